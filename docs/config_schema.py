"""Makes `schemas/config.schema.json` from the rules and their options."""

from __future__ import annotations

import json
from typing import Any, Literal, get_args, get_origin

from linter.config import profile_names
from linter.config.options import OptionInfo, option_infos
from linter.config.reading import FIELD_NAMES
from linter.rule import AnyRule
from linter.rules import discover

_LEVELS = ["error", "warning", "note", "off"]
_TYPES = {bool: "boolean", int: "integer", float: "number", str: "string"}


def _option(info: OptionInfo) -> dict[str, Any]:
    schema: dict[str, Any] = {"description": info.meaning}
    if info.type in _TYPES:
        schema["type"] = _TYPES[info.type]
    elif get_origin(info.type) is Literal:
        schema["enum"] = list(get_args(info.type))
    else:
        schema |= {"type": "array", "items": {"type": _TYPES[get_args(info.type)[0]]}}
    default = info.default
    schema["default"] = list(default) if isinstance(default, (tuple, frozenset)) else default
    return schema


def _setting(rule: AnyRule) -> dict[str, Any]:
    properties: dict[str, Any] = {"severity": {"enum": _LEVELS}}
    infos = option_infos(rule.options)
    if infos:
        properties["options"] = {
            "type": "object",
            "additionalProperties": False,
            "properties": {info.name: _option(info) for info in infos},
        }
    full = {"type": "object", "additionalProperties": False, "properties": properties}
    return {"description": rule.summary, "anyOf": [{"enum": _LEVELS}, full]}


def _words(description: str, examples: list[str]) -> dict[str, Any]:
    texts = {"type": "array", "items": {"type": "string", "examples": examples}}
    return {"description": description, "anyOf": [{"type": "string"}, texts]}


def config_schema() -> str:
    """Return the JSON of the schema."""
    rules = discover()
    names = [*sorted({rule.family for rule in rules}), *(rule.id for rule in rules), "all"]
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "newslint:config",
        "title": "The config of newslint",
        "description": "newslint.yaml. Every key may be left out; no config is a good config.",
        "type": ["object", "null"],
        "additionalProperties": False,
        "properties": {
            "profile": {
                "description": "A preset; what the file says itself comes on top of it.",
                "enum": list(profile_names()),
                "default": "default",
            },
            "select": _words(
                "The rules that run, instead of those that run by default: ids, families, "
                "patterns such as missing-*, or all.",
                names,
            ),
            "ignore": _words("Rules that do not run: ids, families or patterns.", names),
            "settings": {
                "description": "Severity and options of single rules; off turns a rule off. A "
                "rule of the house's own is named here, too.",
                "type": "object",
                "properties": {rule.id: _setting(rule) for rule in rules},
            },
            "preview": {
                "description": "Whether the rules on preview run, too.",
                "type": "boolean",
                "default": False,
            },
            "rules": _words(
                "Files with rules of the house's own, as patterns of paths relative to this file.",
                ["house/*.yaml"],
            ),
            "article-schema": {
                "description": "A JSON Schema of the house's own that says what a sound story "
                "has; a path relative to this file.",
                "type": "string",
                "examples": ["house.schema.json"],
            },
            "fail-on": {
                "description": "From which severity on a finding makes the exit code 1.",
                "enum": ["error", "warning", "note", "never"],
                "default": "error",
            },
            "exclude": _words(
                "Files and folders that a walk leaves out, written as in a .gitignore.",
                ["drafts/"],
            ),
            "html": {
                "description": "How pages are read.",
                "type": "object",
                "additionalProperties": False,
                "properties": {
                    "content": {
                        "description": "A CSS selector for the part of a page that holds the "
                        "story; without it newslint looks for that part itself.",
                        "type": "string",
                        "examples": ["div.story-body"],
                    }
                },
            },
            "fields": {
                "description": "Where in a JSON story its parts are, as JSON pointers; * stands "
                "for every item of a list. Without it newslint knows ninjs, ANS, schema.org and "
                "common rows by their names.",
                "type": "object",
                "additionalProperties": False,
                "properties": {
                    name: _words(f"Where the {name} is.", [f"/{name}"]) for name in FIELD_NAMES
                },
            },
        },
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
