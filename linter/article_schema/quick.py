"""Whether a story surely is as a definition asks, told without a validator.

Nearly all stories are sound, and a validator takes longer to import than many stories to lint. So
it is asked only about those that are not cleared here. What is judged here means the same there;
every other keyword leaves the matter open.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from linter.article_schema.keywords import NOTES

Verdict = bool | None
"""None is open."""

_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "object": (dict,),
    "array": (list,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}
_WITH_IF = frozenset(("then", "else"))


def is_missing(value: Any) -> bool:
    """Return whether the form says with `value` that the story lacks the part."""
    return value is None or value == []


def fits(schema: Any, value: Any) -> Verdict:
    """Return whether `value` is as `schema` asks, or None if only a validator can tell."""
    if isinstance(schema, bool):
        return schema
    verdict: Verdict = True
    for keyword, limit in schema.items():
        if keyword in NOTES or keyword in _WITH_IF:
            continue
        judge = _JUDGES.get(keyword)
        found = judge(limit, value, schema) if judge else None
        if found is False:
            return False
        if found is None:
            verdict = None
    return verdict


def _all(verdicts: list[Verdict]) -> Verdict:
    return False if False in verdicts else None if None in verdicts else True


def _required(names: list[str], value: Any, schema: Any) -> Verdict:
    return not isinstance(value, dict) or not any(is_missing(value.get(name)) for name in names)


def _properties(table: dict[str, Any], value: Any, schema: Any) -> Verdict:
    """A field that a schema forbids may be there if it is empty."""
    if not isinstance(value, dict):
        return True
    return _all(
        [
            is_missing(value[name]) if inner is False else fits(inner, value[name])
            for name, inner in table.items()
            if name in value
        ]
    )


def _type(names: str | list[str], value: Any, schema: Any) -> Verdict:
    wanted = [names] if isinstance(names, str) else names
    if isinstance(value, float) and "integer" in wanted:
        return None
    types = tuple(each for name in wanted for each in _TYPES[name])
    return isinstance(value, types) and (bool in types or not isinstance(value, bool))


def _const(limit: Any, value: Any, schema: Any) -> Verdict:
    """Numbers are equal to others that are written differently, and are left open."""
    if isinstance(limit, str | bool | None):
        return type(limit) is type(value) and limit == value
    return None


def _enum(limits: list[Any], value: Any, schema: Any) -> Verdict:
    verdicts = [_const(limit, value, schema) for limit in limits]
    return True if True in verdicts else None if None in verdicts else False


def _if(condition: Any, value: Any, schema: dict[str, Any]) -> Verdict:
    branches = (schema.get("then", True), schema.get("else", True))
    if all(fits(branch, value) is True for branch in branches):
        return True  # whatever the condition says, which may take longer to tell
    holds = fits(condition, value)
    return None if holds is None else fits(schema.get("then" if holds else "else", True), value)


def _any_of(branches: list[Any], value: Any, schema: Any) -> Verdict:
    verdict: Verdict = False
    for branch in branches:
        found = fits(branch, value)
        if found:
            return True
        verdict = None if found is None else verdict
    return verdict


def _all_of(branches: list[Any], value: Any, schema: Any) -> Verdict:
    return _all([fits(branch, value) for branch in branches])


def _sized(
    kind: type | tuple[type, ...], fit: Callable[[Any, Any], bool]
) -> Callable[..., Verdict]:
    """Return the judge of a keyword that limits values of one kind and allows all others."""

    def judge(limit: Any, value: Any, schema: Any) -> Verdict:
        return isinstance(value, bool) or not isinstance(value, kind) or fit(value, limit)

    return judge


_JUDGES: dict[str, Callable[..., Verdict]] = {
    "required": _required,
    "properties": _properties,
    "type": _type,
    "const": _const,
    "enum": _enum,
    "if": _if,
    "anyOf": _any_of,
    "allOf": _all_of,
    "minimum": _sized((int, float), lambda value, limit: value >= limit),
    "maximum": _sized((int, float), lambda value, limit: value <= limit),
    "minItems": _sized(list, lambda value, limit: len(value) >= limit),
    "maxItems": _sized(list, lambda value, limit: len(value) <= limit),
    "minLength": _sized(str, lambda value, limit: len(value) >= limit),
    "maxLength": _sized(str, lambda value, limit: len(value) <= limit),
}
