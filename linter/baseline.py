"""Findings that were there before: a file of fingerprints with counts.

One sorted line of JSON for each, so that two branches merge: first a line that says what the file
is, then the findings by path, rule and fingerprint. No line holds words of a story, a place in it
or a message, so that text may move and messages may be reworded.

A finding is known if its fingerprint stands there, as often as it is counted; what is left over of
both is paired once more by the words in front alone or behind alone, so that repairing a neighbour
keeps it known. One fault that is mended and another that is added therefore never cancel out.
"""

from __future__ import annotations

import json
import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from linter.finding import Finding
from linter.report import READING_RULES, SUPPRESSION_RULES, Report

FORMAT = {"newslint-baseline": 1}
"""What the first line says."""

_NEVER = "rule-failed"  # a fault of newslint is nothing to get used to
_ALWAYS = READING_RULES.keys() | SUPPRESSION_RULES.keys()
_SIDE = 16  # hex digits of a side, which only pairs findings of one rule and story
_DIGITS = frozenset("0123456789abcdef")
_KEYS = {"path": str, "rule": str, "fingerprint": str, "left": str, "right": str, "count": int}


class BaselineError(Exception):
    """A baseline cannot be used; the message names file, line and remedy."""


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """A finding as a baseline holds it. `path` is where it was last seen."""

    path: str
    rule: str
    fingerprint: str
    left: str = ""
    right: str = ""

    @classmethod
    def of(cls, finding: Finding, path: str) -> Entry:
        """Return the entry for `finding` in the story at `path`."""
        left, right = (side[:_SIDE] for side in finding.sides)
        return cls(path, finding.rule, finding.fingerprint, left, right)


class Baseline:
    """The known findings of a run; it notes which of them were met.

    `apply` is called once for each report of a run, and then `stale` and `lines` say what has
    become of the entries.
    """

    def __init__(self, counts: Mapping[Entry, int] | None = None) -> None:
        self._counts = dict(counts or {})
        self._free = Counter(self._counts)
        # By each of its hashes, in its own file (the path) and in any (None).
        self._entries: defaultdict[tuple[str | None, str], list[Entry]] = defaultdict(list)
        self._passed: dict[tuple[str | None, str], int] = {}  # entries of such a list that are met
        for entry in self._counts:
            for said in filter(None, (entry.fingerprint, entry.left, entry.right)):
                self._entries[entry.path, said].append(entry)
                self._entries[None, said].append(entry)
        self._met: Counter[Entry] = Counter()
        self._new: Counter[Entry] = Counter()
        self._ran: defaultdict[str, set[str]] = defaultdict(set)

    @classmethod
    def read(cls, path: str) -> Baseline:
        """Return the baseline in the file at `path`. Raises BaselineError."""
        try:
            with open(path, encoding="utf-8-sig") as file:
                lines = file.read().split("\n")
        except OSError as error:
            raise BaselineError(f"“{path}” cannot be read ({error.strerror}).") from None
        except UnicodeDecodeError:
            raise BaselineError(f"{path}: The file is not UTF-8, so it is no baseline.") from None
        return cls(_read(path, lines))

    def __len__(self) -> int:
        return sum(self._counts.values())

    def apply(self, report: Report) -> Report:
        """Return `report` with the known findings apart from the new, and note what was met."""
        path = report.document.path
        self._ran[path] |= report.ran | _ALWAYS
        taken = self._taken(report)
        self._met.update(Entry.of(finding, path) for finding, _ in taken)
        report = _parted(report, taken)
        self._new.update(Entry.of(one, path) for one in report.findings if one.rule != _NEVER)
        return report

    def look(self, report: Report) -> Report:
        """Return what `apply` returns, and note nothing."""
        taken = self._taken(report)
        self._free.update(entry for _, entry in taken)
        self._passed.clear()
        return _parted(report, taken)

    def _taken(self, report: Report) -> list[tuple[Finding, Entry]]:
        """Take an entry for each known finding; no finding takes what is exactly another."""
        taken: list[tuple[Finding, Entry]] = []
        left = [finding for finding in report.findings if finding.rule != _NEVER]
        for beside in (False, True):  # the whole fingerprints first, then those of one side
            waiting = []
            for finding in left:
                sides = [side[:_SIDE] for side in finding.sides if side]
                hashes = sides if beside else [finding.fingerprint]
                entry = self._unmet(hashes, report.document.path)
                if entry is None:
                    waiting.append(finding)
                else:
                    self._free[entry] -= 1
                    taken.append((finding, entry))
            left = waiting
        return taken

    def _unmet(self, hashes: Sequence[str], path: str) -> Entry | None:
        """Return a left-over entry with one of the hashes; that of the file at `path` comes first.

        Copies of a story share their fingerprints, and each is to meet its own entries: those that
        it left over would seem to be gone.
        """
        for key in [(where, said) for where in (path, None) for said in hashes]:
            entries = self._entries.get(key, ())
            at = self._passed.get(key, 0)
            while at < len(entries) and self._free[entries[at]] <= 0:
                at += 1
            self._passed[key] = at
            if at < len(entries):
                return entries[at]
        return None

    def stale(self) -> Counter[Entry]:
        """Return the entries, with counts, that the run would have met if they were still true.

        Those are entries whose file was linted with their rule, or is gone. If none is there, the
        run is in another folder, from which the paths do not count.
        """
        exists = {path: os.path.lexists(path) for path in {entry.path for entry in self._counts}}
        moved = not any(exists.values())
        gone: Counter[Entry] = Counter()
        for entry, count in self._free.items():
            over = entry.rule in self._ran.get(entry.path, ())
            if count > 0 and (over or not (moved or exists[entry.path])):
                gone[entry] = count
        return gone

    def lines(self, *, add: bool, prune: bool) -> Iterator[str]:
        """Yield the lines of the file after this run.

        With `add` the new findings are in it, too; with `prune` the stale entries are not. What was
        met stands there as it is now.
        """
        counts: Counter[Entry] = Counter({entry: n for entry, n in self._free.items() if n > 0})
        if prune:
            counts -= self.stale()
        counts += self._met
        if add:
            counts += self._new
        yield _line(FORMAT)
        for entry in sorted(counts):
            yield _line(
                {
                    "path": entry.path,
                    "rule": entry.rule,
                    "fingerprint": entry.fingerprint,
                    "left": entry.left,
                    "right": entry.right,
                    "count": counts[entry],
                }
            )


def _parted(report: Report, taken: Iterable[tuple[Finding, Entry]]) -> Report:
    known = {id(finding) for finding, _ in taken}
    return replace(
        report,
        findings=tuple(one for one in report.findings if id(one) not in known),
        known=(*report.known, *(one for one in report.findings if id(one) in known)),
    )


def _line(data: Mapping[str, object]) -> str:
    return json.dumps(data, ensure_ascii=True)


def _read(path: str, lines: Iterable[str]) -> dict[Entry, int]:
    counts: dict[Entry, int] = {}
    header = False
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        place = f"{path}:{number}"
        if line.startswith(("<<<<<<<", "=======", ">>>>>>>", "|||||||")):
            raise BaselineError(
                f"{place}: A merge left its marks here; remove them, and keep the lines of both."
            )
        data = _data(line)
        if not header:
            _check_header(data, place)
            header = True
            continue
        if data == FORMAT:  # a merge may keep the first line of both sides
            continue
        entry, count = _entry(data, place)
        counts[entry] = max(count, counts.get(entry, 0))
    if not header:
        raise BaselineError(f"{path}: The file is empty; write one with --write-baseline.")
    return counts


def _data(line: str) -> object:
    """Return what a line says, None where it is no JSON."""
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _check_header(data: object, place: str) -> None:
    if data == FORMAT:
        return
    (name, version), *_ = FORMAT.items()
    if isinstance(data, dict) and isinstance(data.get(name), int):
        raise BaselineError(
            f"{place}: The baseline is of version {data[name]}, and this newslint reads version "
            f"{version}; update newslint, or write it anew."
        )
    raise BaselineError(f"{place}: This is no baseline of newslint; check the name of the file.")


def _entry(data: object, place: str) -> tuple[Entry, int]:
    if data is None:
        raise BaselineError(f"{place}: The line is not JSON; write the baseline anew.")
    if not isinstance(data, dict) or data.keys() != _KEYS.keys():
        raise BaselineError(f"{place}: An entry has the keys {', '.join(_KEYS)}; write it anew.")
    for key, kind in _KEYS.items():
        if type(data[key]) is not kind:
            raise BaselineError(f"{place}: “{key}” must be {kind.__name__}; write it anew.")
    if len(data["fingerprint"]) != 64 or not _DIGITS.issuperset(data["fingerprint"]):
        raise BaselineError(f"{place}: The fingerprint is cut short; write the baseline anew.")
    if data["count"] < 1:
        raise BaselineError(f"{place}: The count is {data['count']}; it must be 1 or more.")
    *words, count = (data[key] for key in _KEYS)
    return Entry(*words), count
