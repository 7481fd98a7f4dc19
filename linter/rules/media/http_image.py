"""A picture is loaded over an insecure connection.

On a page that is read over https, browsers block or upgrade what comes over plain http, so readers
may see a gap. Change the address to https, if the picture is there, too. The rule is off by
default, as archives keep the address that a picture had.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import Article
from linter.document import LinkKind
from linter.finding import Severity
from linter.patterns.yaml_rules import shortened
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.rules.media._addresses import file_name
from linter.rules.media._page import page
from linter.span import Span

_INSECURE = "http:"


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report images and frames at addresses that begin with “http:”."""
    if article.identity.lower().startswith(_INSECURE):
        return
    for link in article.links:
        url = link.url.text
        if link.kind is LinkKind.LINK or not url.lower().startswith(_INSECURE):
            continue
        block = link.part(link.url)
        what = "picture" if link.kind is LinkKind.IMAGE else "frame"
        message = (
            f"The {what} “{shortened(file_name(url))}” is loaded over http, which browsers block; "
            "use https."
        )
        yield Hit(Span(0, len(_INSECURE)), message, becomes="https:", block=block)


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    check=check,
    language=None,
    on=False,
    since="0.1.0",
    examples=(
        Bad(
            page('<img src="⟦http:⟧//ferry.example/a.jpg" alt="">'),
            form="html",
            becomes=page('<img src="https://ferry.example/a.jpg" alt="">'),
        ),
        Bad(page('<iframe src="⟦http:⟧//ferry.example/map"></iframe>'), form="html"),
        Bad(
            "# Ferry returns\n\nThe ferry is back on its old route.\n\n"
            "![A ferry](⟦http:⟧//ferry.example/a.jpg)\n\nIt calls at both islands, it said.\n",
            form="markdown",
        ),
        Good(page('<img src="https://ferry.example/a.jpg" alt="">'), form="html"),
        Good(page('<img src="//ferry.example/a.jpg" alt="">'), form="html"),
        Good(page('<p><a href="http://ferry.example/">The company</a></p>'), form="html"),
    ),
)
