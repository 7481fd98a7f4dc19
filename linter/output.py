"""Where reports go: which formats were asked for, and how each reaches its file or stdout."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from linter import console
from linter.discovery import UsageError
from linter.report import Run
from linter.reporters import FORMATS, Look, reporter
from linter.suggest import did_you_mean, listed

_WIDTH = 100  # columns where no terminal says
_STDOUT = "-"


@dataclass(frozen=True, slots=True)
class Target:
    """A format and the file that it goes to; without a path, standard output."""

    format: str
    path: str | None = None


def target(given: str) -> Target:
    """Return what an argument of `--format` asks for: `FORMAT` or `FORMAT=PATH`."""
    name, equals, path = given.partition("=")
    if name not in FORMATS:
        end = did_you_mean(name, FORMATS, f"; give {listed(FORMATS, 'or')}.")
        raise UsageError(f"--format: “{name}” is not known{end}")
    if equals and not path:
        raise UsageError(f"--format: “{given}” names no file; write {name}=PATH, or {name} alone.")
    return Target(name, None if path in ("", _STDOUT) else path)


def chosen(asked: Sequence[Target]) -> tuple[Target, ...]:
    """Return the targets of a run, or the one that fits where nothing was asked for.

    Raises UsageError for targets that get in each other's way.
    """
    if not asked:
        return (Target(_fitting()),)
    on_stdout = [one.format for one in asked if one.path is None]
    if len(on_stdout) > 1:
        raise UsageError(
            f"--format: “{on_stdout[0]}” and “{on_stdout[1]}” cannot both go to standard output; "
            f"give one a file, as in {on_stdout[1]}=PATH."
        )
    paths = [one.path for one in asked if one.path is not None]
    files = [os.path.realpath(path) for path in paths]
    for number, (path, file) in enumerate(zip(paths, files, strict=True)):
        if file in files[:number]:
            raise UsageError(f"--format: “{path}” is named for two reports; give each its own.")
    return tuple(asked)


def _fitting() -> str:
    if sys.stdout.isatty():
        return "full"
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "concise"


def write(
    run: Run,
    targets: Sequence[Target],
    *,
    kept: Mapping[str, str],
    color: str,
    summary: bool,
    statistics: bool,
    known: bool = False,
) -> list[UsageError]:
    """Write every report, whatever becomes of the others; return why some could not be written.

    `kept` says by its real path what each file is that no report may be written over.
    `statistics` follow a full report on stdout; beside any other they go to stderr, because another
    program reads what is on stdout. `known` findings are listed for people where that is asked for.
    """
    errors = []
    table = _statistics(run) if statistics else []
    for one in targets:
        try:
            if one.path is not None:
                look = Look(width=_WIDTH, summary=summary, known=known)
                store(one.path, reporter(one.format)(run, look), "--format", kept)
                continue
            look = Look(console.is_colored(color), console.columns(_WIDTH), summary, known)
            lines = reporter(one.format)(run, look)
            if table and one.format == "full":
                lines, table = chain(lines, ["", *table]), []
            console.write(lines)
        except UsageError as error:
            errors.append(error)
    console.remark(table)
    return errors


def _statistics(run: Run) -> list[str]:
    from linter.reporters.statistics import table

    return list(table(run))


def store(path: str, lines: Iterable[str], option: str, kept: Mapping[str, str]) -> None:
    """Write the file that `option` asks for; it holds the old or the new one, never a part of it.

    Raises UsageError for a file that cannot be written, or is one of those `kept`, which says by
    its real path what each is.
    """
    if what := kept.get(os.path.realpath(path)):
        raise UsageError(f"{option}: “{path}” {what}; name another file.")
    text = (line + "\n" for line in lines)
    try:
        if os.path.exists(path) and not os.path.isfile(path):  # a pipe or device, to write into
            with open(path, "w", encoding="utf-8", errors="backslashreplace") as file:
                file.writelines(text)
        else:
            from linter.writing import replace_file  # most reports go to stdout

            replace_file(path, (one.encode("utf-8", "backslashreplace") for one in text))
    except OSError as error:
        raise UsageError(f"“{path}” cannot be written ({error.strerror}).") from None
