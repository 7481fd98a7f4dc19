"""Straight and curly quotation marks stand in the same story.

Both are right, but a story that has both was put together from two sources, or typed in two
programs, and looks it. The first mark of the rarer kind is reported, once in a story; look at the
words around it, too, for they came from elsewhere. With `every: true` each mark of the rarer kind
is reported, with its fix.

Signs for inches and seconds are no quotation marks, and posts of others, which are set in their
own style, do not count.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from linter.article import Article
from linter.document import Block
from linter.finding import Severity
from linter.language.quote_marks import Mark, double_marks
from linter.rule import Bad, Good, Hit, Rule, Unit
from linter.span import Span


@dataclass(frozen=True, slots=True)
class Options:
    """How much is reported."""

    every: Annotated[bool, "Whether each mark of the rarer kind is reported, with a fix."] = False


def _marks(article: Article) -> Iterator[tuple[Block, Mark]]:
    for block in article.body:
        if block.label != "post" and not (marks := double_marks(block.text)).doubtful:
            yield from ((block, mark) for mark in marks.all)


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Report the first mark of the rarer kind; of two equally common ones the later is rarer."""
    marks = list(_marks(article))
    straight = [each for each in marks if each[1].character == '"']
    curly = [each for each in marks if each[1].character != '"']
    if not straight or not curly:
        return
    straight_first = marks[0][1].character == '"'
    if len(straight) == len(curly):
        rarer = curly if straight_first else straight
    else:
        rarer = min(straight, curly, key=len)
    name, other = ("straight", "curly") if rarer is straight else ("curly", "straight")
    for block, mark in rarer if options.every else rarer[:1]:
        becomes = ("“" if mark.opens else "”") if rarer is straight else '"'
        message = (
            f"This quotation mark is {name}, but most in this story are {other}; use one kind."
        )
        fix = becomes if options.every else None
        yield Hit(Span(mark.at, mark.at + 1), message, fix, safe=True, block=block)


_EVERY: dict[str, object] = {"every": True}

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    trigger="[“”]",
    check=check,
    options=Options,
    since="0.1.0",
    examples=(
        Bad('“The roof leaks,” she said. “It has for years,⟦"⟧ he said. “It does.”'),
        Bad(
            '“The roof leaks,” she said. “It has for years,⟦"⟧ he said. ⟦"⟧It does.”',
            options=_EVERY,
            becomes="“The roof leaks,” she said. “It has for years,” he said. “It does.”",
        ),
        Bad('"The roof leaks," she said. ⟦“⟧It has for years,” he said.'),
        Bad('"The roof leaks," she said. "It has," he said. The ⟦“⟧offer” was refused.'),
        Good("“The roof leaks,” she said. “It has for years,” he said."),
        Good('"The roof leaks," she said. "It has for years," he said.'),
        Good("“The roof leaks,” she said of the 6'2\" high hall."),
        Good('The boats are called "Ana" and "Lars", and neither isn’t for hire.'),
    ),
)
