"""For programs: one JSON document, described by `schemas/report.schema.json`.

Every finding stands on a line of its own, so that two reports compare well and a long one need
not be built in memory. Only ASCII is written, so that no text of a story can disturb a terminal
or a reader of lines.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from linter.finding import Finding, Fix, Severity
from linter.report import Report, Run
from linter.reporters import Look
from linter.span import LineIndex, Span

SCHEMA_VERSION = 1
_EXCERPT = 200  # characters
_SURROGATE = re.compile("[\ud800-\udfff]")


def report(run: Run, look: Look) -> Iterator[str]:
    """Yield the lines of the document; it has no look."""
    yield "{"
    yield f'"schema_version": {SCHEMA_VERSION},'
    yield f'"tool": {dump(_tool(run))},'
    yield '"findings": ['
    rows = (dump(row) for one in run.reports for row in _findings(one, run))
    before = next(rows, None)
    for row in rows:
        yield f"{before},"
        before = row
    if before is not None:
        yield before
    yield "],"
    yield f'"failures": {dump([sound(text) for text in run.failures])},'
    yield f'"summary": {dump(_summary(run))}'
    yield "}"


def dump(data: Any) -> str:
    """Return `data` on one line of ASCII that is inert in a page of HTML and in a log of GitHub."""
    text = json.dumps(data, ensure_ascii=True)
    return text.replace("<", "\\u003c").replace("##[", "#\\u0023[")


def sound(text: str) -> str:
    """Return `text` without lone surrogates, which strict readers of JSON refuse."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def _tool(run: Run) -> dict[str, str]:
    return {
        "name": "newslint",
        "version": run.version,
        "facts_as_of": run.facts_as_of.isoformat(),
        "as_of": run.as_of.isoformat(),
        "profile": run.profile,
    }


def _summary(run: Run) -> dict[str, int]:
    return {
        "stories": len(run.reports),
        "skipped": run.skipped,
        "findings": sum(len(one.findings) for one in run.reports),
        "errors": run.count(Severity.ERROR),
        "warnings": run.count(Severity.WARNING),
        "notes": run.count(Severity.NOTE),
    }


def range_of(lines: LineIndex, span: Span) -> dict[str, dict[str, int]]:
    """Return the two ends of `span`: lines and columns from 1, offsets from 0, in code points."""
    ends = {}
    for name, offset in (("start", span.start), ("end", span.end)):
        place = lines.position(offset)
        ends[name] = {"line": place.line, "column": place.column, "offset": lines.origin + offset}
    return ends


def _findings(one: Report, run: Run) -> Iterator[dict[str, Any]]:
    lines = one.document.lines
    story_date = one.story_date.isoformat() if one.story_date else None
    for finding in one.findings:
        row = _row(finding, lines, one.document.path, run.rules[finding.rule].family)
        yield {**row, "kind": finding.kind, "story_date": story_date}


def _row(finding: Finding, lines: LineIndex, path: str, family: str) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "family": family,
        "severity": str(finding.severity),
        "message": sound(finding.message),
        "path": sound(path),
        "at": sound(finding.at),
        "range": range_of(lines, finding.span),
        "excerpt": sound(finding.span.of(lines.text)[:_EXCERPT]),
        "evidence": sound(finding.evidence) if finding.evidence else None,
        "fix": _fix(finding.fix, lines.origin),
        "fingerprint": finding.fingerprint,
    }


def _fix(fix: Fix | None, origin: int) -> dict[str, Any] | None:
    if fix is None:
        return None
    edits = [
        {"start": origin + edit.span.start, "end": origin + edit.span.end, "text": sound(edit.text)}
        for edit in fix.edits
    ]
    return {"title": sound(fix.title), "safe": fix.safe, "edits": edits}
