"""For reading: each finding with its line, what it rests on and what to do.

Known findings are listed, and called so, only if the look asks for them; suppressed ones never are.
The last line counts both.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.report import Marked, Run
from linter.reporters import Look, listed
from linter.reporters.escape import escape, escape_path, is_command
from linter.reporters.excerpt import excerpt
from linter.reporters.paint import Paint
from linter.reporters.statistics import summary
from linter.span import LineIndex

_INDENT = "    "
_GUTTER = "  | "  # as wide, and what follows is no command where a log is read for commands


def report(run: Run, look: Look) -> Iterator[str]:
    """Yield the findings by story, and at the end how many there are."""
    paint = Paint(look.color)
    width = look.width - len(_INDENT) if run.excerpts else None
    shown = None
    for one in run.reports:
        found = listed(one, look)
        if not found:
            continue
        lines = one.document.lines
        if one.document.path != shown:  # a file may hold many stories
            shown = one.document.path
            yield paint.path(escape_path(shown))
            yield ""
        for marked in found:
            yield from _finding(marked, lines, width, paint)
            yield ""
    if look.summary and run.reports:
        yield summary(run)


def _finding(marked: Marked, lines: LineIndex, width: int | None, paint: Paint) -> Iterator[str]:
    """Yield the lines about a finding; `width` is the room for its line, None to leave that out."""
    finding = marked.finding
    place = lines.position(finding.span.start)
    severity = paint.finding(marked)
    rule = paint.aside(f"[{finding.rule}]")
    yield f"  {place.line}:{place.column}  {severity} {escape(finding.message)} {rule}"
    shown = excerpt(lines, finding.span, width) if width is not None else None
    if shown:
        line, marks = shown
        yield (_GUTTER if is_command(line) else _INDENT) + line
        yield _INDENT + paint.severity(marks, finding.severity)
    if finding.evidence:
        yield paint.aside(f"{_INDENT}evidence: {escape(finding.evidence)}")
    if finding.fix:
        how = "fix" if finding.fix.safe else "possible fix"
        yield paint.aside(f"{_INDENT}{how}: {escape(finding.fix.title)}")
