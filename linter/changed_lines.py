"""Which lines of the files in a git repository changed since a revision.

Git is asked, and told to run nothing that the repository itself names: no external diff, no text
conversion, no monitor of the file system.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from linter.discovery import UsageError
from linter.document import Document
from linter.finding import Finding
from linter.report import Report

_SETTINGS = ("core.fsmonitor", "core.quotePath", "diff.noprefix", "diff.mnemonicPrefix")
_GIT = ("git", *(word for name in _SETTINGS for word in ("-c", f"{name}=false")))
_NAMES = ("--find-renames", "--src-prefix=a/", "--dst-prefix=b/")  # a config may say otherwise
_DIFF = ("diff", "--no-color", "--no-ext-diff", "--no-textconv", "--no-relative", *_NAMES)
_BARE = ("--unified=0", "--inter-hunk-context=0")
_LINE_END = re.compile("\n")
_NO_LINE = "rule-failed"
_OVERRULING = "GIT_DIFF_OPTS"  # what it says counts more than what is asked for
_FILE = re.compile(rb"\+\+\+ (?:\"b/(?P<quoted>.*)\"|b/(?P<plain>[^\t]*)\t?)\Z", re.S)
_HUNK = re.compile(rb"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
_ESCAPE = re.compile(rb"\\(?:([0-7]{3})|(.))", re.S)
_SHORT = {b"a": b"\a", b"b": b"\b", b"t": b"\t", b"n": b"\n", b"v": b"\v", b"f": b"\f", b"r": b"\r"}


@dataclass(slots=True)
class ChangedLines:
    """The lines that changed, by real path; it counts the findings that it leaves out.

    `lines` holds ranges of line numbers for each file that git knows and that changed; a file in
    `known` that is not there has not changed, and a file that git does not know is new as a whole.
    """

    lines: dict[str, list[range]]
    known: frozenset[str]
    left_out: int = 0
    _seen: dict[str, str] = field(default_factory=dict)

    def apply(self, report: Report) -> Report:
        """Return `report` with only the findings on lines that changed."""
        path = self._real(report.document.path)
        if path not in self.known:
            return report
        changed = _Changed(report.document, self.lines.get(path, []))
        kept = tuple(filter(changed.touches, report.findings))
        self.left_out += len(report.findings) - len(kept)
        return replace(
            report,
            findings=kept,
            known=tuple(filter(changed.touches, report.known)),
            suppressed=tuple(one for one in report.suppressed if changed.touches(one.finding)),
        )

    def _real(self, path: str) -> str:
        if path not in self._seen:
            self._seen[path] = os.path.realpath(path)
        return self._seen[path]


class _Changed:
    """The lines of a story that changed; git ends a line at LF alone."""

    def __init__(self, document: Document, ranges: Sequence[range]) -> None:
        # What stands in front of a story that is one of many is whole lines of its file.
        self._first = document.first_line
        self._ends = [match.start() for match in _LINE_END.finditer(document.source)]
        self._ranges = ranges

    def touches(self, finding: Finding) -> bool:
        """Return whether a finding touches one of the lines; newslint's own fault is on no line."""
        if finding.rule == _NO_LINE:
            return True
        span = finding.span
        first = self._first + bisect_left(self._ends, span.start)
        last = self._first + bisect_left(self._ends, max(span.end - 1, span.start))
        next_one = bisect_right(self._ranges, first, key=lambda lines: lines.stop)
        return next_one < len(self._ranges) and self._ranges[next_one].start <= last


def changed_lines(revision: str) -> ChangedLines:
    """Return what changed between `revision`, where this branch left it, and the files on disk.

    Raises UsageError where git cannot say.
    """
    root = os.fsdecode(_git(".", "rev-parse", "--show-toplevel").rstrip(b"\n"))
    commit = _base(revision)
    lines = _parsed(_git(root, *_DIFF, *_BARE, commit, "--"))
    for name in _binary(_git(root, *_DIFF, "--numstat", "-z", commit, "--")):
        lines[name] = [range(1, sys.maxsize)]
    known = _git(root, "ls-files", "-z").split(b"\0")
    return ChangedLines(
        {_path(root, name): ranges for name, ranges in lines.items()},
        frozenset(_path(root, name) for name in known if name),
    )


def _binary(numbers: bytes) -> Iterator[bytes]:
    """Yield the files that git takes for binary, as it does those in UTF-16."""
    fields = iter(numbers.split(b"\0"))
    for entry in fields:
        added, _, rest = entry.partition(b"\t")
        name = rest.partition(b"\t")[2]
        if rest and not name:  # renamed: the old name and the new one follow
            next(fields, b"")
            name = next(fields, b"")
        if added == b"-":
            yield name


def _path(root: str, name: bytes) -> str:
    return os.path.realpath(os.path.join(root, os.fsdecode(name)))


def _base(revision: str) -> str:
    """Return the commit to compare with: where HEAD and `revision` parted."""
    asked = f"{revision}^{{commit}}"
    try:
        commit = _git(".", "rev-parse", "--verify", "--quiet", "--end-of-options", asked)
    except UsageError:
        raise UsageError(
            f"--diff-base: Git knows no revision “{revision}”; fetch it, or name another."
        ) from None
    name = commit.decode("ascii").strip()
    try:
        return _git(".", "merge-base", name, "HEAD").decode("ascii").strip()
    except UsageError:
        raise UsageError(
            f"--diff-base: “{revision}” and HEAD have no common commit here; fetch more of the "
            "history (“fetch-depth: 0” in a checkout of GitHub Actions)."
        ) from None


def _git(folder: str, *arguments: str) -> bytes:
    try:
        done = subprocess.run(
            [*_GIT, *arguments],
            cwd=folder,
            capture_output=True,
            check=False,
            stdin=subprocess.DEVNULL,
            env={name: value for name, value in os.environ.items() if name != _OVERRULING},
        )
    except OSError as error:
        raise UsageError(f"--diff-base: Git cannot be run ({error.strerror}).") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        last = said[-1].removeprefix("fatal: ") if said else f"exit code {done.returncode}"
        raise UsageError(f"--diff-base: Git says: {last}.")
    return done.stdout


def _parsed(diff: bytes) -> dict[bytes, list[range]]:
    """Return the lines that each file of a diff has new; of a file that is gone, nothing.

    With no context asked for, every line of a hunk begins with “+”, “-” or “\\”.
    """
    found: dict[bytes, list[range]] = {}
    ranges: list[range] = []
    left = 0  # lines of the hunk that are still to come
    for line in diff.split(b"\n"):
        if left and line[:1] in b"+-\\":
            left -= line[:1] != b"\\"
            continue
        name = _FILE.match(line)
        if name:
            ranges = found.setdefault(_unquoted(name), [])
        elif line.startswith(b"+++ "):
            ranges = []  # /dev/null
        elif hunk := _HUNK.match(line):
            ranges.extend(_new_lines(hunk))
            left = _length(line)
    return found


def _new_lines(hunk: re.Match[bytes]) -> Iterator[range]:
    start, length = int(hunk[1]), int(hunk[2] or 1)
    if length:
        yield range(start, start + length)


def _length(line: bytes) -> int:
    """Return how many lines a hunk has, by its head: those that went and those that came."""
    old, new = line.split(b" ")[1:3]
    return sum(int(part.partition(b",")[2] or 1) for part in (old, new))


def _unquoted(name: re.Match[bytes]) -> bytes:
    if name["plain"] is not None:
        return name["plain"]

    def plain(escape: re.Match[bytes]) -> bytes:
        if escape[1]:
            return bytes([int(escape[1], 8) & 0xFF])
        return _SHORT.get(escape[2], escape[2])

    return _ESCAPE.sub(plain, name["quoted"])
