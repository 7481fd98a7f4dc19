"""How many planted faults the rules about dates, durations and ages find, in real sentences.

    python bench/planted_dates.py CORPUS      measure, write into bench/accuracy/planted.tsv

Published news hardly ever has a wrong weekday, so each fault is put into a paragraph, list item or
caption of a story whose date is known:

- weekday-date-mismatch: the weekday beside a date, its day or its year is changed by one.
- impossible-date: the day becomes the 31st of a short month, or February 30.
- future-date-in-past-tense: a date of the two years before the story moves to the year after it,
  where it stands behind “on” or “since” in a sentence with a past and without a present or a modal
  verb; of a deadline or in a caption (“walks on …”) the new date would be no fault.
- relative-day-conflict: “today”, “yesterday” and “tomorrow” get a date 4 to 9 days off.
- duration-arithmetic: “12 years ago” gets a year 3 to 5 off: behind “nearly” one that is longer
  ago, behind “more than” one that is not as long ago, and none behind “about” or in a range, which
  would be no fault.
- age-birthdate-conflict: “Ana Petrova, 70,” gets a birth year 4 to 9 off.

The paragraph then stands in a short story of the same date. What the rule says of it unchanged does
not count, and nothing is planted inside quotations. A date is what the linter reads as one: those
that it cannot read are missing from what is planted as well as from what is found.

Of each fault at most some hundreds are drawn with a fixed seed. Only the counts are kept.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from random import Random

from accuracy import AS_OF, documents
from verdicts import write_planted

from linter import Block
from linter.document import Kind
from linter.engine import Engine
from linter.language.date_mentions import WEEKDAYS, DateMention, date_mentions
from linter.language.numbers import numbers
from linter.language.quotations import is_quoted, quotations
from linter.language.sentences import sentences
from linter.readers import read_row
from linter.rule import Active, AnyRule
from linter.rules import discover
from linter.rules.dates._story_days import firm_date
from linter.span import Edit, Span
from linter.structure import read_article

_SEED = "newslint-1"
_MOST = 400  # of each fault
_LONGEST = 3000  # characters of a paragraph
_KINDS = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.CAPTION})
_FRAME = (
    "Work on the pier will begin when the ice is gone, the mayor said.\n\n{}\n\n"
    "The old pier was closed to visitors after a storm tore off its roof."
)
_SHORT_MONTHS = (2, 4, 6, 9, 11)
_PAST = timedelta(days=730)
_DAYS_OFF = (-9, -6, -4, 4, 6, 9)
_DURATION_OFF = (-5, -4, -3, 3, 4, 5)
_AGE_OFF = (-9, -5, -4, 4, 5, 9)
_NEAR_WORD = re.compile(r"\b(?:today|yesterday|tomorrow)(?=[,.])", re.IGNORECASE)
_ON = re.compile(r"\b(?:on|since) \Z", re.IGNORECASE)
_PAST_VERB = re.compile(
    r"\b(?:was|were|had|did|said|told|took|came|went|gave|met|made|began|left|held|found|sent|wrote|"
    r"won|(?<!the )(?<!\ba )(?<!an )\w{3,}ed)\b"
)
_OTHER_VERB = re.compile(
    r"\b(?:is|are|has|have|be|will|would|could|might|may|must|should|can|if|until|deadline)\b"
    r"|\b[a-z]+s (?:in|at|on|to|with|as|after|before|during|while)\b| at \d+:\d\d|Getty Images"
)
_YEARS_AGO = re.compile(r" years ago(?=[,.])")
_VAGUE = re.compile(
    r"\b(?:about|around|roughly|approximately|some|or|to|and|estimated)(?: a| the)? $",
    re.IGNORECASE,
)
_AT_MOST = re.compile(r"\b(?:nearly|almost|less than|under|not quite) $", re.IGNORECASE)
_AT_LEAST = re.compile(r"\b(?:over|more than|at least) $", re.IGNORECASE)
_AGE = re.compile(r"\b[A-Z][a-z]+ (?P<surname>[A-Z][a-z]+), (?P<age>\d\d), ")

Plant = Callable[[str, date, Random], Iterator[Edit]]


def _changed(text: str, edit: Edit) -> str:
    return text[: edit.span.start] + edit.text + text[edit.span.end :]


def _dates(text: str) -> Iterator[DateMention]:
    quoted = quotations(text)
    return (one for one in date_mentions(text) if not is_quoted(one.span, quoted))


def _matches(form: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    quoted = quotations(text)
    return (one for one in form.finditer(text) if not is_quoted(Span(*one.span()), quoted))


def _insert(at: int, text: str) -> Edit:
    return Edit(Span(at, at), text)


def _day_number(text: str, mention: DateMention) -> Span | None:
    """Return where the day stands in a date with its month in letters: the “21” of “Jan. 21”."""
    span = mention.day_span
    found = re.search(rf"\b0?{mention.day}\b", span.of(text))
    if found is None or not re.search("[a-z]", span.of(text), re.IGNORECASE):
        return None
    return Span(*found.span()).shift(span.start)


def wrong_weekday(text: str, day: date, random: Random, with_year: bool) -> Iterator[Edit]:
    """Yield another weekday for each that stands beside a date, with or without its year."""
    for mention in _dates(text):
        if mention.weekday is None or mention.weekday_span is None:
            continue
        if (mention.year is not None) == with_year:
            name = WEEKDAYS[(mention.weekday + random.choice((-1, 1))) % 7]
            short = len(mention.weekday_span) < len("Friday")
            yield Edit(mention.weekday_span, f"{name[:3]}." if short else name)


def wrong_day(text: str, day: date, random: Random, with_year: bool) -> Iterator[Edit]:
    """Yield the day before or after for each date, with or without its year, at a weekday."""
    for mention in _dates(text):
        number = _day_number(text, mention)
        wrong = mention.day + random.choice((-1, 1))
        if mention.weekday is None or number is None or not 1 <= wrong <= 28:
            continue
        if (mention.year is not None) == with_year:
            yield Edit(number, str(wrong))


def year_before(text: str, day: date, random: Random) -> Iterator[Edit]:
    """Yield one year less for each full date at a weekday."""
    for mention in _dates(text):
        if mention.weekday is not None and mention.year and mention.year_span:
            yield Edit(mention.year_span, str(mention.year - 1))


def day_too_many(text: str, day: date, random: Random) -> Iterator[Edit]:
    """Yield a day that is not for each date in a month of fewer than 31 days."""
    for mention in _dates(text):
        number = _day_number(text, mention)
        if number and mention.month in _SHORT_MONTHS:
            yield Edit(number, "30" if mention.month == 2 else "31")


def year_to_come(text: str, day: date, random: Random) -> Iterator[Edit]:
    """Yield the year after that of the story for each date not long before it that is told of."""
    cut = sentences(text)
    for mention in _dates(text):
        sentence = next(one for one in cut if one.end > mention.span.start)
        said = sentence.of(text)
        if not _ON.search(text, sentence.start, mention.span.start) or _OTHER_VERB.search(said):
            continue
        past = mention.value and timedelta(0) <= day - mention.value < _PAST
        past = past and _PAST_VERB.search(said)
        if past and mention.year_span and mention.in_year(day.year + 1):
            yield Edit(mention.year_span, str(day.year + 1))


def other_day(text: str, day: date, random: Random) -> Iterator[Edit]:
    """Yield a date in brackets behind each “today”, “yesterday” and “tomorrow”."""
    for word in _matches(_NEAR_WORD, text):
        wrong = day + timedelta(days=random.choice(_DAYS_OFF))
        yield _insert(word.end(), f" ({wrong:%B} {wrong.day})")


def other_year(text: str, day: date, random: Random) -> Iterator[Edit]:
    """Yield a year behind each “… years ago”."""
    quoted = quotations(text)
    for number in numbers(text):
        ago, before = _YEARS_AGO.match(text, number.span.end), text[: number.span.start]
        off = random.choice(_DURATION_OFF)
        if _AT_MOST.search(before):
            off = -abs(off)
        elif _AT_LEAST.search(before):
            off = abs(off)
        year = day.year - number.value + off
        if _VAGUE.search(before):
            continue
        if ago and year in range(1800, day.year + 1) and not is_quoted(number.span, quoted):
            yield _insert(ago.end(), f", in {year}")


def other_birth(text: str, day: date, random: Random, beside: bool) -> Iterator[Edit]:
    """Yield a birth for each name with an age: beside it, or in a sentence at the end."""
    for person in _matches(_AGE, text):
        year = day.year - int(person["age"]) + random.choice(_AGE_OFF)
        if year > day.year:
            continue
        if beside:
            yield _insert(person.end(), f"who was born in {year}, ")
        elif text.endswith((".", ".”", '."')):
            yield _insert(len(text), f" {person['surname']} was born in Springfield in {year}.")


_WEEKDAY = "weekday-date-mismatch"
_AGE_CONFLICT = "age-birthdate-conflict"
PLANTS: tuple[tuple[str, str, Plant], ...] = (
    (_WEEKDAY, "another weekday beside a full date", partial(wrong_weekday, with_year=True)),
    (_WEEKDAY, "another weekday, no year", partial(wrong_weekday, with_year=False)),
    (_WEEKDAY, "a full date changed by a day", partial(wrong_day, with_year=True)),
    (_WEEKDAY, "a date changed by a day, no year", partial(wrong_day, with_year=False)),
    (_WEEKDAY, "a full date changed by a year", year_before),
    ("impossible-date", "the 31st of a short month, or February 30", day_too_many),
    ("future-date-in-past-tense", "a past date moved to the year after the story", year_to_come),
    ("relative-day-conflict", "a date 4 to 9 days off behind “today” and the like", other_day),
    ("duration-arithmetic", "a year 3 to 5 off behind “… years ago”", other_year),
    (_AGE_CONFLICT, "a birth year 4 to 9 off beside the age", partial(other_birth, beside=True)),
    (_AGE_CONFLICT, "the same in another sentence", partial(other_birth, beside=False)),
)


def paragraphs(corpus: Path) -> Iterator[tuple[Block, date]]:
    """Yield each paragraph once, with the date of its story, if that is sure; English alone."""
    seen = set()
    for document in documents(corpus):
        article = read_article(document, AS_OF)
        story = firm_date(article)
        if story is None or not (article.language or "en").startswith("en"):
            continue
        for block in article.of_kind(*_KINDS):
            if len(block.text) < _LONGEST and block.text not in seen:
                seen.add(block.text)
                yield block, story.value


def finds(engine: Engine, rule: str, text: str, day: date) -> bool:
    """Return whether the rule finds something in a story of `day` with the paragraph `text`."""
    row = {"title": "Riverton plans a new pier", "text": _FRAME.format(text), "date": str(day)}
    document = read_row(row, "planted")
    found = engine.lint(document, read_article(document, AS_OF)).findings
    return any(one.rule == rule for one in found)


def measure(rule: AnyRule, plant: Plant, texts: list[tuple[Block, date]]) -> tuple[int, int]:
    """Return how many faults were planted, and how many of them the rule finds."""
    random = Random(_SEED)
    faults = [
        (block.text, _changed(block.text, edit), day)
        for block, day in texts
        if block.kind in rule.kinds
        for edit in plant(block.text, day, random)
    ]
    engine = Engine([Active(rule, rule.severity, rule.options())])
    planted = found = 0
    for text, faulty, day in random.sample(faults, min(_MOST, len(faults))):
        if not finds(engine, rule.id, text, day):
            planted += 1
            found += finds(engine, rule.id, faulty, day)
    return planted, found


def main() -> None:
    """Plant the faults and write how many were found, beside those of other rules."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("corpus", type=Path)
    texts = list(paragraphs(parser.parse_args().corpus))
    rules = {rule.id: rule for rule in discover()}
    rows = []
    for rule, where, plant in PLANTS:
        planted, found = measure(rules[rule], plant, texts)
        rows.append((rule, where, planted, found))
    write_planted(rows)


if __name__ == "__main__":
    main()
