"""The title of an image, which the parser gives without its place."""

from __future__ import annotations

from linter.mapped import Encode, MappedText, Piece
from linter.readers.markdown.events import Event
from linter.span import Span

_OPENERS = {'"': '"', "'": "'", ")": "("}


def title_of(source: str, image: Event, encode: Encode) -> MappedText | None:
    """Return the title in `![alt](url "title")`, or None.

    An inline image ends with its title, the closing quotation mark and a bracket. The mark cannot
    stand in the title unless escaped, so the title begins behind the first bare one that is met
    going back. The title of a reference stands elsewhere and is left out.
    """
    data = image.data
    if not data or data.get("link_type") != "Inline" or not data.get("title"):
        return None
    end = len(source[image.span.start : image.span.end - 1].rstrip()) + image.span.start - 1
    opener = _OPENERS.get(source[end])
    if opener is None:
        return None
    start = source.rfind(opener, image.span.start, end)
    while start > 0 and _is_escaped(source, start):
        start = source.rfind(opener, image.span.start, start)
    if start < 0:
        return None
    span, title = Span(start + 1, end), data["title"]
    if span.of(source) == title:
        return MappedText.copy(source, span, encode)
    return MappedText([Piece(title, span, exact=False)], encode)


def _is_escaped(source: str, at: int) -> bool:
    before = source[max(at - 1000, 0) : at]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1
