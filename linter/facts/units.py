"""The nouns that are counted, as expressions made from the data."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from linter.facts.facts import Facts
from linter.facts.names import any_of
from linter.facts.series import Forms, Series
from linter.language.expression import compiled

# Kinds of members in "the 26 European states": all of them, or those of that kind.
_KINDS = (
    "European,African,Asian,Arab,Caribbean,Pacific,Western,Southeast Asian,South American,"
    "Latin American,Gulf,emerging,developed,developing,industrialized,industrialised,industrial,"
    "wealthy,rich,leading,major,large,big,oil-producing,oil-exporting,democratic,separate,different"
).split(",")
# What may join the words of a unit: "member-states".
_JOINS = compiled("[ \u00a0\u2010\u2011-]")


@dataclass(frozen=True, slots=True)
class Units:
    """Expressions for the units of all matched series, and for clauses in place of a name.

    `of` gives the unit as the data has it (singular) for the `_key` of what was matched, `clauses`
    the series for each clause. `kind` matches a word for a kind of members and the space after it.
    """

    plural: re.Pattern[str]
    singular: re.Pattern[str]
    adjective: re.Pattern[str]
    clause: re.Pattern[str]
    kind: re.Pattern[str]
    of: dict[str, str]
    clauses: dict[str, Series]

    def at(self, text: str, start: int, *, singular: bool) -> tuple[str, int] | None:
        """Return the unit that stands at `start` and the offset where it ends."""
        match = (self.singular if singular else self.plural).match(text, start)
        if not match:
            return None
        return self.of[_key(match.group())], match.end()


def plural(unit: str) -> str:
    """Return the plural of a unit of the data."""
    if unit == "state party":
        return "states parties"
    if unit.endswith("y") and unit[-2] not in "aeiou":
        return unit[:-1] + "ies"
    return unit + "s"


def _key(words: str) -> str:
    return _JOINS.sub(" ", words.lower())


def _spaced(phrases: Iterable[str]) -> str:
    """Return an expression for `phrases` in any case, with spaces and hyphens interchangeable.

    Case is that of ASCII: else "ı" would pass for "i", and the match would not be found again.
    """
    return f"(?ai:{any_of(map(_key, phrases))})".replace(r"\ ", _JOINS.pattern)


@lru_cache(maxsize=4)  # runs of one process, each by its own facts
def units(facts: Facts) -> Units:
    """Return the expressions, compiled at the first call."""
    matched = [series for series in facts.series if series.forms is not Forms.NONE]
    nouns = {unit for series in matched for unit in series.units if unit[0] != "-"}
    adjectives = {unit[1:] for series in matched for unit in series.units if unit[0] == "-"}
    plurals = {_key(plural(noun)): noun for noun in nouns}
    singulars = {_key(noun): noun for noun in nouns}
    clauses = {clause: series for series in matched for clause in series.clauses}
    kinds = (*_KINDS, *(kind for series in matched for kind in series.kinds))
    return Units(
        plural=re.compile(_spaced(plurals) + r"(?![\w-])"),
        singular=re.compile(_spaced(singulars) + r"(?![\w-])"),
        adjective=re.compile(f"[-\u2010\u2011](?P<unit>{any_of(adjectives)})(?!\\w)"),
        clause=re.compile(rf"\s+(?P<clause>{any_of(clauses)})(?!\w)"),
        kind=re.compile(rf"(?P<kind>{any_of(kinds)})\s+"),
        of=plurals | singulars,
        clauses=clauses,
    )
