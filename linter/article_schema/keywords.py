"""Which keywords of JSON Schema 2020-12 hold schemas, and which part of the article those are for.

Only at these places is a dict a schema: in “const” or “enum” it is data, and under “properties” a
key is the name of a field, whatever it is called.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from linter.report import READING_RULES

Location = tuple[str, ...] | None
"""A part of the article's form, every item of a list being “*”; None where it cannot be known."""

KEYWORD = "x-newslint"
PLAIN = "schema-violation"
"""The rule of what a schema asks for without naming a rule."""

RESERVED = frozenset((*READING_RULES, PLAIN, "all"))
"""Names that no rule of a house may have: they mean something else wherever rules are named."""

_SAME = ("not", "if", "then", "else")
_SAME_LISTS = ("allOf", "anyOf", "oneOf")
_ITEMS = ("items", "contains")
_ELSEWHERE = ("additionalProperties",)
_DEFINITIONS = ("$defs", "definitions")

_LIMITS = (
    "type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength "
    "minLength pattern maxItems minItems uniqueItems maxContains minContains required "
    "dependentRequired format"
)
_FIELDS = "$ref properties patternProperties prefixItems dependentSchemas"
CHECKED = frozenset(
    (*_SAME, *_SAME_LISTS, *_ITEMS, *_ELSEWHERE, *_DEFINITIONS, *_LIMITS.split(), *_FIELDS.split())
)
"""The keywords that mean something here."""

NOTES = frozenset(
    "$schema $id $comment title description default examples deprecated readOnly writeOnly "
    "contentEncoding contentMediaType x-newslint".split()
)
"""The keywords that say something to people, or to newslint, and allow or forbid nothing."""


@dataclass(frozen=True, slots=True)
class Child:
    """A schema within a schema; `steps` lead to it, `location` is the part it speaks of."""

    steps: tuple[str | int, ...]
    schema: Any
    location: Location


def children(schema: dict[str, Any], location: Location = None) -> Iterator[Child]:
    """Yield each schema directly within `schema`, which speaks of `location`."""
    for keyword, value in schema.items():
        if keyword in _SAME:
            yield Child((keyword,), value, location)
        elif keyword in _SAME_LISTS:
            for number, child in enumerate(value):
                yield Child((keyword, number), child, location)
        elif keyword in _ITEMS:
            yield Child((keyword,), value, _inside(location, "*"))
        elif keyword == "prefixItems":
            for number, child in enumerate(value):
                yield Child((keyword, number), child, _inside(location, "*"))
        elif keyword == "properties":
            for name, child in value.items():
                yield Child((keyword, name), child, _inside(location, name))
        elif keyword == "dependentSchemas":
            for name, child in value.items():
                yield Child((keyword, name), child, location)
        elif keyword in _ELSEWHERE:
            yield Child((keyword,), value, None)
        elif keyword == "patternProperties" or keyword in _DEFINITIONS:
            for name, child in value.items():
                yield Child((keyword, name), child, None)


def _inside(location: Location, step: str) -> Location:
    return None if location is None else (*location, step)
