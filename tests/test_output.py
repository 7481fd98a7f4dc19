"""Where reports go: several formats at once, files replaced whole, statistics."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest

from linter import output
from linter.cli import run
from linter.engine import Engine

STORY = """Riverton council approves plan for new pier

RIVERTON — The council approved the plan for a new pier on Monday, after a long debate.

Trending Stories
"""
TABLE = "rule            severity  count\ntrending-block  warning       1\n"


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str


class Newslint(Protocol):
    def __call__(self, *arguments: str) -> Outcome: ...


@pytest.fixture
def newslint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Newslint:
    """Return newslint, ready to run in a folder with one story."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    Path("story.txt").write_text(STORY, encoding="utf-8")

    def call(*arguments: str) -> Outcome:
        code = run(["story.txt", *arguments])
        return Outcome(code, *capsys.readouterr())

    return call


def test_several_formats_at_once(newslint: Newslint) -> None:
    outcome = newslint("--format", "sarif=out.sarif", "--format", "concise", "--format=json=a.json")
    assert outcome.out.startswith("story.txt:5:1: warning: ")
    assert (outcome.code, outcome.err) == (0, "")
    assert json.loads(Path("out.sarif").read_text())["version"] == "2.1.0"
    assert json.loads(Path("a.json").read_text())["summary"]["warnings"] == 1


def test_nothing_is_printed_if_every_format_has_a_file(newslint: Newslint) -> None:
    assert newslint("--format", "full=a.txt") == Outcome(0, "", "")
    text = Path("a.txt").read_text(encoding="utf-8")
    assert text.startswith("story.txt\n\n  5:1  warning: ")
    assert "\r" not in text


def test_a_file_is_never_painted(newslint: Newslint) -> None:
    newslint("--format", "full=a.txt", "--color", "always")
    assert "\x1b" not in Path("a.txt").read_text(encoding="utf-8")


def test_a_dash_is_standard_output(newslint: Newslint) -> None:
    assert newslint("--format", "json=-").out.startswith("{")
    assert not os.path.exists("-")


def test_an_old_report_is_replaced_and_keeps_its_mode(newslint: Newslint) -> None:
    Path("a.json").write_text("old " * 10_000)
    os.chmod("a.json", 0o640)
    newslint("--format", "json=a.json")
    json.loads(Path("a.json").read_text())
    assert os.stat("a.json").st_mode & 0o777 == (0o666 if os.name == "nt" else 0o640)
    assert sorted(os.listdir()) == ["a.json", "story.txt"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_the_file_behind_a_link_is_replaced(newslint: Newslint) -> None:
    Path("real.json").write_text("old")
    os.symlink("real.json", "link.json")
    newslint("--format", "json=link.json")
    assert os.path.islink("link.json")
    json.loads(Path("real.json").read_text())


@pytest.mark.skipif(os.name == "nt", reason="no such device there")
def test_a_device_is_written_to(newslint: Newslint) -> None:
    assert newslint("--format", f"json={os.devnull}") == Outcome(0, "", "")
    assert not os.path.isfile(os.devnull)


@pytest.mark.parametrize(
    ("path", "why"),
    [("none/a.json", "No such file or directory"), (".", "Is a directory")],
)
@pytest.mark.skipif(os.name == "nt", reason="reasons are worded otherwise there")
def test_a_file_that_cannot_be_written_stops_no_other(
    newslint: Newslint, path: str, why: str
) -> None:
    outcome = newslint("--format", f"json={path}", "--format", "sarif=b.sarif", "--format=concise")
    assert outcome.code == 2
    assert outcome.out.startswith("story.txt:5:1: ")
    assert outcome.err == f"newslint: error: “{path}” cannot be written ({why}).\n"
    assert os.path.exists("b.sarif")


def test_a_report_that_breaks_off_leaves_the_old_one(
    newslint: Newslint, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    Path("a.json").write_text("old")
    monkeypatch.setattr(output.os, "fsync", full)
    outcome = newslint("--format", "json=a.json")
    assert outcome.code == 2
    assert outcome.err.endswith("“a.json” cannot be written (No space left on device).\n")
    assert Path("a.json").read_text() == "old"
    assert sorted(os.listdir()) == ["a.json", "story.txt"]


def test_what_could_not_be_done_is_in_the_sarif_log(newslint: Newslint) -> None:
    assert newslint("none.txt", "--format", "sarif=a.sarif").code == 2
    (one,) = json.loads(Path("a.sarif").read_text())["runs"]
    (invocation,) = one["invocations"]
    assert not invocation["executionSuccessful"]
    (told,) = invocation["toolExecutionNotifications"]
    assert told["message"]["text"].startswith("“none.txt” does not exist")
    assert len(one["results"]) == 1


# Findings that come from no rule


def test_every_finding_has_a_fingerprint_of_its_own(
    newslint: Newslint, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Engine, "lint", broken)
    Path("other.txt").write_text(STORY, encoding="utf-8")
    Path("empty.txt").write_text("")
    Path("bad.txt").write_bytes(b"caf\x81")
    newslint(".", "--format", "json=a.json")
    findings = json.loads(Path("a.json").read_text())["findings"]
    assert [row["rule"] for row in findings] == ["unreadable-file"] * 2 + ["rule-failed"] * 2
    fingerprints = {row["fingerprint"] for row in findings}
    assert len(fingerprints) == 4
    assert all(len(one) == 64 for one in fingerprints)
    os.rename("a.json", "a")
    newslint(".", "--format", "json=b.json")
    assert Path("a").read_text() == Path("b.json").read_text()


def test_a_report_in_the_folder_is_no_story_and_is_written_anew(newslint: Newslint) -> None:
    first = newslint(".", "--format", "json=report.json")
    second = newslint(".", "--format", "json=report.json")
    assert (first.code, first.err) == (0, "")
    assert (second.code, second.err) == (0, "newslint: skipped 1 file that is no story.\n")


# What is chosen without --format


@pytest.mark.parametrize(("said", "start"), [("true", "::warning "), ("false", "story.txt:5:1: ")])
def test_github_actions_gets_workflow_commands(
    newslint: Newslint, monkeypatch: pytest.MonkeyPatch, said: str, start: str
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", said)
    assert newslint().out.startswith(start)


def test_an_explicit_format_counts_on_github_too(
    newslint: Newslint, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert newslint("--format", "concise").out.startswith("story.txt:5:1: ")


# Statistics


def test_statistics_follow_a_full_report(newslint: Newslint) -> None:
    outcome = newslint("--format", "full", "--statistics")
    assert outcome.out.endswith(f"1 finding in 1 story: 1 warning.\n\n{TABLE}")
    assert outcome.err == ""


@pytest.mark.parametrize("name", ["concise", "json", "sarif", "github"])
def test_statistics_go_to_stderr_beside_what_programs_read(newslint: Newslint, name: str) -> None:
    plain = newslint("--format", name)
    counted = newslint("--format", name, "--statistics")
    assert (counted.out, counted.err) == (plain.out, TABLE)


def test_statistics_go_to_stderr_if_every_format_has_a_file(newslint: Newslint) -> None:
    assert newslint("--format", "full=a.txt", "--statistics") == Outcome(0, "", TABLE)
    assert "severity  count" not in Path("a.txt").read_text(encoding="utf-8")


def test_statistics_of_a_clean_run_are_empty(newslint: Newslint) -> None:
    outcome = newslint("--ignore", "boilerplate", "--statistics")
    assert outcome == Outcome(0, "", "")


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("known.jsonl", "is the baseline"),
        ("newslint.yaml", "is the config"),
        ("newslint-ignore.yaml", "is the ignore file"),
        ("story.txt", "is to be linted"),
    ],
)
def test_no_report_is_written_over_what_newslint_reads(
    newslint: Newslint, name: str, what: str
) -> None:
    newslint("--write-baseline", "known.jsonl", "--quiet")
    Path("newslint.yaml").write_text("baseline: known.jsonl\n", encoding="utf-8")
    Path("newslint-ignore.yaml").write_text("[]\n", encoding="utf-8")
    before = Path(name).read_bytes()
    outcome = newslint("--format", f"json={name}")
    assert Path(name).read_bytes() == before
    assert outcome.code == 2
    assert f"--format: “{name}” {what}; name another file." in outcome.err


def test_no_report_is_written_over_the_baseline_of_the_same_run(newslint: Newslint) -> None:
    outcome = newslint("--write-baseline", "a.jsonl", "--format", "json=./a.jsonl")
    assert outcome.code == 2
    assert Path("a.jsonl").read_text(encoding="utf-8").startswith('{"newslint-baseline": 1}\n')


def test_a_baseline_may_be_written_to_an_empty_file(newslint: Newslint) -> None:
    Path("a.jsonl").touch()
    assert newslint("--write-baseline", "a.jsonl").code == 0
    assert newslint("--baseline", "a.jsonl") == Outcome(0, "", "")


def test_what_a_folder_passes_over_is_not_known(newslint: Newslint) -> None:
    Path("README.md").write_text("# About\n\nThese are stories.\n", encoding="utf-8")
    newslint(".", "--write-baseline", "known.jsonl")
    assert "no-story" not in Path("known.jsonl").read_text(encoding="utf-8")
    outcome = newslint("README.md", "--baseline", "known.jsonl")
    assert (outcome.code, "[no-story]" in outcome.out) == (1, True)


def test_a_baseline_is_written_over_nothing_but_a_baseline(newslint: Newslint) -> None:
    Path("known.jsonl").write_text('{"newslint-baseline": 1}\n', encoding="utf-8")
    Path("notes.csv").write_text("a,b\n", encoding="utf-8")
    outcome = newslint("--baseline", "known.jsonl", "--write-baseline", "notes.csv")
    assert outcome.code == 2
    assert "notes.csv:1: This is no baseline of newslint" in outcome.err
    assert Path("notes.csv").read_text(encoding="utf-8") == "a,b\n"
