"""Colour for people who look at a terminal, by plain ANSI sequences."""

from __future__ import annotations

from linter.finding import Severity
from linter.report import Marked, State

_SEVERITIES = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;36"}


class Paint:
    """Paints what it is given, which must be escaped already, or leaves it when not `on`."""

    def __init__(self, on: bool) -> None:
        self._on = on

    def _in(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self._on and text else text

    def path(self, text: str) -> str:
        """Return `text` as the name of a file."""
        return self._in("1", text)

    def severity(self, text: str, severity: Severity) -> str:
        """Return `text` in the colour of `severity`."""
        return self._in(_SEVERITIES[severity], text)

    def finding(self, marked: Marked) -> str:
        """Return what a finding is, in its colour: “error:”, “known error:”."""
        state = "" if marked.state is State.NEW else f"{marked.state} "
        severity = marked.finding.severity
        return self.severity(f"{state}{severity}:", severity)

    def aside(self, text: str) -> str:
        """Return `text` as something that is read second."""
        return self._in("2", text)
