"""The day a story is of, and how that is known.

Best first: a declared date; the story's own URL; a line that says when it was published; a full
date in the dateline; in a caption with its weekday, if the picture is no file photo; a field or a
line that says when it was updated. Only a hint (`WEAK`): another date in a caption, one in the
lead. The year of a rights line comes last, because sites stamp it anew on old stories. The order is
that of what proved right in stories whose date is declared (`bench/story_dates.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

from linter.article import Confidence, Dateline, StoryDate
from linter.document import Block, Field, Kind
from linter.language.date_mentions import WEEKDAYS
from linter.language.dates import full_dates, parse_date, url_dates

_UPDATED = re.compile(r"\W*(?:last )?(?:updated|modified)\b", re.IGNORECASE)
_FILE_PHOTO = re.compile(r"\bfile(?: photo)?\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)}),? $")
_LEAD = 2  # paragraphs
_PLACEHOLDERS = frozenset(
    {date(1970, 1, 1), date(1969, 12, 31), date(1900, 1, 1)}
)  # what databases give for no date


def _first(
    blocks: Iterable[Block], origin: str, confidence: Confidence = Confidence.STATED
) -> Iterator[StoryDate]:
    for block in blocks:
        for span, value in full_dates(block.text):
            yield StoryDate(value, confidence, origin, block, span)


def _taken(captions: Iterable[Block]) -> Iterator[StoryDate]:
    """Yield the days of pictures: agencies give them with the weekday, “Tuesday, March 3, 2020”."""
    for found in _first(captions, "caption"):
        if found.block and found.span and _WEEKDAY.search(found.block.text[: found.span.start]):
            yield found


def _declared(
    blocks: tuple[Block, ...], field: Field, confidence: Confidence, origin: str
) -> Iterator[StoryDate]:
    for block in blocks:
        if block.field is field:
            value = parse_date(block.text)
            if value and value not in _PLACEHOLDERS:
                yield StoryDate(value, confidence, origin, block, block.span)


def _in_url(blocks: Iterable[Block]) -> Iterator[StoryDate]:
    for block in blocks:
        if block.field is Field.URL:
            for span, value in url_dates(block.text):
                yield StoryDate(value, Confidence.STATED, "URL", block, span)


def _copyright_year(blocks: Iterable[Block]) -> Iterator[StoryDate]:
    for block in blocks:
        years = [int(match.group()) for match in _YEAR.finditer(block.text)]
        if years:
            yield StoryDate(date(max(years), 12, 31), Confidence.WEAK, "copyright year", block)


def date_evidence(blocks: tuple[Block, ...], dateline: Dateline | None) -> Iterator[StoryDate]:
    """Yield what each part of a story says of its date, once a part, the best part first.

    A date known only by a copyright year is the last day of that year, and `WEAK`.
    """

    def of(kind: Kind) -> list[Block]:
        return [block for block in blocks if block.kind is kind]

    stamps = of(Kind.TIMESTAMP)
    published = [block for block in stamps if not _UPDATED.match(block.text)]
    captions = [block for block in of(Kind.CAPTION) if not _FILE_PHOTO.search(block.text)]
    lead = of(Kind.PARAGRAPH)[:_LEAD]
    for candidates in (
        _declared(blocks, Field.PUBLISHED, Confidence.DECLARED, "date field"),
        _in_url(blocks),
        _first(published, "time stamp"),
        _dateline_day(dateline),
        _taken(captions),
        _declared(blocks, Field.MODIFIED, Confidence.STATED, "field for the last change"),
        _first(stamps, "update stamp"),
        _first(captions, "caption without a weekday", Confidence.WEAK),
        _first(lead, "lead", Confidence.WEAK),
        _copyright_year(b for b in blocks if b.kind is Kind.RIGHTS or b.field is Field.RIGHTS),
    ):
        yield from islice(candidates, 1)


def find_story_date(blocks: tuple[Block, ...], dateline: Dateline | None) -> StoryDate | None:
    """Return the date of the story with its evidence, or None if nothing hints at one."""
    return next(date_evidence(blocks, dateline), None)


def _dateline_day(dateline: Dateline | None) -> Iterator[StoryDate]:
    if dateline and dateline.day:
        day, block, span = dateline.day, dateline.block, dateline.span
        yield StoryDate(day, Confidence.STATED, "dateline", block, span)
