"""What the fields of an article's form are called in sentences."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from linter.article_schema.form import LISTS, Path

_NAMES: dict[str, str] = {
    "": "the story",
    "path": "the path",
    "headline": "the headline",
    "headline text": "the headline",
    "headline words": "the headline",
    "headline characters": "the headline",
    "deck": "the deck",
    "deck text": "the deck",
    "deck words": "the deck",
    "deck characters": "the deck",
    "bylines": "the bylines",
    "bylines *": "the byline",
    "dateline": "the dateline",
    "dateline place": "the place in the dateline",
    "dateline agency": "the agency in the dateline",
    "dateline date": "the date in the dateline",
    "story_date": "the story's date",
    "story_date value": "the story's date",
    "story_date confidence": "the confidence in the story's date",
    "story_date from": "the source of the story's date",
    "published": "the publication date",
    "updated": "the update date",
    "as_of": "the as-of date",
    "age_days": "the age of the story",
    "words": "the body",
    "body": "the body",
    "body *": "the paragraph",
    "body * kind": "the kind of the paragraph",
    "body * text": "the paragraph",
    "body * words": "the paragraph",
    "dates": "the dates",
    "dates *": "the date",
    "genre": "the genre of the story",
    "page": "the form of the story",
}
_MEMBERS = {
    "captions": "caption",
    "credits": "credit",
    "rights": "rights line",
    "notices": "notice",
    "labels": "label",
    "corrections": "correction",
    "rows": "row",
    "dates": "date",
    "bylines": "byline",
    "body": "paragraph",
}
"""What one item of a list is called."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field: `noun` with its article, and `bare` for “has no …” and “has 3 …”."""

    noun: str
    bare: str


def _field(noun: str) -> Field:
    return Field(noun, noun.removeprefix("the ").removeprefix("story's "))


def _all() -> dict[tuple[str, ...], Field]:
    fields = {tuple(path.split()): _field(noun) for path, noun in _NAMES.items()}
    for name in (*LISTS, "rows"):
        item = _field(f"the {_MEMBERS[name]}")
        fields[name,] = _field(f"the {_MEMBERS[name]}s")
        fields.update({(name, "*"): item, (name, "*", "text"): item, (name, "*", "words"): item})
    for name in ("place", "agency", "date"):
        fields["dateline", name] = Field(fields["dateline", name].noun, name)
    return fields


FIELDS = _all()
"""Every part of the form, an item of a list being “*”."""


def field_at(path: Path) -> Field:
    """Return what the part at `path` is called."""
    location = tuple("*" if isinstance(step, int) else step for step in path)
    return FIELDS.get(location) or Field(f"the field “{location[-1]}”", str(location[-1]))


def member(name: str | int, count: int) -> str:
    """Return what `count` items of the list `name` are called: “caption”, “captions”."""
    return _MEMBERS[str(name)] + ("" if count == 1 else "s")


@functools.cache
def fields_of(location: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of the fields directly in the part at `location`."""
    size = len(location)
    inner = (path for path in FIELDS if len(path) == size + 1 and path[:size] == location)
    return tuple(path[-1] for path in inner if path[-1] != "*")
