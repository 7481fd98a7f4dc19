"""For reviewdog: a DiagnosticResult, with fixes as suggestions.

Columns count bytes of the text in UTF-8, from 1. A suggestion is one range and one text, so the
edits of a fix, which belong together, become one that replaces all from the first to the last. The
format cannot say that a finding is known or suppressed, so both are left out, and so is what could
not be done.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from linter.finding import Finding, Fix, Severity
from linter.report import Run
from linter.reporters import Look
from linter.reporters.escape import escape
from linter.reporters.json import dump, joined, sound
from linter.span import LineIndex, Span

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}
_STEP = 1024  # code points


def report(run: Run, look: Look) -> Iterator[str]:
    """Yield the lines of the document; it has no look."""
    yield "{"
    yield f'"source": {dump({"name": "newslint"})},'
    yield '"diagnostics": ['
    yield from joined(map(dump, _diagnostics(run)))
    yield "]"
    yield "}"


def _diagnostics(run: Run) -> Iterator[dict[str, Any]]:
    for one in run.reports:
        if not one.findings:
            continue
        places = _Places(one.document.lines)
        path = sound(one.document.path)
        for finding in one.findings:
            yield _diagnostic(finding, path, places)


class _Places:
    """Places of one text in bytes; long lines cost no more than short ones."""

    def __init__(self, lines: LineIndex) -> None:
        self.text = lines.text
        self._lines = lines
        steps = range(0, len(self.text), _STEP)
        sizes = (_size(self.text[start : start + _STEP]) for start in steps)
        self._sizes = [0, *accumulate(sizes)]

    def _bytes(self, offset: int) -> int:
        step, rest = divmod(offset, _STEP)
        return self._sizes[step] + _size(self.text[offset - rest : offset])

    def range(self, span: Span) -> dict[str, dict[str, int]]:
        """Return the two ends of `span`."""
        return {"start": self._place(span.start), "end": self._place(span.end)}

    def _place(self, offset: int) -> dict[str, int]:
        place = self._lines.position(offset)
        start = offset - (place.column - 1)
        return {"line": place.line, "column": self._bytes(offset) - self._bytes(start) + 1}


def _size(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


def _diagnostic(finding: Finding, path: str, places: _Places) -> dict[str, Any]:
    told: dict[str, Any] = {
        "message": escape(finding.message),
        "location": {"path": path, "range": places.range(finding.span)},
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
    }
    if finding.fix:
        told["suggestions"] = [_suggestion(finding.fix, places)]
    return told


def _suggestion(fix: Fix, places: _Places) -> dict[str, Any]:
    edits = sorted(fix.edits)
    at, text = edits[0].span.start, ""
    for edit in edits:
        text += places.text[at : edit.span.start] + edit.text
        at = edit.span.end
    return {"range": places.range(Span(edits[0].span.start, at)), "text": sound(text)}
