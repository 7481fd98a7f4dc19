"""The JSON-LD of a page is no JSON, so that nobody can read it.

Search engines leave the whole script out: headline, author and date are lost to them. Most often a
comma stands before a closing bracket, a line end in a string, or the script holds text that is not
data at all. The finding stands where reading failed. CDATA around the data is a note: it belongs
there where a page is served as XHTML, and stays in the data where it is served as HTML.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import Article
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.span import Span

_CDATA = "<![CDATA["


def _visible(span: Span) -> Span:
    """Return `span`, or the character before it where the text ended too early."""
    return span if len(span) or not span.start else Span(span.start - 1, span.start)


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report the script of each record that has no data."""
    for record in article.records:
        if record.error:
            place = record.part(_visible(record.error.span), "")
            if record.block.content.text.startswith(_CDATA):
                message = "The JSON-LD is wrapped in CDATA, which only XHTML reads; leave that out."
                yield Hit(place.span, message, block=place, at_most=Severity.NOTE)
            else:
                reason = record.error.reason
                message = f"The JSON-LD cannot be read: {reason}; correct it at this place."
                yield Hit(place.span, message, block=place)


def _page(script: str) -> str:
    return (
        f'<html><head><title>Ferry returns</title><script type="application/ld+json">{script}'
        "</script></head><body><h1>Ferry returns</h1><p>The ferry went back to its old route on "
        "Monday, the company said.</p></body></html>"
    )


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.ERROR,
    check=check,
    language=None,
    since="0.1.0",
    examples=(
        Bad(_page('{"@type": "NewsArticle", "headline": "Ferry returns"⟦,⟧}'), form="html"),
        Bad(_page('{"headline": "Ferry⟦\n⟧returns"}'), form="html"),
        Bad(_page("⟦&⟧quot;Ferry returns&quot;"), form="html"),
        Bad(_page('⟦<⟧![CDATA[{"headline": "Ferry returns"}]]>'), form="html"),
        Bad(_page('{"headline": "Ferry returns"}\n⟦{⟧"headline": "Ferry"}'), form="html"),
        Bad(_page('{"headline": "Ferry returns⟦"⟧'), form="html"),
        Good(_page('{"@type": "NewsArticle", "headline": "Ferry returns"}'), form="html"),
        Good(_page('[{"headline": "Ferry returns"}, {"name": "Herald"}]'), form="html"),
        Good(_page('{"headline": "Ferry\\nreturns \\u2014 at last"}'), form="html"),
        Good(_page(""), form="html"),
    ),
)
