"""For GitHub Actions: workflow commands, which GitHub shows beside the lines of a pull request.

GitHub shows at most ten errors, ten warnings and ten notices of a step, so no more are written,
and the last line says what is left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.finding import Finding, Severity
from linter.report import Report, Run
from linter.reporters import Look
from linter.reporters.escape import escape
from linter.reporters.statistics import breakdown

_SHOWN = 10
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def report(run: Run, look: Look) -> Iterator[str]:
    """Yield a command for each finding that GitHub shows, errors first; it has no look."""
    found: dict[Severity, list[tuple[Report, Finding]]] = {s: [] for s in _COMMANDS}
    for one in run.reports:
        for finding in one.findings:
            found[finding.severity].append((one, finding))
    room = dict.fromkeys(_COMMANDS, _SHOWN)
    if any(len(rows) > _SHOWN for rows in found.values()):
        room[Severity.NOTE] -= 1  # the last line is a notice, too
    for severity, rows in found.items():
        for one, finding in rows[: room[severity]]:
            yield _command(one, finding)
    left = {severity: max(0, len(rows) - room[severity]) for severity, rows in found.items()}
    if any(left.values()):
        yield (
            f"::notice::… and {sum(left.values())} more: {breakdown(left)}. GitHub shows "
            f"{_SHOWN} of each kind; “--format concise” lists all."
        )


def _command(one: Report, finding: Finding) -> str:
    lines = one.document.lines
    start = lines.position(finding.span.start)
    end = lines.position(finding.span.end)
    properties = {"file": one.document.path, "line": str(start.line)}
    if start.line == end.line:  # GitHub takes columns only within one line
        properties["col"] = str(start.column)
    properties["endLine"] = str(end.line)
    if start.line == end.line:
        properties["endColumn"] = str(end.column)
    properties["title"] = finding.rule
    said = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {said}::{_data(finding.message)}"


def _data(text: str) -> str:
    """Return `text` for behind the command; line ends are made visible before GitHub sees them."""
    return escape(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
