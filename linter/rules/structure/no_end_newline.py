"""The file does not end with a line end.

Tools that join or compare files expect one, and version control marks its absence. It changes
nothing for a reader, so the rule is off by default.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import Article
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report the last line of a file that stops without a line end."""
    if article.final_newline is False and article.blocks:
        last = article.blocks[-1]
        message = "The file does not end with a line end; add one."
        becomes = last.text + "\n"
        yield Hit(last.span, message, becomes, safe=True, block=last, missing=True)


_STORY = "Ferry returns to its old route\n\nThe ferry went back to its old route on Monday."

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    check=check,
    language=None,
    on=False,
    since="0.1.0",
    examples=(
        Bad(
            "Ferry returns to its old route\n\n⟦The ferry went back to its old route on Monday.⟧",
            becomes=_STORY + "\n",
        ),
        Bad(
            "Ferry returns\r\n\r\n⟦It went back.⟧", becomes="Ferry returns\r\n\r\nIt went back.\r\n"
        ),
        Bad("Ferry returns\n\nIt went back.\n\n⟦The crew sang.⟧"),
        Good(_STORY + "\n"),
        Good(_STORY + "\r\n"),
        Good(_STORY + "\n\n"),
    ),
)
