"""`newslint fix`: files are mended in their own encoding, shown as diffs, or left alone."""

from __future__ import annotations

import doctest
import io
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Protocol

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_positions import FORMS, SEEDS, TEXTS, written

import linter.api
from linter.cli import run
from linter.finding import Finding
from linter.fixer.diff import Region, regions, split_lines, unified
from linter.fixer.edits import revised
from linter.fixer.files import FileFix
from linter.readers import Reading
from linter.report import Report
from linter.span import Edit, Span

STORY = """Riverton council approves plan for new pier

RIVERTON — The council approved the plan for a new pier on Monday, after a long debate.

Work on the pier will begin when the ice is gone, the mayor said.

Trending Stories
"""
FIXED = STORY.removesuffix("\nTrending Stories\n")
DATED = json.dumps({"headline": "Ferry back", "text": "It runs again.", "date": "3 May 2021"})
ISO = DATED.replace("3 May 2021", "2021-05-03")


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str


class Fix(Protocol):
    def __call__(self, *arguments: str) -> Outcome: ...


@pytest.fixture
def fix(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Fix:
    """Return `newslint fix`, ready to run in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)

    def call(*arguments: str) -> Outcome:
        code = run(["fix", *arguments])
        return Outcome(code, *capsys.readouterr())

    return call


def store(name: str, text: str, encoding: str = "utf-8") -> Path:
    Path(name).write_bytes(text.encode(encoding))
    return Path(name)


def test_a_story_is_mended_and_the_rest_reported(fix: Fix) -> None:
    rights = "Copyright 2017 Riverton Herald. All rights reserved.\n\n"
    story = store("story.txt", STORY.replace("Trending", rights + "Trending"))
    outcome = fix("story.txt", "--select", "copyright-line-in-body,trending-block")
    assert outcome.code == 0
    assert "Trending" not in story.read_text(encoding="utf-8")
    assert re.fullmatch(r"story\.txt:7:1: note: .* \[copyright-line-in-body\]\n", outcome.out)
    assert outcome.err == (
        "newslint: fixed 1 finding in 1 file; 1 more could be fixed with --unsafe-fixes.\n"
    )
    outcome = fix("story.txt", "--unsafe-fixes", "--select", "copyright-line-in-body")
    assert story.read_text(encoding="utf-8") == FIXED
    assert outcome.err == "newslint: fixed 1 finding in 1 file.\n"
    assert fix("story.txt").err == "newslint: nothing to fix.\n"


def test_what_is_left_fails_the_run(fix: Fix) -> None:
    rights = "Copyright 2017 Riverton Herald. All rights reserved.\n\n"
    store("story.txt", STORY.replace("Trending", rights + "Trending"))
    assert fix("story.txt", "--fail-on", "note").code == 1
    assert fix("story.txt", "--fail-on", "note", "--unsafe-fixes").code == 0


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be-mark", "utf-32"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_encoding_mark_and_newlines_stay(fix: Fix, encoding: str, newline: str) -> None:
    def encoded(text: str) -> bytes:
        text = text.replace("\n", newline)
        if encoding == "utf-16-be-mark":
            return b"\xfe\xff" + text.encode("utf-16-be")
        return text.encode(encoding)

    Path("story.txt").write_bytes(encoded(STORY))
    assert fix("story.txt").code == 0
    assert Path("story.txt").read_bytes() == encoded(FIXED)


@pytest.mark.parametrize("encoding", ["windows-1252", "iso-8859-2", "shift_jis"])
def test_a_declared_encoding_stays(fix: Fix, encoding: str) -> None:
    letters = {"windows-1252": "café “x”", "iso-8859-2": "žluťoučký", "shift_jis": "東京"}
    page = (
        f'<meta charset="{encoding}"><h1>Pier opens</h1>\n<p>The pier in {letters[encoding]} '
        "opened on Monday.</p>\n<p>Trending Stories</p>\n"
    )
    story = store("story.html", page, encoding)
    assert fix("story.html").code == 0
    assert story.read_bytes() == page.replace("\n<p>Trending Stories</p>", "").encode(encoding)


def test_a_story_whose_reading_met_problems_is_left_alone(fix: Fix) -> None:
    story = store("story.txt", STORY.replace("council", "café"), "windows-1252")
    before = story.read_bytes()
    outcome = fix("story.txt")
    assert story.read_bytes() == before
    assert "[trending-block]" in outcome.out
    assert outcome.err == (
        "newslint: story.txt:1: The story was left as it is: reading it met problems, which must "
        "be mended first.\nnewslint: nothing to fix.\n"
    )


def test_of_rows_the_sound_ones_are_mended(fix: Fix) -> None:
    twice = DATED.replace('"text"', '"headline": "Ferry back", "text"')
    rows = ["\ufeff" + DATED, "", twice, '{"broken', DATED]
    story = store("rows.jsonl", "\r\n".join(rows))
    outcome = fix("rows.jsonl", "--fix-log", "log.txt")
    rows[0], rows[4] = "\ufeff" + ISO, ISO
    assert story.read_bytes() == "\r\n".join(rows).encode()
    log = [json.loads(line) for line in Path("log.txt").read_text().splitlines()]
    assert [(entry["path"], entry["line"], entry["column"]) for entry in log] == [
        ("rows.jsonl", 1, 63),
        ("rows.jsonl", 5, 63),
    ]
    assert "rows.jsonl:3: The story was left as it is: reading it met problems" in outcome.err
    assert "fixed 2 findings in 1 file" in outcome.err


def test_places_in_later_rows_are_those_of_the_new_file(fix: Fix) -> None:
    rights = "Copyright 2017 Riverton Herald. All rights reserved."
    row = json.dumps({"headline": "Ferry back", "text": ["It runs again.", rights]})
    store("rows.jsonl", f"{DATED}\n{row}\n")
    fix("rows.jsonl", "--format", "json=report.json")
    text = Path("rows.jsonl").read_text(encoding="utf-8")
    assert text == f"{ISO}\n{row}\n"
    (finding,) = json.loads(Path("report.json").read_text(encoding="utf-8"))["findings"]
    start, end = (finding["range"][edge]["offset"] for edge in ("start", "end"))
    assert text[start:end] == rights


def test_archives_lose_nothing_without_permission(fix: Fix) -> None:
    story = store("story.txt", STORY)
    outcome = fix("story.txt", "--profile", "archive")
    assert story.read_text(encoding="utf-8") == STORY
    assert outcome.err == (
        "newslint: nothing to fix; 1 finding could be fixed with --unsafe-fixes.\n"
    )
    fix("story.txt", "--profile", "archive", "--unsafe-fixes")
    assert story.read_text(encoding="utf-8") == FIXED


def test_mode_and_links_stay(fix: Fix) -> None:
    story = store("story.txt", STORY)
    story.chmod(0o640)
    Path("link.txt").symlink_to("story.txt")
    fix("link.txt")
    assert Path("link.txt").is_symlink()
    assert story.read_text(encoding="utf-8") == FIXED
    assert os.stat(story).st_mode & 0o777 == 0o640


def test_a_file_that_changes_meanwhile_is_left_alone(
    fix: Fix, monkeypatch: pytest.MonkeyPatch
) -> None:
    store("story.txt", STORY)
    real = FileFix.content

    def content(self: FileFix, old: io.BufferedReader) -> object:
        store("story.txt", STORY.replace("Monday", "Tuesday"))
        return real(self, old)

    monkeypatch.setattr(FileFix, "content", content)
    outcome = fix("story.txt")
    assert outcome.code == 2
    assert "Tuesday" in Path("story.txt").read_text(encoding="utf-8")
    assert "Trending" in Path("story.txt").read_text(encoding="utf-8")
    assert "[trending-block]" in outcome.out
    assert "“story.txt” cannot be fixed (it has changed since it was read)." in outcome.err


def test_the_diff_is_all_that_stdout_holds(fix: Fix) -> None:
    story = store("story.txt", STORY)
    outcome = fix("--diff", "story.txt", "--format", "json=report.json")
    assert outcome.code == 1
    assert outcome.out == (
        "--- a/story.txt\n+++ b/story.txt\n@@ -3,5 +3,3 @@\n"
        " RIVERTON — The council approved the plan for a new pier on Monday, after a long debate.\n"
        " \n Work on the pier will begin when the ice is gone, the mayor said.\n"
        "-\n-Trending Stories\n"
    )
    assert outcome.err == "newslint: would fix 1 finding in 1 file.\n"
    assert story.read_text(encoding="utf-8") == STORY
    assert json.loads(Path("report.json").read_text())["findings"] == []
    store("story.txt", FIXED)
    assert fix("--diff", "story.txt", "-q") == Outcome(0, "", "")
    assert fix("--diff", "none.txt").code == 2


def test_a_log_of_what_is_not_done_is_refused(fix: Fix) -> None:
    store("story.txt", STORY)
    outcome = fix("--diff", "story.txt", "--fix-log", "log.txt")
    assert (outcome.code, outcome.out) == (2, "")
    assert "--fix-log: With --diff nothing is changed" in outcome.err


def test_the_log_says_what_was_changed_where(fix: Fix) -> None:
    store("story.txt", STORY)
    store("dated.json", DATED)
    fix(".", "--fix-log", "log.txt")
    log = [json.loads(line) for line in Path("log.txt").read_text().splitlines()]
    assert log == [
        {
            "path": "dated.json",
            "rule": "date-not-iso8601",
            "safe": True,
            "at": "/date",
            "line": 1,
            "column": 63,
            "title": "Replace “3 May 2021” by “2021-05-03”.",
            "before": "3 May 2021",
            "after": "2021-05-03",
        },
        {
            "path": "story.txt",
            "rule": "trending-block",
            "safe": True,
            "at": "/line[7]",
            "line": 7,
            "column": 1,
            "title": "Remove it.",
            "before": "\nTrending Stories\n",
            "after": "",
        },
    ]


def test_a_log_holds_no_words_where_reports_must_not(fix: Fix) -> None:
    store("dated.json", DATED)
    fix(".", "--fix-log", "log.txt", "--no-excerpts")
    assert json.loads(Path("log.txt").read_text()) == {
        "path": "dated.json",
        "rule": "date-not-iso8601",
        "safe": True,
        "line": 1,
        "column": 63,
    }


def test_a_log_is_never_written_over_a_story(fix: Fix) -> None:
    story = store("story.txt", STORY)
    outcome = fix(".", "--fix-log", "story.txt")
    assert outcome.code == 2
    assert story.read_text(encoding="utf-8") == STORY


def test_a_story_on_standard_input_comes_out_mended(
    fix: Fix, monkeypatch: pytest.MonkeyPatch
) -> None:
    def given(text: str) -> None:
        stream = io.TextIOWrapper(io.BytesIO(text.replace("\n", "\r\n").encode("utf-8-sig")))
        monkeypatch.setattr(sys, "stdin", stream)

    given(STORY.replace("Monday", "Monday \u2028"))
    outcome = fix("-", "--stdin-filename", "story.txt", "--format", "concise")
    assert outcome.out == "\ufeff" + FIXED.replace("Monday", "Monday \u2028").replace("\n", "\r\n")
    assert outcome.err == "newslint: fixed 1 finding in 1 file.\n"
    given(STORY)
    outcome = fix("-", "--profile", "archive")
    assert outcome.out == "\ufeff" + STORY.replace("\n", "\r\n")
    assert "\nstdin:7:1: warning: " in outcome.err
    given(STORY)
    outcome = fix("--diff", "-", "--stdin-filename", "story.txt")
    assert outcome.out.startswith("--- a/story.txt\n+++ b/story.txt\n@@ -3,5 +3,3 @@\n")


def applied(old: list[bytes], diff: Sequence[bytes]) -> list[bytes]:
    """Return the lines after a diff, by a reader of diffs that is not newslint's."""
    new, at = [], 0
    lines = b"".join(diff).split(b"\n")[2:-1]
    number = 0
    while number < len(lines):
        match = re.fullmatch(rb"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@", lines[number])
        assert match
        start, count = int(match[1]), int(match[2] or 1)
        first = start - 1 if count else start
        new += old[at:first]
        assert len(new) == (int(match[3]) - 1 if int(match[4] or 1) else int(match[3]))
        at, number, before = first, number + 1, len(new)
        while number < len(lines) and not lines[number].startswith(b"@@"):
            sign, line = lines[number][:1], lines[number][1:] + b"\n"
            number += 1
            if number < len(lines) and lines[number].startswith(b"\\"):
                line, number = line[:-1], number + 1
            if sign in b" -":
                assert old[at] == line
                at += 1
            if sign in b" +":
                new.append(line)
        assert (at - first, len(new) - before) == (count, int(match[4] or 1))
    return new + old[at:]


@given(data=st.data())
def test_a_diff_leads_from_the_old_lines_to_the_new(data: st.DataObject) -> None:
    source = data.draw(st.text("ab\n\n\r", max_size=60))
    edits: list[Edit] = []
    at = 0
    while at <= len(source) and len(edits) < 5:
        start = data.draw(st.integers(at, len(source)))
        end = data.draw(st.integers(start, min(start + 6, len(source))))
        text = data.draw(st.text("xy\n", max_size=4))
        if text != source[start:end]:
            edits.append(Edit(Span(start, end), text))
        at = end + 1
    old = [line.encode() for line in split_lines(source)]
    new = revised(source, edits).text
    found = list(regions(source, edits, "utf-8"))
    assert all(one.end <= other.first for one, other in pairwise(found))
    diff = list(unified("story.txt", iter(old), found))
    if new == source:
        return
    assert applied(old, diff) == [line.encode() for line in split_lines(new)]


@pytest.mark.parametrize("tool", ["git", "patch"])
@pytest.mark.parametrize("name", ["story.txt", "a b.txt", 'q"u\\o.txt', "ü.txt", "tab\t.txt"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_tools_can_apply_the_diff(fix: Fix, tool: str, name: str, newline: str) -> None:
    program = shutil.which(tool)
    if program is None:
        pytest.skip(f"{tool} is not there")
    text = "\ufeff" + STORY.replace("Monday", "Mon\x1bday\x0c").rstrip("\n").replace("\n", newline)
    story = store(name, text)
    outcome = fix("--diff", name, "--select", "all")
    assert outcome.code == 1
    Path("change.patch").write_bytes(outcome.out.encode())
    command = [program, "apply"] if tool == "git" else [program, "--binary", "-p1", "-i"]
    environment = {**os.environ, "GIT_CEILING_DIRECTORIES": str(Path.cwd().parent)}
    subprocess.run([*command, "change.patch"], check=True, env=environment, capture_output=True)
    by_tool = story.read_bytes()
    store(name, text)
    fix(name, "--select", "all")
    assert story.read_bytes() == by_tool != text.encode()


def test_a_row_in_a_diff_keeps_its_place() -> None:
    old = [b"%d\n" % number for number in range(30)]
    diff = list(unified("rows.jsonl", iter(old), [Region(20, (b"20\n",), (b"x\n",))]))
    assert diff[2] == b"@@ -18,7 +18,7 @@\n"
    assert applied(old, diff) == [b"x\n" if line == b"20\n" else line for line in old]


class Swapping:
    """Judges stories: “Monday” should be “Tuesday”, and “spring” be left out."""

    def __call__(self, document: linter.api.Document) -> Report:
        found = []
        for block in document.blocks:
            for word, becomes in (("Monday", "Tuesday"), (" in spring", "")):
                for match in re.finditer(word, block.text):
                    span = Span(*match.span())
                    edit = block.view.edit(span, becomes)
                    found.append(_finding(word, block.view.source(span), edit))
        return Report(document, tuple(found))


def _finding(rule: str, span: Span, edit: Edit | None) -> Finding:
    mended = linter.Fix("…", (edit,), True) if edit else None
    return Finding(rule, linter.Severity.NOTE, "…", span, "", mended)


@pytest.mark.parametrize("form", FORMS)
@given(
    paragraphs=TEXTS,
    seed=SEEDS,
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]),
)
def test_bytes_are_those_of_the_mended_text(
    form: str, paragraphs: list[str], seed: int, encoding: str
) -> None:
    source = written(form, paragraphs, seed)
    data = source.encode(encoding)
    fixing = FileFix("story", Reading(FORMS[form][0]), Swapping(), unsafe=False)
    (document,) = fixing.documents(io.BytesIO(data))
    report = fixing.fix(document)
    assert not [one for one in report.findings if one.fix] or fixing.remarks
    if not fixing.is_changed:
        return
    new = b"".join(fixing.content(io.BytesIO(data)))
    assert new == report.document.source.encode(encoding)
    again = FileFix("story", Reading(FORMS[form][0]), Swapping(), unsafe=False)
    (document,) = again.documents(io.BytesIO(new))
    again.fix(document)
    assert not again.is_changed
    if encoding.startswith("utf-8"):
        diff = list(fixing.diff(io.BytesIO(data)))
        assert b"".join(applied(data.splitlines(keepends=True), diff)) == new or b"\r" in data


def test_the_example_of_the_library_is_right() -> None:
    assert doctest.testmod(linter.api).failed == 0
    assert doctest.testmod(linter.api).attempted > 0


def test_the_library_deletes_nothing_in_archives() -> None:
    assert linter.api.fix(STORY).source == FIXED
    assert linter.api.fix(STORY, profile="archive").source == STORY
    assert linter.api.fix(STORY, profile="archive", unsafe=True).source == FIXED


@pytest.mark.parametrize("name", ["known.jsonl", "newslint.yaml"])
def test_the_log_is_written_over_nothing_that_newslint_reads(fix: Fix, name: str) -> None:
    store("story.txt", STORY)
    store("known.jsonl", '{"newslint-baseline": 1}\n')
    before = store("newslint.yaml", "baseline: known.jsonl\n") and Path(name).read_bytes()
    outcome = fix("story.txt", "--fix-log", name)
    assert (outcome.code, Path(name).read_bytes()) == (2, before)
    assert f"--fix-log: “{name}” is the " in outcome.err
    assert Path("story.txt").read_text(encoding="utf-8") == STORY


def test_no_report_is_written_over_the_log(fix: Fix) -> None:
    store("story.txt", STORY)
    outcome = fix("story.txt", "--fix-log", "log.jsonl", "--format", "json=log.jsonl")
    assert outcome.code == 2
    assert json.loads(Path("log.jsonl").read_text(encoding="utf-8"))["rule"] == "trending-block"


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is full")
def test_without_room_for_the_log_no_more_is_fixed(fix: Fix) -> None:
    store("a.json", DATED)
    store("b.json", DATED)
    outcome = fix("a.json", "b.json", "--fix-log", "/dev/full")
    assert outcome.code == 2
    assert "“/dev/full” cannot be written (No space left on device)" in outcome.err
    assert "what was changed in “a.json” is not noted." in outcome.err
    assert outcome.out.startswith("b.json:1:63: warning: ")
    assert [Path(name).read_text() for name in ("a.json", "b.json")] == [ISO, DATED]
