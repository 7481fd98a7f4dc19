"""Dates as stories write them: "Jan. 21, 2020", "21 January 2020", "2020-01-21"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from linter.span import Span

_MONTHS = (
    "january february march april may june july august september october november december"
).split()
# Parts of expressions, to be matched without regard to case.
MONTH = r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
MONTH += r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
CENTURY = "(?:1[6-9]|20|21)"  # 0001 and 9999 stand in databases for “no date”
YEAR = rf"(?P<year>{CENTURY}\d\d)\b(?![,.]?\d)"
_FULL = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{MONTH} {DAY},? {YEAR}",
        rf"(?<![\d.,])\b{DAY}(?: of)?[ -]{MONTH},?[ -]{YEAR}",
        rf"(?<![\d-])(?P<year>{CENTURY}\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])",
    )
)
NUMERIC = re.compile(
    r"(?<![\d/.])(?P<first>\d{1,2})(?P<sep>[/.])(?P<second>\d{1,2})(?P=sep)(?P<year>20\d\d)(?!\d)"
)
_IN_URL = re.compile(
    rf"/(?P<year>{CENTURY}\d\d)(?P<sep>[/-]?)(?P<month>\d\d?|[a-z]{{3}})(?P=sep)(?P<day>\d\d?)"
    r"(?=[/?#_.-]|$)"
)


def month_number(name: str) -> int:
    """Return 1 to 12 for the name or the abbreviation of a month."""
    key = name.lower().rstrip(".")[:3]
    return next(n for n, month in enumerate(_MONTHS, 1) if month.startswith(key))


def _build(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month) if month.isdigit() else month_number(month), int(day))
    except ValueError:
        return None


def full_dates(text: str) -> Iterator[tuple[Span, date]]:
    """Yield each date that names day, month and year, in order of place.

    A date that does not exist (Feb. 30) is passed over, and so is an all-digit one that could be
    read as either day or month first.
    """
    found = []
    for form in _FULL:
        for match in form.finditer(text):
            value = _build(match["year"], match["month"], match["day"])
            if value:
                found.append((Span(*match.span()), value))
    for match in NUMERIC.finditer(text):
        first, second = int(match["first"]), int(match["second"])
        month, day = (second, first) if first > 12 else (first, second)
        if first > 12 or second > 12 or first == second:
            value = _build(match["year"], str(month), str(day))
            if value:
                found.append((Span(*match.span()), value))
    yield from sorted(found)


def parse_date(text: str) -> date | None:
    """Return the first full date in the value of a date field, or None if it holds none.

    Reads ISO 8601 with or without a time, written dates, and "1-JUN-1987 13:39".
    """
    iso = re.match(rf"\s*({CENTURY}\d\d)-?(\d\d)-?(\d\d)(?!\d)", text)
    if iso:
        return _build(*iso.groups())
    return next((value for _, value in full_dates(text)), None)


def url_dates(url: str) -> Iterator[tuple[Span, date]]:
    """Yield the dates that stand in a URL as parts of its path: “/2020/01/21/”, “/2020/jan/21/”.

    Runs of eight digits count only as “20200121”; they are the numbers of stories, too, so a day
    that does not exist is passed over.
    """
    for match in _IN_URL.finditer(url):
        written = match["month"]
        if not match["sep"] and len(match["month"] + match["day"]) != 4:
            continue
        if written.isalpha() and not any(month.startswith(written) for month in _MONTHS):
            continue
        value = _build(match["year"], written, match["day"])
        if value:
            yield Span(match.start("year"), match.end()), value
