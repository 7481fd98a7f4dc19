"""The values of a JSON text, and what its strings say with the place of each character."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from linter.mapped import MappedText, Piece
from linter.span import Span

_ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)"
)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
NO_KEYS: Mapping[str, Span] = {}


class JsonValue:
    """One value. `data` is a dict or list of values, or what a scalar says.

    `keys` are the spans of an object's keys, with their quotation marks. Values are compared by
    identity, and nobody changes them.
    """

    __slots__ = ("data", "end", "keys", "start")

    def __init__(self, data: Any, start: int, end: int, keys: Mapping[str, Span] = NO_KEYS) -> None:
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


@lru_cache(maxsize=4096)
def _unescape(escape: str) -> str:
    said: str = json.loads(f'"{escape}"')
    return said
