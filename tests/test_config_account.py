"""`newslint config`: every value that holds, and which place set it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from generate import ROOT

from linter.config import Config, load_config
from linter.config.account import account, as_json, as_text
from linter.rules import discover

CONFIG = """\
extends: base.yaml
profile: archive
ignore: [missing-byline]
allow: {names: [Kraków]}
settings:
  missing-terminal-period:
    severity: note
    options: {min-words: 12}
overrides:
  - files: [sports/**, "*.md"]
    settings: {unused-suppression: off}
    language: en-US
  - files: opinion/
    select: [wrong-count]
    allow: {terms: [op-ed]}
"""
BASE = """\
exclude: drafts/
fail-on: warning
settings: {trending-block: error, no-end-newline: note}
"""


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Config:
    monkeypatch.chdir(tmp_path)
    Path("newslint.yaml").write_text(CONFIG, encoding="utf-8")
    Path("base.yaml").write_text(BASE, encoding="utf-8")
    return load_config("newslint.yaml", preview=True)


def lines(config: Config, story: str | None = None) -> list[str]:
    """Return the lines of the account, with one space between columns."""
    return [" ".join(line.split()) for line in as_text(account(config, discover(), story))]


def test_every_value_names_the_place_that_set_it(config: Config) -> None:
    said = lines(config)
    assert said[:15] == [
        "config base.yaml",
        "config newslint.yaml",
        "profile archive newslint.yaml:2",
        "preview true --preview",
        "fail-on warning base.yaml:2",
        "language – default",
        "deletions unsafe profile “archive”",
        "article-schema – default",
        "facts-max-age 365 default",
        "baseline – default",
        "ignore-file – default",
        "exclude drafts/ base.yaml:1",
        "ignore missing-byline newslint.yaml:3",
        "allow.names Kraków newslint.yaml:4",
        "overrides sports/**, *.md newslint.yaml:10",
    ]
    for line in (
        "overrides opinion/ newslint.yaml:13",
        "archive-notice severity warning default",
        "stale-count severity warning profile “archive”",
        "missing-byline runs off newslint.yaml:3",
        "missing-terminal-period severity note newslint.yaml:7",
        "missing-terminal-period min-words 12 newslint.yaml:8",
        "trending-block severity error base.yaml:3",
        "no-end-newline runs on base.yaml:3",
        "no-end-newline severity note base.yaml:3",
        "unused-suppression severity warning default",
    ):
        assert line in said


def test_what_holds_for_a_story(config: Config) -> None:
    said = lines(config, "sports/a.txt")
    assert "story sports/a.txt" in said
    assert "language en-US newslint.yaml:12" in said
    assert "unused-suppression runs off newslint.yaml:11" in said
    assert [line for line in said if line.startswith("overrides")] == [
        "overrides sports/**, *.md newslint.yaml:10"
    ]


def test_what_an_override_deselects_names_its_list(config: Config) -> None:
    said = lines(config, "opinion/a.txt")
    assert "stale-count runs off newslint.yaml:14" in said
    assert "wrong-count runs on newslint.yaml:14" in said
    assert "allow.names Kraków newslint.yaml:4" in said
    assert "allow.terms op-ed newslint.yaml:15" in said


def test_no_config_is_all_defaults() -> None:
    said = lines(load_config(None))
    assert said[:2] == ["config none", "profile default default"]
    assert all(line.endswith(" default") for line in said[1:])
    assert "canonical-mismatch runs preview default" in said


def test_what_the_command_line_says() -> None:
    said = lines(load_config(None, profile="live", select=["stale-count"], ignore=["dates"]))
    assert "profile live --profile" in said
    assert "select stale-count --select" in said
    assert "stale-count severity warning profile “live”" in said
    assert "wrong-count runs off --select" in said
    assert "epoch-or-placeholder-date runs off --ignore" in said


def test_columns_are_aligned(config: Config) -> None:
    text = list(as_text(account(config, discover())))
    severities = [line for line in text if " severity " in line]
    assert len({line.index(" severity ") for line in severities}) == 1


def test_the_same_as_json(config: Config) -> None:
    data = json.loads("\n".join(as_json(account(config, discover(), "opinion/a.txt"))))
    assert list(data) == ["schema_version", "files", "story", "values", "rules"]
    assert data["files"] == ["base.yaml", "newslint.yaml"]
    assert data["story"] == "opinion/a.txt"
    assert {"key": "preview", "value": True, "set_by": "--preview"} in data["values"]
    assert {"key": "language", "value": None, "set_by": "default"} in data["values"]
    rules = {rule["rule"]: rule for rule in data["rules"]}
    assert rules["stale-count"]["runs"] == "off"
    assert rules["missing-terminal-period"] == {
        "rule": "missing-terminal-period",
        "runs": "off",
        "runs_set_by": "newslint.yaml:14",
        "severity": "note",
        "severity_set_by": "newslint.yaml:7",
        "options": [{"option": "min-words", "value": 12, "set_by": "newslint.yaml:8"}],
    }


def test_the_example_in_the_docs_is_what_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = (ROOT / "docs" / "config.md").read_text(encoding="utf-8")
    (example, *_) = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    (shown,) = re.findall(r"```text\n(.*?)```", page, re.DOTALL)
    monkeypatch.chdir(tmp_path)
    Path("newslint.yaml").write_text(example, encoding="utf-8")
    said = lines(load_config("newslint.yaml"))
    assert [line for line in said if line in [" ".join(x.split()) for x in shown.splitlines()]] == [
        " ".join(line.split()) for line in shown.splitlines()
    ]


def test_the_example_of_a_pyproject_in_the_docs_is_a_config(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = (ROOT / "docs" / "config.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    monkeypatch.chdir(tmp_path)
    Path("pyproject.toml").write_text(example, encoding="utf-8")
    said = lines(load_config("pyproject.toml"), "opinion/a.txt")
    assert "missing-byline runs off pyproject.toml:7" in said
