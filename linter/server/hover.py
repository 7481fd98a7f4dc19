"""What an editor shows beside a finding: the rule, the evidence and, for facts, the timeline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.facts.entries import Entry, Kind, entries, known_up_to, lines, title
from linter.facts.facts import Facts
from linter.facts.offices import Office
from linter.facts.series import Series
from linter.finding import Finding
from linter.report import RuleInfo
from linter.reporters.escape import escape
from linter.server.sessions import Session
from linter.server.stories import Analysis
from linter.span import Span

_MARKS = re.compile(r"([\\`*_\[\]<>|~&])|(?<=:)(?=//)")  # an address must not become a link
_FACTS = "facts"  # the family of rules that judge by them
_MOST = 3  # findings at one place
_ROWS = 12  # of a timeline


def hover(analysis: Analysis, offset: int) -> tuple[str, Span] | None:
    """Return what to show at an offset of the text, as Markdown, and what it is about."""
    found = list(analysis.at(Span(offset, offset)))
    found.sort(key=lambda one: (-one[1].severity, len(one[1].span)))
    if not found:
        return None
    parts = [_part(story.session, finding) for story, finding in found[:_MOST]]
    story, finding = found[0]
    return "\n\n---\n\n".join(parts), story.here(finding.span)


def _part(session: Session, finding: Finding) -> str:
    info = session.infos.get(finding.rule)
    said = [f"**{finding.rule}** ({finding.severity})", _plain(finding.message)]
    if finding.evidence:
        said.append(f"Evidence: {_plain(finding.evidence)}")
    if session.family(finding.rule) == _FACTS and finding.evidence:
        entry = entry_told(finding.evidence, session.setup.config.facts)
        said += ["\n".join(_timeline(entry))] if entry else []
    said += [_page(info)] if info else []
    return "\n\n".join(said)


def _page(info: RuleInfo) -> str:
    return info.help or info.summary


def _plain(text: str) -> str:
    """Return words of a story so that Markdown shows them as they are."""
    return _MARKS.sub(_marked, escape(text))


def _marked(match: re.Match[str]) -> str:
    return f"\\{match[1]}" if match[1] else "\u200b"


def entry_told(evidence: str, facts: Facts) -> Entry | None:
    """Return the entry of the facts that a rule's evidence begins with."""
    every = (entry for kind in Kind for entry in entries(facts, kind))
    return next((entry for entry in every if evidence.startswith(_openings(entry))), None)


def _openings(entry: Entry) -> tuple[str, ...]:
    if isinstance(entry, Series):
        return f"{entry.name}, {entry.counts}: ", f"{entry.name}: "
    return (f"{entry.office}: ",) if isinstance(entry, Office) else (entry.told,)


def _timeline(entry: Entry) -> Iterator[str]:
    """Yield a list of what held when; of a long one the last."""
    up_to = known_up_to(entry)
    yield f"*{_plain(title(entry))}*" + (f" (known up to {_plain(str(up_to))})" if up_to else "")
    yield ""
    rows = lines(entry)
    if len(rows) > _ROWS:
        yield f"- … {len(rows) - _ROWS} earlier"
    for row in rows[-_ROWS:]:
        start, end = str(row.start or ""), str(row.end or "")
        when = f"{start} – {end}".strip(" –") if start and end else f"from {start}"
        when = when if start else f"up to {end}"
        event = f", {row.event}" if row.event else ""
        yield f"- {_plain(when)}: **{_plain(row.said)}**{_plain(event)}"
