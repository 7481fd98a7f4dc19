"""A title went to somebody who was yet to take the office.

Between an election and the day of taking office the winner is “President-elect”, and years before
that a title shows that the text was changed later, or that the story's date is wrong. Where a story
speaks of what somebody would do in the office (“President Biden would sign it”), the title is a
figure of speech, and nothing is reported. Headlines, decks and captions of the story's own days are
read, too. Within thirty days of the change, and where nobody has
checked the facts, the finding is only a note.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from linter.article import Article
from linter.facts.facts import FactsOptions
from linter.facts.holders import wrong_titles
from linter.facts.tenures import JudgedTitle, Tenure, told_terms
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, Quoted, Rule, Unit


def _hit(one: JudgedTitle) -> Hit:
    day, term, claim = one.story.value, one.judgement.term, one.claim
    right = one.holder
    was = f"{right} was {claim.office.office}" if right else "nobody held the office"
    near = one.judgement.tenure is Tenure.NEAR
    return Hit(
        claim.span,
        f"“{one.words}” became right{one.whose} only on {term.start}; on {day} {was}"
        f"{'' if one.sure else ' (unverified)'}, so correct the title, or the story's date.",
        block=one.block,
        evidence=f"{told_terms(one)}; {one.story.evidence}",
        at_most=Severity.NOTE if near or not one.sure else None,
    )


def check(article: Article, options: FactsOptions) -> Iterator[Hit]:
    """Report each title of an office that was taken only after the story's date."""
    for one in wrong_titles(article, options.facts):
        if one.judgement.term.start > one.story.value:
            yield _hit(one)


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    options=FactsOptions,
    quoted=Quoted.SKIP,
    since="0.1.0",
    examples=(
        Bad("⟦President Joe Biden⟧ said on Monday that he was ready.", date=date(2020, 11, 20)),
        Bad(
            "The letter went to ⟦NATO Secretary-General Mark Rutte⟧ last week.",
            date=date(2020, 5, 3),
        ),
        Bad("⟦French President Emmanuel Macron⟧ came to the fair.", date=date(2015, 5, 3)),
        Bad(
            "“We will wait,” ⟦Italian Prime Minister Giuseppe Conte⟧ said on Friday.",
            date=date(2017, 6, 18),
        ),
        Good("Joe Biden is expected to be President Joe Biden by then.", date=date(2020, 11, 20)),
        Good(
            "President-elect Joe Biden said on Monday that he was ready.", date=date(2020, 11, 20)
        ),
        Good("A President Joe Biden would sign the bill.", date=date(2020, 10, 20)),
        Good("Dutch Prime Minister Mark Rutte came to the fair.", date=date(2020, 5, 3)),
        Good("Future President Emmanuel Macron came to the fair.", date=date(2015, 5, 3)),
        Good("“President Biden is here,” the mayor said.", date=date(2020, 11, 20)),
        Good("French President Emmanuel Macron came to the fair.", date=date(2019, 5, 3)),
    ),
)
