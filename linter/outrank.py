"""Of findings on exactly the same words the most severe speaks for all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from linter.finding import Finding
from linter.report import READING_RULES, SUPPRESSION_RULES, Report, by_place
from linter.span import Span

_ALONE = READING_RULES.keys() | SUPPRESSION_RULES.keys()


def outranked(report: Report) -> Report:
    """Return `report` with those findings apart for which another one speaks."""
    best = _best(report.findings)
    stays = [_is_alone(one) or best[one.span] is one for one in report.findings]
    if all(stays):
        return report
    pairs = list(zip(report.findings, stays, strict=True))
    return replace(
        report,
        findings=tuple(one for one, stay in pairs if stay),
        outranked=tuple(one for one, stay in pairs if not stay),
    )


def restored(report: Report) -> Report:
    """Return `report` as it was before, so that what is silenced next is judged by itself."""
    if not report.outranked:
        return report
    found = sorted([*report.findings, *report.outranked], key=by_place)
    return replace(report, findings=tuple(found), outranked=())


def _is_alone(finding: Finding) -> bool:
    """Return whether a finding is about something else than the words where it is reported."""
    return finding.missing or finding.rule in _ALONE


def _best(findings: Iterable[Finding]) -> dict[Span, Finding]:
    best: dict[Span, Finding] = {}
    for finding in findings:
        rival = best.get(finding.span)
        if _is_alone(finding):
            continue
        if rival is None or (rival.severity, finding.rule) < (finding.severity, rival.rule):
            best[finding.span] = finding
    return best
