"""The table `[tool.newslint]` of a TOML file, read with the line of every key.

Python's tomllib judges and decodes, but gives no places. So the statements are read here as well,
for their keys and lines alone; what they say is taken from tomllib.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import Any

from linter.config.values import ConfigError, Value
from linter.language.expression import compiled

_TABLE = ("tool", "newslint")
_NAME = compiled(r"newslint")
_NAMED = compiled(r"^[ \t]*\[+[ \t]*tool[ \t]*\.[ \t]*newslint\b", re.MULTILINE)
_PLACE = compiled(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_MAX_DOTS = 100  # in one key; the time that tomllib takes grows with the square of it
_CUT = compiled(r"([=\n{,])")
_DEEPEST = 16  # levels of nesting; a config needs five

_SPACE = compiled(r"(?:[ \t\r\n]|#[^\n]*)*")
# Without possessive quantifiers, which Python 3.11 got wrong at first.
_STRING = compiled(
    r'"""(?:[^"\\]|\\.|"(?!""))*"{3,5}|' + r"'''(?:[^']|'(?!''))*'{3,5}|"
    r'"(?:[^"\\\n]|\\.)*"|' + r"'[^'\n]*'",
    re.DOTALL,
)
_BARE = compiled(r"[^\s\[\]{}\"',#=.]+")
_SCALAR = compiled(r"[^\[\]{}\"',#\r\n]+")
_DOT = compiled(r"[ \t]*\.[ \t]*")

_Path = tuple[str | int, ...]


def read_toml(path: str) -> Value | None:
    """Return what `[tool.newslint]` of the file at `path` says; None if there is no such table.

    A file without it is no config, whatever else is wrong with it. Raises ConfigError.
    """
    name = os.path.relpath(path).replace(os.sep, "/")
    try:
        with open(path, encoding="utf-8", newline="") as file:
            text = file.read()
    except OSError as error:
        raise ConfigError(f"{name}: The file cannot be read ({error.strerror}).") from None
    except UnicodeDecodeError:
        text = ""  # TOML is UTF-8, so this is none
    if not _NAME.search(text):
        return None
    said = _decoded(text, name)
    for key in _TABLE:
        said = said.get(key) if isinstance(said, dict) else None
    if said is None:
        return None
    try:
        lines = _Lines(text.replace("\r\n", "\n")).read()
    except ConfigError as error:
        raise ConfigError(f"{name}:{error}") from None
    return _value(said, name, lines, _TABLE)


def _decoded(text: str, name: str) -> Any:
    """Return what tomllib reads; nothing for a broken file that has no such table anyhow."""
    import tomllib  # only a project whose config this is pays for it

    try:
        _refuse_deep_keys(text)
        return tomllib.loads(text)
    except RecursionError:
        fault = "it nests too deeply"
    except ValueError as error:
        fault = str(error)
    if not _NAMED.search(text):
        return {}
    place = _PLACE.search(fault)
    line = f":{place[1]}" if place and place[1] else ""
    raise ConfigError(f"{name}{line}: The file is not valid TOML: {_PLACE.sub('', fault)}.")


def _refuse_deep_keys(text: str) -> None:
    parts, line = _CUT.split(text), 1
    for part, mark in zip(parts[::2], [*parts[1::2], ""], strict=True):
        is_key = mark == "=" or part.lstrip().startswith("[")
        if is_key and part.count(".") > _MAX_DOTS:
            raise ValueError(f"a key nests too deeply (at line {line}, column 1)")
        line += mark == "\n"


def _is_ours(path: _Path) -> bool:
    return path[: len(_TABLE)] == _TABLE[: len(path)]


def _value(data: Any, name: str, lines: dict[_Path, int], path: _Path) -> Value:
    line = next(lines[path[:end]] for end in range(len(path), -1, -1) if path[:end] in lines)
    key = ".".join(step for step in path[len(_TABLE) :] if isinstance(step, str))
    where = f"{name}:{line}" + (f": {key}" if key else "")
    if isinstance(data, dict):
        return Value({k: _value(v, name, lines, (*path, k)) for k, v in data.items()}, where)
    if isinstance(data, list):
        return Value([_value(v, name, lines, (*path, n)) for n, v in enumerate(data)], where)
    if isinstance(data, str | int | float):
        return Value(data, where)
    return Value(data.isoformat(), where)  # a day or a time


class _Lines:
    """The line of each key of a sound TOML text, and of each item of its arrays."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line, self._counted = 1, 0
        self._found: dict[_Path, int] = {(): 1}
        self._items: dict[_Path, int] = {}  # tables so far in each array of tables

    def read(self) -> dict[_Path, int]:
        """Return the lines, counted from 1."""
        table: _Path = ()
        while self._skip(_SPACE) is not None and self._at < len(self._text):
            if self._text[self._at] == "[":
                table = self._header()
            else:
                self._pair(table, 0)
        return self._found

    def _skip(self, pattern: re.Pattern[str]) -> str | None:
        match = pattern.match(self._text, self._at)
        if match is None:
            return None
        self._at = match.end()
        return match.group()

    def _note(self, path: _Path) -> None:
        self._line += self._text.count("\n", self._counted, self._at)
        self._counted = self._at
        if _is_ours(path):
            self._found.setdefault(path, self._line)

    def _header(self) -> _Path:
        many = self._text.startswith("[[", self._at)
        self._at += 2 if many else 1
        self._skip(_SPACE)
        path: _Path = ()
        names = list(self._key())
        for number, name in enumerate(names, 1):
            path += (name,)
            self._note(path)
            if many and number == len(names):
                self._items[path] = self._items.get(path, 0) + 1
            if path in self._items:
                path += (self._items[path] - 1,)
                self._note(path)
        self._skip(_SPACE)
        self._at += 2 if many else 1
        return path

    def _key(self) -> Iterator[str]:
        """Yield the names of a dotted key."""
        while True:
            quoted = self._skip(_STRING)
            yield _unquoted(quoted) if quoted is not None else self._skip(_BARE) or ""
            if self._skip(_DOT) is None:
                return

    def _pair(self, table: _Path, depth: int) -> None:
        start = self._at
        path = table
        for name in self._key():
            path += (name,)
            end, self._at = self._at, start
            self._note(path)
            self._at = end
        self._skip(_SPACE)
        self._at += 1  # the equals sign
        self._skip(_SPACE)
        self._read_value(path, depth)

    def _read_value(self, path: _Path, depth: int) -> None:
        opening = self._text[self._at]
        if opening not in "[{":
            if self._skip(_STRING) is None:
                self._skip(_SCALAR)
        elif not _is_ours(path):
            self._pass_over()
        elif depth > _DEEPEST:
            raise ConfigError(f"{self._line}: The file nests deeper than any config does.")
        else:
            self._read_items(path, opening, depth + 1)

    def _read_items(self, path: _Path, opening: str, depth: int) -> None:
        self._at += 1
        number = 0
        while self._skip(_SPACE) is not None and self._text[self._at] not in "]}":
            if opening == "[":
                self._note((*path, number))
                self._read_value((*path, number), depth)
                number += 1
            else:
                self._pair(path, depth)
            self._skip(_SPACE)
            if self._text[self._at] == ",":
                self._at += 1
        self._at += 1

    def _pass_over(self) -> None:
        """Go behind a list or a table that is of no interest, however deep it is."""
        depth = 0
        while True:
            self._skip(_SPACE)
            if self._skip(_STRING) is None:
                mark = self._text[self._at]
                depth += (mark in "[{") - (mark in "]}")
                self._at += 1
                if not depth:
                    return


def _unquoted(text: str) -> str:
    import tomllib

    (name,) = tomllib.loads(f"{text} = 0")
    return name
