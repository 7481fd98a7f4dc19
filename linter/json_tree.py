"""JSON that knows where each of its values stands.

Python's own `json` says what a document holds, and not where; so this reads the grammar of RFC 8259
itself and keeps the span of every value and key. Where each character of a string comes from is
found only when asked for. Scanning does not recurse, so that a deep text cannot exhaust the stack.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from linter.mapped import MappedText, Piece
from linter.span import Span

MAX_DEPTH = 256
"""Levels of nesting; what nests deeper is no story."""
MAX_VALUES = 250_000
"""Values in a text; what holds more is data, and no story."""
MAX_ESCAPES = 250_000
"""Backslashes in a text: each escape becomes a piece of its own, a hundred times as large."""

_SPACE = re.compile(r"[ \t\n\r]*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?")
_WORDS = {"true": True, "false": False, "null": None}
_WORD = re.compile(r"[A-Za-z_$][\w$-]*")
_ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)"
)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_SHOWN = 40  # characters of a key or word in a message
_NO_KEYS: Mapping[str, Span] = {}


class JsonError(ValueError):
    """A text is no JSON. `message` says why, without a remedy, and `span` where reading failed."""

    def __init__(self, message: str, span: Span) -> None:
        super().__init__(message)
        self.message = message
        self.span = span


class JsonLimitError(JsonError):
    """A text may be sound JSON, but nests too deep or holds too much for a story."""


class JsonValue:
    """One value. `data` is a dict or list of values, or what a scalar says.

    `keys` are the spans of an object's keys, with their quotation marks. Values are compared by
    identity, and nobody changes them.
    """

    __slots__ = ("data", "end", "keys", "start")

    def __init__(
        self, data: Any, start: int, end: int, keys: Mapping[str, Span] = _NO_KEYS
    ) -> None:
        self.data = data
        self.start = start
        self.end = end
        self.keys = keys

    def __repr__(self) -> str:
        return f"JsonValue({self.plain!r}, {self.start}, {self.end})"

    @property
    def span(self) -> Span:
        """All of the value, quotation marks and brackets included."""
        return Span(self.start, self.end)

    @property
    def plain(self) -> Any:
        """What `json.loads` would give."""
        if isinstance(self.data, dict):
            entries = {}
            for key, value in self.data.items():
                entries[key] = value.plain
            return entries
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
        start, end = value.start + 1, value.end - 1
        pieces: list[Piece] = []
        at = start
        for match in _ESCAPE.finditer(self.text, start, end) if self._escapes(start, end) else ():
            if match.start() > at:
                span = Span(at, match.start())
                pieces.append(Piece(span.of(self.text), span))
            pieces.append(Piece(_unescape(match.group()), Span(*match.span()), exact=False))
            at = match.end()
        if at < end or not pieces:
            span = Span(at, end)
            pieces.append(Piece(span.of(self.text), span))
        return MappedText(pieces, encode_string)

    def _escapes(self, start: int, end: int) -> bool:
        return self.text.find("\\", start, end) >= 0

    def find(self, pointer: str) -> JsonValue | None:
        """Return the value that the JSON pointer leads to, or None."""
        value = self.root
        for step in pointer.split("/")[1:]:
            name = step.replace("~1", "/").replace("~0", "~")
            inner: JsonValue | None = None
            if isinstance(value.data, dict):
                inner = value.data.get(name)
            elif isinstance(value.data, list) and _is_index(name) and int(name) < len(value.data):
                inner = value.data[int(name)]
            if inner is None:
                return None
            value = inner
        return value

    def pointer(self, span: Span) -> str:
        """Return the JSON pointer of the innermost value that covers `span`, or of its key."""
        value, found = self.root, ""
        while inner := next(_around(value, span), None):
            found, value = found + pointer_step(inner[0]), inner[1]
        return found


def _around(value: JsonValue, span: Span) -> Iterator[tuple[str | int, JsonValue]]:
    """Yield the entry of `value` that covers `span` with its key or value."""
    if isinstance(value.data, dict):
        for key, inner in value.data.items():
            if value.keys[key].start <= span.start and span.end <= inner.end:
                yield key, inner
    elif isinstance(value.data, list):
        for index, inner in enumerate(value.data):
            if inner.start <= span.start and span.end <= inner.end:
                yield index, inner


def _is_index(step: str) -> bool:
    """Return whether a step of a pointer can lead to an item: "01" and "١" cannot."""
    return step.isascii() and step.isdecimal() and len(step) < 10 and step == str(int(step))


def pointer_step(key: str | int) -> str:
    """Return one step of a JSON pointer (RFC 6901), with its slash."""
    return "/" + str(key).replace("~", "~0").replace("/", "~1")


def encode_string(text: str) -> str:
    """Return `text` as it stands between the quotation marks of a JSON string."""
    encoded = json.dumps(text, ensure_ascii=False)[1:-1]
    return _LONE_SURROGATE.sub(lambda match: f"\\u{ord(match.group()):04x}", encoded)


def shorten(text: str) -> str:
    """Return `text` as a message quotes it, cut if it is long."""
    return text if len(text) <= _SHOWN else text[:_SHOWN].rstrip() + "…"


def scan(text: str) -> JsonTree:
    """Return the values of the JSON `text`.

    Raises JsonError for what is no JSON, and JsonLimitError for what is too deep or too much.
    """
    if text.count("\\") > MAX_ESCAPES:
        raise JsonLimitError(f"The JSON holds more than {MAX_ESCAPES:,} escapes.", Span(0, 0))
    scanner = _Scanner(text)
    root = scanner.document()
    end = scanner.space(root.end)
    if end < len(text):
        raise JsonError("Something follows the end of the JSON value.", Span(end, end + 1))
    return JsonTree(text, root, tuple(scanner.repeated))


@lru_cache(maxsize=4096)
def _unescape(escape: str) -> str:
    said: str = json.loads(f'"{escape}"')
    return said


class _Scanner:
    """One pass over a text; `open` are the objects and arrays around the place, each with the key
    of an object that waits for its value."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.repeated: list[Span] = []
        self.open: list[tuple[JsonValue, str]] = []
        self.values = 0

    def space(self, at: int) -> int:
        if self.text[at : at + 1] > " ":  # what most tokens are followed by
            return at
        match = _SPACE.match(self.text, at)
        assert match is not None
        return match.end()

    def error(self, message: str, at: int) -> JsonError:
        return JsonError(message, Span(at, min(at + 1, len(self.text))))

    def document(self) -> JsonValue:
        """Return the value that the text begins with."""
        at = self.space(0)
        while True:
            value, at = self.value(at)
            while value is not None:
                if not self.open:
                    return value
                value, at = self.put(value)

    def value(self, at: int) -> tuple[JsonValue | None, int]:
        """Return the value at `at` and its end, or None and the place of the first value in it."""
        self.values += 1
        if self.values > MAX_VALUES:
            span = Span(at, min(at + 1, len(self.text)))
            raise JsonLimitError(f"The JSON holds more than {MAX_VALUES:,} values.", span)
        first = self.text[at : at + 1]
        if first == '"':
            said, end = self.string(at)
            return JsonValue(said, at, end), end
        if first not in ("{", "["):
            scalar = self.scalar(at)
            return scalar, scalar.end
        if len(self.open) == MAX_DEPTH:
            message = f"The JSON nests deeper than {MAX_DEPTH} levels."
            raise JsonLimitError(message, Span(at, at + 1))
        inner = self.space(at + 1)
        data: Any = {} if first == "{" else []
        value = JsonValue(data, at, inner + 1, {} if first == "{" else _NO_KEYS)
        if self.text[inner : inner + 1] == ("}" if first == "{" else "]"):
            return value, value.end
        self.open.append((value, ""))
        return None, self.key(inner) if first == "{" else inner

    def put(self, value: JsonValue) -> tuple[JsonValue | None, int]:
        """Put `value` where it belongs; return what it completes, if anything, and the place."""
        outer, key = self.open[-1]
        data = outer.data
        if isinstance(data, dict):
            data[key] = value
            close = "}"
        else:
            data.append(value)
            close = "]"
        at = self.space(value.end)
        mark = self.text[at : at + 1]
        if mark == ",":
            following = self.space(at + 1)
            if self.text[following : following + 1] == close:
                raise self.error(f"A comma stands before “{close}”.", at)
            return None, self.key(following) if close == "}" else following
        if mark == close:
            self.open.pop()
            outer.end = at + 1
            return outer, outer.end
        if not mark:
            raise self.error(f"“{close}” is missing at the end.", at)
        raise self.error(f"A comma or “{close}” is missing.", at)

    def key(self, at: int) -> int:
        """Read the key at `at` for the innermost object, and return where its value begins."""
        if self.text[at : at + 1] != '"':
            raise self.error("A key is missing or lacks its quotation marks.", at)
        key, end = self.string(at)
        outer = self.open[-1][0]
        if key in outer.data:
            self.repeated.append(Span(at, end))
        outer.keys[key] = Span(at, end)  # type: ignore[index]
        self.open[-1] = (outer, key)
        at = self.space(end)
        if self.text[at : at + 1] != ":":
            raise self.error(f"The key “{shorten(key)}” is not followed by a colon.", at)
        return self.space(at + 1)

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
            return JsonValue(number, at, match.end())
        word = _WORD.match(self.text, at)
        if word and word[0] in _WORDS:
            return JsonValue(_WORDS[word[0]], at, word.end())
        if at >= len(self.text):
            raise self.error("The JSON ends too early.", at)
        raise self.error(f"“{shorten(word[0]) if word else self.text[at]}” is no JSON value.", at)
