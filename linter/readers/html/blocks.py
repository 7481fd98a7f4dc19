"""Passages to blocks: what the mark-up says that each of them is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice

from bs4.element import Tag

from linter.document import Block, Kind, visible
from linter.readers.html.passages import Passage
from linter.readers.html.tags import element_span, names_of
from linter.readers.html.tree import Page, Text
from linter.span import Span

# As whole words in “photo-caption”, “photo_caption” or “photoCaption”.
_KIND_WORDS = re.compile(
    r"(?:(?<![a-z0-9])|(?-i:(?<=[a-z])(?=[A-Z])))"
    r"(?:(?P<caption>captions?|cutline)"
    r"|(?P<credit>credits?|copyright)"
    r"|(?P<byline>by-?lines?|authors?)"
    r"|(?P<timestamp>time-?stamp|dateline|(?:pub|post|story)-?date|published|posted|date|time)"
    r"|(?P<deck>dek|deck|standfirst|sub-?title|sub-?head(?:line)?))"
    r"(?:(?![a-z0-9])|(?-i:(?=[A-Z])))",
    re.IGNORECASE,
)
_LONGEST_BYLINE = 120  # characters
_BESIDE = 30  # characters: “Last updated on”
_DEPTH = 3  # elements in one another, in a line that says who wrote, or when
_DATE_ITEMS = frozenset({"datePublished", "dateModified", "dateCreated"})
_MOST_UNDER_PICTURE = 12  # children of an element that shows a picture with its caption
_PICTURES = ["img", "image", "picture"]
_CAPTION_TAGS = frozenset({"small", "sub", "em", "i"})
_LONGEST_CAPTION = 1000  # with its credit
_STRINGS = 100  # of an element that are counted
_NO_TEXT = frozenset({"script", "style"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_REACH = 6  # elements around a passage that may say what it is
_POST_FRAMES = frozenset(
    "twitter-tweet twitter-video instagram-media tiktok-embed fb-post fb-video bluesky-embed "
    "reddit-embed-bq reddit-card mastodon-embed text-post-media".split()
)
_SINGLE = frozenset(
    {"p", "li", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "div", "figcaption"}
)


def kind_of(passage: Passage, root: Tag | None) -> tuple[Kind, bool]:
    """Return what the mark-up says a passage is, and whether it says so beyond doubt.

    Elements outside `root` are not asked.
    """
    tag: Tag | None = passage.tag
    for _ in range(_REACH):
        if tag is None or tag is root:
            break
        found = _own_kind(tag, passage.length)
        if found and not (tag is not passage.tag and found[1] and _holds_much(tag)):
            return found
        tag = tag.parent
    if passage.length <= _LONGEST_BYLINE and (kind := _signed(passage.tag, passage.length)):
        return kind, True
    return Kind.PARAGRAPH, False


def _holds_much(tag: Tag) -> bool:
    """Return whether an element holds more than a caption or a byline does."""
    length = 0
    strings = (
        one
        for one in tag.descendants
        if isinstance(one, Text) and one.parent is not None and one.parent.name not in _NO_TEXT
    )
    for text in islice(strings, _STRINGS):
        length += len(text) if not text.isspace() else 0
        if length > _LONGEST_CAPTION:
            return True
    return False


def _own_kind(tag: Tag, length: int) -> tuple[Kind, bool] | None:
    name = tag.name
    if name == "figcaption" or (name == "figure" and length <= _LONGEST_CAPTION):
        return Kind.CAPTION, True
    if name in ("p", "div") and length <= _LONGEST_CAPTION and _is_under_picture(tag):
        return Kind.CAPTION, True
    if name in _HEADINGS:
        return Kind.HEADING, False
    if name in ("li", "dt", "dd"):
        return Kind.LIST_ITEM, False
    if name == "blockquote":
        return Kind.QUOTE, _is_post(tag)
    if name == "time" and length <= _LONGEST_BYLINE:
        return Kind.TIMESTAMP, True
    if not tag.attrs:
        return None
    if tag.attrs.get("itemprop") == "headline":
        return Kind.HEADLINE, True
    item = tag.attrs.get("itemprop")
    said = {found.lastgroup for found in _KIND_WORDS.finditer(names_of(tag))}
    if "caption" in said or item == "caption":
        return Kind.CAPTION, True
    if length > _LONGEST_BYLINE:
        return None
    if "credit" in said:
        return Kind.CREDIT, True
    if "byline" in said or item == "author" or "author" in tag.attrs.get("rel", ()):
        return Kind.BYLINE, True
    if "timestamp" in said or item in _DATE_ITEMS:
        return Kind.TIMESTAMP, True
    if "deck" in said:
        return Kind.DECK, True
    return None


def _is_post(tag: Tag) -> bool:
    """Return whether an element is the frame that a network gives its posts on other pages."""
    return not _POST_FRAMES.isdisjoint(str(tag.attrs.get("class", "")).split())


def _length(tag: Tag) -> int:
    return sum(len(" ".join(one.split())) for one in tag.descendants if isinstance(one, Text))


def _signed(tag: Tag, length: int) -> Kind | None:
    """Return what an element says that fills a short passage but for some words around it.

    “Posted on” may stand in front of a `<time>`, and “By” in front of an `<a rel="author">`.
    """
    for _ in range(_DEPTH):
        inner = [(_length(one), one) for one in tag.children if isinstance(one, Tag)]
        longest, tag = max(inner, key=lambda sized: sized[0], default=(0, tag))
        if not 0 < longest <= _LONGEST_BYLINE or length - longest > _BESIDE:
            return None
        kind = _own_kind(tag, longest)
        if kind and kind[0] in (Kind.BYLINE, Kind.TIMESTAMP):
            return kind[0]
    return None


def _is_under_picture(tag: Tag) -> bool:
    """Return whether an element holds a picture and, in small or slanted letters, one text."""
    if len(tag.contents) > _MOST_UNDER_PICTURE:
        return False
    inner = [one for one in tag.contents if isinstance(one, Tag) or not str(one).isspace()]
    if len(inner) < 2 or not all(isinstance(one, Tag) for one in inner):
        return False
    *pictures, text = (one for one in inner if isinstance(one, Tag) and one.name != "br")
    if not pictures or text.name not in _CAPTION_TAGS:
        return False
    return all(one.name in _PICTURES or one.find(_PICTURES) is not None for one in pictures)


def to_blocks(
    source: str, page: Page, passages: Iterable[Passage], root: Tag | None
) -> Iterator[tuple[Passage, Block]]:
    """Yield each passage that has text with its block; `at` counts elements of a name."""
    numbers: Counter[str] = Counter()
    passages = list(passages)
    used = Counter(id(passage.tag) for passage in passages)
    for passage in passages:
        name = "text" if passage.tag is page else passage.tag.name
        numbers[name] += 1
        content = passage.content(source)
        shown = visible(content.text)
        if not len(shown):
            continue
        kind, declared = kind_of(passage, root)
        alone = used[id(passage.tag)] == 1
        yield (
            passage,
            Block(
                kind,
                content.slice(shown),
                f"/{name}[{numbers[name]}]",
                _extent(source, page, passage) if alone else None,
                declared=declared,
            ),
        )


def _extent(source: str, page: Page, passage: Passage) -> Span | None:
    """Return what goes with a passage that is removed: its element, and the line it stands on.

    None where the element holds more than the passage, so that taking it would take too much.
    """
    tag = passage.tag
    if tag.name not in _SINGLE:
        return None
    closed_at = page.ends.get(id(tag))
    if closed_at is None or closed_at != passage.boundary:
        return None
    span = element_span(source, tag, closed_at)
    if span is None:  # the end tag is left out, as HTML lets some be
        span = Span(tag.sourcepos or 0, closed_at)
        return span if tag.name in ("p", "li", "dt", "dd") else None
    return _with_line(source, span)


def _with_line(source: str, span: Span) -> Span:
    """Return `span` with the white space in front of it, if it stands on lines of its own."""
    start = span.start
    while start and source[start - 1] in " \t":
        start -= 1
    after = source[span.end : span.end + 1]
    if start and source[start - 1] in "\r\n" and after in ("\r", "\n", ""):
        start -= 2 if source[start - 2 : start] == "\r\n" else 1
        return Span(start, span.end)
    return span
