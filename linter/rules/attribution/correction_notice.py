"""A correction of the story stands in its text alone.

Archives and users of data must see that a story was corrected, and a field for corrections tells
them. In the text the notice repeats what was wrong, and the wrong figure is found again by whoever
searches for it. Keep the notice where readers see it, and put it into the field, too. Nothing is
removed for you: a correction must never get lost.

An editor's note is reported if it says what was changed, or where the story was first published,
and not if it says who paid for a journey. A correction of another paper that the story quotes is
not its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.article import PROSE, Article
from linter.document import Block, Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.language.words import words
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Unit
from linter.span import Span

_OPENING = 5  # words
_NOTE = compiled(r"\W{0,4}editor['’]?s['’]? notes?\b", re.IGNORECASE)
_LABEL = compiled(r"\W{0,4}(?:correction|clarification|editor|retraction)", re.IGNORECASE)
_CHANGE = frozenset(
    "updated amended changed edited corrected correct correction clarified clarify clarification "
    "revised removed deleted added replaced restored republished retracted withdrawn earlier "
    "previous previously initially originally first inadvertently mistakenly incorrect incorrectly "
    "wrong wrongly error errors misstated misspelled misidentified mischaracterized "
    "misattributed misquoted mislabeled omitted".split()
)
_PART = frozenset(
    "story article post piece column report headline version page graphic chart map datavisual "
    "photo photograph caption image video text transcript interview broadcast audio name names "
    "quote quotation figure figures number numbers".split()
)
_ELSEWHERE = compiled(r"pic\.twitter\.com|\(@\w|\btweet\b")
_LABELS = compiled("(?:orrection|ORRECTION|larification|LARIFICATION)S?s?:")
_BRACKETED = compiled(
    r"\(\W{0,2}(?:correction|clarification)s?: [^()]{10,400}\)|"
    r"\[\W{0,2}(?:correction|clarification)s?: [^\[\]]{10,400}\]",
    re.IGNORECASE,
)


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report every notice that nothing marks as one, on a line of its own or in brackets."""
    for before, block, _ in article.neighbors():
        if block.declared:
            continue
        if block.kind is Kind.CORRECTION and _is_ours(block.text, before):
            yield _hit(block, block.span)
        elif block.kind in PROSE and _LABELS.search(block.text):
            for match in _BRACKETED.finditer(block.text):
                yield _hit(block, Span(*match.span()))


def _is_ours(text: str, before: Block | None) -> bool:
    """Return whether `text` is about this story, and not about a journey or another paper's."""
    if _NOTE.match(text):
        said = {word.lower for word in words(text)}
        return not (_CHANGE.isdisjoint(said) or _PART.isdisjoint(said))
    introduced = before is not None and before.text.endswith(":") and not _LABEL.match(text)
    return not introduced and not _ELSEWHERE.search(text)


def _hit(block: Block, span: Span) -> Hit:
    opening = " ".join(span.of(block.text).split()[:_OPENING])
    message = f"“{opening} …” is a notice on the story; give it a field of its own, too."
    return Hit(span, message, block=block)


_STORY = "The ferry went back to its old route on Monday, the company said.\n\n"

RULE = Rule(
    unit=Unit.ARTICLE,
    kinds=PROSE | {Kind.CORRECTION},
    severity=Severity.NOTE,
    check=check,
    trigger=r"(?i:correction|clarification|retraction|editor\S* note|versions? of this|this version"
    r"|this (?:story|article|post|report|column|piece|headline) (?:has|was) )",
    quoted=Quoted.SKIP,
    since="0.1.0",
    examples=(
        Bad(f"{_STORY}⟦Correction: An earlier version of this story gave the wrong pier.⟧\n"),
        Bad(f"⟦Editor’s note: The name of the ferry has been changed.⟧\n\n{_STORY}"),
        Bad(f"{_STORY}⟦This story has been updated to correct the name of the captain.⟧\n"),
        Bad(f"{_STORY}⟦Update: This story has been updated with the day of the hearing.⟧\n"),
        Bad(f"{_STORY}⟦This version corrects the name of the captain to Petrova.⟧\n"),
        Bad(f"{_STORY}⟦Correction, March 9⟧\n\nThe ferry left from the old pier.\n"),
        Bad(
            "The ferry left from the old pier ⟦(Correction: An earlier version of this story gave "
            "the wrong pier.)⟧ at noon."
        ),
        Good("Correction officers said that they were not told of the fire until Monday."),
        Good("The correction of the map took the surveyors two years, the office said."),
        Good("“Correction: it was the other pier,” the captain said, and laughed."),
        Good(f"{_STORY}Editor’s note: The ferry company paid for the journey to Halden.\n"),
        Good(f"{_STORY}EDITOR’S NOTE — A look at what candidates say about ferries.\n"),
        Good(
            f"{_STORY}The Courier printed this on Tuesday:\n\n"
            "An earlier version of this story gave the wrong pier, and we are sorry.\n"
        ),
    ),
)
