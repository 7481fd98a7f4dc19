"""The elements around the passages of a page, and what each of them holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from bs4.element import Tag

from linter.readers.html.passages import Passage
from linter.readers.html.tree import Page

_Amount = TypeVar("_Amount", int, float)
_Value = TypeVar("_Value")

_LONG = 25  # characters from which on a passage may be prose
_NO_PROSE = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "caption", "th", "legend"})


def prose_in(passage: Passage) -> int:
    """Return how many characters of running text a passage holds: none if it is mostly links."""
    if passage.length < _LONG or passage.linked * 2 > passage.length:
        return 0
    return 0 if passage.tag.name in _NO_PROSE else passage.length


class Outline:
    """The elements that hold passages: `tags`, each after the one around it.

    `children` maps the identity of each, and of the page, to those within it.
    """

    def __init__(self, page: Page, passages: Sequence[Passage]) -> None:
        self.passages = passages
        self.children: dict[int, list[Tag]] = {id(page): []}
        self.tags: list[Tag] = []
        for passage in passages:
            self._add(passage.tag)
        # Identities, looked up once: the sums are asked for many times.
        self._holding = [id(passage.tag) for passage in passages]
        self._around = [(id(tag), id(tag.parent)) for tag in self.tags]

    def _add(self, tag: Tag | None) -> None:
        path = []
        while tag is not None and id(tag) not in self.children:
            path.append(tag)
            tag = tag.parent
        for inner in reversed(path):
            self.children[id(inner)] = []
            self.children[id(inner.parent)].append(inner)
            self.tags.append(inner)

    def sums(self, amounts: Iterable[_Amount]) -> dict[int, _Amount]:
        """Return what each element holds, from what each of the passages does."""
        sums: dict[int, _Amount] = dict.fromkeys(self.children, 0)
        for tag, amount in zip(self._holding, amounts, strict=True):
            sums[tag] += amount
        for tag, outer in reversed(self._around):
            sums[outer] += sums[tag]
        return sums

    def inherited(self, top: _Value, tell: Callable[[Tag, _Value], _Value]) -> list[_Value]:
        """Return a value for each passage, that of the element which it stands in.

        `tell` says the value of an element from the value of the one around it; the page has `top`.
        """
        values = dict.fromkeys(self.children, top)
        for tag, (inner, outer) in zip(self.tags, self._around, strict=True):
            values[inner] = tell(tag, values[outer])
        return [values[tag] for tag in self._holding]
