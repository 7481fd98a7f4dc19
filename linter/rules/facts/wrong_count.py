"""A count was not right when the story was written.

The numbers of members of NATO, the European Union and ninety other bodies are compared with what
they were on the story's date: 29 was right for NATO until March 27, 2020, and a story of June 2020
that says so repeats what its writer remembered. A number that became right only later means that
the text was changed afterwards or that the story's date is wrong. Within seven days of a change,
and where nobody has checked the facts, the finding is only a note. Words that need not mean all
members (“the 28 EU leaders”) raise a warning, and only with the number of the spell before or after
if that is more than there were. What was right then and has changed since is the business of
`stale-count`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from linter.article import Article
from linter.facts.claims import Hedge, Strength
from linter.facts.facts import FactsOptions
from linter.facts.series import Row
from linter.facts.stories import JudgedClaim, judged_claims
from linter.facts.verdicts import Judgement, Verdict
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, Quoted, Rule, Unit

_REPORTED = {Verdict.OUTDATED, Verdict.PREMATURE, Verdict.NEVER, Verdict.NEAR_CHANGE}


def _why(judgement: Judgement, row: Row, day: date) -> str:
    """Return what is wrong with the count, and the remedy."""
    matched, there_were = judgement.matched, f"on {day} it was {row.value}"
    if matched is None:
        return f"was never right; {there_were}, so correct the number."
    if judgement.verdict is Verdict.NEAR_CHANGE:
        turn = matched.start if matched.start > day else matched.end
        return f"is the count from the other side of a change on {turn}; {there_were}, so check it."
    if judgement.verdict is Verdict.OUTDATED:
        return f"was right until {matched.end}; {there_were}, so correct the number."
    return (
        f"became right only on {matched.start}; {there_were}, so correct the number, "
        "or the story's date."
    )


def _becomes(one: JudgedClaim, row: Row) -> str | None:
    """Return the words with the right number: only where it is beyond doubt which that is."""
    claim, text = one.claim, one.block.text
    exact = claim.hedge is Hedge.EXACT and not claim.exclusion
    exact = exact and claim.strength is not Strength.LOOSE
    if one.judgement.verdict is not Verdict.OUTDATED or not exact:
        return None
    if not claim.number.of(text).isdigit():
        return None
    before = text[claim.span.start : claim.number.start]
    return f"{before}{row.value}{text[claim.number.end : claim.span.end]}"


def _hit(one: JudgedClaim) -> Hit | None:
    series, row, matched = one.claim.series, one.judgement.row, one.judgement.matched
    if row is None:
        return None
    sure = row.verified and (matched is None or matched.verified)
    near = one.judgement.verdict is Verdict.NEAR_CHANGE
    loose = one.claim.strength is Strength.LOOSE
    why = _why(one.judgement, row, one.story.value)
    return Hit(
        one.claim.span,
        f"“{one.words}” {why}{'' if sure else ' The facts are unverified.'}",
        becomes=_becomes(one, row) if sure else None,
        block=one.block,
        evidence=f"{series.name}, {series.counts}: {row.value} from {row.start} ({row.event})"
        f"{f' to {row.end}' if row.end else ''}"
        f"{f'; facts as of {series.as_of}' if series.as_of else ''}; {one.story.evidence}",
        at_most=Severity.NOTE if near or not sure else Severity.WARNING if loose else None,
    )


def check(article: Article, options: FactsOptions) -> Iterator[Hit]:
    """Report each count of a known series that did not hold on the story's date."""
    for one in judged_claims(article, options.facts):
        if one.judgement.verdict in _REPORTED and (hit := _hit(one)):
            yield hit


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.ERROR,
    check=check,
    options=FactsOptions,
    quoted=Quoted.SOFTEN,
    since="0.1.0",
    examples=(
        Bad(
            "The envoy will visit the ⟦29 NATO member countries⟧ before the summer.",
            date=date(2020, 6, 10),
            becomes="The envoy will visit the 30 NATO member countries before the summer.",
        ),
        Bad(
            "The envoy will visit the ⟦29 NATO member countries⟧ before the summer.",
            date=date(2016, 1, 1),
        ),
        Bad("Leaders of the ⟦28-nation European Union⟧ met on Monday.", date=date(2021, 5, 3)),
        Bad("The envoy will visit the ⟦29 NATO member countries⟧.", date=date(2020, 3, 30)),
        Bad("The ⟦28 EU leaders⟧ met on Monday.", date=date(2021, 5, 3)),
        Bad("All ⟦8 Group of Seven countries⟧ must agree.", date=date(2017, 10, 3)),
        Good("All 6 Group of Seven countries must agree.", date=date(2017, 10, 3)),
        Good("The envoy will visit the 29 NATO member countries.", date=date(2020, 1, 21)),
        Good("The envoy will visit the 29 NATO member countries."),
        Good("The envoy will visit 12 NATO member countries.", date=date(2020, 6, 10)),
        Good("The 27 EU leaders met on Monday.", date=date(2015, 5, 4)),
        Good("Ten of the 30 NATO member countries have signed.", date=date(2020, 6, 10)),
        Good("NATO was founded by 12 countries.", date=date(2020, 6, 10)),
        Good("He was one of 29 NATO soldiers who were wounded.", date=date(2020, 6, 10)),
        Good("If Finland joins, NATO will have 31 members.", date=date(2022, 6, 10)),
    ),
)
