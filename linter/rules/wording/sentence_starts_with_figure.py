"""A sentence begins with a number in figures.

“29 towns agreed” reads as if something had been lost in front of it; most houses write “Twenty-nine
towns agreed”, or turn the sentence around. Turned off by default, because not all do.

Years (“1990 was a good year”), names that begin with a figure (“3M”, “401(k)”), times of day,
lists, recipes and results are left alone, and so are headlines and quotations.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Sentence, Unit
from linter.span import Span

_FIGURE = compiled(
    r"(?P<figure>\d+(?:,\d{3})*(?:\.\d+)?(?:%|(?: percent| per cent| million| billion)\b)?)"
    r"(?=[ -][a-z])"
)
_YEAR = compiled(r"(?:1[0-9]|20)\d\d$")
_SPLIT = compiled(r"(?:\d|\bNos?)\. ?$")  # “16. 20”, “No. 20”: no sentence ends there
_LEAST_WORDS = 6
# What figures stand in front of in times, lists and recipes, and in names.
_UNITS = frozenset(
    "am pm a.m p.m a.m. p.m. o'clock o’clock cup cups tablespoon tablespoons teaspoon teaspoons "
    "tbsp tsp "
    "ounce ounces oz pound pounds lb lbs gram grams g kg ml liter liters clove cloves can cans "
    "package stick sticks x v vs mm cm km mph comments".split()
)


def check(sentence: Sentence, options: NoOptions) -> Iterator[Hit]:
    """Report the figure at the head of a sentence of some length."""
    text = sentence.text
    match = _FIGURE.match(text)
    if not match or _YEAR.match(match["figure"]) or text[-1:] not in '.!?”"’)':
        return
    found = sentence.words
    start = sentence.span.start
    if _SPLIT.search(sentence.block.text, max(0, start - 6), start):
        return
    if len(found) < _LEAST_WORDS or found[1].lower in _UNITS:
        return
    message = f"The sentence begins with “{match['figure']}”; spell it out, or begin otherwise."
    yield Hit(Span(*match.span("figure")), message)


RULE = Rule(
    unit=Unit.SENTENCE,
    severity=Severity.NOTE,
    check=check,
    kinds=frozenset({Kind.PARAGRAPH}),
    trigger=r"(?:^|[.!?”\"’)] )\d",
    quoted=Quoted.SKIP,
    on=False,
    since="0.1.0",
    examples=(
        Bad("⟦29⟧ towns agreed to the plan for the pier on Monday."),
        Bad("The plan was read aloud. ⟦4,500⟧ people wrote letters about it, she said."),
        Bad("⟦12%⟧ of the town’s money goes to the pier, the mayor said."),
        Bad("⟦45 percent⟧ of the town’s money goes to the pier, the mayor said."),
        Good("Twenty-nine towns agreed to the plan for the pier on Monday."),
        Good("1990 was a good year for the pier and for the town, she said."),
        Good("9:30 a.m. is when the pier opens. 3M built its roof, and 401(k) plans paid for it."),
        Good("10 a.m. is when the pier opens on every day but Monday."),
        Good("“29 towns agreed to the plan for the pier on Monday,” she said."),
        Good("2 cups of flour, sifted, and 1 cup of milk are needed for the cake."),
        Good("3. The plan for the pier was read aloud in the town hall."),
        Good("He ran the U.S. team for years, No. 2 of all."),
    ),
)
