"""Many stories through the engine to the reports of a run."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from linter.discovery import Story, UsageError
from linter.document import Document
from linter.engine import Engine, problems
from linter.finding import Finding, Severity
from linter.fingerprint import fingerprint
from linter.readers import MAX_BYTES, read, too_large
from linter.report import READING_RULES, Report, RuleInfo
from linter.rule import Active, AnyRule
from linter.span import Span
from linter.structure import read_article


def rule_infos(rules: Iterable[AnyRule]) -> dict[str, RuleInfo]:
    """Return what readers of findings must know: of `rules`, and of faults beside them."""
    infos = {
        rule.id: RuleInfo(rule.id, rule.family, rule.summary, rule.doc.strip(), rule.severity)
        for rule in rules
    }
    return {**READING_RULES, **infos}


def read_story(story: Story) -> Document:
    """Return the document in a file; UsageError if the system does not let it be read.

    A file that is too large for a story is not taken into memory.
    """
    try:
        if os.stat(story.path).st_size > MAX_BYTES:
            return too_large(story.shown)
        with open(story.path, "rb") as file:
            return read(story.shown, file.read(MAX_BYTES + 1))
    except OSError as error:
        raise UsageError(f"“{story.shown}” cannot be read ({error.strerror}).") from None


def lint_documents(
    documents: Iterable[Document],
    active: Sequence[Active],
    as_of: date,
    story_date: date | None = None,
) -> Iterator[Report]:
    """Yield the report of each document, judged on the day `as_of`.

    `story_date` dates a story that does not say itself when it is of.
    """
    engine = Engine(active)
    for document in documents:
        try:
            report = _lint(engine, document, as_of, story_date)
        except Exception as error:  # one story must not take down the run of a thousand
            report = Report(document, (*problems(document), _failure(document.path, error)))
        yield _lean(report)


def _lint(engine: Engine, document: Document, as_of: date, story_date: date | None) -> Report:
    if not document.blocks:
        return Report(document, problems(document))
    return engine.lint(document, read_article(document, as_of, story_date))


def _failure(path: str, error: Exception) -> Finding:
    name = type(error).__name__
    message = f"newslint failed on this story ({name}: {error}); please report it."
    return Finding(
        "rule-failed",
        Severity.ERROR,
        message,
        Span(0, 0),
        "",
        fingerprint=fingerprint("rule-failed", path, "", name, Span(0, 0)),
    )


def _lean(report: Report) -> Report:
    """Return the report without what no reporter reads, so that a large archive fits in memory."""
    source = report.document.source if report.findings else ""
    return replace(report, document=replace(report.document, source=source, blocks=()))
