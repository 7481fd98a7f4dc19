"""The shipped counts: what was how many from when to when.

A series holds rows without gaps or overlaps. Intervals are half-open (`start <= day < end`); the
last row is open and known to hold up to the series' `as_of`, unless the series is static.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any

from linter.data import PACKAGE, load
from linter.facts.spells import Spell, day, spell

DATA = os.path.join(PACKAGE, "facts", "memberships.yaml")


class Forms(StrEnum):
    """Which wordings about a series are judged."""

    ALL = "all"
    ADJECTIVE = "adjective"
    """Only a number joined to a unit before the name: "the 435-member House"."""
    NONE = "none"
    """Kept for look-up; stories are not searched for it."""


Names = tuple[str, ...]
"""What somebody is called; the first name is the one to show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row(Spell):
    """One value and the days it held; `also_accept` are other counts in honest use then.

    `joined` and `left` are those who came or went on its first day.
    """

    value: int
    event: str = ""
    joined: tuple[Names, ...] = ()
    left: tuple[Names, ...] = ()
    also_accept: tuple[int, ...] = ()
    also_accept_from: date | None = None

    def accepted(self, day: date) -> tuple[int, ...]:
        """Return every count that an editor would have let pass on `day`."""
        if self.also_accept_from and day < self.also_accept_from:
            return (self.value,)
        return (self.value, *self.also_accept)


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A body, the names and units it is counted under, and its rows in order of time.

    `memberships.yaml` explains each field. `people` are those of the `units` that are persons or
    offices, `kinds` words that are true of all members; `needs` are words one of which must stand
    near a name that several bodies bear; `loosely` are words that mean it only where somebody
    joins it or came last.
    """

    id: str
    name: str
    units: tuple[str, ...]
    counts: str
    aliases: tuple[str, ...] = ()
    epithets: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    loosely: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    forms: Forms = Forms.ALL
    static: bool = False
    as_of: date | None = None
    rows: tuple[Row, ...] = field(default=(), repr=False)

    def on(self, day: date) -> Row | None:
        """Return the row that held on `day`; None before the first row and after `as_of`."""
        if self.as_of and day > self.as_of:
            return None
        return next((row for row in self.rows if row.holds(day)), None)


_FIELDS: dict[str, Callable[[Any], Any]] = {
    "id": str,
    "name": str,
    "units": tuple,
    "counts": str,
    "aliases": tuple,
    "epithets": tuple,
    "clauses": tuple,
    "needs": tuple,
    "loosely": tuple,
    "people": tuple,
    "kinds": tuple,
    "forms": Forms,
    "static": bool,
    "as_of": day,
}


def series_fields(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a Series that the entry `data` of a file gives, but for its rows."""
    fields = {key: make(data[key]) for key, make in _FIELDS.items() if key in data}
    if "as_of" in fields:
        fields["static"] = False
    elif fields.get("static"):
        fields["as_of"] = None
    return fields


def series_row(data: Mapping[str, Any], sources: Mapping[str, str]) -> Row:
    """Return a row as a file gives it; `sources` is that file's."""
    return Row(
        **spell(data, sources),
        value=data["value"],
        event=data.get("event") or "",
        joined=_members(data.get("joined", ())),
        left=_members(data.get("left", ())),
        also_accept=tuple(data.get("also_accept", ())),
        also_accept_from=day(data.get("also_accept_from")),
    )


def _members(given: Iterable[str | list[str]]) -> tuple[Names, ...]:
    return tuple((one,) if isinstance(one, str) else tuple(one) for one in given)


@cache
def _data() -> dict[str, Any]:
    content: dict[str, Any] = load(DATA)
    return content


@cache
def load_series() -> tuple[Series, ...]:
    """Return the shipped series, read at the first call."""
    sources = _data().get("sources", {})
    return tuple(
        Series(
            **series_fields(entry),
            rows=tuple(series_row(row, sources) for row in entry["series"]),
        )
        for entry in _data()["series"]
    )


def facts_as_of() -> date:
    """Return the newest day for which the shipped facts say anything."""
    days = [entry["as_of"] for entry in _data()["series"] if "as_of" in entry]
    return date.fromisoformat(max(*days, _data()["evidence_horizon"]))
