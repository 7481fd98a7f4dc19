"""What the rules about odd characters share: names, words around a place, one report a story.

Soft hyphens or no-break spaces come by the hundred. An editor wants to hear of them once and to be
rid of all; so such a fault is reported at the first place, and its fix mends the others, too.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence

from linter.article import PROSE
from linter.document import Block, Kind
from linter.rule import Change, Hit
from linter.span import Span

ALL = frozenset(Kind)
"""Damage is damage wherever it stands, in fields, captions and credits, too."""
TEXT = PROSE | {Kind.HEADLINE, Kind.DECK, Kind.HEADING, Kind.CAPTION, Kind.CORRECTION}
"""What is written for the story, and not set by the template of a page."""

_REACH = 40  # characters of a word that are looked at on either side of a place
_LONGEST = 30  # characters of a word that a message shows
# On these there is nothing that a Latin, Greek or Cyrillic text does not have.
_COMPLEX_FROM, _COMPLEX_TO, _EAST_ASIAN_FROM = "\u0590", "\u1dff", "\u2e80"


def name_of(character: str) -> str:
    """Return what a message calls an odd character: “no-break space (U+00A0)”."""
    code = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "").lower()
    return f"{name} ({code})" if name else f"control character {code}"


def a(noun: str) -> str:
    """Return `noun` with its indefinite article."""
    return f"an {noun}" if noun[0] in "aeio" else f"a {noun}"


def word_around(text: str, span: Span) -> Span:
    """Return `span` with what stands before and behind it up to white space."""
    start, end = span.start, span.end
    while start > max(0, span.start - _REACH) and not text[start - 1].isspace():
        start -= 1
    while end < min(len(text), span.end + _REACH) and not text[end].isspace():
        end += 1
    return Span(start, end)


def words_with(odd: re.Pattern[str], text: str) -> Iterator[Span]:
    """Yield the words of `text` that hold a match of `odd`; a very long one comes in parts."""
    end = 0
    for match in odd.finditer(text):
        if match.start() < end:
            continue
        start, first = match.start(), max(end, match.start() - _REACH)
        while start > first and text[start - 1].isalnum():
            start -= 1
        end, last = match.end(), min(len(text), match.end() + _REACH)
        while end < last and (text[end].isalnum() or odd.match(text, end)):
            end += 1
        yield Span(start, end)


def cut(word: str) -> str:
    """Return `word` as a message shows it: not too long."""
    return word if len(word) <= _LONGEST else word[: _LONGEST - 1] + "…"


def shown(word: str) -> str:
    """Return `word` as a message shows it, without the punctuation around it."""
    return cut(word.strip('“”"‘.,;:!?()[]') or word)


def is_simple(character: str) -> bool:
    """Return whether a character belongs to no script that is written with invisible marks."""
    if character < _COMPLEX_FROM:
        return True
    return _COMPLEX_TO < character < _EAST_ASIAN_FROM


def once(
    places: Sequence[Change], message: Callable[[str, int], str], *, safe: bool
) -> Iterator[Hit]:
    """Yield the one hit of a story that has a fault at `places`, none if there are none.

    `message` is given the text at the first place and how many places there are besides.
    """
    if not places:
        return
    first, *others = places
    text = first.span.of(first.block.text)
    yield Hit(
        first.span,
        message(text, len(others)),
        first.becomes,
        safe=safe,
        block=first.block,
        also=tuple(others),
    )


def joined(block: Block, span: Span, becomes: str) -> Change:
    """Return the change; a space that it puts beside another one is left out."""
    text = block.text
    before = text[span.start - 1 : span.start] if span.start else " "
    after = text[span.end : span.end + 1] or " "
    if becomes == " " and (before.isspace() or after.isspace()):
        becomes = ""
    return Change(block, span, becomes)
