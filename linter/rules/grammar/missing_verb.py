"""A small verb is missing: “there no doubt”, “the plan been dropped”.

“Is”, “are”, “have” and “had” are easily lost, as they are short and hardly heard. A reader stops at
the gap. Put the verb back.

Reported are “there” before “no”, “many” and the like, a subject such as “they” before “to”, “a” or
“the”, and “been” without any “have” near it. A verb that is left out on purpose is fine (“he plays
the viola, she the cello”), and so are questions (“Were they to leave?”).
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.finding import Severity
from linter.language.words import Word
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Sentence, Unit
from linter.rules.grammar._gaps import AUXILIARIES, TEXT, span_of, stands_together

_AFTER_THERE = frozenset("no an many several nothing little some plenty".split())
_SUBJECTS = frozenset("he she we they".split())
_AFTER_SUBJECTS = frozenset("to a an the his their our".split())
_VERBS = AUXILIARIES | frozenset(
    "isn't isn’t aren't aren’t wasn't wasn’t weren't weren’t hasn't hasn’t seem seems seemed "
    "appear appears appeared there's there’s let need ain't".split()
)
# “He lives up there many months a year”: a place, no subject.
_PLACE = frozenset(
    "out over up in from down to of here right back get got go goes went going been from live "
    "lives lived work works worked stay stayed arrive arrived not then met visit "
    "visited spend spent hold held keep kept was is are were put sent left".split()
)
_JOINS = frozenset("and or but than as while nor with not like such is are was were".split())
_BE = frozenset("is are was were am be".split())
_HAVE = frozenset("have has had having".split())
_MODALS = frozenset("will would can could may might must should shall to".split())
_RELATIVES = frozenset("who which it he she they we".split())
_WINDOW = 10  # words in which a “have” may stand before its “been”


def check(sentence: Sentence, options: NoOptions) -> Iterator[Hit]:
    """Find the three shapes of a lost verb."""
    tokens = sentence.words
    for at in range(len(tokens) - 2):
        first, second = tokens[at], tokens[at + 1]
        if second.text == "been":
            lost = "a “have” or a “had”" if _lacks_have(tokens, at) else ""
        elif first.lower == "there" and second.text in _AFTER_THERE:
            lost = "a verb, such as “is” or “were”," if _lacks_be(sentence, at) else ""
        elif first.lower in _SUBJECTS and second.text in _AFTER_SUBJECTS:
            lost = "a verb" if _is_bare(sentence, at) else ""
        else:
            continue
        if not lost or not stands_together(sentence, at, at + 1):
            continue
        span = span_of(tokens, at, at + 1)
        found = span.of(sentence.text)
        yield Hit(span, f"“{found}” lacks {lost} between the two words; put it in.", missing=True)


def _lacks_have(tokens: list[Word], at: int) -> bool:
    if not at or tokens[at - 1].lower in _MODALS or tokens[at].lower in _MODALS:
        return False  # “never been there”; “would been” is another rule's
    if tokens[at].lower in _RELATIVES:
        before = tokens[at - 1].lower
        return before not in _HAVE and before not in ("and", "or") and "n’t" not in _curly(before)
    if tokens[at].lower in ("and", "or", "but", "not", "nor") or tokens[at].text.isupper():
        return False
    near = [word.lower for word in tokens[max(0, at - _WINDOW) : at + 1]]
    if set(near[-2:]) & _BE:
        return False  # “is clearly been sent”: another word is wrong there
    return not any(
        word in _HAVE
        or word.startswith(("haven", "hasn", "hadn"))
        or word.endswith(("'ve", "’ve", "'d", "’d", "'s", "’s", "n't", "n’t"))
        for word in near
    )


def _curly(word: str) -> str:
    return word.replace("'", "’")


def _lacks_be(sentence: Sentence, at: int) -> bool:
    tokens = sentence.words
    before = tokens[at - 1].lower if at else ""
    if before == "then" and sentence.text[tokens[at].start - 2] == ",":
        return True  # “and even then, there no money”
    if before in ("and", "or"):
        return tokens[at - 2].lower != "here"
    return before not in _PLACE and before not in _VERBS


def _is_bare(sentence: Sentence, at: int) -> bool:
    """Return whether the subject at `at` opens a clause of which no verb was said before."""
    tokens = sentence.words
    if tokens[at].lower == "we" and tokens[at + 1].text == "the":
        return False  # “we the people”
    if at == 0:
        return True
    before = tokens[at - 1]
    gap = sentence.text[before.span.end : tokens[at].span.start]
    joined = before.lower in _JOINS and (at > 1 or before.lower not in ("and", "but"))
    if not gap.isspace() or joined or before.lower in _VERBS:
        return False
    return tokens[at].text == tokens[at].lower


RULE = Rule(
    unit=Unit.SENTENCE,
    severity=Severity.WARNING,
    trigger=(
        r"(?i)\bbeen\b|\bthere\s+(?:no|an|many|several|nothing|little|some|plenty)\b"
        r"|\b(?:he|she|we|they)\s+(?:to|an?|the|his|their|our)\b"
    ),
    check=check,
    kinds=TEXT,
    quoted=Quoted.SKIP,
    since="0.1.0",
    examples=(
        Bad("The mayor said ⟦there no⟧ money for a second pier."),
        Bad("And even then, ⟦there no⟧ money would be left for the pier."),
        Bad("⟦There several⟧ plans for the old harbor of Lowmere."),
        Bad("The crew was told that ⟦they to⟧ leave the boat at once."),
        Bad("Her father says that ⟦she a⟧ good captain."),
        Bad("The plan to sell the ⟦ferry been⟧ dropped, the board said."),
        Good("“Never been there,” she said, and was told that she should been asked."),
        Good("Is there no money, and were they to leave, what are we to do?"),
        Good("He plays the viola and she the cello, he a Bach and they a Haydn."),
        Good("The plan has, to the surprise of all in Lowmere, been dropped."),
        Good("It’s been a long year; they’ve worked there many months, and lived up there three."),
        Good("We the people of Lowmere, it says, are older than he the mayor is."),
        Good("The boats were cleaned, painted and been told apart by their names."),
    ),
)
