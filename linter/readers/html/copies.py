"""Parts of a page that give the text of the story a second time: for print, for telephones.

A paragraph that stands twice in the text is a slip, which a rule may report; it stays. A copy is an
element, or a row of paragraphs, that holds next to nothing else and as much as the story does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from linter.readers.html.outline import Outline
from linter.readers.html.passages import Passage
from linter.span import Span

_HEAD = 40  # characters without white space by which a passage is known again
_COPY = 400  # characters of prose from which on a repeated element may be a copy of the story
_REPEATED = 0.9  # of what a copy holds, the share that stands elsewhere, too
_OF_REST = 0.4  # of what the rest of the page holds, the least that a copy of the story is
_OF_COPY = 0.8  # of what a copy holds, the least that the rest of the page does
_ROW = 4  # paragraphs that are repeated one after the other, at least
_NO_BOX = frozenset("p li dt dd blockquote figure figcaption h1 h2 h3 h4 h5 h6".split())


def find_copies(source: str, outline: Outline, amounts: Sequence[int]) -> list[bool]:
    """Return for each passage whether it stands in a copy of the story.

    `amounts` says how much prose each of them holds. Of two copies, the first one is the story,
    unless the second holds more.
    """
    numbered = [number for number, amount in enumerate(amounts) if amount >= _HEAD]
    heads = {number: _head(outline.passages[number], source) for number in numbered}
    if len(set(heads.values())) == len(heads):
        return [False] * len(amounts)
    ends = {number: (heads[number], _tail(outline.passages[number], source)) for number in numbered}
    later = _repeated(ends, numbered)
    found = _in_copies(outline, amounts, later)
    if not any(found):
        found = _in_copies(outline, amounts, _repeated(ends, reversed(numbered)))
    return found if any(found) else _in_row(amounts, later)


def _head(passage: Passage, source: str) -> str:
    found = ""
    for part in passage.parts:
        if isinstance(part, Span):
            found += "".join(source[part.start : min(part.end, part.start + 4 * _HEAD)].split())
            if len(found) >= _HEAD:
                break
    return found[:_HEAD]


def _tail(passage: Passage, source: str) -> str:
    found = ""
    for part in reversed(passage.parts):
        if isinstance(part, Span):
            found = (
                "".join(source[max(part.start, part.end - 4 * _HEAD) : part.end].split()) + found
            )
            if len(found) >= _HEAD:
                break
    return found[-_HEAD:]


def _repeated(ends: dict[int, tuple[str, str]], order: Iterable[int]) -> set[int]:
    """Return the numbers of the passages that begin and end as some before them in `order` do.

    Those may be two, where the copy runs paragraphs together. A summary only begins as the text.
    """
    heads: set[str] = set()
    tails: set[str] = set()
    found = set()
    for number in order:
        head, tail = ends[number]
        if head in heads and tail in tails:
            found.add(number)
        heads.add(head)
        tails.add(tail)
    return found


def _in_row(amounts: Sequence[int], repeated: set[int]) -> list[bool]:
    """Return what lies between the first and the last that is repeated, if nearly all of it is."""
    if len(repeated) < _ROW:
        return [False] * len(amounts)
    first, last = min(repeated), max(repeated)
    held = sum(amounts[first : last + 1])
    again = sum(amounts[number] for number in repeated)
    copy = _is_copy(held, again, sum(amounts))
    return [copy and first <= number <= last for number in range(len(amounts))]


def _is_copy(held: int, again: int, total: int) -> bool:
    """Return whether a part of the page that holds so much prose is a copy of the rest."""
    rest = total - held
    whole = again >= max(_COPY, held * _REPEATED)
    return whole and held >= rest * _OF_REST and rest >= held * _OF_COPY


def _in_copies(outline: Outline, amounts: Sequence[int], repeated: set[int]) -> list[bool]:
    held = outline.sums(amounts)
    again = outline.sums(
        amount if number in repeated else 0 for number, amount in enumerate(amounts)
    )
    total = sum(amounts)
    copies = {
        id(tag)
        for tag in outline.tags
        if tag.name not in _NO_BOX and _is_copy(held[id(tag)], again[id(tag)], total)
    }
    return outline.inherited(False, lambda tag, outer: outer or id(tag) in copies)
