"""Where in a story a directive holds. The order of the source counts, not that of the page."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from linter.document import Block, Directive, Document, LinkKind
from linter.span import Span


def covers(region: Span, span: Span) -> bool:
    """Return whether what was found at `span` lies in `region`: whether it begins there.

    An empty span is the place behind the character before it, so it may stand at the very end.
    """
    if not len(span) and span.end == region.end:
        return region.start < region.end
    return region.start <= span.start < region.end


class Regions:
    """The regions of one story that directives can be about."""

    def __init__(self, document: Document, blocks: Iterable[Block]) -> None:
        self._source = document.source
        self._blocks = sorted(
            ((block.view.source(block.span), _end(block)) for block in blocks),
            key=lambda one: (one[0].start, -one[0].end),
        )
        self._starts = [span.start for span, _ in self._blocks]
        # Data of a page is something to stand in front of, too; it never holds a comment.
        records = [record.block.view.source(record.block.span) for record in document.records]
        self._next = sorted([*(span for span, _ in self._blocks), *records], key=_outer_first)
        shown = (link for link in document.links if link.kind is not LinkKind.LINK)
        self._shown = sorted(link.span for link in shown)

    def file(self) -> Span:
        """Return all of the file."""
        return Span(0, len(self._source))

    def block(self, directive: Directive) -> Span:
        """Return the block that `directive` stands in, else the next; empty if there is none.

        Pictures that stand between the comment and the next block go with it.
        """
        index = bisect_right(self._starts, directive.span.start) - 1
        if index >= 0:
            span, end = self._blocks[index]
            if directive.span.start < end or self._is_beside(span, directive):
                return span
        index = bisect_left(self._next, directive.span.end, key=lambda span: span.start)
        nothing = Span(directive.span.end, directive.span.end)
        following = self._next[index] if index < len(self._next) else nothing
        index = bisect_left(self._shown, directive.span.end, key=lambda span: span.start)
        if index < len(self._shown):
            shown = self._shown[index]
            if following is nothing:
                return shown
            if shown.start < following.start:
                return Span(shown.start, following.end)
        return following

    def _is_beside(self, span: Span, directive: Directive) -> bool:
        """Return whether the comment follows the text on its line, with blanks in between."""
        return not Span(span.end, directive.span.start).of(self._source).strip(" \t")


def _end(block: Block) -> int:
    """Return where a block ends with its mark-up, so that a comment behind its text is in it."""
    end = block.view.source(block.span).end
    return max(end, block.extent.end) if block.extent else end


def _outer_first(span: Span) -> tuple[int, int]:
    return (span.start, -span.end)
