"""Where sentences end, in news English.

The hard case is the period: it ends a sentence, shortens a word ("Sen."), or does both ("in the
U.S."). Titles and months never end a sentence before a name or a number; other abbreviations end
one only before a word that starts sentences.
"""

from __future__ import annotations

import re
from functools import lru_cache

from linter.span import Span

# Shortened words that stand in front of the name or number they belong to.
_BEFORE_A_NAME = frozenset(
    "mr mrs ms mx dr prof sen sens rep reps gov govs lt gen col maj capt cmdr sgt cpl pvt adm "
    "hon rev fr st ste mt ft messrs pres supt det insp no nos vs v fig vol pp op cf".split()
)
# Shortened words that may also be the last of their sentence.
_MAY_END = frozenset(
    "jan feb mar apr jun jul aug sept sep oct nov dec inc corp co ltd bros dept est jr sr "
    "ave blvd rd assn bhd llc etc al approx ariz ark calif colo conn del fla ill ind kan ky la "
    "mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo".split()
)
# Words that open a sentence far more often than a name.
_OPENERS = frozenset(
    "the a an this that these those he she it they we you i his her its their our my in on at for "
    "from with by as if when while after before since because although though but and or so yet "
    "however meanwhile also there here what who why how where no not now then more most many some "
    "both each all one two three such under over during among until despite according".split()
)
_CANDIDATE = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+|$)")
_NEXT = re.compile(r"\s+([\"'“‘(\[]*)(\w+)?")
_LAST_WORD = re.compile(r"[\w.]*\w$")


def _ends(text: str, match: re.Match[str]) -> bool:
    follow = _NEXT.match(text, match.end())
    if not follow or not follow.group(2):
        return True
    opening, word = follow.groups()
    if word[0].islower() and not opening:
        return False
    mark = match.group()
    if mark[0] != "." or mark.startswith(".."):
        return True
    before = _LAST_WORD.search(text, max(0, match.start() - 24), match.start())
    last = before.group().lower() if before else ""
    if last in _BEFORE_A_NAME:
        return False
    initial = len(last) == 1 and last.isalpha()
    if initial or "." in last or last in _MAY_END:
        return len(mark) > 1 or (word.lower() in _OPENERS and not initial)
    return True


@lru_cache(maxsize=64)  # the paragraphs of a story, which many rules ask for in turn
def sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of one paragraph, without the white space between them.

    Every character that is not white space belongs to exactly one sentence.
    """
    spans, start = [], len(text) - len(text.lstrip())
    for match in _CANDIDATE.finditer(text):
        if match.end() > start and _ends(text, match):
            spans.append(Span(start, match.end()))
            start = match.end()
            while start < len(text) and text[start].isspace():
                start += 1
    end = len(text.rstrip())
    if start < end:
        spans.append(Span(start, end))
    return tuple(spans)
