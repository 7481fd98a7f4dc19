"""Which English a text is written in, by words that are spelt in two ways."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import pairwise

_LENGTH = 10_000  # characters that are looked at
_WORD = re.compile(r"[^\W\d_]+")
_MOST = 2  # votes of one word, however often it stands
_NET = 2  # votes more than for the other
_MAJORITY = 3  # times the votes for the other

# Stems, endings beside none, and how the British and how the Americans join the two.
_JOINTS = (
    (
        "arm behavi cand clam col endeav fav flav harb hon hum lab neighb od parl ranc rig rum sav"
        " savi splend tum val vap vig",
        "s ed ing able ably ful less er ers ite ites hood hoods ly y al",
        "our",
        "or",
    ),
    ("cent centimet fib kilomet lit millimet", "s", "re", "er"),
    ("manoeuv", "s d", "re", "er"),
    (
        "channel counsel dial fuel funnel label level libel marshal model quarrel refuel rival"
        " shovel signal snorkel spiral swivel total travel tunnel unravel",
        "",
        "led",
        "ed",
    ),
    ("counsel fuel label level model quarrel signal travel unravel", "", "ling", "ing"),
    ("counsel", "s", "lor", "or"),
    ("travel", "s", "ler", "er"),
    ("enro fulfi", "s", "l", "ll"),
    ("anal catal paral", "d", "yse", "yze"),
    ("defen offen preten", "s", "ce", "se"),
    ("catal", "s", "ogue", "og"),
)
# "-ize" is American and Oxford's; "-ise" is British.
_IZE = (
    "apolog author categor central character civil colon critic emphas final general harmon"
    " hospital ideal jeopard legal liberal legitim maxim minim mobil modern monopol national"
    " neutral normal organ penal polar politic popular priorit privat public radical real recogn"
    " revolution sanit scrutin social special stabil standard steril subsid summar symbol sympath"
    " terror traumat util victim visual"
)
# Spelt once in this table because they make no family. Left out: what the other side writes, too
# ("license", "theatre", "program", "cancelled", "meter", "tons", "towards").
_BRITISH = (
    "ageing aluminium amongst artefact artefacts cheque cheques cosy foetus gaol grey haemorrhage"
    " instalment instalments jewellery kerb learnt licence licences manoeuvring marvellous maths"
    " metre metres mould moustache mum mums paediatric plough ploughed programme programmes pyjamas"
    " sceptic sceptical sceptics scepticism skilful storey storeys sulphur tonne tonnes tyre tyres"
    " whilst woollen"
)
_AMERICAN = (
    "aging aluminum artifact artifacts cozy fetus gotten gray hemorrhage installment installments"
    " jewelry maneuvering marvelous math mold mom moms mustache pajamas pediatric plow plowed"
    " skeptic skeptical skeptics skepticism skillful sulfur theater theaters woolen"
)


@cache
def _spellings() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return words as the British spell them, as Americans do, and as Americans and some others do.

    All are in lower case.
    """
    british, american = set(_BRITISH.split()), set(_AMERICAN.split())
    for stems, endings, ours, theirs in _JOINTS:
        for stem in stems.split():
            for ending in ("", *endings.split()):
                british.add(stem + ours + ending)
                american.add(stem + theirs + ending)
    tolerated = {"percent"}
    for stem in _IZE.split():
        for ending in ("e", "ed", "es", "ing", "ation", "er"):
            british.add(f"{stem}is{ending}")
            tolerated.add(f"{stem}iz{ending}")
    return frozenset(british), frozenset(american), frozenset(tolerated)


@cache
def twins() -> dict[str, str]:
    """Return words as Americans spell them, each with how the British spell the same word.

    All are in lower case. Those with “z” are British, too, where a house follows Oxford.
    """
    found = {}
    for stems, endings, ours, theirs in _JOINTS:
        for stem in stems.split():
            for ending in ("", *endings.split()):
                found[stem + theirs + ending] = stem + ours + ending
    for stem in _IZE.split():
        for ending in ("e", "ed", "es", "ing", "ation", "er"):
            found[f"{stem}iz{ending}"] = f"{stem}is{ending}"
    return found


def variety(text: str) -> str | None:
    """Return "en-GB", "en-US" or "en-IN" for an English text, or None where spelling cannot tell.

    Words with a capital do not count: they are of names ("Labour", "World Trade Center"). Others
    who spell as the British do, or mostly (Australia, Canada), come out as "en-GB"; whoever counts
    in lakh and crore (Pakistan, too), as "en-IN".
    """
    text = text[:_LENGTH]
    tokens = text.split()
    words = Counter(_WORD.findall(text))
    ours, theirs, tolerated = _spellings()
    british = sum(min(words[word], _MOST) for word in ours & words.keys())
    american = sum(min(words[word], _MOST) for word in theirs & words.keys())
    british += min(text.count(" per cent"), _MOST) + ("Mr" in tokens or "Mrs" in tokens)
    # Indian papers write these as well, and Oxford has "-ize": one vote for all of them.
    american += not tolerated.isdisjoint(words) or "Mr." in tokens or "Mrs." in tokens
    if american <= british and _counts_in_lakh(text, tokens):
        return "en-IN"
    least, most = sorted((british, american))
    if most - least < _NET or most < _MAJORITY * least:
        return None
    return "en-GB" if british > american else "en-US"


def _counts_in_lakh(text: str, tokens: list[str]) -> bool:
    return ("lakh" in text or "crore" in text) and any(
        number[-1].isdigit() and unit.startswith(("lakh", "crore"))
        for number, unit in pairwise(tokens)
    )
