"""A pull quote stands in the text as if it had been said twice.

Beside a story a designer may set a quotation in large letters. Taken out of its frame it is a
paragraph of its own that somebody further down says again, to nobody. Take it out, or mark it as a
pull quote.

A short block of eleven words or more that is one quotation and nothing else is reported if its
words stand in a paragraph of the story, too. Shorter ones are headings that quote. A quotation that
opens the story, or that the next paragraph speaks of (“That was her answer”), is part of the text.
What a page itself marks as a quotation (`<blockquote>`) is no paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from linter.article import Article
from linter.document import Block
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, Rule, Unit

_SHOWN = 8  # words
_CLOSING = frozenset("”\"’'")
_SPEAKER = compiled(r"[“\"‘'][A-Z][A-Z .'’]{2,40}: ")  # a line of a transcript
_SPOKEN_OF = compiled(r"(?:That|This|Those|These|It|Such|So)(?:['’]s| was| were| is| are) ")


@dataclass(frozen=True, slots=True)
class Options:
    """What counts as a pull quote."""

    min_words: Annotated[int, "Words a pull quote has; a shorter one is a heading."] = 11


def _is_text(block: Block, after: Block | None) -> bool:
    """Return whether the quotation in `block` is one that the story goes on from."""
    if block.text[-1] not in _CLOSING or _SPEAKER.match(block.text):
        return True
    return after is not None and _SPOKEN_OF.match(after.text) is not None


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Report what structure has found to be a pull quote."""
    opening = next(iter(article.body), None)
    for _, block, after in article.neighbors():
        if block.label != "pull-quote" or block.declared or block is opening:
            continue
        words = block.text.split()
        if len(words) < options.min_words or _is_text(block, after):
            continue
        shown = " ".join(words[:_SHOWN]).strip("“”\"‘’' ")
        message = f"“{shown} …” stands in a paragraph, too; remove this copy."
        yield Hit(block.span, message, remove=True, block=block)


_STORY = (
    "Ferry returns to its old route\n\n"
    "The ferry went back to its old route on Monday, the company said.\n\n{}"
    "It stops at both piers, as it did before the fire.\n\n"
    "“We need to train for the winter now, all of us,” said Ana Petrova, the harbor master.\n"
)

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    check=check,
    language=None,
    options=Options,
    since="0.1.0",
    preview=True,
    examples=(
        Bad(
            _STORY.format("⟦“We need to train for the winter now, all of us”⟧\n\n"),
            becomes=_STORY.format(""),
        ),
        Bad(_STORY.format("⟦“We need to train for the winter now, all of us.”⟧\n\n")),
        Bad(_STORY.format('⟦"We need to train for the winter now, all of us"⟧\n\n')),
        Good(_STORY.format("")),
        Good(_STORY.format("“We need to train”\n\n")),
        Good(_STORY.format("“We need to train for the winter now, all of us”\n\nThat is it. ")),
        Good(_STORY.format("“We are ready for the winter now, all of us here”\n\n")),
        Good(_STORY.format("“We need to train for the winter,” she said on Monday.\n\n")),
    ),
)
