"""Names that were given up, and names that nobody had given yet."""

from __future__ import annotations

from datetime import date

import pytest

from linter.engine import Engine
from linter.finding import Finding, Severity
from linter.readers import read, read_row
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
    assert _findings("renamed-entity", text, date(2018, 10, 15)) == []  # desks follow slowly
    assert _findings("renamed-entity", text, date(2018, 10, 17))
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


PRESENT = [
    "The minister was in Kiev for talks.",  # a town is still there
    "He put the picture on Twitter.",
    "The agency asked Twitter for the file, the judge said.",
    "Oakland Raiders fans came on Sunday to see the new stadium of the Oakland Raiders.",
]


@pytest.mark.parametrize("text", PRESENT)
def test_an_old_name_in_the_news_of_the_day_is_out_of_step(text: str) -> None:
    assert _findings("renamed-entity", text, date(2024, 9, 3))


PAST = [
    "The minister was in Kiev in 2017.",
    "She came to the town in 2016. The minister was in Kiev then, too.",
    "He played for the Oakland Raiders.",
    "Twitter bought the firm and its patents.",
    "He was a co-founder of Twitter.",
    "She gave advice on the Time Warner deal.",
    "Correction: An earlier version of this story said that the minister was in Kiev.",
    "An earlier version of this story was wrong. It said that Twitter will hire again.",
]


@pytest.mark.parametrize("text", PAST)
def test_an_old_name_in_the_past_or_in_a_correction_is_right(text: str) -> None:
    assert _findings("renamed-entity", text, date(2024, 9, 3)) == []


def test_a_new_name_anywhere_in_the_story_is_enough() -> None:
    day = date(2024, 9, 3)
    text = "The minister is in Kiev."
    assert _findings("renamed-entity", text, day)
    assert _findings("renamed-entity", f"{text}\n\nTalks in Kyiv end today.", day) == []


def test_a_new_name_inside_the_old_one_is_not_the_new_one() -> None:
    found = _findings("renamed-entity", "Google Inc. will hire again.", date(2018, 9, 3))
    assert [one.rule for one in found] == ["renamed-entity"]


def _story(rule: str, blocks: dict[str, str], day: date) -> list[str]:
    text = "".join(f"<{tag}>{words}</{tag}>" for tag, words in blocks.items())
    page = (
        f'<html lang="en"><head><meta property="article:published_time" content="{day}"></head>'
        f"<body><article>{text}<p>It rained all day at the port, and the ships stayed in.</p>"
        "<p>The ships will leave when the wind has gone down, the captain said.</p>"
        "</article></body></html>"
    )
    document = read("story.html", page.encode())
    article = read_article(document, date(2026, 11, 23))
    one = RULES[rule]
    engine = Engine([Active(one, one.severity, one.options())])
    return [found.kind for found in engine.lint(document, article).findings]


HEADS = [
    ({"h1": "Swaziland sends a team"}, ["headline"]),
    ({"h1": "A team", "figcaption": "Swaziland sends a team on Monday. (AP Photo)"}, ["caption"]),
    ({"h1": "A team", "figcaption": "Swaziland sends a team on May 2, 2021."}, ["caption"]),
    ({"h1": "A team", "figcaption": "Swaziland sends a team. (AP Photo)"}, []),
    ({"h1": "A team", "figcaption": "FILE - Swaziland sends a team on Monday."}, []),
    ({"h1": "A team", "figcaption": "Swaziland sends a team on May 2, 2012."}, []),
    ({"h1": "A team", "figcaption": "Swaziland sends a team on Monday, Jan. 4."}, []),
]


@pytest.mark.parametrize(("blocks", "kinds"), HEADS)
def test_headlines_and_captions_of_the_day_are_read(
    blocks: dict[str, str], kinds: list[str]
) -> None:
    assert _story("renamed-entity", blocks, date(2021, 5, 3)) == kinds


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
