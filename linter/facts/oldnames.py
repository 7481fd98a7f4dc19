"""Names that were given up before a story used them, and names that nobody had given yet.

A use counts only in a sentence of the story's own day, in a story that does not give the other name
as well. How much is asked for depends on what bore the name: a town has always a present, a country
that is gone, a company that was bought or a team that has moved mostly a past.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from linter.article import Article
from linter.facts.facts import Facts
from linter.facts.name_uses import NameUse, is_said, known_names, uses
from linter.facts.persons import mentions
from linter.facts.renames import Rename
from linter.facts.standing import Standing, names_a_year_before, standing
from linter.facts.telling import telling
from linter.language.expression import compiled
from linter.language.sentences import sentences
from linter.span import Span

# Style books and writers take a while to follow.
_SLACK = timedelta(days=180)
# A name given up longer ago than this is used of its own time.
_REMEMBERED = timedelta(days=3652)
# What is gone is mostly spoken of as gone: only a verb in the present makes it present.
_STRICT = frozenset({"country", "treaty", "person"})
# What has a present wherever nothing says otherwise; and that even where a story tells.
_PRESENT = {
    "place": Standing.TOLD,
    "organisation": Standing.OPEN,
    "company": Standing.OPEN,
    "term": Standing.OPEN,
}
# New names are announced: so long before the day from which they hold they may be known. Deals
# and moves of teams take years.
_ANNOUNCED = {"country": 60, "person": 60, "term": 60}
_ANNOUNCED_ELSE = 1096
# A name of a few capitals is other things as well: it needs the old name near it.
_ACRONYM = compiled(r"[A-Z]{2,4}$")

_RENAMED = compiled(
    r"\b(?:formerly|former|had|once|renam\w+|rebrand\w*|now (?:called|known|named|part)|"
    r"(?:then|also|previously|originally|still|better|popularly) (?:called|known|named)|"
    r"(?:its|the|their) (?:old|new|original|previous|earlier|colonial) names?|"
    r"change[sd]? (?:its|the) name|known as|called itself|ex-|onetime|one-time|defunct|"
    r"predecessors?|successors?|merg\w+|spun off|spin-?off|acquir\w+|takeover|bought|born in|"
    r"native of|raised in|collapse[sd]?|breakup|break-up|disintegrat\w+|dissol\w+|fall of|"
    r"no longer|any ?more|exist(?:s|ed)?|founders?|co-founders?|previously|history|ago|deals?|"
    r"purchase|buyout|sale of|sold)\b",
    re.IGNORECASE,
)


def given_up(article: Article, facts: Facts, *, hard: bool) -> Iterator[NameUse]:
    """Yield the old names that a story uses of its own day, long after the change.

    Nothing where the story gives the new name, too: it knows, and speaks of the time before.
    """
    for one in uses(article, facts):
        rename, day = one.rename, one.story.value
        if not one.old or rename.hard is not hard or not rename.holds(day):
            continue
        if day - rename.start < _SLACK or _gives_new(rename, telling(article, day).whole):
            continue
        if _is_right_for_another(one, facts) or not _is_own(one, article):
            continue
        if _is_meant(one):
            yield one


def _is_own(one: NameUse, article: Article) -> bool:
    """Return whether the story says the name itself, and corrects nothing about it."""
    return is_said(one) and not telling(article, one.story.value).corrects(one.words)


def _gives_new(rename: Rename, whole: str) -> bool:
    """Return whether the story gives a new name, other than as part of the old one."""
    for name in rename.old:
        whole = whole.replace(name, "")
    return any(any(mentions(name, whole)) for name in rename.new)


def _is_meant(one: NameUse) -> bool:
    """Return whether the name is used of the story's own day."""
    how = _standing(one)
    if how is Standing.PRESENT:
        return True
    rename, text = one.rename, one.block.text
    recent = one.story.value - rename.start < _REMEMBERED
    sure = rename.hard or rename.verified
    if names_a_year_before(text, rename.start.year + 1) or not (recent and sure):
        return False
    return how >= _PRESENT.get(rename.kind, Standing.PRESENT)


def _standing(use: NameUse) -> Standing:
    text, span = use.block.text, use.span
    sentence = next(one for one in sentences(text) if one.end > span.start)
    if _RENAMED.search(sentence.of(text)):
        return Standing.LOOKS_BACK
    end = span.end + 2 if text[span.end : span.end + 2] in ("'s", "’s") else span.end
    strict = use.rename.kind in _STRICT
    return standing(text, sentence, Span(span.start, end), use.story.value, strict=strict)


def _is_right_for_another(one: NameUse, facts: Facts) -> bool:
    """Return whether the name has been given again since, or to something else."""
    others = known_names(facts).new.get(one.words, ())
    day, start = one.story.value, one.rename.start
    return any(other.holds(day) and other.start >= start for other in others)


def not_yet_given(article: Article, facts: Facts) -> Iterator[NameUse]:
    """Yield the first use of each new name that nobody can have known on the day of the story."""
    if article.sure_date is None:
        return
    seen: set[str] = set()
    for one in uses(article, facts):
        rename, day = one.rename, one.story.value
        ahead = timedelta(days=_ANNOUNCED.get(rename.kind, _ANNOUNCED_ELSE))
        if one.old or not rename.coined or rename.start - day <= ahead or rename.id in seen:
            continue
        whole = telling(article, day).whole
        if _ACRONYM.match(one.words) and not any(name in whole for name in rename.old):
            continue
        if _is_own(one, article) and not _was_in_use(one, facts):
            seen.add(rename.id)
            yield one


def _was_in_use(one: NameUse, facts: Facts) -> bool:
    """Return whether the name was known before: Fort Bragg was Fort Bragg once already."""
    day, known = one.story.value, known_names(facts)
    given = [other.start for other in known.new.get(one.words, ())]
    if any(start <= day for start in given):
        return True
    old = known.old.get(one.words, ())
    return any(all(start >= other.start for start in given) for other in old)


def given_up_since(article: Article, facts: Facts) -> Iterator[NameUse]:
    """Yield the first use of each old name that was right on the story's day, and is not now."""
    seen: set[str] = set()
    for one in uses(article, facts):
        rename, day = one.rename, one.story.value
        if not one.old or not rename.hard or rename.id in seen or one.words in seen:
            continue
        since = day < rename.start <= article.as_of and rename.holds(article.as_of)
        if since and is_said(one):
            seen |= {rename.id, one.words}
            yield one
