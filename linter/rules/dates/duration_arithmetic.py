"""A number such as “12 years ago” does not fit the date beside it.

“In 2003, 12 years ago” is wrong in a story of 2020: it was 17. Copy that is used again keeps its
sums, and subtraction by head goes wrong across the turn of a year. Correct the number, or the date.

Judged are a number and a date that stand side by side: “in 2003, 12 years ago”, “three weeks ago,
on Jan. 2”, “in the 12 years since 2003”. One year, month or week more or less is fine, two days,
and two years where the number is round, from 15 on. Hedges (“nearly”, “about”, “more than”),
quotations and ranges are passed over, and so are stories whose date is not sure. What was “two
years later” is not judged: than what, only a reader can tell.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from linter.article import Article
from linter.document import Kind
from linter.finding import Severity
from linter.language.date_mentions import Period, day_first, periods
from linter.language.expression import compiled
from linter.language.numbers import Number, numbers
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Unit
from linter.rules.dates._story_days import firm_date, is_corrected, story_days
from linter.span import Span

_KINDS = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.DECK})
_AGO = compiled(r"[ -](?P<unit>year|month|week|day)s? ago\b")
_HEDGE = compiled(
    r"(?:\b(?:about|around|roughly|nearly|almost|over|more than|less than|fewer than|some|at least|"
    r"under|approximately|up to|close to|well|barely|another|every|an estimated|or|to|and|maybe|"
    r"perhaps|probably|within|next|other)(?: a| the)?[ -]|[~–—/.,$-])$",
    re.IGNORECASE,
)
_REACH = 24  # characters
_AROUND = 80
_JOINT = r"(?:,? \(|, | [–—-] |—)"
_IN_FRONT = compiled(rf"{_JOINT}(?:(?:just|only|exactly|or|that is|which is) )?$")
_BEHIND = compiled(
    r"(?:,? (?:this|last) (?:week|month|year|spring|summer|fall|autumn|winter))?"
    rf"(?:{_JOINT}| )(?:back )?(?:in|on) "
)
_SINCE = compiled(r"[ -](?P<unit>year)s,? (?:ever )?since ")
_SINCE_FRONT = compiled(r"\b(?:in|over|during|for) (?:the )?(?:past |last )?$", re.IGNORECASE)
_PAST = compiled(r"\b(?:had|was|were|by then|until|before|at the time|would)\b")
_MONEY = compiled(r" (?:dollars|terms|prices|money)\b")
_LENGTH = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}  # days
_SLACK = {"day": 2.0, "week": 7.0, "month": 31.0, "year": 366.0}  # days
_ROUND = 5
_ROUND_FROM = 15
_MOST = 300


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Look at every number of years, months, weeks or days that stands beside a date."""
    story, days = firm_date(article), story_days(article)
    if story is None:
        return
    order = day_first(article.language)
    for block in article.of_kind(*_KINDS):
        text = block.text
        if " ago" not in text and " since " not in text:
            continue
        named = [_past(one, story.value) for one in periods(text, story.value, order)]
        for number in numbers(text) if named else ():
            found = _beside(text, number, named)
            if found is None:
                continue
            span, period, unit = found
            if is_corrected(article, block, span):
                continue
            if not any(_fits(number.value, unit, period, day) for day in days):
                yield Hit(
                    span,
                    f"“{span.of(text)}” does not add up in a story of {story.value}: that "
                    f"{_right(period, unit, story.value)}; correct the number or the date.",
                    block=block,
                    evidence=story.evidence,
                )


def _past(period: Period, day: date) -> Period:
    """Return a day without its year as the last one of that name before `day`."""
    if period.dated or period.first <= day or period.first.year == 1:
        return period
    earlier = period.first - timedelta(days=365)
    return replace(period, first=earlier, last=earlier)


def _beside(text: str, number: Number, named: list[Period]) -> tuple[Span, Period, str] | None:
    """Return the date that a number of years belongs to, with the words of both and the unit."""
    start, end = number.span.start, number.span.end
    if number.ordinal or not 0 < number.value < _MOST or (number.words and number.value >= 100):
        return None
    lead = text[max(0, start - _REACH) : start]
    if _HEDGE.search(lead) and not _IN_FRONT.search(lead):
        return None
    at = bisect_left(named, start, key=lambda one: one.span.start)
    before, behind = (named[at - 1] if at else None), (named[at] if at < len(named) else None)
    if ago := _AGO.match(text, end):
        unit, joint = ago["unit"], _BEHIND.match(text, ago.end())
        if behind and joint and behind.span.start == joint.end() and _is_fit(text, behind, unit):
            return Span(start, behind.span.end), behind, unit
        touches = before and _IN_FRONT.fullmatch(text, before.span.end, start)
        if before and touches and _is_fit(text, before, unit):
            return Span(before.span.start, ago.end()), before, unit
        return None
    since = _SINCE.match(text, end)
    if since and behind and behind.span.start == since.end() and _SINCE_FRONT.search(lead):
        around = text[max(0, start - _AROUND) : behind.span.end + _AROUND]
        if not _PAST.search(around) and _is_fit(text, behind, "year"):
            return Span(start, behind.span.end), behind, "year"
    return None


def _is_fit(text: str, period: Period, unit: str) -> bool:
    """Return whether a number of `unit` can be told of `period`.

    “Ten years ago on Jan. 3” names the day, not the year.
    """
    return (period.dated or unit != "year") and not _MONEY.match(text, period.span.end)


def _fits(number: int, unit: str, period: Period, day: date) -> bool:
    """Return whether some day of `period` lies `number` units before `day`, with the slack."""
    slack = _SLACK[unit]
    if unit == "year" and number >= _ROUND_FROM and number % _ROUND == 0:
        slack *= 2
    span = number * _LENGTH[unit]
    nearest, farthest = (day - period.last).days, (day - period.first).days
    return nearest <= span + slack and farthest >= span - slack


def _right(period: Period, unit: str, day: date) -> str:
    """Return how long ago it was, in a clause."""
    if period.first > day:
        return "is still to come"
    if unit == "year" and not period.is_day:
        number = day.year - period.first.year
    else:
        number = int((day - period.first).days / _LENGTH[unit])
    return f"is {number} {unit}{'' if number == 1 else 's'}"


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    kinds=_KINDS,
    trigger=r"\b(?:years?|months?|weeks?|days?) ago\b|\byears,?(?: ever)? since [A-Z0-9]",
    quoted=Quoted.SKIP,
    since="0.1.0",
    examples=(
        Bad("The pier burned down in ⟦2003, 12 years ago⟧.", date=date(2020, 1, 21)),
        Bad("It was built ⟦twelve years ago, in 2003⟧, by a miller.", date=date(2020, 1, 21)),
        Bad("She resigned ⟦three weeks ago, on Dec. 2⟧.", date=date(2020, 1, 21)),
        Bad("In the ⟦12 years since 2003⟧ nobody has asked.", date=date(2020, 1, 21)),
        Bad("She has run it for ⟦12 years, since 2003⟧.", date=date(2020, 1, 21)),
        Bad("The bridge opened ⟦six months ago, in March 2019⟧.", date=date(2020, 1, 21)),
        Bad("The mill (built in ⟦1990, 25 years ago⟧) is for sale.", date=date(2020, 1, 21)),
        Good("The pier burned down in 2003, 17 years ago.", date=date(2020, 1, 21)),
        Good("The pier burned down in 2003, 16 years ago.", date=date(2020, 1, 21)),
        Good("The pier burned down in 2003, nearly 20 years ago.", date=date(2020, 1, 21)),
        Good("It was built about 12 years ago, in 2003.", date=date(2020, 1, 21)),
        Good("Ten years ago on Jan. 12, the pier burned down.", date=date(2020, 1, 21)),
        Good("Six months ago, on July 24, she resigned.", date=date(2020, 1, 21)),
        Good("In 2003, some 12 years ago, it closed.", date=date(2020, 1, 21)),
        Good("A hundred years ago, in 1914, it opened.", date=date(2020, 1, 21)),
        Good("It closed 30 years ago, in 1988.", date=date(2020, 1, 21)),
        Good("“It was in 2003, 12 years ago,” she wrote.", date=date(2020, 1, 21)),
        Good("It cost $300, 12 years ago in 2003 dollars.", date=date(2020, 1, 21)),
        Good("She resigned three weeks ago, on Jan. 2.", date=date(2020, 1, 21)),
        Good("In 2003, two pilots who met 12 years ago married.", date=date(2020, 1, 21)),
        Good("The pier burned down in 2003, 12 years ago."),
    ),
)
