"""Which part of a page is the story.

In this order: what the user's selector says; what the page declares (`itemprop="articleBody"`);
else the smallest element that holds most of the page's prose. Prose counts for more where the page
calls it the text of an article, or gives it as the `articleBody` in its JSON-LD.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import compress, repeat

from bs4.element import Tag

from linter.readers.html.asides import HEADINGS, STORY, Asides, is_link_box
from linter.readers.html.copies import find_copies
from linter.readers.html.evidence import agreement
from linter.readers.html.followers import Followers
from linter.readers.html.outline import Outline, prose_in
from linter.readers.html.passages import Passage
from linter.readers.html.remarks import find_remarks
from linter.readers.html.teasers import find_teasers
from linter.readers.html.tree import Page
from linter.readers.html.worth import worth_in

_MOST = 0.6  # share of the prose around it that an element holds if it alone is the story
_MOST_OF_ARTICLE = 0.85  # the same within an <article>, which is a story already
_HEADED = 0.4  # the same where it holds the headline, and no <article> is around it
_SHOWN = 0.3  # share of the page's prose in what the page declares to be the text of the article
_BOX_OF_LINKS = 0.7  # share of linked text from which on an element may be a box of links
_ALIKE = 0.8  # of the density of one section of a story, the least that another one has
_AGREED = 4.0  # worth of prose that JSON-LD gives as the text, too
_LEFT = 0.5  # share of the story that the element holds in which it was found with all else
_NEVER_WHOLE = frozenset("p span a ul ol dl li dt dd blockquote figure details h1 h2 h3 h4".split())


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

    def __init__(
        self,
        page: Page,
        passages: Sequence[Passage],
        text: Callable[[Passage], str],
        agreed: Sequence[bool],
    ) -> None:
        self._page = page
        self._passages = passages
        self._agreed = agreed
        self._outline = Outline(page, passages)
        amounts = [
            passage.length if one else prose_in(passage)
            for passage, one in zip(passages, agreed, strict=True)
        ]
        self._text = text
        self._asides = Asides(page, self._outline, agreed, amounts)
        self._weigh(amounts, [False] * len(passages))

    def _weigh(self, amounts: Sequence[int], apart: Sequence[bool]) -> None:
        """Count the prose of the page, but for what stands `apart` from the story."""
        self._apart = apart
        self._stays = self._within(self._page)
        self._amounts = [n if s else 0 for n, s in zip(amounts, self._stays, strict=True)]
        self._prose = self._outline.sums(self._amounts)
        self._followers = Followers(self._page, self._outline, self._prose, self._text)

    def _find_apart(self) -> list[bool]:
        """Return for each passage whether, by its look, it stands in something beside the story."""
        copies = find_copies(self._page.source, self._outline, self._amounts)
        teasers = find_teasers(self._outline, self._amounts, self._text)
        remarks = find_remarks(self._outline, self._amounts, self._stays, self._text)
        return [
            copy or ((teaser or remark) and not given)
            for copy, teaser, remark, given in zip(
                copies, teasers, remarks, self._agreed, strict=True
            )
        ]

    def find(self, selector: str | None) -> Content:
        """Return the story; `selector` is the user's and wins if it matches anything."""
        chosen = self._page.select_one(selector) if selector else None
        if chosen is None and self._is_directory():
            return Content(self._page, [], [])
        root = chosen or self._root()
        inside = self._within(root)
        if chosen is None:
            inside = self._without_links(root, inside)
        beside = [
            passage
            for passage, inner, stays in zip(self._passages, inside, self._stays, strict=True)
            if stays and not inner and not chosen
        ]
        return Content(root, list(compress(self._passages, inside)), beside)

    def _root(self) -> Tag:
        """Return the element of the story; what its look sets apart from it stays out.

        It is found with all that the page holds. Only where little of the story is left in it is it
        looked for again without what stands apart.
        """
        root = self._declared() or self._densest()
        apart = self._find_apart()
        if any(apart):
            self._weigh(self._amounts, apart)
            if self._prose[id(root)] < self._prose[id(self._page)] * _LEFT:
                root = self._declared() or self._densest()
        return root

    def _is_directory(self) -> bool:
        """Return whether the page holds nothing but links to others, and no paragraph."""
        if any(passage.tag.name == "p" for passage in self._passages):
            return False
        length = sum(passage.length for passage in self._passages)
        linked = sum(passage.linked for passage in self._passages)
        return not self._prose[id(self._page)] and linked * 2 > length

    def _within(self, root: Tag) -> list[bool]:
        """Return for each passage whether it stands in `root`, and in no aside within it."""
        inside = self._outline.inherited(
            root is self._page,
            lambda tag, outer: tag is root or (outer and tag not in self._asides),
        )
        return [inner and not apart for inner, apart in zip(inside, self._apart, strict=True)]

    def _without_links(self, root: Tag, inside: list[bool]) -> list[bool]:
        """Return `inside` without boxes of links to other pages, which stand between paragraphs."""
        outline = self._outline
        held = list(zip(self._passages, inside, strict=True))
        lines = outline.sums(inside)
        lengths = outline.sums(passage.length if inner else 0 for passage, inner in held)
        linked = outline.sums(passage.linked if inner else 0 for passage, inner in held)
        headlines = outline.sums(passage.tag.name == "h1" for passage in self._passages)
        headings = outline.sums(passage.tag.name in HEADINGS for passage in self._passages)

        def is_box(tag: Tag) -> bool:
            length = lengths[id(tag)]
            if tag is root or not length or linked[id(tag)] < _BOX_OF_LINKS * length:
                return False
            if length * 2 > lengths[id(root)] or headlines[id(tag)]:
                return False
            return is_link_box(tag, lines[id(tag)], headings[id(tag)])

        boxed = outline.inherited(False, lambda tag, outer: outer or is_box(tag))
        return [inner and not box for inner, box in zip(inside, boxed, strict=True)]

    def _declared(self) -> Tag | None:
        """Return what the page declares to be the text, if the text is really there."""
        marked = [tag for tag in self._outline.tags if tag.attrs.get("itemprop") == "articleBody"]
        best = max(marked, key=lambda tag: self._prose[id(tag)], default=None)
        least = max(self._prose[id(self._page)] * _SHOWN, 1)
        if best is None or self._prose[id(best)] < least:
            return None
        # What follows in a story of its own may be longer; parts of one stand side by side.
        least = max(self._prose[id(best)] * _SHOWN, STORY)
        return next(
            (
                tag
                for tag in marked
                if self._prose[id(tag)] >= least and tag.parent is not best.parent
            ),
            best,
        )

    def _densest(self) -> Tag:
        """Return the element reached by going on into the one that holds most of the prose."""
        outline = self._outline
        factors = outline.inherited(1.0, worth_in)
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
            whole = inner is None or worth[id(inner)] <= most * worth[id(here)]
            first = self._followers.first_of(children, doubtful=not whole)
            if first is not None:
                here = first
                continue
            if whole:
                inner = self._headed(children) if here.name != "article" else None
            if inner is None or (whole and worth[id(inner)] <= _HEADED * worth[id(here)]):
                return here
            if inner.name in _NEVER_WHOLE or self._is_cut(inner, children, lengths):
                return here
            here = inner

    def _headed(self, tags: Sequence[Tag]) -> Tag | None:
        """Return the one of the elements that holds the headline with a story below it.

        Those behind it must begin with headings of their own, or the story may go on there.
        """
        headlines = self._followers.headlines
        found = [tag for tag in tags if id(tag) in headlines and tag.name != "header"]
        if len(found) != 1 or self._prose[id(found[0])] < 2 * STORY:
            return None
        first = {}
        for passage in self._passages:
            for tag in (passage.tag, *passage.tag.parents):
                if id(tag) in first:
                    break
                first[id(tag)] = passage
        at = next(number for number, tag in enumerate(tags) if tag is found[0])
        behind = (tag for tag in tags[at + 1 :] if self._prose[id(tag)])
        return found[0] if all(first[id(tag)].tag.name in HEADINGS for tag in behind) else None

    def _is_cut(self, section: Tag, others: Sequence[Tag], lengths: dict[int, int]) -> bool:
        """Return whether the story goes on in another of the elements, with as little around it."""

        def density(tag: Tag) -> float:
            return self._prose[id(tag)] / max(lengths[id(tag)], 1)

        least = density(section) * _ALIKE
        return any(
            _same_name(section, other) and self._prose[id(other)] and density(other) >= least
            for other in others
        )


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
    return _Finder(page, passages, text, agreement(list(texts), declared_body)).find(selector)
