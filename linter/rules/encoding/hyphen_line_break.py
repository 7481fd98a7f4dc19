"""The hyphen of a line end stands in the middle of a line (“mili- tary”).

Print breaks long words at the end of a line. When a page or a PDF is turned into text, the lines
are joined and the hyphen and a space stay behind. Join the two parts of the word.

A hyphen with a space is right in “two- and three-year plans”, so only what is surely one word is
reported: the whole word stands elsewhere in the story, or one of the parts is no word: a beginning
(“impor”, “dif”) or an ending (“tary”, “tion”).
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import PROSE, Article
from linter.document import Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.rules.encoding._places import shown
from linter.rules.encoding._word_parts import is_broken
from linter.span import Span

_KINDS = PROSE | {Kind.HEADLINE, Kind.DECK, Kind.CAPTION}
_BROKEN = compiled(r"(?<!\w)([A-Za-z]?[a-z]+)- ([a-z]{2,})(?!\w)")
_WORDS = compiled(r"[^\W\d_]+")


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report words with a hyphen and a space in them whose parts make one word."""
    known: set[str] | None = None
    for block in article.of_kind(*_KINDS):
        if "- " not in block.text:
            continue
        for match in _BROKEN.finditer(block.text):
            whole = match[1] + match[2]
            if not is_broken(match[1], match[2]):
                if known is None:
                    texts = (other.text for other in article.body)
                    known = {word.lower() for text in texts for word in _WORDS.findall(text)}
                if whole.lower() not in known:
                    continue
            found = shown(match.group())
            message = f"“{found}” is one word, broken at a line end; write “{shown(whole)}”."
            yield Hit(Span(*match.span()), message, whole, block=block)


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    kinds=_KINDS,
    trigger="- [a-z]",
    check=check,
    since="0.1.0",
    examples=(
        Bad("The ⟦mili- tary⟧ ferry left at noon.", becomes="The military ferry left at noon."),
        Bad(
            "The town’s ⟦govern- ment⟧ met on Monday.",
            becomes="The town’s government met on Monday.",
        ),
        Bad(
            "The harbor was closed, and nobody knew when the ⟦har- bor⟧ would open.",
            becomes="The harbor was closed, and nobody knew when the harbor would open.",
        ),
        Bad(
            "An ⟦impor- tant⟧ vote and a ⟦dif- ferent⟧ one were held.",
            becomes="An important vote and a different one were held.",
        ),
        Good("The self- interest of a president- who knew it- drove the large- scale plan."),
        Good("The two- and three-year plans for short- or long-term work were dropped."),
        Good("The crew - and the mayor- who was late - left at noon."),
        Good("The better-than- expected number of guests pleased the politically- minded mayor."),
    ),
)
