"""Fixes for an editor: the same that `newslint fix` makes, each read again and proven."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from linter.document import Document
from linter.finding import Finding
from linter.fixer import Fixed, fix_document
from linter.fixer.rounds import Lint
from linter.readers import Form, read_text
from linter.report import Report
from linter.server.stories import Analysis, Story, reading_of
from linter.span import Edit


def fix_one(analysis: Analysis, story: Story, finding: Finding) -> list[Edit]:
    """Return the edits of the text that fix one finding; none if they would do anything else."""

    def only(document: Document) -> Report:
        return replace(story.report, findings=(finding,) if document is story.document else ())

    return analysis.edited(story, _fixed(analysis, story, only, unsafe=True).edits)


def fix_all(analysis: Analysis) -> list[Edit]:
    """Return the edits of the text that make all safe fixes, those that they lead to included."""
    edits: list[Edit] = []
    for story in analysis.stories:
        if has_safe_fix(story.findings):
            look = story.session.setup.look
            edits += analysis.edited(story, _fixed(analysis, story, look, unsafe=False).edits)
    return edits


def has_safe_fix(findings: Iterable[Finding]) -> bool:
    """Return whether any of the findings has a fix that cannot change what the story says."""
    return any(finding.fix is not None and finding.fix.safe for finding in findings)


def _fixed(analysis: Analysis, story: Story, look: Lint, *, unsafe: bool) -> Fixed:
    reading = reading_of(analysis.text, story.session)
    old = story.document

    def read_again(text: str) -> Document:
        again = read_text(old.path, text, reading)
        return replace(again, first_line=old.first_line, origin=old.origin)

    def holds(text: str) -> bool:
        return reading.form is not Form.JSONL or "\n" not in text

    return fix_document(old, look, read_again, unsafe=unsafe, holds=holds)
