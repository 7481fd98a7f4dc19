"""The text of a story as NITF and XHTML mark it up: which elements are blocks, and of what kind.

Both are read with one vocabulary; the few names that they share mean the same. Any other element
is part of the text around it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from linter.article import PROSE
from linter.document import Block, Field, Kind
from linter.readers.xml.blocks import read_attribute, read_element, read_parts, told
from linter.readers.xml.runs import SILENT
from linter.readers.xml.tree import Element
from linter.span import Span

_KINDS = {
    "hl1": Kind.HEADING,
    "hl2": Kind.HEADING,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Kind.HEADING),
    **dict.fromkeys(("li", "dt", "dd"), Kind.LIST_ITEM),
    **dict.fromkeys(("bq", "blockquote"), Kind.QUOTE),
    **dict.fromkeys(("media-caption", "figcaption"), Kind.CAPTION),
    **dict.fromkeys(("media-producer", "credit"), Kind.CREDIT),
    **dict.fromkeys(("rights", "copyrite"), Kind.RIGHTS),
    **dict.fromkeys(("distributor", "byttl", "bibliography", "dateline"), Kind.META),
    "byline": Kind.BYLINE,
    "note": Kind.NOTICE,
    "abstract": Kind.DECK,
}
_CONTAINERS = frozenset(
    "p html body body.head body.content body.end hedline block ul ol dl media figure fn div "
    "section article main header footer aside address tagline hr".split()
)
_SOFT = PROSE | {Kind.HEADING}  # inside an element of another kind, these are of that kind


def read_flow(root: Element) -> list[Block]:
    """Return the blocks of the text in `root`, in order; at most one is a headline."""
    blocks: list[Block] = []
    has_headline = False
    for block in _read(root, Kind.PARAGRAPH, _holders(root)):
        if block.kind is Kind.HEADLINE:
            if has_headline:
                block = replace(block, kind=Kind.HEADING, declared=False)
            has_headline = True
        blocks.append(block)
    return blocks


def _read(element: Element, around: Kind, holders: set[Element]) -> Iterator[Block]:
    """Yield the blocks of `element`, which stands in one of the kind `around`."""
    kind = _kind(element, around)
    field = Field.DATELINE if element.name == "dateline" else None
    if element not in holders:
        yield from read_element(element, kind, field)
        return
    loose: list[Span | Element] = []
    for part in element.parts:
        if isinstance(part, Span) or not (_is_block(part) or part in holders):
            loose.append(part)
            continue
        yield from read_parts(element, loose, kind, field)
        loose = []
        yield from _read(part, kind, holders)
    yield from read_parts(element, loose, kind, field)
    if element.name == "figure":
        for image in element.descendants("img"):
            yield from read_attribute(image, "alt", None, Kind.CAPTION)


def _kind(element: Element, around: Kind) -> Kind:
    """Return the kind of the text in `element`."""
    own = _KINDS.get(element.name)
    if own is None or (own in _SOFT and around not in _SOFT):
        return around
    if own is Kind.HEADING:
        return _heading(element)
    if element.name == "note" and told(element, "noteclass") == "cr":
        return Kind.RIGHTS
    return own


def _heading(element: Element) -> Kind:
    """Return which of headline, deck and heading a heading is."""
    if element.parent is not None and element.parent.name == "hedline":
        return Kind.HEADLINE if element.name == "hl1" else Kind.DECK
    return Kind.HEADLINE if element.name == "h1" else Kind.HEADING


def _is_block(element: Element) -> bool:
    return element.name in _KINDS or element.name in _CONTAINERS


def _holders(root: Element) -> set[Element]:
    """Return the elements that hold blocks of their own, at any depth, so are no block."""
    holders: set[Element] = set()
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if element.name in SILENT:
            continue
        waiting += element.children
        if not _is_block(element) and element.name != "img":
            continue
        outer = element.parent
        while outer is not None and outer not in holders:
            if element.name != "img" or outer.name == "figure":
                holders.add(outer)
            outer = outer.parent
    return holders
