"""A house's schema file, JSON or YAML, read strictly.

A linter runs on strangers' repositories: no anchors, aliases or tags in YAML, no key twice, no file
without an end. YAML's bare words `on`, `off`, `yes` and `no` stay the words they are written as.
"""

from __future__ import annotations

import json
import os
from typing import Any

from linter.article_schema.error import ArticleSchemaError

_LARGEST = 1024 * 1024  # bytes
_DEEPEST = 64  # levels of nesting


def read_schema_file(path: str, name: str) -> Any:
    """Return what the file at `path` holds; `name` is what messages call it."""
    try:
        if not os.path.isfile(path):
            raise ArticleSchemaError(name, "", "There is no such file.")
        if os.path.getsize(path) > _LARGEST:
            raise ArticleSchemaError(name, "", "The file is larger than 1 MB, as no schema is.")
        with open(path, encoding="utf-8-sig") as file:
            text = file.read()
    except OSError as error:
        raise ArticleSchemaError(name, "", f"The file cannot be read ({error.strerror}).") from None
    except UnicodeDecodeError:
        sentence = "The file is not UTF-8; convert it to UTF-8."
        raise ArticleSchemaError(name, "", sentence) from None
    data = _yaml(text, name) if path.endswith((".yaml", ".yml")) else _json(text, name)
    _refuse_depth(data, name)
    return data


def _json(text: str, name: str) -> Any:
    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in pairs:
            if key in found:
                sentence = f"The key “{key}” stands twice in one object; keep one."
                raise ArticleSchemaError(name, "", sentence)
            found[key] = value
        return found

    def no_number(word: str) -> Any:
        raise ArticleSchemaError(name, "", f"“{word}” is no number of JSON.")

    try:
        return json.loads(text, object_pairs_hook=unique, parse_constant=no_number)
    except json.JSONDecodeError as error:
        sentence = f"The file is not valid JSON: {error.msg}."
        raise ArticleSchemaError(f"{name}:{error.lineno}", "", sentence) from None
    except ValueError:
        raise ArticleSchemaError(name, "", "A number in the file is too long.") from None
    except RecursionError:
        raise _too_deep(name) from None


def _yaml(text: str, name: str) -> Any:
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    depth = 0
    try:
        for event in yaml.parse(text, Loader=loader):
            place = f"{name}:{event.start_mark.line + 1}" if event.start_mark else name
            if getattr(event, "anchor", None) or getattr(event, "tag", None):
                sentence = "Anchors, aliases and tags are not read; write the value out."
                raise ArticleSchemaError(place, "", sentence)
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEEPEST:
                raise _too_deep(name)
        return _plain(yaml.compose(text, Loader=loader), name)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"{name}:{mark.line + 1}" if mark else name
        problem = getattr(error, "problem", None) or "a character is not allowed"
        raise ArticleSchemaError(place, "", f"The file is not valid YAML: {problem}.") from None


def _plain(node: Any, name: str) -> Any:
    """Return what a node of YAML holds, in the types that JSON has."""
    kind = node.tag.rpartition(":")[2] if node is not None else "null"
    if kind == "map":
        found: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key.value, str) or key.value in found:
                sentence = "A key must be a word that stands once in its place."
                raise ArticleSchemaError(f"{name}:{key.start_mark.line + 1}", "", sentence)
            found[key.value] = _plain(value, name)
        return found
    if kind == "seq":
        return [_plain(item, name) for item in node.value]
    if kind == "null":
        return None
    if kind == "bool" and node.value.lower() in ("true", "false"):
        return bool(node.value.lower() == "true")
    if kind in ("int", "float"):
        try:
            return int(node.value) if kind == "int" else float(node.value)
        except ValueError:  # YAML's rarer forms, such as 1:30, are words here
            return node.value
    return node.value


def _refuse_depth(data: Any, name: str) -> None:
    level, depth = [data], 0
    while level:
        depth += 1
        if depth > _DEEPEST:
            raise _too_deep(name)
        inner = (item for item in level if isinstance(item, (dict, list)))
        level = [
            value for item in inner for value in (item.values() if isinstance(item, dict) else item)
        ]


def _too_deep(name: str) -> ArticleSchemaError:
    return ArticleSchemaError(name, "", "The file nests deeper than any schema does.")
