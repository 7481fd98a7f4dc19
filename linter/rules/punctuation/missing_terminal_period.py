"""A paragraph ends without its last period.

A period lost at the end of a paragraph is a slip of the pen or a sign that words were cut off. Most
lines without one are no paragraphs at all: headings, captions, list items, names in a transcript,
posts, headlines of other stories. The rule therefore speaks up only about running text: several
sentences of which only the last has no end, or one long sentence in ordinary letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from linter.article import Article
from linter.document import Block, Kind
from linter.finding import Severity
from linter.language.words import words
from linter.rule import Bad, Good, Hit, Quoted, Rule, Unit
from linter.structure.kinds import is_titled
from linter.structure.lines import has_lede_label, is_finished

_INNER_END = re.compile(r"[a-z0-9%)]{2}[.!?][”\"’)]* +[“\"‘(]?[A-Z0-9]")
_NOT_PROSE = re.compile(r"https?:|www\.|@|#\w|\w\.(?:com|org|net|gov)\b|[|»>]|\b(?:pic|t)\.\w+/")
_ONE_SENTENCE_WORDS = 20  # a single sentence without an end is a heading unless it is long


@dataclass(frozen=True, slots=True)
class Options:
    """What counts as a paragraph."""

    min_words: Annotated[int, "Words a paragraph must have to be taken for running text."] = 8


def _is_running_text(text: str, options: Options) -> bool:
    count = len(text.split())
    if count < options.min_words or _NOT_PROSE.search(text) or has_lede_label(text):
        return False
    if is_titled(text) or not (text[0].isupper() or text[0] in "“\"‘'" or text[0].isdigit()):
        return False
    return count >= _ONE_SENTENCE_WORDS or bool(_INNER_END.search(text))


def _may_end(after: Block | None) -> bool:
    """Return whether a paragraph can end before `after`: not where a list or a picture goes on."""
    if after is None:
        return True
    if after.kind in (Kind.LIST_ITEM, Kind.QUOTE, Kind.CAPTION, Kind.CREDIT):
        return False
    return not after.text[:1].islower()


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Report the last word of each paragraph of running text that does not end."""
    for _, block, after in article.neighbors():
        text = block.text
        if block.kind is not Kind.PARAGRAPH or is_finished(text) or not text[-1].isalnum():
            continue
        if not _is_running_text(text, options) or not _may_end(after):
            continue
        last = words(text)[-1]
        message = f"The paragraph ends with “{last.text}” and no period; add one, or what was cut off."
        yield Hit(last.span, message, last.text + ".", block=block, missing=True)


RULE = Rule(
    unit=Unit.ARTICLE,
    kinds=frozenset({Kind.PARAGRAPH}),
    severity=Severity.WARNING,
    check=check,
    quoted=Quoted.SKIP,
    options=Options,
    since="0.1.0",
    examples=(
        Bad(
            "The alliance agreed in 2018 to send a small mission of engineers and doctors to the north "
            "so that towns could be rebuilt after the war with groups like ⟦IS⟧",
            becomes="The alliance agreed in 2018 to send a small mission of engineers and doctors to "
            "the north so that towns could be rebuilt after the war with groups like IS.",
        ),
        Bad("The ferry left at noon. It was nearly empty, and the crew sang all the way ⟦across⟧"),
        Bad("“We will be back,” she said. The ferry left at noon with nine people on ⟦board⟧"),
        Good("The ferry left at noon with 12 people on board and came back empty."),
        Good("“It left at noon,” she said, “and the crew sang all the way across.”"),
        Good("What the ferry means for the town on the other side"),
        Good("• The ferry leaves at noon. It comes back at four, except on Sundays and holidays"),
        Good("The crew sang all the way. It was a long way, and these were the songs:"),
        Good("The ferry left at noon. It was empty. — Riverton Ferry (@riverton) March 4, 2019"),
        Good("READ MORE: The ferry left at noon. It was nearly empty, and the crew sang"),
        Good("The company’s offer was ‘the last one’, she said, and the union’s answer was ‘no’."),
        Good("The Ferry That Left At Noon. And The Crew That Sang All The Way Across The River"),
    ),
)
