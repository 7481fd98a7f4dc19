"""`newslint facts`: what newslint takes for true, since when, and up to when it knows."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterable, Sequence
from datetime import date

from linter import console
from linter.commands import DONE, FAILED
from linter.config import Config, find_config, load_config
from linter.config.values import Value
from linter.data import PACKAGE
from linter.discovery import UsageError
from linter.facts import pages
from linter.facts.entries import Entry, Kind, entries, find, similar
from linter.facts.facts import SHIPPED, Facts
from linter.reporters.escape import escape
from linter.suggest import counted, listed

QUERIES = os.path.join(PACKAGE, "facts", "queries")


def config_here(asked: Namespace) -> Config:
    """Return the config that was named, else the nearest one."""
    if asked.config and not os.path.isfile(asked.config):
        raise UsageError(f"--config: There is no file “{asked.config}”.")
    return load_config(asked.config or find_config("."))


def overview(asked: Namespace) -> int:
    """Show the kinds of facts, how many there are and how old they are."""
    _show(pages.overview(config_here(asked).facts, asked.as_of or date.today()))
    return DONE


def list_entries(asked: Namespace) -> int:
    """List the entries of a kind, or all."""
    facts = config_here(asked).facts
    kinds = [Kind(asked.kind)] if asked.kind else list(Kind)
    if asked.format == "json":
        every = [entry for kind in kinds for entry in entries(facts, kind)]
        console.write([pages.as_json(every)])
    else:
        _show(pages.table(facts, kinds))
    return DONE


def show(asked: Namespace) -> int:
    """Show what held on a day, and what holds as far as is known."""
    today = asked.as_of or date.today()
    found = _found(config_here(asked).facts, asked.id)
    if asked.format == "json":
        console.write([pages.as_json(found, day=asked.on)])
    else:
        _show(_apart(pages.page(entry, asked.on, today) for entry in found))
    return DONE


def timeline(asked: Namespace) -> int:
    """Show all that an entry says, in order of time."""
    found = _found(config_here(asked).facts, asked.id)
    if asked.format == "json":
        console.write([pages.as_json(found, rows=True)])
    else:
        _show(_apart(pages.timeline(entry) for entry in found))
    return DONE


def query(asked: Namespace) -> int:
    """Print the query for Wikidata whose result `newslint facts update` reads."""
    with open(os.path.join(QUERIES, "offices.rq"), encoding="utf-8") as file:
        console.write(file.read().splitlines())
    return DONE


def check(asked: Namespace) -> int:
    """Check files of facts, each over those before it; without any, those of the config."""
    from linter.config.facts import lay_file

    paths = asked.files or config_files(asked)
    if not paths:
        raise UsageError("There are no files of facts here; name them, or say “facts” in a config.")
    facts, code = SHIPPED, DONE
    for path in paths:
        laid, faults = lay_file(facts, path)
        for fault in faults:
            console.complain(fault)
            code = FAILED
        if not faults:
            console.write([escape(f"{path}: {_changes(facts, laid)}")])
        facts = laid
    return code


def config_files(asked: Namespace, *, yet_to_come: bool = False) -> list[str]:
    """Return the files of facts that the config names, whether or not they are sound.

    With `yet_to_come` they may be missing, too.
    """
    from linter.config.files import read_files
    from linter.config.paths import files_named, patterns_of_files

    path = asked.config or find_config(".")
    if path is None:
        return []
    if not os.path.isfile(path):
        raise UsageError(f"--config: There is no file “{path}”.")
    folder = os.path.dirname(os.path.abspath(path))
    patterns: Sequence[Value] = patterns_of_files(read_files(path), "facts", folder)
    named = files_named(patterns, folder, yet_to_come=yet_to_come)
    return [os.path.relpath(name) for name, _ in named]


def _changes(before: Facts, after: Facts) -> str:
    """Return in words how many entries of each kind a file adds or changes."""
    parts = []
    nouns = (("count", "counts"), ("office", "offices"), ("name", "names"))
    for kind, (one, many) in zip(Kind, nouns, strict=True):
        known = {id(entry) for entry in entries(before, kind)}
        number = sum(id(entry) not in known for entry in entries(after, kind))
        parts += [counted(number, one, many)] if number else []
    return f"sound; {listed(parts)}."


def _found(facts: Facts, word: str) -> tuple[Entry, ...]:
    """Return what an argument means: every entry with this id, or the one with this name."""
    found = find(facts, word)
    if not found:
        near = similar(facts, word)
        end = f"; did you mean “{near}”?" if near else "; “newslint facts list” lists them."
        raise UsageError(f"There are no facts called “{word}”{end}")
    ids = listed(dict.fromkeys(f"“{entry.id}”" for entry in found), "or")
    if len({entry.id for entry in found}) > 1:
        raise UsageError(f"“{word}” may mean several; give {ids}.")
    return found


def _apart(several: Iterable[Iterable[str]]) -> Iterable[str]:
    """Yield the lines of several pages, with a blank line between two."""
    for number, lines in enumerate(several):
        if number:
            yield ""
        yield from lines


def _show(lines: Iterable[str]) -> None:
    console.write(map(escape, lines))
