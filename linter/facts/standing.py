"""Whether a sentence speaks of the day of its story, or looks back.

A name or a title that was right once is right for ever of its own time. So what was given up is at
fault only where the words around it are about the story's own day: a verb in the present behind it,
a day of the week, and nothing that leads elsewhere.
"""

from __future__ import annotations

import re
from datetime import date
from enum import IntEnum

from linter.span import Span

_DAY = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tonight|yesterday|tomorrow|"
    r"(?:this|next) (?:week|month|morning|afternoon|evening|weekend))\b",
    re.IGNORECASE,
)
_ADVERB = r"(?:,? (?:also|now|still|already|too|again|himself|herself|reportedly|apparently))?"
_IS = re.compile(
    rf"{_ADVERB} (?:is|isn['’]t|has|hasn['’]t|says|will|won['’]t|wants|plans|faces|does|doesn['’]t|"
    r"meets|hopes|remains|seeks|supports|insists|believes|thinks|calls|needs|continues|appears|"
    r"seems|intends|expects|tells|makes|takes|gives|keeps|vows|warns|urges|backs|opposes|refuses|"
    r"faces|leads|visits|arrives|travels|hosts|may|must|can|cannot|can['’]t)\b"
)
_SAID = re.compile(
    rf"{_ADVERB} (?:said|told|tweeted|announced|added|warned|urged|welcomed|condemned|praised|"
    r"called|arrived|met|vowed|insisted|spoke|declined|expressed|flew|visited|rejected|pledged|"
    r"promised|confirmed|accused|criticized|criticised|defended|hailed|held|dismissed|appeared)\b"
)
_SAYS_BEFORE = re.compile(r"[,”\"’']\s*(?:said|says|added|according to|explained)\s+(?:the )?$")
# Another time is named.
_ANOTHER_TIME = re.compile(
    r"\b(?:had|hadn['’]t|back then|at the time|at that time|in those days|once|"
    r"(?:years?|decades?|months?) (?:ago|earlier|before|later|after)|"
    r"(?:last|previous) (?:year|spring|summer|fall|autumn|winter|decade|century|"
    r"(?:Janu|Febru)ary|March|April|May|June|July|August|September|October|November|December)|"
    r"in (?:(?:early|mid|late|mid-) ?)?(?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)|"
    r"earlier this year|previously|formerly|predecessors?|presidency|era|decades?|legacy|"
    r"anniversary|Cold War|tenure|(?:first|second|two) terms?|memoirs?|library|museum|statue|"
    r"portrait|biograph\w+|documentary|funeral|eulog\w+|inherited|as far back|dating back|circa)\b",
    re.IGNORECASE,
)
# What is told may lie further back.
_TOLD = re.compile(
    r"\b(?:was|were|been|while|during|under|before|after|until|ago|earlier|later|then|former|"
    r"previous|wake|aftermath|history|historic|historical|successors?|"
    r"succe(?:ed|eds|eded|eding)|replac(?:e|es|ed|ing)|appoint\w*|nominat\w+|fir(?:ed|ing)|"
    r"oust\w*|dismiss\w*|sack\w*|resign\w*|impeach\w*|died|death|buried|tribute|assassinat\w+|"
    r"served|repeal\w*|wrote|ended|began|transcript|outgoing|departing|toppled|signed|created|"
    r"established|launched|negotiated|worked|aides?|staff|adviser|advisor|speechwriter|"
    r"chose|gave|went|came|refused|decided|helped|tried|administration|"
    r"elect|unseat|defeated|beat|lost|won)\b",
    re.IGNORECASE,
)
_DIRECTLY_BACK = re.compile(
    r"\b(?:under|during|since|when|while|before|after|until|fire|fired|firing|"
    r"firing of|ousted|toppled|replaced|succeeded|appointed by|nominated by|signed by|served|"
    r"working for|worked for|elect|unseat|"
    r"gave to|resignation of|death of|dismissal of|ouster of|removal of|departure of)\s+"
    r"(?:both |the )?$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\w$€£.,-])(?P<year>(?:19|20)\d\d)(?P<decade>s)?(?![\w,]\d|%)")


class Standing(IntEnum):
    """How surely a sentence speaks of its own day."""

    LOOKS_BACK = 0
    OPEN = 1
    """Nothing says when."""
    PRESENT = 2


def standing(text: str, sentence: Span, span: Span, day: date, *, strict: bool) -> Standing:
    """Return how surely the `sentence` of `text` speaks of `day` where it names what is at `span`.

    `strict`: only a verb that belongs to it makes what is named present.
    """
    said = sentence.of(text)
    if _ANOTHER_TIME.search(said) or _names_a_year_before(said, day):
        return Standing.LOOKS_BACK
    before = text[sentence.start : span.start]
    if _DIRECTLY_BACK.search(before):
        return Standing.LOOKS_BACK
    told, dated = bool(_TOLD.search(said)), bool(_DAY.search(said))
    if _IS.match(text, span.end):
        return Standing.PRESENT
    if _SAID.match(text, span.end) or _SAYS_BEFORE.search(before):
        return Standing.PRESENT if dated or not told else Standing.OPEN
    if dated and not strict:
        return Standing.PRESENT
    return Standing.LOOKS_BACK if told else Standing.OPEN


def _names_a_year_before(said: str, day: date) -> bool:
    """Return whether the sentence names a year before that of `day`, or a decade."""
    years = _YEAR.finditer(said)
    return any(match["decade"] or int(match["year"]) < day.year for match in years)
