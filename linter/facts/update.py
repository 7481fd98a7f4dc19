"""What a result from Wikidata adds to an office: who came after those that are known.

It carries an office on from the last holder who is known. What it says of the days before is left
to people: a row that somebody has checked is not replaced by one that nobody has read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from linter.facts.offices import Office, Term, name_key
from linter.facts.wikidata import Tenure

_LEEWAY = timedelta(days=31)
"""Sources differ by as much in the day on which one and the same change took place."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Proof:
    """What stands behind new rows: `retrieved` is the day of the query, None if nobody said."""

    retrieved: date | None

    @property
    def verified(self) -> bool:
        """Whether somebody vouches for when it was read."""
        return self.retrieved is not None

    @property
    def source(self) -> str:
        """The words for the source of a row."""
        return f"Wikidata, retrieved {self.retrieved}" if self.retrieved else "Wikidata"


@dataclass(frozen=True, slots=True)
class News:
    """What is new of an office.

    `as_of` is the day up to which it is known now. `ended` is the last known term with the end that
    it has now, None if it goes on; `followed` says that another term begins on that day, which ends
    it by itself. `terms` come after it.
    """

    office: str
    as_of: date
    ended: Term | None = None
    followed: bool = False
    terms: tuple[Term, ...] = ()


def news_of(
    office: Office, found: Sequence[Tenure], proof: Proof, today: date
) -> tuple[News | None, list[str]]:
    """Return what `found`, in order of start, adds to `office`, and what a person should look at.

    None where it adds nothing.
    """
    return _Reading(office, proof, proof.retrieved or today).of(found)


class _Reading:
    def __init__(self, office: Office, proof: Proof, limit: date) -> None:
        self._office = office
        self._proof = proof
        self._limit = limit
        self._known = max(
            (term for term in office.holders if not term.beside), key=lambda term: term.start
        )
        self._terms = [self._known]
        self._remarks: list[str] = []
        self._confirmed = False

    def of(self, found: Sequence[Tenure]) -> tuple[News | None, list[str]]:
        for one in found:
            if one.start > self._limit:
                self._remark(f"{_said(one)} lies after {self._limit}; it was left out.")
                continue
            if one.end and one.end > self._limit:
                one = replace(one, end=None)
            if one.start < self._known.start - _LEEWAY or self._is_before(one):
                self._look_at_old(one)
            elif not self._take(one):
                break
        return self._news(), self._remarks

    def _is_before(self, one: Tenure) -> bool:
        """Return whether this is somebody from before the last known term, who left about then."""
        return (
            one.end is not None
            and one.end <= self._known.start + _LEEWAY
            and not _is_same(one, self._known)
        )

    def _look_at_old(self, one: Tenure) -> None:
        """Remark on what newslint does not say of days that it knows."""
        if one.end and one.end <= self._office.holders[0].start:
            return
        spell = Term(start=one.start, end=one.end, verified=False)
        if not any(term.overlaps(spell) for term in self._office.terms_of(one.holder)):
            self._remark(f"{_said(one)} is not what newslint knows; correct it by hand if need be.")

    def _take(self, one: Tenure) -> bool:
        """Carry the office on with `one`; False where a person must say what was."""
        last = self._terms[-1]
        if _is_same(one, last) and self._goes_on(one, last):
            self._confirmed = True
            if one.end != last.end and (last.end is None or last is not self._known):
                self._terms[-1] = replace(last, end=one.end)
            elif one.end != last.end:
                self._remark(f"{_said(one)}, but newslint knows that it ended on {last.end}.")
            return True
        if last.end is not None and last.end - one.start > _LEEWAY:
            self._remark(
                f"{_said(one)} began before the term of {last.start} ended; write both by hand."
            )
            return False
        self._append(one, last)
        return True

    def _goes_on(self, one: Tenure, last: Term) -> bool:
        """Return whether a row of the last holder is that term, or follows it without a break.

        What is known to have ended has ended; who came back has a term of that day on.
        """
        if one.start <= last.start + _LEEWAY or last.end is None:
            return True
        return last is not self._known and one.start <= last.end + _DAY

    def _append(self, one: Tenure, last: Term) -> None:
        start = one.start
        if last.end is None or (last is not self._known and start <= last.end + _DAY):
            if start <= last.start:
                self._remark(
                    f"{_said(one)} began before the term of {last.start}; write it by hand."
                )
                return
            self._terms[-1] = replace(last, end=start)
        elif start <= last.end + _DAY:
            start = last.end
        else:
            self._remark(f"It is not known who held it from {last.end} to {start}.")
            self._terms.append(
                Term(
                    start=last.end,
                    end=start,
                    verified=False,
                    source=self._proof.source,
                    unknown=True,
                )
            )
        self._terms.append(
            Term(
                start=start,
                end=one.end,
                verified=self._proof.verified,
                source=self._proof.source,
                name=one.holder,
            )
        )
        self._confirmed = True

    def _news(self) -> News | None:
        first, *new = self._terms
        ended = first if first != self._known else None
        days = [day for term in (first, *new) for day in (term.start, term.end) if day]
        as_of = max([self._office.as_of, *(days if ended or new else ())])
        if self._proof.retrieved and self._confirmed:
            as_of = max(as_of, self._proof.retrieved)
        if not ended and not new and as_of == self._office.as_of:
            return None
        if ended:
            ended = replace(ended, verified=self._proof.verified, source=self._proof.source)
        return News(self._office.id, as_of, ended, bool(new), tuple(new))

    def _remark(self, sentence: str) -> None:
        self._remarks.append(f"{self._office.id}: {sentence}")


def _is_same(one: Tenure, term: Term) -> bool:
    return name_key(one.holder) in map(name_key, term.names)


def _said(one: Tenure) -> str:
    return f"“{one.holder}” from {one.start}{f' to {one.end}' if one.end else ''}"


def by_office(found: Sequence[Tenure]) -> Iterator[tuple[str, list[Tenure]]]:
    """Yield each office in `found` with its rows."""
    ids = dict.fromkeys(one.office for one in found)
    return ((name, [one for one in found if one.office == name]) for name in ids)
