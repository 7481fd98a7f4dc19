"""Patterns in linear time: RE2, which no other module touches.

RE2 matches in time linear in the text, so that no pattern of ours or of a house can hang on a
hostile story.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from typing import Any

import re2

from linter.span import Span

# RE2 prints compile errors to stderr unless told not to; we raise them instead.
_OPTIONS = re2.Options()
_OPTIONS.log_errors = False
_SETS = re2.Options()
_SETS.log_errors = False
_SETS.max_mem = (
    1 << 26
)  # bytes; with less, the automaton of a hundred triggers is built anew and anew
_FOLDED = re2.Options()
_FOLDED.log_errors = False
_FOLDED.case_sensitive = False


class PatternError(ValueError):
    """A pattern is not valid RE2; the message is RE2's own."""


class Pattern:
    """One compiled RE2 expression."""

    __slots__ = ("_compiled",)

    def __init__(self, expression: str, *, ignore_case: bool = False) -> None:
        try:
            self._compiled: Any = re2.compile(expression, _FOLDED if ignore_case else _OPTIONS)
        except re2.error as error:
            raise PatternError(_message(error)) from None

    def spans(self, text: str) -> Iterator[Span]:
        """Yield each match in `text` that does not overlap the one before.

        RE2 is asked in bytes, since its own account of code points costs more than the search.
        """
        data = _encoded(text)
        if len(data) == len(text):  # ASCII: bytes are code points
            for match in self._compiled.finditer(data):
                yield Span(*match.span())
            return
        at = chars = 0
        for match in self._compiled.finditer(data):
            start, end = match.span()
            if start == end < len(data) and data[start] & 0xC0 == 0x80:
                continue  # nothing, within a code point
            first = chars + len(data[at:start].decode())
            at, chars = end, first + len(data[start:end].decode())
            yield Span(first, chars)


class PatternSet:
    """Many expressions, asked in one pass which of them occur."""

    __slots__ = ("_set", "_size")

    def __init__(self, expressions: Iterable[str], *, whole: bool = False) -> None:
        self._size = 0
        self._set: Any = re2.Set.FullMatchSet(_SETS) if whole else re2.Set.SearchSet(_SETS)
        for expression in expressions:
            try:
                self._set.Add(expression)
            except re2.error as error:
                raise PatternError(_message(error)) from None
            self._size += 1
        if self._size:
            self._set.Compile()

    def matching(self, text: str) -> frozenset[int]:
        """Return the numbers, in order of construction, of the expressions that match `text`."""
        if not self._size:
            return frozenset()
        return frozenset(self._set.Match(_encoded(text)) or ())


def _encoded(text: str) -> bytes:
    """Return `text` in UTF-8, with “?” for lone surrogates, which RE2 refuses."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace")


def _message(error: Exception) -> str:
    detail = error.args[0] if error.args else error
    return detail.decode("utf-8", "replace") if isinstance(detail, bytes) else str(detail)


@functools.cache
def pattern(expression: str, ignore_case: bool = False) -> Pattern:
    """Return the compiled expression, compiled once per process."""
    return Pattern(expression, ignore_case=ignore_case)
