"""What prose in an element is worth as the text of the page, by what the element is called."""

from __future__ import annotations

import re

from bs4.element import Tag

from linter.readers.html.tags import names_of

_LISTED = 0.5  # worth of prose in lists, where summaries of other stories stand
_NAMED = 2.0  # worth of prose that the page calls the text of an article
_CALLED = 1.7  # the same by a name that other elements have, too
_ITEMS = frozenset({"li", "dt", "dd", "td"})
_BODY_WORDS = re.compile(
    r"(?<![a-z0-9])(?:art|article|story|post|entry)[-_]*(?:body|content|text)(?![a-z0-9])"
    r"|(?-i:(?:article|story|post|entry)(?:Body|Content|Text)(?![a-z0-9]))",
    re.IGNORECASE,
)
# These are found on what holds the text with all that belongs to it, too.
_TEXT_WORDS = re.compile(
    r"(?<![a-z0-9])(?:(?:blog|single|field)[-_]*(?:body|content|text)|(?:body|full)[-_]*text"
    r"|(?:article|body|post|story)[-_]*copy|post[-_]*(?:area|entry))(?![a-z0-9])",
    re.IGNORECASE,
)


def worth_in(tag: Tag, outer: float) -> float:
    """Return what prose in an element is worth, from what it is around it."""
    if tag.name in _ITEMS and outer == 1:
        return _LISTED
    if outer >= _NAMED or not tag.attrs or tag.name == "body":
        return outer
    names = names_of(tag)
    if _BODY_WORDS.search(names):
        return outer * _NAMED
    return outer * _CALLED if outer <= 1 and _TEXT_WORDS.search(names) else outer
