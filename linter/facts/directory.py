"""Titles, qualifiers and names of all offices, made ready for look-up."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from linter.expressions import Pattern
from linter.facts.facts import Facts
from linter.facts.offices import Office, Term, name_key

# Offices whose holders bear the family name first, and are called by it.
_FAMILY_FIRST = ("china-", "north-korea-", "south-korea-", "taiwan-", "singapore-")


@dataclass(frozen=True, slots=True)
class Bearer:
    """An office, and the terms of those who bear a name in it."""

    office: Office
    terms: tuple[Term, ...]
    full: bool


class Directory:
    """The titles, qualifiers and names of all offices, for look-up.

    `words` are those of all names; `titles` finds titles, in the plural, too.
    """

    def __init__(self, offices: Sequence[Office]) -> None:
        self.by_title: dict[str, list[Office]] = defaultdict(list)
        self.by_qualifier: dict[str, set[str]] = defaultdict(set)
        self.bearers: dict[str, tuple[Bearer, ...]] = {}
        for office in offices:
            for title in office.titles:
                self.by_title[title_key(title)].append(office)
            for qualifier in office.qualifiers:
                self.by_qualifier[qualifier].add(office.id)
        self._read_names(offices)
        self.words = {word for key in self.bearers for word in key.split(" ")}
        ordered = sorted(self.by_title, key=lambda title: (-len(title), title))
        words = (re.escape(title).replace(r"\ ", "[ -]") for title in ordered)
        self.titles = (
            Pattern(rf"\b(?:{'|'.join(words)})s?\b", ignore_case=True) if ordered else None
        )
        self.upper = {
            title_key(title) for office in offices for title in office.titles if title.isupper()
        }

    def _read_names(self, offices: Sequence[Office]) -> None:
        found: dict[str, dict[str, tuple[Office, list[Term], bool]]] = defaultdict(dict)
        for office in offices:
            for term in office.holders:
                for name in term.names:
                    for key, full in _spoken(name, office).items():
                        entry = found[key].setdefault(office.id, (office, [], full))
                        if term not in entry[1]:
                            entry[1].append(term)
                        if full and not entry[2]:
                            found[key][office.id] = (office, entry[1], True)
        for key, entries in found.items():
            self.bearers[key] = tuple(
                Bearer(office, tuple(terms), full) for office, terms, full in entries.values()
            )


def title_key(title: str) -> str:
    """Return what all spellings of a title have in common."""
    return title.casefold().replace("-", " ")


def _spoken(name: str, office: Office) -> dict[str, bool]:
    """Return the keys of what a holder is called, each with whether it is the whole name."""
    words = name_key(name).split()
    for title in office.titles:  # “Queen Elizabeth” bears her title in her name
        if words[0] == title.casefold() and len(words) > 1:
            words = words[1:]
    bare = [words[0], *(word for word in words[1:-1] if len(word) > 1), *words[1:][-1:]]
    keys = {" ".join(words[start:]): False for start in range(1, len(words))}
    keys.pop("jr", None)
    keys.pop("iii", None)
    if office.id.startswith(_FAMILY_FIRST):
        keys = {words[0]: False}
    return keys | {" ".join(words): True, " ".join(bare): True}


@lru_cache(maxsize=4)  # runs of one process, each by its own facts
def directory(facts: Facts) -> Directory:
    """Return the offices of `facts`, made ready for look-up at the first call."""
    return Directory(facts.offices)
