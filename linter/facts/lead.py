"""The words before a number: how it is determined, hedged, and whether it leaves one out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from linter.language.expression import compiled
from linter.span import Span

# As far back as the words before a number are read, in code points.
_REACH = 60


class Hedge(StrEnum):
    """What a writer says about how exact a number is."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"


class Determiner(StrEnum):
    """What makes a number the number of all of them, or does not."""

    NONE = ""
    THE = "the"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Lead:
    """What stands before a number.

    `exclusion`: one or more are left out ("the other 27"). `partitive`: the number follows "of",
    so that it is the whole of which something else is a part. `past` and `now` say when it holds.
    `stop` is the offset up to which nothing was read.
    """

    determiner: Determiner
    hedge: Hedge
    exclusion: bool
    partitive: bool
    past: bool
    now: bool
    stop: int


_WORD = compiled(
    r"(?<![\w-])(?:"
    r"(?P<about>about|around|some|roughly|approximately|nearly|almost|close to|an estimated)"
    r"|(?P<least>at least|more than|over|above|upwards of|no fewer than|no less than)"
    r"|(?P<most>at most|up to|as many as|fewer than|less than|under|no more than|not more than)"
    r"|(?P<other>other|others|remaining|rest of the|fellow)"
    r"|(?P<now>current|existing|present|now|today['’]s)"
    r"|(?P<plain>full|sovereign|individual|so-called)"
    r"|(?P<past>then|original|former|once|initial|first)"
    r")[\s-]*$",
    re.IGNORECASE,
)
_ALL = compiled(
    r"(?<![\w-])(?:all|all the|(?:all|none|each) of(?: the)?|every one of the)\s*$",
    re.IGNORECASE,
)
_THE = compiled(
    r"(?<![\w-])(?:the|(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|most|many|some|half|"
    r"majority|none|any|several|both|out) of|there (?:are|were))\s*$",
    re.IGNORECASE,
)
_PARTITIVE = compiled(r"\bof(?: the)?\s*$", re.IGNORECASE)
# "Article 5 NATO members", "March 29 EU leaders", "between 25 and 28 EU states", "not a 28-nation".
_NO_COUNT = compiled(
    r"(?:\b(?:articles?|sections?|chapters?|resolutions?|nos?|numbers?|channel|title|rule|phase|"
    r"part|day|age|aged|page|row|item|protocol|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|"
    r"apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|"
    r"dec(?:ember)?)\.?|\d[\d,]* (?:to|or|and|-|–)|\bnot (?:just |only )?(?:an? |the )?"
    r"|\bno longer (?:an? |the )?|\bnever (?:been )?(?:an? |the )?|n['’]t (?:an? |the )?"
    r"|\bfrom)\s*$",
    re.IGNORECASE,
)


def lead(text: str, number: Span, start: int) -> Lead | None:
    """Return what stands before `number` in the sentence that begins at `start`.

    None where those words say that the number counts nothing (a date, an article, a negation).
    """
    floor = max(start, number.start - _REACH)
    before = text[floor : number.start]
    if _NO_COUNT.search(before):
        return None
    hedge, exclusion, past, now = Hedge.EXACT, False, False, False
    while match := _WORD.search(before):
        kind = match.lastgroup
        if kind == "about":
            hedge = Hedge.ABOUT
        elif kind == "least":
            hedge = Hedge.AT_LEAST
        elif kind == "most":
            hedge = Hedge.AT_MOST
        exclusion = exclusion or kind == "other"
        past = past or kind == "past"
        now = now or kind == "now"
        before = before[: match.start()]
    if _ALL.search(before):
        determiner = Determiner.ALL
    else:
        determiner = Determiner.THE if _THE.search(before) else Determiner.NONE
    partitive = bool(_PARTITIVE.search(before))
    stop = floor + len(before.rstrip())
    return Lead(determiner, hedge, exclusion, partitive, past, now, stop)
