"""Lines that are known to belong to the page: ads, share bars, promos, notices, section names."""

from __future__ import annotations

import functools
import os
import re
from dataclasses import dataclass
from typing import Any

from linter.data import PACKAGE, load
from linter.document import Kind
from linter.expressions import PatternSet

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_LONGEST = 1000  # characters; no class reaches further


@dataclass(frozen=True, slots=True)
class KnownLine:
    """The class of a known line: "trending-block", "advert-label" …"""

    id: str
    kind: Kind


def normalize(text: str) -> str:
    """Return `text` in lower case, its words joined by single spaces, all else dropped."""
    return " ".join(_WORD.findall(text.lower().replace("’", "'")))


class KnownLines:
    """All classes of `linter/facts/boilerplate.yaml`, ready to be asked."""

    def __init__(self, classes: list[dict[str, Any]]) -> None:
        self._lines: dict[str, KnownLine] = {}
        self._words: list[tuple[frozenset[str], frozenset[str], int, KnownLine]] = []
        self._patterns: list[tuple[KnownLine, int]] = []
        expressions: list[str] = []
        for entry in classes:
            known = KnownLine(entry["id"], Kind(entry["kind"]))
            longest = entry.get("max-words", 40)
            for line in entry.get("lines", ()):
                self._lines.setdefault(line, known)
            if "words" in entry:
                weak = frozenset(entry.get("weak", ()))
                self._words.append((frozenset(entry["words"]), weak, longest, known))
            for expression in entry.get("patterns", ()):
                expressions.append(expression)
                self._patterns.append((known, longest))
        self._set = PatternSet(expressions, whole=True)

    def find(self, text: str) -> KnownLine | None:
        """Return the class of the block that reads `text`, or None if it is not a known line."""
        if len(text) > _LONGEST:
            return None
        normal = normalize(text)
        if known := self._lines.get(normal):
            return known
        words = normal.split()
        for vocabulary, weak, longest, known in self._words:
            said = len(words) <= longest and vocabulary.issuperset(words)
            if said and not weak.issuperset(words):
                return known
        for number in sorted(self._set.matching(normal)):
            known, longest = self._patterns[number]
            if len(words) <= longest:
                return known
        return None


@functools.cache
def known_lines() -> KnownLines:
    """Return the shipped classes, read once per process."""
    return KnownLines(load(os.path.join(PACKAGE, "facts", "boilerplate.yaml"))["classes"])
