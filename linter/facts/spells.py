"""Spells: what is so from one day on, up to but not on another.

Every row of facts is one. Of two spells that follow each other, the day of the change belongs to
the second.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell:
    """Half-open: `start` is the first day, `end` the first day after; None while it lasts.

    `verified`: a source was read. `source` says which, as far as it has a title.
    """

    start: date
    end: date | None
    verified: bool
    source: str = ""

    @property
    def doubt(self) -> str:
        """What a sentence about it adds where no source was read."""
        return "" if self.verified else " (unverified)"

    @property
    def beside(self) -> bool:
        """Whether another may hold at the same time."""
        return False

    @property
    def empty(self) -> bool:
        """Whether it says no more than that nothing is to be said."""
        return False

    def holds(self, day: date) -> bool:
        """Return whether `day` is one of its days."""
        return self.start <= day and (self.end is None or day < self.end)

    def overlaps(self, other: Spell) -> bool:
        """Return whether the two have a day in common."""
        return (other.end is None or self.start < other.end) and (
            self.end is None or other.start < self.end
        )


def gaps(spells: Iterable[Spell]) -> Iterator[tuple[date, date]]:
    """Yield the days between `spells`, given in order of their start, as (first, day after)."""
    covered: date | None = None
    for number, spell in enumerate(spells):
        if number and covered is None:
            return  # one before is open: nothing comes after it
        if covered is not None and spell.start > covered:
            yield covered, spell.start
        covered = None if spell.end is None else max(spell.end, covered or spell.end)


def day(value: str | None) -> date | None:
    """Return the day that a file of facts writes as `value`; ValueError if there is none such."""
    return None if value is None else date.fromisoformat(value)


def spell(data: Mapping[str, Any], sources: Mapping[str, str]) -> dict[str, Any]:
    """Return the fields of a Spell as a row of a file gives them.

    `sources` are the titles that the words in `verified_by` stand for.
    """
    named = [sources[key] for key in data.get("verified_by", ()) if key in sources]
    return {
        "start": date.fromisoformat(data["from"]),
        "end": day(data["to"]),
        "verified": data["verified"],
        "source": data.get("source") or "; ".join(named),
    }
