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
from linter.rules.grammar._doubles import FUNCTION, is_fault
from linter.rules.grammar._gaps import ARTICLES, DETERMINERS
from linter.span import Span

# In a pair these may link it with what it was before: “on and on and on”.
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
    if not is_fault(text, tokens, first, last) or not _stands_free(text, span):
        return
    article = word.lower in ARTICLES
    unsure = word.lower in ("in", "on", "for", "to")
    yield Hit(
        span,
        f"“{word.text}” is {'doubled' if last - first == 1 else 'repeated'}; "
        f"{'keep one' if article else 'keep one, or correct one'}.",
        None if unsure else word.text,
        safe=article,
    )


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
    if not any(word in FUNCTION for word in (one, two)):
        return False
    if ARTICLES & {one, two} and not {one, two} <= FUNCTION:
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
        Bad("It ⟦is is⟧ the only ferry that crosses the river in winter."),
        Bad("They voted ⟦to to⟧ close the pier, for which there was little or ⟦no no⟧ need."),
        Bad("It was the reason ⟦for for⟧ the change, and the owners ⟦will will⟧ pay for it."),
        Good("Those who can’t sail sail home, and those who teach teach all year."),
        Good("It was a moment that we’re in in this town, and the way it is is wrong."),
        Good("The lengths we have to go to to hear him, she said, and the fact is is that we do."),
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
