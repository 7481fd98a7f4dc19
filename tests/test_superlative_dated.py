"""Superlatives of membership: where they stand, who is named, and what they are worth by day."""

from __future__ import annotations

import json
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from stories import LEAD, article

from linter.facts.arrivals import judge, judged_superlatives, last_on
from linter.facts.facts import SHIPPED, Facts, FactsOptions
from linter.facts.overlay import lay_series
from linter.facts.series import Series, load_series
from linter.facts.superlatives import Superlative, find_superlatives
from linter.facts.verdicts import SLACK, Verdict
from linter.finding import Severity
from linter.rules.facts.superlative_dated import RULE, check

AS_OF = date(2026, 11, 23)
JOINED = date(2020, 3, 27)
"""North Macedonia joins NATO, after Montenegro and before Finland."""
DAY = timedelta(days=1)
SERIES = {one.id: one for one in load_series()}


def found(*paragraphs: str, facts: Facts = SHIPPED) -> list[Superlative]:
    return list(find_superlatives(paragraphs, facts))


def seen(text: str) -> list[tuple[str, list[str], str]]:
    """Return the series, those named and the words of each superlative in a paragraph."""
    return [
        (one.series.id, [names[0] for names in one.members], one.span.of(text))
        for one in found(text)
    ]


def event(series: Series, day: date) -> str | None:
    """Return what is said of who joined last, as of a day."""
    row = last_on(series, day, left=False)
    return row.event if row else None


def verdict(text: str, day: date | str, as_of: date = AS_OF) -> Verdict | None:
    day = date.fromisoformat(day) if isinstance(day, str) else day
    (claim,) = found(text)
    judgement = judge(claim, day, as_of)
    return judgement[0] if judgement else None


# Each wording says of Montenegro that it joined NATO last.
WORDINGS = [
    "He flew to Montenegro, NATO's newest member.",
    "He flew to Montenegro, NATO’s newest member state, on Monday.",
    "He flew to Montenegro (NATO's newest member) on Monday.",
    "He flew to Montenegro — NATO's newest ally — on Monday.",
    "He flew to Montenegro, the newest member of NATO, on Monday.",
    "He flew to Montenegro, the newest NATO member.",
    "He flew to Montenegro, the newest member of the 29-nation NATO.",
    "He flew to Montenegro, the newest member of the North Atlantic Treaty Organization (NATO).",
    "He flew to Montenegro, the 29th and newest member of NATO.",
    "He flew to Montenegro, NATO's newest and smallest member.",
    "He flew to Montenegro, the latest country to join NATO.",
    "He flew to Montenegro, the most recent nation to join NATO.",
    "He flew to Montenegro, the last to have joined NATO.",
    "NATO's newest member, Montenegro, agreed.",
    "NATO's newest member, tiny Montenegro, agreed.",
    "NATO's newest member, the Balkan nation of Montenegro, agreed.",
    "NATO's newest member Montenegro agreed.",
    "The newest NATO member is Montenegro.",
    "The newest member of NATO is the Republic of Montenegro.",
    "Montenegro is NATO's newest member.",
    "Montenegro is still the newest member of NATO.",
    "Montenegro, with 650,000 people, is NATO's newest member.",
    "Montenegro, which is NATO's newest member, agreed.",
    "Montenegro was the last country to join NATO.",
    "Montenegro, NATO's newest member since 2017, agreed.",
    "Montenegro is NATO's newest member, having joined in 2017.",
    "He flew to Montenegro, NATO's\u00a0newest member.",
]


@pytest.mark.parametrize("text", WORDINGS)
def test_a_wording_is_found_and_judged_by_the_day(text: str) -> None:
    ((name, members, words),) = seen(text)
    assert (name, members) == ("nato", ["Montenegro"])
    assert "NATO" in words
    assert verdict(text, "2018-06-01") is Verdict.STALE
    assert verdict(text, "2018-06-01", date(2019, 1, 1)) is None
    assert verdict(text, "2021-06-01") is Verdict.OUTDATED
    assert verdict(text, "2016-06-01") is None


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (JOINED - 2 * SLACK, Verdict.STALE),
        (JOINED - DAY, Verdict.STALE),
        (JOINED, Verdict.STALE),
        (JOINED + SLACK, Verdict.STALE),
        (JOINED + SLACK + DAY, Verdict.OUTDATED),
        (JOINED + timedelta(days=3000), Verdict.OUTDATED),
    ],
)
def test_who_was_the_newest_may_be_so_for_a_week_more(day: date, expected: Verdict) -> None:
    assert verdict(WORDINGS[0], day) is expected


@pytest.mark.parametrize("day", [JOINED - SLACK, JOINED, JOINED + SLACK])
def test_who_is_the_newest_may_be_so_for_a_week_before(day: date) -> None:
    said = "He flew to North Macedonia, NATO's newest member."
    assert verdict(said, day) is Verdict.STALE
    assert verdict(said, day, date(2021, 1, 1)) is None
    assert verdict(said, JOINED - SLACK - DAY) is None


@pytest.mark.parametrize(
    ("text", "series", "members"),
    [
        ("Croatia is the latest country to join the euro.", "eurozone", ["Croatia"]),
        ("Croatia, the newest member of the euro zone, agreed.", "eurozone", ["Croatia"]),
        ("Croatia, the latest to adopt the single currency, agreed.", "eurozone", ["Croatia"]),
        ("Croatia, the newest European country in the Schengen zone.", "schengen", ["Croatia"]),
        ("Kosovo, the world's newest country, agreed.", "countries", ["Kosovo"]),
        ("East Timor is the youngest nation in the world.", "countries", ["Timor-Leste"]),
        ("Czechia, the newest member of the OECD, agreed.", "oecd", ["Czech Republic"]),
        ("The NHL's newest team, the Golden Knights, won.", "nhl", ["Vegas Golden Knights"]),
        ("Jharkhand, India's newest state, has coal.", "india-states", ["Jharkhand"]),
        ("NATO's newest members, Finland and Sweden, agreed.", "nato", ["Finland", "Sweden"]),
        ("Angola is the last country to leave OPEC.", "opec", ["Angola"]),
        ("Britain is the only member to have left the EU.", "eu", ["United Kingdom"]),
        ("The only country to have quit the EU is the U.K., he said.", "eu", ["United Kingdom"]),
    ],
)
def test_bodies_and_names(text: str, series: str, members: list[str]) -> None:
    ((name, named, _),) = seen(text)
    assert (name, named) == (series, members)


def test_a_body_may_be_meant() -> None:
    (claim,) = found("NATO met in Riverton.", "The alliance's newest member, Albania, agreed.")
    assert (claim.series.id, claim.paragraph) == ("nato", 1)
    assert not found("The alliance's newest member, Albania, agreed.")


@pytest.mark.parametrize(
    "text",
    [
        "Colonel Hill is NATO's newest member.",
        "NATO's newest member, Colonel Hill, agreed.",
        "One of NATO's newest members, Albania, agreed.",
        "Albania is among NATO's newest members.",
        "Albania is not NATO's newest member.",
        "Albania, then NATO's newest member, agreed.",
        "Albania, at the time NATO's newest member, agreed.",
        "Albania was NATO's newest member.",
        "Albania became NATO's newest member.",
        "Albania would be NATO's newest member.",
        "Albania is set to become NATO's newest member.",
        "Albania, NATO's newest Balkan member, agreed.",
        "Albania is NATO's second-newest member.",
        "Albania is the latest NATO member to send troops.",
        "Albania is the newest NATO member to send troops.",
        "Albania is the latest country to join the EU in condemning it.",
        "Albania is the latest country to join the NATO mission.",
        "Albania is the latest country to join NATO's mission.",
        "Albania was the last country to join NATO before Montenegro.",
        "Albania was NATO's newest member until Montenegro joined.",
        "The leader of Albania is NATO's newest member.",
        "Albania's army is the newest member of NATO.",
        "Unlike Albania, NATO's newest member has a navy.",
        "NATO's newest member, Albania's neighbor, agreed.",
        "Albania, the newest member of the NATO council, agreed.",
        "Albania is the only country to have joined NATO.",
        "An earlier version of this story wrongly said that Albania is NATO's newest member.",
        "Albania, Montenegro's neighbor, and NATO agreed on the newest member.",
    ],
)
def test_nothing_is_claimed(text: str) -> None:
    assert not found(text)


def test_a_year_in_the_sentence_moves_the_day() -> None:
    assert verdict("Albania became NATO's newest member in 2009.", "2021-06-01") is None
    assert verdict("Albania became NATO's newest member in 2018.", "2021-06-01") is Verdict.OUTDATED
    assert verdict("In 2018, Montenegro, NATO's newest member, agreed.", "2021-06-01") is None
    said = "In 2010, Montenegro, NATO's newest member, agreed."
    assert verdict(said, "2021-06-01") is Verdict.OUTDATED
    assert verdict("Croatia was the last to join the euro, in 2023.", "2026-06-01") is None


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("Burundi is the only country to have left the ICC.", "2018-06-01", Verdict.STALE),
        ("Burundi is the only country to have left the ICC.", "2019-03-20", Verdict.STALE),
        ("Burundi is the only country to have left the ICC.", "2019-06-01", Verdict.OUTDATED),
        ("Britain is the only country to have left the EU.", "2021-06-01", None),
        ("Qatar was the last country to leave OPEC.", "2019-06-01", Verdict.STALE),
        ("Qatar was the last country to leave OPEC.", "2021-06-01", Verdict.OUTDATED),
        ("The UAE was the last country to leave OPEC.", "2026-06-01", None),
    ],
)
def test_leaving(text: str, day: str, expected: Verdict | None) -> None:
    assert verdict(text, day) is expected


def test_of_several_the_newest_must_be_one() -> None:
    assert verdict("NATO's newest members, Finland and Sweden, agreed.", "2025-06-01") is None
    said = "NATO's newest members, Montenegro and North Macedonia, agreed."
    assert verdict(said, "2021-06-01") is Verdict.STALE
    assert verdict(said, "2023-06-01") is Verdict.OUTDATED


def test_nothing_is_claimed_past_what_is_known() -> None:
    brics = SERIES["brics"]
    assert brics.as_of
    assert brics.as_of < AS_OF
    assert verdict("Indonesia is the newest member of BRICS.", "2026-11-20") is None
    assert verdict("Egypt is the newest member of BRICS.", "2026-11-20") is Verdict.OUTDATED


def test_where_the_facts_have_a_gap_nobody_is_the_newest() -> None:
    opec = SERIES["opec"]  # Ecuador comes back in November 2007
    assert event(opec, date(2007, 6, 1)) == "Angola joins"
    assert last_on(opec, date(2012, 6, 1), left=False) is None
    assert verdict("Angola is OPEC's newest member.", "2012-06-01") is None
    assert verdict("Angola is OPEC's newest member.", "2007-06-01") is Verdict.STALE
    assert verdict("Angola is OPEC's newest member.", "2019-06-01") is Verdict.OUTDATED


def test_who_has_gone_is_not_the_newest() -> None:
    rows = [
        {"value": 5, "from": "2000-01-01", "to": "2005-01-01", "joined": ["Avonia"]},
        {"value": 6, "from": "2005-01-01", "to": "2010-01-01", "joined": ["Bellia"]},
        {"value": 5, "from": "2010-01-01", "to": None, "left": ["Bellia"]},
    ]
    entry = {
        "id": "pact",
        "name": "River Pact",
        "units": ["member"],
        "counts": "members",
        "as_of": "2026-06-30",
        "series": [row | {"verified": False} for row in rows],
    }
    facts = Facts(own_series=lay_series((), [entry], {}))
    (pact,) = facts.series
    row = last_on(pact, date(2012, 1, 1), left=False)
    assert row
    assert row.joined == (("Avonia",),)
    (claim,) = found("Bellia is the River Pact's newest member.", facts=facts)
    assert judge(claim, date(2012, 1, 1), AS_OF)
    (claim,) = found("Avonia is the River Pact's newest member.", facts=facts)
    assert judge(claim, date(2012, 1, 1), AS_OF) is None


def test_a_house_adds_who_joined() -> None:
    row = {
        "value": 33,
        "from": "2026-11-01",
        "to": None,
        "joined": [["Riverland", "Republic of Riverland"]],
        "verified": False,
    }
    entry = {"id": "nato", "as_of": "2026-11-20", "series": [row]}
    facts = Facts(own_series=lay_series(load_series(), [entry], {}))
    (claim,) = found("He flew to Sweden, NATO's newest member.", facts=facts)
    judgement = judge(claim, date(2026, 11, 20), AS_OF)
    assert judgement
    assert judgement[0] is Verdict.OUTDATED
    (claim,) = found("He flew to Riverland, NATO's newest member.", facts=facts)
    assert judge(claim, date(2026, 11, 20), AS_OF) is None


def test_no_date_no_word_and_a_correction_has_the_last() -> None:
    said = "He flew to Montenegro, NATO's newest member, on Monday, the ministry said."
    assert not list(judged_superlatives(article("Minister flies", LEAD, said), SHIPPED))
    day = date(2021, 6, 1)
    story = article("Minister flies", LEAD, said, story_date=day)
    assert len(list(judged_superlatives(story, SHIPPED))) == 1
    correction = "Correction: An earlier version misstated that Montenegro is the newest member."
    story = article("Minister flies", LEAD, said, LEAD, correction, story_date=day)
    assert not list(judged_superlatives(story, SHIPPED))


def test_messages_and_severity() -> None:
    def hit(said: str, day: str) -> tuple[str, Severity | None, str | None]:
        story = article("Minister flies", LEAD, said, story_date=date.fromisoformat(day))
        (one,) = check(story, FactsOptions())
        assert one.block is not None
        return one.message, one.at_most, one.evidence

    stale, cap, evidence = hit(WORDINGS[0], "2018-06-01")
    assert stale == (
        "“NATO's newest member” was right of Montenegro on 2018-06-01, but Sweden joined on "
        "2024-03-07 (facts as of 2026-06-30); say when it was so, or bring it up to date."
    )
    assert cap is Severity.NOTE
    assert evidence
    assert evidence.startswith("NATO: Montenegro joined on 2017-06-05; Sweden joined")
    wrong, cap, _ = hit(WORDINGS[0], "2021-06-01")
    assert wrong == (
        "“NATO's newest member” was no longer right of Montenegro on 2021-06-01: North Macedonia "
        "joined on 2020-03-27 (facts as of 2026-06-30); write “then”, or name who is."
    )
    assert cap is None
    unsure, cap, _ = hit("Kosovo is the world's newest country, he said.", "2012-06-01")
    assert "unverified" in unsure
    assert cap is Severity.NOTE
    only, _, _ = hit("Burundi is the only country to have left the ICC, he said.", "2020-06-01")
    assert only.startswith("“only country to have left the ICC” is not right of Burundi: Philip")


@given(st.sampled_from(WORDINGS), st.text(max_size=30), st.text(max_size=30))
@settings(max_examples=100, deadline=None)
def test_whatever_stands_around_spans_lie_within(text: str, before: str, behind: str) -> None:
    paragraph = before + text + behind
    for one in found(paragraph):
        assert 0 <= one.span.start < one.span.end <= len(paragraph)


def moved(series: Series, *, left: bool) -> list[str]:
    rows = (row.left if left else row.joined for row in series.rows)
    return [names[0] for movers in rows for names in movers]


@pytest.mark.parametrize("entry", [pytest.param(one, id=one.id) for one in load_series()])
def test_who_joined_or_left_fits_the_counts(entry: Series) -> None:
    called: dict[str, str] = {}
    for row in entry.rows:
        assert len(set(row.joined)) == len(row.joined)
        for names in (*row.joined, *row.left):
            assert len(set(names)) == len(names)
            for name in names:
                assert called.setdefault(name, names[0]) == names[0], "one has one set of names"
    assert len(set(moved(entry, left=False))) == len(moved(entry, left=False)), "joins once"
    for before, row in pairwise(entry.rows):
        grew = row.value - before.value
        # A count has rows for joint days, and one may go when others come.
        assert len(row.joined) >= grew or not row.joined, row
        assert len(row.left) >= -grew or not row.left, row
        assert not row.joined or grew > 0, row
        assert not row.left or grew < 0, row


@pytest.mark.parametrize(
    "names", ["Avonia", [], [[]], ["Avonia", "Avonia"], [["Avonia", "Avonia"]]]
)
def test_the_schema_refuses_wrong_members(names: object) -> None:
    schema = json.loads((Path(__file__).parents[1] / "schemas" / "facts.schema.json").read_text())
    validator = Draft202012Validator(schema)
    row = {"value": 1, "from": "2000-01-01", "to": None, "verified": False}
    entry = {"id": "pact", "loosely": ["the pact"]}
    right = row | {"joined": ["Avonia", ["Bellia", "Republic of Bellia"]], "left": ["Cadia"]}
    assert validator.is_valid({"series": [entry | {"series": [right]}]})
    for key in ("joined", "left"):
        assert not validator.is_valid({"series": [entry | {"series": [row | {key: names}]}]})


def test_the_main_bodies_know_their_newest() -> None:
    newest = {
        "nato": "Sweden",
        "eu": "Croatia",
        "eurozone": "Bulgaria",
        "schengen": "Bulgaria",
        "un": "South Sudan",
        "countries": "South Sudan",
        "g20": "African Union",
        "brics": "Indonesia",
        "asean": "Timor-Leste",
        "oecd": "Costa Rica",
        "wto": "Timor-Leste",
        "sco": "Belarus",
        "cptpp": "United Kingdom",
        "nhl": "Seattle Kraken",
    }
    for name, member in newest.items():
        entry = SERIES[name]
        row = last_on(entry, entry.as_of or AS_OF, left=False)
        assert row, name
        assert row.joined[0][0] == member


def test_the_rule_is_off_and_at_most_a_warning() -> None:
    assert RULE.default == "preview"
    assert RULE.severity is Severity.WARNING
