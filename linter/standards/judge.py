"""JSON Schema as stories are judged by it.

This is the `jsonschema` library with these differences: patterns run on RE2, so that none can
hang; references have been settled before; “format” is checked; every key that is too much or
missing is an error of its own; work is limited. Importing this module costs more than linting.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Iterable, Iterator
from typing import Any

import jsonschema
from jsonschema.exceptions import SchemaError as Malformed
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

from linter.standards.applied import begin, evaluated, fits, followed, holds, matches
from linter.standards.formats import FORMATS
from linter.standards.schema import NEWEST, LoadedSchema, SchemaError, Target

Errors = Iterator[ValidationError]

_BASES: dict[str, Any] = {
    "http://json-schema.org/draft-04/schema": jsonschema.Draft4Validator,
    "http://json-schema.org/draft-06/schema": jsonschema.Draft6Validator,
    "http://json-schema.org/draft-07/schema": jsonschema.Draft7Validator,
    "https://json-schema.org/draft/2019-09/schema": jsonschema.Draft201909Validator,
    NEWEST: jsonschema.Draft202012Validator,
}


def _error(keyword: str, value: Any) -> ValidationError:
    return ValidationError(keyword, validator=keyword, validator_value=value)


def _ref(validator: Any, target: Target, instance: Any, schema: Any) -> Errors:
    yield from validator.descend(instance, followed(target))


def _missing(names: Iterable[str], instance: dict[str, Any]) -> Errors:
    for name in names:
        if name not in instance:
            yield _error("required", name)


def _required(validator: Any, names: Any, instance: Any, schema: Any) -> Errors:
    if isinstance(instance, dict):
        yield from _missing(names, instance)


def _dependencies(validator: Any, table: Any, instance: Any, schema: Any) -> Errors:
    if isinstance(instance, dict):
        for name, inner in table.items():
            if name in instance:
                if isinstance(inner, list):
                    yield from _missing(inner, instance)
                else:
                    yield from validator.descend(instance, inner, schema_path=name)


def _pattern(validator: Any, expression: str, instance: Any, schema: Any) -> Errors:
    if isinstance(instance, str) and not matches(expression, instance):
        yield _error("pattern", expression)


def _entry(validator: Any, inner: Any, instance: dict[str, Any], name: str) -> Errors:
    """What stands at the key `name` must fit `inner`; if that is “false”, the key is too much."""
    if inner is False:
        yield _error("unknown key", name)
    else:
        yield from validator.descend(instance[name], inner, path=name, schema_path=name)


def _properties(validator: Any, table: Any, instance: Any, schema: Any) -> Errors:
    if isinstance(instance, dict):
        for name, inner in table.items():
            if name in instance:
                yield from _entry(validator, inner, instance, name)


def _pattern_properties(validator: Any, table: Any, instance: Any, schema: Any) -> Errors:
    if isinstance(instance, dict):
        for expression, inner in table.items():
            for name in instance:
                if matches(expression, name):
                    yield from _entry(validator, inner, instance, name)


def _property_names(validator: Any, inner: Any, instance: Any, schema: Any) -> Errors:
    if isinstance(instance, dict):
        for name in instance:
            if any(True for _ in validator.descend(name, inner)):
                yield _error("unknown key", name)


def _additional(validator: Any, inner: Any, instance: Any, schema: Any) -> Errors:
    if isinstance(instance, dict):
        known, patterns = schema.get("properties", ()), schema.get("patternProperties", ())
        for name in instance:
            if name not in known and not any(matches(p, name) for p in patterns):
                yield from _entry(validator, inner, instance, name)


def _unevaluated_properties(validator: Any, inner: Any, instance: Any, schema: Any) -> Errors:
    if isinstance(instance, dict):
        outer = {key: value for key, value in schema.items() if key != "unevaluatedProperties"}
        known = evaluated(validator, instance, outer)
        for name in instance:
            if name not in known:
                yield from _entry(validator, inner, instance, name)


def _unevaluated_items(validator: Any, inner: Any, instance: Any, schema: Any) -> Errors:
    if isinstance(instance, list):
        outer = {key: value for key, value in schema.items() if key != "unevaluatedItems"}
        known = evaluated(validator, instance, outer)
        for index, item in enumerate(instance):
            if index not in known and not fits(validator, item, inner):
                error = _error("unevaluatedItems", inner)
                error.path.append(index)
                yield error


def _if(validator: Any, condition: Any, instance: Any, schema: Any) -> Errors:
    branch = "then" if holds(validator, condition, instance) else "else"
    if branch in schema:
        yield from validator.descend(instance, schema[branch], schema_path=branch)


def _format(validator: Any, name: str, instance: Any, schema: Any) -> Errors:
    if isinstance(instance, str) and name in FORMATS and not FORMATS[name].fits(instance):
        yield _error("format", name)


def _unique(validator: Any, wanted: bool, instance: Any, schema: Any) -> Errors:
    """In time linear in the list, which the library's own is not."""
    if wanted and isinstance(instance, list):
        texts = {json.dumps(item, sort_keys=True) for item in instance}
        if len(texts) < len(instance):
            yield _error("uniqueItems", True)


_KEYWORDS = {
    "$ref": _ref,
    "if": _if,
    "required": _required,
    "properties": _properties,
    "dependencies": _dependencies,
    "dependentRequired": _dependencies,
    "dependentSchemas": _dependencies,
    "pattern": _pattern,
    "patternProperties": _pattern_properties,
    "propertyNames": _property_names,
    "additionalProperties": _additional,
    "unevaluatedProperties": _unevaluated_properties,
    "unevaluatedItems": _unevaluated_items,
    "format": _format,
    "uniqueItems": _unique,
}


@functools.cache
def _class(draft: str) -> Any:
    base = _BASES[draft]
    own = {keyword: check for keyword, check in _KEYWORDS.items() if keyword in base.VALIDATORS}
    return extend(base, own)  # type: ignore[no-untyped-call]


def errors(loaded: LoadedSchema, instance: Any) -> Errors:
    """Yield the errors of the library's making. Raises TooMuchError when it takes too long."""
    begin()
    yield from _class(loaded.draft)(loaded.schema).iter_errors(instance)


def check(contents: Any, draft: str, file: str) -> None:
    """Raise a SchemaError if `contents` is no schema of its `draft`."""
    base = _BASES[draft]
    try:
        base.check_schema(contents, format_checker=None)
    except Malformed as error:
        pointer = "".join(f"/{step}" for step in error.absolute_path)
        said = error.message if len(error.message) < 200 else f"{error.message[:200]}…"
        raise SchemaError(f"This is no JSON Schema ({said}); correct it.", file, pointer) from None
    except RecursionError:
        raise SchemaError("The schema nests too deep; flatten it.", file) from None
