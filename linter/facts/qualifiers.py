"""What stands before a title: whose it is, and words that make it another one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from linter.facts.directory import Directory
from linter.language.expression import compiled
from linter.span import Span

# As far back as words before a title are read, in code points; and how many of them.
REACH = 60
_MOST_WORDS = 6

_WORD = compiled(r"\S+")
POSSESSIVE = compiled(r"[’']s$")
CALENDAR = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June "
    "July August September October November December".split()
)
# What makes of a title one of another day, wherever it stands before it; and, where it belongs to
# the title, another title or none.
_ANOTHER_DAY = compiled(
    r"(?<!\w)(?:former|formerly|ex|then|late|future|incoming|outgoing|onetime|one-time|sometime|"
    r"erstwhile|ousted|deposed|toppled|overthrown|disgraced|slain|assassinated|longtime|two-term|"
    r"one-term|emeritus)(?!\w)",
    re.IGNORECASE,
)
_OTHER = compiled(
    r"(?<!\w)(?:deputy|vice|assistant|associate|acting|interim|caretaker|provisional|transitional|"
    r"aspiring|potential|prospective|past|previous|jailed|imprisoned|exiled|retired|retiring|"
    r"departing|departed|impeached|fictional|would-be|shadow|honorary|self-declared|"
    r"self-proclaimed|self-styled|permanent|under|state|regional|first|last|old|founding|"
    r"original|presumptive|fired|not|never|no longer|\d+(?:st|nd|rd|th))(?:[ -][\w.]+){0,2}[ -]$",
    re.IGNORECASE,
)
# Words between the qualifier and the title that change neither.
_BETWEEN = frozenset(
    "republican democratic conservative labour labor liberal socialist communist christian "
    "democrat social centrist centre-right center-right centre-left center-left leftist "
    "right-wing left-wing far-right hard-line hardline islamist populist nationalist moderate "
    "reformist billionaire new current newly embattled authoritarian strongman executive gop "
    "tory general".split()
)
_HIS = frozenset("his her their whose my your".split())


def changes_title(before: str) -> bool:
    """Return whether the words before a title make it one of another day, or another office."""
    return bool(_ANOTHER_DAY.search(before) or _OTHER.search(before))


@dataclass(frozen=True, slots=True)
class Before:
    """What stands before a title: the qualifier, if any, and where that begins."""

    qualifier: str
    start: int


def before_title(text: str, title: Span, known: Directory) -> Before | None:
    """Return the qualifier before a title; None if the title is somebody else's."""
    words = list(_WORD.finditer(text, max(0, title.start - REACH), title.start))[-_MOST_WORDS:]
    while words and words[-1].group().lower() in _BETWEEN:
        words.pop()
    if not words:
        return Before("", title.start)
    end = words[-1].end()
    for word in words[-4:]:
        phrase = text[word.start() : end].lstrip("(“\"'‘[—–")
        if (qualifier := POSSESSIVE.sub("", phrase)) in known.by_qualifier:
            return Before(qualifier, end - len(phrase))
    start, last = words[-1].start(), words[-1].group()
    if POSSESSIVE.search(last) or last.endswith(("s'", "s’")) or last.lower() in _HIS:
        return None
    opens = start == 0 or text[start - 2 : start] in (". ", "? ")
    named = last[:1].isupper() and last[-1:] not in ',;:)—–”".' and not opens
    if named and last not in CALENDAR:
        return None
    return Before("", title.start)
