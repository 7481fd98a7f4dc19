"""An emoji stands in the story's own text.

It comes from a post or a press release that was pasted, is read aloud by its name (“fire”, “face
with tears of joy”) to people who cannot see, and is an empty box on old screens. Say in words what
it says, or take it out. Turned off by default: some sections use them on purpose.

Left alone are quotations and posts that are shown in the story, and plain signs such as ©, ™,
arrows and check marks.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Block, Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Unit
from linter.span import Span

_ONE = "[\U0001f1e6-\U0001f1ff\U0001f300-\U0001f64f\U0001f680-\U0001f6ff\U0001f900-\U0001faff]"
_EMOJI = compiled(f"{_ONE}(?:[\ufe0f\u200d\u2640\u2642\u2764]|{_ONE})*(?! \\(@)")


def check(block: Block, options: NoOptions) -> Iterator[Hit]:
    """Report each run of emoji."""
    if block.label == "post":
        return
    for match in _EMOJI.finditer(block.text):
        found = match.group()
        message = f"“{found}” is an emoji in the text; say it in words, or take it out."
        yield Hit(Span(*match.span()), message)


RULE = Rule(
    unit=Unit.BLOCK,
    severity=Severity.NOTE,
    check=check,
    kinds=frozenset({Kind.HEADLINE, Kind.DECK, Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.HEADING}),
    trigger=f"{_ONE}",
    quoted=Quoted.SKIP,
    language=None,
    on=False,
    since="0.1.0",
    examples=(
        Bad("The new pier is open ⟦🔥⟧, and the boats are back."),
        Bad("Our sailors won the cup ⟦🏆🇫🇮⟧ on Monday."),
        Bad("⟦🚢⟧ The boats are back."),
        Good("The new pier is open, and the boats are back."),
        Good("“The boats are back 🔥🔥,” the mayor wrote."),
        Good("Pier™ is a mark of Riverton © 2019 → see the map ✓ for more ★."),
    ),
)
