"""A story declares another language than it is in.

Stories are routed, translated, sorted and searched by the language that they declare. One in German
that says “en” is lost to readers of German, and checks of English are run on it. Correct the field,
or the template that fills it with the language of the site.

The language is told from the small words of the body. Stories of fewer than 100 words, and those
with a paragraph in the language that is declared, are left alone. So are pairs of languages other
than English, some of which resemble each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from linter.article import Article
from linter.document import Field
from linter.finding import Severity
from linter.language.identify import identify, primary
from linter.rule import Bad, Good, Hit, Rule, Unit


@dataclass(frozen=True, slots=True)
class Options:
    """How much text tells a language."""

    min_words: Annotated[int, "Words of the body from which its language is told."] = 100


def _speaks(article: Article, language: str) -> bool:
    """Return whether a paragraph is in `language`, and the rest may be what it quotes."""
    return any(identify(block.text) == language for block in article.body)


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Compare each declared language with the one that the body speaks."""
    declared = [(block, primary(block.text)) for block in article.fields(Field.LANGUAGE)]
    if not any(tag for _, tag in declared) or article.words < options.min_words:
        return
    spoken = identify("\n".join(block.text for block in article.body))
    for block, tag in declared:
        if spoken and tag and tag != spoken and "en" in (tag, spoken) and not _speaks(article, tag):
            message = (
                f"The story declares the language “{block.text}”, but its text is in “{spoken}”; "
                "correct the field."
            )
            yield Hit(block.span, message, block=block)


_EN = "The ferry went back to its old route on Monday, and the crew sang all the way across. " * 7
_DE = "Die Fähre ist am Montag auf ihre alte Strecke zurückgekehrt, und die Leute sangen. " * 9


def _story(language: str, text: str) -> str:
    return f'{{"headline": "Riverton", "language": "{language}", "body": "{text}"}}'


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    language=None,
    options=Options,
    since="0.1.0",
    examples=(
        Bad(_story("⟦en⟧", _DE), form="json"),
        Bad(_story("⟦de⟧", _EN), form="json"),
        Bad(_story("⟦en-GB⟧", _DE), form="json"),
        Good(_story("en", _EN), form="json"),
        Good(_story("de-AT", _DE), form="json"),
        Good(_story("en", _DE[:200]), form="json"),
        Good(_story("und", _EN), form="json"),
        Good(_story("de", f"{_DE}\\n\\n{_EN * 3}"), form="json"),
    ),
)
