"""The text of one block, put together from the parser's inline events."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import ClassVar

from linter.document import visible
from linter.mapped import Encode, MappedText, Piece
from linter.readers.markdown.events import Edge, Event
from linter.readers.markdown.shortcodes import outside
from linter.span import Span

_SPACES = re.compile(r"[ \t\n\f\r]{2,}|[\t\n\f\r]")
_LINE_BREAK = re.compile(r"<br\b", re.I)
_SPECIAL = re.compile(r"[\\`*_\[\]<{~]|&(?=#?\w+;)")
_OPENING = re.compile(  # a heading, a list, a quotation, the line under a heading
    r"^(\s*)(?=(?:#{1,6}|[-+])\s|>|(?<=\n)[=-]+\s*$)|^(\s*\d{1,9})(?=[.)]\s)", re.M
)


def encoder(newline: str) -> Encode:
    """Return what escapes plain text for Markdown, in a file whose lines end with `newline`.

    It does not know where in a block the text will stand, so what marks a block at the start of a
    line is escaped wherever the text itself begins with it.
    """

    def encode(text: str) -> str:
        escaped = _OPENING.sub(
            lambda match: (match[1] if match[2] is None else match[2]) + "\\",
            _SPECIAL.sub(r"\\\g<0>", text),
        )
        return escaped.replace("\n", newline)

    return encode


class Run:
    """Collects the text of a block, which begins at `start`.

    White space comes out as a page would show it, as one space.
    """

    def __init__(self, source: str, covered: list[Span], start: int) -> None:
        self.source = source
        self.covered = covered
        self.pieces: list[Piece] = []
        self.end = start  # what the events so far have told of ends here
        self._break: int | None = None  # where a line break began that no text has followed yet

    def add(self, event: Event) -> None:
        """Take the next inline event; markup itself is not text."""
        start = event.span.start
        if event.name == "Text" and self._is_escaped(start):
            start -= 1
        if event.name in ("SoftBreak", "HardBreak"):
            self._break = self.end if self._break is None else self._break
        elif event.edge is not Edge.END:
            self._close_break(start)
        handle = self._HANDLERS.get(event.name)
        if handle and event.edge is Edge.ALONE:
            handle(self, event)
        self.end = max(self.end, start + 1 if event.edge is Edge.START else event.span.end)

    def content(self, encode: Encode) -> MappedText:
        """Return the text without white space at its ends."""
        whole = MappedText(self.pieces, encode)
        return whole.slice(visible(whole.text))

    def _is_escaped(self, start: int) -> bool:
        """Return whether the text at `start` begins with a character behind a backslash.

        The parser leaves the backslash out of every range, so it stands between this text and
        what was told of before; a backslash that is text is within a range.
        """
        return start > self.end and self.source[start - 1] == "\\"

    def _close_break(self, at: int) -> None:
        """The break reaches up to the next text: indentation and “>” in between belong to it."""
        if self._break is not None:
            begun, self._break = self._break, None
            self._space(Span(begun, at))

    def _text(self, event: Event) -> None:
        span, text = event.span, event.data
        if self._is_escaped(span.start):
            self._put(Piece(text[:1], Span(span.start - 1, span.start + 1), exact=False))
            span, text = Span(span.start + 1, span.end), text[1:]
        if len(text) != len(span):  # an entity, always longer than what it stands for
            self._put(Piece(text, span, exact=False))
            return
        for part in outside(span, self.covered):
            at = part.start
            for match in _SPACES.finditer(self.source, part.start, part.end):
                self._copy(Span(at, match.start()))
                self._space(Span(*match.span()))
                at = match.end()
            self._copy(Span(at, part.end))

    def _code(self, event: Event) -> None:
        """Code is shown to readers, so it holds its place.

        It is one fixed piece, backquotes included: in code, what escapes a change would be shown.
        """
        text = event.data
        if [event.span] != list(outside(event.span, self.covered)):
            text = event.span.of(self.source).strip("`").strip()
        self._put(Piece(text, event.span, exact=False, fixed=True))

    def _html(self, event: Event) -> None:
        if _LINE_BREAK.match(event.data):
            self._space(event.span, fixed=True)

    def _copy(self, span: Span) -> None:
        if len(span) and self.source[span.start] == " " and self._after_space():
            self._space(Span(span.start, span.start + 1))
            span = Span(span.start + 1, span.end)
        if len(span):
            self._put(Piece(span.of(self.source), span))

    def _after_space(self) -> bool:
        return not self.pieces or self.pieces[-1].text.endswith(" ")

    def _space(self, span: Span, fixed: bool = False) -> None:
        """Add one space, or widen the one that already stands there.

        Behind mark-up it cannot be widened. Then the one in front is fixed: if it were removed,
        this one would be shown in its place.
        """
        if not self._after_space():
            self._put(Piece(" ", span, exact=False, fixed=fixed))
            return
        if not self.pieces:
            return
        last = self.pieces.pop()
        start = last.source.start
        if last.text != " " and last.exact:
            start = last.source.end - 1
            self._put(Piece(last.text[:-1], Span(last.source.start, start)))
        elif last.text != " ":
            self._put(last)
            return
        end = last.source.end
        if end == span.start:
            end = span.end
        else:
            fixed = True
        self._put(Piece(" ", Span(start, end), exact=False, fixed=fixed or last.fixed))

    def _put(self, piece: Piece) -> None:
        self.pieces.append(piece)

    _HANDLERS: ClassVar[dict[str, Callable[[Run, Event], None]]] = {
        "Text": _text,
        "Code": _code,
        "InlineHtml": _html,
    }
