"""What in a page says of itself that it is no part of the story: menus, share bars, promos.

Only mark-up counts: names of elements, roles, words in classes and ids. A line of text that merely
reads like a leftover stays, so that a rule can report it.
"""

from __future__ import annotations

import re
from enum import Enum

from bs4.element import Tag

_TAGS = frozenset({"nav", "aside", "footer", "dialog", "menu", "form"})
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
_COMMENTS = r"(?P<comments>comments?(?:list|area|section|form|box)?|disqus\w*|respond|forum)"
_OTHERS = "|".join(
    (
        # To be shared and followed.
        r"share(?:bar|box|daddy|tools?|button|this|link)?|sharing|social\w*|follow-?us|print-?only",
        # Other stories.
        r"related\w*|recommend\w*|recirc\w*|trending|most-?(?:read|popular|viewed)|popular",
        r"more-?(?:from|on|stories)|read-?(?:more|next)|outbrain|taboola|zergnet|teasers",
        # To be bought and signed up for.
        r"news-?letter\w*|promo|promotion|adverts?|advertis\w+|ads|ad-\w+|\w+-ad|sponsor\w*",
        r"paywall|subscri(?:be|ption)\w*|sign-?up|cookies?|modal|popup",
        # The furniture of the page.
        r"sidebar\w*|breadcrumb|tags|tag-?list|post-?tags|nav|navigation|menu|toolbar|footer|widget",
        # What is there for programs that read aloud.
        r"screen-reader-text|visually-?hidden|sr-only",
    )
)
_AUTHOR = r"(?P<author>(?:about-?(?:the-)?)?author(?:-?(?:bio|box|info|card))?|vcard|bio)"
_WORDS = re.compile(f"{_START}(?:{_COMMENTS}|{_OTHERS}|{_AUTHOR}){_END}", re.IGNORECASE)
_WHOLE = frozenset({"html", "body", "main"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


class Says(Enum):
    """What an element says of itself."""

    NOTHING = 0
    ASIDE = 1
    COMMENTS = 2
    AUTHOR = 3
    """It is about whoever wrote the story; often no more than the byline."""


def says(tag: Tag) -> Says:
    """Return what the mark-up of the element says that it is."""
    name, attrs = tag.name, tag.attrs
    if name in _WHOLE:
        return Says.NOTHING
    if name in _TAGS or (attrs and attrs.get("role") in _ROLES):
        return Says.ASIDE
    if not attrs:
        return Says.NOTHING
    names = str(attrs.get("class", ""))
    if name not in _HEADINGS:  # the id of a heading is made of its words
        names += f" {attrs.get('id', '')}"
    match = _WORDS.search(names) if len(names) > 1 else None
    if match is None:
        return Says.NOTHING
    if match.lastgroup is None:
        return Says.ASIDE
    return Says.COMMENTS if match.lastgroup == "comments" else Says.AUTHOR
