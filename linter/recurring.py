"""Lines that recur in many stories of one run, which is evidence that they belong to the page.

Memory is bounded, however many stories there are. Of a line that was read once, only a hash is
kept and the story; its words are kept from the second time on. When too many wait for their
second time, the older half is forgotten, and so is the rarer half of what recurs. A line is asked
for that stands in one of a thousand stories, and the hashes of thousands of stories fit, so that
what is forgotten was too rare, or is read again soon enough; only its first few stories are then
missing in its count.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import islice
from typing import Final

from linter.document import Block, Document, Kind
from linter.finding import Finding
from linter.language.normal import normalize
from linter.report import Report
from linter.structure.kinds import classify
from linter.structure.known_lines import known_lines

FEWEST: Final = 3
"""Stories in which a line must stand at least: two may be a story and its update."""
SHARE: Final = 1000
"""And in one of so many. Below that, real stories share what only looks like a line of a page."""

_SHOWN = 3  # stories that are named with each line
_LINES = 500  # lines of the file; nobody reviews more at a time
_LONGEST = 60  # words; longer blocks that recur are texts, such as statements that are quoted
_ONCE = 500_000  # lines that were read once: some 60 MB
_KEPT = 50_000  # lines that recur: some 30 MB
# What stands in texts of its own right, and what other rules report.
_KINDS = frozenset({Kind.PARAGRAPH, Kind.HEADING, Kind.LIST_ITEM, Kind.BOILERPLATE})


@dataclass(slots=True)
class Recurring:
    """A line, its words as they are compared, and some of the stories it stands in."""

    text: str
    count: int
    stories: list[str]


class LineCounter:
    """Counts in how many stories each line stands; asked for at the end of a run."""

    def __init__(self, *, once: int = _ONCE, kept: int = _KEPT) -> None:
        self.stories = 0
        self._most_once, self._most_kept = once, kept
        self._once: dict[int, str] = {}  # hash of a line: the story it was read in
        self._kept: dict[int, Recurring] = {}

    def add(self, document: Document, report: Report) -> None:
        """Count the lines of a story, but for those that `report` names already.

        A story most of whose words were read before is the copy of another: what it shares
        with that is its text.
        """
        lines = _lines(document.blocks)
        if not lines:
            return
        self.stories += 1
        known = sum(len(text) for text in lines if self._is_known(_key(text)))
        if 2 * known > sum(map(len, lines)):
            return
        place = document.path
        if document.first_line > 1:
            place += f":{document.first_line}"
        named = _named(report)
        for text, block in lines.items():
            source = block.view.source(block.span)
            if (source.start, source.end) not in named:
                self._count(text, block, place)
        self._forget()

    def _is_known(self, key: int) -> bool:
        return key in self._once or key in self._kept

    def _count(self, text: str, block: Block, place: str) -> None:
        key = _key(text)
        if line := self._kept.get(key):
            line.count += 1
            if len(line.stories) < _SHOWN:
                line.stories.append(place)
        elif key in self._once and _may_recur(text, block):
            self._kept[key] = Recurring(text, 2, [self._once.pop(key), place])
        else:
            self._once.setdefault(key, place)

    def _forget(self) -> None:
        if len(self._once) > self._most_once:
            half = len(self._once) // 2
            self._once = dict(islice(self._once.items(), half, None))
        if len(self._kept) > self._most_kept:
            most = sorted(self._kept.items(), key=lambda one: -one[1].count)
            self._kept = dict(most[: self._most_kept // 2])

    @property
    def fewest(self) -> int:
        """In how many stories a line must stand."""
        return max(FEWEST, -(-self.stories // SHARE))

    def recurring(self) -> list[Recurring]:
        """Return the lines that recur, the most frequent first."""
        found = [line for line in self._kept.values() if line.count >= self.fewest]
        return sorted(found, key=lambda line: (-line.count, line.text))[:_LINES]


def _lines(blocks: Sequence[Block]) -> dict[str, Block]:
    """Return the blocks of the text by their words; what stands there twice counts once."""
    found: dict[str, Block] = {}
    for block in classify(blocks):
        if not block.declared and (text := normalize(block.text)):
            found.setdefault(text, block)
    return found


def _may_recur(text: str, block: Block) -> bool:
    """Return whether a line is worth counting: one that newslint knows has its rule already."""
    if block.kind not in _KINDS or not 1 < len(text.split()) <= _LONGEST:
        return False
    return known_lines().find(block.text) is None


def _key(text: str) -> int:
    return int.from_bytes(blake2b(text.encode("utf-8", "replace"), digest_size=8).digest(), "big")


def _named(report: Report) -> set[tuple[int, int]]:
    """Return the places that findings of a report name, silenced ones too."""
    marked = [one.finding for one in report.suppressed]
    found: Iterable[Finding] = (*report.findings, *report.known, *marked)
    return {(one.span.start, one.span.end) for one in found if not one.missing}


_HEAD = """\
# Written by “newslint check --learn-boilerplate”: lines that stand in at least {fewest} of the
# {stories} stories of a run, and that no rule reports yet. Strike out what belongs to the
# stories, and name this file under “rules” in the config.
doc: |
  A line of our own pages stands in the text.

  It stood in many stories of one run, so that it belongs to the page and not to this story.
  Take it out, or strike it out in the file of this rule if it belongs there.
form: line
severity: warning
message: "“{{found}}” stands in many of our stories; take it out."
remove: true
safe: false
max-words: {longest}
lines:"""
_GOOD = "The ferry went back to its old route on Monday, the company said."


def rule_lines(found: Sequence[Recurring], stories: int, fewest: int) -> Iterator[str]:
    """Yield the lines of a YAML file with a rule that reports `found`, the most frequent first."""
    head = _HEAD.format(fewest=fewest, stories=stories, longest=2 * _LONGEST)
    yield from head.split("\n")
    for line in found:
        yield f"# in {line.count} stories: {', '.join(map(_printable, line.stories))}"
        yield f"- {_quoted(line.text)}"
    yield "examples:"
    yield f"- bad: {_quoted(f'⟦{found[0].text}⟧')}"
    yield f"- good: {_quoted(_GOOD)}"


def _printable(text: str) -> str:
    """Return `text` as a comment can hold it: all on one line."""
    return "".join(c if c.isprintable() else "\ufffd" for c in text)


def _quoted(text: str) -> str:
    return json.dumps(_printable(text), ensure_ascii=False)
