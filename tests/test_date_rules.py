"""Boundaries of the rules that compare dates, weekdays, ages and durations."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.engine import Engine
from linter.finding import Finding, Severity
from linter.language.date_mentions import WEEKDAYS, date_mentions, day_first
from linter.readers import read_row
from linter.rule import Active
from linter.rules import discover
from linter.structure import read_article
from tests.stories import AS_OF, LEAD, NEXT

RULES = {rule.id: rule for rule in discover()}


def lint(
    rule: str, text: str, day: date | None = None, language: str | None = None
) -> list[Finding]:
    """Return what `rule` finds in `text` as the body of a row of `day`, in `language`."""
    row = {
        "title": "Riverton council approves plan for new pier",
        "text": f"{LEAD}\n\n{text}\n\n{NEXT}\n",
        **({"date": day.isoformat()} if day else {}),
    }
    document = read_row(row)
    article = read_article(document, AS_OF)
    article = replace(article, language=language or article.language)
    active = Active(RULES[rule], RULES[rule].severity, RULES[rule].options())
    findings = Engine([active]).lint(document, article).findings
    return [one for one in findings if one.rule in (rule, "rule-failed")]


def written(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()]}, {day:%B} {day.day}"


class TestWeekdayDateMismatch:
    RULE = "weekday-date-mismatch"

    @given(st.dates(date(1753, 1, 1), date(2150, 12, 31)))
    def test_a_right_weekday_is_never_reported(self, day: date) -> None:
        assert not lint(self.RULE, f"It was on {written(day)}, {day.year}, in Riverton.")

    @given(
        st.dates(date(1930, 1, 1), date(2150, 12, 31)),
        st.integers(min_value=1, max_value=6),
    )
    def test_a_wrong_weekday_of_a_full_date_is_always_reported(self, day: date, by: int) -> None:
        wrong = WEEKDAYS[(day.weekday() + by) % 7]
        text = f"It was on {wrong}, {day:%B} {day.day}, {day.year}, in Riverton."
        (finding,) = lint(self.RULE, text)
        assert finding.severity is Severity.ERROR

    @given(st.dates(date(1900, 3, 1), date(2100, 1, 31)), st.integers(-180, 180))
    def test_without_a_year_the_day_nearest_to_the_story_may_be_right(
        self, story: date, by: int
    ) -> None:
        day = story + timedelta(by)
        assert not lint(self.RULE, f"It was on {written(day)}, in Riverton.", story)

    @pytest.mark.parametrize(
        ("text", "severity"),
        [
            ("on Sunday, March 3, in Riverton", Severity.WARNING),  # right in 2019
            ("on Wednesday, March 3, in Riverton", Severity.WARNING),  # right in 2021
            ("on Friday, March 6, in Riverton", None),  # right
            ("on Monday, March 2, in Riverton", None),  # right
            ("on Friday, March 3, in Riverton", Severity.ERROR),  # right in no year around
            ("on Thursday, June 6, in Riverton", None),  # right in 2019, and far from the story
            ("on Monday, June 8, in Riverton", None),
            ("on Wednesday, June 8, in Riverton", Severity.ERROR),  # right in no year around
            ("on Wednesday, March 3, a year ago", None),
        ],
    )
    def test_the_years_around_the_story_count(self, text: str, severity: Severity | None) -> None:
        found = lint(self.RULE, f"It was {text}.", date(2020, 3, 10))
        assert [one.severity for one in found] == ([severity] if severity else [])

    def test_leap_days_are_compared_in_leap_years_only(self) -> None:
        assert not lint(self.RULE, "It was on Saturday, Feb. 29.", date(2020, 3, 3))
        assert not lint(self.RULE, "It was on Saturday, Feb. 29.", date(2021, 3, 3))
        assert not lint(self.RULE, "It was on Friday, Feb. 29.", date(2018, 3, 3))
        assert lint(self.RULE, "It was on Friday, Feb. 29.", date(2020, 3, 3))
        assert not lint(self.RULE, "It was on Friday, Feb. 29, 2019.", date(2020, 3, 3))

    @pytest.mark.parametrize(
        ("language", "text", "wrong"),
        [
            ("en-GB", "on Friday 3/4/2020", False),
            ("en-US", "on Wednesday 3/4/2020", False),
            ("en-US", "on Friday 3/4/2020", False),  # right if read the British way
            ("en-US", "on Monday 3/4/2020", True),
            ("en-GB", "on Monday 3/4/2020", True),
            ("en", "on Monday 3/4/2020", False),
            ("en", "on Monday 21/1/2020", True),
        ],
    )
    def test_digits_are_read_as_the_language_has_it(
        self, language: str, text: str, wrong: bool
    ) -> None:
        found = lint(self.RULE, f"It was {text}, in Riverton.", language=language)
        assert bool(found) == wrong

    @pytest.mark.parametrize(
        "text",
        [
            "Tuesday, Jan. 21, 2020",
            "Tuesday Jan. 21, 2020",
            "Tues., Jan. 21, 2020",
            "Tuesday night, Jan. 21, 2020",
            "Tuesday, 21 January 2020",
            "Tuesday 21st January 2020",
            "Tuesday, the 21st of January 2020",
            "Tuesday (Jan. 21, 2020)",
            "Jan. 21, 2020 (Tuesday)",
            "Jan. 21, 2020, a Tuesday",
            "Tuesday, 2020-01-21",
        ],
    )
    def test_a_weekday_is_seen_on_either_side(self, text: str) -> None:
        (mention,) = date_mentions(f"It was on {text}, in Riverton.")
        assert (mention.value, mention.weekday) == (date(2020, 1, 21), 1)
        assert mention.span.of(f"It was on {text}, in Riverton.") == text

    def test_a_typist_of_january_is_offered_the_new_year(self) -> None:
        (finding,) = lint(self.RULE, "It was on Tuesday, Jan. 7, 2019.", date(2020, 1, 9))
        assert finding.fix
        assert not finding.fix.safe
        assert [edit.text for edit in finding.fix.edits] == ["20"]

    def test_the_old_calendar_may_be_meant(self) -> None:
        assert not lint(self.RULE, "The winter palace fell on Wednesday, Oct. 25, 1917.")
        assert lint(self.RULE, "The winter palace fell on Tuesday, Oct. 25, 1917.")


class TestImpossibleDate:
    RULE = "impossible-date"

    @pytest.mark.parametrize(
        ("text", "wrong"),
        [
            ("Feb. 29, 2020", False),
            ("Feb. 29, 2019", True),
            ("Feb. 29, 1900", True),
            ("Feb. 29, 2000", False),
            ("29 February 2100", True),
            ("Feb. 29", False),
            ("Feb. 30", True),
            ("April 31", True),
            ("31 April", True),
            ("May 31", False),
            ("2020-02-30", True),
            ("31/4/2020", True),
            ("2/30/2020", True),
            ("Feb. 30, 1712", False),
        ],
    )
    def test_months_are_as_long_as_they_are(self, text: str, wrong: bool) -> None:
        assert bool(lint(self.RULE, f"The pier was closed on {text}, in the morning.")) == wrong

    @given(st.dates(date(1800, 1, 1), date(2199, 12, 31)))
    def test_a_day_that_exists_is_never_reported(self, day: date) -> None:
        assert not lint(self.RULE, f"It was on {day:%B} {day.day}, {day.year}, or {day}.")


class TestFutureDateInPastTense:
    RULE = "future-date-in-past-tense"
    DAY = date(2020, 1, 21)

    @pytest.mark.parametrize(("day", "found"), [(21, 0), (22, 0), (23, 1)])
    def test_a_day_of_slack_is_given_for_zones(self, day: int, found: int) -> None:
        text = f"He was arrested in Riverton on Jan. {day}, 2020, police said."
        assert len(lint(self.RULE, text, self.DAY)) == found

    def test_an_update_is_a_date_of_the_story(self) -> None:
        text = "He was arrested in Riverton on Feb. 3, 2020, police said."
        assert lint(self.RULE, text, self.DAY)
        assert not lint(self.RULE, f"Updated Feb. 4, 2020\n\n{text}", self.DAY)

    @pytest.mark.parametrize("text", ["3/2/2020", "2/3/2020"])
    def test_digits_count_in_the_order_of_the_language(self, text: str) -> None:
        sentence = f"He was arrested in Riverton on {text}, police said."
        assert not lint(self.RULE, sentence, self.DAY)
        for language in ("en-US", "en-GB"):
            assert lint(self.RULE, sentence, self.DAY, language=language)

    @pytest.mark.parametrize(
        "text",
        [
            "The bridge was to be opened on March 3, 2020.",
            "The vote was planned for March 3, 2020.",
            "He signed up for a race on March 3, 2020.",
            "They sent invitations to a dinner on March 3, 2020.",
            "The company said on March 3, 2020, prices would rise.",
            "The company announced a sale on March 3, 2020.",
            "The lease ends on March 3, 2020.",
            "On March 3, 2020, the company will move.",
            "On March 3, 2020, the city’s approved plan takes effect.",
            "In the novel, he was arrested on March 3, 2024.",
            "He was to have been tried by the time he was released on probation.",
            "Ana Petrova wrote on March 3, 2020 at 3:53 am:",
        ],
    )
    def test_plans_and_fiction_are_none_of_it(self, text: str) -> None:
        assert not lint(self.RULE, text, self.DAY)

    def test_a_date_from_the_lead_is_not_relied_on(self) -> None:
        row = {
            "title": "The pier and its fire",
            "text": "On Jan. 21, 2010, the pier opened.\n\nIt was destroyed on May 3, 2019.\n",
        }
        document = read_row(row)
        rule = RULES[self.RULE]
        engine = Engine([Active(rule, rule.severity, rule.options())])
        assert not engine.lint(document, read_article(document, AS_OF)).findings


class TestRelativeDayConflict:
    RULE = "relative-day-conflict"
    DAY = date(2020, 1, 21)

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("yesterday (Jan. 20)", 0),
            ("yesterday (Jan. 19)", 0),
            ("yesterday (Jan. 18)", 1),
            ("yesterday (Jan. 21)", 0),
            ("yesterday (Jan. 22)", 1),
            ("today (Tuesday)", 0),
            ("today (Wednesday)", 0),
            ("today (Thursday)", 1),
            ("tomorrow, Jan. 22,", 0),
            ("tomorrow, Feb. 22,", 1),
            ("this Friday, Jan. 24,", 0),
            ("this Friday, Jan. 31,", 1),
            ("next Friday, Jan. 31,", 0),
            ("next Friday, Feb. 14,", 1),
            ("last Friday, Jan. 10,", 0),
            ("last Friday, Jan. 3,", 1),
            ("last Jan. 3, a Friday,", 0),
            ("today, Jan. 3, 1920,", 0),
        ],
    )
    def test_windows_have_a_day_of_slack(self, text: str, found: int) -> None:
        assert len(lint(self.RULE, f"The council met {text} in Riverton.", self.DAY)) == found

    def test_the_turn_of_the_year_is_seen(self) -> None:
        text = "The council met yesterday (Dec. 31) to vote."
        assert not lint(self.RULE, text, date(2020, 1, 1))


class TestDurationArithmetic:
    RULE = "duration-arithmetic"
    DAY = date(2020, 1, 21)

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("in 2003, 17 years ago", 0),
            ("in 2003, 16 years ago", 0),
            ("in 2003, 15 years ago", 0),
            ("in 2003, 14 years ago", 1),
            ("in 2003, 18 years ago", 0),
            ("in 2003, 19 years ago", 1),
            ("in 1980, 38 years ago", 1),
            ("in 1982, 40 years ago", 0),
            ("14 years ago in 2003", 1),
            ("two weeks ago, on Jan. 7", 0),
            ("two weeks ago, on Jan. 17", 1),
            ("three days ago, on Jan. 18", 0),
            ("three days ago, on Jan. 8", 1),
            ("six months ago, in July 2019", 0),
            ("six months ago, in July 2018", 1),
            ("more than 12 years ago, in 2003", 0),
            ("ten or 12 years ago, in 2003", 0),
            ("12 years ago, in 2003-04", 0),
            ("a decade ago, in 2003", 0),
            ("ten years ago on Feb. 29", 0),
            ("two months ago, on Nov. 21", 0),
            ("two months ago, on July 21", 1),
        ],
    )
    def test_one_more_or_less_is_fine(self, text: str, found: int) -> None:
        assert len(lint(self.RULE, f"The pier burned down {text}.", self.DAY)) == found


class TestAgeBirthdateConflict:
    RULE = "age-birthdate-conflict"
    DAY = date(2020, 1, 21)

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Ana Petrova, 58, was born in 1959.", 1),
            ("Ana Petrova, 59, was born in 1959.", 0),
            ("Ana Petrova, 62, was born in 1959.", 0),
            ("Ana Petrova, 63, was born in 1959.", 1),
            ("Ana Petrova, 59, was born on Jan. 22, 1959.", 0),
            ("Ana Petrova, 61, was born on Jan. 22, 1959.", 0),
            ("Ana Petrova, 62, was born on Jan. 22, 1959.", 1),
            ("Ana Petrova, 62, was born on Jan. 20, 1959.", 0),
            ("Ana Petrova, 70, won. Petrova was born in May.", 0),
            ("Ana Petrova, 70, won. Miller was born in 1959.", 0),
            ("Ana Petrova, 70, whose mother was born in 1920, won.", 0),
            ("Ana Petrova died on Monday at 90. Petrova was born in 1950.", 1),
            ("Ana Petrova died on Monday. She was 70. Petrova was born in 1950.", 0),
            ("Ana Petrova died at 9:30. Petrova was born in 1950.", 0),
        ],
    )
    def test_a_birthday_may_be_a_year_off(self, text: str, found: int) -> None:
        assert len(lint(self.RULE, text, self.DAY)) == found


CORRECTED = [
    ("weekday-date-mismatch", "The pier opened on Friday, Jan. 2, 2020."),
    ("relative-day-conflict", "The pier opened yesterday (Jan. 14)."),
    ("duration-arithmetic", "The pier opened in 2003, 12 years ago."),
    ("future-date-in-past-tense", "The pier was destroyed on Jan. 25, 2020."),
    ("impossible-date", "The pier opened on Feb. 30."),
    ("age-birthdate-conflict", "Ana Petrova, 70, was born in 1959."),
]


@pytest.mark.parametrize(("rule", "text"), CORRECTED)
def test_what_a_correction_takes_back_is_not_said(rule: str, text: str) -> None:
    day = date(2020, 1, 21)
    assert len(lint(rule, text, day)) == 1
    said = text.removesuffix(".")
    for correction in (
        f"An earlier version of this story incorrectly said: {said}.",
        f"An earlier version of this story was wrong. It said that {said}.",
        f"This story has been corrected to remove a sentence. {said}.",
    ):
        assert lint(rule, correction, day) == []


def test_the_day_of_a_correction_is_its_own() -> None:
    for day in ("on Feb. 30", "Feb. 30, 2019", "on Monday, June 31"):
        text = f"The pier has a new roof; this story was corrected {day}, to say so."
        assert len(lint("impossible-date", text, date(2020, 1, 21))) == 1


def test_only_tags_with_a_country_tell_the_order_of_digits() -> None:
    assert [day_first(tag) for tag in ("en-GB", "en-US", "en", None, "de-DE")] == [
        True,
        False,
        None,
        None,
        None,
    ]


@given(st.text(alphabet="Jan. 3120,/-()MondaySept thf2ŧ9–", max_size=60))
def test_no_text_is_too_odd(text: str) -> None:
    for mention in date_mentions(text, True):
        assert mention.span.covers(mention.day_span)
        assert mention.weekday is None or mention.weekday_span


FRAGMENTS = (
    "On Jan. 31, 2020, |Feb. 30|31/12/2020|2020-02-30|Tuesday, |(Friday)|yesterday |this |last |"
    "Ana Petrova, 70, |was born |in 1959|died on |12 years ago, |in the 12 years since |, in 2003|"
    " the council approved| on |“|”|. |, a |0 years ago |Dec. 31, 9999|31 April |Jan. 0, 2020| (|) "
).split("|")


@pytest.mark.parametrize("day", [date(1, 1, 1), date(2020, 2, 29), date(9999, 12, 31)])
@given(parts=st.lists(st.sampled_from(FRAGMENTS), max_size=12))
def test_no_rule_fails(day: date, parts: list[str]) -> None:
    document = read_row({"title": "The pier", "text": f"{LEAD}\n\n{''.join(parts)}\n\n{NEXT}\n"})
    active = [
        Active(rule, rule.severity, rule.options())
        for rule in RULES.values()
        if rule.family == "dates" or rule.id == "age-birthdate-conflict"
    ]
    findings = Engine(active).lint(document, read_article(document, AS_OF, day)).findings
    assert "rule-failed" not in {one.rule for one in findings}
