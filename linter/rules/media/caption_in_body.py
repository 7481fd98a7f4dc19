"""A photo caption stands in the text as if it were a paragraph.

A caption is written in the present tense for somebody who sees the picture, and it is often of
another day than the story. In running text it becomes a second lead. Keep it with its picture. Its
date is still good evidence of when the story is of, and newslint uses it so.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Block, Kind
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit


def check(block: Block, options: NoOptions) -> Iterator[Hit]:
    """Report captions, but not the mere button beside one (“toggle caption”)."""
    if block.label is None and not block.declared:
        message = "This paragraph is the caption of a picture; move it to the picture."
        yield Hit(block.span, message)


RULE = Rule(
    unit=Unit.BLOCK,
    kinds=frozenset({Kind.CAPTION}),
    severity=Severity.NOTE,
    check=check,
    since="0.1.0",
    examples=(
        Bad(
            "⟦Harbor master Ana Petrova waves to the first ferry in Riverton, Monday, "
            "March 4, 2019. (AP Photo/Lee Example)⟧"
        ),
        Bad(
            "⟦FILE - In this May 2, 2018 file photo, the ferry leaves its pier in Riverton. "
            "(Lee Example/Riverton Herald via AP, File)⟧"
        ),
        Bad(
            "⟦A ferry leaves the pier at Riverton, in March 2019. Photograph: Lee Example/Reuters⟧"
        ),
        Good("Ana Petrova waved to the first ferry on Monday, March 4, 2019, and went home."),
        Good("The photographers of the agency (AP has six of them here) waited at the pier."),
        Good("The file photo that the police showed on Monday was taken in Riverton."),
    ),
)
