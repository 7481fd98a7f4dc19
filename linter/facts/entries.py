"""Entries of every kind of facts, seen alike: found by id or name, with what held when.

A name that changed is seen as two lines: the old names up to a day, and the new ones from then on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from linter.facts.facts import SHIPPED, Facts
from linter.facts.offices import Office, Term, name_key
from linter.facts.renames import Rename, renames_as_of
from linter.facts.series import Row, Series
from linter.suggest import nearest

Entry = Series | Office | Rename


class Kind(StrEnum):
    """The kinds of facts, as commands call them."""

    COUNTS = "counts"
    OFFICES = "offices"
    NAMES = "names"


@dataclass(frozen=True, slots=True)
class Line:
    """What held from `start` up to, but not on, `end`; None where it is open.

    `value` is the count, the holder or the names, and `note` what to know of it: “acting”.
    `shipped`: newslint came with it, so that it is not of the house.
    """

    start: date | None
    end: date | None
    value: int | str
    note: str
    event: str
    source: str
    verified: bool
    shipped: bool

    @property
    def said(self) -> str:
        """The value with its note."""
        return f"{self.value} ({self.note})" if self.note else str(self.value)

    def holds(self, day: date) -> bool:
        """Return whether `day` is one of its days."""
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)


def entries(facts: Facts, kind: Kind) -> tuple[Entry, ...]:
    """Return all entries of a kind."""
    if kind is Kind.COUNTS:
        return facts.series
    return facts.offices if kind is Kind.OFFICES else facts.renames


def kind_of(entry: Entry) -> Kind:
    """Return which kind of facts an entry is of."""
    if isinstance(entry, Series):
        return Kind.COUNTS
    return Kind.OFFICES if isinstance(entry, Office) else Kind.NAMES


def title(entry: Entry) -> str:
    """Return what an entry is about, in words."""
    if isinstance(entry, Series):
        return f"{entry.name}, {entry.counts}"
    if isinstance(entry, Office):
        return entry.office
    return f"{' or '.join(entry.old)} → {' or '.join(entry.new) or '(nothing)'}"


def known_up_to(entry: Entry) -> date | None:
    """Return the last day of which an entry knows anything; None for what does not change."""
    return renames_as_of() if isinstance(entry, Rename) else entry.as_of


def newest(facts: Facts, kind: Kind) -> date:
    """Return the newest day of which any entry of a kind knows anything."""
    days = (known_up_to(entry) for entry in entries(facts, kind))
    return max(day for day in days if day is not None)


def names_of(entry: Entry) -> Iterator[str]:
    """Yield the names that mean an entry beside its id."""
    if isinstance(entry, Series):
        yield from (entry.name, *entry.aliases)
    elif isinstance(entry, Office):
        yield entry.office
        for qualifier in entry.qualifiers:
            yield from (f"{qualifier} {one}" for one in entry.titles)
    else:
        yield from (*entry.old, *entry.new)


def find(facts: Facts, word: str) -> tuple[Entry, ...]:
    """Return the entries that `word` means: those with this id, else those with this name.

    Case, accents, hyphens and periods make no difference.
    """
    every = [entry for kind in Kind for entry in entries(facts, kind)]
    wanted = name_key(word)
    if found := tuple(entry for entry in every if name_key(entry.id) == wanted):
        return found
    return tuple(entry for entry in every if wanted in map(name_key, names_of(entry)))


def similar(facts: Facts, word: str) -> str | None:
    """Return the id or name that `word` was probably meant to be; None where none is near."""
    every = [entry for kind in Kind for entry in entries(facts, kind)]
    ids = [entry.id for entry in every]
    return nearest(word, ids) or nearest(word, (name for one in every for name in names_of(one)))


def lines(entry: Entry) -> tuple[Line, ...]:
    """Return what an entry says, in order of time."""
    if isinstance(entry, Rename):
        return _of_rename(entry)
    rows: tuple[Row | Term, ...] = _rows(entry)
    shipped = {row for one in _shipped(entry) for row in _rows(one)}
    return tuple(_line(row, row in shipped) for row in rows)


def _line(row: Row | Term, shipped: bool) -> Line:
    if isinstance(row, Row):
        also = f"or {', '.join(map(str, row.also_accept))}" if row.also_accept else ""
        note = f"{also} from {row.also_accept_from}" if row.also_accept_from else also
        proof = (row.event, row.source, row.verified, shipped)
        return Line(row.start, row.end, row.value, note, *proof)
    value = row.name or ("vacant" if row.vacant else "not known")
    acting = f"acting up to {row.acting_until}" if row.acting_until else "acting"
    note = acting if row.acting else ""
    return Line(row.start, row.end, value, note, "", row.source, row.verified, shipped)


def _rows(entry: Entry) -> tuple[Row | Term, ...]:
    if isinstance(entry, Series):
        return entry.rows
    return entry.holders if isinstance(entry, Office) else ()


def _shipped(entry: Entry) -> Iterator[Entry]:
    """Yield the entry that newslint came with under the same id, if there is one."""
    return (one for one in entries(SHIPPED, kind_of(entry)) if one.id == entry.id)


def _of_rename(entry: Rename) -> tuple[Line, ...]:
    shipped = entry in _shipped(entry)
    new = " or ".join(entry.new) or "(nothing)"
    old = " or ".join(entry.old)
    return (
        Line(None, entry.start, old, "", "", entry.source, entry.verified, shipped),
        Line(entry.start, entry.end, new, "", entry.note, entry.source, entry.verified, shipped),
    )
