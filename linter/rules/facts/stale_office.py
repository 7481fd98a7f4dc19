"""A title was right when the story was written, and is not now.

“NATO Secretary-General Jens Stoltenberg” was right in January 2020; since October 2024 it is
somebody else. That is no error, and a published record should stay as it was. But who reuses the
story or updates it takes the holder for today's. Nearly every story of some age has such a title,
so the rule is off, and it reports each office once in a story.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from linter.article import Article
from linter.facts.facts import FactsOptions
from linter.facts.tenures import JudgedTitle, Tenure, judged_titles
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, Quoted, Rule, Unit


def _hit(one: JudgedTitle, as_of: date) -> Hit | None:
    office, day = one.claim.office, min(as_of, one.claim.office.as_of)
    then, now = one.judgement.term, office.on(day)
    if not now or now[0].name is None or any(term.holds(day) for term in one.claim.terms):
        return None
    sure = then.verified and now[0].verified
    return Hit(
        one.claim.span,
        f"“{one.words}” was right on {one.story.value}, but {now[0].name} has been {office.office} "
        f"since {now[0].start} (facts as of {office.as_of}{'' if sure else ', unverified'}); write "
        "“then”, or name the new holder.",
        block=one.block,
        evidence=f"{office.office}: {then.name} from {then.start} to {then.end}; {now[0].name} "
        f"from {now[0].start}; {one.story.evidence}",
    )


def check(article: Article, options: FactsOptions) -> Iterator[Hit]:
    """Report the first title of each office that was right then and is not now."""
    seen: set[str] = set()
    for one in judged_titles(article, options.facts):
        if one.judgement.tenure is not Tenure.RIGHT or one.claim.office.id in seen:
            continue
        seen.add(one.claim.office.id)
        if hit := _hit(one, article.as_of):
            yield hit


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    check=check,
    options=FactsOptions,
    quoted=Quoted.SKIP,
    since="0.1.0",
    on=False,
    preview=True,
    examples=(
        Bad(
            "⟦NATO Secretary-General Jens Stoltenberg⟧ came. NATO chief Jens Stoltenberg left.",
            date=date(2020, 1, 21),
        ),
        Bad("The letter went to ⟦British Prime Minister Theresa May⟧.", date=date(2018, 5, 3)),
        Bad("⟦Angela Merkel, the German chancellor⟧, came to the fair.", date=date(2018, 5, 3)),
        Good("U.S. President Donald Trump came to the fair.", date=date(2020, 1, 21)),
        Good("Former British Prime Minister Theresa May came.", date=date(2020, 1, 21)),
        Good("British Prime Minister Theresa May came to the fair.", date=date(2022, 5, 3)),
        Good("British Prime Minister Theresa May came to the fair."),
    ),
)
