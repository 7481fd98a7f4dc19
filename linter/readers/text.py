"""Plain text: every line is a block, and a hard-wrapped paragraph is one block.

No mark-up says where a paragraph ends, so a line is taken at its word, except where three or more
lines of like length break in mid-sentence: e-mail, wire feeds and old archives wrap like that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.document import Block, Document, Kind, visible
from linter.language.list_marks import BULLETS, NUMBERED
from linter.mapped import Encode, MappedText, Piece
from linter.readers.reading import Reading
from linter.span import Span

_LINE = re.compile(r"([^\r\n]*)(\r\n|\n|\r|\Z)")
_LIST_MARK = re.compile(rf"(?:[{BULLETS}]|{NUMBERED})\s")
_END_MARK = re.compile(r"[.!?:…][\"'”’)\]]*$")

_WRAP_LINES = 3
_WRAP_MIN, _WRAP_MAX = 40, 100
_WRAP_SLACK = 22  # a line may be shorter than the longest by one long word


def _lines(source: str, span: Span) -> Iterator[tuple[Span, Span]]:
    """Yield (text, whole line) for each line of `source` within `span`."""
    at = span.start
    while at < span.end:
        match = _LINE.match(source, at, span.end)
        assert match is not None
        yield Span(*match.span(1)), Span(*match.span())
        at = match.end()


def _is_wrapped(lines: list[str]) -> bool:
    if len(lines) == 2:  # goes on in lower case after a long line that does not end
        first, second = lines
        unended = not _END_MARK.search(first) and first[-1] not in ",;-–—"
        return unended and _WRAP_MIN <= len(first) <= _WRAP_MAX and second[0].islower()
    if len(lines) < _WRAP_LINES:
        return False
    full = [len(line) for line in lines[:-1]]
    if not (_WRAP_MIN <= max(full) <= _WRAP_MAX and min(full) >= max(full) - _WRAP_SLACK):
        return False
    if len(lines[-1]) > max(full) or any(_LIST_MARK.match(line) for line in lines[1:]):
        return False
    breaks = [not _END_MARK.search(line) for line in lines[:-1]]
    lower = any(line[:1].islower() for line in lines[1:])
    return lower and sum(breaks) * 2 > len(breaks)


def _content(source: str, lines: list[Span], encode: Encode) -> MappedText:
    pieces: list[Piece] = []
    for line in lines:
        if pieces:
            gap = Span(pieces[-1].source.end, line.start)
            pieces.append(Piece(" ", gap, exact=False))
        pieces.append(Piece(line.of(source), line))
    return MappedText(pieces, encode)


def read(path: str, source: str, reading: Reading) -> Document:
    """Return the story in a plain-text file."""
    blocks = read_lines(source, Span(0, len(source)))
    return Document(path, source, tuple(blocks), final_newline=ends_with_newline(source))


def ends_with_newline(source: str) -> bool:
    """Return whether a line end follows the last visible character."""
    behind = source[visible(source).end :]
    return "\n" in behind or "\r" in behind


def newline_of(source: str) -> str:
    """Return the line end that `source` uses first; LF if it has none."""
    match = re.search(r"\r\n|\n|\r", source)
    return match.group() if match else "\n"


def read_lines(source: str, span: Span, at: str = "") -> list[Block]:
    """Return the blocks of the plain text at `span` of `source`.

    `at` is put in front of each block's "/line[n]"; lines count from 1 within `span`. A block's
    extent takes the blank lines above it along, so that removing it leaves one blank line.
    """
    newline = newline_of(source)

    def encode(text: str) -> str:
        return text.replace("\n", newline)

    blocks: list[Block] = []
    group: list[tuple[int, Span, Span]] = []
    above = span.start

    def close() -> None:
        nonlocal above
        parts = [[entry] for entry in group]
        if _is_wrapped([text.of(source) for _, text, _ in group]):
            parts = [group[:]]
        for part in parts:
            content = _content(source, [text for _, text, _ in part], encode)
            extent = Span(above, part[-1][2].end)
            name = f"{at}/line[{part[0][0]}]"
            blocks.append(Block(Kind.PARAGRAPH, content, name, extent))
            above = extent.end
        group.clear()

    for number, (text, line) in enumerate(_lines(source, span), 1):
        stripped = visible(text.of(source)).shift(text.start)
        if len(stripped):
            group.append((number, stripped, line))
        else:
            close()
    close()
    return blocks
