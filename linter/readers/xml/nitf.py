"""NITF 3: the fields of its head, and the text of its body."""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Block, Document, Field, Kind
from linter.readers.reading import no_story
from linter.readers.xml.blocks import (
    read_attribute,
    read_element,
    settle_headline,
    told,
)
from linter.readers.xml.flow import read_flow
from linter.readers.xml.tree import Element

_FIELDS = (
    ("head/docdata/doc-id", "id-string", Field.IDENTIFIER),
    ("head/docdata/date.issue", "norm", Field.PUBLISHED),
    ("head/docdata/date.release", "norm", Field.PUBLISHED),
    ("head/pubdata", "date.publication", Field.PUBLISHED),
    ("head/docdata/date.expire", "norm", None),
    ("head/docdata", "management-status", Field.STATUS),
    ("head/docdata/urgency", "ed-urg", None),
    ("head/docdata/doc.copyright", "year", Field.RIGHTS),
    ("head/docdata/doc.copyright", "holder", Field.RIGHTS),
    ("head/docdata/doc.rights", "owner", Field.RIGHTS),
    ("head/pubdata", "position.section", Field.SECTION),
)


def read_nitf(path: str, source: str, root: Element) -> Document:
    """Return the story in a NITF document."""
    text = read_nitf_text(root)
    if not text:
        return no_story(path, source, "The NITF document holds no text; leave it out.")
    language = _language(root)
    return Document(
        path,
        source,
        settle_headline(list(_fields(root)), text),
        identity=_identity(root),
        language=told(language, "xml:lang") or None,
    )


def read_nitf_text(root: Element) -> list[Block]:
    """Return the blocks of the text in a `nitf` element."""
    return [block for body in root.select("body") for block in read_flow(body)]


def _fields(root: Element) -> Iterator[Block]:
    yield from read_attribute(_language(root), "xml:lang", Field.LANGUAGE)
    for title in root.select("head/title"):
        yield from read_element(title, Kind.META, Field.HEADLINE)
    dated = False
    for path, name, field in _FIELDS:
        for element in root.select(path):
            for block in read_attribute(element, name, field):
                dated = dated or field is Field.PUBLISHED
                yield block
    if not dated:
        for date in root.descendants("story.date"):
            yield from read_attribute(date, "norm", Field.PUBLISHED)


def _language(root: Element) -> Element:
    """Return the element that says the language: the root, or else the body."""
    if root.attribute("xml:lang"):
        return root
    return next(root.select("body"), root)


def _identity(root: Element) -> str | None:
    ids = (told(element, "id-string") for element in root.select("head/docdata/doc-id"))
    return next((found for found in ids if found), None)
