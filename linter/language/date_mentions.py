"""Dates in running text as they are written, whether they exist or not.

`full_dates` of `linter.language.dates` gives days; this gives what the writer wrote: a date with
or without its year, a day that no month has, the weekday beside it, and where each of these stands.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from linter.language.dates import CENTURY, DAY, MONTH, NUMERIC, YEAR, month_number
from linter.language.expression import compiled
from linter.span import Span

WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
"""The names of the days of the week; the first has the number 0."""

# “Sun” is a newspaper, and in headlines people wed, so the short forms of those need their mark.
_WEEKDAY = (
    r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    r"|(?:Mon|Tues?|Weds|Thu(?:rs?)?|Fri)\b\.?|(?:Wed|Sat)(?:\.|(?=,))|Sun\.)"
)
_PART = "(?: (?:morning|afternoon|evening|night))?"
_BEFORE = compiled(rf"\b{_WEEKDAY}{_PART}(?:,? (?:on )?(?:the )?| ?\(|, )$")
_BEHIND = compiled(
    r"(?:(?P<open> \()|, (?:which (?:is|was|fell on|falls on) (?:a )?|a ))"
    rf"{_WEEKDAY}(?(open)\)|\b(?! (?:morning|afternoon|evening|night)))"
)
_LONGEST_BEFORE = 32  # characters: “Wednesday afternoon, on the ”
# “Saturday and Sunday, Jan. 21”: it is left open which of the two is meant.
_TWO_DAYS = compiled(
    rf"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?{_PART}"
    r"(?: ?[-–—/&] ?| and | or | to | through |, )$"
)

# “March 5,000”, “March 5.5”, “March 5:30”, “March 5%”, and years that no story writes.
_NO_MORE = r"(?!\d|[.:]\d|,\d{3}|,? \d{3,4}\b|,? ['’]\d\d| ?%|/\d)"
_MONTH_FIRST = rf"\b{MONTH} (?:the )?{DAY}(?:(?:,| of)? {YEAR}|\b{_NO_MORE})"
_DAY_FIRST = (
    rf"(?<![\w.,:/$€£-])(?<!\d ){DAY}(?: of)?[ -]{MONTH}(?:,?[ -]{YEAR}|(?![ -]\d|\w){_NO_MORE})"
)
_ISO = rf"(?<![\w-])(?P<year>{CENTURY}\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>\d\d)(?![\w-])"
_DIGIT = compiled(r"\d")
# What may stand behind a date that is one; “March 5 protesters” may be a crowd in March.
_END = compiled(
    r"\Z|['’]?[^\w\s'’-]|[-–—] ?[A-Z\d]|\s+(?:at|in|on|to|and|or|but|of|for|from|by|with|after|"
    r"before|when|where|while|as|that|which|who|until|through|near|during|following|because|if|so|"
    r"over|the|a|an|his|her|its|their|he|she|it|they|we|I|there|this|is|was|were|are|has|had|have|"
    r"will|would|[-–—(])(?!\w)"
)
_INTRODUCED = compiled(r"\b(?:on|the|an?|that) $", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as a text has it; `year` and `weekday` (Monday is 0) are None where it names none.

    `span` holds the weekday, too; `day_span` is the date without it.
    """

    span: Span
    day_span: Span
    month: int
    day: int
    year: int | None = None
    weekday: int | None = None
    weekday_span: Span | None = None
    year_span: Span | None = None

    def in_year(self, year: int) -> date | None:
        """Return the day in `year`, or None if that year has none such."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    @property
    def value(self) -> date | None:
        """The day, or None if the year is not named or the day does not exist."""
        return None if self.year is None else self.in_year(self.year)

    def around(self, day: date) -> list[date]:
        """Return the days of this name in the year of `day` and in the years beside it."""
        years = (day.year + by for by in (-1, 0, 1))
        return [one for year in years if (one := self.in_year(year))]

    def nearest(self, day: date) -> date | None:
        """Return the day that is meant: the one of its year, else the one nearest to `day`."""
        if self.year is not None:
            return self.value
        return min(self.around(day), key=lambda one: abs(one - day), default=None)


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """Return the expressions for dates; they take a while to compile, so not at import."""
    forms = (_MONTH_FIRST, _DAY_FIRST, _ISO)
    return tuple(re.compile(form, re.IGNORECASE | re.ASCII) for form in forms)


def day_first(language: str | None) -> bool | None:
    """Return whether “3/4/2020” is in April to writers of `language`, None if that is not known."""
    if language is None or not language.startswith("en-"):
        return None
    return {"en-US": False, "en-CA": None, "en-PH": False}.get(language, True)


@lru_cache(maxsize=512)
def date_mentions(text: str, days_first: bool | None = None) -> tuple[DateMention, ...]:
    """Return the dates in `text`, in order of place.

    `days_first` says how “3/4/2020” is to be read; where it is None, such a date is passed over.
    What was found is kept for the next rule that asks.
    """
    if not _DIGIT.search(text):
        return ()
    found = []
    for form in _forms():
        for match in form.finditer(text):
            month = match["month"]
            if match["year"] is None and month[0].islower():
                continue  # “they may 5 times”
            number = int(month) if month.isdigit() else month_number(month)
            found.append(_mention(text, match, number, int(match["day"])))
    for match in NUMERIC.finditer(text):
        order = _order(int(match["first"]), int(match["second"]), days_first)
        if order:
            found.append(_mention(text, match, *order))
    return tuple(_without_rivals(sorted(found, key=lambda one: one.day_span)))


def _without_rivals(found: list[DateMention]) -> Iterator[DateMention]:
    """Yield the dates that share no characters with others: “6 March 7” is neither of two."""
    end = 0
    for number, one in enumerate(found):
        behind = found[number + 1].day_span.start if number + 1 < len(found) else one.day_span.end
        if end <= one.day_span.start and one.day_span.end <= behind:
            yield one
        end = max(end, one.day_span.end)


def _order(first: int, second: int, days_first: bool | None) -> tuple[int, int] | None:
    """Return month and day of two numbers, or None if they can be read in two ways."""
    if first > 12 or second > 12:
        days_first = first > 12 if first <= 12 or second <= 12 else days_first
    elif first == second:
        days_first = False
    if days_first is None:
        return None
    month, day = (second, first) if days_first else (first, second)
    return (month, day) if 1 <= month <= 12 else None


def _mention(text: str, match: re.Match[str], month: int, day: int) -> DateMention:
    span = Span(*match.span())
    year = int(match["year"]) if match["year"] else None
    year_span = Span(*match.span("year")) if year else None
    start = max(0, span.start - _LONGEST_BEFORE)
    beside = _BEFORE.search(text, start, span.start)
    if beside:
        if _TWO_DAYS.search(text, max(0, beside.start() - _LONGEST_BEFORE), beside.start()):
            return DateMention(span, span, month, day, year, year_span=year_span)
        bracket = "(" in beside.group() and text[span.end : span.end + 1] == ")"
        whole = Span(beside.start(), span.end + bracket)
    else:
        beside = _BEHIND.match(text, span.end)
        if not beside:
            return DateMention(span, span, month, day, year, year_span=year_span)
        whole = Span(span.start, beside.end())
    named = Span(*beside.span("weekday"))
    return DateMention(
        whole, span, month, day, year, weekday_number(beside["weekday"]), named, year_span
    )


def weekday_number(name: str) -> int:
    """Return 0 (Monday) to 6 for the name or the abbreviation of a day of the week."""
    return next(n for n, day in enumerate(WEEKDAYS) if day.startswith(name.title()[:3]))


def ends_there(text: str, mention: DateMention) -> bool:
    """Return whether nothing behind `mention` can take its number: “In March 5 people came”."""
    if mention.year is not None or _END.match(text, mention.span.end):
        return True
    start = mention.day_span.start  # “the April 3 vote”, but “the 3 April showers”
    return text[start].isalpha() and bool(_INTRODUCED.search(text, max(0, start - 6), start))


@dataclass(frozen=True, slots=True)
class Period:
    """A day, a month of a year or a year that a text names: its `first` and its `last` day.

    `dated` is False for a day without its year, which was taken for the nearest one.
    """

    span: Span
    first: date
    last: date
    dated: bool = True

    @property
    def is_day(self) -> bool:
        """Whether it is a single day."""
        return self.first == self.last


_MONTH_OR_YEAR = compiled(
    rf"(?:\b{MONTH} (?:of )?)?(?<![\w.,/$€£–—-]){YEAR}(?!['’]?[\w%/]|[-–—]\d)",
    re.IGNORECASE | re.ASCII,
)


def periods(text: str, near: date, days_first: bool | None = None) -> list[Period]:
    """Return the days, months and years that `text` names, in order of place.

    A day without its year is the one nearest to `near`. A month needs its year.
    """
    mentions = date_mentions(text, days_first)
    found = []
    for one in mentions:
        day = one.nearest(near)
        if day and ends_there(text, one):
            found.append(Period(one.span, day, day, one.year is not None))
    starts = [one.span.start for one in mentions]
    for match in _MONTH_OR_YEAR.finditer(text):
        span, year = Span(*match.span()), int(match["year"])
        beside = bisect_left(starts, span.start)
        if any(span.overlaps(one.span) for one in mentions[max(0, beside - 1) : beside + 1]):
            continue
        first, last = (month_number(match["month"]),) * 2 if match["month"] else (1, 12)
        days = monthrange(year, last)[1]
        found.append(Period(span, date(year, first, 1), date(year, last, days)))
    return sorted(found, key=lambda one: one.span)
