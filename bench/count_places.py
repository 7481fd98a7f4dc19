"""Sentences that count members: where they stand, what readers say, and wrong numbers for them.

`counts.py` measures on them. The labels lie in `bench/counts/labels.tsv`, without any text; the
lines that somebody else labelled are in the corpus.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from accuracy import AS_OF, ROOT, rows

from linter.facts.claims import Claim, find_claims
from linter.facts.series import Series
from linter.facts.verdicts import SLACK
from linter.language.numbers import numbers
from linter.language.sentences import sentences
from linter.readers import read_row
from linter.span import Span
from linter.structure import read_article

_LABELS = ROOT / "bench" / "counts" / "labels.tsv"
_GOLD = Path("pages-and-lines") / "gold" / "membership.jsonl"


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence in its story."""

    story: tuple[str, ...]
    paragraph: int
    span: Span
    day: date | None

    @property
    def text(self) -> str:
        """The sentence."""
        return self.span.of(self.story[self.paragraph])

    def claims(self) -> list[Claim]:
        """Return the claims that begin in the sentence."""
        found = find_claims(self.story)
        return [c for c in found if c.paragraph == self.paragraph and self.holds(c.span)]

    def holds(self, span: Span) -> bool:
        """Return whether `span` of its paragraph begins in the sentence."""
        return self.span.start <= span.start < self.span.end

    def with_number(self, old: int, new: int) -> Place | None:
        """Return the place with the first number `old` of the sentence replaced."""
        number = next((n for n in numbers(self.text) if n.value == old and not n.ordinal), None)
        if number is None:
            return None
        sentence = self.text[: number.span.start] + str(new) + self.text[number.span.end :]
        paragraph = self.story[self.paragraph]
        changed = paragraph[: self.span.start] + sentence + paragraph[self.span.end :]
        story = (*self.story[: self.paragraph], changed, *self.story[self.paragraph + 1 :])
        return Place(
            story, self.paragraph, Span(self.span.start, self.span.start + len(sentence)), self.day
        )


@dataclass(frozen=True, slots=True)
class Label:
    """What a reader says of a sentence: the count it states, if any, and what that is worth."""

    drawn: str
    series: str
    value: int
    verdict: str


def load_labels() -> dict[str, Label]:
    """Return the labels by fingerprint."""
    labels = {}
    for line in _LABELS.read_text(encoding="utf-8").splitlines():
        key, drawn, series, value, verdict = line.split("\t")
        labels[key] = Label(drawn, series, 0 if value == "-" else int(value), verdict)
    return labels


def labelled(corpus: Path, labels: dict[str, Label]) -> Iterator[tuple[Label, Place]]:
    """Yield the labelled sentences where they stand."""
    left = dict(labels)
    for name, row in rows(corpus):
        try:
            article = read_article(read_row(row, name), AS_OF)
        except ValueError:
            continue
        story = tuple(block.text for block in article.body)
        day = article.sure_date.value if article.sure_date else None
        for number, paragraph in enumerate(story):
            for span in sentences(paragraph):
                key = sha256(f"{name}\n{span.of(paragraph)}".encode()).hexdigest()[:16]
                if key in left:
                    yield left.pop(key), Place(story, number, span, day)


def gold(corpus: Path) -> list[tuple[str, str, Place]]:
    """Return the lines labelled by somebody else: label, the words it is about, and the place."""
    lines = []
    for line in (corpus / _GOLD).read_text(encoding="utf-8").splitlines():
        data = json.loads(line)
        day, text = data["note"]["date"], data["text"]
        place = Place((text,), 0, Span(0, len(text)), date.fromisoformat(day) if day else None)
        lines.append((data["label"], data["note"]["match"], place))
    return lines


def neighbors(series: Series, value: int, day: date) -> list[int]:
    """Return the values of the rows before and after that of `day`, if they are wrong then.

    Each once, and not if it was right within the days around a change in which either may stand.
    """
    row = series.on(day)
    if row is None:
        return []
    shift = 0 if value in row.accepted(day) else value - row.value  # "the 14 other members"
    place = series.rows.index(row)
    near = (*series.rows[max(0, place - 1) : place], *series.rows[place + 1 : place + 2])
    around = [(at, series.on(at)) for at in (day - SLACK, day, day + SLACK)]
    right = {count + shift for at, held in around if held for count in held.accepted(at)}
    return sorted({one.value + shift for one in near} - right)
