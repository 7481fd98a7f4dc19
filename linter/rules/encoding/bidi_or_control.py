"""A control character, or one that turns the direction around, stands in the text.

Controls are commands to machines of old and no text. They come from a wrong encoding (0x92 is an
apostrophe in Windows-1252), and some programs stop at them. Overrides of direction make text read
from right to left, and so what a reader sees is not what is there; an embedding or an isolate
without its end does that to what follows.

The fix is safe where the control is plainly a mark of Windows-1252 in its place: an apostrophe
between letters, a quotation mark at a word, a dash between words. Elsewhere it is a guess or a
removal, and made only on request. Marks that Arabic and Hebrew need, isolates with their ends, tabs
and line ends are not reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.document import Block
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.rules.encoding._mojibake import garbled
from linter.rules.encoding._places import ALL, name_of, shown, word_around
from linter.span import Span

_CONTROL = compiled("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]+")
_DIRECTION = compiled("[\u202a-\u202e\u2066-\u2069]")
_OVERRIDES, _EMBEDDINGS, _END = "\u202d\u202e", "\u202a\u202b", "\u202c"
_ISOLATES, _ISOLATE_END = "\u2066\u2067\u2068", "\u2069"
_ENDS = _END + _ISOLATE_END
# Punctuation at U+20xx of which only the last byte was kept.
_LOW_BYTES = {"\x13": "–", "\x14": "—", "\x18": "‘", "\x19": "’", "\x1c": "“", "\x1d": "”"}
# Where a mark of Windows-1252 is in its place: what stands before it, and behind it.
_IN_PLACE = {
    "’": re.compile(r"\w[’]\w|\w[’](?=\s|$)"),
    "‘": re.compile(r"(?:^|[\s“(])[‘]\w"),
    "“": re.compile(r"(?:^|[\s—‘(])[“][\w‘]"),
    "”": re.compile(r"[\w.,!?…’][”](?=[\s,.;:)—]|$)"),
    "–": re.compile(r"(?:\s[–]\s|\d[–]\d)"),
    "—": re.compile(r"(?:\s[—]\s|\w[—]\w)"),
    "…": re.compile(r"\w[…](?=[\s”]|$)"),
    "€": re.compile(r"(?:^|[\s(])[€]\d|\d[€](?=\s|$)"),
    "•": re.compile(r"^[•]\s"),
}


def _mended(text: str, span: Span) -> tuple[str, bool]:
    """Return what the controls at `span` should be, and whether that is sure."""
    found = span.of(text)
    if found[0] == "\x80" and len(found) == 1 and text[span.end : span.end + 1] in ("”", "“", "™"):
        return "", False  # the middle of a dash in the wrong encoding
    if len(found) == 2 and found[0] == "\x80":
        rest = bytes([0xE2, 0x80, ord(found[1]) if "\x80" <= found[1] <= "\x9f" else 0])
        return rest.decode("utf-8", "ignore"), False
    if len(found) > 1:
        return "", False
    if found in _LOW_BYTES:
        return _LOW_BYTES[found], False
    mark = found.encode("latin-1").decode("cp1252", "ignore") if found >= "\x80" else ""
    context = text[max(0, span.start - 1) : span.start] + mark + text[span.end : span.end + 1]
    place = _IN_PLACE.get(mark)
    return mark, bool(place and place.match(context))


def _controls(block: Block) -> Iterator[Hit]:
    text = block.text
    known = {at for one in garbled(text) for at in range(one.span.start, one.span.end)}
    for match in _CONTROL.finditer(text):
        span = Span(*match.span())
        if span.start in known or span.end - 1 in known:
            continue
        becomes, sure = _mended(text, span)
        word = shown(_CONTROL.sub("", word_around(text, span).of(text)))
        where = f" at “{word}”" if word else ""
        remedy = f"write “{becomes}”" if sure else "remove it, or restore what it was"
        if becomes and not sure:
            remedy += f", perhaps “{becomes}”"
        name = name_of(span.of(text)[0])
        yield Hit(span, f"A {name} stands{where}; {remedy}.", becomes, safe=sure, block=block)


def _unmatched(text: str) -> Iterator[Span]:
    """Yield what sets direction without need: overrides, and all that has no counterpart."""
    opened: list[tuple[str, Span]] = []
    for match in _DIRECTION.finditer(text):
        character, span = match.group(), Span(*match.span())
        if character in _ENDS:
            starts = _ISOLATES if character == _ISOLATE_END else _EMBEDDINGS + _OVERRIDES
            if opened and opened[-1][0] in starts:
                if opened.pop()[0] in _OVERRIDES:
                    yield span
            else:
                yield span
            continue
        opened.append((character, span))
        if character in _OVERRIDES:
            yield span
    yield from (span for character, span in opened if character not in _OVERRIDES)


def check(block: Block, options: NoOptions) -> Iterator[Hit]:
    """Report controls, overrides, and what opens or closes without a counterpart."""
    raw = block.raw
    yield from _controls(raw)
    for span in sorted(_unmatched(raw.text)):
        character = span.of(raw.text)
        name = name_of(character)
        if character in _OVERRIDES:
            message = f"A {name} turns the direction of the text around; remove it."
            yield Hit(span, message, "", block=raw)
            continue
        lacks = "its beginning" if character in _ENDS else "its end"
        message = f"A {name} stands without {lacks}; remove it."
        yield Hit(span, message, "", block=raw, at_most=Severity.WARNING)


RULE = Rule(
    unit=Unit.BLOCK,
    severity=Severity.ERROR,
    kinds=ALL,
    trigger=r"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f\x{80}-\x{9F}\x{202A}-\x{202E}\x{2066}-\x{2069}]",
    check=check,
    language=None,
    since="0.1.0",
    examples=(
        Bad("The ferry didn⟦\x92⟧t leave on Monday.", becomes="The ferry didn’t leave on Monday."),
        Bad(
            "⟦\x93⟧It was late,⟦\x94⟧ she said ⟦\x96⟧ and left.",
            becomes="“It was late,” she said – and left.",
        ),
        Bad("The ferry didn⟦\x19⟧t leave on Monday.", becomes="The ferry didn’t leave on Monday."),
        Bad("The ferry⟦\x02⟧ left at noon.", becomes="The ferry left at noon."),
        Bad(
            "The file is called ferry⟦\u202e⟧txt.exe and was sent on Monday.",
            becomes="The file is called ferrytxt.exe and was sent on Monday.",
        ),
        Bad("A post by ⟦\u2066⟧@riverton said so.", becomes="A post by @riverton said so."),
        Good(
            "A post by \u2066@riverton\u2069 said so, and one by \u202b@northport\u202c did, too."
        ),
        Good("The sign said \u200fשלום\u200e and no more."),
        Good("The ferry left at noon.\tThe crew sang — “all the way” — and wasn’t late…"),
    ),
)
