"""A preposition leads to nothing: “the mayor of was”, “gave it to she left”.

What the preposition was to lead to is gone, or the preposition is left over from an earlier
version, or it should be another word (“to” for “so”, “at” for “that”). Restore what is missing, or
take the preposition out.

Prepositions that end a clause are fine and are not reported: “the plan they voted for is dead”,
“what he is afraid of is rain”, “how about we leave”.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.finding import Severity
from linter.language.words import Word
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Sentence, Unit
from linter.rules.grammar._gaps import ARTICLES, POSSESSIVES, TEXT, one_of, span_of, stands_together

_PREPOSITIONS = frozenset("of with from into against between toward towards to at".split())
_VERBS = frozenset("is are was were has had would could should did does".split())
_SUBJECTS = frozenset("he she they we".split())
# “The kind of is”, “What I am sure of is”: these leave a preposition at the end of a clause.
_RELATIVES = frozenset(
    "who whom whose which that what where when how why whatever whoever wherever all everything "
    "something anything nothing thing things one only best worst most first".split()
)
_KINDS = frozenset("kind sort kinds sorts".split())
_BOTH = frozenset("and or".split())


def check(sentence: Sentence, options: NoOptions) -> Iterator[Hit]:
    """Find noun + preposition + finite verb, and preposition + subject."""
    tokens = sentence.words
    for at in range(1, len(tokens) - 2):
        preposition, after = tokens[at], tokens[at + 1]
        if preposition.text not in _PREPOSITIONS:
            continue
        if after.text in _VERBS:
            fault = preposition.text not in ("at", "to") and _has_noun(sentence, at)
        elif after.text in _SUBJECTS:
            fault = tokens[at + 2].lower not in _BOTH and not _is_left_over(tokens, at)
        else:
            continue
        if not fault or not stands_together(sentence, at, at + 1):
            continue
        span = span_of(tokens, at, at + 1)
        yield Hit(
            span,
            f"“{span.of(sentence.text)}” lacks a word after “{preposition.text}”, or has one too "
            "many; restore what was lost.",
        )


def _has_noun(sentence: Sentence, at: int) -> bool:
    """Return whether a noun with its article stands before the preposition at `at`.

    A clause that could end in a preposition mostly has its verb there.
    """
    tokens = sentence.words
    noun = tokens[at - 1]
    if noun.lower in _KINDS or not noun.text.isalpha() or noun.lower.endswith(("ed", "ly")):
        return False
    if not sentence.text[noun.span.end : tokens[at].span.start].isspace():
        return False
    if any(word.lower in _RELATIVES for word in tokens[max(0, at - 6) : at]):
        return False
    before = {word.lower for word in tokens[max(0, at - 3) : at - 1]}
    return bool(before & (ARTICLES | POSSESSIVES | {"this"}))


def _is_left_over(tokens: list[Word], at: int) -> bool:
    """Return whether a relative clause may end here: “what he came with he left with”."""
    return any(word.lower in _RELATIVES for word in tokens[max(0, at - 7) : at])


RULE = Rule(
    unit=Unit.SENTENCE,
    severity=Severity.WARNING,
    trigger=rf"\b{one_of(_PREPOSITIONS)}\s+{one_of(_VERBS | _SUBJECTS)}\b",
    check=check,
    kinds=TEXT,
    quoted=Quoted.SOFTEN,
    since="0.1.0",
    examples=(
        Bad("The mayor ⟦of was⟧ not told about the new pier."),
        Bad("The old captain says ⟦to they⟧ will sail in May."),
        Bad("A letter ⟦from is⟧ on its way to the board of the ferry."),
        Bad("The harbor office told the crew ⟦at he⟧ would leave."),
        Good("What she is afraid of is rain, and the plan they voted for is dead."),
        Good("The best they came up with was a raft, and how about we leave it at that."),
        Good("She sort of is the captain, and was closed at will by the town."),
        Good("It is a matter between he and she, wrote the poet of the harbor."),
    ),
)
