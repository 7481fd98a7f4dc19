"""How sure a number is by the words in front of it: “at least 14”, “nearly 200”, “some 30”."""

from __future__ import annotations

from math import inf

from linter.language.numbers import Number

_AT_LEAST, _AT_MOST, _ABOUT = (
    tuple(tuple(hedge.split()) for hedge in hedges.split("/"))
    for hedges in (
        "at least/no fewer than/no less than/more than/over/above/upward of/upwards of/exceeds/"
        "tops/passes/surpasses/topped/passed/surpassed",
        "up to/as many as/at most/fewer than/less than/under/no more than",
        "about/around/some/roughly/approximately/estimated/nearly/almost/close to/maybe/perhaps/"
        "probably/possibly",
    )
)
# “No more than” before “more than”.
_ALL = sorted((*_AT_LEAST, *_AT_MOST, *_ABOUT), key=len, reverse=True)
_ROUGH = 0.15
_ROUND_FROM = 100
_MOST_ROUNDED = 0.1


def hedge_of(before: list[str]) -> tuple[str, list[str]]:
    """Return what the words in front of a number say of how sure it is, and the words before."""
    for hedge in _ALL:
        if tuple(before[-len(hedge) :]) == hedge:
            return " ".join(hedge), before[: -len(hedge)]
    return "", before


def bounds(number: Number, text: str, hedge: str) -> tuple[float, float]:
    """Return between what the number may lie, by its hedge and by its own round form."""
    value, words = float(number.value), number.span.of(text).lower()
    rough = number.words and (words[0] == "a" or "dozen" in words or "score" in words)
    kind = tuple(hedge.split())
    room = value * _ROUGH if rough or kind in _ABOUT else _room(number.value)
    if kind in _AT_LEAST:
        return value - room, inf
    return 0 if kind in _AT_MOST else value - room, value + room


def _room(value: int) -> float:
    """Return how far from `value` the true number may be, if its closing zeros are rounded."""
    if value < _ROUND_FROM:
        return 0
    digits = str(value)
    step = 10 ** (len(digits) - len(digits.rstrip("0")))
    return min(step / 2, value * _MOST_ROUNDED) if step > 1 else 0
