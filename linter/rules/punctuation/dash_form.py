"""Two hyphens stand where a dash belongs.

“The ferry -- the last one -- is for sale” is how dashes were sent over wires that had none. In
print and on the web it is a dash. Where real dashes are more common in a story, each pair of
hyphens is one that was missed, and is reported with its fix; where they are rarer, only the first.

A story that has no real dash at all has kept the form of its feed, which whole papers print so. It
is left alone, unless `every: true` asks for each pair of hyphens.

Left alone are command-line options, ranges, rules of hyphens across a line, and “--” at the
beginning or end of a line, where it may be a list or a signature.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from linter.article import Article
from linter.document import Block
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, Rule, Unit
from linter.span import Span

_SPACED = compiled(r"(?<=[\w.,;:!?”’\")%\]]) (--) (?=[\w“‘\"'($£€])")
_JOINED = compiled(r"(?<![\w-])[A-Za-z][a-z]+(--)(?=[a-z]{2})")
_CODE = compiled(r"(?:^|\s)--?\w+[=-]|[`{}<>]|\$ ")


@dataclass(frozen=True, slots=True)
class Options:
    """How much is reported."""

    every: Annotated[bool, "Whether each “--” is reported, even where no real dash stands."] = False


def _places(article: Article) -> Iterator[tuple[Block, Span]]:
    for block in article.body:
        text = block.text
        if "--" not in text or block.label == "post" or _CODE.search(text):
            continue
        spans = [Span(*m.span(1)) for form in (_SPACED, _JOINED) for m in form.finditer(text)]
        yield from ((block, span) for span in sorted(spans))


def _own_texts(article: Article) -> Iterator[str]:
    """Yield the texts of the body without the dateline, whose dash the system sets."""
    line = article.dateline
    for block in article.body:
        yield block.text[line.span.end :] if line and line.block is block else block.text


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Report each “--” where real dashes are more common, and the first where there are some."""
    places = list(_places(article))
    if not places:
        return
    dashes = sum(text.count("—") + text.count(" – ") for text in _own_texts(article))
    if options.every or dashes > len(places):
        spaced = " – " if _likes_short(article) else " — "
        for block, span in places:
            message = "Two hyphens stand for a dash; make them one."
            yield Hit(span, message, spaced.strip(), safe=True, block=block)
        return
    if not dashes:
        return
    block, span = places[0]
    times = "" if len(places) == 1 else f" in {len(places)} places"
    yield Hit(span, f"Two hyphens stand for a dash{times}; make it a dash.", block=block)


def _likes_short(article: Article) -> bool:
    """Return whether the story has more short dashes with spaces than long ones."""
    texts = list(_own_texts(article))
    return sum(text.count(" – ") for text in texts) > sum(text.count("—") for text in texts)


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    trigger="--",
    check=check,
    options=Options,
    since="0.1.0",
    examples=(
        Bad(
            "The ferry ⟦--⟧ the last one — is for sale. The bridge — the old one — is not.",
            becomes="The ferry — the last one — is for sale. The bridge — the old one — is not.",
        ),
        Bad(
            "The bridge – the older one – is closed. The ferry ⟦--⟧ the last one – is not.",
            becomes="The bridge – the older one – is closed. The ferry – the last one – is not.",
        ),
        Bad("The ferry — the last one — is for sale⟦--⟧again."),
        Bad(
            "Riverton ferry for sale\n\nThe ferry ⟦--⟧ the last one -- is for sale.\n\n"
            "The company — which has owned it for years -- named no price.\n"
        ),
        Good(
            "The ferry -- the last one -- is for sale. So is the bridge -- or what is left of it."
        ),
        Bad(
            "Riverton ferry for sale\n\nThe ferry ⟦--⟧ the last one ⟦--⟧ is for sale.\n\n"
            "The company named no price.\n",
            options={"every": True},
            becomes="Riverton ferry for sale\n\nThe ferry — the last one — is for sale.\n\n"
            "The company named no price.\n",
        ),
        Good("The ferry — the last one — is for sale."),
        Good("Run the program with --list to see the ferries — all of them."),
        Good("-- The ferry is for sale."),
        Good("------------------"),
        Good("The ferry is well-known, 2-1 was the score, and 1990-1995 the years."),
    ),
)
