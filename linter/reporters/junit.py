"""For pages of test results: JUnit XML, with a suite for each story.

A test case is a rule in a story, and fails if the rule found something new; a story in which
nothing was found has one case that passes. A case with nothing but known and suppressed findings is
skipped, and says so. What could not be done, and a rule that broke down, is an error.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from linter.document import Document
from linter.report import Marked, Report, Run, State
from linter.reporters import Look
from linter.reporters.escape import escape_path
from linter.reporters.xml import DECLARATION, attributes, text
from linter.span import LineIndex
from linter.suggest import counted

_FAILURE, _ERROR, _SKIPPED = "failure", "error", "skipped"
_PASSED = "no findings"
_COUNTS = {_FAILURE: "failures", _ERROR: "errors", _SKIPPED: "skipped"}


@dataclass(frozen=True, slots=True)
class _Case:
    """What a rule found in a story, in order of place."""

    rule: str
    found: tuple[Marked, ...]

    @property
    def new(self) -> tuple[Marked, ...]:
        return tuple(marked for marked in self.found if marked.state is State.NEW)

    @property
    def outcome(self) -> str:
        if not self.new:
            return _SKIPPED
        return _ERROR if self.rule == "rule-failed" else _FAILURE


def report(run: Run, look: Look) -> Iterator[str]:
    """Yield the lines of the document; it has no look."""
    total: Counter[str] = Counter()
    for one in run.reports:
        total += _counts(_cases(one))
    failures = len(run.failures)
    total += Counter(tests=failures, errors=failures)
    yield DECLARATION
    yield f"<testsuites{attributes(name='newslint', **_all_of(total))}>"
    for one in run.reports:
        yield from _suite(one)
    if run.failures:
        counts = _all_of(Counter(tests=failures, errors=failures))
        yield f"<testsuite{attributes(name='newslint', **counts)}>"
        for number, failure in enumerate(run.failures, 1):
            yield f"<testcase{attributes(name=f'failure {number}', classname='newslint')}>"
            yield f"<error{attributes(message=failure, type='failure')}/>"
            yield "</testcase>"
        yield "</testsuite>"
    yield "</testsuites>"


def _cases(one: Report) -> list[_Case]:
    found: dict[str, list[Marked]] = {}
    for marked in one.marked():
        found.setdefault(marked.finding.rule, []).append(marked)
    return [_Case(rule, tuple(found[rule])) for rule in sorted(found)]


def _counts(cases: list[_Case]) -> Counter[str]:
    counts = Counter(_COUNTS[case.outcome] for case in cases)
    counts["tests"] = len(cases) or 1
    return counts


def _all_of(counts: Counter[str]) -> dict[str, int]:
    return {name: counts[name] for name in ("tests", *_COUNTS.values())}


def _suite(one: Report) -> Iterator[str]:
    cases = _cases(one)
    story = _name(one.document)
    yield f"<testsuite{attributes(name=story, **_all_of(_counts(cases)))}>"
    place = {"classname": story, "file": one.document.path}
    if not cases:
        yield f"<testcase{attributes(name=_PASSED, **place)}/>"
    lines = one.document.lines
    path = escape_path(one.document.path)
    for case in cases:
        yield f"<testcase{attributes(name=case.rule, **place)}>"
        yield from _outcome(case, lines, path)
        yield "</testcase>"
    yield "</testsuite>"


def _name(document: Document) -> str:
    """Return what tells a story from the others, those of the same file included."""
    first = document.first_line
    return document.path if first == 1 else f"{document.path}:{first}"


def _outcome(case: _Case, lines: LineIndex, path: str) -> Iterator[str]:
    if case.new:
        first = case.new[0].finding.message
        message = first if len(case.new) == 1 else counted(len(case.new), "finding", "findings")
        worst = max(marked.finding.severity for marked in case.new)
        yield f"<{case.outcome}{attributes(message=message, type=str(worst))}>"
    else:
        yield f"<{_SKIPPED}{attributes(message=_why(case))}>"
    for marked in case.found:
        yield text(_line(marked, lines, path))
    yield f"</{case.outcome}>"


def _why(case: _Case) -> str:
    counts = Counter(marked.state for marked in case.found)
    said = [
        f"{counts[state]} {state}" for state in (State.KNOWN, State.SUPPRESSED) if counts[state]
    ]
    return ", ".join(said)


def _line(marked: Marked, lines: LineIndex, path: str) -> str:
    finding = marked.finding
    place = lines.position(finding.span.start)
    state = "" if marked.state is State.NEW else f"{marked.state} "
    reason = f" ({marked.reason})" if marked.reason else ""
    return (
        f"{path}:{place.line}:{place.column}: {state}{finding.severity}: {finding.message}{reason}"
    )
