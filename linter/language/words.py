"""The words of a text, with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass

from linter.span import Span

_WORD = re.compile(r"[^\W_]+(?:['’.\-&/@][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Word:
    """One word as written; `lower` is for look-ups, `span` its place in the text."""

    text: str
    lower: str
    span: Span


def words(text: str) -> list[Word]:
    """Return the words of `text` in order; hyphens, apostrophes and inner periods join them."""
    return [
        Word(match.group(), match.group().lower(), Span(*match.span()))
        for match in _WORD.finditer(text)
    ]
