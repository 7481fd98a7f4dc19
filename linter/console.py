"""The standard streams: the report goes to stdout, and all else to stderr."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from typing import TextIO

from linter.discovery import UsageError
from linter.reporters.escape import escape

_NARROWEST = 40  # columns; a report is no use in fewer


def prepare() -> None:
    """Write UTF-8 whatever the locale says; a stream that is closed swallows what it is given."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - lives as long as we do
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def write(lines: Iterable[str]) -> None:
    """Write a report; quiet if its reader has gone away, UsageError if it cannot be stored."""
    with _to_stdout("report"):
        for line in lines:
            sys.stdout.write(line + "\n")
        sys.stdout.flush()


def write_bytes(chunks: Iterable[bytes], what: str) -> None:
    """Write what is no text of ours, such as a story; `what` says so if it cannot be stored."""
    with _to_stdout(what):
        sys.stdout.flush()
        for chunk in chunks:
            sys.stdout.buffer.write(chunk)
        sys.stdout.buffer.flush()


@contextmanager
def _to_stdout(what: str) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        _swallow(sys.stdout)
    except OSError as error:
        _swallow(sys.stdout)
        raise UsageError(f"The {what} could not be written ({error.strerror}).") from None


def _swallow(stream: TextIO) -> None:
    """Let what is still buffered go nowhere, or Python complains of it at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def remark(lines: Iterable[str]) -> None:
    """Write lines for people to stderr, beside a report that another program reads."""
    for line in lines:
        _say(line)


def complain(message: object) -> None:
    """Say on stderr what could not be done."""
    _say(f"newslint: error: {escape(str(message))}")


def note(message: str) -> None:
    """Say on stderr what is good to know."""
    _say(f"newslint: {escape(message)}")


def _say(line: str) -> None:
    try:
        print(line, file=sys.stderr, flush=True)
    except OSError:
        _swallow(sys.stderr)


def columns(otherwise: int) -> int:
    """Return how wide the terminal is, or `otherwise` where stdout is none."""
    said = os.environ.get("COLUMNS", "")
    if said.isdecimal() and int(said) >= _NARROWEST:
        return int(said)
    try:
        return max(os.get_terminal_size(sys.stdout.fileno()).columns, _NARROWEST)
    except (OSError, ValueError):
        return otherwise


def is_colored(choice: str) -> bool:
    """Return whether to paint: `choice` is always, never, or auto for when a person is looking."""
    if choice != "auto":
        return choice == "always"
    environment = os.environ
    plain = environment.get("NO_COLOR") or environment.get("TERM") == "dumb"
    return sys.stdout.isatty() and not plain
