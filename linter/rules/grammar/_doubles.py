"""Which words may stand twice: where “in in”, “is is” and “that that” are right, and where not."""

from __future__ import annotations

from linter.language.words import Word
from linter.rules.grammar._gaps import (
    ARTICLES,
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SMALL,
)
from linter.span import Span

# Said twice for its weight or its sound, or rightly twice for the sake of grammar.
_FREE = frozenset(
    "had there her you very really so far many much more too big long good bad real pretty "
    "little old ha ho hey hi blah bla bye yes yeah yep now never please hear well oh ah uh ow "
    "mm la na da ta ra rah tut win lose drip tick knock bang boom ding hip chop cha pom tom bon "
    "yo yum nom choo quack woof moo hush night run go up over through something buddy fun ok okay "
    "wait stop fight help dear do does did one two three four five six seven eight nine ten first "
    "hundred thousand million you'll wow may must might right wrong like inner inside "
    "outer sic mahi pili tsk ack chow dik beri".split()
)
# After a verb the first may be its particle: “sworn in in May”, “what he stands for for now”.
_PARTICLES = frozenset("in on for".split())
_BEFORE_A_SURE_ONE = ("tion", "sion", "ment", "ness", "ity", "ism", "ship", "ance", "ence")
_HAS_PARTICLE = {
    "in": frozenset(
        "swear swore sworn kick buy bought phase build built come came settle go went gone cash "
        "bring brought call check break broke broken move set weigh tune turn log sign send sent "
        "fill step chime zero lock hand give gave given get got let put take took taken draw drew "
        "drawn factor join pitch tie plug live write wrote written ride rode run ran walk fly flew "
        "drop dig dug usher sink sank sunk close keep kept hold held pull stay stand stood sit sat "
        "fit lie lay stick stuck bring cut tap roll slip sneak creep crept rush jump cave pile "
        "pour reel seal sleep swoop trade wade charge fade invest engage interested involved "
        "participate believe result add fall fell start switch blend chip dial barge burst butt "
        "fence cram crowd gather herd hem hole immerse insert lean leave left let listen muscle "
        "parachute pay paid phone reach read rope rub see shut snow squeeze suck swarm sweep swept "
        "throw threw thrown type wall way all back right same".split()
    ),
    "on": frozenset(
        "keep kept go went gone going carry move hold held bring brought come came put take took "
        "taken turn pass get got log sign catch caught hang hung press work egg urge cheer spur "
        "stay live drag soldier early earlier later further head hands then cling touch tack latch "
        "pile push rage ramble read ride run ran look add build built clamp crack expand based "
        "spot straight right so way".split()
    ),
}
_TIME_AFTER_FOR = frozenset(
    "years decades months weeks days hours minutes generations centuries ages now some several "
    "many long another more less most at almost nearly over about around only two three four five "
    "six seven eight nine ten free good example instance life sure that this so too".split()
)
# “The school they went to to learn”: these take a “to” of their own.
_TAKES_TO = frozenset(
    "go goes went gone going get gets got look looks looked looking listen listened talk talked "
    "talking speak spoke spoken belong belongs belonged turn turned do does did done say said "
    "come comes came need needs needed want wanted refer refers referred respond responded "
    "happened given give send sent subjected used accustomed add added compared write wrote "
    "written moved move driven aspire aspired resort resorted amount amounts similar close "
    "have has had not".split()
)
# “Declined to to comment”: after these a “to” belongs to a verb.
_TAKES_A_VERB = frozenset(
    "declined considered voted prepared believed changed decided wanted expected tried agreed "
    "refused failed hoped planned managed allowed forced supposed required intended asked".split()
)
_BE = frozenset("is was are were be been being have has am".split())
# “What it is is a shame”, “all there was was a raft”, “those who have have to pay”.
_OPENS_A_CLAUSE = frozenset("what whatever who whoever where how all why which whose when".split())
_BEFORE_A_CLAUSE = frozenset("and but or if because although though so said says".split())
_SUBJECTS = frozenset("i he she it we you they there this that these those".split())
# After “that that” these show that the second is no “that” of its own: “that that the rules …”.
_AFTER_THAT_THAT = frozenset(
    "the a an he she they we it i you his her its their our my there these those are have were "
    "both every".split()
)
_NO_CLAUSE = frozenset("than like of with to for from at by".split())
_TIMES = frozenset(
    "year month week morning afternoon evening weekend spring summer autumn fall winter season "
    "time century decade quarter term monday tuesday wednesday thursday friday saturday "
    "sunday".split()
)
FUNCTION = DETERMINERS | PREPOSITIONS | AUXILIARIES | PRONOUNS | {"who", "which", "that"}


def is_fault(text: str, tokens: list[Word], first: int, last: int) -> bool:
    """Return whether the words from `first` to `last`, all the same, are not so on purpose."""
    word, second = tokens[first], tokens[last]
    small = word.lower in FUNCTION
    if not word.text.isalpha() or second.text != second.lower:
        return False  # a name, a figure, or “… in In the Heights”
    if word.text != word.lower and not small:
        return False
    after = tokens[last + 1].lower if last + 1 < len(tokens) else ""
    if word.lower == "that":
        apart = not first or tokens[first - 1].lower not in _NO_CLAUSE
        return apart and after in _AFTER_THAT_THAT
    if word.lower in _FREE or (last - first > 1 and not small):
        return False
    if "\n" in Span(word.span.end, second.span.start).of(text) and not small:
        return False  # two lines of code, or of a poem
    if word.lower in _PARTICLES:
        return _is_no_particle(tokens, first, after)
    if word.lower == "to":
        return _is_no_direction(tokens, first, after)
    if word.lower in _BE:
        return _is_one_verb(text, tokens, first, after)
    if word.lower in ("will", "can", "no"):
        return _is_small(tokens, first, after)
    if word.lower == "this":
        return bool(after) and after not in _TIMES
    if word.lower not in SMALL and _ends_a_clause(tokens, first):
        return False
    return len(word.text) > 1 or word.lower == "a"


def _is_small(tokens: list[Word], at: int, after: str) -> bool:
    """Return whether this is no noun (“his will will be read”), no cry, and no “big no no”."""
    before = tokens[at - 1] if at else None
    if before is None or not after:
        return False
    if tokens[at].lower == "no":
        return before.lower in ("or", "is", "are", "was", "were", "has", "have", "had", "with")
    if _opens(tokens, at):
        return False
    return before.lower in _SUBJECTS | {"who"} or (
        before.text.isalpha() and before.lower.endswith("s") and before.lower not in DETERMINERS
    )


def _ends_a_clause(tokens: list[Word], at: int) -> bool:
    """Return whether one clause may end with this verb: “those who can’t teach teach gym”."""
    near = tokens[max(0, at - 3) : at]
    return any(word.lower in _OPENS_A_CLAUSE for word in near)


def _opens(tokens: list[Word], at: int) -> bool:
    return any(word.lower in _OPENS_A_CLAUSE for word in tokens[max(0, at - 8) : at])


def _strands(tokens: list[Word], at: int) -> bool:
    """Return whether a clause near `at` may end in a preposition: “the town I lived in in May”."""
    near = [word.lower.replace("’", "'").partition("'")[0] for word in tokens[max(0, at - 7) : at]]
    return any(word in _OPENS_A_CLAUSE or word in _SUBJECTS for word in near)


def _is_one_verb(text: str, tokens: list[Word], at: int, after: str) -> bool:
    """Return whether no clause can end with the first “is”, as in “what it is is a shame”."""
    before = tokens[at - 1].lower if at else ""
    if before == "which" or (before == "who" and _is_aside(text, tokens, at - 1)):
        return True
    if tokens[at].lower in ("be", "been", "being"):
        return True
    if _opens(tokens, at) or (after == "that" and tokens[at].lower in ("is", "was")):
        return False
    if before not in _SUBJECTS:
        return True
    earlier = tokens[at - 2].lower if at > 1 else ""
    return not earlier or earlier in _BEFORE_A_CLAUSE or _is_aside(text, tokens, at - 1)


def _is_no_direction(tokens: list[Word], at: int, after: str) -> bool:
    """Return whether the first “to” cannot belong to a verb before it: “they went to to learn”."""
    before = tokens[at - 1].lower if at else ""
    if after in DETERMINERS or (at + 2 < len(tokens) and tokens[at + 2].text[0].isupper()):
        return before not in ("did", "do", "does")
    if before in _TAKES_A_VERB:
        return True
    return before not in _TAKES_TO and not (before.endswith("ed") and _strands(tokens, at))


def _is_aside(text: str, tokens: list[Word], at: int) -> bool:
    """Return whether a mark stands before this word: “the captain, who is is a teacher”."""
    gap = text[tokens[at - 1].span.end : tokens[at].span.start] if at else ""
    return any(mark in gap for mark in ",.;:?!—–“")


def _is_no_particle(tokens: list[Word], at: int, after: str) -> bool:
    """Return whether no verb stands before this word whose particle it may be."""
    if at < 2 or not after:
        return False
    small, noun = tokens[at].lower, tokens[at - 1].lower
    if _stem(noun) & _HAS_PARTICLE.get(small, frozenset()):
        return tokens[at - 2].lower in DETERMINERS
    named = tokens[at - 1].text[0].isupper() or noun[0].isdigit()
    if noun.endswith(_BEFORE_A_SURE_ONE) or tokens[at - 2].lower in DETERMINERS:
        return True
    if _strands(tokens, at):
        phrase = {word.lower for word in tokens[max(0, at - 3) : at - 1]}
        noun_phrase = bool(phrase & ARTICLES) and noun.isalpha() and noun not in _SUBJECTS
        return noun_phrase and not phrase & _SUBJECTS and not noun.endswith("ed")
    if small == "for" and (after in _TIME_AFTER_FOR or after[0].isdigit()):
        return named
    return not noun.endswith("ly")


def _stem(verb: str) -> frozenset[str]:
    """Return what `verb` may be a form of: “kicks”, “phasing” and “cashed”."""
    forms = {verb}
    for ending in ("s", "es", "d", "ed", "ing"):
        if verb.endswith(ending):
            stem = verb[: -len(ending)]
            forms |= {stem, stem + "e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem}
    return frozenset(forms)
