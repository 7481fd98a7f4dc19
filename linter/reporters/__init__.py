"""Reporters: functions from a run to the text of a report, one module each.

A reporter knows nothing but the run it is given, so that every front end can use every format.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module

from linter.report import Marked, Report, Run, State

_MODULES = {
    "full": "linter.reporters.full",
    "concise": "linter.reporters.concise",
    "json": "linter.reporters.json",
    "sarif": "linter.reporters.sarif",
    "github": "linter.reporters.github",
    "gitlab": "linter.reporters.gitlab",
    "jsonl": "linter.reporters.jsonl",
    "junit": "linter.reporters.junit",
    "checkstyle": "linter.reporters.checkstyle",
    "rdjson": "linter.reporters.rdjson",
    "markdown": "linter.reporters.markdown",
}
FORMATS = tuple(_MODULES)
"""The names of all formats."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a report for people looks; reports for machines have no look.

    `width` is in terminal columns; `summary` asks for a last line with the counts, and `known` for
    findings of the baseline to be listed, too.
    """

    color: bool = False
    width: int = 100
    summary: bool = True
    known: bool = False


Reporter = Callable[[Run, Look], Iterator[str]]


def reporter(name: str) -> Reporter:
    """Return the reporter of the format `name`: it yields lines without their line end.

    A run whose report may hold no words of the stories reaches no format with words in its
    findings.
    """
    found: Reporter = import_module(_MODULES[name]).report

    def report(run: Run, look: Look) -> Iterator[str]:
        if not run.excerpts:
            from linter.reporters.wordless import without_words

            run = without_words(run)
        return found(run, look)

    return report


def listed(report: Report, look: Look) -> list[Marked]:
    """Return the findings of a story that a report for people lists."""
    states = {State.NEW, State.KNOWN} if look.known else {State.NEW}
    return [marked for marked in report.marked() if marked.state in states]
