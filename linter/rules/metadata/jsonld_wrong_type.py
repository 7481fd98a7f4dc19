"""JSON-LD gives a value of the wrong kind, so that software misreads it.

“By Ana Petrova” becomes the name of a person called By, an `image` of "" the address of the page
itself, and `newsArticle` a type that schema.org does not know. Also reported: a publisher without a
name, a `wordCount` in quotation marks, a headline or a date that is no text. An author given as a
plain text is legal, and so are references (`@id`) and value objects (`@value`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.article import Article
from linter.document import Record
from linter.finding import Severity
from linter.json_tree import JsonValue
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.span import Span
from linter.standards.articles import is_article, things, types

_ARTICLE_TYPES = {
    name.lower(): name
    for name in (
        "Article AdvertiserContentArticle NewsArticle AnalysisNewsArticle AskPublicNewsArticle "
        "BackgroundNewsArticle OpinionNewsArticle ReportageNewsArticle ReviewNewsArticle Report "
        "SatiricalArticle ScholarlyArticle TechArticle BlogPosting LiveBlogPosting "
        "SocialMediaPosting DiscussionForumPosting"
    ).split()
}
_BY = compiled(r"\s*by\s+(?=\S)", re.IGNORECASE)
_TEXTS = ("headline", "datePublished", "dateModified", "dateCreated")
_LISTED = 50  # values of one key


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Look at the article objects of the JSON-LD of the page."""
    for record in article.records:
        if record.tree is None or not record.block.at.startswith("/script["):
            continue
        for pointer, thing in things(record.tree):
            miswritten = [one for one in types(thing) if _is_miswritten(one)]
            for one in miswritten:
                right = _ARTICLE_TYPES[one.data.lower()]
                message = f"The type “{one.data}” is not one of schema.org; write “{right}”."
                yield _hit(record, f"{pointer}/@type", one, message, right)
            if miswritten or is_article(thing):
                yield from _judge(record, pointer, thing)


def _is_miswritten(kind: JsonValue) -> bool:
    name = kind.data
    return isinstance(name, str) and _ARTICLE_TYPES.get(name.lower(), name) != name


def _judge(record: Record, pointer: str, article: JsonValue) -> Iterator[Hit]:
    yield from _authors(record, pointer, article)
    yield from _images(record, pointer, article)
    for key in _TEXTS:
        value = article.data.get(key)
        if value is not None and not _says_text(value):
            message = f"“{key}” is {_called(value)} and no text; write it in quotation marks."
            yield _hit(record, f"{pointer}/{key}", value, message)
    publisher = article.data.get("publisher")
    if publisher and isinstance(publisher.data, dict) and _is_nameless(publisher):
        message = "The publisher has no “name”; add it."
        start = JsonValue(None, publisher.start, publisher.start + 1)
        yield _hit(record, f"{pointer}/publisher", start, message, missing=True)
    count = article.data.get("wordCount")
    if count and isinstance(count.data, str):
        message = f"“wordCount” is the text “{count.data[:40]}”; write a number."
        yield _hit(record, f"{pointer}/wordCount", count, message)


def _hit(
    record: Record,
    pointer: str,
    value: JsonValue,
    message: str,
    becomes: str | None = None,
    missing: bool = False,
) -> Hit:
    """Return the hit on `value`: on what a text says, or on all of anything else."""
    span = value.span
    if isinstance(value.data, str) and value.data:
        span = Span(span.start + 1, span.end - 1)
    part = record.part(span, pointer)
    return Hit(part.span, message, becomes=becomes, block=part, missing=missing)


def _each(value: JsonValue | None, pointer: str) -> Iterator[tuple[JsonValue, str]]:
    if value is None:
        return
    if isinstance(value.data, list):
        yield from ((one, f"{pointer}/{n}") for n, one in enumerate(value.data[:_LISTED]))
    else:
        yield value, pointer


def _authors(record: Record, pointer: str, article: JsonValue) -> Iterator[Hit]:
    for author, at in _each(article.data.get("author"), f"{pointer}/author"):
        name = author
        if isinstance(author.data, dict) and "name" in author.data:
            name, at = author.data["name"], f"{at}/name"
        if isinstance(name.data, str) and (by := _BY.match(name.data)):
            assert record.tree is not None
            raw = Span(name.start + 1, name.end - 1).of(record.tree.text)
            opening = _BY.match(raw)
            becomes = raw[opening.end() :] if opening else None
            message = f"The author is called “{name.data[:60]}”; leave out “{by[0].strip()}”."
            yield _hit(record, at, name, message, becomes)


def _images(record: Record, pointer: str, article: JsonValue) -> Iterator[Hit]:
    for image, at in _each(article.data.get("image"), f"{pointer}/image"):
        value = image
        if isinstance(image.data, dict):
            value = image.data.get("url", image)
        if value.data is None or value.data == "":
            yield _hit(record, at, value, "The image is empty; give its address, or leave it out.")


def _says_text(value: JsonValue) -> bool:
    return isinstance(value.data, str) or (isinstance(value.data, dict) and "@value" in value.data)


def _is_nameless(publisher: JsonValue) -> bool:
    if "@id" in publisher.data:
        return False
    name = publisher.data.get("name")
    return name is None or name.data in (None, "")


def _called(value: JsonValue) -> str:
    if value.data is None:
        return "null"
    if isinstance(value.data, dict):
        return "an object"
    return "a list" if isinstance(value.data, list) else f"“{value.data}”"


def _page(fields: str, kind: str = "NewsArticle") -> str:
    return (
        '<html><head><title>Ferry returns</title><script type="application/ld+json">'
        f'{{"@type": "{kind}", {fields}}}</script></head><body><h1>Ferry returns</h1><p>The ferry '
        "went back to its old route on Monday, the company said.</p></body></html>"
    )


_PERSON = '"author": {{"@type": "Person", "name": "{}"}}'
_PLAIN = '"author": "Ana Petrova"'

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    language=None,
    since="0.1.0",
    examples=(
        Bad(
            _page(_PERSON.format("⟦By Ana Petrova⟧")),
            becomes=_page(_PERSON.format("Ana Petrova")),
            form="html",
        ),
        Bad(_page('"author": ["⟦by Lee Moss⟧", "Ana Petrova"]'), form="html"),
        Bad(_page('"image": ⟦""⟧'), form="html"),
        Bad(_page('"image": ⟦null⟧'), form="html"),
        Bad(_page('"publisher": ⟦{⟧"@type": "Organization"}'), form="html"),
        Bad(_page('"wordCount": "⟦412⟧"'), form="html"),
        Bad(_page('"datePublished": ⟦1579602600⟧'), form="html"),
        Bad(_page('"headline": ⟦["Ferry returns"]⟧'), form="html"),
        Bad(_page(_PLAIN, "⟦newsArticle⟧"), becomes=_page(_PLAIN), form="html"),
        Good(_page(_PLAIN), form="html"),
        Good(_page('"author": "Byron Moss"'), form="html"),
        Good(_page('"publisher": {"@id": "https://news.example/#us"}'), form="html"),
        Good(_page('"publisher": "Riverton Herald", "wordCount": 412'), form="html"),
        Good(_page('"headline": {"@value": "Ferry returns", "@language": "en"}'), form="html"),
        Good(_page('"image": ["https://news.example/1.jpg"]', "Article"), form="html"),
    ),
)
