"""Short ways to build runs in tests of reporters."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from linter.document import Document
from linter.engine import problems
from linter.finding import Finding, Fix, Severity
from linter.readers import read
from linter.report import READING_RULES, Marked, Report, RuleInfo, Run, State
from linter.reporters import Look, reporter
from linter.span import Edit, Span

AS_OF = date(2026, 11, 23)
INFO = RuleInfo("stale-count", "facts", "A count has changed.", "…", Severity.WARNING)


def finding(source: str, words: str, **more: Any) -> Finding:
    """Return a finding at `words` in `source`."""
    start = source.index(words)
    values: dict[str, Any] = {
        "rule": "stale-count",
        "severity": Severity.WARNING,
        "message": f"“{words}” has changed; give the new count.",
        "span": Span(start, start + len(words)),
        "at": "/line[1]",
        "fingerprint": "0" * 64,
        "kind": "paragraph",
    }
    return Finding(**{**values, **more})


def run_of(*reports: Report, **more: Any) -> Run:
    """Return a run with these reports; `more` are other fields of it."""
    rules = {**READING_RULES, INFO.id: INFO, OTHER.id: OTHER}
    return Run(reports, rules, "0.1.0", date(2026, 6, 30), AS_OF, **more)


def report_of(source: str, *findings: Finding, path: str = "story.txt") -> Report:
    return Report(Document(path, source), findings, date(2020, 1, 21))


def stored(name: str, run: Run) -> str:
    """Return what a file holds after `--format NAME=FILE`."""
    return "".join(f"{line}\n" for line in reporter(name)(run, Look()))


def printed(name: str, run: Run, look: Look | None = None) -> str:
    """Return the report of `run` in the format `name`."""
    return "\n".join(reporter(name)(run, look or Look()))


OTHER = RuleInfo(
    "trending-block",
    "boilerplate",
    "The title of a page widget stands in the text.",
    "The title of a page widget stands in the text.\n\nIt is not part of the story.",
    Severity.WARNING,
)
SOURCE = "NATO meets\n\nThe 29 members met.\n"
_WIRE = (
    "Pier opens\n\nAll 29 members of the council\ncame to the opening of the pier.\n\n"
    "Trending Stories\n"
)


def _findings() -> Run:
    """Return a run with each severity, both kinds of fix, evidence and a span over two lines."""
    stale = finding(
        _WIRE,
        "29 members",
        severity=Severity.ERROR,
        evidence="the council: 29 until 2024-03-06; 32 since",
        fix=Fix("Replace “29” by “32”.", (Edit(Span(16, 18), "32"),), safe=False),
        fingerprint="1" * 64,
    )
    wrapped = finding(
        _WIRE, "council\ncame", severity=Severity.NOTE, message="A note.", fingerprint="2" * 64
    )
    start = _WIRE.index("Trending")
    widget = finding(
        _WIRE,
        "Trending Stories",
        rule=OTHER.id,
        message="“Trending Stories” is the title of a page widget; remove it.",
        at="/line[6]",
        fix=Fix("Remove it.", (Edit(Span(start - 1, len(_WIRE)), ""),), safe=True),
        fingerprint="3" * 64,
    )
    return run_of(
        report_of(_WIRE, stale, wrapped, widget, path="desk/pier opening.txt"),
        report_of(SOURCE),
        report_of(SOURCE, finding(SOURCE, "29 members", fingerprint="1" * 64)),
        skipped=1,
    )


def _unreadable() -> Run:
    """Return a run over a file in no known encoding, an empty one and one that was not found."""
    documents = [read("cafe.txt", b"The caf\x81 is open.\n"), read("empty.txt", b"")]
    reports = [Report(document, problems(document)) for document in documents]
    return run_of(*reports, failures=("“none.txt” does not exist.",))


def suppressed(found: Finding, reason: str | None = None, *, in_source: bool = False) -> Marked:
    return Marked(found, State.SUPPRESSED, reason, in_source)


def _states() -> Run:
    """Return a run with findings that are new, known, and suppressed in each way."""
    new = finding(_WIRE, "29 members", severity=Severity.ERROR, fingerprint="1" * 64)
    known = finding(_WIRE, "the council", severity=Severity.NOTE, fingerprint="2" * 64)
    twin = finding(_WIRE, "came to", fingerprint="2" * 64)
    widget = finding(
        _WIRE,
        "Trending Stories",
        rule=OTHER.id,
        message="“Trending Stories” is the title of a page widget; remove it.",
        at="/line[6]",
        fingerprint="3" * 64,
    )
    quiet = finding(SOURCE, "29 members", fingerprint="4" * 64)
    met = finding(SOURCE, "met", rule=OTHER.id, fingerprint="5" * 64)
    return run_of(
        replace(
            report_of(_WIRE, new, path="desk/pier opening.txt"),
            known=(known, twin),
            suppressed=(suppressed(widget, "It is the name of a book.", in_source=True),),
        ),
        replace(report_of(SOURCE), known=(met,), suppressed=(suppressed(quiet),)),
        baseline=True,
    )


SNAPSHOTS = {
    "clean": lambda: run_of(report_of(SOURCE)),
    "findings": _findings,
    "unreadable": _unreadable,
    "states": _states,
}
"""What the reports in `snapshots/` are about, by the name of the run."""
