"""Spaces that are no plain spaces stand in running text.

No-break spaces, em spaces and tabs look like a space and are none: a search for “ferry left” does
not find the words if a no-break space stands between them, and text that is set anew breaks its
lines in odd places. They are left behind by editors on the web and by pasting. The fix puts plain
spaces; it is reported once a story.

Where typography asks for such a space it is left alone: beside a figure (“10 km”, “25 000”), behind
an abbreviation or an initial, within a name, beside a dash and before French punctuation, behind
the short words of other languages, and before the last word of a paragraph or a headline. So are
tabs in tables, and scripts other than Latin, Greek and Cyrillic. A desk that wants plain spaces
only, as for data, sets `typographic` to false.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from linter.article import Article
from linter.document import Block
from linter.finding import Severity
from linter.language.expression import compiled
from linter.language.identify import primary
from linter.rule import Bad, Change, Good, Hit, Rule, Unit
from linter.rules.encoding._places import TEXT, a, is_simple, joined, name_of, once, word_around
from linter.span import Span

_ODD = "\t\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_ONE = compiled(f"[{_ODD}]")
_ANY_SPACE = compiled(r"\s")
_WORD = compiled(r"\S*$")
_LETTER_OR_MARK = ".,;:!?)”’\"'"
_OPENING = "“‘\"'("
_LAYOUT = "|·•▪»«›‹/→←–—…*#<>=+"
_ABBREVIATION = compiled(r"(?:[A-Z][a-z]{0,4}|[a-z]{1,2})\.$")
_REACH = 40  # characters before a space in which its word is looked for
_NUMBER = compiled(r"\(?\d+[.)]$")  # of an item in a list
_SHORT = 3  # letters of a word that other languages bind to the next
_MOST_IN_PROSE = 2  # odd spaces in a row; more make an indent or a column
_LONGEST_CODE = 8  # characters of the source for one odd space: “&emsp13;”
_FEWEST_WORDS = 8  # of a paragraph in which a tab is a slip


@dataclass(frozen=True, slots=True)
class Options:
    """Which spaces are right."""

    typographic: Annotated[
        bool, "Leave such spaces alone where typography asks for them, as in “10 km”."
    ] = True


def _runs(text: str) -> Iterator[Span]:
    """Yield the runs of spaces in `text` in which one is odd."""
    end = 0
    for match in _ONE.finditer(text):
        if match.start() < end:
            continue
        start = match.start()
        while start > end and text[start - 1] == " ":
            start -= 1
        end = match.end()
        while end < len(text) and (text[end] == " " or _ONE.match(text[end])):
            end += 1
        yield Span(start, end)


def _is_within_prose(text: str, span: Span) -> bool:
    """Return whether words or their punctuation stand on both sides, in a simple script."""
    if not span.start or span.end == len(text):
        return False
    before, after = text[span.start - 1], text[span.end]
    if not is_simple(before) or not is_simple(after):
        return False
    return (before.isalnum() or before in _LETTER_OR_MARK) and (
        after.isalnum() or after in _OPENING
    )


def _word_before(text: str, span: Span) -> str:
    found = _WORD.search(text, max(0, span.start - _REACH), span.start)
    return found.group().lstrip(_OPENING) if found else ""


def _is_typographic(text: str, span: Span, *, english: bool) -> bool:
    """Return whether one odd space, at `span`, binds what belongs together."""
    before, after = text[span.start - 1], text[span.end]
    if before.isdigit() or after.isdigit():
        return True
    if before in _OPENING and after in _OPENING:
        return True
    word = _word_before(text, span)
    if _ABBREVIATION.fullmatch(word) or len(word) <= (1 if english else _SHORT):
        return True
    if word[0].isupper() and before.isalpha() and after.isupper():
        return True  # a name, or a title with one
    return not _ANY_SPACE.search(text, span.end)


def _is_table(text: str) -> bool:
    return text.count("\t") > 1 or len(text.split()) < _FEWEST_WORDS


def _is_layout(block: Block, span: Span) -> bool:
    """Return whether the spaces at `span` set parts of a page apart, as its source shows."""
    if len(_ONE.findall(block.text, span.start, span.end)) > _MOST_IN_PROSE:
        return True
    if len(block.view.source(span)) > _LONGEST_CODE * len(span):
        return True  # lines of a template
    return block.view.edit(span, " ") is None  # mark-up stands within


def _places(block: Block, options: Options, *, english: bool) -> Iterator[Change]:
    text = block.text
    table = "\t" in text and _is_table(text)
    for span in _runs(text):
        if "\t" in span.of(text) and table:
            continue
        if not _is_within_prose(text, span) or _NUMBER.fullmatch(_word_before(text, span)):
            continue
        if _is_layout(block, span):
            continue
        single = len(span) == 1 and text[span.start] not in "\t\u2028\u2029"
        if single and options.typographic and _is_typographic(text, span, english=english):
            continue
        yield joined(block, span, " ")


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Report the first odd space, and mend all."""
    english = article.language is None or primary(article.language) == "en"
    places = [
        place
        for block in article.blocks
        if block.kind in TEXT
        and (not block.text.isascii() or block.view is not block.content or "\t" in block.text)
        if _ONE.search(block.content.text)
        for place in _places(block.raw, options, english=english)
    ]

    def message(found: str, others: int) -> str:
        first = places[0]
        odd = next(c for c in found if _ONE.match(c))
        name = "tab" if odd == "\t" else name_of(odd)
        around = word_around(first.block.text, first.span)
        left = Span(around.start, first.span.start).of(first.block.text)
        right = Span(first.span.end, around.end).of(first.block.text)
        more = f", and {others} more odd space{'s' * (others > 1)} in the story" if others else ""
        remedy = "write plain spaces" if others else "write one plain space"
        return f"Between “{left}” and “{right}” is {a(name)}{more}; {remedy}."

    yield from once(places, message, safe=True)


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    check=check,
    options=Options,
    language=None,
    since="0.1.0",
    examples=(
        Bad(
            "The ferry⟦\u00a0⟧left at noon on Monday.", becomes="The ferry left at noon on Monday."
        ),
        Bad(
            "The ferry left.⟦ \u00a0⟧The crew\u00a0sang all\u2003the way across the river.",
            becomes="The ferry left. The crew sang all the way across the river.",
        ),
        Bad(
            "The ferry left at⟦\t⟧noon, with nobody on board but the crew.",
            becomes="The ferry left at noon, with nobody on board but the crew.",
        ),
        Bad(
            "<article><h1>Ferry leaves the pier</h1><p>It left the⟦&nbsp;⟧harbor at noon, and the "
            "crew sang.</p></article>",
            form="html",
            becomes="<article><h1>Ferry leaves the pier</h1><p>It left the harbor at noon, and the "
            "crew sang.</p></article>",
        ),
        Bad(
            "The ferry left on Jan.⟦\u00a0⟧21 at noon.",
            becomes="The ferry left on Jan. 21 at noon.",
            options={"typographic": False},
        ),
        Good(
            "The ferry left on Jan.\u00a021 and made 25\u202f000 trips of 10\u00a0km, "
            "Mr.\u00a0Lee said."
        ),
        Good("The town is in New\u00a0South\u00a0Wales, Father\u00a0Lee said.\u00a0(AP)"),
        Good("Tickets\u00a0\u00a0\u00a0\u00a0Adults and children with their own seats"),
        Good("1.\u00a0\u00a0 The ferry left at noon and came back empty."),
        Good("The ferry left\u2009—\u2009late\u00a0– with the crew and nobody\u00a0else."),
        Good("« La barque est partie », dit-elle\u00a0: «\u00a0Enfin\u00a0!\u00a0»"),
        Good("Team\tWon\tLost"),
        Good("渡し船は正午に出た。\u3000乗客はいなかった。"),
    ),
)
