"""A result of a query to Wikidata, as its query service writes it in JSON: who held what when."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from linter.language.expression import compiled
from linter.suggest import listed

COLUMNS = ("office", "holder", "start", "end")
_DAY = compiled(r"\+?([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T00:00:00(?:\.0+)?Z)?")
_ITEM = compiled(r"Q[0-9]+")
_LONGEST = 200  # characters of a name


class ResultError(Exception):
    """A file holds no result that can be used; the text says why."""


@dataclass(frozen=True, slots=True, order=True)
class Tenure:
    """One spell of an office as Wikidata has it; `end` is None while it lasts."""

    office: str
    start: date
    end: date | None
    holder: str


def read_result(text: str) -> tuple[list[Tenure], list[str]]:
    """Return the rows of a result in order of office and start, and what is wrong with others.

    ResultError for what is no result at all, or lacks a column.
    """
    try:
        data = json.loads(text)
        columns, bindings = data["head"]["vars"], data["results"]["bindings"]
        missing = [f"“{name}”" for name in COLUMNS if name not in columns]
    except (ValueError, RecursionError, KeyError, TypeError):
        raise ResultError(
            "It is no result of a query in JSON, with “head” and “results”; “newslint facts query” "
            "shows the query and says how its result is saved."
        ) from None
    if missing:
        raise ResultError(
            f"It has no column {listed(missing, 'and no')}; ask for {listed(COLUMNS)}."
        )
    if not isinstance(bindings, list):
        raise ResultError("Its “bindings” are no list of rows.")
    found: set[Tenure] = set()
    faults = []
    for number, row in enumerate(bindings, 1):
        try:
            found.add(_tenure(row))
        except ValueError as error:
            faults.append(f"Row {number} {error}; it was left out.")
    return sorted(found, key=_in_order), faults


def _in_order(one: Tenure) -> tuple[str, date, date, str]:
    return (one.office, one.start, one.end or date.max, one.holder)


def _tenure(row: Any) -> Tenure:
    """Return a row; ValueError, which goes on with what is wrong, for one that is none."""
    if not isinstance(row, Mapping):
        raise ValueError("has no columns")
    said = dict(_values(row))
    for name in COLUMNS[:3]:
        if not said.get(name):
            raise ValueError(f"has no “{name}”")
    holder = " ".join(said["holder"].split())
    if _ITEM.fullmatch(holder):
        raise ValueError(f"has no name for “{holder}”")
    if not holder.isprintable() or len(holder) > _LONGEST:
        raise ValueError("has a name that is none")
    start, end = _day(said["start"]), _day(said["end"]) if said.get("end") else None
    if end is not None and end <= start:
        raise ValueError(f"ends on {end}, which is not after {start}")
    return Tenure(said["office"], start, end, holder)


def _values(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name in COLUMNS:
        cell = row.get(name)
        value = cell.get("value") if isinstance(cell, Mapping) else None
        if isinstance(value, str):
            yield name, value


def _day(text: str) -> date:
    match = _DAY.fullmatch(text)
    try:
        return date.fromisoformat(match[1] if match else "")
    except ValueError:
        raise ValueError(f"has “{text[:40]}” where a day should be") from None
