"""Who joined or left a body last on a day, and what a superlative about it is worth.

A row whose count grew without saying who joined makes it unknown who was the newest from then on,
until the next row that does say so; so data with gaps never make a false finding.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from linter.article import Article, StoryDate
from linter.document import Block
from linter.facts.corrections import parted
from linter.facts.facts import Facts
from linter.facts.series import Names, Row, Series
from linter.facts.superlatives import Superlative, find_superlatives
from linter.facts.verdicts import SLACK, Verdict


@dataclass(frozen=True, slots=True)
class Judged:
    """A superlative of a story with its block and what it is worth.

    `own` is the row with which those named joined or left, `other` the one that contradicts it.
    """

    claim: Superlative
    block: Block
    verdict: Verdict
    own: Row
    other: Row
    story: StoryDate

    @property
    def words(self) -> str:
        """The words of the superlative."""
        return self.claim.span.of(self.block.text)


def movers(row: Row, *, left: bool) -> tuple[Names, ...]:
    """Return who left, or else who joined, on the first day of `row`."""
    return row.left if left else row.joined


def last_on(series: Series, day: date, *, left: bool) -> Row | None:
    """Return the row with which somebody joined last, or left, as of `day`; None if not known.

    Who joined and has gone since is not the newest.
    """
    gone: set[str] = set()
    rows = [row for row in series.rows if row.start <= day]
    for number in range(len(rows) - 1, -1, -1):
        row = rows[number]
        if any(gone.isdisjoint(names) for names in movers(row, left=left)):
            return row
        if number and not movers(row, left=left):
            grew = row.value - rows[number - 1].value
            if grew < 0 if left else grew > 0:
                return None
        if not left:
            gone.update(name for names in row.left for name in names)
    return None


def _is_among(members: tuple[Names, ...], row: Row, *, left: bool) -> bool:
    named = {name for names in members for name in names}
    return any(not named.isdisjoint(names) for names in movers(row, left=left))


def _around(series: Series, day: date) -> Iterator[date]:
    """Yield the days within `SLACK` of `day` on which somebody else may be the last."""
    yield day
    for row in series.rows:
        if abs(row.start - day) <= SLACK:
            yield from (row.start - timedelta(days=1), row.start)


def _was_last(claim: Superlative, days: Iterable[date]) -> bool | None:
    """Return whether one of those named was the last on one of `days`; None if not known."""
    rows = [last_on(claim.series, day, left=claim.left) for day in days]
    if any(row and _is_among(claim.members, row, left=claim.left) for row in rows):
        return True
    return None if None in rows else False


def _may_be_of(claim: Superlative, year: int) -> bool:
    """Return whether the claim may be right of a day of `year`."""
    first, end = date(year, 1, 1), date(year, 12, 31)
    turns = (row.start for row in claim.series.rows if first <= row.start <= end)
    return _was_last(claim, (first, *turns, end)) is not False


def _alone(claim: Superlative, own: Row, day: date) -> Row | None:
    """Return the first row on or before `day` with which somebody else left, too."""
    return next(
        (
            row
            for row in claim.series.rows
            if row.start <= day and row.left and row is not own and _others(claim, row)
        ),
        None,
    )


def _others(claim: Superlative, row: Row) -> bool:
    named = {name for names in claim.members for name in names}
    return any(named.isdisjoint(names) for names in row.left)


def judge(claim: Superlative, story: date, as_of: date) -> tuple[Verdict, Row, Row] | None:
    """Return what `claim` was worth on the day `story` and is worth on `as_of`, and why.

    The rows are those of who is named and of who contradicts it; None where nothing does, or
    nothing can be said.
    """
    series, left = claim.series, claim.left
    known = min(as_of, series.as_of or as_of)
    day = min(story, known)
    if claim.year and claim.year < story.year:
        day = min(day, date(claim.year, 12, 31))
    own = [
        row
        for row in series.rows
        if row.start <= day + SLACK and _is_among(claim.members, row, left=left)
    ]
    if not own:
        return None  # it is to join yet, or did so before the first row
    if claim.only:
        return _judge_only(claim, own[-1], day, known)
    if any(_may_be_of(claim, year) for year in claim.years if year < story.year):
        return None
    right = _was_last(claim, _around(series, day))
    other = last_on(series, known if right else day, left=left)
    if right is None or other is None or _is_among(claim.members, other, left=left):
        return None
    if right and (claim.year or other.start <= own[-1].start):
        return None
    return (Verdict.STALE if right else Verdict.OUTDATED), own[-1], other


def _judge_only(
    claim: Superlative, own: Row, day: date, known: date
) -> tuple[Verdict, Row, Row] | None:
    if before := _alone(claim, own, day - SLACK):
        return Verdict.OUTDATED, own, before
    since = _alone(claim, own, known)
    return (Verdict.STALE, own, since) if since else None


def judged_superlatives(article: Article, facts: Facts) -> Iterator[Judged]:
    """Yield the superlatives in the body of `article` that `facts` contradict or have outlived.

    There are none if its date is not known from the story, and what a correction in the story is
    about is left to that.
    """
    story = article.sure_date
    if story is None:
        return
    body, corrections = parted(article)
    for claim in find_superlatives(tuple(block.text for block in body), facts):
        names = [name for member in claim.members for name in member]
        if any(name in block.text for block in corrections for name in names):
            continue
        if found := judge(claim, story.value, article.as_of):
            yield Judged(claim, body[claim.paragraph], *found, story)
