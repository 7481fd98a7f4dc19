"""The hyphen of a line end stands in the middle of a line (“mili- tary”).

Print breaks long words at the end of a line. When a page or a PDF is turned into text, the lines
are joined and the hyphen and a space stay behind. Join the two parts of the word.

A hyphen with a space is right in “two- and three-year plans”, so only what is surely one word is
reported: the whole word stands elsewhere in the story, or the second part is an ending (“tary”,
“tion”) and no word.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import PROSE, Article
from linter.document import Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.rules.encoding._places import shown
from linter.span import Span

_KINDS = PROSE | {Kind.HEADLINE, Kind.DECK, Kind.CAPTION}
_BROKEN = compiled(r"(?<![\w-])([A-Za-z]?[a-z]+)- ([a-z]{2,})(?![\w-])")
_WORDS = compiled(r"[^\W\d_]+")
# Ends of words that are no words themselves.
_ENDINGS = frozenset(
    "ably ance ances aries ary ation ations ber bers bly cate cated cating cer cers cial cially "
    "cies cy dence dences dential ders ence ences eous eral erals eries ernment ers ery ficial "
    "ficials gation gations ger gers ible ibly ic ical ically ier iers ing ings ious ister "
    "isters ities ity ization izations ker kers lation lations ler lers lic licly lics mation "
    "mations ment ments mer mers nal nally nals nance nancial ner ners ness ories ory ous ously "
    "ral rals ries ry sible sibly sion sional sionally sions sive sively tary ted tial tially "
    "tion tional tionally tions tive tively tives tled ture tures ty ver vers "
    "zation zations".split()
)


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report words with a hyphen and a space in them whose parts make one word."""
    known: set[str] | None = None
    for block in article.of_kind(*_KINDS):
        if "- " not in block.text:
            continue
        for match in _BROKEN.finditer(block.text):
            whole = match[1] + match[2]
            if match[2] not in _ENDINGS:
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
    preview=True,
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
        Good("The two- and three-year plans for short- or long-term work were dropped."),
        Good("The crew - and the mayor- who was late - left at noon."),
        Good("The better-than- expected number of guests pleased the politically- minded mayor."),
    ),
)
