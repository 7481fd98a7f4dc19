"""What a claim is worth: on the story's date, and since.

Precision comes first. A count that is not right is called wrong only where its wording gives the
number of the whole and its value can have come from the series; else it may count some of the
members, or another body, and the verdict is `UNKNOWN`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from linter.facts.claims import Claim, Hedge, Strength
from linter.facts.series import Forms, Row, Series

# Days around a change in which either count may stand: stories are written before they are dated,
# and days of accession differ between sources.
SLACK = timedelta(days=7)
# "About 30" is right for 27 to 33.
_ABOUT = 0.1
# "The 15 NATO members" is a writer's old knowledge of the last years, not of 1980: then it is
# some of them. "All 15 NATO members" may be older. Counts to come are known a shorter time ahead.
_REMEMBERED = {Strength.DEFINITE: timedelta(days=3652), Strength.EVERY: timedelta(days=7305)}
_FORESEEN = timedelta(days=1826)
# Below this a part of the members is as likely as a wrong number, if it is not more than all.
_SMALL = 10


class Verdict(StrEnum):
    """What a count in a story is worth."""

    RIGHT = "right"
    """Right on the story's date, and nothing has changed since."""
    STALE = "stale"
    """Right on the story's date, another number now."""
    NEAR_CHANGE = "near-change"
    """Not the number of the day, but of a row that began or ended within seven days of it."""
    OUTDATED = "outdated"
    """Was right before the story's date."""
    PREMATURE = "premature"
    """Became right only after the story's date."""
    NEVER = "never"
    """Was not right at any time that the series covers."""
    UNKNOWN = "unknown"
    """Nothing can be said."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict and its evidence.

    `row` held on the story's date, or is the last one known if the story is younger than the
    facts; `now` is the row of the day of judging, never later than the series' `as_of`; `matched`
    is the row that the claim agrees with.
    """

    verdict: Verdict
    row: Row | None
    now: Row | None
    matched: Row | None


def agrees(claim: Claim, row: Row, day: date) -> bool:
    """Return whether the claim is a fair way to state `row` on `day`."""
    counts = row.accepted(day)
    if claim.ordinal:
        return claim.value <= max(counts)
    if claim.exclusion:
        counts += tuple(count - 1 for count in counts)
    if claim.hedge is Hedge.AT_LEAST:
        return claim.value <= max(counts)
    if claim.hedge is Hedge.AT_MOST:
        return claim.value >= min(counts)
    slack = _ABOUT if claim.hedge is Hedge.ABOUT else 0.0
    return any(abs(claim.value - count) <= slack * count for count in counts)


def _in_named_year(claim: Claim, story_date: date) -> Row | None:
    """Return a row of a past year that the sentence names and the claim agrees with."""
    for year in claim.years:
        if year >= story_date.year:
            continue
        for row in claim.series.rows:
            held_in = row.start.year <= year and (row.end is None or row.end >= date(year, 1, 1))
            if held_in and agrees(claim, row, min(date(year, 12, 31), row.end or date.max)):
                return row
    return None


def _near(claim: Claim, day: date) -> Row | None:
    """Return a row with which the claim agrees and that begins or ends within `SLACK` of `day`."""
    if claim.ordinal or claim.past or claim.change:
        return None
    for row in claim.series.rows:
        begins = timedelta(0) <= row.start - day <= SLACK
        ended = row.end is not None and timedelta(0) <= day - row.end <= SLACK
        if (begins or ended) and agrees(claim, row, row.start):
            return row
    return None


def _is_plausible(claim: Claim, row: Row, matched: Row | None, day: date) -> bool:
    """Return whether a count that is wrong on `day` can have been meant as the whole number.

    `matched` is the row of another time that it agrees with, if any.
    """
    if claim.strength is Strength.DOUBTFUL:
        return False
    # Fewer than there are may be some of them, and "the other 28" may leave out two or three;
    # more than there are can only be a mistake.
    partial = claim.strength <= Strength.BARE or claim.exclusion
    if partial and claim.value <= max(row.accepted(day)):
        return False
    if claim.strength is Strength.WHOLE and claim.series.forms is Forms.ALL:
        return matched is not None or abs(claim.value - row.value) <= max(3, 0.15 * row.value)
    if claim.hedge is not Hedge.EXACT:
        return False
    if row.value < _SMALL and not (
        claim.strength is Strength.EVERY and claim.value > max(row.accepted(day))
    ):
        return False
    if claim.strength is Strength.LOOSE and not _are_neighbors(claim.series, row, matched):
        return False
    if _is_slip(claim, row):
        return True
    if matched is None:
        return False
    if matched.end and matched.end <= day:
        return day - matched.end <= _REMEMBERED.get(claim.strength, _REMEMBERED[Strength.DEFINITE])
    return claim.strength is Strength.LOOSE or matched.start - day <= _FORESEEN


def _are_neighbors(series: Series, row: Row, other: Row | None) -> bool:
    """Return whether one of two rows of `series` follows on the other."""
    return other is not None and (row.end == other.start or other.end == row.start)


def _is_slip(claim: Claim, row: Row) -> bool:
    """Return whether a wrong count is so close to the right one that this was meant."""
    if claim.strength < Strength.DEFINITE or row.value < 2 * _SMALL:
        return False
    closest = 2 if claim.series.forms is Forms.ALL else 1
    return abs(claim.value - row.value) <= max(closest, 0.02 * row.value)


def _wrong(claim: Claim, row: Row, day: date) -> tuple[Verdict, Row | None]:
    """Return why a claim that disagrees with `row`, the row of `day`, is wrong."""
    if claim.ordinal or claim.past or claim.change:
        return Verdict.UNKNOWN, None
    fitting = [other for other in claim.series.rows if agrees(claim, other, other.start)]
    before = [other for other in fitting if other.end and other.end <= day]
    after = [other for other in fitting if other.start > day]
    matched = before[-1] if before else after[0] if after else None
    if matched and any(year != day.year for year in claim.years):
        return Verdict.UNKNOWN, None
    if not all(claim.series.on(date(year, 12, 31)) for year in claim.years if year < day.year):
        return Verdict.UNKNOWN, None
    if not _is_plausible(claim, row, matched, day):
        return Verdict.UNKNOWN, None
    if before:
        return Verdict.OUTDATED, matched
    return (Verdict.PREMATURE if after else Verdict.NEVER), matched


def judge(claim: Claim, story_date: date, as_of: date) -> Judgement:
    """Return what `claim` was worth on `story_date` and is worth on `as_of`.

    A story younger than the facts is held against the last row known: a number that was given up
    before is outdated all the same, but one that was never right may be news.
    """
    known = claim.series.as_of or max(story_date, as_of)
    day = min(story_date, known)
    row, now = claim.series.on(day), claim.series.on(min(as_of, known))
    if row is None:
        return Judgement(Verdict.UNKNOWN, None, now, None)
    if past := _in_named_year(claim, story_date):
        return Judgement(Verdict.RIGHT, row, now, past)
    if agrees(claim, row, day):
        still = (
            now is None
            or claim.series.static
            or claim.past
            or now.start <= row.start
            or agrees(claim, now, min(as_of, known))
        )
        return Judgement(Verdict.RIGHT if still else Verdict.STALE, row, now, row)
    if near := _near(claim, day):
        return Judgement(Verdict.NEAR_CHANGE, row, now, near)
    verdict, matched = _wrong(claim, row, day)
    if story_date > known and verdict in (Verdict.PREMATURE, Verdict.NEVER):
        return Judgement(Verdict.UNKNOWN, row, now, None)
    return Judgement(verdict, row, now, matched)
