"""A story uses a name that did not exist yet on its date.

Nobody wrote “COVID-19” before February 2020. A story dated earlier that does was changed later, or
its date is wrong: that of a first version, or of a page that was used again. Only names that were
coined count, not words that were there before; and since names of companies, teams and places are
announced, up to three years ahead of the change are left out for those, and sixty days for others.
Each name is reported once in a story.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from linter.article import Article
from linter.facts.facts import FactsOptions
from linter.facts.oldnames import not_yet_given
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, Quoted, Rule, Unit


def check(article: Article, options: FactsOptions) -> Iterator[Hit]:
    """Report the first use of each name that was coined after the story's date."""
    for one in not_yet_given(article, options.facts):
        rename = one.rename
        yield Hit(
            one.span,
            f"“{one.words}” has been a name only since {rename.start}"
            f"{rename.doubt}, and this story is of "
            f"{one.story.value}; correct the date, or say when the text was changed.",
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
        Bad("The team flew home to ⟦Eswatini⟧.", date=date(2015, 5, 3)),
        Bad("The clinic tests for ⟦COVID-19⟧ on Monday.", date=date(2019, 5, 3)),
        Bad("Fans of the ⟦Washington Commanders⟧ came by bus.", date=date(2016, 5, 3)),
        Bad("The next flight to ⟦Fort Liberty⟧ is on Monday.", date=date(2018, 7, 30)),
        Good("The next flight to Fort Bragg is on Monday.", date=date(2018, 7, 30)),
        Good("The team flew home to Eswatini.", date=date(2018, 5, 3)),
        Good("The clinic tests for COVID-19 on Monday.", date=date(2020, 1, 21)),
        Good("It will be called Fort Liberty.", date=date(2022, 6, 3)),
        Good("The team flew home to Swaziland.", date=date(2015, 5, 3)),
        Good("“We come from Eswatini,” he said.", date=date(2015, 5, 3)),
        Good("They built a MASH tent for the liver ward.", date=date(2015, 5, 3)),
        Good("The clinic tests for COVID-19 on Monday."),
    ),
)
