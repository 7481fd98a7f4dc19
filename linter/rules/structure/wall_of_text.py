"""A whole story is one paragraph.

Somewhere on its way the story lost its line ends: a form field, a spreadsheet or a program that
takes the tags out of a page has run the paragraphs together. Readers give up on such a block, and
programs that work paragraph by paragraph get one. Put the breaks back from the source.

Reported is a paragraph of more than 250 words that holds nearly all of the story. Long paragraphs
in a story that has others are a matter of style, and a statement printed in full, in quotation
marks, is its author's. A paragraph that the mark-up breaks into lines (`<br>`) has its breaks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from linter.article import Article
from linter.document import Block, Kind
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, Rule, Unit
from linter.span import Span

_SHARE = 0.9  # of the words of the body
_FEW_BREAKS = 2  # of lines, within the paragraph
_SHOWN = 6  # words that are marked


@dataclass(frozen=True, slots=True)
class Options:
    """How long a paragraph may be."""

    max_words: Annotated[int, "Words up to which the only paragraph of a story is no wall."] = 250


def _breaks(block: Block) -> int:
    """Return how many line breaks of the source are spaces in the text: `<br>`, ends of lines."""
    pieces = block.content.pieces
    return sum(piece.text.isspace() and not piece.exact for piece in pieces)


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Compare the longest paragraph with the whole body."""
    paragraphs = [block for block in article.body if block.kind is Kind.PARAGRAPH]
    if not paragraphs:
        return
    longest = max(paragraphs, key=lambda block: len(block.text))
    count = longest.words
    if count <= options.max_words or count < _SHARE * article.words:
        return
    if longest.text[0] in "“\"‘'«„" or _breaks(longest) > _FEW_BREAKS:
        return
    opening = " ".join(longest.text.split(" ", _SHOWN)[:_SHOWN])
    message = f"The paragraph has {count} words, nearly all of the story; put the line breaks back."
    yield Hit(Span(0, len(opening)), message, block=longest, missing=True)


_SENTENCE = "The crew took the boat out to the island and came back with empty benches. "
_HEAD = "Ferry returns to its old route\n\n"

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    language=None,
    options=Options,
    since="0.1.0",
    examples=(
        Bad(f"{_HEAD}⟦The ferry is back. The crew⟧ sang. {(_SENTENCE * 20).strip()}\n"),
        Bad(f"{_HEAD}⟦The ferry is back. The crew⟧ sang. {_SENTENCE * 20}\n\nThe cook stayed.\n"),
        Bad(
            f"{_HEAD}⟦The ferry is back. The crew⟧ sang. {_SENTENCE * 5}\n",
            options={"max_words": 60},
        ),
        Good(f"{_HEAD}The ferry is back. The crew sang. {_SENTENCE * 5}\n"),
        Good(_HEAD + "\n\n".join([_SENTENCE * 4] * 6) + "\n"),
        Good(f"{_HEAD}“The ferry is back. The crew sang. {_SENTENCE * 20}”\n"),
        Good(f"{_HEAD}{_SENTENCE * 20}\n\n{_SENTENCE * 20}\n"),
        Good(
            f"<h1>Ferry returns</h1><p>The ferry is back. {(_SENTENCE * 6 + '<br>') * 4}</p>",
            form="html",
        ),
    ),
)
