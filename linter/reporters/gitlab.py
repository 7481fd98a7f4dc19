"""For GitLab: a Code Quality report, which merge requests compare with the target branch's.

GitLab finds out itself what is new, by the fingerprints, so known findings are in the report: the
target branch's report holds them, too, and one that was missing here would be shown as mended.
Suppressed ones are left out, as the format cannot say that they are. Of several findings with the
same fingerprint GitLab shows but one, so the second and later ones get another, made of it and
their number. What could not be done has no place in the format.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from linter.finding import Finding, Severity
from linter.report import Run, State
from linter.reporters import Look
from linter.reporters.escape import escape
from linter.reporters.json import dump, joined, sound

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def report(run: Run, look: Look) -> Iterator[str]:
    """Yield the lines of one JSON array; it has no look."""
    yield "["
    yield from joined(map(dump, _issues(run)))
    yield "]"


def _issues(run: Run) -> Iterator[dict[str, Any]]:
    seen: Counter[str] = Counter()
    for one in run.reports:
        lines = one.document.lines
        for marked in one.marked():
            if marked.state is State.SUPPRESSED:
                continue
            finding = marked.finding
            yield {
                "description": escape(finding.message),
                "check_name": finding.rule,
                "fingerprint": _unique(finding, seen),
                "severity": _SEVERITIES[finding.severity],
                "location": {
                    "path": sound(one.document.path),
                    "lines": {
                        "begin": lines.position(finding.span.start).line,
                        "end": lines.position(finding.span.end).line,
                    },
                },
            }


def _unique(finding: Finding, seen: Counter[str]) -> str:
    known = finding.fingerprint or sha256(finding.rule.encode()).hexdigest()
    seen[known] += 1
    number = seen[known]
    return known if number == 1 else sha256(f"{known}:{number}".encode()).hexdigest()
