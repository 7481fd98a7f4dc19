"""Straight and curly apostrophes stand in the same story.

A story in which both “don't” and “don’t” stand was put together from two sources, and searching it
for either word finds half of them. The first word with the rarer kind is reported, once in a story;
with `every: true` each one, with its fix.

Only apostrophes inside words count, and not those in web addresses, nor in names such as d’Ivoire,
which are often copied. Posts, quoted blocks, forms to sign up with and what stands under the rights
line are set by others and do not count. Where the quotation marks are mixed already,
`mixed-quote-style` says so, and this rule says nothing. It is off unless asked for: one story in
twenty has such a seam, and most readers never see it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from linter.article import Article
from linter.document import Block, Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.language.posts import has_signs_of_post
from linter.rule import Bad, Good, Hit, Rule, Unit
from linter.span import Span

_WORD = compiled(r"(?<![\w/.@#&])[^\W_]+['’][^\W\d_]+(?![\w/@.]?\w)")

_NAME = compiled(r"(?:[dlDLO]|[a-z]+)['’][A-Z]")  # d’Ivoire, O’Hara
_FORM = compiled(
    r"\b(?:unsubscribe|confirmation e-?mail|privacy policy|terms of (?:use|service))\b", re.I
)
_READ = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM})


@dataclass(frozen=True, slots=True)
class Options:
    """How much is reported."""

    every: Annotated[bool, "Whether each word of the rarer kind is reported, with a fix."] = False


def _has_mixed_quotes(blocks: list[Block]) -> bool:
    return any('"' in block.text for block in blocks) and any(
        "“" in block.text or "”" in block.text for block in blocks
    )


def _own_blocks(article: Article) -> list[Block]:
    """Return the paragraphs and lists of the story itself, down to its rights line."""
    own: list[Block] = []
    for block in article.blocks:
        if block.kind is Kind.RIGHTS and own:
            break
        if block.kind in _READ:
            own.append(block)
    return own


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Report the first word of the rarer kind; of two equally common ones the later is rarer."""
    blocks = _own_blocks(article)
    if not any("’" in block.text for block in blocks):
        return
    if not any("'" in block.text for block in blocks) or _has_mixed_quotes(blocks):
        return
    found: dict[str, list[tuple[Block, Span]]] = {"'": [], "’": []}
    for block in blocks:
        text = block.text
        if not ("'" in text or "’" in text) or has_signs_of_post(text) or _FORM.search(text):
            continue
        for match in _WORD.finditer(text):
            if _NAME.match(match[0]):
                continue
            found["’" if "’" in match[0] else "'"].append((block, Span(*match.span())))
    straight, curly = found["'"], found["’"]
    if not straight or not curly:
        return
    rarer = straight if len(straight) <= len(curly) else curly
    name, other = ("straight", "curly") if rarer is straight else ("curly", "straight")
    swap = {ord("'"): "’"} if rarer is straight else {ord("’"): "'"}
    for block, span in rarer if options.every else rarer[:1]:
        word = span.of(block.text)
        message = (
            f"The apostrophe of “{word}” is {name}, but most in this story are {other}; "
            "use one kind."
        )
        fix = word.translate(swap) if options.every else None
        yield Hit(span, message, fix, safe=True, block=block)


_EVERY: dict[str, object] = {"every": True}

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    on=False,
    trigger="’",
    check=check,
    options=Options,
    since="0.1.0",
    examples=(
        Bad("The roof doesn’t hold, and it won’t, the mayor said. It ⟦isn't⟧ new."),
        Bad(
            "The roof doesn’t hold. It ⟦isn't⟧ new, it won’t last, and it ⟦can't⟧ be mended.",
            options=_EVERY,
            becomes="The roof doesn’t hold. It isn’t new, it won’t last, and it can’t be mended.",
        ),
        Bad("The roof doesn't hold, and it won't, the mayor said. It ⟦isn’t⟧ new."),
        Good("The roof doesn’t hold, and it isn’t new."),
        Good("The roof doesn’t hold, says a firm from Côte d'Ivoire."),
        Good(
            "Riverton council votes on roof\n\nThe roof doesn’t hold, and it isn’t new, the mayor "
            "said on Monday.\n\nThe council meets in May, and the hall won’t be used until then."
            "\n\n© 2016 Riverton Herald. All rights reserved.\n\nThis text isn't in its final form "
            "and may be revised at a later time.\n"
        ),
        Good("The roof doesn't hold, and it isn't new."),
        Good("The ‘roof’ doesn't hold, and the hall's floor is wet."),
        Good("“The roof doesn’t hold,\" she said. It isn't new."),
    ),
)
