"""XML in ASCII, in which text of stories is inert."""

from __future__ import annotations

import re

from linter.reporters.escape import escape

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'

_MARKS = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"}
_MARK = re.compile("[&<>\"']")
_FORBIDDEN = re.compile("[\ufffe\uffff]")  # by XML 1.0; `escape` has written out the others


def text(words: str) -> str:
    """Return `words` on one line as character data; what may not stand in XML is written out."""
    visible = _FORBIDDEN.sub(lambda match: f"\\u{ord(match.group()):04x}", escape(words))
    inert = _MARK.sub(lambda match: _MARKS[match.group()], visible)
    return inert.encode("ascii", "xmlcharrefreplace").decode()


def attributes(**values: str | int) -> str:
    """Return the attributes of a tag, each with a space before it."""
    return "".join(f' {name}="{text(str(value))}"' for name, value in values.items())
