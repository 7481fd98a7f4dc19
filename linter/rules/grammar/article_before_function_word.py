"""An article or a possessive has lost its noun: “the of”, “his from”.

“Work will be done by the of the week” lacks a word after “the”: it was deleted, or “the” should be
another word (“they”, “to”). A reader has to guess which. Restore what is missing.

The rule knows the pairs that no sentence has. “His” and “its” can stand alone (“a friend of his is
here”), so with them it says less; “an at times bitter fight” and “the have-nots” are fine.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.finding import Severity
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Sentence, Unit
from linter.rules.grammar._gaps import TEXT, is_inside, one_of, span_of, stands_together

_ARTICLES = frozenset("the a an".split())
_BOUND = frozenset("their my our your".split())  # “theirs” and so on stand alone, these cannot
_FREE = frozenset("his its".split())
# “The will”, “a might”, “the have nots”, “a must”, “the in crowd” and “a them and us” are no gaps.
_AFTER_ARTICLES = frozenset(
    "of from with into and or but is was are were has had would could should than because "
    "which he she they we be been being did does do to for by that it whose".split()
)
# “A to-do list”, “the for sale sign”, “the it girl”: written without their hyphens.
_HYPHENED = {
    "to": frozenset("do be go z dos".split()),
    "for": frozenset("profit profits sale hire rent pay".split()),
    "by": frozenset("election elections law laws now product products line standers".split()),
    "it": frozenset("girl girls boy thing crowd factor bag".split()),
}
_AFTER_BOUND = frozenset(
    "of from with into to for at by on and or but is was are were has had would could should than "
    "because which that he she they we be been did does do".split()
)
_AFTER_FREE = frozenset("of from with into by which that he she they we would should could".split())
_OWNER = frozenset("of like as than that this to with while because and but where if".split())
# “The of-and-by clause”, “an is-it-or-isn’t-it story”: words that are spoken of as words.
_SPOKEN_OF = frozenset("word words letter term".split())


def _may_follow(article: str) -> frozenset[str]:
    if article in _ARTICLES:
        return _AFTER_ARTICLES
    return _AFTER_BOUND if article in _BOUND else _AFTER_FREE


def check(sentence: Sentence, options: NoOptions) -> Iterator[Hit]:
    """Find article + function word, both in small letters, with a word on either side."""
    tokens = sentence.words
    for at in range(1, len(tokens) - 2):
        article, small = tokens[at], tokens[at + 1]
        if article.text not in _ARTICLES | _BOUND | _FREE:
            continue
        if small.text not in _may_follow(article.text):
            continue
        before = tokens[at - 1].lower
        if article.text in _FREE and before in _OWNER:
            continue
        if tokens[at + 2].lower in _HYPHENED.get(small.text, ()):
            continue
        if before in _SPOKEN_OF or not is_inside(tokens, at, at + 1):
            continue
        if not stands_together(sentence, at, at + 1) or _coordinates(sentence, at):
            continue
        span = span_of(tokens, at, at + 1)
        yield Hit(
            span,
            f"“{span.of(sentence.text)}” lacks a word after “{article.text}”, or has one too many; "
            "restore what was lost.",
        )


def _coordinates(sentence: Sentence, at: int) -> bool:
    """Return whether two owners share a noun: “their and our children”."""
    article, joint = sentence.words[at], sentence.words[at + 1]
    return joint.text in ("and", "or") and article.text not in _ARTICLES


RULE = Rule(
    unit=Unit.SENTENCE,
    severity=Severity.ERROR,
    trigger=(
        rf"\b(?:{one_of(_ARTICLES)}\s+{one_of(_AFTER_ARTICLES)}"
        rf"|{one_of(_BOUND)}\s+{one_of(_AFTER_BOUND)}"
        rf"|{one_of(_FREE)}\s+{one_of(_AFTER_FREE)})\b"
    ),
    check=check,
    kinds=TEXT,
    quoted=Quoted.SOFTEN,
    since="0.1.0",
    examples=(
        Bad("The bridge over the Tamsel will be closed by ⟦the of⟧ the week."),
        Bad("She told the council that ⟦their of⟧ support was no surprise."),
        Bad("The mayor drove up the hill in ⟦his from⟧ the old town hall."),
        Bad("The harbor office said that ⟦the are⟧ looking for a second ferry."),
        Bad("The town wants ⟦a to⟧ replace the old ferry by May."),
        Good("The for sale sign is gone, and the to do list and the it girl of the town are new."),
        Good("A friend of his is on the board, and the plan of his that failed is forgotten."),
        Good("It was an at times bitter fight, and an in vitro test was made."),
        Good("The haves and the have nots met, and the will of the owner was read."),
        Good(
            "She said that their and our children, and your or others’ children, go to one school."
        ),
        Good("She counted the word “the” of the poem, and wrote the [deleted] of the matter."),
        Good("The WHO and the IS are not the same, and the A.G. is a lawyer."),
        Good("The choice is his and not theirs, and the boat is a must for the town."),
        Good("The word the of this line is a small one."),
    ),
)
