"""Quotations of a story whose marks have no partner, by the convention for several paragraphs.

A quotation that goes on into the next paragraph is left open there, and each paragraph of it opens
again; only the last one closes. Rules about what is missing share this reading.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from linter.article import Article
from linter.document import Block, Kind
from linter.language.expression import compiled
from linter.language.quote_marks import Mark, Marks, double_marks, has_double_marks

# “…, he said.”, “… ? Ana Petrova said on Monday.” at the end of a paragraph.
_SPEAKER_LAST = compiled(
    r"[,?!] (?:he|she|they|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}) (?:said|says|added|wrote|told)"
    r"\b[^.,“”\"]{0,60}\.$"
    r"|[,?!] (?:said|says|added) [A-Z][^.,“”\"]{0,60}\.$"
)
_READ = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM})
_SILENT = 2  # paragraphs without any mark through which a quotation may run on
_SHOWN_WORDS = 5
_LEADING = 3  # characters in front of a mark with which a paragraph begins: “— ”, “...”


@dataclass(frozen=True, slots=True)
class Lone:
    """A mark of `block` without its partner; `last` says that its quotation began before it.

    That is the last paragraph of a quotation of several, which should have been closed.
    """

    block: Block
    mark: Mark
    last: bool = False


def lone_marks(article: Article) -> Iterator[Lone]:
    """Yield the double marks of a story without a partner that should have one, in order."""
    blocks = [b for b in article.blocks if b.kind in _READ and b.label != "post"]
    read = [double_marks(block.text) for block in blocks]
    runs_on = False  # a quotation is open when a paragraph begins
    for at, (block, marks) in enumerate(zip(blocks, read, strict=True)):
        if not marks.all:
            continue
        continued = runs_on and _begins_with_mark(block, marks)
        closing = marks.unopened[1:] if runs_on and marks.unopened else marks.unopened
        open_at_end = marks.unclosed[-1:]
        inside = marks.unclosed[: len(marks.unclosed) - len(open_at_end)]
        runs_on = (
            bool(open_at_end)
            and _may_go_on(block.text, open_at_end[0])
            and _goes_on(blocks[at + 1 :], read[at + 1 :])
        )
        if marks.doubtful:
            continue
        found = [*closing, *inside, *(() if runs_on else open_at_end)]
        for mark in sorted(found, key=lambda one: one.at):
            yield Lone(block, mark, continued and mark in open_at_end)


def _begins_with_mark(block: Block, marks: Marks) -> bool:
    return marks.all[0].at <= _LEADING and marks.all[0].opens


def _may_go_on(text: str, mark: Mark) -> bool:
    """Return whether a quotation that is open at the end of a paragraph can go on in the next.

    Where the paragraph ends with the speaker, the quotation ended before.
    """
    return not _SPEAKER_LAST.search(text[mark.at + 1 :])


def _goes_on(blocks: Sequence[Block], read: Sequence[Marks]) -> bool:
    """Return whether what follows takes up an open quotation: opens it again, or closes it."""
    for number, (block, marks) in enumerate(zip(blocks, read, strict=True)):
        if marks.all:
            if number == 0 and _begins_with_mark(block, marks):
                return True
            return bool(marks.unopened)
        if number == _SILENT or has_double_marks(block.text):
            return False
    return False


def opening_words(text: str, mark: Mark) -> str:
    """Return the first words of the quotation that `mark` opens, for a message."""
    following = text[mark.at + 1 :].split()
    shown = " ".join(following[:_SHOWN_WORDS])
    return shown + " …" if len(following) > _SHOWN_WORDS else shown


def closing_words(text: str, mark: Mark) -> str:
    """Return the last words of the quotation that `mark` closes, for a message."""
    before = text[: mark.at].split()
    shown = " ".join(before[-_SHOWN_WORDS:])
    return "… " + shown if len(before) > _SHOWN_WORDS else shown
