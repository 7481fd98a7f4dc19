"""What a reporter is given: findings by story, and all a reader needs to reproduce them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

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


class State(StrEnum):
    """Whether a finding counts, or something was said of it before."""

    NEW = "new"
    KNOWN = "known"
    """It stands in the baseline."""
    SUPPRESSED = "suppressed"


@dataclass(frozen=True, slots=True)
class Marked:
    """A finding and its state.

    `reason` is why it was suppressed, None where nobody said. `in_source` tells a suppression in
    the story itself from one in a file beside it.
    """

    finding: Finding
    state: State = State.NEW
    reason: str | None = None
    in_source: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of one story, in order of place, and the date it was judged to be of.

    `findings` are those that count. `known` are those of the baseline, and `suppressed` those that
    somebody has silenced; neither makes a run fail. `outranked` are those that a more severe one
    on the same words speaks for; they come back if that is silenced. `ran` are the ids of the rules
    that looked at the story: another rule's silence says nothing.
    """

    document: Document
    findings: tuple[Finding, ...] = ()
    story_date: date | None = None
    known: tuple[Finding, ...] = ()
    suppressed: tuple[Marked, ...] = ()
    outranked: tuple[Finding, ...] = ()
    ran: frozenset[str] = frozenset()

    def marked(self) -> Iterator[Marked]:
        """Yield every finding with its state, in order of place."""
        found = [Marked(finding) for finding in self.findings]
        found += [Marked(finding, State.KNOWN) for finding in self.known]
        found += self.suppressed
        yield from sorted(found, key=lambda one: by_place(one.finding))


def by_place(finding: Finding) -> tuple[int, int, str]:
    """Return what orders findings: the place, the longer one first, and the rule."""
    return (finding.span.start, -finding.span.end, finding.rule)


@dataclass(frozen=True, slots=True)
class Run:
    """Everything a run found, in order of path, and what it was judged by.

    `facts_as_of` is the day up to which the shipped facts are known, `facts` the house's files that
    were laid over them, `as_of` the day on which staleness was judged, `skipped` the number of
    files that were seen and are no stories. `failures` says in sentences what could not be done,
    such as reading a file that is not there. `baseline` says whether findings were compared with
    one, and `excerpts` whether a report may hold words of the stories.
    """

    reports: tuple[Report, ...]
    rules: dict[str, RuleInfo]
    version: str
    facts_as_of: date
    as_of: date
    profile: str = "default"
    skipped: int = 0
    failures: tuple[str, ...] = ()
    baseline: bool = False
    excerpts: bool = True
    facts: tuple[str, ...] = ()

    def count(self, severity: Severity) -> int:
        """Return how many of the findings that count have this severity."""
        return sum(f.severity is severity for r in self.reports for f in r.findings)


READING_RULES = {
    info.id: info
    for info in (
        RuleInfo(
            "unreadable-file",
            "reading",
            "The file cannot be read as a story.",
            "The file cannot be read as a story.\n\n"
            "It is no text, is empty, is larger or more deeply nested than a story can be, or is "
            "no sound JSON or XML. Nothing else is said about such a file. Repair it, or leave it "
            "out.",
            Severity.ERROR,
        ),
        RuleInfo(
            "wrong-encoding",
            "reading",
            "The file is not in the encoding that it should be in.",
            "The file is not in the encoding that it should be in.\n\n"
            "Text is expected in UTF-8, or in the encoding that the file declares. This file was "
            "read as Windows-1252, the likeliest of the others; if that is wrong, quotation marks "
            "and accents are, too. Convert it to UTF-8.",
            Severity.WARNING,
        ),
        RuleInfo(
            "repeated-key",
            "reading",
            "A key stands twice in one object.",
            "A key stands twice in one object.\n\n"
            "Programs differ in which of the two they read; newslint reads the last. Keep one.",
            Severity.WARNING,
        ),
        RuleInfo(
            "front-matter-invalid",
            "reading",
            "The front matter of a Markdown file cannot be read.",
            "The front matter of a Markdown file cannot be read.\n\n"
            "It is no sound YAML or TOML, or has no end. The text was read, but the fields behind "
            "the fault were not, so rules about dates and authors may speak of what is there.",
            Severity.WARNING,
        ),
        RuleInfo(
            "no-story",
            "reading",
            "The file is sound, but holds no story.",
            "The file is sound, but holds no story.\n\n"
            "A story in JSON has a headline and a text, one in XML is NewsML-G2 or NITF, and one "
            "in Markdown has front matter, a dateline, a byline or a date. This is said of a file "
            "that was named itself; in a folder such files are passed over.",
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

SUPPRESSION_RULES = {
    info.id: info
    for info in (
        RuleInfo(
            "invalid-suppression",
            "suppression",
            "A suppression cannot be understood, so it silences nothing.",
            "A suppression cannot be understood, so it silences nothing.\n\n"
            "It names no rule or one that does not exist, begins with a word that newslint does "
            "not know, or ends a range that was never begun. Correct it, or remove it.",
            Severity.WARNING,
        ),
        RuleInfo(
            "unused-suppression",
            "suppression",
            "A suppression silences nothing.",
            "A suppression silences nothing.\n\n"
            "What it was written for has been mended, or it stands in the wrong place. Left "
            "alone, it would hide the next fault of the same kind. Remove it.",
            Severity.WARNING,
        ),
        RuleInfo(
            "expired-suppression",
            "suppression",
            "A suppression has passed its day, so it silences nothing.",
            "A suppression has passed its day, so it silences nothing.\n\n"
            "Somebody silenced a finding for a while only. Mend what it is about, or give it a "
            "new day.",
            Severity.WARNING,
        ),
        RuleInfo(
            "unexplained-suppression",
            "suppression",
            "A suppression gives no reason.",
            "A suppression gives no reason.\n\n"
            "It works, but whoever meets it later cannot know whether it still holds. Say in a "
            "few words why the rule is wrong here.",
            Severity.NOTE,
        ),
    )
}
"""Faults of suppressions themselves; found beside the rules, and set like them in a config."""
