"""What of a story is judged by who held what, and by what was called how.

Its own text, the headline and the deck, and captions of pictures of its own days. A picture may be
older than its story, so a caption counts only if it names a day. What a correction is about is left
to that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from linter.article import PROSE, Article
from linter.document import Block, Kind
from linter.facts.corrections import parted
from linter.language.date_mentions import date_mentions
from linter.language.expression import compiled

_SHOWN = PROSE | {Kind.HEADLINE, Kind.DECK, Kind.HEADING, Kind.CAPTION}
_FILE_PHOTO = compiled(
    r"\b(?:file|files|archives?|archival|undated|courtesy of|handout|throwback|vintage)\b"
    r"|\b(?:19|20)\d\ds\b",
    re.IGNORECASE,
)
_WEEKDAY = compiled(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_YEAR = compiled(r"\b(?:19|20)\d\d\b")
# So long before its story a picture may have been taken.
_RECENT = timedelta(days=14)


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """The blocks that are judged, with their texts; all that the story says; what it corrects."""

    blocks: tuple[Block, ...]
    texts: tuple[str, ...]
    whole: str
    corrections: tuple[str, ...]

    def corrects(self, word: str) -> bool:
        """Return whether a correction in the story names `word`."""
        return any(word in text for text in self.corrections)


def telling(article: Article, day: date) -> Telling:
    """Return what is judged of a story of `day`."""
    return _telling(article.blocks, parted(article)[1], day)


@lru_cache(maxsize=1)  # several rules ask for the same
def _telling(blocks: tuple[Block, ...], corrections: tuple[Block, ...], day: date) -> Telling:
    judged, shown = [], []
    headline = next((block for block in blocks if block.kind is Kind.HEADLINE), None)
    under = {id(block) for block in corrections}
    for block in blocks:
        if block.kind not in _SHOWN:
            continue
        text = block.text
        shown.append(text)
        if block.kind in PROSE:
            counts = id(block) not in under
        elif block.kind is Kind.CAPTION:
            counts = _is_of_its_days(text, day)
        else:  # another headline is the same title printed again
            counts = block is headline or block.kind is Kind.DECK
        if counts:
            judged.append(block)
    return Telling(
        blocks=tuple(judged),
        texts=tuple(block.text for block in judged),
        whole="\n".join(shown),
        corrections=tuple(block.text for block in corrections),
    )


def _is_of_its_days(caption: str, day: date) -> bool:
    """Return whether a caption is that of a picture that was taken for a story of `day`."""
    if _FILE_PHOTO.search(caption):
        return False
    if any(int(year.group()) != day.year for year in _YEAR.finditer(caption)):
        return False
    named = [one.nearest(day) for one in date_mentions(caption)]
    if named:
        return all(one and -_RECENT <= one - day <= _RECENT for one in named)
    return bool(_WEEKDAY.search(caption))
