"""Whether a sentence speaks of the day of its story, or looks back.

A name or a title that was right once is right for ever of its own time. So what was given up is at
fault only where the words around it are about the story's own day: a verb in the present behind it,
a day of the week, and nothing that leads elsewhere.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from enum import IntEnum

from linter.language.date_mentions import date_mentions
from linter.language.expression import compiled
from linter.span import Span

_DAY = compiled(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tonight|yesterday|tomorrow|"
    r"(?:this|next|last|earlier this|later this|past) "
    r"(?:week|month|morning|afternoon|evening|weekend)|last night|(?:hours|days) ago|"
    r"(?:two|three) weeks ago)\b",
    re.IGNORECASE,
)
# Dates so near the story's are of its own days.
_BEFORE = timedelta(days=31)
_BEHIND = timedelta(days=62)
_ADVERB = (
    r"(?:,? (?:also|now|still|already|too|again|himself|herself|reportedly|apparently|just|"
    r"repeatedly|[a-z]+ly|and (?:his|her|the) [\w-]+(?: [\w-]+)?))?"
)
# Nouns that stand behind a name (“Bush aides”) are none of the verbs.
_NOUN = (
    r"(?:was|as|us|his|its|this|thus|plus|versus|always|perhaps|besides|unless|across|"
    r"(?!orders|offers|considers|delivers|enters|answers|tries|denies|relies|carries|mentions|"
    r"questions|presents|reveals|signals)[a-z]*(?:ers|ors|ees|ies|ists|ants|ents|als|ions|ments|"
    r"years|days|times|weeks|aides|allies|fans|critics|tweets|taxes|cuts|ads|emails|tapes|"
    r"rules|votes|states|families|speeches|standards))\b"
)
_IS = compiled(
    rf"{_ADVERB} (?:is|isn['’]t|has|hasn['’]t|will|won['’]t|doesn['’]t|may|must|can|cannot|"
    rf"can['’]t|(?!{_NOUN})[a-z]+[a-rt-z]s)\b(?![’'])"
)
_SAID = compiled(
    rf"{_ADVERB} (?:said|told|tweeted|announced|added|warned|urged|welcomed|condemned|praised|"
    r"called|arrived|met|vowed|insisted|spoke|declined|expressed|flew|visited|rejected|pledged|"
    r"promised|confirmed|accused|criticized|criticised|defended|hailed|held|dismissed|appeared)\b"
)
_DID = compiled(
    rf"{_ADVERB} (?:[a-z]+ed|said|told|met|spoke|flew|held|made|took|gave|went|came|began|won|"
    r"lost|kept|left|sent|saw|put|wrote|drew|fell|rose|ran|stood|sought|thought|brought|chose|"
    r"laid|led|let|paid|set|shot|struck|swore|threw|withdrew)\b"
)
_SAYS_BEFORE = compiled(
    r"[,”\"’']\s*(?:said|says|added|explained|wrote|according to)\s+(?:the )?(?:[A-Z]\w+ )?$"
)
# Another time is named, or an end. Words that news of the day has as often (“had”, “former”,
# “after”) say nothing of when.
_ANOTHER_TIME = compiled(
    r"\b(?:back then|at the time|at that time|in those days|"
    r"(?:years?|decades?) (?:ago|earlier|before|later|after)|"
    r"(?:last|previous) (?:spring|summer|fall|autumn|winter|decade|century)|formerly|"
    r"predecessors?|presidency|era|decade|legacy|anniversary|Cold War|tenure|"
    r"(?:first|second|two) terms?|memoirs?|(?<!Presidential )library|museum|statue|portrait|"
    r"biograph\w+|documentary|funeral|eulog\w+|inherited|as far back|dating back|circa|elect|"
    r"unseat|succe(?:ed|eds|eded|eding)|replaced|appoint(?:ed|ees?)|nominated by|firing|"
    r"ousted|toppled|dismiss(?:al|ed)|sacked|resigned|died|buried|tribute|assassinat\w+|"
    r"transcript|aftermath|historic|historical|speechwriter|served|repealed|gone|established)\b",
    re.IGNORECASE,
)
# What is told may lie further back.
_TOLD = compiled(
    r"\b(?:was|were|during|ago|later|then|once|previous|previously|wake|nominat\w*|impeach\w*|"
    r"wrote|signed|created|negotiated|worked|aides?|staff|adviser|advisor|helped|lost|went|"
    r"refused|chose|history|death|months? (?:earlier|before|after)|earlier this year|last year|"
    r"(?:in|last) (?:(?:early|mid|late|mid-) ?)?(?:January|February|March|April|May|June|July|"
    r"August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.))"
    r"(?!\w)",
    re.IGNORECASE,
)
_DIRECTLY_BACK = compiled(
    r"\b(?:under|during|fire|fired|firing|firing of|ousted|toppled|replaced|succeeded|"
    r"appointed by|nominated by|signed by|served|working for|worked for|elect|unseat|gave to|"
    r"resignation of|death of|dismissal of|ouster of|removal of|departure of)\s+"
    r"(?:both |the )?$",
    re.IGNORECASE,
)
_CLAUSE = compiled(r"\b(?:since|when|while|before|after|until)\s+(?:both |the )?$", re.IGNORECASE)
_YEAR = compiled(r"(?<![\w$€£.,-])(?P<year>(?:19|20)\d\d)(?P<decade>s)?(?![\w,]\d|%)")

# “The 2015 nuclear deal”: the year of what is spoken of, in a sentence that names its own day.
_OF_A_THING = compiled(r"\bthe (?:19|20)\d\d (?=[A-Za-z])")


class Standing(IntEnum):
    """How surely a sentence speaks of its own day."""

    LOOKS_BACK = 0
    """Another time is named."""
    TOLD = 1
    """It is told, and may lie further back."""
    OPEN = 2
    """Nothing says when."""
    PRESENT = 3


def standing(text: str, sentence: Span, span: Span, day: date, *, strict: bool) -> Standing:
    """Return how surely the `sentence` of `text` speaks of `day` where it names what is at `span`.

    `strict`: only a verb that belongs to it makes what is named present.
    """
    said = sentence.of(text)
    dated = bool(_DAY.search(said))
    years = _OF_A_THING.sub("", said) if dated else said
    if _ANOTHER_TIME.search(said) or names_a_year_before(years, day.year):
        return Standing.LOOKS_BACK
    before = text[sentence.start : span.start]
    if _DIRECTLY_BACK.search(before) or (_CLAUSE.search(before) and not dated):
        return Standing.LOOKS_BACK
    days = [one.nearest(day) for one in date_mentions(said)]
    if any(one and not -_BEFORE <= one - day <= _BEHIND for one in days):
        return Standing.LOOKS_BACK
    told, dated = bool(_TOLD.search(said)), dated or bool(days)
    if _IS.match(text, span.end):
        return Standing.PRESENT
    if dated and (not strict or _DID.match(text, span.end)):
        return Standing.PRESENT
    if _SAID.match(text, span.end) or _SAYS_BEFORE.search(before):
        return Standing.PRESENT if dated or not told else Standing.OPEN
    return Standing.TOLD if told else Standing.OPEN


def names_a_year_before(said: str, year: int) -> bool:
    """Return whether the words name a year before `year`, or a decade."""
    years = _YEAR.finditer(said)
    return any(match["decade"] or int(match["year"]) < year for match in years)
