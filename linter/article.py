"""A story as an editor sees it: which part is what, where it is from and when it is of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from linter.document import Block, Field, Kind, Link, Record
from linter.span import Span

PROSE = frozenset({Kind.PARAGRAPH, Kind.QUOTE, Kind.LIST_ITEM})
"""The kinds of block that hold the story's own running text."""


class Confidence(StrEnum):
    """How far the date of a story can be trusted."""

    DECLARED = "declared"
    """Given from outside the text: a field, a command-line option."""
    STATED = "stated"
    """Said by a part of the story that is written with it: URL, time stamp, dateline, caption."""
    WEAK = "weak"
    """Only hinted at: some date in a caption or the lead, the year of a rights line."""


@dataclass(frozen=True, slots=True)
class StoryDate:
    """The day a story is of. `origin` says where that was read, `span` where in `block`."""

    value: date
    confidence: Confidence
    origin: str
    block: Block | None = None
    span: Span | None = None

    @property
    def evidence(self) -> str:
        """The day and where it was read, for the evidence of a finding."""
        return f"story date {self.value}, from the {self.origin}"


@dataclass(frozen=True, slots=True)
class Dateline:
    """“BRUSSELS (AP) —”: place, agency and day in front of the first paragraph, as written."""

    block: Block
    span: Span
    place: str
    agency: str | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """A whole story. `as_of` is the day on which it is judged whether something is still so.

    `identity` is what the story calls itself (a URL, an id), else its path. `language` is the tag
    of the language it is in ("en", "en-GB"), None if that is not known. `records` is the data that
    it is or brings along, and `links` are what its text points at and shows.

    `authors` are names, from bylines and from declared fields. `final_newline` is None where the
    form of the story has no such thing as an end of file.
    """

    path: str
    blocks: tuple[Block, ...]
    as_of: date
    dateline: Dateline | None = None
    story_date: StoryDate | None = None
    authors: tuple[str, ...] = ()
    final_newline: bool | None = None
    identity: str = ""
    language: str | None = None
    records: tuple[Record, ...] = ()
    links: tuple[Link, ...] = ()

    @property
    def sure_date(self) -> StoryDate | None:
        """The story's date if it rests on more than a hint, else None."""
        found = self.story_date
        return None if found is None or found.confidence is Confidence.WEAK else found

    def of_kind(self, *kinds: Kind) -> tuple[Block, ...]:
        """Return the blocks of these kinds, in order."""
        return tuple(block for block in self.blocks if block.kind in kinds)

    @property
    def headline(self) -> Block | None:
        """The first headline; a second one is the same title printed again."""
        return next(iter(self.of_kind(Kind.HEADLINE)), None)

    @property
    def first_block(self) -> Block | None:
        """The first block of the text: where it is reported that something is missing."""
        text = (block for block in self.blocks if block.kind is not Kind.META)
        return next(text, next(iter(self.blocks), None))

    @property
    def deck(self) -> Block | None:
        """The summary under the headline."""
        return next(iter(self.of_kind(Kind.DECK)), None)

    @property
    def body(self) -> tuple[Block, ...]:
        """The story's own text: paragraphs, quotations and list items."""
        return self.of_kind(*PROSE)

    @property
    def words(self) -> int:
        """Words of the body, counted at white space, or by signs in scripts without spaces."""
        return _words(self.body)

    def fields(self, field: Field) -> tuple[Block, ...]:
        """Return what the story declares as this field, best source first."""
        return tuple(block for block in self.blocks if block.field is field)

    def neighbors(self) -> Iterator[tuple[Block | None, Block, Block | None]]:
        """Yield each block between the one before it and the one after it."""
        padded = (None, *self.blocks, None)
        yield from zip(padded, self.blocks, padded[2:], strict=False)


@lru_cache(maxsize=1)  # several rules ask for those of a story in turn
def _words(blocks: tuple[Block, ...]) -> int:
    return sum(block.words for block in blocks)
