"""A span of years ends before it begins.

“2021-2019” was typed the wrong way round, or one of the years is wrong. Falls and countdowns (“from
30 to 20”) are not reported, and neither are years before the common era.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.document import Block
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Unit
from linter.span import Span

_YEAR = r"(?:1[5-9]|20)\d\d"
_YEARS = compiled(rf"(?<![\w.,/$€£-])({_YEAR}) ?[-–—] ?({_YEAR})(?![\w/%]|[-–—.,]\d)(?! ?B\.?C)")
_REACH = 12  # characters in front, where “No.” makes it no span of years


def check(block: Block, options: NoOptions) -> Iterator[Hit]:
    """Find two years joined by a dash, the later one first."""
    for match in _YEARS.finditer(block.text):
        first, last = match.groups()
        before = block.text[max(0, match.start() - _REACH) : match.start()].lower()
        if int(first) <= int(last) or re.search(r"\b(?:no|nos|model|type|phone|fax|tel)\b", before):
            continue
        becomes = f"{last}{match.group()[4:-4]}{first}"
        message = (
            f"“{match.group()}” ends before it begins; write “{becomes}” if the years are right."
        )
        yield Hit(Span(*match.span()), message, becomes=becomes)


RULE = Rule(
    unit=Unit.BLOCK,
    severity=Severity.NOTE,
    check=check,
    trigger=rf"\b{_YEAR} ?[-–—] ?{_YEAR}",
    quoted=Quoted.SOFTEN,
    since="0.1.0",
    examples=(
        Bad(
            "She was mayor in ⟦2021-2019⟧, and then a judge.",
            becomes="She was mayor in 2019-2021, and then a judge.",
        ),
        Bad("The records for the years ⟦1999–1989⟧ were lost in the fire."),
        Bad("The museum shows the town (⟦1945 - 1939⟧) in 40 photographs."),
        Good("She was mayor in 2019-2021, and then a judge."),
        Good("The town lost a third of its people, from 3,000 to 2,000, in those years."),
        Good("Call 555-2030-1990 for tickets, or write to Model 2000-1900."),
        Good("The pots are from the years 1600-1500 B.C., the museum said."),
    ),
)
