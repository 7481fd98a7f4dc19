"""Lines about the story: whose it is, and what was wrong with it."""

from __future__ import annotations

import re

_RIGHTS = re.compile(
    r"\W{0,4}(?:(?:contents? |story |text )?"
    r"(?:©|\(c\)|copyright (?:©|\(c\)|by\b|\W?\d{4}\b(?! (?-i:[a-z]))|(?-i:[A-Z])"
    r"|(?:19|20)(?:XX|YY)\b|[\[{<%]))"
    r"|all rights reserved\b|this material may not be (?:published|reproduced))",
    re.IGNORECASE,
)
_RIGHTS_INSIDE = re.compile(
    r"all rights reserved|may not be (?:published|re-?published|reproduced|copied)[, ]"
    r"[^.]{0,60}(?:redistributed|permission|broadcast)",
    re.IGNORECASE,
)
_RIGHTS_WORDS = 90  # a longer block that opens like a rights line is a story about rights
_RIGHTS_INSIDE_WORDS = 40

_CORRECTION = re.compile(
    r"[^\w“\"]{0,4}(?:"
    r"(?:corrections?|clarifications?|editor['’]?s['’]? notes?|retraction)"
    r"(?: and clarifications?)?\s?(?:\([^)]{1,30}\))?\s?[:.—–]"
    r"|(?:correction|clarification)s?, (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"[a-z]{0,6}\.? \d{1,2}(?:, \d{4})?\W{0,2}$"
    r"|this version (?:of the (?:story|article) )?(?:corrects|clarifies|restores|deletes|adds)\b"
    r"|(?:(?:update[sd]?|note)(?: [a-z]{3,9}\.? \d{1,2})?\s?[:—–-]\s?)?"
    r"(?:(?:an? )?(?:earlier|previous|original) versions? of this "
    r"(?:story|article|post|report|column|piece)\b(?! (?:first )?(?:appeared|ran|was published))"
    r"|this (?:story|article|post|report|column|piece|headline) (?:has been|was) "
    r"(?:updated|corrected|amended|edited(?! by)|clarified|changed|revised)\b))",
    re.IGNORECASE,
)


def is_rights_line(text: str) -> bool:
    """Return whether `text` is about rights in the story and nothing else."""
    count = len(text.split())
    if count > _RIGHTS_WORDS:
        return False
    if _RIGHTS.match(text):
        return True
    quoted = text[:1] in "“\"‘'"
    return count <= _RIGHTS_INSIDE_WORDS and not quoted and bool(_RIGHTS_INSIDE.search(text))


def is_correction(text: str) -> bool:
    """Return whether `text` says what was wrong with the story, or speaks for its editor."""
    return bool(_CORRECTION.match(text))
