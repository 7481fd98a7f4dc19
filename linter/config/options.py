"""Options of rules: their names and meanings, and values checked against their types.

A rule's options are a frozen dataclass whose fields are `Annotated[int, "what it means"]`. A
config writes `max_words` as `max-words`. A field whose metadata says `GIVEN` is no option of
users: the run itself fills it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from linter.config.values import ConfigError, Value, described
from linter.rule import GIVEN, AnyRule
from linter.suggest import did_you_mean, listed

_NAMES = {bool: "true or false", int: "a whole number", float: "a number", str: "text"}


@dataclass(frozen=True, slots=True)
class OptionInfo:
    """One option as a config sees it; `kind` says in words what values it takes."""

    name: str
    field: str
    type: Any
    kind: str
    meaning: str
    default: object


def option_infos(options: type) -> tuple[OptionInfo, ...]:
    """Return the options in the dataclass `options`, in its order, as far as users set them."""
    hints = get_type_hints(options, include_extras=True)
    infos = []
    for field in dataclasses.fields(options):
        if GIVEN in field.metadata:
            continue
        kind, *notes = get_args(hints[field.name]) or (hints[field.name],)
        if not hasattr(hints[field.name], "__metadata__"):
            kind, notes = hints[field.name], []
        default = field.default
        if field.default_factory is not dataclasses.MISSING:
            default = field.default_factory()
        meaning = " ".join(note for note in notes if isinstance(note, str))
        name = field.name.replace("_", "-")
        infos.append(OptionInfo(name, field.name, kind, type_name(kind), meaning, default))
    return tuple(infos)


def type_name(kind: Any) -> str:
    """Return in words which values the type `kind` takes: "a whole number"."""
    if kind in _NAMES:
        return _NAMES[kind]
    arguments = get_args(kind)
    if get_origin(kind) is Literal:
        return listed((f"“{word}”" for word in arguments), "or")
    if get_origin(kind) in (tuple, frozenset):
        return f"a list, each item {type_name(arguments[0])}"
    if get_origin(kind) in (Union, UnionType):
        return listed(
            ("empty" if part is type(None) else type_name(part) for part in arguments), "or"
        )
    if _is_words(kind):
        return listed((f"“{word}”" for word in kind), "or")
    raise TypeError(f"an option cannot be {kind!r}")


def _is_words(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, StrEnum)


def _fits(data: object, kind: type) -> bool:
    if kind is float:
        return isinstance(data, (int, float)) and not isinstance(data, bool)
    return type(data) is kind  # exactly, because a bool is an int to Python


def checked(value: Value, kind: Any) -> object:
    """Return what `value` says, as the type `kind`; ConfigError if it is something else."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        if value.data is None and type(None) in arguments:
            return None
        return checked(value, next(part for part in arguments if part is not type(None)))
    if kind in _NAMES and _fits(value.data, kind):
        if isinstance(value.data, (int, float)) and value.data < 0:
            raise value.error(f"This must be 0 or more, and is {described(value.data)}.")
        return kind(value.data)
    if origin in (tuple, frozenset) and isinstance(value.data, list):
        return origin(checked(item, arguments[0]) for item in value.data)
    if origin is Literal and value.data in arguments and isinstance(value.data, str):
        return value.data
    if _is_words(kind) and value.data in list(kind):
        return kind(value.data)
    raise value.error(f"This must be {type_name(kind)}, and is {described(value.data)}.")


def build_options(rule: AnyRule, said: Mapping[str, Value], given: Mapping[str, object]) -> object:
    """Return the options of `rule`: what a config has `said` by name, and defaults for the rest.

    `given` are the fields that the run fills itself.
    """
    infos = {info.name: info for info in option_infos(rule.options)}
    values = dict(given)
    for name, value in said.items():
        if name not in infos:
            if not infos:
                raise value.error(f"The rule “{rule.id}” has no options; remove the key.")
            end = did_you_mean(name, infos, f"; it has {listed(infos)}.")
            raise value.error(f"The rule “{rule.id}” has no option “{name}”{end}")
        values[infos[name].field] = checked(value, infos[name].type)
    try:
        return rule.options(**values)
    except ValueError as error:  # the rule's own limits
        place = next(iter(said.values())).where
        raise ConfigError(f"{place}: {error}") from None
