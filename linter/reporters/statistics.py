"""How often each rule spoke, and how counts are said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from linter.finding import Severity
from linter.report import Run


def counted(number: int, one: str, many: str) -> str:
    """Return `number` with its noun: “1 story”, “2 stories”."""
    return f"{number} {one if number == 1 else many}"


def breakdown(counts: Mapping[Severity, int]) -> str:
    """Return counts by severity, the worst first: “1 error, 7 warnings”."""
    return ", ".join(
        counted(counts[severity], str(severity), f"{severity}s")
        for severity in sorted(Severity, reverse=True)
        if counts.get(severity)
    )


def table(run: Run) -> Iterator[str]:
    """Yield a line for each rule and severity, the most frequent first; nothing if none spoke.

    A rule has several lines where it speaks more softly of some places, such as quotations.
    """
    counts = Counter((f.rule, f.severity) for one in run.reports for f in one.findings)
    if not counts:
        return
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0][0], -item[0][1]))
    rows = [("rule", "severity", "count")]
    rows += [(rule, str(severity), str(count)) for (rule, severity), count in ordered]
    first, second, third = (max(len(row[column]) for row in rows) for column in range(3))
    for rule, severity_name, count_text in rows:
        yield f"{rule:<{first}}  {severity_name:<{second}}  {count_text:>{third}}"
