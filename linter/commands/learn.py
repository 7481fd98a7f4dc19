"""`newslint check --learn-boilerplate`: lines that recur become a rule that somebody reviews."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING

from linter import console, output
from linter.commands.work import Work, taken
from linter.discovery import UsageError
from linter.document import Document
from linter.report import Report
from linter.runner import is_story
from linter.suggest import counted

if TYPE_CHECKING:
    from linter.recurring import LineCounter

_OPTION = "--learn-boilerplate"


class Learner:
    """Counts the lines of a run, and writes those that recur at its end."""

    def __init__(self, path: str, counter: LineCounter) -> None:
        self._path, self._counter = path, counter

    @classmethod
    def asked_for(cls, asked: Namespace) -> Learner | None:
        """Return the learner that was asked for, if any.

        Raises UsageError for a file that is there already, since people work on what it holds,
        and for one that could be no rule.
        """
        path: str | None = asked.learn_boilerplate
        if path is None:
            return None
        _refuse(path)
        from linter.recurring import LineCounter  # few runs learn

        return cls(path, LineCounter())

    def watching(self, judge: Callable[[Document], Report]) -> Callable[[Document], Report]:
        """Return `judge`, with every story that it judges counted."""

        def judged(document: Document) -> Report:
            report = judge(document)
            if is_story(report.document):
                self._counter.add(document, report)
            return report

        return judged

    def write(self, asked: Namespace, work: Work) -> None:
        """Write the lines that recur as a rule; nothing if none does."""
        from linter.recurring import rule_lines

        if work.errors:
            raise UsageError(f"{_OPTION}: Nothing was written, because the run is not whole.")
        found = self._counter.recurring()
        if found:
            _refuse(self._path)
            lines = rule_lines(found, self._counter.stories, self._counter.fewest)
            output.store(self._path, lines, _OPTION, taken(asked, work))
        if not asked.quiet:
            console.note(self._said(len(found)))

    def _said(self, found: int) -> str:
        fewest = self._counter.fewest
        if not found:
            return f"no new line stands in {fewest} stories or more; no rule was written."
        lines = counted(found, "line that recurs", "lines that recur")
        return (
            f"wrote {lines} to “{self._path}”; strike out what belongs to the stories, and name "
            "the file under “rules” in the config."
        )


def _refuse(path: str) -> None:
    """Raise for what a new rule file cannot be called."""
    from linter.config.house_rules import rule_name  # YAML costs more than linting a story

    if os.path.lexists(path) and not (os.path.isfile(path) and not os.path.getsize(path)):
        raise UsageError(f"{_OPTION}: “{path}” is there already; name a new file.")
    rule_name(path)
