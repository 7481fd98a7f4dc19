"""A photo credit stands in the text.

“(AP Photo/Jane Doe)” belongs to the picture, where the photographer is paid by it. In the text it
is noise. It is never removed for you: on a live page the credit is a term of the licence.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Block, Kind
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Unit
from linter.span import Span
from linter.structure.pictures import photo_credit


def check(block: Block, options: NoOptions) -> Iterator[Hit]:
    """Report a bracketed credit where it stands, and a line that is nothing but a credit."""
    if block.declared:
        return
    if block.kind is Kind.CREDIT:
        span = block.span
    elif match := photo_credit(block.text):
        span = Span(*match.span())
    else:
        return
    message = f"“{span.of(block.text)}” is the credit of a picture; move it to the picture."
    yield Hit(span, message)


RULE = Rule(
    unit=Unit.BLOCK,
    kinds=frozenset({Kind.PARAGRAPH, Kind.CAPTION, Kind.CREDIT}),
    severity=Severity.NOTE,
    check=check,
    quoted=Quoted.SKIP,
    since="0.1.0",
    examples=(
        Bad(
            "Harbor master Ana Petrova waves to the first ferry in Riverton, Monday, "
            "March 4, 2019. ⟦(AP Photo/Lee Example)⟧"
        ),
        Bad("⟦(Lee Example/Riverton Herald via AP)⟧"),
        Bad("⟦Photo: Lee Example⟧"),
        Bad("The first ferry left at noon. ⟦(Photo by Lee Example)⟧ It was nearly empty."),
        Good("The photo agency (AP has six people here) sent a boat of its own on Monday."),
        Good("A photo (taken by her brother) shows the ferry on the day of the fire."),
        Good("The river (10 feet/3 meters deep here) was closed to ferries on Monday."),
    ),
)
