"""A quotation inside a quotation has the same marks as the one around it.

In “He said “no” to me” the reader takes the second mark for the end. Inside double marks stand
single ones: “He said ‘no’ to me”. Turned off by default: it is a matter of a house's style, and in
quoted posts the marks are the author's own.

Reported is the inner quotation, and only where all marks of the paragraph have their partners and
nothing between the two opening marks speaks against it: lines that were joined, or a quotation in
single marks, inside of which double ones are right.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Block, Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.language.quote_marks import double_marks
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.span import Span

_SHOWN = 40
_AGAINST = compiled(r"[a-z][.!?][A-Z][a-z]|(?:^|[\s(])['‘]\w[^'’]*$")


def _is_sure(between: str) -> bool:
    """Return whether the outer quotation goes on through `between`, which stands in it."""
    return between[-2:-1] not in ("”", '"') and not _AGAINST.search(between)


def check(block: Block, options: NoOptions) -> Iterator[Hit]:
    """Report each pair of double marks inside another one."""
    marks = double_marks(block.text)
    if not marks.nested or marks.doubtful or marks.unopened or marks.unclosed:
        return
    closing = {first.at: last.at for first, last in marks.pairs}
    inner = {mark.at for mark in marks.nested}
    around: list[int] = []
    for mark in marks.all:
        while around and closing[around[-1]] < mark.at:
            around.pop()
        if mark.at not in closing:
            continue
        outer, depth = (around[-1] if around else 0), len(around)
        around.append(mark.at)
        if depth != 1 or mark.at not in inner:  # inside single marks, double ones are right again
            continue
        if not _is_sure(block.text[outer + 1 : mark.at]):
            continue
        words = block.text[mark.at + 1 : min(closing[mark.at], mark.at + _SHOWN + 2)]
        if len(words) > _SHOWN:
            words = words[:_SHOWN].rsplit(" ", 1)[0] + " …"
        message = f"“{words}” stands in double marks inside double marks; use single ones."
        yield Hit(Span(mark.at, closing[mark.at] + 1), message, block=block)


RULE = Rule(
    unit=Unit.BLOCK,
    severity=Severity.NOTE,
    kinds=frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM}),
    trigger='[“”"]',
    check=check,
    on=False,
    since="0.1.0",
    examples=(
        Bad("“The mayor said ⟦“no”⟧ to me,” Ms. Berg said."),
        Bad('"The mayor said ⟦"no way"⟧ to me," Ms. Berg said.'),
        Bad("Ms. Berg said: “The sign read ⟦“Closed”⟧ for years.”"),
        Good("“The mayor said ‘no’ to me,” Ms. Berg said."),
        Good("“The mayor said no.” “To me,” Ms. Berg said."),
        Good("“The mayor said “no, Ms. Berg said."),
        Good("“He wrote, ‘They called it a “wet roof” for years,’ and left.”"),
        Good("“We must repair it.He said that “nobody looks at it” and that “it leaks.””"),
        Good("“The mayor said no to me. “He did it twice.”"),
    ),
)
