"""What a house's schema is checked for before any story is read.

JSON Schema passes over what it does not know, so that a slip of the pen (“maxLenght”, “headlin”)
makes a rule that never speaks. Here it is an error, with “did you mean”.
"""

from __future__ import annotations

from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

from linter.article_schema.error import ArticleSchemaError, escaped
from linter.article_schema.fields import FIELDS, fields_of
from linter.article_schema.formats import FORMATS
from linter.article_schema.keywords import CHECKED, NOTES, Location, children
from linter.article_schema.node import Node, Schema, unquoted
from linter.expressions import PatternError, pattern
from linter.suggest import did_you_mean, listed

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_MOST = 10_000  # schemas that one definition may unfold to
_DEEPEST = 64  # schemas within each other, references followed
_SHOWN = 120  # characters of the library's own words
_FOREIGN = {
    "$anchor": "write “#/$defs/…” where it is referred to",
    "$dynamicAnchor": "write “$ref” with “#/$defs/…”",
    "$dynamicRef": "write “$ref” with “#/$defs/…”",
    "$id": "name files by their relative paths",
    "$schema": "keep it at the top of the file",
    "$vocabulary": "remove it",
    "maxProperties": "every article has the same fields",
    "minProperties": "every article has the same fields",
    "propertyNames": "every article has the same fields",
    "unevaluatedItems": "write “items”",
    "unevaluatedProperties": "write “additionalProperties”",
}
"""Keywords of 2020-12 that have no meaning for an article, or for definitions judged one by one."""


def check_file(data: Any, name: str) -> None:
    """Raise if `data` is no schema of JSON Schema 2020-12."""
    if not isinstance(data, dict):
        sentence = "A schema is an object with keys, such as “allOf”."
        raise ArticleSchemaError(name, "", sentence)
    if data.get("$schema", _DRAFT) != _DRAFT:
        sentence = f"newslint reads JSON Schema 2020-12 only; write “{_DRAFT}”."
        raise ArticleSchemaError(name, "/$schema", sentence)
    # Without a format checker: Python's `re` is no judge of patterns that run on RE2.
    error = best_match(Draft202012Validator(Draft202012Validator.META_SCHEMA).iter_errors(data))
    if error is not None:
        said = error.message if len(error.message) <= _SHOWN else f"{error.message[:_SHOWN]} …"
        pointer = "".join(f"/{escaped(step)}" for step in error.absolute_path)
        raise ArticleSchemaError(name, pointer, f"This is not JSON Schema 2020-12: {said}.")


def check_node(node: Node) -> None:
    """Raise if one schema, by itself, has a keyword, pattern or format that newslint cannot use."""
    if not isinstance(node.schema, dict):
        return
    for keyword, value in node.schema.items():
        if keyword in _FOREIGN and (node.pointer or keyword not in ("$id", "$schema")):
            sentence = f"newslint does not read “{keyword}” here; {_FOREIGN[keyword]}."
            raise node.error(sentence, keyword)
        if keyword not in CHECKED | NOTES and not keyword.startswith("x-"):
            end = did_you_mean(keyword, CHECKED | NOTES)
            raise node.error(f"JSON Schema has no keyword “{keyword}”{end}", keyword)
        if keyword == "pattern":
            _check_pattern(node, value, keyword)
        elif keyword == "patternProperties":
            for expression in value:
                _check_pattern(node, expression, keyword, expression)
        elif keyword == "format" and value not in FORMATS:
            known = listed((f"“{name}”" for name in FORMATS), "or")
            sentence = f"newslint does not check the format “{value}”; use {known}, or “pattern”."
            raise node.error(sentence, keyword)


def _check_pattern(node: Node, expression: str, *steps: str) -> None:
    try:
        pattern(expression)
    except PatternError as error:
        sentence = f"RE2 does not read the pattern “{expression}” ({error})"
        raise node.error(f"{sentence}; it has no look-around and no \\1.", *steps) from None
    except UnicodeEncodeError:
        sentence = "The pattern holds half of a surrogate pair; write the character itself."
        raise node.error(sentence, *steps) from None


def check_schema(schema: Schema) -> None:
    """Raise if a reference leads nowhere or in a circle, or a schema names a field that is not."""
    for node in schema.nodes.values():
        if isinstance(node.schema, dict) and "$ref" in node.schema:
            _check_target(schema, node)
    _Unfolding(schema).check()
    _check_fields(schema, schema.root, (), set())


def _check_target(schema: Schema, node: Node) -> None:
    try:
        schema.target(node)
    except KeyError:
        place = unquoted(node.schema["$ref"][1:])
        number, _, pointer = place.removeprefix("/$defs/").partition("/")
        front = f"/$defs/{number}"
        there = [n.pointer for n in schema.nodes.values() if n.key.startswith(f"{front}/")]
        end = did_you_mean(f"/{pointer}", [pointer for pointer in there if pointer])
        file = schema.nodes[front].file
        sentence = f"There is no schema at “/{pointer}” of {file}{end}"
        raise node.error(sentence, "$ref") from None


class _Unfolding:
    """How many schemas each one stands for, once its references are followed.

    Ten lines can refer to each other so that judging a story by them takes years.
    """

    def __init__(self, schema: Schema) -> None:
        self._schema = schema
        self._sizes: dict[str, int] = {}
        self._open: set[str] = set()

    def check(self) -> None:
        """Raise for a circle, or for a schema that unfolds to too many."""
        self._size(self._schema.root)

    def _size(self, node: Node) -> int:
        if not isinstance(node.schema, dict):
            return 1
        if node.key in self._open:
            raise node.error("This schema refers back to itself; an article has no such part.")
        if node.key not in self._sizes:
            self._open.add(node.key)
            if len(self._open) > _DEEPEST:
                raise node.error(f"More than {_DEEPEST} schemas lie within each other here.")
            inner = [
                self._schema.child(node, *child.steps)
                for child in children(node.schema)
                if child.steps[0] not in ("$defs", "definitions")
            ]
            if "$ref" in node.schema:
                inner.append(self._schema.target(node))
            size = 1 + sum(self._size(child) for child in inner)
            if size > _MOST:
                raise node.error(f"References unfold this to more than {_MOST} schemas.")
            self._open.discard(node.key)
            self._sizes[node.key] = size
        return self._sizes[node.key]


def _check_fields(
    schema: Schema, node: Node, location: Location, seen: set[tuple[str, Location]]
) -> None:
    """Raise for the name of a field that an article does not have."""
    if not isinstance(node.schema, dict) or location is None or (node.key, location) in seen:
        return
    seen.add((node.key, location))
    for keyword in ("properties", "required", "dependentRequired", "dependentSchemas"):
        for name in node.schema.get(keyword, ()):
            if location in FIELDS and name not in fields_of(location):
                raise node.error(_no_field(name, location), keyword)
    for child in children(node.schema, location):
        if child.steps[0] not in ("$defs", "definitions"):
            _check_fields(schema, schema.child(node, *child.steps), child.location, seen)
    if "$ref" in node.schema:
        _check_fields(schema, schema.target(node), location, seen)


def _no_field(name: str, location: tuple[str, ...]) -> str:
    known = fields_of(location)
    noun = FIELDS[location].noun
    if not known:
        return f"{noun[0].upper()}{noun[1:]} has no parts, so that there is no “{name}” in it."
    rest = did_you_mean(name, known, f"; there are {listed(known)}.")
    return f"There is no “{name}” in {noun}{rest}"
