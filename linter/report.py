"""What a reporter is given: findings by story, and all a reader needs to reproduce them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from linter.document import Document
from linter.finding import Finding, Severity


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """What a reader of findings must know of a rule; `help` is its page as plain text."""

    id: str
    family: str
    summary: str
    help: str
    severity: Severity


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of one story, in order of place, and the date it was judged to be of."""

    document: Document
    findings: tuple[Finding, ...] = ()
    story_date: date | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """Everything a run found, in order of path, and what it was judged by.

    `facts_as_of` is the day up to which the shipped facts are known, `as_of` the day on which
    staleness was judged, `skipped` the number of files that were seen and are no stories.
    `failures` says in sentences what could not be done, such as reading a file that is not there.
    """

    reports: tuple[Report, ...]
    rules: dict[str, RuleInfo]
    version: str
    facts_as_of: date
    as_of: date
    profile: str = "default"
    skipped: int = 0
    failures: tuple[str, ...] = ()

    def count(self, severity: Severity) -> int:
        """Return how many findings have this severity."""
        return sum(f.severity is severity for r in self.reports for f in r.findings)


READING_RULES = {
    info.id: info
    for info in (
        RuleInfo(
            "unreadable-file",
            "reading",
            "The file cannot be read as a story.",
            "The file cannot be read as a story.\n\n"
            "It is not UTF-8 text, holds NUL bytes, is empty or is larger than a story can be. "
            "Nothing else is said about such a file. Convert it to UTF-8, or leave it out.",
            Severity.ERROR,
        ),
        RuleInfo(
            "rule-failed",
            "reading",
            "A rule broke down on this story.",
            "A rule broke down on this story.\n\n"
            "This is a fault of newslint, not of the story: the other rules went on, and the exit "
            "code is 2. Please report it with the story, if you may share it.",
            Severity.ERROR,
        ),
    )
}
"""What can go wrong before or beside the rules; findings with these ids come from no rule file."""
