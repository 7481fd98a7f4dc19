"""YAML front matter, with the place of every scalar.

The events of the parser are read and not its nodes or values: an alias is an event like any other,
so nothing expands, and nothing recurses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import yaml

from linter.mapped import Encode, MappedText, Piece
from linter.readers.markdown.fields import Entry, InvalidError, Path
from linter.span import Span

MAX_DEPTH = 32
"""Levels of nesting. The parser's time grows with the square of it, and front matter is flat."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE = re.compile(r"[^\r\n]+")
_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)*")  # an anchor and a tag
_SIMPLE = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "/": "/", "0": "\0", " ": " ", "r": "\r"}
_SIMPLE |= {"_": "\u00a0", "N": "\x85", "L": "\u2028", "P": "\u2029", "e": "\x1b"}
_SIMPLE |= {"a": "\a", "b": "\b", "v": "\v", "f": "\f"}
_ESCAPES = {
    '"': re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)"),
    "'": re.compile("''"),
}


def read_yaml(source: str, span: Span) -> Iterator[Entry]:
    """Yield the scalars of the mapping at `span` of `source`. Raises InvalidError."""
    text = _SURROGATE.sub("\ufffd", span.of(source))
    try:
        yield from _entries(source, span.start, yaml.parse(text, Loader=_LOADER))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = mark.index if mark else 0
        raise InvalidError(str(error.problem or error.context), span.start + at) from None
    except yaml.YAMLError as error:  # a character that YAML does not have
        at = getattr(error, "position", 0)
        raise InvalidError("a character is not allowed in YAML", span.start + at) from None


def _entries(source: str, origin: int, events: Iterable[Any]) -> Iterator[Entry]:
    levels: list[_Level] = []
    for event in events:
        if isinstance(event, yaml.CollectionStartEvent):
            levels.append(_Level(isinstance(event, yaml.MappingStartEvent)))
            if len(levels) > MAX_DEPTH:
                at = _place(event, origin).start
                raise InvalidError(f"it nests deeper than {MAX_DEPTH} levels", at)
            continue
        if isinstance(event, yaml.CollectionEndEvent):
            levels.pop()
        if not levels or not isinstance(event, yaml.NodeEvent | yaml.CollectionEndEvent):
            continue
        if isinstance(event, yaml.ScalarEvent):
            place = _place(event, origin)
            if levels[-1].wants_key:
                levels[-1].set_key(event.value, place)
                continue
            if levels[0].is_mapping and not _is_null(event):
                yield Entry(_path(levels), _key(levels), _scalar(source, place, event))
        levels[-1].next()


def _place(event: Any, origin: int) -> Span:
    return Span(event.start_mark.index, event.end_mark.index).shift(origin)


class _Level:
    """A mapping or sequence that is open, and the step to the value that comes next."""

    def __init__(self, is_mapping: bool) -> None:
        self.is_mapping = is_mapping
        self.wants_key = is_mapping
        self.step: str | int = "" if is_mapping else 0
        self.key = Span(0, 0)

    def set_key(self, step: str, key: Span) -> None:
        self.step, self.key, self.wants_key = step, key, False

    def next(self) -> None:
        if isinstance(self.step, int):
            self.step += 1
        elif self.wants_key:  # a key that is no scalar
            self.set_key("", self.key)
        else:
            self.wants_key = True


def _path(levels: list[_Level]) -> Path:
    return tuple(level.step for level in levels)


def _key(levels: list[_Level]) -> Span:
    return next(level.key for level in reversed(levels) if level.is_mapping)


def _is_null(event: yaml.ScalarEvent) -> bool:
    return not event.style and event.value.lower() in ("", "~", "null")


def _scalar(source: str, span: Span, event: yaml.ScalarEvent) -> MappedText:
    """Return what a scalar says, exactly where its characters were copied.

    What is put together here is checked against what the parser says; where the two differ, the
    whole is one inexact piece.
    """
    style = event.style or ""
    properties = _PROPERTIES.match(source, span.start, span.end)
    if properties and (event.anchor or event.tag):
        span = Span(properties.end(), span.end)
    encode = _ENCODERS.get(style, _plain)
    inner = Span(span.start + 1, span.end - 1) if style in ("'", '"') else span
    lines = [Span(*match.span()) for match in _LINE.finditer(source, inner.start, inner.end)]
    if style in ("|", ">"):
        lines = lines[1:]  # the first holds the indicator
    elif len(lines) == 1:
        lines = [inner]
    pieces: list[Piece] = []
    for line in lines:
        if len(lines) > 1 or style in ("|", ">"):
            line = _stripped(source, line)
        if pieces and len(line):
            pieces.append(Piece(" ", Span(pieces[-1].source.end, line.start), exact=False))
        pieces += _pieces(source, line, style)
    text = MappedText(pieces, encode)
    if text.text.split() == _SURROGATE.sub("\ufffd", event.value).split():
        return text
    return MappedText([Piece(event.value, inner, exact=False)], encode)


def _stripped(source: str, line: Span) -> Span:
    text = line.of(source)
    start = line.start + len(text) - len(text.lstrip())
    return Span(start, max(start, line.start + len(text.rstrip())))


def _pieces(source: str, span: Span, style: str) -> Iterator[Piece]:
    at = span.start
    pattern = _ESCAPES.get(style)
    for match in pattern.finditer(source, span.start, span.end) if pattern else ():
        if match.start() > at:
            yield Piece(source[at : match.start()], Span(at, match.start()))
        yield Piece(_unescaped(match.group()), Span(*match.span()), exact=False)
        at = match.end()
    if at < span.end:
        yield Piece(source[at : span.end], Span(at, span.end))


def _unescaped(escape: str) -> str:
    if escape == "''":
        return "'"
    if len(escape) > 2:
        return chr(int(escape[2:], 16))
    return _SIMPLE.get(escape[1], escape)


def _plain(text: str) -> str:
    return text.replace("\n", " ")


def _single(text: str) -> str:
    return _plain(text).replace("'", "''")


def _double(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


_ENCODERS: dict[str, Encode] = {"'": _single, '"': _double}
