"""Two or more spaces stand between words.

Where a page is turned into text, a tag that goes leaves two spaces; so does a word that was taken
out. The gap is ugly, and a search for the two words does not find them. The fix leaves one space;
it is reported once a story.

Two spaces behind a full stop are the habit of many typists, and a house may keep it; set
`after-sentences` to have them reported. Tables and text in columns are left alone. In HTML and
Markdown, where several spaces are shown as one, they count as one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from linter.article import PROSE, Article
from linter.document import Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Change, Good, Hit, Rule, Unit
from linter.rules.encoding._places import once, word_around
from linter.span import Span

_KINDS = PROSE | {Kind.HEADLINE, Kind.DECK, Kind.HEADING, Kind.CAPTION}
_GAP = compiled("(?<=[^ \t])  +(?=[^ \t])")
_SENTENCE_END = compiled(r"[.!?:][”\"’'»)\]]*$")
_REACH = 6
_WIDEST = 4  # spaces; more set a column
_CELL = 3  # words between two gaps, of which there are fewer in a table


@dataclass(frozen=True, slots=True)
class Options:
    """Which gaps count."""

    after_sentences: Annotated[bool, "Report two spaces between sentences, too."] = False


def _gaps(text: str, options: Options) -> Iterator[Span]:
    gaps = [Span(*match.span()) for match in _GAP.finditer(text)]
    if any(len(gap) > _WIDEST for gap in gaps):
        return
    if len(gaps) > 1 and len(gaps) * _CELL >= len(text.split()):
        return
    for gap in gaps:
        if text[gap.start - 1].isdigit() and text[gap.end].isdigit():
            continue
        ends = _SENTENCE_END.search(text, max(0, gap.start - _REACH), gap.start)
        if options.after_sentences or not ends:
            yield gap


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Report the first gap, and mend all."""
    places = [
        Change(raw, gap, " ")
        for block in article.of_kind(*_KINDS)
        if "  " in block.text
        for raw in (block.raw,)
        for gap in _gaps(raw.text, options)
    ]

    def message(found: str, others: int) -> str:
        first = places[0]
        around = word_around(first.block.text, first.span)
        left = Span(around.start, first.span.start).of(first.block.text)
        right = Span(first.span.end, around.end).of(first.block.text)
        more = f", and {others} more such gap{'s' * (others > 1)} in the story" if others else ""
        return f"Between “{left}” and “{right}” are {len(found)} spaces{more}; write one."

    yield from once(places, message, safe=True)


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    kinds=_KINDS,
    trigger="  ",
    check=check,
    options=Options,
    language=None,
    since="0.1.0",
    examples=(
        Bad(
            "The ferry to Riverton⟦  ⟧and Northport left.",
            becomes="The ferry to Riverton and Northport left.",
        ),
        Bad(
            "The crew⟦   ⟧sang, and  the mayor, who was late,  left.",
            becomes="The crew sang, and the mayor, who was late, left.",
        ),
        Bad('{"headline": "Ferry⟦  ⟧leaves", "body": "It was late. The crew sang."}', form="json"),
        Bad(
            "The ferry left.⟦  ⟧The crew sang.",
            becomes="The ferry left. The crew sang.",
            options={"after_sentences": True},
        ),
        Good("The ferry left.  The crew sang.  “It was late.”  The mayor said: “No.”"),
        Good("Riverton  3  1  4  Northport  2  2  9"),
        Good("Riverton            34 points      Northport        12 points"),
        Good(
            "<article><h1>Ferry leaves the pier</h1><p>It left  the\n   harbor at noon, and the "
            "crew sang.</p></article>",
            form="html",
        ),
    ),
)
