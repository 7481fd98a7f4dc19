"""One line a finding: `path:line:column: severity: message [rule]`.

Known findings are listed only if the look asks for them, with “known” before the severity.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.report import Run
from linter.reporters import Look, listed
from linter.reporters.escape import escape, escape_path
from linter.reporters.paint import Paint


def report(run: Run, look: Look) -> Iterator[str]:
    """Yield the lines of the report; a run without findings has none."""
    paint = Paint(look.color)
    for one in run.reports:
        lines = one.document.lines
        path = paint.path(escape_path(one.document.path))
        for marked in listed(one, look):
            finding = marked.finding
            place = lines.position(finding.span.start)
            severity = paint.finding(marked)
            rule = paint.aside(f"[{finding.rule}]")
            message = escape(finding.message)
            yield f"{path}:{place.line}:{place.column}: {severity} {message} {rule}"
