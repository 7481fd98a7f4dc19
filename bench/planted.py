"""How many planted faults the rules find that are too rare in published news to be met there.

    python bench/planted.py CORPUS      measure, write bench/accuracy/planted.tsv

- missing-conjunct, in real sentences: “senior Iraqi officials” becomes “senior Iraqi and
  officials”.
- wrong-count, in real sentences: a count that is right on its story's date is judged at dates on
  which it was not, a year before its row began and a year after it ended. A count in a sentence
  that names a year, or speaks of former days, says itself when it holds, so that it is not wrong
  on another date; it is left out.
- wrong-count, in sentences of our own: the number of each row of each series, in three wordings, is
  judged half a year after the row ended.

Only the counts are kept.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from accuracy import AS_OF, rows
from verdicts import write_planted

from linter import lint_text
from linter.facts.claims import Claim, claims_of
from linter.facts.series import Forms, load_series
from linter.facts.verdicts import Verdict, judge
from linter.readers import read_row
from linter.structure import read_article

_YEAR = timedelta(days=365)
_FRAME = "Talks on the river go on in the capital\n\n{}\n\nThe talks will last all week.\n"
_OFFICIALS = re.compile(
    r"\b(?:senior|top|former|several|many|other|some|two|three|current|local) "
    r"(?:[A-Z][a-z]+|federal) (?=(?:officials|leaders|troops|soldiers|diplomats|lawmakers|"
    r"ministers|commanders|generals|sources|companies|citizens|workers)\b)"
)
_WORDINGS = (
    "Leaders of the {n}-member {name} met on Monday.",
    "All {n} {name} members have signed the letter.",
    "{name}’s {n} members have signed the letter.",
)


def conjuncts(text: str) -> Iterator[bool]:
    """Yield for each place where an “and” can be put in whether that is noticed."""
    for line in text.splitlines():
        for match in _OFFICIALS.finditer(line):
            faulty = line[: match.end()] + "and " + line[match.end() :]
            if line[-1:] != "." or len(line.split()) < 8:
                faulty += "."
            found = lint_text(_FRAME.format(faulty), as_of=AS_OF, select=["missing-conjunct"])
            yield bool(found.findings)


def _wrong_days(claim: Claim, day: date) -> Iterator[date]:
    row = claim.series.on(day)
    if row is None or claim.series.static or claim.years or claim.past:
        return
    for wrong in (row.start - _YEAR, *([row.end + _YEAR] if row.end else [])):
        other = claim.series.on(wrong)
        if other and claim.value not in other.accepted(wrong):
            yield wrong


def counts(name: str, row: dict[str, object]) -> Iterator[bool]:
    """Yield for each right count and each day on which it is wrong whether that is noticed."""
    try:
        article = read_article(read_row(row, name), AS_OF)
    except ValueError:
        return
    if article.story_date is None:
        return
    day = article.story_date.value
    for claim in claims_of(tuple(block.text for block in article.body)):
        if judge(claim, day, AS_OF).verdict in (Verdict.RIGHT, Verdict.STALE):
            for wrong in _wrong_days(claim, day):
                verdict = judge(claim, wrong, AS_OF).verdict
                yield verdict in (Verdict.OUTDATED, Verdict.PREMATURE, Verdict.NEVER)


def rows_of_series() -> Iterator[bool]:
    """Yield for each row that has ended, in each wording, whether its number is noticed later."""
    for series in load_series():
        if series.static or series.forms is not Forms.ALL or "member" not in series.units:
            continue
        for row in series.rows:
            day = row.end + _YEAR / 2 if row.end else date.max
            then = series.on(day)
            if then is None or row.value in then.accepted(day):
                continue
            for wording in _WORDINGS:
                text = wording.format(n=row.value, name=series.name)
                verdicts = (judge(claim, day, AS_OF).verdict for claim in claims_of((text,)))
                yield any(v in (Verdict.OUTDATED, Verdict.NEVER) for v in verdicts)


def main() -> None:
    """Plant the faults and write how many were found."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("corpus", type=Path)
    conjunct, count = "missing-conjunct\tin real sentences", "wrong-count\tin real sentences"
    found: dict[str, list[bool]] = {conjunct: [], count: []}
    for name, row in rows(parser.parse_args().corpus):
        found[conjunct] += conjuncts(str(row["text"]))
        found[count] += counts(name, row)
    found["wrong-count\tin sentences of our own"] = list(rows_of_series())
    named = ((name.split("\t"), seen) for name, seen in found.items())
    write_planted((rule, where, len(seen), sum(seen)) for (rule, where), seen in named)


if __name__ == "__main__":
    main()
