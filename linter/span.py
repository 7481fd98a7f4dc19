"""Places in a text: spans, edits, and lines.

Every offset in newslint counts code points of the decoded source (a byte-order mark is not
counted), from 0. Spans are half-open. Lines and columns exist only where something is shown to a
person or handed to another program, and come from `LineIndex`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The half-open range `start <= offset < end`, in code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start} to {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        """A span is always something, even an empty one: test `len` to ask for characters."""
        return True

    def shift(self, by: int) -> Span:
        """Return the same length of text, `by` code points further on."""
        return Span(self.start + by, self.end + by)

    def covers(self, other: Span) -> bool:
        """Return whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Return whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """Return what stands at this span of `text`."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace what stands at `span` of the source by `text`; an empty span inserts."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place as people count: line and column from 1, the column in code points."""

    line: int
    column: int


class LineIndex:
    """Translates offsets of one text into lines and columns.

    Lines end at LF, CRLF or CR and nowhere else: U+2028, form feeds and the like are ordinary
    characters, as they are for editors and version control.

    A text may be a part of a file, as a line of a JSONL file is: `first_line` is the number of
    the file's line it begins on, and `origin` the offset in the file at which it begins.
    """

    def __init__(self, text: str, first_line: int = 1, origin: int = 0) -> None:
        self.text = text
        self.first_line = first_line
        self.origin = origin

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def position(self, offset: int) -> Position:
        """Return the line and column of `offset`; the end of the text is a place, too."""
        if not 0 <= offset <= len(self.text):
            raise ValueError(f"offset {offset} is outside a text of {len(self.text)}")
        index = bisect_right(self._starts, offset) - 1
        return Position(self.first_line + index, offset - self._starts[index] + 1)

    def line(self, number: int) -> Span:
        """Return the span in the text of the file's line `number`, without its line end."""
        index = number - self.first_line
        start, end = self._starts[index], len(self.text)
        if index + 1 < len(self._starts):
            end = self._starts[index + 1] - 1
            if self.text[end - 1 : end + 1] == "\r\n":
                end -= 1
        return Span(start, end)

    def __len__(self) -> int:
        return len(self._starts)
