"""Whether a story means that somebody holds an office on its own day who does not.

The title must stand in a sentence of the story's own day. In the United States people keep their
titles out of courtesy, and any title may be told of past events; then somebody must do something on
the story's own day under that name, and who holds the office must not be named at all.
"""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache

from linter.article import Article
from linter.facts.corrections import is_taken_back
from linter.facts.facts import Facts
from linter.facts.offices import name_key
from linter.facts.persons import first_names, mentions, surname
from linter.facts.standing import Standing, standing
from linter.facts.telling import Telling, telling
from linter.facts.tenures import JudgedTitle, Tenure, judged_titles
from linter.language.expression import compiled
from linter.language.quotations import is_quoted, quotations
from linter.language.sentences import sentences
from linter.span import Span

# So long before somebody takes an office, nobody writes yet of what that one will do in it.
_FORESEEN = timedelta(days=730)
# A title that somebody lost longer ago is no slip of memory: the story looks back.
_REMEMBERED = timedelta(days=3652)

_MODAL = compiled(
    r"\b(?:would|could|might|may|will|won['’]t|would-be|if|whether|should|imagine|becomes?|"
    r"becoming|presumptive|let|"
    r"expect(?:ed)? (?:to (?:be|become|take|succeed|win|replace|name)|him|her)|"
    r"call(?:ed)? (?:him|her)|potential|possible|prospect|"
    r"hypothetical|elected|election|nominee|candidate|inaugurat\w+|transition|sworn|swearing|"
    r"in waiting|likely|soon|"
    r"next(?! (?:week|month|year|door|to|day|summer|spring|fall|autumn|winter|[A-Z])))\b",
    re.IGNORECASE,
)
_QUOTED = compiled(r"[“\"][^“”\"]*[”\"]")
# Before a surname, or behind it: the story says itself that the title is gone, or yet to come.
_NO_LONGER = compiled(
    r"(?:\b(?:former|formerly|ex|then|late|one-time|onetime|ousted|deposed|outgoing|incoming|fired|"
    r"firing of|fire|sacked|dismissed|dismissal of|ouster of|resignation of|departure of|"
    r"predecessors?|succeeded|replaced|nominee|candidate)\b|-elect\b)[^.;\n]*$",
    re.IGNORECASE,
)
_GONE = compiled(
    r"(?:['’]s (?:firing|dismissal|ouster|resignation|departure|predecessor|successor|presidency|"
    r"tenure|administration|era)| (?:was|been|being) (?:fired|ousted|dismissed|sacked|replaced)| "
    r"(?:resigned|left office|stepped down)|[- ]era)\b"
)
_REACH = 50  # characters
_WRONG = (Tenure.NEAR, Tenure.FORMER, Tenure.FUTURE)


def wrong_titles(article: Article, facts: Facts) -> tuple[JudgedTitle, ...]:
    """Return the titles that were wrong on the day of the story, and that it gives for its own day.

    None where the story shows that it knows better.
    """
    found = judged_titles(article, facts)
    if not any(one.judgement.tenure in _WRONG for one in found) or article.sure_date is None:
        return ()
    return _wrong(found, telling(article, article.sure_date.value))


@lru_cache(maxsize=1)  # two rules ask for the same
def _wrong(found: tuple[JudgedTitle, ...], told: Telling) -> tuple[JudgedTitle, ...]:
    known = {one.claim.office.id for one in found if one.judgement.tenure is Tenure.RIGHT}
    return tuple(
        one
        for one in found
        if one.judgement.tenure in _WRONG
        and not _is_taken_back(one, told)
        and (
            not _is_foreseen(one)
            if one.judgement.term.start > one.story.value
            else one.claim.office.id not in known and _is_meant(one, told)
        )
    )


def _is_taken_back(one: JudgedTitle, told: Telling) -> bool:
    """Return whether the title is somebody else's words, or the story says that it is not right."""
    text, name = one.block.text, surname(one.claim.name.of(one.block.text))
    return (
        is_quoted(one.claim.span, quotations(text))
        or _says_no_longer(name, told.whole)
        or told.corrects(name)
        or is_taken_back(text, one.claim.span)
    )


def _says_no_longer(name: str, story: str) -> bool:
    """Return whether the story itself calls the person a former or a future holder."""
    for place in mentions(name, story):
        before = story[max(0, place.start - _REACH) : place.start]
        if _NO_LONGER.search(before) or _GONE.match(story, place.end):
            return True
    return False


def _is_meant(one: JudgedTitle, told: Telling) -> bool:
    """Return whether the title of somebody who has held the office is meant for the story's day."""
    how, term = one.standing, one.judgement.term
    if how is Standing.LOOKS_BACK:
        return False
    if not one.is_courteous and how > Standing.TOLD:
        return True
    if one.story.value - (term.end or term.start) >= _REMEMBERED or _names_holder(one, told):
        return False
    if one.judgement.tenure is Tenure.NEAR:  # the story may tell of the days before the change
        return _acts_at(one.block.text, one.claim.span, one)
    return how > Standing.TOLD or _is_present(one, told)


def _names_holder(one: JudgedTitle, told: Telling) -> bool:
    """Return whether the story names somebody who held the office on its day."""
    wrong = surname(one.claim.name.of(one.block.text))
    for term in one.judgement.right:
        for name in term.names:
            word = name if surname(name) == wrong else surname(name)
            if any(mentions(word, told.whole)):
                return True
    return False


def _is_present(one: JudgedTitle, told: Telling) -> bool:
    """Return whether the person does something on the story's own day, titled or not."""
    name = surname(one.claim.name.of(one.block.text))
    known = {word for full in one.judgement.term.names for word in name_key(full).split(" ")}
    if not {name_key(first) for first in first_names(name, told.texts)} <= known:
        return False  # another bears the name
    for text in told.texts:
        for place in mentions(name, text):
            if not is_quoted(place, quotations(text)) and _acts_at(text, place, one):
                return True
    return False


def _acts_at(text: str, place: Span, one: JudgedTitle) -> bool:
    sentence = next(span for span in sentences(text) if span.end > place.start)
    how = standing(text, sentence, place, one.story.value, strict=True)
    return how is Standing.PRESENT


def _is_foreseen(one: JudgedTitle) -> bool:
    """Return whether somebody who is yet to take the office is thought of as its holder."""
    if one.judgement.term.start - one.story.value > _FORESEEN:
        return False
    text, start = one.block.text, one.claim.span.start
    said = _QUOTED.sub("", one.sentence.of(text))
    return text[:start].lower().endswith(" a ") or bool(_MODAL.search(said))
