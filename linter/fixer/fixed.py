"""What became of a story that was fixed."""

from __future__ import annotations

from dataclasses import dataclass

from linter.report import Report
from linter.span import Edit, Span


@dataclass(frozen=True, slots=True)
class Change:
    """A fix that was made, at `span` of the original text.

    `line` and `column` are those of the original, too. `at` names the part of the story, as it was
    called when the fix was made. `before` and `after` are the words at fault, as the source wrote
    them, and what it has in their place. `safe` says that this cannot have changed the meaning.
    """

    rule: str
    title: str
    safe: bool
    at: str
    span: Span
    line: int
    column: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Dropped:
    """A fix that was left out; `reason` says in a sentence why. The finding stays in the report."""

    rule: str
    title: str
    at: str
    line: int
    column: int
    reason: str


@dataclass(frozen=True, slots=True)
class Fixed:
    """A story after its fixes.

    `source` is the new text, and `edits` make it of the old one. `report` says what is left, in
    places of the new text. `stopped` says in a sentence why there may be more to fix, None if it
    all came to an end.
    """

    source: str
    report: Report
    changes: tuple[Change, ...] = ()
    edits: tuple[Edit, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    stopped: str | None = None
