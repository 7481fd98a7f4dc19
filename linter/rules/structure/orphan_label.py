"""A name stands alone above the caption it belongs to.

Some sites title their pictures with the name of the person or place shown. Taken out of its frame
the title is a line of one to four words that says nothing, above a caption that says it again.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import Article
from linter.document import Kind
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Find unnamed labels directly above a caption; structure has compared their words."""
    for _, block, after in article.neighbors():
        if (
            block.kind is Kind.LABEL
            and block.label is None
            and after
            and after.kind is Kind.CAPTION
        ):
            message = f"“{block.text}” is the title of the picture below; remove it."
            yield Hit(block.span, message, remove=True, block=block)


_STORY = (
    "Ferry returns to its old route\n\n{}\n\n"
    "The ferry went back to its old route on Monday, the company said.\n\n"
    "It will stop at both piers, as it did before the fire.\n"
)

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    since="0.1.0",
    examples=(
        Bad(
            _STORY.format(
                "⟦Ana Petrova⟧\n\n"
                "Harbor master Ana Petrova waves to the first ferry in Riverton, Monday, "
                "March 4, 2019. (AP Photo/Lee Example)"
            ),
            becomes=_STORY.format(
                "Harbor master Ana Petrova waves to the first ferry in Riverton, Monday, "
                "March 4, 2019. (AP Photo/Lee Example)"
            ),
        ),
        Bad(
            _STORY.format(
                "⟦Riverton Ferry⟧\n\nFILE - In this May 2, 2018 file photo, the Riverton ferry "
                "leaves its pier. (Lee Example/Riverton Herald via AP)"
            )
        ),
        Bad(
            _STORY.format(
                "⟦Lars Holm⟧\nLars Holm steers the ferry Monday, March 4, 2019. "
                "(Photo by Lee Example)"
            )
        ),
        Good(_STORY.format("Ana Petrova\n\nHarbor master Ana Petrova waved to the first ferry.")),
        Good(
            _STORY.format(
                "World News\n\nHarbor master Ana Petrova waves to the first ferry Monday, "
                "March 4, 2019. (AP Photo/Lee Example)"
            )
        ),
        Good(
            _STORY.format(
                "A slow start\n\nHarbor master Ana Petrova waves to the first ferry Monday, "
                "March 4, 2019. (AP Photo/Lee Example)"
            )
        ),
    ),
)
