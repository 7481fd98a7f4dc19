"""Which fixes of a report may be made."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from linter.finding import Finding, Fix
from linter.fixer.edits import collide
from linter.span import Edit


@dataclass(frozen=True, slots=True)
class Chosen:
    """A finding with its fix; `edits` are in order."""

    finding: Finding
    fix: Fix
    edits: tuple[Edit, ...]


def chosen(findings: Iterable[Finding], source: str, *, unsafe: bool) -> list[Chosen]:
    """Return what may be fixed in a story that reads `source`, in order of place."""
    found = [
        Chosen(finding, finding.fix, tuple(sorted(finding.fix.edits)))
        for finding in findings
        if finding.fix and (unsafe or finding.fix.safe)
        if any(edit.span.of(source) != edit.text for edit in finding.fix.edits)
    ]
    return sorted(found, key=lambda one: one.edits)


def together(found: Iterable[Chosen]) -> Iterator[Chosen]:
    """Yield the fixes that can be made at once; one that collides with one before it waits."""
    made: list[Edit] = []  # in order, and so are both their starts and their ends
    for one in found:
        if not any(collide(edit, other) for edit in one.edits for other in _near(edit, made)):
            for edit in one.edits:
                insort(made, edit)
            yield one


def _near(edit: Edit, made: Sequence[Edit]) -> Sequence[Edit]:
    """Return those of the sorted edits that lie in the place of `edit`, or touch it."""
    first = bisect_left(made, edit.span.start, key=lambda other: other.span.end)
    return made[first : bisect_right(made, edit.span.end, key=lambda other: other.span.start)]


def edits_of(found: Iterable[Chosen]) -> list[Edit]:
    """Return all their edits, in order."""
    return sorted(edit for one in found for edit in one.edits)
