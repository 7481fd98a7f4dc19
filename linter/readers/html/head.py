"""What stands above the text of a page: its headline, deck, byline and date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from linter.document import Block, Field, Kind
from linter.readers.html.blocks import kind_of
from linter.readers.html.outline import prose_in
from linter.readers.html.passages import Passage

_WORD = re.compile(r"\w+")
_BY = re.compile(r"\s*by\s+[A-Z]", re.IGNORECASE)
_ABOVE = 40  # passages between the headline and the text in which byline and date are looked for
_LEAD = 60  # characters from which on a heading may be a lead
_TOP = 60  # passages of a page without <h1> among which the title is looked for
_ALIKE = 0.6  # share of words that two wordings of one title have in common
_HEAD_KINDS = frozenset({Kind.BYLINE, Kind.TIMESTAMP, Kind.DECK, Kind.CREDIT})


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


def likeness(one: str, other: str) -> float:
    """Return how many of the words of the shorter text both have, from 0 to 1."""
    first, second = _words(one), _words(other)
    shorter = min(len(first), len(second))
    return len(first & second) / shorter if shorter else 0.0


def find_headline(
    seen: Sequence[tuple[Passage, str]], first: int, titles: Sequence[str]
) -> int | None:
    """Return which of the passages is the headline, or None.

    `seen` are passages with their text, `first` is the one with which the body begins, and
    `titles` is what the page declares as its title.
    """
    heads = [i for i, (p, _) in enumerate(seen) if _within(p, "h1")]

    def worth(index: int) -> tuple[float, int]:
        alike = max((likeness(seen[index][1], title) for title in titles), default=0.0)
        distance = abs(first - index) * (1 if index <= first else 2)
        return (alike if alike >= _ALIKE else 0.0, -distance)

    if heads:
        return max(heads, key=worth)
    for index, (passage, text) in enumerate(seen[:_TOP]):
        heading = passage.tag.name in ("h2", "h3", "div", "span", "td")
        if heading and len(_words(text)) > 2 and any(likeness(text, t) > 0.9 for t in titles):
            return index
    return None


def _within(passage: Passage, name: str) -> bool:
    return passage.tag.name == name or passage.tag.find_parent(name) is not None


def head_passages(
    between: Sequence[tuple[Passage, str]], beside: Iterable[Passage]
) -> list[Passage]:
    """Return the passages between headline and body that say who, when and what it is about.

    Running text that stands there is the lead; `beside` are the passages which no mark-up calls
    an aside.
    """
    free = {id(passage) for passage in beside}
    return [
        passage
        for passage, text in between[:_ABOVE]
        if _introduces(passage, text, free=id(passage) in free)
    ]


def _introduces(passage: Passage, text: str, free: bool) -> bool:
    kind = kind_of(passage, None)[0]
    if kind in _HEAD_KINDS or _BY.match(text):
        return True
    if kind is Kind.HEADING:  # some pages set the lead as a heading
        return free and passage.length >= _LEAD and not passage.linked
    return free and kind is Kind.PARAGRAPH and prose_in(passage) > 0


def with_headline(fields: Iterable[Block], text: Sequence[Block]) -> list[Block]:
    """Return the fields and the text; a declared title is the headline if the text has none."""
    fields = list(fields)
    if not any(block.kind is Kind.HEADLINE for block in text):
        for index, block in enumerate(fields):
            if block.field is Field.HEADLINE:
                fields[index] = replace(block, kind=Kind.HEADLINE)
                break
    return [*fields, *text]
