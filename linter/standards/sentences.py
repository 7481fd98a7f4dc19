"""What is wrong with a value, as its author reads it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from linter.standards.faults import Fault
from linter.standards.formats import FORMATS
from linter.standards.schema import Target
from linter.suggest import did_you_mean, listed

_LONGEST = 60  # characters of a value that a sentence shows
_MOST_CHOICES = 12  # values that a sentence lists
_SPELLED = 40  # characters from which on a word is no slip of another

_KINDS = {
    "string": "text",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "array": "a list",
    "object": "an object",
    "null": "null",
}
# What orders a fault by number or length, as words about it.
_BOUNDS = {
    "minimum": "is {found}, less than {limit}, the least that {label} allows; raise it.",
    "maximum": "is {found}, more than {limit}, the most that {label} allows; lower it.",
    "exclusiveMinimum": "is {found}, where {label} asks for more than {limit}; raise it.",
    "exclusiveMaximum": "is {found}, where {label} asks for less than {limit}; lower it.",
    "multipleOf": "is {found}, where {label} asks for a multiple of {limit}; correct it.",
    "minLength": "has {size} characters, fewer than the {limit} of {label}; lengthen it.",
    "maxLength": "has {size} characters, more than the {limit} of {label}; shorten it.",
    "minItems": "has {size} items, fewer than the {limit} of {label}; add some.",
    "maxItems": "has {size} items, more than the {limit} of {label}; remove some.",
    "minProperties": "has {size} keys, fewer than the {limit} of {label}; add some.",
    "maxProperties": "has {size} keys, more than the {limit} of {label}; remove some.",
}


def sentence(fault: Fault, label: str) -> str:
    """Return one sentence about `fault`; `label` is what the schema is called."""
    subject = _subject(fault.path)
    match fault.keyword:
        case "unknown key":
            return _unknown_key(fault, label)
        case "required":
            return f"{subject} lacks “{_cut(fault.limit)}”, which {label} requires; add it."
        case "one of":
            names = listed((f"“{_cut(name)}”" for name in fault.limit), "or")
            return f"{subject} lacks {names}, one of which {label} requires; add one."
        case "type":
            return _type(fault, subject, label)
        case "enum" | "const":
            return _choice(fault, label)
        case "format":
            return f"{_held(fault)} is not {FORMATS[fault.limit].noun}; correct it."
        case "pattern":
            remedy = fault.schema.get("x-fault", f"it must match “{_cut(fault.limit)}”")
            return f"{_held(fault)} has not the form that {label} asks for; {remedy}."
        case "oneOf":
            return _too_many(fault, subject, label)
        case "uniqueItems":
            return f"{subject} says the same twice; leave one out."
        case "contains":
            return f"{subject} has no item of the kind that {label} requires; add one."
        case "unevaluatedItems":
            return f"{subject} is one more than {label} describes; remove it."
        case "false" | "not":
            return f"{subject} may not be what it is by {label}; remove or change it."
    if fault.keyword in _BOUNDS:
        size = len(fault.found) if isinstance(fault.found, (str, list, dict)) else 0
        words = {"found": shown(fault.found), "limit": fault.limit, "size": size, "label": label}
        return f"{subject} {_BOUNDS[fault.keyword].format(**words)}"
    return f"{subject} does not fit what {label} says by “{fault.keyword}”; correct it."


def shown(data: Any) -> str:
    """Return a value as it is shown in a sentence, in quotation marks if it is text."""
    if isinstance(data, str):
        return f"“{_cut(data)}”"
    if isinstance(data, bool):
        return "true" if data else "false"
    if isinstance(data, dict):
        return "an object"
    if isinstance(data, list):
        return "a list"
    return "null" if data is None else _cut(repr(data))


def _cut(text: Any) -> str:
    said = " ".join(str(text)[: 4 * _LONGEST].split())
    said = said.encode("utf-8", "replace").decode("utf-8")
    return said if len(said) <= _LONGEST else said[: _LONGEST - 1] + "…"


def _named(path: tuple[str | int, ...]) -> str | None:
    """Return the name of the key at or above `path`."""
    return next((_cut(step) for step in reversed(path) if isinstance(step, str)), None)


def _subject(path: tuple[str | int, ...]) -> str:
    name = _named(path)
    if name is None:
        return "An item" if path else "The story"
    return f"An item of “{name}”" if isinstance(path[-1], int) else f"“{name}”"


def _held(fault: Fault) -> str:
    name = _named(fault.path)
    return f"{shown(fault.found)} in “{name}”" if name else shown(fault.found)


def _unknown_key(fault: Fault, label: str) -> str:
    key, name = str(fault.limit), _named(fault.path)
    where = f"“{name}” in {label}" if name else label
    known = [one for one in known_keys(fault.schema) if one != key]
    end = did_you_mean(key, known, "; remove it.") if len(key) <= _SPELLED else "; remove it."
    return f"“{_cut(key)}” is no key of {where}{end}"


def known_keys(schema: Any) -> Iterator[str]:
    """Yield the keys that `schema` describes, by way of its references and parts too."""
    waiting, seen = [schema], set()
    while waiting:
        one = waiting.pop()
        one = one.schema if isinstance(one, Target) else one
        if not isinstance(one, dict) or id(one) in seen:
            continue
        seen.add(id(one))
        yield from one.get("properties", ())
        waiting.extend(one[key] for key in ("$ref", "if", "then", "else") if key in one)
        for key in ("allOf", "anyOf", "oneOf"):
            waiting.extend(one.get(key, ()))


def _kinds(names: Iterable[str]) -> str:
    return listed((_KINDS.get(name, name) for name in names), "or")


def _type(fault: Fault, subject: str, label: str) -> str:
    wanted = [fault.limit] if isinstance(fault.limit, str) else list(fault.limit)
    found, words = shown(fault.found), _kinds(wanted)
    if isinstance(fault.found, str):
        found = f"the text {found}"
    elif isinstance(fault.found, (int, float)) and not isinstance(fault.found, bool):
        found = f"the number {found}"
    scalar = not isinstance(fault.found, (dict, list)) and fault.found is not None
    remedy = "put it in quotation marks" if wanted == ["string"] and scalar else f"write {words}"
    return f"{subject} is {found}, where {label} has {words}; {remedy}."


def _choice(fault: Fault, label: str) -> str:
    choices = fault.limit if fault.keyword == "enum" else [fault.limit]
    texts = [str(choice) for choice in choices if isinstance(choice, str)]
    otherwise = f"; write {listed(map(shown, choices), 'or')}."
    if len(choices) > _MOST_CHOICES:
        otherwise = "; write one of those that are listed there."
    short = isinstance(fault.found, str) and len(fault.found) <= _SPELLED
    end = did_you_mean(fault.found, texts, otherwise) if short and texts else otherwise
    name = _named(fault.path)
    where = f"“{name}” in {label}" if name else label
    return f"{shown(fault.found)} is no value of {where}{end}"


def _too_many(fault: Fault, subject: str, label: str) -> str:
    asked = [one["required"] for one in fault.limit if isinstance(one, dict) and "required" in one]
    if len(asked) == len(fault.limit) and isinstance(fault.found, dict):
        present = {name for names in asked for name in names if name in fault.found}
        names = listed(f"“{_cut(name)}”" for name in sorted(present))
        where = f" of {subject}" if fault.path else ""
        return f"{names}{where} stand side by side, where {label} has one of them; keep one."
    return f"{subject} fits more than one of the forms of {label}; keep to one of them."
