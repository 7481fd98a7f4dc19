"""Bytes to Document: decode, and let the reader that knows the form find the blocks."""

from __future__ import annotations

import codecs
from collections.abc import Mapping, Sequence

from linter.document import Block, Document, Kind, visible
from linter.finding import Finding, Severity
from linter.mapped import MappedText
from linter.readers.text import read_lines
from linter.span import Span

MAX_BYTES = 16 * 1024 * 1024
"""A larger file is no story, and is not read."""

SUFFIXES = frozenset({".txt", ".text"})
"""The file name endings that newslint reads."""

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def _unreadable(path: str, source: str, span: Span, message: str) -> Document:
    problem = Finding("unreadable-file", Severity.ERROR, message, span, "")
    return Document(path, source, problems=(problem,))


def read(path: str, data: bytes) -> Document:
    """Return the story in `data`; `path` is only a name for reports.

    Never raises for what is in the data: a file that cannot be read has no blocks and the problem
    `unreadable-file`, at the place where reading failed.
    """
    if len(data) > MAX_BYTES:
        return too_large(path)
    if data.startswith(_UTF16):
        return _unreadable(path, "", Span(0, 0), "The file is UTF-16; convert it to UTF-8.")
    data = data.removeprefix(codecs.BOM_UTF8)
    if _is_binary(data):
        message = "The file is not text; leave it out."
        return _unreadable(path, "", Span(0, 0), message)
    try:
        source = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(path, data, error)
    if "\0" in source:
        at = source.index("\0")
        message = "The file holds a NUL byte, so it is not text; leave it out or repair it."
        return _unreadable(path, source, Span(at, at + 1), message)
    if not len(visible(source)):
        message = "The file is empty; a story needs a headline and a paragraph."
        return _unreadable(path, source, Span(0, 0), message)
    return Document(path, source, tuple(read_lines(source, Span(0, len(source)))))


def _is_binary(data: bytes) -> bool:
    """Return whether more than one in ten of the first bytes are controls that no text has."""
    start = data[:_LOOKED_AT]
    controls = sum(start.count(byte) for byte in _CONTROLS)
    return len(start) >= _ENOUGH and controls * 10 > len(start)


_LOOKED_AT, _ENOUGH = 4096, 64  # bytes
_CONTROLS = [bytes([byte]) for byte in range(32) if byte not in b"\t\n\v\f\r\x1b"]


def _not_utf8(path: str, data: bytes, error: UnicodeDecodeError) -> Document:
    source = data.decode("utf-8", "replace")
    at = len(data[: error.start].decode("utf-8", "replace"))
    byte = data[error.start]
    message = (
        f"The byte 0x{byte:02x} is not UTF-8; convert the file to UTF-8 "
        "(Windows-1252 is the likely encoding)."
        if byte in _WINDOWS_1252
        else f"The byte 0x{byte:02x} is not UTF-8; convert the file to UTF-8."
    )
    return _unreadable(path, source, Span(at, min(at + 1, len(source))), message)


# Quotation marks, dashes, the ellipsis and the accented letters of western Europe.
_WINDOWS_1252 = frozenset([0x85, *range(0x91, 0x98), *range(0xC0, 0x100)])


def too_large(path: str) -> Document:
    """Return the document of a file that was not read because of its size."""
    limit = MAX_BYTES // (1024 * 1024)
    message = f"The file is larger than {limit} MB, which no story is; split it or leave it out."
    return _unreadable(path, "", Span(0, 0), message)


def read_row(row: Mapping[str, object], path: str = "") -> Document:
    """Return the story in a row of a data set: {"title", "text", "date", "authors"}.

    `text` is required, the rest may be missing, empty or None; `authors` is a string or a list.
    The source of the document is the text, followed by title, date and authors on a line each:
    an offset within the text is an offset of the row's own field. Raises ValueError for a row
    without text or with a field of another type.
    """
    text = _field(row, "text")
    if not text.strip():
        raise ValueError("the row has no “text”")
    parts, source = [], text
    for key, kind in (("title", Kind.HEADLINE), ("date", Kind.META), ("authors", Kind.META)):
        value = _field(row, key).strip()
        if value:
            start = len(source) + 1
            source += "\n" + value
            parts.append((kind, Span(start, len(source)), f"/{key}"))
    fields = [Block(kind, MappedText.copy(source, span), at) for kind, span, at in parts]
    return Document(path, source, (*fields, *read_lines(source, Span(0, len(text)), "/text")))


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
