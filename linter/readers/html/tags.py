"""Start tags read again, for the places of what they say."""

from __future__ import annotations

import re

from bs4.element import Tag

from linter.mapped import MappedText
from linter.readers.html.text import decoded, encode_value
from linter.span import Span

_LONGEST_NAMES = 500  # characters
_ATTRIBUTE = re.compile(
    r"(?:[\s/\"']|(?<=[\"']))([^\s/>=\"'][^\s/>=]*)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"'][^\s>]*)))?"
)


def tag_span(tag: Tag) -> Span:
    """Return where the start tag of `tag` stands."""
    start = tag.sourcepos or 0
    return Span(start, max(tag.sourceline or 0, start))


def names_of(tag: Tag, with_id: bool = True) -> str:
    """Return the classes and the id of an element as one string, cut if it is very long."""
    names = f"{tag.attrs.get('class', '')} {tag.attrs.get('id', '') if with_id else ''}"
    return names.strip()[:_LONGEST_NAMES]


def attribute(source: str, tag: Tag, name: str) -> MappedText | None:
    """Return the value of an attribute of `tag`, with its source; None if it has no such value.

    Of an attribute that stands twice, the last is taken, as Beautiful Soup does.
    """
    found = attributes(source, tag_span(tag)).get(name)
    return MappedText(decoded(source, found), encode_value) if found else None


def attributes(source: str, tag: Span) -> dict[str, Span | None]:
    """Return where the values of the attributes stand in the start tag at `tag`, by name."""
    found: dict[str, Span | None] = {}
    for match in _ATTRIBUTE.finditer(source, tag.start, tag.end):
        group = next((number for number in (2, 3, 4) if match[number] is not None), 0)
        found[match[1].lower()] = Span(*match.span(group)) if group else None
    return found


def element_span(source: str, tag: Tag, closed_at: int) -> Span | None:
    """Return all of an element with its end tag, None if the page leaves that out.

    `closed_at` is the offset of what closed it.
    """
    start = tag.sourcepos or 0
    end_tag = re.compile(rf"</{re.escape(tag.name)}\s*>", re.IGNORECASE).match(source, closed_at)
    return Span(start, end_tag.end()) if end_tag else None
