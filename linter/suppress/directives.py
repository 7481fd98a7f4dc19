"""Directives in a story, applied to what was found in it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from linter.article import Article
from linter.document import Directive
from linter.finding import Finding, Severity
from linter.json_tree import shorten
from linter.report import Marked, Report, State, by_place
from linter.span import Span
from linter.suggest import did_you_mean, listed
from linter.suppress.commands import Command, Name, Verb, read_command
from linter.suppress.hygiene import (
    BESIDE_RULES,
    FAILED,
    INVALID,
    UNEXPLAINED,
    UNUSED,
    Fault,
    not_silenced,
    reported,
    unknown_rule,
)
from linter.suppress.regions import Regions, covers

MAX_NAMES = 500
"""Rules that the directives of one story may name, each time counted."""


@dataclass(frozen=True, slots=True, eq=False)
class Suppression:
    """One rule that one directive silences in a `region` of the source."""

    command: Command
    name: Name
    region: Span


def apply_directives(
    report: Report, article: Article, known: Collection[str], hygiene: Mapping[str, Severity]
) -> Report:
    """Return `report` with what the directives of its story silence, and what is wrong with them.

    `known` are the ids of all rules that a directive may name, `hygiene` how severe each fault of
    a directive is; one that is not in it is not reported.
    """
    asked = _Asked(known, Regions(report.document, article.blocks))
    asked.read(report.document.directives)
    used: set[Suppression] = set()
    kept: list[Finding] = []
    silenced: list[Marked] = []
    for finding in report.findings:
        of_rule = asked.suppressions.get(finding.rule, ())
        over = [one for one in of_rule if covers(one.region, finding.span)]
        if not over:
            kept.append(finding)
            continue
        used.update(over)
        nearest = max(over, key=lambda one: one.command.directive.span.start)
        reason = nearest.command.reason or None
        silenced.append(Marked(finding, State.SUPPRESSED, reason, in_source=True))
    faults = [*asked.faults, *_idle(asked, used, report.ran)]
    kept += reported(faults, hygiene, article.identity)
    return replace(
        report,
        findings=tuple(sorted(kept, key=by_place)),
        suppressed=(*report.suppressed, *silenced),
    )


def _idle(asked: _Asked, used: set[Suppression], ran: frozenset[str]) -> Iterator[Fault]:
    """Yield what is wrong with suppressions that are right in themselves: no use, no reason."""
    by_command: dict[Command, list[Suppression]] = {}
    for of_rule in asked.suppressions.values():
        for one in of_rule:
            by_command.setdefault(one.command, []).append(one)
    for command, suppressions in by_command.items():
        idle = [one for one in suppressions if one not in used and one.name.text in ran]
        for one in idle:
            yield _fault(UNUSED, _unused(one), command, one.name)
        if not command.reason and len(idle) < len(suppressions):
            names = listed(f"“{one.name.text}”" for one in suppressions)
            message = (
                f"No reason is given for suppressing {names}; say in a few words what is wrong "
                "about it here."
            )
            yield _fault(UNEXPLAINED, message, command, command.word)


def _unused(one: Suppression) -> str:
    name, verb = one.name.text, one.command.verb
    rest = _remedy(one.command)
    if verb is Verb.IGNORE and not len(one.region):
        return f"No block follows in which “{name}” could be suppressed; {rest}."
    where = "block" if verb is Verb.IGNORE else "range" if verb is Verb.DISABLE else "file"
    return f"“{name}” finds nothing in this {where}, so nothing is suppressed; {rest}."


def _remedy(command: Command) -> str:
    """Return how to do without a rule that a directive names."""
    return "remove the comment" if len(command.names) == 1 else "take it out of the comment"


def _fault(rule: str, message: str, command: Command, name: Name) -> Fault:
    directive = command.directive
    return Fault(rule, message, directive.span, directive.text, name.span)


class _Asked:
    """What the directives of a story ask for, by rule, and what cannot be followed."""

    def __init__(self, known: Collection[str], regions: Regions) -> None:
        self.suppressions: dict[str, list[Suppression]] = {}
        self.faults: list[Fault] = []
        self._known = known
        self._regions = regions
        self._open: dict[str, list[tuple[Command, Name]]] = {}

    def read(self, directives: tuple[Directive, ...]) -> None:
        """Take the directives in order; beyond a limit they count for nothing."""
        named = 0
        for directive in sorted(directives, key=lambda one: one.span):
            command = read_command(directive)
            named += len(command.names) or 1
            if named > MAX_NAMES:
                message = f"More than {MAX_NAMES} suppressions are not read; split the file."
                self._refuse(command, command.word, message)
                break
            self._take(command)
        end = self._regions.file().end
        for name in list(self._open):
            self._close(name, end)

    def _take(self, command: Command) -> None:
        verb = command.verb
        if verb is None:
            self._refuse(command, command.word, _unknown_verb(command.word.text))
        elif verb is Verb.ENABLE:
            self._enable(command)
        elif not command.names:
            message = f"“{verb}” names no rule; name each rule by its id."
            self._refuse(command, command.word, message)
        for name in command.names if verb not in (None, Verb.ENABLE) else ():
            if verb is Verb.DISABLE:
                self._open.setdefault(name.text, []).append((command, name))
            wrong = self._wrong(name.text)
            if wrong:
                self._refuse(command, name, wrong)
            elif verb is Verb.IGNORE:
                self._add(command, name, self._regions.block(command.directive))
            elif verb is Verb.IGNORE_FILE:
                self._add(command, name, self._regions.file())

    def _enable(self, command: Command) -> None:
        """End the ranges of the rules named; of all, if none is."""
        if not command.names:
            if not self._open:
                message = "Nothing is disabled here that could be enabled; remove the comment."
                self._refuse(command, command.word, message)
            for name in list(self._open):
                self._close(name, command.directive.span.start)
        for one in command.names:
            if one.text in self._open:
                self._close(one.text, command.directive.span.start)
            else:
                message = f"“{shorten(one.text)}” is not disabled here; {_remedy(command)}."
                self._refuse(command, one, self._wrong(one.text) or message)

    def _close(self, rule: str, end: int) -> None:
        for command, name in self._open.pop(rule):
            if not self._wrong(rule):
                start = command.directive.span.end
                self._add(command, name, Span(start, max(start, end)))

    def _wrong(self, rule: str) -> str | None:
        """Return why a story cannot silence `rule`, or None if it can."""
        if rule == FAILED:
            return not_silenced()
        if rule in BESIDE_RULES:
            return f"“{rule}” cannot be suppressed in the story; do it in “newslint-ignore.yaml”."
        return None if rule in self._known else unknown_rule(rule, self._known)

    def _add(self, command: Command, name: Name, region: Span) -> None:
        suppression = Suppression(command, name, region)
        self.suppressions.setdefault(name.text, []).append(suppression)

    def _refuse(self, command: Command, name: Name, message: str) -> None:
        self.faults.append(_fault(INVALID, message, command, name))


def _unknown_verb(word: str) -> str:
    verbs = listed((f"“{verb}”" for verb in Verb), "or")
    if not word:
        return f"The comment asks for nothing; write {verbs} behind “newslint:”."
    end = did_you_mean(word, list(Verb), f"; there are {verbs}.")
    return f"“{shorten(word)}” is nothing that newslint can be asked for{end}"
