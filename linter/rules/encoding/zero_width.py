"""An invisible character stands in the text.

A zero-width space inside “Riverton” cannot be seen, but a search for the word does not find it,
and a program that counts or compares words takes it for two. Such characters come from editors on
the web, from chats, and sometimes as a watermark. The fix removes them all; it is reported once a
story.

They are left alone where they belong: joiners in emoji and in Arabic, Persian and Indic scripts,
spaces without width in Thai or Khmer, marks of direction in a paragraph with Arabic or Hebrew
letters, word joiners beside dashes, and breaking points behind the dots and slashes of an address.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import Article
from linter.document import Block
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Change, Good, Hit, NoOptions, Rule, Unit
from linter.rules.encoding._entities import is_decoded
from linter.rules.encoding._places import (
    ALL,
    is_simple,
    name_of,
    once,
    shown,
    word_around,
    words_with,
)
from linter.span import Span

_INVISIBLE = "\u200b-\u200f\u2060-\u2064\ufeff\u180e"
_RUN = compiled(f"[{_INVISIBLE}]+")
_RIGHT_TO_LEFT = compiled("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_MARKS = frozenset("\u200e\u200f")
_JOINERS = frozenset("\u200c\u200d")
# Arrows, symbols and dingbats, emoji, and what varies them.
_PICTURE = compiled("[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff\U000e0020-\U000e007f]")
_BREAKING_POINTS = "/._@&=?-"


def _is_right(text: str, span: Span, *, marks: bool) -> bool:
    """Return whether the invisible run at `span` is needed; `marks` says that those are."""
    run = span.of(text)
    before, after = (
        text[span.start - 1 : span.start] if span.start else "",
        text[span.end : span.end + 1],
    )
    if any(side and not is_simple(side) for side in (before, after)):
        return True
    if marks and _MARKS.issuperset(run):
        return True
    if _JOINERS.issuperset(run):
        return bool(_PICTURE.match(before) or _PICTURE.match(after))
    if run == "\u200b":
        return before in _BREAKING_POINTS and after.isalnum() if before else False
    if run == "\u2060":
        return any(side in "–—-/" or side.isdigit() for side in (before, after) if side)
    return False


def _places(block: Block) -> Iterator[Change]:
    text = block.text
    if is_decoded(block) and _RUN.fullmatch(text):
        return  # it keeps an empty line of a page open
    marks = bool(_RIGHT_TO_LEFT.search(text))
    for place in words_with(_RUN, text):
        word, becomes, at = place.of(text), "", 0
        for run in _RUN.finditer(word):
            span = Span(*run.span()).shift(place.start)
            kept = run.end() if _is_right(text, span, marks=marks) else run.start()
            becomes += word[at:kept]
            at = run.end()
        becomes += word[at:]
        if becomes != word:
            yield Change(block, place, becomes)


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report the first word with an invisible character, and mend all."""
    places = [
        place
        for block in article.blocks
        if not block.text.isascii() and _RUN.search(block.text)
        for place in _places(block)
    ]

    def message(found: str, others: int) -> str:
        first = places[0]
        lost = next(c for c in found if _RUN.match(c))
        word = _RUN.sub("", word_around(first.block.text, first.span).of(first.block.text))
        what = f"“{shown(word)}” holds" if word.strip() else "Between the words is"
        if found == first.block.text:
            what = "All that a paragraph holds is"
        more = f", and {others} more place{'s do' if others > 1 else ' does'}" if others else ""
        remedy = "remove them" if others else "remove it"
        character = f"an invisible character, {name_of(lost)}"
        return f"{what} {character}{more}; {remedy}."

    yield from once(places, message, safe=True)


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    kinds=ALL,
    trigger=f"[{_INVISIBLE}]",
    check=check,
    language=None,
    since="0.1.0",
    examples=(
        Bad(
            "The ferry to ⟦River\u200bton⟧ left at noon.",
            becomes="The ferry to Riverton left at noon.",
        ),
        Bad(
            "The ⟦\ufeffferry⟧ left at noon with the mayor\u200b on board.",
            becomes="The ferry left at noon with the mayor on board.",
        ),
        Bad("It was late.⟦\u200b⟧ The crew\u2063 sang.", becomes="It was late. The crew sang."),
        Bad("The pier at ⟦North\u200cport⟧ is closed.", becomes="The pier at Northport is closed."),
        Bad("A post by ⟦\u200f⟧@riverton said so.", becomes="A post by @riverton said so."),
        Good(
            "The family \U0001f468\u200d\U0001f469\u200d\U0001f467 and a pilot "
            "\U0001f469\u200d\u2708\ufe0f were on board."
        ),
        Good(
            "In Persian it is called می\u200cخواهم, in Hindi क\u094d\u200dष, in Thai เรือ\u200bข้าม."
        ),
        Good("The sign said \u200fשלום\u200e and no more."),
        Good("See riverton.\u200bexample/\u200bferry for the winter hours of 2019\u2060–\u206020."),
    ),
)
