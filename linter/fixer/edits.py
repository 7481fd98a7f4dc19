"""Edits of one text: which may go together, what they make of it, and where places move to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from linter.mapped import MappedText, Piece
from linter.span import Edit, Span


def collide(one: Edit, other: Edit) -> bool:
    """Return whether two edits cannot both be made; those that merely touch can.

    Of two insertions at one place nobody knows which comes first.
    """
    if not len(one.span) and not len(other.span):
        return one.span == other.span
    if not len(one.span) or not len(other.span):
        point, span = (one.span, other.span) if not len(one.span) else (other.span, one.span)
        return span.start < point.start < span.end
    return one.span.overlaps(other.span)


def revised(source: str, edits: Iterable[Edit]) -> MappedText:
    """Return `source` with the edits made, which are in order and do not collide.

    What was kept is exact in it. What is new stands for no part of the source, only for the place
    behind what was kept before it; so one revision can follow another (`MappedText.then`).
    """
    pieces: list[Piece] = []
    at = 0
    for edit in edits:
        if edit.span.start > at:
            pieces.append(Piece(source[at : edit.span.start], Span(at, edit.span.start)))
        if edit.text:
            place = Span(edit.span.start, edit.span.start)
            pieces.append(Piece(edit.text, place, exact=False))
        at = edit.span.end
    if at < len(source):
        pieces.append(Piece(source[at:], Span(at, len(source))))
    return MappedText(pieces)


def differences(new: MappedText, length: int) -> tuple[Edit, ...]:
    """Return the edits that make `new` of the text of `length` characters that it came from."""
    edits = []
    at, text = 0, ""
    for piece in (*new.pieces, Piece("", Span(length, length))):
        if not piece.exact:
            text += piece.text
            continue
        gap = Span(at, piece.source.start)
        if len(gap) or text:
            edits.append(Edit(gap, text))
        at, text = piece.source.end, ""
    return tuple(edits)


class Shift:
    """Where places of a text are after edits, which are in order and do not collide."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._starts = [edit.span.start for edit in edits]
        self._ends = [edit.span.end for edit in edits]
        self._moved = [0]
        for edit in edits:
            self._moved.append(self._moved[-1] + len(edit.text) - len(edit.span))
        self.spans = tuple(
            Span(edit.span.start + moved, edit.span.start + moved + len(edit.text))
            for edit, moved in zip(edits, self._moved, strict=False)
        )
        """Where the texts of the edits stand."""

    def span(self, span: Span) -> Span:
        """Return where `span` is, which no edit touches."""
        return span.shift(self._moved[bisect_right(self._ends, span.start)])

    def place(self, offset: int) -> int:
        """Return where the character at `offset` is, or where what stands in its place begins."""
        index = bisect_right(self._ends, offset)
        if index < len(self._starts) and self._starts[index] <= offset:
            return self.spans[index].start
        return offset + self._moved[index]

    def around(self, span: Span) -> Span:
        """Return where `span` is, or what stands in its place."""
        start = self.place(span.start)
        end = self.place(span.end - 1) + 1 if len(span) else start
        return Span(start, max(start, end))

    def touching(self, span: Span) -> range:
        """Return which of the edits lie in `span` or at its edges, in part or wholly."""
        return range(bisect_left(self._ends, span.start), bisect_right(self._starts, span.end))
