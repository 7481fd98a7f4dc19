"""The counts in a story, each judged by the story's date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from linter.article import Article, StoryDate
from linter.document import Block
from linter.facts.claims import Claim, claims_of
from linter.facts.verdicts import Judgement, judge


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


def judged_claims(article: Article) -> Iterator[JudgedClaim]:
    """Yield the counts in the body of `article`; none if its date is not known from the story.

    The year of a copyright line is no date to judge by.
    """
    story = article.sure_date
    if story is None:
        return
    body = article.body
    for claim in claims_of(tuple(block.text for block in body)):
        judgement = judge(claim, story.value, article.as_of)
        yield JudgedClaim(claim, body[claim.paragraph], judgement, story)
