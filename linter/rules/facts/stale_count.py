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

from linter.article import PROSE, Article, Confidence
from linter.facts.claims import Claim, claims_of
from linter.facts.verdicts import Judgement, Verdict, judge
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Unit


def _hit(claim: Claim, judgement: Judgement, words: str, article: Article) -> Hit | None:
    then, now, story = judgement.row, judgement.now, article.story_date
    if then is None or now is None or story is None:
        return None
    series = claim.series
    known = f"as of {series.as_of}" if series.as_of else "static"
    unverified = "" if then.verified and now.verified else ", unverified"
    return Hit(
        claim.span,
        f"“{words}” was right on {story.value}, but {series.name} has {now.value} since "
        f"{now.start} (facts {known}{unverified}); give the date of the count, or the new one.",
        block=article.body[claim.paragraph],
        evidence=f"{series.name}, {series.counts}: {then.value} from {then.start} to {then.end} "
        f"({then.event}); {now.value} from {now.start} ({now.event}); story date {story.value}, "
        f"from the {story.origin}",
        at_most=Severity.NOTE if unverified else None,
    )


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Judge each count of a known series by the story's date and by the day of the run."""
    story = article.story_date
    if story is None or story.confidence is Confidence.WEAK:
        return
    texts = tuple(block.text for block in article.body)
    for claim in claims_of(texts):
        judgement = judge(claim, story.value, article.as_of)
        if judgement.verdict is Verdict.STALE:
            hit = _hit(claim, judgement, claim.span.of(texts[claim.paragraph]), article)
            if hit:
                yield hit


RULE = Rule(
    unit=Unit.ARTICLE,
    kinds=PROSE,
    severity=Severity.NOTE,
    check=check,
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
