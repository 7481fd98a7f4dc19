"""A set phrase has lost its “the” or “a”: “in wake of”, “said in statement”.

Some phrases never stand without their article: “in the wake”, “at the same time”, “as a result”,
“around the world”. Where it is gone, it was lost in typing or cut by a headline. Put it back.

The rule knows a short list of such phrases. Words that can do without are not on it (“in hospital”,
“at university”, “in view of”), and neither is a noun that describes the next one (“in interview
rooms”). Posts from social networks are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.finding import Severity
from linter.language.posts import has_signs_of_post
from linter.language.words import Word
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Sentence, Unit
from linter.rules.grammar._gaps import SMALL, TEXT, one_of, span_of, stands_together

# Preposition to nouns, by the article that is gone; what follows must not be another noun.
_THE = {
    "in": "world wake midst aftermath meantime 1950s 1960s 1970s 1980s 1990s 2000s",
    "at": "end moment beginning start expense hands brink outset time",
    "on": "whole verge eve brink sidelines cusp heels ground basis",
    "over": "weekend course whole",
    "by": "end time",
    "as": "whole",
    "to": "extent contrary brink",
    "with": "exception",
    "around": "world globe corner",
    "across": "globe",
    "behind": "scenes",
    "throughout": "world country day year",
    "for": "sake moment",
    "until": "end",
    "since": "start",
    "during": "course",
}
_A = {
    "in": "statement tweet effort attempt memo series row bid interview letter decade nutshell "
    "hurry vacuum",
    "as": "result consequence",
    "than": "decade year month week century dozen",
    "about": "third dozen decade",
    "nearly": "decade dozen third quarter century",
    "almost": "decade dozen century",
    "within": "week month year",
}
_SAME = frozenset("in at on around by from of with for about do did doing does not".split())
_NO_SAME = frozenset("sex gender day store store-sales old as race time-zone and or".split())
_OWNERS = frozenset(
    noun + mark + "s"
    for noun in ("world", "nation", "country", "region", "planet")
    for mark in ("'", "’")
)
_BEFORE_OWNERS = frozenset("in of as by for with from on at to than around across".split())
_WHOLES = frozenset(
    "country world thing program programme story process family day week year system state nation "
    "city region team country's country’s time point issue affair matter".split()
)
_BEFORE_WHOLES = frozenset("in of on for with by at through across throughout during".split())
_SPANS = frozenset("over during in".split())
_PASTS = frozenset("past next last".split())
_COUNTS = frozenset(
    "few couple several two three four five six seven eight nine ten decade century".split()
)
_ONE = frozenset("week month year".split())
_SENT = frozenset("sent made given held written posted published seen read released".split())
_HAS_LOT = frozenset("have has is are was were got spend spent takes took there's there’s".split())
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday last this later ago earlier "
    "before".split()
)
_NO_BEST = frozenset("interest protest request forest west east".split())


def _table(lines: dict[str, str], article: str) -> dict[tuple[str, str], str]:
    return {(small, noun): article for small, line in lines.items() for noun in line.split()}


_PHRASES = _table(_THE, "the") | _table(_A, "a")


def check(sentence: Sentence, options: NoOptions) -> Iterator[Hit]:
    """Find a phrase of the list without its article."""
    if sentence.block.label == "post" or has_signs_of_post(sentence.block.text):
        return  # posts do without
    tokens = sentence.words
    for at in range(len(tokens) - 1):
        small, noun = tokens[at], tokens[at + 1]
        if noun.text != noun.lower or (at and small.text != small.lower):
            continue
        article = _lost(sentence, at)
        if not article or not stands_together(sentence, at, at + 1):
            continue
        if noun.text[0] in "aeiou" and article == "a":
            article = "an"
        span = span_of(tokens, at, at + 1)
        yield Hit(
            span,
            f"“{span.of(sentence.text)}” lacks “{article}”; put it in.",
            f"{small.text} {article} {noun.text}",
            missing=True,
        )


def _lost(sentence: Sentence, at: int) -> str | None:
    """Return the article that is missing before the word after `at`, if any."""
    tokens = sentence.words
    small, noun = tokens[at].lower, tokens[at + 1].text
    then = tokens[at + 2].lower if at + 2 < len(tokens) else ""
    if noun == "same" and small in _SAME:
        if then == "day" and small in ("on", "around"):
            return "the"
        return None if then in _NO_SAME or not _is_next(sentence, at + 1) else "the"
    if noun in _OWNERS and small in _BEFORE_OWNERS:
        return "the"
    if noun == "whole" and small in _BEFORE_WHOLES and then in _WHOLES:
        return "the" if (small, then) != ("on", "whole") else None
    if (small, noun) == ("in", "past"):
        ends = not _is_next(sentence, at + 1) or then in ("but", "when", "have", "has", "had")
        return "the" if ends or _is_span(then) else None
    if noun == "next" and small in _SPANS and _is_time(then) and then.endswith("s"):
        return "the"
    if noun in _PASTS and small in _SPANS:
        free = noun == "past" and small == "over"
        return (
            "the"
            if _is_span(then) or (noun == "past" and then in _ONE) or (free and _is_time(then))
            else None
        )
    if noun == "lot" and small in _HAS_LOT:
        return "a" if then == "of" else None
    if small == "of" and at and tokens[at - 1].lower == "one":
        best = noun in ("most", "best", "worst") or noun.endswith("est")
        return "the" if best and noun not in _NO_BEST else None
    article = _PHRASES.get((small, noun))
    if article is None or _describes(sentence, at + 1):
        return None
    if at and tokens[at - 1].lower in ("that", "this", "the", "a") and _is_next(sentence, at - 1):
        return None  # “that nearly quarter of a century”
    if (small, noun) in (("at", "time"), ("by", "time")):  # “one at a time”: of what?
        return article if then == "of" or then == "the" else None
    return article


def _is_span(word: str) -> bool:
    return word in _COUNTS or word.isdigit()


def _describes(sentence: Sentence, at: int) -> bool:
    """Return whether the word at `at` may belong to a noun after it."""
    tokens = sentence.words
    if at + 1 == len(tokens):
        return False
    after: Word = tokens[at + 1]
    if (
        not _is_next(sentence, at)
        or after.lower in _SENT
        or after.lower in SMALL
        or after.lower in _DAYS
    ):
        return False
    return not after.lower.endswith(("ly", "ed", "ing"))


def _is_next(sentence: Sentence, at: int) -> bool:
    tokens = sentence.words
    if at + 1 == len(tokens):
        return False
    return sentence.text[tokens[at].span.end : tokens[at + 1].span.start].isspace()


def _is_time(word: str) -> bool:
    return word.rstrip("s") in ("year", "month", "week", "day", "decade", "hour", "century")


def _trigger() -> str:
    parts = [
        rf"{small}\s+{one_of({noun for (first, noun) in _PHRASES if first == small})}"
        for small in sorted({small for small, _ in _PHRASES})
    ]
    parts += [
        rf"{one_of(_SAME)}\s+same",
        rf"{one_of(_SPANS)}\s+{one_of(_PASTS)}",
        rf"{one_of(_BEFORE_OWNERS)}\s+{one_of(_OWNERS)}",
        rf"{one_of(_BEFORE_WHOLES)}\s+whole\s+{one_of(_WHOLES)}",
        rf"{one_of(_HAS_LOT)}\s+lot",
        r"one\s+of\s+(?:most|best|worst|[a-z]+est)",
    ]
    return rf"(?i)\b(?:{'|'.join(parts)})\b"


RULE = Rule(
    unit=Unit.SENTENCE,
    severity=Severity.WARNING,
    trigger=_trigger(),
    check=check,
    kinds=TEXT,
    quoted=Quoted.SKIP,
    since="0.1.0",
    examples=(
        Bad(
            "The pier was closed ⟦in wake⟧ of the storm.",
            becomes="The pier was closed in the wake of the storm.",
        ),
        Bad(
            "The town will pay, the mayor said ⟦in statement⟧ on Friday.",
            becomes="The town will pay, the mayor said in a statement on Friday.",
        ),
        Bad(
            "The two boats left ⟦at same⟧ time.",
            becomes="The two boats left at the same time.",
        ),
        Bad(
            "Fares have doubled ⟦over past⟧ three years.",
            becomes="Fares have doubled over the past three years.",
        ),
        Bad(
            "Lowmere is one ⟦of oldest⟧ ports on the river.",
            becomes="Lowmere is one of the oldest ports on the river.",
        ),
        Bad(
            "The ferry has run for more ⟦than century⟧ without a break.",
            becomes="The ferry has run for more than a century without a break.",
        ),
        Bad(
            "Its cranes are among the largest ⟦in world’s⟧ ports.",
            becomes="Its cranes are among the largest in the world’s ports.",
        ),
        Bad(
            "The pier was closed twice ⟦in past⟧, said the mayor.",
            becomes="The pier was closed twice in the past, said the mayor.",
        ),
        Good("Bad news for those who sail by same ferry @lowmereferry. We are on verge of rain."),
        Good("It was found in interview notes and in letter form, over last year’s total."),
        Good("The bank lends to same-sex and same day customers, year after year."),
        Good("In past years, and over past storms, the pier held from start to finish."),
        Good("She is in hospital, at university and on tour, one of only three who are."),
        Good("More than dozen-year-old boats were sold within weeks, one at a time."),
        Good("They did a lot of work and had the parking lot of the harbor cleared."),
        Good(
            "In past or present, in whole or in part, for whole days: the toll in past votes fell."
        ),
        Good("He was told that less than a decade before, and at that, as result pages are slow."),
    ),
)
