"""A copyright line is a form that nobody filled in.

“© Copyright . All rights reserved.” or “Copyright 20XX” is what a template prints when it has not
been told the year or the holder. It claims rights for nobody, and a reader sees that nobody looked.
Give the year and the holder. A line that leaves out only the year is not reported: the law does not
ask for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.document import Block, Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.span import Span

_OPEN = compiled(
    r"\b(?:19|20)(?:XX|xx|YY|yy|__)(?!\w)|\bYYYY\b|[\[{<%]+\s?(?:current[ _-]?)?year\s?[\]}>%]+"
    r"|\{\{[^{}]{0,40}\}\}|\b(?:undefined|NaN|null)\b"
)
_CLAIM = compiled(r"©|\(c\)|\bcopyright\b", re.IGNORECASE)
_FORMULA = frozenset("copyright c all rights reserved by the and".split())
_WORD = compiled(r"[^\W_]+")


def check(block: Block, options: NoOptions) -> Iterator[Hit]:
    """Find what a template left open, and a claim that names nobody."""
    text = block.text
    left = _OPEN.search(text)
    if left:
        span = Span(*left.span())
        message = f"“{left.group()}” in the copyright line was not filled in; give what is meant."
        yield Hit(span, message)
    elif _CLAIM.search(text):
        said = [word.lower() for word in _WORD.findall(text)]
        if all(word in _FORMULA or word.isdigit() for word in said):
            message = "The copyright line names no holder; say whose the story is."
            yield Hit(block.span, message)


RULE = Rule(
    unit=Unit.BLOCK,
    kinds=frozenset({Kind.RIGHTS}),
    severity=Severity.WARNING,
    check=check,
    since="0.1.0",
    examples=(
        Bad("⟦© Copyright . All rights reserved.⟧"),
        Bad("⟦Copyright 2019. All rights reserved.⟧"),
        Bad("Copyright ⟦20XX⟧ Riverton Herald. All rights reserved."),
        Bad("Copyright ⟦[year]⟧ Coastal Press"),
        Bad("© ⟦{{ site.year }}⟧ Riverton Herald. All rights reserved."),
        Good("© 2019 Riverton Herald"),
        Good("Copyright Example Wire. All rights reserved."),
        Good("(c)2019 Example Wire"),
        Good("All rights reserved."),
        Good("Copyright law, the judge wrote, covers 20XX as little as it covers any other year."),
    ),
)
