"""A correction or an editor's note stands in the text alone.

Archives and users of data must see that a story was corrected, and a field for corrections tells
them. In the text the notice repeats what was wrong, and the wrong figure is found again by whoever
searches for it. Keep the notice where readers see it, and put it into the field, too. Nothing is
removed for you: a correction must never get lost.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Block, Kind
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit


def check(block: Block, options: NoOptions) -> Iterator[Hit]:
    """Report every notice that nothing marks as one."""
    if not block.declared:
        opening = " ".join(block.text.split()[:5])
        message = f"“{opening} …” is a notice on the story; give it a field of its own, too."
        yield Hit(block.span, message)


_STORY = "The ferry went back to its old route on Monday, the company said.\n\n"

RULE = Rule(
    unit=Unit.BLOCK,
    kinds=frozenset({Kind.CORRECTION}),
    severity=Severity.NOTE,
    check=check,
    since="0.1.0",
    examples=(
        Bad(f"{_STORY}⟦Correction: An earlier version of this story gave the wrong pier.⟧\n"),
        Bad(f"⟦Editor’s note: The name of the ferry has been changed.⟧\n\n{_STORY}"),
        Bad(f"{_STORY}⟦This story has been updated to correct the name of the captain.⟧\n"),
        Good("Correction officers said that they were not told of the fire until Monday."),
        Good("The correction of the map took the surveyors two years, the office said."),
        Good("“Correction: it was the other pier,” the captain said, and laughed."),
    ),
)
