"""Two words that open a phrase follow each other: “the his”, “a the”, “the these”.

“He sold the his boat” has kept a word from an earlier version, or has lost one between the two.
Take out the one that is not meant.

Some pairs are right and are not reported: “all the”, “both these”, “give her a boat”, “a no vote”,
“Is this a boat?”, “an a cappella choir”.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.finding import Severity
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Sentence, Unit
from linter.rules.grammar._gaps import TEXT, one_of, span_of, stands_together

_PAIRS = {
    **dict.fromkeys(
        ("the", "a", "an"),
        frozenset(
            "the a an his her its their our my your this these those another some any every each "
            "whose".split()
        ),
    ),
    **dict.fromkeys(
        ("his", "their", "our", "my", "your"),
        frozenset("the a an his her its their our my your this these those another".split()),
    ),
    "its": frozenset("the his their our my your this these those".split()),
    "every": frozenset("the a an his their its this these".split()),
    "another": frozenset("the a an his her their its this these".split()),
    "these": frozenset("a an".split()),
}
_A_LA = frozenset("cappella la priori posteriori k b c d e f g h i j l m n o p".split())


def check(sentence: Sentence, options: NoOptions) -> Iterator[Hit]:
    """Find two determiners in a row that cannot share a noun."""
    tokens = sentence.words
    for at in range(len(tokens) - 2):
        first, second = tokens[at], tokens[at + 1]
        if second.text not in _PAIRS.get(first.lower, ()) or first.lower == second.text:
            continue
        if second.text in ("a", "an") and tokens[at + 2].lower in _A_LA:
            continue
        if first.text.isupper() and len(first.text) == 1 and at:
            continue  # “Company A the week before”
        if not stands_together(sentence, at, at + 1):
            continue
        span = span_of(tokens, at, at + 1)
        found = span.of(sentence.text)
        keeps = second.text if at else second.text.capitalize()
        yield Hit(
            span,
            f"“{found}” holds two words that open a phrase; take out one, or restore the word "
            "between them.",
            keeps,
        )


_FIRST = set(_PAIRS) | {word.capitalize() for word in _PAIRS}

RULE = Rule(
    unit=Unit.SENTENCE,
    severity=Severity.ERROR,
    trigger=rf"\b{one_of(_FIRST)}\s+{one_of(frozenset().union(*_PAIRS.values()))}\b",
    check=check,
    kinds=TEXT,
    quoted=Quoted.SOFTEN,
    since="0.1.0",
    examples=(
        Bad(
            "The owner has sold ⟦the his⟧ boat to a neighbor in Lowmere.",
            becomes="The owner has sold his boat to a neighbor in Lowmere.",
        ),
        Bad(
            "Rents rose, and landlords gain from ⟦a the⟧ boom in tourism.",
            becomes="Rents rose, and landlords gain from the boom in tourism.",
        ),
        Bad(
            "⟦The these⟧ plans are not new, the council of Lowmere says.",
            becomes="These plans are not new, the council of Lowmere says.",
        ),
        Bad(
            "The owner was invited to ⟦a another⟧ hearing in June.",
            becomes="The owner was invited to another hearing in June.",
        ),
        Good("All the boats are gone, both these piers are empty, and half a mile is closed."),
        Good("The gift made her the owner, and gave her a place on the board."),
        Good("Is this a boat, or are these the remains of one? It was a no vote."),
        Good("An a cappella choir sang, and the The Hague office sent a wreath."),
        Good("“I saw the … his boat,” she said, “the [captain’s] his own boat.”"),
        Good("Each of the boats has a name, and every one of the names is his."),
        Good("Vitamin A the doctors gave to all, and plan A the mayor kept to himself."),
    ),
)
