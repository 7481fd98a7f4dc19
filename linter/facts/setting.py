"""What a sentence says about when its counts hold: years, things past, changes to come."""

from __future__ import annotations

import re
from dataclasses import dataclass

_YEAR = re.compile(r"(?<![\w$€£.,-])(?:18|19|20)\d\d(?![\w,]\d|-member|-nation|%)")
_PAST = re.compile(
    r"\b(?:at the time|at that time|back then|in those days|before Brexit|pre-Brexit|previously|"
    r"formerly|found(?:ed|ing)|originally|original|(?:years?|decades?) ago|Cold War|used to|"
    r"in the (?:early |mid-|late )?(?:19|20)\d0s|last (?:decade|century)|"
    r"when (?:\w+ ){1,2}had|until (?:then|last|(?:19|20)\d\d))\b",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(?:(?:would|will|could|may|might|to|should) (?:soon )?(?:be|become|have)|becom(?:e|es|ing)|"
    r"became|(?:re)?join(?:s|ed|ing)?|acce(?:ssion|de|ded|ding)|admi(?:t|ts|tted|tting|ssion)|"
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


def setting(sentence: str) -> Setting:
    """Return what `sentence` says about time."""
    return Setting(
        years=tuple(int(match.group()) for match in _YEAR.finditer(sentence)),
        past=bool(_PAST.search(sentence)),
        change=bool(_CHANGE.search(sentence)),
    )
