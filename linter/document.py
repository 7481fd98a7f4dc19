"""A story as it was read: blocks of text that know their source."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass, replace
from enum import StrEnum

from linter.finding import Finding
from linter.json_tree import JsonError, JsonTree
from linter.language.words import count_words
from linter.mapped import MappedText, Piece
from linter.span import LineIndex, Span


class Kind(StrEnum):
    """What a block is to an editor."""

    HEADLINE = "headline"
    DECK = "deck"
    LABEL = "label"
    BYLINE = "byline"
    TIMESTAMP = "timestamp"
    NOTICE = "notice"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    QUOTE = "quote"
    LIST_ITEM = "list-item"
    CAPTION = "caption"
    CREDIT = "credit"
    RIGHTS = "rights"
    BOILERPLATE = "boilerplate"
    CORRECTION = "correction"
    META = "meta"


class Field(StrEnum):
    """What a declared field says: a key of JSON, of front matter, a `<meta>` of a page."""

    HEADLINE = "headline"
    DECK = "deck"
    AUTHOR = "author"
    DATELINE = "dateline"
    PUBLISHED = "published"
    MODIFIED = "modified"
    EMBARGO = "embargo"
    STATUS = "status"
    RIGHTS = "rights"
    LANGUAGE = "language"
    URL = "url"
    IDENTIFIER = "identifier"
    SECTION = "section"


# No-break, thin and other typographic spaces; lone surrogates; soft hyphens.
_ODD = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]|[\ud800-\udfff]|\u00ad")


def visible(text: str) -> Span:
    """Return where `text` begins and ends to a reader: without white space and soft hyphens."""
    end = len(text)
    while end and (text[end - 1].isspace() or text[end - 1] == "\u00ad"):
        end -= 1
    start = 0
    while start < end and (text[start].isspace() or text[start] == "\u00ad"):
        start += 1
    return Span(start, end)


def view(content: MappedText) -> MappedText:
    """Return `content` with plain spaces, and without soft hyphens and lone surrogates."""
    if content.text.isascii() or not _ODD.search(content.text):
        return content
    pieces, at = [], 0
    for match in _ODD.finditer(content.text):
        if match.start() > at:
            pieces.append(Piece(content.text[at : match.start()], Span(at, match.start())))
        odd = match.group()
        plain = "" if odd == "\u00ad" else "\ufffd" if "\ud800" <= odd <= "\udfff" else " "
        pieces.append(Piece(plain, Span(*match.span()), False))
        at = match.end()
    if at < len(content.text):
        pieces.append(Piece(content.text[at:], Span(at, len(content.text))))
    return content.then(MappedText(pieces))


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """One part of a story: a line, a paragraph, a caption, a field.

    `content` is the text as it stands; `view` is what rules match. `at` names the block within
    its file. `extent` is what goes when the block is removed (a line with its newline), or None
    when it cannot be removed. `label` names the class of a known line ("trending-block").
    `declared` means that the source itself says what the block is (a field, a `<figcaption>`), so
    that it is no leftover in the text; `field` is what it says, where it stands beside the text.
    Blocks are compared by identity: two equal lines of a story are two blocks.
    """

    kind: Kind
    content: MappedText
    at: str
    extent: Span | None = None
    label: str | None = None
    declared: bool = False
    field: Field | None = None
    view: MappedText = dataclasses.field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "view", view(self.content))

    @property
    def text(self) -> str:
        """The text that rules match; offsets in hits count in it."""
        return self.view.text

    @property
    def span(self) -> Span:
        """All of the block's text."""
        return Span(0, len(self.view.text))

    @property
    def words(self) -> int:
        """How many words the text has; see `count_words`."""
        return count_words(self.view.text)

    @property
    def raw(self) -> Block:
        """This block with its content as it stands to match: for rules about odd characters.

        A hit in it names it as its block.
        """
        if self.view is self.content:
            return self
        block = replace(self)
        object.__setattr__(block, "view", self.content)
        return block

    def within(self, outer: MappedText, at: str = "") -> Block:
        """Return this block of the text of `outer` as one of the source that `outer` came from.

        `at` is put in front of the block's own. It can still be removed if what it takes along is
        one run of that source.
        """
        extent = self.extent
        if extent is not None:
            edit = outer.edit(extent, "")
            extent = edit.span if edit else None
        content = outer.then(self.content)
        return replace(self, content=content, at=at + self.at, extent=extent)


@dataclass(frozen=True, slots=True, eq=False)
class Record:
    """Data that a story is, or brings along: a JSON story itself, or the JSON-LD of a page.

    `block` is its text; the spans in `tree` count in `block.content.text`. `tree` is None for a
    text that is no JSON, and `error` says why. `standard` names what it claims to follow
    ("ninjs-3.1", "schema.org"), if anything.
    """

    block: Block
    tree: JsonTree | None
    standard: str | None = None
    error: JsonError | None = None

    def part(self, span: Span, pointer: str) -> Block:
        """Return what stands at `span` of the text as a block, so that a hit can name it."""
        content = self.block.content.slice(span)
        return Block(Kind.META, content, self.block.at + pointer, declared=True)


@dataclass(frozen=True, slots=True)
class Directive:
    """A comment in a story that speaks to newslint: `<!-- newslint: … -->`.

    `span` is all of the comment in the source, and `text` what stands behind the colon.
    """

    span: Span
    text: str

    def within(self, outer: MappedText) -> Directive:
        """Return this directive of the text of `outer` as one of the source that it came from."""
        return replace(self, span=outer.source(self.span))


class LinkKind(StrEnum):
    """How a story points at something: by a link, or by showing it."""

    LINK = "link"
    IMAGE = "image"
    EMBED = "embed"


@dataclass(frozen=True, slots=True, eq=False)
class Link:
    """What the text of a story points at: a link, or an image or embed that it shows.

    `url` is what it points at, as declared, and `written` the mark-up that says so: the start tag
    in HTML, all of it in Markdown. `text` is what a link stands on, or the alternative text of an
    image; None where there is none, which `alt=""` is not. `decorative` means that readers need
    no words for it: a counter of one pixel, an ornament. `captioned` says whether the figure
    around an image has a caption; it is None outside a figure.
    """

    kind: LinkKind
    url: MappedText
    written: MappedText
    at: str
    text: MappedText | None = None
    decorative: bool = False
    captioned: bool | None = None

    @property
    def span(self) -> Span:
        """Where the mark-up stands in the source."""
        return self.written.source(Span(0, len(self.written)))

    def part(self, part: MappedText) -> Block:
        """Return one of its texts as a block, so that a hit can name it."""
        return Block(Kind.META, part, self.at, declared=True)

    def within(self, outer: MappedText, at: str = "") -> Link:
        """Return this link of the text of `outer` as one of the source that `outer` came from.

        `at` is put in front of the link's own.
        """
        return replace(
            self,
            url=outer.then(self.url),
            written=outer.then(self.written),
            text=outer.then(self.text) if self.text is not None else None,
            at=at + self.at,
        )


@dataclass(frozen=True, slots=True)
class Document:
    """A story as bytes became text: its source, its blocks in order, what went wrong in reading.

    `path` is shown in reports and uses "/". `problems` are findings about the reading itself.
    `records` is the data that the story is or brings along. `identity` is what the story calls
    itself (a URL, an id), and `language` the tag that it declares ("en-GB"). `directives` are the
    comments that speak to newslint, and `links` what the text points at, in order of place; only
    mark-up has links. `final_newline` is
    None where the form has no such thing as an end of file. `certain` is False for a file that
    only a dateline, a byline or a date would tell from another text, such as a README. A story
    that is one of many in its file begins there at `first_line`, and at the offset `origin`; its
    own offsets count from there.
    """

    path: str
    source: str
    blocks: tuple[Block, ...] = ()
    problems: tuple[Finding, ...] = ()
    records: tuple[Record, ...] = ()
    identity: str | None = None
    language: str | None = None
    final_newline: bool | None = None
    certain: bool = True
    first_line: int = 1
    origin: int = 0
    directives: tuple[Directive, ...] = ()
    links: tuple[Link, ...] = ()

    @property
    def lines(self) -> LineIndex:
        """A new index of the lines of `source`, as the file counts them."""
        return LineIndex(self.source, self.first_line, self.origin)
