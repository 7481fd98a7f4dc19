"""Bytes to text: which encoding a file is in, and what is wrong with it.

A byte-order mark is believed first. Otherwise what is valid UTF-8 is UTF-8, whatever the file
declares: bytes of another encoding that look like UTF-8 by chance are far rarer than a false
declaration. Then comes the declared encoding, and last Windows-1252, which is reported.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from linter.finding import Finding, Severity
from linter.readers.reading import Form
from linter.span import Span

_MARKS = (  # the longer ones first: the mark of UTF-32 begins like that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = {
    Form.HTML: re.compile(rb"<meta\b[^>]{0,200}\bcharset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I),
    Form.XML: re.compile(rb"<\?xml\b[^>]{0,100}\bencoding\s*=\s*[\"']([\w.:-]{2,40})"),
}
# The encodings that browsers know, by the names of Python's codecs.
_OF_THE_WEB = re.compile(
    r"utf-8|ascii|iso8859-\d+|cp125\d|cp866|cp874|cp932|cp949|tis-620|koi8-[ru]|mac-(?:roman|cyrillic)"
    r"|shift_jis|euc_jp|iso2022_jp|gb2312|gbk|gb18030|hz|big5|big5hkscs|euc_kr"
)
_DECLARED_WITHIN = 4096  # bytes
_LATIN = frozenset({"iso8859-1", "ascii", "cp1252"})  # on the web they all mean Windows-1252
_LOOKED_AT, _ENOUGH = 4096, 64  # bytes
_CONTROLS = [bytes([byte]) for byte in range(32) if byte not in b"\t\n\v\f\r\x1b"]


class NotTextError(ValueError):
    """The bytes are no text. The message is a sentence; `span` is the place in `source`."""

    def __init__(self, message: str, source: str = "", span: Span = Span(0, 0)) -> None:  # noqa: B008
        super().__init__(message)
        self.source = source
        self.span = span


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file without its byte-order mark, and what is wrong with its encoding.

    `encoding` is the Python codec that it was read with, and `mark` its byte-order mark.
    """

    text: str
    problem: Finding | None = None
    encoding: str = "utf-8"
    mark: bytes = b""

    def encode(self, text: str) -> bytes:
        """Return the bytes of a file that says `text` and is otherwise like the one that was read.

        Raises UnicodeEncodeError for what its encoding cannot hold.
        """
        return self.mark + text.encode(self.encoding)


def decode(data: bytes, form: Form) -> Decoded:
    """Return the text in `data`. Raises NotTextError where there is none."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], mark, encoding)
    if _is_binary(data):
        raise NotTextError("The file is not text; leave it out.")
    try:
        return Decoded(_without_nul(data.decode("utf-8")))
    except UnicodeDecodeError as error:
        place = error.start
    declared = _declared(data, form)
    if declared and declared != "utf-8":
        try:
            return Decoded(_without_nul(data.decode(declared)), encoding=declared)
        except UnicodeDecodeError as error:
            place = error.start
    return _windows_1252(data, place, declared or "utf-8")


def _marked(data: bytes, mark: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(_without_nul(data.decode(encoding)), encoding=encoding, mark=mark)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, "replace")
        name = encoding.upper().removesuffix("-LE").removesuffix("-BE")
        text = data.decode(encoding, "replace")
        at = Span(len(before), min(len(before) + 1, len(text)))
        message = f"The bytes here are not {name}, as the file's mark says; convert it to UTF-8."
        raise NotTextError(message, text, at) from None


def _without_nul(text: str) -> str:
    at = text.find("\0")
    if at >= 0:
        message = "The file holds a NUL byte, so it is not text; leave it out or repair it."
        raise NotTextError(message, text, Span(at, at + 1))
    return text


def _is_binary(data: bytes) -> bool:
    """Return whether more than one in ten of the first bytes are controls that no text has."""
    start = data[:_LOOKED_AT]
    controls = sum(start.count(byte) for byte in _CONTROLS)
    return len(start) >= _ENOUGH and controls * 10 > len(start)


def _declared(data: bytes, form: Form) -> str | None:
    """Return the Python codec for the encoding that the file itself names, if there is one."""
    pattern = _DECLARED.get(form)
    match = pattern.search(data[:_DECLARED_WITHIN]) if pattern else None
    if match is None:
        return None
    try:
        info = codecs.lookup(match[1].decode("ascii"))
    except LookupError:
        return None
    if not _OF_THE_WEB.fullmatch(info.name):
        return None  # UTF-16 among them: the declaration was read as ASCII, so it cannot be true
    return "cp1252" if info.name in _LATIN else info.name


def _windows_1252(data: bytes, place: int, expected: str) -> Decoded:
    """Return the text as Windows-1252, with a finding where the expected encoding ends."""
    byte, name = data[place], expected.upper()
    try:
        if not data.decode("utf-8", "ignore").isascii():
            raise ValueError("parts of it are UTF-8")
        text = _without_nul(data.decode("cp1252"))
    except NotTextError:
        raise
    except ValueError:
        text = data.decode("utf-8", "replace")
        at = len(data[:place].decode("utf-8", "replace"))
        message = f"The byte 0x{byte:02x} is not {name}; convert the file to UTF-8."
        raise NotTextError(message, text, Span(at, min(at + 1, len(text)))) from None
    message = (
        f"The byte 0x{byte:02x} is not {name}, so the file was read as Windows-1252; "
        "convert it to UTF-8."
    )
    problem = Finding("wrong-encoding", Severity.WARNING, message, Span(place, place + 1), "")
    return Decoded(text, problem, "cp1252")
