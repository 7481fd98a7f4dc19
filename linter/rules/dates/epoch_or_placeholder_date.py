"""A date that stands in databases for “no date” is given as the story's own.

1 January 1970 is what an empty clock shows, 1 January 1900 and 0001 and 31 December 9999 what an
empty field turns into. The first moment of 2000 counts, the day alone does not. Nothing is said of
a day that the story itself shows, because there is news of every day.

A story that says it was published more than a day after the day on which it is judged is a warning,
unless a status or an embargo says that it is still to come.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from linter.article import Article
from linter.document import Field, Kind
from linter.finding import Severity
from linter.language.dates import full_dates
from linter.language.expression import compiled
from linter.language.timestamps import Timestamp, parse_timestamp
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit

_EMPTY_DAYS = frozenset({date(1970, 1, 1), date(1900, 1, 1), date(1, 1, 1), date(9999, 12, 31)})
_EMPTY_MOMENT = date(2000, 1, 1)
_NO_DAY = compiled(r"0000-00-00|-0001-11-30")  # what SQL and PHP write for nothing
_LATE = timedelta(days=1)


def _is_empty(moment: Timestamp) -> bool:
    midnight = moment.is_utc_midnight or moment.second == 0
    days = {moment.day, moment.utc_day} if moment.is_utc_midnight else {moment.day}
    return bool(days & _EMPTY_DAYS) or (midnight and _EMPTY_MOMENT in days)


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Look at each declared date."""
    shown = _shown(article)
    for field in (Field.PUBLISHED, Field.MODIFIED, Field.EMBARGO):
        for block in article.fields(field):
            moment = parse_timestamp(block.text)
            empty = _is_empty(moment) if moment else bool(_NO_DAY.match(block.text))
            if empty and not (moment and moment.day in shown):
                message = (
                    f"The date “{block.text}” stands for no date at all; give the story's date, or "
                    "leave the field out."
                )
                yield Hit(block.span, message, block=block)
            elif moment and field is Field.PUBLISHED and _is_ahead(moment, article):
                message = (
                    f"The story is dated “{block.text}”, which is after {article.as_of}; correct "
                    "the date, or hold the story back."
                )
                yield Hit(block.span, message, block=block, at_most=Severity.WARNING)


def _shown(article: Article) -> set[date]:
    """Return the days that the story shows its readers as its own."""
    stamps = article.of_kind(Kind.TIMESTAMP)
    days = {day for block in stamps for _, day in full_dates(block.text)}
    if article.dateline and article.dateline.day:
        days.add(article.dateline.day)
    return days


def _is_ahead(moment: Timestamp, article: Article) -> bool:
    planned = article.fields(Field.STATUS) or article.fields(Field.EMBARGO)
    return not planned and moment.day - article.as_of > _LATE


def _page(content: str, shown: str = "") -> str:
    return (
        f'<html><head><meta property="article:published_time" content="{content}"></head><body>'
        f"<h1>Ferry returns</h1>{shown}<p>The ferry went back to its old route on Monday, the "
        "company said.</p></body></html>"
    )


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.ERROR,
    check=check,
    language=None,
    since="0.1.0",
    examples=(
        Bad(_page("⟦1970-01-01T00:00:00Z⟧"), form="html"),
        Bad(_page("⟦1969-12-31T19:00:00-05:00⟧"), form="html"),
        Bad(_page("⟦0001-01-01T00:00:00⟧"), form="html"),
        Bad(_page("⟦2000-01-01T00:00:00+00:00⟧"), form="html"),
        Bad(_page("⟦0000-00-00 00:00:00⟧"), form="html"),
        Bad(_page("⟦2027-03-05T08:00:00Z⟧"), form="html"),
        Good(_page("2000-01-01"), form="html"),
        Good(_page("2000-01-01T09:15:00Z"), form="html"),
        Good(_page("1970-01-01", "<p>Published Jan. 1, 1970</p>"), form="html"),
        Good(_page("1970-01-02T00:00:00Z"), form="html"),
        Good(_page("2026-11-24T01:00:00+10:00"), form="html"),
        Good(
            '{"headline": "Ferry returns", "text": "It went back.", "status": "scheduled", '
            '"published": "2027-03-05T08:00:00Z"}',
            form="json",
        ),
    ),
)
