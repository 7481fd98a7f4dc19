"""How the rules do on lines that somebody labelled by hand; writes docs/gold.md.

    python bench/gold.py CORPUS                   measure, write docs/gold.md
    python bench/gold.py CORPUS --unexplained     only print what has no explanation yet

CORPUS is that of `accuracy.py`. Each line is put into a story of our own, at the place where such a
line stands, and the rules that its file is about are run over that (`gold_lines.py`). A miss is a
line labelled as a fault in which none of them that is on finds anything; a false alarm is a line
labelled as sound in which one does.

Each miss and each false alarm is explained in `bench/gold/FILE.tsv`, a line for each, without any
text of the lines: key, verdict, reason. The script fails if one has no explanation, or if an
explanation is of something that is neither.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from accuracy import AS_OF, ROOT
from gold_lines import KINDS, Kind, Line, lines

from linter.engine import Engine
from linter.rule import Active, AnyRule
from linter.rules import discover
from linter.structure import read_article

_REASONS = ROOT / "bench" / "gold"
_PAGE = ROOT / "docs" / "gold.md"
_VERDICTS = {
    "label": "the label is disputed",
    "elsewhere": "the business of another rule",
    "left": "left alone on purpose",
    "preview": "found by a rule that is not on",
    "not built": "nothing finds such faults",
    "fault": "the rule is at fault",
}


@dataclass(frozen=True, slots=True)
class Judged:
    """A line with what came of it; `beside` are all the rules that report it, on or not."""

    line: Line
    found: bool
    beside: tuple[str, ...]

    @property
    def outcome(self) -> str:
        """What the line is to the rules: found, missed, false, quiet or open."""
        if self.line.label in self.line.kind.open:
            return "open"
        if self.line.label in self.line.kind.faults:
            return "found" if self.found else "missed"
        return "false" if self.found else "quiet"


class Judge:
    """Runs over a line the rules that its file is about, and then all there are."""

    def __init__(self) -> None:
        self._rules = list(discover())
        self._engines = {
            kind: _engine(rule for rule in self.asked(kind) if rule.default == "on")
            for kind in KINDS.values()
        }
        self._every = _engine(self._rules)

    def asked(self, kind: Kind) -> list[AnyRule]:
        """Return the rules that a file is about, on or not."""
        return [r for r in self._rules if r.id in kind.rules or f"{r.family}/" in kind.rules]

    def judge(self, line: Line) -> Judged:
        """Return what the rules make of the line."""
        document, place = line.document()
        article = read_article(document, AS_OF)

        def reporting(engine: Engine) -> set[str]:
            found = engine.lint(document, article).findings
            return {f.rule for f in found if f.span.start < place.end and place.start < f.span.end}

        if line.kind.of_reading:
            return Judged(line, article.dateline is not None, ())
        found = bool(reporting(self._engines[line.kind]))
        return Judged(line, found, tuple(sorted(reporting(self._every))))


def _engine(rules: Iterable[AnyRule]) -> Engine:
    return Engine([Active(rule, rule.severity, rule.options()) for rule in rules])


Reasons = dict[tuple[str, str], tuple[str, str]]


def load_reasons() -> Reasons:
    """Return (verdict, reason) by file and key."""
    reasons = {}
    for path in sorted(_REASONS.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            key, verdict, reason = line.split("\t")
            if verdict not in _VERDICTS:
                sys.exit(f"“{verdict}” in {path.name} is no verdict; give {', '.join(_VERDICTS)}.")
            reasons[path.stem, key] = (verdict, reason)
    return reasons


_INTRODUCTION = """# Labelled lines

How the rules do on {n} lines of real stories that somebody labelled by hand, each for one kind of
fault. Written by `bench/gold.py`; why a line is missed is kept in `bench/gold/`, without any text
of the lines. Lines that state a count of members are judged in [counts](counts.md).

Each line stands in a short story of our own with a headline, an author and the date of the story it
is from: between two paragraphs, or above them if it is a byline or a dateline. A line is found if a
rule of those named, with the defaults, reports any part of it. “Open” are lines of which the label
says that nobody can tell. Files that begin with “open-” are Markdown.

The rules were mended with these lines known, so recall on others is lower; how often they are right
in whole stories stands in [accuracy](accuracy.md).

| file | lines | open | faults | found | missed | false alarms | precision | recall |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
"""

_RULES = """
Where a file asks for a kind of fault that it has no line of, only false alarms are counted.

| file | rules that stand for it |
| --- | --- |
"""


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f}" if whole else "–"


def row(file: str, judged: list[Judged]) -> str:
    """Return the line of a file in the table."""
    seen = Counter(one.outcome for one in judged)
    found, missed, false = seen["found"], seen["missed"], seen["false"]
    return (
        f"| {file} | {len(judged)} | {seen['open']} | {found + missed} | {found} | {missed} "
        f"| {false} | {_share(found, found + false)} | {_share(found, found + missed)} |\n"
    )


def stands_for(kind: Kind, judge: Judge) -> str:
    """Return which rules a file is measured with."""
    if kind.of_reading:
        return "none: whether a dateline is read"
    families = [f"all of {name[:-1]}" for name in kind.rules if name.endswith("/")]
    single = [rule for rule in judge.asked(kind) if rule.id in kind.rules]
    return ", ".join(
        [*families, *(f"`{r.id}`{'' if r.default == 'on' else f' ({r.default})'}" for r in single)]
    )


def explained(outcome: str, cases: list[Judged], reasons: Reasons) -> str:
    """Return the table of misses, or of false alarms, with the reason for each."""
    if not cases:
        return f"\n## {outcome}\n\nNone.\n"
    text = f"\n## {outcome}\n\n| file, line | label | verdict | reason | reported by |\n"
    text += "| --- | --- | --- | --- | --- |\n"
    for one in cases:
        verdict, reason = reasons[one.line.file, one.line.key]
        beside = ", ".join(f"`{rule}`" for rule in one.beside) or "–"
        place = f"{one.line.file} {one.line.number}"
        text += f"| {place} | {one.line.label} | {verdict} | {reason} | {beside} |\n"
    return text


def page(judged: list[Judged], judge: Judge, reasons: Reasons) -> str:
    """Return docs/gold.md."""
    files: dict[str, list[Judged]] = {}
    for one in judged:
        files.setdefault(one.line.file, []).append(one)
    missed = [one for one in judged if one.outcome == "missed"]
    false = [one for one in judged if one.outcome == "false"]
    worth = Counter(reasons[one.line.file, one.line.key][0] for one in (*missed, *false))
    return (
        _INTRODUCTION.format(n=len(judged))
        + "".join(row(file, ones) for file, ones in files.items())
        + _RULES
        + "".join(f"| {n} | {stands_for(kind, judge)} |\n" for n, kind in sorted(KINDS.items()))
        + "\n| verdict on a miss or a false alarm | what it says | lines |\n| --- | --- | --- |\n"
        + "".join(f"| {v} | {says} | {worth[v]} |\n" for v, says in _VERDICTS.items())
        + explained("Misses", missed, reasons)
        + explained("False alarms", false, reasons)
    )


def unsettled(judged: Iterable[Judged], reasons: Reasons) -> list[str]:
    """Return what has no explanation, and the explanations of what is neither miss nor alarm."""
    wanted = [one for one in judged if one.outcome in ("missed", "false")]
    lacking = [
        f"{one.line.file} {one.line.number} ({one.line.key}, {one.line.label}): {one.outcome} "
        f"and not explained; reported by {', '.join(one.beside) or 'no rule'}"
        for one in wanted
        if (one.line.file, one.line.key) not in reasons
    ]
    places = {(one.line.file, one.line.key) for one in wanted}
    stale = [f"{file} ({key}): explained and no longer so" for file, key in reasons.keys() - places]
    return lacking + sorted(stale)


def main() -> None:
    """Measure, and write docs/gold.md if all is explained."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--unexplained", action="store_true")
    asked = parser.parse_args()
    judge, reasons = Judge(), load_reasons()
    judged = [judge.judge(line) for line in lines(asked.corpus)]
    if open_questions := unsettled(judged, reasons):
        sys.exit("\n".join(open_questions))
    if not asked.unexplained:
        _PAGE.write_text(page(judged, judge, reasons), encoding="utf-8")


if __name__ == "__main__":
    main()
