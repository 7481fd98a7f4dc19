"""What stands above the text of a page: its headline, deck, byline and date."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from bs4.element import Tag

from linter.document import Block, Field, Kind
from linter.readers.html.blocks import kind_of
from linter.readers.html.outline import prose_in
from linter.readers.html.passages import Passage

_WORD = re.compile(r"\w+")
_BY = re.compile(r"\s*by\s+[A-Z]", re.IGNORECASE)
_ABOVE = 40  # passages between the headline and the text in which byline and date are looked for
_LEAD = 60  # characters from which on a heading may be a lead
_INNER = 3  # elements that may stand within an <h1>, around its text
_TITLES = 20  # of a page, and
_HEADS = 100  # of its <h1> that are compared; no story has more
_TOP = 60  # passages above the text among which a title that is no <h1> is looked for
_BELOW = 5  # passages of the text among which it is looked for, too
_TITLE_TAGS = frozenset({"h2", "h3", "div", "span", "td"})
_ALIKE = 0.6  # share of words that two wordings of one title have in common
_SAME = 0.9  # the same for a line that no mark-up calls the headline
_HEAD_KINDS = frozenset({Kind.BYLINE, Kind.TIMESTAMP, Kind.DECK, Kind.CREDIT})


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


def likeness(one: str, other: str) -> float:
    """Return how many of the words of the shorter text both have, from 0 to 1."""
    first, second = _words(one), _words(other)
    shorter = min(len(first), len(second))
    return len(first & second) / shorter if shorter else 0.0


def find_headline(
    seen: Sequence[Passage], text: Callable[[Passage], str], first: int, titles: Sequence[str]
) -> int | None:
    """Return which of the passages is the headline, or None.

    It is the <h1> that is most like one of the `titles` which the page declares, else another line
    above the text that says the same, else the <h1> nearest to the text. `text` says what a passage
    shows, and `first` is the one with which the text begins.
    """

    def alike(index: int) -> float:
        return max((likeness(text(seen[index]), title) for title in titles), default=0.0)

    def distance(index: int) -> int:
        return abs(first - index) * (1 if index <= first else 2)

    titles = titles[:_TITLES]
    heads = [index for index, passage in enumerate(seen) if _is_head(passage)][:_HEADS]
    named = [index for index in heads if alike(index) >= _ALIKE]
    if named:
        return max(named, key=lambda index: (alike(index), -distance(index)))
    near = range(max(first - _TOP, 0), min(first + _BELOW, len(seen)))
    titled = (
        index
        for index in near
        if seen[index].tag.name in _TITLE_TAGS
        and len(_words(text(seen[index]))) > 2
        and alike(index) > _SAME
    )
    return next(titled, min(heads, key=distance, default=None))


def _is_head(passage: Passage) -> bool:
    tag: Tag | None = passage.tag
    for _ in range(_INNER):
        if tag is None:
            return False
        if tag.name == "h1":
            return True
        tag = tag.parent
    return False


def head_passages(
    between: Sequence[Passage], text: Callable[[Passage], str], beside: Iterable[Passage]
) -> list[Passage]:
    """Return the passages between headline and body that say who, when and what it is about.

    Running text that stands there is the lead; `beside` are the passages which no mark-up calls
    an aside.
    """
    free = {id(passage) for passage in beside}
    return [
        passage
        for passage in between[:_ABOVE]
        if _introduces(passage, text(passage), free=id(passage) in free)
    ]


def _introduces(passage: Passage, text: str, free: bool) -> bool:
    kind = kind_of(passage, None)[0]
    if kind in _HEAD_KINDS or _BY.match(text):
        return True
    if kind is Kind.HEADING:  # some pages set the lead as a heading
        return free and passage.length >= _LEAD and not passage.linked
    return free and kind is Kind.PARAGRAPH and prose_in(passage) > 0


def of_this_page(
    groups: Sequence[list[Block]], shown: Sequence[str], head: Sequence[Block]
) -> Sequence[list[Block]]:
    """Return the articles of JSON-LD, each as its fields, that the page is about.

    A page may describe others beside its own; its own has the headline that is shown, or else the
    title that the page has. All are returned if none has.
    """
    titles = shown or [block.text for block in head if block.field is Field.HEADLINE]
    own = [
        group
        for group in groups
        if any(
            block.field is Field.HEADLINE and likeness(block.text, title) >= _ALIKE
            for block in group
            for title in titles
        )
    ]
    return own or groups


def with_headline(fields: Iterable[Block], text: Sequence[Block]) -> list[Block]:
    """Return the fields and the text; a declared title is the headline if the text has none."""
    fields = list(fields)
    if not any(block.kind is Kind.HEADLINE for block in text):
        for index, block in enumerate(fields):
            if block.field is Field.HEADLINE:
                fields[index] = replace(block, kind=Kind.HEADLINE)
                break
    return [*fields, *text]
