"""A run over stories: what it gathers, and how it ends with a report and an exit code."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from linter import __version__, console, output
from linter.commands import DONE, FAILED, FOUND
from linter.commands.stories import is_stdin, read_stdin, reading_of
from linter.config import activate, suppression_severities
from linter.discovery import Story, UsageError, discover
from linter.document import Document
from linter.facts.facts import FactsOptions
from linter.facts.series import facts_as_of
from linter.finding import Severity
from linter.report import Report, Run
from linter.rule import AnyRule
from linter.rules import discover as discover_rules
from linter.runner import is_story, read_stories, rule_infos
from linter.setup import Setup
from linter.suggest import counted, nearest

_BASELINE = "is the baseline"


@dataclass(slots=True)
class Work:
    """What a run has gathered so far, so that a failure still leaves a report.

    `stories` is None until they were looked for.
    """

    as_of: date
    setup: Setup | None = None
    rules: tuple[AnyRule, ...] = field(default_factory=discover_rules)
    reports: tuple[Report, ...] = ()
    stories: tuple[Story, ...] | None = None
    skipped: int = 0
    errors: list[Exception] = field(default_factory=list)

    @property
    def fail_on(self) -> Severity | None:
        """The severity from which on a finding fails the run, None for never."""
        return self.setup.config.fail_on if self.setup else Severity.ERROR


def stories(asked: Namespace, work: Work, setup: Setup) -> tuple[Story, ...]:
    """Return the files that were asked for; what cannot be followed is noted in `work`."""
    _refuse_misspelt_command(asked)
    found = discover(
        asked.paths,
        exclude=setup.config.exclude,
        any_suffix=asked.input_format is not None,
        force_exclude=asked.force_exclude,
        beside=[setup.baseline_path] if setup.baseline_path else (),
    )
    work.stories, work.skipped = found.stories, found.skipped
    work.errors.extend(found.errors)
    return found.stories


def documents(asked: Namespace, work: Work, setup: Setup) -> Iterator[Document]:
    """Return the stories, read one by one as they are asked for."""
    if is_stdin(asked):
        work.stories = ()
        return iter(()) if _is_excluded(asked, setup) else read_stdin(asked, setup.config)
    return _read(stories(asked, work, setup), asked, work, setup)


def _is_excluded(asked: Namespace, setup: Setup) -> bool:
    """Return whether the story on standard input bears a name that the config excludes."""
    name, exclude = asked.stdin_filename, setup.config.exclude
    if not (asked.force_exclude and name and exclude):
        return False
    return bool(exclude.verdict(os.path.abspath(name), folder=False))


def _read(found: Iterable[Story], asked: Namespace, work: Work, setup: Setup) -> Iterator[Document]:
    """Yield what is in the files; what cannot be read is noted in `work` and passed over."""
    for story in found:
        try:
            named = story.named or asked.force_exclude
            reading = reading_of(asked, setup.config, story.path, named=named)
            yield from read_stories(story, reading)
        except UsageError as error:
            work.errors.append(error)


def of_stories(reports: Iterator[Report], work: Work) -> Iterator[Report]:
    """Yield the reports of stories; a file of a folder that holds none is counted.

    In a file that holds stories, a line that is none is reported.
    """
    in_folders = {story.shown for story in work.stories or () if not story.named}
    skipped: set[str] = set()
    for path, of_file in groupby(reports, key=lambda report: report.document.path):
        waiting, told = [], path not in in_folders
        for report in of_file:
            if not told and not is_story(report.document):
                waiting.append(report)
                continue
            if not told:
                yield from waiting
                told = True
            yield report
        if not told:
            skipped.add(path)
    work.skipped += len(skipped)
    work.stories = tuple(one for one in work.stories or () if one.shown not in skipped)


def with_ignore_file(reports: Iterator[Report], asked: Namespace, setup: Setup) -> Iterable[Report]:
    """Return the reports in order of path, and among them what is wrong with the ignore file."""
    if setup.ignore_file is None:
        return reports
    found = list(reports)
    own = setup.ignore_file.report(
        frozenset(rule.id for rule in setup.rules),
        suppression_severities(setup.config),
        [os.path.realpath(path) for path in asked.paths if os.path.isdir(path)],
        setup.as_of,
    )
    if own is None:
        return found
    return sorted([*found, setup.settle(own)], key=lambda one: one.document.path)


def taken(asked: Namespace, work: Work, *, baseline: bool = True) -> dict[str, str]:
    """Return by its real path what no file may be written over, each with what it is.

    That are the stories, and what newslint reads beside them; the baseline only if `baseline`.
    """
    beside = [(asked.config, "is the config")]
    if baseline:
        beside += [(asked.baseline, _BASELINE), (asked.write_baseline, _BASELINE)]
    if work.setup:
        config, ignore_file = work.setup.config, work.setup.ignore_file
        beside += [(source.name, "is the config") for source in config.sources[1:-1]]
        beside += [(name, "is a file of facts") for name in config.facts.files]
        beside += [(ignore_file.path, "is the ignore file")] if ignore_file else []
        beside += [(work.setup.baseline_path, _BASELINE)] if baseline else []
    found = work.stories
    if found is None:  # the run failed before it came to them
        found = discover(asked.paths).stories
    named = [*asked.paths, asked.stdin_filename, *(story.path for story in found)]
    beside += [(path, "is to be linted") for path in named]
    return {os.path.realpath(path): said for path, said in beside if path}


def _refuse_misspelt_command(asked: Namespace) -> None:
    """Raise where the first path was surely meant to be a command."""
    first: str = asked.paths[0]
    if os.path.lexists(first) or not first.isalpha():
        return
    command = nearest(first, asked.commands)
    if command:
        raise UsageError(
            f"There is no file and no command “{first}”; did you mean “newslint {command}”?"
        )


def finish(asked: Namespace, work: Work) -> int:
    """Write the reports, say on stderr what else is to be said, and return the exit code."""
    run = Run(
        work.reports,
        rule_infos(work.rules),
        __version__,
        facts_as_of(),
        work.as_of,
        work.setup.config.profile if work.setup else "default",
        work.skipped,
        tuple(map(str, work.errors)),
        baseline=work.setup is not None and work.setup.baseline is not None,
        excerpts=not asked.no_excerpts,
        facts=work.setup.config.facts.files if work.setup else (),
    )
    kept = {}
    if any(target.path is not None for target in asked.format):
        kept = taken(asked, work)
        if asked.fix_log:
            kept[os.path.realpath(asked.fix_log)] = "is the log of the fixes"
        if asked.learn_boilerplate:
            kept[os.path.realpath(asked.learn_boilerplate)] = "is the rule that is learned"
    work.errors += output.write(
        run,
        asked.format,
        kept=kept,
        color=asked.color,
        summary=not asked.quiet,
        statistics=asked.statistics,
        known=asked.show_known,
    )
    return _conclude(asked, work)


def _say_age_of_facts(setup: Setup) -> None:
    """Say once where rules judged by facts that are older than the config lets them be."""
    known, limit = facts_as_of(), setup.config.facts_max_age
    age = (setup.as_of - known).days
    if age <= limit:
        return
    active = activate(setup.config, setup.rules)
    if any(isinstance(one.options, FactsOptions) for one in active):
        console.note(
            f"the facts are known up to {known}, {age} days before {setup.as_of}; update newslint, "
            "or give newer ones under “facts” in the config (“facts-max-age” is "
            f"{counted(limit, 'day', 'days')})."
        )


def _conclude(asked: Namespace, work: Work) -> int:
    if work.setup and not asked.quiet:
        _say_age_of_facts(work.setup)
    if work.skipped and not asked.quiet:
        files = "1 file that is" if work.skipped == 1 else f"{work.skipped} files that are"
        console.note(f"skipped {files} no story.")
    for error in work.errors:
        console.complain(error)
    findings = [finding for report in work.reports for finding in report.findings]
    failed = sum(finding.rule == "rule-failed" for finding in findings)
    if failed:
        console.complain("newslint itself failed on a story; see “rule-failed” in the report.")
    if failed or work.errors:
        return FAILED
    limit = work.fail_on
    if asked.exit_zero or limit is None:
        return DONE
    return FOUND if any(finding.severity >= limit for finding in findings) else DONE
