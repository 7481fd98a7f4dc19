"""Makes `schemas/config.schema.json` from the rules and their options."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, Literal, get_args, get_origin

from linter.config import profile_names
from linter.config.files import KEYS
from linter.config.options import OptionInfo, option_infos
from linter.config.overrides import OVERRIDE_KEYS
from linter.config.reading import FIELD_NAMES, TAG
from linter.config.settings import DELETIONS, FACTS_MAX_AGE
from linter.report import SUPPRESSION_RULES, RuleInfo
from linter.rule import AnyRule
from linter.rules import discover

_LEVELS = ["error", "warning", "note", "off"]
_MAPPING = ["object", "null"]  # a key with nothing behind it says nothing
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


def _setting(rule: AnyRule | RuleInfo) -> dict[str, Any]:
    properties: dict[str, Any] = {"severity": {"enum": _LEVELS}}
    infos = () if isinstance(rule, RuleInfo) else option_infos(rule.options)
    properties["options"] = {
        "type": _MAPPING,
        "additionalProperties": False,
        "properties": {info.name: _option(info) for info in infos},
    }
    full = {"type": "object", "additionalProperties": False, "properties": properties}
    return {"description": rule.summary, "anyOf": [{"enum": _LEVELS}, full]}


def _words(description: str, examples: list[str], **more: object) -> dict[str, Any]:
    text = {"type": "string", "examples": examples, **more}
    return {"description": description, "anyOf": [text, {"type": "array", "items": text}]}


def _settings(rules: tuple[AnyRule, ...]) -> dict[str, Any]:
    options = {"severity": {"enum": _LEVELS}, "options": {"type": _MAPPING}}
    full = {"type": "object", "additionalProperties": False, "properties": options}
    known = {rule.id: _setting(rule) for rule in (*rules, *SUPPRESSION_RULES.values())}
    return {
        "description": "Severity and options of single rules; off turns a rule off. A rule of the "
        "house's own is named here, too.",
        "type": _MAPPING,
        "properties": known,
        "additionalProperties": {
            "description": "A rule of the house's own.",
            "anyOf": [{"enum": _LEVELS}, full],
        },
    }


def _shared(rules: tuple[AnyRule, ...]) -> dict[str, Any]:
    """Return the keys that may stand in an override, too."""
    names = [*sorted({rule.family for rule in rules}), *(rule.id for rule in rules), "all"]
    return {
        "profile": {
            "description": "A preset; what config files say comes on top of it.",
            "enum": list(profile_names()),
            "default": "default",
        },
        "select": _words(
            "The rules that run, instead of those that run by default: ids, families, "
            "patterns such as missing-*, or all.",
            names,
        ),
        "ignore": _words(
            "Rules that do not run: ids, families or patterns.", [*names, *SUPPRESSION_RULES]
        ),
        "settings": _settings(rules),
        "allow": {
            "description": "Words of the house in which no finding counts.",
            "type": _MAPPING,
            "additionalProperties": False,
            "properties": {
                "names": _words("Names, as they are written.", ["Kraków"], pattern=r"\S"),
                "terms": _words("Terms, in small letters or capitals.", ["op-ed"], pattern=r"\S"),
            },
        },
        **_reading(),
    }


def _reading() -> dict[str, Any]:
    """Return the keys that say how stories are read and mended."""
    return {
        "html": {
            "description": "How pages are read.",
            "type": _MAPPING,
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
            "type": _MAPPING,
            "additionalProperties": False,
            "properties": {
                name: _words(f"Where the {name} is.", [f"/{name}"], pattern="^/")
                for name in FIELD_NAMES
            },
        },
        "language": {
            "description": "The tag of the language of stories that declare none.",
            "type": "string",
            "pattern": f"^{TAG.pattern}$",
            "examples": ["en-GB", "en-US"],
        },
        "deletions": {
            "description": "Whether a fix that takes text away can be a safe one.",
            "enum": list(DELETIONS),
            "default": DELETIONS[0],
        },
    }


def _run() -> dict[str, Any]:
    """Return the keys that hold for a whole run."""
    return {
        "extends": _words(
            "Config files on top of which this one comes; paths relative to this file.",
            ["../newslint.yaml"],
        ),
        "preview": {
            "description": "Whether the rules on preview run, too.",
            "type": "boolean",
            "default": False,
        },
        "rules": _words(
            "Files with rules of the house's own, as patterns of paths relative to this file.",
            ["house/*.yaml"],
        ),
        "article-schema": _file(
            "A JSON Schema of the house's own that says what a sound story has.",
            "house.schema.json",
        ),
        "facts": _words(
            "Files with facts of the house's own, laid over the shipped ones in this order, as "
            "patterns of paths relative to this file.",
            ["house-facts.yaml"],
        ),
        "facts-max-age": {
            "description": "After how many days a run says that the shipped facts are old.",
            "type": "integer",
            "minimum": 1,
            "default": FACTS_MAX_AGE,
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
        "baseline": _file(
            "The baseline: a file of findings that are known and do not count.",
            "newslint-baseline.jsonl",
        ),
        "ignore-file": _file("A file that silences findings.", "newslint-ignore.yaml"),
    }


def _file(description: str, example: str) -> dict[str, Any]:
    what = f"{description} A path relative to this file."
    return {"description": what, "type": "string", "examples": [example]}


def _override(shared: Iterable[str]) -> dict[str, Any]:
    files = _words(
        "Which stories this is about: patterns of paths, written as in a .gitignore in the folder "
        "of this file.",
        ["sports/**"],
    )
    files["anyOf"][1]["minItems"] = 1
    keys = {key: {"$ref": f"#/$defs/{key}"} for key in shared}
    return {
        "type": "object",
        "required": ["files"],
        "minProperties": 2,
        "additionalProperties": False,
        "properties": {"files": files, **keys},
    }


def config_schema() -> str:
    """Return the JSON of the schema."""
    shared, run = _shared(discover()), _run()
    assert {*shared, "files"} == set(OVERRIDE_KEYS)
    assert {*shared, *run, "overrides"} == set(KEYS)
    overrides = {
        "description": "What holds for some stories only, by their paths; a later one wins.",
        "type": "array",
        "items": _override(shared),
    }
    known = {**run, "overrides": overrides}
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "newslint:config",
        "title": "The config of newslint",
        "description": "newslint.yaml. Every key may be left out; no config is a good config.",
        "type": _MAPPING,
        "additionalProperties": False,
        "properties": {key: known.get(key, {"$ref": f"#/$defs/{key}"}) for key in KEYS},
        "$defs": shared,
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
