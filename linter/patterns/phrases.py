"""Words and phrases in running text, found as whole words in any case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from linter.expressions import Pattern
from linter.span import Span

_META = frozenset("\\.+*?()|[]{}^$")
_MARKS = dict.fromkeys("'’‘", "['’‘]") | dict.fromkeys('"“”', '["“”]')
_PLAIN = str.maketrans("’‘“”", "''\"\"")


def quoted(phrase: str) -> str:
    """Return the expression for `phrase`: any white space between words, marks of any shape."""
    words = ("".join(map(_literal, word)) for word in phrase.split())
    return r"\s+".join(words)


def _literal(character: str) -> str:
    return _MARKS.get(character) or ("\\" + character if character in _META else character)


def folded(text: str) -> str:
    """Return `text` in lower case, with single spaces and straight marks, to be compared."""
    return " ".join(text.lower().translate(_PLAIN).split())


def one_of(phrases: Iterable[str]) -> str:
    """Return the expression that matches any of `phrases`, the longest first."""
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(quoted(phrase) for phrase in ordered) + ")"


def is_whole_word(text: str, span: Span) -> bool:
    """Return whether `span` neither begins nor ends inside a word of `text`.

    RE2's own word edges know ASCII only: to them “é” would end a word.
    """
    before = text[span.start - 1 : span.start]
    after = text[span.end : span.end + 1]
    inside_first = before.isalnum() and text[span.start : span.start + 1].isalnum()
    inside_last = after.isalnum() and text[span.end - 1 : span.end].isalnum()
    return not (inside_first or inside_last)


class Search:
    """What a YAML rule looks for in a text.

    `data` has `words` (phrases) or `pattern` (RE2), and may have `word`, `ignore-case`, `unless`,
    `all-of` and `max-words`, as `schemas/rule.schema.json` explains.
    """

    def __init__(self, data: Mapping[str, Any], words: Iterable[str] = ()) -> None:
        phrases = list(words) or data.get("words", [])
        self.expression = one_of(phrases) if phrases else data["pattern"]
        self._ignore_case = data.get("ignore-case", bool(phrases))
        self._whole = data.get("word", bool(phrases))
        self._unless = data.get("unless", [])
        self._all_of = data.get("all-of", [])
        self._longest = data.get("max-words")
        self._pattern = Pattern(self.expression, ignore_case=self._ignore_case)

    @property
    def trigger(self) -> str:
        """The expression that must match somewhere in a block for `spans` to yield anything."""
        return f"(?i:{self.expression})" if self._ignore_case else self.expression

    @cached_property
    def _exceptions(self) -> Pattern | None:
        return Pattern(one_of(self._unless), ignore_case=True) if self._unless else None

    @cached_property
    def _required(self) -> list[Pattern]:
        return [Pattern(quoted(phrase), ignore_case=True) for phrase in self._all_of]

    def _applies(self, text: str) -> bool:
        if self._longest and len(text.split()) > self._longest:
            return False
        return all(next(needed.spans(text), None) for needed in self._required)

    def spans(self, text: str) -> Iterator[Span]:
        """Yield each match that is whole, not empty and not part of an exception."""
        if not self._applies(text):
            return
        excepted = list(self._exceptions.spans(text)) if self._exceptions else []
        for span in self._pattern.spans(text):
            if not len(span) or (self._whole and not is_whole_word(text, span)):
                continue
            if not any(exception.overlaps(span) for exception in excepted):
                yield span
