"""The shipped counts: what was how many from when to when.

A series holds rows without gaps or overlaps. Intervals are half-open (`start <= day < end`); the
last row is open and known to hold up to the series' `as_of`, unless the series is static.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any

from linter.data import PACKAGE, load

DATA = os.path.join(PACKAGE, "facts", "memberships.yaml")


class Forms(StrEnum):
    """Which wordings about a series are judged."""

    ALL = "all"
    ADJECTIVE = "adjective"
    """Only a number joined to a unit before the name: "the 435-member House"."""
    NONE = "none"
    """Kept for look-up; stories are not searched for it."""


@dataclass(frozen=True, slots=True)
class Row:
    """One value and the days it held; `also_accept` are other counts in honest use then."""

    value: int
    start: date
    end: date | None
    event: str
    also_accept: tuple[int, ...]
    also_accept_from: date | None
    verified: bool
    source: str

    def accepted(self, day: date) -> tuple[int, ...]:
        """Return every count that an editor would have let pass on `day`."""
        if self.also_accept_from and day < self.also_accept_from:
            return (self.value,)
        return (self.value, *self.also_accept)


@dataclass(frozen=True, slots=True)
class Series:
    """A body, the names and units it is counted under, and its rows in order of time.

    `memberships.yaml` explains each field. `people` are those of the `units` that are persons or
    offices; `needs` are words one of which must stand near a name that several bodies bear.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    epithets: tuple[str, ...]
    clauses: tuple[str, ...]
    needs: tuple[str, ...]
    units: tuple[str, ...]
    people: tuple[str, ...]
    counts: str
    forms: Forms
    static: bool
    as_of: date | None
    rows: tuple[Row, ...]

    def on(self, day: date) -> Row | None:
        """Return the row that held on `day`; None before the first row and after `as_of`."""
        if self.as_of and day > self.as_of:
            return None
        for row in self.rows:
            if row.start <= day and (row.end is None or day < row.end):
                return row
        return None


def _day(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)


def _row(data: dict[str, Any]) -> Row:
    return Row(
        value=data["value"],
        start=_day(data["from"]) or date.min,
        end=_day(data["to"]),
        event=data.get("event") or "",
        also_accept=tuple(data.get("also_accept", ())),
        also_accept_from=_day(data.get("also_accept_from")),
        verified=data["verified"],
        source=data.get("source", ""),
    )


def _series(data: dict[str, Any]) -> Series:
    return Series(
        id=data["id"],
        name=data["name"],
        aliases=tuple(data.get("aliases", ())),
        epithets=tuple(data.get("epithets", ())),
        clauses=tuple(data.get("clauses", ())),
        needs=tuple(data.get("needs", ())),
        units=tuple(data["units"]),
        people=tuple(data.get("people", ())),
        counts=data["counts"],
        forms=Forms(data.get("forms", "all")),
        static=data.get("static", False),
        as_of=_day(data.get("as_of")),
        rows=tuple(_row(row) for row in data["series"]),
    )


@cache
def _data() -> dict[str, Any]:
    content: dict[str, Any] = load(DATA)
    return content


@cache
def load_series() -> tuple[Series, ...]:
    """Return the shipped series, read at the first call."""
    return tuple(_series(entry) for entry in _data()["series"])


def facts_as_of() -> date:
    """Return the newest day for which the shipped facts say anything."""
    days = [entry["as_of"] for entry in _data()["series"] if "as_of" in entry]
    return date.fromisoformat(max(*days, _data()["evidence_horizon"]))
