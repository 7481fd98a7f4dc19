"""Names and terms of the house, in which no finding counts."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.allowed import Allowed
from linter.document import Block
from linter.engine import Engine
from linter.finding import Severity
from linter.readers import read_text
from linter.report import Report
from linter.rule import Active, Hit, NoOptions, Rule, Unit
from linter.span import Span
from linter.structure import read_article

STORY = "Bridge opens\n\nRIVERTON (AP) - The bridge at O’Hara and Sons opened on Monday morning.\n"


def covers(allowed: Allowed, marked: str) -> bool:
    """Return whether what stands between ⟦ and ⟧ is allowed."""
    before, rest = marked.split("⟦")
    inner, after = rest.split("⟧")
    span = Span(len(before), len(before) + len(inner))
    return allowed.covers(before + inner + after, span)


@pytest.mark.parametrize(
    ("name", "marked", "expected"),
    [
        ("Kraków", "in ⟦Kraków⟧ today", True),
        ("Kraków", "⟦Kraków⟧", True),
        ("Kraków", "in ⟦kraków⟧ today", False),
        ("Kraków", "in ⟦Krakówian⟧ style", False),
        ("Kraków", "in ⟦Kraków⟧ian style", False),
        ("Kraków", "in Kraków⟦ today⟧", False),
        ("Kraków", "⟦in Kraków⟧", False),
        ("Radio Free Europe", "on Radio ⟦Free⟧ Europe.", True),
        ("Radio Free Europe", "on Radio ⟦Free⟧ Asia.", False),
        ("Radio Free Europe", "on Radio\n⟦Free⟧\u00a0Europe.", True),
        ("Radio  Free\nEurope", "on Radio ⟦Free⟧ Europe.", True),
        ("O'Hara", "at ⟦O’Hara⟧", True),
        ("O’Hara", "at ⟦O'Hara⟧'s", True),
        ("Yahoo!", "at ⟦Yahoo!⟧ and", True),
        ("AT&T", "at ⟦AT&T⟧.", True),
        ("@desk", "from ⟦@desk⟧, a", True),
        ("C++", "in ⟦C++⟧", True),
        ("Jose", "said ⟦Jose⟧\u0301", False),
        ("the the", "band The The and ⟦the the⟧ end", True),
    ],
)
def test_names_match_as_they_are_written_at_the_edges_of_words(
    name: str, marked: str, expected: bool
) -> None:
    assert covers(Allowed(names=(name,)), marked) is expected


@pytest.mark.parametrize("text", ["⟦op-ed⟧", "an ⟦Op-Ed⟧", "⟦OP-ED⟧ page"])
def test_terms_match_in_any_case(text: str) -> None:
    assert covers(Allowed(terms=("Op-ed",)), text)


def test_letters_that_grow_in_lower_case_shift_nothing() -> None:
    assert covers(Allowed(terms=("İstanbul",)), "İİİİ in ⟦İSTANBUL⟧")


def test_the_longer_of_two_names_counts_too() -> None:
    allowed = Allowed(names=("New York", "New York Times"))
    assert covers(allowed, "the New York ⟦Times⟧ said")
    assert covers(allowed, "in New ⟦York⟧ today")


WORDS = st.text(st.sampled_from("ab .-é'"), max_size=12)


@given(WORDS, WORDS, st.lists(WORDS.filter(str.strip), max_size=3), st.data())
def test_covered_is_what_lies_in_an_occurrence_at_edges(
    before: str, after: str, names: list[str], data: st.DataObject
) -> None:
    text = before + data.draw(st.sampled_from([*names, "x"])) + after
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    found = any(
        text.startswith(name, at)
        and at <= span.start
        and span.end <= at + len(name)
        and not (at and text[at - 1].isalnum() and text[at].isalnum())
        and not (text[at + len(name) :][:1].isalnum() and text[at + len(name) - 1].isalnum())
        for name in (" ".join(name.split()) for name in names)
        for at in range(len(text))
    )
    assert Allowed(names=tuple(names)).covers(text, span) is found


def test_thousands_of_names_cost_little() -> None:
    names = tuple(f"The {'very ' * (n % 50)}good name number {n}" for n in range(5000))
    allowed = Allowed(names, names)
    text = "The very good thing " * 5000
    started = time.perf_counter()
    assert not any(allowed.covers(text, Span(at, at + 4)) for at in range(0, len(text), 100))
    assert time.perf_counter() - started < 2


# In the engine


def report(allowed: Allowed, missing: bool = False) -> Report:
    """Return the report of a rule that finds “O’Hara” wherever it stands."""

    def check(block: Block, _: object) -> Iterator[Hit]:
        at = block.text.find("O’Hara")
        if at >= 0:
            yield Hit(Span(at, at + 6), "There it is.", becomes="", safe=True, missing=missing)

    rule = Rule(
        unit=Unit.BLOCK,
        severity=Severity.NOTE,
        check=check,
        examples=(),
        since="0.1.0",
        id="found",
        options=NoOptions,
    )
    document = read_text("story.txt", STORY)
    engine = Engine([Active(rule, Severity.NOTE, NoOptions())], allowed)
    return engine.lint(document, read_article(document, date(2026, 11, 23)))


def test_a_finding_within_allowed_words_is_not_reported() -> None:
    assert len(report(Allowed()).findings) == 1
    assert len(report(Allowed(names=("Hara",))).findings) == 1
    assert report(Allowed(names=("O'Hara and Sons",))).findings == ()


def test_a_finding_about_something_missing_is_reported_all_the_same() -> None:
    assert len(report(Allowed(names=("O'Hara and Sons",)), missing=True).findings) == 1
