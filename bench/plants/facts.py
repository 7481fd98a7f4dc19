"""Faults of the family facts: what was not so, not so any more or not yet on a story's own day.

Counts, holders and names come from the shipped facts; how they are told does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from linter import Document
from linter.facts.offices import Office, Term, load_offices
from linter.facts.renames import Rename, load_renames
from linter.facts.series import Forms, Series, load_series
from plants.dates import day_of, full, said
from plants.story import Plant, Story

_WRONG = timedelta(days=45)
_HABIT = timedelta(days=2500)
_NOW = date(2026, 1, 22)

_FIRST = "Ana Carla Dora Elsa Ivan Karl Luis Milo Nora Oskar Paula Rosa Tomas Vera".split()
_LAST = "Abando Brodek Calloway Dresner Ferrell Hollis Kettering Lindqvist Marlow Petrova".split()

_AGES = (
    "{name}, {age}, was born in {year} in Dayton.",
    "Born in {year}, {name}, {age}, grew up on a farm.",
    "{name} (born {day}) has run the mill since March. {last}, {age}, has two sons.",
    "Born in Tulsa in {year}, the {age}-year-old came to the coast as a child.",
    "The {age}-year-old teacher {name} was at home that day. {last} was born in {year}.",
    "{name}, a {age}-year-old teacher who was born in {year}, said so.",
    "{name}, {age}, who was born in Portugal in {year}, runs the shop with her sister.",
    "{name}, who is {age}, spoke next. {last} was born in Lyon on {day}.",
    "{name}, now {age}, was born in {year} and has never left the town.",
    "{name}, age {age}, was born on {day}.",
    "{name} is {age} years old and lives near the port. {last} was born in {year} in Malta.",
    "{name} was born on {day}, in Dayton. {last}, {age}, owns two of the boats.",
    "{age}-year-old {name}, who was born in {year}, leads the choir.",
    "{name} died on Monday. She was {age}. {last} was born in Riverton on {day}.",
    "Mayor {name}, {age}, thanked the crew. {last} was born in {year}, the youngest of nine.",
    "{name}, {age}, joined the firm last year. Mr. {last}, who was born in {year}, is an engineer.",
)


def _age(day: date, random: Random) -> str:
    last = random.choice(_LAST)
    age = random.randrange(24, 88)
    born = day - timedelta(days=365 * (age + random.choice((-9, -5, -4, 4, 5, 9))) + 100)
    return random.choice(_AGES).format(
        name=f"{random.choice(_FIRST)} {last}",
        last=last,
        age=age,
        year=born.year,
        day=full(born, random),
    )


_COUNTS = {
    "member": (
        "Leaders of the {n}-member {name} met on Monday.",
        "All {n} members of {the}{name} have signed the letter.",
        "{The}{name}’s {n} members have signed the letter.",
        "The plan needs the votes of all {n} {name} members.",
        "{The}{name} has {n} members.",
        "The talks among the {n} {name} members will go on in June.",
    ),
    "nation": (
        "The {n}-nation {name} put off the vote.",
        "He wants to speak to all {n} {name} nations before the summer.",
        "Each of the {n} nations in {the}{name} has one vote.",
    ),
    "country": (
        "The {n} countries of {the}{name} agreed to the plan on Tuesday.",
        "All {n} {name} countries must agree.",
        "The envoy has been to most of the {n} {name} member countries.",
    ),
    "team": (
        "The {n}-team {name} opens its season in the fall.",
        "All {n} {name} teams have been asked.",
    ),
    "planet": ("The solar system has {n} planets, the guide told the children.",),
}


def _values(series: Series, day: date, stale: bool) -> Iterator[int]:
    """Yield the counts of the spells before and after, or the one that was right and is not now."""
    row = series.on(day)
    if row is None or series.static or series.forms is not Forms.ALL:
        return
    if stale:
        now = series.on(series.as_of or _NOW)
        if now and row.value not in now.accepted(_NOW):
            yield row.value
        return
    at = series.rows.index(row)
    for number in (at - 1, at + 1):
        if 0 <= number < len(series.rows) and day < (series.as_of or date.max):
            other = series.rows[number]
            near = row.start if number < at else other.start
            known = other.value in row.accepted(day)
            if _WRONG < abs(day - near) < _HABIT and not known:
                yield other.value


def _count(day: date, random: Random, *, stale: bool) -> str | None:
    found = [
        (series, value)
        for series in load_series()
        if set(series.units) & set(_COUNTS) and "(" not in series.name
        for value in _values(series, day, stale)
    ]
    if not found:
        return None
    series, value = random.choice(found)
    unit = random.choice(sorted(set(series.units) & set(_COUNTS)))
    name = random.choice((series.name, *series.aliases[:1]))
    the = (
        ""
        if name in ("NATO", "OPEC", "ASEAN", "Mercosur", "UNESCO", "Interpol", "ECOWAS")
        else "the "
    )
    return random.choice(_COUNTS[unit]).format(n=value, name=name, the=the, The=the.capitalize())


def _wrong_count(day: date, random: Random) -> str | None:
    return _count(day, random, stale=False)


def _stale_count(day: date, random: Random) -> str | None:
    return _count(day, random, stale=True)


_HELD = (
    "{whose} {title} {name} said on Monday that the talks would go on.",
    "{name}, the {whose} {title}, will travel to Vienna on Thursday.",
    "A spokesman for {whose} {title} {name} declined to comment on Tuesday.",
    "{whose} {title} {name} has called for calm.",
    "The letter was sent on Monday to {whose} {title} {name}.",
    "“We will wait,” {whose} {title} {name} told reporters on Friday.",
    "{whose} {title} {name} is expected in Geneva this week.",
    "{whose} {title} {name} arrived in Geneva on Tuesday night.",
    "Ministers met on Friday with {whose} {title} {name} and left without a deal.",
    "The proposal has the backing of {whose} {title} {name}.",
    "{whose} {title} {name} wants the matter settled by the summer.",
    "In a call with {whose} {title} {name} on Sunday, the mayor asked for help.",
)
_HOUSES = ("king", "queen", "monarch", "pope", "emperor", "leader")


def _terms(office: Office, day: date, coming: bool) -> Iterator[Term]:
    """Yield the terms of those who had left an office, or had not taken it, for a while."""
    right = office.on(day)
    named = {name for term in right for name in term.names}
    if not right or not named or any(house in office.titles[0] for house in _HOUSES):
        return
    for term in office.holders:
        apart = term.start - day if coming else day - (term.end or date.max)
        served = [one for one in office.holders if set(one.names) & set(term.names)]
        if not term.name or not _WRONG < apart < _HABIT or len(served) > 1:
            continue
        if not named & set(term.names):
            yield term


def _title(story: Story, random: Random, *, coming: bool) -> Document | None:
    day = day_of(story)
    text = "\n".join((story.headline, *story.paragraphs))
    found = [
        (office, str(term.name))
        for office in (load_offices() if day else ())
        for term in _terms(office, day or date.min, coming)
        if str(term.name).split()[-1] not in text
    ]
    if not found or day is None:
        return None
    office, name = random.choice(found)
    title = office.titles[0].title() if office.titles[0].islower() else office.titles[0]
    title = title.replace(" Of ", " of ").replace(" The ", " the ")
    whose = random.choice([one for one in office.qualifiers if one[-1] != "a"][:2])
    sentence = random.choice(_HELD)
    if sentence.startswith("{name}"):
        title = office.titles[0]
    if whose.endswith("n") and len(whose) < 3:
        whose = f"{whose}’s"
    planted = sentence.format(whose=whose, title=title, name=name)
    return said(lambda _, __: planted)(story, random)


def _left(story: Story, random: Random) -> Document | None:
    return _title(story, random, coming=False)


def _to_come(story: Story, random: Random) -> Document | None:
    return _title(story, random, coming=True)


_NAMED = {
    "place": ("The minister is in {} for talks on Friday.", "The next flight to {} is on Monday."),
    "country": ("{} says it will send a team.", "{} is to vote again on Sunday, its leader said."),
    "company": ("{} says it will hire again.", "{} said on Monday that it would cut 300 jobs."),
    "team": ("The {} play at home on Sunday.", "The {} lost at home on Sunday night."),
    "organisation": ("{} says it will wait.", "{} said on Tuesday that it had lost the papers."),
    "treaty": ("{} is up for a vote on Friday.", "He says that {} has cost the town 300 jobs."),
    "term": ("The clinic has treated three people with {} this week.", "Doctors say {} is rare."),
    "person": ("{} is to speak on Friday.", "{} said on Monday that there was no hurry."),
}


def _fits(rename: Rename, day: date, rule: str) -> bool:
    since = day - rename.start
    if rule == "anachronistic-name":
        return rename.coined and timedelta(days=1200) < -since
    if rule == "stale-name":
        return rename.hard and day < rename.start <= _NOW and rename.holds(_NOW)
    held = rename.holds(day) and timedelta(days=200) < since < _HABIT
    return held and rename.hard is (rule == "renamed-entity")


def _name(rule: str) -> Plant:
    def plant(story: Story, random: Random) -> Document | None:
        day = day_of(story)
        text = "\n".join((story.headline, *story.paragraphs))
        found = [
            rename
            for rename in load_renames()
            if day and rename.new and not rename.needs and _fits(rename, day, rule)
            if not any(name in text for name in (*rename.old, *rename.new))
        ]
        if not found:
            return None
        rename = random.choice(found)
        name = rename.new[0] if rule == "anachronistic-name" else rename.old[0]
        planted = random.choice(_NAMED[rename.kind]).format(name)
        return said(lambda _, __: planted)(story, random)

    return plant


def _stale_office(day: date, random: Random) -> str | None:
    found = []
    for office in load_offices():
        then, now = office.holder_on(day), office.holder_on(min(_NOW, office.as_of))
        common = office.titles[0].islower() and not office.titles[0].startswith(_HOUSES)
        if common and then and now and then.name and not set(then.names) & set(now.names):
            found.append((office, then.name))
    office, name = random.choice(found)
    title = office.titles[0].title().replace(" Of ", " of ")
    whose = office.qualifiers[0]
    return random.choice(_HELD[2:]).format(whose=whose, title=title, name=name)


_NEWEST = (
    "He flew to {who}, {name}’s newest member, on Monday.",
    "{who}, the newest member of {the}{name}, sent two ships.",
    "{who} is the latest country to join {the}{name}.",
)


def _newest(day: date, random: Random) -> str | None:
    """The one that joined before the last."""
    found = []
    for series in load_series():
        rows = [row for row in series.rows if row.joined and row.start < day - _WRONG]
        if len(rows) < 2 or not series.on(day) or "member country" not in series.units:
            continue
        if day - rows[-1].start < _HABIT and not set(rows[-1].joined) & set(rows[-2].joined):
            found.append((series, rows[-2].joined[0][0]))
    if not found:
        return None
    series, who = random.choice(found)
    the = "" if series.name.isupper() else "the "
    return random.choice(_NEWEST).format(who=who, name=series.name, the=the)


PLANTS: dict[str, Plant] = {
    "age-birthdate-conflict": said(_age),
    "anachronistic-name": _name("anachronistic-name"),
    "premature-title": _to_come,
    "renamed-entity": _name("renamed-entity"),
    "renamed-entity-soft": _name("renamed-entity-soft"),
    "stale-count": said(_stale_count),
    "stale-name": _name("stale-name"),
    "stale-office": said(_stale_office),
    "superlative-dated": said(_newest),
    "wrong-count": said(_wrong_count),
    "wrong-office": _left,
}
