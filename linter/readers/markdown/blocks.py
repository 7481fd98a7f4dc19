"""The blocks of Markdown: a walk over the parser's events that keeps what is text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from linter.document import Block, Directive, Kind, Link
from linter.mapped import Encode, MappedText, Piece
from linter.readers.markdown.events import Edge, Event, events
from linter.readers.markdown.extents import Container, Lines
from linter.readers.markdown.images import title_of
from linter.readers.markdown.inline import Run, encoder
from linter.readers.markdown.links import Links
from linter.readers.markdown.shortcodes import cover, outside
from linter.readers.reading import directive_in
from linter.readers.text import newline_of
from linter.span import Span

MAX_DEPTH = 256
"""Levels of lists and quotations; what nests deeper is no story."""

_LEAVES = frozenset({"Paragraph", "Heading"})
_SILENT = frozenset({"CodeBlock", "Table"})  # nothing in them is prose
_CONTAINERS = frozenset({"List", "Item", "BlockQuote", "FootnoteDefinition", "HtmlBlock"})
_FORMULA = re.compile(r"\$\$.*\$\$", re.S)


class LimitError(ValueError):
    """The text is beyond reading. The message says why, without a remedy; `at` is where."""

    def __init__(self, message: str, at: int) -> None:
        super().__init__(message)
        self.at = at


@dataclass(frozen=True, slots=True)
class Found:
    """A block and, for a heading, its level."""

    block: Block
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """What a text holds: its blocks, the comments that speak to newslint, and its links."""

    found: list[Found]
    directives: tuple[Directive, ...]
    links: tuple[Link, ...]


@dataclass(slots=True)
class _Leaf:
    """A paragraph or heading that is being read."""

    span: Span
    parent: Container | None
    number: int
    text: Run
    level: int | None = None
    images: list[MappedText] = field(default_factory=list)
    implicit: bool = False  # text of a tight list item, which has no paragraph of its own


def find_blocks(source: str, origin: int) -> Content:
    """Return what is in the Markdown from `origin` to the end of `source`.

    Raises LimitError for what nests too deeply.
    """
    walk = _Walk(source, origin)
    return Content(list(walk.found()), tuple(walk.directives), walk.links.in_order())


class _Walk:
    def __init__(self, source: str, origin: int) -> None:
        self.source = source
        self.clean, self.covered = cover(source)
        self.origin = origin
        self.encode: Encode = encoder(newline_of(source))
        self.counts: Counter[str] = Counter()
        self.top = 0  # blocks outside any container
        self.inside: Container | None = None
        self.depth = 0
        self.leaf: _Leaf | None = None
        self.alt: Run | None = None
        self.images: list[Event] = []  # those that are open, one in the other
        self.silent: str | None = None
        self.html: list[Span] = []
        self.directives: list[Directive] = []
        self.links = Links(self.clean, origin)

    def found(self) -> Iterator[Found]:
        """Yield the blocks; extents come last, when it is known what else an item holds."""
        waiting: list[tuple[Found, _Leaf | None]] = []
        for event in events(self.clean[self.origin :], self.origin):
            waiting += self._take(event)
        lines = Lines(self.source, self.origin)
        for found, leaf in waiting:
            block = found.block
            if leaf is not None and block.kind is not Kind.CAPTION:
                extent = lines.extent(leaf.span, leaf.parent, leaf.number)
                block = Block(block.kind, block.content, block.at, extent)
            yield Found(block, found.level)

    def _take(self, event: Event) -> Iterator[tuple[Found, _Leaf | None]]:
        name = event.name
        if name == "InlineHtml" and (said := directive_in(event.data, event.span)):
            self.directives.append(said)
        if self.silent:
            if event.edge is Edge.END and name == self.silent:
                self.silent = None
        elif name in _LEAVES or name in _SILENT or name in _CONTAINERS or name == "Rule":
            if self.leaf and (event.edge is Edge.END or self.leaf.implicit):
                yield from self._close()
            if event.edge is Edge.END:
                yield from self._leave(event)
            else:
                self._enter(event)
        elif name == "Html":
            self.html.append(event.span)
        elif name != "TaskListMarker":
            self._inline(event)

    def _enter(self, event: Event) -> None:
        number = self._count()
        if event.name in _LEAVES:
            level = int(event.data["level"][1]) if event.name == "Heading" else None
            text = Run(self.source, self.covered, event.span.start)
            self.leaf = _Leaf(event.span, self.inside, number, text, level)
        elif event.name in _SILENT:
            self.silent = event.name
        elif event.name in _CONTAINERS:
            self.depth += 1
            if self.depth > MAX_DEPTH:
                message = f"The Markdown nests deeper than {MAX_DEPTH} levels"
                raise LimitError(message, event.span.start)
            self.inside = Container(event.name, event.span, self.inside, number)

    def _count(self) -> int:
        """Return the number of a new block among those in the same container, from 1."""
        if self.inside is None:
            self.top += 1
            return self.top
        self.inside.children += 1
        return self.inside.children

    def _leave(self, event: Event) -> Iterator[tuple[Found, _Leaf | None]]:
        if event.name not in _CONTAINERS or self.inside is None:
            return
        if event.name == "HtmlBlock":
            yield from self._html_blocks()
        self.inside = self.inside.parent
        self.depth -= 1

    def _inline(self, event: Event) -> None:
        leaf = self.leaf
        if leaf is None:
            begin = self.inside.span.start if self.inside else event.span.start
            text = Run(self.source, self.covered, begin)
            leaf = _Leaf(event.span, self.inside, self._count(), text, implicit=True)
            self.leaf = leaf
        if leaf.implicit:
            leaf.span = Span(leaf.span.start, max(leaf.span.end, event.span.end))
        if event.name == "Image":
            self._image(event, leaf)
        elif self.alt:
            self.alt.add(event)
        else:
            if event.name in ("Link", "InlineHtml"):
                self.links.take(event, leaf.text)
            leaf.text.add(event)

    def _image(self, event: Event, leaf: _Leaf) -> None:
        """Collect the outermost image's alternative text apart from the text around it."""
        if event.edge is Edge.START:
            self.images.append(event)
            if self.alt is None:
                leaf.text.add(event)
                self.links.take(event, leaf.text)
                self.alt = Run(self.source, self.covered, event.span.start + 2)
            return
        image = self.images.pop()
        if self.alt and not self.images:
            title = title_of(self.source, image, self.encode)
            self.links.take(event, self.alt)
            leaf.images += [self.alt.content(self.encode), *([title] if title else [])]
            self.alt = None
            leaf.text.add(event)

    def _close(self) -> Iterator[tuple[Found, _Leaf | None]]:
        leaf, self.leaf = self.leaf, None
        assert leaf is not None
        content = leaf.text.content(self.encode)
        if content.text:
            if not _FORMULA.fullmatch(content.text):
                kind, name = self._kind(leaf)
                yield Found(Block(kind, content, self._at(name)), leaf.level), leaf
            return
        for caption in leaf.images:
            if caption.text:
                block = Block(Kind.CAPTION, caption, self._at("img"), declared=True)
                yield Found(block), leaf

    def _kind(self, leaf: _Leaf) -> tuple[Kind, str]:
        if leaf.level:
            return Kind.HEADING, f"h{leaf.level}"
        parent = leaf.parent.name if leaf.parent else ""
        if parent == "Item":
            return Kind.LIST_ITEM, "li"
        return (Kind.QUOTE, "blockquote") if parent == "BlockQuote" else (Kind.PARAGRAPH, "p")

    def _at(self, name: str) -> str:
        self.counts[name] += 1
        return f"/{name}[{self.counts[name]}]"

    def _html_blocks(self) -> Iterator[tuple[Found, _Leaf | None]]:
        """Yield the blocks of the raw HTML that has just ended."""
        # The HTML parser is heavy, and few Markdown files hold HTML.
        from linter.readers.html import LimitError as HtmlLimitError
        from linter.readers.html import read_whole_fragment

        spans, self.html = self.html, []
        parts = [part for span in spans for part in outside(span, self.covered)]
        content = MappedText(Piece(part.of(self.source), part) for part in parts)
        try:
            read = read_whole_fragment(content.text)
        except HtmlLimitError as error:
            raise LimitError(str(error), parts[0].start) from None
        self.directives += (directive.within(content) for directive in read.directives)
        at = self._at("html") if read.blocks else ""
        self.links.found += (link.within(content, at or "/html") for link in read.links)
        for block in read.blocks:
            yield Found(block.within(content, at)), None
