"""A first day on an archive, as somebody new would spend it, with the real command line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from archive import write_archive

STORIES = 300
NEW = """---
title: Town buys a ferry
author: Ann Poe
date: 3 May 2019
---

The town has bought a ferry, the mayor said on Monday.

The envoy held talks with senior Iraqi and officials at the old pier on Monday.

It will sail to both islands in the summer, twice a day, and stay in its dock from the first storm
of the autumn to the last one of the winter, the harbor master said.

Trending Stories
"""


@pytest.fixture(autouse=True)
def _archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_archive(Path("archive"), STORIES)


def newslint(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a shell does, on a fixed day."""
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    for name in ("GITHUB_ACTIONS", "NO_COLOR"):
        environment.pop(name, None)
    return subprocess.run(
        [sys.executable, "-m", "linter", *arguments],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )


def lint(*arguments: str) -> subprocess.CompletedProcess[str]:
    return newslint("archive", "--as-of", "2026-11-23", *arguments)


def counted(*arguments: str) -> dict[str, int]:
    """Return the summary of a report of the archive."""
    outcome = lint("--format", "json", *arguments)
    summary: dict[str, int] = json.loads(outcome.stdout)["summary"]
    return summary


def rules(outcome: subprocess.CompletedProcess[str]) -> list[str]:
    return [line.rpartition("[")[2].rstrip("]") for line in outcome.stdout.splitlines()]


def test_from_a_thousand_faults_to_a_clean_run() -> None:
    # The first look: far too much to mend today.
    first = lint("--statistics")
    assert first.returncode == 1
    assert len(first.stdout.splitlines()) > STORIES / 2
    assert "missing-conjunct" in first.stderr  # the table

    # So all of it becomes known, and the config says where.
    wrote = lint("--write-baseline", "newslint-baseline.jsonl")
    assert (wrote.returncode, wrote.stdout) == (0, "")
    assert "wrote the baseline “newslint-baseline.jsonl”" in wrote.stderr
    Path("newslint.yaml").write_text(
        "baseline: newslint-baseline.jsonl\nfail-on: warning\n", encoding="utf-8"
    )
    clean = lint("--format", "full")
    assert clean.returncode == 0, clean.stdout
    assert clean.stdout.startswith(f"No new findings in {STORIES} stories; ")

    # A new story is bad: only its findings show.
    new = Path("archive/2019-05/ferry.md")
    new.parent.mkdir()
    new.write_text(NEW, encoding="utf-8")
    bad = lint()
    assert bad.returncode == 1
    assert all(line.startswith("archive/2019-05/ferry.md:") for line in bad.stdout.splitlines())
    assert rules(bad) == ["date-not-iso8601", "missing-conjunct", "trending-block"]

    # One of them is right as it is; the comment says why.
    text = new.read_text(encoding="utf-8")
    comment = "<!-- newslint: ignore trending-block the name of the ferry's own magazine -->\n"
    new.write_text(text.replace("Trending Stories", f"{comment}Trending Stories"), encoding="utf-8")
    assert rules(lint()) == ["date-not-iso8601", "missing-conjunct"]
    assert counted()["suppressed"] == 1

    # What is safe to mend is mended; what is left is still reported and still fails.
    shown = newslint("fix", "archive", "--as-of", "2026-11-23", "--diff")
    assert "+date: 2019-05-03" in shown.stdout
    assert "date: 3 May 2019" in new.read_text(encoding="utf-8")
    log = newslint("fix", "archive", "--as-of", "2026-11-23", "--fix-log", "fixes.jsonl")
    assert log.returncode == 1
    assert rules(log) == ["missing-conjunct"]
    (change,) = Path("fixes.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(change)["path"] == "archive/2019-05/ferry.md"
    text = new.read_text(encoding="utf-8")
    assert "date: 2019-05-03" in text

    # The last one needs a person.
    new.write_text(text.replace("Iraqi and officials", "Iraqi officials"), encoding="utf-8")
    done = lint()
    assert (done.returncode, done.stdout) == (0, "")


def test_mending_old_stories_shrinks_the_baseline() -> None:
    lint("--write-baseline", "known.jsonl")
    before = len(Path("known.jsonl").read_text(encoding="utf-8").splitlines())
    text = next(path for path in sorted(Path("archive").rglob("*.txt")) if _has_widget(path))
    text.write_text(
        text.read_text(encoding="utf-8").replace("\nTrending Stories\n", ""), encoding="utf-8"
    )
    again = lint("--baseline", "known.jsonl")
    assert again.returncode == 0
    assert "1 finding of the baseline no longer occurs" in again.stderr
    pruned = lint("--baseline", "known.jsonl", "--prune-baseline")
    assert pruned.returncode == 0
    assert len(Path("known.jsonl").read_text(encoding="utf-8").splitlines()) == before - 1


def _has_widget(path: Path) -> bool:
    return "Trending Stories" in path.read_text(encoding="utf-8")


def test_known_findings_are_marked_and_not_dropped() -> None:
    lint("--write-baseline", "known.jsonl")
    summary = counted("--baseline", "known.jsonl")
    assert summary["findings"] == 0
    assert summary["known"] > STORIES / 2
    listed = lint("--baseline", "known.jsonl", "--show-known")
    assert len(listed.stdout.splitlines()) == summary["known"]
    assert " known error: " in listed.stdout


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--baseline", "none.jsonl"], "“none.jsonl” cannot be read (No such file or directory)."),
        (["--prune-baseline"], "--prune-baseline: There is no baseline; name it with --baseline."),
        (["--write-baseline", "archive/2018-01/story-000.txt"], "This is no baseline of newslint"),
        (
            ["--write-baseline", "b.jsonl", "--diff-base", "HEAD"],
            "--write-baseline: A baseline of changed lines would lack the others",
        ),
    ],
    ids=lambda one: one[0] if isinstance(one, list) else None,
)
def test_what_cannot_be_done_with_a_baseline_is_said(arguments: list[str], sentence: str) -> None:
    outcome = lint(*arguments)
    assert outcome.returncode == 2
    assert sentence in outcome.stderr


def test_a_run_that_is_not_whole_writes_no_baseline() -> None:
    outcome = newslint("archive", "none.txt", "--write-baseline", "b.jsonl")
    assert outcome.returncode == 2
    assert "The baseline was not written, because the run is not whole." in outcome.stderr
    assert not Path("b.jsonl").exists()
