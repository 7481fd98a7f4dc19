"""Whole numbers in running text: digits, words, dozens and ordinals.

What is part of something longer is no number here: a sum of money, a percentage, a decimal, a
fraction, a score or range ("14-0", "27-28"), a date in digits, a name ("G7").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from linter.span import Span

_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINAL_ONES = "first second third fourth fifth sixth seventh eighth ninth".split()
_ORDINAL_TEENS = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
    "nineteenth"
).split()
_ORDINAL_TENS = [word[:-1] + "ieth" for word in _TENS]

_VALUES = {
    **{word: value for value, word in enumerate(_ONES + _TEENS, 1)},
    **{word: value * 10 for value, word in enumerate(_TENS, 2)},
}
_ORDINALS = {
    **{word: value for value, word in enumerate(_ORDINAL_ONES + _ORDINAL_TEENS, 1)},
    **{word: value * 10 for value, word in enumerate(_ORDINAL_TENS, 2)},
}

_JOIN = "[- \u2010\u2011\u00a0]"


def _any(words: list[str] | dict[str, int]) -> str:
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


_SMALL = f"(?:{_any(_TENS)}(?:{_JOIN}{_any(_ONES)})?|{_any(_TEENS)}|{_any(_ONES)})"
_CARDINAL = (
    f"(?:(?:{_any(_ONES)}|a){_JOIN})?hundred(?:(?:{_JOIN}and)?{_JOIN}{_SMALL})?"
    f"|half{_JOIN}(?:a{_JOIN})?dozen"
    f"|(?:(?:{_SMALL}|a){_JOIN})?dozen"
    f"|(?:{_SMALL}){_JOIN}score"
    f"|{_SMALL}"
)
_ORDINAL = (
    f"{_any(_TENS)}{_JOIN}{_any(_ORDINAL_ONES)}"
    f"|{_any(_ORDINAL_TENS)}|{_any(_ORDINAL_TEENS)}|{_any(_ORDINAL_ONES)}"
)
# A dash or point between digits makes one thing of both; a unit of money or a "%" makes another.
_DIGITS = (
    r"(?<![\w.,:/$€£¥₹#+'’])(?<!\d[-–‑])(?<!\w-)"
    "(?P<digits>[0-9]{1,3}(?:[,\u00a0\u202f\u2009][0-9]{3}){1,4}|[0-9]{1,12})(?P<suffix>(?i:st|nd|rd|th))?"
    r"(?!\w|[.,:/]\d|[-–‑]\d|[\s\u00a0]?%)"
)
_FRACTION = (
    f"(?!{_JOIN}(?:half|halves|quarter|quarters|third|thirds|fourths?|fifths?|sixths?|eighths?|"
    r"tenths?)\b)"
)
_WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number and the span that says it; `ordinal` for "31st" and "thirty-first"."""

    value: int
    span: Span
    ordinal: bool = False
    words: bool = False


@cache
def _number() -> re.Pattern[str]:
    """Return the expression for any number; it takes a while to compile, so not at import."""
    # The first letters are there for speed: most words are dismissed by them.
    return re.compile(
        rf"{_DIGITS}|(?<![\w.'’-])(?=[adefhnostADEFHNOST])"
        rf"(?:(?P<ordinal>(?>(?ai:{_ORDINAL})))|(?P<words>(?>(?ai:{_CARDINAL}))))(?!\w){_FRACTION}",
    )


def _value(phrase: str) -> int:
    """Return the value of a cardinal or ordinal in words, up to 999."""
    words = _WORD.findall(phrase.lower())
    if "dozen" in words:
        if words[0] == "half":
            return 6
        return 12 * (_value(" ".join(words[:-1])) if words[0] not in ("a", "dozen") else 1)
    if words[-1] == "score":
        return 20 * _value(" ".join(words[:-1]))
    total = 0
    for word in words:
        if word == "hundred":
            total = 100 * (total or 1)
        else:
            total += _VALUES.get(word) or _ORDINALS.get(word) or 0
    return total


def numbers(text: str) -> Iterator[Number]:
    """Yield the numbers of `text` in order of place; spans are code points of `text`.

    "a" belongs to "a dozen" and "a hundred". "second" and "one" are yielded wherever they stand,
    also where they mean time or a person.
    """
    for match in _number().finditer(text):
        span = Span(*match.span())
        if match["digits"]:
            digits = re.sub(r"\D", "", match["digits"])
            yield Number(int(digits), span, ordinal=bool(match["suffix"]))
        else:
            yield Number(_value(match.group()), span, bool(match["ordinal"]), words=True)
