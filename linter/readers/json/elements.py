"""The text of a story: a string, a list of paragraphs, or the elements of Arc's ANS."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from linter.document import Block, Kind
from linter.readers.json.places import Place, scalars
from linter.readers.json.strings import Strings
from linter.readers.reading import Form

_TEXT_UNDER = ("html", "rendered", "markdown", "value", "text", "content", "articleBody", "plain")
_PARTS = ("summary", "sections", "headline", "paragraphs")  # as Fundus writes a body
_NESTED = 64  # levels


def texts(place: Place) -> Iterator[Place]:
    """Yield the strings at `place` that can be text of a story, without reading them."""
    todo = [place]
    while todo:
        inner = todo.pop()
        if isinstance(inner.value.data, str):
            yield inner
        todo += inner.items()
        todo += (found for key in _ALL_KEYS if (found := inner.inner(key)))


def read_body(place: Place, strings: Strings) -> list[Block]:
    """Return the blocks of the text at `place`, whatever shape it has."""
    return list(_body(place, strings, 0))


def _body(place: Place, strings: Strings, depth: int) -> Iterator[Block]:
    if isinstance(place.value.data, str):
        yield from strings.passage(place)
    elif depth == _NESTED:
        return
    elif isinstance(place.value.data, list):
        for item in place.items():
            yield from _body(item, strings, depth + 1)
    elif (name := _type(place)) in _ELEMENTS:
        yield from _element(place, name, strings, depth)
    elif name in _LEFT_OUT:
        return
    elif inner := _first(place, _TEXT_UNDER):
        yield from _body(replace(inner, extent=place.extent), strings, depth + 1)
    else:
        for name in _PARTS:
            if part := place.inner(name):
                blocks = _body(part, strings, depth + 1)
                kind = Kind.HEADING if name == "headline" else None
                yield from (replace(block, kind=kind) for block in blocks) if kind else blocks


def _first(place: Place, keys: tuple[str, ...]) -> Place | None:
    """Return the first of `keys` in the object at `place` that holds a text."""
    found = (place.inner(key) for key in keys)
    return next((inner for inner in found if inner and inner.value.data not in (None, "")), None)


def _type(place: Place) -> str:
    inner = place.inner("type")
    return inner.value.data if inner and isinstance(inner.value.data, str) else ""


def _element(place: Place, name: str, strings: Strings, depth: int) -> Iterator[Block]:
    """Yield the blocks of one element of ANS."""
    if name == "image":
        yield from _image(place, strings)
        return
    kind, keys = _ELEMENTS[name]
    for key in keys:
        inner = place.inner(key)
        if inner is None:
            continue
        if key in ("items", "content_elements"):
            blocks: Iterator[Block] = _body(inner, strings, depth + 1)
        elif key == "citation":
            blocks = iter(_citation(inner, strings))
        elif isinstance(inner.value.data, str):
            blocks = iter(strings.passage(replace(inner, extent=place.extent), Form.HTML))
        else:
            continue
        for block in blocks:
            if kind and block.kind is Kind.PARAGRAPH:
                yield replace(block, kind=kind, declared=kind is Kind.CORRECTION)
            else:
                yield block


def _citation(place: Place, strings: Strings) -> list[Block]:
    """Return who said a quotation: no text of the story, so that it needs no full stop."""
    content = place.inner("content")
    if content is None or not isinstance(content.value.data, str):
        return []
    return [
        replace(block, kind=Kind.QUOTE, declared=True, extent=None)
        for block in strings.passage(content, Form.HTML)
    ]


def _image(place: Place, strings: Strings) -> Iterator[Block]:
    caption = place.inner("caption")
    if caption and isinstance(caption.value.data, str):
        for block in strings.passage(caption, Form.HTML):
            yield replace(block, kind=Kind.CAPTION, declared=True)
    for key in ("vanity_credits", "credits"):
        holder = place.inner(key)
        credited = holder.inner("by") if holder else None
        if credited:
            for name in scalars(credited):
                yield from strings.block(replace(name, extent=None), Kind.CREDIT)
            break


_ELEMENTS: dict[str, tuple[Kind | None, tuple[str, ...]]] = {
    "text": (None, ("content",)),
    "raw_html": (None, ("content",)),
    "header": (Kind.HEADING, ("content",)),
    "blockquote": (Kind.QUOTE, ("content",)),
    "quote": (Kind.QUOTE, ("content_elements", "citation")),
    "list": (Kind.LIST_ITEM, ("items",)),
    "correction": (Kind.CORRECTION, ("text",)),
    "element_group": (None, ("content_elements",)),
    "image": (Kind.CAPTION, ("caption",)),
}
"""Which kind an element of ANS declares its text to be, and the keys that hold the text."""
_LEFT_OUT = frozenset(
    "audio code custom_embed divider endorsement gallery graphic interstitial_link link_list "
    "numeric_rating oembed_response reference social_media story table video".split()
)
_ALL_KEYS = {*_TEXT_UNDER, *_PARTS, *(key for _, keys in _ELEMENTS.values() for key in keys)}
