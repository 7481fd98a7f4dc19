"""The words of a text, with their places."""

from __future__ import annotations

import re
from typing import NamedTuple

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
