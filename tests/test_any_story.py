"""Whatever is in a story, no rule breaks and every place lies in the source."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from linter.engine import Engine
from linter.finding import Finding
from linter.fixer.edits import revised
from linter.readers import read
from linter.rule import Active
from linter.rules import discover
from linter.span import Span
from linter.structure import read_article

ENGINE = Engine([Active(rule, rule.severity, rule.options()) for rule in discover()])
AS_OF = date(2026, 11, 23)

# Lines of the shapes that structure and rules look for, among anything at all.
LINES = st.sampled_from(
    [
        "Pier opens in Riverton",
        "World News",
        "Ana Petrova",
        "By Ana Petrova",
        "Published Jan. 21, 2020",
        "Ana Petrova waves, Tuesday, Jan. 21, 2020. (AP Photo/Lee Example)",
        "This is an archived article and may be outdated.",
        "BRUSSELS (AP) — The 29 NATO member countries met.",
        "All 28 EU members, and the 19 countries that use the euro, agreed",
        "She met senior Iraqi and officials, and several Kurdish or commanders.",
        "It was long. It was very long, and nobody knew when it would ever come to an end",
        "“We go on",
        "• one",
        "Copyright 2021 Riverton Herald. All rights reserved.",
        "Most Read",
        "Correction: It was 29.",
        "Feb. 30, 2020",
        "(",
        "©",
        "29",
    ]
)
STORIES = st.lists(st.one_of(LINES, st.text(max_size=30)), max_size=14).flatmap(
    lambda lines: st.sampled_from(["\n", "\n\n", "\r\n", " "]).map(lambda end: end.join(lines))
)


def lint(story: str) -> tuple[str, tuple[Finding, ...]]:
    document = read("story.txt", story.encode("utf-8", "replace"))
    if not document.blocks:
        return document.source, document.problems
    return document.source, ENGINE.lint(document, read_article(document, AS_OF)).findings


@settings(deadline=None, max_examples=300)
@given(STORIES)
def test_no_rule_breaks_and_every_place_is_in_the_source(story: str) -> None:
    source, findings = lint(story)
    whole = Span(0, len(source))
    for finding in findings:
        assert finding.rule != "rule-failed", finding.message
        assert whole.covers(finding.span)
        assert len(finding.fingerprint) == 64 or finding.rule == "unreadable-file"
        for edit in finding.fix.edits if finding.fix else ():
            assert whole.covers(edit.span)


@settings(deadline=None, max_examples=150)
@given(STORIES)
def test_a_fix_takes_its_finding_away(story: str) -> None:
    source, findings = lint(story)
    for finding in findings:
        # Where one section label goes, another may come near the end of the story; where one copy
        # goes, the two that are left are no refrain any more.
        if finding.fix is None or finding.rule in ("section-label-in-body", "duplicate-paragraph"):
            continue
        fixed = revised(source, sorted(finding.fix.edits)).text
        before = sum(one.rule == finding.rule for one in findings)
        assert sum(one.rule == finding.rule for one in lint(fixed)[1]) < before, (source, fixed)


@settings(deadline=None, max_examples=100)
@given(STORIES)
def test_the_same_story_gives_the_same_findings(story: str) -> None:
    assert lint(story) == lint(story)
