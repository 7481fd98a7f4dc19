"""Which passages of a page its JSON-LD gives as the text of the story, too."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

_LETTERS = re.compile(r"\w+")
_SIZE = 24  # letters; long enough that two texts do not share them by chance


def _letters(text: str) -> str:
    return "".join(_LETTERS.findall(text.casefold()))


def agreement(texts: Sequence[str], declared: str) -> list[bool]:
    """Return for each of the texts whether `declared` holds its beginning or its end.

    Marks and white space do not count. The time taken is linear.
    """
    if not declared:
        return [False] * len(texts)
    told = _letters(html.unescape(declared))
    ends = [_ends(_letters(text)) for text in texts]
    wanted = {one for both in ends for one in both}
    found = {told[at : at + _SIZE] for at in range(len(told) - _SIZE + 1)} & wanted
    return [any(one in found for one in both) for both in ends]


def _ends(letters: str) -> tuple[str, ...]:
    return (letters[:_SIZE], letters[-_SIZE:]) if len(letters) >= _SIZE else ()
