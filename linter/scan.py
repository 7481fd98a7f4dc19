"""Which rules can possibly hit a text, found in one pass over it.

Each rule may name what must occur before it can hit (its trigger). All triggers are asked at once;
a rule without one is always possible. Findings are the same with and without this module: it only
saves the calls that would have found nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.expressions import PatternSet
from linter.rule import AnyRule


class Scanner:
    """The triggers of a run's rules, compiled once."""

    def __init__(self, rules: Sequence[AnyRule]) -> None:
        self._triggered = [number for number, rule in enumerate(rules) if rule.trigger]
        self._set = PatternSet(rules[number].trigger for number in self._triggered)

    def triggered(self, text: str) -> Iterator[int]:
        """Yield the numbers of the rules whose trigger occurs in `text`, in no order."""
        for number in self._set.matching(text):
            yield self._triggered[number]
