"""The words of a text, with their places, and how many there are."""

from __future__ import annotations

import re
from typing import NamedTuple

from linter.language.expression import compiled
from linter.span import Span

_WORD = re.compile(r"[^\W_]+(?:['’.\-&/@][^\W_]+)*")


class Word(NamedTuple):
    """One word as written; `lower` is for look-ups, `start` and `end` are its place in the text."""

    text: str
    lower: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The place of the word in the text."""
        return Span(self.start, self.end)


def words(text: str) -> list[Word]:
    """Return the words of `text` in order; hyphens, apostrophes and inner periods join them."""
    found = []
    for match in _WORD.finditer(text):
        word = match.group()
        found.append(Word(word, word.lower(), *match.span()))
    return found


# Signs of scripts without spaces between words: about two of Han and kana make a word, and about
# five of Thai, Lao, Burmese and Khmer.
_HAN_OR_KANA = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_SOUTHEAST = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_UNSPACED = compiled(f"([{_HAN_OR_KANA}]+)|([{_SOUTHEAST}]+)")
_SIGNS = (2, 5)  # that make a word
_SPACED = 9  # signs a word, below which a text of some length has spaces between its words
_SHORT = 60  # signs


def count_words(text: str) -> int:
    """Return how many words `text` has, counted at white space.

    Scripts that put no spaces between words are counted by their signs.
    """
    count = len(text.split())
    spaced = _SHORT < len(text) < _SPACED * count
    if spaced or text.isascii() or not _UNSPACED.search(text):
        return count
    signs = [0, 0]
    for match in _UNSPACED.finditer(text):
        signs[match.lastindex == 2] += len(match.group())
    others = _UNSPACED.sub(" ", text).split()
    words = sum(any(sign.isalnum() for sign in word) for word in others)
    return words + sum(-(-count // size) for count, size in zip(signs, _SIGNS, strict=True))
