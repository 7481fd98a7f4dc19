"""Names that were given up, and names that nobody had given yet."""

from __future__ import annotations

from datetime import date

import pytest

from linter.engine import Engine
from linter.finding import Finding, Severity
from linter.readers import read_row
from linter.rule import Active
from linter.rules import discover
from linter.structure import read_article

RULES = {rule.id: rule for rule in discover()}


def _findings(rule: str, text: str, day: date | None) -> list[Finding]:
    row = {"title": "A day at the port", "text": f"{text}\n\nIt rained.", "language": "en"}
    document = read_row(row | ({"date": str(day)} if day else {}), "story")
    article = read_article(document, date(2026, 11, 23))
    one = RULES[rule]
    engine = Engine([Active(one, one.severity, one.options())])
    return list(engine.lint(document, article).findings)


OLD = [
    "Swaziland says it will send a team.",  # until 2018-04-19
    "On Monday Swaziland has sent a team.",
    "Swaziland’s parliament meets; Swaziland is ready.",
]


@pytest.mark.parametrize("text", OLD)
def test_an_old_name_is_judged_by_the_day_of_the_story(text: str) -> None:
    assert _findings("renamed-entity", text, date(2017, 4, 19)) == []
    assert _findings("renamed-entity", text, date(2018, 4, 18)) == []
    assert _findings("renamed-entity", text, date(2018, 4, 27)) == []
    assert _findings("renamed-entity", text, date(2018, 5, 29)) == []  # desks follow slowly
    assert _findings("renamed-entity", text, date(2018, 6, 30))
    assert _findings("renamed-entity", text, None) == []


SILENT = [
    "Swaziland, now Eswatini, is ready.",
    "In 2010 Swaziland is said to have sent a team.",
    "The country, formerly Swaziland, is ready.",
    "“Swaziland is ready,” he said.",
    "The Swaziland Times is ready.",
    "He was born in Swaziland and is a judge today.",
    "Swaziland had sent a team.",
    "Macedonia is famous for its peaches, the Greek farmer says.",
    "The house serves chicken Kiev today.",
    "She plays in Miss Saigon today.",
    "Bombay Sapphire is sold today.",
    "The Soviet Union doesn’t exist any more.",
    "NAFTA was signed on a Monday.",
]


@pytest.mark.parametrize("text", SILENT)
def test_an_old_name_in_its_own_time_or_in_another_name_is_right(text: str) -> None:
    assert _findings("renamed-entity", text, date(2021, 5, 3)) == []


def test_a_name_that_others_bear_needs_a_word_near_it() -> None:
    day = date(2021, 5, 3)
    assert _findings("renamed-entity", "Macedonia has a new team.", day) == []
    assert _findings("renamed-entity", "Macedonia has a new team, NATO says.", day)


def test_a_name_that_came_back_is_right() -> None:
    text = "Fort Hood is open on Monday."
    assert _findings("renamed-entity", text, date(2022, 5, 3)) == []
    assert _findings("renamed-entity", text, date(2024, 5, 3))
    assert _findings("renamed-entity", text, date(2026, 5, 3)) == []


def test_a_simple_change_has_an_unsafe_fix() -> None:
    found = _findings("renamed-entity", "Swaziland says so.", date(2021, 5, 3))
    assert found[0].fix
    assert not found[0].fix.safe
    assert [edit.text for edit in found[0].fix.edits] == ["Eswatini"]
    found = _findings("renamed-entity", "Zaire says so.", date(2021, 5, 3))
    assert [one.fix for one in found] == [None]


def test_what_nobody_has_checked_is_a_note() -> None:
    found = _findings(
        "renamed-entity", "Upper Volta says so. Leningrad is ready.", date(2021, 5, 3)
    )
    assert [one.severity for one in found] == [Severity.WARNING, Severity.NOTE]


def test_a_new_name_dates_a_story() -> None:
    text = "They flew to Eswatini. Eswatini was sunny."
    assert len(_findings("anachronistic-name", text, date(2015, 5, 3))) == 1
    assert _findings("anachronistic-name", text, date(2018, 2, 10))
    assert _findings("anachronistic-name", text, date(2018, 2, 25)) == []
    assert _findings("anachronistic-name", text, date(2018, 4, 19)) == []
    assert _findings("anachronistic-name", text, None) == []


@pytest.mark.parametrize(
    "text",
    [
        "The senator (RTX) spoke.",  # an acronym that others bear
        "She watched MASH with her liver specialist.",
        "“Eswatini is my home,” he said.",
        "Fort Bragg is in North Carolina.",  # it was called so before
        "They flew to Myanmar.",  # not coined
    ],
)
def test_a_name_that_was_there_before_dates_nothing(text: str) -> None:
    assert _findings("anachronistic-name", text, date(2013, 5, 3)) == []


def test_deals_are_announced_long_before() -> None:
    text = "The Las Vegas Raiders will have a new stadium."
    assert _findings("anachronistic-name", text, date(2017, 6, 3)) == []
    assert _findings("anachronistic-name", text, date(2014, 6, 3))


def test_soft_and_stale_names_are_told_once() -> None:
    text = "Burma says so. Burma is ready."
    assert len(_findings("renamed-entity-soft", text, date(2021, 5, 3))) == 1
    text = "He put it on Twitter. Twitter was down."
    assert len(_findings("stale-name", text, date(2015, 5, 3))) == 1
    assert _findings("stale-name", "Fort Hood was open.", date(2015, 5, 3)) == []
