"""HTML: pages and fragments, each character with its place in the mark-up.

In a page the article is found, and what surrounds it stays out; a fragment, as content systems
store it, is all story. What a page declares (meta, OpenGraph, JSON-LD) are fields with places of
their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import chain

from linter.document import Block, Document, Field, Kind, Link, Record
from linter.json_tree import JsonValue
from linter.readers.html import json_ld
from linter.readers.html.blocks import to_blocks
from linter.readers.html.content import Content, find_content
from linter.readers.html.fields import head_fields, language_of
from linter.readers.html.head import find_headline, head_passages, of_this_page, with_headline
from linter.readers.html.links import find_links
from linter.readers.html.notices import of_the_article
from linter.readers.html.parser import LimitError
from linter.readers.html.passages import Passage, is_table_cell, passages
from linter.readers.html.tree import Page
from linter.readers.reading import Fragment, Reading, no_story, unreadable
from linter.readers.text import read_lines
from linter.span import Span

__all__ = ["LimitError", "read", "read_fragment", "read_whole_fragment"]


def read_fragment(text: str) -> list[Block]:
    """Return the blocks of HTML that is all story. Raises LimitError for what is beyond reading."""
    return read_whole_fragment(text).blocks


def read_whole_fragment(text: str) -> Fragment:
    """Return what is in HTML that is all story. Raises LimitError."""
    page = Page(text)
    seen = passages(page)
    shown = [passage for passage in seen if not is_table_cell(passage)]
    blocks = [block for _, block in to_blocks(text, page, shown, None)]
    links = find_links(page, seen, shown, page)
    return Fragment(blocks, tuple(page.directives), links)


def read(path: str, source: str, reading: Reading) -> Document:
    """Return the story in a page, or in a fragment of one."""
    try:
        page = Page(source)
    except LimitError as error:
        span = Span(error.at, min(error.at + 1, len(source)))
        return unreadable(path, source, span, f"{error}; repair the page or leave it out.")
    tags = page.declaring
    records = tuple(json_ld.records(tags, source))
    groups = [group for record in records for group in json_ld.fields(record)]
    head = list(head_fields(tags, source))
    fields = [*chain.from_iterable(groups), *head]
    whole = any(tag.name in ("html", "body") for tag in tags)
    body = json_ld.declared_body(records)
    text, links = _text(source, page, reading if whole else None, fields, body)
    if not text:
        return no_story(path, source, "The page holds no text; name a page with a story.")
    shown = [block.text for block in text if block.kind is Kind.HEADLINE]
    fields = [*chain.from_iterable(of_this_page(groups, shown, head)), *head]
    urls = [block.text for block in fields if block.field is Field.URL]
    return Document(
        path,
        source,
        tuple(with_headline(fields, text)),
        records=records,
        identity=urls[0] if urls else None,
        language=language_of(tags, fields),
        directives=tuple(page.directives),
        links=links,
    )


def _text(
    source: str,
    page: Page,
    reading: Reading | None,
    fields: Sequence[Block],
    declared: tuple[Record, str, JsonValue] | None,
) -> tuple[list[Block], tuple[Link, ...]]:
    """Return the story and what stands above it, with what the story points at.

    `reading` is None for a fragment.
    """
    seen = passages(page)
    text = cache(lambda passage: passage.content(source).text)
    if reading is None:
        content = Content(page, seen, [])
    else:
        said = declared[2].data if declared else ""
        content = find_content(page, seen, text, reading.content, said)
    inside = [one for one in content.passages if not is_table_cell(one)]
    shown = sum(passage.length for passage in inside)
    if declared and shown * 4 < len(declared[2].data):  # the page itself shows next to nothing
        return _of_json(*declared), ()
    if not inside:
        return [], ()
    titles = [block.text for block in fields if block.field is Field.HEADLINE]
    first = seen.index(inside[0])
    headline = find_headline(seen, text, first, titles)
    if headline is not None and headline > first and seen[headline] not in inside:
        headline = None
    above: list[Passage] = []
    if headline is not None:
        above = head_passages(seen[headline + 1 : first], text, content.beside)
        if seen[headline] not in inside:
            above.insert(0, seen[headline])
    blocks = []
    body = sorted([*inside, *of_the_article(content)], key=lambda passage: passage.start)
    for passage, block in to_blocks(source, page, [*above, *body], content.root):
        if headline is not None and passage is seen[headline]:
            block = replace(block, kind=Kind.HEADLINE, declared=True)
        blocks.append(block)
    return blocks, find_links(page, seen, body, content.root)


def _of_json(record: Record, pointer: str, value: JsonValue) -> list[Block]:
    """Return the text that JSON-LD gives in full, where the page does not show it."""
    content = json_ld.text_of(record, value)
    blocks = read_lines(content.text, Span(0, len(content.text)))
    return [block.within(content, record.block.at + pointer) for block in blocks]
