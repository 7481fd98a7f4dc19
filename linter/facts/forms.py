"""The forms in which a number and the name of a body make a count.

Each form looks at one number and what stands around it, and answers with a `Wording` or None. A
form that meets a longer name than it knows ("the 12-member EU delegation") is doubtful.
"""

from __future__ import annotations

import re
from dataclasses import replace

from linter.facts.lead import Determiner, Lead
from linter.facts.loose import LOOSE, in_which
from linter.facts.names import Nearness, Sentence
from linter.facts.series import Series
from linter.facts.units import units
from linter.facts.wording import (
    ACRONYM,
    BETWEEN,
    HEAD,
    NOT_ALL_MEMBERS,
    Form,
    Strength,
    Wording,
    before_number,
    ends_name,
    named_at,
    of_whole,
)
from linter.language.expression import compiled
from linter.language.numbers import Number

_SPACE = compiled(r",?\s+")
_ANY_HEAD = compiled(
    r"\s(?:alliance|bloc|block|group|grouping|organi[sz]ation|cartel|club|body|area|zone|"
    r"community|union)\b"
)
_OF = compiled(
    r"\s+(?:of|in|within|inside|to|belonging to|that belong to|that make up|making up)\s+"
    r"(?:the\s+)?",
    re.IGNORECASE,
)
# "Members of the EU's parliament" and "of the EU and NATO" count something else.
_NOT_THE_BODY = compiled(r"['’]s?\b|\s+(?:and|or|plus) (?:the |its |other )?[\w.]+")
_POSSESSIVE = compiled(r"(?:['’]s?|, whose)$")
_HAS = compiled(
    r"(?:, [^,]{1,60},|,? (?:which|that))?(?: (?:now|currently|today|already|still))? "
    r"(?P<verb>has|have|had|counts|comprises|unites|numbers|consists of|is made up of|"
    r"is composed of|(?P<most>includes)|(?P<loose>covers|spans|encompasses|brings together)|"
    r"comprised|numbered)$"
)
_MEMBERSHIP = compiled(
    r"(?:['’]s?)? membership (?:now )?(?:to|at|stands at|stood at|reached|rose to|rises to|grew to|"
    r"fell to)$"
)
# "NATO is an alliance of", "NATO, a body made up of", "BRICS (a group of".
_GROUP_OF = compiled(
    r"(?:(?:,| [–—-]| [(\[]|[–—])\s?(?:an?|the) (?:[\w-]+ ){0,3}(?:alliance|bloc|group|grouping|"
    r"club|organi[sz]ation|cartel|body|union|pact|area|zone|community|forum|association))?"
    r" (?:made up |consisting |composed )?of$"
)
# Too common to be understood in "a group of 15 countries".
_VAGUE = frozenset("group grouping club organization fund forum league court agency".split())


def _adjective(sentence: Sentence, number: Number, before: Lead) -> Wording | None:
    """Match "the 29-member alliance", "the 28-nation EU", "the 15-member U.N. council"."""
    text, nouns = sentence.text, units(sentence.facts)
    match = None if number.ordinal else nouns.adjective.match(text, number.span.end)
    space = _SPACE.match(text, match.end()) if match else None
    mention = named_at(sentence, space.end()) if space else None
    if not match or not mention:
        return None
    meaning = sentence.resolve(mention, "-" + match["unit"])
    if not meaning:
        return None
    series, meant = meaning
    end = mention.span.end
    behind = sentence.starting.get(end + 1)
    if behind and series in behind.named:  # "the 29-nation alliance NATO"
        end, meant = behind.span.end, Nearness.NAMED
    for tail in (ACRONYM, _ANY_HEAD) if meant is Nearness.NAMED else ():
        more = tail.match(text, end)
        end = more.end() if more else end
    strength = max(of_whole(meant), Strength.DEFINITE)  # a "28-nation bloc" is hardly another
    if not ends_name(text, end):
        strength = Strength.DOUBTFUL
    return Wording(series, match["unit"], end, strength, adjective=True)


def _counted(
    sentence: Sentence, series: Series, unit: tuple[str, int], before: Lead, other: bool
) -> Wording:
    """Return a wording that is as strong as the words before the number make it."""
    nouns = units(sentence.facts)
    clause = nouns.clause.match(sentence.text, unit[1])
    return Wording(
        nouns.clauses[clause["clause"]] if clause else series,
        unit[0],
        clause.end() if clause else unit[1],
        Strength.BARE if before.determiner is Determiner.NONE else Strength.DEFINITE,
        clause=bool(clause),
        exclusion=other,
    )


def _name_then_unit(sentence: Sentence, number: Number, before: Lead) -> Wording | None:
    """Match "29 NATO member countries", "all 27 EU leaders", "the 15 council members"."""
    text = sentence.text
    between = BETWEEN.match(text, number.span.end)
    mention = sentence.starting.get(between.end()) if between else None
    if not between or not mention:
        return None
    acronym = ACRONYM.match(text, mention.span.end)
    end = acronym.end() if acronym else mention.span.end
    if text[end : end + 1] not in (" ", "-", "\u00a0"):
        return None
    unit = units(sentence.facts).at(text, end + 1, singular=number.ordinal)
    meaning = sentence.resolve(mention, unit[0]) if unit else None
    if not unit or not meaning:
        return None
    return _counted(sentence, meaning[0], unit, before, bool(between["other"]))


def _unit_then_name(sentence: Sentence, number: Number, before: Lead) -> Wording | None:
    """Match "the 30 members of NATO", "29 countries in NATO", "the 19 that use the euro"."""
    text, nouns = sentence.text, units(sentence.facts)
    between = BETWEEN.match(text, number.span.end)
    kind = nouns.kind.match(text, between.end()) if between else None
    start = kind.end() if kind else between.end() if between else 0
    unit = nouns.at(text, start, singular=number.ordinal) if between else None
    if not between or not unit:
        return None
    other = bool(between["other"])
    clause = nouns.clause.match(text, unit[1])
    if clause:
        return _counted(sentence, nouns.clauses[clause["clause"]], unit, before, other)
    of = _OF.match(text, unit[1])
    mention = named_at(sentence, of.end()) if of else None
    meaning = sentence.resolve(mention, unit[0]) if mention else None
    if not mention or not meaning or _NOT_THE_BODY.match(text, mention.span.end):
        return None
    series, meant = meaning
    head = HEAD.match(text, mention.span.end) if meant is Nearness.NAMED else None
    end = head.end() if head else mention.span.end
    found = _counted(sentence, series, (unit[0], end), before, other)
    some = kind and kind["kind"] not in series.kinds
    if some or meant is Nearness.FAR or not ends_name(text, end):
        return replace(found, strength=Strength.DOUBTFUL)
    return found


def _owned(
    sentence: Sentence, number: Number, owner: int, *, kinds: bool = False
) -> Wording | None:
    """Return the wording of a number and unit that belong to the name ending at `owner`.

    `kinds`: a word may say what kind of members all of them are, also one the data does not have.
    """
    text, nouns = sentence.text, units(sentence.facts)
    mention = sentence.ending.get(owner)
    between = BETWEEN.match(text, number.span.end)
    kind = nouns.kind.match(text, between.end()) if between else None
    start = kind.end() if kind else between.end() if between else 0
    unit = nouns.at(text, start, singular=number.ordinal) if between else None
    meaning = sentence.resolve(mention, unit[0]) if mention and unit else None
    if not between or not unit or not meaning or NOT_ALL_MEMBERS.match(text, unit[1]):
        return None
    series, meant = meaning
    if kind and not kinds and kind["kind"] not in series.kinds:
        return None
    other = bool(between["other"])
    return Wording(series, unit[0], unit[1], of_whole(meant), exclusion=other)


def _possessive(sentence: Sentence, number: Number, before: Lead) -> Wording | None:
    """Match "NATO's 30 members", "the bloc's 28th member", "NATO, whose 30 members"."""
    mark = before_number(_POSSESSIVE, sentence, before)
    found = _owned(sentence, number, mark.start()) if mark else None
    return replace(found, strength=min(found.strength, Strength.EVERY)) if found else None


def _has(sentence: Sentence, number: Number, before: Lead) -> Wording | None:
    """Match "NATO, founded in 1949, has 29 members", "the EU, which now has 28 members"."""
    verb = before_number(_HAS, sentence, before)
    found = _owned(sentence, number, verb.start()) if verb and not number.ordinal else None
    if not verb or not found:
        return None
    past = verb["verb"].endswith("d")
    most = (
        Strength.LOOSE if verb["loose"] else Strength.DEFINITE if verb["most"] else found.strength
    )
    strength = min(found.strength, most)
    return replace(found, strength=strength, present=not past, past=past)


def _group_of(sentence: Sentence, number: Number, before: Lead) -> Wording | None:
    """Match "NATO is an alliance of 29 nations", "NATO, a club made up of 29 nations"."""
    text = sentence.text
    of = before_number(_GROUP_OF, sentence, before)
    mention = sentence.ending.get(of.start()) if of else None
    if not mention or mention.span.of(text).lower() in _VAGUE or number.ordinal:
        return None
    return _owned(sentence, number, mention.span.end, kinds=True)


def _membership(sentence: Sentence, number: Number, before: Lead) -> Wording | None:
    """Match "brings NATO's membership to 30"; the words of the count are the number alone."""
    words = before_number(_MEMBERSHIP, sentence, before)
    mention = sentence.ending.get(words.start()) if words else None
    meaning = sentence.resolve(mention, "member") if mention else None
    if not meaning or number.ordinal or not ends_name(sentence.text, number.span.end):
        return None
    return Wording(meaning[0], "member", number.span.end, Strength.DEFINITE)


_FORMS: tuple[Form, ...] = (
    _adjective,
    in_which,
    _name_then_unit,
    _possessive,
    _has,
    _unit_then_name,
    _group_of,
    _membership,
    *LOOSE,
)


def wording(sentence: Sentence, number: Number, before: Lead) -> Wording | None:
    """Return what the first form that fits makes of `number`, or None if it counts no body."""
    for form in _FORMS:
        if found := form(sentence, number, before):
            return found
    return None
