"""A JSON Schema with all that it refers to, ready to judge.

Every `$ref` in it has been replaced by the schema that it leads to (a `Target`), so that nothing
is left to be looked up later, least of all over a network.
"""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from linter.schema_files import schema_names, schema_text

if TYPE_CHECKING:
    from linter.standards.settle import Settler

FOLDER = "standards/"
"""Where the shipped schemas of standards lie among all that ship."""

URN = "newslint:"
NEWEST = "https://json-schema.org/draft/2020-12/schema"


class SchemaError(Exception):
    """A schema cannot be used; the message names the file, the JSON pointer and the reason."""

    def __init__(self, sentence: str, file: str = "", pointer: str = "") -> None:
        super().__init__(": ".join(part for part in (file, pointer, sentence) if part))
        self.sentence = sentence
        self.has_place = bool(file)


@dataclass(frozen=True, slots=True, eq=False)
class Target:
    """What a `$ref` leads to."""

    schema: Any


@dataclass(frozen=True, slots=True, eq=False)
class LoadedSchema:
    """A schema that is ready. `label` is what sentences call it, `draft` the URI of its dialect.

    `recommended` are keys that the publisher of a standard recommends and does not require.
    """

    label: str
    draft: str
    schema: Any
    recommended: tuple[str, ...] = ()


@functools.cache
def shipped_schema(name: str) -> LoadedSchema:
    """Return the shipped schema of the standard `name` ("ninjs-1.6"); KeyError if there is none."""
    from linter.standards.settle import Settler

    root = json.loads(schema_text(FOLDER + name))
    settler = Settler(NEWEST, add_shipped)
    settler.add(URN + FOLDER + name, name, root)
    settler.settle()
    return LoadedSchema(root["x-label"], NEWEST, root, tuple(root.get("x-recommended", ())))


def add_shipped(uri: str, settler: Settler) -> bool:
    """Add the shipped schema at `uri`, a URN of ours, to `settler`; return whether there is one."""
    name = uri.removeprefix(URN)
    if not uri.startswith(URN) or name not in schema_names():
        return False
    settler.add(uri, uri, json.loads(schema_text(name)))
    return True
