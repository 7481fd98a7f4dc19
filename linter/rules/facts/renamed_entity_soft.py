"""A story uses an old name that some style books keep.

Turkey asked to be called Türkiye, the Czech Republic goes by Czechia, and many desks keep the names
that their readers know. So this is a matter of a house's choice, and the rule is off. A house that
has chosen turns it on; a sentence about the time before the change is left alone, as in
`renamed-entity`.
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
    """Report the first use of each old name on which style books differ."""
    seen: set[str] = set()
    for one in given_up(article, options.facts, hard=False):
        rename = one.rename
        if rename.id in seen or not rename.new:
            continue
        seen.add(rename.id)
        yield Hit(
            one.span,
            f"“{one.words}” has been {rename.named} since {rename.start}"
            f"{rename.doubt}, and style books differ; write the "
            "name that the house has chosen.",
            block=one.block,
            evidence=f"{rename.told}; {one.story.evidence}",
        )


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
        Bad("⟦Burma⟧ says it will send a team.", date=date(2020, 5, 3)),
        Bad("The ⟦Czech Republic⟧ says it will send a team.", date=date(2020, 5, 3)),
        Bad("⟦East Timor⟧ has sent a team.", date=date(2020, 5, 3)),
        Good("In 2010 Burma was closed to visitors.", date=date(2020, 5, 3)),
        Good("Czechia, formerly the Czech Republic, will send a team.", date=date(2020, 5, 3)),
        Good("“Burma is my home,” he said.", date=date(2020, 5, 3)),
        Good("They ate roast turkey on Friday.", date=date(2023, 5, 3)),
    ),
)
