"""The year of the copyright line is not the year of the story.

Site templates stamp the current year on every page, so an old story comes out with a false date of
rights, and software that looks for a date may take it. The story's own date is compared, and the
day of an update if the story names one. A range of years that holds the story's is right, and a
week around New Year's Day is allowed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from linter.article import Article, StoryDate
from linter.document import Block, Field, Kind
from linter.finding import Severity
from linter.language.dates import full_dates
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.span import Span

_YEARS = compiled(r"\b((?:19|20)\d\d)\b(?:\s?[-–—/,]\s?((?:19|20)\d\d)\b)?")


def _right_years(article: Article, story: StoryDate) -> set[int]:
    days = [story.value]
    for block in article.of_kind(Kind.TIMESTAMP):
        days += [value for _, value in full_dates(block.text)]
    return {year for day in days for year in _years_near(day)}


def _years_near(day: date) -> Iterator[int]:
    """Yield the years of the days up to a week from `day`."""
    yield day.year
    if (day.month, day.day) <= (1, 7):
        yield day.year - 1
    if (day.month, day.day) >= (12, 25):
        yield day.year + 1


def _wrong_year(block: Block, right: set[int]) -> Span | None:
    """Return the place of the last year in `block` if none of its years fits."""
    last = None
    for match in _YEARS.finditer(block.text):
        first, until = int(match[1]), int(match[2] or match[1])
        if any(first <= year <= until for year in right):
            return None
        last = Span(*match.span(2 if match[2] else 1))
    return last


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Compare rights lines with the date of the story, if that is known from something better."""
    story = article.sure_date
    if story is None:
        return
    right = _right_years(article, story)
    for block in (*article.of_kind(Kind.RIGHTS), *article.fields(Field.RIGHTS)):
        span = _wrong_year(block, right)
        if span:
            year = span.of(block.text)
            yield Hit(
                span,
                f"The copyright year is “{year}”, but the story is of {story.value.year}; "
                "give the year of the story.",
                becomes=str(story.value.year),
                block=block,
                evidence=story.evidence,
            )


_LINE = "⟦2019⟧"

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    since="0.1.0",
    examples=(
        Bad(
            f"Copyright {_LINE} Riverton Herald. All rights reserved.",
            date=date(2017, 5, 3),
            becomes="Copyright 2017 Riverton Herald. All rights reserved.",
        ),
        Bad(f"© {_LINE} Example Wire Service", date=date(2018, 6, 30)),
        Bad(f"Copyright © 2018-{_LINE} Riverton Herald", date=date(2016, 2, 29)),
        Good("Copyright 2019 Riverton Herald. All rights reserved.", date=date(2019, 5, 3)),
        Good("Copyright 1996-2021 Riverton Herald. All rights reserved.", date=date(2012, 5, 3)),
        Good("Copyright 2020 Riverton Herald. All rights reserved.", date=date(2019, 12, 30)),
        Good("Copyright 2019 Riverton Herald. All rights reserved."),
        Good(
            "Ferry returns to its old route\n\nPublished March 4, 2017\nUpdated Jan. 9, 2019\n\n"
            "The ferry went back to its old route on Monday, the company said.\n\n"
            "Copyright 2019 Riverton Herald. All rights reserved.\n"
        ),
    ),
)
