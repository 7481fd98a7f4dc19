"""The articles that JSON-LD speaks of, in whatever way it wraps them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from linter.json_tree import JsonTree, JsonValue, pointer_step


def things(tree: JsonTree) -> Iterator[tuple[str, JsonValue]]:
    """Yield the objects at the top of `tree`, in a list or in an `@graph`, with their pointers."""
    todo = deque([("", tree.root)])
    while todo:
        pointer, value = todo.popleft()
        if isinstance(value.data, list):
            todo += [(f"{pointer}/{index}", one) for index, one in enumerate(value.data)]
        elif isinstance(value.data, dict):
            yield pointer, value
            if "@graph" in value.data:
                todo.append((pointer + pointer_step("@graph"), value.data["@graph"]))


def types(value: JsonValue) -> tuple[JsonValue, ...]:
    """Return what the `@type` of an object names, one or several."""
    said = value.data.get("@type")
    if said is None:
        return ()
    return tuple(said.data) if isinstance(said.data, list) else (said,)


def is_article(value: JsonValue) -> bool:
    """Return whether the `@type` of the object is one of schema.org's kinds of article."""
    return any(str(one.data).endswith(("Article", "BlogPosting")) for one in types(value))


def articles(tree: JsonTree) -> Iterator[tuple[str, JsonValue]]:
    """Yield the objects of an article type in `tree`, each with its JSON pointer."""
    yield from ((pointer, value) for pointer, value in things(tree) if is_article(value))
