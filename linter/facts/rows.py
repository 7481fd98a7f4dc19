"""Rows of a house laid over rows that ship, and what makes rows unsound."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from linter.facts.spells import Spell, gaps

S = TypeVar("S", bound=Spell)


class RowError(Exception):
    """Row `number` of the house, counted from 0, does not fit; the text says why."""

    def __init__(self, number: int, sentence: str) -> None:
        super().__init__(sentence)
        self.number = number


def lay_rows(shipped: Sequence[S], house: Sequence[S], as_of: date | None) -> tuple[S, ...]:
    """Return the rows of `house` and what they leave of `shipped`, in order of time.

    `as_of` is the last day of which the house says anything, None for what does not change.
    RowError where two rows claim a day, or where none does.
    """
    kept = list(shipped)
    for number, row in enumerate(house):
        _refuse_odd(number, row, as_of)
        for other in house[:number]:
            if row.overlaps(other) and row.beside is other.beside:
                raise RowError(number, f"Its days are among those of the row from {other.start}.")
        kept = [rest for old in kept for rest in _left(old, row)]
    rows = sorted([*kept, *house], key=lambda row: (row.start, row.beside))
    for first, after in gaps(rows):
        number = _next_to(house, first, after)
        raise RowError(
            number, f"No row speaks of the days from {first} to {after}; give one that does."
        )
    return tuple(rows)


def _refuse_odd(number: int, row: Spell, as_of: date | None) -> None:
    if row.end is not None and row.end <= row.start:
        raise RowError(number, f"It ends on {row.end}, which is not after {row.start}.")
    newest = max(row.start, row.end or row.start)
    if as_of is not None and newest > as_of:
        raise RowError(
            number,
            f"It speaks of {newest}, and “as_of” is {as_of}; say there up to when you know.",
        )


def _left(old: S, row: S) -> Iterator[S]:
    """Yield what a row of the house leaves of one that ships: all, a beginning or nothing."""
    if not old.overlaps(row):
        yield old
    elif row.beside and not (old.beside or old.empty):
        yield old  # who is stood in for
    elif old.end is None and old.start < row.start:
        yield replace(old, end=row.start)
    elif old.beside and not row.beside:
        yield old  # who stood in for a while


def _next_to(house: Sequence[Spell], first: date, after: date) -> int:
    """Return which row of the house a gap touches: those that ship have none of their own."""
    touching = (n for n, row in enumerate(house) if row.end == first or row.start == after)
    return next(touching, 0)
