"""A curly quotation mark or apostrophe points the wrong way.

Editors that turn straight marks into curly ones guess by the spaces around, and guess wrong after
a missing or an extra space: ”We need a roof,” he said. Readers stumble, and software that looks
for quotations takes the wrong words for quoted. The mark of the other direction is put in its
place. An opening single mark where letters or figures are left out is the same slip: in ’90s and
rock ’n’ roll stands an apostrophe.

Reported is only a mark that does what the other one should: it opens where nothing is open, or it
closes an open quotation. German quotations („so“) are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.document import Block, Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.language.quote_marks import Mark, Marks, double_marks
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.span import Span

# Not before “s” alone: ‘80s pop’ may be a quotation, so that a closing mark after it excuses it.
_ELISION = compiled(r"(?<![\w’])‘(\d0s\b|(?:em|til|tis|twas)\b|n[’'](?= ))", re.I)
_CLOSING = compiled(r"[\w.,!?]’(?!\w)")


def _double(text: str, marks: Marks) -> Iterator[Hit]:
    if marks.doubtful or marks.unopened or not _is_sound(marks):
        return
    for mark in marks.all:
        if mark.is_wrong_way:
            does, becomes = ("opens", "“") if mark.opens else ("closes", "”")
            message = (
                f"The mark {mark.character} points the wrong way where a quotation {does}; "
                f"turn it into {becomes}."
            )
            yield Hit(Span(mark.at, mark.at + 1), message, becomes, safe=True)


def _is_sound(marks: Marks) -> bool:
    """Return whether every mark has a partner, and so each does what it is taken for."""
    return not marks.unclosed or _opens_next(marks.unclosed)


def _opens_next(unclosed: tuple[Mark, ...]) -> bool:
    return len(unclosed) == 1 and not unclosed[0].is_wrong_way


def _single(text: str) -> Iterator[Hit]:
    for match in _ELISION.finditer(text):
        if _CLOSING.search(text, match.end()) and not match[1].lower().startswith("n"):
            continue
        found, becomes = match[0], "’" + match[1]
        message = f"“{found}” opens with a quotation mark; write “{becomes}” with an apostrophe."
        yield Hit(Span(*match.span()), message, becomes, safe=True)


def check(block: Block, options: NoOptions) -> Iterator[Hit]:
    """Report double marks that do the work of their partners, and wrong apostrophes."""
    text = block.text
    if "”" in text or "“" in text:
        yield from _double(text, double_marks(text))
    if "‘" in text:
        yield from _single(text)


RULE = Rule(
    unit=Unit.BLOCK,
    severity=Severity.WARNING,
    kinds=frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.HEADLINE, Kind.DECK, Kind.CAPTION}),
    trigger="[“”]|‘(?:[0-9]|(?i:em|til|tis|twas|n))",
    check=check,
    since="0.1.0",
    examples=(
        Bad("⟦”⟧We need a roof,” Ms. Berg said.", becomes="“We need a roof,” Ms. Berg said."),
        Bad(
            "Ms. Berg went on: ⟦”⟧We need a roof now.”",
            becomes="Ms. Berg went on: “We need a roof now.”",
        ),
        Bad("“We need a roof,⟦“⟧ Ms. Berg said.", becomes="“We need a roof,” Ms. Berg said."),
        Bad("The hall was built in the ⟦‘60s⟧.", becomes="The hall was built in the ’60s."),
        Bad(
            "A rock ⟦‘n’⟧ roll band played on the pier.",
            becomes="A rock ’n’ roll band played on the pier.",
        ),
        Good("“We need a roof,” Ms. Berg said. “Now.”"),
        Good("The hall was built in the ’60s for rock ’n’ roll bands."),
        Good("The sign read „Kein Zutritt“, and nobody went in."),
        Good("The band called itself ‘90s Children’ and played on the pier."),
        Good("“We need a roof,” Ms. Berg said, “and—”"),
        Good("“Do you mean ‘60s music’?” she asked."),
        Good('"We need a roof," Ms. Berg said.'),
    ),
)
