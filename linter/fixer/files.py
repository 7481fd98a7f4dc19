"""Fixes in files: each story read, fixed and put back into bytes like those it came from.

Nothing is written here. A file of rows is read row by row, and of it only the rows that changed are
kept; its new bytes, and the diff, come from reading the old file a second time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import BinaryIO, cast

from linter.document import Document
from linter.fixer.choice import chosen
from linter.fixer.diff import Region, regions, split_lines, unified
from linter.fixer.fixed import Change, Fixed
from linter.fixer.rounds import Lint, fix_document
from linter.readers import MAX_BYTES, Form, Reading, form_of, read_file, read_text
from linter.readers.decode import Decoded, NotTextError, decode
from linter.report import Report
from linter.span import Edit

_NOT_BACK = "The story was left as it is: the same bytes could not be written again."
_NOT_THE_SAME = "The story was left as it is: the new text would be read in another encoding."
_LEFT_OUT = "A fix of “{}” was left out. {}"
_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Remark:
    """What is to be said, in a sentence, of what stands at `line` of a file."""

    path: str
    line: int
    said: str


@dataclass(slots=True)
class FileFix:
    """A file that is being fixed: give each of its `documents` to `fix` as it comes.

    `look` judges a story, and `unsafe` says whether unsafe fixes are made. Then `changes` are the
    fixes that were made, `waiting` counts those that are unsafe, and `remarks` say what was left
    alone and why.
    """

    path: str
    reading: Reading
    look: Lint
    unsafe: bool
    changes: list[Change] = field(default_factory=list)
    waiting: int = 0
    remarks: list[Remark] = field(default_factory=list)
    _old: _Reader = field(init=False)
    _form: Form = field(init=False)
    _grown: int = 0  # by how many characters the rows so far
    _rows: list[Region] = field(default_factory=list)
    _whole: tuple[Decoded, Fixed] | None = None

    def __post_init__(self) -> None:
        self._form = form_of(self.path, self.reading)

    @property
    def is_changed(self) -> bool:
        """Whether anything in the file is to be written."""
        return bool(self._rows) or self._whole is not None

    @property
    def digest(self) -> bytes:
        """The SHA-256 digest of all that was read."""
        return self._old.total.digest()

    def documents(self, file: BinaryIO) -> Iterator[Document]:
        """Yield the stories in the file; their places are those of the new one."""
        self._old = _Reader(file)
        for document in read_file(self.path, cast("BinaryIO", self._old), self.reading):
            yield replace(document, origin=document.origin + self._grown)

    def fix(self, document: Document) -> Report:
        """Return the report of the story that was given last, after its fixes."""
        decoded = self._decoded(self._old.line)
        if decoded is None and not document.problems:
            report = self.look(document)
            if chosen(report.findings, document.source, unsafe=self.unsafe):
                self._remark(document.first_line, _NOT_BACK)
            return report
        decoded = decoded or Decoded(document.source)
        fixed = self._fixed(document, decoded)
        if not self._keep(document, decoded, fixed):
            self._remark(document.first_line, _NOT_THE_SAME)
            return self.look(document)
        for one in fixed.dropped:
            self._remark(one.line, _LEFT_OUT.format(one.rule, one.reason))
        if fixed.stopped:
            self._remark(document.first_line, fixed.stopped)
        self.waiting += sum(
            finding.fix is not None and not finding.fix.safe and not self.unsafe
            for finding in fixed.report.findings
        )
        return fixed.report

    def _remark(self, line: int, said: str) -> None:
        self.remarks.append(Remark(self.path, line, said))

    def _decoded(self, data: bytes) -> Decoded | None:
        """Return what the bytes say, None if they cannot be made of it again."""
        try:
            decoded = decode(data, self._form)
            return decoded if decoded.encode(decoded.text) == data else None
        except (NotTextError, UnicodeEncodeError):
            return None

    def _fixed(self, document: Document, decoded: Decoded) -> Fixed:
        reading = replace(self.reading, form=self._form)

        def read_again(text: str) -> Document:
            again = read_text(self.path, text, reading)
            return replace(again, first_line=document.first_line, origin=document.origin)

        def holds(text: str) -> bool:
            try:
                decoded.encode(text)
            except UnicodeEncodeError:
                return False
            return self._form is not Form.JSONL or "\n" not in text

        return fix_document(
            document,
            self.look,
            read_again,
            unsafe=self.unsafe,
            holds=holds,
        )

    def _keep(self, document: Document, decoded: Decoded, fixed: Fixed) -> bool:
        """Keep what is to be written; return whether it would be read again as what it is."""
        if not fixed.edits:
            return True
        new = fixed.source + decoded.text[len(document.source) :]  # a row's line end
        data = decoded.encode(new)
        if self._decoded(data) != replace(decoded, text=new):
            return False
        self.changes += fixed.changes
        if self._form is Form.JSONL:
            self._rows.append(Region(self._old.row, (self._old.line,), (data,)))
            self._grown += len(new) - len(decoded.text)
        else:
            self._whole = decoded, fixed
        return True

    def content(self, old: BinaryIO) -> Iterator[bytes]:
        """Yield the bytes of the new file; `old` is the old one, at its start."""
        if self._whole is not None:
            decoded, fixed = self._whole
            yield decoded.encode(fixed.source)
            return
        rows = {row.first: row.new for row in self._rows}
        number = 0
        while line := old.readline(MAX_BYTES + 1):  # a row that was changed is no longer
            yield from rows.pop(number, (line,))
            number += line.endswith(b"\n")

    def diff(self, old: BinaryIO) -> Iterator[bytes]:
        """Yield the unified diff of the file; `old` is as it was, at its start.

        It holds the bytes of the file, so that it can be applied. UTF-16 and UTF-32 have no lines
        to a patch; of a file in one of them the diff is in UTF-8, for reading.
        """
        if self._whole is None:
            yield from unified(self.path, old, self._rows)
            return
        decoded, fixed = self._whole
        source, edits, encoding = decoded.text, fixed.edits, decoded.encoding
        if encoding.startswith(("utf-16", "utf-32")):
            encoding = "utf-8"
        elif decoded.mark:
            source = _MARK + source
            edits = tuple(Edit(edit.span.shift(len(_MARK)), edit.text) for edit in edits)
        lines = (line.encode(encoding) for line in split_lines(source))
        yield from unified(self.path, lines, regions(source, edits, encoding))


class _Reader:
    """A file that remembers of what was read its digest, and the last line or, else, everything.

    `row` is the number of that line, from 0. A line that is read in parts is no story, so it is
    not remembered.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._in_line = False
        self.total = sha256()
        self.line = b""
        self.row = -1

    def read(self, size: int) -> bytes:
        self.line = self._file.read(size)
        self.total.update(self.line)
        return self.line

    def readline(self, size: int) -> bytes:
        data = self._file.readline(size)
        self.total.update(data)
        self.row += not self._in_line
        self.line = b"" if self._in_line else data
        self._in_line = not data.endswith(b"\n")
        return data
