"""The baseline: what counts as known, and what its file looks like."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter import lint_text
from linter.baseline import Baseline, BaselineError, Entry
from linter.document import Document
from linter.finding import Finding, Severity
from linter.report import Report, State
from linter.span import Span

AS_OF = date(2026, 11, 23)
HEAD = "Pier opens\n\nBy Ann Poe\n\nThe pier is open again after a winter of repairs.\n\n"
ARCHIVED = "This is an archived article and the information in the article may be outdated.\n\n"
STALE = "The 29 NATO members met in June 2018 at the pier to hear what the council had to say.\n\n"
DATED = "BRUSSELS, Jan. 21, 2020 (AP) — "


def report_of(text: str, path: str = "story.txt") -> Report:
    # Texts here are the same few lines in many orders, which is a fault of its own.
    return lint_text(HEAD + text, path=path, as_of=AS_OF, ignore=["duplicate-paragraph"])


def baseline_of(*reports: Report) -> Baseline:
    """Return a baseline that was written after a run with these reports, and read again."""
    baseline = Baseline()
    for report in reports:
        baseline.apply(report)
    return read("\n".join(baseline.lines(add=True, prune=False)))


def read(text: str) -> Baseline:
    path = Path("baseline.jsonl")
    path.write_text(text, encoding="utf-8")
    return Baseline.read(str(path))


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def new(baseline: Baseline, report: Report) -> list[str]:
    return [finding.rule for finding in baseline.apply(report).findings]


def test_what_was_there_is_known_and_what_is_added_is_new() -> None:
    before = report_of("Trending Stories\n")
    baseline = baseline_of(before)
    after = baseline.apply(report_of(ARCHIVED + "Trending Stories\n"))
    assert [finding.rule for finding in after.findings] == ["archive-notice"]
    assert [finding.rule for finding in after.known] == ["trending-block"]
    states = [(one.finding.rule, one.state) for one in after.marked()]
    assert states == [("archive-notice", State.NEW), ("trending-block", State.KNOWN)]


def test_moving_text_keeps_it_known() -> None:
    paragraph = "The mayor and council came to the pier on Monday to cut the ribbon.\n\n"
    more = "It rained for most of the day, and nobody stayed.\n\nThe band played on.\n\n"
    baseline = baseline_of(report_of("Trending Stories\n\n" + paragraph))
    assert new(baseline, report_of(paragraph + more + "Trending Stories\n")) == []


def test_the_same_fault_once_more_is_new_once() -> None:
    baseline = baseline_of(report_of("Trending Stories\n\nTrending Stories\n"))
    report = report_of("Trending Stories\n\nTrending Stories\n\nTrending Stories\n")
    assert new(baseline, report) == ["trending-block"]


SENTENCE = "The envoy held talks with senior Iraqi and officials at the old pier on Monday.\n\n"


@pytest.mark.parametrize(
    "repaired",
    [
        SENTENCE.replace("held talks with", "spoke to five"),
        SENTENCE.replace("at the old pier", "in their town"),
    ],
    ids=["in front", "behind"],
)
def test_repairing_a_neighbour_keeps_it_known(repaired: str) -> None:
    baseline = baseline_of(report_of(SENTENCE))
    assert "missing-conjunct" in [f.rule for f in report_of(repaired).findings]
    assert new(baseline, report_of(repaired)) == []


def test_with_both_sides_changed_it_is_another_fault() -> None:
    baseline = baseline_of(report_of(SENTENCE))
    changed = "The mayor later met some senior Iraqi and officials in their own town.\n\n"
    assert new(baseline, report_of(changed)) == ["missing-conjunct"]


def test_mending_one_and_adding_another_still_shows() -> None:
    baseline = baseline_of(report_of(SENTENCE))
    other = "The army said that several Kurdish and commanders had left the city.\n\n"
    assert new(baseline, report_of(other)) == ["missing-conjunct"]


def test_a_side_never_takes_what_another_finding_is_exactly() -> None:
    twin = SENTENCE.replace("at the old pier", "in their town")
    baseline = baseline_of(report_of(SENTENCE))
    after = baseline.apply(report_of(twin + SENTENCE))
    assert len(after.findings) == len(after.known) == 1
    assert after.known[0].span.start > after.findings[0].span.start


def test_what_a_story_lacks_is_known_whatever_its_first_line_says() -> None:
    line = "Pier {} is open again after a winter of repairs, the council said on Monday.\n\n"
    long = "".join(line.format(number) for number in range(2, 32))
    before = lint_text("Pier opens\n\n" + long, path="a.txt", as_of=AS_OF)
    assert [finding.rule for finding in before.findings] == ["missing-byline"]
    after = lint_text("Old pier opens at last\n\n" + long, path="a.txt", as_of=AS_OF)
    assert new(baseline_of(before), after) == []


def test_another_story_knows_nothing_of_it() -> None:
    baseline = baseline_of(report_of("Trending Stories\n", "a.txt"))
    assert new(baseline, report_of("Trending Stories\n", "b.txt")) == ["trending-block"]


def test_a_story_with_an_id_of_its_own_may_be_moved() -> None:
    row = json.dumps(
        {"id": "urn:x:1", "title": "Pier opens", "text": "The pier.\n\nTrending Stories"}
    )
    before = lint_text(row, path="a.json", as_of=AS_OF)
    assert "trending-block" in [finding.rule for finding in before.findings]
    assert new(baseline_of(before), lint_text(row, path="moved.json", as_of=AS_OF)) == []


def test_stale_is_what_a_run_would_have_met() -> None:
    for name in ("a.txt", "b.txt"):
        Path(name).write_text("x", encoding="utf-8")
    reports = [report_of("Trending Stories\n", name) for name in ("a.txt", "b.txt", "gone.txt")]
    baseline = baseline_of(*reports)
    baseline.apply(report_of("", "a.txt"))
    assert [entry.path for entry in sorted(baseline.stale())] == ["a.txt", "gone.txt"]
    kept = read("\n".join(baseline.lines(add=False, prune=True)))
    assert len(kept) == 1
    assert new(kept, reports[1]) == []


def test_a_rule_that_did_not_run_makes_nothing_stale() -> None:
    Path("story.txt").write_text("x", encoding="utf-8")
    baseline = baseline_of(report_of("Trending Stories\n"))
    baseline.apply(lint_text(HEAD, path="story.txt", as_of=AS_OF, select=["facts"]))
    assert not baseline.stale()


def test_a_count_that_fell_is_pruned_to_what_is_left() -> None:
    Path("story.txt").write_text("x", encoding="utf-8")
    baseline = baseline_of(report_of("Trending Stories\n\nTrending Stories\n"))
    once = report_of("Trending Stories\n")
    baseline.apply(once)
    assert sum(baseline.stale().values()) == 1
    pruned = read("\n".join(baseline.lines(add=False, prune=True)))
    assert len(pruned) == 1


def test_writing_adds_and_keeps_what_was_not_linted() -> None:
    baseline = baseline_of(report_of("Trending Stories\n", "a.txt"))
    baseline.apply(report_of(ARCHIVED, "b.txt"))
    both = read("\n".join(baseline.lines(add=True, prune=False)))
    assert len(both) == 2
    assert new(both, report_of(ARCHIVED, "b.txt")) == []


def test_a_neighbour_that_was_repaired_is_written_as_it_is_now() -> None:
    baseline = baseline_of(report_of(SENTENCE))
    step = SENTENCE.replace("held talks with", "spoke to five")
    baseline.apply(report_of(step))
    again = read("\n".join(baseline.lines(add=False, prune=True)))
    assert len(again) == 1
    assert new(again, report_of(step.replace("at the old pier", "in their town"))) == []


def test_the_file_is_sorted_lines_and_holds_no_words_of_a_story() -> None:
    baseline = Baseline()
    for name in ("b.txt", "a.txt"):
        baseline.apply(report_of(ARCHIVED + SENTENCE + "Trending Stories\n", name))
    lines = list(baseline.lines(add=True, prune=False))
    assert lines[0] == '{"newslint-baseline": 1}'
    rows = [json.loads(line) for line in lines[1:]]
    assert [row["path"] for row in rows] == ["a.txt"] * 3 + ["b.txt"] * 3
    assert [row["rule"] for row in rows[:3]] == sorted(row["rule"] for row in rows[:3])
    assert "Iraqi" not in "".join(lines)


def test_the_order_of_the_run_does_not_change_the_file() -> None:
    reports = [report_of(SENTENCE + "Trending Stories\n", name) for name in ("a.txt", "b.txt")]
    files = []
    for order in (reports, reports[::-1]):
        baseline = Baseline()
        for report in order:
            baseline.apply(report)
        files.append(list(baseline.lines(add=True, prune=True)))
    assert files[0] == files[1]


def test_the_lines_of_two_branches_may_stand_together() -> None:
    one = baseline_of(report_of("Trending Stories\n", "a.txt"))
    two = baseline_of(report_of("Trending Stories\n", "a.txt"), report_of(ARCHIVED, "b.txt"))
    lines = [*one.lines(add=False, prune=False), *two.lines(add=False, prune=False)]
    merged = read("\n".join(lines))
    assert len(merged) == 2


def test_a_rule_that_failed_is_never_known() -> None:
    report = report_of("Trending Stories\n")
    failed = replace(
        report, findings=tuple(replace(f, rule="rule-failed") for f in report.findings)
    )
    assert new(baseline_of(failed), failed) == ["rule-failed"]


def _edited(change: Callable[[dict[str, object]], object]) -> str:
    baseline = Baseline()
    baseline.apply(report_of("Trending Stories\n"))
    head, line = baseline.lines(add=True, prune=False)
    data = json.loads(line)
    change(data)
    return f"{head}\n{json.dumps(data)}\n"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "baseline.jsonl: The file is empty; write one with --write-baseline."),
        ("[1]\n", "baseline.jsonl:1: This is no baseline of newslint"),
        ('{"newslint-baseline": 2}\n', "baseline.jsonl:1: The baseline is of version 2"),
        ('{"newslint-baseline": 1}\nx\n', "baseline.jsonl:2: The line is not JSON"),
        ('{"newslint-baseline": 1}\n<<<<<<< HEAD\n', "baseline.jsonl:2: A merge left its marks"),
        ('{"newslint-baseline": 1}\n{"path": "a"}\n', "baseline.jsonl:2: An entry has the keys"),
    ],
)
def test_a_broken_file_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(BaselineError, match=sentence):
        read(text)


@pytest.mark.parametrize(
    ("key", "value", "sentence"),
    [
        ("count", 0, "baseline.jsonl:2: The count is 0"),
        ("count", True, "baseline.jsonl:2: “count” must be int"),
        ("fingerprint", "12", "baseline.jsonl:2: The fingerprint is cut short"),
        ("left", None, "baseline.jsonl:2: “left” must be str"),
    ],
)
def test_a_broken_entry_is_refused(key: str, value: object, sentence: str) -> None:
    text = _edited(lambda data: data.update({key: value}))
    with pytest.raises(BaselineError, match=sentence):
        read(text)


def test_a_file_that_is_not_there_is_said() -> None:
    with pytest.raises(BaselineError, match=r"“none.jsonl” cannot be read \(No such file"):
        Baseline.read("none.jsonl")


PARTS = st.lists(
    st.sampled_from([ARCHIVED, SENTENCE, "Trending Stories\n\n", STALE, DATED + STALE]), max_size=6
)


@given(before=PARTS, after=PARTS)
def test_as_many_are_new_as_there_are_more_than_before(before: list[str], after: list[str]) -> None:
    """Nothing is hidden: the known of a rule are never more than there were."""
    first, second = report_of("".join(before)), report_of("".join(after))
    old = [finding.rule for finding in first.findings]
    judged = baseline_of(first).apply(second)
    assert len(judged.findings) + len(judged.known) == len(second.findings)
    for rule in {finding.rule for finding in second.findings}:
        known = sum(finding.rule == rule for finding in judged.known)
        assert known <= old.count(rule)
    if sorted(before) == sorted(after):
        assert not judged.findings


def test_copies_of_a_story_meet_their_own_entries() -> None:
    for name in ("a.json", "b.json"):
        Path(name).write_text("x", encoding="utf-8")
    row = json.dumps({"id": "urn:x:1", "headline": "Pier opens", "text": HEAD + STALE})
    one, other = (lint_text(row, path=name, as_of=AS_OF) for name in ("a.json", "b.json"))
    baseline = baseline_of(one, other)
    assert new(baseline, other) == []
    assert not baseline.stale()
    kept = read("\n".join(baseline.lines(add=False, prune=True)))
    assert new(kept, one) == new(kept, other) == []


def test_nothing_is_gone_if_the_paths_do_not_count_from_here() -> None:
    baseline = baseline_of(report_of("Trending Stories\n", "archive/a.txt"))
    Path("a.txt").write_text("x", encoding="utf-8")
    assert new(baseline, report_of("Trending Stories\n", "a.txt")) == ["trending-block"]
    assert not baseline.stale()


def test_ten_thousand_findings_with_the_same_words_on_one_side_cost_no_more() -> None:
    said = [f"{number:064x}" for number in range(20_000)]
    entries = (Entry("a.txt", "a-rule", one, "a" * 16, one[-16:]) for one in said)
    baseline = Baseline(dict.fromkeys(entries, 1))
    findings = (
        Finding("a-rule", Severity.NOTE, "…", Span(0, 0), "", fingerprint="b" + one[1:], sides=side)
        for one in said[:10_000]
        for side in [("a" * 64, one)]
    )
    report = Report(Document("a.txt", ""), tuple(findings))
    start = time.perf_counter()
    assert len(baseline.apply(report).known) == 10_000
    assert time.perf_counter() - start < 2
