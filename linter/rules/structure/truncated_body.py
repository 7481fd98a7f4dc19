"""The text of a story breaks off.

News services hand out the first 200 characters with “… [+2871 chars]”, feeds a teaser with
“Continue reading”, and pages behind a paywall the first paragraphs. In an archive or a data set
such pieces stand among whole stories, and what they leave out looks as if it had not happened. Get
the rest of the story, or leave it out.

Reported is the end of the last paragraph: a mark such as “[…]”, “[+2871 chars]” or “(more)”; an
ellipsis; a link to the rest; or a sentence that stops behind a word such as “of the” or at a comma.
A story of more than 150 words may end with an ellipsis, or have a link under it, if its last
sentence is whole: that is a matter of style. So are “More to follow…” and an ellipsis inside a
quotation. Where only the last period is missing, “missing-terminal-period” says so instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from linter.article import PROSE, Article
from linter.document import Block, Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.language.identify import primary
from linter.language.quotations import is_quoted, quotations
from linter.language.sentences import sentences
from linter.rule import Bad, Good, Hit, Rule, Unit
from linter.span import Span
from linter.structure.kinds import is_titled
from linter.structure.lines import breaks_off, is_finished

_ELLIPSIS = compiled(r"(?: ?\.){3,}$| ?…$")
# What only those who cut a text put there.
_MARK = compiled(
    r"(?:(?: ?\.){3,}|…)? ?\[ ?\+ ?\d[\d,]* ?(?:chars|characters|words)\]$"
    r"|\[ ?(?:…|\.\.\.|&hellip;) ?\]$"
    r"|[\[(](?:more|continued|cont(?:['’]?d)?\.?|truncated)[\])]$",
    re.IGNORECASE,
)
_LINK = compiled(
    r"(?:^|(?<=[\s.!?…”\"»\]]))"
    r"(?:continue reading|keep reading|read (?:more|on|(?:the )?(?:full|whole|entire) "
    r"(?:story|article|post)|(?:the )?rest(?: of (?:the|this) (?:story|article))?)|(?:view|see) "
    r"full (?:story|article)|click (?:here )?to (?:continue|read (?:more|on))(?: reading)?"
    r"|continued on (?:page )?[a-z]?\d{1,3}|(?:subscribe|log ?in|sign in|register|sign up) to "
    r"(?:continue|read (?:more|on|the (?:full|rest)))[^.!?]{0,40})[\s.…»>→)\]]*$",
    re.IGNORECASE,
)
_LINKS = frozenset({"story-continues", "read-more-link", "subscribe-prompt"})
_SAID_BY_DESK = compiled(
    r"(?:to be continued|(?:more|details|updates?) (?:to (?:follow|come)|soon|later)|developing"
    r"(?: story)?|stay tuned|watch this space)\W*$",
    re.IGNORECASE,
)
_FEWEST_WORDS = 6  # a shorter line may be one of a poem
_FRAGMENT_WORDS = 8
_REACH = 160  # characters from the end within which a mark or a link begins
_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Options:
    """What counts as a teaser."""

    teaser_words: Annotated[
        int, "Words up to which a story that ends in an ellipsis or a link is taken for a teaser."
    ] = 150


@dataclass(frozen=True, slots=True)
class _Ending:
    """What a story ends with: the block, where its own words end, and the link behind them."""

    block: Block
    words_end: int
    link: Span | None = None

    @property
    def text(self) -> str:
        return self.block.text[: self.words_end]


def _last(article: Article) -> tuple[Block | None, Block | None]:
    """Return the last block of the text, and the link to the rest that stands under it."""
    link = None
    text = [block for block in article.blocks if block.kind is not Kind.META]
    for block in reversed(text):
        if block.kind in PROSE or (block.kind is Kind.HEADING and _is_fragment(block.text)):
            return block, link
        if block is text[-1] and not block.declared and _MARK.search(block.text, _from(block.text)):
            return block, link
        if block.label in _LINKS and not block.declared:
            link = block if _LINK.search(block.text, _from(block.text)) else link
            if link is block and len(block.text.split()) > _FRAGMENT_WORDS:
                return block, None
    return None, link


def _is_fragment(text: str) -> bool:
    """Return whether what looks like a heading is the beginning of a sentence."""
    if is_titled(text):
        return False
    long = len(text.split()) >= _FRAGMENT_WORDS
    return bool(_MARK.search(text, _from(text))) or (long and breaks_off(text))


def _from(text: str) -> int:
    return max(0, len(text) - _REACH)


def _ending(block: Block) -> _Ending:
    text = block.text
    if match := _LINK.search(text, _from(text)):
        return _Ending(block, len(text[: match.start()].rstrip()), Span(*match.span()))
    return _Ending(block, len(text))


def _ellipsis(text: str) -> Span | None:
    """Return the ellipsis at the end of `text` that is not part of a whole quotation."""
    match = _ELLIPSIS.search(text, max(0, len(text) - 12))
    if (
        match is None
        or len(text.split()) < _FEWEST_WORDS
        or _SAID_BY_DESK.search(text, _from(text))
    ):
        return None
    span = Span(match.start(), len(text))
    closed = [one for one in quotations(text) if one.end < len(text)]
    return None if is_quoted(span, closed) else span


def _is_english(article: Article) -> bool:
    return article.language is None or primary(article.language) == "en"


def _fault(ending: _Ending, *, teaser: bool, english: bool) -> Span | None:
    """Return the place where the text shows that it goes on."""
    text = ending.text
    if mark := _MARK.search(text, _from(text)):
        return Span(mark.start(), len(ending.block.text))
    ellipsis = _ellipsis(text)
    if ellipsis:
        before = text[: ellipsis.start].rstrip()
        if teaser or ending.link or (english and breaks_off(before)):
            return Span(ellipsis.start, len(ending.block.text))
        return None
    if ending.link and (teaser or not is_finished(text)):
        return ending.link
    fragment = english and breaks_off(text) and len(text.split()) >= _FRAGMENT_WORDS
    if fragment and ending.block.kind in (Kind.PARAGRAPH, Kind.HEADING):
        last = sentences(text)[-1]
        words = last.of(text).split()
        return Span(len(text) - len(" ".join(words[-2:])), len(text))
    return None


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Look at the end of the last paragraph, and at the link under it."""
    block, link = _last(article)
    if block is None:
        return
    teaser = article.words <= options.teaser_words
    ending = _ending(block)
    span = _fault(ending, teaser=teaser, english=_is_english(article))
    if span is None and link is not None and (teaser or breaks_off(block.text)):
        block, span = link, link.span
    if span is None:
        return
    found = span.of(block.text).strip()
    if len(found) > _SHOWN:
        found = found[:_SHOWN].rstrip() + "…"
    message = f"The text breaks off at “{found}”; restore the rest, or leave the story out."
    yield Hit(span, message, block=block)


_FIRST = (
    "Ferry returns to its old route\n\n"
    "The ferry went back to its old route on Monday, two years after the fire at the pier."
)
_LONG = "\n\n".join(
    f"On day {day} the crew took the boat out to the island and came back with empty benches, as "
    "nobody there had heard of it."
    for day in ("one", "two", "three", "four", "five", "six", "seven", "eight")
)

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.ERROR,
    check=check,
    language=None,
    options=Options,
    since="0.1.0",
    examples=(
        Bad(f"{_FIRST}\n\nThe company says that the alliance of islands has⟦… [+2871 chars]⟧\n"),
        Bad(f"{_FIRST}\n\nIt will stop at both piers again, and the council hopes⟦...⟧\n"),
        Bad(f"{_FIRST} ⟦[…]⟧\n"),
        Bad(f"{_FIRST}\n\nIt will stop at both piers again.\n\n⟦Continue reading⟧\n"),
        Bad(f"{_FIRST}\n\n{_LONG}\n\nThe council will vote on the price ⟦of the⟧\n"),
        Bad(f"{_FIRST}\n\n{_LONG}\n\nThe council will vote on it in the spring, ⟦said Petrova,⟧\n"),
        Good(f"{_FIRST}\n\nIt will stop at both piers again, as it did before.\n"),
        Good(f"{_FIRST}\n\n“I do not know, we may never get to the bottom of it…”\n"),
        Good(f"{_FIRST}\n\n{_LONG}\n\nAnd so the boat goes out, day after day after day...\n"),
        Good(f"{_FIRST}\n\nMore to follow...\n"),
        Good(f"{_FIRST}\n\n{_LONG}\n\nRead more\n"),
        Good(f"{_FIRST}\n\n{_LONG}\n\nThe crew sang all the way across and came back at four\n"),
        Good(f"{_FIRST}\n\n{_LONG}\n\nThis is the song that the crew sang on the way back:\n"),
        Good("Ferry song\n\nOut to the island,\n\nout in the rain,\n\nback in the evening…\n"),
    ),
)
