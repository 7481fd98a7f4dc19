"""The same rights line stands in the story twice.

One comes from the wire's feed, the other from the site's template. A reader wonders which of them
holds, and software that adds up rights counts two. Keep one. Rights in the picture and rights in
the text are two different lines, and so are the lines of two holders.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import Article
from linter.document import Kind
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit


def _said(text: str) -> str:
    """Return what a line says, whatever its marks and its case."""
    words = "".join(c if c.isalnum() else " " for c in text.casefold()).split()
    return " ".join(words)


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report every rights line of the text that says what an earlier one has said."""
    seen: set[str] = set()
    for block in article.of_kind(Kind.RIGHTS):
        said = _said(block.text)
        if said in seen and not block.declared:
            message = "The story has this rights line twice; remove one of the two."
            yield Hit(block.span, message, remove=True, safe=True, block=block)
        seen.add(said)


_STORY = "The ferry went back to its old route on Monday, the company said.\n\n"

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    check=check,
    language=None,
    since="0.1.0",
    examples=(
        Bad(
            f"{_STORY}Copyright 2019 Example Wire\n\n⟦Copyright 2019 Example Wire⟧\n",
            becomes=f"{_STORY}Copyright 2019 Example Wire\n",
        ),
        Bad(
            f"© 2019 Riverton Herald. All rights reserved.\n\n{_STORY}"
            "⟦© 2019 RIVERTON HERALD. All Rights Reserved⟧\n"
        ),
        Bad(
            f"{_STORY}Copyright 2019 Example Wire\n\nCopyright 2019 Riverton Herald\n\n"
            "⟦Copyright 2019 Example Wire.⟧\n"
        ),
        Good(f"{_STORY}Copyright 2019 Example Wire\n"),
        Good(f"{_STORY}Copyright 2019 Example Wire\n\nCopyright 2019 Riverton Herald\n"),
        Good(f"{_STORY}© 2019 Example Wire. Photo © 2018 Lee Example. All rights reserved.\n"),
    ),
)
