"""Which parts of a schema apply to a value, and which of its keys or items they speak about."""

from __future__ import annotations

from collections.abc import Iterator
from contextvars import ContextVar
from typing import Any

from linter.expressions import pattern
from linter.standards.schema import Target

_MOST_STEPS = 100_000  # a long story takes some thousand
_steps: ContextVar[int] = ContextVar("_steps", default=0)


class TooMuchError(Exception):
    """The judging was given up: references were followed too often."""


def matches(expression: str, text: str) -> bool:
    """Return whether `expression` matches somewhere in `text`."""
    return next(pattern(expression).spans(text), None) is not None


def begin() -> None:
    """Count anew, for another value."""
    _steps.set(0)


def followed(target: Target) -> Any:
    """Return where a reference leads. All that could take for ever comes by here."""
    _steps.set(_steps.get() + 1)
    if _steps.get() > _MOST_STEPS:
        raise TooMuchError
    return target.schema


def holds(validator: Any, condition: Any, instance: Any) -> bool:
    """Return whether an “if” is true; the commonest, that a key has one value, without detours."""
    if isinstance(condition, dict) and condition.keys() == {"properties", "required"}:
        [(name, inner), *others] = [*condition["properties"].items()] or [("", None)]
        simple = isinstance(inner, dict) and inner.keys() == {"const"} and not others
        if simple and isinstance(inner["const"], str) and condition["required"] == [name]:
            return not isinstance(instance, dict) or instance.get(name) == inner["const"]
    return fits(validator, instance, condition)


def evaluated(validator: Any, instance: Any, schema: Any) -> set[Any]:
    """Return the keys of an object, or the indexes of a list, that `schema` speaks about."""
    if not isinstance(schema, dict):
        return set()
    found = set(_direct(validator, instance, schema))
    for inner in _applied(validator, instance, schema):
        found |= evaluated(validator, instance, inner)
    return found


def _direct(validator: Any, instance: Any, schema: dict[str, Any]) -> Iterator[Any]:
    if isinstance(instance, dict):
        if "additionalProperties" in schema or "unevaluatedProperties" in schema:
            yield from instance
        yield from (name for name in schema.get("properties", ()) if name in instance)
        for expression in schema.get("patternProperties", ()):
            yield from (name for name in instance if matches(expression, name))
        return
    items = schema.get("items")
    if isinstance(items, list):  # before 2020-12
        yield from range(len(instance) if "additionalItems" in schema else len(items))
    elif items is not None or "unevaluatedItems" in schema:
        yield from range(len(instance))
    yield from range(len(schema.get("prefixItems", ())))
    if "contains" in schema:
        for index, item in enumerate(instance):
            if fits(validator, item, schema["contains"]):
                yield index


def _applied(validator: Any, instance: Any, schema: dict[str, Any]) -> Iterator[Any]:
    """Yield the schemas within `schema` that the instance fits, so that they count."""
    if isinstance(schema.get("$ref"), Target):
        yield followed(schema["$ref"])
    for keyword in ("allOf", "anyOf", "oneOf"):
        for inner in schema.get(keyword, ()):
            if fits(validator, instance, inner):
                yield inner
    for name, inner in schema.get("dependentSchemas", {}).items():
        if name in instance:
            yield inner
    if "if" in schema:
        if holds(validator, schema["if"], instance):
            yield schema["if"]
            yield schema.get("then")
        else:
            yield schema.get("else")


def fits(validator: Any, instance: Any, schema: Any) -> bool:
    """Return whether `instance` has no fault by `schema`."""
    return next(validator.descend(instance, schema), None) is None
