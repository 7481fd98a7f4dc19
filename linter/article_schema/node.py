"""One schema among many: where it stands, and how others refer to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from linter.article_schema.error import ArticleSchemaError, escaped

SHIPPED = "newslint:"
"""How references to shipped schemas, and their names in messages, begin."""


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """One schema of a file: the file by its name in messages, and the JSON pointer in it."""

    file: str
    pointer: str
    schema: Any
    key: str

    @property
    def shipped(self) -> bool:
        """Whether it came with newslint."""
        return self.file.startswith(SHIPPED)

    def error(self, sentence: str, *steps: str | int) -> ArticleSchemaError:
        """Return the error that `sentence` states about the part that `steps` lead to."""
        pointer = self.pointer + "".join(f"/{escaped(step)}" for step in steps)
        return ArticleSchemaError(self.file, pointer, sentence)


@dataclass(frozen=True, slots=True, eq=False)
class Schema:
    """A schema and all that it refers to: the files by number, and every schema in them by key."""

    files: dict[str, Any] = field(default_factory=dict)
    nodes: dict[str, Node] = field(default_factory=dict)

    @property
    def root(self) -> Node:
        """The schema that was asked for."""
        return self.nodes["/$defs/0"]

    def target(self, node: Node) -> Node:
        """Return what the `$ref` of `node` leads to; KeyError if there is no schema."""
        return self.nodes[unquoted(node.schema["$ref"][1:])]

    def child(self, node: Node, *steps: str | int) -> Node:
        """Return the schema within `node` that `steps` lead to."""
        return self.nodes[node.key + "".join(f"/{escaped(step)}" for step in steps)]


def unquoted(text: str) -> str:
    if "%" not in text:
        return text
    from urllib.parse import unquote

    return unquote(text)
