"""Ellipses are written in more than one way in a story.

“...”, “. . .” and “…” all say that words are left out. A story should have one of them. The rarer
form is reported where a story has two. Turned off by default: houses differ, and quoted texts bring
their own.

With `form` set (“...”, “…” or “. . .”) every other one is reported. A fourth dot, which ends the
sentence before the ellipsis, is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from linter.article import Article
from linter.document import Block
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, Rule, Unit
from linter.span import Span

_ELLIPSIS = compiled(r"(?<![.…])(?:\.{3}(?![.…])|\. \. \.(?! ?\.)|…(?![.…]))")


@dataclass(frozen=True, slots=True)
class Options:
    """Which form the house writes."""

    form: Annotated[str, "“...”, “…” or “. . .”; nothing for the one that is most common."] = ""


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Report each ellipsis that is not in the house's form, or in the story's most common one."""
    found: list[tuple[Block, Span, str]] = []
    for block in article.body:
        if block.label != "post":
            found += [(block, Span(*m.span()), m[0]) for m in _ELLIPSIS.finditer(block.text)]
    forms = [form for _, _, form in found]
    if not forms:
        return
    right = options.form or max(dict.fromkeys(forms), key=forms.count)
    for block, span, form in found:
        if form != right:
            message = f"The ellipsis “{form}” is “{right}” elsewhere; write all of them so."
            yield Hit(span, message, right, safe=True, block=block)


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    trigger=r"…|\.\.\.|\. \. \.",
    check=check,
    options=Options,
    on=False,
    since="0.1.0",
    examples=(
        Bad(
            "The bridge ... the old one … is closed ⟦. . .⟧ for now.".replace("…", "..."),
            becomes="The bridge ... the old one ... is closed ... for now.",
        ),
        Bad("The bridge ... is closed, the ferry ... is not⟦…⟧"),
        Bad(
            "The bridge ⟦...⟧ is closed.", options={"form": "…"}, becomes="The bridge … is closed."
        ),
        Good("The bridge ... is closed, and the ferry ... is not."),
        Good("The bridge … is closed."),
        Good("The bridge is closed.... The ferry is not ... yet."),
    ),
)
