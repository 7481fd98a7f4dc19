"""Where a story names somebody again by surname, and whom else it calls so.

Surnames come from the story, so they are looked for as plain words: no pattern is made of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from linter.language.expression import compiled
from linter.span import Span

# A period behind anything else than an initial or a short form of a title ends a sentence.
_PERIOD = (
    r"(?:(?:(?<=\b[A-Z])|(?<=\b(?:Dr|Mr|Ms|St|Jr|Sr))|(?<=\b(?:Mrs|Sen|Rep|Gov|Gen|Sgt|Col)))\.)?"
)
GIVEN = rf"[A-Z][\w’'-]*{_PERIOD}"
"""An expression for a name before the last one, or for a title."""
# “Ana M. Petrova”: up to three names stand before the last.
_NAMES_BEFORE = compiled(rf"(?<![\w’'-])(?P<first>[A-Z][\w’'-]*){_PERIOD} (?:{GIVEN} ){{0,2}}$")
_REACH = 60  # characters
_TITLES = frozenset(
    "mr mrs ms dr sen rep gov lt gen col sgt judge king queen pope the a an president chancellor "
    "minister secretary director premier senator general chief leader speaker when but and if as "
    "in on for then while after".split()
)


def surname(name: str) -> str:
    """Return the last word of a name, without the mark of a possessive."""
    return name.rpartition(" ")[2].removesuffix("’s").removesuffix("'s")


def mentions(word: str, text: str) -> Iterator[Span]:
    """Yield each place in `text` where `word` stands as a whole word."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            yield Span(at, end)
        at = text.find(word, end)


def first_names(last: str, texts: Iterable[str]) -> set[str]:
    """Return in lower case the first names with which `texts` give the surname `last`."""
    found = set()
    for text in texts:
        for place in mentions(last, text):
            start = max(0, place.start - _REACH)
            before = _NAMES_BEFORE.search(text, start, place.start)
            if before and len(before["first"]) > 1:
                found.add(before["first"].lower())
    return found - _TITLES
