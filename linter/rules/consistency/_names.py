"""Names of people in one story: how often each stands there, and how alike two are."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import lru_cache

from linter.document import Block
from linter.language.expression import compiled

_NO_FIRST_NAMES = frozenset(
    "the a an in on at for from with by as if when while after before since but and or so yet "
    "mr mrs ms dr sir lord lady king queen prince princess president senator governor minister "
    "secretary chancellor general colonel captain major sergeant officer judge justice mayor "
    "republican democrat democratic independent liberal conservative commissioner coach "
    "adviser advisor "
    "attorney prof professor rev sen rep gov gen lt col sgt capt st new north south east west "
    "former prime vice chief deputy state great grand saint san santa los las el la le de van von "
    "mount lake fort port cape monday tuesday wednesday thursday friday saturday sunday january "
    "february march april may june july august september october november december".split()
)

# What stands in front of “Democrats” and “Senate”, and not in front of a person.
_BEFORE_THINGS = frozenset(
    "the a an this that these those some many most several other all no any each every both few "
    "more his her their its our my your two three four five six seven eight nine ten among".split()
)


@dataclass(slots=True)
class Names:
    """The capitalized words of a story, alone and with the word in front of them.

    `places` has the block and the offset of every place of a word, `firsts` the first names that
    stand in front of it, and `things` says how often an article or a number does. `common` are the
    words that stand in small letters somewhere; `leading` are the names with another name behind
    them.
    """

    places: defaultdict[str, list[tuple[Block, int]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    firsts: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    things: Counter[str] = field(default_factory=Counter)
    common: set[str] = field(default_factory=set)
    leading: set[str] = field(default_factory=set)


# A word that may be a name: it begins with a capital, or with a letter beyond ASCII.
_CAPITALIZED = compiled(r"(?<![\w'’&/@.-])(?:[A-Z]|[^\W\d_a-z])[^\W\d_]+(?![\w-]|[.&/@]\w)")
_SMALL = compiled(r"(?<![\w'’-])[a-z]{4,}(?![\w'’-])")
_BEFORE = compiled(r"[^\W_][\w'’.-]*(?<![.'’-])$|[A-Z]\.$")


def is_name(word: str) -> bool:
    """Return whether a word is written as a name is: one capital, then small letters."""
    return word[0].isupper() and word[1:].islower()


@lru_cache(maxsize=1)  # the rules of a run ask for one story after the other
def read_names(blocks: tuple[Block, ...]) -> Names:
    """Return the names in `blocks`."""
    names = Names()
    for block in blocks:
        names.common.update(_SMALL.findall(block.text))
        for match in _CAPITALIZED.finditer(block.text):
            _note(names, block, match)
    return names


def _note(names: Names, block: Block, match: re.Match[str]) -> None:
    text, word, start = block.text, match.group(), match.start()
    before = ""
    if start and text[start - 1] == " ":
        found = _BEFORE.search(text[text.rfind(" ", 0, start - 1) + 1 : start - 1])
        before = found.group() if found else ""
    if before[:1].isupper():
        names.leading.add(before)
    if not is_name(word):
        return
    names.places[word].append((block, start))
    if before[:1].isupper():
        names.firsts[word][before] += 1
    elif before.lower() in _BEFORE_THINGS:
        names.things[word] += 1


def is_first_name(word: str) -> bool:
    """Return whether a capitalized word in front of a name may be a first name."""
    return word.lower() not in _NO_FIRST_NAMES


def distance(one: str, other: str, most: int = 2) -> int:
    """Return how many letters must be put in, left out, changed or swapped, or `most` + 1.

    Two neighbors that changed places count as one (optimal string alignment).
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    two_back: list[int] = []
    back = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        here = [row]
        for column, same in enumerate(other, 1):
            cost = min(back[column] + 1, here[column - 1] + 1, back[column - 1] + (letter != same))
            swapped = (
                row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == same
            )
            if swapped:
                cost = min(cost, two_back[column - 2] + 1)
            here.append(cost)
        if min(here) > most:
            return most + 1
        two_back, back = back, here
    return back[-1]
