"""Two words run into each other where a space is missing.

“military.He said” is what is left when lines or tags are joined without a space, and so is “the
year,which” or “he said.“It is late”. Search does not find either word, and software that cuts a
text into sentences takes both for one. The space is put in.

Web and e-mail addresses, names of files, user names and hashtags, brands with a capital inside
(“PowerPoint”), initials, decimals and short forms such as “Ph.D.” are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.article import PROSE
from linter.document import Block, Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.language.posts import has_signs_of_post
from linter.language.quote_marks import double_marks
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.span import Span

_END = compiled(r"([A-Za-z]*[a-z]{2}|\b\d{4})([.!?])([A-Z][a-z]+|[AI](?=[ ’']))")
_COMMA = compiled(r"([A-Za-z]*[a-z]{2}|\b\d{4}),([A-Za-z][a-z]+)")
_SEMICOLON = compiled(r"(?<![&\w#])([a-z]{3,});([a-z]{2,})(?!;)")
_COLON = compiled(r"(?<![\w:])([a-z]{4,}):([A-Z][a-z]+)")
_PARENTHESIS = compiled(r"([A-Za-z]*[a-z]{3})\)([A-Z][a-z]+)")
_NUMBER = compiled(
    r"(?<![^\s“(])(and|of|in|to|the|for|with|on|at|by|from|than)(\d+)(?=[\s.,;:)]|$)"
)
# In words that hold one of these, marks stand where they do for another reason.
_ADDRESS = compiled(r"[/@#\\=_<>{}$|*~^]|www\.|\w\.\w+\.\w|[&.-]{2}")
_DOMAINS = frozenset(
    "com org net gov edu mil int info biz io tv co uk us eu ca au de fr in me fm ly js py ts php "
    "html htm pdf doc txt csv xml json exe jpg png gif mp asp aspx app ai news blog site "
    "online".split()
)
# After a word with a capital, only these are sure to begin a sentence and not to end a name.
_OPENERS = frozenset(
    "The This That These Those He She It We They You His Her Its Our Their My In On At For From "
    "With By As If When While After Before Since Because Although Though But And Or So Yet However "
    "Meanwhile Also There Here What Who Why How Where No Not Now Then More Most Many Some Both "
    "Each All Under Over During Until Despite According To An A Another Mr Mrs Ms Dr "
    "President".split()
)
_SHORT = frozenset(
    "mr mrs ms dr st vs jr sr prof gen col sen rep gov lt sgt capt no sens reps govs gens".split()
)
# Words with a capital that no name of a site or firm (“Riverton.Bank”) begins with.
_NO_NAMES = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Sens Reps Govs Gov Rep Sen".split()
)
_MARK_UP = 20  # characters of tags and entities that may stand in and between two words
_ENDINGS = frozenset("s ed ing er ers ish".split())


def _token(text: str, span: Span) -> str:
    """Return what stands between the spaces around `span`."""
    start = text.rfind(" ", 0, span.start) + 1
    end = text.find(" ", span.end)
    return text[start : end if end >= 0 else len(text)]


def _is_address(text: str, match: re.Match[str]) -> bool:
    return bool(_ADDRESS.search(_token(text, Span(*match.span()))))


def _sentences(text: str) -> Iterator[tuple[Span, str, bool]]:
    for match in _END.finditer(text):
        left, mark, right = match.groups()
        after = text[match.end() : match.end() + 1]
        if right.lower() in _DOMAINS or after.isalnum() or _is_address(text, match):
            continue
        if mark == "." and after == "." and text[match.end() + 1 : match.end() + 2].isalnum():
            continue
        capital = left[0].isupper() or any(c.isupper() for c in left)
        if capital and right not in _OPENERS and left not in _NO_NAMES:
            continue
        safe = not capital and left.lower() not in _SHORT and left[0].isalpha() and mark != ":"
        yield Span(match.start(1), match.end()), f"{left}{mark} {right}", safe


def _others(text: str) -> Iterator[tuple[Span, str, bool]]:
    for form, mark, safe in (
        (_COMMA, ",", True),
        (_SEMICOLON, ";", True),
        (_COLON, ":", False),
        (_PARENTHESIS, ")", False),
        (_NUMBER, "", False),
    ):
        if mark and mark not in text:
            continue
        for match in form.finditer(text):
            if mark and (
                _is_address(text, match) or _token(text, Span(*match.span())).count(mark) > 2
            ):
                continue
            if text[match.end() : match.end() + 1].isalnum():
                continue
            yield Span(*match.span()), f"{match[1]}{mark} {match[2]}", safe


def _quotations(text: str) -> Iterator[tuple[Span, str, bool]]:
    """Yield marks of quotations that touch the word on their outer side."""
    marks = double_marks(text)
    if marks.doubtful or marks.unopened:
        return
    for mark in marks.all:
        before = re.search(r"[A-Za-z]+[.,!?;:]?$", text[max(0, mark.at - 20) : mark.at])
        after = re.match(r"[A-Za-z]+", text[mark.at + 1 : mark.at + 21])
        if before is None or after is None:
            continue
        if mark.opens:
            if after[0] in _ENDINGS or (len(before[0]) < 2 and before[0] not in "aA"):
                continue
            becomes = f"{before[0]} {mark.character}{after[0]}"
        else:
            if len(after[0]) < 2 or after[0] in _ENDINGS or after[0] == "REF":
                continue  # “…of the disease.”REF”: a sign that footnotes are called by
            becomes = f"{before[0]}{mark.character} {after[0]}"
        start = mark.at - len(before[0])
        yield Span(start, mark.at + 1 + len(after[0])), becomes, not mark.is_wrong_way


def check(block: Block, options: NoOptions) -> Iterator[Hit]:
    """Report both words with what stands between them."""
    text = block.text
    if block.label == "post" or has_signs_of_post(text):
        return
    found = [*_sentences(text), *_others(text), *_quotations(text)]
    for span, becomes, safe in sorted(found):
        if len(block.view.source(span)) > len(span) + _MARK_UP:
            continue  # an element of its own begins there: a note that opens at a click
        yield Hit(span, f"A space is missing in “{span.of(text)}”; put it in.", becomes, safe=safe)


RULE = Rule(
    unit=Unit.BLOCK,
    severity=Severity.WARNING,
    kinds=PROSE | {Kind.HEADLINE, Kind.DECK, Kind.CAPTION},
    trigger=(
        r"[a-z0-9][.!?][A-Z]|[a-z0-9],[A-Za-z]|[a-z][;:)][A-Za-z]|[a-z][0-9]"
        r"|[A-Za-z.,!?;:][“”\"][A-Za-z]"
    ),
    check=check,
    since="0.1.0",
    examples=(
        Bad(
            "The bridge was built by the ⟦military.He⟧ said it would last.",
            becomes="The bridge was built by the military. He said it would last.",
        ),
        Bad(
            "The bridge, built last ⟦year,will⟧ open in May.",
            becomes="The bridge, built last year, will open in May.",
        ),
        Bad(
            "“It will ⟦last,”he⟧ said of the bridge.",
            becomes="“It will last,” he said of the bridge.",
        ),
        Bad("The bridge opened in ⟦Riverton.The⟧ mayor was there."),
        Bad("The mayor ⟦said.“It⟧ will last.”"),
        Bad("It opened in ⟦2017.The⟧ mayor was there."),
        Bad("It opened on ⟦Monday.Boats⟧ lay there."),
        Bad("It was opened by ⟦Sens.Ana⟧ Petrova and Lee Example."),
        Bad("Boats from Riverton ⟦and5⟧ other towns came."),
        Bad("The mayor cuts the ribbon. (Lee ⟦Example)The⟧ bridge is new."),
        Good("Write to ana.Petrova@example.com or see Example.Com and bridge.Html for more."),
        Good("J.K. Rowling, Ph.D., wrote it in PowerPoint for McDonald and iPhone users."),
        Good("It came at 5 a.m.Monday, and node.Js was at fault."),
        Good("The town has 1,200 people, and 1.5 million came for Yahoo!Japan."),
        Good("He got all “A”s and one “no”ed, and the (re)opening was dear."),
        Good("Their slogan was “Read.Remember.Vote” for years."),
        Good("The path is docs/bridge.Plan and the tag #one,Two is no word."),
        Good('The mayor"s bridge is the town"s pride.'),
        Good("“It will last,” he said. “It will.”"),
        Good("The pier is old,they say. #riverton @harbormaster"),
        Good("The harbor “was never closed.”REF The mayor disagrees."),
    ),
)
