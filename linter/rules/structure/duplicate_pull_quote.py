"""A pull quote stands in the text as if it had been said twice.

Beside a story a designer may set a quotation in large letters. Taken out of its frame it is a
paragraph of its own that somebody further down says again, to nobody. Take it out, or mark it as a
pull quote.

A short block that is one quotation and nothing else is reported if its words stand in a paragraph
of the story, too. What a page itself marks as a quotation (`<blockquote>`) is no paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Block, Kind
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit

_SHOWN = 8  # words


def check(block: Block, options: NoOptions) -> Iterator[Hit]:
    """Report what structure has found to be a pull quote."""
    if block.label == "pull-quote" and not block.declared:
        words = block.text.split()
        shown = " ".join(words[:_SHOWN]).strip("“”\"‘’'")
        more = " …" if len(words) > _SHOWN else ""
        message = f"“{shown}{more}” stands in a paragraph, too; remove this copy."
        yield Hit(block.span, message, remove=True)


_STORY = (
    "Ferry returns to its old route\n\n"
    "The ferry went back to its old route on Monday, the company said.\n\n{}"
    "It stops at both piers, as it did before the fire.\n\n"
    "“We need to train for the winter,” said Ana Petrova, the harbor master.\n"
)

RULE = Rule(
    unit=Unit.BLOCK,
    severity=Severity.NOTE,
    kinds=frozenset({Kind.QUOTE}),
    check=check,
    language=None,
    since="0.1.0",
    preview=True,
    examples=(
        Bad(_STORY.format("⟦“We need to train for the winter”⟧\n\n"), becomes=_STORY.format("")),
        Bad(_STORY.format("⟦“We need to train”⟧\n\n")),
        Bad(_STORY.format('⟦"We need to train for the winter."⟧\n\n')),
        Good(_STORY.format("")),
        Good(_STORY.format("“We are ready for the winter”\n\n")),
        Good(_STORY.format("“We need to train for the winter,” she said on Monday.\n\n")),
    ),
)
