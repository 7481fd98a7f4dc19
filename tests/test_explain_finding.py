"""`newslint explain --finding`: one finding of a report, to paste into a report of a bug."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from runs import OTHER, SNAPSHOTS, SOURCE, finding, report_of, run_of, stored

from linter import __version__
from linter.cli import run
from linter.finding import Fix
from linter.reporters.escape import escape
from linter.span import Edit, Span

TOOL = "newslint     0.1.0, facts as of 2026-06-30, judged on 2026-11-23, profile default\n"
TRICKS = "\x1b[31m\u202e\n::error::##[x]"


@pytest.fixture(autouse=True)
def _report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = stored("json", SNAPSHOTS["findings"]())
    Path("report.json").write_text(text, encoding="utf-8")


def explained(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(["explain", "--finding", *arguments]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    return said.out


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(["explain", "--finding", *arguments]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    return said.err.removeprefix("newslint: error: ").removesuffix("\n")


def test_a_finding_is_shown_with_all_that_is_known(capsys: pytest.CaptureFixture[str]) -> None:
    version = "" if __version__ == "0.1.0" else f"shown by     newslint {__version__}\n"
    assert explained(capsys, "33333333", "report.json") == (
        "rule         trending-block (boilerplate)\n"
        f"finds        {OTHER.summary}\n"
        "severity     warning\n"
        "message      “Trending Stories” is the title of a page widget; remove it.\n"
        "path         desk/pier opening.txt\n"
        "place        6:1 to 6:17, offsets 76 to 92\n"
        "part         /line[6] (paragraph)\n"
        "excerpt      “Trending Stories”\n"
        "story date   2020-01-21\n"
        "fix          Remove it. (safe)\n"
        "edit         offsets 75 to 93 → “”\n"
        f"fingerprint  {'3' * 64}\n"
        f"{TOOL}{version}"
    )


def test_evidence_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    out = explained(capsys, "1" * 64, "report.json")
    assert "\nevidence     the council: 29 until 2024-03-06; 32 since\n" in out
    assert "\nfix          Replace “29” by “32”. (possible)\n" in out


def test_findings_that_share_a_fingerprint_are_all_shown(
    capsys: pytest.CaptureFixture[str],
) -> None:
    first, second = explained(capsys, "11111111", "report.json").split("\n\n")
    assert "desk/pier opening.txt" in first
    assert "story.txt" in second


def test_a_report_from_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = io.TextIOWrapper(io.BytesIO(Path("report.json").read_bytes()))
    monkeypatch.setattr(sys, "stdin", text)
    assert explained(capsys, "33333333", "-").startswith("rule         trending-block")


def test_an_unknown_rule_is_named_so(capsys: pytest.CaptureFixture[str]) -> None:
    text = Path("report.json").read_text().replace("trending-block", "house-rule")
    Path("report.json").write_text(text)
    out = explained(capsys, "33333333", "report.json")
    assert "\nfinds        not a rule of this newslint\n" in out


def test_a_report_of_another_version_says_who_shows_it(capsys: pytest.CaptureFixture[str]) -> None:
    text = Path("report.json").read_text().replace('"version": "0.1.0"', '"version": "9.9.9"')
    Path("report.json").write_text(text)
    out = explained(capsys, "33333333", "report.json")
    assert out.endswith(f"\nshown by     newslint {__version__}\n")
    assert "\nnewslint     9.9.9, " in out


def test_hostile_text_is_inert(capsys: pytest.CaptureFixture[str]) -> None:
    found = finding(
        SOURCE,
        "29",
        message=TRICKS,
        evidence=TRICKS,
        at=TRICKS,
        fix=Fix(TRICKS, (Edit(Span(0, 1), TRICKS),), True),
    )
    Path("report.json").write_text(stored("json", run_of(report_of(SOURCE, found, path=TRICKS))))
    out = explained(capsys, "00000000", "report.json")
    assert out.count(escape(TRICKS)) == 6
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert all(line[:1].isalpha() for line in out.splitlines())


def test_the_report_of_a_real_run(capsys: pytest.CaptureFixture[str]) -> None:
    Path("empty.txt").write_text("")
    assert run(["empty.txt", "--format", "json=own.json"]) == 1
    (row,) = json.loads(Path("own.json").read_text())["findings"]
    out = explained(capsys, row["fingerprint"].upper()[:12], "own.json")
    assert "\nfinds        The file cannot be read as a story.\n" in out
    assert "\nplace        1:1 to 1:1, offsets 0 to 0\nfingerprint" in out


# What cannot be followed


def test_an_unknown_fingerprint(capsys: pytest.CaptureFixture[str]) -> None:
    assert refused(capsys, "deadbeef", "report.json") == (
        "“report.json” has no finding with the fingerprint “deadbeef”; "
        "copy it from “fingerprint” in the report."
    )


def test_a_short_prefix(capsys: pytest.CaptureFixture[str]) -> None:
    assert refused(capsys, "3333", "report.json") == (
        "“3333” is too short for a fingerprint; give at least its first 8 characters."
    )


def test_an_ambiguous_prefix(capsys: pytest.CaptureFixture[str]) -> None:
    text = Path("report.json").read_text().replace("2" * 64, "3" * 20 + "4" * 44)
    Path("report.json").write_text(text)
    assert refused(capsys, "33333333", "report.json") == (
        "2 fingerprints in “report.json” begin with “33333333”; give more characters."
    )


def test_a_report_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    said = refused(capsys, "33333333", "none.json")
    assert said == "“none.json” cannot be read (No such file or directory)."


@pytest.mark.parametrize("text", ["", "{", "\udcff", "[" * 100_000, "{}}"])
def test_broken_json(capsys: pytest.CaptureFixture[str], text: str) -> None:
    Path("report.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    assert refused(capsys, "33333333", "report.json") == (
        "“report.json” is not JSON; write one with “newslint … --format json”."
    )


FOREIGN: list[Any] = [
    None,
    [],
    3,
    "text",
    {},
    {"tool": "newslint"},
    {"tool": {"name": "vale"}, "schema_version": 1, "findings": []},
    {"tool": {"name": "newslint"}, "schema_version": 1, "findings": None},
    {"tool": {"name": "newslint"}, "schema_version": 1, "findings": [{}]},
    {"tool": {"name": "newslint"}, "schema_version": 1, "findings": [[]]},
    {"tool": {"name": "newslint"}, "schema_version": 1, "findings": [{"range": 1}]},
]


@pytest.mark.parametrize("data", FOREIGN, ids=json.dumps)
def test_json_that_is_no_report(capsys: pytest.CaptureFixture[str], data: Any) -> None:
    Path("report.json").write_text(json.dumps(data))
    assert refused(capsys, "33333333", "report.json") == (
        "“report.json” is not a report of newslint; write one with “newslint … --format json”."
    )


@pytest.mark.parametrize("key", ["rule", "message", "range", "fingerprint", "fix", "at"])
@pytest.mark.parametrize("value", [7, [], {}])
def test_a_finding_of_another_shape(
    capsys: pytest.CaptureFixture[str], key: str, value: Any
) -> None:
    report = json.loads(Path("report.json").read_text())
    report["findings"][0][key] = value
    Path("report.json").write_text(json.dumps(report))
    said = refused(capsys, "33333333", "report.json")
    assert said.startswith("“report.json” is not a report of newslint; ")


def test_a_report_of_a_later_version(capsys: pytest.CaptureFixture[str]) -> None:
    text = Path("report.json").read_text().replace('"schema_version": 1', '"schema_version": 2')
    Path("report.json").write_text(text)
    assert refused(capsys, "33333333", "report.json") == (
        "“report.json” is a report of schema version 2, and only 1 is read; "
        "use the newslint that wrote it."
    )
