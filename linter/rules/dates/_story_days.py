"""The days that a story is of, for the rules that compare what it says with them."""

from __future__ import annotations

from datetime import date

from linter.article import PROSE, Article, StoryDate
from linter.document import Block, Field, Kind
from linter.facts.corrections import is_taken_back, parted
from linter.language.dates import full_dates, parse_date
from linter.span import Span

TEXT = PROSE | {Kind.HEADLINE, Kind.DECK, Kind.HEADING, Kind.CAPTION}
"""The kinds of block that an editor writes words in."""


def firm_date(article: Article) -> StoryDate | None:
    """Return the story's date unless it may be the day of what a picture shows."""
    story = article.sure_date
    return None if story is None or story.origin == "caption" else story


def story_days(article: Article) -> list[date]:
    """Return every day that the story gives as its own: when published, when changed, when sent.

    It is empty if the story has no `firm_date`. A sentence may be of any of them.
    """
    story = firm_date(article)
    if story is None:
        return []
    days = {story.value}
    for field in (Field.PUBLISHED, Field.MODIFIED):
        days.update(day for block in article.fields(field) if (day := parse_date(block.text)))
    for block in article.of_kind(Kind.TIMESTAMP, Kind.NOTICE, Kind.CORRECTION):
        days.update(day for _, day in full_dates(block.text))
    if article.dateline and article.dateline.day:
        days.add(article.dateline.day)
    return sorted(days)


def is_corrected(article: Article, block: Block, span: Span) -> bool:
    """Return whether a correction is about the words at `span` of `block`, or quotes them."""
    words = span.of(block.text)
    corrections = parted(article)[1]
    quoted = any(block is one or words in one.text for one in corrections)
    return quoted or is_taken_back(block.text, span)
