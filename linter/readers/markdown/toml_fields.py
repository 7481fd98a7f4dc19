"""TOML front matter, with the place of every string and date of the top level.

Python's tomllib judges and decodes, but gives no places. So the lines are read here as well, in the
forms that front matter has, and only what tomllib says too is taken.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from typing import Any

from linter.mapped import MappedText, Piece
from linter.readers.markdown.fields import Entry, InvalidError, Path
from linter.span import Span

_KEY = re.compile(r"[ \t]*(?P<quote>[\"']?)(?P<name>[A-Za-z0-9_-]+)(?P=quote)[ \t]*=[ \t]*")
_TABLE = re.compile(r"[ \t]*\[")
_VALUE = re.compile(
    r'"(?P<basic>(?:[^"\\\r\n]|\\.)*)"|' + r"'(?P<literal>[^'\r\n]*)'|(?P<bare>[^\s\[\]{}\"',#]+)"
)
_DATE_TIME = re.compile(r"(?P<bare>\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d:\d\d[^\s#,\]]*)?)")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_BETWEEN = re.compile(r"(?:[\s,]|#[^\r\n]*)*")
_ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)")
_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_CUT = re.compile(r"([=\r\n{,])")
_MAX_DOTS = 100  # in one key; the time that tomllib takes grows with the square of it
_LONG = re.compile(r"\"\"\"|'''")


def read_toml(source: str, span: Span) -> Iterator[Entry]:
    """Yield the strings and dates of the TOML at `span` of `source`. Raises InvalidError."""
    _check_keys(source, span)
    try:
        data = tomllib.loads(span.of(source))
    except tomllib.TOMLDecodeError as error:
        raise _located(source, span, str(error)) from None
    except RecursionError:
        raise InvalidError("it nests too deeply", span.start) from None
    except ValueError as error:  # a date or a number that Python cannot hold
        raise InvalidError(str(error), span.start) from None
    at = span.start
    while at < span.end:
        match = _KEY.match(source, at, span.end)
        if match:
            key = Span(*match.span("name"))
            for path, text in _values(source, Span(match.end(), span.end), match["name"]):
                if _says(data, path, text.text):
                    yield Entry(path, key, text)
            at = match.end()
        elif _TABLE.match(source, at, span.end):
            return
        at = _next_line(source, at, span.end)


def _check_keys(source: str, span: Span) -> None:
    """Raise InvalidError for a dotted key that is too long."""
    at, parts = span.start, _CUT.split(span.of(source))
    for text, mark in zip(parts[::2], [*parts[1::2], ""], strict=True):
        is_key = mark == "=" or text.lstrip().startswith("[")
        if is_key and text.count(".") > _MAX_DOTS:
            raise InvalidError("a key nests too deeply", at)
        at += len(text) + len(mark)


def _located(source: str, span: Span, message: str) -> InvalidError:
    place = _PLACE.search(message)
    at = span.end
    if place and place[1]:
        at = span.start
        for _ in range(int(place[1]) - 1):
            at = source.find("\n", at, span.end) + 1
        at = min(at + int(place[2]) - 1, span.end)
    return InvalidError(_PLACE.sub("", message), at)


def _next_line(source: str, at: int, end: int) -> int:
    """Return where the line after the one at `at` begins; a string of several lines is one."""
    while True:
        line = _LINE.match(source, at, end)
        assert line is not None
        quotes = _LONG.search(source, at, line.end())
        close = source.find(quotes.group(), quotes.end(), end) if quotes else -1
        if close < 0:
            return line.end()
        at = close + 3


def _values(source: str, span: Span, name: str) -> Iterator[tuple[Path, MappedText]]:
    if source[span.start : span.start + 1] != "[":
        match = _match(source, span)
        if match:
            yield (name,), _text(source, match)
        return
    at, number = span.start + 1, 0
    while True:
        between = _BETWEEN.match(source, at, span.end)
        assert between is not None
        match = _match(source, Span(between.end(), span.end))
        if match is None:
            return
        yield (name, number), _text(source, match)
        at, number = match.end(), number + 1


def _match(source: str, span: Span) -> re.Match[str] | None:
    date = _DATE_TIME.match(source, span.start, span.end)
    return date or _VALUE.match(source, span.start, span.end)


def _text(source: str, match: re.Match[str]) -> MappedText:
    if match.lastgroup != "basic":
        return MappedText.copy(source, Span(*match.span(match.lastgroup or 0)))
    pieces, (at, end) = [], match.span("basic")
    for escape in _ESCAPE.finditer(source, at, end):
        if escape.start() > at:
            pieces.append(Piece(source[at : escape.start()], Span(at, escape.start())))
        pieces.append(Piece(_unescaped(escape.group()), Span(*escape.span()), exact=False))
        at = escape.end()
    if at < end:
        pieces.append(Piece(source[at:end], Span(at, end)))
    return MappedText(pieces, _encode)


def _unescaped(escape: str) -> str:
    if escape[1] in "uU":
        return chr(int(escape[2:], 16))
    return str(json.loads(f'"{escape}"')) if escape[1] in 'btnfr"\\' else escape


def _encode(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def _says(data: Any, path: Path, text: str) -> bool:
    """Return whether tomllib read `text` at `path`; a date or a number stands as it is written."""
    for step in path:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return False
    return data == text if isinstance(data, str) else not isinstance(data, dict | list)
