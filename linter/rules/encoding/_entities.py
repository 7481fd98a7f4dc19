"""Character references of HTML (“&nbsp;”) that stand in a text as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5

from linter.document import Block, Field, Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Hit
from linter.rules.encoding._places import cut, joined, word_around
from linter.span import Span

TRIGGER = "&[A-Za-z#]"
"""An RE2 expression for what every reference begins with."""

_REFERENCE = compiled(
    r"&(?:amp;)*(?:[A-Za-z][A-Za-z0-9]{1,30};|#[0-9]{2,7};|#[xX][0-9A-Fa-f]{2,6};|#[0-9]{3,5}(?![0-9;]))",
)
_ADDRESS = compiled(r"https?://|www\.|\?\w+=")
_ADDRESSES = frozenset({Field.URL, Field.IDENTIFIER})
_ABOUT_CODE = compiled(
    r"\b(?:HTML5?|XML|mark-?up|source code|escape sequences?"
    r"|(?:character|named|numeric) (?:references?|entit(?:y|ies)))\b",
    re.I,
)
_INVISIBLE = dict.fromkeys(map(ord, "\xad\u200b\u200e\u200f\ufeff"), "")
_SPACES = compiled("[\xa0\u2000-\u200a\u202f\u205f]")
_MOST_LEVELS = 4


def is_decoded(block: Block) -> bool:
    """Return whether the source is of a form in which references stand for characters."""
    return block.content.encode("&quot;") != "&quot;"


def references(block: Block) -> Iterator[tuple[Span, str]]:
    """Yield the references in the text of `block` that are none to be shown, decoded."""
    text = block.text
    if block.field in _ADDRESSES or _ABOUT_CODE.search(text):
        return
    for match in _REFERENCE.finditer(text):
        decoded = _decoded(match.group())
        span = Span(*match.span())
        if decoded is None or _ADDRESS.search(word_around(text, span).of(text)):
            continue
        yield span, decoded


def _decoded(reference: str) -> str | None:
    """Return the character that `reference` means, however often it was escaped."""
    name = reference[1:].removeprefix("amp;")
    while name.startswith("amp;"):
        name = name.removeprefix("amp;")
    if reference[1] != "#" and name and name[0] != "#" and name not in html5:
        return None
    decoded = reference
    for _ in range(_MOST_LEVELS):
        decoded = unescape(decoded)
    if len(decoded) > 2 or "\ufffd" in decoded:
        return None
    if not reference.endswith(";") and decoded.isascii():
        return None  # “&#100”, hardly a letter
    if decoded < " " or "\x7f" <= decoded < "\xa0":
        return None
    return _SPACES.sub(" ", decoded).translate(_INVISIBLE)


def hit(block: Block, span: Span, decoded: str, fact: str) -> Hit:
    """Return the hit at a reference; its fix is safe unless it could make mark-up of text."""
    becomes = joined(block, span, decoded).becomes
    remedy = (
        f"write “{decoded}”" if decoded.strip() else "write a space" if decoded else "remove it"
    )
    word, found = cut(word_around(block.text, span).of(block.text)), span.of(block.text)
    where = f" in “{word}”" if word != found else ""
    message = f"“{found}”{where} {fact}; {remedy}."
    beside = block.kind is Kind.META  # programs that read it often decode it once more
    at_most = Severity.WARNING if beside else None
    return Hit(span, message, becomes, safe=decoded not in ("<", ">"), at_most=at_most)
