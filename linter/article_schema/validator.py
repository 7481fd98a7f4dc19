"""JSON Schema as it is judged here, and what a story does not fulfil.

This is JSON Schema 2020-12 by the `jsonschema` library, with these differences: patterns run on
RE2, so that none can hang; a field that is null or an empty list counts as missing, because the
form of an article writes every field; “format” is checked. Importing this module costs more than
linting a story.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend
from referencing import Registry

from linter.article_schema.definitions import Definition
from linter.article_schema.form import Path
from linter.article_schema.formats import FORMATS
from linter.article_schema.node import Schema
from linter.article_schema.quick import is_missing
from linter.expressions import pattern

Errors = Iterator[ValidationError]


def matches(expression: str, text: str) -> bool:
    """Return whether `expression` matches somewhere in `text`."""
    return next(pattern(expression).spans(text), None) is not None


def _missing(names: list[str], instance: dict[str, Any]) -> Errors:
    for name in names:
        if is_missing(instance.get(name)):
            error = ValidationError("missing", path=(name,), instance=None, validator="required")
            error.validator_value = name
            yield error


def _required(validator: Any, names: list[str], instance: Any, schema: Any) -> Errors:
    if isinstance(instance, dict):
        yield from _missing(names, instance)


def _dependent_required(validator: Any, table: Any, instance: Any, schema: Any) -> Errors:
    if isinstance(instance, dict):
        for name, names in table.items():
            if not is_missing(instance.get(name)):
                yield from _missing(names, instance)


def _dependent_schemas(validator: Any, table: Any, instance: Any, schema: Any) -> Errors:
    if isinstance(instance, dict):
        for name, inner in table.items():
            if not is_missing(instance.get(name)):
                yield from validator.descend(instance, inner, schema_path=name)


def _properties(validator: Any, table: Any, instance: Any, schema: Any) -> Errors:
    if isinstance(instance, dict):
        for name, inner in table.items():
            if name in instance:
                yield from _field(validator, name, inner, instance[name])


def _field(validator: Any, name: str, inner: Any, value: Any) -> Errors:
    """What “false” forbids must be missing."""
    if inner is not False:
        yield from validator.descend(value, inner, path=name, schema_path=name)
    elif not is_missing(value):
        yield ValidationError("forbidden", path=(name,), instance=value, validator="false")


def _not(validator: Any, inner: Any, instance: Any, schema: Any) -> Errors:
    """A part that is missing has nothing that could be forbidden in it."""
    if is_missing(instance) and isinstance(inner, dict) and "required" in inner:
        return
    yield from Draft202012Validator.VALIDATORS["not"](validator, inner, instance, schema)


def _pattern(validator: Any, expression: str, instance: Any, schema: Any) -> Errors:
    if isinstance(instance, str) and not matches(expression, instance):
        yield ValidationError("no match")


def _pattern_properties(validator: Any, table: Any, instance: Any, schema: Any) -> Errors:
    if isinstance(instance, dict):
        for expression, inner in table.items():
            for name, value in instance.items():
                if matches(expression, name):
                    yield from _field(validator, name, inner, value)


def _additional(validator: Any, inner: Any, instance: Any, schema: Any) -> Errors:
    if isinstance(instance, dict):
        patterns = schema.get("patternProperties", ())
        for name, value in instance.items():
            known = name in schema.get("properties", ())
            if not known and not any(matches(expression, name) for expression in patterns):
                yield from _field(validator, name, inner, value)


def _format(validator: Any, name: str, instance: Any, schema: Any) -> Errors:
    if isinstance(instance, str) and name in FORMATS and not FORMATS[name].fits(instance):
        yield ValidationError("another format")


def _unique(validator: Any, wanted: bool, instance: Any, schema: Any) -> Errors:
    """In time linear in the list, which the library's own is not."""
    if wanted and isinstance(instance, list):
        texts = {json.dumps(item, sort_keys=True) for item in instance}
        if len(texts) < len(instance):
            yield ValidationError("repeated")


_CLASS: Any = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator,
    {
        "required": _required,
        "dependentRequired": _dependent_required,
        "dependentSchemas": _dependent_schemas,
        "not": _not,
        "properties": _properties,
        "pattern": _pattern,
        "patternProperties": _pattern_properties,
        "additionalProperties": _additional,
        "format": _format,
        "uniqueItems": _unique,
    },
)


def validator_of(definition: Definition, schema: Schema) -> Validator:
    """Return what judges a story by one definition; it can look nothing up outside `schema`."""
    whole = {**definition.schema, "$defs": schema.files}
    validator: Validator = _CLASS(whole, registry=Registry())
    return validator


@dataclass(frozen=True, slots=True)
class Violation:
    """What a story does not fulfil: the `keyword` with its value `limit`, by `found` at `path`.

    The keyword is “false” for that schema, which allows nothing. `conditional` says that it is
    asked only of some stories (if, then); `within` is the schema that the keyword stands in.
    """

    keyword: str
    limit: Any
    found: Any
    path: Path
    conditional: bool
    within: Any


def violations(validator: Validator, form: dict[str, Any]) -> Iterator[Violation]:
    """Yield all violations in `form`; where one of several schemas must fit, of the nearest."""
    for error in validator.iter_errors(form):
        yield from _spoken(error)


def _spoken(error: ValidationError) -> Iterator[Violation]:
    if error.validator in ("anyOf", "oneOf") and error.context:
        branches: dict[Any, list[ValidationError]] = {}
        for inner in error.context:
            number = inner.schema_path[0] if inner.schema_path else None  # None: a mere “false”
            branches.setdefault(number, []).append(inner)
        for inner in min(branches.values(), key=_distance):
            yield from _spoken(inner)
        return
    keyword, path = str(error.validator or "false"), tuple(error.absolute_path)
    found: Any = error.instance
    steps = error.absolute_schema_path
    match keyword, error.validator_value:
        case "not", {"required": [name], **rest} if not rest and isinstance(
            found, dict
        ):  # that part is what is at fault
            keyword, path, found = "false", (*path, name), found[name]
    yield Violation(
        keyword=keyword,
        limit=error.validator_value,
        found=found,
        path=path,
        conditional="then" in steps or "else" in steps,
        within=error.schema,
    )


def _distance(branch: list[ValidationError]) -> tuple[int, int]:
    """A branch for another type of value is far; then, the fewer violations the nearer."""
    foreign = sum(e.validator in ("type", None) and not e.path for e in branch)
    return foreign, len(branch)
