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
    HEAD,
    NOT_ALL_MEMBERS,
    Form,
    Strength,
    Wording,
    before_number,
    ends_name,
)
from linter.language.expression import compiled
from linter.language.numbers import Number

_ITS = compiled(r"\b[Ii]ts$")
# "Leaders of the 29 nations" are not those of some nations.
_LEADERS = compiled(
    r"\b(?:leaders|ministers|ambassadors|envoys|representatives|governments|parliaments|capitals)"
    r" (?:of|from)(?: all)?(?: the)?$",
    re.IGNORECASE,
)
_NUMBER_OF = compiled(
    r"\b(?:number|total) of (?P<what>[^,;:.]{1,60}?)(?: (?:now|currently))?"
    r" (?:to|at|is|stands at|stood at|reached|rose to|rises to|grew to|fell to)$"
)
# "Parliaments in 28 countries would have to approve": what every member has to agree to.
_OF_THEIRS = compiled(
    r"\b(?:parliaments?|lawmakers|legislat(?:ures|ors)|voters|governments|leaders|ministers|"
    r"capitals) (?:in|of|from|across)(?: all)?(?: the)?$",
    re.IGNORECASE,
)
_MUST_AGREE = compiled(
    r" (?:(?:all|each) )?(?:to|must|(?:would |will |may )?(?:have|need) to|had to|needed to) "
    r"(?:\w+ly )?(?:approve|ratify|agree|accept|endorse|back|consent|sign|vote|adopt|pass)\b"
)
_TO_BE_AGREED_BY = compiled(
    r"\b(?:must|needs?|requires?|required|has to|have to|had to|needed|would|will) "
    r"(?:[\w'’-]+ ){0,5}?(?:approv(?:al|ed)|ratifi(?:cation|ed)|consent|assent|backing|backed|"
    r"endorsed|signed|accepted|adopted|agreement|agreed)(?: to)? (?:by|of|from)(?: all)?(?: the)?$"
)
# "The EU, in which 28 nations trade".
_IN_WHICH = compiled(
    rf"(?:{HEAD.pattern})?(?P<which>,? (?:(?:in|within|inside|among) which|where))"
    r"(?: all)?(?: the)?$"
)
# What some of the members do, or guests too: "NATO, where 30 nations met".
_EVENT = compiled(
    r"\s+(?:(?:are|were|have|had|been|also|already) ){0,3}(?:invited|represented|meet|met|"
    r"t(?:ake|ook) part|gather(?:ed)?|attend(?:ed)?|spoke|voted?|sign(?:ed)?|join(?:ed)?|sen[dt]|"
    r"agreed?|back(?:ed)?|fail(?:ed)?|miss(?:ed)?|refused?|want(?:ed)?|opposed?|"
    r"support(?:ed)?)\b"
)
# What follows "the 27" if no noun does.
_NO_NOUN = compiled(
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
    strength = Strength.DEFINITE if _is_of_members(unit[0]) else Strength.LOOSE
    return Wording(series, unit[0], unit[1], strength, exclusion=unit[2])


def in_which(sentence: Sentence, number: Number, before: Lead) -> Wording | None:
    """Match "NATO, in which all 29 members vote", "the euro zone, where 19 EU states share"."""
    words = before_number(_IN_WHICH, sentence, before)
    between = BETWEEN.match(sentence.text, number.span.end)
    if not words or not between or number.ordinal:
        return None
    places = (sentence.ending.get(place) for place in (words.start(), words.start("which")))
    body = next(filter(None, places), None)
    # Other names and kinds may stand before the unit; "EU members" are those of the EU, though.
    nouns = units(sentence.facts)
    name = sentence.starting.get(between.end())
    kind = nouns.kind.match(sentence.text, between.end())
    start = name.span.end + 1 if name else kind.end() if kind else between.end()
    unit = nouns.at(sentence.text, start, singular=False)
    if not body or not unit or (name and _is_of_members(unit[0])):
        return None
    meaning = sentence.resolve(body, unit[0])
    if not meaning or meaning[1] is Nearness.FAR or NOT_ALL_MEMBERS.match(sentence.text, unit[1]):
        return None
    series = meaning[0]
    definite = before.determiner is not Determiner.NONE and _is_of_members(unit[0])
    strength = Strength.DEFINITE if definite else Strength.LOOSE
    some = not definite and _EVENT.match(sentence.text, unit[1])
    if some or (kind and kind["kind"] not in series.kinds):
        strength = Strength.DOUBTFUL
    return Wording(series, unit[0], unit[1], strength, exclusion=bool(between["other"]))


def _must_agree(sentence: Sentence, end: int, before: Lead) -> bool:
    """Return whether members whose unit ends at `end` are said to have to agree to something."""
    if before_number(_TO_BE_AGREED_BY, sentence, before):
        return True
    if not _MUST_AGREE.match(sentence.text, end):
        return False
    definite = before.determiner is not Determiner.NONE
    return definite or before_number(_OF_THEIRS, sentence, before) is not None


def _agreeing(sentence: Sentence, number: Number, before: Lead) -> Wording | None:
    """Match "parliaments in 19 countries must approve changes to the euro zone"."""
    unit = None if number.ordinal or number.value < _MANY else _unit(sentence, number)
    series = sentence.only_one_here(unit[0]) if unit else None
    if not unit or not series or _is_of_members(unit[0]):
        return None
    definite = before.determiner is not Determiner.NONE
    if definite and before_number(_LEADERS, sentence, before):
        return None  # said more surely than by what they must do
    if not _must_agree(sentence, unit[1], before):
        return None
    return Wording(series, unit[0], unit[1], Strength.LOOSE, exclusion=unit[2])


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


LOOSE: tuple[Form, ...] = (_its, _agreeing, _alone, _number_of, _no_noun)
"""The forms, in the order in which they are tried."""
