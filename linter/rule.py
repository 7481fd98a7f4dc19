"""The contract of a rule, whether it is written in Python or in YAML.

A rule is given text and says what it saw: a `Hit`, in offsets of the text it was given. Which
file that was, how severe it is, where it lies in the source and whether somebody has silenced it
is the engine's business. So a rule cannot get a position in the source wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any, Generic, TypeVar

from linter.article import PROSE, Article
from linter.document import Block, Kind
from linter.finding import Severity
from linter.language.words import Word, words
from linter.span import Span

EXAMPLE_AS_OF = date(2026, 11, 23)
"""The day on which the examples inside rules are judged."""


class Unit(StrEnum):
    """What a rule is given at a time."""

    BLOCK = "block"
    SENTENCE = "sentence"
    ARTICLE = "article"


class Quoted(StrEnum):
    """What becomes of a hit inside a quotation, which is somebody else's words."""

    SKIP = "skip"
    SOFTEN = "soften"
    """Reported as a note, without a fix."""
    REPORT = "report"
    """For damage that no speaker can be the author of."""


@dataclass(frozen=True)
class Sentence:
    """One sentence of a block; `span` is its place in the block's text.

    All rules of a run are given the same sentences, so that what is derived here is derived once.
    """

    block: Block
    span: Span

    @cached_property
    def text(self) -> str:
        """The sentence as written; offsets in hits count in it."""
        return self.span.of(self.block.text)

    @cached_property
    def words(self) -> list[Word]:
        """The words of the sentence; their spans count in `text`."""
        return words(self.text)


@dataclass(frozen=True, slots=True)
class Change:
    """Put `becomes` where `span` of the text of `block` stands."""

    block: Block
    span: Span
    becomes: str


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule saw, at `span` of the text it was given (or of `block`, if it names one).

    `becomes` is what should stand there instead; `remove` means that the whole block should go.
    `safe` says that this cannot change the story's meaning. `missing` marks the place of something
    that is not there, so that the words at `span` are not themselves at fault. `at_most` caps the
    severity of this one hit, for evidence weaker than the rule's usual. `also` are further changes
    of the same fix, for a fault that a story has in many places and that is reported at the first.
    """

    span: Span
    message: str
    becomes: str | None = None
    remove: bool = False
    safe: bool = False
    block: Block | None = None
    evidence: str | None = None
    missing: bool = False
    at_most: Severity | None = None
    also: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class NoOptions:
    """The options of a rule that has none."""


@dataclass(frozen=True, slots=True)
class Good:
    """A text in which the rule finds nothing.

    One line stands in the middle of a short story; several lines, or a text in another `form`, are
    a whole story. `date` is the story's date.
    """

    text: str
    date: date | None = None
    options: dict[str, object] = field(default_factory=dict)
    form: str = "text"


@dataclass(frozen=True, slots=True)
class Bad(Good):
    """A text in which the rule finds exactly what stands between ⟦ and ⟧.

    `becomes` is the text after the rule's fixes, if it has any.
    """

    becomes: str | None = None


U = TypeVar("U", Article, Block, Sentence)
O = TypeVar("O")  # noqa: E741 - the field's usual letter for options
Check = Callable[[U, O], Iterator[Hit]]


@dataclass(frozen=True, slots=True)
class Rule(Generic[U, O]):
    """One kind of fault: how it is called, explained, found and shown.

    `id`, `family` and `doc` are left out where a rule is written: they are its file's name, its
    folder's name and its file's docstring, whose first line is the summary. `trigger` is an RE2
    expression that some block must match before the rule can hit there; empty means always. All
    triggers are asked as one automaton, in which whatever looks far ahead (“.*”) costs all others.
    `kinds` are the blocks it reads (an article rule reads the article and uses them only if it has
    a trigger). `options` is a dataclass of what a config can set; a field whose metadata says
    `GIVEN` holds what the run itself knows, such as its facts. `language` is the one whose stories
    it is about ("en"), None for all. `on` says whether it runs without being asked for.
    """

    unit: Unit
    severity: Severity
    check: Check[U, O]
    examples: tuple[Good, ...]
    since: str
    id: str = ""
    family: str = ""
    doc: str = ""
    kinds: frozenset[Kind] = PROSE
    trigger: str = ""
    options: type[O] = NoOptions  # type: ignore[assignment]
    quoted: Quoted = Quoted.REPORT
    language: str | None = "en"
    on: bool = True
    preview: bool = False

    @property
    def summary(self) -> str:
        """The first line of the page: the fault in one sentence."""
        return self.doc.strip().partition("\n")[0]

    @property
    def default(self) -> str:
        """Whether the rule runs without being asked for: “on”, “off” or “preview”."""
        return "preview" if self.preview else "on" if self.on else "off"


AnyRule = Rule[Any, Any]

GIVEN = "given"
"""What the metadata of an option says that no config sets; the run fills it."""


@dataclass(frozen=True, slots=True)
class Active:
    """A rule as a run uses it: with its severity and options settled."""

    rule: AnyRule
    severity: Severity
    options: object
