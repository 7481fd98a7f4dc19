"""Findings as an editor shows them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lsprotocol import types

from linter.finding import Finding, Severity
from linter.reporters.escape import escape
from linter.server.faults import Fault
from linter.server.pages import Pages
from linter.server.positions import Places
from linter.server.stories import Analysis, Story
from linter.span import Span
from linter.suggest import counted

SOURCE = "newslint"
_LEVELS = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Information,
}
_UNNECESSARY = "boilerplate"  # the family of rules about what is of no use to a reader
_MOST = 1000  # of one text; an editor gets slow, and nobody reads them


@dataclass(frozen=True, slots=True)
class Shown:
    """What an editor can show of a diagnostic."""

    related: bool = True
    tags: bool = True
    pages: bool = True

    @classmethod
    def by(cls, client: types.ClientCapabilities) -> Shown:
        """Return what a client says it can show."""
        told = client.text_document and client.text_document.publish_diagnostics
        if not told:
            return cls(related=False, tags=False, pages=False)
        tags = told.tag_support.value_set if told.tag_support else ()
        return cls(
            bool(told.related_information),
            types.DiagnosticTag.Unnecessary in tags,
            bool(told.code_description_support),
        )


def diagnostics(analysis: Analysis, pages: Pages, shown: Shown) -> list[types.Diagnostic]:
    """Return the diagnostics of a text, in order of place; of very many the first."""
    found = [(story, one) for story in analysis.stories for one in story.findings]
    made = [_diagnostic(analysis, *one, pages, shown) for one in found[:_MOST]]
    if len(found) > _MOST:
        story, finding = found[_MOST]
        rest = counted(len(found) - _MOST, "finding is", "findings are")
        message = f"{rest} not shown from here on; “newslint” on the command line lists all."
        place = analysis.places.range(story.here(Span(finding.span.start, finding.span.start)))
        made.append(
            types.Diagnostic(place, message, types.DiagnosticSeverity.Information, source=SOURCE)
        )
    return made


def _diagnostic(
    analysis: Analysis, story: Story, finding: Finding, pages: Pages, shown: Shown
) -> types.Diagnostic:
    session = story.session
    page = pages.uri(session, finding.rule) if shown.pages else None
    faded = shown.tags and session.family(finding.rule) == _UNNECESSARY and not finding.missing
    related = list(_related(analysis, story, finding)) if shown.related else []
    return types.Diagnostic(
        analysis.places.range(story.here(finding.span)),
        escape(finding.message),
        _LEVELS[finding.severity],
        finding.rule,
        types.CodeDescription(page) if page else None,
        SOURCE,
        [types.DiagnosticTag.Unnecessary] if faded else None,
        related or None,
        {"fingerprint": finding.fingerprint},
    )


def _related(
    analysis: Analysis, story: Story, finding: Finding
) -> Iterator[types.DiagnosticRelatedInformation]:
    """Yield what a finding rests on, and where the date of the story was read if it is that."""
    if not finding.evidence:
        return
    uri, places = analysis.text.uri, analysis.places

    def told(span: Span, message: str) -> types.DiagnosticRelatedInformation:
        place = types.Location(uri, places.range(story.here(span)))
        return types.DiagnosticRelatedInformation(place, escape(message))

    dated = story.article.story_date
    if dated is None or dated.block is None or dated.evidence not in finding.evidence:
        yield told(finding.span, finding.evidence)
        return
    rest = finding.evidence.removesuffix(dated.evidence).rstrip("; ")
    if rest:
        yield told(finding.span, rest)
    view = dated.block.view
    yield told(view.source(dated.span or dated.block.span), dated.evidence)


def of_config(fault: Fault, text: str, encoding: str) -> types.Diagnostic:
    """Return what is wrong with a config, at its line of the `text` of the file."""
    places = Places(text, encoding)
    lines = text.splitlines() or [""]
    line = lines[fault.line] if fault.line < len(lines) else ""
    indent = len(line) - len(line.lstrip())
    start = places.offset(types.Position(fault.line, 0)) + indent
    span = Span(start, start + len(line.strip()))
    if span.end > len(text):
        span = Span(len(text), len(text))
    return types.Diagnostic(
        places.range(span),
        escape(fault.message),
        _LEVELS[fault.severity],
        fault.rule,
        source=SOURCE,
    )
