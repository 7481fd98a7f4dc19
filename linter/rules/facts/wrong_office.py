"""A title went to somebody who had left the office by the story's date.

“German Chancellor Angela Merkel” was right until December 8, 2021. A story of 2022 that says so, of
something that happens in its own days, repeats what its writer remembered; or the story bears a
wrong date. The holders of some hundred offices are known, each from when to when. A story that
looks back is right to give people the titles of that time, so nothing is said where the sentence
names a past year, tells of something that may lie further back, or says “former”, “then” or “under
President Clinton”; where the story says so elsewhere; and, of American and of short titles, which
are kept out of courtesy, where it names the right holder, where nothing shows that somebody acts
on the story's own day, or where it is more than ten years since.

Headlines, decks and captions are read, too, but for a caption that names no day near the story's:
its picture may be older. “Presidents Biden and Macron” is read where each name has held such an
office. Within thirty days of a change, and where nobody has checked the facts, the finding is only
a note. Nothing is said after the last day that the facts know, and nothing of what a correction
takes back.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from linter.article import Article
from linter.facts.facts import FactsOptions
from linter.facts.holders import wrong_titles
from linter.facts.standing import Standing
from linter.facts.tenures import JudgedTitle, Tenure, told_terms
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, Quoted, Rule, Unit


def _at_most(one: JudgedTitle) -> Severity | None:
    if not one.sure or one.judgement.tenure is Tenure.NEAR:
        return Severity.NOTE
    return Severity.WARNING if one.standing is Standing.OPEN else None


def _hit(one: JudgedTitle) -> Hit:
    day, term, claim = one.story.value, one.judgement.term, one.claim
    right = one.holder
    was = f"{right} was {claim.office.office}" if right else "nobody held the office"
    return Hit(
        claim.span,
        f"“{one.words}” was right{one.whose} until {term.end}; on {day} {was}"
        f"{'' if one.sure else ' (unverified)'}, so correct the name, write “former”, or correct "
        "the story's date.",
        block=one.block,
        evidence=f"{told_terms(one)}; {one.story.evidence}",
        at_most=_at_most(one),
    )


def check(article: Article, options: FactsOptions) -> Iterator[Hit]:
    """Report each title that somebody had lost by the story's date."""
    for one in wrong_titles(article, options.facts):
        if one.judgement.term.start <= one.story.value:
            yield _hit(one)


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.ERROR,
    check=check,
    options=FactsOptions,
    quoted=Quoted.SKIP,
    since="0.1.0",
    examples=(
        Bad(
            "⟦NATO Secretary-General Anders Fogh Rasmussen⟧ said on Monday that the talks failed.",
            date=date(2015, 6, 10),
        ),
        Bad("⟦U.S. President Barack Obama⟧ will visit the port on Friday.", date=date(2018, 5, 3)),
        Bad(
            "The envoy met ⟦German Chancellor Angela Merkel⟧ in Berlin on Tuesday.",
            date=date(2022, 5, 3),
        ),
        Bad(
            "⟦David Cameron, the British prime minister⟧, wants a new vote.",
            date=date(2016, 7, 27),
        ),
        Bad(
            "⟦Presidents Joe Biden and Emmanuel Macron⟧ said on Monday that the talks failed.",
            date=date(2026, 5, 4),
        ),
        Bad(
            "⟦U.S. Vice President Joe Biden⟧’s office said on Friday that he was ill.",
            date=date(2018, 5, 3),
        ),
        Bad(
            "⟦French President François Hollande⟧ spoke on Sunday of the 2015 attacks.",
            date=date(2018, 5, 3),
        ),
        Good("NATO Secretary-General Jens Stoltenberg said so on Monday.", date=date(2015, 6, 10)),
        Good("Former U.S. President Barack Obama will visit the port.", date=date(2018, 5, 3)),
        Good("President Bill Clinton signed the law in 1996.", date=date(2018, 5, 3)),
        Good("The dam was built under President Bill Clinton.", date=date(2018, 5, 3)),
        Good("Then-President Obama called the mayor.", date=date(2018, 5, 3)),
        Good("Mr. Obama will visit the port on Friday.", date=date(2018, 5, 3)),
        Good("“President Obama is here today,” the mayor said.", date=date(2018, 5, 3)),
        Good("Vice President Joe Biden said so on Monday.", date=date(2016, 5, 3)),
        Good("German Chancellor Angela Merkel said so on Monday."),
        Good("German Chancellor Angela Merkel said so on Monday.", date=date(2027, 1, 3)),
    ),
)
