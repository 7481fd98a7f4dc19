"""Names and terms of the house that are right as they stand, whatever a rule says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from linter.span import Span

_TOKEN = re.compile(r"\w+|[^\w\s]")
_ALIKE = str.maketrans("’‘\u00a0\u202f\t\r\n", "''" + 5 * " ")  # one for one: offsets stay


@dataclass(frozen=True, slots=True)
class Allowed:
    """Words in which no finding counts: `names` as they are written, `terms` in any case.

    Straight and curly apostrophes are the same, and so is white space of any kind.
    """

    names: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    _names: _Phrases = field(init=False, repr=False, compare=False)
    _terms: _Phrases = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_names", _Phrases(map(_alike, self.names)))
        object.__setattr__(self, "_terms", _Phrases(_lower(_alike(term)) for term in self.terms))

    def covers(self, text: str, span: Span) -> bool:
        """Return whether `span` of `text` lies inside a name or a term that stands there whole."""
        return self._names.cover(text, span, _alike) or self._terms.cover(
            text, span, lambda part: _lower(_alike(part))
        )


class _Phrases:
    """Phrases by their first word; only those that begin near a span are ever compared."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._all = frozenset(filter(None, (" ".join(phrase.split()) for phrase in phrases)))
        self._longest = max(map(len, self._all), default=0)
        lengths: dict[str, set[int]] = {}
        for phrase in self._all:
            first = _TOKEN.match(phrase)
            assert first is not None  # a phrase is not blank
            lengths.setdefault(first.group(), set()).add(len(phrase))
        self._lengths = {first: sorted(found) for first, found in lengths.items()}

    def cover(self, text: str, span: Span, plain: Callable[[str], str]) -> bool:
        if len(span) > self._longest:
            return False
        start = max(span.end - self._longest, 0)
        near = plain(text[start : span.start + self._longest])
        for token in _TOKEN.finditer(near):
            begin = token.start()
            if begin > span.start - start:
                return False
            for length in self._lengths.get(token.group(), ()):
                end = begin + length
                if (
                    end >= span.end - start
                    and near[begin:end] in self._all
                    and _is_edge(text, start + begin)
                    and _is_edge(text, start + end)
                ):
                    return True
        return False


def _alike(text: str) -> str:
    return text.translate(_ALIKE)


def _lower(text: str) -> str:
    """Return `text` in small letters, of the same length."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def _is_edge(text: str, at: int) -> bool:
    """Return whether no word goes on at this offset."""
    return not (0 < at < len(text) and _in_word(text[at - 1]) and _in_word(text[at]))


def _in_word(char: str) -> bool:
    from unicodedata import combining

    return char.isalnum() or char == "_" or combining(char) > 0
