"""A user's YAML file, read with the line of every key.

Users' files hold no aliases, anchors or tags: a linter runs on strangers' repositories, and a
config has no need of them. YAML's bare words for truth (`on`, `off`, `yes`, `no`) stay the words
they are written as; only `true` and `false` are bools.
"""

from __future__ import annotations

import os
from typing import Any

import yaml

from linter.config.values import ConfigError, Value

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 16  # levels of nesting; a config needs five


def read_yaml(path: str) -> Value:
    """Return what the YAML file at `path` holds; ConfigError if it cannot be read."""
    name = shown(path)
    return parse_yaml(read_text(path, name), name)


def shown(path: str) -> str:
    """Return how messages call the file at `path`: from the working directory on."""
    return os.path.relpath(path).replace(os.sep, "/")


def read_text(path: str, name: str) -> str:
    """Return the text of the file at `path`; ConfigError, in which it is `name`, if it has none."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            return file.read()
    except OSError as error:
        raise ConfigError(f"{name}: The file cannot be read ({error.strerror}).") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{name}: The file is not UTF-8; convert it to UTF-8.") from None


def parse_yaml(text: str, name: str) -> Value:
    """Return what YAML `text` of the file `name` holds; ConfigError if it is not sound."""
    try:
        _refuse_odd(text, name)
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        raise ConfigError(_broken(error, name, text)) from None
    return Value(None, name) if node is None else _value(node, name, name, "")


def _broken(error: yaml.YAMLError, name: str, text: str) -> str:
    mark = getattr(error, "problem_mark", None)
    place = f"{name}:{mark.line + 1}" if mark else name
    line = text.splitlines()[mark.line] if mark and mark.line < len(text.splitlines()) else ""
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return f"{place}: The line is indented with a tab; use spaces."
    said = [getattr(error, name, None) for name in ("context", "problem")]
    problem = ", ".join(part for part in said if part)
    return f"{place}: The file is not valid YAML: {problem or 'a character is not allowed'}."


def _refuse_odd(text: str, name: str) -> None:
    """Raise for what YAML allows and a config does not: anchors, aliases, tags, deep nesting."""
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        place = f"{name}:{event.start_mark.line + 1}" if event.start_mark else name
        if getattr(event, "anchor", None):
            raise ConfigError(
                f"{place}: Anchors and aliases are not read; write the value out, or put what "
                "begins with * or & in quotation marks."
            )
        if tag := getattr(event, "tag", None):
            raise ConfigError(f"{place}: The tag “{tag}” is not read; leave it out.")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _DEEPEST:
            raise ConfigError(f"{place}: The file nests deeper than any config does.")


def _value(node: yaml.Node, name: str, where: str, key: str) -> Value:
    if isinstance(node, yaml.MappingNode):
        return Value(_keys(node, name, key), where)
    if isinstance(node, yaml.SequenceNode):
        items = []
        for item in node.value:
            place = f"{name}:{item.start_mark.line + 1}" + (f": {key}" if key else "")
            items.append(_value(item, name, place, key))
        return Value(items, where)
    return Value(_scalar(node), where)


def _keys(node: yaml.MappingNode, name: str, above: str) -> dict[str, Value]:
    found: dict[str, Value] = {}
    lines: dict[str, int] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            raise ConfigError(f"{name}:{line}: A key must be a single word.")
        key = key_node.value
        path = f"{above}.{key}" if above else key
        where = f"{name}:{line}: {path}"
        if key in found:
            raise ConfigError(f"{where}: The key stands here twice, first on line {lines[key]}.")
        found[key] = _value(value_node, name, where, path)
        lines[key] = line
    return found


def _scalar(node: yaml.Node) -> str | int | float | bool | None:
    text: str = node.value
    kind = node.tag.rpartition(":")[2]
    if kind == "null":
        return None
    if kind == "bool" and text.lower() in ("true", "false"):
        return text.lower() == "true"
    if kind in ("int", "float"):
        try:
            return int(text) if kind == "int" else float(text)
        except ValueError:  # YAML's rarer forms, such as 1:30, are words here
            return text
    return text
