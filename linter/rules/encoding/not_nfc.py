"""Accented letters are written as two characters, a letter and its accent.

“é” can be one character or an “e” with a combining accent behind it. Both look the same, but a
search for one does not find the other, and some fonts set the accent beside the letter. Text from
PDF files and from file names of a Mac comes that way. The fix writes one character each (the
normal form that is called NFC); it is reported once a story.

Accents that no single character exists for are right, and so are the marks of other scripts.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from linter.article import Article
from linter.document import Block
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Change, Good, Hit, NoOptions, Rule, Unit
from linter.rules.encoding._places import ALL, once, shown, words_with

# Letters of Latin, Greek and Cyrillic script, of which the last has an accent of its own.
_LETTERS = "A-Za-z\u00c0-\u024f\u0370-\u052f\u1e00-\u1fff"
_ACCENT = compiled(f"(?<=[{_LETTERS}])[\u0300-\u036f]+")


def _places(block: Block) -> Iterator[Change]:
    for span in words_with(_ACCENT, block.text):
        word = span.of(block.text)
        plain = unicodedata.normalize("NFC", word)
        if plain != word:
            yield Change(block, span, plain)


def _message(found: str, others: int) -> str:
    more = f", and {others} more word{'s are' if others > 1 else ' is'} so" if others else ""
    return (
        f"“{shown(found)}” is written with letter and accent apart{more}; "
        "write one character for both."
    )


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report the first such word, and mend all."""
    places = [
        place for block in article.blocks if not block.text.isascii() for place in _places(block)
    ]
    yield from once(places, _message, safe=True)


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    kinds=ALL,
    trigger="[\u0300-\u036f]",
    check=check,
    language=None,
    since="0.1.0",
    examples=(
        Bad("The ⟦cafe\u0301⟧ on the pier is closed.", becomes="The café on the pier is closed."),
        Bad(
            "⟦Jose\u0301⟧ and Bjo\u0308rn left at noon.",
            becomes="José and Björn left at noon.",
        ),
        Bad("The ⟦U\u0308bergang⟧ was open.", becomes="The Übergang was open."),
        Good("The café on the pier is closed, José and Björn said."),
        Good("The word m\u0306ene has a letter that no single character exists for."),
        Good("שָׁלוֹם and किताब were painted on the wall, and कि too."),
    ),
)
