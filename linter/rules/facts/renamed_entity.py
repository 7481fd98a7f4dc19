"""A story uses a name that its bearer had given up when the story was written.

“Swaziland says” was right until April 2018; since then the country is Eswatini. Countries, places,
companies, teams and bodies change their names, and writers go on by habit. What happened under the
old name keeps it: a sentence that names a past year, says “formerly” or tells of the time before is
right, and so is a story that gives the new name as well. Of countries, treaties, teams and people
only a sentence about the story's own day counts. Desks follow slowly, so nothing is said in the
first half year. Quotations, corrections, captions that may be of older pictures, names inside other
names (“Miss Saigon”) and phrases that kept the old name (“chicken Kiev”) are left alone. Where one
name simply took the place of one other the unsafe fix puts it in. Names on which style books differ
are the business of `renamed-entity-soft`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from linter.article import Article
from linter.facts.facts import FactsOptions
from linter.facts.oldnames import given_up
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, Quoted, Rule, Unit


def check(article: Article, options: FactsOptions) -> Iterator[Hit]:
    """Report each old name that a story uses of its own day after the change."""
    for one in given_up(article, options.facts, hard=True):
        rename = one.rename
        remedy = f"write {rename.named}, or say “then”" if rename.new else "say “then”"
        simple = len(rename.old) == len(rename.new) == 1 and rename.verified
        yield Hit(
            one.span,
            f"“{one.words}” was given up on {rename.start}"
            f"{rename.doubt}, before this story of "
            f"{one.story.value}; {remedy}.",
            becomes=rename.new[0] if simple else None,
            block=one.block,
            evidence=f"{rename.told}; {one.story.evidence}",
            at_most=None if rename.verified else Severity.NOTE,
        )


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    options=FactsOptions,
    quoted=Quoted.SKIP,
    since="0.1.0",
    preview=True,
    examples=(
        Bad(
            "⟦Swaziland⟧ says it will send a team.",
            date=date(2020, 5, 3),
            becomes="Eswatini says it will send a team.",
        ),
        Bad("The minister is in ⟦Kiev⟧ for talks on Friday.", date=date(2020, 5, 3)),
        Bad("The ⟦Oakland Raiders⟧ play at home on Sunday.", date=date(2021, 9, 3)),
        Bad("⟦Twitter⟧ says it will hire again.", date=date(2024, 9, 3)),
        Good("Kiev was full of tourists in 2013.", date=date(2020, 5, 3)),
        Good("The minister is in Kiev for talks on Friday.", date=date(2018, 5, 3)),
        Good("Swaziland, now called Eswatini, will send a team.", date=date(2020, 5, 3)),
        Good("X, formerly Twitter, says it will hire again.", date=date(2024, 9, 3)),
        Good("The house serves chicken Kiev on Friday.", date=date(2020, 5, 3)),
        Good("“Swaziland is my home,” he said.", date=date(2020, 5, 3)),
        Good("He flew to the Soviet Union as a boy.", date=date(2020, 5, 3)),
        Good("She plays in Miss Saigon on Friday.", date=date(2020, 5, 3)),
        Good("The road through Macedonia leads to Thessaloniki.", date=date(2020, 5, 3)),
        Good("Swaziland says it will send a team."),
    ),
)
