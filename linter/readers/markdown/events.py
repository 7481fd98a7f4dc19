"""The events of the Markdown parser, with spans in code points."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate
from typing import Any

import pyromark

from linter.span import Span

# Math stays off: to the parser “$5-$10” is a formula, and a newsroom writes of money. Smart
# punctuation stays off because it would change characters that a story is judged by.
_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    | pyromark.Options.ENABLE_GFM
)
_WIDE = re.compile("[^\x00-\x7f]")


class Edge(Enum):
    """Whether an event opens or closes an element, or stands alone."""

    START = "Start"
    END = "End"
    ALONE = ""


@dataclass(frozen=True, slots=True)
class Event:
    """One event. `data` is what the parser says beside the name; `span` is all of the element."""

    edge: Edge
    name: str
    data: Any
    span: Span


class _Offsets:
    """Translates offsets in the UTF-8 form of a text to code points."""

    def __init__(self, text: str) -> None:
        wide = [] if text.isascii() else [match.start() for match in _WIDE.finditer(text)]
        extra = accumulate(len(text[at].encode()) - 1 for at in wide)
        self._extra = [0, *extra]
        # Where, in bytes, each wide character ends: from there on its extra bytes count.
        self._ends = [at + 1 + more for at, more in zip(wide, self._extra[1:], strict=True)]

    def span(self, start: int, end: int) -> Span:
        return Span(self._point(start), self._point(end))

    def _point(self, byte: int) -> int:
        return byte - self._extra[bisect_right(self._ends, byte)]


def events(text: str, origin: int) -> Iterator[Event]:
    """Yield the events of `text`, which begins at the offset `origin` of its source.

    `text` must not hold lone surrogates: they have no UTF-8 form.
    """
    offsets = _Offsets(text)
    parsed: Iterator[tuple[Any, Any]] = pyromark.events_with_range(text, options=_OPTIONS)
    for event, place in parsed:
        edge, inner = Edge.ALONE, event
        if isinstance(event, dict):
            (key,) = event
            if key in ("Start", "End"):
                edge, inner = Edge(key), event[key]
        name, data = inner, None
        if isinstance(inner, dict):
            ((name, data),) = inner.items()
        yield Event(edge, name, data, offsets.span(place["start"], place["end"]).shift(origin))
