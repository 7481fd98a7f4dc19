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

_INNER_END = compiled(r"([A-Za-z]*[a-z0-9%)]{2})[.!?][”\"’)]* +[“\"‘(]?[A-Z0-9]")
# After these a period ends no sentence: titles, months, firms.
_SHORT = frozenset(
    "supt sen sens rep reps gov govs gen prof sgt capt lt col maj atty dept corp co inc st mt vs "
    "jan feb aug sept oct nov dec".split()
)
_NOT_PROSE = compiled(
    r"https?:|www\.|@|#\w|\w\.(?:com|org|net|gov)\b|[|»>✓]|\b(?:pic|t)\.\w+/"
    r"|\bShow Hide\b|\btoggle caption\b"
)
# A name at the end is mostly a signature, a credit or the speaker of a pull quote, and a lone
# figure a footnote mark; an acronym or a year is neither.
_LAST_WORD = compiled(r"(?<![^\s“(])(?:[^\W\dA-Z][\w’'-]*|[A-Z]{2,5}|(?<=[a-z] )(?:19|20)\d\d)$")
# Behind a small word a name is none of those, if sentences stand before it: “… in Riverton”.
_LAST_NAME = compiled(
    r" [a-z]+ (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$"
    r"| (?:the|a|an|in|of|with|on|to|at|from|against|and|than|since|until|early|late|last|next)"
    r" [A-Z][a-z]+(?: [A-Z][a-z]+)?$"
)
# “… to help you Ana Petrova, harbor master”: a pull quote with its speaker.
_SPEAKER = compiled(
    r"[a-z”\"] [A-Z][\w'’.-]+ [A-Z][\w'’.-]+, "
    r"(?!while|who|which|where|when|and|but|as|or)[^.]{3,80}$"
)
# “Ana Petrova paints a pier on the beach”: what a picture shows, in the present tense.
_SHOWS = compiled(
    r"(?:[A-Z][\w’'-]+ ){1,4}(?!was |is |has )[a-z]{2,}s "
    r"(?:on|at|in|a|an|the|as|with|to|for|from|his|her|over|by|near|outside|during|past)\b"
)
_TOPIC = compiled(r"On (?:how|why|what|whether|his|her|their|[A-Z][\w’'-]*['’]s?)\b[^,]*$")
# “From the river: ‘It sails at noon.’ Ferry stops after storm”: a teaser, with the headline behind.
_TEASER = compiled(r"(?:[^‘:]*|[^:.]+: ‘[^’]*)[a-z][.!?]’ [A-Z]")
_LEAD_IN = compiled(r"[A-Z][\w’']*(?: [\w’']+){0,2}: ")  # “Avoid: …”, an item of a list
_TIME = compiled(r"\d{1,2}(?::\d\d)? ?[ap]\.?m")
_ITEM_DASH = compiled(r" [—–-] ?[A-Z]")  # “… get: — News of the day — Lists and more”
_MOST_DASHES = 2
_TITLE_COLON = compiled(r": [A-Z‘“]")  # “Notes from the river: Crew sings again”
# What follows a line that is not the end of a paragraph: the rest of a list, a card, a picture.
_GOES_ON = frozenset(
    {
        Kind.LIST_ITEM,
        Kind.QUOTE,
        Kind.CAPTION,
        Kind.CREDIT,
        Kind.HEADING,
        Kind.HEADLINE,
        Kind.BYLINE,
    }
)
_ABOVE_DECKS = frozenset({Kind.HEADLINE, Kind.DECK, Kind.HEADING, Kind.NOTICE})
_HEADINGS = frozenset({Kind.HEADING})
_ONE_SENTENCE_WORDS = 24  # a single sentence without an end is a heading unless it is long
_SENTENCES = 2  # that end inside a paragraph under a colon, which else is an item of a list
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
    if (
        _TEASER.match(text)
        or _SPEAKER.search(text)
        or _LEAD_IN.match(text)
        or _TIME.match(text)
        or is_titled(text)
    ):
        return False
    if len(_ITEM_DASH.findall(text)) > _MOST_DASHES:
        return False
    if not (text[0].isupper() or text[0] in "“\"‘'" or text[0].isdigit()):
        return False
    figures = sum(any(c.isdigit() for c in token) for token in tokens)
    capitals = sum(token[0].isupper() for token in tokens[-_TAIL_WORDS:])
    return figures * 5 <= len(tokens) and capitals * 2 <= _TAIL_WORDS


def _inner_ends(text: str) -> list[int]:
    """Return behind the first letter of which sentences of `text` another one had ended."""
    return [m.end() for m in _INNER_END.finditer(text) if m[1].lower() not in _SHORT]


def _ends_in_prose(text: str) -> bool:
    """Return whether the last word is one of a sentence, and no signature or footnote mark."""
    if _LAST_WORD.search(text):
        return True
    return bool(_LAST_NAME.search(text)) and bool(_inner_ends(text))


def _is_long_enough(text: str) -> bool:
    """Return whether the last sentence is one: long if it is the only one, else no mere label."""
    ends = _inner_ends(text)
    if not ends:
        if _TITLE_COLON.search(text) or _SHOWS.match(text) or _TOPIC.match(text):
            return False
        return len(text.split()) >= _ONE_SENTENCE_WORDS
    tail = text[ends[-1] - 1 :]
    return len(tail.split()) > _TAIL_WORDS and not is_titled(tail)


def _may_end(before: Block | None, text: str, after: Block | None) -> bool:
    """Return whether a paragraph between these two should end: not an item of an unmarked list.

    Below a heading and above one stand decks; but not of several sentences.
    """
    if before is not None and after is not None and before.kind is after.kind is Kind.HEADING:
        return False
    several = bool(_inner_ends(text))
    for neighbor in (before, after):
        if neighbor and neighbor.kind is Kind.PARAGRAPH and not is_finished(neighbor.text):
            return False
    if before is not None and before.text.endswith(":") and len(_inner_ends(text)) < _SENTENCES:
        return False
    if before is not None and before.kind in (
        _ABOVE_DECKS - _HEADINGS if several else _ABOVE_DECKS
    ):
        return False
    if after is None:
        return True
    if after.label == "read-more-link":  # the teaser of another story, and its link
        return False
    goes_on = _GOES_ON - _HEADINGS if several else _GOES_ON
    return after.kind not in goes_on and not after.text[:1].islower()


def _unended(article: Article, options: Options) -> Iterator[Block]:
    """Yield the paragraphs of running text that do not end and should."""
    for before, block, after in article.neighbors():
        text = block.text
        if block.kind is not Kind.PARAGRAPH or is_finished(text) or not _ends_in_prose(text):
            continue
        if breaks_off(text) and block is article.body[-1]:
            continue  # more is missing than a period (truncated-body)
        if (
            _is_running_text(text, options)
            and _is_long_enough(text)
            and _may_end(before, text, after)
        ):
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
        Bad("The storm came at night. The pier broke. The crew had left the ferry in ⟦Riverton⟧"),
        Good("Supt. Ana Petrova has many plans for a ferry that sails all year, but little money"),
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
        Good(
            "Ana Petrova paints on a pier that nobody has used since the ferry stopped, one of "
            "many who came to the north side of the Riverton harbor for the first warm days"
        ),
        Good(
            "On Petrova’s plan to let the old ferry sail again in spring so that the people on the "
            "north side of the river need not drive around it any more"
        ),
        Good(
            "Notes from the river: ‘It sails at noon.’ Ferry stops after storm, town puts on boats"
        ),
        Good("It sails at noon.’ Ferry stops after storm, town puts boats on the other side"),
    ),
)
