"""Moments in fields: what is read of them, what is ISO 8601, and how two are compared."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.language.dates import parse_date
from linter.language.timestamps import (
    DAY,
    Timestamp,
    is_iso8601,
    parse_timestamp,
    plain_timestamp,
)

DAY_21 = date(2020, 1, 21)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2020-01-21T10:30:00Z", "2020-01-21T10:30:00Z"),
        (" 2020-01-21t10:30z ", "2020-01-21T10:30:00Z"),
        ("2020-01-21 10:30:00.123456+0530", "2020-01-21T10:30:00+05:30"),
        ("2020-01-21T10:30:00-05:00", "2020-01-21T10:30:00-05:00"),
        ("20200121T103000Z", "2020-01-21T10:30:00Z"),
        ("20200121", "2020-01-21"),
        ("2020-01-21", "2020-01-21"),
        ("Tue, 21 Jan 2020 10:30:00 GMT", "2020-01-21T10:30:00Z"),
        ("Tue, 21 Jan 2020 10:30:00 +0100", "2020-01-21T10:30:00+01:00"),
        ("Jan. 21, 2020", "2020-01-21"),
        ("Tuesday, January 21, 2020 at 9:05 p.m.", "2020-01-21T21:05:00"),
        ("2020-1-5 10:30:00", "2020-01-05T10:30:00"),
        ("2020/01/21", "2020-01-21"),
        ("9999-12-31T00:00:00Z", "9999-12-31T00:00:00Z"),
        ("0001-01-01", "0001-01-01"),
    ],
)
def test_a_moment_is_read_to_its_last_character(text: str, iso: str) -> None:
    moment = parse_timestamp(text)
    assert moment == plain_timestamp(text)
    assert moment
    assert moment.iso == iso


@pytest.mark.parametrize(
    "text",
    [
        "Tue Jan 21 2020 10:30:00 GMT+0100 (CET)",
        "Jan. 21, 2020, 10:30 Riverton time",
        "2020-01-21T10:30:00 CET",
        "21-JAN-2020 10:30:00.25",
        "Updated Jan. 21, 2020",
        "2020-01-21, or so",
    ],
)
def test_of_what_is_half_understood_only_the_day_is_taken(text: str) -> None:
    assert parse_timestamp(text) == Timestamp(DAY_21)
    assert plain_timestamp(text) is None


@pytest.mark.parametrize(
    "text",
    ["", "last Tuesday", "2020-02-30", "2020-13-01", "01/02/2020", "2020-01-21T25:00:00Z", "2020"],
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert parse_timestamp(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "2020-01-21",
        "2020-01-21T10:30:00Z",
        "2020-01-21 10:30:00+01:00",
        "2020-01-21T10:30:00+0100",
        "20200121T103000Z",
        "2020",
        "2020-01",
        "2020-W04-2",
        "2020-021",
        "2019/2020",
    ],
)
def test_what_the_standard_allows(text: str) -> None:
    assert is_iso8601(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2020-1-21",
        "2020-01-21T9:30:00Z",
        "20200121 10:30:00",
        "2020-01-21T10:30:00 UTC",
        "2020-02-30",
        "2020/01/21",
        "1/2/2020",
        "Jan. 21, 2020",
        "٢٠٢٠-٠١-٢١",
        "2020-01-21" * 50,
    ],
)
def test_what_the_standard_does_not_allow(text: str) -> None:
    assert not is_iso8601(text)


def test_exact_moments_differ_by_what_lies_between_them() -> None:
    one = Timestamp(DAY_21, 0, 0)
    assert one.apart(Timestamp(DAY_21, 3600, 60)) == 0
    assert one.apart(Timestamp(DAY_21, 0, -300)) == 5 * 3600
    assert one.surely_before(Timestamp(DAY_21, 61, 0))
    assert not one.surely_before(Timestamp(DAY_21, 60, 0))


def test_what_is_unsaid_gives_a_day_of_slack() -> None:
    day, night = Timestamp(DAY_21), Timestamp(DAY_21, DAY - 1, 0)
    assert day.apart(night) == 0
    assert not day.surely_before(Timestamp(date(2020, 1, 22)))
    assert day.surely_before(Timestamp(date(2020, 1, 23)))
    assert not Timestamp(DAY_21, 0).surely_before(Timestamp(date(2020, 1, 22), 0, 0))


def test_the_beginning_of_1970_is_known_in_every_zone() -> None:
    moment = parse_timestamp("1969-12-31T19:00:00-05:00")
    assert moment
    assert moment.is_utc_midnight
    assert moment.utc_day == date(1970, 1, 1)


def test_the_first_and_last_day_have_no_day_beside_them() -> None:
    assert Timestamp(date.min, 0, 60).utc_day == date.min
    assert Timestamp(date.max, DAY - 1, -60).utc_day == date.max


def test_a_date_field_may_be_basic_iso_with_a_time() -> None:
    assert parse_date("20200121T103000Z") == DAY_21


ZONES = st.integers(-14 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m)))
MOMENTS = st.datetimes(datetime(1000, 1, 3), datetime(9000, 1, 1), timezones=ZONES)


@given(MOMENTS, MOMENTS)
def test_moments_compare_as_python_compares_them(one: datetime, other: datetime) -> None:
    one, other = one.replace(microsecond=0), other.replace(microsecond=0)
    first, second = parse_timestamp(one.isoformat()), parse_timestamp(other.isoformat())
    assert first
    assert second
    assert first.apart(second) == (other - one).total_seconds()
    assert is_iso8601(one.isoformat())
    assert parse_timestamp(first.iso) == first


@given(st.text(alphabet="0123456789-/T:Z+ .,JanMTue", max_size=200))
def test_any_text_is_read_without_an_error(text: str) -> None:
    moment = parse_timestamp(text)
    assert plain_timestamp(text) in (None, moment)
    if moment:
        assert is_iso8601(moment.iso)
        assert isinstance(moment.utc_day, date)
