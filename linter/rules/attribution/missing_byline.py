"""A long story names no author.

Readers want to know who is speaking to them, and archives and search count authors. An agency in
the dateline, “(AP)”, is not an author. Short items are left alone, and so are stories whose author
is given in a field.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from linter.article import Article
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, Rule, Unit


@dataclass(frozen=True, slots=True)
class Options:
    """When a story is long enough to need an author."""

    min_words: Annotated[int, "Words of body text from which on a story needs an author."] = 250


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Report the first block of a long story without an author."""
    if article.authors or article.words < options.min_words or not article.blocks:
        return
    message = f"No author is named in a story of {article.words} words; add a byline."
    yield Hit(article.blocks[0].span, message, block=article.blocks[0], missing=True)


_LEAD = "The ferry went back to its old route on Monday, the company said.\n\n"
_LONG = _LEAD * 25

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    check=check,
    options=Options,
    since="0.1.0",
    examples=(
        Bad(f"⟦Ferry returns to its old route⟧\n\n{_LONG}"),
        Bad(f"⟦Ferry returns to its old route⟧\n\nRIVERTON (AP) — {_LONG}"),
        Bad(f"⟦Ferry returns to its old route⟧\n\n{_LEAD * 2}", options={"min_words": 20}),
        Good(f"Ferry returns to its old route\n\nBy Ana Petrova\n\n{_LONG}"),
        Good(f"Ferry returns to its old route\n\nAna Petrova, Staff Writer\n\n{_LONG}"),
        Good(
            f"Ferry returns to its old route\n\n{_LONG}(Reporting by Ana Petrova; Editing by Lee)"
        ),
        Good(f"Ferry returns to its old route\n\n{_LEAD}"),
    ),
)
