"""Who is given which title, and whether it was right on the day of the story."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.engine import Engine
from linter.facts.people import office_claims
from linter.finding import Finding, Severity
from linter.readers import read_row
from linter.rule import Active
from linter.rules import discover
from linter.structure import read_article

# Words, the words of the title with the name, the office.
TITLES = [
    ("NATO Secretary-General Jens Stoltenberg came.", None, "nato-secretary-general"),
    ("Then came NATO secretary general Jens Stoltenberg’s staff.", None, None),
    ("It was NATO chief Jens Stoltenberg’s idea.", "NATO chief Jens Stoltenberg", None),
    ("The U.S. President Donald J. Trump came.", "U.S. President Donald J. Trump", "us-president"),
    ("On Monday President Trump came.", "President Trump", "us-president"),
    ("Russia’s President Vladimir Putin came.", None, "russia-president"),
    ("Prime Minister of Britain David Cameron came.", None, "uk-prime-minister"),
    ("British Conservative Prime Minister David Cameron came.", None, "uk-prime-minister"),
    ("The president of France, Emmanuel Macron, came.", None, "france-president"),
    ("Angela Merkel, the German chancellor, came.", None, "germany-chancellor"),
    ("Angela Merkel, the chancellor of Germany, came.", None, "germany-chancellor"),
    ("South Korean President Moon Jae-in came.", None, "south-korea-president"),
    ("Mexican President López Obrador came.", None, "mexico-president"),
    ("French President Francois Hollande came.", None, "france-president"),
]
NO_TITLES = [
    "Former NATO Secretary-General Jens Stoltenberg came.",
    "Then-President Obama came.",
    "The late President George H.W. Bush came.",
    "President-elect Joe Biden came.",
    "Deputy Prime Minister David Cameron came.",
    "Assistant Secretary of State Daniel Smith came.",
    "Republican candidate Donald Trump came.",
    "Mr. Obama came.",
    "First Lady Michelle Obama came.",
    "President Michelle Obama came.",
    "Duke University President Donald Trump came.",
    "Police chief Jens Stoltenberg came.",
    "Presidents Putin and Smith came.",
    "Presidents Obama and Bush came.",  # one office: the story looks back
    "Former Presidents Macron and Biden came.",
    "French Presidents Macron and Hollande came.",
    "President Donald Trump Jr. came.",
    "His vice president, Joe Biden, came.",
]


@pytest.mark.parametrize(("text", "words", "office"), TITLES)
def test_a_title_means_an_office(text: str, words: str | None, office: str | None) -> None:
    found = office_claims((text,))
    if words is None and office is None:
        assert found == ()
        return
    assert len(found) == 1
    if words:
        assert found[0].span.of(text) == words
    if office:
        assert found[0].office.id == office


@pytest.mark.parametrize("text", NO_TITLES)
def test_what_is_no_title_of_an_office(text: str) -> None:
    assert office_claims((text,)) == ()


JOINT = [
    ("Presidents Biden and Macron met in France.", ["us-president", "france-president"]),
    (
        "Prime Ministers Justin Trudeau and Boris Johnson met.",
        ["canada-prime-minister", "uk-prime-minister"],
    ),
    (
        "The letter went to Presidents Vladimir Putin, Joe Biden and Emmanuel Macron.",
        ["russia-president", "us-president", "france-president"],
    ),
]


@pytest.mark.parametrize(("text", "offices"), JOINT)
def test_a_title_of_several_is_read_when_all_are_known(text: str, offices: list[str]) -> None:
    assert [claim.office.id for claim in office_claims((text,))] == offices


def test_a_title_of_several_is_wrong_of_one() -> None:
    text = "Presidents Joe Biden and Emmanuel Macron said on Monday that it was over."
    assert _findings(text, date(2022, 5, 3)) == []
    found = _findings(text, date(2026, 5, 4))
    assert ["right of Joe Biden until 2025-01-20" in one.message for one in found] == [True]


def test_a_surname_without_a_country_needs_the_full_name() -> None:
    assert office_claims(("President Park came.",)) == ()
    story = ("Park Geun-hye came.", "President Park left.")
    assert [claim.office.id for claim in office_claims(story)] == ["south-korea-president"]


@given(
    st.lists(
        st.sampled_from(
            "President U.S. the , Obama Barack Angela Merkel German chancellor of ’s “ . é\u00a0"
            " former Jens-Stoltenberg NATO chief".split(" ")
        ),
        max_size=14,
    )
)
def test_places_lie_in_the_paragraph(words: list[str]) -> None:
    text = " ".join(words)
    for claim in office_claims((text,)):
        assert 0 <= claim.span.start < claim.span.end <= len(text)
        assert claim.span.covers(claim.name)


RULES = {rule.id: rule for rule in discover()}


def _findings(text: str, day: date | None, *ids: str) -> list[Finding]:
    rules = [RULES[one] for one in ids or ("wrong-office", "premature-title")]
    row = {"title": "A day at the port", "text": f"{text}\n\nIt rained.", "language": "en"}
    document = read_row(row | ({"date": str(day)} if day else {}), "story")
    article = read_article(document, date(2026, 11, 23))
    engine = Engine([Active(rule, rule.severity, rule.options()) for rule in rules])
    return list(engine.lint(document, article).findings)


FORMS = [
    "NATO Secretary-General Anders Fogh Rasmussen said on Monday that it was over.",
    "The envoy met NATO chief Anders Fogh Rasmussen on Monday.",
    "Anders Fogh Rasmussen, NATO’s secretary-general, said on Monday that it was over.",
    "“It is over,” said NATO Secretary General Anders Fogh Rasmussen.",
]


@pytest.mark.parametrize("text", FORMS)
def test_a_title_is_judged_by_the_day_of_the_story(text: str) -> None:
    # He held it from 2009-08-01 to 2014-10-01.
    assert _findings(text, date(2012, 5, 3)) == []
    assert _findings(text, date(2014, 9, 30)) == []
    near = _findings(text, date(2014, 10, 9))
    assert [one.severity for one in near] == [Severity.NOTE]
    assert [one.rule for one in _findings(text, date(2014, 11, 10))] == ["wrong-office"]
    assert [one.rule for one in _findings(text, date(2009, 5, 3))] == ["premature-title"]
    assert _findings(text, None) == []


def test_severity_follows_the_evidence() -> None:
    day = date(2022, 5, 3)
    sure = "German Chancellor Angela Merkel will visit the port."
    assert [one.severity for one in _findings(sure, day)] == [Severity.ERROR]
    open_ = "A letter is on its way to German Chancellor Angela Merkel."
    assert [one.severity for one in _findings(open_, day)] == [Severity.WARNING]


STORIES = [
    # Past events, with a sentence in which the same person does something on the story's day.
    "The plan of U.S. President Barack Obama was long.\n\nOn Monday Obama told it to the envoy.",
    "U.S. President Barack Obama, who was asked, said no on Tuesday.",
    "The envoy, who had to wait, met President Obama on Tuesday.",
]


@pytest.mark.parametrize("text", STORIES)
def test_what_somebody_does_today_dates_the_title(text: str) -> None:
    assert _findings(text, date(2018, 5, 3))
    assert _findings(f"{text}\n\nPresident Trump was in town.", date(2018, 5, 3)) == []


CORRECTED = [
    "Correction: An earlier version of this story said that President Obama will visit the port.",
    "An earlier version of this story was wrong. It said President Obama will visit the port.",
    "Corrections\n\nPresident Obama will not visit the port on Monday.",
]


@pytest.mark.parametrize("text", CORRECTED)
def test_what_a_correction_takes_back_is_not_said(text: str) -> None:
    assert _findings(text, date(2018, 5, 3)) == []
    body = "President Obama will visit the port on Friday."
    assert _findings(body, date(2018, 5, 3))


SILENT = [
    "In 2016 U.S. President Barack Obama said on Monday that he would come.",
    "The port was built under U.S. President Barack Obama.",
    "President Obama’s health care law is still there.",
    "Ten years ago U.S. President Barack Obama said so.",
    "“U.S. President Barack Obama is here,” the mayor said.",
    "Trump fired FBI Director James Comey on a Tuesday.",
    "U.S. President Barack Obama is here. Former President Obama likes the port.",
    "U.S. President Barack Obama is here. President Donald Trump is not.",
    "The judge was named by President Barack Obama.",
    "When President Bill Clinton was here, it rained.",
    "U.S. President Barack Obama is here. Trump is not.",
    "Rex Tillerson was fired. Secretary of State Rex Tillerson said on Monday that he would go.",
    "On March 3 U.S. President Barack Obama said that he would come.",
]


@pytest.mark.parametrize("text", SILENT)
def test_a_story_that_looks_back_or_knows_better_is_left_alone(text: str) -> None:
    assert _findings(text, date(2018, 5, 3)) == []


def test_nothing_is_said_beyond_the_facts() -> None:
    text = "British Prime Minister Theresa May said on Monday that it was over."
    assert _findings(text, date(2026, 12, 1)) == []
    assert _findings(text.replace("Theresa May", "Clement Attlee"), date(1975, 5, 3)) == []


def test_a_stale_title_is_told_once() -> None:
    text = "German Chancellor Angela Merkel came. German Chancellor Angela Merkel left."
    found = _findings(text, date(2018, 5, 3), "stale-office")
    assert len(found) == 1
    assert "since 2025-05-06" in found[0].message
