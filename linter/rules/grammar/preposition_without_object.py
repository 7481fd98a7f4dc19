"""A preposition leads to nothing: “the mayor of was”, “gave it to she left”.

What the preposition was to lead to is gone, or the preposition is left over from an earlier
version, or it should be another word (“to” for “so”, “at” for “that”). Restore what is missing, or
take the preposition out.

Reported are prepositions before a finite verb, a subject such as “they”, or an “and”.

Prepositions that end a clause are fine and are not reported: “the plan they voted for is dead”,
“what he is afraid of is rain”, “how about we leave”; so are two prepositions that share an object:
“the knowledge of and interest in the plan”.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from linter.finding import Severity
from linter.language.words import Word
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Sentence, Unit
from linter.rules.grammar._gaps import (
    ARTICLES,
    POSSESSIVES,
    PREPOSITIONS,
    TEXT,
    one_of,
    span_of,
    stands_together,
)

_BEFORE_VERBS = frozenset(
    "of with from into against between for about among during under toward towards".split()
)
_BEFORE_SUBJECTS = frozenset(
    "of with from into against between toward towards to at about by without during under among "
    "within despite".split()
)
_BEFORE_JOINTS = frozenset("of from between into".split())
_VERBS = frozenset("is are was were has had would could should did does".split())
_SUBJECTS = frozenset("he she they we".split())
# “The kind of is”, “What I am sure of is”: these leave a preposition at the end of a clause.
_RELATIVES = frozenset(
    "who whom whose which what where when how why whatever whoever wherever all everything "
    "something anything nothing thing things one best worst most first that".split()
)
_LOOSE = frozenset("that one best worst most first thing things".split())  # with a subject only
_CLAUSE = frozenset("i he she it they we you who there".split())
_NO_NOUNS = ("ed", "ly")
_IN_LY = frozenset("family assembly supply ally bully reply".split())
_KINDS = frozenset("kind sort kinds sorts".split())
_BOTH = frozenset("and or".split())
_JOINTS = frozenset("and but or".split())
_DETERMINERS = ARTICLES | POSSESSIVES | {"this", "those", "these"}


def check(sentence: Sentence, options: NoOptions) -> Iterator[Hit]:
    """Find a preposition before a finite verb, before a subject, and before an “and”."""
    tokens = sentence.words
    for at in range(1, len(tokens) - 2):
        small, after = tokens[at].text, tokens[at + 1].text
        if small in _BEFORE_VERBS and after in _VERBS:
            fault = _has_noun(sentence, at)
        elif small in _BEFORE_SUBJECTS and _is_subject(small, after):
            then = tokens[at + 2].lower
            fault = then not in _BOTH | ARTICLES and not _is_left_over(tokens, at)
        elif small in _BEFORE_JOINTS and after in _JOINTS:
            fault = _has_noun(sentence, at) and not _shares(tokens, at + 1)
        else:
            continue
        if not fault or not stands_together(sentence, at, at + 1):
            continue
        span = span_of(tokens, at, at + 1)
        yield Hit(
            span,
            f"“{span.of(sentence.text)}” lacks a word after “{small}”, or has one too many; "
            "restore what was lost.",
        )


def _is_subject(small: str, after: str) -> bool:
    """Return whether `after` is “they” or “they’d”; people do say “in terms of they’re late”."""
    subject, mark, _ = after.replace("’", "'").partition("'")
    return subject in _SUBJECTS and not (mark and small == "of")


def _has_noun(sentence: Sentence, at: int) -> bool:
    """Return whether a noun with its article stands before the preposition at `at`.

    A clause that could end in a preposition mostly has its verb there.
    """
    tokens = sentence.words
    noun = tokens[at - 1]
    verb = noun.lower.endswith(_NO_NOUNS) and noun.lower not in _IN_LY
    if noun.lower in _KINDS or not noun.text.isalpha() or verb:
        return False
    if not sentence.text[noun.span.end : tokens[at].span.start].isspace():
        return False
    sure = at > 1 and tokens[at - 2].lower in _DETERMINERS
    if not sure and (at < 3 or tokens[at - 3].lower not in _DETERMINERS):
        return False
    return not _strands(tokens, at, sure) and (sure or tokens[at].text in ("of", "from", "between"))


def _strands(tokens: list[Word], at: int, sure: bool) -> bool:
    """Return whether a clause before `at` may end in its preposition.

    “That” opens such a clause only with a subject after it, if the noun is a sure one.
    """
    near = [word.lower for word in tokens[max(0, at - 6) : at]]
    if "that" in near and sure and not _RELATIVES & set(near) - {"that"}:
        return bool(_CLAUSE & set(near[near.index("that") :]))
    return bool(_RELATIVES & set(near)) or ("the", "only") in pairwise(near)


def _is_left_over(tokens: list[Word], at: int) -> bool:
    """Return whether a relative clause may end here: “what he came with he left with”."""
    near = {word.lower for word in tokens[max(0, at - 7) : at]}
    return bool(near & _RELATIVES) if near & _CLAUSE else bool(near & _RELATIVES - _LOOSE)


def _shares(tokens: list[Word], at: int) -> bool:
    """Return whether a second preposition comes soon: “knowledge of and interest in the plan”."""
    return any(word.lower in PREPOSITIONS | {"after", "before"} for word in tokens[at : at + 4])


RULE = Rule(
    unit=Unit.SENTENCE,
    severity=Severity.WARNING,
    trigger=(
        rf"\b(?:{one_of(_BEFORE_VERBS)}\s+{one_of(_VERBS)}"
        rf"|{one_of(_BEFORE_SUBJECTS)}\s+{one_of(_SUBJECTS)}"
        rf"|{one_of(_BEFORE_JOINTS)}\s+{one_of(_JOINTS)})\b"
    ),
    check=check,
    kinds=TEXT,
    quoted=Quoted.SOFTEN,
    since="0.1.0",
    examples=(
        Bad("The mayor ⟦of was⟧ not told about the new pier."),
        Bad("The old captain says ⟦to they⟧ will sail in May."),
        Bad("A letter ⟦from is⟧ on its way to the board of the ferry."),
        Bad("The harbor office told the crew ⟦at he⟧ would leave."),
        Bad("The poverty line for a family ⟦of is⟧ set by the state each year."),
        Bad("She warned the town of a danger ⟦about they⟧ had been told in May."),
        Bad("The mayor ⟦of and⟧ his wife sailed on the first ferry."),
        Good("Few people have a knowledge of or interest in the plan, or a copy of and key to it."),
        Good("The danger that they have a fear of is fog, and the only one a boat hears of is."),
        Good("What she is afraid of is rain, and the plan they voted for is dead."),
        Good("The best they came up with was a raft, and how about we leave it at that."),
        Good("She sort of is the captain, and was closed at will by the town."),
        Good("It is a matter between he and she, wrote the poet of the harbor."),
    ),
)
