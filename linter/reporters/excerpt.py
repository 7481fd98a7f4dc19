"""The line of a finding, with the words at fault marked under it."""

from __future__ import annotations

from linter.reporters.escape import cells, escape, fits, width
from linter.span import LineIndex, Span

_ELLIPSIS = "…"


def excerpt(lines: LineIndex, span: Span, limit: int) -> tuple[str, str] | None:
    """Return the line on which `span` starts and the line of marks that goes under it.

    Of a line wider than `limit` columns only the part around the span is shown. A span that goes
    on past the line is marked to the line's end. None if the line is blank.
    """
    line = lines.line(lines.position(span.start).line)
    text = line.of(lines.text)
    if not text or text.isspace():
        return None
    start = min(span.start, line.end) - line.start
    end = max(min(span.end, line.end) - line.start, start)
    window = _window(text, Span(start, end), limit)
    head = _ELLIPSIS if window.start else ""
    tail = _ELLIPSIS if window.end < len(text) else ""
    shown = Span(max(start, window.start), max(start, min(end, window.end)))
    marked = max(1, width(shown.of(text)))
    before = len(head) + width(text[window.start : shown.start])
    return head + escape(window.of(text)) + tail, " " * before + "^" * marked


def _window(text: str, span: Span, limit: int) -> Span:
    """Return the part of `text` to show: all, or `limit` columns with `span` in the middle."""
    if fits(text, limit):
        return Span(0, len(text))
    room = limit - 2  # an ellipsis at either side
    start = span.start
    while 0 < start < len(text) and not cells(text[start]):  # no mark without its letter
        start -= 1
    end, taken = start, 0
    while end < span.end and taken + cells(text[end]) <= room:
        taken += cells(text[end])
        end += 1
    # Then a column to the left and a column to the right in turn, as long as there is any.
    left = right = True
    while left or right:
        left = left and start > 0 and taken + cells(text[start - 1]) <= room
        if left:
            start -= 1
            taken += cells(text[start])
        right = right and end < len(text) and taken + cells(text[end]) <= room
        if right:
            taken += cells(text[end])
            end += 1
    while 0 < start < end and not cells(text[start]):  # marks of a letter that did not fit
        start += 1
    return Span(start, end)
