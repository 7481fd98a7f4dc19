"""What a page declares by itself: `<title>`, `<meta>`, `<time>`, the canonical link, a language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bs4.element import Tag

from linter.document import Block, Field, Kind, visible
from linter.mapped import MappedText
from linter.readers.html.asides import Says, says
from linter.readers.html.tags import attribute
from linter.readers.html.text import line_of
from linter.readers.html.tree import Text

_META = {
    "og:title": Field.HEADLINE,
    "twitter:title": Field.HEADLINE,
    "og:description": Field.DECK,
    "description": Field.DECK,
    "article:published_time": Field.PUBLISHED,
    "datepublished": Field.PUBLISHED,
    "parsely-pub-date": Field.PUBLISHED,
    "sailthru.date": Field.PUBLISHED,
    "pubdate": Field.PUBLISHED,
    "dc.date.issued": Field.PUBLISHED,
    "dc.date": Field.PUBLISHED,
    "date": Field.PUBLISHED,
    "article:modified_time": Field.MODIFIED,
    "og:updated_time": Field.MODIFIED,
    "datemodified": Field.MODIFIED,
    "lastmod": Field.MODIFIED,
    "author": Field.AUTHOR,
    "article:author": Field.AUTHOR,
    "parsely-author": Field.AUTHOR,
    "sailthru.author": Field.AUTHOR,
    "dc.creator": Field.AUTHOR,
    "copyright": Field.RIGHTS,
    "dc.rights": Field.RIGHTS,
    "og:locale": Field.LANGUAGE,
    "content-language": Field.LANGUAGE,
    "og:url": Field.URL,
    "article:section": Field.SECTION,
}


_DECLARING = frozenset({"meta", "title", "link", "time"})


def field_block(content: MappedText, at: str, field: Field) -> Block | None:
    """Return what a field says as a block, None if that is nothing."""
    span = visible(content.text)
    if not len(span):
        return None
    return Block(Kind.META, content.slice(span), at, declared=True, field=field)


def head_fields(tags: Iterable[Tag], source: str) -> Iterator[Block]:
    """Yield what a page declares, in its order; `tags` are those of it that may do so."""
    for tag in tags:
        if tag.name not in _DECLARING:
            continue
        if "itemprop" in tag.attrs and any(says(one) is not Says.NOTHING for one in tag.parents):
            continue  # of a comment, or of another story
        found = _time_field(tag, source) if tag.name == "time" else _meta_field(tag, source)
        if found:
            yield found


def _time_field(tag: Tag, source: str) -> Block | None:
    """Return what a `<time>` says to programs, if it says what it is the time of.

    Others may be of other stories on the page.
    """
    name = str(tag.attrs.get("itemprop") or ("pubdate" if "pubdate" in tag.attrs else ""))
    field = _META.get(name.lower())
    value = attribute(source, tag, "datetime") if field else None
    return field_block(value, f"/time[{name}]", field) if field and value else None


def _meta_field(tag: Tag, source: str) -> Block | None:
    if tag.name == "title":
        if tag.find_parent("svg"):
            return None
        runs = [run for text in tag.contents if isinstance(text, Text) for run in text.runs]
        return field_block(line_of(source, runs), "/title", Field.HEADLINE)
    if tag.name == "link":
        if "canonical" not in str(tag.attrs.get("rel", "")).lower().split():
            return None
        value = attribute(source, tag, "href")
        return field_block(value, "/link[canonical]", Field.URL) if value else None
    for key in ("property", "name", "itemprop", "http-equiv"):
        name = str(tag.attrs.get(key, ""))
        field = _META.get(name.lower())
        if field is None:
            continue
        value = attribute(source, tag, "content")
        if value is None or (field is Field.AUTHOR and value.text.startswith(("http", "@", "/"))):
            return None
        return field_block(value, f"/meta[{name}]", field)
    return None


def language_of(tags: Iterable[Tag], fields: Iterable[Block]) -> str | None:
    """Return the language that the page declares: of `<html lang>`, else of a field."""
    root = next((tag for tag in tags if tag.name == "html"), None)
    said = str(root.attrs.get("lang") or root.attrs.get("xml:lang") or "") if root else ""
    if said.strip():
        return said.strip()
    return next((block.text for block in fields if block.field is Field.LANGUAGE), None)
