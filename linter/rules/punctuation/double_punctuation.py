"""Two punctuation marks stand where one belongs.

“alliance..”, “Riverton,, which” and “section,.” are slips of the finger or what is left when words
between two marks were cut. One of the two marks is right; where that is certain, the fix keeps it.

An abbreviation before a comma (“Inc.,”, “etc.,”), an ellipsis of three or more dots, “?!”, and a
title that ends in its own mark (“Who Goes There?,”) are right.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import PROSE
from linter.document import Block, Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.language.posts import has_signs_of_post
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Unit
from linter.span import Span

_SAME = compiled(r"(?<=[\w”’\")%])(,{2}|;{2}|\.{2})(?=\s|$|[”\"’)])")
_WRONG = compiled(r"(?<=[\w”’\")%])[,;:]\.(?=\s|$|[”\"’)])")
_PERIOD_COMMA = compiled(r"(?<![\w.&/-])([a-z]{3,})(\.,)(?=\s|[”\"’])")
_ASKED = compiled(r"(?<![\w.])[a-z]{2,}([?!]\.)(?=\s|$)")
_AROUND_QUOTE = compiled(r"(?<=[a-z]{3})(\.[”\"]\.|,[”\"],)(?=\s|$)")
# Shortened words in small letters, after which a comma may stand.
_SHORT = frozenset(
    "etc bbl bbls gal gals cwt "
    "approx est vol vols vs dept govt gov ext incl excl misc max min mins hrs yrs yds lbs "
    "oz ave assn bros corp inc ltd fig figs chap app cert cont esp lat ibid fem masc orig pop "
    "tel temp univ viz abbr adj adv avg cal capt col gen lit med mil mph psi qty ref refs ret sec "
    "secs seq sgt sic sq supp tbsp tsp wk wks jan feb mar apr jun jul aug sept oct nov dec".split()
)


def _found(text: str) -> Iterator[tuple[Span, str, bool]]:
    """Yield the place of two marks, the one that belongs there, and whether that is certain."""
    for match in _SAME.finditer(text):
        if match[1] == ".." and _is_ellipsis(text, match.end()):
            continue
        yield Span(*match.span()), match[1][0], True
    for match in _WRONG.finditer(text):
        yield Span(*match.span()), ".", False
    for match in _PERIOD_COMMA.finditer(text):
        if match[1] not in _SHORT:
            yield Span(*match.span(2)), _mark_between(text, match.end()), False
    for match in _ASKED.finditer(text):
        yield Span(*match.span(1)), match[1][0], False
    for match in _AROUND_QUOTE.finditer(text):
        yield Span(*match.span(1)), match[1][:2], False


def _is_ellipsis(text: str, end: int) -> bool:
    """Return whether two dots go on with more: “.. .”, or are a short ellipsis: “the ..”."""
    following = text[end:].lstrip()
    return following[:1] in (".", "…") or following[:1].islower()


def _mark_between(text: str, end: int) -> str:
    """Return which of “.,” is right: the period where a word with a capital follows."""
    return "." if text[end:].lstrip(" “\"‘'")[:1].isupper() else ","


def check(block: Block, options: NoOptions) -> Iterator[Hit]:
    """Report each two marks of which one is too much."""
    if block.label == "post" or has_signs_of_post(block.text):
        return
    for span, becomes, safe in sorted(_found(block.text)):
        found = span.of(block.text)
        yield Hit(span, f"“{found}” is one mark too many; keep “{becomes}”.", becomes, safe=safe)


RULE = Rule(
    unit=Unit.BLOCK,
    severity=Severity.NOTE,
    kinds=PROSE | {Kind.HEADLINE, Kind.DECK, Kind.CAPTION},
    trigger=r",,|;;|\.\.|[,;:?!]\.|[a-z]\.,|[.,][”\"][.,]",
    check=check,
    quoted=Quoted.SKIP,
    since="0.1.0",
    examples=(
        Bad(
            "The bridge was closed⟦..⟧ It will reopen in May.",
            becomes="The bridge was closed. It will reopen in May.",
        ),
        Bad(
            "The bridge⟦,,⟧ closed since May, will reopen.",
            becomes="The bridge, closed since May, will reopen.",
        ),
        Bad("The bridge was closed⟦,.⟧"),
        Bad("When the bridge was closed⟦.,⟧ the ferry came back."),
        Bad("Who would pay for it⟦?.⟧ Nobody knew."),
        Bad("He called it “a wreck⟦.”.⟧"),
        Good("Riverton Ferry Inc., based in the harbor, has boats, docks, etc., for sale."),
        Good("The bridge was closed ... and then it reopened."),
        Good("The bridge was closed.... It reopened in May."),
        Good("The U.S., Canada and Mexico signed it, and the E.U. did, too."),
        Good("Who would pay for it?! Nobody knew."),
        Good("Her book Who Goes There?, published in May, is about the bridge."),
        Good("The path is ../bridge/plan and the plan is v1..3."),
        Good("“It was .. well, closed,” he said."),
    ),
)
