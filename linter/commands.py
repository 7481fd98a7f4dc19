"""What each command does with what it was asked; each returns the exit code."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from datetime import date

from linter import __version__, console
from linter.config import Config, ConfigError, activate, find_config, load_config
from linter.discovery import Story, UsageError, check_suffix, discover, shown_path
from linter.document import Document
from linter.facts.series import facts_as_of
from linter.finding import Severity
from linter.readers import MAX_BYTES, read
from linter.report import READING_RULES, Report, RuleInfo, Run
from linter.reporters import Look, reporter
from linter.rule import AnyRule
from linter.rules import discover as discover_rules
from linter.runner import lint_documents, read_story, rule_infos
from linter.structure import read_article
from linter.suggest import did_you_mean, nearest

DONE, FOUND, FAILED = 0, 1, 2
"""Exit codes: nothing that fails the run; findings that do; the work could not be done."""

STDIN = "-"
_WIDTH = 100  # columns where no terminal says
_UNLIMITED = 10_000  # columns: no line of a table is broken that another program reads


class _Work:
    """What a check has gathered so far, so that a failure still leaves a report."""

    def __init__(self) -> None:
        self.config = Config()
        self.reports: tuple[Report, ...] = ()
        self.skipped = 0
        self.errors: list[Exception] = []


def check(asked: Namespace) -> int:
    """Lint the stories at the paths and write the report."""
    rules = discover_rules()
    as_of = asked.as_of or date.today()
    work = _Work()
    try:
        _lint(asked, rules, as_of, work)
    except (ConfigError, UsageError) as error:
        work.errors.append(error)
    run = Run(
        work.reports,
        rule_infos(rules),
        __version__,
        facts_as_of(),
        as_of,
        work.config.profile,
        work.skipped,
    )
    console.write(_reported(run, asked))
    return _conclude(run, work, asked)


def _lint(asked: Namespace, rules: tuple[AnyRule, ...], as_of: date, work: _Work) -> None:
    work.config = config = load_config(
        None if asked.isolated else find_config("."),
        profile=asked.profile,
        select=asked.select or (),
        ignore=asked.ignore or (),
        preview=asked.preview,
        fail_on=asked.fail_on,
    )
    active = activate(config, rules)
    documents = _documents(asked, work)
    work.reports = tuple(lint_documents(documents, active, as_of, asked.story_date))


def _documents(asked: Namespace, work: _Work) -> Iterator[Document]:
    """Yield each story; what cannot be read is noted in `work` and passed over."""
    if _is_stdin(asked):
        yield _read_stdin(asked)
        return
    _refuse_misspelt_command(asked)
    found = discover(
        asked.paths, exclude=work.config.exclude, any_suffix=asked.input_format is not None
    )
    work.skipped = found.skipped
    work.errors.extend(found.errors)
    for story in found.stories:
        try:
            yield read_story(story)
        except UsageError as error:
            work.errors.append(error)


def _is_stdin(asked: Namespace) -> bool:
    paths = asked.paths
    if STDIN not in paths:
        if asked.stdin_filename:
            raise UsageError("--stdin-filename names what is read from “-”; add “-” as the path.")
        return False
    if len(paths) > 1:
        raise UsageError("“-” reads one story from standard input; leave the other paths out.")
    return True


def _read_stdin(asked: Namespace) -> Document:
    name = asked.stdin_filename
    if name and not asked.input_format:
        check_suffix(name)
    return read(shown_path(name) if name else "stdin", sys.stdin.buffer.read(MAX_BYTES + 1))


def _refuse_misspelt_command(asked: Namespace) -> None:
    """Raise where the first path was surely meant to be a command."""
    import os

    first: str = asked.paths[0]
    if os.path.lexists(first) or not first.isalpha():
        return
    command = nearest(first, asked.commands)
    if command:
        raise UsageError(
            f"There is no file and no command “{first}”; did you mean “newslint {command}”?"
        )


def _reported(run: Run, asked: Namespace) -> Iterator[str]:
    name = asked.format or ("full" if sys.stdout.isatty() else "concise")
    look = Look(console.is_colored(asked.color), console.columns(_WIDTH), not asked.quiet)
    return reporter(name)(run, look)


def _conclude(run: Run, work: _Work, asked: Namespace) -> int:
    """Say on stderr what else is to be said, and return the exit code."""
    if work.skipped and not asked.quiet:
        files = "1 file that is" if work.skipped == 1 else f"{work.skipped} files that are"
        console.note(f"skipped {files} no story, such as requirements.txt.")
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


def parse(asked: Namespace) -> int:
    """Show a story as newslint sees it."""
    from linter import outline

    asked.paths = [asked.file]
    document = _read_stdin(asked) if _is_stdin(asked) else _read_one(asked)
    article = read_article(document, asked.as_of or date.today(), asked.story_date)
    if asked.format == "json":
        console.write(outline.as_json(document, article))
    elif document.blocks:
        console.write(outline.as_text(document, article, console.columns(_WIDTH)))
    for problem in document.problems:
        console.complain(f"{document.path}: {problem.message}")
    return FAILED if document.problems else DONE


def _read_one(asked: Namespace) -> Document:
    import os

    if os.path.isdir(asked.file):
        raise UsageError(f"“{asked.file}” is a folder; name one file.")
    found = discover([asked.file], any_suffix=asked.input_format is not None)
    for error in found.errors:
        raise error
    return read_story(Story(shown_path(asked.file), asked.file))


def rules(asked: Namespace) -> int:
    """List the rules."""
    from linter import catalogue

    if asked.format == "json":
        console.write(catalogue.table_json(discover_rules()))
    else:
        console.write(catalogue.table_text(discover_rules(), console.columns(_UNLIMITED)))
    return DONE


def explain(asked: Namespace) -> int:
    """Show the page of one rule."""
    from linter import catalogue

    known: dict[str, AnyRule | RuleInfo] = {rule.id: rule for rule in discover_rules()}
    known.update(READING_RULES)
    if asked.rule not in known:
        end = did_you_mean(asked.rule, known)
        end = "; “newslint rules” lists them." if end == "." else end
        raise UsageError(f"There is no rule “{asked.rule}”{end}")
    console.write(catalogue.page(known[asked.rule]))
    return DONE


def version() -> int:
    """Show the version, and up to when the shipped facts are known."""
    console.write([f"newslint {__version__} (facts as of {facts_as_of()})"])
    return DONE
