"""Shares of one whole come to more than 100 percent.

“60 percent said yes, 30 percent said no and 20 percent were undecided” makes 110 percent of those
who were asked, and “120 percent of the voters” are more than there are. One of the numbers is
wrong; look at the poll again.

Shares are added up only where they are answers that exclude each other (yes and no, approve and
disapprove, for and against, undecided), side by side in one sentence and of the same people. One
percent too many is rounding. Passed over are polls with several answers each, groups that are
compared with each other (“52 percent of men … 60 percent of women”), and changes over time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.facts.corrections import takes_back
from linter.finding import Severity
from linter.language.expression import compiled
from linter.language.numbers import numbers
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Sentence, Unit
from linter.span import Span

# Answers that nobody gives two of, each under the name of its side.
_ANSWERS = {
    word: side
    for side, words in {
        "for": "yes approve approves approved favor favors favored favour favours favoured support "
        "supports supported agree agrees agreed favorable favorably positive satisfied for yea",
        "against": "no disapprove disapproves disapproved oppose opposes opposed disagree "
        "disagrees disagreed unfavorable unfavorably negative dissatisfied against nay",
        "neither": "undecided unsure neutral neither",
    }.items()
    for word in words.split()
}
_PERCENT = compiled(
    r"(?<![\w.,$€£/–-])(?P<value>\d{1,4}(?:\.\d+)?)(?: ?%| percent\b| per cent\b| pct\b)"
    r"(?! (?:points?|more|less|higher|lower|increase|decrease|rise|drop)\b)"
)
_PERCENT_WORD = compiled(r"[ -]per ?cent\b(?! points?\b)")
_PEOPLE = compiled(
    r"(?i) of (?:(?:all|the|its|their|our|those|these|likely|registered|eligible|adult|american|"
    r"americans?|british|young|older|male|female) )*"
    r"(?:respondents|voters|people|adults|americans|britons|residents|households|students|pupils|"
    r"teachers|workers|employees|patients|women|men|children|families|companies|firms|businesses|"
    r"countries|democrats|republicans|participants|members|customers|consumers|parents|readers|"
    r"viewers|drivers|citizens|immigrants|those (?:surveyed|polled|asked|questioned))\b(?!['’-])"
)
_GROUPS = compiled(
    r"(?i)\b(?:among|while|whereas|from|than|compared|up|down|earlier|previous\w*|before|ago|last|"
    r"strongly|somewhat|men|women|republicans?|democrats?|independents?|blacks?|whites?|"
    r"conservatives?|liberals?|more|either|both|polls?|surveys?)\b|/"
)
_CLOSE = compiled(r"[,.;:)](?!\d)")  # where the clause of the last share ends
_OF = compiled(r"\s+of\b(?! (?:them|respondents|voters|those|people|americans|adults)\b)")
_WORD = compiled(r"[a-z]+")
_WHOLE = 100.0
_SHOWN = 60  # characters of the sentence in a message
_FEWEST, _MOST = 2, 4  # shares that are added up
_ROUNDING = 1.0  # percent that rounded shares may be too many


# Two shares, or one over 99: few sentences have them.
_SEVERAL_OR_MANY = compiled(
    r"(?i)(?:%|per ?cent|pct).*(?:%|per ?cent|pct)|\d{3}(?: ?%| per ?cent| pct)", re.DOTALL
)


def check(sentence: Sentence, options: NoOptions) -> Iterator[Hit]:
    """Look at each share alone, then add up the answers of one poll."""
    text = sentence.text
    if not _SEVERAL_OR_MANY.search(text):
        return
    shares = [] if takes_back(text) else list(_shares(text))
    for value, span in shares:
        people = _PEOPLE.match(text, span.end)
        if value > _WHOLE and people:
            found = Span(span.start, people.end())
            yield Hit(
                found,
                f"“{found.of(text)}” is more than there are; find out what the share is, or of "
                "what it is one.",
            )
    if _FEWEST <= len(shares) <= _MOST:
        yield from _added(text, shares)


def _shares(text: str) -> Iterator[tuple[float, Span]]:
    for match in _PERCENT.finditer(text):
        yield float(match["value"]), Span(*match.span())
    for number in numbers(text) if "cent" in text else ():
        percent = _PERCENT_WORD.match(text, number.span.end) if number.words else None
        if percent and not number.ordinal:
            yield float(number.value), Span(number.span.start, percent.end())


def _added(text: str, shares: list[tuple[float, Span]]) -> Iterator[Hit]:
    shares = sorted(shares, key=lambda share: share[1])
    total = sum(value for value, _ in shares)
    first, last = shares[0][1], shares[-1][1]
    if total <= _WHOLE + _ROUNDING or any(value > _WHOLE for value, _ in shares):
        return
    close = _CLOSE.search(text, last.end)
    end = close.start() if close else len(text)
    ends = [span.start for _, span in shares[1:]] + [end]
    behind = [text[span.end : end] for (_, span), end in zip(shares, ends, strict=True)]
    sides = [_side(part) for part in behind]
    if None in sides or len(set(sides)) < len(sides):
        return
    if any(_OF.match(part) for part in behind[1:]) or _GROUPS.search(text, first.start, end):
        return
    span = Span(first.start, last.end)
    yield Hit(
        span,
        f"The shares in “{_short(span.of(text))}” come to {total:g} percent; find out which number "
        "is wrong.",
    )


def _side(part: str) -> str | None:
    """Return the one answer that is named behind a share, None if there is none or more."""
    sides = {_ANSWERS[word] for word in _WORD.findall(part.lower()) if word in _ANSWERS}
    return sides.pop() if len(sides) == 1 else None


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…"


RULE = Rule(
    unit=Unit.SENTENCE,
    severity=Severity.WARNING,
    check=check,
    trigger=r"(?i)%|per ?cent|pct",
    quoted=Quoted.SKIP,
    since="0.1.0",
    examples=(
        Bad("In the poll ⟦60 percent said yes, 30 percent said no and 20 percent⟧ were undecided."),
        Bad("He said that ⟦120 percent of the voters⟧ had been to the polls."),
        Bad("Of the islanders ⟦52% approve of the mayor and 53%⟧ disapprove."),
        Bad("Some ⟦55 percent support the pier, forty-eight percent⟧ oppose it."),
        Good("In the poll 60 percent said yes, 30 percent said no and 10 percent were undecided."),
        Good("Of the islanders 51% approve of the mayor and 50% disapprove."),
        Good("Among men 60 percent approve, and 55 percent of women disapprove."),
        Good("Some 60 percent support the pier, up from 55 percent who opposed it in May."),
        Good("One poll saw 54 percent in favor, while another found 51 percent opposed."),
        Good("Some 60 percent like the pier and 70 percent support the bridge."),
        Good("The town has 120 percent of the water that it needs, and 110 percent of the wells."),
        Good("Rents rose by 120 percent, of which voters have had enough."),
    ),
)
