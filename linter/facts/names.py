"""Where a story names a body that is counted, and which body an epithet stands for.

All names of all series are one expression, so a paragraph without any is dismissed in one pass.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property, lru_cache
from itertools import groupby

from linter.expressions import Pattern
from linter.facts.facts import Facts
from linter.facts.search import found_in
from linter.facts.series import Forms, Series
from linter.language.sentences import sentences
from linter.span import Span

# An epithet is surely understood from its own sentence and this many before it.
_REACH = 2


# What may count members without a name in the same sentence: "all 31 allies", "the 27".
_UNNAMED = (
    r"(?:\d\d|teen|ty|eleven|twelve|ten)(?:-[a-z]+)?[ \x{a0}\x{2011}-](?:[a-z]+[ \x{a0}-])?"
    r"(?:member|allies|nation|countr|states)|(?:[Tt]he|[Aa]ll|other|remaining) \d\d\b"
)


class Nearness(IntEnum):
    """How a body is meant at a place."""

    FAR = 0
    """Not by name, and the only one that can be meant was named earlier in the story."""
    NEAR = 1
    """Not by name, but it was named in the same sentence or just before."""
    NAMED = 2
    """By its name."""


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
    unnamed: Pattern
    named: dict[str, tuple[Series, ...]]
    meant: dict[str, tuple[Series, ...]]

    def mentions(self, paragraphs: Sequence[str]) -> list[list[Mention]]:
        """Return the names and epithets in each paragraph; of two at one place, the longer."""
        found: list[list[Mention]] = [[] for _ in paragraphs]
        for number, span in found_in(self.pattern, paragraphs):
            text = paragraphs[number]
            if not _is_part_of_a_word(text, span):
                key = span.of(text).replace("\u00a0", " ").replace("’", "'")
                named, meant = self.named.get(key, ()), self.meant.get(key, ())
                found[number].append(Mention(span, named, meant))
        return found


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


@lru_cache(maxsize=4)  # runs of one process, each by its own facts
def lexicon(facts: Facts) -> Lexicon:
    """Return the names of all series that are matched in stories, compiled at the first call."""
    named: dict[str, tuple[Series, ...]] = {}
    meant: dict[str, tuple[Series, ...]] = {}
    for series in facts.series:
        if series.forms is Forms.NONE:
            continue
        own = (series.name, *series.aliases, *series.clauses)
        for table, names in ((named, own), (meant, series.epithets)):
            for key in {spelling for name in names for spelling in _spellings(name)}:
                table[key] = (*table.get(key, ()), series)
    # Longest first, since the first that fits is taken; RE2 itself shares beginnings.
    ordered = sorted({*named, *meant}, key=lambda name: (-len(name), name))
    edged = (re.escape(name) + (r"\b" if name[-1].isalnum() else "") for name in ordered)
    spaced = "|".join(edged).replace(r"\ ", "[ \u00a0]").replace("'", "['’]")
    return Lexicon(Pattern(rf"\b(?:{spaced})"), Pattern(_UNNAMED), named, meant)


class Sentence:
    """One sentence of a story: where it stands, what it names, and what was said just before.

    `facts` are those by which it was searched, `before` the sentences just before, and `earlier`
    the series named anywhere before, by id. `counts`: members may be counted here even if nothing
    is named.
    """

    def __init__(
        self, text: str, paragraph: int, span: Span, mentions: tuple[Mention, ...], facts: Facts
    ) -> None:
        self.text = text
        self.paragraph = paragraph
        self.span = span
        self.facts = facts
        self._mentions = mentions
        self.before: tuple[Sentence, ...] = ()
        self.earlier: Mapping[str, Series] = {}
        self.counts = False
        self._said: dict[tuple[str, ...], bool] = {}

    @cached_property
    def starting(self) -> dict[int, Mention]:
        """The mentions by where they start."""
        return {mention.span.start: mention for mention in self._mentions}

    @cached_property
    def ending(self) -> dict[int, Mention]:
        """The mentions by where they end."""
        return {mention.span.end: mention for mention in self._mentions}

    @cached_property
    def names(self) -> frozenset[str]:
        """The ids of the series that are named here."""
        return frozenset(series.id for one in self._mentions for series in one.named)

    def resolve(self, mention: Mention, unit: str) -> tuple[Series, Nearness] | None:
        """Return the one series that `mention` can mean with `unit`, and how it is meant.

        None where no series or more than one fits: a guess would cost more than a miss.
        """
        named = [series for series in mention.named if self._fits(series, unit)]
        if len(named) == 1:
            return named[0], Nearness.NAMED
        return self._one_of([series for series in mention.meant if self._fits(series, unit)])

    def only_one(self, unit: str) -> tuple[Series, Nearness] | None:
        """Return the one series named so far that is counted in `unit`."""
        named = {**self.earlier, **{series.id: series for series in self.named_here()}}
        return self._one_of([series for series in named.values() if self._fits(series, unit)])

    def only_one_here(self, unit: str) -> Series | None:
        """Return the one series named in this very sentence that is counted in `unit`."""
        fit = {series.id: series for series in self.named_here() if self._fits(series, unit)}
        return next(iter(fit.values())) if len(fit) == 1 else None

    @property
    def may_count(self) -> bool:
        """Whether a body is named here or may be meant."""
        return bool(self.names or (self.earlier and (self.starting or self.counts)))

    def named_here(self) -> Iterator[Series]:
        """Yield each series that this sentence names, once for each time."""
        for mention in self.starting.values():
            yield from mention.named

    def _one_of(self, fit: list[Series]) -> tuple[Series, Nearness] | None:
        near = {name for sentence in (self, *self.before) for name in sentence.names}
        close = [series for series in fit if series.id in near]
        far = [] if close else [series for series in fit if series.id in self.earlier]
        if len(close) + len(far) != 1:
            return None
        return (close[0], Nearness.NEAR) if close else (far[0], Nearness.FAR)

    def _fits(self, series: Series, unit: str) -> bool:
        if unit not in series.units:
            return False
        return not series.needs or any(s._says(series.needs) for s in (self, *self.before))

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


def read(paragraphs: Sequence[str], facts: Facts) -> Iterator[Sentence]:
    """Yield the sentences of a story that may count something, and those just before them.

    In order; nothing at all if the story names no body.
    """
    names = lexicon(facts)
    found = names.mentions(paragraphs)
    all_named = (series for mentions in found for one in mentions for series in one.named)
    named = {series.id: series for series in all_named}
    if not named:
        return
    unnamed: list[list[int]] = [[] for _ in paragraphs]
    if any(series.forms is Forms.ALL and "member" in series.units for series in named.values()):
        for number, span in found_in(names.unnamed, paragraphs):
            unnamed[number].append(span.start)
    wanted = [bool(one or other) for one, other in zip(found, unnamed, strict=True)]
    former: tuple[Sentence, ...] = ()
    earlier: dict[str, Series] = {}
    for number, (text, mentions) in enumerate(zip(paragraphs, found, strict=True)):
        if not any(wanted[number : number + _REACH + 1]):
            continue
        following = deque(mentions)
        for span in sentences(text):
            inside = tuple(_until(span.end, following))
            sentence = Sentence(text, number, span, inside, facts)
            sentence.before, sentence.earlier = former, earlier
            if unnamed[number]:
                sentence.counts = any(span.start <= at < span.end for at in unnamed[number])
            yield sentence
            former = (*former, sentence)[-_REACH:]
            if not sentence.names <= earlier.keys():
                earlier = earlier | {series.id: series for series in sentence.named_here()}
