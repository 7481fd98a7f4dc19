"""What the rules of this family share: known lines that are reported where they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from linter.article import Article
from linter.patterns.yaml_rules import shortened
from linter.rule import Hit
from linter.structure.known_lines import known_lines

Check = Callable[[Article, object], Iterator[Hit]]


def is_exact(text: str) -> bool:
    """Return whether the whole wording of `text` is known, so that nothing else goes with it."""
    known = known_lines().find(text)
    return known is not None and known.exact


def leftovers(label: str, what: str, is_safe: Callable[[str], bool] = is_exact) -> Check:
    """Return a check that reports every line of the class `label`, of which `what` is said.

    `is_safe` says of a line's text whether removing it can take nothing of the story along.
    """

    def check(article: Article, options: object) -> Iterator[Hit]:
        for block in article.blocks:
            if block.label == label:
                message = f"“{shortened(block.text)}” {what}; remove it."
                yield Hit(block.span, message, remove=True, safe=is_safe(block.text), block=block)

    return check
