"""The names of share buttons stand in the text.

“Facebook Twitter Email” are the buttons beside a story, and mean nothing without them. A line that
is made of such words alone is removed safely. One name that stands alone is reported only beside
another line of the kind: “Facebook” may be the heading of a part of the story, and “Copy” the
button on an example of code. “Email *” is a field of a form for comments.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import Article
from linter.document import Block
from linter.finding import Severity
from linter.patterns.yaml_rules import shortened
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.rules.boilerplate._leftovers import is_exact

_LABEL = "share-buttons"
_NAMES = frozenset(
    "facebook twitter email e-mail print linkedin whatsapp pinterest reddit telegram messenger "
    "flipboard tumblr sms bluesky instagram copy save".split()
)


def _is_leftover(before: Block | None, block: Block, after: Block | None) -> bool:
    if block.label != _LABEL or block.text.endswith("*"):
        return False
    beside = any(other is not None and other.label == _LABEL for other in (before, after))
    return beside or block.text.lower().strip(" :.|") not in _NAMES


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Find lines of share buttons."""
    if not any(block.label == _LABEL for block in article.blocks):
        return
    for before, block, after in article.neighbors():
        if _is_leftover(before, block, after):
            message = f"“{shortened(block.text)}” are buttons to share the page; remove the line."
            yield Hit(block.span, message, remove=True, safe=is_exact(block.text), block=block)


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    since="0.1.0",
    language=None,
    examples=(
        Bad("⟦Facebook Twitter Email Print⟧"),
        Bad("⟦Share this article⟧"),
        Bad("⟦Click to share on Facebook (Opens in new window)⟧"),
        Bad("⟦Read or Share this story: https://riverton.example/2Lp⟧"),
        Bad("⟦Auf Facebook teilen⟧"),
        Bad(
            "Ferry returns to its old route\n\n"
            "The ferry went back to its old route on Monday, the company said.\n\n"
            "⟦Facebook⟧\n\n⟦Twitter⟧\n\n"
            "It will stop at both piers, as it did before the fire, and once more at the mill.\n",
            becomes="Ferry returns to its old route\n\n"
            "The ferry went back to its old route on Monday, the company said.\n\n"
            "It will stop at both piers, as it did before the fire, and once more at the mill.\n",
        ),
        Good("Facebook, Twitter and Google sent lawyers to the hearing in Halden."),
        Good("Facebook"),
        Good("Copy"),
        Good("Name *\n\nEmail *\n\nFacebook *\n"),
        Good("Share this field with nobody, the farmer told his sons."),
        Good("The farms share this road with the mill and with two quarries."),
    ),
)
