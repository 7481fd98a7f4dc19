"""Whether somebody held an office on the day of a story, and whether the story speaks of that day.

A title that was right once is right for ever where the story looks back: “President Bill Clinton
signed the law in 1996”. So a title is judged only in a sentence that speaks of its own day, in a
story that does not show elsewhere that it knows better. In the United States people keep their
titles out of courtesy, so more evidence is asked for there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from linter.article import Article, StoryDate
from linter.document import Block
from linter.facts.facts import Facts
from linter.facts.offices import Term
from linter.facts.people import OfficeClaim, office_claims
from linter.facts.standing import Standing, standing
from linter.span import Span

# Days around a change in which a story may still, or already, give the title: it looks back at last
# week, and sources differ on days.
SLACK = timedelta(days=30)
# So long before somebody takes an office, nobody writes yet of what that one will do in it.
_FORESEEN = timedelta(days=730)
# A title that somebody lost longer ago is no slip of memory: the story looks back.
_REMEMBERED = timedelta(days=3652)


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
    def standing(self) -> Standing:
        """How surely the sentence speaks of the story's day."""
        text, claim = self.block.text, self.claim
        whole = Span(claim.span.start, max(claim.span.end, claim.name.end))
        if text[whole.end : whole.end + 2] in ("'s", "’s", "' ", "’ "):
            return Standing.LOOKS_BACK  # "President Obama's health care law"
        day = self.story.value
        return standing(text, claim.sentence, whole, day, strict=_is_courteous(claim))

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


_MODAL = re.compile(
    r"\b(?:would|could|might|may|will|won['’]t|would-be|if|whether|should|imagine|becomes?|"
    r"becoming|presumptive|expected|expect|let|call(?:ed)? (?:him|her)|potential|possible|prospect|"
    r"hypothetical|elected|election|nominee|candidate|inaugurat\w+|transition|sworn|swearing|"
    r"in waiting|likely|soon|next)\b",
    re.IGNORECASE,
)
# Before a surname: the story says itself that the title is gone, or yet to come.
_NO_LONGER = (
    r"(?:\b(?:former|formerly|ex|then|late|one-time|onetime|ousted|deposed|outgoing|incoming)\b|"
    r"-elect\b)[^.;\n]{0,50}\b"
)


def _is_courteous(claim: OfficeClaim) -> bool:
    """Return whether the title may be given for life, as in the United States."""
    return "U.S." in claim.office.qualifiers or not (claim.named and claim.full)


def judged_titles(article: Article, facts: Facts) -> Iterator[JudgedTitle]:
    """Yield the titles in the body of `article`; none if its date is not known from the story."""
    story = article.sure_date
    if story is None:
        return
    body = article.body
    texts = tuple(block.text for block in body)
    for claim in office_claims(texts, facts):
        judgement = judge_title(claim, story.value)
        yield JudgedTitle(claim, body[claim.paragraph], judgement, story)


def wrong_titles(article: Article, facts: Facts) -> Iterator[JudgedTitle]:
    """Yield the titles that were wrong on the day of the story, and that it gives for its own day.

    Nothing where the story shows that it knows better.
    """
    found = list(judged_titles(article, facts))
    wrong = (Tenure.NEAR, Tenure.FORMER, Tenure.FUTURE)
    suspects = [one for one in found if one.judgement.tenure in wrong]
    if not suspects:
        return
    known = {one.claim.office.id for one in found if one.judgement.tenure is Tenure.RIGHT}
    story = "\n".join(block.text for block in article.body)
    for one in suspects:
        if _says_no_longer(one, story):
            continue
        if one.judgement.term.start > one.story.value:
            # A day that only the lead names may be that of what the story looks back on.
            if one.story.origin != "lead" and not _is_foreseen(one):
                yield one
        elif one.claim.office.id not in known and _is_meant(one, story):
            yield one


def _says_no_longer(one: JudgedTitle, story: str) -> bool:
    """Return whether the story itself calls the person a former or a future holder."""
    surname = re.escape(one.claim.name.of(one.block.text).split(" ")[-1])
    return re.search(_NO_LONGER + surname, story, re.IGNORECASE) is not None


def _is_meant(one: JudgedTitle, story: str) -> bool:
    """Return whether the title of somebody who has held the office is meant for the story's day."""
    if not _is_courteous(one.claim):
        return one.standing > Standing.LOOKS_BACK
    term, right = one.judgement.term, one.judgement.right
    return (
        one.standing is Standing.PRESENT
        and one.story.value - (term.end or term.start) < _REMEMBERED
        and not any(name in story for other in right for name in other.names)
    )


def _is_foreseen(one: JudgedTitle) -> bool:
    """Return whether somebody who is yet to take the office is thought of as its holder."""
    if one.judgement.term.start - one.story.value > _FORESEEN:
        return False
    text, start = one.block.text, one.claim.span.start
    said = one.claim.sentence.of(text)
    return text[:start].lower().endswith(" a ") or bool(_MODAL.search(said))
