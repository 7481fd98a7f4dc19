"""Users' YAML checked against our schemas, with sentences that name file, line and key."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from typing import Any

from linter.config.values import ConfigError, Value, described, plain
from linter.schema_files import schema_text
from linter.suggest import did_you_mean, listed


@cache
def _validator(name: str) -> Any:
    from jsonschema import Draft202012Validator  # only houses with rules of their own pay for it

    return Draft202012Validator(json.loads(schema_text(name)))


def check(value: Value, name: str) -> None:
    """Raise ConfigError for the first fault of `value`, in order of place, by the schema `name`."""
    errors = sorted(_flat(_validator(name).iter_errors(plain(value))), key=_depth)
    if errors:
        raise _explained(value, errors[0])


def _flat(errors: Iterable[Any]) -> Iterable[Any]:
    """Yield the errors that say something: of alternatives, those of the one that fits best."""
    for error in errors:
        if error.validator in ("anyOf", "oneOf") and error.context:
            branches: dict[int, list[Any]] = {}
            for inner in error.context:
                branches.setdefault(inner.schema_path[0], []).append(inner)
            best = min(branches.values(), key=lambda found: (_missing(found), len(found)))
            if all(inner.validator == "required" for inner in error.context):
                yield error
            else:
                yield from _flat(best)
        else:
            yield error


def _missing(errors: list[Any]) -> int:
    """Return how many errors say that this alternative is not the one that was meant."""
    return sum(error.validator in ("required", "type", "const") for error in errors)


def _depth(error: Any) -> tuple[int, int]:
    """Return what orders errors: what is there and wrong before what is missing."""
    return (error.validator in ("required", "anyOf", "oneOf"), len(error.absolute_path))


def _at(value: Value, path: Iterable[Any]) -> Value:
    for step in path:
        data: Any = value.data
        if isinstance(data, (dict, list)):
            value = data[step]
    return value


_KINDS = {
    "string": "text",
    "integer": "a whole number",
    "boolean": "true or false",
    "array": "a list",
    "object": "keys with values",
}


def _explained(whole: Value, error: Any) -> ConfigError:
    """Return what is wrong as a sentence about a key."""
    value, wanted = _at(whole, error.absolute_path), error.validator_value
    said = described(value.data)
    match error.validator:
        case "required":
            missing = [f"“{key}”" for key in wanted if key not in value.mapping()]
            return value.error(f"There is no {listed(missing, 'and no')}; add it.")
        case "additionalProperties" if isinstance(wanted, bool):
            return _unknown_key(value, error.schema["properties"])
        case "enum" | "const":
            choices = [str(c) for c in (wanted if error.validator == "enum" else [wanted])]
            words = listed((f"“{choice}”" for choice in choices), "or")
            end = did_you_mean(str(value.data), choices)
            return value.error(f"This must be {words}, and is {said}{end}")
        case "type":
            return value.error(f"This must be {_KINDS[wanted]}, and is {said}.")
        case "oneOf" if all(one["required"][0] in value.mapping() for one in wanted):
            keys = listed(f"“{one['required'][0]}”" for one in wanted)
            return value.error(f"The keys {keys} stand side by side; give only one of them.")
        case "anyOf" | "oneOf":
            keys = listed((f"“{one['required'][0]}”" for one in wanted), "or")
            return value.error(f"This needs one of the keys {keys}.")
        case "minLength":
            length = len(value.text())
            return value.error(f"This has {length} characters; write at least {wanted}.")
        case "minItems" | "minProperties":
            return value.error(f"This is a list of too few; give at least {wanted}.")
        case "minimum":
            return value.error(f"This must be at least {wanted}, and is {said}.")
        case "uniqueItems":
            return value.error("This list says the same twice; leave one out.")
    if fault := error.schema.get("x-fault"):
        return value.error(f"This is {said}; {fault}.")
    meaning = error.schema.get("description") or error.schema.get("title") or error.message
    return value.error(f"This is {said}, which does not fit: {meaning}")


def _unknown_key(value: Value, known: Iterable[str]) -> ConfigError:
    key = next(key for key in value.mapping() if key not in known)
    end = did_you_mean(key, known, f"; there are {listed(sorted(known))}.")
    return value.mapping()[key].error(f"There is no key “{key}” here{end}")
