"""Finds where a story says how many there are: "29 NATO member countries", "the 27-nation bloc".

Numbers are looked at only in sentences that name a counted body or may mean one; each is tried
against the `forms`, and the first that fits makes the claim. What a claim is worth is
for `verdicts` to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from linter.facts.corrections import takes_back
from linter.facts.facts import SHIPPED, Facts
from linter.facts.forms import wording
from linter.facts.lead import Determiner, Hedge, Lead, lead
from linter.facts.names import Sentence, read
from linter.facts.series import Forms, Series
from linter.facts.setting import Setting, setting
from linter.facts.wording import Strength, Wording
from linter.language.expression import compiled
from linter.language.numbers import Number, numbers
from linter.span import Span

__all__ = ["Claim", "Hedge", "Strength", "claims_of", "find_claims"]

# Words after a count that may make it a choice from the whole: "the 13 EU countries that voted".
_RESTRICTED = compiled(
    r"\s+(?:that|who|whom|whose|where|which|with|without|outside|inside|not|already|also|in|on|of|"
    r"from|for|under|near|along|around|across|at|other|except|subject|bound|opposed|eligible|"
    r"able|willing|most|\w+ing|(?:surveyed|affected|represented|involved|polled|named|targeted|"
    r"concerned|covered|studied|examined|visited|mentioned|listed|invited)"
    r"(?! (?:him|her|it|them|us|me|the|an?|his|its|their)\b))\b",
    re.IGNORECASE,
)
# "Nine NATO members were killed": persons, whatever their number.
_PERSONS = compiled(
    r"\s+(?:(?:were|was|have been|had been|are|being|reportedly|also)\s+){0,2}"
    r"(?:killed|wounded|injured|arrested|hurt|dead|died|captured|kidnapped|detained|serving)\b",
    re.IGNORECASE,
)
# "OPEC and its allies", "Canada's 13 provinces and territories": sums.
_SUM = compiled(
    r"\s+(?:plus|and (?:its|their|other|some|several|territories|partners?|allies|allied|"
    r"observers?|candidates?|associates?|associated|aspirants?|dependencies|regions))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Claim:
    """A count of a series that a story gives.

    `number` is the number alone, `span` the words from the number to the end of the noun phrase
    that makes it a count; both are code points of paragraph `paragraph` (from 0). `exclusion`:
    the speaker left one out ("the other 27"). `ordinal`: a place in the order ("the 31st
    member"), not a total. `years` are the years that the sentence names; `past` and `change` say
    that it speaks of former days, or of the number changing.
    """

    series: Series
    value: int
    number: Span
    span: Span
    paragraph: int
    strength: Strength
    hedge: Hedge
    exclusion: bool
    ordinal: bool
    years: tuple[int, ...]
    past: bool
    change: bool


@lru_cache(maxsize=1)
def claims_of(paragraphs: tuple[str, ...], facts: Facts = SHIPPED) -> tuple[Claim, ...]:
    """Return the claims in one story; those of the last story are kept for the next rule."""
    return tuple(find_claims(paragraphs, facts))


def find_claims(paragraphs: Sequence[str], facts: Facts = SHIPPED) -> Iterator[Claim]:
    """Yield the claims in the body paragraphs of one story, in order of place."""
    for sentence in read(paragraphs, facts):
        if not sentence.may_count:
            continue
        said = sentence.span.of(sentence.text)
        for number in numbers(said):
            number = Number(
                number.value, number.span.shift(sentence.span.start), number.ordinal, number.words
            )
            # The number in "Group of 20" is a name, and 2020 is a year.
            if sentence.names_at(number.span.start) or _is_year(number):
                continue
            before = lead(sentence.text, number.span, sentence.span.start)
            found = wording(sentence, number, before) if before else None
            if before and found and _is_matched(found):
                if takes_back(said):
                    break
                offset = number.span.start - sentence.span.start
                when = setting(said, offset if found.adjective else None)
                claim = _claim(sentence, number, before, found, when)
                if claim:
                    yield claim


def _is_year(number: Number) -> bool:
    return len(number.span) == 4 and not number.words and 1500 <= number.value < 2200


def _is_matched(found: Wording) -> bool:
    return found.adjective or found.series.forms is Forms.ALL


def _claim(
    sentence: Sentence, number: Number, before: Lead, found: Wording, when: Setting
) -> Claim | None:
    text, end = sentence.text, sentence.span.end
    if _PERSONS.match(text, found.end, end) or _SUM.match(text, found.end, end):
        return None
    everybody = before.determiner is Determiner.ALL
    strength = found.strength
    if not (found.adjective or found.clause) and _RESTRICTED.match(text, found.end, end):
        strength = Strength.DOUBTFUL
    elif found.people and not everybody:
        loose = strength is Strength.LOOSE or strength >= Strength.DEFINITE
        strength = Strength.LOOSE if loose else Strength.DOUBTFUL
    if everybody and strength is Strength.DEFINITE:
        strength = Strength.EVERY
    ally = found.unit.endswith("ally") and not everybody and not before.partitive
    present = (found.present or before.now) and not before.past
    return Claim(
        series=found.series,
        value=number.value,
        number=number.span,
        span=Span(number.span.start, found.end),
        paragraph=sentence.paragraph,
        strength=strength,
        hedge=before.hedge,
        # A member's own allies are one fewer: "its 28 allies".
        exclusion=before.exclusion or found.exclusion or ally,
        ordinal=number.ordinal,
        years=() if present else when.years,
        past=before.past or found.past or (when.past and not present),
        change=when.change and not before.now,
    )
