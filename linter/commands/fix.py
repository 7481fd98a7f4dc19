"""`newslint fix`: stories in, mended stories out, and a report of what is left."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator
from contextlib import redirect_stdout, suppress
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from typing import BinaryIO, TextIO

from linter import console
from linter.commands import DONE, FAILED, FOUND
from linter.commands.setup import set_up
from linter.commands.stories import is_stdin, reading_of, stdin_name
from linter.commands.work import Work, finish, of_stories, stories, taken, with_ignore_file
from linter.config import ConfigError
from linter.discovery import Story, UsageError
from linter.fixer.files import FileFix, Remark
from linter.fixer.log import entries
from linter.report import Report
from linter.reporters.escape import escape
from linter.runner import lint_documents, read_stories
from linter.setup import Setup
from linter.suggest import counted
from linter.writing import replace_file

_REMARKS = 20  # about single stories; more would hide what is said of all


@dataclass(slots=True)
class _Done:
    """What has been fixed so far; `log` is where changes are noted at once.

    Once the log cannot be written, nothing more is fixed.
    """

    findings: int = 0
    files: int = 0
    waiting: int = 0
    remarks: list[Remark] = field(default_factory=list)
    log: TextIO | None = None
    is_over: bool = False

    def add(self, fixing: FileFix, asked: Namespace, work: Work) -> None:
        """Take a file into account that has been written, or needed not to be."""
        self.findings += len(fixing.changes)
        self.files += fixing.is_changed
        self.waiting += fixing.waiting
        self.remarks += fixing.remarks
        if not self.log:
            return
        lines = entries(fixing.path, fixing.changes, words=not asked.no_excerpts)
        try:
            self.log.writelines(f"{line}\n" for line in lines)
            self.log.flush()
        except OSError as error:
            self.is_over = True
            sentence = (
                f"--fix-log: “{asked.fix_log}” cannot be written ({error.strerror}), so nothing "
                f"more was fixed; what was changed in “{fixing.path}” is not noted."
            )
            work.errors.append(UsageError(sentence))


def fix(asked: Namespace) -> int:
    """Mend the stories at the paths, or show how, and write the report of what is left."""
    work, done = Work(asked.as_of or date.today()), _Done()
    on_stdout = asked.diff  # what is there instead of the report
    try:
        on_stdout = is_stdin(asked) or on_stdout
        _fix(asked, work, done)
    except (ConfigError, UsageError) as error:
        work.errors.append(error)
    finally:
        if done.log:
            with suppress(OSError):  # it was said already
                done.log.close()
    if asked.diff:
        asked.format = [one for one in asked.format if one.path is not None]
    with redirect_stdout(sys.stderr if on_stdout else sys.stdout):
        code = finish(asked, work)
    if not asked.quiet:
        _sum_up(done, asked)
    if not asked.diff or code == FAILED:
        return code
    return FOUND if done.files and not asked.exit_zero else DONE


def _fix(asked: Namespace, work: Work, done: _Done) -> None:
    if asked.diff and asked.fix_log:
        raise UsageError("--fix-log: With --diff nothing is changed; leave one of the two out.")
    work.setup = setup = set_up(asked, work.as_of, work.rules)
    work.rules = setup.rules
    if is_stdin(asked):
        work.stories = ()
        _open_log(asked, work, done)
        work.reports = tuple(_fix_stdin(asked, work, done))
        return
    found = stories(asked, work, setup)
    _open_log(asked, work, done)
    reports = of_stories(_fix_files(found, asked, work, done), work)
    work.reports = tuple(with_ignore_file(reports, asked, setup))


def _open_log(asked: Namespace, work: Work, done: _Done) -> None:
    """Open the log before anything is changed, so that nothing is changed without it."""
    path = asked.fix_log
    if not path:
        return
    if what := taken(asked, work).get(os.path.realpath(path)):
        raise UsageError(f"--fix-log: “{path}” {what}; give the log another name.")
    try:
        done.log = open(path, "w", encoding="utf-8", newline="\n")  # noqa: SIM115 - closed when all is done
    except OSError as error:
        raise UsageError(f"“{path}” cannot be written ({error.strerror}).") from None


def _fixing(asked: Namespace, setup: Setup, name: str, path: str, *, named: bool = True) -> FileFix:
    reading = reading_of(asked, setup.config, path, named=named)
    return FileFix(name, reading, setup.look, asked.unsafe_fixes)


def _fix_stdin(asked: Namespace, work: Work, done: _Done) -> list[Report]:
    """Write the story on standard input, mended, to standard output."""
    assert work.setup is not None
    name = stdin_name(asked)
    fixing = _fixing(asked, work.setup, name, name)
    data = sys.stdin.buffer.read()
    reports = list(lint_documents(fixing.documents(BytesIO(data)), fixing.fix))
    if asked.diff:
        _show(fixing.diff(BytesIO(data)))
    else:
        new = fixing.content(BytesIO(data)) if fixing.is_changed else [data]
        console.write_bytes(new, "story")
    done.add(fixing, asked, work)
    return reports


def _fix_files(
    found: Iterable[Story], asked: Namespace, work: Work, done: _Done
) -> Iterator[Report]:
    """Yield what is left in each file after its fixes; what fails is noted in `work`."""
    assert work.setup is not None
    for story in found:
        named = story.named or asked.force_exclude
        fixing = _fixing(asked, work.setup, story.shown, story.path, named=named)
        if done.is_over:
            yield from _as_it_is(story, fixing)
            continue
        try:
            with open(story.path, "rb") as file:
                reports = list(lint_documents(fixing.documents(file), fixing.fix))
            if fixing.is_changed and not asked.diff:
                _replace(story, fixing)
        except OSError as error:
            reason = error.strerror or error
            work.errors.append(UsageError(f"“{story.shown}” cannot be fixed ({reason})."))
            yield from _as_it_is(story, fixing)
            continue
        except Exception:  # of a reader; the report will say so
            yield from _as_it_is(story, fixing)
            continue
        if fixing.is_changed and asked.diff:
            _show(_reread(story, fixing.diff))
        done.add(fixing, asked, work)
        yield from reports


def _replace(story: Story, fixing: FileFix) -> None:
    if not os.path.isfile(story.path):
        raise OSError(None, "it is no regular file")
    replace_file(story.path, _reread(story, fixing.content), expected=fixing.digest)


def _reread(story: Story, make: Callable[[BinaryIO], Iterator[bytes]]) -> Iterator[bytes]:
    """Yield what `make` makes of the file; it is closed before the last of it is used."""
    with open(story.path, "rb") as old:
        yield from make(old)


def _as_it_is(story: Story, fixing: FileFix) -> Iterator[Report]:
    """Yield what is found in a file that is not fixed; nothing if it cannot be read."""
    with suppress(UsageError):  # it was said already
        yield from lint_documents(read_stories(story, fixing.reading), fixing.look)


def _show(diff: Iterator[bytes]) -> None:
    """Write a diff as it is to another program, and to a terminal so that it can do no harm."""
    if not sys.stdout.isatty():
        console.write_bytes(diff, "diff")
        return
    text = b"".join(diff).decode("utf-8", "backslashreplace")
    console.write(escape(line) for line in text.removesuffix("\n").split("\n"))


def _sum_up(done: _Done, asked: Namespace) -> None:
    """Say on stderr what was done, and what was not."""
    for remark in done.remarks[:_REMARKS]:
        console.note(f"{remark.path}:{remark.line}: {remark.said}")
    if len(done.remarks) > _REMARKS:
        console.note(f"{len(done.remarks) - _REMARKS} more stories or fixes were left out, too.")
    fixed = "nothing to fix"
    if done.findings:
        verb = "would fix" if asked.diff else "fixed"
        files = counted(done.files, "file", "files")
        fixed = f"{verb} {counted(done.findings, 'finding', 'findings')} in {files}"
    more = ""
    if done.waiting:
        some = (
            f"{done.waiting} more"
            if done.findings
            else counted(done.waiting, "finding", "findings")
        )
        more = f"; {some} could be fixed with --unsafe-fixes"
    console.note(f"{fixed}{more}.")
