"""Numbers of people who were killed, hurt or arrested, and of jobs, as one sentence tells them.

A number is told of something if a word for that stands behind it (“14 people were killed”, “14
deaths”) or in front of it (“killing 14 people”, “the death toll rose to 14”).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from linter.language.expression import compiled
from linter.language.numbers import Number, numbers
from linter.rules.consistency._hedges import bounds, hedge_of
from linter.span import Span

# What is told of a number, by the words behind it; two words of one line are one thing.
_BEHIND = {
    word: words[0]
    for words in (
        ("killed", "dead", "die", "dies", "died", "slain", "perish", "perished", "dying"),
        ("injured", "hurt", "wounded"),
        ("arrested", "detained"),
        ("charged", "indicted"),
        ("missing",),
        ("rescued",),
        ("evacuated",),
        ("hospitalized", "hospitalised"),
        ("sickened",),
    )
    for word in words
}
_NOUNS = {
    "deaths": "killed",
    "fatalities": "killed",
    "injuries": "injured",
    "arrests": "arrested",
    "indictments": "charged",
}
# The words in front of it; all but the last of a line also speak of one's own deed.
_FORMS = {
    "killed": "kill kills killed killing",
    "injured": "injure injures injured injuring wound wounds wounded wounding hurt hurts hurting",
    "arrested": "arrest arrests arrested arresting detain detains detained detaining",
    "charged": "charge charges charged charging indict indicts indicted indicting",
    "rescued": "rescue rescues rescued rescuing",
    "evacuated": "evacuate evacuates evacuated evacuating",
    "hospitalized": "hospitalize hospitalizes hospitalized hospitalizing",
    "sickened": "sicken sickens sickened sickening",
}
_IN_FRONT = {form: told for told, forms in _FORMS.items() for form in forms.split()}
# What is done with jobs, in front of “1,200 jobs” and behind them.
_JOBS = {
    form: told
    for told, forms in {
        "jobs cut": "cut cuts cutting eliminate eliminates eliminated eliminating slash slashes "
        "slashed slashing shed sheds shedding lose loses lost losing axe axes axed",
        "jobs added": "add adds added adding create creates created creating",
    }.items()
    for form in forms.split()
}
_AUXILIARIES = frozenset(
    "is are was were be been being has have had get got gets getting reportedly confirmed feared "
    "believed presumed reported also now then found shot left seriously critically badly slightly "
    "fatally severely all to".split()
)
_PASSIVE = frozenset("is are was were be been being get got gets getting".split())
# What can stand behind “14 killed” if nobody was killed by the 14.
_GOES_ON = frozenset(
    "in by at as when after during and near on on since while amid from for with following but "
    "outside inside across around over before because early late overnight so this last including "
    "today yesterday monday tuesday wednesday thursday friday saturday sunday or".split()
)
_NO_NOUN = _GOES_ON | frozenset(
    "of the a an that who which whose to than more other others further additional was were had "
    "up down out off into onto through per each if it he she they we you i his her its their not "
    "then where there about against under between along later earlier ago".split()
)
_PEOPLE = frozenset("people persons person victims lives".split())
_NOT_PEOPLE = frozenset(
    "year years month months week weeks day days hour hours minute minutes second seconds mile "
    "miles kilometer kilometers kilometre kilometres km meters metres feet foot times time percent "
    "per cent a.m p.m am pm pounds points dollars euros cents thousand million billion trillion "
    "hundred dozen counts count charges".split()
)
# A number with one of them in front of it is no count: a day, a part of a name, an age.
_NO_COUNT = frozenset(
    "jan january feb february mar march apr april may jun june jul july aug august sep sept "
    "september oct october nov november dec december no number nos flight route highway interstate "
    "room chapter page section article day week phase type covid top age aged level grade class "
    "channel district another other additional further extra by first last next past every each "
    "or".split()
)
_OPEN_ENDED = frozenset(
    "of to or more other others additional further extra plus times percent".split()
)
_OTHER_TIME = (
    r"since|ago|years? earlier|last year|this year|a year|each year|per|average|previous\w*|prior|"
    r"revised|compared|originally|initially|if|(?:19|20)\d\d"
)
_NOT_NOW = compiled(rf"(?i)\b(?:{_OTHER_TIME})\b")
_NOT_YET = compiled(
    r"(?i)\b(?:could|may|might|would|will|should|expect\w*|project(?:s|ed|ion)|predict\w*|forecast\w*|"
    r"estimat\w+|threaten\w*|plot\w*|plan\w*)\b"
)
_BEFORE = compiled(r"(?:[\w'’.-]+ )*$")
_PLAIN_WORD = compiled(r"[a-z]+")
_WORD = compiled(r" ([^\W\d_][\w'’.-]*)")
_TOLL = compiled(
    r"\b(?:death )?toll\b[^.;:,]{0,40}? (?:to|at|of|is|was|reache[sd]|hits?)(?: now)?$"
)
_WINDOW = 60  # characters in front of a number
_MOST_WORDS = 9
_LONGEST_NOUN = 3


@dataclass(frozen=True, slots=True)
class Toll:
    """One number of one thing: `told` of `noun`, which is empty where it is people in general.

    `least` and `most` are what it may be by its own words; `span` covers number and words.
    """

    value: int
    told: str
    noun: tuple[str, ...]
    least: float
    most: float
    span: Span

    def is_like(self, other: Toll) -> bool:
        """Return whether both count the same: “soldiers” and “Afghan soldiers”, not “officers”."""
        one, two = sorted((self.noun, other.noun), key=len)
        same = one == two or (bool(one) and two[-len(one) :] == one)
        return self.told == other.told and same

    def agrees(self, other: Toll) -> bool:
        """Return whether both may be one number."""
        return self.least <= other.most and other.least <= self.most


def tolls(text: str) -> Iterator[Toll]:
    """Yield what `text` counts."""
    for number in numbers(text):
        found = None if number.ordinal else _read(text, number)
        if found is not None:
            yield found


def _read(text: str, number: Number) -> Toll | None:
    start, end = number.span.start, number.span.end
    before = _words_before(text, start)
    plus = text.startswith("+", end)
    behind = _words_behind(text, end + plus)
    hedge, lead = hedge_of(before)
    if lead and lead[-1] in _NO_COUNT:
        return None
    if behind and behind[0][0] in _OPEN_ENDED:
        return None
    found = _told_behind(behind) or _told_in_front(lead, behind)
    if found is None:
        return None
    told, noun, last = found
    if not _NOT_PEOPLE.isdisjoint(noun):
        return None
    least, most = bounds(number, text, "at least" if plus else hedge)
    noun = tuple(_singular(word) for word in noun if word not in _PEOPLE)
    return Toll(number.value, told, noun, least, most, Span(start, last or end))


def _words_before(text: str, at: int) -> list[str]:
    """Return the words in front of `at`, in small letters; marks cut them off."""
    match = _BEFORE.search(text[max(0, at - _WINDOW) : at])
    return [word.strip(".").lower() for word in match.group().split()] if match else []


def _words_behind(text: str, at: int) -> list[tuple[str, int]]:
    """Return the words behind `at`, with their ends, until a mark that is no space."""
    found: list[tuple[str, int]] = []
    while len(found) < _MOST_WORDS and (match := _WORD.match(text, at)):
        word = match[1].rstrip(".'’")
        at = match.start(1) + len(word)
        found.append((word.lower(), at))
    return found


def _told_behind(behind: list[tuple[str, int]]) -> tuple[str, tuple[str, ...], int] | None:
    """Read “[14] people were killed”, “[14] dead”, “[14] confirmed deaths”, “[14] jobs lost”."""
    noun: list[str] = []
    for at, (word, end) in enumerate(behind):
        if word in _BEHIND:
            told = (_BEHIND[word], tuple(noun), end)
            return told if _is_passive(behind, at, word) else None
        if word in _NOUNS:
            return _NOUNS[word], tuple(noun), end
        if word in _JOBS and noun and noun[-1] == "jobs":
            return _JOBS[word], tuple(noun), end
        if word in _AUXILIARIES:
            continue
        if word in _NO_NOUN or len(noun) == _LONGEST_NOUN or behind[at - 1][0] in _PASSIVE:
            return None
        noun.append(word)
    return None


def _is_passive(behind: list[tuple[str, int]], at: int, word: str) -> bool:
    """Return whether `word` is told of the number in front, not of what follows."""
    if word not in _IN_FRONT or (at and behind[at - 1][0] in _AUXILIARIES):
        return True
    return at + 1 == len(behind) or behind[at + 1][0] in _GOES_ON


def _told_in_front(
    lead: list[str], behind: list[tuple[str, int]]
) -> tuple[str, tuple[str, ...], int] | None:
    """Read “killing [14] people”, “the death toll rose to [14]”, “to cut [1,200] jobs”."""
    if not lead:
        return None
    if _TOLL.search(" ".join(lead)):
        return "killed", (), 0
    noun: list[str] = []
    last = 0
    for word, end in behind:
        if word in _NO_NOUN or word in _BEHIND:
            break
        noun.append(word)
        last = end
        if word in _PEOPLE or word == "jobs":
            break
    told = _JOBS.get(lead[-1]) if noun[-1:] == ["jobs"] else _IN_FRONT.get(lead[-1])
    if told is None or len(noun) > _LONGEST_NOUN:
        return None
    passive = lead[-2:-1] and lead[-2] in _PASSIVE and not lead[-1].endswith("ing")
    if passive or lead[-2:-1] in (["and"], ["or"]):
        return None
    return told, tuple(noun), last


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def tells_of(told: str, text: str) -> bool:
    """Return whether a word in `text` may be about what is `told` of a number."""
    return any(
        table.get(word) == told
        for word in _PLAIN_WORD.findall(text.lower())
        for table in (_BEHIND, _NOUNS, _IN_FRONT, _JOBS)
    )


def is_news(toll: Toll, sentence: str) -> bool:
    """Return whether the sentence tells of what has happened once, or of jobs that are to go."""
    if _NOT_NOW.search(sentence):
        return False
    return toll.told in _JOBS.values() or _NOT_YET.search(sentence) is None
