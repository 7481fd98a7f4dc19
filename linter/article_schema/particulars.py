"""What a story shows beside its text: what sort of item it is, rows of figures, dates.

A story that is short, or that gives no day, may be so on purpose or may have lost a part. These are
the things that tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from linter.article import PROSE, Article
from linter.document import Block, Field, Kind
from linter.language.expression import compiled

_PARTS_OF_ADDRESSES = {
    "audio": "audio listen podcast podcasts player radio",
    "gallery": "cartoon cartoons galleries gallery in-pictures photo photo-gallery photogallery "
    "photos picture-gallery pictures slideshow slideshows",
    "live": "live live-blog live-blogs live-updates liveblog live-reporting",
    "poll": "poll polls quiz quizzes",
    "results": "results scoreboard scores",
    "video": "mediathek video videos watch",
}
_BY_PART = {part: genre for genre, parts in _PARTS_OF_ADDRESSES.items() for part in parts.split()}
_LABELS = {
    "alert": "alert|ap ?news ?alert|brief|briefs|breaking|bulletin|flash|in brief|newsalert|"
    "news ?flash|snap|urgent",
    "audio": "audio|listen|podcast",
    "gallery": "cartoon|gallery|images?|in (?:pictures|photos)|photos?|pictures|slideshow",
    "live": "live|live ?blog|live updates",
    "poll": "poll|quiz",
    "results": "results|scoreboard|scores",
    "video": "video|videos|watch",
}
_LABELED = compiled(
    "|".join(
        rf"^\W{{0,2}}(?P<{name}>(?:{words})(?:\W{{0,2}}$|\s?[:|–—]| - |[\])]))"
        rf"|(?:[\[(]|[|–—] | - )(?P<{name}_behind>{words})\W{{0,2}}$"
        for name, words in _LABELS.items()
    ),
    re.IGNORECASE,
)
# What data says that it is: ninjs, and the types of schema.org.
_TYPES = {
    "audio": "audio",
    "audioobject": "audio",
    "graphic": "gallery",
    "imagegallery": "gallery",
    "imageobject": "gallery",
    "liveblogposting": "live",
    "mediagallery": "gallery",
    "picture": "gallery",
    "podcastepisode": "audio",
    "question": "poll",
    "quiz": "poll",
    "video": "video",
    "videoobject": "video",
}
_TYPE_POINTERS = ("/type", "/@type", "/@graph/0/@type")

_LONGEST_LABELED = 300  # characters
_TOP = 3  # blocks of the text among which a label may stand

_MARKED_HEADING = compiled(r"/h[1-6]\[\d+\]$")
_DIGIT = compiled(r"\d")

_HEAD = ("/meta[", "/link[", "/script[", "/time[")  # parts of a page that declare fields

_BESIDE_WORDS = 25  # of a line that stands beside the text, or is no more than a remark
_BESIDE = 300  # characters of it
_DATE_LIKE = compiled(r"(?:19|20)\d\d|\d\s?[./-]\s?\d")
_MONTH = (
    r"(?:jan|feb|fév|fev|febr|mar|mär|mrz|apr|abr|avr|may|mai|maj|mag|jun|juin|giu|jul|juil|lug|"
    r"aug|ago|aoû|aou|sep|set|oct|okt|ott|out|nov|dec|dez|dic|déc|ene|gen|янв|фев|мар|апр|мая|июн|"
    r"июл|авг|сен|окт|ноя|дек|ιαν|φεβ|ม\.?ค|ก\.?พ)"
)
_YEAR = r"(?:19|20)\d\d"
_DATES = tuple(
    compiled(expression, re.IGNORECASE)
    for expression in (
        rf"\b\d{{1,2}}(?:st|nd|rd|th|er|\.|º)?[ -](?:de |of )?{_MONTH}[\w.]{{0,9}},?"
        rf"(?: de| del)?[ -]{_YEAR}\b",
        rf"\b{_MONTH}[\w.]{{0,9}} \d{{1,2}}(?:st|nd|rd|th)?,? {_YEAR}",
        rf"\b\d{{1,2}}\s?(?P<mark>[./-])\s?\d{{1,2}}\s?(?P=mark)\s?(?:{_YEAR}|\d\d\b)",
        rf"\b{_YEAR}(?P<mark>[./-])\d{{1,2}}(?P=mark)\d{{1,2}}",
        rf"{_YEAR}\s?[年년]",
        rf"/{_YEAR}/(?:0?[1-9]|1[0-2])/|/(?:19|20)\d\d[01]\d[0-3]\d",
    )
)


_DAY = compiled(rf"\b(?:{_MONTH}[\w.]{{0,9}} \d{{1,2}}|\d{{1,2}} {_MONTH})\b", re.IGNORECASE)


def genre(article: Article) -> str | None:
    """Return what sort of item a story says it is, beside one that is read; None if it is one.

    Its address, its data, a label in, above or under its headline may say so.
    """
    for record in article.records:
        for pointer in _TYPE_POINTERS:
            value = record.tree.find(pointer) if record.tree else None
            if value and isinstance(value.data, str) and value.data.lower() in _TYPES:
                return _TYPES[value.data.lower()]
    for block in article.fields(Field.URL):
        for part in _path(block.text).split("/"):
            if part in _BY_PART:
                return _BY_PART[part]
    top = [block for block in article.blocks if block.kind is not Kind.META][:_TOP]
    lines = [*article.fields(Field.HEADLINE), *(b for b in top if b.kind is not Kind.PARAGRAPH)]
    for block in lines:
        if match := _LABELED.search(block.text[:_LONGEST_LABELED]):
            return (match.lastgroup or "").partition("_")[0]
    return None


def _path(url: str) -> str:
    try:
        return urlsplit(url.strip()).path.lower()
    except ValueError:
        return ""


def rows(article: Article) -> tuple[Block, ...]:
    """Return the lines of a table that lost its form: results, prices, a company's figures.

    They are lines without a sentence that no mark-up declares to be headings, two or more, and at
    least every second one holds a number.
    """
    found = [block for block in article.blocks if _is_row_like(block)]
    numbers = sum(bool(_DIGIT.search(block.text)) for block in found)
    return tuple(found) if len(found) > 1 and 2 * numbers >= len(found) else ()


def _is_row_like(block: Block) -> bool:
    if block.declared or block.field is not None or _MARKED_HEADING.search(block.at):
        return False
    return block.kind in (Kind.HEADING, Kind.DECK) or block.label == "related-title"


def dates(article: Article) -> Iterator[str]:
    """Yield the dates in fields and in short lines, in whatever form and of whatever they are.

    In a dateline a day without a year is one, too: “RIVERTON, March 3 (AP) —”. So a story for which
    this yields none is one that nothing dates.
    """
    line = article.dateline
    if line and (day := _DAY.search(line.span.of(line.block.text))):
        yield day.group()
    for block in article.blocks:
        text = block.text
        if len(text) > _BESIDE and block.kind in PROSE:
            continue
        if not _DATE_LIKE.search(text) or (block.kind in PROSE and block.words > _BESIDE_WORDS):
            continue
        for expression in _DATES:
            if match := expression.search(text):
                yield match.group()
                break


def is_page(article: Article) -> bool:
    """Return whether the story is a page of a site, in HTML.

    Much of a page is not read as its text, so that what is not there is not surely missing.
    """
    declared = any(block.at.startswith(_HEAD) for block in article.blocks)
    return declared or article.path.lower().endswith((".html", ".htm", ".xhtml"))
