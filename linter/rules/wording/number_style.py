"""A number is in figures where the house writes words, or the other way round.

Most houses spell out one to nine and write figures from 10 on; some spell out ten, too. Turned off
by default, because houses differ. `words-up-to` says where the words end.

Reported are small figures in front of people and things that a story counts (“5 children”), and
larger numbers in words in front of a word in small letters (“fifteen boats”). Ages, sums of money,
percentages, dates, times, measures, scores and votes keep their figures. Numbers at the beginning
of a sentence, in quotations, in names and in set phrases, and a small number beside a larger one of
the same kind (“8 to 12 boats”) are left alone, and so are headlines and captions.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from linter.document import Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.language.numbers import Number, numbers
from linter.rule import Bad, Good, Hit, Quoted, Rule, Sentence, Unit

_WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()
_LEAST, _MOST = 2, 99
_COUNTED = frozenset(
    "people men women children boys girls kids brothers sisters sons daughters friends students "
    "teachers officers soldiers workers employees members lawmakers senators candidates players "
    "teams countries states cities towns schools hospitals companies groups boats ships cars "
    "houses homes buildings books films songs suspects victims passengers survivors witnesses "
    "judges lawyers doctors nurses patients reporters journalists stores shops restaurants".split()
)
# What stands behind large numbers in words that are no count.
_WORD = compiled(r" ([^\W_]+(?:['’.\-&/@][^\W_]+)*)")
_OPENS = compiled(r"\W{1,9}")
_BEFORE, _BEHIND = 25, 35  # characters within which another number counts as beside
_ONE_IN = compiled(r"\b[Oo]ne (?:in|out of) $")
_PHRASES = frozenset("something somethings commandments or and to thousand hundred".split())


@dataclass(frozen=True, slots=True)
class Options:
    """Where words end and figures begin."""

    words_up_to: Annotated[int, "The largest number that is written as a word: 9, 10 or 12."] = 9

    def __post_init__(self) -> None:
        if not 1 <= self.words_up_to < len(_WORDS):
            raise ValueError(f"“words-up-to” is {self.words_up_to}, and must be from 1 to 12.")


def _is_beside(number: Number, other: Number) -> bool:
    """Return whether two numbers stand within a few words, so that both are written alike."""
    start, end = number.span.start - _BEFORE, number.span.end + _BEHIND
    return start <= other.span.start <= end


def _lonely(found: list[Number]) -> Iterator[Number]:
    """Yield the numbers that have no other one beside them; “one” is mostly a pronoun."""
    counting = [number for number in found if number.value > 1 or not number.words]
    for before, number, behind in zip(
        (None, *counting), counting, (*counting[1:], None), strict=False
    ):
        if not any(other and _is_beside(number, other) for other in (before, behind)):
            yield number


def _judge(sentence: Sentence, number: Number, options: Options) -> str | None:
    """Return how `number` should be written, or None if it is right or cannot be told."""
    text = sentence.text
    after = _WORD.match(text, number.span.end)
    if after is None:
        return None
    word = after[1]
    if not number.words:
        small = number.value <= options.words_up_to and number.span.of(text).isdigit()
        return _WORDS[number.value] if small and word.lower() in _COUNTED else None
    plain = word.islower() and word not in _PHRASES
    return str(number.value) if number.value > options.words_up_to and plain else None


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Report each number that is not as the house has it."""
    text = sentence.text
    for number in _lonely(list(numbers(text))):
        written, start = number.span.of(text), number.span.start
        if number.ordinal or not _LEAST <= number.value <= _MOST or not start:
            continue
        if written[0].isupper() or "dozen" in written or "score" in written:
            continue
        if _OPENS.fullmatch(text, 0, start) or _ONE_IN.search(text, max(0, start - 12), start):
            continue
        if becomes := _judge(sentence, number, options):
            message = f"“{written}” is “{becomes}” in the house's style; write it so."
            yield Hit(number.span, message, becomes)


RULE = Rule(
    unit=Unit.SENTENCE,
    severity=Severity.NOTE,
    check=check,
    kinds=frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM}),
    trigger=r"\b[2-9] [a-z]|\b1[0-2] [a-z]|\b(?:ten|eleven|twelve"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)\b",
    options=Options,
    quoted=Quoted.SKIP,
    on=False,
    since="0.1.0",
    examples=(
        Bad(
            "The storm sank the boats of ⟦5⟧ people.",
            becomes="The storm sank the boats of five people.",
        ),
        Bad(
            "The storm sank ⟦fifteen⟧ boats in a night.",
            becomes="The storm sank 15 boats in a night.",
        ),
        Bad(
            "The storm sank ⟦twenty-one⟧ boats in a night.",
            becomes="The storm sank 21 boats in a night.",
        ),
        Bad(
            "The storm sank ⟦10⟧ boats in a night.",
            options={"words_up_to": 10},
            becomes="The storm sank ten boats in a night.",
        ),
        Good("The storm sank five boats of 15 people in a night."),
        Good("The 5-year-old boat was sold for $5, or 5 percent, at 5 p.m. on May 5."),
        Good("Fifteen boats were sunk, 8 to 12 boats were lost, and the vote was 5-4."),
        Good("“We lost 5 boats,” she said. Twenty came back, out of thirty-something."),
        Good("Nearly two-thirds of the boats were lost, and the Ten Commandments, too."),
        Good("It is one in ten boats, 1 in 5 people, or ten thousand fish."),
        Good("The storm sank 5 of the boats and 5 million fish."),
    ),
)
