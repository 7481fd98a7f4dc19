"""The title of a page widget stands in the text.

“Trending Stories”, “Most Read” and the like head a box beside the story. When a page is turned
into text the title stays behind, often with the headlines of other stories under it, and those
facts then belong to the wrong story. Only a line that is nothing else is reported, so a story
about what is trending is safe.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import Article
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Find the titles of widgets; only one without headlines under it can simply go."""
    for number, block in enumerate(article.blocks):
        if block.label != "trending-block":
            continue
        end = number + 1
        while end < len(article.blocks) and article.blocks[end].label == "widget-title":
            end += 1
        titles = end - number - 1
        message = f"“{block.text}” is the title of a page widget; remove it."
        if titles:
            count = "the line" if titles == 1 else f"the {titles} lines"
            message = f"“{block.text}” is the title of a page widget; remove it with {count} below."
        last = number + 1 == len(article.blocks)
        yield Hit(block.span, message, remove=not titles, safe=last, block=block)


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    since="0.1.0",
    examples=(
        Bad("⟦Trending Stories⟧"),
        Bad("⟦Most Read⟧"),
        Bad("⟦YOU MAY ALSO LIKE:⟧"),
        Bad(
            "Ferry returns to its old route\n\n"
            "The ferry went back to its old route on Monday, the company said.\n\n"
            "It will stop at both piers, as it did before the fire.\n\n"
            "⟦Trending Now⟧\n",
            becomes="Ferry returns to its old route\n\n"
            "The ferry went back to its old route on Monday, the company said.\n\n"
            "It will stop at both piers, as it did before the fire.\n",
        ),
        Good("Trending stories about the ferry were shared 4,000 times on Monday."),
        Good("The most read book of the year was recommended by three of the judges."),
        Good("“Up next is the ferry,” the mayor said, and sat down."),
    ),
)
