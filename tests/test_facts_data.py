"""The shipped facts fit their schema and are honest about what was checked; counts have no gaps."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from linter.data import parse
from linter.facts.facts import Facts
from linter.facts.names import lexicon
from linter.facts.offices import DATA as OFFICES
from linter.facts.overlay import NEEDS
from linter.facts.renames import DATA as RENAMES
from linter.facts.series import DATA as SERIES
from linter.facts.series import Forms, Series, facts_as_of, load_series

SCHEMA = Path(__file__).parents[1] / "schemas" / "facts.schema.json"
FILES = {"series": SERIES, "offices": OFFICES, "renames": RENAMES}
"""What each shipped file holds, and where it lies."""


def series(name: str) -> Series:
    return next(entry for entry in load_series() if entry.id == name)


def every_series() -> list[pytest.param]:  # type: ignore[valid-type]
    return [pytest.param(entry, id=entry.id) for entry in load_series()]


def schema() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return loaded


def content(path: str) -> dict[str, Any]:
    loaded: dict[str, Any] = parse(Path(path).read_bytes())
    return loaded


def fits(data: object) -> bool:
    return Draft202012Validator(schema(), format_checker=FormatChecker()).is_valid(data)


@pytest.mark.parametrize(("key", "path"), FILES.items())
def test_data_fit_the_schema(key: str, path: str) -> None:
    check = Draft202012Validator(schema(), format_checker=FormatChecker())
    data = content(path)
    assert key in data
    assert [f"{error.json_path}: {error.message}" for error in check.iter_errors(data)] == []


ROW = {"value": 1, "from": "2000-01-01", "to": None, "verified": False}
HOLDER = {"name": "Ada Bell", "from": "2000-01-01", "to": None, "verified": False}
OFFICE = {
    "id": "mayor",
    "office": "Mayor of Riverton",
    "qualifiers": ["Riverton"],
    "titles": ["mayor"],
    "as_of": "2026-01-01",
    "holders": [HOLDER],
}
RENAME = {
    "id": "pier",
    "kind": "place",
    "old": ["Old Pier"],
    "new": ["Bell Pier"],
    "from": "2000-01-01",
    "to": None,
    "strength": "hard",
    "verified": False,
}
SHIPPED = {
    "schema": "newslint-facts/1",
    "generated": "2026-01-01",
    "evidence_horizon": "2026-01-01",
    "sources": {"web": "a page"},
}


def test_schema_refuses_a_series_that_does_not_say_how_far_it_knows() -> None:
    entry = {"id": "x", "name": "X", "units": ["member"], "counts": "members", "series": [ROW]}
    assert not fits(SHIPPED | {"series": [entry]})
    assert fits(SHIPPED | {"series": [entry | {"as_of": "2026-01-01"}]})
    assert fits(SHIPPED | {"series": [entry | {"static": True}]})
    assert not fits(SHIPPED | {"series": [entry | {"static": True, "as_of": "2026-01-01"}]})


@pytest.mark.parametrize(
    "row",
    [
        ROW | {"value": 0},
        ROW | {"value": "one"},
        ROW | {"from": "2000-02-30"},
        ROW | {"from": "2000-13-01"},
        ROW | {"from": "2000"},
        ROW | {"verified": True},
        ROW | {"also_accept_from": "2001-01-01"},
        ROW | {"until": "2001-01-01"},
        {key: value for key, value in ROW.items() if key != "to"},
    ],
)
def test_schema_refuses_wrong_rows_of_counts(row: dict[str, object]) -> None:
    assert fits({"series": [{"id": "x", "series": [ROW]}]})
    assert not fits({"series": [{"id": "x", "series": [row]}]})


@pytest.mark.parametrize(
    "row",
    [
        HOLDER | {"vacant": True},
        HOLDER | {"unknown": True},
        HOLDER | {"name": None},
        HOLDER | {"aliases": []},
        HOLDER | {"verified": True},
        HOLDER | {"acting_until": "2001-01-01"},
        HOLDER | {"since": "2001-01-01"},
        {"from": "2000-01-01", "to": None, "verified": False},
        {"from": "2000-01-01", "to": None, "verified": False, "vacant": False},
        {"from": "2000-01-01", "to": None, "verified": False, "vacant": True, "acting": True},
    ],
)
def test_schema_refuses_wrong_rows_of_holders(row: dict[str, object]) -> None:
    assert fits(SHIPPED | {"offices": [OFFICE]})
    assert not fits(SHIPPED | {"offices": [OFFICE | {"holders": [row]}]})


@pytest.mark.parametrize(
    "entry",
    [
        RENAME | {"kind": "bird"},
        RENAME | {"old": []},
        RENAME | {"old": "Old Pier"},
        RENAME | {"strength": "firm"},
        RENAME | {"verified": True},
        RENAME | {"id": "The Pier"},
        {key: value for key, value in RENAME.items() if key != "strength"},
    ],
)
def test_schema_refuses_wrong_renames(entry: dict[str, object]) -> None:
    assert fits(SHIPPED | {"renames": [RENAME]})
    assert not fits(SHIPPED | {"renames": [entry]})


@pytest.mark.parametrize(
    "data",
    [
        {},
        SHIPPED,
        {"office": [OFFICE]},
        {"offices": []},
        {"offices": [OFFICE], "schema": "newslint-facts/2"},
        {"offices": [{"titles": ["mayor"]}]},
        {key: value for key, value in SHIPPED.items() if key != "sources"} | {"offices": [OFFICE]},
        SHIPPED | {"offices": [{"id": "mayor"}]},
    ],
)
def test_schema_refuses_wrong_files(data: dict[str, object]) -> None:
    assert fits({"offices": [{"id": "mayor", "as_of": "2026-01-01"}], "renames": [{"id": "pier"}]})
    assert not fits(data)


def test_what_a_new_entry_needs_is_what_the_schema_says_of_a_whole_one() -> None:
    whole = {"series": "whole-series", "offices": "whole-office", "renames": "whole-rename"}
    for key, name in whole.items():
        assert set(schema()["$defs"][name]["required"]) == set(NEEDS[key])


@pytest.mark.parametrize("path", FILES.values(), ids=FILES)
def test_words_for_sources_are_explained(path: str) -> None:
    data = content(path)
    used = set(re.findall(r"verified_by: \[([^\]]*)\]", Path(path).read_text(encoding="utf-8")))
    assert {word for words in used for word in words.split(", ")} == set(data["sources"])


@pytest.mark.parametrize("path", FILES.values(), ids=FILES)
def test_what_is_not_verified_says_so(path: str) -> None:
    def rows(node: object) -> Iterator[dict[str, Any]]:
        if isinstance(node, dict):
            if "from" in node:
                yield node
            for below in node.values():
                yield from rows(below)
        elif isinstance(node, list):
            for below in node:
                yield from rows(below)

    found = list(rows(content(path)))
    assert found
    for row in found:
        assert bool(row.get("verified_by")) is row["verified"], row


def test_schema_words_are_explained() -> None:
    def properties(node: object) -> list[tuple[str, dict[str, object]]]:
        if not isinstance(node, dict):
            return []
        own = list(node.get("properties", {}).items())
        for definition in node.get("$defs", {}).values():
            own += properties(definition)
        return own

    bare = [key for key, value in properties(schema()) if not value.get("description")]
    assert not bare


def test_ids_are_unique() -> None:
    ids = [entry.id for entry in load_series()]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("entry", every_series())
def test_rows_follow_each_other_without_gap_or_overlap(entry: Series) -> None:
    for row, following in pairwise(entry.rows):
        assert row.end == following.start
        assert row.start < following.start
        assert row.value != following.value
    assert entry.rows[-1].end is None
    assert entry.as_of is None or entry.rows[-1].start <= entry.as_of <= facts_as_of()


def test_people_are_units() -> None:
    for entry in load_series():
        assert set(entry.people) <= set(entry.units), entry.id


def test_a_day_finds_its_row_and_bounds_are_half_open() -> None:
    nato = series("nato")
    days = {
        date(2020, 1, 21): 29,
        date(2020, 3, 26): 29,
        date(2020, 3, 27): 30,
        date(2020, 4, 4): 30,
    }
    assert {day: row.value for day in days if (row := nato.on(day))} == days


def test_outside_the_coverage_there_is_no_row() -> None:
    nato = series("nato")
    assert nato.on(date(1950, 1, 1)) is None
    assert nato.as_of is not None
    assert nato.on(nato.as_of) is not None
    assert nato.on(date(nato.as_of.year + 1, 1, 1)) is None


def test_other_counts_are_accepted_only_from_their_day() -> None:
    row = series("eu").on(date(2015, 6, 1))
    assert row is not None
    assert row.accepted(date(2015, 6, 1)) == (28,)
    assert row.accepted(date(2018, 6, 1)) == (28, 27)


def test_the_facts_say_up_to_when_they_know() -> None:
    assert facts_as_of() == date(2026, 6, 30)


def test_series_that_are_not_matched_name_nothing() -> None:
    hidden = {entry.id for entry in load_series() if entry.forms is Forms.NONE}
    named = {entry.id for entries in lexicon(Facts()).named.values() for entry in entries}
    assert hidden
    assert not hidden & named


def test_bare_words_stay_words() -> None:
    assert parse(b"on: false\nhas: [no, off, 2020-01-21, true]\n") == {
        "on": False,
        "has": ["no", "off", "2020-01-21", True],
    }
