"""A number such as “12 years ago” does not fit the date beside it.

“In 2003, 12 years ago” is wrong in a story of 2020: it was 17. Copy that is used again keeps its
sums, and subtraction by head goes wrong across the turn of a year. Correct the number, or the date.

Judged are a number and a date that stand side by side: “in 2003, 12 years ago”, “three weeks ago,
on Jan. 2”, “in the 12 years since 2003”, “for 12 years, since 2003”. One year, month or week more
or less is fine, two days, and two years where the number is round, from 15 on. “Nearly” and “less
than” are wrong only where it was longer, “over” and “more than” where it was not as long. “About”
and its like, quotations and ranges are passed over, and so are stories whose date is not sure. What
was “two years later” is not judged: than what, only a reader can tell.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from linter.article import Article
from linter.document import Kind
from linter.finding import Severity
from linter.language.date_mentions import Period, day_first, periods
from linter.language.expression import compiled
from linter.language.numbers import Number, numbers
from linter.language.sentences import sentences
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Unit
from linter.rules.dates._story_days import firm_date, is_corrected, story_days
from linter.span import Span

_KINDS = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.DECK})
_AGO = compiled(r"[ -](?P<unit>year|month|week|day)s? ago\b")
# What makes a number one of a range, or no number of years before the story.
_NO_NUMBER = compiled(
    r"(?:\b(?:about|around|roughly|approximately|some|close to|an estimated|up to|another|every|or|"
    r"to|and|next|other|well|barely|maybe|perhaps|probably|within)(?: a| the)?[ -]|[~–—/.,$-])$",
    re.IGNORECASE,
)
_HEDGE = compiled(
    r"\b(?:(?P<most>nearly|almost|not quite|less than|fewer than|(?:just )?under|just short of)|"
    r"(?:(?:well|just) )?over|more than|at least) $",
    re.IGNORECASE,
)
_REACH = 40  # characters
_JOINT = r"(?:,? \(|, | [–—-] |—)"
_IN_FRONT = compiled(rf"{_JOINT}(?:(?:just|only|exactly|now|or|(?:that|which) (?:is|was)) )?$")
_BEHIND = compiled(
    r"(?:,? (?:this|last) (?:week|month|year|spring|summer|fall|autumn|winter))?"
    rf"(?:{_JOINT}| )(?:back )?(?:in|on) "
)
_SINCE = compiled(r"[ -](?P<unit>year)s,? (?:ever )?since ")
_SINCE_FRONT = compiled(
    r"\b(?:(?:in|over|during|for|after) (?:the )?(?:past |last )?|(?:has|have|[’']s) been )$",
    re.IGNORECASE,
)
_PAST = compiled(r"\b(?:had|was|were|by then|until|before|at the time|would)\b")
_MONEY = compiled(r" (?:dollars|terms|prices|money)\b")
_LENGTH = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}  # days
_SLACK = {"day": 2.0, "week": 7.0, "month": 31.0, "year": 366.0}  # days
_ROUND = 5
_ROUND_FROM = 15
_MOST = 300


@dataclass(frozen=True, slots=True)
class _Duration:
    """A number of `unit` from `period` to the story's day; whether it is a least, and a most."""

    span: Span
    number: int
    unit: str
    period: Period
    least: bool
    most: bool

    def fits(self, day: date) -> bool:
        """Return whether some day of the period lies as far before `day`, with the slack."""
        slack = _SLACK[self.unit]
        if self.unit == "year" and self.number >= _ROUND_FROM and self.number % _ROUND == 0:
            slack *= 2
        length = self.number * _LENGTH[self.unit]
        nearest, farthest = (day - self.period.last).days, (day - self.period.first).days
        too_long = self.most and nearest > length + slack
        return not too_long and not (self.least and farthest < length - slack)


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
            one = _beside(text, number, named)
            if one is None or any(one.fits(day) for day in days):
                continue
            if not is_corrected(article, block, one.span):
                yield Hit(
                    one.span,
                    f"“{one.span.of(text)}” does not add up in a story of {story.value}: that "
                    f"{_right(one.period, one.unit, story.value)}; correct the number or the date.",
                    block=block,
                    evidence=story.evidence,
                )


def _past(period: Period, day: date) -> Period:
    """Return a day without its year as the last one of that name before `day`."""
    if period.dated or period.first <= day or period.first.year == 1:
        return period
    earlier = period.first - timedelta(days=365)
    return replace(period, first=earlier, last=earlier)


def _beside(text: str, number: Number, named: list[Period]) -> _Duration | None:
    """Return what a number of years says about the date that it belongs to."""
    start, end = number.span.start, number.span.end
    if number.ordinal or not 0 < number.value < _MOST or (number.words and number.value >= 100):
        return None
    ago, since = _AGO.match(text, end), _SINCE.match(text, end)
    if ago is None and since is None:
        return None
    lead = text[max(0, start - _REACH) : start]
    hedge = None if since and _SINCE_FRONT.search(lead) else _HEDGE.search(lead)
    if hedge:
        start, lead = start - len(hedge.group()), lead[: hedge.start()]
    elif _NO_NUMBER.search(lead) and not _IN_FRONT.search(lead):
        return None
    bounds = (not hedge or not hedge["most"], not hedge or bool(hedge["most"]))
    at = bisect_left(named, start, key=lambda one: one.span.start)
    before, behind = (named[at - 1] if at else None), (named[at] if at < len(named) else None)
    if ago:
        unit, joint = ago["unit"], _BEHIND.match(text, ago.end())
        if behind and joint and behind.span.start == joint.end() and _is_fit(text, behind, unit):
            span = Span(start, behind.span.end)
            return _Duration(span, number.value, unit, behind, *bounds)
        touches = before and _IN_FRONT.fullmatch(text, before.span.end, start)
        if before and touches and _is_fit(text, before, unit):
            span = Span(before.span.start, ago.end())
            return _Duration(span, number.value, unit, before, *bounds)
    elif since and behind and behind.span.start == since.end() and _SINCE_FRONT.search(lead):
        sentence = next(one for one in sentences(text) if one.end > start)
        if not _PAST.search(sentence.of(text)) and _is_fit(text, behind, "year"):
            span = Span(start, behind.span.end)
            return _Duration(span, number.value, "year", behind, *bounds)
    return None


def _is_fit(text: str, period: Period, unit: str) -> bool:
    """Return whether a number of `unit` can be told of `period`.

    “Ten years ago on Jan. 3” names the day, not the year.
    """
    return (period.dated or unit != "year") and not _MONEY.match(text, period.span.end)


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
        Bad("It closed ⟦nearly 30 years ago, in 1984⟧.", date=date(2020, 1, 21)),
        Bad("It opened in ⟦2015, more than 20 years ago⟧.", date=date(2020, 1, 21)),
        Bad("It has been ⟦12 years since 2003⟧, when it closed.", date=date(2020, 1, 21)),
        Bad("It closed in ⟦2003, which was 12 years ago⟧.", date=date(2020, 1, 21)),
        Good("It closed more than 20 years ago, in 1990.", date=date(2020, 1, 21)),
        Good("By then it had been 12 years since 1990.", date=date(2020, 1, 21)),
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
