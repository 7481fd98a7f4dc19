"""A date that no calendar has.

June has 30 days, and February 29 in leap years alone: 2020, 2024, not 2019 or 2100. A slip of one
often moves an event into the wrong week, so go back to the source instead of taking the last day of
the month.

A date without its year is judged if it clearly is one: “In April 31 people …” is no date, and Feb.
29 without a year is passed over. Nothing is said of dates before 1800 (Sweden did have a Feb. 30 in
1712), nor where the sentence itself says that there is no such day. Inside a quotation it is a
note.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from linter.document import Block, Kind
from linter.facts.corrections import is_taken_back
from linter.finding import Severity
from linter.language.date_mentions import DateMention, date_mentions, ends_there
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Unit
from linter.rules.dates._story_days import TEXT

_MONTH_NAME = r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_TRIGGER = (
    rf"{_MONTH_NAME}[a-z.]* (?:the )?(?:29|[3-9][0-9]|0)"
    rf"|(?:29|30|31)(?:st|th)?(?: of)?[ -]{_MONTH_NAME}"
    r"|(?:29|30|31)[/.]|[/.-](?:29|[3-9][0-9])\b"
)
_FIRST = 1800
_LEAP_YEAR = 2020
_MOST = 31
_MONTH_ALONE = compiled(
    r"\b(?:[Ii]n|[Ll]ast|[Tt]his|[Nn]ext|[Ee]arly|[Ll]ate|[Mm]id|[Ee]very|[Ee]ach|[Dd]uring|"
    r"[Tt]han)[ -]$"
)
_ON_PURPOSE = compiled(
    r"\b(?:no such|not exist|n[’']t exist|non-?existent|never comes?|impossible|fictional|"
    r"imaginary|jok(?:e|ed|ing)|typo|mistake|misprint|invalid|erroneous|leap (?:year|day))",
    re.IGNORECASE,
)
_AROUND = 100  # characters
_MONTHS = (
    "January February March April May June July August September October November December"
).split()


def _is_judged(text: str, mention: DateMention) -> bool:
    """Return whether `mention` is a date beyond doubt, and no other calendar's."""
    number_first = mention.day_span.of(text)[0].isdigit()
    if mention.year is not None:  # “the 62 November 2015 victims”
        return mention.year >= _FIRST and (mention.day <= _MOST or not number_first)
    before = text[max(0, mention.span.start - 12) : mention.span.start]
    sure = ends_there(text, mention) and not _MONTH_ALONE.search(before)
    return sure and 1 <= mention.day <= _MOST


def check(block: Block, options: NoOptions) -> Iterator[Hit]:
    """Look at every date."""
    text = block.text
    for mention in date_mentions(text):
        year = mention.year or _LEAP_YEAR
        if mention.in_year(year) or not _is_judged(text, mention):
            continue
        around = text[max(0, mention.span.start - _AROUND) : mention.span.end + _AROUND]
        if _ON_PURPOSE.search(around) or is_taken_back(text, mention.span):
            continue
        month = _MONTHS[mention.month - 1]
        last = monthrange(year, mention.month)[1]
        when = ""
        if mention.month == 2:
            when = f" in {mention.year}" if mention.year else " at most"
        message = (
            f"There is no “{mention.day_span.of(text)}”, as {month} has {last} days{when}; correct "
            "the date."
        )
        yield Hit(mention.day_span, message)


RULE = Rule(
    unit=Unit.BLOCK,
    severity=Severity.ERROR,
    check=check,
    kinds=TEXT | {Kind.TIMESTAMP, Kind.NOTICE},
    trigger=_TRIGGER,
    quoted=Quoted.SOFTEN,
    since="0.1.0",
    examples=(
        Bad("The law took effect on ⟦Feb. 30⟧, the mayor said."),
        Bad("The pier was closed from June 3 to ⟦June 31⟧."),
        Bad("They met on ⟦Feb. 29, 2019⟧, in the town hall."),
        Bad("It was signed on the ⟦31st of November 2018⟧ in Riverton."),
        Bad("The permit, dated ⟦2019-04-31⟧, was never found."),
        Bad("“It ends on ⟦Sept. 31⟧,” she said."),
        Good("They met on Feb. 29, 2020, in the town hall."),
        Good("In April 31 people lost their boats."),
        Good("She was born on Feb. 29."),
        Good("The 30 September 11 families met the mayor."),
        Good("He promised to pay on Nov. 31, a day that does not exist."),
        Good("In 1712 Swedes went to bed on Feb. 29 and woke up on Feb. 30, 1712."),
        Good("They named the 62 November 2015 victims."),
        Good("By the end of June 31 percent had paid."),
        Good("They lost 31-30 on June 30."),
    ),
)
