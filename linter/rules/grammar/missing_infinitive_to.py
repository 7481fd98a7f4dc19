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
from linter.rules.grammar._gaps import DETERMINERS, TEXT, one_of, span_of, stands_together

# Nothing but “to” links these with a verb in its base form.
_ALWAYS = frozenset(
    "able unable try trying attempting refusing refuses tends tend tended tried tries intends "
    "intend ought threatens struggled struggling manages agreed agrees wants want wanting "
    "hoping hoped seeks seeking opted opting opts eager reluctant poised willing unwilling "
    "hesitant keen vowed vowing pledged pledging pretended pretends appears appeared seems "
    "seemed begins began begun continues continuing strives striving aspires deserves deserved "
    "declining decides deciding decided failing fails chooses chose going".split()
)
# The same, but they describe a noun, too: “a planned sale”, “the required change”.
_PARTICIPLES = frozenset(
    "expected supposed scheduled required forced allowed permitted inclined prepared slated "
    "destined determined compelled obliged entitled intended planned promised proposed offered "
    "failed needed attempted managed threatened wanted sought declined refused chosen continued "
    "designed preparing desperate used believed asked told urged invited ordered encouraged "
    "instructed advised persuaded set due bound".split()
)
# What follows these is no noun, not even by chance: “unable shake”, “trying help”.
_NO_NOUN = frozenset(
    "able unable trying tries tend tends intend intends unwilling willing eager reluctant "
    "poised tried going attempting hoping hesitant".split()
)
# “An effort come off”, “does the chance remain?”: these verbs do not show that “to” is missing.
_IDLE = frozenset(
    "be have do come become remain go appear exist continue say think know let put read agree "
    "seem die fall listen occur believe require want suggest allow include".split()
)
_OWNERS = DETERMINERS | {"that"}
_BE = frozenset("is are was were be been being am isn't isn’t aren't aren’t wasn't wasn’t".split())
_CONTRACTED = frozenset(
    "it's he's she's that's who's there's what's they're we're you're i'm".split()
)
_MORE = frozenset(
    "more less most very also now still not much far even somewhat quite only just".split()
)
_MODALS = frozenset(
    "will would can could may might must should shall do does did won't won’t wouldn't wouldn’t "
    "don't don’t doesn't doesn’t didn't didn’t can't can’t".split()
)
_NO_NEED = frozenset(
    "does did if no not nobody none nothing he she it one the a any all only".split()
)
_DEGREES = frozenset("it’s it's that’s that's too so very more it make makes made".split())
_ABILITY = frozenset(
    "ability inability willingness unwillingness refusal eagerness reluctance".split()
)
_AIMS = frozenset(
    "attempt effort decision opportunity chance right incentive desire plan bid authority power "
    "duty obligation permission temptation intention pledge promise proposal vow failure".split()
)
# After “have” a base form that is no participle: “they have go”, “it has do with”.
_NO_PARTICIPLE = frozenset(
    "be go do make take give know see keep buy think speak write wait pay".split()
)
_HAVE = frozenset("have has had".split())
_OR_FORM = " or has the wrong form of the verb"
_ONE_PERSON = frozenset("he she it who also which".split())
_SAID = frozenset("said thought reported known alleged rumored rumoured proved remains".split())
_HARD = frozenset("hard harder easy easier difficult impossible necessary important".split())
_AMOUNTS = frozenset("nothing something anything little much lot".split())
_CLEAR = frozenset("buy sell pay leave stay find add meet fill reach join save".split())
_GUARDED = (
    _HAVE
    | _SAID
    | _HARD
    | _AMOUNTS
    | frozenset("likely unlikely ready yet order like need needs plans hopes reason".split())
)


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
        found, have = span.of(sentence.text), first.lower in _HAVE
        yield Hit(
            span,
            f"“{found}” lacks a “to”{_OR_FORM if have else ''}; put in what is missing.",
            None if have else f"{first.text} to {verb.text}",
        )


def _needs_to(tokens: list[Word], at: int, verb: str) -> bool:
    word = tokens[at].lower
    if verb in OFTEN_NOUNS:
        return word in _NO_NOUN
    if word in _AIMS:
        owner = tokens[at - 1].lower if at else ""
        bare = verb in _IDLE or verb in LIKE_NOUNS
        return not bare and (owner in _OWNERS or owner.endswith(("'s", "’s")))
    if word in _ALWAYS:
        return word != "going" or verb not in LIKE_NOUNS
    if word in _PARTICIPLES:
        if verb in _CLEAR and at and tokens[at - 1].lower in _BE:
            return True
        return verb not in LIKE_NOUNS | LIKE_PARTICIPLES | {"have", "do"}
    if word in _ABILITY:
        return verb not in LIKE_NOUNS and verb not in ("have", "do", "come", "become", "remain")
    return word in _GUARDED and at > 0 and _is_guarded(tokens, at, verb)


def _is_guarded(tokens: list[Word], at: int, verb: str) -> bool:
    """Return whether the words before `at` show that a “to” must follow."""
    word, before = tokens[at].lower, tokens[at - 1].lower
    if word in ("likely", "unlikely", "ready"):
        back = at - 1
        while back > max(0, at - 3) and tokens[back].lower in _MORE:
            back -= 1
        be = tokens[back].lower
        linked = be in _BE or be in ("seem", "seems") or be.replace("’", "'") in _CONTRACTED
        return linked and not any(w.lower in _MODALS for w in tokens[max(0, at - 4) : at])
    if word in _SAID:
        return verb == "be" and (before in _BE or word in ("proved", "remains"))
    if word in _HARD:
        return (before in _BE or before in _DEGREES) and verb not in LIKE_NOUNS | {"have", "do"}
    if word in _AMOUNTS:
        return verb == "do" and [word.lower for word in tokens[at + 2 : at + 3]] == ["with"]
    if word == "reason":
        return verb in ("believe", "think", "expect") and before not in ("i", "we", "they", "you")
    if word == "yet":
        return before in ("has", "have", "had", "is", "are") and verb not in LIKE_PARTICIPLES
    if word == "order":
        return before == "in" and verb not in LIKE_NOUNS
    if word == "like":
        return before in ("would", "should") or before.endswith(("'d", "’d"))
    if word == "need":
        return verb not in LIKE_NOUNS and before not in _NO_NEED
    if word in ("needs", "plans", "hopes") and before in _ONE_PERSON:
        return verb not in LIKE_NOUNS and (word != "needs" or verb not in ("be", "do"))
    if word == "needs":
        return verb in _NO_PARTICIPLE and verb not in ("be", "do")
    if word not in _HAVE:
        return False
    return verb in _NO_PARTICIPLE and before not in _MODALS and before not in ("that", "you")


_VERBS = BASE_VERBS | OFTEN_NOUNS
_LEFT = _ALWAYS | _PARTICIPLES | _ABILITY | _AIMS | _GUARDED

RULE = Rule(
    unit=Unit.SENTENCE,
    severity=Severity.WARNING,
    trigger=rf"\b{one_of(_LEFT)}\s+{one_of(BASE_VERBS)}\b|\b{one_of(_NO_NOUN)}\s+{one_of(OFTEN_NOUNS)}\b",
    check=check,
    kinds=TEXT,
    quoted=Quoted.SKIP,
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
