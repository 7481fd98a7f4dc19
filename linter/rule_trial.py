"""What `newslint test` does: runs a rule's examples, and shows what it would hit in stories."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from linter.document import Document
from linter.engine import Engine
from linter.examples import problem_with
from linter.finding import Finding
from linter.reporters.escape import escape
from linter.rule import Active, AnyRule
from linter.span import LineIndex
from linter.structure import read_article

_BESIDE = 50  # characters of a story shown on either side of a hit
_SHOWN = 40  # hits of one rule; the rest is counted


def failures(rule: AnyRule) -> list[str]:
    """Return what is wrong with each example of `rule` that does not do what it says."""
    found = (problem_with(rule, example) for example in rule.examples)
    return [problem for problem in found if problem]


def outcome(rule: AnyRule, wrong: list[str]) -> Iterator[str]:
    """Yield the lines that say how the examples of `rule` did; `wrong` are its `failures`."""
    count = len(rule.examples)
    examples = "1 example" if count == 1 else f"{count} examples"
    if not wrong:
        yield f"{rule.id}: {examples}, all right." if count else f"{rule.id}: no examples."
        return
    yield f"{rule.id}: {len(wrong)} of {examples} wrong:"
    for problem in wrong:
        yield f"  {escape(problem)}"


def hits(rule: AnyRule, documents: Iterable[Document], as_of: date) -> Iterator[str]:
    """Yield a line for each place that `rule` would report, in its context, and a count."""
    engine = Engine([Active(rule, rule.severity, rule.options())])
    stories = total = touched = 0
    for document in documents:
        stories += 1
        if not document.blocks:
            continue
        found = engine.lint(document, read_article(document, as_of)).findings
        touched += bool(found)
        lines = LineIndex(document.source)
        for finding in found:
            total += 1
            if total <= _SHOWN:
                yield _in_context(finding, document, lines)
    if total > _SHOWN:
        yield f"… and {total - _SHOWN} more."
    hit = "1 hit" if total == 1 else f"{total} hits"
    yield f"{rule.id}: {hit} in {touched} of {stories} {'story' if stories == 1 else 'stories'}."


def _in_context(finding: Finding, document: Document, lines: LineIndex) -> str:
    place, text, span = lines.position(finding.span.start), document.source, finding.span
    line = lines.line(place.line)
    start, end = max(line.start, span.start - _BESIDE), min(line.end, span.end + _BESIDE)
    before, after = text[start : span.start], text[span.end : max(end, span.end)]
    head = "…" if start > line.start else ""
    tail = "…" if end < line.end else ""
    shown = f"{head}{escape(before)}⟦{escape(span.of(text))}⟧{escape(after)}{tail}"
    return f"{escape(document.path)}:{place.line}:{place.column}: {shown}"
