"""What goes when a block is removed: whole lines, so that the rest reads as before."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from linter.span import Span

_LINE_END = re.compile(r"\r\n|\n|\r")
_PREFIX = re.compile(r"[ \t>]*")


@dataclass(slots=True, eq=False)
class Container:
    """An element that holds blocks. `children` are the blocks in it, code and tables included."""

    name: str
    span: Span
    parent: Container | None
    number: int = 0  # of its parent's children, from 1
    children: int = 0


class Lines:
    """The lines of `source` from the offset `origin` on, which is where its text begins."""

    def __init__(self, source: str, origin: int) -> None:
        self.source = source
        self._starts = [origin, *(m.end() for m in _LINE_END.finditer(source, origin))]
        if self._starts[-1] == len(source) and len(self._starts) > 1:
            self._starts.pop()

    def extent(self, span: Span, parent: Container | None, number: int) -> Span | None:
        """Return the lines to remove for the block at `span`, child `number` of `parent`.

        None if something else stands on these lines, or if without them the parts above and below
        would run together.
        """
        item = parent if parent and parent.name == "Item" and number == 1 else None
        if item and item.children > 1:
            return None
        start = item.span.start if item else span.start
        first, last = self._number(start), self._number(max(span.end - 1, start))
        begin = self._starts[first]
        if not _PREFIX.fullmatch(self.source, begin, start) or self._swallows(last, parent):
            return None
        blank = " \t>" if _is_quoted(parent) else " \t"
        above = first
        while above and self._is_blank(above - 1, blank):
            above -= 1
        if last + 1 == len(self._starts) or self._is_blank(last + 1, blank):
            begin = self._starts[above]
        elif above == first and first and not (item and item.number > 1):
            return None
        return Span(begin, self._end(last))

    def _number(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1

    def _end(self, number: int) -> int:
        return self._starts[number + 1] if number + 1 < len(self._starts) else len(self.source)

    def _is_blank(self, number: int, blank: str = " \t") -> bool:
        line = Span(self._starts[number], self._end(number)).of(self.source)
        return not line.strip(blank + "\r\n")

    def _swallows(self, number: int, parent: Container | None) -> bool:
        """Return whether what is indented below line `number` would go to a list above it."""
        if parent is not None:
            return False
        number += 1
        while number < len(self._starts) and self._is_blank(number):
            number += 1
        if number == len(self._starts):
            return False
        return self.source[self._starts[number]] in " \t"


def _is_quoted(container: Container | None) -> bool:
    while container and container.name != "BlockQuote":
        container = container.parent
    return container is not None
