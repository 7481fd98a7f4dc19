"""A sum of money names its currency twice.

In “$5 million dollars” the sign and the word say the same thing: one of them was left standing when
the other was put in. Keep the sign.
A code behind the sum (“$35 USD”) tells which dollars are meant, and is not reported.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Block
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Unit
from linter.span import Span

_SUM = r"[ ]?\d[\d,]*(?:\.\d+)?(?:[ -](?:thousand|million|billion|trillion|bn|mn))?"
_EXPRESSION = (
    rf"(?:\${_SUM}[ -](?:(?:US|U\.S\.) )?dollars?"
    rf"|€{_SUM}[ -]euros?"
    rf"|£{_SUM}[ -](?:pounds sterling|pounds)"
    rf"|¥{_SUM}[ -](?:yen|yuan))\b"
)
_TWICE = compiled(_EXPRESSION)
_WORD = compiled(r"[ -](?:(?:US|U\.S\.) )?[a-z]+(?: sterling)?$")


def check(block: Block, options: NoOptions) -> Iterator[Hit]:
    """Find a sign and a word for one currency around one number."""
    for match in _TWICE.finditer(block.text):
        sum_ = match.group()
        becomes = _WORD.sub("", sum_)
        message = f"“{sum_}” names the currency twice; write “{becomes}”."
        yield Hit(Span(*match.span()), message, becomes=becomes, safe=True)


RULE = Rule(
    unit=Unit.BLOCK,
    severity=Severity.WARNING,
    check=check,
    trigger=_EXPRESSION,
    quoted=Quoted.SKIP,
    since="0.1.0",
    preview=True,
    examples=(
        Bad(
            "The bridge cost ⟦$5 million dollars⟧, the council said.",
            becomes="The bridge cost $5 million, the council said.",
        ),
        Bad(
            "A ⟦$300 dollar⟧ fee was charged for each boat.",
            becomes="A $300 fee was charged for each boat.",
        ),
        Bad(
            "The town owes the bank ⟦€1,200,000 euros⟧ for the wall.",
            becomes="The town owes the bank €1,200,000 for the wall.",
        ),
        Good("The bridge cost $5 million, the council said."),
        Good("The bridge cost 5 million dollars, the council said."),
        Good("The fish cost $20 a pound, and the $5 pound cake was sold out by noon."),
        Good("They paid $300; dollars were all that the captain would take."),
        Good("The board costs $35 USD, and is sold for $45 in Canada."),
        Good("The $10 dollhouse was sold for 40 euros."),
    ),
)
