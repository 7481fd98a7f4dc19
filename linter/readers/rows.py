"""Rows of data sets, as Python programs hold them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from linter.document import Block, Document, Field, Kind
from linter.mapped import MappedText
from linter.readers.text import read_lines
from linter.span import Span

_FIELDS = (
    ("title", Kind.HEADLINE, Field.HEADLINE),
    ("date", Kind.META, Field.PUBLISHED),
    ("authors", Kind.META, Field.AUTHOR),
    ("url", Kind.META, Field.URL),
)


def read_row(row: Mapping[str, object], path: str = "") -> Document:
    """Return the story in a row of a data set: {"title", "text", "date", "authors", "url"}.

    `text` is required, the rest may be missing, empty or None; `authors` is a string or a list.
    The source of the document is the text, followed by the other fields on a line each:
    an offset within the text is an offset of the row's own field. Raises ValueError for a row
    without text or with a field of another type.
    """
    text = _field(row, "text")
    if not text.strip():
        raise ValueError("the row has no “text”")
    fields, source = [], text
    for key, kind, field in _FIELDS:
        value = _field(row, key).strip()
        if value:
            span = Span(len(source) + 1, len(source) + 1 + len(value))
            source += "\n" + value
            fields.append((kind, span, f"/{key}", field))
    blocks = [
        Block(kind, MappedText.copy(source, span), at, declared=True, field=field)
        for kind, span, at, field in fields
    ]
    return Document(path, source, (*blocks, *read_lines(source, Span(0, len(text)), "/text")))


def _field(row: Mapping[str, object], key: str) -> str:
    value = row.get(key)
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, Sequence) and all(isinstance(item, str) for item in value):
        return ", ".join(value)
    if key == "date" and hasattr(value, "isoformat"):
        return str(value.isoformat())
    raise ValueError(f"the field “{key}” of the row is not a string")
