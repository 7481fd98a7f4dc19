"""Elements and attributes to blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from linter.article import PROSE
from linter.document import Block, Field, Kind
from linter.mapped import MappedText
from linter.readers.xml.runs import read_text, read_value
from linter.readers.xml.tree import Element
from linter.span import Span

_LINE_BEFORE = re.compile(r"(?:\r\n|\n|\r)[ \t]*\Z")
_INDENT = 400  # characters; a line that is indented further is not looked at
_LINE_BEHIND = re.compile(r"[ \t]*+(?:[\r\n]|\Z)")


def extent_of(element: Element) -> Span:
    """Return what goes with `element`: its tags, and the line break before one on its own lines."""
    span, source = element.span, element.source
    before = _LINE_BEFORE.search(source[max(0, span.start - _INDENT) : span.start])
    if before and _LINE_BEHIND.match(source, span.end):
        return Span(span.start - len(before[0]), span.end)
    return span


def read_parts(
    element: Element, parts: Iterable[Span | Element], kind: Kind, field: Field | None = None
) -> Iterator[Block]:
    """Yield some of what is in `element` as a block that cannot be removed; none if it is blank."""
    content = read_text(element.source, parts)
    if content.text:
        declared = kind not in PROSE and kind is not Kind.HEADING
        yield Block(kind, content, element.path, declared=declared, field=field)


def read_element(element: Element, kind: Kind, field: Field | None = None) -> Iterator[Block]:
    """Yield the text of `element` as a block; none if it is blank."""
    for block in read_parts(element, element.parts, kind, field):
        yield replace(block, extent=extent_of(element))


def read_attribute(
    element: Element, name: str, field: Field | None, kind: Kind = Kind.META
) -> Iterator[Block]:
    """Yield the value of an attribute as a block; none if it is missing or blank."""
    content = value_of(element, name)
    if content is not None and content.text:
        yield Block(kind, content, f"{element.path}/@{name}", declared=True, field=field)


def value_of(element: Element, name: str) -> MappedText | None:
    """Return what the attribute `name` says, or None if `element` does not have it."""
    span = element.attribute(name)
    return None if span is None else read_value(element.source, span)


def told(element: Element, name: str) -> str:
    """Return what the attribute `name` says, or "" if it says nothing."""
    value = value_of(element, name)
    return value.text if value else ""


def settle_headline(fields: list[Block], text: list[Block]) -> tuple[Block, ...]:
    """Return the fields, then the text, with one headline.

    That is the text's own, if it has one, or else the first that a field declares.
    """
    if not any(block.kind is Kind.HEADLINE for block in text):
        for index, block in enumerate(fields):
            if block.field is Field.HEADLINE:
                fields[index] = replace(block, kind=Kind.HEADLINE)
                break
    return (*fields, *text)
