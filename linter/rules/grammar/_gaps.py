"""What the rules about lost and doubled words share: neighbors, small words, triggers."""

from __future__ import annotations

from collections.abc import Iterable

from linter.document import Kind
from linter.language.words import Word
from linter.rule import Sentence
from linter.span import Span

TEXT = frozenset({Kind.PARAGRAPH, Kind.QUOTE})
"""Where whole sentences stand; lists, headlines and captions leave words out on purpose."""

ARTICLES = frozenset("the a an".split())
POSSESSIVES = frozenset("his her its their our my your".split())
DETERMINERS = (
    ARTICLES
    | POSSESSIVES
    | frozenset("this these those some any all each both another every no".split())
)
"""Words that open a noun phrase."""
OPENERS = (
    ARTICLES | POSSESSIVES | frozenset("this these those some any both them him us me".split())
)
"""Words that open a noun phrase or are one."""
PREPOSITIONS = frozenset(
    "of to in for at by with from on into against about over under between through toward towards "
    "upon onto without within among amid during despite".split()
)
AUXILIARIES = frozenset(
    "is are was were be been being am has have had do does did will would can could shall should "
    "may might must cannot".split()
)
PRONOUNS = frozenset("i he she it we you they him us them me".split())
SMALL = (
    DETERMINERS
    | PREPOSITIONS
    | AUXILIARIES
    | PRONOUNS
    | frozenset(
        "and or but nor that which who whom whose what when where why how while if as than then "
        "because since until though although whether not also too so yet either even just only "
        "after before out up down off more less most least now here there again once there's "
        "one ones such few many much said says say no".split()
    )
)
"""Words that tell nothing of the subject: what follows a gap is mostly none of them."""

_BESIDE = frozenset("[](){}…—–-/|*_<>=&")


def stands_together(sentence: Sentence, first: int, last: int) -> bool:
    """Return whether nothing but space lies between these words, and no odd mark beside them.

    Next to a bracket, a dash or an ellipsis a word can be left out on purpose.
    """
    text, tokens = sentence.text, sentence.words
    for left, right in zip(tokens[first:last], tokens[first + 1 : last + 1], strict=True):
        if not text[left.span.end : right.span.start].isspace():
            return False
    before = text[: tokens[first].span.start].rstrip()
    after = text[tokens[last].span.end :].lstrip()
    if before[-1:] in _BESIDE or after[:1] in _BESIDE:
        return False
    return not (before.endswith("..") or after.startswith(".."))


def is_inside(tokens: list[Word], first: int, last: int) -> bool:
    """Return whether a word of the sentence stands on either side.

    At its ends a sentence may have been cut in the wrong place, or begin with a name.
    """
    return first > 0 and last < len(tokens) - 1


def span_of(tokens: list[Word], first: int, last: int) -> Span:
    """Return the place of the words from `first` to `last` in the sentence."""
    return Span(tokens[first].span.start, tokens[last].span.end)


def one_of(words: Iterable[str]) -> str:
    """Return an RE2 expression for any of `words`, to build triggers of."""
    return "(?:" + "|".join(sorted(words)) + ")"
