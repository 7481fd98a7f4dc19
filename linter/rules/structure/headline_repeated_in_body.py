"""The headline stands in the text once more.

Most programs that take the text out of a page take its title along, and content systems paste it
above the lead. Where the headline has a field or a line of its own, the text then opens with it a
second time: summaries begin with it, and word counts and quotations are off by a line. Take the
second one out.

Only a line that is nothing but the headline, among the first of the text, is reported. The `<h1>`
of a page is no repetition of its `<title>`, and a brief that is only its headline may be.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import PROSE, Article
from linter.document import Block, Kind
from linter.finding import Severity
from linter.language.normal import normalize
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.rules.structure._titles import is_page_title

_WITHIN = 6  # blocks of the text from its top
_KINDS = PROSE | {Kind.HEADLINE, Kind.HEADING, Kind.DECK}


def _repeated(article: Article, headline: Block) -> Iterator[Block]:
    title = normalize(headline.text)
    text = [block for block in article.blocks if block.kind is not Kind.META]
    for block in text[: _WITHIN + 1]:
        same = block is not headline and not block.declared and block.field is None
        if same and title and block.kind in _KINDS and normalize(block.text) == title:
            yield block


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Look for the headline among the first lines of the text, below where it belongs."""
    headline = article.headline
    if headline is None or is_page_title(article, headline):  # the text then shows it first
        return
    copies = list(_repeated(article, headline))
    if not any(block not in copies for block in article.body):
        return
    for block in copies:
        message = "The headline stands in the text once more; remove this line."
        yield Hit(block.span, message, remove=True, safe=True, block=block)


_HEAD = "Ferry returns to its old route"
_TEXT = "The ferry went back to its old route on Monday.\n\nIt will stop at both piers.\n"

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    check=check,
    language=None,
    since="0.1.0",
    examples=(
        Bad(f"{_HEAD}\n\n⟦{_HEAD}⟧\n\n{_TEXT}", becomes=f"{_HEAD}\n\n{_TEXT}"),
        Bad(
            f"{_HEAD}\n\nBy Ana Petrova\n\n⟦{_HEAD.upper()}⟧\n\n{_TEXT}",
            becomes=f"{_HEAD}\n\nBy Ana Petrova\n\n{_TEXT}",
        ),
        Bad(
            f'{{"headline": "{_HEAD}", "body_html": "<p>⟦{_HEAD}⟧</p><p>It went back to the old '
            'route on Monday.</p><p>It will stop at both piers.</p>"}',
            form="json",
        ),
        Bad(
            f"<article><h1>{_HEAD}</h1><p>⟦{_HEAD}⟧</p><p>It went back on Monday, the company "
            "said.</p><p>It will stop at both piers.</p></article>",
            form="html",
        ),
        Good(f"{_HEAD}\n\n{_TEXT}"),
        Good(f"{_HEAD}\n\n{_HEAD}\n"),
        Good(f"{_HEAD}\n\n{_HEAD} on Monday, two years after the fire.\n\n{_TEXT}"),
        Good(
            f"<html><head><title>{_HEAD}</title></head><body><article><h1>{_HEAD}</h1>"
            "<p>It went back on Monday, the company said.</p></article></body></html>",
            form="html",
        ),
        Good(
            f"{_HEAD}\n\nThe crew sang.\n\nIt was late.\n\nThe cook stayed.\n\nThe sea was "
            f"calm.\n\nThe sun set.\n\nThey ate.\n\nIts old song came back.\n\n{_HEAD}\n"
        ),
    ),
)
