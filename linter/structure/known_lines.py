"""Lines that are known to belong to the page: ads, share bars, promos, notices, section names."""

from __future__ import annotations

import functools
import os
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from linter.data import PACKAGE, load
from linter.document import Kind
from linter.expressions import PatternSet
from linter.language.normal import normalize

_LEADING = re.compile(r"^[\s•⦁·▪►▶■●*»>|–—_-]+")
_LONGEST = 1000  # characters; no class reaches further
_MOST_WORDS = 45  # of a line of nearly all classes


@dataclass(frozen=True, slots=True)
class KnownLine:
    """The class of a known line: "trending-block", "advert-label" …

    `exact` says that the whole line is known, and not only how such lines begin or end.
    """

    id: str
    kind: Kind
    exact: bool = False


def as_written(text: str) -> str:
    """Return `text` with its capitals and marks: bullets gone, apostrophes and spaces plain."""
    return " ".join(_LEADING.sub("", text).replace("’", "'").split())


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """A class of lines that are made of its words alone."""

    words: frozenset[str]
    weak: frozenset[str]
    longest: int
    known: KnownLine

    def has(self, words: list[str]) -> bool:
        said = len(words) <= self.longest and self.words.issuperset(words)
        return said and not self.weak.issuperset(words)


@dataclass(frozen=True, slots=True)
class _Shape:
    """A pattern of a class, and what a block must not be to be found by it."""

    expression: str
    order: int
    known: KnownLine
    longest: int
    unless: frozenset[str]


class _Shapes:
    """The patterns of all classes, over the words of a block or over the block as it stands.

    Those that may begin anywhere are asked apart, so that the others give up at the first word; and
    so are the few that reach further than most, so that long blocks are asked only these.
    """

    def __init__(self, classes: list[dict[str, Any]], key: str) -> None:
        parts: defaultdict[tuple[bool, bool], list[_Shape]] = defaultdict(list)
        for order, entry in enumerate(classes):
            known = KnownLine(entry["id"], Kind(entry["kind"]))
            longest, unless = entry.get("max-words", 40), frozenset(entry.get("unless", ()))
            for expression in entry.get(key, ()):
                shape = _Shape(expression, order, known, longest, unless)
                anywhere = expression.startswith((".", "(.", "(?:."))
                parts[anywhere, longest > _MOST_WORDS].append(shape)
        self._parts = [
            (
                max(shape.longest for shape in part),
                PatternSet([shape.expression for shape in part], whole=True),
                part,
            )
            for part in parts.values()
        ]

    def matching(self, text: str, words: list[str]) -> Iterator[_Shape]:
        """Yield what matches `text`; `words` are those of the block."""
        count = len(text.split())
        for longest, patterns, shapes in self._parts:
            if count > longest:
                continue
            for number in patterns.matching(text):
                shape = shapes[number]
                if count <= shape.longest and shape.unless.isdisjoint(words):
                    yield shape


class KnownLines:
    """All classes of `linter/facts/boilerplate.yaml`, ready to be asked."""

    def __init__(self, classes: list[dict[str, Any]]) -> None:
        self._lines: dict[str, KnownLine] = {}
        self._vocabularies: list[_Vocabulary] = []
        for entry in classes:
            known = KnownLine(entry["id"], Kind(entry["kind"]), exact=True)
            for line in entry.get("lines", ()):
                self._lines.setdefault(line, known)
            if "words" in entry:
                words, weak = frozenset(entry["words"]), frozenset(entry.get("weak", ()))
                longest = entry.get("max-words", 40)
                self._vocabularies.append(_Vocabulary(words, weak, longest, known))
        self._patterns = _Shapes(classes, "patterns")
        self._as_written = _Shapes(classes, "as-written")

    def find(self, text: str) -> KnownLine | None:
        """Return the class of the block that reads `text`, or None if it is not a known line."""
        if len(text) > _LONGEST:
            return None
        normal = normalize(text)
        if known := self._lines.get(normal):
            return known
        words = normal.split()
        for vocabulary in self._vocabularies:
            if vocabulary.has(words):
                return vocabulary.known
        found = [
            *self._patterns.matching(normal, words),
            *self._as_written.matching(as_written(text), words),
        ]
        return min(found, key=lambda shape: shape.order).known if found else None


@functools.cache
def known_lines() -> KnownLines:
    """Return the shipped classes, read once per process."""
    return KnownLines(load(os.path.join(PACKAGE, "facts", "boilerplate.yaml"))["classes"])
