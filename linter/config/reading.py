"""What a config says of how stories are read: `html` and `fields`."""

from __future__ import annotations

import warnings
from collections.abc import Mapping

from linter.config.values import Value, refuse_unknown
from linter.document import Field
from linter.readers.reading import Reading

FIELD_NAMES = ("body", "caption", *(field.value for field in Field))
"""The parts of a story that `fields` may place."""


def read_reading(said: Mapping[str, Value]) -> Reading:
    """Return how stories are read, by the keys of a config file."""
    html, fields = said.get("html"), said.get("fields")
    content = None
    if html is not None:
        refuse_unknown(html.mapping(), ("content",))
        if "content" in html.mapping():
            content = _selector(html.mapping()["content"])
    return Reading(content=content, fields=_fields(fields) if fields else None)


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
