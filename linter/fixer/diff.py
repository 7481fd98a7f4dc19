"""Unified diffs, from the places of the changes: nothing is searched for.

Lines are bytes with their line ends, and a line ends at LF, as it does for git and patch.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from linter.fixer.edits import revised
from linter.span import Edit

_CONTEXT = 3  # lines around a change
_NO_END = b"\n\\ No newline at end of file\n"
_SHORT = {'"': '\\"', "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}


@dataclass(frozen=True, slots=True)
class Region:
    """Put `new` where the lines `old` stand, of which the first has the number `first`, from 0."""

    first: int
    old: tuple[bytes, ...]
    new: tuple[bytes, ...]

    @property
    def end(self) -> int:
        """The number of the line behind what is replaced."""
        return self.first + len(self.old)


def split_lines(text: str) -> list[str]:
    """Return the lines of `text`, each with the LF that ends it."""
    lines = text.split("\n")
    return [line + "\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


def regions(source: str, edits: Sequence[Edit], encoding: str) -> Iterator[Region]:
    """Yield the lines that sorted edits, which do not collide, change in `source`."""
    lines = split_lines(source)
    starts = [0, *accumulate(map(len, lines))]
    opens = starts if source.endswith("\n") or not source else starts[:-1]
    groups: list[tuple[int, int, list[Edit]]] = []
    for edit in edits:
        first = bisect_right(opens, edit.span.start) - 1
        end = min(bisect_right(opens, edit.span.end), len(lines))
        if groups and first < groups[-1][1]:
            first, _, group = groups.pop()
            groups.append((first, max(end, first), [*group, edit]))
        else:
            groups.append((first, max(end, first), [edit]))
    for first, end, group in groups:
        at = starts[first]
        moved = [Edit(edit.span.shift(-at), edit.text) for edit in group]
        new = split_lines(revised(source[at : starts[end]], moved).text)
        region = _trimmed(
            first,
            [line.encode(encoding) for line in lines[first:end]],
            [line.encode(encoding) for line in new],
        )
        if region.old or region.new:
            yield region


def _trimmed(first: int, old: list[bytes], new: list[bytes]) -> Region:
    """Return the change without the lines at its ends that stay as they are."""
    while old and new and old[-1] == new[-1]:
        old, new = old[:-1], new[:-1]
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    return Region(first + head, tuple(old[head:]), tuple(new[head:]))


def unified(name: str, lines: Iterable[bytes], changes: Iterable[Region]) -> Iterator[bytes]:
    """Yield the diff of a file called `name` that holds `lines`; nothing if nothing changes."""
    hunks = _hunks(changes)
    if not hunks:
        return
    for marks, side in (("---", "a"), ("+++", "b")):
        shown = _quoted(f"{side}/{name.lstrip('/')}")
        yield f"{marks} {shown}\n".encode("utf-8", "surrogateescape")
    numbered = enumerate(lines)
    grown = 0
    for hunk in hunks:
        start, end = max(hunk[0].first - _CONTEXT, 0), hunk[-1].end + _CONTEXT
        around = [line for _, line in _between(numbered, start, end)]
        body: list[bytes] = []
        at = start
        for region in hunk:
            body += [b" " + line for line in around[at - start : region.first - start]]
            body += [b"-" + line for line in region.old]
            body += [b"+" + line for line in region.new]
            at = region.end
        body += [b" " + line for line in around[at - start :]]
        old, new = len(around), len(around) + _growth(hunk)
        yield f"@@ -{_extent(start, old)} +{_extent(start + grown, new)} @@\n".encode()
        grown += _growth(hunk)
        yield from (line if line.endswith(b"\n") else line + _NO_END for line in body)


def _growth(hunk: Iterable[Region]) -> int:
    return sum(len(region.new) - len(region.old) for region in hunk)


def _hunks(changes: Iterable[Region]) -> list[list[Region]]:
    """Return the changes in groups whose lines of context would meet."""
    hunks: list[list[Region]] = []
    for region in changes:
        if hunks and region.first - hunks[-1][-1].end <= 2 * _CONTEXT:
            hunks[-1].append(region)
        else:
            hunks.append([region])
    return hunks


def _between(
    numbered: Iterator[tuple[int, bytes]], start: int, end: int
) -> Iterator[tuple[int, bytes]]:
    """Yield the lines from `start` up to `end`, or to the last; those before are passed over."""
    if start >= end:
        return
    for number, line in numbered:
        if number >= start:
            yield number, line
        if number == end - 1:
            return


def _extent(start: int, count: int) -> str:
    """Return the place of lines as a hunk gives it; an empty place is the line in front of it."""
    return f"{start + bool(count)}" if count == 1 else f"{start + bool(count)},{count}"


def _quoted(name: str) -> str:
    """Return the name of a file as git writes it."""
    if any(letter in _SHORT or ord(letter) < 0x20 or ord(letter) == 0x7F for letter in name):
        letters = (
            _SHORT.get(letter)
            or (f"\\{ord(letter):03o}" if ord(letter) < 0x20 or ord(letter) == 0x7F else letter)
            for letter in name
        )
        return f'"{"".join(letters)}"'
    return f"{name}\t" if " " in name else name
