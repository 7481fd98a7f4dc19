"""Reports that hold no words of the stories: for stories that may not leave the house.

Messages, evidence, fixes and reasons may quote a story. Paths, places, fingerprints and what could
not be done stay. A format that reads the source itself must ask `Run.excerpts`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from linter.finding import Finding
from linter.report import Marked, Run

_NAME = re.compile(r"[A-Za-z0-9_$@:.-]{1,40}(\[\d+\])?")
_HIDDEN = "…"


def without_words(run: Run) -> Run:
    """Return the run with each message replaced by what its rule is about in general.

    The reason of a suppression goes if it stands in the story. Names in the place of a finding stay
    where they look like those of fields; keys that are sentences go.
    """

    def told(finding: Finding) -> Finding:
        return replace(
            finding,
            message=run.rules[finding.rule].summary or finding.rule,
            evidence=None,
            fix=None,
            at="/".join(map(_name, finding.at.split("/"))),
        )

    def silenced(marked: Marked) -> Marked:
        reason = None if marked.in_source else marked.reason
        return replace(marked, finding=told(marked.finding), reason=reason)

    reports = tuple(
        replace(
            one,
            findings=tuple(map(told, one.findings)),
            known=tuple(map(told, one.known)),
            suppressed=tuple(map(silenced, one.suppressed)),
        )
        for one in run.reports
    )
    return replace(run, reports=reports)


def _name(part: str) -> str:
    return part if not part or _NAME.fullmatch(part) else _HIDDEN
