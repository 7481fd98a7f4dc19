"""JSON-LD in a page: the data, and what it says about the story."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bs4.element import Tag

from linter.document import Block, Field, Kind, Record, visible
from linter.json_tree import JsonError, JsonValue, pointer_step, scan
from linter.mapped import MappedText
from linter.readers.html.tree import Text
from linter.span import Span
from linter.standards.articles import articles

_FIELDS = {
    "headline": Field.HEADLINE,
    "description": Field.DECK,
    "author": Field.AUTHOR,
    "datePublished": Field.PUBLISHED,
    "dateModified": Field.MODIFIED,
    "copyrightNotice": Field.RIGHTS,
    "inLanguage": Field.LANGUAGE,
    "url": Field.URL,
    "mainEntityOfPage": Field.URL,
    "articleSection": Field.SECTION,
}
_NAMED = {Field.AUTHOR: "name", Field.URL: "@id"}  # where an object says it


def records(tags: Iterable[Tag], source: str) -> Iterator[Record]:
    """Yield the data that a page holds in JSON-LD, one record a script; `tags` are all of it."""
    number = 0
    for tag in tags:
        if tag.name != "script":
            continue
        if str(tag.attrs.get("type", "")).split(";")[0].strip().lower() != "application/ld+json":
            continue
        number += 1
        content = _content(tag, source)
        if content is None:
            continue
        block = Block(Kind.META, content, f"/script[{number}]", declared=True)
        try:
            yield Record(block, scan(content.text), "schema.org")
        except JsonError as error:
            yield Record(block, None, "schema.org", error)


def _content(script: Tag, source: str) -> MappedText | None:
    runs: list[Span] = [
        run for string in script.contents if isinstance(string, Text) for run in string.runs
    ]
    if not runs:
        return None
    span = Span(runs[0].start, runs[-1].end)
    shown = visible(span.of(source)).shift(span.start)
    return MappedText.copy(source, shown) if len(shown) else None


def fields(record: Record) -> Iterator[list[Block]]:
    """Yield what each article in `record` says of itself, a block for each value."""
    if record.tree is None:
        return
    for pointer, article in articles(record.tree):
        found: list[Block] = []
        for key, field in _FIELDS.items():
            value = article.data.get(key)
            if value is not None:
                found += _values(record, pointer + pointer_step(key), value, field)
        yield found


def _values(record: Record, pointer: str, value: JsonValue, field: Field) -> Iterator[Block]:
    if isinstance(value.data, list):
        for index, one in enumerate(value.data):
            yield from _values(record, f"{pointer}/{index}", one, field)
    elif isinstance(value.data, dict):
        key = _NAMED.get(field, "")
        if key in value.data and not isinstance(value.data[key].data, dict):
            yield from _values(record, pointer + pointer_step(key), value.data[key], field)
    elif isinstance(value.data, str):
        content = text_of(record, value)
        shown = visible(content.text)
        if len(shown):
            at = record.block.at + pointer
            content = content.slice(shown)
            yield Block(Kind.META, content, at, declared=True, field=field)


def text_of(record: Record, value: JsonValue) -> MappedText:
    """Return what the string `value` of `record` says, with the place of each character."""
    assert record.tree is not None
    return record.block.content.then(record.tree.string(value))


def declared_body(records: Iterable[Record]) -> tuple[Record, str, JsonValue] | None:
    """Return the longest `articleBody` with its record and pointer, or None."""
    found = [
        (record, f"{pointer}/articleBody", article.data["articleBody"])
        for record in records
        if record.tree
        for pointer, article in articles(record.tree)
        if "articleBody" in article.data and isinstance(article.data["articleBody"].data, str)
    ]
    return max(found, key=lambda one: len(one[2].data), default=None)
