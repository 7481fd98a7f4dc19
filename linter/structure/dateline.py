"""Datelines: “BRUSSELS (AP) —”, “LONDON, Jan 21 (Reuters) -”, “PORTLAND, Maine —”."""

from __future__ import annotations

from datetime import date

from linter.article import Dateline
from linter.document import Block
from linter.language.dates import full_dates
from linter.language.expression import compiled
from linter.span import Span
from linter.structure.names import AGENCY

# A place in capitals; one in ordinary letters needs an agency or a day behind it.
_PLACE = (
    r"(?P<place>[A-Z](?:[A-Z.'’ ]|-(?=[A-Z])){2,30}"
    r"|[A-Z][a-z]+(?: [A-Z][a-z]+)?(?= \(|, [A-Z][a-z]{2,9}\.? \d))"
)
_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:, \d{4})?"
_DATELINE = compiled(
    rf"{_PLACE}(?:, (?P<region>[A-Z][\w.]+(?: [A-Z][\w.]+)?))?(?:,? (?P<day>{_DAY}))?"
    rf"(?:,? \((?P<agency>{AGENCY}|[A-Z][\w.&' ]{{1,40}})\))?"
    r" ?(?:[—–_]|--|-(?= ))\s*(?=\S)"
)
_AGENCY_ONLY = compiled(rf"\((?P<agency>{AGENCY})\) ?(?:[—–_]|--|-(?= ))\s*(?=\S)")

# Words in capitals before a dash or a colon that are labels, not places.
_NOT_PLACES = frozenset(
    "FILE PHOTO PHOTOS VIDEO WATCH UPDATE UPDATED EXCLUSIVE ANALYSIS OPINION NOTE CORRECTION "
    "BREAKING EDITORIAL COMMENTARY READ MORE RELATED LISTEN LIVE ALSO NEWS ALERT SPOILER HOST "
    "INTERVIEWER".split()
)


def find_dateline(block: Block) -> Dateline | None:
    """Return the dateline at the start of `block`, or None.

    A place in capitals before a dash is one only when it is short and no label such as “FILE”; a
    place in ordinary letters needs an agency or a day behind it.
    """
    text = block.text
    if only := _AGENCY_ONLY.match(text):
        return Dateline(block, Span(0, only.end()), "", only["agency"])
    match = _DATELINE.match(text)
    if not match:
        return None
    place, agency, day = match["place"].strip(), match["agency"], match["day"]
    if _NOT_PLACES.intersection(place.split()):
        return None
    if not (agency or day) and (not place.isupper() or len(place.split()) > 3):
        return None
    return Dateline(block, Span(0, match.end()), place, agency, _full_day(day))


_DECLARED = compiled(
    rf"(?P<place>[^(—–]*?)(?:,? (?P<day>{_DAY}))?(?:,? \((?P<agency>[^)]{{1,40}})\))? ?[—–-]*$"
)


def declared_dateline(block: Block) -> Dateline:
    """Return what a field says that is the dateline of the story: “RIVERTON, Maine, Jan. 21”."""
    match = _DECLARED.match(block.text)
    if not match:
        return Dateline(block, block.span, block.text)
    return Dateline(block, block.span, match["place"], match["agency"], _full_day(match["day"]))


def _full_day(day: str | None) -> date | None:
    return next((value for _, value in full_dates(day)), None) if day else None
