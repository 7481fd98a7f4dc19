"""A clause has a verb and no subject: “if is true”, “she said didn’t know”.

After “if”, “because” or “she said” a subject must come, mostly a pronoun. It was lost; put it back.

“If said ship”, “if not”, “whether or not” and “when asked” are fine and are not reported.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.finding import Severity
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Sentence, Unit
from linter.rules.grammar._gaps import TEXT, one_of, span_of, stands_together

_JOINTS = frozenset("if because whether although unless".split())
_VERBS = frozenset(
    "is are was were has had have will would can could should must does did do isn't isn’t aren't "
    "aren’t wasn't wasn’t weren't weren’t hasn't hasn’t doesn't doesn’t didn't didn’t don't don’t "
    "can't can’t won't won’t wouldn't wouldn’t couldn't couldn’t wants wanted thinks believes "
    "seems".split()
)
_SAYS = frozenset("said says saying".split())
# “The plan, which she said did harm”: the subject stands before “said”.
_AFTER_SAYS = frozenset(
    "didn't didn’t doesn't doesn’t don't don’t wanted wants expects did does hopes plans believes "
    "thinks".split()
)
_RELATIVES = frozenset("who which that what whom as than".split())
_INVERTED = frozenset("i he she it we you they the a this that there".split())


def check(sentence: Sentence, options: NoOptions) -> Iterator[Hit]:
    """Find a joint and a finite verb right after it."""
    tokens = sentence.words
    for at in range(len(tokens) - 2):
        joint, verb = tokens[at], tokens[at + 1]
        if joint.lower in _SAYS:
            before = [word.lower for word in tokens[max(0, at - 6) : at]]
            if verb.text not in _AFTER_SAYS or _RELATIVES.intersection(before) or not at:
                continue
        elif joint.lower not in _JOINTS or verb.text not in _VERBS:
            continue
        if tokens[at + 2].lower in _INVERTED and joint.lower == "because":
            continue  # “… because did I mention it?”
        if at and tokens[at - 1].lower in ("the", "an", "big"):
            continue  # “the if is a large one”
        if not stands_together(sentence, at, at + 1):
            continue
        span = span_of(tokens, at, at + 1)
        yield Hit(
            span,
            f"“{span.of(sentence.text)}” lacks a subject, such as “it” or “they”; put it in.",
            missing=True,
        )


RULE = Rule(
    unit=Unit.SENTENCE,
    severity=Severity.ERROR,
    trigger=rf"(?i)\b(?:{one_of(_JOINTS)}\s+{one_of(_VERBS)}|{one_of(_SAYS)}\s+{one_of(_AFTER_SAYS)})\b",
    check=check,
    kinds=TEXT,
    quoted=Quoted.SOFTEN,
    since="0.1.0",
    examples=(
        Bad("The board asked ⟦whether would⟧ be cheaper to repair the pier."),
        Bad("The ferry was sold ⟦because was⟧ too old for the river."),
        Bad("⟦If is⟧ true, the town will have to pay for a second pier."),
        Bad("The crew said it would stay ⟦unless is⟧ told to leave."),
        Bad("The captain ⟦said didn’t⟧ know who owned the boat."),
        Good("The plan, which the captain said did harm, is what she says does the most harm."),
        Good("If not repaired, the pier will be closed, whether or not there is a storm."),
        Good("If said ship leaves, and if asked, the crew will tell whether doing so is safe."),
        Good("She loves it, because did I mention that it floats? The big if is the price."),
        Good("The word “if” is small; if, as is likely, it rains, the race is off."),
    ),
)
