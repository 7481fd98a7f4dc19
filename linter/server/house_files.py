"""Additions to the files of a house: an entry in its ignore file, a name that it allows.

What somebody has written stays as it is, comments and all. Each addition is read again, and nothing
is written of which more or less than that comes back.
"""

from __future__ import annotations

import json
import os
import re
import tomllib
from collections.abc import Callable, Iterator
from typing import Any

import yaml

_SPECIAL = re.compile(r"([\\*?\[\]!#])")

_PLAIN = re.compile(r"[a-z]+(?:-[a-z]+)+|/[\w./-]+")  # what YAML takes for nothing but a word


class RefusedError(Exception):
    """A file cannot be added to; the message is a sentence."""


def pattern_of(path: str, folder: str) -> str | None:
    """Return the pattern of an ignore file in `folder` that names one file; None for one beyond."""
    relative = os.path.relpath(os.path.realpath(path), os.path.realpath(folder))
    relative = relative.replace(os.sep, "/")
    if relative.startswith("../") or os.path.isabs(relative):
        return None
    name = _SPECIAL.sub(r"\\\1", relative)
    return "/" + (name[:-1] + "\\ " if name.endswith(" ") else name)


def with_entry(text: str, name: str, **said: str) -> str:
    """Return an ignore file called `name`, which reads `text`, with one entry more."""
    old = _read(text, name)
    if old is not None and not isinstance(old, list):
        raise RefusedError(f"“{name}” is no list of entries, so nothing was added.")
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    indent = " " * node.start_mark.column if isinstance(node, yaml.SequenceNode) else ""
    lines = [f"{key}: {_said(value)}" for key, value in said.items()]
    entry = f"{indent}- " + f"\n{indent}  ".join(lines) + "\n"
    gap = "\n" if old else ""
    new = f"{_ended(text)}{gap}{entry}"
    if _sound(new, _yaml) != [*(old or ()), said]:
        raise RefusedError(f"“{name}” is not written so that an entry could be added; do it there.")
    return new


def with_allowed(text: str, name: str, kind: str, word: str) -> str:
    """Return a config called `name`, which reads `text`, that also allows `word`.

    `kind` is “names” or “terms”.
    """
    toml = name.endswith(".toml")
    read: Callable[[str], Any] = _toml if toml else _yaml
    old = _read(text, name, read)
    if word in _allowed(old, kind):
        raise RefusedError(f"“{word}” is allowed in “{name}” already.")
    tries = _in_toml(text, kind, _quoted(word)) if toml else _in_yaml(text, kind, _quoted(word))
    wanted = sorted([*_allowed(old, kind), word])
    for new in tries:
        said = _sound(new, read)
        if sorted(_allowed(said, kind)) == wanted and _rest(said, kind) == _rest(old, kind):
            return new
    raise RefusedError(f"“{name}” is not written so that a word could be added; do it there.")


def _yaml(text: str) -> Any:
    """Return what a file says, in which everything is words."""
    return yaml.load(text, Loader=yaml.BaseLoader)


def _toml(text: str) -> Any:
    return tomllib.loads(text).get("tool", {}).get("newslint")


def _read(text: str, name: str, read: Callable[[str], Any] = _yaml) -> Any:
    try:
        return read(text)
    except (yaml.YAMLError, ValueError, RecursionError):
        raise RefusedError(f"“{name}” cannot be read; mend it first.") from None


def _sound(text: str, read: Callable[[str], Any]) -> Any:
    try:
        return read(text)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None


def _allowed(said: Any, kind: str) -> list[str]:
    allow = said.get("allow") if isinstance(said, dict) else None
    words = allow.get(kind) if isinstance(allow, dict) else None
    return words if isinstance(words, list) else [words] if isinstance(words, str) and words else []


def _rest(said: Any, kind: str) -> dict[str, Any]:
    """Return what a config says beside the words of one kind."""
    rest = dict(said) if isinstance(said, dict) else {}
    allow = rest.pop("allow", None)
    if isinstance(allow, dict):
        allow = {key: words for key, words in allow.items() if key != kind}
    return {**rest, "allow": allow or {}}


def _quoted(word: str) -> str:
    return json.dumps(word, ensure_ascii=False)


def _said(word: str) -> str:
    return word if _PLAIN.fullmatch(word) else _quoted(word)


def _ended(text: str) -> str:
    return text if not text or text.endswith("\n") else text + "\n"


def _in_yaml(text: str, kind: str, word: str) -> Iterator[str]:
    """Yield the config with `word` in the places where it may go."""
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    allow = _value(node, "allow")
    words = _value(allow, kind)
    if allow is None:
        yield f"{_ended(text)}allow:\n  {kind}: [{word}]\n"
    elif isinstance(words, yaml.SequenceNode) and words.value:
        yield from _in_list(text, words, word)
    elif words is not None:
        start, end = words.start_mark.index, words.end_mark.index
        old = text[start:end] if isinstance(words, yaml.ScalarNode) and words.value else ""
        yield f"{text[:start]} [{old}{', ' if old else ''}{word}]{text[end:]}"
    elif isinstance(allow, yaml.MappingNode) and allow.value:
        at, column = allow.start_mark.index, allow.start_mark.column
        if allow.flow_style:
            yield f"{text[: at + 1]}{kind}: [{word}], {text[at + 1 :]}"
        else:
            yield f"{text[:at]}{kind}: [{word}]\n{' ' * column}{text[at:]}"
    else:
        start, end = allow.start_mark.index, allow.end_mark.index
        yield f"{text[:start]} {{{kind}: [{word}]}}{text[end:]}"


def _in_list(text: str, words: yaml.SequenceNode, word: str) -> Iterator[str]:
    at = words.value[-1].end_mark.index
    if words.flow_style:
        yield f"{text[:at]}, {word}{text[at:]}"
        return
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    yield f"{text[:end]}\n{' ' * words.start_mark.column}- {word}{text[end:]}"


def _value(node: yaml.Node | None, key: str) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            if name.value == key:
                return value  # type: ignore[no-any-return]
    return None


def _in_toml(text: str, kind: str, word: str) -> Iterator[str]:
    """Yield the config with `word` in the places where it may go; not all of them are right."""
    for pattern, insert in (
        (rf"\b{kind}\s*=\s*\[(?=\s*\])", word),
        (rf"\b{kind}\s*=\s*\[", f"{word}, "),
        (r"\[tool\.newslint\.allow\][^\n]*\n", f"{kind} = [{word}]\n"),
        (r"\ballow\s*=\s*\{", f"{kind} = [{word}], "),
        (r"\n(?=allow\.)", f"allow.{kind} = [{word}]\n"),
    ):
        for match in re.finditer(pattern, text):
            yield text[: match.end()] + insert + text[match.end() :]
    yield f"{_ended(text)}\n[tool.newslint.allow]\n{kind} = [{word}]\n"
