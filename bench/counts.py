"""How well counts of members are recognized and judged; writes docs/counts.md.

    python bench/counts.py CORPUS

CORPUS is that of `accuracy.py`. Three things are measured:

- Sentences of its stories that name a counted body and hold a number, drawn and labelled before
  anybody looked at what the matcher says of them. `bench/counts/labels.tsv` keeps, without text, a
  line for each: fingerprint (story and sentence), how it was drawn, series, value, and the verdict
  expected on the story's date; "-" where it states no count, or where the story has no date.
- The lines of `pages-and-lines/gold/membership.jsonl`, labelled by somebody else.
- The counts among both, with the number replaced by a neighbor: another value of the same series.
  One that was right within seven days of the story's date is no error, and one that is both the
  value before and the value after is planted once.

A count that a claim gives is taken as recognized if the claim is not dismissed (`UNKNOWN`) on the
story's date; without a date, if the number was right at any time.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from accuracy import AS_OF, ROOT
from count_places import Label, Place, gold, labelled, load_labels, neighbors
from verdicts import wilson, write_planted

from linter.facts.claims import Claim
from linter.facts.series import load_series
from linter.facts.verdicts import Verdict, agrees, judge
from linter.facts.wording import Strength

PAGE = ROOT / "docs" / "counts.md"
SERIES = {series.id: series for series in load_series()}
WRONG = (Verdict.OUTDATED, Verdict.PREMATURE, Verdict.NEVER)


def is_taken(claim: Claim, day: date | None) -> bool:
    """Return whether a claim is taken for a count of its series."""
    if day:
        return judge(claim, day, AS_OF).verdict is not Verdict.UNKNOWN
    return any(agrees(claim, row, row.start) for row in claim.series.rows)


def recognition(cases: Iterable[tuple[Label, Place]]) -> dict[str, Counter[str]]:
    """Return for each way of drawing how many counts were found, missed, made up and judged."""
    seen: dict[str, Counter[str]] = {}
    for label, place in cases:
        count = seen.setdefault(label.drawn, Counter())
        count["sentences"] += 1
        count["stated"] += label.series != "-"
        for claim in place.claims():
            if not is_taken(claim, place.day):
                continue
            right = (claim.series.id, claim.value) == (label.series, label.value)
            count["found" if right else "made up"] += 1
            if right and place.day and label.verdict != "-":
                count["dated"] += 1
                count["judged"] += judge(claim, place.day, AS_OF).verdict == label.verdict
    return seen


def outcome(place: Place) -> str:
    """Return what the matcher makes of a line, in a word."""
    if not place.claims():
        return "no count"
    if place.day is None:
        return "right or stale" if any(is_taken(c, None) for c in place.claims()) else "dismissed"
    worth = {judge(claim, place.day, AS_OF).verdict for claim in place.claims()}
    if worth & {*WRONG, Verdict.NEAR_CHANGE}:
        return "wrong"
    return "right or stale" if worth & {Verdict.RIGHT, Verdict.STALE} else "dismissed"


def planted(cases: Iterable[tuple[str, int, Place]]) -> Counter[str]:
    """Return how many wrong numbers were planted in dated sentences, and how many were found."""
    seen: Counter[str] = Counter()
    for name, value, place in cases:
        series, day = SERIES[name], place.day
        if day is None:
            continue
        strong = any(c.value == value and c.strength > Strength.DOUBTFUL for c in place.claims())
        for other in neighbors(series, value, day):
            changed = place.with_number(value, other)
            if changed is None:
                continue
            found = any(
                judge(claim, day, AS_OF).verdict in WRONG
                for claim in changed.claims()
                if claim.series is series and claim.value == other
            )
            seen["planted"] += 1
            seen["found"] += found
            seen["strong"] += strong
            seen["strong found"] += strong and found
    return seen


def alarms(places: Iterable[Place]) -> tuple[int, int]:
    """Return how many sentences without a count, and for how many a date makes it wrong."""
    days = [date(year, month, 15) for year in range(1995, 2027) for month in (3, 9)]
    bad = {*WRONG, Verdict.NEAR_CHANGE}
    seen = [
        any(judge(claim, day, AS_OF).verdict in bad for claim in place.claims() for day in days)
        for place in places
    ]
    return len(seen), sum(seen)


_PAGE = """# Counts

How well counts of members and the like (`wrong-count`, `stale-count`) are recognized in real
sentences. Written by `bench/counts.py`; the labels lie in `bench/counts/`, without any text.

## Recognition

Sentences of the corpus that name a counted body and hold a number, drawn with a fixed seed and
labelled before anybody looked at what the matcher says of them.

| sentences | n | counts | found | recall | interval | found wrongly | precision | verdict right |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
{recognition}
- “drawn”: 150 at random of all those that name a body; “rest”: all others of them.
- “adjective”: no international body is named, but a number is joined to a unit (“329-member”).
- “nearby”: a body is named up to four sentences before, and a number stands with a unit.

The matcher was measured {times} times on these sentences and mended between, for faults of a kind,
not of a sentence. At first it recognized 12 of the 14 drawn at random and 19 of all 29.
One expected verdict was corrected afterwards: a count that a later row still accepts is not stale.

Found last were a body whose members are counted in a clause (“the zone in which 26 nations gave up
their borders”) and a number far from the body (“parliaments in 17 countries have to agree to the
change of the euro zone”). The forms for them were written with these sentences known, so their
recall here says little of others like them.

## Lines labelled by somebody else

| label | no count | right or stale | wrong | dismissed |
| --- | --- | --- | --- | --- |
{gold}
| kind of miss | lines | why it stays |
| --- | --- | --- |
| a false count, dismissed | 1 | “a region of 26 EU states” may as well be some of the EU's |

“Dismissed” is right for a line that is no count: the words have the form of one (“the two NATO
allies”), but the number cannot be meant for all.

## False alarms

On the dates of the stories `wrong-count` finds nothing at all, right or wrong. So the {quiet_n}
sentences that state no count were also judged at 64 dates from 1995 to 2026: for {quiet} of
them was any number called wrong at any date.

## Planted errors

The number replaced by a neighbor: the value of the series just before or just after, if it was
wrong on the story's date and for seven days around it. Each number is planted once, also where it
was the value both before and after. “Firm” leaves out wordings that are too weak ever to be called
wrong (“the 28 nations”), or that were not recognized.

| sentences | planted | found | share | firm | found | share |
| --- | --- | --- | --- | --- | --- | --- |
{planted}
Not found are numbers lower than the right one in words that need not mean all (“the zone in which
25 nations gave up their borders”, “parliaments in 16 countries have to agree”): they may be some.
With a number higher than the right one such words get a warning.
"""
# How often the labelled sentences were looked at so far; to be raised with each mending.
_TIMES = 15


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f}" if whole else "–"


def _recognized(name: str, seen: Counter[str]) -> str:
    found, stated, bad = seen["found"], seen["stated"], seen["made up"]
    interval = "{:.2f}–{:.2f}".format(*wilson(found, stated)) if stated else "–"
    return (
        f"| {name} | {seen['sentences']} | {stated} | {found} | {_share(found, stated)} "
        f"| {interval} | {bad} | {_share(found, found + bad)} "
        f"| {seen['judged']} of {seen['dated']} |\n"
    )


def _planted(name: str, seen: Counter[str]) -> str:
    sown, found, strong, hit = (seen[k] for k in ("planted", "found", "strong", "strong found"))
    return (
        f"| {name} | {sown} | {found} | {_share(found, sown)} "
        f"| {strong} | {hit} | {_share(hit, strong)} |\n"
    )


def _gold_counts(lines: list[tuple[str, str, Place]]) -> list[tuple[str, int, Place]]:
    """Return (series, value, place) of the lines that state a right count and are recognized."""
    counts = []
    for label, _, place in lines:
        if label == "true_at_date":
            counts += [(claim.series.id, claim.value, place) for claim in place.claims()[:1]]
    return counts


def page(corpus: Path) -> tuple[str, Counter[str]]:
    """Return docs/counts.md, and how many errors planted in drawn sentences were found."""
    cases = list(labelled(corpus, load_labels()))
    seen = recognition(cases)
    lines = gold(corpus)
    outcomes = Counter((label, outcome(place)) for label, _, place in lines)
    columns = ("no count", "right or stale", "wrong", "dismissed")
    stated = [(label.series, label.value, place) for label, place in cases if label.series != "-"]
    none = [place for label, place in cases if label.series == "-"]
    none += [place for label, _, place in lines if label == "not_a_count"]
    quiet_n, quiet = alarms(none)
    total: Counter[str] = sum(seen.values(), Counter())
    sown = planted(stated)
    text = _PAGE.format(
        times=_TIMES,
        quiet_n=quiet_n,
        quiet=quiet or "none",
        recognition="".join(
            _recognized(name, count) for name, count in (*sorted(seen.items()), ("all", total))
        ),
        gold="".join(
            f"| {label} | {' | '.join(str(outcomes[label, column]) for column in columns)} |\n"
            for label in ("true_at_date", "false_at_date", "not_a_count")
        ),
        planted=_planted("drawn and dated", sown)
        + _planted("labelled by somebody else", planted(_gold_counts(lines))),
    )
    return text, sown


def main() -> None:
    """Measure, and write docs/counts.md."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("corpus", type=Path)
    text, sown = page(parser.parse_args().corpus)
    PAGE.write_text(text, encoding="utf-8")
    where = "a neighbor of the series in drawn sentences"
    write_planted([("wrong-count", where, sown["planted"], sown["found"])])


if __name__ == "__main__":
    main()
