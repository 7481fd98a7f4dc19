"""A space stands in front of a comma, a period or another closing mark.

“Iraq , Syria” comes from tags or links that were taken out, or from two pieces that were joined. It
looks careless, and a line may break in front of the mark. Take the space out; the same goes for a
space right inside parentheses, as in “( word )”.

Spaced dots of an ellipsis (“. . .”), French spacing in a French story, “.com” and decimals such as
“ .5” are left alone, and so is a space that keeps the mark out of a web address or a user name, or
stands behind the change of a share price that a page inserts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.article import PROSE
from linter.document import Block, Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.span import Span

_BEFORE = compiled(r"(?<=[\w”’\")])( +)([,;.!?:])(?=[\s”\"’]|$)")
_INSIDE = compiled(r"\(( +)(?=\w)|(?<=[\w.])( +)\)")
_ADDRESS = compiled(r"[/@#\\=]|www\.")
_DOTS = compiled(r"\s?\.")
_LEAD_BACK = 60  # characters before the mark in which its word begins
_WORD_BEFORE_COLON = compiled(r"(?<![^\s“(])[a-z]{2,}$")


def _word_before(text: str, at: int) -> str:
    return text[max(0, at - _LEAD_BACK) : at].rpartition(" ")[2]


def _is_meant(text: str, match: re.Match[str]) -> bool:
    """Return whether the space is there on purpose, or may be."""
    mark, end = match[2], match.end()
    word = _word_before(text, match.start())
    if _ADDRESS.search(word):
        return True
    if mark == "." and (_DOTS.match(text, end) or word.endswith(".")):
        return True
    if mark in "!?" and (text[end : end + 1] == " " and text[end + 1 : end + 2] in "!?"):
        return True
    if mark in "!?:":  # “Ferry 2 : Pier 1”, “Photo : Ana Petrova”, and titles with French spacing
        return not _WORD_BEFORE_COLON.search(word) or _is_alone(text, match)
    return False


def _is_alone(text: str, match: re.Match[str]) -> bool:
    """Return whether a colon has nothing behind it on its line, so that it may be a table's."""
    return match[2] == ":" and not text[match.end() :].strip()


def check(block: Block, options: NoOptions) -> Iterator[Hit]:
    """Report each such space with the mark, and spaces inside parentheses."""
    text = block.text
    for match in _BEFORE.finditer(text):
        if _is_meant(text, match):
            continue
        follows = text[match.end() :].lstrip()[:1]
        message = f"A space stands before “{match[2]}”; take it out."
        safe = match[2] not in ".!?" or not follows.islower()
        yield Hit(Span(*match.span()), message, match[2], safe=safe)
    if "( " in text or " )" in text:
        for match in _INSIDE.finditer(text):
            mark = match[0].strip()
            where = "after" if mark == "(" else "before"
            message = f"A space stands {where} “{mark}”; take it out."
            yield Hit(Span(*match.span()), message, mark, safe=True)


RULE = Rule(
    unit=Unit.BLOCK,
    severity=Severity.WARNING,
    kinds=PROSE | {Kind.HEADLINE, Kind.DECK, Kind.CAPTION},
    trigger=r" [,;.!?:)]|\( ",
    check=check,
    since="0.1.0",
    examples=(
        Bad(
            "The ferry⟦ ,⟧ the oldest on the river, is for sale.",
            becomes="The ferry, the oldest on the river, is for sale.",
        ),
        Bad(
            "The ferry is for sale⟦ .⟧ Nobody has made an offer.",
            becomes="The ferry is for sale. Nobody has made an offer.",
        ),
        Bad("“Who would buy it⟦ ?⟧” she asked."),
        Bad(
            "The company⟦( ⟧RFC⟦ )⟧ has four boats.".replace("company⟦( ⟧", "company ⟦( ⟧"),
            becomes="The company (RFC) has four boats.",
        ),
        Bad(
            "It has two boats left⟦ :⟧ one is in repair.",
            becomes="It has two boats left: one is in repair.",
        ),
        Good("The ferry . . . is for sale."),
        Good("The ferry is for sale, and the company’s .com address, too."),
        Good("The river rose by .5 meters."),
        Good("Follow the ferry at https://example.com/ferry . It leaves at noon."),
        Good("Riverton 2 : Lakeside 1 was the score."),
        Good("He smiled at the crew :) and left."),
        Good("Photo : Ana Petrova"),
    ),
)
