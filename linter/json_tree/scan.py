"""A JSON text to its values, in one pass that does not recurse: a deep text exhausts no stack."""

from __future__ import annotations

import json
import re
from typing import Any

from linter.json_tree.errors import JsonError, JsonLimitError, shorten
from linter.json_tree.values import NO_KEYS, JsonTree, JsonValue
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
        value = JsonValue(data, at, inner + 1, {} if first == "{" else NO_KEYS)
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
