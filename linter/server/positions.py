"""Places as the protocol counts them: lines from 0, and columns in the units of an encoding.

newslint counts code points, and an editor what it has agreed on with the server: bytes of UTF-8,
units of UTF-16 or code points. Only characters that take more than one unit make a difference, so
those of a text are looked up once.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property

from lsprotocol import types

from linter.span import LineIndex, Span

_WIDE = {
    types.PositionEncodingKind.Utf8: re.compile("[\x80-\U0010ffff]"),
    types.PositionEncodingKind.Utf16: re.compile("[\U00010000-\U0010ffff]"),
}
_THREE_BYTES, _FOUR_BYTES = 0x800, 0x10000


class Places:
    """Translates offsets of one text into positions in `encoding`, and back.

    A place that an editor names beyond the end of a line or of the text is that end.
    """

    def __init__(self, text: str, encoding: str) -> None:
        self.text = text
        self._lines = LineIndex(text)
        self._encoding = encoding

    @cached_property
    def _wide(self) -> tuple[list[int], list[int]]:
        """The offsets of wide characters, and how many units too many lie in front of each."""
        pattern = _WIDE.get(types.PositionEncodingKind(self._encoding))
        if pattern is None or self.text.isascii():
            return [], [0]
        offsets = [match.start() for match in pattern.finditer(self.text)]
        total = [0]
        for offset in offsets:
            total.append(total[-1] + self._more(ord(self.text[offset])))
        return offsets, total

    def _more(self, code: int) -> int:
        """Return how many units a wide character takes beyond the first."""
        if self._encoding == types.PositionEncodingKind.Utf16:
            return 1
        return 1 + (code >= _THREE_BYTES) + (code >= _FOUR_BYTES)

    def _units(self, start: int, end: int) -> int:
        """Return how many units stand between two offsets."""
        offsets, total = self._wide
        more = total[bisect_left(offsets, end)] - total[bisect_left(offsets, start)]
        return end - start + more

    def position(self, offset: int) -> types.Position:
        """Return the position of `offset`."""
        place = self._lines.position(offset)
        start = offset - place.column + 1
        return types.Position(place.line - 1, self._units(start, offset))

    def range(self, span: Span) -> types.Range:
        """Return the range of `span`."""
        return types.Range(self.position(span.start), self.position(span.end))

    def offset(self, position: types.Position) -> int:
        """Return the offset of a position; inside a character it is in front of that."""
        if position.line >= len(self._lines):
            return len(self.text)
        line = self._lines.line(position.line + 1)
        low, high = line.start, line.end
        while low < high:
            middle = (low + high + 1) // 2
            if self._units(line.start, middle) <= position.character:
                low = middle
            else:
                high = middle - 1
        return low

    def span(self, range: types.Range) -> Span:
        """Return the span of a range, whichever of its ends an editor names first."""
        start, end = sorted((self.offset(range.start), self.offset(range.end)))
        return Span(start, end)
