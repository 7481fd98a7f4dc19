"""What a sentence says about when its counts hold: years, things past, changes to come."""

from __future__ import annotations

import re
from dataclasses import dataclass

from linter.language.expression import compiled

_YEAR = compiled(r"(?<![\w$€£.,-])(?:18|19|20)\d\d(?![\w,]\d|-member|-nation|%)")
_PAST = compiled(
    r"\b(?:at the time|at that time|back then|in those days|before Brexit|pre-Brexit|previously|"
    r"formerly|found(?:ed|ing)|originally|original|(?:years?|decades?) ago|Cold War|used to|"
    r"in the (?:early |mid-|late )?(?:19|20)\d0s|last (?:decade|century)|"
    r"when (?:\w+ ){1,2}had|until (?:then|last|(?:19|20)\d\d))\b",
    re.IGNORECASE,
)
_CHANGE = compiled(
    r"\b(?:(?:would|will|could|may|might|to|should) (?:soon )?(?:be|have(?! to\b))"
    r"(?= (?:[\w'’-]+ ){0,4}?(?:\d|\w+(?:teen|ty)\b))|becom(?:e|es|ing)|became|"
    r"(?:re)?join(?:s|ed|ing)?|acce(?:ssion|de|ded|ding)|admi(?:t|ts|tted|tting|ssion)|"
    r"enlarg(?:e|ed|ing|ement)|expan(?:d|ds|ded|ding|sion)|exit(?:s|ed|ing)?|Brexit|"
    r"withdr(?:aw|aws|ew|awal|awn|awing)|quit(?:s|ting)?|leaves|leaving|candidates?|newcomers?|"
    r"aspir(?:e|es|ing|ant|ants)|grow(?:s|n|ing)? (?:to|from)|grew (?:to|from)|shr[aiu]nk|"
    r"shrinks|shrinking|plus)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Setting:
    """The years a sentence names, and whether it speaks of the past or of a change of number."""

    years: tuple[int, ...]
    past: bool
    change: bool


# "Voted to exit the 28-member EU": whoever goes or comes, the number is that of the day.
_GOING = compiled(
    r"\b(?:(?:re)?join(?:ing)?|(?:exit|quit|leav(?:e|ing)|withdraw(?:al|ing)?)(?:ing|ting)?)"
    r" (?:from )?the\s+$"
)


def setting(sentence: str, adjective: int | None = None) -> Setting:
    """Return what `sentence` says about time.

    `adjective` is where in it the number stands if it is joined to a unit ("28-member").
    """
    going = _GOING.search(sentence, 0, adjective) if adjective else None
    if going:
        sentence = sentence[: going.start()] + sentence[going.end() :]
    return Setting(
        years=tuple(int(match.group()) for match in _YEAR.finditer(sentence)),
        past=bool(_PAST.search(sentence)),
        change=bool(_CHANGE.search(sentence)),
    )
