"""What a violation of JSON Schema is in an editor's words: the fact, then the requirement."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from linter.article_schema.fields import field_at, member
from linter.article_schema.form import LISTS
from linter.article_schema.formats import FORMATS
from linter.article_schema.placeholders import shown
from linter.article_schema.validator import Violation
from linter.suggest import listed

_TYPES = {
    "string": "text",
    "object": "a part with fields",
    "array": "a list",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "null": "nothing",
}
_LIST_NAMES = frozenset((*LISTS, "bylines", "body", "rows", "dates"))


def sentence(violation: Violation) -> str:
    """Return what is wrong in one sentence: “The headline has 17 words; the schema allows 12.”"""
    if violation.found is None and violation.keyword != "required":
        violation = replace(violation, keyword="required")
    say = _SENTENCES.get(violation.keyword, _other)
    fact, requirement = say(violation)
    for_whom = " for such a story" if violation.conditional else ""
    return f"{fact[0].upper()}{fact[1:]}; the schema {requirement}{for_whom}."


Said = tuple[str, str]


def _is(violation: Violation) -> str:
    noun = field_at(violation.path).noun
    if not violation.path:
        return f"{noun} is not as it should be"
    return f"{noun} {_verb(violation)} “{shown(violation.found)}”"


def _verb(violation: Violation) -> str:
    return "are" if violation.path and violation.path[-1] in _LIST_NAMES else "is"


def _required(violation: Violation) -> Said:
    *front, name = violation.path or ("",)
    noun, bare = field_at(tuple(front)).noun, field_at(violation.path).bare
    return f"{noun} has no {member(name, 1) if name in _LIST_NAMES else bare}", "requires one"


def _forbidden(violation: Violation) -> Said:
    if not violation.path:
        return _is(violation), "rules that out"
    *front, name = violation.path
    if name in _LIST_NAMES:
        return f"the story has {member(name, 2)}", "allows none"
    bare, noun = field_at(violation.path).bare, field_at(tuple(front)).noun
    article = "an" if bare[0] in "aeiou" else "a"
    return f"{noun} has {article} {bare}", "allows none"


def _type(violation: Violation) -> Said:
    wanted = violation.limit if isinstance(violation.limit, list) else [violation.limit]
    if wanted == ["null"]:
        return _forbidden(violation)
    fact = f"{field_at(violation.path).noun} {_verb(violation)} {_type_of(violation.found)}"
    return fact, f"requires {listed((_TYPES[name] for name in wanted), 'or')}"


def _type_of(found: Any) -> str:
    match found:
        case str():
            return f"text, “{shown(found)}”"
        case dict():
            return _TYPES["object"]
        case list():
            return _TYPES["array"]
    return f"the number {found}"


def _size(verb: str, violation: Violation) -> Said:
    """A number of the form counts something: words, characters, days."""
    name, noun, limit = violation.path[-1:], field_at(violation.path).noun, shown(violation.limit)
    number = shown(violation.found)
    if name == ("age_days",):
        unit = "day" if violation.found == 1 else "days"
        return f"the story is {number} {unit} old", f"{verb} {limit}"
    unit = str(name[0]) if name and name[0] in ("words", "characters") else ""
    if not unit:
        return f"{noun} is {number}", f"{verb} {limit}"
    return f"{noun} has {number} {unit if violation.found != 1 else unit[:-1]}", f"{verb} {limit}"


def _length(verb: str, violation: Violation) -> Said:
    count = len(violation.found)
    unit = "character" if count == 1 else "characters"
    return f"{field_at(violation.path).noun} has {count} {unit}", f"{verb} {violation.limit}"


def _items(verb: str, violation: Violation) -> Said:
    count, name = len(violation.found), str(violation.path[-1])
    if name not in _LIST_NAMES:
        return _other(violation)
    return f"the story has {count or 'no'} {member(name, count)}", f"{verb} {violation.limit}"


def _unique(violation: Violation) -> Said:
    return f"{field_at(violation.path).noun} say the same thing twice", "allows each only once"


def _match(violation: Violation) -> Said:
    title = violation.within.get("title")
    wanted = f"“{title}”" if title else f"a match for “{violation.limit}”"
    return _is(violation), f"requires {wanted}"


def _one_of(violation: Violation) -> Said:
    values = violation.limit if violation.keyword == "enum" else [violation.limit]
    known = listed([f"“{shown(value)}”" for value in values] or ["nothing"], "or")
    return _is(violation), f"requires {known}"


def _formatted(violation: Violation) -> Said:
    return _is(violation), f"requires {FORMATS[violation.limit].noun}"


def _not(violation: Violation) -> Said:
    match violation.limit:
        case {"title": str(title)}:
            return _is(violation), f"does not allow “{title}”"
        case {"pattern": expression}:
            return _is(violation), f"does not allow “{expression}” in it"
    return _is(violation), "rules that out"


def _contains(violation: Violation) -> Said:
    name = str(violation.path[-1]) if violation.path else ""
    if name not in _LIST_NAMES:
        return _other(violation)
    least = violation.within.get("minContains", 1)
    one, many = _likeness(violation.within["contains"])
    if violation.keyword == "maxContains":
        return f"too many {member(name, 2)} {many}", f"allows {violation.limit}"
    if violation.keyword == "minContains":
        return f"too few {member(name, 2)} {many}", f"requires at least {least}"
    return f"no {member(name, 1)} {one}", f"requires at least {least}"


def _likeness(wanted: Any) -> tuple[str, str]:
    """Return what an item of a list is or does that is as `wanted`; then, what several are."""
    match wanted:
        case {"title": str(title)}:
            what = f"“{title}”"
        case {"const": value} | {"properties": {"kind": {"const": value}}}:
            what = f"“{shown(value)}”"
        case {"pattern": expression} | {"properties": {"text": {"pattern": expression}}}:
            return f"has “{expression}” in it", f"have “{expression}” in them"
        case _:
            what = "as the schema asks"
    return f"is {what}", f"are {what}"


def _other(violation: Violation) -> Said:
    if violation.keyword == "oneOf":
        return (
            f"{field_at(violation.path).noun} is of more than one kind",
            "allows only one of them",
        )
    return _is(violation), f"asks for “{violation.keyword}”: {shown(violation.limit)}"


def _sized(say: Callable[[str, Violation], Said], verb: str) -> Callable[[Violation], Said]:
    return functools.partial(say, verb)


_SENTENCES: dict[str, Callable[[Violation], Said]] = {
    "false": _forbidden,
    "required": _required,
    "type": _type,
    "minimum": _sized(_size, "requires at least"),
    "maximum": _sized(_size, "allows"),
    "exclusiveMinimum": _sized(_size, "requires more than"),
    "exclusiveMaximum": _sized(_size, "requires less than"),
    "minLength": _sized(_length, "requires at least"),
    "maxLength": _sized(_length, "allows"),
    "minItems": _sized(_items, "requires at least"),
    "maxItems": _sized(_items, "allows"),
    "uniqueItems": _unique,
    "pattern": _match,
    "enum": _one_of,
    "const": _one_of,
    "format": _formatted,
    "not": _not,
    "contains": _contains,
    "minContains": _contains,
    "maxContains": _contains,
}
