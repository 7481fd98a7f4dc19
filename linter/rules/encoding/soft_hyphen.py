"""Soft hyphens stand in words.

A soft hyphen (U+00AD) tells a browser where it may break a word. In a text that is stored it is a
hidden character inside the word: a search for “military” does not find “mili-tary” with one in it.
Old publishing systems put one into every long word. The fix removes them all; it is reported once a
story.

In HTML of other languages, where compounds need them (“Donaudampfschifffahrt”), they are right and
not reported.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import Article
from linter.finding import Severity
from linter.language.expression import compiled
from linter.language.identify import primary
from linter.rule import Bad, Change, Good, Hit, NoOptions, Rule, Unit
from linter.rules.encoding._entities import is_decoded
from linter.rules.encoding._places import once, shown, words_with

_SOFT = "\xad"
_ODD = compiled(_SOFT)


def _message(found: str, others: int) -> str:
    word = shown(found.replace(_SOFT, ""))
    what = f"“{word}” holds a soft hyphen" if word else "A soft hyphen stands by itself"
    more = f", and {others} more words do" if others > 1 else ", and one more word does" * others
    return f"{what}{more}; remove {'them' if others else 'it'}."


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report the first word with a soft hyphen, and mend all."""
    english = article.language is None or primary(article.language) == "en"
    places = [
        Change(raw, span, span.of(raw.text).replace(_SOFT, ""))
        for block in article.blocks
        if block.view is not block.content and _SOFT in block.content.text
        if english or not is_decoded(block)
        for raw in (block.raw,)
        for span in words_with(_ODD, raw.text)
    ]
    yield from once(places, _message, safe=True)


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    language=None,
    since="0.1.0",
    examples=(
        Bad("The ⟦mili\xadtary⟧ ferry left at noon.", becomes="The military ferry left at noon."),
        Bad(
            "The ⟦com\xadpe\xadti\xadtion⟧ drew a large au\xaddi\xadence to the har\xadbor.",
            becomes="The competition drew a large audience to the harbor.",
        ),
        Bad("“⟦No\xadbody⟧ was on board,” she said.", becomes="“Nobody was on board,” she said."),
        Bad(
            "<article><h1>Ferry leaves the pier</h1><p>The ⟦mili&shy;tary⟧ ferry left at noon, and "
            "the crew sang all the way.</p></article>",
            form="html",
            becomes="<article><h1>Ferry leaves the pier</h1><p>The military ferry left at noon, "
            "and the crew sang all the way.</p></article>",
        ),
        Good("The military ferry left at noon, and the non-military one at two."),
        Good("The com-petition drew a large audience, and the hyphen was a plain one."),
        Good(
            "<html lang='de'><article><h1>Die Fähre fährt wieder</h1><p>Die Donau&shy;dampf&shy;"
            "schiff&shy;fahrt ist wieder auf dem Fluss, und die Gäste sind froh.</p></article>"
            "</html>",
            form="html",
        ),
    ),
)
