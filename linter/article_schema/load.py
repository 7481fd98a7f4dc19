"""An article schema with everything it refers to, read from the package and from one folder.

All files become one document in which every `$ref` is a pointer within it, so that nothing is left
to be looked up later, least of all over a network.
"""

from __future__ import annotations

import functools
import json
import os
import re
from collections.abc import Iterator
from typing import Any

from linter.article_schema.error import ArticleSchemaError, escaped
from linter.article_schema.keywords import children
from linter.article_schema.node import SHIPPED, Node, Schema, unquoted
from linter.schema_files import schema_names, schema_text
from linter.suggest import did_you_mean

ARTICLE = "newslint:article"
_MOST_FILES = 32
_PLAIN = re.compile(r"[A-Za-z0-9_/$~-]*")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


@functools.cache
def shipped_schema() -> Schema:
    """Return the article schema that comes with newslint; tests have checked it."""
    loader = _Loader("", checked=False)
    loader.add_shipped("article")
    return loader.schema


def load_schema(path: str, folder: str | None = None) -> Schema:
    """Return the house's schema at `path` (JSON or YAML), checked; ArticleSchemaError if broken.

    Neither it nor a file that it refers to may lie outside `folder`, by default its own.
    """
    from linter.article_schema.check import check_schema

    root = os.path.realpath(folder or os.path.dirname(path) or os.curdir)
    loader = _Loader(root, checked=True)
    real = os.path.realpath(path)
    if not loader.holds(real):
        sentence = f"The file lies outside {_shown(root)}, the folder of the config; move it there."
        raise ArticleSchemaError(_shown(path), "", sentence)
    loader.add_file(real)
    check_schema(loader.schema)
    return loader.schema


class _Loader:
    """Adds files until none is referred to that is not there."""

    def __init__(self, root: str, *, checked: bool) -> None:
        self.schema = Schema()
        self._root = root
        self._checked = checked
        self._numbers: dict[str, int] = {}

    def holds(self, real: str) -> bool:
        return real.startswith(self._root.rstrip(os.sep) + os.sep)

    def add_shipped(self, name: str) -> int:
        uri = SHIPPED + name
        if uri in self._numbers:
            return self._numbers[uri]
        return self._add(uri, uri, json.loads(schema_text(name)))

    def add_file(self, real: str) -> int:
        if real in self._numbers:
            return self._numbers[real]
        from linter.article_schema.check import check_file
        from linter.article_schema.read import read_schema_file

        name = _shown(real)
        data = read_schema_file(real, name)
        check_file(data, name)
        return self._add(real, name, data)

    def _add(self, identity: str, name: str, data: Any) -> int:
        number = self._numbers[identity] = len(self._numbers)
        self.schema.files[str(number)] = data
        here = list(_nodes(Node(name, "", data, f"/$defs/{number}")))
        self.schema.nodes.update((node.key, node) for node in here)
        if isinstance(data, dict):  # each names a base for references, which are settled here
            data.pop("$id", None)
            data.pop("$schema", None)
        for node in here:
            if self._checked:
                from linter.article_schema.check import check_node

                check_node(node)
            if isinstance(node.schema, dict) and "$ref" in node.schema:
                node.schema["$ref"] = self._settled(node, identity, number)
        return number

    def _settled(self, node: Node, identity: str, number: int) -> str:
        """Return the reference of `node` as a pointer within the one document."""
        reference = node.schema["$ref"]
        place, _, fragment = reference.partition("#")
        pointer = unquoted(fragment).rstrip("/")
        if pointer and not pointer.startswith("/"):
            raise node.error(f"“#{fragment}” is no JSON pointer; write “#/$defs/…”.", "$ref")
        if place:
            number = self._number(node, unquoted(place), identity)
        return "#" + _quoted(f"/$defs/{number}{pointer}")

    def _number(self, node: Node, place: str, identity: str) -> int:
        """Return the number of the file that `place` names, which is added if it is new."""
        if place.startswith(SHIPPED):
            name = place.removeprefix(SHIPPED)
            if name not in schema_names():
                end = did_you_mean(place, [SHIPPED + name for name in schema_names()])
                raise node.error(f"There is no shipped schema “{place}”{end}", "$ref")
            return self.add_shipped(name)
        if _SCHEME.match(place) or place.startswith(("//", "\\\\")):
            sentence = f"“{place}” is not read, because newslint reads no schema over a network"
            raise node.error(f"{sentence}; save it beside this one and name the file.", "$ref")
        if os.path.isabs(place) or node.shipped or "\0" in place:
            sentence = f"“{place}” is no path; write it relative to this file."
            raise node.error(sentence, "$ref")
        real = os.path.realpath(os.path.join(os.path.dirname(identity), place))
        if not self.holds(real):
            sentence = f"“{place}” leads outside the folder of the config; copy the file into it."
            raise node.error(sentence, "$ref")
        if not os.path.isfile(real):
            raise node.error(f"There is no file “{place}” beside this one.", "$ref")
        if len(self._numbers) == _MOST_FILES:
            raise node.error(f"A schema may consist of {_MOST_FILES} files; join some.", "$ref")
        return self.add_file(real)


def _nodes(node: Node) -> Iterator[Node]:
    yield node
    if isinstance(node.schema, dict):
        for child in children(node.schema):
            steps = "".join(f"/{escaped(step)}" for step in child.steps)
            yield from _nodes(Node(node.file, node.pointer + steps, child.schema, node.key + steps))


def _quoted(pointer: str) -> str:
    if _PLAIN.fullmatch(pointer):
        return pointer
    from urllib.parse import quote  # no shipped name needs it, and it is slow to import

    return quote(pointer, safe="/$~")


def _shown(path: str) -> str:
    """Return `path` as messages call it."""
    try:
        return os.path.relpath(path).replace(os.sep, "/")
    except ValueError:  # on Windows, another drive
        return path.replace(os.sep, "/")
