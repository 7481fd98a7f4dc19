"""Who is named beside a superlative: "X, the newest member", "the newest member, X", "X is the …".

Only names of those who joined or left that body are looked for, right before or right behind.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from linter.facts.facts import Facts
from linter.facts.names import Sentence, any_of
from linter.facts.series import Names, Series
from linter.language.expression import compiled
from linter.span import Span

# As far before a superlative as a name is looked for, in code points.
_REACH = 160


@dataclass(frozen=True, slots=True)
class Named:
    """Those named, each by all its names; `past` and `became` say with which verb."""

    members: tuple[Names, ...]
    past: bool = False
    became: bool = False


@dataclass(frozen=True, slots=True)
class _Around:
    """The members of a series by name, and expressions that find them beside a superlative."""

    by_name: dict[str, Names]
    name: re.Pattern[str]
    behind: re.Pattern[str]
    apart: re.Pattern[str]
    verb: re.Pattern[str]


_STAYS = r"(?:now |currently |still |also |already |at present |today |officially )*"
# Words that say no more of a member than what it is.
_SUCH = (
    r"(?i:(?:tiny|small|little|impoverished|poor|neighbou?ring|nearby|oil-rich|war-torn|Balkan|"
    r"Baltic|Nordic|Adriatic|African|Asian|European|former|Soviet|Yugoslav|communist|republic|"
    r"nation|country|state|island|of|the) ){0,5}"
)
_BEHIND = rf"(?:(?:,|:| ?[—–]| -| \()?\s+|—|\()(?:(?:is|are|was|were|being) )?{_STAYS}"
_APART = rf"(?:,| ?[—–]| -| \()\s*{_STAYS}(?:the |its )?$"
_VERB = (
    r"(?:, (?:[^,;:.]|(?<=\d)[,.](?=\d)){1,60},| \([^()]{1,60}\))?(?:,? (?:which|who))? "
    r"(?:(?P<now>is|are|remains?|stays?)|(?P<past>was|were)|"
    r"(?P<became>(?:[\w ]{0,20} )?(?:became|becomes|has become|had become))) "
    rf"{_STAYS}(?:the |its )?$"
)
_NO_SUBJECT = compiled(r"\b(?:of|in|from|for|with|by|than|like|to|and) (?:the )?$", re.IGNORECASE)
# After "X, the newest member": what shows that this spoke of X and is not the subject itself.
_APPOSED = compiled(
    r"\s*[^\w\s]|\s*$| (?:since|after|following|and|but|which|that|while|as|in (?:\w+\.? )?\d{4})\b"
)


@lru_cache(maxsize=4)  # runs of one process, each by its own facts
def _around(facts: Facts) -> dict[str, _Around]:
    """Return for each series with known members what finds them."""
    found = {}
    for series in facts.series:
        by_name: dict[str, Names] = {}
        for member in (one for row in series.rows for one in (*row.joined, *row.left)):
            for name in member:
                by_name[name] = (*dict.fromkeys((*by_name.get(name, ()), *member)),)
        if by_name:
            name = rf"(?<![\w-])(?:{any_of(by_name)})(?![\w-])"
            some = rf"(?P<some>(?:[Tt]he )?{name}(?>(?:, (?:and )?| and )(?:the )?{name}){{0,12}})"
            found[series.id] = _Around(
                by_name,
                re.compile(name),
                re.compile(rf"{_BEHIND}{_SUCH}{some}(?!['’]s?(?!\w)|\.?\w| [A-Z])"),
                re.compile(some + _APART),
                re.compile(some + _VERB),
            )
    return found


def named_around(sentence: Sentence, phrase: Span, series: Series, *, many: bool) -> Named | None:
    """Return who is named beside the superlative at `phrase`; None if nobody known, or two.

    `many`: it is a superlative of several.
    """
    around = _around(sentence.facts).get(series.id)
    if around is None:
        return None
    text, end = sentence.text, sentence.span.end
    behind = around.behind.match(text, phrase.end, end)
    floor = max(sentence.span.start, phrase.start - _REACH)
    verb = around.verb.search(text, floor, phrase.start)
    apart = around.apart.search(text, floor, phrase.start)
    if verb and _NO_SUBJECT.search(text[floor : verb.start()]):
        return None
    if apart and not _APPOSED.match(text, phrase.end, end):
        apart = None
    before = verb or apart
    first = _members(around, before["some"], many, last=True) if before else None
    second = _members(around, behind["some"], many, last=False) if behind else None
    if before and behind and first != second and not verb:
        return None
    members = first or second
    if not members:
        return None
    past = bool(verb and (verb["past"] or verb["became"]))
    return Named(members, past, bool(verb and verb["became"]))


def _members(around: _Around, some: str, many: bool, *, last: bool) -> tuple[Names, ...]:
    found = [around.by_name[match.group()] for match in around.name.finditer(some)]
    return tuple(found) if many else tuple(found[-1:] if last else found[:1])
