"""The last comma of a series is there in one place and missing in another.

“Red, white and blue” and “red, white, and blue” are both right, and houses choose; agencies and
most newspapers leave the comma out, and most books have it. A story with both was put together from
two sources. Reported is the first series of the rarer form, once in a story, where at least two are
of the other.

With `form: without` or `form: with` every series is held to that form. Judged is only what is a
series for sure: three single words behind “is”, “of”, “the” and the like, or four and more words or
names. Where a comma tells what belongs together (“bread, ham and eggs, and tea”) nothing is said.
Quotations, lists, headlines and captions are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

from linter.article import Article
from linter.document import Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, Rule, Unit
from linter.rules.wording._copy import CONSISTENT, Use, most_common, own_matches
from linter.span import Span

_WITH, _WITHOUT = "with", "without"
_WORD = r"[a-z][a-z-]+"
_NAME = r"[A-Z][a-z]+(?: [A-Z][a-z]+)?"
_LEADS = (
    "is|are|was|were|be|been|being|of|in|with|for|from|by|between|among|including|like|as|the|"
    "their|its|his|her|our|no|more|very|so"
)
_END = r"(?=[.;:!?)]|$| [—–-]| (?:in|at|on|to|for|from|with|by|after|before|during)\b)"
_SERIES = compiled(
    rf"(?<=\w )(?:{_LEADS}) (?P<three>{_WORD}, (?P<at3>{_WORD})(?P<mark3>,?) (?:and|or))"
    rf" (?P<last3>{_WORD}){_END}"
    rf"|(?<![\w'’-])(?P<words>{_WORD}(?:, {_WORD}){{1,20}}, (?P<at4>{_WORD})(?P<mark4>,?)"
    r" (?:and|or))"
    rf" (?P<last4>{_WORD}){_END}"
    rf"|(?<![\w'’.-])(?P<names>{_NAME}(?:, {_NAME}){{1,20}}, (?P<at5>{_NAME})(?P<mark5>,?)"
    r" (?:and|or))"
    rf" (?P<last5>{_NAME})"
    r"(?![\w'’-]|,? [A-Z]|,)"
)
_LEAST = 2  # series of the form that a story is held to
_NO_ITEMS = frozenset(
    "however though although too indeed then meanwhile therefore instead also perhaps maybe yes no "
    "not often sometimes now later today yesterday tomorrow again first second third finally it he "
    "alone together here there once rather yet still even especially particularly respectively she "
    "they we you him her them us me this that these those which who what when where why how if so "
    "but because say said says years year dead well moreover nevertheless better worse "
    "otherwise elsewhere explosives pensions committee subcommittee department agencies".split()
)


@dataclass(frozen=True, slots=True)
class Options:
    """Whether the house has the comma."""

    form: Annotated[
        Literal["consistent", "with", "without"],
        "With the comma or without; “consistent”: as the story has most of its series.",
    ] = "consistent"


def _use(match: re.Match[str]) -> tuple[str, Span, str] | None:
    """Return the form of a series, the place of its last comma and what stands there otherwise."""
    which = "3" if match["three"] else "4" if match["words"] else "5"
    series = match["three"] or match["words"] or match["names"]
    last = match["last" + which]
    items = series.replace(",", " ").split()
    if not _NO_ITEMS.isdisjoint(item.lower() for item in [*items, *last.split()]):
        return None
    start = match.start("at" + which)
    conjunction = items[-1]
    end = match.end("mark" + which) + 1 + len(conjunction)
    form = _WITH if match["mark" + which] else _WITHOUT
    comma = "" if form == _WITH else ","
    return form, Span(start, end), f"{match['at' + which]}{comma} {conjunction}"


def _uses(article: Article) -> Iterator[Use]:
    for block, match in own_matches(article, _SERIES, [Kind.PARAGRAPH]):
        if found := _use(match):
            form, span, becomes = found
            yield Use(block, span, form, becomes)


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Report what is not in the house's form, or the first that is not in the story's own."""
    uses = list(_uses(article))
    consistent = options.form == CONSISTENT
    right: str = options.form
    if consistent and uses:
        right = most_common(use.form for use in uses)
    wrong = [use for use in uses if use.form != right]
    if consistent and len(uses) - len(wrong) < _LEAST:
        return
    for use in wrong[:1] if consistent else wrong:
        state = "has a comma before its last word" if use.form == _WITH else "has no last comma"
        where = "others in this story have none" if use.form == _WITH else "others here have one"
        if not consistent:
            where = f"the house writes {'none' if use.form == _WITH else 'one'}"
        also = tuple(other.change for other in wrong[1:]) if consistent else ()
        message = f"The series {state}, and {where}; write “{use.becomes} …”."
        yield Hit(use.span, message, use.becomes, block=use.block, also=also)


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    check=check,
    trigger=r"\w, [\w-]+(?: [A-Z]\w+)?,? (?:and|or) \w",
    options=Options,
    on=False,
    since="0.1.0",
    examples=(
        Bad(
            "The flag is red, white and blue. They sold ropes, nets, sails and oars. The sea is "
            "cold, ⟦dark, and⟧ wet.",
            becomes="The flag is red, white and blue. They sold ropes, nets, sails and oars. The "
            "sea is cold, dark and wet.",
        ),
        Bad(
            "They sailed to Malta, Sicily, Crete, and Cyprus. The flag is red, white, and blue. "
            "The sea was cold, ⟦dark and⟧ wet.",
            becomes="They sailed to Malta, Sicily, Crete, and Cyprus. The flag is red, white, and "
            "blue. The sea was cold, dark, and wet.",
        ),
        Bad(
            "They sold bread, fish, salt, ⟦wine, and⟧ oil.",
            options={"form": "without"},
            becomes="They sold bread, fish, salt, wine and oil.",
        ),
        Bad(
            "The flag is red, ⟦white and⟧ blue.",
            options={"form": "with"},
            becomes="The flag is red, white, and blue.",
        ),
        Good("The flag is red, white and blue, and the sea is cold, dark and wet."),
        Good("He came home, tired, and slept.", options={"form": "without"}),
        Good("The mayor, Ann Lee, and her guests ate bread, ham and eggs, and tea cakes."),
        Good("In winter, wind and rain keep the boats at home.", options={"form": "with"}),
        Good("The flag is red, white and blue. “It is cold, dark, and wet,” she said."),
        Good(
            "They went from Reno, Nevada, and Boise, Idaho, to Paris, France, and stayed.",
            options={"form": "without"},
        ),
    ),
)
