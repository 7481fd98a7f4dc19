"""The article in a page's JSON-LD lacks data that search engines ask for.

Google shows more of a story that gives headline, image, datePublished, dateModified and author. It
requires none of them, so this is a note, one for each article object, at its opening brace. Objects
with the same `@id` are one article. A mere reference, which has no headline and no date, is left
alone, and so is JSON that is a story itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from linter.article import Article
from linter.document import Record
from linter.finding import Severity
from linter.json_tree import JsonValue
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.span import Span
from linter.standards.articles import articles
from linter.standards.schema import shipped_schema

_OWN = ("headline", "datePublished", "articleBody")  # what tells an article from a reference


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Look at each article object of the page."""
    found = list(_found(article))
    keys: dict[str | int, set[str]] = defaultdict(set)
    for _, _, value in found:
        keys[_name(value)] |= value.data.keys()
    for record, pointer, value in found:
        given = keys[_name(value)]
        missing = [key for key in shipped_schema("newsarticle").recommended if key not in given]
        if missing and not given.isdisjoint(_OWN):
            them = "it" if len(missing) == 1 else "them"
            first = record.part(Span(value.start, value.start + 1), pointer)
            message = f"The article in JSON-LD lacks {_listed(missing)}; add {them}."
            yield Hit(first.span, message, block=first, missing=True)


def _found(article: Article) -> Iterator[tuple[Record, str, JsonValue]]:
    for record in article.records:
        if record.tree and record.block.at.startswith("/script["):
            for pointer, value in articles(record.tree):
                yield record, pointer, value


def _name(value: JsonValue) -> str | int:
    """Return what the object is called, or else something of its own."""
    said = value.data.get("@id")
    return said.data if said and isinstance(said.data, str) else id(value)


def _listed(keys: list[str]) -> str:
    quoted = [f"“{key}”" for key in keys]
    return " and ".join(part for part in (", ".join(quoted[:-1]), quoted[-1]) if part)


def _page(*scripts: str) -> str:
    linked = "".join(f'<script type="application/ld+json">{one}</script>' for one in scripts)
    return (
        f"<html><head><title>Ferry returns</title>{linked}</head><body><h1>Ferry returns</h1>"
        "<p>The ferry went back to its old route on Monday, the company said.</p></body></html>"
    )


_HEAD = '"@type": "NewsArticle", "headline": "Ferry returns"'
_DATES = '"datePublished": "2020-01-21T10:30:00Z", "dateModified": "2020-01-21T10:30:00Z"'
_REST = (
    '"author": {"@type": "Person", "name": "Ana Petrova"}, "image": "https://news.example/1.jpg"'
)

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    check=check,
    language=None,
    since="0.1.0",
    examples=(
        Bad(_page(f"⟦{{⟧{_HEAD}, {_REST}}}"), form="html"),
        Bad(_page(f'⟦{{⟧{_HEAD}, {_DATES}, "author": "Ana Petrova"}}'), form="html"),
        Bad(_page(f'{{"@graph": [{{"@type": "WebSite"}}, ⟦{{⟧{_HEAD}, {_DATES}}}]}}'), form="html"),
        Good(_page(f"{{{_HEAD}, {_DATES}, {_REST}}}"), form="html"),
        Good(_page('{"@type": "Article", "@id": "https://news.example/1"}'), form="html"),
        Good(
            _page(
                f'{{{_HEAD}, {_DATES}, "@id": "#a"}}',
                f'{{"@type": "Article", "@id": "#a", {_REST}}}',
            ),
            form="html",
        ),
        Good(_page('{"@type": "Organization", "name": "Riverton Herald"}'), form="html"),
        Good(f'{{{_HEAD}, "articleBody": "The ferry went back on Monday."}}', form="json"),
    ),
)
