"""A date in figures can be read with the day or with the month first.

“01/02/2020” is 2 January to American readers and 1 February to British ones, and a story is read by
both. Write the month as a word. Left alone are dates that can be read in one way only, because both
figures are the same or one is over 12, dates in the order of ISO 8601, and quotations.

Nothing is said where no year stands behind the figures (“9/11”, “1/2”), nor where another date in
figures shows which of the two comes first in this story. 9/11/2001 is known to all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.article import Article
from linter.finding import Severity
from linter.language.dates import NUMERIC
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Unit
from linter.rules.dates._story_days import TEXT
from linter.span import Span

_MONTHS = 12
_KNOWN = ("9/11/2001", "11/9/2001", "11.9.2001", "09/11/2001")
_NAMES = (
    "January February March April May June July August September October November December"
).split()


def _is_other(text: str, match: re.Match[str]) -> bool:
    """Return whether more figures make it a number of some other kind, or everybody knows it."""
    end = match.end()
    goes_on = text[end : end + 1] in (".", "/", "-") and text[end + 1 : end + 2].isdigit()
    return goes_on or match.group() in _KNOWN


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report each date with two readings, unless another one of the story tells."""
    found = []
    for block in article.of_kind(*TEXT):
        for match in NUMERIC.finditer(block.text):
            first, second = int(match["first"]), int(match["second"])
            if first > _MONTHS or second > _MONTHS:
                if min(first, second) in range(1, _MONTHS + 1) and max(first, second) <= 31:
                    return
            elif first != second and first and second and not _is_other(block.text, match):
                found.append((block, match))
    for block, match in found:
        first, second, year = int(match["first"]), int(match["second"]), match["year"]
        message = (
            f"“{match.group()}” can be {_NAMES[first - 1]} {second} or {_NAMES[second - 1]} "
            f"{first}, {year}; write the month as a word."
        )
        yield Hit(Span(*match.span()), message, block=block)


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    check=check,
    kinds=TEXT,
    trigger=r"\b\d\d?[/.]\d\d?[/.]20\d\d",
    quoted=Quoted.SKIP,
    preview=True,
    since="0.1.0",
    examples=(
        Bad("The pier will open on ⟦01/02/2020⟧, the mayor said."),
        Bad("The pier opened on ⟦3/11/2019⟧ and closed on ⟦4/11/2019⟧."),
        Bad("The permit of ⟦05.06.2018⟧ was never found."),
        Good("The pier will open on 13/02/2020 and close on 03/04/2020, the mayor said."),
        Good("The pier will open on 02/02/2020, the mayor said."),
        Good("Closed after 9/11/2001, the pier won 3/4 of all votes and opened on 2020-01-02."),
        Good("“It opens on 01/02/2020,” she said."),
        Good("Version 1.2.2020.4 of the plan, at 10/12/20205, is no date."),
    ),
)
