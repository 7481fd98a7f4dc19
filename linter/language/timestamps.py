"""Moments as fields declare them: a day, perhaps a time of day, perhaps a zone.

`full_dates` looks for days in running text; this reads the whole value of a field, and says how
much of a moment it fixes. Two values are compared only as far as both of them go.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from linter.language.dates import full_dates
from linter.language.expression import compiled
from linter.span import Span

DAY = 86_400
"""Seconds of a day."""

_LONGEST = 100  # characters; no date is longer
_MINUTE = 60
_TIME = r"(?P<hour>\d\d)(?::?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,]\d{1,12})?)?)?"
_ZONE = r"(?P<utc>Z|UTC|GMT)?(?:(?P<sign>[+-])(?P<east>\d\d)(?::?(?P<part>\d\d))?)?"
_ISO = compiled(
    r"(?P<year>\d{4})(?P<sep>-?)(?P<month>\d\d)(?P=sep)(?P<day>\d\d)"
    rf"(?:[T ] ?{_TIME} ?{_ZONE})?",
    re.IGNORECASE | re.ASCII,
)
# Separators are those of one format; an offset without a colon is met so often that it passes.
_STRICT_ZONE = r"(?:Z|[+-]\d\d(?::?\d\d)?)?"
_EXTENDED = rf"\d{{4}}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?{_STRICT_ZONE})?"
_BASIC = rf"\d{{8}}(?:T\d{{4}}(?:\d\d(?:[.,]\d+)?)?{_STRICT_ZONE})?"
_LESS = r"\d{4}(?:-\d\d)?|\d{4}-?W\d\d(?:-?[1-7])?|\d{4}-?[0-3]\d\d"
_ONE = f"(?:{_EXTENDED}|{_BASIC}|{_LESS})"
_STANDARD = compiled(rf"{_ONE}(?:/{_ONE})?", re.IGNORECASE | re.ASCII)
# What stands around a written-out day: “Tue, 21 Jan 2020 10:30:00 GMT”, “… at 9:05 a.m.”.
_WEEKDAY = compiled(r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?[.,]* )?")
_CLOCK = compiled(
    r"(?:,? (?:at )?(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d))?"
    rf"(?: ?(?P<half>[ap])\.?m\.?)?(?: ?{_ZONE})?)?",
    re.IGNORECASE | re.ASCII,
)
_LOOSE = compiled(  # “2020-1-5 10:30:00”, “2020/01/05”: the year in front leaves no doubt
    r"(?P<year>(?:19|20)\d\d)(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})"
    r"(?=[T ]|\Z)",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Timestamp:
    """A moment as far as it is said.

    `second` counts from midnight, None where no time of day is given; `offset` is that of the zone
    in minutes east of UTC, None where none is given.
    """

    day: date
    second: int | None = None
    offset: int | None = None

    @property
    def is_exact(self) -> bool:
        """Whether it is one moment for the whole world."""
        return self.second is not None and self.offset is not None

    @property
    def utc_day(self) -> date:
        """The day in UTC, or the day as written where the moment is not exact."""
        if not self.is_exact:
            return self.day
        number = self._count() // DAY
        return date.fromordinal(number) if 0 < number <= date.max.toordinal() else self.day

    @property
    def is_utc_midnight(self) -> bool:
        """Whether it is the very beginning of a day in UTC, or as written if it has no zone."""
        return self.second is not None and self._count() % DAY == 0

    @property
    def iso(self) -> str:
        """The moment in ISO 8601, with as much as is known."""
        text = self.day.isoformat()
        if self.second is None:
            return text
        minutes, seconds = divmod(self.second, 60)
        text += f"T{minutes // 60:02}:{minutes % 60:02}:{seconds:02}"
        if self.offset is None:
            return text
        if self.offset == 0:
            return text + "Z"
        hours, minutes = divmod(abs(self.offset), 60)
        return f"{text}{'-' if self.offset < 0 else '+'}{hours:02}:{minutes:02}"

    def _count(self) -> int:
        """Return the seconds since the first day there is, in UTC as far as that is known."""
        return self.day.toordinal() * DAY + (self.second or 0) - (self.offset or 0) * _MINUTE

    def apart(self, other: Timestamp) -> int:
        """Return by how many seconds `other` is later, negative if it is earlier.

        Days are compared where one has no time, and clocks as written where one has no zone.
        """
        if self.is_exact and other.is_exact:
            return other._count() - self._count()
        days = (other.day - self.day).days * DAY
        if self.second is None or other.second is None:
            return days
        return days + other.second - self.second

    def surely_before(self, other: Timestamp, slack: int = 60) -> bool:
        """Return whether this is earlier by more than `slack` seconds, whatever is left unsaid.

        What is unsaid, a time or a zone, gives a day of slack instead.
        """
        return self.apart(other) > (slack if self.is_exact and other.is_exact else DAY)


def parse_timestamp(text: str) -> Timestamp | None:
    """Return the moment that the value of a field says, or None if it names no day.

    Reads ISO 8601, extended and basic; what mail and Unix write; written-out dates. Of a text of
    which it understands the day alone, it gives that.
    """
    text = text[:_LONGEST].strip()
    if match := _ISO.fullmatch(text):
        return _build(_day(match), match)
    whole = _understood(text)
    if whole:
        return whole
    loose = _LOOSE.match(text)
    day = _day(loose) if loose else next((value for _, value in full_dates(text)), None)
    return Timestamp(day) if day else None


def plain_timestamp(text: str) -> Timestamp | None:
    """Return the moment that `text` says if it can be read in one way only, to its last character.

    So it can be written otherwise without a loss.
    """
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    if match := _ISO.fullmatch(text):
        return _build(_day(match), match)
    return _understood(text)


def is_iso8601(text: str) -> bool:
    """Return whether `text` is a date, a time of a day or a span of time as ISO 8601 writes it.

    RFC 3339 is met, too. A date that does not exist is none.
    """
    text = text.strip()
    if len(text) > _LONGEST or not _STANDARD.fullmatch(text):
        return False
    full = _ISO.fullmatch(text)
    return full is None or _build(_day(full), full) is not None


def _understood(text: str) -> Timestamp | None:
    start = 0
    if (loose := _LOOSE.match(text)) and (day := _day(loose)):
        found: tuple[Span, date] | None = (Span(*loose.span()), day)
    else:
        weekday = _WEEKDAY.match(text)
        found = next(full_dates(text), None)
        start = weekday.end() if weekday else 0
    if found is None or found[0].start not in (0, start):
        return None
    span, day = found
    rest = re.sub(r"\A[T ]+", " ", text[span.end :])
    clock = _CLOCK.fullmatch(rest)
    return _build(day, clock) if clock else None


def _day(match: re.Match[str]) -> date | None:
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None


def _build(day: date | None, match: re.Match[str]) -> Timestamp | None:
    """Return the moment of `day` with the clock of `match`, None if one of them does not exist."""
    if day is None:
        return None
    if match["hour"] is None:
        return Timestamp(day)
    hour, minute, second = (int(match[name] or 0) for name in ("hour", "minute", "second"))
    half = match.groupdict().get("half")
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half in "pP" else 0)
    if hour > 24 or minute > 59 or second > 60 or (hour == 24 and minute + second):
        return None
    return Timestamp(day, hour * 3600 + minute * 60 + second, _offset(match))


def _offset(match: re.Match[str]) -> int | None:
    if match["sign"]:
        minutes = int(match["east"]) * 60 + int(match["part"] or 0)
        return -minutes if match["sign"] == "-" else minutes
    return 0 if match["utc"] else None
