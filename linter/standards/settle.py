"""Settles the references of a schema: each `$ref` is replaced by what it leads to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urljoin

from linter.expressions import PatternError, pattern
from linter.json_tree import pointer_step
from linter.standards.schema import SchemaError, Target

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
# Their values are data: a “$ref” or “$id” in them is none.
_DATA = frozenset({"const", "enum", "default", "examples", "description", "$comment"})
# Their keys are names of the author's own, and their values schemas.
_MAPS = frozenset(
    {
        "properties",
        "patternProperties",
        "$defs",
        "definitions",
        "dependentSchemas",
        "dependencies",
    }
)
_DYNAMIC = ("$dynamicRef", "$recursiveRef")


@dataclass(frozen=True, slots=True)
class _Reference:
    """A `$ref` in `holder`, relative to the URI `base` or, failing that, to its own file's."""

    holder: dict[str, Any]
    base: str
    home: str
    file: str
    pointer: str


class Settler:
    """Adds schemas until none is referred to that is not there.

    `find` is asked for the URIs (without fragment) that nothing has been added for; it adds what
    it finds and returns whether it did, or raises SchemaError without a place.
    """

    def __init__(self, draft: str, find: Callable[[str, Settler], bool]) -> None:
        self._draft = draft
        self._find = find
        self._resources: dict[str, Any] = {}
        self._open: list[_Reference] = []

    def add(self, uri: str, file: str, contents: Any) -> None:
        """Add the schema `contents` as what `uri` names; messages call it `file`."""
        self._resources[uri] = contents
        for node, base, pointer in self._nodes(contents, uri):
            self._check(node, file, pointer)
            if isinstance(node.get("$ref"), str):
                self._open.append(_Reference(node, base, uri, file, pointer))

    def _nodes(self, contents: Any, uri: str) -> Iterator[tuple[dict[str, Any], str, str]]:
        """Yield every schema that is an object, with its base URI and pointer."""
        waiting: list[tuple[Any, str, str, bool]] = [(contents, uri, "", False)]
        while waiting:
            value, base, pointer, is_map = waiting.pop()
            if isinstance(value, list):
                for index, one in enumerate(value):
                    waiting.append((one, base, f"{pointer}/{index}", False))
            if not isinstance(value, dict):
                continue
            if not is_map:
                base = self._identified(value, base)
                yield value, base, pointer
            for key, one in value.items():
                if is_map or (key not in _DATA and not key.startswith("x-")):
                    inner = not is_map and key in _MAPS
                    waiting.append((one, base, pointer + pointer_step(key), inner))

    def _identified(self, schema: dict[str, Any], base: str) -> str:
        """Return the base URI within `schema`; what names it is taken away, being settled here."""
        if isinstance(schema.get("$schema"), str):
            del schema["$schema"]
        for key in ("id", "$id") if "draft-04" in self._draft else ("$id",):
            if isinstance(said := schema.get(key), str):
                del schema[key]
                place, _, name = said.partition("#")
                base = _joined(base, place)
                self._resources.setdefault(f"{base}#{name}" if name else base, schema)
        for key in ("$anchor", "$dynamicAnchor"):
            if isinstance(said := schema.get(key), str):
                self._resources.setdefault(f"{base}#{said}", schema)
        return base

    def _check(self, schema: dict[str, Any], file: str, pointer: str) -> None:
        for key in _DYNAMIC:
            if key in schema:
                raise SchemaError(f"“{key}” is not supported; write “$ref”.", file, pointer)
        expressions = list(schema.get("patternProperties", ()))
        if isinstance(schema.get("pattern"), str):
            expressions.append(schema["pattern"])
        for expression in expressions:
            try:
                pattern(expression)
            except PatternError as error:
                sentence = f"The pattern “{expression}” is not one that RE2 reads ({error})"
                raise SchemaError(f"{sentence}; simplify it.", file, pointer) from None

    def settle(self) -> None:
        """Replace every reference; SchemaError names one that leads nowhere."""
        while self._open:
            reference = self._open.pop()
            try:
                found = self._found(reference)
            except SchemaError as error:
                if error.has_place:
                    raise
                raise SchemaError(error.sentence, reference.file, reference.pointer) from None
            reference.holder["$ref"] = Target(found)

    def _found(self, reference: _Reference) -> Any:
        said: str = reference.holder["$ref"]
        place, _, fragment = said.partition("#")
        tried = [_joined(reference.base, place)]
        if place and not _SCHEME.match(place):
            tried.append(_joined(reference.home, place))
        for uri in dict.fromkeys(tried):
            if uri in self._resources or self._find(uri, self):
                return self._within(uri, unquote(fragment), said)
        if _SCHEME.match(said):
            sentence = f"“{said}” is not read, because newslint reads no schema over a network"
            raise SchemaError(f"{sentence}; save it beside this one, with that as its “$id”.")
        raise SchemaError(f"There is no file “{place}”; name one beside or below this schema.")

    def _within(self, uri: str, fragment: str, said: str) -> Any:
        if fragment and not fragment.startswith("/"):
            named = self._resources.get(f"{uri}#{fragment}")
            if named is None:
                raise SchemaError(f"“{said}” names no part of the schema; write “#/…”.")
            return named
        found = self._resources[uri]
        for step in fragment.split("/")[1:]:
            name = step.replace("~1", "/").replace("~0", "~")
            if isinstance(found, dict) and name in found:
                found = found[name]
            elif isinstance(found, list) and name.isdecimal() and int(name) < len(found):
                found = found[int(name)]
            else:
                raise SchemaError(f"“{said}” leads nowhere, as there is no “{name}”; correct it.")
        if not isinstance(found, (dict, bool)):
            raise SchemaError(f"“{said}” leads to something that is no schema; correct it.")
        return found


def _joined(base: str, place: str) -> str:
    if not place:
        return base
    return place if _SCHEME.match(place) else urljoin(base, place)
