"""The text between tags, and in attributes, with the place of each character.

Comments and tags are gaps: no piece covers them, so no change can destroy them. White space is one
space, as a reader sees it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html.entities import html5

from linter.document import visible
from linter.mapped import Encode, MappedText, Piece
from linter.readers.xml.tree import Element
from linter.span import Span

SILENT = frozenset(
    "table nitf-table custom-table pre script style head title object svg math iframe template "
    "noscript nav form media-reference media-metadata media-object datasource".split()
)
"""Elements that hold no running text."""

_MARKUP = re.compile(
    r"<!--.*?-->|<\?.*?\?>|<!\[CDATA\[(?P<section>.*?)\]\]>"
    r"|(?P<reference>&[^;]*+;)|(?P<plain>[^<&]++)",
    re.DOTALL,
)
_SPACE = re.compile(r"[ \t\r\n]++")
_WORDS = re.compile(r"(?P<space>[ \t\r\n]++)|[^ \t\r\n]++(?: [^ \t\r\n]++)*+")
_PREDEFINED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# “]]>” ends a CDATA section and may stand nowhere else; half of it may be in the source already.
_CLOSING = re.compile(r"(?:\A|(?<=\]))>|\]\Z")
_ESCAPES = {"&": "&amp;", "<": "&lt;", '"': "&quot;", "'": "&apos;"}


def encode_text(text: str) -> str:
    """Return `text` as it stands between tags."""
    escaped = _FORBIDDEN.sub("\ufffd", text).replace("&", "&amp;").replace("<", "&lt;")
    return _CLOSING.sub(lambda match: "&gt;" if match[0] == ">" else "&#93;", escaped)


def encode_section(text: str) -> str:
    """Return `text` as it stands in a CDATA section, which ends and begins again within “]]>”."""

    def divide(match: re.Match[str]) -> str:
        return "]]><![CDATA[>" if match[0] == ">" else "]]]><![CDATA["

    return _CLOSING.sub(divide, _FORBIDDEN.sub("\ufffd", text))


def _attribute_encoder(quote: str) -> Encode:
    def encode(text: str) -> str:
        return re.sub(
            f"[&<{quote}]", lambda match: _ESCAPES[match[0]], _FORBIDDEN.sub("\ufffd", text)
        )

    return encode


def read_value(source: str, span: Span) -> MappedText:
    """Return the attribute value that stands between quotation marks at `span`."""
    runs = [piece for piece, _ in _runs(source, [span])]
    return _trim(MappedText(_collapse(runs), _attribute_encoder(source[span.end])))


def read_text(source: str, parts: Iterable[Span | Element]) -> MappedText:
    """Return the text of `parts` as a reader sees it, trimmed."""
    pieces, encode = _encodable(_runs(source, parts))
    return _trim(MappedText(_collapse(pieces), encode))


def read_lines_of_text(source: str, parts: Iterable[Span | Element]) -> MappedText:
    """Return the text of `parts` with its white space and line ends, trimmed."""
    pieces, encode = _encodable(_runs(source, parts))
    return _trim(MappedText(pieces, encode))


def _trim(text: MappedText) -> MappedText:
    return text.slice(visible(text.text))


def _runs(source: str, parts: Iterable[Span | Element]) -> Iterator[tuple[Piece, bool]]:
    """Yield each run of text as it stands, and whether it is in a CDATA section."""
    for part in parts:
        if isinstance(part, Span):
            yield from _runs_between(source, part)
        elif part.name == "br":
            yield Piece(" ", part.span, exact=False), False
        elif part.name not in SILENT:
            yield from _runs(source, part.parts)


def _runs_between(source: str, span: Span) -> Iterator[tuple[Piece, bool]]:
    for match in _MARKUP.finditer(source, span.start, span.end):
        if match["plain"]:
            yield Piece(match["plain"], Span(*match.span())), False
        elif match["reference"]:
            said = _decode(match["reference"])
            yield Piece(said, Span(*match.span()), exact=False), False
        elif match["section"]:
            yield Piece(match["section"], Span(*match.span("section"))), True


def _decode(reference: str) -> str:
    """Return what a reference says; an entity that only an unread DTD knows stays as written."""
    name = reference[1:-1]
    if name.startswith("#x"):
        return chr(int(name[2:], 16))
    if name.startswith("#"):
        return chr(int(name[1:].lstrip("0")))
    said = _PREDEFINED.get(name) or html5.get(f"{name};", "")
    return said if len(said) == 1 else reference


def _encodable(runs: Iterable[tuple[Piece, bool]]) -> tuple[list[Piece], Encode]:
    """Return the pieces of `runs`, without blank ones at the ends, and how to write into them.

    Text that is partly in CDATA sections is written to as between tags: that keeps any file well
    formed, though an ampersand that is put into the section itself then shows as “&amp;”.
    """
    kept = list(runs)
    while kept and _is_blank(*kept[-1]):
        kept.pop()
    start = next((index for index, run in enumerate(kept) if not _is_blank(*run)), 0)
    pieces = [piece for piece, _ in kept[start:]]
    in_sections = bool(pieces) and all(in_section for _, in_section in kept[start:])
    return pieces, encode_section if in_sections else encode_text


def _is_blank(piece: Piece, in_section: bool) -> bool:
    return not in_section and not _SPACE.sub("", piece.text)


def _collapse(pieces: Iterable[Piece]) -> list[Piece]:
    """Return the pieces with each run of white space as one space, and none at the ends.

    Of white space on both sides of a tag the last is the space: what is inserted behind a
    character lands behind its source.
    """
    kept: list[Piece] = []
    waiting: Piece | None = None
    for piece in _split(pieces):
        if piece.text == " ":
            if waiting and waiting.source.end == piece.source.start:
                run = Span(waiting.source.start, piece.source.end)
                waiting = Piece(" ", run, exact=False)
            else:
                waiting = piece
            continue
        if waiting and kept:
            kept.append(waiting)
        waiting = None
        kept.append(piece)
    return kept


def _split(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield words and spaces apart; a space that is copied one to one is an exact piece."""
    for piece in pieces:
        if not piece.exact:
            yield Piece(_SPACE.sub(" ", piece.text), piece.source, exact=False)
            continue
        for match in _WORDS.finditer(piece.text):
            source = Span(*match.span()).shift(piece.source.start)
            if match["space"]:
                yield Piece(" ", source, exact=match["space"] == " ")
            else:
                yield Piece(match[0], source)
