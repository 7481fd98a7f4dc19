"""Fixes a story in rounds, until nothing is left to fix."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from linter.document import Document
from linter.fixer.choice import Chosen, chosen, edits_of, together
from linter.fixer.edits import Shift, differences, revised
from linter.fixer.fixed import Change, Dropped, Fixed
from linter.fixer.verify import fault
from linter.mapped import MappedText
from linter.report import Report
from linter.span import Edit, Span

ROUNDS = 10
"""A story that is not at rest after so many rounds is left as it then is."""

_TRIALS = 100  # readings of one story to find the fixes that must be left out

_RESTLESS = f"The fixes came to no end in {ROUNDS} rounds, so newslint stopped."
_CYCLE = "The fixes undo each other, so newslint stopped."
_TOO_MANY = "Too many of the fixes would not do what they are meant to, so newslint stopped."
_NO_STORY = "With the next fixes it would be no story any more, so newslint stopped."
_PROBLEMS = "The story was left as it is: reading it met problems, which must be mended first."
_NOT_HELD = "The encoding of the file does not have all of its characters."

Lint = Callable[[Document], Report]
Read = Callable[[str], Document]


def fix_document(
    document: Document,
    lint: Lint,
    read_again: Read,
    *,
    unsafe: bool,
    holds: Callable[[str], bool] = lambda text: True,
) -> Fixed:
    """Return the story with its fixes made, each of which was read again and found as meant.

    `lint` judges a story, and `read_again` reads a text as the document was read. Unsafe fixes are
    made only if `unsafe`. `holds` says whether the encoding of the file can hold a text. Nothing is
    done to a story with problems, of which more may have been misread.
    """
    if document.problems:
        report = lint(document)
        more = chosen(report.findings, document.source, unsafe=unsafe)
        return Fixed(document.source, report, stopped=_PROBLEMS if more else None)
    work = _Work(document, lint, read_again, holds, unsafe=unsafe)
    for _ in range(ROUNDS):
        if work.stopped or not work.round():
            return work.outcome()
    if not work.stopped and work.has_more():
        work.stopped = _RESTLESS
    return work.outcome()


@dataclass(frozen=True, slots=True)
class _State:
    """A story between two rounds: as read, as judged, from where each character came, and how."""

    document: Document
    report: Report
    text: MappedText
    changes: tuple[Change, ...] = ()


class _Work:
    """A story on its way: all its states so far, and the fixes that must not be tried again."""

    def __init__(
        self,
        document: Document,
        lint: Lint,
        read: Read,
        holds: Callable[[str], bool],
        *,
        unsafe: bool,
    ) -> None:
        self._lint, self._read, self._holds = lint, read, holds
        self._unsafe = unsafe
        self._original = document
        self._lines = document.lines
        self._trials = _TRIALS
        self._states = [_State(document, lint(document), revised(document.source, ()))]
        self._dropped: list[Dropped] = []
        self._barred: set[tuple[str, tuple[Edit, ...]]] = set()
        self.stopped: str | None = None

    @property
    def _now(self) -> _State:
        return self._states[-1]

    def outcome(self) -> Fixed:
        now = self._now
        return Fixed(
            now.document.source,
            now.report,
            now.changes,
            differences(now.text, len(self._original.source)),
            tuple(self._dropped),
            self.stopped,
        )

    def has_more(self) -> bool:
        return any(True for _ in self._wanted())

    def _wanted(self) -> Iterable[Chosen]:
        """Yield the fixes that may be made; those that the file cannot hold are dropped."""
        now = self._now
        for one in chosen(now.report.findings, now.document.source, unsafe=self._unsafe):
            if (one.finding.rule, one.edits) in self._barred:
                continue
            if all(self._holds(edit.text) for edit in one.edits):
                yield one
            else:
                self._drop(one, _NOT_HELD)

    def round(self) -> bool:
        """Make the fixes that can be made at once; return whether there was any to be tried."""
        wanted = list(together(self._wanted()))
        if not wanted:
            return False
        made = self._soundest(wanted)
        if made:
            self._go_on(made)
        elif self._trials <= 0:
            self.stopped = _TOO_MANY
        return True

    def _soundest(self, wanted: list[Chosen]) -> list[Chosen]:
        """Return as many of the fixes as do together what they are meant to.

        One that does not even do so alone is dropped. Halves are tried, so that one bad fix among
        many costs a few readings.
        """
        if self._trials <= 0:
            return []
        wrong = self._fault(wanted)
        if wrong is None:
            return wanted
        if len(wanted) == 1:
            self._drop(wanted[0], f"Read again, {wrong}.")
            return []
        half = len(wanted) // 2
        first, second = self._soundest(wanted[:half]), self._soundest(wanted[half:])
        if not first or not second:
            return first or second
        return first + second if self._fault(first + second) is None else first

    def _fault(self, wanted: list[Chosen]) -> str | None:
        self._trials -= 1
        edits = edits_of(wanted)
        old = self._now.document
        return fault(old, self._read(revised(old.source, edits).text), edits)

    def _drop(self, one: Chosen, reason: str) -> None:
        change = self._change(one)
        self._barred.add((one.finding.rule, one.edits))
        self._dropped.append(
            Dropped(change.rule, change.title, change.at, change.line, change.column, reason)
        )

    def _go_on(self, made: list[Chosen]) -> None:
        """Take the story to its next state, or stop where that leads nowhere."""
        now, edits = self._now, edits_of(made)
        step = revised(now.document.source, edits)
        for index, state in enumerate(self._states):
            if state.document.source == step.text:
                del self._states[index + 1 :]
                self.stopped = _CYCLE
                return
        document = self._read(step.text)
        report = self._lint(document)
        if report.document.problems and not now.report.document.problems:
            self.stopped = _NO_STORY
            return
        changes = (*now.changes, *map(self._change, made))
        self._states.append(_State(document, report, now.text.then(step), changes))
        shift = Shift(edits)
        self._barred = {(rule, _moved(barred, shift)) for rule, barred in self._barred}

    def _change(self, one: Chosen) -> Change:
        """Return a fix of the present text as a change of the original."""
        now, finding = self._now, one.finding
        place = now.text.source(finding.span)
        position = self._lines.position(place.start)
        before, after = _words(one, now.document.source)
        return Change(
            finding.rule,
            one.fix.title,
            one.fix.safe,
            finding.at,
            place,
            position.line,
            position.column,
            before,
            after,
        )


def _words(one: Chosen, source: str) -> tuple[str, str]:
    """Return the words at fault and what is to stand there; of several edits, all between them."""
    span = Span(one.edits[0].span.start, max(edit.span.end for edit in one.edits))
    if len(one.edits) == 1:
        at_fault = one.finding.span
        span = Span(min(span.start, at_fault.start), max(span.end, at_fault.end))
    within = [Edit(edit.span.shift(-span.start), edit.text) for edit in one.edits]
    return span.of(source), revised(span.of(source), within).text


def _moved(edits: tuple[Edit, ...], shift: Shift) -> tuple[Edit, ...]:
    return tuple(Edit(shift.around(edit.span), edit.text) for edit in edits)
