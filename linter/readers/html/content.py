"""Which part of a page is the story.

In this order: what the user's selector says; what the page declares (`itemprop="articleBody"`);
else the smallest element that holds most of the page's prose. Prose counts for more where the page
calls it the text of an article, or gives it as the `articleBody` in its JSON-LD.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import compress, repeat

from bs4.element import Tag

from linter.readers.html.asides import Says, says
from linter.readers.html.evidence import agreement
from linter.readers.html.outline import Outline, prose_in
from linter.readers.html.passages import Passage
from linter.readers.html.tags import names_of
from linter.readers.html.tree import Page

_MOST = 0.6  # share of the prose around it that an element holds if it alone is the story
_MOST_OF_ARTICLE = 0.85  # the same within an <article>, which is a story already
_SHOWN = 0.3  # share of the page's prose in what the page declares to be the text of the article
_STORY = 200  # characters of prose without which there is no story
_BIOGRAPHY = 80  # characters of prose from which on the part about an author is more than a name
_ALIKE = 0.8  # of the density of one section of a story, the least that another one has
_LISTED = 0.5  # worth of prose in lists, where summaries of other stories stand
_NAMED = 2.0  # worth of prose that the page calls the text of an article
_AGREED = 4.0  # worth of prose that JSON-LD gives as the text, too

_ITEMS = frozenset({"li", "dt", "dd", "td"})
_NEVER_WHOLE = frozenset("p span a ul ol dl li dt dd blockquote figure details h1 h2 h3 h4".split())
_BODY_WORDS = re.compile(
    r"(?<![a-z0-9])(?:art|article|story|post|entry)[-_]*(?:body|content|text)(?![a-z0-9])", re.I
)


@dataclass(frozen=True, slots=True)
class Content:
    """The element that holds the story, and its passages.

    `beside` are the passages that stand outside it, though in nothing that is an aside.
    """

    root: Tag
    passages: list[Passage]
    beside: list[Passage]


class _Finder:
    """Finds the story among the passages of a page."""

    def __init__(self, page: Page, passages: Sequence[Passage], agreed: Sequence[bool]) -> None:
        self._page = page
        self._passages = passages
        self._agreed = agreed
        self._outline = Outline(page, passages)
        amounts = [
            passage.length if one else prose_in(passage)
            for passage, one in zip(passages, agreed, strict=True)
        ]
        self._given = self._outline.sums(agreed)
        self._held = self._outline.sums(amounts)
        self._asides: dict[int, bool] = {}
        self._stays = self._within(page)
        self._amounts = [n if stays else 0 for n, stays in zip(amounts, self._stays, strict=True)]
        self._prose = self._outline.sums(self._amounts)

    def find(self, selector: str | None) -> Content:
        """Return the story; `selector` is the user's and wins if it matches anything."""
        chosen = self._page.select_one(selector) if selector else None
        if chosen is None and self._is_directory():
            return Content(self._page, [], [])
        root = chosen or self._declared() or self._densest()
        inside = self._within(root)
        beside = [
            passage
            for passage, inner, stays in zip(self._passages, inside, self._stays, strict=True)
            if stays and not inner and not chosen
        ]
        return Content(root, list(compress(self._passages, inside)), beside)

    def _is_directory(self) -> bool:
        """Return whether the page holds nothing but links to others, and no paragraph."""
        if any(passage.tag.name == "p" for passage in self._passages):
            return False
        length = sum(passage.length for passage in self._passages)
        linked = sum(passage.linked for passage in self._passages)
        return not self._prose[id(self._page)] and linked * 2 > length

    def _within(self, root: Tag) -> list[bool]:
        """Return for each passage whether it stands in `root`, and in no aside within it."""
        return self._outline.inherited(
            root is self._page,
            lambda tag, outer: tag is root or (outer and not self._is_aside(tag)),
        )

    def _is_aside(self, tag: Tag) -> bool:
        known = self._asides.get(id(tag))
        if known is None:
            known = self._asides[id(tag)] = self._judge(tag)
        return known

    def _judge(self, tag: Tag) -> bool:
        """Return whether the element is no part of the story; never one that holds most of it."""
        said = says(tag)
        if said is Says.NOTHING:
            return False
        if self._given[id(tag)] * 2 > self._given[id(self._page)]:
            return False
        held, total = self._held[id(tag)], self._held[id(self._page)]
        if tag.name == "article":  # its classes may only say what the story is filed under
            return held * 4 <= total
        if said is Says.ASIDE:  # there may be more of it than there is of the story
            return total - held >= min(_STORY, total)
        if said is Says.AUTHOR and held < _BIOGRAPHY:
            return False
        return held * 2 <= total

    def _declared(self) -> Tag | None:
        """Return what the page declares to be the text, if the text is really there."""
        marked = (tag for tag in self._outline.tags if tag.attrs.get("itemprop") == "articleBody")
        best = max(marked, key=lambda tag: self._prose[id(tag)], default=None)
        least = max(self._prose[id(self._page)] * _SHOWN, 1)
        return best if best is not None and self._prose[id(best)] >= least else None

    def _densest(self) -> Tag:
        """Return the element reached by going on into the one that holds most of the prose."""
        outline = self._outline
        factors = outline.inherited(1.0, _worth)
        worth = outline.sums(
            amount * factor * (_AGREED if agreed else 1)
            for amount, factor, agreed in zip(self._amounts, factors, self._agreed, strict=True)
        )
        lengths = outline.sums(
            passage.length if stays else 0
            for passage, stays in zip(self._passages, self._stays, strict=True)
        )
        here: Tag = self._page
        while True:
            children = outline.children[id(here)]
            inner = max(children, key=lambda tag: worth[id(tag)], default=None)
            most = _MOST_OF_ARTICLE if here.name == "article" else _MOST
            if inner is None or worth[id(inner)] <= most * worth[id(here)]:
                stories = self._stories(children)
                return stories[0] if len(stories) > 1 else here
            if inner.name in _NEVER_WHOLE or self._is_cut(inner, children, lengths):
                return here
            here = inner

    def _stories(self, tags: Sequence[Tag]) -> list[Tag]:
        """Return the elements that are stories of their own; the page is about the first of them.

        Some pages hold what comes next, too, for readers who scroll on.
        """
        return [
            tag
            for tag in tags
            if tag.name == "article"
            and self._prose[id(tag)] >= _STORY
            and tag.find("h1") is not None
        ]

    def _is_cut(self, section: Tag, others: Sequence[Tag], lengths: dict[int, int]) -> bool:
        """Return whether the story goes on in another of the elements, with as little around it."""

        def density(tag: Tag) -> float:
            return self._prose[id(tag)] / max(lengths[id(tag)], 1)

        least = density(section) * _ALIKE
        return any(
            _same_name(section, other) and self._prose[id(other)] and density(other) >= least
            for other in others
        )


def _worth(tag: Tag, outer: float) -> float:
    """Return what prose in an element is worth, from what it is around it."""
    if tag.name in _ITEMS and outer == 1:
        return _LISTED
    if outer < _NAMED and tag.attrs and tag.name != "body" and _BODY_WORDS.search(names_of(tag)):
        return outer * _NAMED
    return outer


def _same_name(tag: Tag, other: Tag) -> bool:
    """Return whether two elements are called the same, as the sections of one story are."""
    if tag is other or tag.name != other.name or tag.name == "article":
        return False
    called = tag.attrs.get("class")
    return bool(called) and called == other.attrs.get("class")


def find_content(
    page: Page,
    passages: Sequence[Passage],
    text: Callable[[Passage], str],
    selector: str | None,
    declared_body: str,
) -> Content:
    """Return the story in a page.

    `text` says what a passage shows, `selector` is the user's, and `declared_body` is the text of
    the story in JSON-LD, or "".
    """
    texts = map(text, passages) if declared_body else repeat("", len(passages))
    return _Finder(page, passages, agreement(list(texts), declared_body)).find(selector)


def of_the_article(content: Content) -> list[Passage]:
    """Return captions beside the text and paragraphs behind it, in the same `<article>`.

    Notices about the story often stand there, as the last thing before the page goes on.
    """
    article = content.root.find_parent("article")
    if article is None:
        return []
    end = content.passages[-1].start
    found = []
    for passage in content.beside:
        around = (passage.tag, *passage.tag.parents)
        if any(tag is article for tag in around):
            caption = any(tag.name == "figcaption" for tag in around)
            if caption or (passage.tag.name == "p" and passage.start > end):
                found.append(passage)
    return found
