"""The values of “format” that newslint checks, each with an example for messages."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time

_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_TIME = re.compile(r"\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)")
_EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s.]{1,63}(?:\.[^@\s.]{1,63}){1,10}")


@dataclass(frozen=True, slots=True)
class Format:
    """How a value is tested, and what it is called in a sentence."""

    fits: Callable[[str], bool]
    noun: str


def _reads(read: Callable[[str], object], text: str) -> bool:
    try:
        read(text)
    except ValueError:
        return False
    return True


def _is_date(text: str) -> bool:
    return bool(_DATE.fullmatch(text)) and _reads(date.fromisoformat, text)


def _is_time(text: str) -> bool:
    return bool(_TIME.fullmatch(text)) and _reads(time.fromisoformat, text)


def _is_date_time(text: str) -> bool:
    day, mark, rest = text.partition("T")
    return bool(mark) and _is_date(day) and _is_time(rest) and _reads(datetime.fromisoformat, text)


def _is_email(text: str) -> bool:
    return len(text) <= 320 and bool(_EMAIL.fullmatch(text))


FORMATS = {
    "date": Format(_is_date, "a date such as “2020-01-21”"),
    "date-time": Format(_is_date_time, "a date and time such as “2020-01-21T09:30:00Z”"),
    "time": Format(_is_time, "a time such as “09:30:00Z”"),
    "email": Format(_is_email, "an e-mail address"),
}
