"""The shipped renames: what was called otherwise before a day, and what it is called since."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from linter.data import PACKAGE, load
from linter.facts.spells import Spell, spell
from linter.suggest import listed

DATA = os.path.join(PACKAGE, "facts", "renames.yaml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rename(Spell):
    """Something that changed its name: while the spell holds, the new names are right.

    `new` are the names since; of a thing that broke up, of what came in its place, and empty where
    nothing did. `hard`: nobody calls the thing by an old name today; else style books differ.
    `needs` are words one of which must stand near an old name that others bear, too, and `stays`
    phrases in which the old name is right for ever. `coined`: nothing was called by a new name
    before it was announced, so that it dates a story. `note` is for people.
    """

    id: str
    kind: str
    old: tuple[str, ...]
    new: tuple[str, ...]
    hard: bool
    needs: tuple[str, ...] = ()
    stays: tuple[str, ...] = ()
    coined: bool = False
    note: str = ""

    @property
    def named(self) -> str:
        """The new names as words of a sentence, “X” or “Y”; empty where nothing came instead."""
        return listed((f"“{name}”" for name in self.new), "or") if self.new else ""

    @property
    def told(self) -> str:
        """The rename as the evidence of a finding."""
        until = f" to {self.end}" if self.end else ""
        new = ", ".join(self.new) or "nothing"
        source = f" ({self.source})" if self.source else ""
        return f"{', '.join(self.old)}: {new} from {self.start}{until}{source}"


_FIELDS: dict[str, Callable[[Any], Any]] = {
    "id": str,
    "kind": str,
    "old": tuple,
    "new": tuple,
    "needs": tuple,
    "stays": tuple,
    "coined": bool,
    "note": str,
}


def rename_fields(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a Rename that the entry `data` of a file gives, but for its spell."""
    fields = {key: make(data[key]) for key, make in _FIELDS.items() if key in data}
    if "strength" in data:
        fields["hard"] = data["strength"] == "hard"
    return fields


@cache
def _data() -> dict[str, Any]:
    content: dict[str, Any] = load(DATA)
    return content


@cache
def load_renames() -> tuple[Rename, ...]:
    """Return the shipped renames, read at the first call."""
    content = _data()
    return tuple(
        Rename(**spell(entry, content["sources"]), **rename_fields(entry))
        for entry in content["renames"]
    )


def renames_as_of() -> date:
    """Return the newest day of which the shipped renames know anything."""
    return date.fromisoformat(_data()["evidence_horizon"])
