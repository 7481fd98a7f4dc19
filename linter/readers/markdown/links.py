"""Links and images of Markdown, with the place of what they point at.

The parser gives a destination decoded and without its place. It is read again where the grammar
says it must stand: behind the text in brackets, or in the definition of a reference.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from linter.document import Link, LinkKind, visible
from linter.mapped import MappedText, Piece
from linter.readers.markdown.events import Edge, Event
from linter.readers.markdown.inline import Run
from linter.readers.markdown.shortcodes import COVER
from linter.span import Span

_TAG = re.compile(r"<(/?)(a|img|iframe|embed)(?![\w-])", re.I)
_CODED = re.compile(r"\\([!-/:-@\[-`{-~])|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,31});")
_DEFINITION = re.compile(
    r"^[ \t>]*\[((?:[^\[\]\\]|\\.){1,999})\]:[ \t]*(?:\r?\n[ \t>]*)?(?=[^\s])", re.M
)
_SPECIAL = re.compile(r"[\\()<>&]")
_KINDS = {"Link": LinkKind.LINK, "Image": LinkKind.IMAGE}


def _encode(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)


class Links:
    """Collects what the text from `origin` on points at; `clean` has its shortcodes covered."""

    def __init__(self, clean: str, origin: int) -> None:
        self._clean = clean
        self._origin = origin
        self._numbers: Counter[str] = Counter()
        self._open: list[Event] = []
        self._anchor: int | None = None  # the number of the `<a>` that is open
        self._read: dict[str, MappedText] = {}  # destinations of references, by label
        self.found: list[Link] = []

    def in_order(self) -> tuple[Link, ...]:
        """Return the links in order of place."""
        return tuple(sorted(self.found, key=lambda link: link.span))

    def take(self, event: Event, run: Run) -> None:
        """Take an event that is a link, an image or a tag; `run` holds the text so far."""
        if event.name == "InlineHtml":
            self._tag(event, run)
        elif event.edge is Edge.START:
            self._open.append(event)
        elif self._open:
            self._close(self._open.pop(), run)

    def _at(self, name: str) -> str:
        self._numbers[name] += 1
        return f"/{name}[{self._numbers[name]}]"

    def _close(self, event: Event, run: Run) -> None:
        url = event.data["dest_url"]
        if COVER in url:  # an address that the site's builder puts in
            return
        kind = _KINDS[event.name]
        text = _text(run, event.span)
        self.found.append(
            Link(
                kind,
                self._destination(event, run.end),
                MappedText.copy(self._clean, event.span),
                self._at("a" if kind is LinkKind.LINK else "img"),
                text if text.text else None,
            )
        )

    def _tag(self, event: Event, run: Run) -> None:
        match = _TAG.match(event.data)
        if match is None:
            return
        name = match[2].lower()
        if match[1]:
            if name == "a" and self._anchor is not None:
                opened = self.found[self._anchor]
                text = _text(run, Span(opened.span.end, max(event.span.start, opened.span.end)))
                self.found[self._anchor] = replace(opened, text=text if text.text else None)
                self._anchor = None
            return
        # The HTML parser is heavy, and few Markdown files hold HTML.
        from linter.readers.html.links import KINDS, link_of

        if name == "a" and "href" not in event.data.lower():
            return
        if name == "a":
            self._anchor = len(self.found)
        self.found.append(link_of(self._clean, event.span, KINDS[name], self._at(name)))

    def _destination(self, event: Event, inner_end: int) -> MappedText:
        """Return what `event` points at; the text in its brackets ends at `inner_end`."""
        url, kind = event.data["dest_url"], event.data["link_type"]
        if kind in ("Autolink", "Email"):
            span = Span(event.span.start + 1, event.span.end - 1)
            if span.of(self._clean) == url:
                return MappedText.copy(self._clean, span)
        elif kind == "Inline":
            at = self._clean.find("](", inner_end, event.span.end)
            if at >= 0:
                found = _decoded(self._clean, _written(self._clean, at + 2, event.span.end - 1))
                if found.text == url:
                    return found
        else:
            found = self._defined(_label(event.data["id"]))
            if found.text == url:
                return found
        return MappedText([Piece(url, event.span, exact=False, fixed=True)])

    def _defined(self, label: str) -> MappedText:
        """Return what a reference points at; nothing if its definition is not found."""
        if label not in self._read:
            at, end = self._definitions.get(label), len(self._clean)
            place = Span(end, end) if at is None else _written(self._clean, at, end)
            self._read[label] = _decoded(self._clean, place)
        return self._read[label]

    @cached_property
    def _definitions(self) -> dict[str, int]:
        """Where the destinations of references stand, by label; the first of a label counts."""
        found: dict[str, int] = {}
        for match in _DEFINITION.finditer(self._clean, self._origin):
            found.setdefault(_label(match[1]), match.end())
        return found


def _label(written: str) -> str:
    return " ".join(written.split()).casefold()


def _text(run: Run, within: Span) -> MappedText:
    """Return what of the text of `run` stands within a span of the source."""
    pieces: list[Piece] = []
    for piece in reversed(run.pieces):
        if piece.source.start < within.start:
            break
        if piece.source.end <= within.end:
            pieces.append(piece)
    whole = MappedText(reversed(pieces))
    return whole.slice(visible(whole.text))


def _written(text: str, at: int, limit: int) -> Span:
    """Return where the destination stands that begins at `at`, behind white space."""
    while at < limit and text[at] in " \t\r\n":
        at += 1
    if text[at : at + 1] == "<":
        at += 1
        end = at
        while end < limit and text[end] not in ">\n":
            end += 2 if text[end] == "\\" else 1
        return Span(at, min(end, limit))
    end, depth = at, 0
    while end < limit and text[end] > " ":
        if text[end] == "\\" and end + 1 < limit and text[end + 1] > " ":
            end += 1
        elif text[end] == "(":
            depth += 1
        elif text[end] == ")":
            depth -= 1
            if depth < 0:
                break
        end += 1
    return Span(at, min(end, limit))


def _decoded(text: str, span: Span) -> MappedText:
    return MappedText(_pieces(text, span), _encode)


def _pieces(text: str, span: Span) -> Iterator[Piece]:
    if not len(span):
        yield Piece("", span, exact=False)
        return
    at = span.start
    for match in _CODED.finditer(text, span.start, span.end):
        said = match[1] or html.unescape(match.group())
        if said == match.group():
            continue
        if match.start() > at:
            yield Piece(text[at : match.start()], Span(at, match.start()))
        yield Piece(said, Span(*match.span()), exact=False)
        at = match.end()
    if at < span.end:
        yield Piece(text[at : span.end], Span(at, span.end))
