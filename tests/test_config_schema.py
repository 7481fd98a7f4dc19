"""The schema of the config takes what the loader takes, and refuses what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from generate import ROOT
from jsonschema import Draft202012Validator

from linter.config import ConfigError, load_config
from linter.config.values import plain
from linter.config.yaml_file import read_yaml

SCHEMA = json.loads((ROOT / "schemas" / "config.schema.json").read_text(encoding="utf-8"))

SOUND = [
    "",
    "settings:",
    "extends: base.yaml",
    "extends: [base.yaml]",
    "profile: default",
    "profile: uk-style",
    "select: all",
    "select: [facts, missing-*]",
    "ignore: [unused-suppression]",
    "settings: {stale-count: off, wrong-count: error, our-own-rule: note}",
    "settings: {missing-byline: {severity: note, options: {min-words: 300}}}",
    "settings: {unused-suppression: error}",
    "settings: {our-own-rule: {severity: off}}",
    "preview: true",
    "rules: house/*.yaml",
    "article-schema: house.schema.json",
    "fail-on: never",
    "exclude: [drafts/, '!drafts/kept.txt']",
    "allow: {names: [Kraków], terms: op-ed}",
    "allow:",
    "html: {content: div.story}",
    "fields: {body: /text, headline: [/head, /title]}",
    "language: en-GB",
    "language: sr-Latn-RS",
    "deletions: unsafe",
    "baseline: known.jsonl",
    "ignore-file: newslint-ignore.yaml",
    "overrides: []",
    "overrides: [{files: sports/**, language: en-US, deletions: unsafe}]",
    "overrides: [{files: ['*.brief.txt'], profile: draft, select: all, ignore: facts,"
    " settings: {stale-count: off}, allow: {names: [Arsenal]}, html: {content: main},"
    " fields: {body: /b}}]",
]
WRONG = [
    "just words",
    "selct: all",
    "extends: 5",
    "extends: {a: b}",
    "profile: arhive",
    "profile: [draft]",
    "select: 5",
    "select: [5]",
    "ignore: {a: b}",
    "settings: [stale-count]",
    "settings: {stale-count: eror}",
    "settings: {stale-count: true}",
    "settings: {stale-count: {level: error}}",
    "settings: {stale-count: {severity: fatal}}",
    "settings: {our-own-rule: fatal}",
    "preview: sometimes",
    "rules: {stale-count: error}",
    "article-schema: 5",
    "fail-on: fatal",
    "fail-on: true",
    "exclude: 5",
    "allow: [Kraków]",
    "allow: {name: Kraków}",
    "allow: {names: [' ']}",
    "allow: {names: [5]}",
    "html: {contents: div}",
    "html: {content: 5}",
    "fields: {body: text}",
    "fields: {boddy: /text}",
    "language: british english",
    "language: 5",
    "deletions: never",
    "baseline: [a]",
    "ignore-file: 5",
    "overrides: {files: a, select: all}",
    "overrides: [{select: all}]",
    "overrides: [{files: a}]",
    "overrides: [{files: [], select: all}]",
    "overrides: [{files: a, fail-on: note}]",
    "overrides: [{files: a, extends: base.yaml}]",
    "overrides: [{files: a, preview: true}]",
    "overrides: [{files: a, settings: {stale-count: eror}}]",
    "overrides: [{files: a, allow: {names: ['']}}]",
]


@pytest.fixture(autouse=True)
def _in_tmp_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("base.yaml").write_text("")


def fits(text: str) -> bool:
    """Return whether the schema takes `text`, once both are asked about it."""
    Path("newslint.yaml").write_text(text, encoding="utf-8")
    return not list(Draft202012Validator(SCHEMA).iter_errors(plain(read_yaml("newslint.yaml"))))


@pytest.mark.parametrize("text", SOUND)
def test_what_is_sound_is_so_to_both(text: str) -> None:
    assert fits(text)
    load_config("newslint.yaml")


@pytest.mark.parametrize("text", WRONG)
def test_what_is_wrong_is_so_to_both(text: str) -> None:
    assert not fits(text)
    with pytest.raises(ConfigError):
        load_config("newslint.yaml")


def test_the_options_of_a_rule_are_in_the_schema() -> None:
    assert not fits("settings: {missing-byline: {options: {min-word: 300}}}")
    assert not fits("settings: {missing-byline: {options: {min-words: many}}}")
    assert not fits("settings: {stale-count: {options: {min-words: 300}}}")


def test_every_key_says_what_it_is_for() -> None:
    for key, schema in SCHEMA["properties"].items():
        shown = SCHEMA["$defs"][key] if "$ref" in schema else schema
        assert shown["description"].endswith("."), key
