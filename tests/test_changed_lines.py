"""Only what stands on lines that changed since a revision, as git sees them."""

from __future__ import annotations

import os
import subprocess
import time
from dataclasses import replace
from pathlib import Path

import pytest

from linter.changed_lines import ChangedLines, changed_lines
from linter.discovery import UsageError
from linter.document import Document
from linter.finding import Finding, Severity
from linter.report import Report
from linter.span import Span

STORY = "Pier opens\n\nThe pier is open.\n\nTrending Stories\n\nMost Read\n"


def git(*arguments: str) -> str:
    return subprocess.run(
        ["git", "-c", "user.name=A", "-c", "user.email=a@b.c", *arguments],
        check=True,
        capture_output=True,
        text=True,
    ).stdout


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    git("init", "--quiet", "--initial-branch=main")
    commit("story.txt", STORY)
    return tmp_path


def commit(name: str, text: str | bytes) -> None:
    store(name, text)
    git("add", "--all")
    git("commit", "--quiet", "--message", "A change")


def store(name: str, text: str | bytes) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


def report_on(name: str, *words: str) -> Report:
    data = Path(name).read_bytes()
    source = data.decode("utf-16" if data.startswith(b"\xff\xfe") else "utf-8")
    findings = []
    for one in words:
        start = source.index(one)
        span = Span(start, start + len(one))
        findings.append(Finding("some-rule", Severity.WARNING, one, span, ""))
    return Report(Document(name, source), tuple(findings))


def kept(revision: str, name: str, *words: str) -> list[str]:
    report = changed_lines(revision).apply(report_on(name, *words))
    return [finding.message for finding in report.findings]


def test_a_line_that_was_added_counts_and_others_do_not(repository: Path) -> None:
    store("story.txt", STORY.replace("Most Read", "More News"))
    assert kept("HEAD", "story.txt", "Trending Stories", "More News") == ["More News"]


def test_nothing_counts_in_a_file_that_did_not_change(repository: Path) -> None:
    assert kept("HEAD", "story.txt", "Trending Stories") == []


def test_everything_counts_in_a_file_that_git_does_not_know(repository: Path) -> None:
    store("new.txt", STORY)
    assert kept("HEAD", "new.txt", "Trending Stories", "Most Read") == [
        "Trending Stories",
        "Most Read",
    ]


def test_staged_and_committed_changes_count(repository: Path) -> None:
    commit("story.txt", STORY.replace("Most Read", "More News"))
    store("story.txt", STORY.replace("Most Read", "More News").replace("Trending", "Popular"))
    git("add", "--all")
    words = ("Pier opens", "Popular Stories", "More News")
    assert kept("HEAD~1", "story.txt", *words) == ["Popular Stories", "More News"]


def test_what_the_other_branch_did_meanwhile_does_not_count(repository: Path) -> None:
    git("checkout", "--quiet", "-b", "desk")
    commit("story.txt", STORY.replace("Most Read", "More News"))
    git("checkout", "--quiet", "main")
    commit("story.txt", STORY.replace("Trending", "Popular"))
    git("checkout", "--quiet", "desk")
    assert kept("main", "story.txt", "Trending Stories", "More News") == ["More News"]


def test_a_file_that_was_only_renamed_has_not_changed(repository: Path) -> None:
    git("mv", "story.txt", "moved.txt")
    assert kept("HEAD", "moved.txt", "Trending Stories") == []


@pytest.mark.parametrize("name", ["a b.txt", "caf\u00e9/\u201cx\u201d.txt", 'a"b\\c\td.txt'])
def test_odd_names_are_understood(repository: Path, name: str) -> None:
    commit(name, STORY)
    store(name, STORY.replace("Most Read", "More News"))
    assert kept("HEAD", name, "Trending Stories", "More News") == ["More News"]


def test_lines_that_look_like_the_heads_of_a_diff_are_lines(repository: Path) -> None:
    text = STORY + "++ b/other.txt\n@@ -1 +1,99 @@\n"
    store("story.txt", text)
    assert kept("HEAD", "story.txt", "Trending Stories", "@@ -1") == ["@@ -1"]


def test_a_finding_of_several_lines_counts_if_one_of_them_changed(repository: Path) -> None:
    store("story.txt", STORY.replace("Most Read", "More News"))
    assert kept("HEAD", "story.txt", "Stories\n\nMore", "open.\n\nTrending") == ["Stories\n\nMore"]


def test_a_return_alone_ends_no_line_to_git(repository: Path) -> None:
    commit("story.txt", "One\rTwo\nThree\nFour\n")
    store("story.txt", "One\rTwo\nThree\nMore\n")
    assert kept("HEAD", "story.txt", "Two", "Three", "More") == ["More"]


def test_a_file_that_git_takes_for_binary_counts_as_a_whole(repository: Path) -> None:
    commit("wide.txt", STORY.encode("utf-16"))
    assert kept("HEAD", "wide.txt", "Most Read") == []
    store("wide.txt", STORY.replace("Pier", "Port").encode("utf-16"))
    assert kept("HEAD", "wide.txt", "Most Read") == ["Most Read"]
    git("mv", "wide.txt", "moved.txt")
    assert kept("HEAD", "moved.txt", "Most Read") == ["Most Read"]


def test_the_settings_of_the_repository_change_nothing(repository: Path) -> None:
    for setting in ("diff.noprefix=true", "color.ui=always", "diff.interHunkContext=9"):
        name, _, value = setting.partition("=")
        git("config", name, value)
    git("config", "diff.external", "false")
    store("story.txt", STORY.replace("Most Read", "More News").replace("Pier", "Port"))
    words = ("Port opens", "Trending Stories", "More News")
    assert kept("HEAD", "story.txt", *words) == ["Port opens", "More News"]


def test_a_story_that_is_one_of_many_is_placed_in_its_file(repository: Path) -> None:
    commit("rows.jsonl", '{"a": 1}\n{"b": 2}\n')
    store("rows.jsonl", '{"a": 1}\n{"c": 2}\n')
    found = Finding("some-rule", Severity.NOTE, "x", Span(2, 3), "")
    rows = [
        Report(Document("rows.jsonl", '{"a": 1}', first_line=1), (found,)),
        Report(Document("rows.jsonl", '{"c": 2}', first_line=2, origin=9), (found,)),
    ]
    changed = changed_lines("HEAD")
    assert [len(changed.apply(row).findings) for row in rows] == [0, 1]
    assert changed.left_out == 1


def test_a_revision_that_does_not_exist_is_said(repository: Path) -> None:
    with pytest.raises(UsageError, match="Git knows no revision “mian”; fetch it"):
        changed_lines("mian")


def test_a_revision_is_never_an_option_of_git(repository: Path) -> None:
    with pytest.raises(UsageError, match="Git knows no revision “--output=x”"):
        changed_lines("--output=x")
    assert not Path("x").exists()


def test_outside_a_repository_git_is_quoted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(UsageError, match="--diff-base: Git says: not a git repository"):
        changed_lines("HEAD")


def test_a_fault_of_newslint_counts_wherever_it_stands(repository: Path) -> None:
    report = report_on("story.txt", "Pier opens")
    failed = replace(report.findings[0], rule="rule-failed")
    report = replace(report, findings=(failed,))
    assert changed_lines("HEAD").apply(report) == report


@pytest.mark.parametrize("key", ["diff.noprefix", "diff.mnemonicPrefix", "diff.dstPrefix"])
def test_a_config_that_names_the_sides_otherwise_changes_nothing(
    repository: Path, key: str
) -> None:
    git("config", key, "other/" if key == "diff.dstPrefix" else "true")
    store("story.txt", STORY.replace("Most Read", "More News"))
    assert kept("HEAD", "story.txt", "Trending Stories", "More News") == ["More News"]


def test_the_environment_adds_no_lines(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIFF_OPTS", "--unified=3")
    store("story.txt", STORY.replace("Most Read", "More News"))
    assert kept("HEAD", "story.txt", "Trending Stories", "More News") == ["More News"]


def test_ten_thousand_findings_in_ten_thousand_changes_are_told_apart_in_no_time() -> None:
    source = "A line of the story.\n" * 200_000
    at = range(0, len(source), len(source) // 10_000)
    findings = (Finding("a", Severity.NOTE, "…", Span(one, one + 2), "") for one in at)
    path = os.path.realpath("a.txt")
    changed = ChangedLines(
        {path: [range(n, n + 1) for n in range(1, 200_000, 40)]}, frozenset([path])
    )
    start = time.perf_counter()
    kept = changed.apply(Report(Document("a.txt", source), tuple(findings))).findings
    assert len(kept) == 5_000
    assert time.perf_counter() - start < 2
