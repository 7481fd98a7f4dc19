"""Which double quotation marks of a paragraph open, which close, and which have no partner.

`linter.language.quotations` says what is quoted, and makes the best of marks that are at fault.
Here the marks themselves are judged: by what stands beside each, and by what is open so far.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_DOUBLE = re.compile('[“”"]')
_BEFORE_OPENING = frozenset("([{—–-/‘'’“”\"…>*_+=|~:;,.")
"""What an opening mark may follow without a space; most of it may stand before a closing one."""
_INSIDE_FIRST = frozenset("([{‘'’“\"$£€¥#@…—–.-¿¡&*_<✓")
_AFTER_CLOSING = frozenset(".,;:!?)]}—–-…/'’\"”*_|<")
_PRIME = re.compile(r"\d['’′]\s?\d{1,2}(?:\.\d+|[½¼¾])?$|[½¼¾]$")
_NUMBER = re.compile(r"\d(?:[\d./]*\d)?$")
_REACH = 8  # characters before a mark that can make it a sign for inches
_PAIRED = re.compile("''|’’|‘‘|``|´´|[″‶＂]")
"""What stands for a double mark in some systems; a partner may be among them."""
_FOREIGN = frozenset("„‟«»「」")
_MARKUP = re.compile(r'=["”]|["”]\s?/?>|"<(?!\w+@)|“”|“¦')
"""Marks of HTML and JSON, a mark that stands twice, and half an ellipsis in the wrong encoding."""
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])[”\"](?=(?:s|t|re|ve|ll|d|m)\b)")
_SINGLE_FIRST = re.compile(r" ['‘](?=\w)")
_SINGLE_LAST = re.compile(r"['’] $")
_ENDS_SENTENCE = frozenset(".!?…)]'’")
_SPACE_MISSING = frozenset(",.!?:;…")
"""What a straight mark follows that closes a quotation where the space behind it is missing."""
# “…, he said”, “… ! said Ana Petrova”: words of the story that stand where a quotation is open.
_SAID = re.compile(
    r"[,?!…—] ?(?:(?:he|she|they|it|[A-Z][\w.’'-]+)(?: [A-Z][\w.’'-]+){0,3} )?"
    r"(?:said|says|added|adds|told|tells|wrote|writes|tweeted|explained|continued|asked|recalled)\b"
)
# “…, explains the harbor master, a man of few words.”: the same right in front of the mark.
_TAG = re.compile(
    r"[,?!…—] ?(?!(?:and|but|or|so|that|who|which|as|when|where|because|then|if|what|while)\b)"
    r"(?:[\w.’'-]+ ){0,5}?(?:said|says|added|told|tells|wrote|explain(?:s|ed)|asked|offered|noted"
    r"|argue[sd]|insist(?:s|ed)|conclude[sd]|replied|warn(?:s|ed)|joked|observe[sd]|recall(?:s|ed)|continue[sd])"
    r"\b[^,.“”\"]{0,60}(?:, [^,.“”\"]{0,60})?\.$"
)
_SAID_WITHIN = 120  # characters before the mark that opens again


@dataclass(frozen=True, slots=True)
class Mark:
    """A double quotation mark at the offset `at`.

    `can_open` and `can_close` say what the characters beside it allow; `opens` what it does there.
    """

    at: int
    character: str
    can_open: bool
    can_close: bool
    opens: bool

    @property
    def is_wrong_way(self) -> bool:
        """Whether it is a curly mark that does what only the other one should."""
        return self.character == ("”" if self.opens else "“")


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of one paragraph.

    `pairs` are opening and closing marks that belong together, in the order of the closing ones;
    `unopened` closing marks, and `unclosed` opening ones, without a partner. `nested` are opening
    marks inside another quotation. `doubtful` says that a mark may be a sign for inches or
    seconds, or belong to code or to another language, so that nobody can say what is missing.
    `apostrophes` are offsets of marks that stand for one (“it”s”); they are in none of the others.
    """

    all: tuple[Mark, ...] = ()
    pairs: tuple[tuple[Mark, Mark], ...] = ()
    unopened: tuple[Mark, ...] = ()
    unclosed: tuple[Mark, ...] = ()
    nested: tuple[Mark, ...] = ()
    doubtful: bool = False
    apostrophes: tuple[int, ...] = ()

    @property
    def are_paired(self) -> bool:
        """Whether every mark has its partner."""
        return not self.unopened and not self.unclosed


NONE = Marks()


def has_double_marks(text: str) -> bool:
    """Return whether any double quotation mark stands in `text`."""
    return '"' in text or "“" in text or "”" in text


def double_marks(text: str) -> Marks:
    """Return the double quotation marks of one paragraph, each with what it does."""
    return _marks(text) if has_double_marks(text) else NONE


@lru_cache(maxsize=1024)  # several rules ask about the same paragraphs
def _marks(text: str) -> Marks:
    marks = _read(text, frozenset())
    if marks.are_paired:
        return marks
    apostrophes = frozenset(match.start() for match in _APOSTROPHE.finditer(text))
    if apostrophes and (without := _read(text, apostrophes)).are_paired:
        return without
    return marks


def _read(text: str, apostrophes: frozenset[int]) -> Marks:
    doubtful = (
        not _FOREIGN.isdisjoint(text) or bool(_PAIRED.search(text)) or bool(_MARKUP.search(text))
    )
    marks: list[Mark] = []
    pairs: list[tuple[Mark, Mark]] = []
    stack: list[Mark] = []
    unopened: list[Mark] = []
    nested: list[Mark] = []
    for match in _DOUBLE.finditer(text):
        at, character = match.start(), match.group()
        if at in apostrophes:
            continue
        if character != "“" and at and text[at - 1].isnumeric():
            before_it = text[max(0, at - _REACH) : at]
            if _PRIME.search(before_it):
                doubtful = doubtful or not text[at + 1 : at + 2].isspace()
                continue
            if _NUMBER.search(before_it) and not stack:
                doubtful = True
                continue
        can_open, can_close = _can_open(text, at), _can_close(text, at)
        opens = _opens(text, at, can_open, can_close, bool(stack))
        mark = Mark(at, character, can_open, can_close, opens)
        marks.append(mark)
        if opens:
            if stack and _opens_again(text, stack[-1].at, at):
                stack.pop()
            if stack:
                nested.append(mark)
            stack.append(mark)
        elif stack:
            pairs.append((stack.pop(), mark))
        else:
            unopened.append(mark)
    return Marks(
        tuple(marks),
        tuple(pairs),
        tuple(unopened),
        tuple(stack),
        tuple(nested),
        doubtful,
        tuple(sorted(apostrophes)),
    )


def _can_open(text: str, at: int) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if not after:
        return False
    if after.isspace():  # “ ‘We sail’, he said”
        return (not before or before.isspace()) and bool(_SINGLE_FIRST.match(text, at + 1))
    if before and not before.isspace() and before not in _BEFORE_OPENING:
        return False
    if after == "." and not text[at + 2 : at + 3].strip():
        return False
    return after.isalnum() or after in _INSIDE_FIRST


def _can_close(text: str, at: int) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if not before:
        return False
    if before.isspace() and not _SINGLE_LAST.search(text, max(0, at - 2), at):
        return False
    return not after or after.isspace() or after in _AFTER_CLOSING


def _opens(text: str, at: int, can_open: bool, can_close: bool, inside: bool) -> bool:
    """Return whether a mark opens; a curly one says so itself unless it cannot be so."""
    character = text[at]
    joined = text[at - 1 : at].isalnum() and text[at + 1 : at + 2].isalnum()
    if character == "“":
        return can_open or not inside or joined
    if character == "”":
        return not inside and not can_close and not joined
    if inside and can_open and text[at - 1 : at] in _SPACE_MISSING:
        return False
    if can_open != can_close:
        return can_open
    return not inside and at + 1 < len(text)


def _opens_again(text: str, opened: int, at: int) -> bool:
    """Return whether the mark at `at` takes up a quotation as the first of a new paragraph does.

    So it looks where paragraphs were joined: a sentence ends in the open quotation, and another one
    begins. What is between must be words of the speaker alone.
    """
    before = text[max(opened + 1, at - _SAID_WITHIN) : at].rstrip()
    if before[-1:] not in _ENDS_SENTENCE or before[-2:-1] == ",":
        return False
    after = text[at + 1 : at + 2]
    if after.islower() or (after.isspace() and not _SINGLE_FIRST.match(text, at + 1)):
        return False
    return not _SAID.search(before) and not _TAG.search(before)
