"""A copyright line stands in the text.

Who owns a story belongs in a field (`copyrightNotice`), where software that honors it will look.
Many licences also ask that the line is shown, so this is a note, and the line is not removed
unless you ask for unsafe fixes.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Block, Kind
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit


def check(block: Block, options: NoOptions) -> Iterator[Hit]:
    """Report every rights line that nothing marks as one."""
    if not block.declared:
        message = "This line is about rights in the story; move it to the story's copyright field."
        yield Hit(block.span, message, remove=True)


RULE = Rule(
    unit=Unit.BLOCK,
    kinds=frozenset({Kind.RIGHTS}),
    severity=Severity.NOTE,
    check=check,
    since="0.1.0",
    examples=(
        Bad("⟦Copyright 2019 Riverton Herald. All rights reserved.⟧"),
        Bad("⟦© 2019 Example Wire Service⟧"),
        Bad("⟦(c) Example Wire 2019. This material may not be published or redistributed.⟧"),
        Good("Copyright law does not cover the recipe, the judge wrote, only its words."),
        Good("The novelist said she had kept all rights to the film and the songs."),
        Good("Copyright 2019 was the last in a series of fairs held in Riverton for publishers."),
    ),
)
