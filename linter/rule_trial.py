"""What `newslint test` does: runs a rule's examples, and shows what it would hit in stories."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from linter.document import Document
from linter.engine import Engine
from linter.examples import problem_with
from linter.finding import Finding
from linter.reporters.escape import escape, escape_path
from linter.rule import Active, AnyRule
from linter.span import LineIndex
from linter.structure import read_article
from linter.suggest import counted

_BESIDE = 50  # characters of a story shown on either side of a hit
_SHOWN = 40  # hits of one rule; the rest is counted


def failures(rule: AnyRule) -> list[str]:
    """Return what is wrong with each example of `rule` that does not do what it says."""
    found = (problem_with(rule, example) for example in rule.examples)
    return [problem for problem in found if problem]


def outcome(rule: AnyRule, wrong: list[str]) -> Iterator[str]:
    """Yield the lines that say how the examples of `rule` did; `wrong` are its `failures`."""
    count = len(rule.examples)
    examples = counted(count, "example", "examples")
    if not wrong:
        yield f"{rule.id}: {examples}, all right." if count else f"{rule.id}: no examples."
        return
    yield f"{rule.id}: {len(wrong)} of {examples} wrong:"
    for problem in wrong:
        yield f"  {escape(problem)}"


def hits(rules: Sequence[Active], documents: Iterable[Document], as_of: date) -> Iterator[str]:
    """Yield, rule by rule, a line for each place it would report, in its context, and a count.

    All rules run in one pass over the stories.
    """
    engine = Engine(rules)
    stories = 0
    total, touched = Counter[str](), Counter[str]()
    shown: dict[str, list[str]] = {one.rule.id: [] for one in rules}
    for document in documents:
        stories += 1
        if not document.blocks:
            continue
        found = engine.lint(document, read_article(document, as_of)).findings
        touched.update({finding.rule for finding in found})
        lines = document.lines
        for finding in found:
            if finding.rule not in shown:  # a rule that failed, or a story that cannot be read
                yield f"{escape_path(document.path)}: {escape(finding.message)}"
                continue
            total[finding.rule] += 1
            if total[finding.rule] <= _SHOWN:
                shown[finding.rule].append(_in_context(finding, document, lines))
    for rule, places in shown.items():
        yield from places
        if total[rule] > _SHOWN:
            yield f"… and {total[rule] - _SHOWN} more."
        hit = counted(total[rule], "hit", "hits")
        yield f"{rule}: {hit} in {touched[rule]} of {counted(stories, 'story', 'stories')}."


def _in_context(finding: Finding, document: Document, lines: LineIndex) -> str:
    place, text, span = lines.position(finding.span.start), document.source, finding.span
    line = lines.line(place.line)
    start, end = max(line.start, span.start - _BESIDE), min(line.end, span.end + _BESIDE)
    before, after = text[start : span.start], text[span.end : max(end, span.end)]
    head = "…" if start > line.start else ""
    tail = "…" if end < line.end else ""
    shown = f"{head}{escape(before)}⟦{escape(span.of(text))}⟧{escape(after)}{tail}"
    return f"{escape_path(document.path)}:{place.line}:{place.column}: {shown}"
