"""Shortcodes of Hugo, Jekyll and WordPress: commands to the site's builder, no text.

They are covered before the Markdown is parsed, because to a parser `{{<figure src="a_b">}}` is an
HTML tag and the underscores in `{% include a_b %}` open emphasis. Each character is replaced by one
that is neither space nor punctuation, so every offset stays and emphasis beside it is unharmed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from linter.span import Span

COVER = "\ue000"
_SURROGATE = re.compile("[\ud800-\udfff]")
_LONE_CR = re.compile(r"\r(?!\n)")
_NAMES = "caption|gallery|embed|audio|video|playlist"  # WordPress's own
_MARK = re.compile(
    r"(?P<open>\{\{[<%]|\{%)|(?P<close>[>%]\}\}|%\})"
    r"|(?P<line>\{:[^{}\r\n]{0,1000}\})"  # attributes of Kramdown
    rf"|\[(?P<name>{_NAMES})(?=[\s\]])[^\[\]]{{0,2000}}\]|\[/(?P<end>{_NAMES})\]"
    r"|(?P<blank>\n[ \t]*\r?\n)"
)
_BLOCK = re.compile(
    r"\{%-?\s*(end)?(comment|highlight|raw)\b"
)  # Jekyll: what is between is no text
_CLOSING = {"{{<": ">}}", "{{%": "%}}", "{%": "%}"}


def cover(source: str) -> tuple[str, list[Span]]:
    """Return `source` with its shortcodes covered, in the same length, and where they stand.

    Lone surrogates become U+FFFD, because the parser wants text that has a UTF-8 form, and a CR
    alone an LF, because to the parser it does not end a heading.
    """
    clean = source if source.isascii() else _SURROGATE.sub("\ufffd", source)
    clean = _LONE_CR.sub("\n", clean) if "\r" in clean else clean
    spans = list(_joined(sorted(_shortcodes(clean)))) if "{" in clean or "[" in clean else []
    parts, at = [], 0
    for span in spans:
        parts += [clean[at : span.start], COVER * len(span)]
        at = span.end
    return "".join([*parts, clean[at:]]), spans


def _shortcodes(text: str) -> Iterator[Span]:
    """Yield the shortcodes in one pass, so that a thousand openers without an end cost nothing."""
    opened: re.Match[str] | None = None
    names: dict[str, int] = {}
    blocks: dict[str, int] = {}
    for match in _MARK.finditer(text):
        if match["open"]:
            opened = match
        elif match["close"] and opened and match["close"] == _CLOSING[opened["open"]]:
            span, opened = Span(opened.start(), match.end()), None
            yield span
            block = _BLOCK.match(text, span.start, span.end)
            if block and not block[1]:
                blocks[block[2]] = span.start
            elif block and block[2] in blocks:
                yield Span(blocks.pop(block[2]), span.end)
        elif match["line"]:
            yield Span(*match.span())
        elif match["name"]:
            yield Span(*match.span())
            names[match["name"]] = match.start()
        elif match["end"] and match["end"] in names:
            yield Span(names.pop(match["end"]), match.end())
        elif match["blank"]:
            opened = None


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield `spans`, which are sorted, with those that overlap as one."""
    last: Span | None = None
    for span in spans:
        if last and span.start < last.end:
            last = Span(last.start, max(last.end, span.end))
            continue
        if last:
            yield last
        last = span
    if last:
        yield last


def outside(span: Span, covered: list[Span]) -> Iterator[Span]:
    """Yield the parts of `span` that no shortcode covers."""
    at = span.start
    index = max(bisect_right(covered, span.start, key=lambda c: c.start) - 1, 0)
    while index < len(covered) and covered[index].start < span.end:
        if covered[index].end > at:
            if covered[index].start > at:
                yield Span(at, covered[index].start)
            at = covered[index].end
        index += 1
    if at < span.end:
        yield Span(at, span.end)
