"""What newslint reports: severities, fixes and findings, all in coordinates of the source."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from linter.span import Edit, Span


class Severity(IntEnum):
    """How much a finding matters; ordered, so that thresholds compare."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        return self.name.lower()

    @classmethod
    def parse(cls, name: str) -> Severity:
        """Return the severity called `name` ("note", "warning", "error"); ValueError otherwise."""
        try:
            return cls[name.upper()]
        except KeyError:
            raise ValueError(f"“{name}” is not a severity") from None


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that belong together; `safe` says that they cannot change what the story says."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault at one place of the source.

    `at` names the part of the story ("/line[3]", "/title"), and `kind` what that part is
    ("caption"); it is None for a fault of the file itself. `evidence` is what the judgement rests
    on, in words. `fingerprint` stays the same when text around the finding moves. `sides` are two
    more, one of the words in front alone and one of the words behind alone, by which the finding
    is known again when the other side was changed ("" where a side has no words). `missing` says
    that something lacks there, so that the words at `span` are not themselves at fault.
    """

    rule: str
    severity: Severity
    message: str
    span: Span
    at: str
    fix: Fix | None = None
    evidence: str | None = None
    fingerprint: str = ""
    kind: str | None = None
    sides: tuple[str, str] = ("", "")
    missing: bool = False
