"""A quotation of several paragraphs is not closed at its end.

Each paragraph of a long quotation opens with a mark, and the last one must close. Where it does
not, the next paragraph, which is the reporter's own, reads as if the speaker went on. Add the
closing mark to the last paragraph of the quotation.

A quotation that is taken up again in the next paragraph is right, and one that begins and should
end in the same paragraph is `unbalanced-double-quotes`.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import Article
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.rules.punctuation._open_quotes import lone_marks, opening_words
from linter.span import Span


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report the opening mark of the last paragraph of each such quotation."""
    for lone in lone_marks(article):
        if lone.last:
            words = opening_words(lone.block.text, lone.mark)
            yield Hit(
                Span(lone.mark.at, lone.mark.at + 1),
                f"“{words}” goes on with a quotation that is never closed; close its last "
                "paragraph.",
                block=lone.block,
            )


_HEAD = "Riverton council votes on roof\n\n“The roof leaks,” Ms. Berg said. "
_NEXT = "\n\nMs. Berg left the hall at noon.\n\nThe council votes on Monday.\n"

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    trigger='[“”"]',
    check=check,
    since="0.1.0",
    examples=(
        Bad(f"{_HEAD}“Nobody has looked at it.\n\n⟦“⟧Now it is too late to wait.{_NEXT}"),
        Bad(
            'Riverton council votes on roof\n\nMs. Berg said: "The roof leaks.\n\n'
            f'⟦"⟧Now it is too late to wait.{_NEXT}'
        ),
        Bad(
            f"{_HEAD}“Nobody has looked at it.\n\n“It rains in.\n\n"
            f"⟦“⟧Now it is too late to wait.{_NEXT}"
        ),
        Good(f"{_HEAD}“Nobody has looked at it.\n\n“Now it is too late to wait.”{_NEXT}"),
        Good(f"{_HEAD}“Nobody has looked at it.\n\n“Now,” she said, “it is too late.”{_NEXT}"),
        Good(f"{_HEAD}“Nobody has looked at it.\n\n“It rains in.\n\n“Now it is too late.”{_NEXT}"),
        Good(f"{_HEAD}“Nobody has looked at it.{_NEXT}"),
    ),
)
