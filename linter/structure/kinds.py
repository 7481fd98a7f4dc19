"""Which kind each block of a story is, from its own look and from its neighbors.

Most false alarms of prose rules come from running them on captions, labels and leftovers, so a
doubtful short line is taken out of the prose rather than left in.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from linter.article import PROSE
from linter.document import Block, Kind
from linter.language.dates import full_dates
from linter.language.normal import normalize
from linter.language.quotations import quotations
from linter.language.words import words
from linter.structure.dateline import find_dateline
from linter.structure.known_lines import known_lines
from linter.structure.lines import has_capital_label, is_finished, is_label_like, look
from linter.structure.pictures import points_at_picture

_HEADLINE_WORDS = 28
_DECK_WORDS = 45
_HEADING_WORDS = 20
_TITLE_WORDS = 8  # a longer line that names a full date is a sentence that lost its end
_PULL_QUOTE_WORDS = 40
_PULL_QUOTES = 30  # no story has more, and each is looked for in the whole text
_TOP = 8  # blocks among which headline, deck and byline stand
_QUESTION = re.compile(r"(?:Q|A|Question|Answer|[A-Z][A-Z.'’ -]{2,30}):\s")
_TITLE_SMALL = frozenset(
    "a an and as at but by for from in into of on or over the to vs with".split()
)


def classify(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks with their kinds settled; declared fields stay what they are."""
    settled = [_settle(block) for block in blocks]
    _find_headline(settled)
    _find_deck(settled)
    _find_speakers(settled)
    _find_labels(settled)
    _find_headings(settled)
    _find_widget_titles(settled)
    _find_pull_quotes(settled)
    return tuple(settled)


def _settle(block: Block) -> Block:
    if block.declared:
        return block
    if block.kind in (Kind.HEADING, Kind.LIST_ITEM, Kind.QUOTE):  # as mark-up has it
        known = known_lines().find(block.text)
        if known is None or known.kind is Kind.LABEL:  # a real heading may read “Politics”, too
            return block
        return replace(block, kind=known.kind, label=known.id)
    if block.kind is not Kind.PARAGRAPH:
        return block
    seen = look(block.text)
    if seen is None and not is_finished(block.text) and points_at_picture(block.text):
        seen = Kind.CAPTION, None
    return replace(block, kind=seen[0], label=seen[1]) if seen else block


def _put(blocks: list[Block], index: int, kind: Kind, label: str | None = None) -> None:
    blocks[index] = replace(blocks[index], kind=kind, label=label)


def _is_title_like(block: Block) -> bool:
    """Return whether `block` could be a headline: short, not a finished sentence, no dateline."""
    count = block.words
    return count <= _HEADLINE_WORDS and (not block.text.endswith((".", "。")) or count <= 3)


def _top(blocks: Sequence[Block]) -> list[int]:
    """Return the indices of the first blocks of the text, fields that stand beside it left out."""
    return [i for i, block in enumerate(blocks) if block.kind is not Kind.META][:_TOP]


def _find_headline(blocks: list[Block]) -> None:
    declared = next((b for b in blocks if b.kind is Kind.HEADLINE), None)
    for place, index in enumerate(_top(blocks)):
        block = blocks[index]
        if block is declared:
            continue
        if declared:
            if normalize(block.text) == normalize(declared.text):
                _put(blocks, index, Kind.HEADLINE)
                return
            continue
        above_title = (Kind.LABEL, Kind.TIMESTAMP, Kind.NOTICE, Kind.BOILERPLATE, Kind.BYLINE)
        if block.kind in above_title and place < 3:
            continue
        if block.kind in PROSE and _is_title_like(block) and not find_dateline(block):
            _put(blocks, index, Kind.HEADLINE)
        return


def _find_deck(blocks: list[Block]) -> None:
    """The line under the headline is a deck if it is unfinished or if a byline follows it."""
    head = max((i for i in _top(blocks) if blocks[i].kind is Kind.HEADLINE), default=None)
    if head is None:
        return
    rest = [i for i in range(head + 1, len(blocks)) if blocks[i].kind is not Kind.META]
    if len(rest) < 2:
        return
    here, after = blocks[rest[0]], blocks[rest[1]]
    if here.kind is not Kind.PARAGRAPH or find_dateline(here):
        return
    count = here.words
    introduced = after.kind in (Kind.BYLINE, Kind.TIMESTAMP)
    if 5 <= count <= _DECK_WORDS and (introduced or not is_finished(here.text)):
        _put(blocks, rest[0], Kind.DECK)


def _find_speakers(blocks: list[Block]) -> None:
    """In a transcript, names stand alone above what is said, again and again."""
    names = Counter(b.text for b in blocks if b.kind is Kind.PARAGRAPH and _is_name_like(b.text))
    for index, block in enumerate(blocks):
        if block.kind is Kind.PARAGRAPH and names[block.text] > 1 and not is_finished(block.text):
            _put(blocks, index, Kind.LABEL, "speaker")


def _is_name_like(text: str) -> bool:
    """Return whether `text` could be who is speaking, and is no “N/A” of a table."""
    return is_label_like(text) and "/" not in text


def _find_labels(blocks: list[Block]) -> None:
    """A name alone above a caption that speaks of it is the title of the picture."""
    for index in range(len(blocks) - 1):
        block, following = blocks[index], blocks[index + 1]
        if block.kind is not Kind.PARAGRAPH or following.kind is not Kind.CAPTION:
            continue
        if is_label_like(block.text) and not is_finished(block.text):
            named = {word.lower for word in words(block.text)}
            if named and named <= {word.lower for word in words(following.text)}:
                _put(blocks, index, Kind.LABEL)


def is_titled(text: str) -> bool:
    """Return whether nearly every word begins with a capital, as in titles of other stories."""
    parts = [part for part in text.split() if part[:1].isalpha()]
    small = [p for p in parts if p[:1].islower() and p.lower().strip(",:") not in _TITLE_SMALL]
    return len(parts) > 2 and len(small) * 6 <= len(parts)


def _find_headings(blocks: list[Block]) -> None:
    for index, block in enumerate(blocks):
        if block.kind is not Kind.PARAGRAPH or find_dateline(block):
            continue
        text = block.text
        count = block.words
        if text.isupper() and count <= _HEADLINE_WORDS:
            _put(blocks, index, Kind.HEADING)
        elif is_finished(text):
            if count <= 8 and _asks(text) and "“" not in text and '"' not in text:
                _put(blocks, index, Kind.HEADING)
        elif count <= _HEADING_WORDS and not _has_inner_end(text):
            if not (count > _TITLE_WORDS and any(full_dates(text))):
                _put(blocks, index, Kind.HEADING)
        elif count <= _DECK_WORDS and (is_titled(text) or has_capital_label(text)):
            _put(blocks, index, Kind.BOILERPLATE, "related-title")


def _asks(text: str) -> bool:
    return text.endswith("?") and not _QUESTION.match(text)


def _has_inner_end(text: str) -> bool:
    """Return whether a sentence ends inside `text`, which a heading does not have."""
    return bool(re.search(r"[a-z]{3}[.!?][”\"]? [A-Z“\"]", text))


def _find_widget_titles(blocks: list[Block]) -> None:
    """Headlines under “Most Read” belong to other stories."""
    inside = False
    for index, block in enumerate(blocks):
        if block.label == "trending-block":
            inside = True
        elif inside and block.kind in (Kind.HEADING, Kind.LABEL, Kind.LIST_ITEM):
            _put(blocks, index, Kind.BOILERPLATE, "widget-title")
        elif block.kind in PROSE:
            inside = False


def _find_pull_quotes(blocks: list[Block]) -> None:
    """A short block that is one quotation and repeats the words of a paragraph is set for show."""
    candidates = [index for index, block in enumerate(blocks) if _is_one_quotation(block)]
    if not candidates:
        return
    prose = "\n".join(normalize(b.text) for b in blocks if b.kind is Kind.PARAGRAPH)
    for index in candidates[:_PULL_QUOTES]:
        if prose.count(normalize(blocks[index].text)) > 1:
            _put(blocks, index, Kind.QUOTE, "pull-quote")


def _is_one_quotation(block: Block) -> bool:
    text = block.text
    if block.kind is not Kind.PARAGRAPH or text[:1] not in "“\"‘'" or len(text) <= 12:
        return False
    if len(text.split()) > _PULL_QUOTE_WORDS:
        return False
    spans = quotations(text)
    return len(spans) == 1 and len(spans[0]) == len(text)
