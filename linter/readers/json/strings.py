"""What a JSON string says as blocks: HTML, Markdown, or lines of plain text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from linter.document import Block, Directive, Field, Kind, Link, visible
from linter.json_tree import JsonTree
from linter.mapped import MappedText
from linter.readers.json.places import Place, folded
from linter.readers.reading import Form, Fragment
from linter.readers.text import read_lines
from linter.span import Span

_BLOCK_TAG = re.compile(
    r"</?(?:p|br|div|h[1-6]|ul|ol|li|blockquote|figure|section|article|table)\b[^<>]*>", re.I
)
_TAG = re.compile(r"</?(?:a|abbr|b|cite|em|i|img|q|small|span|strong|sub|sup|u)\b[^<>]*>", re.I)
_MARKED_UP = re.compile(r"[<&\t\n\f\r]|  ")  # what HTML shows otherwise than it is written


class StringError(ValueError):
    """The text in a string is beyond what is read. The message is a sentence for `span`."""

    def __init__(self, message: str, span: Span) -> None:
        super().__init__(message)
        self.span = span


@dataclass(frozen=True, slots=True)
class Strings:
    """The strings of one tree, as blocks.

    `directives` and `links` are those met so far, in strings that were read as mark-up.
    """

    tree: JsonTree
    directives: list[Directive] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    def all_directives(self) -> tuple[Directive, ...]:
        """Return the directives in order of place, each once though a string was read twice."""
        found = {directive.span: directive for directive in self.directives}
        return tuple(found[span] for span in sorted(found))

    def all_links(self) -> tuple[Link, ...]:
        """Return the links in order of place, each once though a string was read twice."""
        found = {link.span: link for link in self.links}
        return tuple(found[span] for span in sorted(found))

    def text(self, place: Place) -> MappedText:
        """Return what the string or number at `place` says, without white space around it."""
        value = place.value
        if isinstance(value.data, str):
            content = self.tree.string(value)
        else:
            content = MappedText.copy(self.tree.text, value.span)
        return content.slice(visible(content.text))

    def block(
        self, place: Place, kind: Kind, field: Field | None = None, declared: bool = True
    ) -> list[Block]:
        """Return the string at `place` as one block as it is; none if nothing is in it."""
        content = self.text(place)
        if not len(content):
            return []
        return [Block(kind, content, place.at, place.extent, declared=declared, field=field)]

    def passage(self, place: Place, form: Form | None = None) -> list[Block]:
        """Return the blocks of running text in the string at `place`.

        Without a `form`, the form is what `place` declares, or else what the text looks like. A
        block that is all of an item of an array goes with its item.
        """
        outer = self.tree.string(place.value)
        form = form or declared_form(place) or _apparent_form(outer.text)
        if form is Form.HTML and not _MARKED_UP.search(outer.text):
            return self.block(place, Kind.PARAGRAPH, declared=False)
        read = _read(outer, place.at, form)
        self.directives.extend(directive.within(outer) for directive in read.directives)
        self.links.extend(link.within(outer, place.at) for link in read.links)
        blocks = [inner.within(outer, place.at) for inner in read.blocks]
        if len(blocks) == 1 and place.extent:
            only = replace(blocks[0], extent=place.extent)
            return [replace(only, at=place.at) if form is Form.TEXT else only]
        return blocks


def _read(outer: MappedText, at: str, form: Form) -> Fragment:
    """Return what is in the text of `outer`, in its own offsets."""
    text = outer.text
    if form is Form.TEXT:
        return Fragment(read_lines(text, Span(0, len(text))))
    # Each parser is loaded only for a string that needs it.
    if form is Form.MARKDOWN:
        from linter.readers.markdown import LimitError
        from linter.readers.markdown import read_fragment as read
    else:
        from linter.readers.html import LimitError  # type: ignore[assignment]
        from linter.readers.html import read_whole_fragment as read
    try:
        return read(text)
    except LimitError as error:
        place = Span(error.at, min(error.at + 1, len(text)))
        raise StringError(
            f"{error} in “{at}”; repair it or leave it out.", outer.source(place)
        ) from None


def declared_form(place: Place) -> Form | None:
    """Return the form that a content type beside the string at `place`, or its key, declares."""
    said = place.said("contenttype") or place.said("content_type")
    for word in (said, folded(place.key)):
        if "html" in word or "nitf" in word or word == "rendered":
            return Form.HTML
        if "markdown" in word or word in ("bodymd", "md"):
            return Form.MARKDOWN
    return Form.TEXT if said.startswith("text/plain") else None


def _apparent_form(text: str) -> Form:
    """HTML is what has a tag of a block, or more than one of any other: one alone is a leftover.

    In several lines those others are leftovers, too: read as HTML, the lines would run together.
    """
    if "<" not in text:
        return Form.TEXT
    if _BLOCK_TAG.search(text) or ("\n" not in text and len(_TAG.findall(text)) > 1):
        return Form.HTML
    return Form.TEXT
