"""What counts are worth on the day of a story and since."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from linter.facts.claims import find_claims
from linter.facts.series import load_series
from linter.facts.verdicts import Judgement, Verdict, judge

AS_OF = date(2026, 11, 23)
JOINED = date(2020, 3, 27)
"""North Macedonia joins NATO: 29 members before, 30 from this day on."""
INSIDE = date(2018, 6, 1)
BEFORE = JOINED - timedelta(days=1)
AFTER = JOINED + timedelta(days=8)
STORY = (
    "Few allies want to send troops, even though the United States is by far the biggest and "
    "most influential of the 29 NATO member countries."
)


def judged(story: str | list[str], day: date, as_of: date = AS_OF) -> Judgement:
    """Return the judgement of the last claim in a story."""
    *_, claim = find_claims([story] if isinstance(story, str) else story)
    return judge(claim, day, as_of)


def verdict(story: str | list[str], day: date | str, as_of: date = AS_OF) -> Verdict:
    return judged(story, date.fromisoformat(day) if isinstance(day, str) else day, as_of).verdict


# Each form with %d for the number, said of NATO, whose count was 29 and then 30.
FORMS = {
    "name-then-unit": "The %d NATO member countries agreed.",
    "all": "All %d NATO members agreed.",
    "adjective": "The %d-nation NATO agreed.",
    "adjective-alliance": "The %d-member NATO alliance agreed.",
    "epithet": "NATO met, and the %d-member alliance agreed.",
    "possessive": "NATO's %d members agreed.",
    "has": "NATO has %d members.",
    "unit-of-name": "The %d members of NATO agreed.",
    "unit-in-name": "The %d countries in NATO agreed.",
    "group-of": "NATO is an alliance of %d nations.",
    "partitive": "Nine of the %d NATO members agreed.",
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize(
    ("day", "old", "new"),
    [
        (INSIDE, Verdict.STALE, Verdict.PREMATURE),
        (BEFORE, Verdict.STALE, Verdict.NEAR_CHANGE),
        (JOINED, Verdict.NEAR_CHANGE, Verdict.STALE),
        (AFTER, Verdict.OUTDATED, Verdict.STALE),
    ],
    ids=["inside", "day-before", "day-of", "eight-days-after"],
)
def test_every_form_around_a_change(form: str, day: date, old: Verdict, new: Verdict) -> None:
    assert verdict(form % 29, day) is old
    assert verdict(form % 30, day) is new


# What is said in the same words of a few of them, or of another time, is not judged.
SILENCES = {
    "name-then-unit": "The 19 NATO member countries on the list agreed.",
    "bare": "19 NATO members agreed.",
    "all": "All five NATO members agreed.",
    "adjective": "A 19-nation NATO mission left.",
    "epithet": "NATO met, and the 12-member alliance agreed.",
    "possessive": "NATO's five members agreed.",
    "possessive-chosen": "NATO's 26 members on the continent agreed.",
    "has": "NATO has 26 members that agreed.",
    "had": "NATO had 26 members.",
    "unit-of-name": "The 19 members of NATO that agreed left.",
    "unit-in-name": "28 countries in NATO agreed.",
    "group-of": "NATO was founded as an alliance of 26 nations.",
    "partitive": "Nine of the 26 NATO members that agreed left.",
    "then": "The then 26 NATO members agreed.",
    "year": "In 2005 the 26 NATO members agreed.",
    "joining": "The country hopes to join the 26 NATO members.",
    "future": "NATO would have more, and the 31 NATO members would become stronger.",
    "others": "The other five NATO members agreed.",
    "people": "The 26 EU leaders in NATO agreed.",
}


@pytest.mark.parametrize("story", SILENCES.values(), ids=SILENCES)
@pytest.mark.parametrize("day", [INSIDE, BEFORE, JOINED, AFTER])
def test_silence(story: str, day: date) -> None:
    claims = list(find_claims([story]))
    assert {judge(claim, day, AS_OF).verdict for claim in claims} <= {
        Verdict.UNKNOWN,
        Verdict.RIGHT,
    }


def test_the_sample_story_was_right_and_is_stale() -> None:
    found = judged(STORY, date(2020, 1, 21))
    assert found.verdict is Verdict.STALE
    assert found.row
    assert found.now
    assert (found.row.value, found.now.value, found.now.start) == (29, 32, date(2024, 3, 7))


def test_the_sample_story_dated_later_is_outdated() -> None:
    found = judged(STORY, date(2020, 4, 10))
    assert found.verdict is Verdict.OUTDATED
    assert found.row
    assert found.matched
    assert (found.row.value, found.matched.value) == (30, 29)


def test_the_sample_story_dated_earlier_is_premature() -> None:
    found = judged(STORY, date(2016, 1, 1))
    assert found.verdict is Verdict.PREMATURE
    assert found.row
    assert found.row.value == 28


def test_never_right() -> None:
    assert verdict("The 196 U.N. member countries agreed.", "2017-12-04") is Verdict.NEVER
    assert verdict("The 25-nation OPEC agreed.", "2017-12-04") is Verdict.UNKNOWN
    assert verdict("The 16-nation OPEC agreed.", "2017-12-04") is Verdict.NEVER


def test_more_than_there_are_cannot_be_some_of_them() -> None:
    assert verdict("28 EU members agreed.", "2021-06-01") is Verdict.OUTDATED
    assert verdict("26 EU members agreed.", "2021-06-01") is Verdict.UNKNOWN


def test_before_the_first_row_nothing_is_known() -> None:
    assert verdict("The 14-nation NATO agreed.", "1954-01-01") is Verdict.UNKNOWN


def test_nothing_is_claimed_past_the_facts() -> None:
    known = next(series.as_of for series in load_series() if series.id == "nato")
    assert known
    later = known + timedelta(days=90)
    assert verdict("NATO's 33 members agreed.", later) is Verdict.UNKNOWN
    assert verdict("NATO's 32 members agreed.", later) is Verdict.RIGHT
    assert verdict("NATO's 31 members agreed.", later) is Verdict.OUTDATED
    now = judged("NATO's 32 members agreed.", date(2025, 1, 1), date(2099, 1, 1)).now
    assert now
    assert now.value == 32


def test_staleness_is_judged_on_the_given_day() -> None:
    assert verdict(STORY, "2020-01-21", as_of=date(2020, 2, 1)) is Verdict.RIGHT
    assert verdict(STORY, "2020-01-21", as_of=date(2020, 3, 27)) is Verdict.STALE


def test_static_series_are_never_stale() -> None:
    story = "The 15-member Security Council voted."
    assert verdict(story, "1990-01-01") is Verdict.RIGHT
    assert verdict("The nine planets in the solar system", "2000-01-01") is Verdict.RIGHT


def test_other_counts_in_honest_use_are_right() -> None:
    assert verdict("All 27 EU states must agree.", "2019-03-12") is Verdict.RIGHT
    assert verdict("The 28-nation EU agreed.", "2019-03-12") is Verdict.STALE
    assert verdict("The 29-nation Schengen zone opened.", "2024-06-01") is Verdict.RIGHT
    assert verdict("The 27-nation Schengen zone opened.", "2024-06-01") is Verdict.RIGHT


def test_one_left_out() -> None:
    for number in (28, 29):
        assert verdict(f"The other {number} NATO members agreed.", INSIDE) in (
            Verdict.RIGHT,
            Verdict.STALE,
        )
    assert verdict("The other 27 EU states agreed.", "2018-11-21") is Verdict.RIGHT
    # Two of the 30 held out.
    assert verdict("The other 28 NATO members agreed.", "2023-01-01") is Verdict.UNKNOWN


def test_hedges() -> None:
    assert verdict("NATO has nearly 30 members.", INSIDE) is Verdict.RIGHT
    assert verdict("The U.N. has more than 190 members.", "2020-01-01") is Verdict.RIGHT
    assert verdict("NATO has fewer than 30 members.", INSIDE) is Verdict.STALE
    assert verdict("NATO has more than 29 members.", "2021-01-01") is Verdict.RIGHT


def test_a_year_in_the_sentence_moves_the_date() -> None:
    assert verdict("In 1999, when NATO had 19 members, it went to war.", INSIDE) is Verdict.RIGHT
    assert verdict("By 2030 all 29 NATO members will pay.", INSIDE) is Verdict.STALE


def test_places_in_the_order_stay_right() -> None:
    assert verdict("Finland became the 31st member of NATO.", "2023-04-04") is Verdict.RIGHT
    assert verdict("Finland became the 31st member of NATO.", "2025-04-04") is Verdict.RIGHT
    assert verdict("It would become NATO's 33rd member.", "2025-04-04") is Verdict.UNKNOWN


def test_a_bloc_of_27_after_brexit() -> None:
    story = "The EU would be a bloc of 27 countries after Brexit."
    assert verdict(story, "2015-06-01") is Verdict.UNKNOWN
    assert verdict(story, "2018-06-01") is Verdict.RIGHT
