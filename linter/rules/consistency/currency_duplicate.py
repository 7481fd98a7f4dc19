"""A sum of money names its currency twice.

In “$5 million dollars” the sign and the word say the same thing: one of them was left standing when
the other was put in. Keep the sign. So do “US$” and “USD” around one sum.

A code behind a bare sign (“$35 USD”) tells which dollars are meant, and is not reported. Nor is
what the story repeats as others wrote it: posts, quotations, lists of points, and what stands
under a line that ends with a colon.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import Article
from linter.document import Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.language.posts import has_signs_of_post
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Unit
from linter.span import Span

_SUM = r"[ ]?\d[\d,]*(?:\.\d+)?(?:[ -](?:thousand|million|billion|trillion|bn|mn))?"
_EXPRESSION = (
    rf"(?:\${_SUM}[ -](?:(?:US|U\.S\.) )?dollars?"
    rf"|€{_SUM}[ -]euros?"
    rf"|£{_SUM}[ -](?:pounds sterling|pounds)"
    rf"|¥{_SUM}[ -](?:yen|yuan)"
    rf"|US ?\${_SUM} USD|€{_SUM} EUR|£{_SUM} GBP)\b"
)
_TWICE = compiled(_EXPRESSION)
_WORD = compiled(r"[ -](?:(?:US|U\.S\.) )?(?:[a-z]+(?: sterling)?|[A-Z]{3})$")


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Find a sign and a word for one currency around one number."""
    for before, block, _ in article.neighbors():
        if block.kind is not Kind.PARAGRAPH or has_signs_of_post(block.text):
            continue
        if before is not None and before.text.endswith(":"):
            continue
        for match in _TWICE.finditer(block.text):
            sum_ = match.group()
            becomes = _WORD.sub("", sum_)
            message = f"“{sum_}” names the currency twice; write “{becomes}”."
            yield Hit(Span(*match.span()), message, becomes=becomes, safe=True, block=block)


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    trigger=_EXPRESSION,
    quoted=Quoted.SKIP,
    since="0.1.0",
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
        Bad(
            "The wall cost ⟦US$40,000 USD⟧ and was paid for in May.",
            becomes="The wall cost US$40,000 and was paid for in May.",
        ),
        Good("The bridge cost $5 million, the council said."),
        Good("A ridiculous $70 million dollar bridge! @rivertonmayor #bridge"),
        Good("• We will spend $5 million dollars on the bridge"),
        Good("The bridge cost 5 million dollars, the council said."),
        Good("The fish cost $20 a pound, and the $5 pound cake was sold out by noon."),
        Good("They paid $300; dollars were all that the captain would take."),
        Good("The board costs $35 USD, and is sold for $45 in Canada."),
        Good("The $10 dollhouse was sold for 40 euros."),
    ),
)
