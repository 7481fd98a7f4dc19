"""Dates are written in two ways in one story, or not as the house has it.

“Jan. 21” and “January 22”, or “21 January” and “January 22”, in the same story show that it was put
together from two sources. Reported is the first of the rarer form, once in a story.

With `form: Jan. 21` (agency style in the United States) long names of months are shortened in front
of a day, and “21st” is “21”; with `January 21` or `21 January` that form is asked for everywhere.
March, April, May, June and July are never shortened, and tell nothing about it. An ordinal is
changed safely in agency style, for nothing else is meant by it.

Left alone are quotations, headlines and captions, and days that have become names: Jan. 6, July 4,
Sept. 11 and Oct. 7.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

from linter.article import Article
from linter.document import Block, Kind
from linter.finding import Severity
from linter.language.date_mentions import DateMention, ends_there
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, Rule, Unit
from linter.rules.wording._copy import CONSISTENT, Use, most_common, own_matches
from linter.span import Span

_LONG = "January|February|August|September|October|November|December"
_SHORT = "Jan|Feb|Aug|Sept|Oct|Nov|Dec"
_NEVER_SHORT = "March|April|May|June|July"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_DATE = compiled(
    rf"(?<![\w-])(?:(?P<month>{_LONG}|(?:{_SHORT})\.|{_NEVER_SHORT}) (?P<day>{_DAY})"
    r"(?P<ordinal>st|nd|rd|th)?(?![\w%:/]|,\d|[.-]\d| (?:million|billion|percent|people)\b)"
    rf"|(?<!\d )(?P<first>{_DAY})(?P<suffix>st|nd|rd|th)? (?:of )?"
    rf"(?P<behind>{_LONG}|{_NEVER_SHORT})(?![\w-]))"
)
_MONTH_ALONE = compiled(r"\b(?:[Ii]n|[Ll]ast|[Tt]his|[Nn]ext|[Ee]arly|[Ll]ate|[Mm]id)[ -]$")
_STAMP = compiled(r",? \d{4},? (?:at |\| )?\d")  # the time of a post or a version
# “from 6 to 9 January”, “Sunday 4 and Monday 5 March”
_SHARED = compiled(r"\d(?: ?[-–—] ?|,? (?:to|and|or) (?:\w+day )?)$")
_NAMED = frozenset({("jan", 6), ("jul", 4), ("sep", 11), ("oct", 7)})
_SHORTENED = dict(zip(_LONG.split("|"), _SHORT.split("|"), strict=True))
_IN_FULL = {short: long for long, short in _SHORTENED.items()}
_AGENCY, _LONG_FORM, _DAY_FIRST = "Jan. 21", "January 21", "21 January"


@dataclass(frozen=True, slots=True)
class Options:
    """Which form the house writes."""

    form: Annotated[
        Literal["consistent", "Jan. 21", "January 21", "21 January"],
        "How a day and its month are written; “consistent”: as the story has most of them.",
    ] = "consistent"


def _form(match: re.Match[str]) -> str:
    """Return the form of a date; empty for “March 21”, which is right in two of them."""
    if match["behind"]:
        return _DAY_FIRST
    month = match["month"].rstrip(".")
    if month in _SHORTENED:
        return _LONG_FORM
    return _AGENCY if month in _IN_FULL else ""


def _written(match: re.Match[str], form: str) -> str:
    day = (match["day"] or match["first"]).lstrip("0")
    month = (match["month"] or match["behind"]).rstrip(".")
    month = _IN_FULL.get(month, month)
    if form == _DAY_FIRST:
        return f"{day} {month}"
    if form == _AGENCY and month in _SHORTENED:
        month = f"{_SHORTENED[month]}."
    return f"{month} {day}"


def _is_name(match: re.Match[str]) -> bool:
    month = (match["month"] or match["behind"])[:3].lower()
    return (month, int(match["day"] or match["first"])) in _NAMED


def _dates(article: Article) -> list[tuple[Block, re.Match[str]]]:
    found = own_matches(article, _DATE, [Kind.PARAGRAPH])
    return [
        (block, match)
        for block, match in found
        if not _is_name(match) and _ends_there(block.text, match)
    ]


def _ends_there(text: str, match: re.Match[str]) -> bool:
    """Return whether it is a date: in “in August 30 boats came” it is none."""
    span = Span(*match.span())
    shared = match["behind"] and _SHARED.search(text, max(0, span.start - 20), span.start)
    if shared or _STAMP.match(text, span.end):
        return False
    if _MONTH_ALONE.search(text, max(0, span.start - 12), span.start) and not match["behind"]:
        return False
    return ends_there(text, DateMention(span, span, 1, 1))


def _ordinal(match: re.Match[str]) -> bool:
    return bool(match["ordinal"] or match["suffix"])


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Report what is not in the house's form, or the first that is not in the story's own."""
    if options.form == CONSISTENT:
        yield from _inconsistent(article)
        return
    for block, match in _dates(article):
        form = _form(match) or (_AGENCY if options.form == _AGENCY else _LONG_FORM)
        ordinal = options.form == _AGENCY and _ordinal(match)
        if form == options.form and not ordinal:
            continue
        becomes, found = _written(match, options.form), match.group()
        message = f"“{found}” is “{becomes}” in the house's style; write it so."
        safe = form == options.form
        yield Hit(Span(*match.span()), message, becomes, safe=safe, block=block)


def _inconsistent(article: Article) -> Iterator[Hit]:
    found = [(block, match) for block, match in _dates(article) if _form(match)]
    if not found:
        return
    right = most_common(_form(match) for _, match in found)
    wrong = [
        Use(block, Span(*match.span()), _form(match), _written(match, right))
        for block, match in found
        if _form(match) != right
    ]
    for use in wrong[:1]:
        message = (
            f"“{use.text}” is written otherwise than most dates in this story; write "
            f"“{use.becomes}”."
        )
        also = tuple(other.change for other in wrong[1:])
        yield Hit(use.span, message, use.becomes, block=use.block, also=also)


_AP: dict[str, object] = {"form": "Jan. 21"}

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    check=check,
    trigger=rf"(?:{_LONG}|{_SHORT}|{_NEVER_SHORT})\.? \d"
    rf"|\d(?:st|nd|rd|th)? (?:of )?(?:{_LONG}|{_NEVER_SHORT})",
    options=Options,
    on=False,
    since="0.1.0",
    examples=(
        Bad(
            "The pier opened on Jan. 21, 2019, and closed on Feb. 3. It burned on ⟦February 9⟧.",
            becomes="The pier opened on Jan. 21, 2019, and closed on Feb. 3. It burned on Feb. 9.",
        ),
        Bad(
            "The pier opened on 21 August and closed on 3 October. It burned on ⟦October 9⟧.",
            becomes="The pier opened on 21 August and closed on 3 October. It burned on 9 October.",
        ),
        Bad(
            "The pier opened on ⟦August 21st⟧, and closed on ⟦March 3rd⟧. It burned on Oct. 9.",
            options=_AP,
            becomes="The pier opened on Aug. 21, and closed on March 3. It burned on Oct. 9.",
        ),
        Bad(
            "The pier opened on ⟦August 21⟧, 2018, and closed in October 2019.",
            options={"form": "21 January"},
            becomes="The pier opened on 21 August, 2018, and closed in October 2019.",
        ),
        Good("The pier opened on Jan. 21, 2019, closed on March 3, and burned in October 2020."),
        Good("The January 6 committee met on Jan. 12, as the Sept. 11 families did on Feb. 1."),
        Good("The pier opened on Jan. 21. “It closed on February 3,” she said."),
        Good("The pier opened on Jan. 21, and in August 30 boats came, 12 October storms or not."),
    ),
)
