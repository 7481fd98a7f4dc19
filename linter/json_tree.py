"""JSON that knows where each of its values stands.

Python's own `json` says what a document holds, and not where; so this reads the grammar of RFC 8259
itself and keeps the span of every value and key. Where each character of a string comes from is
found only when asked for.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any

from linter.mapped import MappedText, Piece
from linter.span import Span

MAX_DEPTH = 256
"""Levels of nesting; what nests deeper is no story."""

_SPACE = re.compile(r"[ \t\n\r]*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?")
_WORDS = {"true": True, "false": False, "null": None}
_WORD = re.compile(r"[A-Za-z_$][\w$-]*")
_ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)"
)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class JsonError(ValueError):
    """A text is no JSON. `message` says why, without a remedy, and `span` where reading failed."""

    def __init__(self, message: str, span: Span) -> None:
        super().__init__(message)
        self.message = message
        self.span = span


@dataclass(frozen=True, slots=True, eq=False)
class JsonValue:
    """One value. `data` is a dict or list of values, or what a scalar says.

    `span` is all of it, quotation marks and brackets included; `keys` are the spans of an object's
    keys, with their quotation marks.
    """

    data: Any
    span: Span
    keys: dict[str, Span] = field(default_factory=dict)

    @property
    def plain(self) -> Any:
        """What `json.loads` would give."""
        if isinstance(self.data, dict):
            return {key: value.plain for key, value in self.data.items()}
        if isinstance(self.data, list):
            return [value.plain for value in self.data]
        return self.data


@dataclass(frozen=True, slots=True, eq=False)
class JsonTree:
    """A JSON text and the values in it. `repeated` are keys that their object has already had."""

    text: str
    root: JsonValue
    repeated: tuple[Span, ...] = ()

    def string(self, value: JsonValue) -> MappedText:
        """Return what the string `value` says, each character with its source in `text`."""
        inner = Span(value.span.start + 1, value.span.end - 1)
        raw = inner.of(self.text)
        pieces: list[Piece] = []
        at = 0
        for match in _ESCAPE.finditer(raw) if "\\" in raw else ():
            if match.start() > at:
                span = Span(at, match.start()).shift(inner.start)
                pieces.append(Piece(span.of(self.text), span))
            said = json.loads(f'"{match.group()}"')
            pieces.append(Piece(said, Span(*match.span()).shift(inner.start), exact=False))
            at = match.end()
        if at < len(raw) or not pieces:
            span = Span(inner.start + at, inner.end)
            pieces.append(Piece(span.of(self.text), span))
        return MappedText(pieces, encode_string)

    def find(self, pointer: str) -> JsonValue | None:
        """Return the value that the JSON pointer leads to, or None."""
        value = self.root
        for step in pointer.split("/")[1:]:
            name = step.replace("~1", "/").replace("~0", "~")
            inner: JsonValue | None = None
            if isinstance(value.data, dict):
                inner = value.data.get(name)
            elif isinstance(value.data, list) and name.isdecimal() and int(name) < len(value.data):
                inner = value.data[int(name)]
            if inner is None:
                return None
            value = inner
        return value


def pointer_step(key: str | int) -> str:
    """Return one step of a JSON pointer (RFC 6901), with its slash."""
    return "/" + str(key).replace("~", "~0").replace("/", "~1")


def encode_string(text: str) -> str:
    """Return `text` as it stands between the quotation marks of a JSON string."""
    encoded = json.dumps(text, ensure_ascii=False)[1:-1]
    return _LONE_SURROGATE.sub(lambda match: f"\\u{ord(match.group()):04x}", encoded)


def scan(text: str) -> JsonTree:
    """Return the values of the JSON `text`. Raises JsonError for what is no JSON or too deep."""
    scanner = _Scanner(text)
    root = scanner.value(scanner.space(0), 1)
    end = scanner.space(root.span.end)
    if end < len(text):
        raise JsonError("Something follows the end of the JSON value.", Span(end, end + 1))
    return JsonTree(text, root, tuple(scanner.repeated))


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.repeated: list[Span] = []

    def space(self, at: int) -> int:
        match = _SPACE.match(self.text, at)
        assert match is not None
        return match.end()

    def error(self, message: str, at: int) -> JsonError:
        return JsonError(message, Span(at, min(at + 1, len(self.text))))

    def value(self, at: int, depth: int) -> JsonValue:
        if depth > MAX_DEPTH:
            raise self.error(f"The JSON nests deeper than {MAX_DEPTH} levels.", at)
        first = self.text[at : at + 1]
        if first == '"':
            said, end = self.string(at)
            return JsonValue(said, Span(at, end))
        if first == "{":
            return self.object(at, depth)
        if first == "[":
            return self.array(at, depth)
        return self.scalar(at)

    def string(self, at: int) -> tuple[str, int]:
        try:
            said, end = json.decoder.scanstring(self.text, at + 1, True)  # type: ignore[attr-defined]
            return said, end
        except json.JSONDecodeError as error:
            if error.msg.startswith("Invalid control"):
                message = "A string holds a raw line end or another control character."
            elif error.msg.startswith("Unterminated"):
                raise self.error("A string has no end.", at) from None
            else:
                message = "A string holds an escape that JSON does not have."
            raise self.error(message, min(error.pos, len(self.text))) from None

    def scalar(self, at: int) -> JsonValue:
        match = _NUMBER.match(self.text, at)
        if match:
            try:
                number = float(match[0]) if match[1] or match[2] else int(match[0])
            except ValueError:  # Python reads no integer of more than some thousand digits
                raise self.error("A number is too long.", at) from None
            return JsonValue(number, Span(at, match.end()))
        word = _WORD.match(self.text, at)
        if word and word[0] in _WORDS:
            return JsonValue(_WORDS[word[0]], Span(*word.span()))
        if at >= len(self.text):
            raise self.error("The JSON ends too early.", at)
        raise self.error(f"“{word[0] if word else self.text[at]}” is no JSON value.", at)

    def array(self, start: int, depth: int) -> JsonValue:
        found: list[JsonValue] = []
        at = self.space(start + 1)
        while self.text[at : at + 1] != "]" or found:
            value = self.value(at, depth + 1)
            found.append(value)
            at, more = self.after(value.span.end, "]")
            if not more:
                return JsonValue(found, Span(start, at))
        return JsonValue(found, Span(start, at + 1))

    def object(self, start: int, depth: int) -> JsonValue:
        found: dict[str, JsonValue] = {}
        keys: dict[str, Span] = {}
        at = self.space(start + 1)
        while self.text[at : at + 1] != "}" or found:
            if self.text[at : at + 1] != '"':
                raise self.error("A key is missing or lacks its quotation marks.", at)
            key, end = self.string(at)
            span = Span(at, end)
            at = self.space(end)
            if self.text[at : at + 1] != ":":
                raise self.error(f"The key “{key}” is not followed by a colon.", at)
            value = self.value(self.space(at + 1), depth + 1)
            if key in found:
                self.repeated.append(span)
            found[key], keys[key] = value, span
            at, more = self.after(value.span.end, "}")
            if not more:
                return JsonValue(found, Span(start, at), keys)
        return JsonValue(found, Span(start, at + 1), keys)

    def after(self, at: int, close: str) -> tuple[int, bool]:
        """Return where the next entry begins, or where the bracket `close` ends, and which."""
        at = self.space(at)
        mark = self.text[at : at + 1]
        if mark == close:
            return at + 1, False
        if mark == ",":
            following = self.space(at + 1)
            if self.text[following : following + 1] == close:
                raise self.error(f"A comma stands before “{close}”.", at)
            return following, True
        if not mark:
            raise self.error(f"“{close}” is missing at the end.", at)
        raise self.error(f"A comma or “{close}” is missing.", at)
