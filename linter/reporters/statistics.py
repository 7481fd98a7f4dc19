"""How often each rule spoke, and how counts are said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from linter.finding import Severity
from linter.report import Run
from linter.suggest import counted


def breakdown(counts: Mapping[Severity, int]) -> str:
    """Return counts by severity, the worst first: “1 error, 7 warnings”."""
    return ", ".join(
        counted(counts[severity], str(severity), f"{severity}s")
        for severity in sorted(Severity, reverse=True)
        if counts.get(severity)
    )


def summary(run: Run) -> str:
    """Return the counts of a run: "3 findings in 2 stories: 1 error, 2 warnings; 40 known."."""
    stories = counted(len(run.reports), "story", "stories")
    total = sum(len(one.findings) for one in run.reports)
    known = sum(len(one.known) for one in run.reports)
    suppressed = sum(len(one.suppressed) for one in run.reports)
    if total:
        counts = breakdown({severity: run.count(severity) for severity in Severity})
        said = f"{counted(total, 'finding', 'findings')} in {stories}: {counts}"
    else:
        said = f"No {'new ' if known else ''}findings in {stories}"
    aside = [f"{known} known"] if known else []
    aside += [f"{suppressed} suppressed"] if suppressed else []
    return f"{said}; {', '.join(aside)}." if aside else f"{said}."


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
