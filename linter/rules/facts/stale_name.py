"""A name was right when the story was written, and has been given up since.

“Swaziland” was the country's name in 2015. That is no error, and a published record should stay as
it was; but who reuses the story takes the name for today's. The rule is off, and reports each name
once in a story.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from linter.article import Article
from linter.facts.facts import FactsOptions
from linter.facts.oldnames import given_up_since
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, Quoted, Rule, Unit


def check(article: Article, options: FactsOptions) -> Iterator[Hit]:
    """Report the first use of each name that was right then and is not now."""
    for one in given_up_since(article, options.facts):
        rename = one.rename
        yield Hit(
            one.span,
            f"“{one.words}” was right on {one.story.value}, but it has been "
            f"{rename.named or 'gone'} since {rename.start}{rename.doubt}; say so where the story "
            "is used again.",
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
        Bad("⟦Swaziland⟧ will send a team. Swaziland won.", date=date(2015, 5, 3)),
        Bad("He put the picture on ⟦Twitter⟧.", date=date(2015, 5, 3)),
        Bad("The ⟦Oakland Raiders⟧ play at home.", date=date(2015, 5, 3)),
        Good("The minister came to Fort Hood.", date=date(2015, 5, 3)),
        Good("Eswatini will send a team.", date=date(2020, 5, 3)),
        Good("Turkey will send a team.", date=date(2015, 5, 3)),
        Good("Swaziland will send a team."),
    ),
)
