"""Quotations of a story whose marks have no partner, by the convention for several paragraphs.

A quotation that goes on into the next paragraph is left open there, and each paragraph of it opens
again; only the last one closes. Rules about what is missing share this reading.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from linter.article import Article
from linter.document import Block, Kind
from linter.language.expression import compiled
from linter.language.quote_marks import Mark, Marks, double_marks, has_double_marks

# “…, he said.”, “… ? Ana Petrova said on Monday.” at the end of a paragraph.
_SPEAKER_LAST = compiled(
    r"[,?!] (?:he|she|they|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}) "
    r"(?:said|says|added|wrote|told|asked|explained|tweeted)"
    r"(?:\b[^.,“”\"]{0,60}\.$|, )"
    r"|[,?!] (?:said|says|added|asked|explained) [A-Z][^.,“”\"]{0,60}\.$"
)
_SPEAKER_NEXT = compiled(
    r"\s?(?:[\w.’'-]+ ){0,4}(?:said|says|added|adds|told|tells|wrote|writes|tweeted|asked)\b"
)
_READ = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM})
_SILENT = 2  # paragraphs without any mark through which a quotation may run on
_LINE = 12  # words of a paragraph that does not count: a line of a song
_QUOTED_PARAGRAPHS = 8  # through which a text may run on that a colon introduced
_SHOWN_WORDS = 5
_NEAR = 200  # characters beside a mark from which they are taken
_LEADING = 3  # characters in front of a mark with which a paragraph begins: “— ”, “...”
_TURNED = 30  # characters between two marks of which one stands on the wrong side of its space


@dataclass(frozen=True, slots=True)
class Lone:
    """A mark of `block` without its partner; `last` says that its quotation began before it.

    That is the last paragraph of a quotation of several, which should have been closed.
    """

    block: Block
    mark: Mark
    last: bool = False


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph with its marks. `quoted` says that a colon stands before it, `post` that a post
    of somebody else follows, through which its quotation may go on.
    """

    block: Block
    marks: Marks
    quoted: bool
    post: bool

    @property
    def begins_with_mark(self) -> bool:
        return bool(self.marks.all) and self.marks.all[0].at <= _LEADING and self.marks.all[0].opens

    @property
    def ends_with_mark(self) -> bool:
        return bool(self.marks.all) and self.marks.all[-1].at == len(self.block.text) - 1

    @property
    def is_doubtful(self) -> bool:
        """Whether nobody can say what is missing.

        A text that a colon introduces and that is quoted as a whole has its own quotations inside.
        """
        return self.marks.doubtful or (
            self.quoted and self.begins_with_mark and self.ends_with_mark
        )


def _paragraphs(article: Article) -> list[_Paragraph]:
    return [
        _Paragraph(
            block,
            double_marks(block.text),
            before is not None and before.text.endswith(":"),
            after is not None and after.label == "post" and has_double_marks(after.text),
        )
        for before, block, after in article.neighbors()
        if block.kind in _READ and block.label != "post"
    ]


def lone_marks(article: Article) -> Iterator[Lone]:
    """Yield the double marks of a story without a partner that should have one, in order."""
    paragraphs = _paragraphs(article)
    taken_up: int | None = None  # the paragraph that takes up the quotation that is open
    for at, each in enumerate(paragraphs):
        marks = each.marks
        if not marks.all:
            continue
        runs_on = at == taken_up
        continued = runs_on and each.begins_with_mark
        closing = marks.unopened[1:] if runs_on else marks.unopened
        open_at_end = marks.unclosed[-1:]
        inside = marks.unclosed[: len(marks.unclosed) - len(open_at_end)]
        goes_on = False
        if open_at_end and _may_go_on(each.block.text, open_at_end[0]):
            next_one = _taken_up(each, paragraphs[at + 1 :])
            goes_on = each.post or next_one is not None
            taken_up = None if next_one is None else at + 1 + next_one
        if each.is_doubtful:
            continue
        found = {*closing, *inside, *(() if goes_on else open_at_end)}
        for mark in sorted(found - _turned(each), key=lambda one: one.at):
            yield Lone(each.block, mark, continued and mark in open_at_end)


def _turned(paragraph: _Paragraph) -> set[Mark]:
    """Return marks that have each other for a partner, but for a space on the wrong side.

    Two that close in a row, of which the first has no speaker behind it: “the” blessings of
    liberty.” Or one that closes right before one that opens: “that is" the "problem”.
    """
    marks, text = paragraph.marks, paragraph.block.text
    unopened, unclosed = set(marks.unopened), set(marks.unclosed)
    found: set[Mark] = set()
    for first, second in pairwise(marks.all):
        if first not in unopened:
            continue
        between = text[first.at + 1 : second.at]
        if second in unclosed:
            if len(between) <= _TURNED and not set(between) & set(".!?"):
                found |= {first, second}
        elif second in unopened and first.character == "”":
            before = text[: first.at][-1:]
            if before not in ".!?" and not _SPEAKER_NEXT.match(between):
                found |= {first, second}
    return found


def _may_go_on(text: str, mark: Mark) -> bool:
    """Return whether a quotation that is open at the end of a paragraph can go on in the next.

    Where the paragraph ends with the speaker, the quotation ended before.
    """
    return not _SPEAKER_LAST.search(text[mark.at + 1 :])


def _taken_up(opened: _Paragraph, following: Sequence[_Paragraph]) -> int | None:
    """Return which paragraph takes up an open quotation: opens it again, or closes it.

    A letter or a report that a colon introduces has quotations of its own before it is closed.
    """
    whole = opened.quoted and opened.begins_with_mark
    silent = 0
    for number, each in enumerate(following):
        silent += len(each.block.text.split()) > _LINE
        if each.marks.unopened or (number == 0 and each.begins_with_mark):
            return number
        if whole and number < _QUOTED_PARAGRAPHS:
            continue
        if has_double_marks(each.block.text) or silent > _SILENT:
            return None
    return None


def opening_words(text: str, mark: Mark) -> str:
    """Return the first words of the quotation that `mark` opens, for a message."""
    following = text[mark.at + 1 : mark.at + _NEAR].split()
    shown = " ".join(following[:_SHOWN_WORDS])
    return shown + " …" if len(following) > _SHOWN_WORDS else shown


def closing_words(text: str, mark: Mark) -> str:
    """Return the last words of the quotation that `mark` closes, for a message."""
    before = text[max(0, mark.at - _NEAR) : mark.at].split()
    shown = " ".join(before[-_SHOWN_WORDS:])
    return "… " + shown if len(before) > _SHOWN_WORDS else shown
