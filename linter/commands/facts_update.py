"""`newslint facts update`: a result from Wikidata, written into the house's own facts."""

from __future__ import annotations

import difflib
import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from linter import console
from linter.commands import DONE, FOUND
from linter.commands.facts import config_files
from linter.config import ConfigError
from linter.discovery import UsageError
from linter.facts.facts import Facts
from linter.facts.overlay_file import NEW, FileError, with_news
from linter.facts.update import News, Proof, by_office, news_of
from linter.facts.wikidata import ResultError, Tenure, read_result
from linter.reporters.escape import escape
from linter.suggest import counted, did_you_mean
from linter.writing import replace_file

DEFAULT = "house-facts.yaml"
_LARGEST = 64 * 1024 * 1024  # bytes


@dataclass(frozen=True, slots=True)
class _Target:
    """The file that is to be written: its bytes, None while it is not there."""

    path: str
    data: bytes | None

    @property
    def text(self) -> str:
        """What the file holds."""
        return "" if self.data is None else self.data.decode("utf-8-sig")


def update(asked: Namespace) -> int:
    """Show what a result adds to the house's facts, and write it if somebody says so.

    The exit code is 1 where something is new and was not written.
    """
    from linter.config.facts import read_facts  # needs YAML

    today = asked.as_of or date.today()
    if asked.retrieved and asked.retrieved > today:
        raise UsageError(f"--retrieved: {asked.retrieved} is yet to come.")
    found = _result(asked.source)
    paths = config_files(asked, yet_to_come=True)
    path = asked.into or (paths[-1] if paths else DEFAULT)
    target = _target(path)
    is_named = any(os.path.realpath(one) == os.path.realpath(path) for one in paths)
    paths = [one for one in paths if os.path.realpath(one) != os.path.realpath(path)]
    before = read_facts([*paths, path] if target.data is not None else paths)
    news = _news(found, before, Proof(asked.retrieved), today)
    if not news:
        console.note("nothing is new.")
        return DONE
    try:
        new = with_news(target.text or NEW, news)
    except FileError as error:
        raise UsageError(f"“{path}” cannot be added to: {error}") from None
    _prove(paths, path, new)
    console.write(escape(line) for line in _diff(path, target.text, new))
    if not asked.yes and not _agreed(path):
        return FOUND
    _write(target, new)
    console.note(f"wrote {counted(len(news), 'office', 'offices')} to “{path}”.")
    if not is_named:
        console.note(f"no config names “{path}” yet; say it under “facts”.")
    return DONE


def _result(path: str) -> list[Tenure]:
    """Return the rows of the result at `path`, and say which were left out."""
    try:
        with open(path, "rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError as error:
        raise UsageError(f"--from: “{path}” cannot be read ({error.strerror}).") from None
    if len(data) > _LARGEST:
        raise UsageError(f"--from: “{path}” is larger than any result; ask for fewer offices.")
    try:
        found, faults = read_result(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise UsageError(f"--from: “{path}” is not UTF-8.") from None
    except ResultError as error:
        raise UsageError(f"--from: “{path}” cannot be used. {error}") from None
    for fault in faults:
        console.note(fault)
    return found


def _target(path: str) -> _Target:
    try:
        with open(path, "rb") as file:
            target = _Target(path, file.read())
        _ = target.text
    except FileNotFoundError:
        return _Target(path, None)
    except OSError as error:
        raise UsageError(f"--into: “{path}” cannot be read ({error.strerror}).") from None
    except UnicodeDecodeError:
        raise UsageError(f"--into: “{path}” is not UTF-8; convert it to UTF-8.") from None
    return target


def _news(found: list[Tenure], facts: Facts, proof: Proof, today: date) -> list[News]:
    """Return what is new of each office, and say what a person should look at."""
    offices = {office.id: office for office in facts.offices}
    news = []
    for name, rows in by_office(found):
        if name not in offices:
            end = did_you_mean(name, offices, "; give it in a facts file first, with its titles.")
            console.note(f"there is no office “{name}”{end}")
            continue
        one, remarks = news_of(offices[name], rows, proof, today)
        for remark in remarks:
            console.note(remark)
        news += [one] if one else []
    return news


def _prove(paths: list[str], path: str, text: str) -> None:
    """Raise where the file would not pass `newslint facts check`."""
    from linter.config.facts import read_facts

    try:
        read_facts([*paths, path], {path: text})
    except ConfigError as error:
        raise UsageError(f"The result does not fit, and nothing was written: {error}") from None


def _diff(path: str, old: str, new: str) -> Iterator[str]:
    name = path.replace(os.sep, "/")
    before = old.splitlines() if old else []
    return difflib.unified_diff(before, new.splitlines(), name, name, lineterm="")


def _agreed(path: str) -> bool:
    """Ask on a terminal; where there is none, nobody has agreed."""
    if not (sys.stdin and sys.stdin.isatty()):
        console.note(f"“{path}” was not written; --yes writes it without asking.")
        return False
    with suppress(EOFError):
        sys.stderr.write(f"Write this to “{escape(path)}”? [y/N] ")
        sys.stderr.flush()
        return sys.stdin.readline().strip().lower() in ("y", "yes")
    return False


def _write(target: _Target, text: str) -> None:
    expected = None if target.data is None else sha256(target.data).digest()
    try:
        replace_file(target.path, text.encode("utf-8"), expected=expected)
    except OSError as error:
        reason = error.strerror or error
        raise UsageError(f"“{target.path}” cannot be written ({reason}).") from None
