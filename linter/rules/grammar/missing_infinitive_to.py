"""The “to” before a verb is missing: “is expected be”, “decided buy”.

Words such as “able”, “expected”, “tried” and “going” need “to” before the verb that follows. It is
easily lost when a sentence is turned around. Put it back.

The rule reports only verbs that are hardly ever nouns: “a planned move”, “seek help” and “a failed
vote” are fine, and so are “will likely be” and “has yet another plan”.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.finding import Severity
from linter.language.words import Word
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Sentence, Unit
from linter.rules.grammar._base_verbs import BASE_VERBS, LIKE_NOUNS, LIKE_PARTICIPLES, OFTEN_NOUNS
from linter.rules.grammar._before_to import (
    ABILITY,
    ACTS,
    AIMS,
    ALWAYS,
    AMOUNTS,
    ANNOUNCED,
    BE,
    CLEAR,
    CONTRACTED,
    DEGREES,
    GRANTED,
    GUARDED,
    HARD,
    HAVE,
    IDLE,
    MODALS,
    MORE,
    NO_NEED,
    NO_NOUN,
    NO_PARTICIPLE,
    ONE_PERSON,
    OPENS,
    OWNERS,
    PARTICIPLES,
    SAID,
    TIMES,
)
from linter.rules.grammar._gaps import DETERMINERS, TEXT, one_of, span_of, stands_together

_OR_FORM = " or has the wrong form of the verb"


def check(sentence: Sentence, options: NoOptions) -> Iterator[Hit]:
    """Find a word that needs “to” right before a verb in its base form."""
    tokens = sentence.words
    for at in range(len(tokens) - 1):
        first, verb = tokens[at], tokens[at + 1]
        if verb.text not in _VERBS or not _needs_to(tokens, at, verb.text):
            continue
        if first.text != first.lower or not stands_together(sentence, at, at + 1):
            continue
        span = span_of(tokens, at, at + 1)
        found, have = span.of(sentence.text), first.lower in HAVE
        yield Hit(
            span,
            f"“{found}” lacks a “to”{_OR_FORM if have else ''}; put in what is missing.",
            None if have else f"{first.text} to {verb.text}",
        )


def _needs_to(tokens: list[Word], at: int, verb: str) -> bool:
    word = tokens[at].lower
    if verb in OFTEN_NOUNS:
        return word in NO_NOUN
    if word in AIMS:
        owner = tokens[at - 1].lower if at else ""
        bare = verb in IDLE or verb in LIKE_NOUNS
        return not bare and (owner in OWNERS or owner.endswith(("'s", "’s")))
    if word in ALWAYS:
        return (word != "going" or verb not in LIKE_NOUNS) and (word, verb) not in GRANTED
    if word in PARTICIPLES:
        return _follows_participle(tokens, at, verb)
    if word in ABILITY:
        return verb not in LIKE_NOUNS and verb not in ("have", "do", "come", "become", "remain")
    return word in GUARDED and at > 0 and _is_guarded(tokens, at, verb)


def _follows_participle(tokens: list[Word], at: int, verb: str) -> bool:
    """Return whether this verb cannot follow the participle at `at` as a noun or a second verb."""
    word, before = tokens[at].lower, tokens[at - 1] if at else None
    then = tokens[at + 2].lower if at + 2 < len(tokens) else ""
    if before is None:
        return False
    acts = word in ACTS and (before.lower.endswith("s") or _is_subject(before))
    if verb in CLEAR and (before.lower in BE or acts or word in ("declined", "decided")):
        return (word, verb) not in GRANTED
    if verb in ("let", "put") and acts:
        return True
    if verb == "have" and then in OPENS:
        return before.lower in BE or (word == "used" and _is_subject(before))
    return verb not in LIKE_NOUNS | LIKE_PARTICIPLES | {"have", "do"}


def _is_subject(word: Word) -> bool:
    return word.text[0].isupper() or word.lower in ONE_PERSON or word.lower in ("they", "we", "i")


def _is_wanting(tokens: list[Word], at: int, verb: str) -> bool:
    """Return whether “needs”, “plans” or “hopes” is a verb here, and no plural."""
    word, before = tokens[at].lower, tokens[at - 1]
    earlier = tokens[at - 2].lower if at > 1 else ""
    if word == "plans" and before.lower in ANNOUNCED and earlier not in OWNERS:
        return verb not in IDLE
    if before.lower in ONE_PERSON or before.lower == "that":
        return verb not in LIKE_NOUNS and (word != "needs" or verb != "do")
    if before.lower in DETERMINERS or before.lower.endswith(("s", "'", "’")):
        return False
    if verb in IDLE and verb != "be":
        return False
    if before.text[0].isupper():
        return earlier not in DETERMINERS and (at > 1 or word != "needs")
    if word == "needs" and verb in NO_PARTICIPLE and verb not in ("be", "do"):
        return True
    return word == "needs" and earlier in DETERMINERS and verb not in LIKE_NOUNS


def _is_guarded(tokens: list[Word], at: int, verb: str) -> bool:
    """Return whether the words before `at` show that a “to” must follow."""
    word, before = tokens[at].lower, tokens[at - 1].lower
    if word in ("likely", "unlikely", "ready"):
        back = at - 1
        while back > max(0, at - 3) and tokens[back].lower in MORE:
            back -= 1
        be = tokens[back].lower
        if be in TIMES or (be == "as" and tokens[max(0, back - 1)].lower in TIMES):
            return not any(w.lower in MODALS for w in tokens[max(0, at - 6) : at])
        linked = be in BE or be in ("seem", "seems") or be.replace("’", "'") in CONTRACTED
        return linked and not any(w.lower in MODALS for w in tokens[max(0, at - 4) : at])
    if word in SAID:
        return verb == "be" and (before in BE or word in ("proved", "remains"))
    if word in HARD:
        return (before in BE or before in DEGREES) and verb not in LIKE_NOUNS | {"have", "do"}
    if word in AMOUNTS:
        return verb == "do" and [word.lower for word in tokens[at + 2 : at + 3]] == ["with"]
    if word == "reason":
        return verb in ("believe", "think", "expect") and before not in ("i", "we", "they", "you")
    if word == "yet":
        return before in ("has", "have", "had", "is", "are") and verb not in LIKE_PARTICIPLES
    if word == "order":
        return before == "in" and verb not in LIKE_NOUNS - CLEAR - {"win", "reach", "meet"}
    if word == "like":
        return before in ("would", "should") or before.endswith(("'d", "’d"))
    if word == "need":
        return verb not in LIKE_NOUNS and before not in NO_NEED
    if word in ("needs", "plans", "hopes"):
        return _is_wanting(tokens, at, verb)
    if word == "continue":
        return verb == "be" or (verb in NO_PARTICIPLE and before.endswith("s"))
    if word not in HAVE:
        return False
    return verb in NO_PARTICIPLE and before not in MODALS and before not in ("that", "you")


_VERBS = BASE_VERBS | OFTEN_NOUNS
_LEFT = ALWAYS | PARTICIPLES | ABILITY | AIMS | GUARDED

RULE = Rule(
    unit=Unit.SENTENCE,
    severity=Severity.WARNING,
    trigger=rf"\b{one_of(_LEFT)}\s+{one_of(BASE_VERBS)}\b|\b{one_of(NO_NOUN)}\s+{one_of(OFTEN_NOUNS)}\b",
    check=check,
    kinds=TEXT,
    quoted=Quoted.SOFTEN,
    since="0.1.0",
    examples=(
        Bad(
            "The bridge is ⟦expected be⟧ open by June, the council said.",
            becomes="The bridge is expected to be open by June, the council said.",
        ),
        Bad(
            "The owner has ⟦decided sell⟧ the ferry to a bank.",
            becomes="The owner has decided to sell the ferry to a bank.",
        ),
        Bad(
            "Nobody was ⟦able explain⟧ the noise in the harbor.",
            becomes="Nobody was able to explain the noise in the harbor.",
        ),
        Bad(
            "The ferry is ⟦likely remain⟧ in Lowmere for a year.",
            becomes="The ferry is likely to remain in Lowmere for a year.",
        ),
        Bad(
            "The crew would ⟦like give⟧ the town a boat.",
            becomes="The crew would like to give the town a boat.",
        ),
        Bad(
            "The town has the ⟦right choose⟧ a captain.",
            becomes="The town has the right to choose a captain.",
        ),
        Bad(
            "Guests are three times more ⟦likely go⟧ by ferry than by road.",
            becomes="Guests are three times more likely to go by ferry than by road.",
        ),
        Bad("The owner ⟦declined meet⟧ the crew, who sail in ⟦order reach⟧ the sea."),
        Bad("The captain says that the boat ⟦needs be⟧ painted, and Lowmere ⟦plans buy⟧ it."),
        Good("She was refused leave to sail, he was offered pay, and an agreed pay rise is due."),
        Good("The needs become plain, the plans raise doubts, and if needs be the plan can wait."),
        Good("Their hopes remain, and drugs used have been found on the most likely route."),
        Good("The bridge will likely be open by June and would most likely remain so."),
        Good("A planned move and a failed vote are no reason to seek help or want change."),
        Good(
            "The managed catch of cod fell, and pledges have been made since the attempted launch."
        ),
        Good("The new plans have met with anger, and these efforts remain a secret."),
        Good("The crew has yet another plan, and does not yet have a captain."),
        Good("Visitors need look no further, and if needs be the harbor can be closed."),
        Good("The office was ordered shut, and they have become used to it."),
        Good("It was a hard sell and an easy win for those who have come."),
    ),
)
