"""Text that remembers where in the source each of its characters came from.

A reader copies a run of the source (an exact piece), decodes one (`&eacute;` is one piece of eight
source characters for one), or leaves it out (a soft hyphen is a piece without text). Source that
no piece covers, such as a tag, is not part of the text: a change across it would destroy it, so
`MappedText.edit` refuses.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from linter.span import Edit, Span

Encode = Callable[[str], str]


def unchanged(text: str) -> str:
    """Encode for a source that holds its text as it is."""
    return text


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text and the span of the source it stands for.

    `exact` means copied one to one, so that each character has a source character of its own; the
    characters of any other piece all share its whole span. `fixed` means that its source holds
    mark-up beside what it says, so that no edit may replace it.
    """

    text: str
    source: Span
    exact: bool = True
    fixed: bool = False

    def __post_init__(self) -> None:
        if self.exact and len(self.text) != len(self.source):
            raise ValueError("an exact piece is as long as its source")


def _share_source(left: Piece, right: Piece) -> bool:
    """Return whether two pieces are parts of what one run of the source decodes to."""
    return (
        not left.exact and not right.exact and left.source == right.source and len(left.source) > 0
    )


def _joined(left: Piece, right: Piece) -> Piece:
    return Piece(left.text + right.text, left.source, False, left.fixed or right.fixed)


class MappedText:
    """A text with the source span of every character, and the way to write a change back.

    `encode` turns plain text into what the source needs at this place (`"` in JSON is `\\"`).
    Immutable. Pieces are in source order and never overlap; the constructor checks it.
    """

    __slots__ = ("_starts", "encode", "pieces", "text")

    def __init__(self, pieces: Iterable[Piece], encode: Encode = unchanged) -> None:
        self.pieces = tuple(pieces)
        self.encode = encode
        self.text = "".join(piece.text for piece in self.pieces)
        self._starts: list[int] = []
        offset = at = 0
        for piece in self.pieces:
            if piece.source.start < at:
                raise ValueError("pieces overlap or are out of order")
            at = piece.source.end
            self._starts.append(offset)
            offset += len(piece.text)

    @classmethod
    def copy(cls, source: str, span: Span, encode: Encode = unchanged) -> MappedText:
        """Return the text that stands at `span` of `source`, copied one to one."""
        return cls((Piece(span.of(source), span),), encode)

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return f"MappedText({self.text!r})"

    def _first(self, offset: int) -> int:
        """Return the piece that holds the character at `offset`, past pieces without text."""
        return bisect_right(self._starts, offset) - 1

    def _check(self, span: Span) -> None:
        if span.end > len(self.text):
            raise ValueError(f"span {span} is outside a text of {len(self.text)}")

    def source(self, span: Span) -> Span:
        """Return the smallest span of the source that covers `span` of the text.

        Covers, never shrinks: part of an inexact piece stands for the whole of it. An empty span
        is the place behind the character before it, or in front of the text at its start.
        """
        self._check(span)
        if not self.pieces:
            return Span(0, 0)
        if not len(span):
            at = self._before(span.start)
            return Span(at, at)
        first = self.pieces[self._first(span.start)]
        last = self.pieces[self._first(span.end - 1)]
        start, end = first.source.start, last.source.end
        if first.exact:
            start += span.start - self._starts[self._first(span.start)]
        if last.exact:
            end = last.source.start + span.end - self._starts[self._first(span.end - 1)]
        return Span(start, end)

    def _before(self, offset: int) -> int:
        if offset == 0:
            return next(
                (p.source.start for p in self.pieces if p.text), self.pieces[0].source.start
            )
        return self.source(Span(offset - 1, offset)).end

    def slice(self, span: Span) -> MappedText:
        """Return the text at `span`, still knowing its source.

        A piece that is cut and not exact keeps its whole source span, and can be changed no more.
        """
        self._check(span)
        cut = []
        # Pieces without text at the very start of the span stay outside it, like those at its end.
        for index in range(max(bisect_right(self._starts, span.start) - 1, 0), len(self.pieces)):
            start, piece = self._starts[index], self.pieces[index]
            if start >= span.end:
                break
            low, high = max(span.start - start, 0), min(span.end - start, len(piece.text))
            if low >= high and not (low == high == 0 and span.start < start):
                continue
            if not piece.exact:
                fixed = piece.fixed or high - low < len(piece.text)
                cut.append(Piece(piece.text[low:high], piece.source, False, fixed))
            else:
                source = Span(piece.source.start + low, piece.source.start + high)
                cut.append(Piece(piece.text[low:high], source))
        return MappedText(cut, self.encode)

    def then(self, inner: MappedText) -> MappedText:
        """Return `inner`, a map whose source is this text, as a map into this text's own source."""
        pieces: list[Piece] = []
        end = None
        for piece in inner.pieces:
            if len(piece.source):
                if piece.source.start == end:
                    pieces.extend(self._silent(end))
                end = piece.source.end
            outward = self.slice(piece.source).pieces if piece.exact else [self._outward(piece)]
            for one in outward:
                if pieces and _share_source(pieces[-1], one):
                    one = _joined(pieces.pop(), one)
                pieces.append(one)
        outer_encode, inner_encode = self.encode, inner.encode
        if inner_encode is unchanged:
            encode = outer_encode
        else:

            def encode(text: str) -> str:
                return outer_encode(inner_encode(text))

        return MappedText(pieces, encode)

    def _outward(self, piece: Piece) -> Piece:
        """Return `piece`, whose source is this text, with its place in this text's own source."""
        fixed = piece.fixed or (len(piece.source) > 0 and self._refuses(piece.source))
        return Piece(piece.text, self.source(piece.source), False, fixed)

    def _refuses(self, span: Span) -> bool:
        """Return whether what stands at `span` cannot be replaced as a whole."""
        first, last = self._first(span.start), self._first(span.end - 1)
        for index in (first, last):
            piece, start = self.pieces[index], self._starts[index]
            whole = span.start <= start and start + len(piece.text) <= span.end
            if not piece.exact and not whole:
                return True
        run = self.pieces[first : last + 1]
        gap = any(left.source.end != right.source.start for left, right in pairwise(run))
        return gap or any(piece.fixed for piece in run)

    def _silent(self, offset: int) -> Iterator[Piece]:
        """Yield the pieces without text at `offset`, which belong to neither side of it."""
        for index in range(bisect_left(self._starts, offset), bisect_right(self._starts, offset)):
            if not self.pieces[index].text:
                yield self.pieces[index]

    def edit(self, span: Span, text: str) -> Edit | None:
        """Return the change of the source that puts `text` where `span` of this text stands.

        None when that place is not one contiguous run of the source, or holds only a part of what
        one source sequence decodes to: such a fix is reported, never applied.
        """
        self._check(span)
        if not len(span):
            return self._insertion(span.start, text)
        if self._refuses(span):
            return None
        return Edit(self.source(span), self.encode(text))

    def _insertion(self, offset: int, text: str) -> Edit | None:
        index = bisect_left(self._starts, offset)
        inside = index == len(self._starts) or self._starts[index] != offset
        if inside and 0 < offset < len(self.text) and not self.pieces[self._first(offset)].exact:
            return None
        at = self._before(offset) if self.pieces else None
        return None if at is None else Edit(Span(at, at), self.encode(text))
