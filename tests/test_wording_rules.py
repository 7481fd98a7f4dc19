"""House style: one form in one story, and what fixes make of the periods that end sentences."""

from __future__ import annotations

import pytest

from linter.engine import Engine
from linter.language.variety import twins
from linter.readers import read_text
from linter.rule import EXAMPLE_AS_OF, Active, AnyRule
from linter.rules import discover
from linter.rules.wording._copy import fitted, most_common
from linter.span import Edit, Span
from linter.structure import read_article

RULES = {rule.id: rule for rule in discover()}


@pytest.mark.parametrize(
    ("text", "found", "becomes", "expected"),
    [
        ("It was sold in the US.", "US", "U.S.", "It was sold in the U.S."),
        ("It was sold in the U.S.", "U.S.", "US", "It was sold in the US."),
        ("It was sold in the U.S. It sank.", "U.S.", "US", "It was sold in the US. It sank."),
        ("It was sold to the U.S. Navy.", "U.S.", "US", "It was sold to the US Navy."),
        ("It left at 9 pm.", "9 pm", "9 p.m.", "It left at 9 p.m."),
        ("It left at 9 p.m.", "9 p.m.", "9pm", "It left at 9pm."),
    ],
)
def test_a_sentence_keeps_one_period(text: str, found: str, becomes: str, expected: str) -> None:
    start = text.index(found)
    span = Span(start, start + len(found))
    assert text[:start] + fitted(text, span, becomes) + text[span.end :] == expected


def test_of_two_forms_as_common_the_first_stays() -> None:
    assert most_common(["%", "percent", "percent", "%"]) == "%"
    assert most_common(["%", "percent", "percent"]) == "percent"


def test_twins_are_spelled_in_two_ways_and_the_british_has_no_z() -> None:
    assert twins()["color"] == "colour"
    assert twins()["organized"] == "organised"
    assert twins()["defense"] == "defence"
    assert not [one for one, other in twins().items() if one == other]


_MIXED = """Boats lost at sea

The US navy lost 5 percent of its boats at 9am on 21 January. The U.S. coast guard lost 6% at 10
p.m. on Feb. 3. The US army lost 7 percent at 11am on 5 February.
"""
_FORMS = [
    (rule, form)
    for rule, forms in {
        "acronym-periods": ("consistent", "U.S.", "US"),
        "clock-time-form": ("consistent", "a.m.", "am", "10am", "AM", "A.M."),
        "date-style": ("consistent", "Jan. 21", "January 21", "21 January"),
        "percent-sign": ("consistent", "%", "percent", "per cent"),
    }.items()
    for form in forms
]


def _found(rule: AnyRule, form: str, story: str) -> list[tuple[Edit, ...]]:
    """Return the edits of each finding of `rule`, set to `form`, in `story`."""
    document = read_text("story", story)
    engine = Engine([Active(rule, rule.severity, rule.options(form=form))])
    findings = engine.lint(document, read_article(document, EXAMPLE_AS_OF)).findings
    return [one.fix.edits for one in findings if one.fix]


@pytest.mark.parametrize(("name", "form"), _FORMS)
def test_a_fixed_story_has_one_form(name: str, form: str) -> None:
    rule = RULES[name]
    found = _found(rule, form, _MIXED)
    assert found
    edits = sorted((edit for fix in found for edit in fix), reverse=True)
    text = _MIXED
    for edit in edits:
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    assert not _found(rule, form, text)
