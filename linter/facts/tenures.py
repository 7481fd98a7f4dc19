"""Whether somebody held an office on the day of a story, and whether the story speaks of that day.

A title that was right once is right for ever where the story looks back: “President Bill Clinton
signed the law in 1996”. So a title is judged only in a sentence that speaks of its own day, in a
story that does not show elsewhere that it knows better. In the United States people keep their
titles out of courtesy, so more evidence is asked for there (`holders.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from linter.article import Article, StoryDate
from linter.document import Block
from linter.facts.facts import Facts
from linter.facts.offices import Term
from linter.facts.people import OfficeClaim, office_claims
from linter.facts.standing import Standing, standing
from linter.facts.telling import Telling, telling
from linter.language.expression import compiled
from linter.language.sentences import sentences
from linter.span import Span

# Days around a change in which a story may still, or already, give the title: it looks back at last
# week, and sources differ on days.
SLACK = timedelta(days=30)

# What is there only while somebody holds the office: “President Obama’s spokesman said”.
_SPEAKS = compiled(r"[’']s? (?:office|spokes(?:man|woman|person)|press secretary)\b")


class Tenure(StrEnum):
    """How a title stands to the terms of who bears it."""

    RIGHT = "right"
    NEAR = "near"
    """Wrong by no more than the slack."""
    FORMER = "former"
    """Held before, and not then."""
    FUTURE = "future"
    """Held later, and never before."""
    UNKNOWN = "unknown"
    """Before the first term or after the last day known, or nobody knows."""


@dataclass(frozen=True, slots=True)
class OfficeJudgement:
    """A verdict, the nearest term of who is named, and the terms that held on the day."""

    tenure: Tenure
    term: Term
    right: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class JudgedTitle:
    """A title with the block it stands in, and what it is worth in a story of `story`."""

    claim: OfficeClaim
    block: Block
    judgement: OfficeJudgement
    story: StoryDate

    @property
    def words(self) -> str:
        """The title with the name."""
        return self.claim.span.of(self.block.text)

    @property
    def whose(self) -> str:
        """Whom of several the title is judged of, in words; empty if it is of one."""
        return f" of {self.claim.name.of(self.block.text)}" if self.claim.joint else ""

    @property
    def is_courteous(self) -> bool:
        """Whether the title may be given for life, as in the United States."""
        claim = self.claim
        return "U.S." in claim.office.qualifiers or not (claim.named and claim.full)

    @property
    def sentence(self) -> Span:
        """The place of the whole sentence."""
        start = self.claim.span.start
        return next(one for one in sentences(self.block.text) if one.end > start)

    @property
    def standing(self) -> Standing:
        """How surely the sentence speaks of the story's day."""
        text, claim = self.block.text, self.claim
        whole = Span(claim.span.start, max(claim.span.end, claim.name.end))
        day = self.story.value
        found = standing(text, self.sentence, whole, day, strict=False)
        owns = text[whole.end : whole.end + 2] in ("'s", "’s", "' ", "’ ")
        if owns and not _SPEAKS.match(text, whole.end):
            return min(found, Standing.TOLD)  # "President Obama's health care law"
        return found

    @property
    def holder(self) -> str | None:
        """Who held the office on the story's day; None if nobody did."""
        return next((term.name for term in self.judgement.right if term.name), None)

    @property
    def sure(self) -> bool:
        """Whether a source was read for each term that the verdict rests on."""
        return all(term.verified for term in (self.judgement.term, *self.judgement.right))


def told_terms(one: JudgedTitle) -> str:
    """Return the terms that a verdict rests on, with their source and how far they are known."""
    terms = sorted({one.judgement.term, *one.judgement.right}, key=lambda term: term.start)
    told = [
        f"{term.name or 'nobody'} from {term.start}{f' to {term.end}' if term.end else ''}"
        f"{f' ({term.source})' if term.source else ''}"
        for term in terms
    ]
    office = one.claim.office
    return f"{office.office}: {'; '.join(told)}; facts as of {office.as_of}"


def judge_title(claim: OfficeClaim, day: date) -> OfficeJudgement:
    """Return what the title in `claim` was worth on `day`."""
    office, terms = claim.office, claim.terms
    nearest = min(terms, key=lambda term: _distance(term, day))
    right = office.on(day)
    if not right or day > office.as_of:
        return OfficeJudgement(Tenure.UNKNOWN, nearest, right)
    if nearest.holds(day):
        return OfficeJudgement(Tenure.RIGHT, nearest, right)
    if _distance(nearest, day) <= SLACK:
        return OfficeJudgement(Tenure.NEAR, nearest, right)
    before = [term for term in terms if term.end and term.end <= day]
    if before:
        return OfficeJudgement(Tenure.FORMER, before[-1], right)
    return OfficeJudgement(Tenure.FUTURE, nearest, right)


def _distance(term: Term, day: date) -> timedelta:
    """Return how far `day` is from the days of `term`."""
    if term.holds(day):
        return timedelta()
    return term.start - day if day < term.start else day - (term.end or day)


def judged_titles(article: Article, facts: Facts) -> tuple[JudgedTitle, ...]:
    """Return the titles in what is judged of `article`; none if its date is not known from it."""
    story = article.sure_date
    return _judged(telling(article, story.value), story, facts) if story else ()


@lru_cache(maxsize=1)  # several rules ask for the same
def _judged(told: Telling, story: StoryDate, facts: Facts) -> tuple[JudgedTitle, ...]:
    return tuple(
        JudgedTitle(claim, told.blocks[claim.paragraph], judge_title(claim, story.value), story)
        for claim in office_claims(told.texts, facts)
    )
