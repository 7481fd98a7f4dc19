"""Lines end at a fixed width, in the middle of sentences.

E-mail, old archives and wire feeds break lines after 60 to 80 characters. Shown elsewhere they
leave ragged lines, and programs take each line for a paragraph. Join them, so that a paragraph is
one line.

newslint itself reads such lines as one paragraph. Many houses keep their text so on purpose, so the
rule is off until it is selected. It speaks up once a story, at the first such paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import PROSE, Article
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit

_LINES = compiled(r"/line\[\d+\]$")


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Look for the first paragraph of plain text that was joined from several lines."""
    for block in article.blocks:
        if block.kind not in PROSE or not _LINES.search(block.at):
            continue
        joins = sum(piece.text == " " and not piece.exact for piece in block.content.pieces)
        if joins:
            message = f"The paragraph is broken into {joins + 1} lines; join them."
            yield Hit(block.span, message, block=block)
            return


_HEAD = "Ferry returns to its old route\n\n"
_WRAPPED = (
    "The ferry went back to its old route on Monday, two years after\n"
    "the fire at the pier, and the crew sang all the way across to\n"
    "the island, where hardly anybody had heard of it."
)

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    check=check,
    language=None,
    on=False,
    since="0.1.0",
    examples=(
        Bad(f"{_HEAD}⟦{_WRAPPED}⟧\n"),
        Bad(f"{_HEAD}The ferry is back.\n\n⟦{_WRAPPED}⟧\n\n{_WRAPPED}\n"),
        Bad(
            f"{_HEAD}⟦The ferry went back to its old route on Monday, two years after\n"
            "the fire at the pier, with the crew on board.⟧\n"
        ),
        Good(f"{_HEAD}{_WRAPPED.replace(chr(10), ' ')}\n"),
        Good(f"{_HEAD}Out to the island,\nout in the rain,\nback in the evening.\n"),
        Good(f"{_HEAD}- A new engine is ordered.\n- A new pier is planned.\n- A cook is found.\n"),
    ),
)
