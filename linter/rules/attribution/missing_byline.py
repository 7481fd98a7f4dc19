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
    first = article.first_block
    if article.authors or article.words < options.min_words or first is None:
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
        Good(f"{_TITLE}\n\n{_LEAD}"),
    ),
)
