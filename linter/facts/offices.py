"""The shipped office holders: who held which office from when to when.

Terms stand in order of time without gaps, and only those of acting holders overlap others: while
a president is suspended, he and the one who acts for him are both right.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache
from typing import Any

from linter.data import PACKAGE, load
from linter.facts.spells import Spell, day, spell
from linter.language.expression import compiled

DATA = os.path.join(PACKAGE, "facts", "officeholders.yaml")

_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})
_BREAKS = compiled(r"[\s\u2010\u2011-]+")
_SILENT = compiled(r"[.'‘’ʻʼ]")
_INITIALS = compiled(r"\b(\w) (?=\w\b)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Spell):
    """One spell of an office, and who held it.

    `name` is None where the office was `vacant`, or where it is `unknown` who held it. An `acting`
    holder stood in for the whole term, or up to `acting_until` and held the office in full then.
    """

    name: str | None = None
    aliases: tuple[str, ...] = ()
    acting: bool = False
    acting_until: date | None = None
    vacant: bool = False
    unknown: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """All names of the holder, that which stories use most first."""
        return () if self.name is None else (self.name, *self.aliases)

    @property
    def beside(self) -> bool:
        """Whether somebody else may hold the office at the same time."""
        return self.acting and self.acting_until is None

    @property
    def empty(self) -> bool:
        """Whether it names nobody."""
        return self.name is None

    def acts_on(self, day: date) -> bool:
        """Return whether the holder only stood in on `day`."""
        return self.acting and (self.acting_until is None or day < self.acting_until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office, the words that stories use for it, and its terms in order of time.

    A title with a qualifier before it ("NATO" chief) means the office. `as_of` is the last day of
    which anything is known; `note` is for people.
    """

    id: str
    office: str
    qualifiers: tuple[str, ...]
    titles: tuple[str, ...]
    as_of: date
    note: str = ""
    holders: tuple[Term, ...] = field(default=(), repr=False)

    def on(self, day: date) -> tuple[Term, ...]:
        """Return every term that held on `day`: full holders, then acting ones, then a vacancy.

        Nothing before the first term, after `as_of` and where the holder is not known.
        """
        if day > self.as_of:
            return ()
        terms = (term for term in self.holders if term.holds(day) and not term.unknown)
        return tuple(sorted(terms, key=lambda term: (term.vacant, term.beside)))

    def holder_on(self, day: date) -> Term | None:
        """Return the term of `day`, the full holder's before an acting one's; None as for `on`."""
        return next(iter(self.on(day)), None)

    def terms_of(self, name: str) -> tuple[Term, ...]:
        """Return every term of who is called `name`, with or without a title of the office.

        Spellings may differ in accents, case, hyphens and periods. A name that two have borne
        ("George Bush") returns the terms of both.
        """
        wanted = self._keys((name,))
        return tuple(term for term in self.holders if wanted & self._keys(term.names))

    def _keys(self, names: Iterable[str]) -> set[str]:
        whole = {name_key(name) for name in names}
        titles = [name_key(title) + " " for title in self.titles]
        bare = {key.removeprefix(title) for key in whole for title in titles}
        return whole | bare


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """Return what all spellings of a name have in common: “J. D. Vance” is “jd vance”."""
    folded = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(one for one in folded if not unicodedata.combining(one)).translate(_LETTERS)
    spaced = _BREAKS.sub(" ", _SILENT.sub("", letters)).strip()
    return _INITIALS.sub(r"\1", spaced)


_FIELDS: dict[str, Callable[[Any], Any]] = {
    "id": str,
    "office": str,
    "qualifiers": tuple,
    "titles": tuple,
    "as_of": day,
    "note": str,
}


def office_fields(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of an Office that the entry `data` of a file gives, but for its terms."""
    return {key: make(data[key]) for key, make in _FIELDS.items() if key in data}


def term(data: Mapping[str, Any], sources: Mapping[str, str]) -> Term:
    """Return a term as a file gives it; `sources` is that file's."""
    return Term(
        **spell(data, sources),
        name=data.get("name"),
        aliases=tuple(data.get("aliases", ())),
        acting=data.get("acting", False),
        acting_until=day(data.get("acting_until")),
        vacant=data.get("vacant", False),
        unknown=data.get("unknown", False),
    )


@cache
def load_offices() -> tuple[Office, ...]:
    """Return the shipped offices, read at the first call."""
    content = load(DATA)
    return tuple(
        Office(
            **office_fields(entry),
            holders=tuple(term(row, content["sources"]) for row in entry["holders"]),
        )
        for entry in content["offices"]
    )
