"""The commas in a large number do not stand at the thousands.

“1,0000” may be ten thousand or one thousand: a digit was typed too often, or the comma stands in
the wrong place. Look the number up. Numbers in the Indian way (“1,00,000”), dates without a space
(“Jan. 4,2019”) and lists of numbers are not reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.document import Block
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Unit
from linter.span import Span

_NUMBER = compiled(
    r"(?<![\w.,:/-])(?P<sign>[$€£¥]?) ?(?P<digits>\d{1,3}(?:,\d+)+)"
    r"(?![\w/:]|[,-]\d|\.\d{3})(?P<cents>\.\d)?"
)
_RIGHT = compiled(r"\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d\d)*,\d{3}")
_LIST = compiled(r"\d{1,2}(?:,\d{1,2})+")  # “Sections 3,14,15”
_COUNTED = compiled(r"[ -](?!and\b|the\b|for\b|north\b|south\b)[a-z]{3,}")  # “12,34 votes”
# “some 12,34”, “more than 4,30 Riverton”: what stands before a number and not before a list.
_QUANTITY = compiled(
    r"\b(?:than|over|under|about|some|nearly|around|roughly|almost|least|estimated|of the|per) $",
    re.IGNORECASE,
)
_BEFORE = 12  # characters in which it is looked for
_DAY = compiled(r"[A-Z][a-z]{2,8}\.? $")


def check(block: Block, options: NoOptions) -> Iterator[Hit]:
    """Find numbers with commas whose groups are neither of three digits nor the Indian way."""
    text = block.text
    for match in _NUMBER.finditer(text):
        digits = match["digits"]
        if _RIGHT.fullmatch(digits):
            continue
        if _LIST.fullmatch(digits) and not _is_one_number(text, match):
            continue
        groups = digits.split(",")
        four = len(groups) == 2 and len(groups[1]) == 4 and not match["sign"]
        if four and not match["cents"] and _is_date(text, match.start(), groups):
            continue
        mixed = len({len(group) for group in groups[1:]}) > 1 and max(map(len, groups[1:])) < 4
        if mixed and not match["sign"]:
            continue  # a list of numbers, some of three digits
        message = f"“{digits}” has a comma in the wrong place or a digit too many; look it up."
        yield Hit(Span(*match.span("digits")), message)


def _is_one_number(text: str, match: re.Match[str]) -> bool:
    """Return whether “12,34” is one number and no list: a sum, or so many of something."""
    if match["sign"] or _COUNTED.match(text, match.end()):
        return True
    before = text[max(0, match.start() - _BEFORE) : match.start()]
    return bool(_QUANTITY.search(before))


def _is_date(text: str, start: int, groups: list[str]) -> bool:
    """Return whether “4,2019” is a day and a year that a space is missing between."""
    year = 1500 <= int(groups[1]) <= 2199
    return year and (int(groups[0]) <= 31 or bool(_DAY.search(text, 0, start)))


RULE = Rule(
    unit=Unit.BLOCK,
    severity=Severity.WARNING,
    check=check,
    trigger=r"\d,(?:\d{1,2}\b|\d{4})",
    quoted=Quoted.SOFTEN,
    since="0.1.0",
    examples=(
        Bad("The index closed at ⟦20,1880⟧.52, and 7.6 per ⟦1,00⟧ had it in 2010."),
        Bad("More than ⟦1,0000⟧ people stood on the pier, the police said."),
        Bad("The wall cost $⟦12,00⟧ a yard, twice what the town had planned."),
        Bad("Some ⟦12,34⟧ votes were counted on Monday."),
        Bad("More than ⟦4,30⟧ Riverton boats lay there."),
        Bad("Each boat got $⟦1,2000⟧ for the winter."),
        Bad("The island has ⟦23,4500⟧ inhabitants in summer."),
        Good("More than 10,000 people stood on the pier, the police said."),
        Good("The lottery paid 1,00,000 rupees, and the second prize was 12,34,500."),
        Good("The ferry first ran on March 4,2019, the company said."),
        Good("Sections 3,14,15 of the law do not apply, nor do pages 12,118."),
        Good("The bridge stands at 47,5 north, the captain wrote."),
        Good("The fund holds $1,250,000.50, and 1,250 people paid into it."),
    ),
)
