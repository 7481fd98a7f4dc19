"""A character was lost and a replacement character (�) stands in its place.

Software puts it where it cannot read a byte: the character that stood there is gone. Mostly it was
an apostrophe, a quotation mark or an accented letter. Look it up in the original of the story, and
load the story again in its true encoding if there is more than one such place. Where the sign
stands in an English contraction (“don�t”) the rule suggests the apostrophe.

Half of an emoji in JSON (a lone surrogate) is such a loss, too. A story about Unicode may show the
sign, and one that stands by itself in quotation marks or brackets is shown, not lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.document import Block
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.rules.encoding._places import ALL, shown, word_around
from linter.span import Span

_LOST = compiled("\ufffd+")
_CONTRACTION = compiled(r"(?:t|s|re|ve|ll|d|m)\b")
_ABOUT_IT = compiled(r"\bUnicode\b|\bU\+FFFD\b|replacement character", re.I)
_SHOWN = ("“”", '""', "‘’", "''", "()", "[]")


def _is_shown(text: str, span: Span) -> bool:
    around = text[max(0, span.start - 1) : span.start] + text[span.end : span.end + 1]
    return around in _SHOWN


def check(block: Block, options: NoOptions) -> Iterator[Hit]:
    """Report each run of replacement characters."""
    text = block.text
    if _ABOUT_IT.search(text):
        return
    for match in _LOST.finditer(text):
        span = Span(*match.span())
        if _is_shown(text, span):
            continue
        word = shown(word_around(text, span).of(text))
        lost = "A character was lost here"
        if word.strip("\ufffd"):
            lost = f"A character of “{word}” was lost"
        within = span.start and text[span.start - 1].isalpha()
        apostrophe = within and _CONTRACTION.match(text, span.end)
        yield Hit(span, f"{lost}; restore it.", "’" if apostrophe else None)


RULE = Rule(
    unit=Unit.BLOCK,
    severity=Severity.ERROR,
    kinds=ALL,
    trigger="\ufffd",
    check=check,
    language=None,
    since="0.1.0",
    examples=(
        Bad("Mayor Ana Sch⟦\ufffd⟧ler opened the bridge on Monday."),
        Bad(
            "The ferry didn⟦\ufffd\ufffd\ufffd⟧t leave on Monday, and the crew couldn⟦\ufffd⟧t "
            "say why.",
            becomes="The ferry didn’t leave on Monday, and the crew couldn’t say why.",
        ),
        Bad("She called the bridge ⟦\ufffd⟧a wonder⟦\ufffd⟧ and left."),
        Bad(
            '{"headline": "Ferry leaves", "body": "It was late. ⟦\\ud83d⟧ The crew sang."}',
            form="json",
        ),
        Good("Mayor Ana Schüler opened the bridge on Monday. Who asked her? Nobody did."),
        Good("The screen showed “�” where the mayor’s name should have been."),
        Good("Unicode has a sign for that, � in most fonts, and it is never a good sign."),
    ),
)
