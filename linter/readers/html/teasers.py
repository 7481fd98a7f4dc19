"""Boxes that sum up other stories: again and again a linked title, and how that story begins."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from linter.readers.html.asides import HEADINGS
from linter.readers.html.outline import Outline
from linter.readers.html.passages import Passage

_TITLE = 10  # characters of a linked line that may be the title of another story
_REACH = 3  # lines between a title and its text: a section, a date, an author
_LEAST = 3  # teasers in a box
_MOST = 0.75  # of the prose in a box of teasers, the least share that stands below such titles
_OF_ALL = 0.6  # of the prose of the page, the most that such a box holds; a round-up is all of it
_SUMMARY = 400  # characters of prose that a teaser holds at most, on average
_BOXES = frozenset({"article", "div", "section", "table", "tbody", "tr"})
_MORE = ("continue reading", "read more", "read full story", "full story", "weiterlesen")
_LONGEST_MORE = 60  # characters


def find_teasers(
    outline: Outline, amounts: Sequence[int], text: Callable[[Passage], str]
) -> list[bool]:
    """Return for each passage whether it stands in a box of teasers.

    `amounts` says how much prose each of them holds, and `text` what it shows.
    """
    teased = _teased(outline.passages, amounts, text)
    if sum(teased) < _LEAST:
        return [False] * len(amounts)
    number = outline.sums(teased)
    held = outline.sums(amounts)
    below = outline.sums(amount if one else 0 for amount, one in zip(amounts, teased, strict=True))
    headlines = outline.sums(passage.tag.name == "h1" for passage in outline.passages)
    total = sum(amounts)
    boxes = {
        id(tag)
        for tag in outline.tags
        if tag.name in _BOXES
        and number[id(tag)] >= _LEAST
        and not headlines[id(tag)]
        and below[id(tag)] >= _MOST * held[id(tag)]
        and held[id(tag)] <= min(_SUMMARY * number[id(tag)], total * _OF_ALL)
    }
    return outline.inherited(False, lambda tag, outer: outer or id(tag) in boxes)


def _teased(
    passages: Sequence[Passage], amounts: Sequence[int], text: Callable[[Passage], str]
) -> list[bool]:
    """Return for each passage whether it is what another story begins with."""
    found = [False] * len(passages)
    since = _REACH + 1  # lines since the last title
    last: int | None = None  # the last prose, if nothing but short lines came since
    for number, (passage, amount) in enumerate(zip(passages, amounts, strict=True)):
        if passage.linked * 2 > passage.length:
            if passage.length >= _TITLE:
                since = 0
            if last is not None and _is_more(passage, text):
                found[last] = True
                last = None
        elif amount:
            found[number] = since <= _REACH
            since, last = _REACH + 1, number
        else:
            # A heading that leads nowhere is the title of what follows, whatever links are above.
            since = _REACH + 1 if passage.tag.name in HEADINGS else since + 1
    return found


def _is_more(passage: Passage, text: Callable[[Passage], str]) -> bool:
    return passage.length <= _LONGEST_MORE and text(passage).casefold().startswith(_MORE)
