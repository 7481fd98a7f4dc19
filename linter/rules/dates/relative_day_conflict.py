"""A word such as “yesterday” or “this Friday” does not fit the date beside it.

“Yesterday (Jan. 14)” cannot stand in a story of Jan. 21: the sentence comes from an older story, or
one of the two days is wrong. Say the day that is meant, or take out the one that is not.

Only a date, or a weekday in brackets, right behind the word is judged, with a day of slack for
zones, against every date that the story gives as its own: “today” may be the day of the update.
“This Friday, Jan. 24” may be a week off, “last” and “next” two weeks. What people say in quotations
was said on another day, and captions say “this” of a photo, so both are passed over. A weekday
alone (“on Tuesday”) always lies within a week of the story, so nothing is said of it, nor of a
caption that is of another day than the story.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from linter.article import Article
from linter.document import Block, Kind
from linter.finding import Severity
from linter.language.date_mentions import (
    WEEKDAYS,
    DateMention,
    date_mentions,
    day_first,
    weekday_number,
)
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Unit
from linter.rules.dates._story_days import firm_date, is_corrected, story_days
from linter.span import Span

_KINDS = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM})
_PART = r"(?: (?:morning|afternoon|evening|night))?"
_WORD = (
    r"\b(?P<word>[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]omorrow|[Ll]ast night|[Tt]his (?:morning|"
    rf"afternoon|evening)){_PART}"
)
_BEFORE = compiled(rf"{_WORD}(?:, | ?\()$")
# “The last Friday, Jan. 31” is that of the month.
_THIS = compiled(
    r"(?<!the )(?<!The )(?<!ery )(?<!ach )\b(?P<word>[Tt]his(?: past| coming)?|[Ll]ast|[Nn]ext) $"
)
_NAMED = compiled(
    rf"{_WORD} \((?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday){_PART}\)"
)
_TRIGGER = (
    r"(?i)\b(?:today|tonight|yesterday|tomorrow|last night|this (?:morning|afternoon|evening))"
    r"(?: (?:morning|afternoon|evening|night))?(?:, | ?\()[a-z0-9]"
    r"|\b(?:this|last|next)(?: past| coming)? (?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b[^a-z]*"
    r"(?:the )?(?:[0-9]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
)
_WORDS = compiled(r"\b(?:to(?:day|night|morrow)|yesterday|this|last|next)\b", re.IGNORECASE)
# The date ends there, and opens no list: “today, March 5, and March 9”.
_CLOSED = compiled(r"(?!,? (?:and|or|&) (?:on )?[A-Z\d])(?:[),.;:]|\Z|\s[-–—])")
_LONGEST = 24  # characters of the word
# Days from the story's date, one more on either side for zones.
_NEAR = {"today": 0, "tonight": 0, "this": 0, "yesterday": -1, "last night": -1, "tomorrow": 1}
_WEEKS = {
    "this": (-8, 8),
    "this past": (-9, 1),
    "this coming": (-1, 9),
    "last": (-15, 1),
    "next": (-1, 15),
}
_LONG_AGO = 400  # days; such a date tells of history


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Look at every date, and weekday in brackets, behind a word that says how near it is."""
    story, days = firm_date(article), story_days(article)
    if story is None:
        return
    order = day_first(article.language)
    for block in article.of_kind(*_KINDS):
        if not _WORDS.search(block.text):
            continue
        for span in _conflicts(block, days, order):
            if is_corrected(article, block, span):
                continue
            yield Hit(
                span,
                f"“{span.of(block.text)}” does not fit the story's date, {story.value}, a "
                f"{WEEKDAYS[story.value.weekday()]}; correct the day.",
                block=block,
                evidence=story.evidence,
            )


def _conflicts(block: Block, days: list[date], order: bool | None) -> Iterator[Span]:
    text = block.text
    for mention in date_mentions(text, order):
        start = max(0, mention.span.start - _LONGEST)
        found = _BEFORE.search(text, start, mention.span.start)
        if found and _CLOSED.match(text, mention.span.end):
            near = _near(found["word"])
            window = (near - 1, near + 1)
        else:
            found = _THIS.search(text, start, mention.span.start)
            if found is None or mention.weekday is None or mention.weekday_span is None:
                continue
            if mention.weekday_span.start != mention.span.start:
                continue  # “this March 3, a Tuesday”
            window = _WEEKS[found["word"].lower()]
        if not any(_fits(mention, day, window) for day in days):
            yield Span(found.start(), _closing(text, found.start(), mention.span.end))
    for match in _NAMED.finditer(text):
        near = _near(match["word"])
        weekday = weekday_number(match["weekday"])
        off = ((day.weekday() + near - weekday + 3) % 7 - 3 for day in days)
        if all(abs(one) > 1 for one in off):
            yield Span(*match.span())


def _closing(text: str, start: int, end: int) -> int:
    """Return `end`, or behind it if the words from `start` on lack their closing bracket there."""
    return end + (text[end : end + 1] == ")" and "(" in text[start:end])


def _near(word: str) -> int:
    """Return how many days after the story's date the day of `word` is."""
    lower = word.lower()
    return _NEAR[lower if lower in _NEAR else lower.partition(" ")[0]]


def _fits(mention: DateMention, day: date, window: tuple[int, int]) -> bool:
    """Return whether the date can be meant by the word in a story of `day`."""
    meant = mention.nearest(day)
    if meant is None:
        return True  # no such date, which is another rule's business
    apart = (meant - day).days
    return window[0] <= apart <= window[1] or abs(apart) > _LONG_AGO


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    kinds=_KINDS,
    trigger=_TRIGGER,
    quoted=Quoted.SKIP,
    since="0.1.0",
    examples=(
        Bad("The council met ⟦yesterday (Jan. 14)⟧ to vote.", date=date(2020, 1, 21)),
        Bad("The bridge opens ⟦tomorrow, May 25⟧, at noon.", date=date(2020, 5, 20)),
        Bad("The ferry stops ⟦today (Friday)⟧ for a week.", date=date(2020, 1, 21)),
        Bad("She will speak ⟦this Friday, March 20⟧, in Riverton.", date=date(2020, 3, 3)),
        Bad("They met ⟦last Tuesday, Jan. 21⟧, in Riverton.", date=date(2020, 3, 3)),
        Good("The council met yesterday (Jan. 20) to vote.", date=date(2020, 1, 21)),
        Good("The council met today, Jan. 20, to vote.", date=date(2020, 1, 21)),
        Good("The ferry stops today (Monday) for a week.", date=date(2020, 1, 21)),
        Good("She will speak next Friday, Jan. 31.", date=date(2020, 1, 21)),
        Good("“We met yesterday, Jan. 14,” she said.", date=date(2020, 1, 21)),
        Good("Before today, March 3 was the deadline.", date=date(2020, 1, 21)),
        Good("It opens today, March 5, and March 9.", date=date(2020, 3, 3)),
        Good("It opens today, Friday, and next week.", date=date(2020, 3, 3)),
        Good("It closed on the last Friday, Jan. 31.", date=date(2020, 3, 3)),
        Good("This March 3 the pier turns 100.", date=date(2020, 1, 21)),
        Good("From Jan. 2 to today, Tuesday was the best day.", date=date(2020, 1, 24)),
        Good("The council met yesterday (Jan. 14) to vote."),
    ),
)
