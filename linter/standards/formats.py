"""The values of “format” that are checked, with what a right one looks like."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_CLOCK = re.compile(
    r"(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)",
    re.ASCII,
)
_ADDRESS = re.compile(r"(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


@dataclass(frozen=True, slots=True)
class Format:
    """How a value is tested, and what it is called in a sentence."""

    fits: Callable[[str], bool]
    noun: str


def _is_date(text: str) -> bool:
    match = _DATE.fullmatch(text)
    if match is None:
        return False
    try:
        date(int(match[1]) or 4, int(match[2]), int(match[3]))  # the year 0 is a leap year, as 4 is
    except ValueError:
        return False
    return True


def _is_date_time(text: str) -> bool:
    """As RFC 3339 has it: the zone is always there."""
    return text[10:11] in ("T", "t") and _is_date(text[:10]) and bool(_CLOCK.fullmatch(text[11:]))


def _is_reference(text: str) -> bool:
    return bool(_ADDRESS.fullmatch(text)) and text.count("#") < 2


def _is_uri(text: str) -> bool:
    return bool(_SCHEME.match(text)) and _is_reference(text)


def _is_iri_reference(text: str) -> bool:
    return not any(mark.isspace() or mark in '<>"{}|\\^`' for mark in text)


def _is_email(text: str) -> bool:
    name, at, host = text.rpartition("@")
    return bool(name and at and host) and not any(mark.isspace() for mark in text)


_A_DATE = "a date such as “2026-01-21”"
_A_MOMENT = "a date and time with its zone, such as “2026-01-21T09:30:00Z”"
_A_URI = "an address that begins with a scheme, such as “https:” or “urn:”"

FORMATS = {
    "date": Format(_is_date, _A_DATE),
    "date-time": Format(_is_date_time, _A_MOMENT),
    "time": Format(lambda text: bool(_CLOCK.fullmatch(text)), "a time such as “09:30:00Z”"),
    "uri": Format(_is_uri, _A_URI),
    "iri": Format(lambda t: bool(_SCHEME.match(t)) and _is_iri_reference(t), _A_URI),
    # Addresses in pages are often written with letters that a strict one would have to escape.
    "uri-reference": Format(_is_iri_reference, "an address without spaces"),
    "iri-reference": Format(_is_iri_reference, "an address without spaces"),
    "email": Format(_is_email, "an e-mail address"),
}
"""By name; a format that is not here is not checked."""
