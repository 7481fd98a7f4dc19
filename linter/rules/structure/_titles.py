"""Whether a headline is the `<title>` of a page, which is for windows and not for readers."""

from __future__ import annotations

from linter.article import Article
from linter.document import Block
from linter.language.expression import compiled

_IN_PAGE = compiled(r"/(?!line\b)[a-z0-9]+\[\d+\]")  # “/p[3]”; in JSON it is “/body/p[3]”


def stands_in_page(block: Block) -> bool:
    """Return whether `block` is an element of an HTML page."""
    return bool(_IN_PAGE.fullmatch(block.at))


def is_page_title(article: Article, block: Block) -> bool:
    """Return whether `block` is the `<title>` of the page that the story is."""
    return block.at == "/title" and any(stands_in_page(other) for other in article.blocks)
