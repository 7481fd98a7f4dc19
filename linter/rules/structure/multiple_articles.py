"""A second story begins inside the story.

Pages that load the next story as one scrolls, and digests cut in the wrong place, come out as one
text. Everything behind the seam then counts as said by the first story: its names, dates and
numbers. Cut the text there, and keep what follows as a story of its own.

The seam is a dateline with an agency where the story had one of its own before or is well under
way, or a line like a headline above a byline, each with several paragraphs before and behind it. A
digest by design (“News in brief”), a wrap of many short items, and a story that is printed again in
a corrected version are not reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter.article import PROSE, Article
from linter.document import Block, Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.language.normal import normalize
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.span import Span
from linter.structure.dateline import find_dateline

_BEFORE, _BEHIND = 3, 2  # paragraphs that make a story
_DEEP = 5  # paragraphs behind which the first dateline is another story's
_MOST = 3  # more seams are items of a digest
_BETWEEN = frozenset({Kind.DECK, Kind.LABEL, Kind.TIMESTAMP, Kind.CAPTION, Kind.CREDIT})
_HEADLINE_WORDS = 4
_DIGEST = compiled(
    r"\b(?:in brief|briefs?|briefly|roundup|round-up|digest|at a glance|the wrap|headlines"
    r"|capsules?|news ?watch|around the (?:world|nation|state|region|league)|updates?|liveblog"
    r"|live|blotter|notebook|what to know|recap|things to know)\b",
    re.IGNORECASE,
)
_AGAIN = compiled(
    r"corrected (?:version|story|article)|corrects (?:version|story)|correct version"
    r"|(?:updated|original|previous) (?:version|story) (?:of the story )?(?:is )?(?:below|follows)"
    r"|recasts|erroneously reported|(?-i:In a story (?:published )?(?:on )?[A-Z])",
    re.IGNORECASE,
)


def _count(blocks: Sequence[Block]) -> int:
    return sum(block.kind in PROSE for block in blocks)


def _title_above(text: Sequence[Block], byline: int) -> int | None:
    """Return the number of the line like a headline that stands above the byline, or None."""
    for number in range(byline - 1, max(-1, byline - 4), -1):
        block = text[number]
        if block.kind is Kind.HEADING and len(block.text.split()) >= _HEADLINE_WORDS:
            return number
        if block.kind not in _BETWEEN:
            return None
    return None


def _seams(text: Sequence[Block]) -> Iterator[tuple[int, str]]:
    """Yield where another story seems to begin, and with what."""
    first_agency = False
    for number, block in enumerate(text):
        if block.kind is Kind.PARAGRAPH:
            dateline = find_dateline(block)
            if dateline is None or not dateline.agency:
                continue
            if first_agency or _count(text[:number]) >= _DEEP:
                yield number, dateline.span.of(block.text).strip()
            first_agency = True
        elif block.kind is Kind.BYLINE and not block.declared:
            title = _title_above(text, number)
            if title is not None:
                yield title, text[title].text


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report the first seam of each story that follows."""
    text = [block for block in article.blocks if block.kind is not Kind.META]
    seams = [
        (number, found)
        for number, found in _seams(text)
        if _count(text[:number]) >= _BEFORE and _count(text[number:]) >= _BEHIND
    ]
    if not seams or len(seams) > _MOST or _is_digest(article, text):
        return
    last = 0
    for number, found in seams:
        if _count(text[last:number]) < _BEHIND:
            continue  # headline, byline and dateline of one story
        last = number
        shown = found if len(found) <= 60 else found[:60].rstrip() + "…"
        message = f"Another story begins here, with “{shown}”; cut the text in two."
        yield Hit(_place(text[number]), message, block=text[number])


def _place(block: Block) -> Span:
    """Return what of `block` is the seam: its dateline, or all of a headline."""
    dateline = find_dateline(block)
    if dateline is None or block.kind is Kind.HEADING:
        return block.span
    return Span(0, len(dateline.span.of(block.text).rstrip()))


def _is_digest(article: Article, text: Sequence[Block]) -> bool:
    """Return whether the story is several by design, or one printed again with a correction."""
    if article.headline and _DIGEST.search(article.headline.text):
        return True
    if any(block.kind is Kind.CORRECTION or _AGAIN.search(block.text) for block in text[:8]):
        return True
    title = normalize(article.headline.text) if article.headline else ""
    return any(block.kind is Kind.HEADING and normalize(block.text) == title for block in text)


_ONE = (
    "Ferry returns to its old route\n\nRIVERTON, Maine (AP) — The ferry went back to its old route "
    "on Monday.\n\nIt will stop at both piers, the company said.\n\nThe crew sang all the way.\n\n"
)
_TWO = (
    "The town of Milton voted on Tuesday to keep its library open.\n\n"
    "Two members were absent, and one left before the vote was called.\n\n"
    "The mayor called it a good day.\n"
)

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.ERROR,
    check=check,
    since="0.1.0",
    examples=(
        Bad(f"{_ONE}⟦MILTON, Ohio (AP) —⟧ {_TWO}"),
        Bad(f"{_ONE}⟦Milton votes to keep its library open⟧\n\nBy Lars Holm\n\n{_TWO}"),
        Bad(
            f"{_ONE}⟦Milton votes to keep its library open⟧\n\nBy Lars Holm\n\n"
            f"MILTON, Ohio (AP) — {_TWO}"
        ),
        Good(f"{_ONE}{_TWO}"),
        Good(f"{_ONE}What Milton does\n\n{_TWO}"),
        Good(
            _ONE.replace("Ferry returns to its old route", "News in brief")
            + f"MILTON (AP) — {_TWO}"
        ),
        Good(
            "RIVERTON, Maine (AP) — In a story March 4 about a ferry, the AP gave a wrong name.\n\n"
            "A corrected version of the story is below:\n\nFerry returns to its old route\n\n"
            "The ferry is back.\n\nIt stops at both piers.\n\nThe crew sang.\n\n"
            f"RIVERTON, Maine (AP) — {_TWO}"
        ),
        Good(f"{_ONE}MILTON — {_TWO}"),
    ),
)
