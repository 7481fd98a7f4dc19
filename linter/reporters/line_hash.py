"""The hash of a line by which GitHub knows a finding again when lines above it come and go.

GitHub's own upload action computes `primaryLocationLineHash` from the file, and warns of every
result that brings another value, so ours is the same: a polynomial in 37, modulo 2^64, over the
100 UTF-16 units from the start of the line on, spaces and tabs left out and line ends as LF; then
the unit 65535 for the end of the file, and zeros. A number tells equal hashes of a file apart.
"""

from __future__ import annotations

import re
from collections import Counter

_REACH = 100  # UTF-16 units
_FACTOR = 37
_MASK = 2**64 - 1
_END_OF_FILE = "\uffff"
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_SKIPPED = re.compile("[ \t]")


def _as_units(match: re.Match[str]) -> str:
    high, low = divmod(ord(match.group()) - 0x10000, 0x400)
    return chr(0xD800 + high) + chr(0xDC00 + low)


def _hash(units: str) -> str:
    value = 0
    for unit in units.ljust(_REACH, "\0"):
        value = (value * _FACTOR + ord(unit)) & _MASK
    return f"{value:x}"


class LineHashes:
    """The hashes of the lines of one file; a byte-order mark is not seen.

    `first_line` is the number of the first line of `source`, where that is a part of a file.
    """

    def __init__(self, source: str, first_line: int = 1) -> None:
        self._first_line = first_line
        text = source.replace("\r\n", "\n").replace("\r", "\n")
        text = _ASTRAL.sub(_as_units, _SKIPPED.sub("", text)) + _END_OF_FILE
        self._windows = []
        self._numbers = []
        seen: Counter[str] = Counter()
        start = 0
        while start < len(text):
            window = text[start : start + _REACH]
            seen[window] += 1
            self._windows.append(window)
            self._numbers.append(seen[window])
            start = text.find("\n", start) + 1 or len(text)

    def of(self, line: int) -> str:
        """Return the hash of `line` (as the file counts), as “9f8e7d:1”."""
        index = line - self._first_line
        return f"{_hash(self._windows[index])}:{self._numbers[index]}"
