"""Markdown: front matter and text, every character with its place.

The parser is pulldown-cmark, by way of `pyromark`: it follows CommonMark with GitHub's tables,
strikethrough and footnotes, it is quick on whatever it is given, and it alone of the parsers for
Python gives the place in the source of every inline event, not only of blocks. Its offsets are
UTF-8 bytes; `events` counts them in code points. An event whose text is as long as its place was
copied; one that is not is an entity.
"""

from __future__ import annotations

from dataclasses import replace

from linter.document import Block, Document, Field, Kind
from linter.readers.markdown.blocks import Found, LimitError, find_blocks
from linter.readers.markdown.front_matter import read_front_matter
from linter.readers.reading import Fragment, Reading, no_story, unreadable
from linter.readers.text import ends_with_newline
from linter.span import Span

__all__ = ["LimitError", "read", "read_blocks", "read_fragment"]


def read(path: str, source: str, reading: Reading) -> Document:
    """Return the story in a Markdown file."""
    front = read_front_matter(source)
    try:
        content = find_blocks(source, front.end)
    except LimitError as error:
        span = Span(error.at, min(error.at + 1, len(source)))
        return unreadable(path, source, span, f"{error}; repair the file or leave it out.")
    if not content.found:
        return no_story(path, source, "The file holds no text; name a file with a story.")
    declared = {block.field: block.text for block in reversed(front.fields)}
    return Document(
        path,
        source,
        tuple(_with_headline(front.fields, content.found)),
        problems=front.problems,
        identity=declared.get(Field.URL) or declared.get(Field.IDENTIFIER),
        language=declared.get(Field.LANGUAGE),
        final_newline=ends_with_newline(source),
        certain=bool(front.fields or front.problems),
        directives=content.directives,
        links=content.links,
    )


def read_blocks(text: str) -> list[Block]:
    """Return the blocks of the Markdown `text`; see `read_fragment`."""
    return read_fragment(text).blocks


def read_fragment(text: str) -> Fragment:
    """Return what is in the Markdown `text`, with spans in `text`.

    Its headings are no headlines, for a text within another file has a headline beside it. Raises
    LimitError for what is beyond reading.
    """
    content = find_blocks(text, 0)
    return Fragment([found.block for found in content.found], content.directives, content.links)


def _with_headline(fields: list[Block], found: list[Found]) -> list[Block]:
    """Return fields and text with one headline.

    It is the H1 that the text begins with, else the declared title, else the first H1.
    """
    text = [part.block for part in found]
    title = next((n for n, block in enumerate(fields) if block.field is Field.HEADLINE), None)
    first = next((n for n, block in enumerate(text) if block.kind is not Kind.CAPTION), None)
    h1 = next((n for n, part in enumerate(found) if part.level == 1), None)
    if h1 is not None and (h1 == first or title is None):
        text[h1] = replace(text[h1], kind=Kind.HEADLINE)
    elif title is not None:
        fields[title] = replace(fields[title], kind=Kind.HEADLINE)
    return [*fields, *text]
