"""What a story corrects about itself: it is quoted there to be taken back, not said."""

from __future__ import annotations

import re

from linter.article import Article
from linter.document import Block, Kind

_HEADING = re.compile(
    r"\W*(?:corrections?|clarifications?|editor['’]?s['’]? notes?)"
    r"(?: (?:and|&) clarifications?)?\W*$",
    re.IGNORECASE,
)
# A sentence that takes back what was said, by this story or by somebody it is about.
_TAKES_BACK = re.compile(
    r"\b(?:(?:earlier|previous|prior|original|initial|first) (?:versions?|editions?) of this|"
    r"this (?:story|article|post|report|column|headline|version) (?:has been |was |is being )?"
    r"(?:updated|corrected|corrects|amended|clarified|clarifies)|misstated|misreported|miscounted|"
    r"(?:incorrectly|wrongly|mistakenly|erroneously|falsely|inaccurately) (?:\w+ ){0,2}"
    r"(?:said|says|saying|stated|states|reported|gave|claimed|wrote|put|listed|referred)|sted)\b"
    r"|^\W{0,2}(?:corrects|correcting)\b",
    re.IGNORECASE,
)


def takes_back(sentence: str) -> bool:
    """Return whether `sentence` says that something was wrongly said."""
    return bool(_TAKES_BACK.search(sentence))


def parted(article: Article) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Return the story's own text, and what in the story corrects it.

    A correction is a block of that kind, or stands under a heading that says so.
    """
    body: list[Block] = []
    corrections: list[Block] = []
    under = False
    prose = {id(block) for block in article.body}
    for block in article.blocks:
        if block.kind is Kind.HEADING:
            under = bool(_HEADING.match(block.text))
        elif block.kind is Kind.CORRECTION:
            corrections.append(block)
        elif id(block) in prose:
            (corrections if under else body).append(block)
    return tuple(body), tuple(corrections)
