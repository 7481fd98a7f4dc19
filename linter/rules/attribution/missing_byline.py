"""A long story names no author.

Readers want to know who is speaking to them, and archives and search count authors. What counts is
that somebody is named: in a field, in a byline, with or without a date in the same line, in a line
at the end that says who reported or who the writer is, or with an account to follow. An editorial
speaks for its paper. An agency in the dateline, “(AP)”, is not an author, and neither is a first
name alone (“Follow Ana on Twitter”). Short items are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from linter.article import Article
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, Rule, Unit
from linter.rules.attribution._signatures import is_signed


@dataclass(frozen=True, slots=True)
class Options:
    """When a story is long enough to need an author."""

    min_words: Annotated[int, "Words of body text from which on a story needs an author."] = 325


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Report the first block of a long story without an author."""
    first = article.first_block
    if article.authors or article.words < options.min_words or first is None:
        return
    if is_signed(article):
        return
    message = f"No author is named in a story of {article.words} words; add a byline."
    yield Hit(first.span, message, block=first, missing=True)


_TITLE = "Ferry returns to its old route"
_LEAD = (
    "The ferry went back to its old route on Monday, the company said.\n\n"
    "It will call at both islands until the harbor wall is repaired next spring.\n"
)
_SHORTER: dict[str, object] = {"min_words": 20}

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    check=check,
    options=Options,
    since="0.1.0",
    examples=(
        Bad(f"⟦{_TITLE}⟧\n\n{_LEAD}", options=_SHORTER),
        Bad(f"⟦{_TITLE}⟧\n\n{_LEAD}\nBy the harbor wall, people cheered.", options=_SHORTER),
        Bad(f"⟦{_TITLE}⟧\n\nRIVERTON (AP) — {_LEAD}", options=_SHORTER),
        Good(f"{_TITLE}\n\nBy Ana Petrova\n\n{_LEAD}", options=_SHORTER),
        Good(f"{_TITLE}\n\nAna Petrova, Staff Writer\n\n{_LEAD}", options=_SHORTER),
        Good(f"{_TITLE}\n\n{_LEAD}\n(Reporting by Ana Petrova; Editing by Lee)", options=_SHORTER),
        Bad(f"⟦{_TITLE}⟧\n\n{_LEAD}\nFollow Ana on Twitter\n", options=_SHORTER),
        Good(f"{_TITLE}\n\nby Ana Petrova March 4, 2019 11:00 PM PST\n\n{_LEAD}", options=_SHORTER),
        Good(f"{_TITLE}\n\nAna Petrova | March 4, 2019\n\n{_LEAD}", options=_SHORTER),
        Good(f"{_TITLE}\n\nAna Petrova\n\nMarch 4, 2019\n\n{_LEAD}", options=_SHORTER),
        Good(f"{_TITLE}\n\nBy\n\nAna Petrova\n\nHerald staff\n\n{_LEAD}", options=_SHORTER),
        Good(f"{_TITLE}\n\n{_LEAD}\nResearched by: Ana Petrova, Bo Hill\n", options=_SHORTER),
        Good(f"{_TITLE}\n\n{_LEAD}\nFollow Ana Petrova On Twitter\n", options=_SHORTER),
        Good(f"{_TITLE}\n\n{_LEAD}\nFollow Petrova on Twitter @anapetrova\n", options=_SHORTER),
        Good(f"{_TITLE}\n\n{_LEAD}\nAna Petrova’s latest book is “The Pier.”\n", options=_SHORTER),
        Good(f"The Herald’s view of the ferry | Editorial\n\n{_LEAD}", options=_SHORTER),
        Good(f"{_TITLE}\n\n{_LEAD}"),
    ),
)
