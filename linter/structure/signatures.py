"""Who wrote a story, and when it was put out: bylines and time stamps."""

from __future__ import annotations

import re

from linter.language.dates import full_dates
from linter.language.expression import compiled
from linter.structure.names import NAME

_ROLE = (
    r"(?:[Ss]taff(?: [Ww]riter| [Rr]eporter)?|[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Ww]riter"
    r"|[Cc]olumnist|[Cc]ontributor|[Pp]roducer|AP|Reuters|REUTERS|AFP|(?:The )?Associated Press"
    r"|(?:[A-Z]\w+ ){1,3}(?:Writer|Reporter|Correspondent|Editor)|Special to .{2,40})"
)
_BY_WORDS = re.compile(r"(?:By|BY|Written by|Story by|Reported by)\s?:?\s+")
_BY = re.compile(rf"{_BY_WORDS.pattern}(?=[A-Z])(?!The |A |An |All ).{{2,140}}$")
_NAME_AND_ROLE = compiled(rf"{NAME}(?:,| \||/| –| —| -) ?{_ROLE}(?:[ ,|].{{0,50}})?$")
_BYLINE_WORD = compiled(r"(?:[A-Z][\w.'’-]*|[|,&/•·–—-]|\w+@\S+|@\w+)[,.|]?$")
_LOWER_IN_BYLINES = frozenset(
    "and of for the in at de del van von der bin al la with special to as told staff writer "
    "reporter correspondent editor columnist contributor chief senior deputy political transport "
    "health business sports science education foreign national crime court courts social affairs "
    "home arts defence defense diplomatic environment economics technology religion media city "
    "bureau associated press".split()
)

_STAMP = compiled(
    r"\W{0,3}(?:First |Last |Originally )?(?:published|updated?|posted|modified|created|issued"
    r"|filed)\b(?! by the)(?:[^.!?]|\.(?= \d)){0,30}\d",
    re.IGNORECASE,
)
_STAMP_WORDS = 18
_LONGEST = 160  # characters
_AGO = compiled(r"\d+ (?:second|minute|hour|day|week|month|year)s? ago$", re.IGNORECASE)
# What may stand beside the date in a line that is only a date.
_BESIDE_DATE = compiled(
    r"\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b|\b[ap]\.?m\b\.?"
    r"|\b(?:at|on|by|e[sd]?t|[pcm][sd]t|gmt|bst|utc|updated|published|posted|modified|date|last|first)\b"
    r"|[\d\W_]",
    re.IGNORECASE,
)


def is_byline(text: str) -> bool:
    """Return whether `text` only says who wrote: “By Ana Petrova”, “Ana Petrova, Staff Writer”."""
    finished = text.endswith((".", "!", "?", ":")) and not text.endswith(("Jr.", "Sr."))
    if len(text) > _LONGEST or finished:
        return False
    if _NAME_AND_ROLE.match(text):
        return True
    if not _BY.match(text):
        return False
    words = byline_names(text).split()
    return all(w.lower().strip(",.|") in _LOWER_IN_BYLINES or _BYLINE_WORD.match(w) for w in words)


def byline_names(text: str) -> str:
    """Return a byline without its “By”."""
    return _BY_WORDS.sub("", text, count=1)


def is_time_stamp(text: str) -> bool:
    """Return whether `text` only says when the story was put out or changed."""
    if len(text) > _LONGEST:
        return False
    if _AGO.match(text):
        return True
    if _STAMP.match(text):
        sentence = text.endswith((".", ":")) and not text.endswith((".m.", "T."))
        return len(text.split()) <= _STAMP_WORDS and not sentence
    for span, _ in full_dates(text):
        beside = text[: span.start] + text[span.end :]
        return not _BESIDE_DATE.sub("", beside).strip()
    return False
