"""A comma or period stands behind the closing mark of a quotation.

American style has it inside, “early,” and “early.”, whatever the quotation was; British style puts
it where it belongs by sense. Turned off by default, for desks that follow American style. Stories
that are plainly in another English are left alone.

Question marks, exclamation marks, colons and semicolons stand by sense in both, and a mark behind
something that must be typed exactly may be outside on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import Article
from linter.document import Block, Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.language.variety import variety
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.span import Span

_OUTSIDE = compiled(r"(?<=[^\W_])([”\"]|’”)([,.])(?=\s|$)")
_INSIDE_BEFORE = frozenset(".,!?…")
_INCHES = compiled(r"\d\"$")
_KINDS = (Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.DECK, Kind.CAPTION)


def _is_american(article: Article) -> bool:
    declared = article.language or "en"
    if declared not in ("en", "en-US"):
        return False
    found = variety("\n".join(block.text for block in article.body))
    return found in (None, "en-US")


def _outside(block: Block) -> Iterator[Hit]:
    text = block.text
    for match in _OUTSIDE.finditer(text):
        if _INCHES.search(text[: match.start(2)]):
            continue
        marks, mark = match.groups()
        message = f"The “{mark}” stands outside the quotation; put it inside."
        yield Hit(Span(*match.span()), message, mark + marks, block=block)


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report each closing mark with a comma or period behind it, in American stories."""
    found = [hit for block in article.of_kind(*_KINDS) for hit in _outside(block)]
    if found and _is_american(article):
        yield from found


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    trigger='[”"][,.]',
    check=check,
    on=False,
    since="0.1.0",
    examples=(
        Bad("The mayor called the vote “early⟦”.⟧"),
        Bad("The vote was “early⟦”,⟧ the mayor said of the color of the day."),
        Bad('The vote was "early⟦",⟧ he said.'),
        Good("The mayor called the vote “early.”"),
        Good("Was it “early”? It was, and so was the “offer”; nobody knew."),
        Good('The plank is 6\'2", and the pipe 5".'),
        Good(
            "The colour of the harbour was “early”, the mayor said of his favourite programme "
            "for the neighbours."
        ),
    ),
)
