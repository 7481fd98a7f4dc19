"""Where a story uses a name that something had before, or was given later.

All names of all renames are one expression, so a paragraph without any is dismissed in one pass.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache

from linter.article import Article, StoryDate
from linter.document import Block
from linter.expressions import Pattern
from linter.facts.facts import Facts
from linter.facts.renames import Rename
from linter.facts.standing import Standing, standing
from linter.language.quotations import is_quoted, quotations
from linter.language.sentences import sentences
from linter.span import Span

# Style books and writers take a while to follow.
SLACK = timedelta(days=60)
# A name given up longer ago than this is used of its own time.
_REMEMBERED = timedelta(days=3652)
# What is gone is mostly spoken of as gone: only a verb in the present makes it present.
_STRICT = frozenset({"country", "treaty", "person"})
# Where nothing says when, the deals and the past of a company are as likely meant as its present.
_OFTEN_PAST = _STRICT | {"company", "term"}
# New names are announced: so long before the day from which they hold they may be known. Deals
# and moves of teams take years.
_ANNOUNCED = {"country": 60, "person": 60, "term": 60}
_ANNOUNCED_ELSE = 1096
# A name of a few capitals is other things as well: it needs the old name near it.
_ACRONYM = re.compile(r"[A-Z]{2,4}$")

_RENAMED = re.compile(
    r"\b(?:formerly|former|renam\w+|rebrand\w*|now (?:called|known|named|part)|(?:then|once|also|"
    r"previously|originally|still|better|popularly) (?:called|known|named)|(?:its|the|their) "
    r"(?:old|new|original|previous|earlier|colonial) names?|change[sd]? (?:its|the) name|"
    r"known as|called itself|ex-|onetime|one-time|defunct|predecessors?|successors?|merg\w+|"
    r"spun off|spin-?off|acquir\w+|takeover|bought|born in|native of|raised in|collapse[sd]?|"
    r"breakup|break-up|disintegrat\w+|dissol\w+|fall of|no longer|any ?more|exist(?:s|ed)?|"
    r"founders?|co-founders?)\b",
    re.IGNORECASE,
)
_OPENS = frozenset("the in of a an at from and but for with on by to as when while after".split())
_JOINS = frozenset("-_@#/")
_DAYS = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Jan. Feb. Aug. Sept. Oct. Nov. Dec. "
    "January February March April May June July August September October November December".split()
)
_WORD_BEHIND = re.compile(r"[ -]([A-Z][\w.]*)")
_WORD_BEFORE = re.compile(r"([A-Z][\w.]*)[ -]$")


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


class _Names:
    """The names of all renames, for look-up."""

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
        ordered = sorted({*self.old, *self.new}, key=lambda name: (-len(name), name))
        edged = (re.escape(name) for name in ordered)
        self.pattern = Pattern(rf"\b(?:{'|'.join(edged)})") if ordered else None

    def spans(self, text: str) -> Iterator[Span]:
        """Yield the names in `text`; of two at one place, the longer."""
        for span in self.pattern.spans(text) if self.pattern else ():
            before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
            if not (before.isalnum() or before in _JOINS or after.isalnum() or after == "-"):
                yield span


def _any_of(phrases: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(phrase) for phrase in phrases)})(?!\w)")


@lru_cache(maxsize=4)  # runs of one process, each by its own facts
def _names(facts: Facts) -> _Names:
    return _Names(facts.renames)


@lru_cache(maxsize=1)
def _mentions(paragraphs: tuple[str, ...], facts: Facts) -> tuple[tuple[int, Span], ...]:
    """Return each name with its paragraph, outside quotations and longer names.

    Those of the last story are kept, since several rules ask for the same.
    """
    known = _names(facts)
    return tuple(
        (number, span)
        for number, text in enumerate(paragraphs)
        for span in known.spans(text)
        if not _is_in_longer_name(text, span) and not is_quoted(span, quotations(text))
    )


def uses(article: Article, facts: Facts) -> Iterator[NameUse]:
    """Yield each old or new name in the body of `article`, outside quotations and proper names.

    None if the story's date is not known from the story. A name that others bear counts only where
    one of the words that it needs stands in the story.
    """
    story = article.sure_date
    if story is None:
        return
    known, body = _names(facts), article.body
    texts = tuple(block.text for block in body)
    for number, span in _mentions(texts, facts):
        name = span.of(texts[number])
        for table, old in ((known.old, True), (known.new, False)):
            for rename in table.get(name, ()):
                use = NameUse(rename, old, span, body[number], story)
                if _is_the_one(use, texts, known):
                    yield use


def _is_the_one(use: NameUse, texts: tuple[str, ...], known: _Names) -> bool:
    """Return whether a name means the thing of the rename, in a phrase that did not keep it."""
    needs, stays = known.needs.get(use.rename.id), known.stays.get(use.rename.id)
    if needs and not any(needs.search(text.replace(use.words, "")) for text in texts):
        return False
    kept = stays.finditer(use.block.text) if stays else ()
    return not any(Span(*match.span()).covers(use.span) for match in kept)


def _standing(use: NameUse) -> Standing:
    text, span = use.block.text, use.span
    sentence = next(one for one in sentences(text) if one.end > span.start)
    if _RENAMED.search(sentence.of(text)):
        return Standing.LOOKS_BACK
    end = span.end + 2 if text[span.end : span.end + 2] in ("'s", "’s") else span.end
    strict = use.rename.kind in _STRICT
    return standing(text, sentence, Span(span.start, end), use.story.value, strict=strict)


def _is_in_longer_name(text: str, span: Span) -> bool:
    """Return whether a name is part of another: "Saigon Street", "Miss Saigon"."""
    behind = _WORD_BEHIND.match(text, span.end)
    if behind and behind[1] not in _DAYS:
        return True
    before = _WORD_BEFORE.search(text[max(0, span.start - 30) : span.start])
    if before is None:
        return False
    at = span.start - len(before.group())
    opens = not text[:at].strip() or text[:at].rstrip()[-1] in '.!?“"(—–:'
    return not (opens or before[1].lower() in _OPENS or before[1] in _DAYS)


def given_up(article: Article, facts: Facts, *, hard: bool) -> Iterator[NameUse]:
    """Yield the old names that a story uses of its own day, after the change.

    Nothing where the story gives the new name, too: it knows, and speaks of the time before.
    """
    found = list(uses(article, facts))
    right = {one.words for one in found if not one.old}
    for one in found:
        rename, day = one.rename, one.story.value
        if not one.old or rename.hard is not hard or not rename.holds(day):
            continue
        if day - rename.start < SLACK or right.intersection(rename.new):
            continue
        if _is_right_for_another(one, facts):
            continue
        how = _standing(one)
        recent = day - rename.start < _REMEMBERED and rename.kind not in _OFTEN_PAST
        if how is Standing.PRESENT or (how is Standing.OPEN and recent and rename.verified):
            yield one


def _is_right_for_another(one: NameUse, facts: Facts) -> bool:
    """Return whether the name has been given again since, or to something else."""
    others = _names(facts).new.get(one.words, ())
    day, start = one.story.value, one.rename.start
    return any(other.holds(day) and other.start >= start for other in others)


def not_yet_given(article: Article, facts: Facts) -> Iterator[NameUse]:
    """Yield the first use of each new name that nobody can have known on the day of the story.

    A day that only the lead names may be that of what the story looks back on.
    """
    if article.sure_date is None or article.sure_date.origin == "lead":
        return
    seen: set[str] = set()
    for one in uses(article, facts):
        rename, day = one.rename, one.story.value
        ahead = timedelta(days=_ANNOUNCED.get(rename.kind, _ANNOUNCED_ELSE))
        if one.old or not rename.coined or rename.start - day <= ahead or rename.id in seen:
            continue
        if _ACRONYM.match(one.words) and not any(
            name in block.text for block in article.body for name in rename.old
        ):
            continue
        if not _was_in_use(one, facts):
            seen.add(rename.id)
            yield one


def _was_in_use(one: NameUse, facts: Facts) -> bool:
    """Return whether the name was known before: Fort Bragg was Fort Bragg once already."""
    day = one.story.value
    known = _names(facts)
    return bool(known.old.get(one.words)) or any(
        other.start <= day for other in known.new.get(one.words, ())
    )


def given_up_since(article: Article, facts: Facts) -> Iterator[NameUse]:
    """Yield the first use of each old name that was right on the story's day, and is not now."""
    seen: set[str] = set()
    for one in uses(article, facts):
        rename, day = one.rename, one.story.value
        if not one.old or not rename.hard or rename.id in seen or one.words in seen:
            continue
        if day < rename.start <= article.as_of and rename.holds(article.as_of):
            seen |= {rename.id, one.words}
            yield one
