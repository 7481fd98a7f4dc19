"""For the page of a job: counts, findings by rule, and the worst findings.

Every word that is not newslint's own stands in a code span, where it can be neither mark-up nor a
link, a mention or HTML. GitHub takes 1 MiB for a step, so lists and lines have an end, and say what
is left out. Known and suppressed findings are counted and not listed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from linter.finding import Finding, Severity
from linter.report import Report, Run
from linter.reporters import Look
from linter.reporters.escape import cut
from linter.reporters.statistics import summary

_ROWS = 100  # of each list
_LENGTH = 400  # characters of a message, or of a failure
_PATH = 200
_TICKS = re.compile("`+")
_COLUMNS = tuple(sorted(Severity, reverse=True))


def report(run: Run, look: Look) -> Iterator[str]:
    """Yield the lines of the page; it has no look."""
    yield "## newslint"
    yield ""
    yield summary(run)
    if run.failures:
        yield ""
        yield "### What could not be done"
        yield ""
        yield from (f"- {code(failure)}" for failure in run.failures[:_ROWS])
        yield from _rest(len(run.failures))
    if any(one.findings for one in run.reports):
        yield from _by_rule(run)
        yield from _worst(run)


def code(words: str) -> str:
    """Return `words`, escaped and cut, as a code span of a paragraph or list."""
    shown = cut(words[: _LENGTH + 1], _LENGTH)
    fence = "`" * (1 + max((len(run) for run in _TICKS.findall(shown)), default=0))
    if not shown.strip():
        shown = f"“{shown}”"  # an empty code span is none
    space = " " if shown[0] in "` " or shown[-1] in "` " else ""
    return f"{fence}{space}{shown}{space}{fence}"


def _by_rule(run: Run) -> Iterator[str]:
    counts: dict[str, Counter[Severity]] = {}
    for one in run.reports:
        for finding in one.findings:
            counts.setdefault(finding.rule, Counter())[finding.severity] += 1
    yield ""
    yield "| rule | errors | warnings | notes |"
    yield "| --- | ---: | ---: | ---: |"
    ordered = sorted(counts.items(), key=lambda item: (-item[1].total(), item[0]))
    for rule, found in ordered[:_ROWS]:
        yield f"| `{rule}` | {' | '.join(str(found[severity]) for severity in _COLUMNS)} |"
    yield from _rest(len(ordered))


def _worst(run: Run) -> Iterator[str]:
    found = [(one, finding) for one in run.reports for finding in one.findings]
    found.sort(key=lambda pair: -pair[1].severity)  # keeps the order among equals
    yield ""
    yield "### Findings"
    yield ""
    yield from (_finding(one, finding) for one, finding in found[:_ROWS])
    yield from _rest(len(found))


def _finding(one: Report, finding: Finding) -> str:
    place = one.document.lines.position(finding.span.start)
    path = cut(one.document.path[: _PATH + 1], _PATH)
    where = code(f"{path}:{place.line}:{place.column}")
    return f"- {finding.severity} {where} {code(finding.message)} (`{finding.rule}`)"


def _rest(total: int) -> Iterator[str]:
    if total > _ROWS:
        yield ""
        yield f"… and {total - _ROWS} more."
