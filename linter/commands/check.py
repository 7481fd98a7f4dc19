"""`newslint check`: stories in, report out."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterable, Iterator
from datetime import date

from linter import __version__, console, output
from linter.commands import DONE, FAILED, FOUND
from linter.commands.stories import is_stdin, read_stdin, reading_of
from linter.config import Config, ConfigError, activate, find_config, load_config
from linter.config.known import known_rules
from linter.discovery import Story, UsageError, discover
from linter.document import Document
from linter.facts.series import facts_as_of
from linter.finding import Severity
from linter.readers import Reading
from linter.report import Report, Run
from linter.rule import AnyRule
from linter.rules import discover as discover_rules
from linter.runner import is_story, lint_documents, read_stories, rule_infos
from linter.suggest import nearest


class _Work:
    """What a check has gathered so far, so that a failure still leaves a report."""

    def __init__(self) -> None:
        self.config = Config()
        self.rules: tuple[AnyRule, ...] = discover_rules()
        self.reports: tuple[Report, ...] = ()
        self.stories: tuple[Story, ...] | None = None  # until they were looked for
        self.skipped = 0
        self.errors: list[Exception] = []


def check(asked: Namespace) -> int:
    """Lint the stories at the paths and write the report."""
    as_of = asked.as_of or date.today()
    work = _Work()
    try:
        _lint(asked, as_of, work)
    except (ConfigError, UsageError) as error:
        work.errors.append(error)
    run = Run(
        work.reports,
        rule_infos(work.rules),
        __version__,
        facts_as_of(),
        as_of,
        work.config.profile,
        work.skipped,
        tuple(map(str, work.errors)),
    )
    work.errors += output.write(
        run,
        asked.format,
        stories=_real_paths(asked, work),
        color=asked.color,
        summary=not asked.quiet,
        statistics=asked.statistics,
    )
    return _conclude(run, work, asked)


def _lint(asked: Namespace, as_of: date, work: _Work) -> None:
    work.config = config = load_config(
        None if asked.isolated else find_config("."),
        profile=asked.profile,
        select=asked.select or (),
        ignore=asked.ignore or (),
        preview=asked.preview,
        fail_on=asked.fail_on,
    )
    work.rules = known_rules(config, work.rules)
    if asked.schema:
        work.rules = _with_schema(work.rules, asked.schema)
    active = activate(config, work.rules)
    documents = _documents(asked, work)
    reports = lint_documents(documents, active, as_of, asked.story_date)
    work.reports = tuple(_of_stories(reports, work))


def _with_schema(rules: tuple[AnyRule, ...], path: str) -> tuple[AnyRule, ...]:
    """Return the rules; the one about standards holds stories to the schema at `path` instead."""
    from linter.rules.metadata import standard_violation
    from linter.standards.schema import SchemaError
    from linter.standards.user import load_user_schema

    if not os.path.isfile(path):
        raise UsageError(f"--schema: There is no file “{path}”.")
    try:
        schema = load_user_schema(path)
    except SchemaError as error:
        raise UsageError(f"--schema: {error}") from None
    return tuple(
        standard_violation.against(rule, schema) if rule.id == "standard-violation" else rule
        for rule in rules
    )


def _of_stories(reports: Iterator[Report], work: _Work) -> Iterator[Report]:
    """Yield the reports of stories; a file of a folder that holds none is counted."""
    in_folders = {story.shown for story in work.stories or () if not story.named}
    skipped: set[str] = set()
    told: set[str] = set()
    for report in reports:
        if report.document.path in in_folders and not is_story(report.document):
            skipped.add(report.document.path)
        else:
            told.add(report.document.path)
            yield report
    skipped -= told  # some lines of a file may be stories, and others none
    work.skipped += len(skipped)
    work.stories = tuple(one for one in work.stories or () if one.shown not in skipped)


def _documents(asked: Namespace, work: _Work) -> Iterator[Document]:
    """Return the stories, read one by one as they are asked for."""
    reading = reading_of(asked, work.config)
    if is_stdin(asked):
        work.stories = ()
        return read_stdin(asked, reading)
    _refuse_misspelt_command(asked)
    found = discover(
        asked.paths, exclude=work.config.exclude, any_suffix=asked.input_format is not None
    )
    work.stories, work.skipped = found.stories, found.skipped
    work.errors.extend(found.errors)
    return _read(found.stories, reading, work)


def _read(stories: Iterable[Story], reading: Reading, work: _Work) -> Iterator[Document]:
    """Yield what is in the files; what cannot be read is noted in `work` and passed over."""
    for story in stories:
        try:
            yield from read_stories(story, reading)
        except UsageError as error:
            work.errors.append(error)


def _real_paths(asked: Namespace, work: _Work) -> frozenset[str]:
    """Return the real path of everything that was to be linted; needed where files are written."""
    if all(target.path is None for target in asked.format):
        return frozenset()
    stories = work.stories
    if stories is None:  # the run failed before it came to them
        stories = discover(asked.paths).stories
    named = [*asked.paths, *filter(None, [asked.stdin_filename])]
    return frozenset(map(os.path.realpath, [*named, *(story.path for story in stories)]))


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


def _conclude(run: Run, work: _Work, asked: Namespace) -> int:
    """Say on stderr what else is to be said, and return the exit code."""
    if work.skipped and not asked.quiet:
        files = "1 file that is" if work.skipped == 1 else f"{work.skipped} files that are"
        console.note(f"skipped {files} no story.")
    for error in work.errors:
        console.complain(error)
    findings = [finding for report in run.reports for finding in report.findings]
    failed = sum(finding.rule == "rule-failed" for finding in findings)
    if failed:
        console.complain("newslint itself failed on a story; see “rule-failed” in the report.")
    if failed or work.errors:
        return FAILED
    limit: Severity | None = work.config.fail_on
    if asked.exit_zero or limit is None:
        return DONE
    return FOUND if any(finding.severity >= limit for finding in findings) else DONE
