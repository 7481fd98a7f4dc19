"""`newslint-ignore.yaml`: suppressions that stand outside the stories.

It is for stories that hold no comments, such as JSON, and for archives that nobody writes to.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain

from linter.document import Document
from linter.finding import Finding, Severity
from linter.ignore_patterns import real_name
from linter.outrank import outranked, restored
from linter.report import Marked, Report, State, by_place
from linter.span import LineIndex, Span
from linter.suggest import listed
from linter.suppress.entries import Entry, read_entries
from linter.suppress.hygiene import (
    BESIDE_RULES,
    EXPIRED,
    FAILED,
    INVALID,
    UNEXPLAINED,
    UNUSED,
    Fault,
    not_silenced,
    reported,
    unknown_rule,
)
from linter.suppress.reach import above, names_of, was_met_whole


@dataclass(slots=True, eq=False)
class _Tally:
    """What a run has shown of an entry: which of its rules ran where it could hold, which hit.

    `touched` says whether any story was met that the entry is about.
    """

    entry: Entry
    ran: set[str] = field(default_factory=set)
    used: set[str] = field(default_factory=set)
    touched: bool = False


class IgnoreFile:
    """The suppressions of the ignore file at `path`, and what a run has shown of them so far."""

    def __init__(self, path: str, source: str, entries: Iterable[Entry]) -> None:
        self.path = path
        self._shown = os.path.relpath(path).replace(os.sep, "/")
        self._root = os.path.realpath(os.path.dirname(os.path.abspath(path)))
        self._source = source
        self._tallies = [_Tally(entry) for entry in entries]
        self._needs_paths = any(tally.entry.files for tally in self._tallies)
        self._wanted = {tally.entry.story for tally in self._tallies}
        self._linted: set[str] = set()
        self._met: set[str] = set()
        # Of thousands of entries, each story is held against the few that can be about it.
        self._by_story: dict[str, list[_Tally]] = {}
        self._by_name: dict[str, list[_Tally]] = {}
        self._others: list[_Tally] = []
        for tally in self._tallies:
            self._file(tally)

    @classmethod
    def read(cls, path: str) -> IgnoreFile:
        """Return the ignore file at `path`. Raises ConfigError, with file, line and key."""
        root = os.path.realpath(os.path.dirname(os.path.abspath(path)))
        entries = list(read_entries(path, root))
        with open(path, encoding="utf-8-sig", newline="") as file:
            return cls(path, file.read(), entries)

    def _file(self, tally: _Tally) -> None:
        entry = tally.entry
        names = names_of(entry)
        if entry.story is not None:
            self._by_story.setdefault(entry.story, []).append(tally)
        elif names is not None:
            for name in set(names):
                self._by_name.setdefault(name, []).append(tally)
        else:
            self._others.append(tally)

    def apply(self, report: Report, path_of_story: str, as_of: date) -> Report:
        """Return `report` with the findings that the file silences on the day `as_of` set apart.

        `path_of_story` is the file's path as the system names it. Which entries are of use is kept
        in mind for `report`.
        """
        if not self._tallies:
            return report
        as_it_was, report = report, restored(report)
        about = self._about(report, path_of_story)
        kept: list[Finding] = []
        silenced: list[Marked] = []
        for marked in report.marked():
            matching = [one for one in about if _silences(one.entry, marked.finding, as_of)]
            for tally in matching:
                tally.used.add(marked.finding.rule)
            if marked.state is not State.NEW:
                continue
            if not matching:
                kept.append(marked.finding)
                continue
            reasons = (tally.entry.reason for tally in matching)
            reason = next(filter(None, reasons), None)
            silenced.append(Marked(marked.finding, State.SUPPRESSED, reason))
        if not silenced:
            return as_it_was
        suppressed = (*report.suppressed, *silenced)
        return outranked(replace(report, findings=tuple(kept), suppressed=suppressed))

    def _about(self, report: Report, path: str) -> list[_Tally]:
        """Return the entries that are about the story, and note that it was met."""
        story = report.document.identity
        if story in self._wanted and story is not None:
            self._met.add(story)
        name = real_name(path) if self._needs_paths else ""
        found = [*self._by_story.get(story or "", ()), *self._others]
        inside = self._root.rstrip(os.sep) + os.sep
        if name.startswith(inside):
            relative = name.removeprefix(inside).replace(os.sep, "/")
            self._linted.add(relative)
            found += (tally for one in above(relative) for tally in self._by_name.get(one, ()))
        about = [tally for tally in found if tally.entry.is_about(story, name)]
        for tally in about:
            tally.touched = True
            tally.ran |= tally.entry.rules & (report.ran | BESIDE_RULES)
        return sorted(set(about), key=lambda tally: tally.entry.number)

    def report(
        self,
        known_rules: Collection[str],
        hygiene: Mapping[str, Severity],
        walked: Sequence[str],
        as_of: date,
    ) -> Report | None:
        """Return what is wrong with the file itself, None if nothing is, after all was applied.

        `known_rules` are the ids of all rules, `hygiene` how severe each fault is (one that is not
        in it is not reported), and `walked` the real paths of the folders that were looked through:
        an entry is idle only if every story that it could be about was linted.
        """
        lines, known = LineIndex(self._source), {*known_rules, *BESIDE_RULES}
        faults = (self._faults(tally, known, walked, as_of, lines) for tally in self._tallies)
        found = reported(chain.from_iterable(faults), hygiene, self._shown)
        findings = tuple(sorted(found, key=by_place))
        return Report(Document(self._shown, self._source), findings) if findings else None

    def _faults(
        self, tally: _Tally, known: set[str], walked: Sequence[str], as_of: date, lines: LineIndex
    ) -> Iterator[Fault]:
        entry = tally.entry
        rules = listed(f"“{named.rule}”" for named in entry.names)
        met = was_met_whole(entry, self._root, self._linted, self._met, walked)
        unused = set()
        for named in entry.names:
            place = _line(lines, named.line)
            if message := _wrong(named.rule, known):
                yield _fault(INVALID, message, place, entry, named.rule)
            elif not met or entry.has_expired(as_of):
                continue
            elif not tally.touched or named.rule in tally.ran - tally.used:
                unused.add(named.rule)
                message = _unused(entry, named.rule) if tally.touched else _NO_STORY
                yield _fault(UNUSED, message, place, entry, named.rule)
        if entry.has_expired(as_of):
            message = (
                f"The suppression of {rules} expired on {entry.expires}; mend what it is about, or "
                "give it a new day."
            )
            yield _fault(EXPIRED, message, _line(lines, entry.expires_line), entry)
        elif entry.reason is None and not unused:
            message = (
                f"No reason is given for suppressing {rules}; say in a few words what is wrong "
                "about it here."
            )
            yield _fault(UNEXPLAINED, message, _line(lines, entry.line), entry)


_NO_STORY = "No story is what this entry is about; correct it, or remove the entry."


def _silences(entry: Entry, finding: Finding, as_of: date) -> bool:
    if finding.rule == FAILED or entry.has_expired(as_of):
        return False
    return entry.matches(finding)


def _wrong(rule: str, known: set[str]) -> str | None:
    """Return why `rule` cannot be silenced, or None if it can."""
    if rule == FAILED:
        return not_silenced()
    return None if rule in known else unknown_rule(rule, known)


def _unused(entry: Entry, rule: str) -> str:
    rest = "remove the entry" if len(entry.names) == 1 else "take it out of the entry"
    return f"“{rule}” finds nothing that this entry is about; {rest}."


def _line(lines: LineIndex, number: int) -> Span:
    """Return what stands on a line, without the white space around it.

    YAML ends lines at some characters more than an editor does, so there may be fewer lines.
    """
    line = lines.line(min(number, len(lines)))
    text = line.of(lines.text)
    start = line.start + len(text) - len(text.lstrip())
    return Span(start, max(start, line.start + len(text.rstrip())))


def _fault(rule: str, message: str, place: Span, entry: Entry, said: str = "") -> Fault:
    text = entry.in_words
    start = text.index(said)
    end = start + len(said)
    return Fault(rule, message, place, text, Span(start, end), f"/{entry.number}")
