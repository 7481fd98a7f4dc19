"""A page as Beautiful Soup sees it, with the place of every tag and of every run of text.

Beautiful Soup knows where a tag begins, but not where text does: it joins the runs between two tags
and decodes them. So its parser is told to note, for each string, the spans of the source that it
came from. What they say is decoded from the source again (`linter.readers.html.text`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bs4 import BeautifulSoup
from bs4.builder._htmlparser import HTMLParserTreeBuilder
from bs4.element import NavigableString, PageElement, Tag

from linter.document import Directive
from linter.readers.html.parser import PageParser
from linter.span import Span

_DECLARING = frozenset("html body meta title link time script".split())
_POINTING = frozenset({"a", "img", "iframe", "embed"})


class Text(NavigableString):
    """A string of a page; `runs` are the spans of the source that it was read from."""

    runs: Sequence[Span] = ()


class Page(BeautifulSoup):
    """The tree of a page.

    The `sourcepos` of a tag is the offset at which it begins, its `sourceline` that at which its
    start tag ends, and its strings are `Text`. `ends`
    maps the identity of a tag to the offset at which it was closed: of its end tag, or of whatever
    else closed it. `declaring` are the tags that may say something about the page itself,
    `pointing` those that may lead out of it, and `directives` the comments that speak to newslint.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self.runs: list[Span] = []
        self.ends: dict[int, int] = {}
        self.declaring: list[Tag] = []
        self.pointing: list[Tag] = []
        self.directives: list[Directive] = []
        self.at = 0
        builder = _Builder(multi_valued_attributes=None, string_containers={})
        super().__init__(source, builder=builder, element_classes={NavigableString: Text})

    @classmethod
    def _markup_is_url(cls, markup: Any) -> bool:
        """Say nothing on stderr: what is read here was read from a file."""
        return False

    @classmethod
    def _markup_resembles_filename(cls, markup: Any) -> bool:
        """Say nothing on stderr."""
        return False

    def object_was_parsed(
        self,
        o: PageElement,
        parent: Tag | None = None,
        most_recent_element: PageElement | None = None,
    ) -> None:
        """Put a string into the tree, with the spans noted since the last one."""
        if isinstance(o, Text):
            o.runs = self.runs
        self.runs = []
        super().object_was_parsed(o, parent, most_recent_element)

    def pushTag(self, tag: Tag) -> None:  # noqa: N802
        """Open a tag, and keep it if it may declare something about the page, or lead out of it."""
        if tag.name in _DECLARING:
            self.declaring.append(tag)
        elif tag.name in _POINTING:
            self.pointing.append(tag)
        super().pushTag(tag)

    def popTag(self) -> Tag | None:  # noqa: N802 - Beautiful Soup's name
        """Close the innermost open tag."""
        self.ends[id(self.currentTag)] = self.at
        return super().popTag()


class _Builder(HTMLParserTreeBuilder):
    def feed(self, markup: Any, _parser_class: Any = None) -> None:
        super().feed(markup, PageParser)
