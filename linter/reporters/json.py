"""For programs: one JSON document, described by `schemas/report.schema.json`.

Every finding stands on a line of its own, so that two reports compare well and a long one need
not be built in memory. Only ASCII is written, so that no text of a story can disturb a terminal
or a reader of lines. Known and suppressed findings are among the others and say what they are;
the counts by severity are of the new ones alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from linter.finding import Fix, Severity
from linter.report import Marked, Run, State
from linter.reporters import Look
from linter.span import LineIndex, Span

SCHEMA_VERSION = 1
_EXCERPT = 200  # characters
_SURROGATE = re.compile("[\ud800-\udfff]")


def report(run: Run, look: Look) -> Iterator[str]:
    """Yield the lines of the document; it has no look."""
    yield "{"
    yield f'"schema_version": {SCHEMA_VERSION},'
    yield f'"tool": {dump(tool(run))},'
    yield '"findings": ['
    yield from joined(map(dump, rows(run)))
    yield "],"
    yield f'"failures": {dump([sound(text) for text in run.failures])},'
    yield f'"summary": {dump(summary(run))}'
    yield "}"


def joined(items: Iterable[str]) -> Iterator[str]:
    """Yield the items of a list, a comma behind each but the last."""
    before = None
    for item in items:
        if before is not None:
            yield f"{before},"
        before = item
    if before is not None:
        yield before


def dump(data: Any) -> str:
    """Return `data` on one line of ASCII that is inert in a page of HTML and in a log of GitHub."""
    text = json.dumps(data, ensure_ascii=True)
    return text.replace("<", "\\u003c").replace("##[", "#\\u0023[")


def sound(text: str) -> str:
    """Return `text` without lone surrogates, which strict readers of JSON refuse."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def tool(run: Run) -> dict[str, Any]:
    """Return what the run was judged by."""
    return {"name": "newslint", "version": run.version, **judged_by(run)}


def judged_by(run: Run) -> dict[str, Any]:
    """Return all that a run was judged by beside the version; `facts` only of a house with some."""
    own = {"facts": [sound(name) for name in run.facts]} if run.facts else {}
    return {
        "facts_as_of": run.facts_as_of.isoformat(),
        **own,
        "as_of": run.as_of.isoformat(),
        "profile": run.profile,
    }


def summary(run: Run) -> dict[str, int]:
    """Return the counts of a run."""
    return {
        "stories": len(run.reports),
        "skipped": run.skipped,
        "findings": sum(len(one.findings) for one in run.reports),
        "errors": run.count(Severity.ERROR),
        "warnings": run.count(Severity.WARNING),
        "notes": run.count(Severity.NOTE),
        "known": sum(len(one.known) for one in run.reports),
        "suppressed": sum(len(one.suppressed) for one in run.reports),
    }


def range_of(lines: LineIndex, span: Span) -> dict[str, dict[str, int]]:
    """Return the two ends of `span`: lines and columns from 1, offsets from 0, in code points."""
    ends = {}
    for name, offset in (("start", span.start), ("end", span.end)):
        place = lines.position(offset)
        ends[name] = {"line": place.line, "column": place.column, "offset": lines.origin + offset}
    return ends


def rows(run: Run) -> Iterator[dict[str, Any]]:
    """Yield every finding as the schema describes it."""
    for one in run.reports:
        lines = one.document.lines
        story_date = one.story_date.isoformat() if one.story_date else None
        for marked in one.marked():
            yield {**_row(marked, lines, one.document.path, run), "story_date": story_date}


def _row(marked: Marked, lines: LineIndex, path: str, run: Run) -> dict[str, Any]:
    finding = marked.finding
    excerpt = sound(finding.span.of(lines.text)[:_EXCERPT]) if run.excerpts else None
    return {
        "rule": finding.rule,
        "family": run.rules[finding.rule].family,
        "severity": str(finding.severity),
        "state": str(marked.state),
        "suppression": _suppression(marked),
        "message": sound(finding.message),
        "path": sound(path),
        "at": sound(finding.at),
        "range": range_of(lines, finding.span),
        "excerpt": excerpt,
        "evidence": sound(finding.evidence) if finding.evidence else None,
        "fix": _fix(finding.fix, lines.origin),
        "fingerprint": finding.fingerprint,
        "kind": finding.kind,
    }


def _suppression(marked: Marked) -> dict[str, str | bool | None] | None:
    if marked.state is not State.SUPPRESSED:
        return None
    reason = sound(marked.reason) if marked.reason else None
    return {"reason": reason, "in_source": marked.in_source}


def _fix(fix: Fix | None, origin: int) -> dict[str, Any] | None:
    if fix is None:
        return None
    edits = [
        {"start": origin + edit.span.start, "end": origin + edit.span.end, "text": sound(edit.text)}
        for edit in fix.edits
    ]
    return {"title": sound(fix.title), "safe": fix.safe, "edits": edits}
