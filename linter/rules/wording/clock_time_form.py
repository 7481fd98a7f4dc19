"""Times of day are written in two ways, or not as the house has it.

“10 a.m.” and “10am” are both right, and houses choose: agencies in the United States write the one,
many British papers the other. A story that has both was put together from two sources. Reported is
the first of the rarer form, once in a story, and the fix changes all of them.

With `form` set every time of day is held to that form. Quotations, lists, headlines and captions
are left alone, and so are the times of posts and of the entries of a live blog; “10am” and “10 am”
count as one form unless `form` says which is wanted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

from linter.article import Article
from linter.document import Block, Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, Rule, Unit
from linter.rules.wording._copy import CONSISTENT, Use, fitted, most_common, own_matches
from linter.span import Span

_TIME = compiled(
    r"(?<![\w.:$£€,-])(?P<hour>(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?)(?P<space> ?)"
    r"(?P<half>[ap]\.m\.|[AP]\.M\.|[ap]m|[AP]M)(?![\w.]\w|\w)"
)
_STAMP = compiled(r"(?:\d{4}|\d/\d\d),?(?: at| @| [-–—|])? ?$|^\W*$")


@dataclass(frozen=True, slots=True)
class Options:
    """Which form the house writes."""

    form: Annotated[
        Literal["consistent", "a.m.", "am", "10am", "AM", "A.M."],
        "“10am” has no space; “consistent”: whichever form the story has most often.",
    ] = "consistent"


def _form(half: str) -> str:
    """Return the form of “a.m.” or “p.m.”, as its form for the morning."""
    return half.replace("p", "a").replace("P", "A")


def _written(hour: str, half: str, space: str, form: str) -> str:
    """Return the time in `form`; `space` is what the story has in front of “am”."""
    if form == "10am":
        space, form = "", "am"
    elif "." in form:
        space = " "
    letter = half[0].upper() if form.isupper() else half[0].lower()
    return hour + space + letter + form[1:]


def _is_stamp(block: Block, match: re.Match[str]) -> bool:
    """Return whether the time heads its paragraph, or belongs to the date of a post."""
    start = match.start()
    return bool(_STAMP.search(block.text[max(0, start - 12) : start]))


def _uses(article: Article, options: Options) -> Iterator[Use]:
    found = [
        (block, match, _form(match["half"]))
        for block, match in own_matches(article, _TIME, [Kind.PARAGRAPH])
        if not _is_stamp(block, match)
    ]
    right: str = options.form
    if found and right == CONSISTENT:
        right = most_common(form for _, _, form in found)
    for block, match, form in found:
        spaced = match["space"] or (" " if options.form != CONSISTENT else "")
        written = _written(match["hour"], match["half"], spaced, right)
        span = Span(*match.span())
        if form != right.removeprefix("10") or (right == "10am" and match["space"]):
            yield Use(block, span, right, fitted(block.text, span, written))


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Report what is not in the house's form, or the first that is not in the story's own."""
    wrong = list(_uses(article, options))
    consistent = options.form == CONSISTENT
    for use in wrong[:1] if consistent else wrong:
        where = "elsewhere in this story" if consistent else "in the house's style"
        message = f"“{use.text}” is written with “{use.form}” {where}; write “{use.becomes}”."
        also = tuple(other.change for other in wrong[1:]) if consistent else ()
        yield Hit(use.span, message, use.becomes, safe=True, block=use.block, also=also)


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    trigger=r"\d ?[aApP]\.?[mM]\b",
    check=check,
    options=Options,
    on=False,
    since="0.1.0",
    examples=(
        Bad(
            "The ferry left at 9 a.m. and came back at 7:30 p.m., but the bus left at ⟦8 pm⟧.",
            becomes="The ferry left at 9 a.m. and came back at 7:30 p.m., but the bus left at 8 "
            "p.m.",
        ),
        Bad(
            "The ferry left at 9am and the bus at 10am. Both came back at ⟦7.30 p.m.⟧",
            becomes="The ferry left at 9am and the bus at 10am. Both came back at 7.30 pm.",
        ),
        Bad(
            "The ferry left at 9 a.m. and the bus at ⟦10 AM⟧ on the same day.",
            becomes="The ferry left at 9 a.m. and the bus at 10 a.m. on the same day.",
        ),
        Bad(
            "The ferry left at ⟦9am⟧ and came back at ⟦11:15 PM⟧.",
            options={"form": "a.m."},
            becomes="The ferry left at 9 a.m. and came back at 11:15 p.m.",
        ),
        Bad(
            "The ferry left at ⟦9 am⟧ and came back at 11.15pm.",
            options={"form": "10am"},
            becomes="The ferry left at 9am and came back at 11.15pm.",
        ),
        Good("The ferry left at 9 a.m. and came back at 7:30 p.m."),
        Good("The ferry left at 9am, and the bus at 10 am on the same day."),
        Good("The ferry left at 9 a.m. “It should have left by 8am,” she said."),
        Good("9:15 PM: The ferry left at 9 a.m. A post of March 4, 2019 at 8:15 PM told why."),
        Good("The ferry left at 9 a.m., to the songs of Station 98.7 AM and with 12 PMs aboard."),
    ),
)
