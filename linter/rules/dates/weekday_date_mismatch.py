"""A weekday does not fit the date beside it.

One of the two is wrong, and often it is the year: in January writers still type the last one. Ask
a calendar, and then the notes: which of the two did the source say?

A date with its year is judged by itself. One without is taken for the one nearest to the story's
date. If the weekday fits it in none of the three years around the story, that is an error. If it
fits in the year before or after, it is a warning, and only within 31 days of the story: farther
away “Friday, March 6” may be of another year. Nothing is said if it fits a year that its paragraph
names, or that was named last before it, or if it stands in a quotation.

Not judged are dates before 1753 and those before 1930 that fit the old calendar (Julian), which
Russia and Greece kept so long; “Saturday and Sunday, Jan. 4 and 5”; and, without a year, days that
have become names (“on Tuesday, Sept. 11 families …”). “3/4/2020” is right if it is so in either
order. A full date inside a quotation is a note. Only where the year of the story makes it right is
there a fix, an unsafe one.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from linter.article import Article, StoryDate
from linter.document import Block, Kind
from linter.finding import Severity
from linter.language.date_mentions import (
    WEEKDAYS,
    DateMention,
    date_mentions,
    day_first,
    ends_there,
)
from linter.language.expression import compiled
from linter.language.quotations import is_quoted, quotations
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Unit
from linter.rules.dates._story_days import TEXT, firm_date, is_corrected

_KINDS = TEXT | {Kind.TIMESTAMP, Kind.NOTICE}
_GREGORIAN = 1753  # the first whole year of our calendar in Britain and its colonies
_JULIAN_GONE = 1930
_NEAR = 31  # days
_YEAR = compiled(r"(?<![\d.,$€£-])(?:1[89]|20)\d\d(?![\d,]\d|%)")
_DAY_NAME = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?"
_MONTH_NAME = r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_TRIGGER = (
    rf"\b{_DAY_NAME}(?: [a-z]+)?,?[ (]+(?:on )?(?:the )?(?:[0-9]|{_MONTH_NAME})"
    rf"|[0-9a-z](?: \(|, (?:which [a-z ]+ )?(?:a )?){_DAY_NAME}"
)
_OTHER_YEAR = compiled(r"\b(?:last|next|previous|following) year\b|\byear (?:ago|earlier|before)\b")


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Look at every date that stands beside a weekday."""
    order = day_first(article.language)
    for block in article.of_kind(*_KINDS):
        for mention in date_mentions(block.text, order):
            if mention.weekday is None:
                continue
            if mention.year is not None:
                hit = _with_year(mention, block, firm_date(article))
            else:
                hit = _without_year(mention, block, article)
            if hit and not is_corrected(article, block, mention.span):
                yield hit


def _is_julian(day: date, weekday: int) -> bool:
    """Return whether `day`, read by the old calendar, was on `weekday`."""
    late = day.year // 100 - day.year // 400 - 2
    return (day.weekday() + late) % 7 == weekday


def _named(day: date) -> str:
    return WEEKDAYS[day.weekday()]


def _with_year(mention: DateMention, block: Block, story: StoryDate | None) -> Hit | None:
    day, weekday = mention.value, mention.weekday
    if day is None or weekday is None or day.weekday() == weekday or day.year < _GREGORIAN:
        return None
    if day.year < _JULIAN_GONE and _is_julian(day, weekday):
        return None
    if _is_right_turned(mention, block.text):
        return None
    words = mention.span.of(block.text)
    meant = _near_story(mention, story) if story else None
    if story is None or meant is None or mention.year_span is None:
        message = f"“{words}” is a {_named(day)}; correct the weekday or the date."
        return Hit(mention.span, message, block=block, evidence=f"{day} is a {_named(day)}")
    start, end = mention.span.start, mention.year_span.start
    rest = block.text[mention.year_span.end : mention.span.end]
    return Hit(
        mention.span,
        f"“{words}” is a {_named(day)}, but was a {_named(meant)} in {meant.year}; correct the "
        "year, or else the weekday.",
        becomes=f"{block.text[start:end]}{meant.year}{rest}",
        block=block,
        evidence=f"{day} is a {_named(day)}; {story.evidence}",
    )


def _is_right_turned(mention: DateMention, text: str) -> bool:
    """Return whether the weekday fits “3/4/2020” with day and month the other way round."""
    digits = "/" in mention.day_span.of(text) or "." in mention.day_span.of(text)[:3]
    if not digits or mention.day > 12 or mention.year is None:
        return False
    return date(mention.year, mention.day, mention.month).weekday() == mention.weekday


def _near_story(mention: DateMention, story: StoryDate) -> date | None:
    """Return the day in another year that fits the weekday and lies beside the story's date."""
    for day in mention.around(story.value):
        if day.weekday() == mention.weekday and abs((day - story.value).days) <= _NEAR:
            return day
    return None


def _without_year(mention: DateMention, block: Block, article: Article) -> Hit | None:
    story = firm_date(article)
    if story is None or not ends_there(block.text, mention):
        return None
    if is_quoted(mention.span, quotations(block.text)):
        return None  # perhaps the words of another year
    nearest = mention.nearest(story.value)
    if nearest is None or nearest.weekday() == mention.weekday:
        return None
    fits = any(day.weekday() == mention.weekday for day in mention.around(story.value))
    if fits and (abs((nearest - story.value).days) > _NEAR or _OTHER_YEAR.search(block.text)):
        return None
    if any(_fits_in(mention, year, story.value.year) for year in _years(article, block)):
        return None
    return Hit(
        mention.span,
        f"“{mention.span.of(block.text)}” is a {_named(nearest)} in {nearest.year}; correct the "
        "weekday or the date.",
        block=block,
        evidence=f"{nearest} is a {_named(nearest)}; {story.evidence}",
        at_most=Severity.WARNING if fits else None,
    )


def _years(article: Article, block: Block) -> set[int]:
    """Return the years that `block` names, and those of the last block before it that names one."""
    last: set[int] = set()
    for one in article.blocks:
        named = {int(match.group()) for match in _YEAR.finditer(one.text)}
        if one is block:
            return named | last
        last = named or last
    return last


def _fits_in(mention: DateMention, year: int, story_year: int) -> bool:
    """Return whether the weekday is right in `year`, if that is not beside the story's anyway."""
    day = mention.in_year(year)
    return abs(year - story_year) > 1 and day is not None and day.weekday() == mention.weekday


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.ERROR,
    check=check,
    kinds=_KINDS,
    trigger=_TRIGGER,
    quoted=Quoted.SOFTEN,
    since="0.1.0",
    examples=(
        Bad("The bridge was closed on ⟦Monday, Jan. 21, 2020⟧, after the storm."),
        Bad("It reopens on ⟦Friday 23 May 2020⟧ at noon.", date=date(2020, 3, 10)),
        Bad(
            "The council met on ⟦Tuesday, Jan. 21, 2019⟧, to hear the engineers.",
            date=date(2020, 1, 23),
            becomes="The council met on Tuesday, Jan. 21, 2020, to hear the engineers.",
        ),
        Bad("They voted on ⟦March 3, 2020 (Wednesday)⟧, the clerk said."),
        Bad("The ferry sank on ⟦Sunday night, March 11⟧, off Riverton.", date=date(2020, 3, 13)),
        Bad("The pier will open on ⟦Saturday, June 23⟧.", date=date(2020, 3, 10)),
        Bad(
            "They landed in 1943.\n\nThe law is of 2001.\n\nThe pier opens on ⟦Friday, July 9⟧.",
            date=date(2020, 7, 13),
        ),
        Bad("“We met on ⟦Sunday, March 10, 2020⟧, in Riverton,” she said."),
        Good("The bridge was closed on Tuesday, Jan. 21, 2020, after the storm."),
        Good("It opens on Friday, March 6.", date=date(2019, 10, 2)),
        Good("It sank on Sunday, March 10.", date=date(2020, 8, 2)),
        Good("The czar fled on Sunday, Jan. 21, 1918, by train."),
        Good("They play on Saturday and Sunday, Jan. 18 and 19.", date=date(2020, 1, 13)),
        Good("On Wednesday, Sept. 11 families met in Riverton.", date=date(2020, 9, 17)),
        Good("They landed in 1943. On Friday, July 9, it rained.", date=date(2020, 7, 13)),
        Good(
            "They landed in 1943. It was a long war.\n\nOn Friday, July 9, it rained.",
            date=date(2020, 7, 13),
        ),
        Good("“We met on Sunday, March 11,” she said.", date=date(2020, 3, 13)),
        Good("The show runs every Monday, and on Jan. 21, 2020, a Tuesday."),
    ),
)
