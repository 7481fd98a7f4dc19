"""Names of people in one story: how often each stands there, and how alike two are.

Few stories have two names that are alike, and reading what stands in front of each name takes time.
So `alike` is asked first, which only counts words.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import lru_cache

from linter.document import Block, Kind
from linter.language.expression import compiled

KINDS = (
    Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.HEADLINE, Kind.DECK, Kind.HEADING, Kind.CAPTION
)  # fmt: skip
"""Blocks in which the desk itself writes names; those in a quoted block are somebody else's."""

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


# A word that may be a name: it begins with a capital, or with a letter beyond ASCII. That stands
# first, since a search is quick if it knows what it begins with.
_LETTERS = (
    r"[A-Z\u00aa-\u1fff\u2c00-\U0010ffff](?<=[^\W\d_])(?<![\w'’&/@.-].)[^\W\d_]{%d,}"
    r"(?![\w-]|[.&/@]\w)"
)
_CAPITALIZED = compiled(_LETTERS % 1, re.DOTALL)
_LONG_ENOUGH = compiled(_LETTERS % 4, re.DOTALL)
_LONG = 9  # letters from which on two may differ
# Alike, and no names: they begin sentences.
_OPENERS = frozenset(
    "There These Those Three Their While Which Where Whose Whole Among Along After Again Under "
    "Until Since Other Every Never Maybe Being Having Still About Above".split()
)
_SMALL = compiled(r"(?<![\w'’-])[a-z]{4,}(?![\w'’-])")
_BEFORE = compiled(r"[^\W_][\w'’.-]*(?<![.'’-])$|[A-Z]\.$")


def is_name(word: str) -> bool:
    """Return whether a word is written as a name is: one capital, then small letters."""
    return word[0].isupper() and word[1:].islower()


@lru_cache(maxsize=1)  # the rules of a run ask for one story after the other
def alike(blocks: tuple[Block, ...]) -> tuple[Counter[str], tuple[tuple[str, str], ...]]:
    """Return the names of five letters or more with their number, and the pairs that are alike.

    They begin with the same letter, and one letter is another one, lacks or is too much, or two are
    swapped; in long names that may be so twice.
    """
    counts = Counter(_LONG_ENOUGH.findall("\n".join([block.text for block in blocks])))
    groups: defaultdict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for word in counts:
        if word not in _OPENERS and is_name(word):
            groups[word[0]].append((word, frozenset(word)))
    pairs = []
    for group in groups.values():
        for at, (one, letters) in enumerate(group):
            for other, theirs in group[at + 1 :]:
                most = 2 if len(one) >= _LONG <= len(other) else 1
                # Each change brings in one letter or takes one out, or both.
                if (
                    -most <= len(one) - len(other) <= most
                    and len(letters ^ theirs) <= 2 * most
                    and distance(one, other, most) <= most
                ):
                    pairs += [(one, other), (other, one)]
    return counts, tuple(pairs)


@lru_cache(maxsize=1)
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
