"""What the errors of a judgement come down to: of alternatives, those of the one that was meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from linter.standards.schema import Target


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that does not fit: `found` at `path`, by the `keyword` with the value `limit`.

    For a key that is too much or missing, `path` is that of its object, and `limit` the key.
    `schema` is what the keyword stands in.
    """

    keyword: str
    limit: Any
    found: Any
    path: tuple[str | int, ...]
    schema: Any


def faults(errors: Iterable[Any]) -> Iterator[Fault]:
    """Yield what the `errors` of the library say."""
    for error in errors:
        if error.validator in ("anyOf", "oneOf") and error.context:
            yield from _of_alternatives(error)
        else:
            yield _fault(error)


def _fault(error: Any) -> Fault:
    path = tuple(error.absolute_path)
    return Fault(
        error.validator or "false", error.validator_value, error.instance, path, error.schema
    )


def _of_alternatives(error: Any) -> Iterator[Fault]:
    path = tuple(error.absolute_path)
    asked = [name for inner in error.context for name in _only_asks(inner)]
    if asked and all(any(True for _ in _only_asks(inner)) for inner in error.context):
        names = tuple(dict.fromkeys(asked))
        yield Fault("one of", names, error.instance, path, error.schema)
        return
    branches: dict[Any, list[Any]] = {}
    for inner in error.context:
        branches.setdefault(inner.schema_path[0] if inner.schema_path else 0, []).append(inner)
    kin = {n: inner for n, inner in branches.items() if not any(map(_is_foreign, inner))}
    if kin:
        number = min(kin, key=lambda n: _distance(error.validator_value[n], error.instance, kin[n]))
        yield from faults(kin[number])
        return
    kinds = [kind for inner in branches.values() for kind in _wanted_kinds(inner)]
    if kinds:
        yield Fault("type", list(dict.fromkeys(kinds)), error.instance, path, error.schema)
    else:
        yield _fault(error)


def _only_asks(error: Any) -> Iterator[str]:
    """Yield the keys that are missing, if `error` says nothing else about the same object."""
    if error.validator == "required" and not error.path:
        yield error.validator_value
    elif error.validator in ("anyOf", "oneOf") and not error.path:
        for inner in error.context:
            yield from _only_asks(inner)


def _is_foreign(error: Any) -> bool:
    """Return whether an alternative is for another kind of value altogether."""
    if error.path:
        return False
    if error.validator in ("anyOf", "oneOf") and error.context:
        branches: dict[Any, bool] = {}
        for inner in error.context:
            number = inner.schema_path[0] if inner.schema_path else 0
            branches[number] = branches.get(number, False) or _is_foreign(inner)
        return all(branches.values())
    return error.validator in ("type", None)


def _wanted_kinds(errors: list[Any]) -> Iterator[str]:
    for error in errors:
        if error.validator == "type" and not error.path:
            wanted = error.validator_value
            yield from [wanted] if isinstance(wanted, str) else wanted
        elif error.validator in ("anyOf", "oneOf") and not error.path:
            yield from _wanted_kinds(error.context)


def _distance(branch: Any, instance: Any, errors: list[Any]) -> tuple[int, int, int]:
    """The alternative that the object names by its “type” is nearest; then, the one with least."""
    named = 0
    if isinstance(instance, dict):
        for name, inner in _properties(branch):
            if isinstance(inner, dict) and name in instance and {"const", "enum"} & inner.keys():
                named -= instance[name] in inner.get("enum", [inner.get("const")])
    strange = sum(error.validator in ("const", "enum") for error in errors)
    return named, strange, len(errors)


def _properties(schema: Any) -> Iterator[tuple[str, Any]]:
    """Yield the keys that an alternative describes, also by way of one reference."""
    for _ in range(8):
        if not isinstance(schema, dict):
            return
        yield from schema.get("properties", {}).items()
        reference = schema.get("$ref")
        if not isinstance(reference, Target):
            return
        schema = reference.schema
