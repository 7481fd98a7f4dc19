"""The headline is in capitals.

Capitals are for the designer to set, not for the text to hold: in capitals “IT” and “it”, “US” and
“us” are the same, readers read more slowly, and programs no longer find the names. Write the
headline as it would stand in a sentence. There is no fix, as what is a name cannot be told.

A headline of fewer than four words, or one made of short names such as “NATO” and “WHO”, is not
reported. Some publishers set all their headlines so; the rule is off unless asked for.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import Article
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.rules.structure._titles import is_page_title

_WORD = compiled(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_FEWEST_WORDS = 4
_SHARE = 0.8
_LONG = 6  # letters; names in capitals are shorter
_FEWEST_LONG = 2
_SMALL = frozenset("THE OF TO IN FOR ON AT BY AND WITH FROM AS IS AFTER OVER NOT THAT".split())


def _is_capitals(text: str) -> bool:
    words: list[str] = _WORD.findall(text)
    letters = sum(len(word) for word in words)
    capitals = sum(c.isupper() for word in words for c in word)
    if len(words) < _FEWEST_WORDS or capitals <= _SHARE * letters:
        return False
    long = sum(word.isupper() and (len(word) >= _LONG or word in _SMALL) for word in words)
    return long >= _FEWEST_LONG


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Count the capitals of the headline."""
    block = article.headline
    if block is not None and not is_page_title(article, block) and _is_capitals(block.text):
        message = "The headline is in capitals; write it as in a sentence."
        yield Hit(block.span, message, block=block)


_TEXT = "\n\nThe ferry went back to its old route on Monday, the company said.\n"

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    on=False,
    check=check,
    language=None,
    since="0.1.0",
    examples=(
        Bad(f"⟦FERRY RETURNS TO ITS OLD ROUTE⟧{_TEXT}"),
        Bad(f"⟦RIVERTON FERRY LINE IS BACK AT WORK (video)⟧{_TEXT}"),
        Bad(f"⟦VILLE: LE FERRY REPREND SA ROUTE APRÈS L’INCENDIE⟧{_TEXT}"),
        Good(f"Ferry returns to its old route{_TEXT}"),
        Good(f"WHO, NATO, EU, UN: WHO IS WHO{_TEXT}"),
        Good(f"BREAKING NEWS ALERT{_TEXT}"),
        Good(f"UPDATE: Ferry returns to its old route{_TEXT}"),
    ),
)
