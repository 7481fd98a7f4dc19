"""The same word stands there twice.

“The talks in the the capital” is what a change of mind leaves behind: a word was typed again after
a pause, or half a phrase was taken out. Sometimes one of the two should have been another word (“is
is” for “it is”). Take one out, or put right which one was wrong. Two words that are repeated
together (“of the of the”) are reported, too.

Many words may stand twice: “had had”, “that that is”, a verb's particle before a preposition (“he
was sworn in in May”), “very very”, “blah blah”, and names such as Duran Duran. These are left
alone. A doubled “the”, “a” or “an” is taken out by the fix; of other words it is only proposed.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from operator import eq

from linter.document import Block, Kind
from linter.finding import Severity
from linter.language.words import Word, words
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Unit
from linter.rules.grammar._gaps import ARTICLES, AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS
from linter.span import Span

# Said twice for its weight or its sound, or rightly twice for the sake of grammar.
_FREE = frozenset(
    "had there her you very really so no far many much more too big long good bad real pretty "
    "little old ha ho hey hi blah bla bye yes yeah yep no now never please hear well oh ah uh ow "
    "mm la na da ta ra rah tut win lose drip tick knock bang boom ding hip chop cha pom tom bon "
    "yo yum nom choo quack woof moo hush night run go up over through something buddy fun ok okay "
    "wait stop fight help dear do does did one two three four five six seven eight nine ten first "
    "hundred thousand million you'll wow will can may must might right wrong like inner inside "
    "outer sic mahi pili tsk ack chow dik beri".split()
)
# After a verb the first may be its particle: “sworn in in May”, “what he stands for for now”.
_PARTICLES = frozenset("in on for".split())
_BEFORE_A_SURE_ONE = ("tion", "sion", "ment", "ness", "ity", "ism", "ship", "ance", "ence")
# “The school they went to to learn”: these take a “to” of their own.
_TAKES_TO = frozenset(
    "go goes went gone going get gets got look looks looked looking listen listened talk talked "
    "talking speak spoke spoken belong belongs belonged turn turned do does did done say said "
    "come comes came need needs needed want wanted refer refers referred respond responded "
    "happened given give send sent subjected used accustomed add added compared write wrote "
    "written moved move driven aspire aspired resort resorted amount amounts similar close".split()
)
_BE = frozenset("is was are were be been being have has am".split())
# “What it is is a shame”, “the trouble is is that …”, “those who have have to pay”.
_OPENS_A_CLAUSE = frozenset(
    "what whatever who where how all that thing things problem problems trouble fact point truth "
    "issue question reason it they why when which".split()
)
_TIMES = frozenset(
    "year month week morning afternoon evening weekend spring summer autumn fall winter season "
    "time century decade quarter term monday tuesday wednesday thursday friday saturday "
    "sunday".split()
)
_FUNCTION = DETERMINERS | PREPOSITIONS | AUXILIARIES | PRONOUNS | {"who", "which", "that"}
_LINKS = frozenset("and or so by on up after over down of for in to upon more then".split())
_BESIDE = frozenset("-–—'’.…[](){}*")


def check(block: Block, options: NoOptions) -> Iterator[Hit]:
    """Find a word after itself, and two words after themselves, with only space between."""
    if not _may_double(block.text):
        return
    tokens = words(block.text)
    at = 1
    while at < len(tokens):
        if _is_next(block.text, tokens, at) and tokens[at].lower == tokens[at - 1].lower:
            first = at - 1
            while at + 1 < len(tokens) and tokens[at + 1].lower == tokens[at].lower:
                at += 1
            yield from _doubled(block.text, tokens, first, at)
        elif _is_pair(block.text, tokens, at):
            yield _pair(block.text, tokens, at)
            at += 2
        at += 1


def _may_double(text: str) -> bool:
    """Return whether a word or a pair comes twice; it need not be right after itself."""
    cut = text.lower().replace(",", " ").replace(".", " ").split()
    if any(map(eq, cut, cut[1:])):
        return True
    pairs = list(pairwise(cut))
    return any(map(eq, pairs, pairs[2:]))


def _is_next(text: str, tokens: list[Word], at: int) -> bool:
    return text[tokens[at - 1].span.end : tokens[at].span.start].isspace()


def _stands_free(text: str, span: Span) -> bool:
    """Return whether no hyphen, bracket or period touches the words, nor “[sic]” follows."""
    after = text[span.end :].lstrip()
    beside = text[max(0, span.start - 1) : span.start] + text[span.end : span.end + 1]
    ends = text[span.end : span.end + 2] in (".", ". ")
    return not after.startswith(("[", "(sic")) and (ends or not _BESIDE.intersection(beside))


def _doubled(text: str, tokens: list[Word], first: int, last: int) -> Iterator[Hit]:
    word, span = tokens[first], Span(tokens[first].span.start, tokens[last].span.end)
    if not _is_fault(text, tokens, first, last) or not _stands_free(text, span):
        return
    article = word.lower in ARTICLES
    unsure = word.lower in _PARTICLES or word.lower == "to"
    yield Hit(
        span,
        f"“{word.text}” is {'doubled' if last - first == 1 else 'repeated'}; "
        f"{'keep one' if article else 'keep one, or correct one'}.",
        None if unsure else word.text,
        safe=article,
    )


def _is_fault(text: str, tokens: list[Word], first: int, last: int) -> bool:
    word, second = tokens[first], tokens[last]
    small = word.lower in _FUNCTION
    if not word.text.isalpha() or second.text != second.lower:
        return False  # a name, a figure, or “… in In the Heights”
    if word.text != word.lower and not small:
        return False
    if word.lower == "that":  # “she argued that that the rules …”
        return last + 1 < len(tokens) and tokens[last + 1].lower in ARTICLES
    if word.lower in _FREE or (last - first > 1 and not small):
        return False
    if "\n" in Span(word.span.end, second.span.start).of(text) and not small:
        return False  # two lines of code, or of a poem
    before = tokens[first - 1].lower if first else ""
    if word.lower in _PARTICLES:
        return _is_sure_noun(tokens, first)
    if word.lower == "to":
        return before not in _TAKES_TO and not before.endswith("ed")
    if word.lower in _BE:
        if before == "which" or (before == "who" and _is_aside(text, tokens, first - 1)):
            return True
        return not any(one.lower in _OPENS_A_CLAUSE for one in tokens[max(0, first - 8) : first])
    if word.lower == "this":
        return last + 1 < len(tokens) and tokens[last + 1].lower not in _TIMES
    return len(word.text) > 1 or word.lower == "a"


def _is_aside(text: str, tokens: list[Word], at: int) -> bool:
    """Return whether a comma stands before this word: “the captain, who is is a teacher”."""
    return at > 0 and "," in text[tokens[at - 1].span.end : tokens[at].span.start]


def _is_sure_noun(tokens: list[Word], at: int) -> bool:
    """Return whether a noun stands before this word, so that it is no particle of a verb."""
    if at < 2:
        return False
    noun, before = tokens[at - 1].lower, tokens[at - 2].lower
    named = tokens[at - 1].text[0].isupper() or noun[0].isdigit()
    return named or noun.endswith(_BEFORE_A_SURE_ONE) or before in DETERMINERS


def _is_pair(text: str, tokens: list[Word], at: int) -> bool:
    """Return whether the two words that end at `at` come again right after."""
    if at + 2 >= len(tokens):
        return False
    four = tokens[at - 1 : at + 3]
    one, two = four[0].lower, four[1].lower
    if one != four[2].lower or two != four[3].lower or one == two:
        return False
    if {one, two} & _LINKS and not (one in _LINKS and two in DETERMINERS):
        return False
    if not any(word in _FUNCTION for word in (one, two)):
        return False
    if ARTICLES & {one, two} and not {one, two} <= _FUNCTION:
        return False  # “call a spade a spade”
    if any(word.text != word.lower or not word.text.isalpha() for word in four[1:]):
        return False
    together = all(_is_next(text, tokens, here) for here in range(at, at + 3))
    return together and _stands_free(text, Span(four[0].span.start, four[3].span.end))


def _pair(text: str, tokens: list[Word], at: int) -> Hit:
    once = Span(tokens[at - 1].span.start, tokens[at].span.end).of(text)
    span = Span(tokens[at - 1].span.start, tokens[at + 2].span.end)
    return Hit(span, f"“{once}” is doubled; keep one.", once)


RULE = Rule(
    unit=Unit.BLOCK,
    severity=Severity.ERROR,
    check=check,
    quoted=Quoted.SOFTEN,
    kinds=frozenset(
        {Kind.PARAGRAPH, Kind.QUOTE, Kind.LIST_ITEM, Kind.HEADLINE, Kind.DECK, Kind.CAPTION}
    ),
    since="0.1.0",
    examples=(
        Bad(
            "The ferry was tied up in ⟦the the⟧ harbor of Lowmere.",
            becomes="The ferry was tied up in the harbor of Lowmere.",
        ),
        Bad(
            "⟦The the⟧ harbor of Lowmere was closed.",
            becomes="The harbor of Lowmere was closed.",
        ),
        Bad("She was one ⟦of of⟧ nine people on board."),
        Bad("The council of Lowmere ⟦was was⟧ to vote on Tuesday."),
        Bad("The owner is unlikely ⟦to to⟧ sell the ferry this year."),
        Bad("The first stage ⟦of the of the⟧ repairs will last until May."),
        Bad("The plan would ⟦reduce reduce⟧ noise in the harbor."),
        Bad("She argued ⟦that that⟧ the ferry was too old."),
        Bad("It was the second collision ⟦in in⟧ a week."),
        Good("She was sworn in in May, and the case was the one he had applied for for years."),
        Good("The captain said he had had no warning, and that that was the trouble."),
        Good("What it is is a ferry, he wrote, and a very very old one."),
        Good("Duran Duran played in Walla Walla, and Sirhan Sirhan was on the news."),
        Good("The board gave her her first ship, and she sailed none of this this year."),
        Good("The harbor they went to to wait was full, and they waited on and on and on."),
        Good("They went door to door to ask, time and time and time again."),
        Good("The sign read “to let to let [sic]” and the the [sic] painter was not at fault."),
        Good("It is time to call a spade a spade, the the-harbor group said."),
        Good("The captain of the New York New York sailed from a new New York."),
    ),
)
