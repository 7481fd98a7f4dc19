"""The definitions of a schema: what each one asks of a story, and the rule it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from linter.article_schema.keywords import KEYWORD, NOTES, RESERVED
from linter.article_schema.node import Node, Schema
from linter.suggest import did_you_mean, listed

PLACEHOLDERS = ("field", "found", "limit", "words", "characters")
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")

_RULE_ID = re.compile(r"[a-z]+(-[a-z0-9]+)*")
_SEVERITIES = ("error", "warning", "note")
_TYPES: dict[str, type] = {
    "rule": str,
    "severity": str,
    "message": str,
    "summary": str,
    "doc": str,
    "since": str,
    "on": bool,
    "preview": bool,
    "examples": list,
}
_TYPE_NAMES = {str: "text", bool: "true or false", list: "a list"}
_REQUIRED = ("rule", "severity", "message")
_APART = frozenset(("allOf", "$ref", "$defs", "definitions"))
"""Keywords beside which the rest of a schema is a definition of its own."""


@dataclass(frozen=True, slots=True, eq=False)
class Definition:
    """One thing that a schema asks of a story.

    `said` is its `x-newslint`, which is in order, or None for a definition that is no rule.
    """

    node: Node
    schema: dict[str, Any]
    said: dict[str, Any] | None = None


def definitions(schema: Schema) -> tuple[Definition, ...]:
    """Return the definitions that the schema's `allOf` leads to, in its order.

    Raises ArticleSchemaError for a wrong `x-newslint`, a rule that two definitions claim (a house
    may take over one of newslint's), and an `x-newslint` that would never be heard.
    """
    found = tuple(_definitions(schema, schema.root, set()))
    first: dict[str, Definition] = {}
    for one in found:
        if one.said is None or one.node.shipped:
            continue
        name = one.said["rule"]
        if name in first:
            other = first[name].node
            sentence = f"The rule “{name}” is also that of {other.file}, {other.pointer or '/'}"
            raise one.node.error(f"{sentence}; give one of them another name.", KEYWORD, "rule")
        first[name] = one
    _refuse_unheard(schema, {one.node.key for one in found if one.said})
    return found


def _definitions(schema: Schema, node: Node, seen: set[str]) -> Iterator[Definition]:
    if node.key in seen or node.schema is True:
        return
    seen.add(node.key)
    if node.schema is False:
        yield Definition(node, {"not": {}})
        return
    if KEYWORD in node.schema:
        yield Definition(node, node.schema, _checked(node))
        return
    rest = {key: value for key, value in node.schema.items() if key not in _APART | NOTES}
    if rest:
        yield Definition(node, rest)
    if "$ref" in node.schema:
        yield from _definitions(schema, schema.target(node), seen)
    for number in range(len(node.schema.get("allOf", ()))):
        yield from _definitions(schema, schema.child(node, "allOf", number), seen)


def _refuse_unheard(schema: Schema, heard: set[str]) -> None:
    for node in schema.nodes.values():
        if node.file != schema.root.file or not isinstance(node.schema, dict):
            continue
        if KEYWORD in node.schema and node.key not in heard:
            sentence = "No “allOf” at the top leads to this rule, so that it never runs"
            raise node.error(f"{sentence}; name the definition there.", KEYWORD)


def _checked(node: Node) -> dict[str, Any]:
    """Return the `x-newslint` of a definition; raise if something in it is wrong."""
    said: Any = node.schema[KEYWORD]
    if not isinstance(said, dict):
        raise node.error("This must be keys with values, such as “rule”.", KEYWORD)
    for key, value in said.items():
        if key not in _TYPES:
            known = did_you_mean(key, _TYPES, f"; there are {listed(_TYPES)}.")
            raise node.error(f"There is no key “{key}”{known}", KEYWORD, key)
        if type(value) is not _TYPES[key]:
            raise node.error(f"This must be {_TYPE_NAMES[_TYPES[key]]}.", KEYWORD, key)
    for key in _REQUIRED:
        if not said.get(key):
            raise node.error(f"The key “{key}” is missing; a rule needs it.", KEYWORD)
    _check_words(node, said)
    for number, example in enumerate(said.get("examples", ())):
        _check_example(node, number, example)
    found: dict[str, Any] = said
    return found


def _check_words(node: Node, said: dict[str, Any]) -> None:
    if not _RULE_ID.fullmatch(said["rule"]):
        sentence = f"“{said['rule']}” is no name of a rule; write it like “long-headline”."
        raise node.error(sentence, KEYWORD, "rule")
    if said["rule"] in RESERVED:
        sentence = f"“{said['rule']}” is a name of newslint's own; choose another."
        raise node.error(sentence, KEYWORD, "rule")
    if said["severity"] not in _SEVERITIES:
        end = did_you_mean(said["severity"], _SEVERITIES)
        sentence = f"This must be error, warning or note, and is “{said['severity']}”{end}"
        raise node.error(sentence, KEYWORD, "severity")
    for name in PLACEHOLDER.findall(said["message"]):
        if name not in PLACEHOLDERS:
            known = listed(f"{{{each}}}" for each in PLACEHOLDERS)
            sentence = f"There is no placeholder {{{name}}}; there are {known}."
            raise node.error(sentence, KEYWORD, "message")


def _check_example(node: Node, number: int, said: Any) -> None:
    place = (KEYWORD, "examples", number)
    kinds = {"bad", "good"}.intersection(said) if isinstance(said, dict) else set()
    if len(kinds) != 1 or not all(isinstance(value, str) for value in said.values()):
        raise node.error("An example is {“bad”: story} or {“good”: story}.", *place)
    if extra := sorted(set(said) - {"bad", "good", "date"}):
        raise node.error(f"An example has no key “{extra[0]}”; remove it.", *place)
    try:
        date.fromisoformat(said.get("date", "2020-01-21"))
    except ValueError:
        raise node.error("A date is written like 2020-01-21.", *place, "date") from None
