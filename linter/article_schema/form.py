"""The JSON form of an article, which schemas speak about, and the way back to the story.

The way there is a plain dict (`docs/article-schema.md` describes it field by field); the way back
leads from a path in that dict, such as ("headline", "words"), to the block and the span it was
made from.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Any

from linter.article import Article, Confidence
from linter.article_schema.particulars import dates, genre, is_page, rows
from linter.article_schema.parts import Parts
from linter.document import Block, Field, Kind
from linter.language.dates import full_dates, parse_date
from linter.span import Span

Path = tuple[str | int, ...]

LISTS = {
    "captions": Kind.CAPTION,
    "credits": Kind.CREDIT,
    "rights": Kind.RIGHTS,
    "notices": Kind.NOTICE,
    "labels": Kind.LABEL,
    "corrections": Kind.CORRECTION,
}
"""The lists of the form that hold all blocks of one kind."""

_UPDATED = re.compile(r"\b(?:updated?|modified)\b", re.IGNORECASE)
_PUBLISHED = re.compile(r"\b(?:published|posted|created|issued|filed)\b", re.IGNORECASE)
_REACH = 50  # signatures within which the next author stands
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a part of the form stands in the story.

    `missing` says that the words at `span` only stand in for it: the part is not there, or it is a
    number or a list that no single run of words is to blame for.
    """

    block: Block
    span: Span
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date in a line that says when the story was put out or changed."""

    block: Block
    span: Span
    value: str
    updated: bool


class ArticleForm:
    """The JSON form of one article (`value`) with the place of each of its parts.

    Most stories are cleared by a few of its parts (`parts`), so that the others are never made.
    """

    def __init__(self, article: Article) -> None:
        self._article = article
        self._first = article.first_block
        self._places: dict[Path, Place] = {}
        makers: dict[str, Callable[[], Any]] = {
            "path": lambda: _LONE_SURROGATE.sub("\ufffd", article.path),
            "headline": lambda: self._block(("headline",), article.headline),
            "deck": lambda: self._block(("deck",), article.deck),
            "bylines": lambda: self._bylines(article),
            "dateline": lambda: self._dateline(article),
            "story_date": lambda: self._story_date(article),
            "published": lambda: self._published(article),
            "updated": lambda: self._stamp("updated", [one for one in self._stamps if one.updated]),
            "as_of": article.as_of.isoformat,
            "age_days": lambda: self._age(article),
            "words": lambda: article.words,
            "body": lambda: self._list("body", article.body, with_kind=True),
            "dates": lambda: list(dates(article)),
            "genre": lambda: genre(article),
            "page": lambda: is_page(article),
        }
        for name, kind in LISTS.items():
            makers[name] = partial(self._list_of, name, kind)
        makers["rows"] = lambda: self._list("rows", rows(article))
        self.parts = Parts(makers)

    @cached_property
    def value(self) -> dict[str, Any]:
        """The whole form."""
        return self.parts.whole()

    @cached_property
    def _all_places(self) -> dict[Path, Place]:
        whole = self.value  # whose parts note where they stand
        if whole["body"]:
            self._places["words",] = self._places["body",]
        return self._places

    @cached_property
    def _stamps(self) -> list[Stamp]:
        return list(_stamps(self._article))

    def _list_of(self, name: str, kind: Kind) -> list[dict[str, Any]]:
        return self._list(name, self._article.of_kind(kind))

    def place(self, path: Sequence[str | int]) -> Place | None:
        """Return where the part at `path` stands; None only for a story without a block.

        A part that is not there stands where the part around it does, and at the first block of
        the story if there is none.
        """
        if self._first is None:
            return None
        places = self._all_places
        for end in range(len(path), 0, -1):
            if place := places.get(tuple(path[:end])):
                return place if self._has(path) else replace(place, missing=True)
        return Place(self._first, self._first.span, missing=True)

    def _has(self, path: Sequence[str | int]) -> bool:
        value: Any = self.value
        for step in path:
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                return False
        return value is not None

    def _block(self, path: Path, block: Block | None) -> dict[str, Any] | None:
        if block is None:
            return None
        self._places[path] = Place(block, block.span)
        text = block.text
        return {"text": text, "words": block.words, "characters": len(text)}

    def _list(
        self, name: str, blocks: Sequence[Block], *, with_kind: bool = False
    ) -> list[dict[str, Any]]:
        items: list[dict[str, Any]] = []
        for number, block in enumerate(blocks):
            self._places[name, number] = Place(block, block.span)
            item = {"text": block.text, "words": block.words}
            items.append({"kind": str(block.kind), **item} if with_kind else item)
        if blocks:
            self._places[name,] = Place(blocks[0], blocks[0].span, missing=True)
        return items

    def _bylines(self, article: Article) -> list[str]:
        """An article names its authors in order, but without their blocks: they are looked for."""
        signed = [block for block in article.blocks if _is_signature(block)]
        signed += article.body[-1:]  # a biography at the end
        start = 0
        for number, name in enumerate(article.authors):
            for index in range(start, min(start + _REACH, len(signed))):
                if (at := signed[index].text.find(name)) >= 0:
                    place = Place(signed[index], Span(at, at + len(name)))
                    self._places["bylines", number] = place
                    start = index
                    break
        first = self._places.get(("bylines", 0))
        if first:
            self._places["bylines",] = replace(first, missing=True)
        return list(article.authors)

    def _dateline(self, article: Article) -> dict[str, Any] | None:
        found = article.dateline
        if found is None:
            return None
        self._places["dateline",] = Place(found.block, found.span)
        return {
            "place": found.place or None,
            "agency": found.agency,
            "date": found.day.isoformat() if found.day else None,
        }

    def _story_date(self, article: Article) -> dict[str, Any] | None:
        found = article.story_date
        if found is None:
            return None
        if found.block is not None:
            span = found.span or found.block.span
            self._places["story_date",] = Place(found.block, span)
        return {
            "value": found.value.isoformat(),
            "confidence": str(found.confidence),
            "from": found.origin,
        }

    def _published(self, article: Article) -> str | None:
        """A declared date is the date of publication; one given from outside the story is not."""
        declared = article.story_date
        if declared and declared.block and declared.confidence is Confidence.DECLARED:
            self.parts.get("story_date")  # notes where it stands
            self._places["published",] = self._places["story_date",]
            return declared.value.isoformat()
        return self._stamp("published", [one for one in self._stamps if not one.updated][:1])

    def _stamp(self, name: str, stamps: Iterable[Stamp]) -> str | None:
        latest = max(stamps, key=lambda stamp: stamp.value, default=None)
        if latest is None:
            return None
        self._places[name,] = Place(latest.block, latest.span)
        return latest.value

    def _age(self, article: Article) -> int | None:
        if article.story_date is None:
            return None
        self.parts.get("story_date")  # notes where it stands
        if ("story_date",) in self._places:
            self._places["age_days",] = self._places["story_date",]
        return (article.as_of - article.story_date.value).days


def _is_signature(block: Block) -> bool:
    return (
        block.kind is Kind.BYLINE
        or block.field is Field.AUTHOR
        or block.label == "contributor-line"
    )


def _stamps(article: Article) -> Iterator[Stamp]:
    """Yield the dates of fields and of time stamp lines.

    What stands before a date in a line says what it is the date of. A line may hold both:
    “Published Jan. 21, 2020, updated Jan. 22, 2020”. A bare date is the date of publication.
    """
    for block in article.fields(Field.MODIFIED):
        if value := parse_date(block.text):
            yield Stamp(block, block.span, value.isoformat(), updated=True)
    for block in article.of_kind(Kind.TIMESTAMP):
        at, updated = 0, False
        for span, value in full_dates(block.text):
            before = block.text[at : span.start]
            if _UPDATED.search(before):
                updated = True
            elif _PUBLISHED.search(before):
                updated = False
            yield Stamp(block, span, value.isoformat(), updated)
            at = span.end


@functools.lru_cache(maxsize=1)
def form_of(article: Article) -> ArticleForm:
    """Return the form of `article`; the last one is kept, as many rules ask for it in turn."""
    return ArticleForm(article)


def article_form(article: Article) -> dict[str, Any]:
    """Return the JSON form of `article`."""
    return ArticleForm(article).value
