"""What changed its name: each day has one name for a thing, and old names can be looked for."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import combinations, permutations

import pytest

from linter.facts.renames import Rename, load_renames


def rename(name: str) -> Rename:
    return next(entry for entry in load_renames() if entry.id == name)


def every_rename() -> list[pytest.param]:  # type: ignore[valid-type]
    return [pytest.param(entry, id=entry.id) for entry in load_renames()]


def test_there_are_as_many_as_the_docs_say() -> None:
    assert len(load_renames()) == 139


def test_ids_are_unique() -> None:
    assert max(Counter(entry.id for entry in load_renames()).values()) == 1


@pytest.mark.parametrize("entry", every_rename())
def test_a_rename_is_sound(entry: Rename) -> None:
    assert entry.end is None or entry.start < entry.end <= date(2026, 6, 30)
    assert entry.start <= date(2026, 6, 30)
    assert entry.old
    assert not set(entry.old) & set(entry.new)
    assert entry.source or not entry.verified
    assert entry.new or not entry.coined


@pytest.mark.parametrize("entry", every_rename())
def test_names_are_such_as_stand_in_stories(entry: Rename) -> None:
    for name in (*entry.old, *entry.new, *entry.stays, *entry.needs):
        assert not set(name) & set("()/;"), name
        assert name == name.strip()


@pytest.mark.parametrize("entry", every_rename())
def test_what_stays_holds_an_old_name(entry: Rename) -> None:
    for phrase in entry.stays:
        assert any(old.lower() in phrase.lower() for old in entry.old), phrase


def test_on_no_day_is_a_new_name_out_of_step() -> None:
    hard = [entry for entry in load_renames() if entry.hard]
    for one, other in permutations(hard, 2):
        if one.overlaps(other):
            assert not set(one.new) & set(other.old), (one.id, other.id)


def test_on_no_day_does_an_old_name_mean_two_things() -> None:
    for one, other in combinations(load_renames(), 2):
        if one.overlaps(other):
            assert not set(one.old) & set(other.old), (one.id, other.id)


def test_the_day_of_the_change_is_the_first_of_the_new_name() -> None:
    entry = rename("north-macedonia")
    assert not entry.holds(date(2019, 2, 11))
    assert entry.holds(date(2019, 2, 12))


def test_a_name_that_came_back_is_right_again() -> None:
    away, back = rename("astana-2019"), rename("astana-2022")
    day = date(2022, 9, 17)
    assert away.holds(day - timedelta(days=1))
    assert not away.holds(day)
    assert back.holds(day)


def test_soft_renames_are_those_that_style_books_differ_on() -> None:
    assert not rename("turkiye").hard
    assert rename("eswatini").hard


def test_what_closed_has_no_new_name() -> None:
    assert [entry.id for entry in load_renames() if not entry.new] == ["cia-worldfactbook"]
