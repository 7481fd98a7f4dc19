"""What runs of a page say: character references decoded, white space as a browser shows it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from html.entities import html5

from linter.mapped import MappedText, Piece
from linter.span import Span

_REFERENCE = re.compile(r"&(?:#[0-9]{1,8};?|#[xX][0-9a-fA-F]{1,7};?|[A-Za-z][A-Za-z0-9]{1,31};?)")
_SPECIAL = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]|" + _REFERENCE.pattern)
_LONGEST_BARE = 7  # “&curren”-like names that need no semicolon, with the ampersand


def encode(text: str) -> str:
    """Return `text` as it stands between tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;")


def encode_value(text: str) -> str:
    """Return `text` as it stands in an attribute, between quotation marks of either kind."""
    return encode(text).replace('"', "&quot;").replace("'", "&#39;")


def decode_reference(written: str) -> tuple[str, int]:
    """Return what a character reference says, and how much of `written` it is (0 for none).

    As in browsers, some old names need no semicolon: “&copy2020” is “©2020”.
    """
    if written.startswith("&#") or written.endswith(";"):
        said = html.unescape(written)
        return ("", 0) if said == written else _whole_or_prefix(written, said)
    return _prefix(written)


def _whole_or_prefix(written: str, said: str) -> tuple[str, int]:
    if written.startswith("&#") or written[1:] in html5:
        return said, len(written)
    return _prefix(written)


def _prefix(written: str) -> tuple[str, int]:
    for end in range(min(len(written), _LONGEST_BARE), 2, -1):
        if written[1:end] in html5:
            return html5[written[1:end]], end
    return "", 0


def decoded(source: str, span: Span) -> Iterator[Piece]:
    """Yield what stands at `span`, with its references decoded and its white space kept."""
    at = span.start
    for match in (
        _REFERENCE.finditer(source, span.start, span.end) if "&" in span.of(source) else ()
    ):
        said, length = decode_reference(match.group())
        if not length:
            continue
        start = match.start()
        if start > at:
            yield Piece(source[at:start], Span(at, start))
        yield Piece(said, Span(start, start + length), exact=False)
        at = start + length
    if at < span.end:
        yield Piece(source[at : span.end], Span(at, span.end))


class Line:
    """A text under construction: runs of a block one after the other, white space collapsed."""

    def __init__(self, source: str) -> None:
        self._source = source
        self.pieces: list[Piece] = []
        self._spaced = True  # white space at the start is not shown

    def add(self, run: Span) -> None:
        """Add what stands at `run`."""
        source, at = self._source, run.start
        if self._spaced:
            while at < run.end and source[at] in " \t\n\r\f":
                at += 1
            if at > run.start:
                self._widen(at)
        for match in _SPECIAL.finditer(source, at, run.end):
            start, end = match.span()
            if start < at:
                continue
            if source[start] != "&":
                self._copy(at, start)
                self._space(Span(start, end))
                at = end
                continue
            said, length = decode_reference(match.group())
            if length:
                self._copy(at, start)
                self.pieces.append(Piece(said, Span(start, start + length), exact=False))
                self._spaced = False
                at = start + length
        self._copy(at, run.end)

    def add_break(self, tag: Span) -> None:
        """Add the line break that the tag at `tag` makes: to a reader it parts words."""
        if self._spaced:
            self._widen(tag.end)
        else:
            self.pieces.append(Piece(" ", tag, exact=False, fixed=True))
            self._spaced = True

    def _widen(self, end: int) -> None:
        """Let the space before stand for what is not shown up to `end`, with the tags between."""
        if not self.pieces:
            return
        last = self.pieces.pop()
        if last.exact and len(last.text) > 1:
            cut = last.source.end - 1
            self.pieces.append(Piece(last.text[:-1], Span(last.source.start, cut)))
            last = Piece(" ", Span(cut, last.source.end))
        self.pieces.append(Piece(" ", Span(last.source.start, end), exact=False, fixed=True))

    def _copy(self, start: int, end: int) -> None:
        if start < end and self._spaced and self._source[start] == " ":
            start += 1
        if start < end:
            self.pieces.append(Piece(self._source[start:end], Span(start, end)))
            self._spaced = self._source[end - 1] == " "

    def _space(self, span: Span) -> None:
        if not self._spaced:
            self.pieces.append(Piece(" ", span, exact=False))
            self._spaced = True

    def text(self) -> MappedText:
        """Return the text, without white space at its end."""
        pieces = self.pieces[:]
        while pieces and pieces[-1].text == " ":
            pieces.pop()
        if pieces and pieces[-1].exact and pieces[-1].text.endswith(" "):
            last = pieces.pop()
            pieces.append(Piece(last.text[:-1], Span(last.source.start, last.source.end - 1)))
        return MappedText(pieces, encode)


def line_of(source: str, runs: Iterable[Span]) -> MappedText:
    """Return what the runs say together, as one line."""
    line = Line(source)
    for run in runs:
        line.add(run)
    return line.text()
