"""Where a story gives somebody a title: “NATO Secretary-General Jens Stoltenberg”.

A title is read with the name that follows it, or that stands before it with a comma ("Jens
Stoltenberg, NATO’s secretary-general,"). It means an office if a qualifier says whose it is
("NATO"), or if there is only one office of that title that somebody of this name has held. Words
that make it another office, or none (“former”, “deputy”, “-elect”), leave nothing to judge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from linter.facts.directory import Bearer, Directory, directory, title_key
from linter.facts.facts import SHIPPED, Facts
from linter.facts.offices import Office, Term, name_key
from linter.facts.qualifiers import (
    CALENDAR,
    POSSESSIVE,
    REACH,
    before_title,
    changes_title,
)
from linter.language.sentences import sentences
from linter.span import Span

# Titles that so many have that they mean nothing without a word that says whose they are; and
# those that are kept for life, or borne by as many houses.
_COMMON = frozenset(
    "chief|head|director|chair|chairman|chairwoman|leader|boss|ceo|chief executive|head of state|"
    "monarch|king|queen|pope|pontiff|emperor|crown prince|high representative|top diplomat|"
    "general secretary|managing director|treasury chief|pm".split("|")
)
# Names after a title: no second mention is shorter than this.
_SHORTEST = 2
_MOST_TOKENS = 6
_PARTICLE = r"(?:de|da|do|dos|del|della|di|la|le|van|von|der|den|bin|bint|arap|al|el|ul|te)"
_TOKEN = (
    rf"(?:(?:[A-Z]\.)+|(?:(?:al|el)-)?[^\W\d_a-z][\w]*(?:[’'-][^\W\d_]+)*|{_PARTICLE}(?= [^\W\d_]))"
)
_NAME = re.compile(rf"{_TOKEN}(?: {_TOKEN}){{0,{_MOST_TOKENS}}}")
_NAME_BEFORE = re.compile(rf"(?:(?<=^)|(?<=[\s(“\"]))((?:{_TOKEN} ){{1,4}}{_TOKEN}), $")
_OF = re.compile(r" of (?:the )?(?P<whose>[A-Z][\w.]*(?: [A-Z][\w.]*)*)")
_ENDS_APPOSITION = re.compile(r"[,.;:)—–]|$| —| –| who\b| told\b| said\b")


@dataclass(frozen=True, slots=True)
class OfficeClaim:
    """A name with a title, and the office that both mean.

    `terms` are all terms of the office of those who bear the name; `full` says whether more of it
    is given than the surname, `named` whether a qualifier names the office. `title` is the place
    of the title alone, `sentence` that of the whole sentence.
    """

    office: Office
    terms: tuple[Term, ...]
    span: Span
    title: Span
    name: Span
    sentence: Span
    paragraph: int
    full: bool
    named: bool


@lru_cache(maxsize=1)
def office_claims(paragraphs: tuple[str, ...], facts: Facts = SHIPPED) -> tuple[OfficeClaim, ...]:
    """Return each name with a title in the body paragraphs of a story, in order of place.

    The last story is kept, since several rules ask for the same.
    """
    known = directory(facts)
    found = [
        claim for number, text in enumerate(paragraphs) for claim in _read(text, number, known)
    ]
    whole = "\n".join(paragraphs) if found else ""
    return tuple(claim for claim in found if _is_clear(claim, whole))


def _is_clear(claim: OfficeClaim, story: str) -> bool:
    """Return whether a title without a qualifier is one of the office.

    Many are president of something: a surname alone needs the full name, or the country; but in
    English "President Trump" is of the United States.
    """
    if claim.named or claim.full or "U.S." in claim.office.qualifiers:
        return True
    names = (name for term in claim.terms for name in term.names if " " in name)
    return any(word in story for word in (*claim.office.qualifiers, *names))


def _read(text: str, paragraph: int, known: Directory) -> Iterator[OfficeClaim]:
    if known.titles is None:
        return
    for title in known.titles.spans(text):
        key = title_key(title.of(text))
        if key in known.upper and not title.of(text).isupper():
            continue
        if text[title.start - 1 : title.start] == "-":
            continue
        found = _direct(text, title, key, known) or _apposition(text, title, key, known)
        if found is None:
            continue
        bearer, name, span, named = found
        inside = next(one for one in sentences(text) if one.end > title.start)
        if changes_title(text[max(inside.start, title.start - REACH) : title.start]):
            continue
        yield OfficeClaim(
            bearer.office, bearer.terms, span, title, name, inside, paragraph, bearer.full, named
        )


_Found = tuple[Bearer, Span, Span, bool]


def _direct(text: str, title: Span, key: str, known: Directory) -> _Found | None:
    """Read a name right behind a title, with the country between ("president of France")."""
    at, whose = title.end, ""
    of = _OF.match(text, at)
    if of:
        words = of["whose"].split(" ")
        for number in range(min(4, len(words)), 0, -1):
            if " ".join(words[:number]) in known.by_qualifier:
                whose = " ".join(words[:number])
                at = of.start("whose") + len(whose)
                break
        else:
            return None
    comma = text.startswith(", ", at)
    at += 2 if comma else 1
    if not comma and text[at - 1 : at] != " ":
        return None
    match = _NAME.match(text, at)
    if match is None:
        return None
    before = before_title(text, title, known)
    if before is None:
        return None
    offices = known.by_qualifier.get(whose or before.qualifier)
    if (comma or key in _COMMON) and not offices:
        return None
    read = _holder(text, match, key, known, offices)
    if read is None:
        return None
    bearer, name = read
    if comma and not (bearer.full and _ENDS_APPOSITION.match(text, name.end)):
        return None
    return bearer, name, Span(before.start, name.end), offices is not None


def _holder(
    text: str, match: re.Match[str], key: str, known: Directory, offices: set[str] | None
) -> tuple[Bearer, Span] | None:
    """Return who is named at `match`, of those who have held an office of this title."""
    tokens = _tokens(match)
    titled = {office.id for office in known.by_title[key]}
    for number in range(len(tokens), 0, -1):
        end = tokens[number - 1].end
        written = [POSSESSIVE.sub("", token.of(text)) for token in tokens[:number]]
        spoken = name_key(" ".join(written))
        fits = [b for b in known.bearers.get(spoken, ()) if b.office.id in titled]
        if not fits and number > _SHORTEST:
            inner = (one for one in written[1:-1] if not one.endswith("."))
            spoken = name_key(" ".join([written[0], *inner, written[-1]]))
            fits = [b for b in known.bearers.get(spoken, ()) if b.office.id in titled]
        if offices is not None:
            fits = [bearer for bearer in fits if bearer.office.id in offices]
        if len(fits) != 1:
            if fits:
                return None
            continue
        behind = tokens[number].of(text) if number < len(tokens) else ""
        if behind in ("Jr", "Sr", "III") or (
            behind and not fits[0].full and behind not in CALENDAR
        ):
            return None
        if text[end - 2 : end] in ("'s", "’s"):
            end -= 2
        return fits[0], Span(match.start(), end)
    return None


def _tokens(match: re.Match[str]) -> list[Span]:
    """Return the tokens of a name, up to one that owns what follows."""
    tokens, at = [], match.start()
    for word in match.group().split(" "):
        tokens.append(Span(at, at + len(word)))
        at += len(word) + 1
        if POSSESSIVE.search(word):
            break
    return tokens


def _apposition(text: str, title: Span, key: str, known: Directory) -> _Found | None:
    """Read a name before a title: "Angela Merkel, the chancellor of Germany,"."""
    floor = max(0, title.start - 2 * REACH)
    comma = text.rfind(", ", floor, title.start)
    if comma < 0:
        return None
    between = text[comma + 2 : title.start].strip()
    between = between.removeprefix("the ").removeprefix("the").removeprefix("current ").strip()
    whose, end = POSSESSIVE.sub("", between), title.end
    if between and whose not in known.by_qualifier:
        return None
    of = _OF.match(text, end)
    if of and not whose and of["whose"] in known.by_qualifier:
        whose, end = of["whose"], of.end()
    if not whose or not _ENDS_APPOSITION.match(text, end):
        return None
    named = _NAME_BEFORE.search(text[floor : comma + 2])
    if named is None:
        return None
    offices = known.by_qualifier[whose]
    titled = {office.id for office in known.by_title[key]} & offices
    start = floor + named.start(1)
    words = named[1].split(" ")
    while len(words) > 1:
        spoken = name_key(" ".join(words))
        fits = [b for b in known.bearers.get(spoken, ()) if b.full and b.office.id in titled]
        if len(fits) == 1:
            return fits[0], Span(start, comma), Span(start, end), True
        start += len(words.pop(0)) + 1
    return None
