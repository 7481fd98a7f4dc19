"""Who held which office: the shipped terms are sound, and days and names find the right ones."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import combinations, product

import pytest

from linter.facts.offices import Office, Term, load_offices, name_key
from linter.facts.spells import gaps

DAY = timedelta(days=1)


def office(name: str) -> Office:
    return next(entry for entry in load_offices() if entry.id == name)


def holder(name: str, day: date) -> str | None:
    term = office(name).holder_on(day)
    return term.name if term else None


def every_office() -> list[pytest.param]:  # type: ignore[valid-type]
    return [pytest.param(entry, id=entry.id) for entry in load_offices()]


def test_there_are_as_many_as_the_docs_say() -> None:
    assert len(load_offices()) == 109
    assert sum(len(entry.holders) for entry in load_offices()) == 813


def test_ids_are_unique() -> None:
    assert max(Counter(entry.id for entry in load_offices()).values()) == 1


@pytest.mark.parametrize("entry", every_office())
def test_terms_stand_in_order_without_gaps(entry: Office) -> None:
    starts = [term.start for term in entry.holders]
    assert starts == sorted(starts)
    assert list(gaps(entry.holders)) == []
    assert sum(term.end is None for term in entry.holders) == 1


@pytest.mark.parametrize("entry", every_office())
def test_only_acting_holders_overlap_others(entry: Office) -> None:
    for one, other in combinations(entry.holders, 2):
        if one.overlaps(other):
            assert one.beside is not other.beside, (one, other)


@pytest.mark.parametrize("entry", every_office())
def test_no_term_speaks_of_days_that_nobody_knows(entry: Office) -> None:
    for term in entry.holders:
        assert term.start <= entry.as_of
        assert term.end is None or term.start < term.end <= entry.as_of
        if term.acting_until:
            assert term.acting
            assert term.start < term.acting_until
            assert term.end is None or term.acting_until < term.end


@pytest.mark.parametrize("entry", every_office())
def test_a_term_has_a_holder_or_says_why_not(entry: Office) -> None:
    for term in entry.holders:
        assert (term.name is not None) + term.vacant + term.unknown == 1
        assert term.source or not term.verified


@pytest.mark.parametrize("entry", every_office())
def test_nobody_is_called_two_things(entry: Office) -> None:
    names = {term.name: term.names for term in entry.holders if term.name}
    assert all(term.names == names[term.name] for term in entry.holders if term.name)


def test_an_alias_of_two_holders_is_meant() -> None:
    bearers: dict[tuple[str, str], set[str]] = {}
    for entry in load_offices():
        for term in entry.holders:
            for name in term.names:
                bearers.setdefault((entry.id, name_key(name)), set()).add(str(term.name))
    shared = {key for key, holders in bearers.items() if len(holders) > 1}
    assert shared == {("us-president", "george bush")}


def test_qualifier_and_title_mean_one_office() -> None:
    meant = Counter(
        (qualifier.lower(), title.lower())
        for entry in load_offices()
        for qualifier, title in product(entry.qualifiers, entry.titles)
    )
    assert [pair for pair, count in meant.items() if count > 1] == []


def test_on_the_day_of_a_change_the_successor_holds() -> None:
    change = date(2024, 10, 1)
    assert holder("nato-secretary-general", change - DAY) == "Jens Stoltenberg"
    assert holder("nato-secretary-general", change) == "Mark Rutte"


def test_who_came_back_held_it_twice_and_not_in_between() -> None:
    days = (date(2020, 1, 21), date(2022, 1, 21), date(2025, 1, 20))
    assert [holder("us-president", day) for day in days] == [
        "Donald Trump",
        "Joe Biden",
        "Donald Trump",
    ]
    assert len(office("us-president").terms_of("Donald J. Trump")) == 2


def test_a_vacancy_is_known_and_names_nobody() -> None:
    term = office("pope").holder_on(date(2025, 4, 30))
    assert term is not None
    assert term.vacant
    assert term.name is None
    assert holder("pope", date(2025, 4, 20)) == "Pope Francis"
    assert holder("pope", date(2025, 5, 8)) == "Pope Leo XIV"


def test_who_acts_is_right_beside_who_is_suspended() -> None:
    both = office("south-korea-president").on(date(2017, 1, 10))
    assert [term.name for term in both] == ["Park Geun-hye", "Hwang Kyo-ahn"]
    assert [term.acts_on(date(2017, 1, 10)) for term in both] == [False, True]
    assert holder("south-korea-president", date(2017, 4, 1)) == "Hwang Kyo-ahn"


def test_who_acted_first_holds_in_full_from_his_day_on() -> None:
    (term,) = office("venezuela-president").on(date(2013, 4, 18))
    assert term.acts_on(date(2013, 4, 18))
    assert not term.acts_on(date(2013, 4, 19))
    assert not term.beside


def test_nothing_is_known_before_the_first_term_and_after_the_last_day() -> None:
    entry = office("uk-prime-minister")
    assert entry.holder_on(entry.holders[0].start - DAY) is None
    assert holder("uk-prime-minister", entry.as_of) == "Keir Starmer"
    assert entry.on(entry.as_of + DAY) == ()


def test_where_the_holder_is_not_known_there_is_none() -> None:
    entry = office("argentina-president")
    day = date(2001, 12, 25)
    assert [term.unknown for term in entry.holders if term.holds(day)] == [True]
    assert entry.holder_on(day) is None


@pytest.mark.parametrize(
    ("name", "said", "first"),
    [
        ("us-vice-president", "J. D. Vance", date(2025, 1, 20)),
        ("norway-prime-minister", "Jonas Gahr Store", date(2021, 10, 14)),
        ("turkey-president", "RECEP TAYYIP ERDOGAN", date(2014, 8, 28)),
        ("nigeria-president", "Umaru Yar’Adua", date(2007, 5, 29)),
        ("un-secretary-general", "Ban Ki moon", date(2007, 1, 1)),
        ("uk-monarch", "Queen Elizabeth", date(1952, 2, 6)),
        ("uk-monarch", "Elizabeth", date(1952, 2, 6)),
        ("us-president", "President Barack Obama", date(2009, 1, 20)),
    ],
)
def test_a_name_is_found_in_other_spellings(name: str, said: str, first: date) -> None:
    assert [term.start for term in office(name).terms_of(said)][:1] == [first]


def test_a_name_that_two_have_borne_finds_both() -> None:
    found = office("us-president").terms_of("George Bush")
    assert [term.name for term in found] == ["George H.W. Bush", "George W. Bush"]


def test_a_stranger_and_a_vacancy_have_no_term() -> None:
    assert office("pope").terms_of("Ada Riverton") == ()
    assert office("pope").terms_of("") == ()


def test_an_open_term_holds_for_ever() -> None:
    term = Term(start=date(2020, 1, 1), end=None, verified=False, name="Ada Riverton")
    assert term.holds(date.max)
    assert not term.holds(date(2019, 12, 31))
