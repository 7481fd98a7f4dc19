"""A house's own facts over the shipped ones: added, corrected, closed, and refused with a line."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from linter.config.facts import read_facts
from linter.config.values import ConfigError
from linter.data import PACKAGE
from linter.facts.facts import SHIPPED, Facts
from linter.facts.offices import Office, Term, load_offices
from linter.facts.overlay import OverlayError, lay_offices, lay_renames, lay_series
from linter.facts.renames import Rename, load_renames
from linter.facts.rows import RowError, lay_rows
from linter.facts.series import Row, Series, load_series
from linter.facts.spells import gaps

MAYOR = Office(
    id="mayor",
    office="Mayor of Riverton",
    qualifiers=("Riverton",),
    titles=("mayor",),
    as_of=date(2025, 6, 30),
    holders=(
        Term(start=date(2010, 1, 1), end=date(2018, 1, 1), verified=True, name="Ada Bell"),
        Term(
            start=date(2015, 1, 1), end=date(2015, 6, 1), verified=True, name="Al Roy", acting=True
        ),
        Term(start=date(2018, 1, 1), end=date(2019, 1, 1), verified=False, unknown=True),
        Term(start=date(2019, 1, 1), end=None, verified=True, name="Tom Hill"),
    ),
)
LEAGUE = Series(
    id="league",
    name="River League",
    units=("team",),
    counts="teams",
    as_of=date(2025, 6, 30),
    rows=(
        Row(value=8, start=date(2000, 1, 1), end=date(2010, 1, 1), verified=True),
        Row(value=10, start=date(2010, 1, 1), end=None, verified=True),
    ),
)
PIER = Rename(
    id="pier",
    kind="place",
    old=("Old Pier",),
    new=("Bell Pier",),
    hard=False,
    start=date(2020, 1, 1),
    end=None,
    verified=True,
    source="harbour office",
)


def row(start: str, end: str | None, **more: object) -> dict[str, object]:
    return {"from": start, "to": end, "verified": False, **more}


def mayor(*rows: dict[str, object], **more: object) -> Office:
    entry = {"id": "mayor", "as_of": "2026-06-30", "holders": list(rows), **more}
    (laid,) = lay_offices((MAYOR,), [entry], {})
    return laid


def spells(office: Office) -> list[tuple[str | None, str, str | None]]:
    return [
        (term.name, str(term.start), term.end and str(term.end))  # type: ignore[misc]
        for term in office.holders
    ]


def test_a_successor_closes_the_open_term() -> None:
    laid = mayor(row("2026-01-01", None, name="Eve Moss"))
    assert spells(laid)[-2:] == [
        ("Tom Hill", "2019-01-01", "2026-01-01"),
        ("Eve Moss", "2026-01-01", None),
    ]
    assert laid.as_of == date(2026, 6, 30)
    assert spells(laid)[:3] == spells(MAYOR)[:3]


def test_a_closed_term_is_closed() -> None:
    laid = mayor(row("2019-01-01", "2026-01-01", name="Tom Hill"))
    assert laid.holder_on(date(2025, 12, 31)) is not None
    assert laid.holder_on(date(2026, 1, 1)) is None


def test_a_corrected_row_replaces_what_shares_its_days() -> None:
    laid = mayor(row("2018-01-01", "2019-01-01", name="Eve Moss"))
    assert spells(laid)[2] == ("Eve Moss", "2018-01-01", "2019-01-01")
    assert len(laid.holders) == 4


def test_a_change_is_moved_by_giving_both_rows() -> None:
    rows = [row("2000-01-01", "2010-02-01", value=8), row("2010-02-01", None, value=10)]
    (laid,) = lay_series((LEAGUE,), [{"id": "league", "series": rows}], {})
    assert [(one.value, str(one.start)) for one in laid.rows] == [
        (8, "2000-01-01"),
        (10, "2010-02-01"),
    ]


def test_who_acts_comes_to_stand_beside_who_holds() -> None:
    laid = mayor(row("2020-03-01", "2020-04-01", name="Al Roy", acting=True))
    assert [term.name for term in laid.on(date(2020, 3, 1))] == ["Tom Hill", "Al Roy"]
    assert len(laid.holders) == 5


def test_who_acted_stays_when_the_holder_is_corrected() -> None:
    laid = mayor(row("2010-01-01", "2018-01-01", name="Ada B. Bell"))
    assert [term.name for term in laid.on(date(2015, 2, 1))] == ["Ada B. Bell", "Al Roy"]


def test_who_acts_takes_the_place_of_nobody() -> None:
    laid = mayor(row("2018-01-01", "2019-01-01", name="Al Roy", acting=True))
    assert [term.name for term in laid.on(date(2018, 5, 1))] == ["Al Roy"]
    assert len(laid.holders) == 4


def test_keys_replace_what_ships_and_the_rest_stays() -> None:
    entry = {"id": "mayor", "titles": ["mayor", "first citizen"]}
    (laid,) = lay_offices((MAYOR,), [entry], {})
    assert laid.titles == ("mayor", "first citizen")
    assert laid.holders == MAYOR.holders
    assert laid.as_of == MAYOR.as_of


def test_what_was_static_can_get_a_day() -> None:
    fixed = Series(id="x", name="X", units=("seat",), counts="seats", static=True, rows=LEAGUE.rows)
    (laid,) = lay_series((fixed,), [{"id": "x", "as_of": "2026-01-01"}], {})
    assert not laid.static
    assert laid.as_of == date(2026, 1, 1)


def test_a_new_entry_comes_after_those_that_ship() -> None:
    entry = {
        "id": "clerk",
        "office": "Clerk of Riverton",
        "qualifiers": ["Riverton"],
        "titles": ["clerk"],
        "as_of": "2026-01-01",
        "holders": [row("2020-01-01", None, name="Eve Moss", verified=True, source="town hall")],
    }
    laid = lay_offices((MAYOR,), [entry], {})
    assert [one.id for one in laid] == ["mayor", "clerk"]
    assert laid[1].holders[0].source == "town hall"


def test_a_rename_is_laid_over_key_by_key() -> None:
    entry = {"id": "pier", "strength": "hard", "to": "2025-01-01"}
    (laid,) = lay_renames((PIER,), [entry], {})
    assert laid.hard
    assert laid.end == date(2025, 1, 1)
    assert (laid.start, laid.verified, laid.source) == (PIER.start, True, "harbour office")


def test_a_word_for_a_source_gives_its_title() -> None:
    entry = {"id": "pier", "verified": True, "verified_by": ["desk"]}
    (laid,) = lay_renames((PIER,), [entry], {"desk": "our own desk"})
    assert laid.source == "our own desk"


@pytest.mark.parametrize(
    ("rows", "path", "sentence"),
    [
        ([row("2026-02-01", "2026-01-01", name="A")], 0, "It ends on 2026-01-01, which is not"),
        ([row("2026-07-01", None, name="A")], 0, "It speaks of 2026-07-01, and “as_of” is"),
        ([row("2026-01-01", "2026-07-01", name="A")], 0, "It speaks of 2026-07-01, and “as_of”"),
        ([row("2026-02-30", None, name="A")], 0, "There is no such day in the calendar."),
        (
            [row("2025-01-01", None, name="A"), row("2025-06-01", None, name="B")],
            1,
            "Its days are among those of the row from 2025-01-01.",
        ),
        (
            [
                row("2020-01-01", "2020-03-01", name="A", acting=True),
                row("2020-02-01", "2020-04-01", name="B", acting=True),
            ],
            1,
            "Its days are among those of the row from 2020-01-01.",
        ),
        ([row("2018-06-01", "2019-01-01", name="A")], 0, "from 2018-01-01 to 2018-06-01; give"),
        ([row("2000-01-01", "2009-01-01", name="A")], 0, "from 2009-01-01 to 2010-01-01; give"),
    ],
)
def test_rows_that_do_not_fit_are_refused(
    rows: list[dict[str, object]], path: int, sentence: str
) -> None:
    with pytest.raises(OverlayError) as caught:
        mayor(*rows)
    assert caught.value.path == (0, "holders", path)
    assert sentence in caught.value.sentence


@pytest.mark.parametrize(
    ("entry", "path", "sentence"),
    [
        ({"id": "mayor", "as_of": "2025-01-01"}, (0, "as_of"), "newslint knows more"),
        ({"id": "clerk", "titles": ["clerk"]}, (0,), "“clerk” is new, so it needs “office”, "),
        ({"id": "mayor", "as_of": "2026-02-30"}, (0, "as_of"), "There is no such day"),
        (
            {"id": "mayor", "holders": [row("2019-01-01", None, name="A", verified_by=["web"])]},
            (0, "holders", 0, "verified_by"),
            "“web” is no key of “sources” in this file",
        ),
    ],
)
def test_entries_that_do_not_fit_are_refused(
    entry: dict[str, object], path: tuple[str | int, ...], sentence: str
) -> None:
    with pytest.raises(OverlayError) as caught:
        lay_offices((MAYOR,), [entry], {})
    assert caught.value.path == path
    assert sentence in caught.value.sentence


def test_an_entry_stands_only_once() -> None:
    with pytest.raises(OverlayError) as caught:
        lay_renames((PIER,), [{"id": "pier"}, {"id": "pier"}], {})
    assert caught.value.path == (1, "id")


days = st.integers(0, 60).map(lambda number: date(2020, 1, 1) + timedelta(days=number))


@st.composite
def shipped_rows(draw: st.DrawFn) -> list[Row]:
    starts = sorted(draw(st.sets(days, min_size=1, max_size=6)))
    return [
        Row(value=number + 1, start=start, end=end, verified=True)
        for number, (start, end) in enumerate(zip(starts, [*starts[1:], None], strict=True))
    ]


house_rows = st.lists(
    st.tuples(days, st.none() | days).map(
        lambda pair: Row(value=99, start=pair[0], end=pair[1], verified=False)
    ),
    max_size=4,
)


@given(shipped_rows(), house_rows)
@settings(max_examples=400)
def test_what_comes_out_is_sound_or_refused(shipped: list[Row], house: list[Row]) -> None:
    try:
        laid = lay_rows(shipped, house, None)
    except RowError:
        assume(False)
    assert list(gaps(laid)) == []
    assert not any(one.overlaps(other) for one, other in combinations(laid, 2))
    assert set(house) <= set(laid)
    for number in range(70):
        day = date(2020, 1, 1) + timedelta(days=number)
        found = next((one for one in laid if one.holds(day)), None)
        before = next((one for one in shipped if one.holds(day)), None)
        if any(one.holds(day) for one in house):
            assert found is not None
            assert found.value == 99
        elif found is not None:
            assert before is not None
            assert found.value == before.value


@given(shipped_rows())
def test_nothing_over_what_ships_changes_nothing(shipped: list[Row]) -> None:
    assert lay_rows(shipped, [], None) == tuple(shipped)


HOUSE = """\
sources:
  desk: our own desk
offices:
- id: uk-prime-minister
  as_of: 2026-09-01
  holders:
  - {name: Ada Riverton, from: 2026-08-01, to: null, verified: true, verified_by: [desk]}
series:
- id: nato
  as_of: 2026-10-02
  series:
  - {value: 33, from: 2026-10-01, to: null, verified: true, source: treaty depositary}
renames:
- id: turkiye
  strength: hard
"""


def house_file(folder: Path, text: str) -> str:
    path = folder / "facts.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_file_holds_several_kinds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    facts = read_facts([house_file(tmp_path, HOUSE)])
    (nato,) = (one for one in facts.series if one.id == "nato")
    (office,) = (one for one in facts.offices if one.id == "uk-prime-minister")
    (turkey,) = (one for one in facts.renames if one.id == "turkiye")
    assert [one.value for one in nato.rows[-2:]] == [32, 33]
    assert [one.name for one in office.holders[-2:]] == ["Keir Starmer", "Ada Riverton"]
    assert office.holders[-1].source == "our own desk"
    assert turkey.hard
    assert len(facts.offices) == len(load_offices())


def test_a_second_file_comes_on_top(tmp_path: Path) -> None:
    first = house_file(tmp_path, HOUSE)
    second = tmp_path / "more.yaml"
    second.write_text("renames:\n- {id: turkiye, strength: soft}\n", encoding="utf-8")
    facts = read_facts([first, str(second)])
    assert not next(one for one in facts.renames if one.id == "turkiye").hard
    assert facts.series[0].as_of == date(2026, 10, 2)


@pytest.mark.parametrize(
    ("was", "becomes", "error"),
    [
        ("2026-08-01, to: null", "2026-08-01, to: 2026-07-01", "facts.yaml:7: offices.holders: It"),
        ("as_of: 2026-09-01", "as_of: 2026-01-01", "facts.yaml:5: offices.as_of: newslint knows"),
        ("[desk]", "[hearsay]", "facts.yaml:7: offices.holders.verified_by: “hearsay” is no key"),
        ("from: 2026-08-01", "from: 2026-8-1", "facts.yaml:7: offices.holders.from: This is “2026"),
        ("2026-08-01", "2026-02-30", "facts.yaml:7: offices.holders: There is no such day"),
        (", source: treaty depositary", "", "facts.yaml:12: series.series: This needs one of"),
        ("Ada Riverton", "Ada Riverton, vacant: true", "facts.yaml:7: offices.holders: This is"),
        ("strength: hard", "strength: firm", "facts.yaml:15: renames.strength: This must be"),
        ("id: turkiye", "id: turkia", "facts.yaml:14: renames: “turkia” is new, so it needs"),
        ("renames:", "rename:", "facts.yaml:13: rename: There is no key “rename” here; did you"),
    ],
)
def test_an_error_names_file_line_and_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, was: str, becomes: str, error: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert was in HOUSE
    with pytest.raises(ConfigError) as caught:
        read_facts([house_file(tmp_path, HOUSE.replace(was, becomes, 1))])
    assert str(caught.value).startswith(error)


def test_without_files_the_facts_are_the_shipped_ones() -> None:
    assert read_facts([]) is SHIPPED
    assert SHIPPED.series is load_series()
    assert SHIPPED.renames is load_renames()
    assert Facts(own_series=()).series == ()


CODE = """\
import sys
import linter.facts.facts
from linter.facts.offices import load_offices
from linter.facts.renames import load_renames
from linter.facts.series import load_series
loads = (load_offices, load_renames, load_series)
print(sum(load.cache_info().currsize for load in loads), "yaml" in sys.modules)
"""


def test_nothing_is_read_before_it_is_asked_for() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CODE],
        capture_output=True,
        env={"PYTHONPATH": str(Path(PACKAGE).parent)},
        check=True,
        text=True,
    )
    assert done.stdout.split() == ["0", "False"]
