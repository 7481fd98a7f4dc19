"""Where a story gives somebody a title: “NATO Secretary-General Jens Stoltenberg”.

A title is read with the name that follows it, or that stands before it with a comma ("Jens
Stoltenberg, NATO’s secretary-general,"). It means an office if a qualifier says whose it is
("NATO"), or if there is only one office of that title that somebody of this name has held. Words
that make it another office, or none (“former”, “deputy”, “-elect”), leave nothing to judge.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from linter.facts.bearers import NAME, PARTICLES, TOKEN, holder, may_name
from linter.facts.directory import Bearer, Directory, directory, title_key
from linter.facts.facts import SHIPPED, Facts
from linter.facts.joint_titles import joint
from linter.facts.offices import Office, Term, name_key
from linter.facts.qualifiers import POSSESSIVE, REACH, before_title, changes_title
from linter.facts.search import found_in
from linter.language.expression import compiled
from linter.language.sentences import sentences
from linter.span import Span

# Titles that so many have that they mean nothing without a word that says whose they are; and
# those that are kept for life, or borne by as many houses.
_COMMON = frozenset(
    "chief|head|director|chair|chairman|chairwoman|leader|boss|ceo|chief executive|head of state|"
    "monarch|king|queen|pope|pontiff|emperor|crown prince|high representative|top diplomat|"
    "general secretary|managing director|treasury chief|pm".split("|")
)
_NAME_BEFORE = compiled(rf"(?:(?<=^)|(?<=[\s(“\"]))((?:{TOKEN} ){{1,4}}{TOKEN}), $")
_OF = compiled(r" of (?:the )?(?P<whose>[A-Z][\w.]*(?: [A-Z][\w.]*)*)")
_BEHIND = (" of ", " who", " told", " said", " —", " –", *(f" {one}" for one in PARTICLES))
_ENDS_APPOSITION = compiled(r"[,.;:)—–]|$| —| –| who\b| told\b| said\b")


@dataclass(frozen=True, slots=True)
class OfficeClaim:
    """A name with a title, and the office that both mean.

    `terms` are all terms of the office of those who bear the name; `full` says whether more of it
    is given than the surname, `named` whether a qualifier names the office, `joint` whether the
    title is of several people. `title` is the place of the title alone.
    """

    office: Office
    terms: tuple[Term, ...]
    span: Span
    title: Span
    name: Span
    paragraph: int
    full: bool
    named: bool
    joint: bool


@lru_cache(maxsize=1)
def office_claims(paragraphs: tuple[str, ...], facts: Facts = SHIPPED) -> tuple[OfficeClaim, ...]:
    """Return each name with a title in the body paragraphs of a story, in order of place.

    The last story is kept, since several rules ask for the same.
    """
    known = directory(facts)
    if known.titles is None:
        return ()
    found = [
        claim
        for number, title in found_in(known.titles, paragraphs)
        if _may_name(paragraphs[number], title.end)
        for claim in _read(paragraphs[number], title, number, known)
    ]
    whole = "\n".join(paragraphs) if found else ""
    return tuple(claim for claim in found if _is_clear(claim, whole))


def _may_name(text: str, end: int) -> bool:
    """Return whether a name can stand behind a title that ends at `end`, or did before it.

    Most titles have none (“the president said”), and this is quickly seen.
    """
    behind = text[end : end + 6]
    if behind[:1] != " ":
        return behind[:1] in ",.;:)—–"  # or at the end
    return behind[1:2].isupper() or behind.startswith(_BEHIND)


def _is_clear(claim: OfficeClaim, story: str) -> bool:
    """Return whether a title without a qualifier is one of the office.

    Many are president of something: a surname alone needs the full name, or the country; but in
    English "President Trump" is of the United States.
    """
    if claim.named or claim.full or "U.S." in claim.office.qualifiers:
        return True
    names = (name for term in claim.terms for name in term.names if " " in name)
    return any(word in story for word in (*claim.office.qualifiers, *names))


def _read(text: str, title: Span, paragraph: int, known: Directory) -> Iterator[OfficeClaim]:
    key = title_key(title.of(text))
    if key in known.upper and not title.of(text).isupper():
        return
    if text[title.start - 1 : title.start] == "-":
        return
    is_joint = key not in known.by_title
    for bearer, name, span, named in _found(text, title, key, known):
        if _is_changed(text, title):
            return
        yield OfficeClaim(
            office=bearer.office,
            terms=bearer.terms,
            span=span,
            title=title,
            name=name,
            paragraph=paragraph,
            full=bearer.full,
            named=named,
            joint=is_joint,
        )


def _is_changed(text: str, title: Span) -> bool:
    """Return whether words before the title, in its sentence, make it another one."""
    start = max(0, title.start - REACH)
    if not changes_title(text[start : title.start]):
        return False
    sentence = next(one for one in sentences(text) if one.end > title.start)
    return changes_title(text[max(sentence.start, start) : title.start])


_Found = tuple[Bearer, Span, Span, bool]


def _found(text: str, title: Span, key: str, known: Directory) -> Iterator[_Found]:
    """Yield each holder with a title, the name, all of the words, and if a country is named."""
    if key not in known.by_title:
        for bearer, name, whole in joint(text, title, key.removesuffix("s"), known):
            yield bearer, name, whole, False
        return
    found = _direct(text, title, key, known) or _apposition(text, title, key, known)
    if found:
        yield found


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
    match = NAME.match(text, at)
    if match is None or not may_name(match, known):
        return None
    before = before_title(text, title, known)
    if before is None:
        return None
    offices = known.by_qualifier.get(whose or before.qualifier)
    if (comma or key in _COMMON) and not offices:
        return None
    read = holder(text, match, key, known, offices)
    if read is None:
        return None
    bearer, name = read
    if comma and not (bearer.full and _ENDS_APPOSITION.match(text, name.end)):
        return None
    return bearer, name, Span(before.start, name.end), offices is not None


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
