"""All that a run takes for true: the shipped facts, or a house's over them."""

from __future__ import annotations

from dataclasses import dataclass, field

from linter.facts.offices import Office, load_offices
from linter.facts.renames import Rename, load_renames
from linter.facts.series import Series, load_series


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """The facts of a run. What is not given is as shipped, and is read when it is asked for.

    `files` are the house's own files that were laid over the shipped facts, in that order.
    """

    own_series: tuple[Series, ...] | None = None
    own_offices: tuple[Office, ...] | None = None
    own_renames: tuple[Rename, ...] | None = None
    files: tuple[str, ...] = ()

    @property
    def series(self) -> tuple[Series, ...]:
        """What was how many."""
        return load_series() if self.own_series is None else self.own_series

    @property
    def offices(self) -> tuple[Office, ...]:
        """Who held what."""
        return load_offices() if self.own_offices is None else self.own_offices

    @property
    def renames(self) -> tuple[Rename, ...]:
        """What was called otherwise."""
        return load_renames() if self.own_renames is None else self.own_renames


SHIPPED = Facts()
"""The facts that ship; nothing is read before it is asked for."""


@dataclass(frozen=True, slots=True)
class FactsOptions:
    """The options of a rule that judges by facts: those of the run, which no config writes out."""

    facts: Facts = field(default=SHIPPED, metadata={"given": True})
