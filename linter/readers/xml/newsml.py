"""NewsML-G2: what is said about an item, and the text that it carries.

The text is a document of its own in the item: NITF or XHTML as XML, plain text, or HTML as text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from linter.document import Block, Document, Field, Kind
from linter.readers.reading import no_story
from linter.readers.text import read_lines
from linter.readers.xml.blocks import read_attribute, read_element, settle_headline, told
from linter.readers.xml.flow import read_flow
from linter.readers.xml.nitf import read_nitf_text
from linter.readers.xml.runs import read_lines_of_text
from linter.readers.xml.tree import Element, XmlError
from linter.span import Span

NAMESPACE = "http://iptc.org/std/nar/"
"""How the namespace of NewsML-G2 begins; the date of its version follows."""
ROOTS = frozenset("newsItem newsMessage packageItem".split())
"""The root elements of NewsML-G2 that can bring a story."""

_TEXTS = (
    ("contentMeta/headline", Field.HEADLINE),
    ("itemMeta/title", Field.HEADLINE),
    ("contentMeta/description", Field.DECK),
    ("contentMeta/slugline", None),
    ("contentMeta/by", Field.AUTHOR),
    ("contentMeta/dateline", Field.DATELINE),
    ("contentMeta/creditline", None),
    ("contentMeta/contentCreated", Field.PUBLISHED),
    ("contentMeta/contentModified", Field.MODIFIED),
    ("itemMeta/versionCreated", Field.MODIFIED),
    ("itemMeta/embargoed", Field.EMBARGO),
    ("rightsInfo/copyrightNotice", Field.RIGHTS),
    ("rightsInfo/usageTerms", Field.RIGHTS),
)
_NAMES = (
    ("contentMeta/creator", Field.AUTHOR),
    ("contentMeta/located", Field.DATELINE),
    ("rightsInfo/copyrightHolder", Field.RIGHTS),
)
_ATTRIBUTES = (
    ("itemMeta/pubStatus", "qcode", Field.STATUS),
    ("contentMeta/language", "tag", Field.LANGUAGE),
)


def read_newsml(path: str, source: str, root: Element) -> Document:
    """Return the story in a NewsML-G2 document. Raises XmlError for HTML beyond reading in it.

    Of a message with several items this is the first that carries text; the others are the
    pictures and versions that travel with it, or stories that belong in files of their own.
    """
    items = [root] if root.name == "newsItem" else root.select("itemSet/newsItem")
    for item in items:
        text = _text(item)
        if text:
            return Document(
                path,
                source,
                settle_headline(list(_fields(item)), text),
                identity=told(item, "guid") or None,
                language=_language(item) or told(root, "xml:lang") or None,
            )
    message = "The NewsML-G2 document carries no text of a story; leave it out."
    return no_story(path, source, message)


def _language(item: Element) -> str:
    tags = (told(language, "tag") for language in item.select("contentMeta/language"))
    return next((tag for tag in tags if tag), told(item, "xml:lang"))


def _fields(item: Element) -> Iterator[Block]:
    yield from read_attribute(item, "guid", Field.IDENTIFIER)
    yield from read_attribute(item, "xml:lang", Field.LANGUAGE)
    dated = False
    for path, field in _TEXTS:
        for element in item.select(path):
            for block in read_element(element, Kind.META, field):
                dated = dated or field is Field.PUBLISHED
                yield _without_by(block) if element.name == "by" else block
    if not dated:
        for created in item.select("itemMeta/firstCreated"):
            yield from read_element(created, Kind.META, Field.PUBLISHED)
    for path, field in _NAMES:
        for element in item.select(path):
            yield from _name(element, field)
    for path, name, field in _ATTRIBUTES:
        for element in item.select(path):
            yield from read_attribute(element, name, field)


def _name(element: Element, field: Field) -> Iterator[Block]:
    """Yield what a party or place is called: its first name, or what stands for one."""
    for name in element.select("name"):
        found = list(read_element(name, Kind.META, field))
        if found:
            yield from found
            return
    yield from read_attribute(element, "literal", field)


def _without_by(block: Block) -> Block:
    """Return the author alone: “By Ana Petrova” is how the name is printed."""
    text = block.content.text
    if text[:3].lower() != "by ":
        return block
    return replace(block, content=block.content.slice(Span(3, len(text))))


def _text(item: Element) -> list[Block]:
    """Return the blocks of the first content that has any; others are the same once more."""
    for content_set in item.select("contentSet"):
        for content in content_set.children:
            blocks: list[Block] = []
            if content.name == "inlineXML":
                nitf = next(content.select("nitf"), None)
                blocks = read_nitf_text(nitf) if nitf else read_flow(content)
            elif content.name == "inlineData" and not content.attribute("encoding"):
                blocks = _inline_data(content)
            if blocks:
                return blocks
    return []


def _inline_data(content: Element) -> list[Block]:
    """Return the blocks of text, or of HTML, that the item carries as text."""
    text = read_lines_of_text(content.source, content.parts)
    if "html" in told(content, "contenttype").lower():
        from linter.readers.html import LimitError, read_fragment

        try:
            inner = read_fragment(text.text)
        except LimitError as error:
            at = text.source(Span(error.at, error.at))
            raise XmlError(f"{error}; repair it or leave it out.", at) from None
    else:
        inner = read_lines(text.text, Span(0, len(text)))
    return [block.within(text, content.path) for block in inner]
