"""A house's own facts, laid over the shipped ones.

An entry with a new id is added. In one that is known, what the house gives replaces what was
there: a list of names as a whole, and of the rows those that share a day with one of the house's.
An open row that began earlier is closed instead. What comes out must be as sound as what ships:
no two rows on one day, and no days between rows of which nothing is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Generic, TypeVar

from linter.facts.offices import Office, office_fields, term
from linter.facts.renames import Rename, rename_fields
from linter.facts.rows import RowError, lay_rows
from linter.facts.series import Series, series_fields, series_row
from linter.facts.spells import spell
from linter.suggest import listed

Entry = Mapping[str, Any]
"""An entry of a file as plain data, which fits `schemas/facts.schema.json`."""
Sources = Mapping[str, str]
E = TypeVar("E", bound=Series | Office | Rename)
R = TypeVar("R")

NEEDS = {
    "series": ("name", "units", "counts", "series"),
    "offices": ("office", "qualifiers", "titles", "as_of", "holders"),
    "renames": ("kind", "old", "new", "from", "to", "strength", "verified"),
}
"""What an entry must give if its id is new."""


class OverlayError(Exception):
    """A house's facts do not fit; `path` leads to the fault, from the list of entries on."""

    def __init__(self, path: tuple[str | int, ...], sentence: str) -> None:
        super().__init__(sentence)
        self.path = path
        self.sentence = sentence


def lay_series(
    shipped: Iterable[Series], house: Sequence[Entry], sources: Sources
) -> tuple[Series, ...]:
    """Return the shipped series with those of a house over them.

    `sources` is what the house's file says under that key. OverlayError for what does not fit.
    """
    return _lay(shipped, house, _Kind("series", _series), sources)


def lay_offices(
    shipped: Iterable[Office], house: Sequence[Entry], sources: Sources
) -> tuple[Office, ...]:
    """Return the shipped offices with those of a house over them, as `lay_series` does."""
    return _lay(shipped, house, _Kind("offices", _office), sources)


def lay_renames(
    shipped: Iterable[Rename], house: Sequence[Entry], sources: Sources
) -> tuple[Rename, ...]:
    """Return the shipped renames with those of a house over them, key by key."""
    return _lay(shipped, house, _Kind("renames", _rename), sources)


@dataclass(frozen=True, slots=True)
class _Kind(Generic[E]):
    """The key of a kind of facts, and how an entry is laid over a known one, or over none."""

    key: str
    laid: Callable[[E | None, Entry, Sources], E]


def _lay(
    shipped: Iterable[E], house: Sequence[Entry], kind: _Kind[E], sources: Sources
) -> tuple[E, ...]:
    known = {entry.id: entry for entry in shipped}
    given: set[str] = set()
    for number, entry in enumerate(house):
        name = entry["id"]
        if name in given:
            raise OverlayError((number, "id"), f"“{name}” stands here twice; join the two.")
        given.add(name)
        missing = [key for key in NEEDS[kind.key] if key not in entry]
        if name not in known and missing:
            keys = listed(f"“{key}”" for key in missing)
            raise OverlayError((number,), f"“{name}” is new, so it needs {keys} as well.")
        try:
            known[name] = kind.laid(known.get(name), entry, sources)
        except OverlayError as error:
            raise OverlayError((number, *error.path), error.sentence) from None
    return tuple(known.values())


def _series(known: Series | None, entry: Entry, sources: Sources) -> Series:
    fields = _dated(lambda: series_fields(entry), ("as_of",))
    base = replace(known, **fields) if known else Series(**fields)
    if base.as_of is None and not base.static:
        raise OverlayError((), "It needs “as_of”, the last day on which it is known to hold.")
    _refuse_earlier(known, base)
    rows = _rows(entry, "series", series_row, sources)
    return replace(base, rows=_laid_rows(base.rows, rows, base.as_of, "series"))


def _office(known: Office | None, entry: Entry, sources: Sources) -> Office:
    fields = _dated(lambda: office_fields(entry), ("as_of",))
    base = replace(known, **fields) if known else Office(**fields)
    _refuse_earlier(known, base)
    rows = _rows(entry, "holders", term, sources)
    return replace(base, holders=_laid_rows(base.holders, rows, base.as_of, "holders"))


def _rename(known: Rename | None, entry: Entry, sources: Sources) -> Rename:
    was = {"from": str(known.start), "to": known.end and str(known.end)} if known else {}
    proof = {"verified": known.verified, "source": known.source} if known else {}
    if "verified" in entry:
        proof = {}
    fields = _row({**was, **proof, **entry}, spell, sources, ())
    if fields["end"] is not None and fields["end"] <= fields["start"]:
        sentence = f"It ends on {fields['end']}, which is not after {fields['start']}."
        raise OverlayError((), sentence)
    fields |= rename_fields(entry)
    return replace(known, **fields) if known else Rename(**fields)


def _dated(read: Callable[[], R], path: tuple[str | int, ...]) -> R:
    """Return what `read` returns; OverlayError for a day that no calendar has."""
    try:
        return read()
    except ValueError:
        raise OverlayError(path, "There is no such day in the calendar.") from None


def _rows(entry: Entry, key: str, make: Callable[[Entry, Sources], R], sources: Sources) -> list[R]:
    rows = enumerate(entry.get(key, ()))
    return [_row(row, make, sources, (key, number)) for number, row in rows]


def _row(
    row: Entry,
    make: Callable[[Entry, Sources], R],
    sources: Sources,
    path: tuple[str | int, ...],
) -> R:
    for key in row.get("verified_by", ()):
        if key not in sources:
            sentence = f"“{key}” is no key of “sources” in this file; say there what it means."
            raise OverlayError((*path, "verified_by"), sentence)
    return _dated(lambda: make(row, sources), path)


def _refuse_earlier(known: Series | Office | None, base: Series | Office) -> None:
    if known and known.as_of and base.as_of and base.as_of < known.as_of:
        sentence = f"newslint knows more: up to {known.as_of}. Give that day, or a later one."
        raise OverlayError(("as_of",), sentence)


def _laid_rows(shipped: tuple[Any, ...], house: list[Any], as_of: date | None, key: str) -> Any:
    try:
        return lay_rows(shipped, house, as_of)
    except RowError as error:
        raise OverlayError((key, error.number), str(error)) from None
