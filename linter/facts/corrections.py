"""What a story corrects about itself: it is quoted there to be taken back, not said."""

from __future__ import annotations

import re
from functools import lru_cache

from linter.article import PROSE, Article
from linter.document import Block, Kind
from linter.language.expression import compiled
from linter.language.sentences import sentences
from linter.span import Span

_HEADING = compiled(
    r"\W*(?:corrections?|clarifications?|editor['’]?s['’]? notes?)"
    r"(?: (?:and|&) clarifications?)?\W*$",
    re.IGNORECASE,
)
# A sentence that takes back what was said, by this story or by somebody it is about.
_TAKES_BACK = compiled(
    r"\b(?:(?:earlier|previous|prior|original|initial|first) (?:versions?|editions?) of this|"
    r"this (?:story|article|post|report|column|headline|version) (?:has been |was |is being )?"
    r"(?:updated|corrected|corrects|amended|clarified|clarifies)|misstated|misreported|miscounted|"
    r"(?:incorrectly|wrongly|mistakenly|erroneously|falsely|inaccurately) (?:\w+ ){0,2}"
    r"(?:said|says|saying|stated|states|reported|gave|claimed|wrote|put|listed|referred)|sted)\b"
    r"|^\W{0,2}(?:corrects|correcting)\b",
    re.IGNORECASE,
)
# “This story was updated on Feb. 3”: between those words and the day of the correction itself.
_OWN_DATE = compiled(r" (?:on )?(?:\w+day,? )?")
_SENTENCES = 2  # “It was corrected. It said …”


@lru_cache(maxsize=64)  # many places of one paragraph ask for the same
def takes_back(sentence: str) -> bool:
    """Return whether `sentence` says that something was wrongly said."""
    return bool(_TAKES_BACK.search(sentence))


def is_taken_back(text: str, span: Span) -> bool:
    """Return whether what stands at `span` of `text` is there to be corrected.

    Its own sentence says so, or the one before.
    """
    if not takes_back(text):  # hardly any paragraph does
        return False
    *_, own = upto = [one for one in sentences(text) if one.start < span.end]
    for match in _TAKES_BACK.finditer(text, own.start, own.end):
        if not _OWN_DATE.fullmatch(text, match.end(), max(match.end(), span.start)):
            return True
    return any(takes_back(one.of(text)) for one in upto[-_SENTENCES:-1])


def parted(article: Article) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Return the story's own text, and what in the story corrects it.

    A correction is a block of that kind, or stands under a heading that says so.
    """
    return _parted(article.blocks)


@lru_cache(maxsize=1)  # several rules ask for the same
def _parted(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    body: list[Block] = []
    corrections: list[Block] = []
    under = False
    for block in blocks:
        if block.kind is Kind.HEADING:
            under = bool(_HEADING.match(block.text))
        elif block.kind is Kind.CORRECTION:
            corrections.append(block)
        elif block.kind in PROSE:
            (corrections if under else body).append(block)
    return tuple(body), tuple(corrections)
