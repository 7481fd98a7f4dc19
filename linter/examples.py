"""Runs the examples inside rules: as tests, and for people who write rules.

A one-line example stands in the middle of a short story that no rule has anything to say about.
"""

from __future__ import annotations

from dataclasses import dataclass

from linter.engine import Engine
from linter.finding import Finding
from linter.readers import Form, Reading, read_text
from linter.rule import EXAMPLE_AS_OF, Active, AnyRule, Bad, Good
from linter.span import Span
from linter.structure import read_article

_BEFORE = (
    "Riverton council approves plan for new pier\n\n"
    "RIVERTON — The council approved the plan for a new pier on Monday, after a long debate.\n\n"
    "Work on the pier will begin when the ice is gone, the mayor said.\n\n"
)
_AFTER = (
    "\n\nThe old pier was closed to visitors after a storm tore off its roof.\n\n"
    "No date was given for the opening, and none was asked for.\n"
)
_OPEN, _CLOSE = "⟦", "⟧"


@dataclass(frozen=True, slots=True)
class Story:
    """An example as the engine sees it; `marked` are the spans it says are at fault."""

    source: str
    marked: tuple[Span, ...]
    start: int
    end_length: int

    def example_of(self, source: str) -> str:
        """Return the part of a changed `source` that is the example's own."""
        return source[self.start : len(source) - self.end_length]


def story_of(example: Good) -> Story:
    """Return the whole story of an example, without its marks."""
    whole = "\n" in example.text or "\r" in example.text or example.form != Form.TEXT
    before, after = ("", "") if whole else (_BEFORE, _AFTER)
    text, marked, opened = before, [], 0
    for character in example.text:
        if character == _OPEN:
            opened = len(text)
        elif character == _CLOSE:
            marked.append(Span(opened, len(text)))
        else:
            text += character
    return Story(text + after, tuple(marked), len(before), len(after))


def options_of(rule: AnyRule, example: Good) -> object:
    """Return the options of `rule` as the example sets them."""
    return rule.options(**example.options)


def findings_of(rule: AnyRule, example: Good, source: str) -> tuple[Finding, ...]:
    """Return what `rule` finds in `source`, under the options and the date of `example`."""
    document = read_text("example", source, Reading(Form(example.form)))
    article = read_article(document, EXAMPLE_AS_OF, example.date)
    active = Active(rule, rule.severity, options_of(rule, example))
    return Engine([active]).lint(document, article).findings


def problem_with(rule: AnyRule, example: Good) -> str | None:
    """Return what is wrong with `example`, in a sentence, or None if it does what it says."""
    story = story_of(example)
    findings = findings_of(rule, example, story.source)
    found = [finding.span for finding in findings]
    if found != list(story.marked):
        wanted = ", ".join(f"“{span.of(story.source)}”" for span in story.marked) or "nothing"
        seen = ", ".join(f"“{span.of(story.source)}”" for span in found) or "nothing"
        return f"{rule.id} should find {wanted} and found {seen} in “{example.text}”."
    if not isinstance(example, Bad) or example.becomes is None:
        return None
    edits = [edit for finding in findings if finding.fix for edit in finding.fix.edits]
    changed = story.source
    for edit in sorted(edits, reverse=True):
        changed = changed[: edit.span.start] + edit.text + changed[edit.span.end :]
    if story.example_of(changed) != example.becomes:
        return f"{rule.id} makes “{story.example_of(changed)}” of “{example.text}”."
    if findings_of(rule, example, changed):
        return f"{rule.id} finds fault with its own fix of “{example.text}”."
    return None
