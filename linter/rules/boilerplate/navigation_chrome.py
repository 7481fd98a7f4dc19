"""A menu item of the page stands in the text.

“Skip to main content”, “Menu” or “Next article” leads around a site. At the top or the end of a
text it is what extraction left behind, and is removed safely. In the middle of a story a short one
may be a subheading (“Home”), so only the first and the last tenth of the story's words are looked
at; “Take me back to the top” means the same everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import PROSE, Article
from linter.finding import Severity
from linter.patterns.yaml_rules import shortened
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.rules.boilerplate._leftovers import is_exact

_LABEL = "navigation-chrome"
_PART = 10  # a tenth of the words from the top, and from the end
_UNMISTAKABLE = 4  # words of a line of which every one is known


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Find menu items with nearly all of the story below them, or above."""
    blocks = [block for block in article.blocks if block.label == _LABEL]
    if not blocks:
        return
    total, above = article.words, 0
    for block in article.blocks:
        if block.kind in PROSE:
            above += len(block.text.split())
        if block.label != _LABEL:
            continue
        exact = is_exact(block.text)
        sure = exact and len(block.text.split()) >= _UNMISTAKABLE
        if sure or min(above, total - above) * _PART <= total:
            message = f"“{shortened(block.text)}” is a menu item of the page; remove it."
            yield Hit(block.span, message, remove=True, safe=exact, block=block)


_STORY = (
    "Ferry returns to its old route\n\n"
    "The ferry went back to its old route on Monday, the company said.\n\n"
    "It will stop at both piers, as it did before the fire, and once more at the mill.\n"
)

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    since="0.1.0",
    language=None,
    examples=(
        Bad("⟦Skip to main content⟧\n\n⟦Menu⟧\n\n" + _STORY),
        Bad(_STORY + "\n⟦Back to top⟧\n", becomes=_STORY),
        Bad(_STORY + "\n⟦Next article⟧\n", becomes=_STORY),
        Bad("⟦Home > News > Halden⟧\n\n" + _STORY),
        Bad("⟦Zum Inhalt springen⟧\n\n" + _STORY),
        Bad("⟦Take me back to the top of this post.⟧"),
        Good("Home"),
        Good("Search"),
        Good(_STORY + "\nNext, the company wants to paint the second ferry of the two.\n"),
        Good("Skip to the end of the report, the lawyer told the council in Halden."),
    ),
)
