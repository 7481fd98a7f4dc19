"""Bytes to Document: decode, and let the reader that knows the form find the blocks.

Each form has a reader of its own, loaded when a file of that form is met: `read(path, source,
reading) -> Document`. Never raises for what is in a file: what cannot be read is a document without
blocks and with the problem `unreadable-file`, at the place where reading failed.
"""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib import import_module
from typing import BinaryIO

from linter.document import Document, visible
from linter.language.identify import normalize_tag
from linter.readers.decode import NotTextError, decode
from linter.readers.reading import SUFFIXES, Form, Reading, form_of, unreadable
from linter.readers.rows import read_row
from linter.span import LineIndex, Span

__all__ = [
    "MAX_BYTES",
    "SUFFIXES",
    "Form",
    "Reading",
    "form_of",
    "read",
    "read_file",
    "read_row",
    "read_stories",
    "read_text",
    "too_large",
]

MAX_BYTES = 16 * 1024 * 1024
"""A larger file, or line of a JSONL file, is no story, and is not read."""

_READERS = {
    Form.TEXT: "linter.readers.text",
    Form.HTML: "linter.readers.html",
    Form.MARKDOWN: "linter.readers.markdown",
    Form.JSON: "linter.readers.json",
    Form.JSONL: "linter.readers.json",
    Form.XML: "linter.readers.xml",
}
_AS_IT_IS = Reading()
_EMPTY = "The file is empty; a story needs a headline and a paragraph."


def read(path: str, data: bytes, reading: Reading = _AS_IT_IS) -> Document:
    """Return the story in `data`; the suffix of `path` says its form, if `reading` does not.

    Of a file with a story on each line, the first is returned; `read_stories` gives all.
    """
    return next(iter(read_stories(path, data, reading)))


def read_stories(path: str, data: bytes, reading: Reading = _AS_IT_IS) -> Iterator[Document]:
    """Yield the stories in `data`: one, unless the form is JSONL."""
    if form_of(path, reading) is Form.JSONL:
        yield from _read_rows(path, _limited_lines(io.BytesIO(data)), reading)
    else:
        yield _read_one(path, data, reading)


def read_file(path: str, file: BinaryIO, reading: Reading = _AS_IT_IS) -> Iterator[Document]:
    """Yield the stories in an open file, holding no more than one of them in memory."""
    if form_of(path, reading) is Form.JSONL:
        yield from _read_rows(path, _limited_lines(file), reading)
    else:
        yield _read_one(path, file.read(MAX_BYTES + 1), reading)


def _read_one(path: str, data: bytes, reading: Reading) -> Document:
    if len(data) > MAX_BYTES:
        return too_large(path)
    try:
        decoded = decode(data, form_of(path, reading))
    except NotTextError as error:
        return unreadable(path, error.source, error.span, str(error))
    document = read_text(path, decoded.text, reading)
    if decoded.problem:
        return replace(document, problems=(decoded.problem, *document.problems))
    return document


def read_text(path: str, text: str, reading: Reading = _AS_IT_IS) -> Document:
    """Return the one story in a text that is decoded already; see `read`."""
    if not len(visible(text)):
        return unreadable(path, text, Span(0, 0), _EMPTY)
    reader = import_module(_READERS[form_of(path, reading)])
    return _in_language(reader.read(path, text, reading), reading)


def _in_language(document: Document, reading: Reading) -> Document:
    """Return `document` in the language that a user has named, if it declares none itself."""
    if reading.language is None or normalize_tag(document.language):
        return document
    return replace(document, language=reading.language)


def _read_rows(path: str, lines: Iterable[bytes | int], reading: Reading) -> Iterator[Document]:
    """Yield the story on each line; a number is the length of a line that is too long for one."""
    number, origin, found = 1, 0, False
    document: Document | None
    for line in lines:
        if isinstance(line, int):
            yield replace(too_large(path, "line"), first_line=number, origin=origin)
            found, number, origin = True, number + 1, origin + line
            continue
        marked = line.startswith(codecs.BOM_UTF8)
        origin += marked and number > 1  # only the mark of the file itself is no character of it
        document, text = _read_row_line(path, line, reading)
        if document is not None:
            found = True
            yield replace(document, first_line=number, origin=origin)
        number += max(len(LineIndex(text)) - 1, 1)
        origin += len(text)
    if not found:
        yield unreadable(path, "", Span(0, 0), _EMPTY)


def _read_row_line(path: str, line: bytes, reading: Reading) -> tuple[Document | None, str]:
    """Return the story on a line, None if the line is blank; and the line as text."""
    try:
        decoded = decode(line, Form.JSONL)
    except NotTextError as error:
        text = line.decode("utf-8", "replace")
        return unreadable(path, error.source.rstrip("\r\n"), error.span, str(error)), text
    source = decoded.text.rstrip("\r\n")
    if not source.strip():
        return None, decoded.text
    reader = import_module(_READERS[Form.JSONL])
    document = _in_language(reader.read(path, source, reading), reading)
    if decoded.problem:
        document = replace(document, problems=(decoded.problem, *document.problems))
    return document, decoded.text


_CONTINUING = bytes(range(0x80, 0xC0))  # of the bytes of a character in UTF-8, all but the first


def _limited_lines(file: BinaryIO) -> Iterator[bytes | int]:
    """Yield the lines, and of one that is too long its length in code points."""
    while line := file.readline(MAX_BYTES + 1):
        if len(line) <= MAX_BYTES:
            yield line
            continue
        length = 0
        while line:
            length += len(line.translate(None, _CONTINUING))
            if line.endswith(b"\n"):
                break
            line = file.readline(MAX_BYTES)
        yield length


def too_large(path: str, what: str = "file") -> Document:
    """Return the document of a file, or of a line of one, that was not read because of its size."""
    limit = MAX_BYTES // (1024 * 1024)
    message = f"The {what} is larger than {limit} MB, which no story is; split it or leave it out."
    return unreadable(path, "", Span(0, 0), message)
