"""What a config says of how stories are read: `html`, `fields` and `language`."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Mapping

from linter.config.values import Value, refuse_unknown
from linter.document import Field
from linter.readers.reading import Reading

FIELD_NAMES = ("body", "caption", *(field.value for field in Field))
"""The parts of a story that `fields` may place."""
TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
"""What a tag of a language looks like."""


def read_reading(said: Iterable[Mapping[str, Value]]) -> Reading:
    """Return how stories are read, by the keys of all sources, the lowest first."""
    content: str | None = None
    fields: dict[str, tuple[str, ...]] = {}
    language: str | None = None
    for keys in said:
        if html := keys.get("html"):
            refuse_unknown(html.mapping(), ("content",))
            if "content" in html.mapping():
                content = _selector(html.mapping()["content"])
        if named := keys.get("fields"):
            fields |= _fields(named)
        if tag := keys.get("language"):
            language = _tag(tag)
    return Reading(content=content, fields=fields or None, language=language)


def _tag(value: Value) -> str:
    from linter.language.identify import normalize_tag

    tag = normalize_tag(value.text()) if TAG.fullmatch(value.text()) else None
    if tag is None:
        raise value.error(f"“{value.data}” is no tag of a language; write one such as en-GB.")
    return tag


def _selector(value: Value) -> str:
    from soupsieve import SelectorSyntaxError, compile  # only who names a part of pages pays for it

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # of spellings that will mean something else one day
            compile(value.text())
    except (SelectorSyntaxError, NotImplementedError, FutureWarning):
        sentence = f"“{value.data}” is no CSS selector; write one such as div.story."
        raise value.error(sentence) from None
    return value.text()


def _fields(value: Value) -> dict[str, tuple[str, ...]]:
    refuse_unknown(value.mapping(), FIELD_NAMES)
    return {
        name: tuple(_pointer(one) for one in pointers.texts())
        for name, pointers in value.mapping().items()
    }


def _pointer(value: Value) -> str:
    text = value.text()
    if not text.startswith("/"):
        sentence = f"“{text}” is no JSON pointer; begin it with a slash, as in /content/text."
        raise value.error(sentence)
    return text
