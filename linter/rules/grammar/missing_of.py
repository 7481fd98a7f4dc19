"""An “of” is missing before the whole: “one the oldest”, “some the boats”.

“Lowmere is one the oldest towns” has lost its “of”. Put it back.

“The one the town wants” is fine, and so is “half the town”. The rule reports “one” only before a
superlative or an owner (“one the world’s oldest”) and never after “the”.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.finding import Severity
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Sentence, Unit
from linter.rules.grammar._gaps import (
    AUXILIARIES,
    PREPOSITIONS,
    TEXT,
    one_of,
    span_of,
    stands_together,
)

_AMOUNTS = frozenset(
    "one some many most several two three four five six seven eight nine ten none".split()
)
_WHOLE = frozenset("them us those these".split())
_OWNERS = frozenset("his its their our my your".split())
_AFTER = _WHOLE | _OWNERS | {"the"}
_FIXED = frozenset("the this that each every any no only one another not".split())
_LINKS = frozenset("is are was were be been as of at in with from became become including".split())
# “Accept one the plans of the town”, not “one the plans need”.
_SURE = PREPOSITIONS - {"to"} | {"is", "was", "has"}
# “Gave one the keys of the harbor”
_GIVES = frozenset(
    "give gives gave given giving offer offers offered offering show shows showed tell tells told "
    "hand hands handed lend lends lent cost costs send sends sent teach teaches taught".split()
)
_VERBS = AUXILIARIES | frozenset("used made said say wanted want called see saw know need".split())
_JOINS = frozenset("and or but as".split())
_BEST = frozenset(
    "most least best worst few only last first two three four five six many various main".split()
)
_NOT_SUPERLATIVES = frozenset(
    "interest request forest west east guest test protest contest rest quest northwest southwest "
    "northeast southeast midwest harvest arrest priest nest chest vest manifest honest modest "
    "unrest everest conquest digest suggest invest request est wildest".split()
)


def check(sentence: Sentence, options: NoOptions) -> Iterator[Hit]:
    """Find an amount right before a determiner and what shows that it is a part of the whole."""
    tokens = sentence.words
    for at in range(len(tokens) - 3):
        amount, whole = tokens[at], tokens[at + 1].text
        if amount.lower not in _AMOUNTS or whole not in _AFTER:
            continue
        if not _is_part(sentence, at) or not stands_together(sentence, at, at + 1):
            continue
        span = span_of(tokens, at, at + 1)
        yield Hit(
            span,
            f"“{span.of(sentence.text)}” lacks an “of”; put it in.",
            f"{amount.text} of {whole}",
            missing=True,
        )


def _is_part(sentence: Sentence, at: int) -> bool:
    tokens = sentence.words
    before = tokens[at - 1].lower if at else ""
    amount, whole, then = tokens[at].lower, tokens[at + 1].text, tokens[at + 2].lower
    clause = before == "that" and at > 1 and tokens[at - 2].lower not in _JOINS
    if before in _FIXED and not (clause and (amount == "some" or _is_best(then))):
        return False
    if (amount, before) == ("one", "by"):
        return False  # “one by one the boats left”
    if amount in ("many", "most") and before in ("how", "so", "as", "too"):
        return False
    if whole in _WHOLE:
        return True
    if amount in ("many", "most"):
        return amount == "many" and whole in _OWNERS and at > 0
    if amount == "some":
        free = before in ("for", "to", "among", "like") or not at
        return not free and (whole == "the" or before in _LINKS)
    if whole == "the":
        sure = _is_best(then) or then.endswith(("'s", "’s"))
        return amount != "none" and (sure or (amount == "one" and _is_one_of_many(sentence, at)))
    return amount == "one" and whole in ("his", "its", "their", "our", "my") and before == "is"


def _is_one_of_many(sentence: Sentence, at: int) -> bool:
    """Return whether a plural follows: “one the boats in the harbor”, not “one the boats need”."""
    tokens = sentence.words
    apart = at and "," in sentence.text[tokens[at - 1].span.end : tokens[at].span.start]
    before = tokens[at - 1].lower if at else ""
    linked = not at or apart or before in _LINKS | {"to", "into", "on", "by"}
    for here in range(at + 2, min(at + 6, len(tokens) - 1)):
        word, after = tokens[here].text, tokens[here + 1].lower
        if word != word.lower():
            return False
        if word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s")):
            gap = sentence.text[tokens[here].span.end : tokens[here + 1].span.start]
            if gap.strip(" ")[:1] in (",", ".", ";") or after in _SURE:
                return before not in _GIVES
            verb = after in _VERBS or after in _AFTER or after.endswith("ed")
            return bool(linked) and not verb  # “one the splits the party” lacks something else
    return False


def _is_best(word: str) -> bool:
    word = word.partition("-")[0]  # “hardest-hit”
    return word in _BEST or (word.endswith("est") and word not in _NOT_SUPERLATIVES)


RULE = Rule(
    unit=Unit.SENTENCE,
    severity=Severity.WARNING,
    trigger=(
        rf"\b(?:{one_of(_AMOUNTS)}|{one_of(a.capitalize() for a in _AMOUNTS)})"
        rf"\s+(?:the|{one_of(_OWNERS | _WHOLE)})\b"
    ),
    check=check,
    kinds=TEXT,
    quoted=Quoted.SOFTEN,
    since="0.1.0",
    examples=(
        Bad(
            "Lowmere is ⟦one the⟧ oldest towns on the river.",
            becomes="Lowmere is one of the oldest towns on the river.",
        ),
        Bad(
            "It is ⟦one the⟧ world’s last steam ferries.",
            becomes="It is one of the world’s last steam ferries.",
        ),
        Bad(
            "The council paid ⟦some the⟧ costs of the repairs.",
            becomes="The council paid some of the costs of the repairs.",
        ),
        Bad(
            "It was ⟦one the⟧ most costly bridges in the country.",
            becomes="It was one of the most costly bridges in the country.",
        ),
        Bad(
            "The crew knew ⟦many those⟧ who were on board.",
            becomes="The crew knew many of those who were on board.",
        ),
        Bad("A hearing for ⟦one the⟧ cases is set for May, the town says."),
        Bad("The board will accept ⟦one the⟧ offers, it told the crew."),
        Good("The lock gave one the keys of the pier, and each one the sign of the town."),
        Good("The ferry is not the one the town wanted, but one the town can pay for."),
        Good("Half the town came, and to some the noise was the worst of it."),
        Good("One by one the largest boats left, and none the wiser."),
        Good("He gave each one the best seat, and that one the worst."),
    ),
)
