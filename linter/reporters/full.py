"""For reading: each finding with its line, what it rests on and what to do."""

from __future__ import annotations

from collections.abc import Iterator

from linter.finding import Finding, Severity
from linter.report import Run
from linter.reporters import Look
from linter.reporters.escape import escape, escape_path, is_command
from linter.reporters.excerpt import excerpt
from linter.reporters.paint import Paint
from linter.reporters.statistics import breakdown, counted
from linter.span import LineIndex

_INDENT = "    "
_GUTTER = "  | "  # as wide, and what follows is no command where a log is read for commands


def report(run: Run, look: Look) -> Iterator[str]:
    """Yield the findings by story, and at the end how many there are."""
    paint = Paint(look.color)
    shown = None
    for one in run.reports:
        if not one.findings:
            continue
        lines = one.document.lines
        if one.document.path != shown:  # a file may hold many stories
            shown = one.document.path
            yield paint.path(escape_path(shown))
            yield ""
        for finding in one.findings:
            yield from _finding(finding, lines, look, paint)
            yield ""
    if look.summary and run.reports:
        yield summary(run)


def _finding(finding: Finding, lines: LineIndex, look: Look, paint: Paint) -> Iterator[str]:
    place = lines.position(finding.span.start)
    severity = paint.severity(f"{finding.severity}:", finding.severity)
    rule = paint.aside(f"[{finding.rule}]")
    yield f"  {place.line}:{place.column}  {severity} {escape(finding.message)} {rule}"
    shown = excerpt(lines, finding.span, look.width - len(_INDENT))
    if shown:
        line, marks = shown
        yield (_GUTTER if is_command(line) else _INDENT) + line
        yield _INDENT + paint.severity(marks, finding.severity)
    if finding.evidence:
        yield paint.aside(f"{_INDENT}evidence: {escape(finding.evidence)}")
    if finding.fix:
        how = "fix" if finding.fix.safe else "possible fix"
        yield paint.aside(f"{_INDENT}{how}: {escape(finding.fix.title)}")


def summary(run: Run) -> str:
    """Return the counts of a run: "12 findings in 1 story: 1 error, 7 warnings, 4 notes."."""
    stories = counted(len(run.reports), "story", "stories")
    total = sum(len(one.findings) for one in run.reports)
    if not total:
        return f"No findings in {stories}."
    counts = breakdown({severity: run.count(severity) for severity in Severity})
    return f"{counted(total, 'finding', 'findings')} in {stories}: {counts}."
