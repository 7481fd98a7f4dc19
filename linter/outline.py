"""A story as newslint sees it: the answer to why a rule did or did not speak."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from linter.article import Article, StoryDate
from linter.document import Block, Document, Kind
from linter.reporters.escape import cut, escape_path
from linter.span import LineIndex, Span

_FIELD = 9  # columns for the names of fields
_EVIDENCE = 60  # columns of the words a date rests on


def as_text(document: Document, article: Article, width: int) -> Iterator[str]:
    """Yield lines to read: the fields of the article, then each block on a line cut to `width`."""
    lines = document.lines
    yield escape_path(document.path)
    yield ""
    for name, value in _fields(article, lines):
        yield f"{name:<{_FIELD}} {cut(value, width - _FIELD - 1)}"
    yield ""
    rows = [(str(_line(block, lines)), _name(block), block.text) for block in article.blocks]
    head = ("line", "kind", "text")
    first = max(len(row[0]) for row in (head, *rows))
    second = max(len(row[1]) for row in (head, *rows))
    for line, name, text in (head, *rows):
        room = max(width - first - second - 4, 10)
        yield f"{line:>{first}}  {name:<{second}}  {cut(text, room)}"


def _fields(article: Article, lines: LineIndex) -> Iterator[tuple[str, str]]:
    def text(block: Block | None) -> str:
        return block.text if block else "none"

    yield "headline", text(article.headline)
    yield "deck", text(article.deck)
    yield "byline", "; ".join(article.authors) or "none"
    yield "dateline", _dateline(article)
    yield "date", _dated(article.story_date, lines)
    yield "words", str(article.words)
    yield "as of", article.as_of.isoformat()


def _dateline(article: Article) -> str:
    found = article.dateline
    if found is None:
        return "none"
    parts = (found.place, f"({found.agency})" if found.agency else "", str(found.day or ""))
    return " ".join(part for part in parts if part)


def _dated(found: StoryDate | None, lines: LineIndex) -> str:
    if found is None:
        return "none; give it with --story-date"
    said = f"{found.value} ({found.confidence}: {found.origin}"
    if found.block is None:
        return said + ")"
    evidence = found.span.of(found.block.text) if found.span else found.block.text
    return f"{said}, line {_line(found.block, lines)}: “{cut(evidence, _EVIDENCE)}”)"


def _source_span(block: Block) -> Span:
    return block.view.source(block.span)


def _line(block: Block, lines: LineIndex) -> int:
    return lines.position(_source_span(block).start).line


def _name(block: Block) -> str:
    detail = block.label or (block.field if block.kind is Kind.META else None)
    return f"{block.kind}/{detail}" if detail else str(block.kind)


def as_json(document: Document, article: Article) -> Iterator[str]:
    """Yield the lines of a JSON document with the same, for programs."""
    import json

    from linter.reporters.json import range_of

    lines = document.lines
    blocks = [
        {
            "kind": str(block.kind),
            "label": block.label,
            "text": block.text,
            "at": block.at,
            "range": range_of(lines, _source_span(block)),
        }
        for block in article.blocks
    ]
    yield json.dumps({"article": _article(article, lines), "blocks": blocks}, indent=2)


def as_form(article: Article) -> Iterator[str]:
    """Yield the lines of the form that article schemas speak about."""
    import json

    from linter.article_schema.form import article_form

    yield json.dumps(article_form(article), indent=2)


def _article(article: Article, lines: LineIndex) -> dict[str, Any]:
    dateline, dated = article.dateline, article.story_date
    return {
        "headline": article.headline.text if article.headline else None,
        "deck": article.deck.text if article.deck else None,
        "authors": list(article.authors),
        "dateline": dateline
        and {
            "place": dateline.place,
            "agency": dateline.agency,
            "date": dateline.day and dateline.day.isoformat(),
        },
        "story_date": dated
        and {
            "value": dated.value.isoformat(),
            "confidence": str(dated.confidence),
            "origin": dated.origin,
            "line": _line(dated.block, lines) if dated.block else None,
        },
        "words": article.words,
        "as_of": article.as_of.isoformat(),
    }
