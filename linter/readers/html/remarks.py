"""What readers have said about a story, where only its look tells: rows of signed remarks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from bs4.element import Tag

from linter.readers.html.asides import HEADINGS, STORY
from linter.readers.html.outline import Outline
from linter.readers.html.passages import Passage

_SHORT = 90  # characters of the longest line that signs a remark, or stands above them
_ROWS = frozenset({"article", "div", "dl", "dt", "li", "section", "table", "tr"})
_NUMBERED = re.compile(r"\d$")  # a class that one element alone has: “post-1184”
_LEAST_BEFORE = (
    2 * STORY
)  # characters of prose above a heading, from which on readers may be heard below it
_DATED = 0.6  # of what rows hold that are no more than dated, the least that the story does
_SIGN = re.compile(
    r"(?P<remark>.{1,40}\b(?:says|said|wrote|writes|commented)\s*(?::|on\b|at\b|$).*"
    r"|(?=.*\b(?:reply|report|flag|dislike|downvote)\b)"
    r"(?:(?:\d+|dislike|downvote|flag|like|link|log in to|permalink|quote|recommend|reply|"
    r"report|report abuse|report comment|share|upvote)\b\W*)+)"
    r"|(?:comment )?(?:posted |written )?by .{1,40}\s(?:on|at|\|)\s.*\d.*"
    r"|.{0,60}\b\d{4},? (?:at |- |@ )?\d{1,2}[:.]\d\d(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)?"
    r"|(?:.{0,40}\W)?(?:\d+|an?) (?:second|minute|hour|day|week|month|year)s? ago",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\W*(?:(?:\d+|all|view all|readers?|readers['’]|user|your)\W+)*"
    r"(?:comments?(?: on\b.{0,60})?|(?:responses?|replies|reply|thoughts?) (?:to|on)\b.{0,60}"
    r"|no comments|responses|kommentare?|commentaires?|comentarios?)(?:\W*\d*\W*)"
    r"|\W*(?:leave|post|add|write|submit) (?:a |your )?(?:comment|reply|response)\b.{0,20}"
    r"|join the (?:conversation|discussion)\W*",
    re.IGNORECASE,
)


def find_remarks(
    outline: Outline,
    amounts: Sequence[int],
    stays: Sequence[bool],
    text: Callable[[Passage], str],
) -> list[bool]:
    """Return for each passage whether it is a remark of a reader, or stands below their heading.

    `amounts` says how much prose each of them holds, `stays` whether it is in no aside, and `text`
    what it shows.
    """
    signs = [
        _sign(passage, text) if stay else None
        for passage, stay in zip(outline.passages, stays, strict=True)
    ]
    rows = _rows(outline, amounts, signs)
    below = _below_heading(outline, amounts, text)
    return [row or number >= below for number, row in enumerate(rows)]


def _rows(
    outline: Outline, amounts: Sequence[int], signs: Sequence[re.Match[str] | None]
) -> list[bool]:
    if sum(sign is not None for sign in signs) < 2:
        return [False] * len(amounts)
    signed = outline.sums(sign is not None for sign in signs)
    certain = outline.sums(sign is not None and bool(sign["remark"]) for sign in signs)
    held = outline.sums(amounts)
    total = sum(amounts)
    before = _before(outline, amounts)
    found: set[int] = set()
    for siblings in outline.children.values():
        for row in _series(siblings):
            number = sum(signed[id(tag)] > 0 for tag in row)
            if number < 2 or number * 2 < len(row) or before.get(id(row[0]), 0) < STORY:
                continue
            prose = sum(held[id(tag)] for tag in row)
            # News hour by hour is dated as remarks are, so those may be longer only if they say so.
            sure = any(certain[id(tag)] for tag in row)
            if total - prose >= max(_LEAST_BEFORE, 0 if sure else prose * _DATED):
                found.update(id(tag) for tag in row)
    if not found:
        return [False] * len(amounts)
    return outline.inherited(False, lambda tag, outer: outer or id(tag) in found)


def _before(outline: Outline, amounts: Sequence[int]) -> dict[int, int]:
    """Return how much prose stands in front of each element: a story comes before its remarks."""
    before: dict[int, int] = {}
    read = 0
    for passage, amount in zip(outline.passages, amounts, strict=True):
        for tag in (passage.tag, *passage.tag.parents):
            if id(tag) in before:
                break
            before[id(tag)] = read
        read += amount
    return before


def _series(siblings: Sequence[Tag]) -> Iterator[list[Tag]]:
    """Yield the elements of a name and a class that stand beside each other."""
    rows: dict[tuple[str, str], list[Tag]] = {}
    for tag in siblings:
        if tag.name in _ROWS:
            called = str(tag.attrs.get("class", "")).split()
            common = next((one for one in called if not _NUMBERED.search(one)), "")
            rows.setdefault((tag.name, common), []).append(tag)
    return (row for row in rows.values() if len(row) > 1)


def _sign(passage: Passage, text: Callable[[Passage], str]) -> re.Match[str] | None:
    around = passage.tag.parent
    if passage.length > _SHORT or (around is not None and around.name == "blockquote"):
        return None  # a post that the story quotes is signed as a remark is
    return _SIGN.fullmatch(text(passage))


def _below_heading(outline: Outline, amounts: Sequence[int], text: Callable[[Passage], str]) -> int:
    """Return the number of the first passage below a heading of remarks, or one beyond the last."""
    before, below = 0, len(amounts)
    for number, (passage, amount) in enumerate(zip(outline.passages, amounts, strict=True)):
        before += amount
        if passage.tag.name == "h1":
            below = len(amounts)  # the story is still to come
        elif (
            below == len(amounts)
            and before >= _LEAST_BEFORE
            and passage.tag.name in HEADINGS
            and passage.length <= _SHORT
            and passage.linked * 2 <= passage.length
            and _TITLE.fullmatch(text(passage))
        ):
            below = number
    return below
