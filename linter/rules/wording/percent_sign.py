"""Percentages are written in two ways, or not as the house has it.

Houses choose among “29%”, “29 percent” and, in Britain and India, “29 per cent”. A story that has
two of them was put together from two sources. Reported is the first of the rarer form, once in a
story, and the fix changes all of them.

With `form` set every figure is held to that form; agencies in the United States write “29%” since
2019. A percentage in words (“two percent”) is left alone, as are quotations, lists, headlines and
captions, and, without `form`, what stands in brackets, where many houses have the sign anyway.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

from linter.article import Article
from linter.document import Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, Rule, Unit
from linter.rules.wording._copy import CONSISTENT, Use, most_common, own_matches
from linter.span import Span

_PERCENT = compiled(
    r"(?<![\w.,/])(?P<figure>\d+(?:,\d{3})*(?:\.\d+)?)"
    r"(?P<unit> ?%|[ -]?(?P<word>percent|per cent))(?![\w%]|-\w)"
)
_RANGE = compiled(r"(?:\d|percent|per cent|%)(?: ?[-–—] ?| (?:to|or|and) )$")
_BRACKETED = compiled(r"[(\[][^()\[\]]*$")
_LOOK_BACK = 60  # characters


@dataclass(frozen=True, slots=True)
class Options:
    """Which form the house writes."""

    form: Annotated[
        Literal["consistent", "%", "percent", "per cent"],
        "The form behind a figure; “consistent”: whichever the story has most often.",
    ] = "consistent"


def _uses(article: Article, brackets: bool) -> Iterator[Use]:
    for block, match in own_matches(article, _PERCENT, [Kind.PARAGRAPH]):
        text = block.text
        if not brackets:
            before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
            if _BRACKETED.search(before):
                continue
        yield Use(block, Span(*match.span()), match["word"] or "%", match["figure"])


def _written(figure: str, form: str) -> str:
    return f"{figure}%" if form == "%" else f"{figure} {form}"


def _is_range(use: Use) -> bool:
    """Return whether another figure shares the sign: “5 to 10 percent”."""
    start = use.span.start
    return bool(_RANGE.search(use.block.text[max(0, start - 12) : start]))


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Report what is not in the house's form, or the first that is not in the story's own."""
    consistent = options.form == CONSISTENT
    uses = list(_uses(article, brackets=not consistent))
    if not uses:
        return
    right = most_common(use.form for use in uses) if consistent else options.form
    wrong = [
        Use(use.block, use.span, use.form, _written(use.becomes, right))
        for use in uses
        if use.form != right
    ]
    for use in wrong[:1] if consistent else wrong:
        where = "elsewhere in this story" if consistent else "in the house's style"
        message = f"“{use.text}” is written with “{right}” {where}; write “{use.becomes}”."
        also = tuple(other.change for other in wrong[1:]) if consistent else ()
        safe = not any(map(_is_range, wrong if consistent else [use]))
        yield Hit(use.span, message, use.becomes, safe=safe, block=use.block, also=also)


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    trigger=r"\d ?%|\d[ -]per ?cent",
    check=check,
    options=Options,
    on=False,
    since="0.1.0",
    examples=(
        Bad(
            "Rents rose 4% in June and 5% in July, but fares rose ⟦3 percent⟧.",
            becomes="Rents rose 4% in June and 5% in July, but fares rose 3%.",
        ),
        Bad(
            "Rents rose 4 per cent in June, 5 per cent in July and ⟦6 percent⟧ in all of 2018.",
            becomes="Rents rose 4 per cent in June, 5 per cent in July and 6 per cent in all of "
            "2018.",
        ),
        Bad(
            "Rents rose 4 percent in June and ⟦5%⟧ in July. Fares rose 3 percent in May, 7% in "
            "June and 9 percent since.",
            becomes="Rents rose 4 percent in June and 5 percent in July. Fares rose 3 percent in "
            "May, 7 percent in June and 9 percent since.",
        ),
        Bad(
            "Rents rose ⟦4.5 percent⟧, and ⟦1,200 percent⟧ since 1920.",
            options={"form": "%"},
            becomes="Rents rose 4.5%, and 1,200% since 1920.",
        ),
        Bad("Rents rose ⟦4%⟧.", options={"form": "per cent"}, becomes="Rents rose 4 per cent."),
        Good("Rents rose 4% in June and 5% in July."),
        Good("“Rents rose 4 percent,” the mayor said. Fares rose 3%, and wages 2%."),
        Good("Rents rose two percent in June and 5% in July, or by 3 percentage points."),
        Good("Rents rose 4 percent in June, fares (up 3%) rose, too."),
        Good("The town owns a 30%-stake; rents rose 4 percent.", options={"form": "percent"}),
    ),
)
