"""Which part of a page is the story.

In this order: what the user's selector says; what the page declares (`itemprop="articleBody"`); the
element that holds most of the text that the page's JSON-LD gives as the `articleBody`; else the
element with the densest text, an idea of Arc90's Readability (2009): each passage of some length
speaks for the element around it, and less for the ones around that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bs4.element import Tag

from linter.readers.html.passages import Passage
from linter.readers.html.tree import Page

_LONG = 25  # characters from which on a passage speaks for the element around it
_SHARE_UP = (1.0, 0.5, 0.25, 0.12)  # what it says for each element around it, inside out

_ASIDE_TAGS = frozenset({"nav", "aside", "footer", "dialog", "menu"})
_ASIDE_WORDS = re.compile(
    r"(?:^|[-_ ])(?:share|sharing|social|related|newsletter|promos?|comments?|disqus|sidebar"
    r"|recommend\w*|trending|most-?(?:read|popular|viewed)|breadcrumbs?|tags|taglist|adverts?|advertisement|ads?"
    r"|sponsor\w*|outbrain|taboola|paywall|subscri\w+|sign-?up|cookies?|nav|navigation|menu|toolbar"
    r"|footer|widgets?|more-?(?:from|on|stories)|read-?(?:more|next)|author-?(?:bio|box|info)"
    r"|about-?(?:the-)?author)(?:$|[-_ ])",
    re.IGNORECASE,
)
_BODY_WORDS = re.compile(
    r"(?:^|[-_ ])(?:article-?(?:body|content|text)|story-?(?:body|content|text)|entry-?content"
    r"|post-?(?:body|content)|articlebody|storybody)(?:$|[-_ ])",
    re.IGNORECASE,
)
_WHOLE = frozenset({"html", "body", "[document]"})


def is_aside(tag: Tag) -> bool:
    """Return whether the element says that it is no part of the text: menus, promos, share bars."""
    if tag.name in _ASIDE_TAGS:
        return True
    names = f"{tag.attrs.get('class', '')} {tag.attrs.get('id', '')}"
    return len(names) > 1 and tag.name not in _WHOLE and bool(_ASIDE_WORDS.search(names))


def find_content(
    page: Page, passages: Sequence[Passage], selector: str | None, declared_body: str
) -> Tag:
    """Return the element that holds the story; the whole page if nothing speaks for another.

    `selector` is the user's; `declared_body` the text of the story in JSON-LD, or "".
    """
    if selector:
        chosen = page.select_one(selector)
        if chosen is not None:
            return chosen
    marked = page.select('[itemprop="articleBody"]')
    if marked:
        return max(marked, key=lambda tag: _length_in(tag, passages))
    return _densest(page, passages)


def _length_in(tag: Tag, passages: Iterable[Passage]) -> int:
    return sum(p.length for p in passages if is_within(p.tag, tag))


def is_within(tag: Tag, outer: Tag) -> bool:
    """Return whether `tag` is `outer` or stands in it (Beautiful Soup's `in` compares contents)."""
    return tag is outer or any(parent is outer for parent in tag.parents)


def _densest(page: Page, passages: Sequence[Passage]) -> Tag:
    scores: dict[int, float] = {}
    tags: dict[int, Tag] = {}
    for passage in passages:
        if passage.length < _LONG or passage.linked * 2 > passage.length:
            continue
        if passage.tag.name in ("li", "h1", "h2", "h3", "figcaption"):
            continue
        weight = 1 + min(passage.length / 100, 4)
        tag: Tag | None = passage.tag if passage.tag.name != "p" else passage.tag.parent
        for share in _SHARE_UP:
            if tag is None or tag.name in _WHOLE:
                break
            scores[id(tag)] = scores.get(id(tag), 0) + weight * share
            tags[id(tag)] = tag
            tag = tag.parent
    if not scores:
        return page
    return tags[max(scores, key=lambda key: scores[key])]
