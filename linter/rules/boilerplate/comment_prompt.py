"""The comment box of the page has left a line in the text.

“12 Comments”, “Leave a Reply” or “Join the conversation” belongs to what readers write under a
story. In the text it is noise, and in a data set it marks where the story ends and strangers begin.
Take the line out, and see that no comments follow it. “No comment” as somebody's answer is not
reported, nor is “Comment” alone, which may head a column of a table, unless it stands beside other
leftovers.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import Article
from linter.document import Block, Kind
from linter.finding import Severity
from linter.language.normal import normalize
from linter.patterns.yaml_rules import shortened
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit

_LABEL = "comment-prompt"


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Find lines of the comment box."""
    if not any(block.label == _LABEL for block in article.blocks):
        return
    for before, block, after in article.neighbors():
        if block.label == _LABEL and (normalize(block.text) != "comment" or _beside(before, after)):
            message = (
                f"“{shortened(block.text)}” belongs to the comments under the page; remove it."
            )
            yield Hit(block.span, message, remove=True, safe=True, block=block)


def _beside(*others: Block | None) -> bool:
    return any(other is not None and other.kind is Kind.BOILERPLATE for other in others)


_ABOVE = (
    "Ferry returns to its old route\n\n"
    "The ferry went back to its old route on Monday, the company said.\n\n"
)
_BELOW = "It will stop at both piers, as it did before the fire, and once more at the mill.\n"

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    since="0.1.0",
    language=None,
    examples=(
        Bad(f"{_ABOVE}⟦12 Comments⟧\n\n{_BELOW}", becomes=_ABOVE + _BELOW),
        Bad("⟦Leave a Reply⟧"),
        Bad("⟦Comments are closed.⟧"),
        Bad("⟦Join the conversation⟧"),
        Bad("⟦Deja un comentario⟧"),
        Bad(f"{_ABOVE}{_BELOW}\nShare\n\n⟦Comment⟧\n"),
        Good(f"{_ABOVE}State\n\nComment\n\nnew\n\n{_BELOW}"),
        Good("“No comment,” the harbor master said, and shut the door of the office."),
        Good("The council had 900 comments on the plan for the mill by Friday."),
        Good("Comments are closed to nobody at the town meeting, which is why it took six hours."),
        Good("They were asked to leave a reply by noon, and only the bakery did."),
    ),
)
