"""A paragraph stands in the story twice.

Pages carry some blocks twice, for wide and for narrow screens, and a paste goes wrong. A reader
takes the second time for a slip, and a data set counts the words double. Take out the later one.

Paragraphs of more than eight words are compared, without regard to case, marks and spaces.
Headings, captions, list items, posts, pull quotes and score lines may come back. So may a line that
stands in a story three times or more, a refrain, unless the copies follow one another.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Annotated

from linter.article import Article
from linter.document import Block, Kind
from linter.finding import Severity
from linter.language.normal import normalize
from linter.rule import Bad, Good, Hit, Rule, Unit
from linter.structure.lines import is_finished

_SHOWN = 8  # words
_START, _START_WORDS = 40, 3  # characters, and the words in them that are whole
_REFRAIN = 3
_FIGURES = 3  # one word in so many is a figure: scores, tables


@dataclass(frozen=True, slots=True)
class Options:
    """What counts as a paragraph."""

    min_words: Annotated[int, "Words from which equal paragraphs are taken for copies."] = 9


def _paragraphs(article: Article) -> Iterator[tuple[int, Block]]:
    """Yield the paragraphs that may not come back, each with its number in the text."""
    text = [block for block in article.blocks if block.kind is not Kind.META]
    for number, block in enumerate(text):
        if block.kind is not Kind.PARAGRAPH or block.declared or not is_finished(block.text):
            continue
        if not block.text.endswith((":", "?")):  # what the next block answers
            yield number, block


def _alike(article: Article) -> Iterator[tuple[int, Block]]:
    """Yield those of the paragraphs that begin as another one does, which are few."""
    by_start: dict[str, list[tuple[int, Block]]] = {}
    for place in _paragraphs(article):
        start = " ".join(normalize(place[1].text[:_START]).split()[:_START_WORDS])
        by_start.setdefault(start, []).append(place)
    for places in by_start.values():
        if len(places) > 1:
            yield from places


def _copies(article: Article, options: Options) -> Iterator[list[tuple[int, Block]]]:
    """Yield the paragraphs that say the same, in order."""
    found: dict[str, list[tuple[int, Block]]] = {}
    for number, block in _alike(article):
        said = normalize(block.text)
        words = said.split()
        figures = sum(word[0].isdigit() for word in words)
        if len(words) >= options.min_words and figures * _FIGURES < len(words):
            found.setdefault(said, []).append((number, block))
    yield from found.values()


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Report each later copy."""
    for copies in _copies(article, options):
        for (before, _), (number, block) in pairwise(copies):
            if len(copies) >= _REFRAIN and number - before > 1:
                continue
            start = " ".join(block.text.split()[:_SHOWN])
            message = f"The paragraph “{start} …” stands in the story twice; remove this copy."
            evidence = f"first in {copies[0][1].at}"
            safe = block.text[0] not in "“\"‘'"  # a quotation may be set off, and come again whole
            yield Hit(block.span, message, remove=True, safe=safe, block=block, evidence=evidence)


_A = "The ferry went back to its old route on Monday, two years after the fire at the pier."
_B = "It will stop at both piers, as it did before the fire, the company said."
_C = "The council pays for the first month, and the islanders for the rest of the year."
_HEAD = "Ferry returns to its old route\n\n"

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    language=None,
    options=Options,
    since="0.1.0",
    examples=(
        Bad(
            f"{_HEAD}{_A}\n\n{_B}\n\n{_C}\n\n⟦{_B}⟧\n",
            becomes=f"{_HEAD}{_A}\n\n{_B}\n\n{_C}\n",
        ),
        Bad(f"{_HEAD}{_A}\n\n⟦{_A}⟧\n\n{_B}\n", becomes=f"{_HEAD}{_A}\n\n{_B}\n"),
        Bad(f"{_HEAD}{_A}\n\n{_B}\n\n⟦{_B.replace(',', ' –')}⟧\n\n{_C}\n"),
        Bad(f"{_HEAD}{_A}\n\n{_B}\n\n⟦{_B}⟧\n\n⟦{_B}⟧\n"),
        Good(f"{_HEAD}{_A}\n\n{_B}\n\n{_C}\n"),
        Good(f"{_HEAD}{_A}\n\nThe crew sang.\n\n{_B}\n\nThe crew sang.\n\n{_C}\n"),
        Good(
            f"{_HEAD}{_A}\n\nThe boat went out and the boat came back, hey.\n\n{_B}\n\n"
            f"The boat went out and the boat came back, hey.\n\n{_C}\n\n"
            "The boat went out and the boat came back, hey.\n"
        ),
        Good(
            f"{_HEAD}{_A}\n\n“It will stop at both piers, as it did before the fire”\n\n{_C}\n\n"
            "“It will stop at both piers, as it did before the fire,” she said on Monday.\n"
        ),
        Good(
            f"{_HEAD}{_A}\n\nRiverton 4, Milton 2, after 30 and 90 minutes.\n\n{_B}\n\n"
            "Riverton 4, Milton 2, after 30 and 90 minutes.\n"
        ),
    ),
)
