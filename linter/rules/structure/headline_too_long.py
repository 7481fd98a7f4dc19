"""The headline is longer than where it will be shown.

Search results, feeds and alerts cut a headline, and the end, often the news, is lost. The limit is
a matter of the house: 110 characters was Google's for years, and wires keep to 80. So the rule is
off until it is selected, and its limit can be set.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from linter.article import Article
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, Rule, Unit
from linter.span import Span


@dataclass(frozen=True, slots=True)
class Options:
    """How long a headline may be."""

    max_characters: Annotated[int, "Characters a headline may have, spaces included."] = 110


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Mark what is beyond the limit in the story's headline."""
    block = article.headline
    if block is None or len(block.text) <= options.max_characters:
        return
    message = (
        f"The headline has {len(block.text)} characters, and {options.max_characters} are the "
        "limit; shorten it."
    )
    yield Hit(Span(options.max_characters, len(block.text)), message, block=block)


_TEXT = "\n\nThe ferry went back to its old route on Monday, the company said.\n"
_LONG = "Ferry returns to its old route between Riverton and Milton two years after a fire at the"

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    check=check,
    language=None,
    options=Options,
    on=False,
    since="0.1.0",
    examples=(
        Bad(f"{_LONG} western pier of Port ⟦Milton, company says⟧{_TEXT}"),
        Bad(f"Ferry returns to its⟦ old route⟧{_TEXT}", options={"max_characters": 20}),
        Bad(f"Ferry⟦ returns⟧{_TEXT}", options={"max_characters": 5}),
        Good(f"Ferry returns to its old route{_TEXT}"),
        Good(f"{_LONG} western pier{_TEXT}"),
        Good(f"Ferry returns{_TEXT}", options={"max_characters": 13}),
    ),
)
