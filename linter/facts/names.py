"""Where a story names a body that is counted, and which body an epithet stands for.

All names of all series are one expression, so a paragraph without any is dismissed in one pass.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import groupby

from linter.expressions import Pattern
from linter.facts.series import Forms, Series, load_series
from linter.language.sentences import sentences
from linter.span import Span

# An epithet is understood from its own sentence and this many before it.
_REACH = 2


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at a place of a paragraph, and the series it can stand for.

    `named` are the series that bear the name; `meant` those for which it is only an epithet.
    """

    span: Span
    named: tuple[Series, ...]
    meant: tuple[Series, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every name and epithet that stories are searched for, as one expression."""

    pattern: Pattern
    named: dict[str, tuple[Series, ...]]
    meant: dict[str, tuple[Series, ...]]

    def mentions(self, text: str) -> Iterator[Mention]:
        """Yield the names and epithets in `text`; of two at one place, the longer."""
        for span in self.pattern.spans(text):
            if not _is_part_of_a_word(text, span):
                key = span.of(text)
                yield Mention(span, self.named.get(key, ()), self.meant.get(key, ()))


def _is_part_of_a_word(text: str, span: Span) -> bool:
    """Return whether more stands before or behind: "non-EU" countries are not of the EU.

    RE2's own word edges know ASCII only, and neither hyphens nor the plus of OPEC+.
    """
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    return before.isalnum() or before in ("-", "_") or after.isalnum() or after in ("+", "_")


def any_of(phrases: Iterable[str]) -> str:
    """Return an expression for any of `phrases`, the longest first, that shares beginnings.

    Python tries alternatives one after the other; with beginnings shared there are few to try.
    """
    return _branches(sorted(set(phrases)))


def _branches(phrases: Sequence[str]) -> str:
    longer = [phrase for phrase in phrases if phrase]
    if not longer:
        return ""
    choices: list[str] = [
        re.escape(first) + _branches([phrase[1:] for phrase in group])
        for first, group in groupby(longer, key=lambda phrase: phrase[0])
    ]
    if len(choices) == 1 and len(longer) == len(phrases):
        return choices[0]
    return f"(?:{'|'.join(choices)})" + ("?" if len(longer) < len(phrases) else "")


def _spellings(name: str) -> tuple[str, str]:
    """Return `name` as given and as it opens a sentence; names are never matched in other cases."""
    return name, name[0].upper() + name[1:]


@cache
def lexicon() -> Lexicon:
    """Return the names of all series that are matched in stories, compiled at the first call."""
    named: dict[str, tuple[Series, ...]] = {}
    meant: dict[str, tuple[Series, ...]] = {}
    for series in load_series():
        if series.forms is Forms.NONE:
            continue
        own = (series.name, *series.aliases, *series.clauses)
        for table, names in ((named, own), (meant, series.epithets)):
            for key in {spelling for name in names for spelling in _spellings(name)}:
                table[key] = (*table.get(key, ()), series)
    # Longest first, since the first that fits is taken; RE2 itself shares beginnings.
    ordered = sorted({*named, *meant}, key=lambda name: (-len(name), name))
    edged = (re.escape(name) + (r"\b" if name[-1].isalnum() else "") for name in ordered)
    return Lexicon(Pattern(rf"\b(?:{'|'.join(edged)})"), named, meant)


class Sentence:
    """One sentence of a story: where it stands, what it names, and what was said just before."""

    def __init__(
        self, text: str, paragraph: int, span: Span, mentions: tuple[Mention, ...]
    ) -> None:
        self.text = text
        self.paragraph = paragraph
        self.span = span
        self.starting = {mention.span.start: mention for mention in mentions}
        self.ending = {mention.span.end: mention for mention in mentions}
        self.names = {series.id for mention in mentions for series in mention.named}
        self.before: tuple[Sentence, ...] = ()
        self._said: dict[tuple[str, ...], bool] = {}

    def resolve(self, mention: Mention, unit: str) -> tuple[Series, bool] | None:
        """Return the one series that `mention` can mean with `unit`, and whether by name.

        None where no series or more than one fits: a guess would cost more than a miss.
        """
        for candidates, by_name in ((mention.named, True), (mention.meant, False)):
            fit = [series for series in candidates if unit in series.units]
            fit = [series for series in fit if self._is_meant(series, by_name)]
            if len(fit) == 1:
                return fit[0], by_name
        return None

    def _is_meant(self, series: Series, by_name: bool) -> bool:
        near = (self, *self.before)
        if not by_name and not any(series.id in sentence.names for sentence in near):
            return False
        return not series.needs or any(sentence._says(series.needs) for sentence in near)

    def _says(self, words: tuple[str, ...]) -> bool:
        if words not in self._said:
            said = self.span.of(self.text)
            pattern = rf"(?<!\w){any_of(words)}(?!\w)"
            self._said[words] = re.search(pattern, said) is not None
        return self._said[words]

    def names_at(self, offset: int) -> bool:
        """Return whether the character at `offset` is part of a name."""
        return offset in self._named

    @cached_property
    def _named(self) -> frozenset[int]:
        spans = (mention.span for mention in self.starting.values() if mention.named)
        return frozenset(offset for span in spans for offset in range(span.start, span.end))


def _until(end: int, following: deque[Mention]) -> Iterator[Mention]:
    """Take the mentions that begin before `end`; one that goes on past it belongs nowhere."""
    while following and following[0].span.start < end:
        mention = following.popleft()
        if mention.span.end <= end:
            yield mention


def read(paragraphs: Sequence[str]) -> Iterator[Sentence]:
    """Yield the sentences of a story in order; nothing at all if it names no body."""
    names = lexicon()
    found = [tuple(names.mentions(text)) for text in paragraphs]
    if not any(mention.named for mentions in found for mention in mentions):
        return
    former: tuple[Sentence, ...] = ()
    for number, (text, mentions) in enumerate(zip(paragraphs, found, strict=True)):
        following = deque(mentions)
        for span in sentences(text):
            inside = tuple(_until(span.end, following))
            sentence = Sentence(text, number, span, inside)
            sentence.before = former
            yield sentence
            former = (*former, sentence)[-_REACH:]
