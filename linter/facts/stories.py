"""The counts in a story, each judged by the story's date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from linter.article import Article, StoryDate
from linter.document import Block
from linter.facts.claims import Claim, claims_of
from linter.facts.corrections import parted
from linter.facts.facts import Facts
from linter.facts.units import plural
from linter.facts.verdicts import Judgement, judge
from linter.language.numbers import numbers


@dataclass(frozen=True, slots=True)
class JudgedClaim:
    """A claim with the block it stands in, and what it is worth in a story of `story`."""

    claim: Claim
    block: Block
    judgement: Judgement
    story: StoryDate

    @property
    def words(self) -> str:
        """The words of the count."""
        return self.claim.span.of(self.block.text)


def _is_about(correction: str, claim: Claim) -> bool:
    """Return whether a correction speaks of such a count: its number, and what is counted."""
    nouns = (unit.strip("-") for unit in claim.series.units)
    if not any(noun in correction or plural(noun) in correction for noun in nouns):
        return False
    return any(number.value == claim.value for number in numbers(correction))


def judged_claims(article: Article, facts: Facts) -> Iterator[JudgedClaim]:
    """Yield the counts in the body of `article`, judged by `facts`.

    There are none if its date is not known from the story; the year of a copyright line is no
    date to judge by. What a correction in the story is about is left to that.
    """
    story = article.sure_date
    if story is None:
        return
    body, corrections = parted(article)
    for claim in claims_of(tuple(block.text for block in body), facts):
        if any(_is_about(correction.text, claim) for correction in corrections):
            continue
        judgement = judge(claim, story.value, article.as_of)
        yield JudgedClaim(claim, body[claim.paragraph], judgement, story)
