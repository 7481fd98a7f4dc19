"""Rules that a house writes: found, refused with file, line and key, and tried before use."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from stories import LEAD, NEXT, document

from linter.cli import run
from linter.config import Config, ConfigError, load_config
from linter.config.activation import settled
from linter.config.house_rules import house_rules, read_rule
from linter.rule_trial import failures, hits, outcome
from linter.rules import discover

GOOD = """doc: |
  Something is called more unique than it can be.

  What is unique cannot be very unique.
form: existence
words: [very unique, most unique]
severity: warning
message: "“{found}” cannot be; say “unique”."
examples:
- bad: The pier is a ⟦very unique⟧ building in the town.
- good: The pier is a unique building in the town.
"""


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the working directory, with a config and one good rule file."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "newslint.yaml").write_text("rules: [house/*.yaml]\n", encoding="utf-8")
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "very_unique.yaml").write_text(GOOD, encoding="utf-8")
    return tmp_path


def test_a_rule_is_found_and_works(house: Path) -> None:
    (rule,) = house_rules(load_config("newslint.yaml"), discover())
    assert (rule.id, rule.family) == ("very-unique", "house")
    assert failures(rule) == []


ERRORS = {
    "unknown key": ("message:", "mesage:", "8: mesage: There is no key “mesage” here; did you"),
    "unknown form": ("existence", "existance", "5: form: This must be “existence”, “sub"),
    "wrong severity": ("warning", "warnin", "7: severity: This must be “error”, “warning” or"),
    "wrong type": ("[very unique, most unique]", "very", "6: words: This must be a list, and is"),
    "empty list": ("[very unique, most unique]", "[]", "6: words: This is a list of too few"),
    "nothing to find": ("words: [very unique, most unique]", "", " This needs one of the keys"),
    "no doc": (GOOD[: GOOD.index("form")], "", " There is no “doc”; add it."),
    "no mark": (
        "⟦very unique⟧",
        "unique",
        "10: examples.bad: This is “The pier is a unique building in the town.”; put ⟦",
    ),
    "placeholder": (
        "{found}",
        "{fund}",
        "8: message: There is no “{fund}” here; there is {found}.",
    ),
    "pattern": (
        "words: [very unique, most unique]",
        'pattern: "a(b"',
        "6: pattern: The pattern is not valid RE2: missing ): a(b.",
    ),
    "anchor": ("[very unique, most unique]", "&a [x]", "6: Anchors and aliases are not read"),
    "broken": ("form: existence", "form: [", "The file is not valid YAML"),
}


@pytest.mark.parametrize("name", ERRORS)
def test_a_fault_is_named_with_its_place(house: Path, name: str) -> None:
    old, new, sentence = ERRORS[name]
    path = house / "house" / "very_unique.yaml"
    path.write_text(GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(ConfigError) as error:
        read_rule(str(path))
    assert str(error.value).startswith("house/very_unique.yaml:")
    assert sentence in str(error.value)


def test_a_name_is_taken_once(house: Path) -> None:
    (house / "house" / "stale_count.yaml").write_text(GOOD, encoding="utf-8")
    with pytest.raises(ConfigError, match="There is a rule “stale-count” already, in newslint"):
        house_rules(load_config("newslint.yaml"), discover())


def test_a_pattern_of_paths_that_finds_nothing_is_an_error(house: Path) -> None:
    (house / "newslint.yaml").write_text("rules: [hous/*.yaml]\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"newslint\.yaml:1: rules: No file is called “hous/"):
        house_rules(load_config("newslint.yaml"), discover())


@pytest.mark.parametrize("name", ["Very Unique.yaml", "very_unique.txt"])
def test_a_file_must_be_called_like_a_rule(house: Path, name: str) -> None:
    (house / name).write_text(GOOD, encoding="utf-8")
    with pytest.raises(ConfigError, match=r"name|ends in"):
        read_rule(name)


def test_a_wrong_example_is_told(house: Path) -> None:
    path = house / "house" / "very_unique.yaml"
    path.write_text(GOOD.replace("is a unique", "is a most unique"), encoding="utf-8")
    rule = read_rule(str(path))
    lines = list(outcome(rule, failures(rule)))
    assert lines[0] == "very-unique: 1 of 2 examples wrong:"
    assert "should find nothing and found “most unique”" in lines[1]


def test_hits_are_shown_in_context(house: Path) -> None:
    rule = settled(read_rule("house/very_unique.yaml"), Config())
    stories = [
        document("Pier", "It is a very unique pier, said she.", NEXT),
        document("Pier", LEAD),
    ]
    assert list(hits([rule], stories, date(2026, 11, 23))) == [
        "story.txt:3:9: It is a ⟦very unique⟧ pier, said she.",
        "very-unique: 1 hit in 1 of 2 stories.",
    ]


def test_a_corpus_is_what_a_run_would_lint_and_settings_hold(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = "exclude: [drafts/]\nsettings:\n  missing-byline: {options: {min-words: 5}}\n"
    (house / "newslint.yaml").write_text(config, encoding="utf-8")
    text = f"Pier\n\nIt is a very unique pier, said she.\n\n{LEAD}\n"
    for folder in ("stories", "stories/drafts"):
        (house / folder).mkdir()
        (house / folder / "::a.txt").write_text(text, encoding="utf-8")
    assert run(["test", "house/very_unique.yaml", "missing-byline", "--corpus", "stories"]) == 0
    assert capsys.readouterr().out.splitlines()[-4:] == [
        "stories/::a.txt:3:9: It is a ⟦very unique⟧ pier, said she.",
        "very-unique: 1 hit in 1 of 1 story.",
        "stories/::a.txt:1:1: ⟦Pier⟧",
        "missing-byline: 1 hit in 1 of 1 story.",
    ]


@pytest.mark.parametrize("name", ["all", "schema-violation", "unreadable-file", "grammar"])
def test_a_name_of_newslints_own_is_no_name_for_a_rule(house: Path, name: str) -> None:
    (house / "house" / f"{name}.yaml").write_text(GOOD, encoding="utf-8")
    with pytest.raises(ConfigError, match=f"“{name}” is a name of newslint's own"):
        house_rules(load_config("newslint.yaml"), discover())
