"""A house's own facts in a run: named in the config, judged by, and named in the report."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from linter.cli import run
from linter.config import ConfigError, activate, load_config
from linter.config.options import build_options, option_infos
from linter.config.values import Value
from linter.data import PACKAGE
from linter.facts.claims import claims_of, find_claims
from linter.facts.facts import SHIPPED, Facts, FactsOptions
from linter.facts.names import lexicon
from linter.facts.series import Row, Series
from linter.facts.units import units
from linter.rule import GIVEN, Active, AnyRule, Rule
from linter.rules import discover

SCHEMA = Path(PACKAGE).parent / "schemas" / "report.schema.json"
FACTS = """\
series:
- id: nato
  as_of: 2026-11-20
  series:
  - {value: 33, from: 2026-11-01, to: null, verified: true, source: depositary}
- id: riverton-council
  name: Riverton City Council
  units: [seat, -member]
  counts: seats
  as_of: 2026-11-20
  series:
  - {value: 15, from: 2006-05-04, to: 2022-05-05, verified: true, source: charter}
  - {value: 17, from: 2022-05-05, to: null, verified: true, source: charter}
"""
STORY = """Council meets

RIVERTON, Nov. 12, 2026 — The mayor spoke of {words}, and nobody asked why.

The meeting went on into the night, and the doors were closed at ten.
"""


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("house-facts.yaml").write_text(FACTS, encoding="utf-8")
    Path("newslint.yaml").write_text("facts: house-facts.yaml\n", encoding="utf-8")
    return tmp_path


def story(words: str, name: str = "story.txt") -> str:
    Path(name).write_text(STORY.format(words=words), encoding="utf-8")
    return name


def found(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    """Return the messages of the findings of a run over `story.txt`."""
    options = ["--as-of", "2026-11-23", "--select", "facts", "--format", "json"]
    run(["story.txt", *options, *arguments])
    return [one["message"] for one in json.loads(capsys.readouterr().out)["findings"]]


def active(config: str | None) -> dict[str, Active]:
    return {one.rule.id: one for one in activate(load_config(config), discover())}


def test_without_files_rules_have_the_shipped_facts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert load_config().facts is SHIPPED
    for name in ("stale-count", "wrong-count"):
        assert active(None)[name].options == FactsOptions(SHIPPED)


def test_rules_are_given_the_facts_of_the_run(house: Path) -> None:
    config = load_config("newslint.yaml")
    for one in activate(config, discover()):
        if isinstance(one.options, FactsOptions):
            assert one.options.facts is config.facts
    assert active("newslint.yaml")["wrong-count"].options.facts is not SHIPPED  # type: ignore[attr-defined]


def test_an_override_keeps_the_facts(house: Path) -> None:
    text = "facts: house-facts.yaml\noverrides:\n- {files: a/, settings: {wrong-count: note}}\n"
    Path("newslint.yaml").write_text(text, encoding="utf-8")
    config = load_config("newslint.yaml")
    there = {one.rule.id: one for one in activate(config.of("a/story.txt"), discover())}
    assert there["wrong-count"].options == FactsOptions(config.facts)


def test_a_count_is_judged_by_the_house(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story("the 32 NATO member countries")
    assert found(capsys, "--isolated") == []
    (message,) = found(capsys)
    assert message.startswith(
        "“32 NATO member countries” was right until 2026-11-01; on 2026-11-12"
    )


def test_a_body_of_the_house_is_looked_for(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story("the 15-member Riverton City Council")
    assert found(capsys, "--isolated") == []
    (message,) = found(capsys)
    assert message.startswith("“15-member Riverton City Council” was right until 2022-05-05")


def test_the_report_names_the_files_of_the_house(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story("nothing")
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    headers = {}
    for arguments in ([], ["--isolated"]):
        run(["story.txt", "--as-of", "2026-11-23", "--format", "json", *arguments])
        report = json.loads(capsys.readouterr().out)
        assert list(Draft202012Validator(schema).iter_errors(report)) == []
        headers[bool(arguments)] = report["tool"]
    assert headers[False]["facts"] == ["house-facts.yaml"]
    assert "facts" not in headers[True]
    assert headers[False]["facts_as_of"] == headers[True]["facts_as_of"]
    run(["story.txt", "--format", "jsonl"])
    line = json.loads(capsys.readouterr().out.splitlines()[0])
    assert line["tool"]["facts"] == ["house-facts.yaml"]
    run(["story.txt", "--format", "sarif"])
    log = json.loads(capsys.readouterr().out)
    assert log["runs"][0]["properties"]["facts"] == ["house-facts.yaml"]


def test_a_report_is_not_written_over_facts(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story("nothing")
    assert run(["story.txt", "--format", "json=house-facts.yaml"]) == 2
    assert "is a file of facts" in capsys.readouterr().err
    assert Path("house-facts.yaml").read_text(encoding="utf-8") == FACTS


def test_paths_count_from_the_file_that_says_them(house: Path) -> None:
    Path("desk").mkdir()
    Path("desk/more.yaml").write_text("renames:\n- {id: turkiye, strength: hard}\n", "utf-8")
    Path("desk/newslint.yaml").write_text(
        "extends: ../newslint.yaml\nfacts: [more.yaml]\n", encoding="utf-8"
    )
    facts = load_config("desk/newslint.yaml").facts
    assert facts.files == ("house-facts.yaml", "desk/more.yaml")
    assert next(one for one in facts.series if one.id == "nato").rows[-1].value == 33
    assert next(one for one in facts.renames if one.id == "turkiye").hard


def test_a_pyproject_names_facts_too(house: Path) -> None:
    Path("pyproject.toml").write_text('[tool.newslint]\nfacts = ["house-*.yaml"]\n', "utf-8")
    assert load_config("pyproject.toml").facts.files == ("house-facts.yaml",)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("facts: none.yaml", "newslint.yaml:1: facts: No file is called “none.yaml”"),
        ("facts: 3", "newslint.yaml:1: facts: This must be a word, and is the number 3."),
        ("facts-max-age: soon", "newslint.yaml:1: facts-max-age: This must be a number of days"),
        ("facts-max-age: true", "newslint.yaml:1: facts-max-age: This must be a number of days"),
        ("facts-max-age: 0", "newslint.yaml:1: facts-max-age: This must be a number of days"),
        (
            "overrides:\n- {files: a/, facts: house-facts.yaml}",
            "newslint.yaml:2: overrides.facts: “facts” holds for a whole run",
        ),
        (
            "facts: house-facts.yaml\nsettings: {wrong-count: {options: {facts: x}}}",
            "newslint.yaml:2: settings.wrong-count.options.facts: The rule “wrong-count” has no",
        ),
    ],
)
def test_what_is_wrong_is_named_with_its_place(house: Path, text: str, error: str) -> None:
    Path("newslint.yaml").write_text(text + "\n", encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        active("newslint.yaml")
    assert str(caught.value).startswith(error)


def test_a_fault_in_the_facts_stops_the_run(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("house-facts.yaml").write_text(FACTS.replace("value: 33", "value: many"), "utf-8")
    assert run([story("nothing")]) == 2
    assert "house-facts.yaml:5: series.series.value: This must be" in capsys.readouterr().err


def test_what_a_run_gives_is_no_option_of_users() -> None:
    assert option_infos(FactsOptions) == ()
    for rule in discover():
        given = {
            name for name, one in rule.options.__dataclass_fields__.items() if GIVEN in one.metadata
        }
        assert given.isdisjoint(info.field for info in option_infos(rule.options))


@dataclass(frozen=True, slots=True)
class MoreOptions(FactsOptions):
    days: Annotated[int, "Days of leeway."] = 7


def test_a_rule_may_have_options_beside_the_facts() -> None:
    rule = Rule(**{**vars_of(discover()[0]), "options": MoreOptions})
    facts = Facts()
    built = build_options(rule, {"days": Value(3, "x:1: days")}, {"facts": facts})
    assert built == MoreOptions(facts, 3)
    assert [info.name for info in option_infos(MoreOptions)] == ["days"]


def vars_of(rule: AnyRule) -> dict[str, Any]:
    return {one.name: getattr(rule, one.name) for one in fields(rule)}


def test_the_account_shows_what_is_said_of_facts(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "facts: [house-facts.yaml]\nfacts-max-age: 90\n"
    Path("newslint.yaml").write_text(text, encoding="utf-8")
    assert run(["config"]) == 0
    said = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["facts", "house-facts.yaml", "newslint.yaml:1"] in said
    assert ["facts-max-age", "90", "newslint.yaml:2"] in said


@pytest.mark.parametrize(
    ("config", "arguments", "is_said"),
    [
        ("", ["--as-of", "2027-06-30"], False),
        ("", ["--as-of", "2027-07-01"], True),
        ("facts-max-age: 366\n", ["--as-of", "2027-07-01"], False),
        ("facts-max-age: 30\n", ["--as-of", "2026-11-23"], True),
        ("", ["--as-of", "2027-07-01", "--quiet"], False),
        ("", ["--as-of", "2027-07-01", "--ignore", "facts"], False),
    ],
)
def test_a_run_by_old_facts_says_so_once(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    config: str,
    arguments: list[str],
    is_said: bool,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("newslint.yaml").write_text(config, encoding="utf-8")
    run([story("nothing"), story("nothing", "other.txt"), *arguments])
    assert capsys.readouterr().err.count("the facts are known up to 2026-06-30") == is_said


def test_every_facts_are_prepared_once() -> None:
    own = Facts(own_series=(LEAGUE,))
    assert lexicon(own) is lexicon(own)
    assert units(own) is units(own)
    assert lexicon(own) is not lexicon(SHIPPED)
    story = ("The 8-team River League met, and the 29-member NATO did not.",)
    assert [claim.series.id for claim in claims_of(story, own)] == ["league"]
    assert [claim.series.id for claim in claims_of(story)] == ["nato"]
    assert [claim.series.id for claim in claims_of(story, own)] == ["league"]


LEAGUE = Series(
    id="league",
    name="River League",
    units=("team", "-team"),
    counts="teams",
    as_of=date(2025, 6, 30),
    rows=(Row(value=8, start=date(2000, 1, 1), end=None, verified=True),),
)
OTHER = Facts(own_series=(LEAGUE,))


@given(st.lists(st.sampled_from(["NATO", "River League", "8", "29", "-team", "members", " of "])))
@settings(max_examples=300)
def test_claims_are_of_the_given_series(words: list[str]) -> None:
    assert {claim.series.id for claim in find_claims([" ".join(words)], OTHER)} <= {"league"}
    assert all(claim.series is not LEAGUE for claim in find_claims([" ".join(words)]))
