"""A paragraph ends without its last period.

A period lost at the end of a paragraph is a slip of the pen or a sign that words were cut off. Most
lines without one are no paragraphs at all: headings, captions, list items, names in a transcript,
posts, headlines of other stories. The rule therefore speaks up only about running text: several
sentences of which only the last has no end, or one long sentence in ordinary letters.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from linter.article import Article
from linter.document import Block, Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.language.words import words
from linter.rule import Bad, Good, Hit, Quoted, Rule, Unit
from linter.structure.kinds import is_titled
from linter.structure.lines import breaks_off, has_capital_label, is_finished

_INNER_END = compiled(r"[a-z0-9%)]{2}[.!?][”\"’)]* +[“\"‘(]?[A-Z0-9]")
_NOT_PROSE = compiled(
    r"https?:|www\.|@|#\w|\w\.(?:com|org|net|gov)\b|[|»>✓]|\b(?:pic|t)\.\w+/"
    r"|\bShow Hide\b|\btoggle caption\b"
)
# A name at the end is mostly a signature, a credit or the speaker of a pull quote, and a lone
# figure a footnote mark; an acronym or a year is neither.
_LAST_WORD = compiled(r"(?<![^\s“(])(?:[^\W\dA-Z][\w’'-]*|[A-Z]{2,5}|(?<=[a-z] )(?:19|20)\d\d)$")
# “… to help you Ana Petrova, harbor master”: a pull quote with its speaker.
_SPEAKER = compiled(r"[a-z”\"] [A-Z][\w'’.-]+ [A-Z][\w'’.-]+, [^.]{3,80}$")
_LEAD_IN = compiled(r"[A-Z][\w’']*(?: [\w’']+){0,2}: ")  # “Avoid: …”, an item of a list
_TIME = compiled(r"\d{1,2}(?::\d\d)? ?[ap]\.?m")
_ITEM_DASH = compiled(r" [—–-] ?[A-Z]")  # “… get: — News of the day — Lists and more”
_MOST_DASHES = 2
_TITLE_COLON = compiled(r": [A-Z‘“]")  # “Notes from the river: Crew sings again”
# What follows a line that is not the end of a paragraph: the rest of a list, a card, a picture.
_GOES_ON = frozenset(
    {Kind.LIST_ITEM, Kind.QUOTE, Kind.CAPTION, Kind.CREDIT, Kind.HEADING, Kind.HEADLINE}
)
_ABOVE_DECKS = frozenset({Kind.HEADLINE, Kind.DECK, Kind.HEADING})
_ONE_SENTENCE_WORDS = 24  # a single sentence without an end is a heading unless it is long
_MOST_IN_A_STORY = 2  # more are captions, cards or items of a list that nothing marks
_END = 40  # characters by which a pull quote is known again in the text
_TAIL_WORDS = 7  # no more than that after the last full stop is the label of a button


@dataclass(frozen=True, slots=True)
class Options:
    """What counts as a paragraph."""

    min_words: Annotated[
        int, "Words a paragraph must have; one that is a single sentence must have 24 all the same."
    ] = 8


def _is_running_text(text: str, options: Options) -> bool:
    tokens = text.split()
    if len(tokens) < options.min_words or _NOT_PROSE.search(text) or has_capital_label(text):
        return False
    if _SPEAKER.search(text) or _LEAD_IN.match(text) or _TIME.match(text) or is_titled(text):
        return False
    if len(_ITEM_DASH.findall(text)) > _MOST_DASHES:
        return False
    if not (text[0].isupper() or text[0] in "“\"‘'" or text[0].isdigit()):
        return False
    figures = sum(any(c.isdigit() for c in token) for token in tokens)
    capitals = sum(token[0].isupper() for token in tokens[-_TAIL_WORDS:])
    return figures * 5 <= len(tokens) and capitals * 2 <= _TAIL_WORDS


def _is_long_enough(text: str) -> bool:
    """Return whether the last sentence is one: long if it is the only one, else no mere label."""
    ends = list(_INNER_END.finditer(text))
    if not ends:
        return len(text.split()) >= _ONE_SENTENCE_WORDS and not _TITLE_COLON.search(text)
    tail = text[ends[-1].end() - 1 :]
    return len(tail.split()) > _TAIL_WORDS and not is_titled(tail)


def _may_end(before: Block | None, after: Block | None) -> bool:
    """Return whether a paragraph between these two should end: not an item of an unmarked list."""
    for neighbor in (before, after):
        if neighbor and neighbor.kind is Kind.PARAGRAPH and not is_finished(neighbor.text):
            return False
    if before is not None and (before.text.endswith(":") or before.kind in _ABOVE_DECKS):
        return False
    if after is None:
        return True
    if after.label == "read-more-link":  # the teaser of another story, and its link
        return False
    return after.kind not in _GOES_ON and not after.text[:1].islower()


def _unended(article: Article, options: Options) -> Iterator[Block]:
    """Yield the paragraphs of running text that do not end and should."""
    for before, block, after in article.neighbors():
        text = block.text
        if block.kind is not Kind.PARAGRAPH or is_finished(text) or not _LAST_WORD.search(text):
            continue
        if breaks_off(text) and block is article.body[-1]:
            continue  # more is missing than a period (truncated-body)
        if _is_running_text(text, options) and _is_long_enough(text) and _may_end(before, after):
            yield block


def _is_repeated(block: Block, article: Article) -> bool:
    """Return whether the end of `block` stands in another block, too: then it is set for show."""
    end = block.text[-_END:]
    return any(end in other.text for other in article.body if other is not block)


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Report the last word of each such paragraph, unless the whole story is made of them."""
    blocks = list(_unended(article, options))
    if len(blocks) > _MOST_IN_A_STORY:
        return
    for block in blocks:
        if _is_repeated(block, article):
            continue
        last = words(block.text)[-1]
        message = (
            f"The paragraph ends with “{last.text}” and no period; add one, or what was cut off."
        )
        yield Hit(last.span, message, last.text + ".", block=block, missing=True)


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    quoted=Quoted.SKIP,
    options=Options,
    since="0.1.0",
    examples=(
        Bad(
            "The alliance agreed in 2018 to send a small mission of engineers and doctors to the "
            "north so that towns could be rebuilt after the war with the ⟦IS⟧",
            becomes="The alliance agreed in 2018 to send a small mission of engineers and "
            "doctors to the north so that towns could be rebuilt after the war with the IS.",
        ),
        Bad("The ferry left at noon. It was nearly empty, and the crew sang all the way ⟦across⟧"),
        Bad("The ferry left at noon. It had done so every day since it was built in ⟦1931⟧"),
        Bad("“We will be back,” she said. The ferry left at noon with nine people on ⟦board⟧"),
        Good(
            "Join the ferry club. You get: — News of the harbor every day — Lists of all boats — "
            "Letters from the crew and more"
        ),
        Good("The ferry left at noon with 12 people on board and came back empty."),
        Good("“It left at noon,” she said, “and the crew sang all the way across.”"),
        Good(
            "The ferry left at noon, and the crew sang all the way across the river. —Ana Petrova"
        ),
        Good("“The ferry left at noon. It was empty but for the crew” Ana Petrova, harbor master"),
        Good("The ferry left at noon. It was empty. The crew sang. Sign up here now"),
        Good("What the ferry means for the town on the other side"),
        Good("• The ferry leaves at noon. It comes back at four, except on Sundays and holidays"),
        Good("The crew sang all the way. It was a long way, and these were the songs:"),
        Good("The ferry left at noon. It was empty. — Riverton Ferry (@riverton) March 4, 2019"),
        Good("READ MORE: The ferry left at noon. It was nearly empty, and the crew sang"),
        Good("The company’s offer was ‘the last one’, she said, and the union’s answer was ‘no’."),
        Good("The Ferry That Left At Noon. And The Crew That Sang All The Way Across The River"),
        Good("The first ferry leaves Riverton on Monday, March 4, 2019. (AP Photo/Lee Example)"),
        Good("By Ana Petrova, Riverton Herald. Photographs by Lee Example, of the Riverton Herald"),
        Good(
            "Ana Petrova is a reporter for the Riverton Herald. Follow her on Twitter @anapetrova"
        ),
        Good("RIVERTON, March 4"),
    ),
)
