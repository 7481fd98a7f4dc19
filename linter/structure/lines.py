"""What a single block looks like, judged by itself.

Python's `re` on expressions of our own, here and in the modules this one draws on: each is
anchored or scans for a fixed word, and none nests repeats, so that hostile text cannot make them
slow.
"""

from __future__ import annotations

import re

from linter.document import Kind
from linter.language.list_marks import BULLETS, NUMBERED
from linter.structure.known_lines import known_lines
from linter.structure.notices import is_correction, is_rights_line
from linter.structure.pictures import is_caption, is_credit
from linter.structure.signatures import is_byline, is_time_stamp

_LIST_MARK = re.compile(rf"(?:[{BULLETS}]\s?|(?:{NUMBERED})\s)(?=\S)")
_POST_SIGN = re.compile(r"\(@|pic\.twitter|Posted by")
_POST = re.compile(
    r"(?:— |– |- )?[^—–]{0,60}\(@\w{1,20}\)(?:,? [A-Z][a-z]+ \d{1,2}, \d{4})?$"
    r"|pic\.twitter\.com/"
    r"|Posted by .{2,60} on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, [^.]{4,30}$"
)
_CAPITAL_LABEL = re.compile(r"[A-Z][A-Z’' ]{2,24}:\s")
_END_MARK = re.compile(r"[.!?…。！？][\"'”’)\]»]*$|[\"”][.)]?$")
_END_REACH = 8  # characters
# Hardly a sentence ends with one of these, so that a text that does and has no mark was cut off.
_NEVER_LAST = frozenset(
    "a an the and or nor of my your their our every than into onto unless whether because although "
    "whose which if as from with at for by was were is are has have been being would should could "
    "between among toward towards via per amid during despite until upon to its".split()
)
_LONGEST_SMALL_WORD = 9  # letters
_LAST_WORD = re.compile(r"(?<![^\s“(\"])[A-Za-z]+$")


def look(text: str) -> tuple[Kind, str | None] | None:
    """Return what `text` is by its own look, with its class if it is a known line.

    None means that only its neighbors can tell, as for most paragraphs, headlines and headings.
    """
    if known := known_lines().find(text):
        return known.kind, known.id
    for kind, is_kind in (
        (Kind.RIGHTS, is_rights_line),
        (Kind.CORRECTION, is_correction),
        (Kind.TIMESTAMP, is_time_stamp),
        (Kind.BYLINE, is_byline),
        (Kind.CREDIT, is_credit),
        (Kind.CAPTION, is_caption),
    ):
        if is_kind(text):
            return kind, None
    if _POST_SIGN.search(text) and _POST.search(text):
        return Kind.QUOTE, "post"
    if _LIST_MARK.match(text):
        return Kind.LIST_ITEM, None
    return None


def is_finished(text: str) -> bool:
    """Return whether `text` ends as a sentence does, or with a mark that makes up for it."""
    return text[-1:] in ":;,—–-" or bool(_END_MARK.search(text, max(0, len(text) - _END_REACH)))


def is_label_like(text: str) -> bool:
    """Return whether `text` is a line of one to four words, all in title case or capitals."""
    words = text.split()
    return 1 <= len(words) <= 4 and all(w[0].isupper() or not w[0].isalpha() for w in words)


def has_capital_label(text: str) -> bool:
    """Return whether `text` opens with a label in capitals and a colon: “PHOTOS: …”."""
    return bool(_CAPITAL_LABEL.match(text))


def breaks_off(text: str) -> bool:
    """Return whether `text` stops in the middle of a sentence: behind “of the”, or at a comma.

    A text that only lacks its last mark does not: “The ferry left at noon”.
    """
    if text.endswith((",", ";")):
        return True
    last = _LAST_WORD.search(text, max(0, len(text) - _LONGEST_SMALL_WORD - 1))
    return last is not None and last.group() in _NEVER_LAST
