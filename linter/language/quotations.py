"""Which parts of a paragraph are somebody else's words.

Double marks, curly or straight, and the single marks of British copy. A quotation that runs on
into the next paragraph is left open by convention, so an opening mark without its partner quotes
the rest of the paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

from linter.language.expression import compiled
from linter.span import Span

_DOUBLE = compiled('[“”"„]')
_SINGLE_OPEN = compiled(r"(?<![\w.,!?…’'])[‘'](?=[\w“\"(\[$£€])")
# After a full stop or comma it can only be a closing mark; elsewhere it may be an apostrophe.
_SINGLE_CLOSE = compiled(r"(?<=[.,!?…—–])[’'](?!\w)")
_SINGLE_CLOSE_WORD = compiled(r"(?<=\w)[’'](?=[\s.,;:!?)\]—–]|$)")
_ELISION = compiled(r"[‘’'](?:\d\ds?\b|til\b|tis\b|twas\b|em\b|cause\b|n[’']?\s|bout\b)", re.I)

_OPENS_TO = frozenset("([‘'’$£€#@…")  # what a quotation may begin with, beside letters and figures
_PARTNERS = {
    "“": '”"“',
    '"': '”"“',
    "„": '”"“',
    "”": '”"“',
    "‘": "’'",
    "'": "’'",
}


def _double(text: str) -> list[Span]:
    spans: list[Span] = []
    opened: int | None = None
    for match in _DOUBLE.finditer(text):
        mark, at = match.group(), match.start()
        if mark == '"':
            inches = text[at - 1 : at].isdigit() and opened is None
            if inches:
                continue
            mark = "“" if opened is None else "”"
        elif _is_wrong_way(text, at, opened is not None):
            mark = "”" if mark == "“" else "“"
        if mark in "“„":
            if opened is None:
                opened = at
        elif opened is not None:
            spans.append(Span(opened, at + 1))
            opened = None
    if opened is not None:
        spans.append(Span(opened, len(text)))
    return spans


def _is_wrong_way(text: str, at: int, inside: bool) -> bool:
    """Return whether the curly mark at `at` stands where only the other one makes sense.

    German quotations („so“) end with a mark that opens English ones.
    """
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if text[at] == "“":
        return inside and bool(before.strip()) and not (after.isalnum() or after in _OPENS_TO)
    return text[at] == "”" and not inside and not before.strip() and after.isalnum()


def _single(text: str) -> list[Span]:
    spans: list[Span] = []
    at = 0
    while opening := _SINGLE_OPEN.search(text, at):
        start = opening.start()
        at = start + 1
        if _ELISION.match(text, start):
            continue
        following = _SINGLE_OPEN.search(text, at)
        limit = following.start() if following else len(text)
        closing = _SINGLE_CLOSE.search(text, at, limit) or _SINGLE_CLOSE_WORD.search(
            text, at, limit
        )
        if closing:
            spans.append(Span(start, closing.end()))
            at = closing.end()
        elif text[start] == "‘" and not following:
            spans.append(Span(start, len(text)))
            break
    return spans


@lru_cache(maxsize=64)  # the paragraphs of a story, which several rules ask for in turn
def quotations(text: str) -> tuple[Span, ...]:
    """Return the quoted stretches of one paragraph with their marks, merged and in order."""
    spans = _double(text)
    if "‘" in text or "'" in text:
        spans += _single(text)
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def _start(span: Span) -> int:
    return span.start


def _end(span: Span) -> int:
    return span.end


def is_quoted(span: Span, quoted: Sequence[Span]) -> bool:
    """Return whether `span` lies inside one of the `quoted` spans, which are in order."""
    at = bisect_right(quoted, span.start, key=_start)
    return at > 0 and quoted[at - 1].covers(span)


def changes_quoted(text: str, span: Span, quoted: Sequence[Span]) -> bool:
    """Return whether a change at `span` of `text` touches what stands between marks of quotation.

    The marks are not between themselves. An empty span is a place: right behind the closing mark it
    lies outside, at the end of a quotation that is still open inside.
    """
    for quotation in quoted[bisect_left(quoted, span.start, key=_end) :]:
        if quotation.start > span.end:
            break
        start, end = quotation.start + 1, quotation.end
        closed = text[end - 1] in _PARTNERS.get(text[quotation.start], "") and end > start
        end -= closed
        if len(span):
            if span.start < end and start < span.end:
                return True
        elif start <= span.start <= end:
            return True
    return False
