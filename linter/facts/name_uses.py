"""Where a story uses a name that something had before, or was given later.

All names of all renames are one expression, so a story without any is dismissed in one pass.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from linter.article import Article, StoryDate
from linter.document import Block
from linter.expressions import Pattern
from linter.facts.corrections import is_taken_back
from linter.facts.facts import Facts
from linter.facts.renames import Rename
from linter.facts.search import found_in
from linter.facts.telling import Telling, telling
from linter.language.expression import compiled
from linter.language.quotations import is_quoted, quotations
from linter.span import Span

_OPENS = frozenset("the in of a an at from and but for with on by to as when while after".split())
_JOINS = frozenset("-_@#/")
_DAYS = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Jan. Feb. Aug. Sept. Oct. Nov. Dec. "
    "January February March April May June July August September October November December".split()
)
_WORD_BEHIND = compiled(r"[ -]([A-Z][\w.]*)")
_WORD_BEFORE = compiled(r"([A-Z][\w.]*)[ -]$")
_REACH = 30  # characters


@dataclass(frozen=True, slots=True)
class NameUse:
    """A name at a place of a story, and the rename that it belongs to, as an old name or a new."""

    rename: Rename
    old: bool
    span: Span
    block: Block
    story: StoryDate

    @property
    def words(self) -> str:
        """The name as it stands."""
        return self.span.of(self.block.text)


class Names:
    """The names of all renames, for look-up.

    `pattern` finds the old names, and of the new ones those that date a story or hold an old one.
    """

    def __init__(self, renames: Sequence[Rename]) -> None:
        self.old: dict[str, list[Rename]] = defaultdict(list)
        self.new: dict[str, list[Rename]] = defaultdict(list)
        self.stays = {rename.id: _any_of(rename.stays) for rename in renames if rename.stays}
        self.needs = {rename.id: _any_of(rename.needs) for rename in renames if rename.needs}
        for rename in renames:
            for name in rename.old:
                self.old[name].append(rename)
            for name in rename.new:
                self.new[name].append(rename)
        coined = {name for rename in renames if rename.coined for name in rename.new}
        longer = {name for name in self.new if any(old in name for old in self.old)}
        wanted = {*self.old, *coined, *longer}
        ordered = sorted(wanted, key=lambda name: (-len(name), name))
        edged = (re.escape(name) for name in ordered)
        self.pattern = Pattern(rf"\b(?:{'|'.join(edged)})") if ordered else None


def _any_of(phrases: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(phrase) for phrase in phrases)})(?!\w)")


@lru_cache(maxsize=4)  # runs of one process, each by its own facts
def known_names(facts: Facts) -> Names:
    """Return the names of all renames, compiled at the first call."""
    return Names(facts.renames)


def uses(article: Article, facts: Facts) -> tuple[NameUse, ...]:
    """Return each old name, and each coined new one, in what is judged of `article`.

    None if the story's date is not known from the story, and none that is part of a longer name or
    stands in a phrase that kept it. A name that others bear counts only where one of the words that
    it needs stands in the story.
    """
    story = article.sure_date
    return _uses(telling(article, story.value), story, facts) if story else ()


@lru_cache(maxsize=1)  # several rules ask for the same
def _uses(told: Telling, story: StoryDate, facts: Facts) -> tuple[NameUse, ...]:
    known = known_names(facts)
    if known.pattern is None:
        return ()
    found = []
    for number, span in found_in(known.pattern, told.texts):
        text = told.texts[number]
        if not _is_whole(text, span) or _is_in_longer_name(text, span):
            continue
        name = span.of(text)
        for table, old in ((known.old, True), (known.new, False)):
            for rename in table.get(name, ()):
                use = NameUse(rename, old, span, told.blocks[number], story)
                if _is_the_one(use, told, known):
                    found.append(use)
    return tuple(found)


def is_said(use: NameUse) -> bool:
    """Return whether the story itself uses the name, and does not quote or correct it."""
    text, span = use.block.text, use.span
    return not (is_quoted(span, quotations(text)) or is_taken_back(text, span))


def _is_the_one(use: NameUse, told: Telling, known: Names) -> bool:
    """Return whether a name means the thing of the rename, in a phrase that did not keep it."""
    needs, stays = known.needs.get(use.rename.id), known.stays.get(use.rename.id)
    if needs and not (needs.search(told.whole) and needs.search(told.whole.replace(use.words, ""))):
        return False
    kept = stays.finditer(use.block.text) if stays else ()
    return not any(Span(*match.span()).covers(use.span) for match in kept)


def _is_whole(text: str, span: Span) -> bool:
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    return not (before.isalnum() or before in _JOINS or after.isalnum() or after == "-")


def _is_in_longer_name(text: str, span: Span) -> bool:
    """Return whether a name is part of another: "Saigon Street", "Miss Saigon"."""
    behind = _WORD_BEHIND.match(text, span.end)
    if behind and behind[1] not in _DAYS:
        return True
    before = _WORD_BEFORE.search(text[max(0, span.start - _REACH) : span.start])
    if before is None:
        return False
    at = span.start - len(before.group())
    opens = not text[:at].strip() or text[:at].rstrip()[-1] in '.!?“"(—–:'
    return not (opens or before[1].lower() in _OPENS or before[1] in _DAYS)
