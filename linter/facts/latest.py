"""The words of a superlative: "NATO's newest member", "the latest country to join the euro".

The body must be named, or meant and named before. A choice from its members ("the newest Balkan
member", "one of the newest members", "the latest member to send troops") is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from linter.facts.facts import Facts
from linter.facts.names import Sentence, any_of
from linter.facts.series import Series
from linter.facts.units import plural
from linter.facts.wording import ACRONYM, ends_name, named_at
from linter.language.expression import compiled
from linter.span import Span

# As far back as words before a superlative are read, in code points.
_REACH = 60
# Nouns for one that joins, and the unit that it is of a series if not one itself.
_NOUNS = {
    noun: unit
    for unit, nouns in {
        "member": "member|member state|member country|member nation|member economy|ally|entrant|"
        "addition|recruit|joiner|newcomer|adopter|signatory|participant|state party",
        "country": "country|nation|state|economy",
        "team": "team|franchise|club|expansion team|expansion franchise",
    }.items()
    for noun in nouns.split("|")
}
_NOUN = compiled(
    r"(?P<full>(?:full|sovereign|independent|fully fledged) )?"
    rf"(?:(?P<one>{any_of(_NOUNS)})|(?P<many>{any_of(map(plural, _NOUNS))}))(?![\w-])"
)
_CORE = compiled(
    r"(?<![\w-])(?P<word>newest|youngest|latest|most recent(?:ly (?:admitted|joined|added))?|last|"
    r"only)(?: and [\w-]+)? ",
    re.IGNORECASE,
)
_ORDINAL = compiled(r"(?:\d+(?:st|nd|rd|th)|\w+(?:th|first|second|third)|smallest) and $")
_COUNT = compiled(r"(?:two|three|four|five|ten) $")
# "The second-newest", "not the newest", "one of the newest", "NATO's then newest".
_NOT_IT = compiled(
    r"(?:\b(?:second|third|next|then|once|not|former|previous|future|fourth|fifth)[ -]|"
    r"\b(?:one|some|many|most|several|two|three|any|all|each|both|among|amongst|unlike|than|then|"
    r"once|not|perhaps|possibly|like) (?:of )?(?:the |its |their )?)$",
    re.IGNORECASE,
)
_POSSESSIVE = compiled(r"['’]s $")
_OF = compiled(r" (?:of|in|within|on|to|into) (?:the )?")
_TO = compiled(
    r"(?: (?:ever|yet))?(?: to(?: ever)?(?: have)?| that(?: has| have)?| which(?: has| have)?)"
    r"(?: (?:ever|formally|officially|voluntarily|fully))? "
    r"(?:join(?:ed)?|enter(?:ed)?|accede(?:d)? to|adopt(?:ed)?|introduced?|used?|"
    r"be(?:en)? admitted (?:in)?to|become a (?:full )?member of|"
    r"(?P<left>leave|left|quit|exit(?:ed)?|withdrawn? from|withdrew from|pull(?:ed)? out of)) "
    r"(?:the )?"
)
_SIZE = compiled(r"(?:\d+|[a-z]+(?:-[a-z]+)?)-(?:member|nation|country|state|strong) ")
# What makes of it a choice from the members, another time, or something else that is joined.
_ON = compiled(
    r"['’]s?(?!\w)|,? (?:if|once|before|until|till)\b| (?:of|to|that|who|whose|for|from|among|"
    r"with|without|under|when|during|prior|through|on|at|as|by \w+ing|"
    r"in (?!(?:\w+\.? )?(?:19|20)\d\d))\b"
)
_AFTER_JOINING = compiled(
    r"['’]s?(?!\w)| (?:in|by|while) \w+ing\b|,? (?:if|once|before|until|till|under|when|during|"
    r"prior|as an?|without|for (?:a|now|the)|so)\b"
)
_PLACES = frozenset({"country", "nation", "state", "economy"}) | frozenset(
    {"countries", "nations", "states", "economies"}
)
_KIND = compiled(r"(?P<kind>[\w-]+(?: [A-Z][a-z]+)?) ")


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words of a superlative without who is named; `told`: "to join" or "to leave" is said."""

    series: Series
    span: Span
    many: bool
    left: bool = False
    told: bool = False
    only: bool = False


@dataclass(frozen=True, slots=True)
class _Loose:
    """Words that mean a series only in superlatives."""

    series: dict[str, Series]
    here: re.Pattern[str]
    before: re.Pattern[str]


@lru_cache(maxsize=4)  # runs of one process, each by its own facts
def _loose(facts: Facts) -> _Loose:
    series = {word: one for one in facts.series for word in one.loosely}
    words = any_of(series) or r"(?!)"
    return _Loose(
        series,
        re.compile(rf"(?P<word>{words})(?!\w|-| (?:zone|area|group|bloc))"),
        re.compile(rf"(?<![\w-])(?P<word>{words})$"),
    )


def phrases(sentence: Sentence) -> Iterator[Phrase]:
    """Yield the superlatives in a sentence, in order of place."""
    for core in _CORE.finditer(sentence.text, sentence.span.start, sentence.span.end):
        if phrase := _phrase(sentence, core):
            yield phrase


def _phrase(sentence: Sentence, core: re.Match[str]) -> Phrase | None:
    """Return the words of the superlative around `core`, its first word."""
    text, start, end = sentence.text, core.start(), core.end()
    floor = max(sentence.span.start, start - _REACH)
    before = text[floor:start]
    if more := _ORDINAL.search(before) or _COUNT.search(before):
        start, before = floor + more.start(), before[: more.start()]
    word = core["word"].lower()
    if _NOT_IT.search(before):
        return None
    if end in sentence.starting:
        return _name_between(sentence, start, end, word)
    noun, kind = _NOUN.match(text, end), _KIND.match(text, end)
    behind = _NOUN.match(text, kind.end()) if kind and not noun else None
    noun, kind = noun or behind, kind if behind else None
    found = _to_join(sentence, start, noun.end() if noun else end - 1, word, noun)
    if noun and not found and _is_of_coming(word, noun):
        owner = _POSSESSIVE.search(before)
        found = _owned(sentence, floor + owner.start(), noun) if owner else None
        found = found or _of(sentence, start, noun)
    # "The newest Balkan member" is another than the newest, "the newest European" of the EU not.
    return found if found and (not kind or kind["kind"] in found.series.kinds) else None


def _is_of_coming(word: str, noun: re.Match[str]) -> bool:
    """Return whether "the latest member" means who came last, as "the latest country" does not."""
    if word in ("last", "only"):
        return False
    return word in ("newest", "youngest") or (noun["one"] or noun["many"]) not in _PLACES


def _owned(sentence: Sentence, at: int, noun: re.Match[str]) -> Phrase | None:
    """Match "NATO's newest member"; the name ends at `at`."""
    body = _ending_at(sentence, at, noun)
    if not body or _ON.match(sentence.text, noun.end()):
        return None
    return _checked(sentence, body[0], Span(body[1], noun.end()), noun)


def _of(sentence: Sentence, start: int, noun: re.Match[str]) -> Phrase | None:
    """Match "the newest member of NATO", "the newest country in the world"."""
    of = _OF.match(sentence.text, noun.end())
    body = _starting_at(sentence, of.end(), noun) if of else None
    if not body or _ON.match(sentence.text, body[1]):
        return None
    return _checked(sentence, body[0], Span(start, body[1]), noun)


def _checked(sentence: Sentence, series: Series, span: Span, noun: re.Match[str]) -> Phrase | None:
    floor = max(sentence.span.start, span.start - _REACH)
    if _NOT_IT.search(sentence.text[floor : span.start]):
        return None
    return Phrase(series, span, bool(noun["many"]))


def _to_join(
    sentence: Sentence, start: int, at: int, word: str, noun: re.Match[str] | None
) -> Phrase | None:
    """Return the phrase that goes on at `at` with "to join the bloc", "to have left it"."""
    to = _TO.match(sentence.text, at)
    body = _starting_at(sentence, to.end(), noun) if to else None
    if not to or not body or _AFTER_JOINING.match(sentence.text, body[1]):
        return None
    left, only = bool(to["left"]), word == "only"
    if word == "youngest" or (only and not left):
        return None
    many = bool(noun and noun["many"])
    return Phrase(body[0], Span(start, body[1]), many, left, told=True, only=only)


def _name_between(sentence: Sentence, start: int, at: int, word: str) -> Phrase | None:
    """Match "the newest NATO member"."""
    mention = sentence.starting[at]
    noun = _NOUN.match(sentence.text, mention.span.end + 1)
    if not noun or sentence.text[mention.span.end] != " " or not _is_of_coming(word, noun):
        return None
    series = _resolved(sentence, at, noun)
    if series is None or _ON.match(sentence.text, noun.end()):
        return None
    return _checked(sentence, series, Span(start, noun.end()), noun)


def _units(noun: re.Match[str] | None) -> tuple[str, ...]:
    """Return what may be counted, best first, where a superlative has `noun`."""
    if noun is None:
        return ("member", "country", "team")
    if noun["one"]:
        return (noun["one"], _NOUNS[noun["one"]], "member")
    one = next(one for one in _NOUNS if plural(one) == noun["many"])
    return (one, _NOUNS[one], "member")


def _resolved(sentence: Sentence, start: int, noun: re.Match[str] | None) -> Series | None:
    mention = sentence.starting[start]
    found = (sentence.resolve(mention, unit) for unit in _units(noun))
    return next((one[0] for one in found if one), None)


def _starting_at(
    sentence: Sentence, at: int, noun: re.Match[str] | None
) -> tuple[Series, int] | None:
    """Return the body that is named at `at`, and the offset where its name ends."""
    text = sentence.text
    if size := _SIZE.match(text, at):
        at = size.end()
    mention = named_at(sentence, at)
    proper = sentence.starting.get(mention.span.end + 1) if mention else None
    if proper and proper.named:  # "the cartel OPEC"
        mention = proper
    if mention:
        series, end = _resolved(sentence, mention.span.start, noun), mention.span.end
        if acronym := ACRONYM.match(text, end):
            end = acronym.end()
        return (series, end) if series and ends_name(text, end) else None
    loose = _loose(sentence.facts)
    word = loose.here.match(text, at)
    series = loose.series[word["word"]] if word else None
    if not word or not series or not _fits(series, noun) or not ends_name(text, word.end()):
        return None
    return series, word.end()


def _ending_at(sentence: Sentence, at: int, noun: re.Match[str]) -> tuple[Series, int] | None:
    """Return the body whose name ends at `at`, and the offset where it begins."""
    if mention := sentence.ending.get(at):
        series = _resolved(sentence, mention.span.start, noun)
        return (series, mention.span.start) if series else None
    loose = _loose(sentence.facts)
    word = loose.before.search(sentence.text, max(sentence.span.start, at - _REACH), at)
    series = loose.series[word["word"]] if word else None
    return (series, word.start()) if word and series and _fits(series, noun) else None


def _fits(series: Series, noun: re.Match[str] | None) -> bool:
    return any(unit in series.units for unit in _units(noun)[:2])
