"""Stories that follow one another in a page, for readers who scroll on; the first is the page's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from bs4.element import Tag

from linter.readers.html.asides import STORY
from linter.readers.html.outline import Outline
from linter.readers.html.passages import Passage
from linter.readers.html.tags import names_of
from linter.readers.html.tree import Page

_BOXES = frozenset({"article", "div", "section"})
_SIGNED = re.compile(
    r"(?<![a-z0-9])(?:by-?line|author|dateline|date|pub-?date|published|time-?stamp)(?![a-z0-9])",
    re.IGNORECASE,
)
_SIGNED_ITEMS = frozenset({"author", "dateCreated", "datePublished"})
_FIRST = 0.3  # of what a story behind it holds, the least that the first one does
_LEAST_TITLE = 10  # letters of a heading that the title of the page may repeat
_LONGEST_TITLE = 1000  # characters that are looked at
_INNER = 3  # elements that may stand within a heading, around its text
_LETTERS = re.compile(r"\w+")


class Followers:
    """Finds stories of their own among elements that stand beside each other.

    `held` says how much prose an element holds, and `text` what a passage shows.
    """

    def __init__(
        self,
        page: Page,
        outline: Outline,
        held: dict[int, int],
        text: Callable[[Passage], str],
    ) -> None:
        self._page = page
        self._outline = outline
        self._held = held
        self._text = text

    def first_of(self, tags: Sequence[Tag], doubtful: bool) -> Tag | None:
        """Return the story of the page if several of the elements are stories of their own.

        It is the one whose headline the title of the page repeats, else the first; that does not
        count where it is `doubtful` that they are stories, as one of them holds most of the prose.
        """
        long = [tag for tag in tags if tag.name in _BOXES and self._held[id(tag)] >= STORY]
        if len(long) < 2:
            return None
        stories = [tag for tag in long if self._is_article(tag) and id(tag) in self.headlines]
        if len(stories) < 2:
            stories = self._alike(long)
        if len(stories) < 2:
            return None
        titled = (tag for tag in stories if self._is_titled(tag))
        return next(titled, None if doubtful else stories[0])

    def _is_article(self, tag: Tag) -> bool:
        return tag.name == "article" or self._articles[id(tag)] == 1

    def _alike(self, tags: Sequence[Tag]) -> list[Tag]:
        """Return the first of the elements and those like it that are signed and have a headline.

        The first has the headline that the title of the page repeats, or it stands above all of
        them. In a page that tells how a day went, hour by hour, each part has one of its own.
        """
        first = tags[0]
        bare = first.name == "article" and not self._heading(first)
        if not bare and not self._is_titled(first):
            return []
        if self._held[id(first)] < _FIRST * max(self._held[id(tag)] for tag in tags):
            return []
        others = [
            tag
            for tag in tags[1:]
            if tag.name == first.name
            and _is_called_alike(tag, first)
            and self._heading(tag) not in ("", self._heading(first))
            and (id(tag) in self._signed or self._leads_away(tag))
        ]
        return [first, *others]

    def _leads_away(self, tag: Tag) -> bool:
        """Return whether the heading of an article is a link, as that of another story is."""
        passage = self._headings[id(tag)]
        return tag.name == "article" and passage.linked * 2 > passage.length

    def _is_titled(self, tag: Tag) -> bool:
        said = self._heading(tag)
        return len(said) >= _LEAST_TITLE and said in self._title

    def _heading(self, tag: Tag) -> str:
        """Return the letters of the first heading in an element."""
        passage = self._headings.get(id(tag))
        return _letters(self._text(passage)) if passage else ""

    @cached_property
    def _title(self) -> str:
        title = next((tag for tag in self._page.declaring if tag.name == "title"), None)
        return _letters("".join(map(str, title.contents))) if title else ""

    @cached_property
    def _headings(self) -> dict[int, Passage]:
        """The first <h1> or <h2> in each element that holds one."""
        found: dict[int, Passage] = {}
        for passage in self._outline.passages:
            if any(tag.name in ("h1", "h2") for tag in _nearest(passage)):
                for tag in _up(passage.tag, found):
                    found[id(tag)] = passage
        return found

    @cached_property
    def headlines(self) -> set[int]:
        """The elements that hold an <h1>."""
        return _holders(
            passage.tag
            for passage in self._outline.passages
            if any(tag.name == "h1" for tag in _nearest(passage))
        )

    @cached_property
    def _articles(self) -> Counter[int]:
        """How many articles the elements hold; 2 is any number from there on."""
        found: Counter[int] = Counter()
        for article in self._outline.tags:
            if article.name == "article":
                tag = article.parent
                while tag is not None and found[id(tag)] < 2:
                    found[id(tag)] += 1
                    tag = tag.parent
        return found

    @cached_property
    def _signed(self) -> set[int]:
        """The elements that name an author or a date."""
        times = (tag for tag in self._page.declaring if tag.name == "time")
        return _holders([*times, *(tag for tag in self._outline.tags if _says_who_or_when(tag))])


def _is_called_alike(tag: Tag, other: Tag) -> bool:
    """Return whether two elements share a class, or have none."""
    one, two = (set(str(each.attrs.get("class", "")).split()) for each in (tag, other))
    return bool(one & two) or not one | two


def _says_who_or_when(tag: Tag) -> bool:
    if not tag.attrs:
        return False
    return tag.attrs.get("itemprop") in _SIGNED_ITEMS or bool(_SIGNED.search(names_of(tag)))


def _nearest(passage: Passage) -> Iterator[Tag]:
    tag: Tag | None = passage.tag
    for _ in range(_INNER):
        if tag is None:
            return
        yield tag
        tag = tag.parent


def _up(tag: Tag | None, known: dict[int, Passage] | set[int]) -> Iterator[Tag]:
    """Yield the element and those around it, up to the first that is known."""
    while tag is not None and id(tag) not in known:
        yield tag
        tag = tag.parent


def _holders(tags: Iterable[Tag]) -> set[int]:
    found: set[int] = set()
    for one in tags:
        for tag in _up(one, found):
            found.add(id(tag))
    return found


def _letters(text: str) -> str:
    return "".join(_LETTERS.findall(text[:_LONGEST_TITLE].casefold()))
