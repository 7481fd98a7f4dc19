"""Sums of money and scores, as a headline and a text tell them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from linter.language.expression import compiled
from linter.span import Span

_TIMES = {
    "": 1.0,
    **dict.fromkeys(("k", "thousand"), 1e3),
    **dict.fromkeys(("m", "mn", "million"), 1e6),
    **dict.fromkeys(("b", "bn", "billion"), 1e9),
    **dict.fromkeys(("t", "tn", "trn", "trillion"), 1e12),
}
_MONEY = compiled(
    r"(?i)(?P<currency>[$€£¥₹])\s?(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?P<rest>\.\d+)?"
    r"(?:[ -]?(?P<times>k|mn?|bn?|trn|tn?|thousand|million|billion|trillion)\b)?(?![\d%])"
    r"(?: (?P<noun>[a-z]{4,}))?"
)
_NO_NOUN = frozenset(
    "from with into over after before since when while that this than each every from about "
    "against during under more less they their which where will would could also only were have "
    "they dollars euros pounds annually year years month worth toward towards between through "
    "across among".split()
)
# A sum without its sign: “3 million dollars”, “from $2 to 3 million”.
_BARE = compiled(
    r"(?i)(?<![$€£¥₹\d.,])(\d+(?:\.\d+)?)[ -](thousand|million|billion|trillion)\b|"
    r"(?<![$€£¥₹\d.,])(\d{1,3}(?:,\d{3})+) (?:dollars|euros|pounds)\b"
)
_SCORE = compiled(
    r"(?<![\w./,$€£:-])(?P<one>\d{1,3})(?:[-–]|[- ]to[- ])(?P<other>\d{1,3})(?![\w%/:]|[-–,.]\d)"
    r"(?:[ -](?P<noun>vote|ruling|decision|majority|verdict)s?\b)?"
)
_HIGH = 20  # from which on a score is no goals, of which a match has several scores
_DIFFERS = 5  # times; sums further apart are not one sum with a slip


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money: `room` is half of what its last digit stands for, `noun` what it is of."""

    currency: str
    value: float
    digits: str
    room: float
    noun: str
    span: Span

    def agrees(self, other: Amount) -> bool:
        """Return whether one may be the other, rounded or cut off."""
        room = 2 * max(self.room, other.room)
        return self.currency == other.currency and abs(self.value - other.value) < room

    def is_slip_of(self, other: Amount) -> bool:
        """Return whether one is likely the other with a slip, or an older state of it."""
        if self.currency != other.currency:
            return False
        nearly = max(self.value, other.value) <= _DIFFERS * min(self.value, other.value)
        if self.noun and self.noun == other.noun and nearly:
            return True
        if len(self.digits) > 2 and sorted(self.digits) == sorted(other.digits):
            return nearly or self.digits == other.digits
        return len(self.digits) > 1 and self.digits == other.digits


def amounts(text: str) -> Iterator[Amount]:
    """Yield the sums of money in `text`."""
    for match in _MONEY.finditer(text):
        rest, noun = match["rest"] or "", (match["noun"] or "").lower()
        plain = match["digits"].replace(",", "")
        times = _TIMES[(match["times"] or "").lower()]
        digits = (plain + rest[1:]).strip("0")
        zeros = len(plain) - len(plain.rstrip("0")) if not rest else 0
        step = 10.0 ** (1 - len(rest)) if rest else 10.0**zeros
        yield Amount(
            match["currency"],
            float(plain + rest) * times,
            digits,
            step * times / 2,
            "" if noun in _NO_NOUN else noun.removesuffix("s"),
            Span(match.start(), match.start("noun") - 1 if match["noun"] else match.end()),
        )


def bare_sums(text: str) -> Iterator[float]:
    """Yield the values of what may be sums of money, too, but is written without a sign."""
    for number, times, plain in _BARE.findall(text):
        yield float(plain.replace(",", "")) if plain else float(number) * _TIMES[times.lower()]


@dataclass(frozen=True, slots=True)
class Score:
    """A vote or a score, the higher number first: “68-32”, “a 5-4 ruling”."""

    high: int
    low: int
    noun: str
    span: Span

    @property
    def votes(self) -> tuple[int, int]:
        """Both numbers, the higher one first."""
        return self.high, self.low

    def is_slip_of(self, other: Score) -> bool:
        """Return whether both are likely one score: of as many judges, or with a number shared."""
        if self.noun and self.noun == other.noun and sum(self.votes) == sum(other.votes):
            return True
        same = (self.high == other.high) != (self.low == other.low)
        return same and min(self.high, other.high) >= _HIGH


def scores(text: str) -> Iterator[Score]:
    """Yield the scores in `text`. What rises is a range, and left out."""
    for match in _SCORE.finditer(text):
        high, low = int(match["one"]), int(match["other"])
        if high > low:
            yield Score(high, low, match["noun"] or "", Span(match.start(), match.end("other")))
