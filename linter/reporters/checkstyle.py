"""For tools that read Checkstyle's XML: Jenkins, reviewdog and many more.

A known finding has the severity “ignore”, Checkstyle's word for what does not count. The format
cannot say that one is suppressed, so those are left out, and so is what could not be done. A file
without findings is not named. Columns count code points, from 1.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.finding import Severity
from linter.report import Run, State
from linter.reporters import Look, listed
from linter.reporters.xml import DECLARATION, attributes

_VERSION = "4.3"  # of Checkstyle; what other linters write
_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "info"}

_KNOWN = "ignore"
_WITH_KNOWN = Look(known=True)


def report(run: Run, look: Look) -> Iterator[str]:
    """Yield the lines of the document; it has no look."""
    yield DECLARATION
    yield f'<checkstyle version="{_VERSION}">'
    opened = None
    for one in run.reports:
        found = listed(one, _WITH_KNOWN)
        if not found:
            continue
        if one.document.path != opened:  # a file may hold many stories
            if opened is not None:
                yield "</file>"
            opened = one.document.path
            yield f"<file{attributes(name=opened)}>"
        lines = one.document.lines
        for marked in found:
            finding = marked.finding
            new = marked.state is State.NEW
            place = lines.position(finding.span.start)
            told = attributes(
                line=place.line,
                column=place.column,
                severity=_SEVERITIES[finding.severity] if new else _KNOWN,
                message=finding.message,
                source=f"newslint.{finding.rule}",
            )
            yield f"<error{told}/>"
    if opened is not None:
        yield "</file>"
    yield "</checkstyle>"
