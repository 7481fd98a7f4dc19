"""Who is called the newest member is not: somebody has joined since.

“Montenegro, NATO's newest member” was right in 2018; since then three more have joined. The rule
knows who joined or left NATO, the European Union, the euro zone and some thirty other bodies, and
which country of the world is the newest. It judges “the newest member”, “the latest country to
join”, “the last to leave” and “the only country to have left” by the day of the story.

Where somebody else had joined before that day, beyond a week, the story was wrong when it was
written. Where it was right and has been outlived, the finding is a note: a published record should
stay as it was, but who reuses it takes the newest member of then for today's. Since that is so of
most old stories, the rule is off.

Nothing is said where the sentence speaks of another time, of one of the newest members, or of a
choice among them (“the newest Balkan member”), nor where the facts have a gap. There is no fix.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from linter.article import Article
from linter.facts.arrivals import Judged, judged_superlatives, movers
from linter.facts.facts import FactsOptions
from linter.facts.superlatives import TRIGGER
from linter.facts.verdicts import Verdict
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, Quoted, Rule, Unit
from linter.suggest import listed


def _hit(one: Judged) -> Hit:
    series, left = one.claim.series, one.claim.left
    stale, sure = one.verdict is Verdict.STALE, one.own.verified and one.other.verified
    own = listed(names[0] for names in one.claim.members)
    others = listed(names[0] for names in movers(one.other, left=left))
    moved = "left" if left else "joined"
    when = f"{others} {moved} on {one.other.start}"
    day = f"in {one.claim.year}" if one.claim.year else f"on {one.story.value}"
    known = f"as of {series.as_of}" if series.as_of else "static"
    facts = f"facts {known}{'' if sure else ', unverified'}"
    if stale:
        message = (
            f"“{one.words}” was right of {own} {day}, but {when} ({facts}); say "
            "when it was so, or bring it up to date."
        )
    elif one.claim.only:
        message = f"“{one.words}” is not right of {own}: {when} ({facts}); leave out “only”."
    else:
        message = (
            f"“{one.words}” was no longer right of {own} {day}: {when} ({facts}); "
            "write “then”, or name who is."
        )
    return Hit(
        one.claim.span,
        message,
        block=one.block,
        evidence=f"{series.name}: {own} {moved} on {one.own.start}; {when} ({one.other.event}); "
        f"{one.story.evidence}",
        at_most=Severity.NOTE if stale or not sure else None,
    )


def check(article: Article, options: FactsOptions) -> Iterator[Hit]:
    """Report each superlative that was not right on the story's date, or is not any more."""
    for one in judged_superlatives(article, options.facts):
        yield _hit(one)


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    options=FactsOptions,
    trigger=TRIGGER,
    quoted=Quoted.SOFTEN,
    since="0.1.0",
    on=False,
    preview=True,
    examples=(
        Bad("He flew to Montenegro, ⟦NATO's newest member⟧.", date=date(2018, 5, 3)),
        Bad("He flew to Montenegro, ⟦NATO's newest member⟧.", date=date(2021, 5, 3)),
        Bad("Croatia is the ⟦latest country to join the euro⟧.", date=date(2026, 3, 2)),
        Bad("The ⟦newest member of the European Union⟧, Romania, agreed.", date=date(2014, 5, 3)),
        Bad("NATO met. The ⟦alliance’s newest member⟧, Finland, agreed.", date=date(2023, 7, 3)),
        Bad("The minister flew to Kosovo, the ⟦world's newest nation⟧.", date=date(2009, 5, 3)),
        Bad("Burundi is the ⟦only country to have left the ICC⟧.", date=date(2020, 5, 3)),
        Good("He flew to Sweden, NATO's newest member.", date=date(2025, 5, 3)),
        Good("He flew to Montenegro, NATO's newest member."),
        Good("He flew to Montenegro, then NATO's newest member.", date=date(2021, 5, 3)),
        Good("Montenegro became NATO's newest member in 2017.", date=date(2021, 5, 3)),
        Good("If Sweden joins, it would be NATO's newest member.", date=date(2022, 5, 3)),
        Good("One of NATO's newest members, Albania, agreed.", date=date(2021, 5, 3)),
        Good("Estonia is the newest Baltic member of NATO.", date=date(2021, 5, 3)),
        Good("Croatia is the latest EU country to close its border.", date=date(2026, 3, 2)),
        Good("South Sudan, the world's newest country, is poor.", date=date(2019, 5, 3)),
        Good("Britain is the only country to have left the EU.", date=date(2022, 5, 3)),
    ),
)
