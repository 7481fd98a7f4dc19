"""A picture stands in a figure without a caption.

A caption says who and what is seen, when, where, and whose picture it is; where a desk has the rule
that every picture has one, a figure without it was forgotten. The rule is off by default. Images
outside a figure, and images declared to be decoration, are not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import Article
from linter.finding import Severity
from linter.patterns.yaml_rules import shortened
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.rules.media._addresses import file_name, pictures


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report pictures in figures that have no caption."""
    for link in pictures(article):
        if link.captioned is False and not (link.text is not None and not link.text.text):
            block = link.part(link.written)
            name = shortened(file_name(link.url.text.strip()))
            message = f"The picture “{name}” has no caption; say what it shows and whose it is."
            yield Hit(block.span, message, block=block)


def _page(picture: str) -> str:
    return (
        "<h1>Ferry returns to its old route</h1>\n<p>The ferry is back on its old route.</p>\n"
        f"<figure>{picture}</figure>\n<p>It calls at both islands, it said on Monday.</p>\n"
    )


_FERRY = '<img src="ferry.jpg" alt="A white ferry">'

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    check=check,
    language=None,
    on=False,
    since="0.1.0",
    examples=(
        Bad(_page(f"⟦{_FERRY}⟧"), form="html"),
        Bad(_page(f"⟦{_FERRY}⟧<figcaption> </figcaption>"), form="html"),
        Bad(_page(f'<a href="/large">⟦{_FERRY}⟧</a>'), form="html"),
        Good(_page(f"{_FERRY}<figcaption>The ferry on Monday</figcaption>"), form="html"),
        Good(_page('<img src="wave.svg" alt="">'), form="html"),
        Good(_page('<img src="wave.svg" alt="Waves" role="presentation">'), form="html"),
        Good(
            "# Ferry returns\n\nIt is back.\n\n![A ferry](a.jpg)\n\nIt said so.\n", form="markdown"
        ),
    ),
)
