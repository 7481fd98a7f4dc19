"""What in a page says of itself that it is no part of the story: menus, share bars, promos.

Only mark-up counts: names of elements, roles, words in classes and ids. A line of text that merely
reads like a leftover stays, so that a rule can report it.
"""

from __future__ import annotations

import re
from enum import Enum

from bs4.element import Tag

from linter.readers.html.tags import names_of

_TAGS = frozenset({"nav", "aside", "footer", "dialog", "menu"})
_ROLES = frozenset(
    {"navigation", "complementary", "contentinfo", "search", "dialog", "alertdialog", "menu"}
)
# A word may stand alone or in “most-read”, “most_read”, “mostRead”. What a page merely has
# somewhere (“has-sidebar”), or is filed under (“tag-newsletter”), says nothing of the element.
_START = (
    r"(?:(?<![a-z0-9])(?<!has-)(?<!with-)(?<!no-)(?<!tag-)(?<!category-)"
    r"|(?-i:(?<=[a-z])(?=[A-Z])))"
)
_END = r"(?:s?(?![a-z0-9])|(?-i:s?(?=[A-Z])))"
_OTHERS = "|".join(
    (
        # What readers say.
        r"comments?(?:list|area|section|form|box|links)?|disqus\w*|respond|forum",
        # Other stories.
        r"related\w*|recommend\w*|recirc\w*|trending|most-?(?:read|popular|viewed)|popular",
        r"more-?(?:from|on|stories)|read-?(?:more|next)|outbrain|taboola|zergnet|teasers",
        # To be signed up for and agreed to.
        r"news-?letter\w*|sign-?up|cookie\w*|consent|modal|popup",
        # What is there for programs that read aloud.
        r"screen-reader-text|visually-?hidden|sr-only",
    )
)
# These words are found on wrappers of whole pages, too.
_FURNITURE = "|".join(
    (
        r"share(?:bar|box|daddy|tools?|button|this|link)?|sharing|social\w*|follow-?us|print-?only",
        r"sidebar\w*|breadcrumb|tags|tag-?list|post-?tags|nav|navigation|menu|toolbar|footer",
        r"widget|promo|promotion|advert|advertis\w+|ads|ad(?=-)|(?<=[-_])ad|sponsor\w*",
        r"paywall|subscri(?:be|ption)\w*",
    )
)
_AUTHOR = r"(?P<author>(?:about-?(?:the-)?)?author(?:-?(?:bio|box|info|card))?|vcard|bio)"
_WORDS = re.compile(
    f"{_START}(?:{_OTHERS}|(?P<furniture>{_FURNITURE})|{_AUTHOR}){_END}", re.IGNORECASE
)
_FOR_SCRIPTS = re.compile(r"(?<!\S)js-\S+")
_WHOLE = frozenset({"html", "body", "main"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


class Says(Enum):
    """What an element says of itself."""

    NOTHING = 0
    ASIDE = 1
    FURNITURE = 2
    """An aside, unless it is the wrapper of a whole page."""
    AUTHOR = 3
    """It is about whoever wrote the story; often no more than the byline."""


def says(tag: Tag) -> Says:
    """Return what the mark-up of the element says that it is."""
    name, attrs = tag.name, tag.attrs
    if name in _WHOLE:
        return Says.NOTHING
    if name in _TAGS or (attrs and attrs.get("role") in _ROLES):
        return Says.ASIDE
    said = _said_by_names(tag) if attrs else Says.NOTHING
    return Says.FURNITURE if name == "form" and said is Says.NOTHING else said


def _said_by_names(tag: Tag) -> Says:
    names = names_of(tag, with_id=tag.name not in _HEADINGS)  # a heading's is made of its words
    if "js-" in names:  # what a script does with the element (“js-truncate-related-to”)
        names = _FOR_SCRIPTS.sub("", names)
    match = _WORDS.search(names) if len(names) > 1 else None
    if match is None:
        return Says.NOTHING
    if match.lastgroup is None:
        return Says.ASIDE
    return Says.AUTHOR if match.lastgroup == "author" else Says.FURNITURE
