"""A count was right when the story was written and is not now.

“The 29 NATO member countries” was right in January 2020; since then three more have joined. That is
no error, and a published record should stay as it was. But who reuses the story, updates it or
trains on it takes the number for today's. The finding names both numbers, with the event that
changed it and the day up to which newslint knows; it never claims more than that, and it offers no
fix. Counts that were wrong when the story was written are the business of `wrong-count`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from linter.article import Article
from linter.facts.facts import FactsOptions
from linter.facts.stories import JudgedClaim, judged_claims
from linter.facts.verdicts import Verdict
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, Quoted, Rule, Unit


def _hit(one: JudgedClaim) -> Hit | None:
    series, then, now = one.claim.series, one.judgement.row, one.judgement.now
    if then is None or now is None:
        return None
    sure = then.verified and now.verified
    known = f"as of {series.as_of}" if series.as_of else "static"
    return Hit(
        one.claim.span,
        f"“{one.words}” was right on {one.story.value}, but {series.name} has {now.value} since "
        f"{now.start} (facts {known}{'' if sure else ', unverified'}); give the date of the count, "
        "or the new one.",
        block=one.block,
        evidence=f"{series.name}, {series.counts}: {then.value} from {then.start} to {then.end} "
        f"({then.event}); {now.value} from {now.start} ({now.event}); {one.story.evidence}",
        at_most=None if sure else Severity.NOTE,
    )


def check(article: Article, options: FactsOptions) -> Iterator[Hit]:
    """Report each count of a known series that held on the story's date and does not hold now."""
    for one in judged_claims(article, options.facts):
        if one.judgement.verdict is Verdict.STALE and (hit := _hit(one)):
            yield hit


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    check=check,
    options=FactsOptions,
    quoted=Quoted.SOFTEN,
    since="0.1.0",
    examples=(
        Bad(
            "The envoy will visit the ⟦29 NATO member countries⟧ before the summer.",
            date=date(2020, 1, 21),
        ),
        Bad("Leaders of the ⟦28-nation European Union⟧ met on Monday.", date=date(2016, 5, 2)),
        Bad("All ⟦19 countries that use the euro⟧ agreed to the plan.", date=date(2018, 5, 2)),
        Good("The envoy will visit the 32 NATO member countries.", date=date(2025, 1, 21)),
        Good("The envoy will visit the 29 NATO member countries."),
        Good("He was one of 29 NATO soldiers who were wounded.", date=date(2020, 1, 21)),
        Good("The 15 members of the Security Council met.", date=date(2016, 1, 21)),
        Good("In 1999, when NATO had 19 members, nobody asked.", date=date(2020, 1, 21)),
        Good("NATO would become an alliance of 30 countries.", date=date(2020, 1, 21)),
    ),
)
