"""Faults of the family dates: what does not fit the calendar, the story's day or itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from linter import Document
from plants.story import Plant, Story

_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_SHORT = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty"
).split()

Sentence = Callable[[date, Random], str | None]
"""Writes a faulty sentence for a story of a day; None if none can be written."""


def day_of(story: Story) -> date | None:
    """Return the day of a story; None if only its year is known."""
    try:
        return date.fromisoformat(story.day)
    except ValueError:
        return None


def said(sentence: Sentence) -> Plant:
    """Return the plant that puts such a sentence behind a paragraph, or between two."""

    def plant(story: Story, random: Random) -> Document | None:
        day = day_of(story)
        text = sentence(day, random) if day else None
        if text is None:
            return None
        at = random.randrange(2, len(story.paragraphs))
        before = story.paragraphs[at]
        if random.random() < 0.5 and before.endswith(".") and text[0].isupper():
            return story.with_paragraph(at, f"{before} {text}").document()
        return story.with_line(at, text).document()

    return plant


def full(day: date, random: Random) -> str:
    """Return a date with its year, in one of the ways of writing it."""
    long, short = _MONTHS[day.month - 1], _SHORT[day.month - 1]
    ways = (f"{short} {day.day}, {day.year}", f"{long} {day.day}, {day.year}")
    return random.choice((*ways, *ways, f"{day.day} {long} {day.year}"))


def without_year(day: date, random: Random) -> str:
    """Return a date without its year."""
    names = random.choice((_MONTHS, _SHORT))
    return f"{names[day.month - 1]} {day.day}"


def _counted(number: int, random: Random) -> str:
    return (
        _SMALL[number] if number < 10 or (number <= 20 and random.random() < 0.3) else str(number)
    )


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


_HAPPENED = (
    "On {}, the council approved the plan by a vote of 7 to 2.",
    "She was arrested on {} at her home in Dayton, the police said.",
    "Her father died on {} after a long illness.",
    "The agency said in a report released on {} that the water was safe.",
    "The company filed for bankruptcy on {}.",
    "The suit, filed on {}, names the city and two officers.",
    "On {}, two men broke into the museum through a window on the roof.",
    "A judge sentenced him to six years in prison on {}.",
    "The accident happened on {} near the bridge, when a truck ran a red light.",
    "The first case was confirmed on {}, a week after the ship docked.",
    "They married on {} in a small church outside Tulsa.",
    "In a letter dated {}, the minister thanked the crew.",
    "The law came into force on {}.",
    "He was born on {}, in a village near Lyon.",
    "According to court records, the couple bought the house on {} for $410,000.",
    "It was on {} that the ship first reported trouble.",
    "The team last won at home on {}.",
    "By {}, more than 300 people had signed the petition.",
    "The two sides reached a deal on {}, ending a strike of nine days.",
    "Police found the car on {} in a lake north of the town.",
    "Since {}, when the mill closed, the town has lost a third of its people.",
    "The storm made landfall on {} with winds of 120 mph.",
    "He has not been seen since {}.",
    "The video, which was posted on {}, shows the bus on fire.",
    "An earthquake struck the coast on {}, killing 14 people.",
    "Until {}, the road had been closed to trucks.",
    "Smith took office on {}, after a long recount.",
    "The hospital opened on {} and has 140 beds.",
    "The minister resigned on {} over the affair.",
    "On {}, a fire destroyed the old mill, and nobody was hurt.",
)


def _future(day: date, random: Random) -> str:
    then = day + timedelta(days=random.choice((9, 24, 41, 77, 130, 198, 260, 344, 366, 391)))
    return random.choice(_HAPPENED).format(full(then, random))


def _weekday(day: date, random: Random) -> str:
    with_year = random.random() < 0.6
    then = day + timedelta(
        days=random.choice((-300, -120, -40, 90, 200) if with_year else (-12, 9))
    )
    name = _DAYS[(then.weekday() + random.choice((-2, -1, 1, 2))) % 7]
    written = full(then, random) if with_year else without_year(then, random)
    gone = (
        "The bridge was closed on {}, after the storm.",
        "On {}, the board met in the town hall.",
    )
    to_come = ("The fair opens on {}, at noon.", "The next hearing is on {}, the clerk said.")
    bracket = "The vote was held on {} ({}), the clerk said.".format
    if then < day and random.random() < 0.25 and written[0].isalpha():
        return bracket(written, name)
    comma = "," if written[0].isalpha() or random.random() < 0.5 else ""
    return random.choice(gone if then < day else to_come).format(f"{name}{comma} {written}")


_DATED = (
    "The law took effect on {}, the mayor said.",
    "The pool will stay closed until {}.",
    "Tickets for the night of {} are sold out.",
    "The permit ran out on {}, and nobody asked for a new one.",
    "She was born on {}, in Dayton.",
    "The second round, on {}, was called off.",
    "Applications are due by {}.",
    "The show runs from May 3 to {}, in the town hall.",
)


def _impossible(day: date, random: Random) -> str:
    month = random.choice((2, 2, 4, 6, 9, 11))
    number = random.choice((30, 31)) if month == 2 else 31
    names = random.choice((_MONTHS, _SHORT))
    name = names[month - 1]
    year = day.year + random.choice((-1, 0))
    written = random.choice(
        (f"{name} {number}", f"{name} {number}, {year}", f"{number} {_MONTHS[month - 1]} {year}")
    )
    if month == 2 and random.random() < 0.3:
        common = year if year % 4 else year - 1
        written = f"{name} 29, {common}"
    return random.choice(_DATED).format(written)


_NEAR = (
    ("The council met yesterday ({}) to vote on the plan.", -1),
    ("The bridge opens tomorrow, {}, at noon.", 1),
    ("The ferry stops today ({}) for a week.", 0),
    ("Today, {}, the court is to hear the first witness.", 0),
    ("The talks ended last night, {}, without a deal.", -1),
    ("The strike began this morning, {}, at the port.", 0),
    ("A second flight is to land tonight ({}), the company said.", 0),
    ("Yesterday, {}, the price fell again.", -1),
)
_THIS_WEEK = (
    "She will speak this {}, {}, in the town hall.",
    "The game is to be played next {}, {}, at home.",
    "Last {}, {}, a truck hit the wall.",
)


def _relative(day: date, random: Random) -> str:
    if random.random() < 0.25:
        sentence = random.choice(_THIS_WEEK)
        then = day + timedelta(days=random.choice((-36, 32, 45)))
        return sentence.format(_DAYS[then.weekday()], without_year(then, random))
    sentence, near = random.choice(_NEAR)
    then = day + timedelta(days=near + random.choice((-9, -6, -4, 4, 6, 9)))
    written = random.choice((without_year, without_year, full))(then, random)
    if random.random() < 0.2 and "({})" in sentence:
        written = _DAYS[(day.weekday() + near + random.choice((-3, -2, 2, 3))) % 7]
    return sentence.format(written)


_YEARS = (
    "The pier burned down in {year}, {n} years ago.",
    "{N} years ago, in {year}, the town had two schools.",
    "The plant opened {n} years ago, in {month} {year}, with 40 workers.",
    "It was founded in {year} — {n} years ago — by two brothers.",
    "In {year}, just {n} years ago, the street had no lights.",
    "In the {n} years since {year}, nobody has lived there.",
    "The last such flood came {n} years ago, in {year}, when the dam broke.",
    "She has run the bakery for {n} years, since {year}.",
    "The school closed {n} years ago, back in {year}.",
    "The mill, which closed {n} years ago in {year}, is for sale.",
    "It has been {n} years since {year}, when the last ship sailed.",
    "The theater has been closed since {year}, {n} years ago.",
    "He first ran for the seat in {year} ({n} years ago) and lost.",
    "They met {n} years ago (in {year}) on a train.",
    "In {month} {year}, {n} years ago, the first house was built here.",
    "The club has not won since {year}, {n} years ago.",
    "The road was last paved in {year}, which was {n} years ago.",
    "When the factory was built in {year}, {n} years ago, it was the largest in the state.",
    "Over the {n} years since {year}, the price has doubled.",
    "The law dates from {year}, {n} years ago.",
)
_SHORTER = (
    ("She resigned {n} weeks ago, on {day}.", 7),
    ("The shop opened {n} weeks ago, on {day}, with a sale.", 7),
    ("The bridge opened {n} months ago, in {month} {year}.", 30),
    ("He was hired {n} months ago, in {month} {year}, to run the port.", 30),
    ("The fire broke out on {day}, {n} days ago.", 1),
)


def _duration(day: date, random: Random) -> str:
    if random.random() < 0.2:
        sentence, length = random.choice(_SHORTER)
        number = random.randrange(2, 9)
        off = random.choice((-5, -4, 4, 5, 6)) if length > 1 else random.choice((5, 9, 14))
        then = day - timedelta(days=length * max(number + off, 12 if off < 0 else 0))
        return sentence.format(
            n=_counted(number, random),
            day=without_year(then, random),
            month=_MONTHS[then.month - 1],
            year=then.year,
        )
    number = random.randrange(4, 70)
    year = day.year - number + random.choice((-10, -5, -4, -3, 3, 4))
    counted = _counted(number, random)
    return random.choice(_YEARS).format(
        n=counted, N=_capital(counted), year=min(year, day.year), month=random.choice(_MONTHS)
    )


PLANTS: dict[str, Plant] = {
    "duration-arithmetic": said(_duration),
    "future-date-in-past-tense": said(_future),
    "impossible-date": said(_impossible),
    "relative-day-conflict": said(_relative),
    "weekday-date-mismatch": said(_weekday),
}
