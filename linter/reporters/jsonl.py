"""For programs that read line by line: a JSON object on each line, which says its own type.

First a header, then a line a finding as in `json`, and at the end the failures and the summary; a
report without that last line was cut off. `$defs/line` of `schemas/report.schema.json` describes a
line.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.report import Run
from linter.reporters import Look
from linter.reporters.json import SCHEMA_VERSION, dump, rows, sound, summary, tool


def report(run: Run, look: Look) -> Iterator[str]:
    """Yield the lines; they have no look."""
    yield dump({"type": "header", "schema_version": SCHEMA_VERSION, "tool": tool(run)})
    for row in rows(run):
        yield dump({"type": "finding", **row})
    failures = [sound(text) for text in run.failures]
    yield dump({"type": "summary", "failures": failures, "summary": summary(run)})
