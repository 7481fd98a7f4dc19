"""The words of a link do not say where it leads.

Readers who use a screen reader jump from link to link and hear “here”, “click here”, “here”. On
paper and in an archive the words say nothing at all. Put the link on words that name its target:
“the report”, “the company's letter”. Only links that stand on nothing else are reported.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import Article
from linter.document import LinkKind
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.rules.media._addresses import links

_GENERIC = frozenset(
    {
        "click", "click here", "click here for more", "click this", "click this link",
        "clicking here", "clicking on this link", "clicking this link", "follow this link",
        "found here", "go here", "here", "in this link", "link", "link here", "over here",
        "press here", "read here", "read it here", "read this", "right here", "see here",
        "tap here", "the link", "this", "this link", "this page", "this site", "this website",
        "via this link", "visit this link", "at this link", "on this link", "on this page",
    }
)  # fmt: skip
_AROUND = " \t\n\u00a0.,;:!?…»›>→\"'“”‘’()[]*"


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report links on words that could stand for any link."""
    for link in links(article, LinkKind.LINK):
        if link.text is not None and link.text.text.lower().strip(_AROUND) in _GENERIC:
            block = link.part(link.text)
            message = f"“{block.text}” does not say where the link leads; put it on words that do."
            yield Hit(block.span, message, block=block)


def _page(link: str) -> str:
    return (
        "<h1>Ferry returns to its old route</h1>\n<p>The ferry is back on its old route, the "
        f"company said on Monday. {link} of its engineers.</p>\n"
        "<p>It calls at both islands until the end of the year.</p>\n"
    )


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    check=check,
    since="0.1.0",
    examples=(
        Bad(_page('<a href="/report">⟦Click here⟧</a> for the report'), form="html"),
        Bad(_page('See <a href="/report"><b>⟦here⟧</b></a> for the report'), form="html"),
        Bad(
            "# Ferry returns\n\nThe ferry is back, the company said on Monday. For the report, "
            "follow [⟦this link⟧](https://ferry.example/report).\n",
            form="markdown",
        ),
        Good(_page('It published <a href="/report">the report</a>'), form="html"),
        Good(_page('<a href="/here">Here is the report</a>'), form="html"),
        Good(_page("Click here, it says on the last page of the report"), form="html"),
    ),
)
