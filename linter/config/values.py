"""What a config says, with the place where it says it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from linter.suggest import did_you_mean, listed

_SHOWN = 60  # characters of a text that is quoted


class ConfigError(Exception):
    """A config cannot be followed; the message names file, line and key, and the remedy."""


@dataclass(frozen=True, slots=True, eq=False)
class Value:
    """One value of a config.

    `data` is a string, number, bool, None, a list of values or a dict from key to value. `where`
    says which place it came from ("newslint.yaml:3: rules.stale-count", "--select").
    """

    data: str | int | float | bool | list[Value] | dict[str, Value] | None
    where: str

    @property
    def place(self) -> str:
        """Return `where` without the key: "newslint.yaml:3", "--select"."""
        return self.where.rpartition(": ")[0] or self.where

    def error(self, sentence: str) -> ConfigError:
        """Return the error that `sentence` states about this value."""
        return ConfigError(f"{self.where}: {sentence}")

    def text(self) -> str:
        """Return the data, which must be a string."""
        if isinstance(self.data, str):
            return self.data
        raise self.error(f"This must be a word, and is {described(self.data)}.")

    def texts(self) -> list[Value]:
        """Return the data as values that are strings; a single string is a list of one."""
        items = self.data if isinstance(self.data, list) else [self]
        for item in items:
            item.text()
        return items

    def mapping(self) -> dict[str, Value]:
        """Return the data, which must be keys with values; nothing at all is no keys."""
        if self.data is None:
            return {}
        if isinstance(self.data, dict):
            return self.data
        raise self.error(f"This must be keys with values, and is {described(self.data)}.")


def refuse_unknown(said: Mapping[str, Value], keys: Iterable[str]) -> None:
    """Raise ConfigError for a key of `said` that is none of `keys`."""
    for key, value in said.items():
        if key not in keys:
            known = did_you_mean(key, keys, f"; there are {listed(keys)}.")
            raise value.error(f"There is no key “{key}”{known}")


def refuse_other(value: Value, words: Sequence[str]) -> str:
    """Return the text of `value`; ConfigError if it is none of `words`."""
    if isinstance(value.data, str) and value.data in words:
        return value.data
    end = did_you_mean(value.data, words) if isinstance(value.data, str) else "."
    raise value.error(f"This must be {listed(words, 'or')}, and is {described(value.data)}{end}")


def plain(value: Value) -> Any:
    """Return the data of `value` and all in it, without the places."""
    if isinstance(value.data, dict):
        return {key: plain(item) for key, item in value.data.items()}
    if isinstance(value.data, list):
        return [plain(item) for item in value.data]
    return value.data


def described(data: object) -> str:
    """Return what `data` is, in a reader's words."""
    match data:
        case None:
            return "empty"
        case bool():
            return f"“{str(data).lower()}”"
        case int() | float():
            return f"the number {data}"
        case str():
            return f"“{data}”" if len(data) <= _SHOWN else f"“{data[:_SHOWN]}…”"
        case list():
            return "a list"
    return "keys with values"


def placed(data: Any, where: str) -> Value:
    """Return plain `data` as a value that was said at `where`."""
    if isinstance(data, dict):
        return Value({key: placed(item, f"{where}.{key}") for key, item in data.items()}, where)
    if isinstance(data, list):
        return Value([placed(item, where) for item in data], where)
    return Value(data, where)
