"""Reporters: functions from a run to the text of a report, one module each.

A reporter knows nothing but the run it is given, so that every front end can use every format.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module

from linter.report import Run

_MODULES = {
    "full": "linter.reporters.full",
    "concise": "linter.reporters.concise",
    "json": "linter.reporters.json",
    "sarif": "linter.reporters.sarif",
    "github": "linter.reporters.github",
}
FORMATS = tuple(_MODULES)
"""The names of all formats."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a report for people looks; reports for machines have no look.

    `width` is in terminal columns; `summary` asks for a last line with the counts.
    """

    color: bool = False
    width: int = 100
    summary: bool = True


Reporter = Callable[[Run, Look], Iterator[str]]


def reporter(name: str) -> Reporter:
    """Return the reporter of the format `name`: it yields lines without their line end."""
    found: Reporter = import_module(_MODULES[name]).report
    return found
