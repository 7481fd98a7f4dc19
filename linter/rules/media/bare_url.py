"""An address stands in the running text.

“https://…” cannot be clicked on paper, is read out letter by letter by a screen reader, and breaks
lines. Put the link on words that say what is there. A line that is little else than an address, as
in a list of sources at the end, and the short addresses that posts from social networks bring along
are not reported.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import PROSE
from linter.document import Block
from linter.finding import Severity
from linter.patterns.yaml_rules import shortened
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Unit
from linter.rules.media._addresses import addresses_in

_LEAST_WORDS = 8  # beside the address; a shorter line is there for its sake
_POSTS = ("https://t.co/", "http://t.co/")


def check(block: Block, options: NoOptions) -> Iterator[Hit]:
    """Report addresses in paragraphs."""
    if block.label or len(block.text.split()) <= _LEAST_WORDS:
        return
    for address in addresses_in(block):
        if not address.text.startswith(_POSTS):
            message = f"“{shortened(address.text)}” stands in the text; put the link on words."
            yield Hit(address.span, message)


RULE = Rule(
    unit=Unit.BLOCK,
    severity=Severity.NOTE,
    check=check,
    kinds=PROSE,
    trigger=r"https?://",
    quoted=Quoted.SKIP,
    language=None,
    on=False,
    since="0.1.0",
    examples=(
        Bad("The tables are at ⟦https://ferry.example/times⟧, the company said on Monday."),
        Bad("Passengers can find all of the new fares at ⟦http://ferry.example/fares.html⟧."),
        Bad("It calls at both islands until the end of the year (⟦https://ferry.example/a_(b)⟧)."),
        Good("Source: https://ferry.example/times"),
        Good("The tables are on the company's site, ferry.example, and at both piers."),
        Good("Our pier is open, bring your children, bring your bikes! https://t.co/a1B2c3D4e5"),
    ),
)
