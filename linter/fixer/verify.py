"""Whether a story, read again after edits, is the old one with exactly those changes.

Whatever a form of story makes of an edit (a mark of emphasis in Markdown that is none any more, a
colon in YAML, a page in which another part looks like the article), the edit is not made if the
story would differ in anything else. Nothing is searched for: places move as the edits move them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from linter.document import Block, Document
from linter.fixer.edits import Shift
from linter.mapped import MappedText
from linter.span import Edit, Span

_TORN = "it would take along more of the story than it is about"
_OTHER_BLOCKS = "the story would be divided in another way"
_OTHER_TEXT = "other words would change, too"
_NOT_AS_MEANT = "the words would not read as they are meant to"
_NOT_SHOWN = "what it changes would be no part of the story any more"
_PROBLEM = "the story could not be read any more as it was"


def fault(old: Document, new: Document, edits: Sequence[Edit]) -> str | None:
    """Return what in `new` is other than `old` with `edits`, as part of a sentence; None if all is.

    The edits are sorted and do not collide, and the source of `new` is that of `old` after them.
    """
    if Counter(one.rule for one in new.problems) - Counter(one.rule for one in old.problems):
        return _PROBLEM
    comparison = _Comparison(edits)
    kept = []
    for block in old.blocks:
        remover = comparison.remover(block)
        if remover is None:
            kept.append(block)
        elif remover.span not in (block.extent, _place(block)):
            return _TORN
    shown = list(new.blocks)
    if len(kept) < len(shown):
        shown = comparison.without_new_fields(kept, old, new)
    if len(kept) != len(shown):
        return _OTHER_BLOCKS
    for before, after in zip(kept, shown, strict=True):
        if wrong := comparison.fault(before, after):
            return wrong
    if len(old.records) != len(new.records) or not comparison.keeps_directives(old, new):
        return _OTHER_BLOCKS
    for one, other in zip(old.records, new.records, strict=True):
        if other.error and not one.error:
            return _PROBLEM
        if wrong := comparison.fault(one.block, other.block):
            return wrong
    return None if comparison.is_complete else _NOT_SHOWN


def _place(block: Block) -> Span:
    """Return where in the source the text of a block begins and ends."""
    return block.content.source(Span(0, len(block.content)))


class _Comparison:
    """Holds blocks against each other, and notes which edits were found where they should be."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._edits = edits
        self._shift = Shift(edits)
        self._found: set[int] = set()

    @property
    def is_complete(self) -> bool:
        return len(self._found) == len(self._edits)

    def remover(self, block: Block) -> Edit | None:
        """Return the edit that takes away all of the block."""
        place = _place(block)
        for index in self._shift.touching(place):
            edit = self._edits[index]
            if not edit.text.strip() and len(place) and edit.span.covers(place):
                self._found.add(index)
                return edit
        return None

    def without_new_fields(
        self, kept: Iterable[Block], old: Document, new: Document
    ) -> list[Block]:
        """Return the blocks of `new`, apart from fields of data that only an edit made readable."""
        known = {self._shift.around(_place(block)) for block in kept}
        records = [_place(record.block) for record in old.records]
        mended = [self._shift.around(one) for one in records if self._shift.touching(one)]
        return [
            block
            for block in new.blocks
            if not block.field
            or _place(block) in known
            or not any(record.covers(_place(block)) for record in mended)
        ]

    def keeps_directives(self, old: Document, new: Document) -> bool:
        """Return whether the same comments speak to newslint, apart from those taken away."""
        kept = []
        for one in old.directives:
            around = (self._edits[index].span for index in self._shift.touching(one.span))
            if not any(span.covers(one.span) for span in around):
                kept.append((self._shift.around(one.span), one.text))
        return kept == [(one.span, one.text) for one in new.directives]

    def fault(self, old: Block, new: Block) -> str | None:
        if (old.kind, old.field, old.declared) != (new.kind, new.field, new.declared):
            return _OTHER_BLOCKS
        touching = self._shift.touching(_place(old))
        if not touching:
            same = old.content.text == new.content.text
            moved = self._shift.span(_place(old))
            return None if same and _place(new) == moved else _OTHER_TEXT
        before = _divided(old.content, [self._edits[index].span for index in touching])
        after = _divided(new.content, [self._shift.spans[index] for index in touching])
        if before is None or after is None or before[::2] != after[::2]:
            return _OTHER_TEXT
        for index, shown in zip(touching, after[1::2], strict=True):
            if not self._shows(index, new, shown):
                return _NOT_AS_MEANT
        return None

    def _shows(self, index: int, block: Block, shown: str) -> bool:
        """Return whether `shown` is what the edit is meant to say in this block, if anything.

        White space at the end of a block is no part of it. An edit right beside the block may be
        one of the block next to it.
        """
        text, start = self._edits[index].text, self._shift.spans[index].start
        place = _place(block)
        head = max(min(place.start - start, len(text)), 0)
        tail = max(min(place.end - start, len(text)), head)
        if text.strip() and head == tail:
            return not shown
        if text[:head].strip() or text[tail:].strip():
            return False
        if block.content.encode(shown) != text[head:tail]:
            return False
        self._found.add(index)
        return True


def _divided(content: MappedText, spans: Sequence[Span]) -> list[str] | None:
    """Return the text in front of the first span of the source, in it, behind it, and so on.

    None where a piece of the text that cannot be divided lies across an edge of a span.
    """
    edges = [edge for span in spans for edge in (span.start, span.end)]
    texts = [""] * (len(edges) + 1)
    index = 0
    for piece in content.pieces:
        at, end = piece.source.start, piece.source.end
        while piece.text:
            while index < len(edges) and at >= edges[index]:
                index += 1
            limit = min(edges[index], end) if index < len(edges) else end
            if not piece.exact:
                if end > limit:
                    return None
                texts[index] += piece.text
                break
            texts[index] += piece.text[at - piece.source.start : limit - piece.source.start]
            at = limit
            if at >= end:
                break
    return texts
