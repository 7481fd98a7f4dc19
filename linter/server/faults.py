"""What is wrong with a config, as a place in a file that an editor can show."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass

from linter.finding import Severity
from linter.report import Report

# “newslint.yaml:3: settings.stale-count: …”; a colon may be part of the name of the file.
_PLACE = re.compile(r":(?:(\d+):)? ")


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a config or an ignore file cannot be followed as it is; `line` counts from 0.

    `path` is None where no file can be named. `rule` says which one it breaks, if one is broken.
    """

    path: str | None
    line: int
    message: str
    severity: Severity = Severity.ERROR
    rule: str | None = None


def fault_of(error: Exception, config: str | None) -> Fault:
    """Return the fault that an error about `config`, or a file that it names, states.

    Its message names a file as it is seen from the working directory, which must not have changed.
    """
    said = str(error)
    for place in _PLACE.finditer(said):
        name = said[: place.start()]
        if os.path.isfile(name):
            line = int(place[1]) - 1 if place[1] else 0
            return Fault(os.path.abspath(name), line, said[place.end() :])
    return Fault(config, 0, said)


def faults_in(report: Report, path: str) -> Iterator[Fault]:
    """Yield what a report says of the ignore file at `path`."""
    lines = report.document.lines
    for finding in report.findings:
        line = lines.position(finding.span.start).line - 1
        yield Fault(path, line, finding.message, finding.severity, finding.rule)
