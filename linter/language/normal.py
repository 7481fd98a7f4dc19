"""Text reduced to its words, for comparing whole lines."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def normalize(text: str) -> str:
    """Return `text` in lower case, its words joined by single spaces, all else dropped."""
    return " ".join(_WORD.findall(text.lower().replace("’", "'")))
