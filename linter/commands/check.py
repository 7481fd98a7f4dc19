"""`newslint check`: stories in, report out."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from datetime import date

from linter import console, output
from linter.commands.learn import Learner
from linter.commands.setup import set_up
from linter.commands.work import Work, documents, finish, of_stories, taken, with_ignore_file
from linter.config import ConfigError
from linter.discovery import UsageError
from linter.report import Report
from linter.runner import lint_documents
from linter.setup import Setup
from linter.suggest import counted

_ALWAYS_NEW = "rule-failed"


def check(asked: Namespace) -> int:
    """Lint the stories at the paths and write the report."""
    work = Work(asked.as_of or date.today())
    try:
        _lint(asked, work)
    except (ConfigError, UsageError) as error:
        work.errors.append(error)
    return finish(asked, work)


def _lint(asked: Namespace, work: Work) -> None:
    work.setup = setup = set_up(asked, work.as_of, work.rules)
    work.rules = setup.rules
    learner = Learner.asked_for(asked)
    judge = learner.watching(setup.judge) if learner else setup.judge
    reports = of_stories(lint_documents(documents(asked, work, setup), judge), work)
    work.reports = tuple(with_ignore_file(map(setup.settle, reports), asked, setup))
    if setup.changed and setup.changed.left_out and not asked.quiet:
        left_out = counted(setup.changed.left_out, "finding", "findings")
        console.note(f"left out {left_out} on lines that have not changed.")
    if learner is not None:
        learner.write(asked, work)
    if setup.baseline is not None:
        _keep_baseline(asked, work, setup)


def _keep_baseline(asked: Namespace, work: Work, setup: Setup) -> None:
    """Write the baseline where that was asked for, or say what has become of it."""
    assert setup.baseline is not None
    stale = sum(setup.baseline.stale().values())
    if not asked.write_baseline and not asked.prune_baseline:
        if stale and not asked.quiet:
            gone = counted(
                stale,
                "finding of the baseline no longer occurs",
                "findings of the baseline no longer occur",
            )
            console.note(f"{gone}; --prune-baseline removes what is gone.")
        return
    if work.errors:
        raise UsageError("The baseline was not written, because the run is not whole.")
    path = setup.baseline_path
    assert path is not None
    lines = setup.baseline.lines(add=bool(asked.write_baseline), prune=asked.prune_baseline)
    output.store(path, lines, "--write-baseline", taken(asked, work, baseline=False))
    if asked.write_baseline:
        work.reports = tuple(map(_all_known, work.reports))
    if not asked.quiet:
        console.note(f"wrote the baseline “{path}”: {_said(work, stale, asked)}.")


def _all_known(report: Report) -> Report:
    """Return the report as the next run will have it."""
    new = tuple(finding for finding in report.findings if finding.rule == _ALWAYS_NEW)
    gone = tuple(finding for finding in report.findings if finding.rule != _ALWAYS_NEW)
    return replace(report, findings=new, known=(*report.known, *gone))


def _said(work: Work, stale: int, asked: Namespace) -> str:
    known = sum(len(report.known) for report in work.reports)
    parts = [counted(known, "finding of this run", "findings of this run")]
    if asked.prune_baseline:
        parts.append(f"{stale} that no longer occur removed")
    return ", ".join(parts)
