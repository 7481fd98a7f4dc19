"""A story as it was read: blocks of text that know their source."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

from linter.finding import Finding
from linter.mapped import MappedText, Piece
from linter.span import Span


class Kind(StrEnum):
    """What a block is to an editor."""

    HEADLINE = "headline"
    DECK = "deck"
    LABEL = "label"
    BYLINE = "byline"
    TIMESTAMP = "timestamp"
    NOTICE = "notice"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    QUOTE = "quote"
    LIST_ITEM = "list-item"
    CAPTION = "caption"
    CREDIT = "credit"
    RIGHTS = "rights"
    BOILERPLATE = "boilerplate"
    CORRECTION = "correction"
    META = "meta"


# No-break, thin and other typographic spaces; lone surrogates; soft hyphens.
_ODD = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]|[\ud800-\udfff]|\u00ad")


def visible(text: str) -> Span:
    """Return where `text` begins and ends to a reader: without white space and soft hyphens."""
    end = len(text)
    while end and (text[end - 1].isspace() or text[end - 1] == "\u00ad"):
        end -= 1
    start = 0
    while start < end and (text[start].isspace() or text[start] == "\u00ad"):
        start += 1
    return Span(start, end)


def view(content: MappedText) -> MappedText:
    """Return `content` with plain spaces, and without soft hyphens and lone surrogates."""
    if content.text.isascii() or not _ODD.search(content.text):
        return content
    pieces, at = [], 0
    for match in _ODD.finditer(content.text):
        if match.start() > at:
            pieces.append(Piece(content.text[at : match.start()], Span(at, match.start())))
        odd = match.group()
        plain = "" if odd == "\u00ad" else "\ufffd" if "\ud800" <= odd <= "\udfff" else " "
        pieces.append(Piece(plain, Span(*match.span()), False))
        at = match.end()
    if at < len(content.text):
        pieces.append(Piece(content.text[at:], Span(at, len(content.text))))
    return content.then(MappedText(pieces))


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """One part of a story: a line, a paragraph, a caption, a field.

    `content` is the text as it stands; `view` is what rules match. `at` names the block within
    its file. `extent` is what goes when the block is removed (a line with its newline), or None
    when it cannot be removed. `label` names the class of a known line ("trending-block").
    Blocks are compared by identity: two equal lines of a story are two blocks.
    """

    kind: Kind
    content: MappedText
    at: str
    extent: Span | None = None
    label: str | None = None
    view: MappedText = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "view", view(self.content))

    @property
    def text(self) -> str:
        """The text that rules match; offsets in hits count in it."""
        return self.view.text

    @property
    def span(self) -> Span:
        """All of the block's text."""
        return Span(0, len(self.view.text))


@dataclass(frozen=True, slots=True)
class Document:
    """A story as bytes became text: its source, its blocks in order, what went wrong in reading.

    `path` is shown in reports and uses "/". `problems` are findings about the reading itself.
    """

    path: str
    source: str
    blocks: tuple[Block, ...] = ()
    problems: tuple[Finding, ...] = ()
