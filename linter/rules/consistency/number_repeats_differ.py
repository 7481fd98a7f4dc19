"""The headline tells another number than the story.

“12 killed in ferry fire”, says the headline, and the text begins “At least 14 people were killed
…”: the toll was raised, and the headline was forgotten. Readers see the headline first, and many
see nothing else. The number in the headline or in the summary is reported; find out which is right.

Compared are the killed, the injured, the arrested and the like, jobs that are cut or added, sums of
money and scores. A number is reported only if the story nowhere says it, not even in another
sentence, and gives another one for the same thing in its first paragraphs. Rounded numbers, “at
least”, “up to” and “nearly”, forecasts, and totals over the years are allowed for, and so are
numbers that are the sum of what the text counts one by one.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from linter.article import Article
from linter.document import Block, Kind
from linter.facts.corrections import parted
from linter.finding import Severity
from linter.language.expression import compiled
from linter.language.numbers import numbers
from linter.language.quotations import is_quoted, quotations
from linter.language.sentences import sentences
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Unit
from linter.rules.consistency._amounts import amounts, bare_sums, scores
from linter.rules.consistency._tolls import Toll, is_news, tells_of, tolls
from linter.span import Span

_KINDS = frozenset({Kind.HEADLINE, Kind.DECK})
_FIRST = 5  # paragraphs in which the news itself is told
_DIGITS = compiled(r"\d+(?:\.\d+)?")
# Somebody who is counted without a number: “killed 13 people and himself”.
_ONE_MORE = compiled(
    r"\b(?:an?|himself|herself|itself|the|his|her|gunm[ae]n|bomber|attacker|shooter|suspect)\b"
)
_SHOWN = 60  # characters of the text in a message


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Look in the text for each number of the headline and of the summary."""
    heads = [block for block in (article.headline, article.deck) if block is not None]
    own, corrections = parted(article)
    body = (*own, *corrections)  # a number that is taken back is told, too
    for head in heads if own else ():
        yield from _tolls(head, [other for other in heads if other is not head], body)
        yield from _amounts(head, body)
        yield from _scores(head, body)


def _tolls(head: Block, others: list[Block], body: tuple[Block, ...]) -> Iterator[Hit]:
    claims = [one for one in tolls(head.text) if one.value > 1 and is_news(one, head.text)]
    if not claims:
        return
    said = [(block, toll) for block in body for toll in _told(block)]
    said = [(block, toll) for block in others for toll in _told(block)] + said
    near = {*others, *body[:_FIRST]}
    for claim in claims:
        same = [(block, toll) for block, toll in said if toll.is_like(claim)]
        first = next((toll for block, toll in same if block in near), None)
        if first is None or any(toll.agrees(claim) for _, toll in same):
            continue
        less = first.value < claim.value
        if not _is_said(claim.value, body) and not (less and _is_sum(claim, body)):
            block = next(block for block, toll in same if toll is first)
            yield _hit(head, claim.span, block, first.span)


def _told(block: Block) -> Iterator[Toll]:
    """Yield what a block counts in its own words, of what has happened."""
    quoted = quotations(block.text)
    cut = sentences(block.text)
    for toll in tolls(block.text):
        around = next((span for span in cut if span.covers(toll.span)), toll.span)
        if not is_quoted(toll.span, quoted) and is_news(toll, around.of(block.text)):
            yield toll


def _is_said(value: int, body: tuple[Block, ...]) -> bool:
    """Return whether `value` stands anywhere in the text."""
    digits = str(value)
    return any(
        digits in _DIGITS.findall(block.text.replace(",", ""))
        or any(number.value == value for number in numbers(block.text))
        for block in body
    )


def _is_sum(claim: Toll, body: tuple[Block, ...]) -> bool:
    """Return whether what the sentences about such things count makes up the number."""
    parts: set[int] = set()
    for block in body:
        for span in sentences(block.text):
            text = span.of(block.text)
            if tells_of(claim.told, text):
                parts.update(number.value for number in numbers(text))
                if _ONE_MORE.search(text):
                    parts.add(1)
    small = sorted(part for part in parts if part < claim.value)[:20]
    return any(sum(some) == claim.value for count in (2, 3) for some in combinations(small, count))


def _amounts(head: Block, body: tuple[Block, ...]) -> Iterator[Hit]:
    claims = list(amounts(head.text))
    said = [(block, one) for block in body for one in amounts(block.text)] if claims else []
    for claim in claims:
        if any(one.agrees(claim) for _, one in said):
            continue
        alike = [(block, one) for block, one in said if one.is_slip_of(claim)]
        if len({one.value for _, one in alike}) != 1:
            continue
        if not any(claim.value in bare_sums(block.text) for block in body):
            yield _hit(head, claim.span, alike[0][0], alike[0][1].span)


def _scores(head: Block, body: tuple[Block, ...]) -> Iterator[Hit]:
    for claim in scores(head.text):
        said = [(block, one) for block in body for one in scores(block.text)]
        if any(one.votes == claim.votes for _, one in said):
            continue
        if len({one.votes for _, one in said}) == 1 and said[0][1].is_slip_of(claim):
            yield _hit(head, claim.span, said[0][0], said[0][1].span)


def _hit(head: Block, span: Span, block: Block, other: Span) -> Hit:
    where = "headline" if head.kind is Kind.HEADLINE else "summary"
    there = {Kind.HEADLINE: "headline", Kind.DECK: "summary"}.get(block.kind, "text")
    message = (
        f"“{span.of(head.text)}” in the {where} is “{other.of(block.text)[:_SHOWN]}” in the "
        f"{there}; find out which is right."
    )
    return Hit(span, message, block=head)


def _story(headline: str, *lead: str) -> str:
    rest = "The ferry had left Riverton at noon. The harbor was closed until the evening."
    return "\n\n".join((headline, *lead, rest)) + "\n"


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    kinds=_KINDS,
    trigger=(
        r"(?i)\b(?:kill|dead|die[sd]?\b|dying|slain|perish|injur|hurt|wound|arrest|detain|charge|"
        r"indict|missing|rescue|evacuat|hospitali[sz]|sicken|deaths|fatalities|toll\b|jobs\b)"
        r"|[$€£¥₹] ?\d|\d(?:[-–]|[- ]to[- ])\d"
    ),
    quoted=Quoted.SKIP,
    since="0.1.0",
    examples=(
        Bad(
            _story(
                "⟦12 killed⟧ in ferry fire",
                "At least 14 people were killed on Monday when a ferry caught fire off Riverton.",
            )
        ),
        Bad(
            _story(
                "Ferry fire kills ⟦twelve people⟧",
                "A fire on a ferry killed 14 people and injured 30 on Monday, the police said.",
            )
        ),
        Bad(
            _story(
                "Police arrest ⟦five⟧ after ferry fire",
                "Seven people were arrested on Monday after a fire on a ferry, the police said.",
            )
        ),
        Bad(
            _story(
                "Shipyard to cut ⟦1,200 jobs⟧",
                "The shipyard said on Monday that it was cutting 1,400 jobs, a third of all.",
            )
        ),
        Bad(
            _story(
                "Town votes for ⟦$25 million⟧ pier",
                "The town council has voted for a pier that costs $25 billion, and for a bridge.",
            )
        ),
        Bad(
            _story(
                "Senate passes ferry bill ⟦52-47⟧",
                "The Senate passed a bill on ferries on Monday. The vote was 53-47.",
            )
        ),
        Good(
            _story(
                "14 killed in ferry fire",
                "At least 12 people were killed on Monday when a ferry caught fire off Riverton.",
            )
        ),
        Good(
            _story(
                "14 killed in ferry fire",
                "The death toll of a fire on a ferry rose to 14 on Monday from 12.",
            )
        ),
        Good(
            _story(
                "14 killed in ferry fire",
                "A fire killed 12 passengers on a ferry on Monday. Two of the crew died, too.",
            )
        ),
        Good(
            _story(
                "14 killed in ferry fire",
                "Twelve people were killed in a fire on Monday. Two more died on Tuesday.",
            )
        ),
        Good(
            _story(
                "14 killed in ferry fire",
                "More than a dozen people were killed on Monday in a fire on a ferry.",
            )
        ),
        Good(
            _story(
                "14 killed in ferry fire",
                "A fire killed 15 people on Monday.",
                "Correction: An earlier version of this story said that 14 people were killed.",
            )
        ),
        Good(
            _story(
                "Ferry fire kills 14",
                "Nobody had a chance. In 2011 some 30 people were killed on the same ferry.",
            )
        ),
        Good(
            _story(
                "Ferry fire could kill 200 jobs",
                "The yard, which is to be sold, added 300 jobs this year and cut 20 jobs.",
            )
        ),
        Good(
            _story(
                "Man, 22, killed in ferry fire",
                "A man was killed in a fire on Monday, and three people died on the way.",
            )
        ),
        Good(
            _story(
                "Pier costs $1.2 billion",
                "The new pier will cost $1,198 million, and not $900 million, as was planned.",
            )
        ),
        Good(
            _story(
                "Town votes for $25 million pier",
                "The pier will cost 25 million dollars, and not $25 billion, as a paper said.",
            )
        ),
        Good(
            _story(
                "Riverton wins 112-107",
                "Riverton won on Monday night. It was 112-104 with a minute left, and 112-107.",
            )
        ),
    ),
)
