"""Faults of suppressions as findings."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from linter.finding import Finding, Severity
from linter.fingerprint import fingerprints
from linter.json_tree import shorten
from linter.report import READING_RULES, SUPPRESSION_RULES
from linter.span import Span
from linter.suggest import did_you_mean

INVALID = "invalid-suppression"
UNUSED = "unused-suppression"
EXPIRED = "expired-suppression"
UNEXPLAINED = "unexplained-suppression"

HYGIENE: Mapping[str, Severity] = {rule.id: rule.severity for rule in SUPPRESSION_RULES.values()}
"""How severe each fault of a suppression is, if no config says otherwise."""

FAILED = "rule-failed"
"""The fault of newslint itself, which nothing silences."""

BESIDE_RULES = frozenset({*READING_RULES, *SUPPRESSION_RULES})
"""Findings that come from no rule file: they are silenced from outside the story only."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a suppression, and where.

    `text` is the suppression in words, and `said` the part of it that is at fault; by these the
    fault is known again. `span` is the place that is shown, and `at` names it.
    """

    rule: str
    message: str
    span: Span
    text: str
    said: Span

    at: str = ""


def reported(
    faults: Iterable[Fault], hygiene: Mapping[str, Severity], story: str
) -> Iterator[Finding]:
    """Yield the `faults` in `story` as findings; those that `hygiene` leaves out are off."""
    for one in faults:
        severity = hygiene.get(one.rule)
        if severity is None:
            continue
        prints = fingerprints(one.rule, story, "", one.text, one.said)
        yield Finding(
            one.rule,
            severity,
            one.message,
            one.span,
            one.at,
            fingerprint=prints.whole,
            sides=prints.sides,
        )


def unknown_rule(name: str, known: Collection[str]) -> str:
    """Return what to say of a rule that does not exist."""
    end = did_you_mean(name, sorted(known), "; name each rule by its id.")
    return f"There is no rule “{shorten(name)}”{end}"


def not_silenced() -> str:
    """Return what to say of an attempt to silence a breakdown of newslint."""
    return f"“{FAILED}” is a fault of newslint itself and cannot be suppressed; report it."
