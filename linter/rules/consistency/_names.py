"""Names of people in one story: how often each stands there, and how alike two are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from linter.document import Block
from linter.language.sentences import sentences
from linter.language.words import Word, words
from linter.span import Span

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
class Place:
    """Where a word of a name stands: its block and its span there."""

    block: Block
    span: Span


@dataclass(slots=True)
class Names:
    """The capitalized words of a story, alone and with the word in front of them.

    `places` has every place of a word, `firsts` the first names that stand in front of it, and
    `things` says how often an article or a number does. `common` are the words that stand in small
    letters somewhere; `leading` are the names with another name behind them.
    """

    places: defaultdict[str, list[Place]] = field(default_factory=lambda: defaultdict(list))
    firsts: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    things: Counter[str] = field(default_factory=Counter)
    common: set[str] = field(default_factory=set)
    leading: set[str] = field(default_factory=set)


def bare(word: str) -> str:
    """Return a word without the ending of the possessive."""
    for ending in ("'s", "’s", "'", "’"):
        word = word.removesuffix(ending)
    return word


def is_name(word: str) -> bool:
    """Return whether a word is written as a name is: one capital, then small letters."""
    return len(word) > 1 and word[0].isupper() and word[1:].islower() and word.isalpha()


def read_names(blocks: Iterable[Block]) -> Names:
    """Return the names in the sentences of `blocks`."""
    names = Names()
    for block in blocks:
        for sentence in sentences(block.text):
            tokens = words(sentence.of(block.text))
            _read(names, block, sentence.start, tokens)
    return names


def _read(names: Names, block: Block, start: int, tokens: list[Word]) -> None:
    text = block.text
    for number, token in enumerate(tokens):
        word = bare(token.text)
        before = tokens[number - 1] if number else None
        if before and text[start + before.span.end : start + token.span.start].strip(" "):
            before = None
        if before and before.text[0].isupper() and token.text[0].isupper():
            names.leading.add(before.text)
        if not is_name(word):
            if token.text.islower():
                names.common.add(token.lower)
            continue
        span = Span(token.span.start, token.span.start + len(word)).shift(start)
        names.places[word].append(Place(block, span))
        if before and before.text[0].isupper():
            names.firsts[word][before.text] += 1
        elif before and before.lower in _BEFORE_THINGS:
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
