"""The shipped counts are well formed, without gaps, and honest about what was checked."""

from __future__ import annotations

import json
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from linter.data import parse
from linter.facts.names import lexicon
from linter.facts.series import DATA, Forms, Series, facts_as_of, load_series

SCHEMA = Path(__file__).parents[1] / "schemas" / "facts.schema.json"


def series(name: str) -> Series:
    return next(entry for entry in load_series() if entry.id == name)


def every_series() -> list[pytest.param]:  # type: ignore[valid-type]
    return [pytest.param(entry, id=entry.id) for entry in load_series()]


def test_data_fit_the_schema() -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    check = Draft202012Validator(schema, format_checker=FormatChecker())
    errors = [f"{error.json_path}: {error.message}" for error in check.iter_errors(_content())]
    assert not errors


def _content() -> object:
    return parse(Path(DATA).read_bytes())


def test_schema_refuses_a_series_that_does_not_say_how_far_it_knows() -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    row = {"value": 1, "from": "2000-01-01", "to": None, "verified": False}
    entry = {"id": "x", "name": "X", "units": ["member"], "counts": "members", "series": [row]}
    validator = Draft202012Validator(schema["$defs"]["series"] | {"$defs": schema["$defs"]})
    assert not validator.is_valid(entry)
    assert validator.is_valid(entry | {"as_of": "2026-01-01"})
    assert validator.is_valid(entry | {"static": True})


def test_schema_words_are_explained() -> None:
    def properties(node: object) -> list[tuple[str, dict[str, object]]]:
        if not isinstance(node, dict):
            return []
        own = list(node.get("properties", {}).items())
        for definition in node.get("$defs", {}).values():
            own += properties(definition)
        return own

    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    bare = [key for key, value in properties(schema) if not value.get("description")]
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


def test_verified_rows_name_a_source() -> None:
    for entry in parse(Path(DATA).read_bytes())["series"]:
        for row in entry["series"]:
            assert bool(row.get("verified_by")) is row["verified"], (entry["id"], row)


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
    named = {entry.id for entries in lexicon().named.values() for entry in entries}
    assert hidden
    assert not hidden & named
