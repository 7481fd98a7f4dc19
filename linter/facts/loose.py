"""Forms in which the body is not named beside the number: "all 31 allies", "its 29 members".

They are understood from what was named before, if that can be one body only.
"""

from __future__ import annotations

import re

from linter.facts.lead import Determiner, Lead
from linter.facts.names import Nearness, Sentence
from linter.facts.units import units
from linter.facts.wording import (
    BETWEEN,
    NOT_ALL_MEMBERS,
    Form,
    Strength,
    Wording,
    before_number,
    ends_name,
)
from linter.language.numbers import Number

_ITS = re.compile(r"\b[Ii]ts$")
# "Leaders of the 29 nations" are not those of some nations.
_LEADERS = re.compile(
    r"\b(?:leaders|ministers|ambassadors|envoys|representatives|governments|parliaments|capitals)"
    r" (?:of|from)(?: all)?(?: the)?$",
    re.IGNORECASE,
)
_NUMBER_OF = re.compile(
    r"\b(?:number|total) of (?P<what>[^,;:.]{1,60}?)(?: (?:now|currently))?"
    r" (?:to|at|is|stands at|stood at|reached|rose to|rises to|grew to|fell to)$"
)
# What follows "the 27" if no noun does.
_NO_NOUN = re.compile(
    r"\s*(?:[.;,:?!)]|$)|\s+(?:have|had|are|were|will|would|must|can|could|should|agreed|said|want|"
    r"wanted|need|decided)\b"
)
# Fewer than these are mostly said of what the story itself has counted.
_MANY = 10


def _is_of_members(unit: str) -> bool:
    """Return whether the unit itself says that members of something are counted."""
    return unit in ("member", "ally") or unit.startswith("member ")


def _unit(sentence: Sentence, number: Number) -> tuple[str, int, bool] | None:
    """Return the unit after the number, where it ends, and whether others are meant."""
    between = BETWEEN.match(sentence.text, number.span.end)
    if not between:
        return None
    nouns = units(sentence.facts)
    unit = nouns.at(sentence.text, between.end(), singular=number.ordinal)
    if not unit or NOT_ALL_MEMBERS.match(sentence.text, unit[1]):
        return None
    return *unit, bool(between["other"])


def _its(sentence: Sentence, number: Number, before: Lead) -> Wording | None:
    """Match "NATO relies on its 29 members"."""
    if number.ordinal or not before_number(_ITS, sentence, before):
        return None
    unit = _unit(sentence, number)
    series = sentence.only_one_here(unit[0]) if unit else None
    if not unit or not series:
        return None
    strength = Strength.DEFINITE if _is_of_members(unit[0]) else Strength.DOUBTFUL
    return Wording(series, unit[0], unit[1], strength, exclusion=unit[2])


def _alone(sentence: Sentence, number: Number, before: Lead) -> Wording | None:
    """Match "all 31 allies", "each of the 29 members", "the 27 member states"."""
    definite = before.determiner is not Determiner.NONE
    if number.ordinal or number.value < _MANY or not definite:
        return None
    unit = _unit(sentence, number)
    meaning = sentence.only_one(unit[0]) if unit else None
    if not unit or not meaning:
        return None
    everybody = before.determiner is Determiner.ALL and _is_of_members(unit[0])
    states = unit[0].startswith("member ")
    whole = everybody or before_number(_LEADERS, sentence, before)
    sure = states or (meaning[1] is Nearness.NEAR and whole)
    strength = Strength.DEFINITE if sure else Strength.DOUBTFUL
    return Wording(meaning[0], unit[0], unit[1], strength, exclusion=unit[2])


def _number_of(sentence: Sentence, number: Number, before: Lead) -> Wording | None:
    """Match "the number of NATO members stands at 29", "the number of members in NATO is 29"."""
    words = before_number(_NUMBER_OF, sentence, before)
    if not words or number.ordinal or not ends_name(sentence.text, number.span.end):
        return None
    text, (start, end) = sentence.text, words.span("what")
    nouns = units(sentence.facts)
    for mention in sentence.starting.values():
        unit = nouns.at(text, mention.span.end + 1, singular=False)
        if mention.span.start == start and unit and unit[1] == end:
            break
        unit = nouns.at(text, start, singular=False)
        if mention.span.end == end and unit:
            break
    else:
        return None
    meaning = sentence.resolve(mention, unit[0])
    if not meaning:
        return None
    return Wording(meaning[0], unit[0], number.span.end, Strength.DEFINITE)


def _no_noun(sentence: Sentence, number: Number, before: Lead) -> Wording | None:
    """Match "a majority of the 27 agreed", "the other 27 have signed"."""
    definite = before.determiner is not Determiner.NONE
    if number.ordinal or number.value < _MANY or not definite:
        return None
    meaning = sentence.only_one("member state")
    if not meaning or not _NO_NOUN.match(sentence.text, number.span.end):
        return None
    return Wording(meaning[0], "member state", number.span.end, Strength.DOUBTFUL)


LOOSE: tuple[Form, ...] = (_its, _alone, _number_of, _no_noun)
"""The forms, in the order in which they are tried."""
