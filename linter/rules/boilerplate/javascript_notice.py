"""The text is what a page shows to browsers that it does not serve.

“Please enable JavaScript” or “Verifying you are human” means that a program fetched the page and
was not given the story. Where that is most of the text the story itself is missing, which is an
error: fetch the page again in another way. A single such line in a whole story is a warning. There
is no fix, since what is missing cannot be put back. Stories about browsers and ad blockers are not
reported.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import Article
from linter.finding import Severity
from linter.patterns.yaml_rules import shortened
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit

_LABEL = "javascript-notice"


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Find such notices; they are errors where they are over half of the text."""
    notices = [block for block in article.blocks if block.label == _LABEL]
    if not notices:
        return
    total = sum(len(block.text.split()) for block in article.blocks if not block.declared)
    most = 2 * sum(len(block.text.split()) for block in notices) > total
    for block in notices:
        yield Hit(
            block.span,
            f"“{shortened(block.text)}” is shown in place of the story; fetch the page again.",
            block=block,
            at_most=None if most else Severity.WARNING,
        )


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.ERROR,
    check=check,
    since="0.1.0",
    language=None,
    examples=(
        Bad("⟦Please enable JavaScript to view this page.⟧"),
        Bad("⟦JavaScript is currently disabled in your browser⟧"),
        Bad("⟦We have detected that you are using an ad blocker.⟧"),
        Bad("⟦Enable JavaScript and cookies to continue⟧"),
        Bad("⟦Verifying you are human. This may take a few seconds.⟧"),
        Good("The site works if users enable JavaScript, the company in Halden said."),
        Good("JavaScript is required reading for the children of the mill, one father joked."),
        Good("Readers with an ad blocker see a picture of the pier instead."),
        Good("They were asked to verify that they were human, and nine of them left."),
    ),
)
