"""Finds where a story says who came last: "Montenegro, NATO's newest member", "the latest country
to join the euro", "the only country to have left the bloc".

Who is named must be known to have joined or left that very body; so "NATO's newest member, Colonel
Hill" says nothing. `arrivals` says what a superlative is worth.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from linter.expressions import Pattern
from linter.facts.corrections import takes_back
from linter.facts.facts import Facts
from linter.facts.latest import Phrase, phrases
from linter.facts.names import Sentence, read
from linter.facts.namings import Named, named_around
from linter.facts.series import Names, Series
from linter.facts.setting import setting
from linter.language.expression import compiled
from linter.language.sentences import sentences
from linter.span import Span

TRIGGER = (
    r"(?i)\b(?:newest|youngest|latest|recent|recently (?:admitted|joined|added))(?: [^ ]+){0,7}? "
    r"(?:to|member|countr|nation|state|econom|all(?:y|ies)|entrant|addition|recruit|joiner|"
    r"newcomer|adopter|signator|participant|team|franchise|club|expansion)|"
    r"\b(?:last|only) (?:[a-z-]+ ){0,4}?(?:to|that|which) "
)
"""What stands in every superlative; RE2."""

_YEAR_BEHIND = compiled(
    r",? (?:back )?in (?:(?:early|mid|late|\w+\.?)[ -])?(?P<year>(?:19|20)\d\d)(?![\w-])"
)
_JOINING_YEAR = compiled(
    r"\b(?:join\w*|since|admitted|admission|entered|entry|acceded|accession|adopted|gain\w*|"
    r"independen\w+|became one|left|leaving|quit|exit\w*|withdr\w+)(?: \S+){0,6}? "
    r"(?P<year>(?:19|20)\d\d)(?!\d)"
)


@dataclass(frozen=True, slots=True)
class Superlative:
    """Who is said to have come (or, `left`, gone) last; with `only`, to have gone alone.

    `members` are those named, each by all its names; of several the newest must be one. `span` are
    the words from the body to the noun, in paragraph `paragraph` (from 0). `years` are the years
    that may be meant, and `year` the one that is meant for sure.
    """

    series: Series
    left: bool
    only: bool
    members: tuple[Names, ...]
    span: Span
    paragraph: int
    years: tuple[int, ...]
    year: int | None


@lru_cache(maxsize=1)
def _pattern() -> Pattern:
    return Pattern(TRIGGER)


def find_superlatives(paragraphs: Sequence[str], facts: Facts) -> Iterator[Superlative]:
    """Yield the superlatives in the body paragraphs of one story, in order of place."""
    paragraphs = [text.replace("\u00a0", " ") for text in paragraphs]  # as many characters
    spoken = {n for n, text in enumerate(paragraphs) if any(_pattern().spans(text))}
    if not spoken:
        return
    known = {(one.paragraph, one.span.start): one for one in read(paragraphs, facts)}
    for number in sorted(spoken):
        text = paragraphs[number]
        for span in sentences(text):
            found = known.get((number, span.start)) or Sentence(text, number, span, (), facts)
            yield from _in_sentence(found)


def _in_sentence(sentence: Sentence) -> Iterator[Superlative]:
    said = sentence.span.of(sentence.text)
    when = setting(said)
    if when.past or takes_back(said):
        return
    own = {int(match["year"]) for match in _JOINING_YEAR.finditer(said)}
    for phrase in phrases(sentence):
        named = named_around(sentence, phrase.span, phrase.series, many=phrase.many)
        behind = _YEAR_BEHIND.match(sentence.text, phrase.span.end)
        year = int(behind["year"]) if behind and named and named.past else None
        if named is None or (_is_told_of_then(named, phrase) and year is None):
            continue
        yield Superlative(
            phrase.series,
            phrase.left,
            phrase.only,
            named.members,
            phrase.span,
            sentence.paragraph,
            tuple(one for one in when.years if one not in own or one == year),
            year,
        )


def _is_told_of_then(named: Named, phrase: Phrase) -> bool:
    """Return whether it is said of a former day: "was the newest member", "became the newest"."""
    return named.became or (named.past and not phrase.told)
