"""XML of the news agencies: NITF and NewsML-G2; the root element says which.

Reading has bounds: 256 levels, 100,000 elements, and no entity but those of XML itself.
"""

from __future__ import annotations

from dataclasses import replace

from linter.document import Document
from linter.readers.reading import Reading, no_story, unreadable
from linter.readers.xml.blocks import told
from linter.readers.xml.newsml import NAMESPACE, ROOTS, read_newsml
from linter.readers.xml.nitf import read_nitf
from linter.readers.xml.tree import Element, XmlError, parse

_NAME_SHOWN = 40  # characters


def read(path: str, source: str, reading: Reading) -> Document:
    """Return the story in a NITF or NewsML-G2 file."""
    try:
        root, directives = parse(source)
        if root.name == "nitf":
            return replace(read_nitf(path, source, root), directives=directives)
        if root.name in ROOTS and _namespace(root).startswith(NAMESPACE):
            return replace(read_newsml(path, source, root), directives=directives)
    except XmlError as error:
        return unreadable(path, source, error.span, str(error))
    name = root.name[:_NAME_SHOWN]
    message = f"The XML is neither NewsML-G2 nor NITF, its root is “{name}”; leave it out."
    return no_story(path, source, message)


def _namespace(root: Element) -> str:
    """Return the namespace of the root element, or "" if it has none."""
    return told(root, f"xmlns:{root.prefix}" if root.prefix else "xmlns")
