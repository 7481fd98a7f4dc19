"""A byline stands in the text, although the story has a field for it.

“By Ana Petrova” under the headline is right on paper. Where a story comes with a field for authors,
the line was taken along from the page: it is counted as text, and a summary of the first sentences
begins with it. Move the name to the field, and take the line out. A story without such a field
keeps its byline.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import Article
from linter.document import Field, Kind
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report the bylines in the text of a story that declares its authors."""
    if not article.fields(Field.AUTHOR):
        return
    for block in article.of_kind(Kind.BYLINE):
        if not block.declared:
            message = f"“{block.text}” is a byline in the text; move it to the field for authors."
            yield Hit(block.span, message, remove=True, block=block)


def _page(byline: str) -> str:
    return (
        "<html><head><meta name=author content='Ana Petrova'></head><body><article>"
        f"<h1>Ferry returns to its old route</h1>{byline}"
        "<p>The ferry went back to its old route on Monday, the company said, and people cheered "
        "on both piers.</p><p>It will stop at the islands, as it did before the fire.</p>"
        "</article></body></html>"
    )


_NOTE = "---\ntitle: Ferry returns to its old route\nauthor: Ana Petrova\n---\n\n"
_TEXT = "The ferry went back to its old route on Monday, the company said.\n"

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    check=check,
    since="0.1.0",
    examples=(
        Bad(_page("<p>⟦By Ana Petrova⟧</p>"), form="html"),
        Bad(f"{_NOTE}⟦By Ana Petrova⟧\n\n{_TEXT}", form="markdown"),
        Bad(f"{_NOTE}{_TEXT}\n⟦Ana Petrova, Staff Writer⟧\n", form="markdown"),
        Good(_page("<p class=byline>By Ana Petrova</p>"), form="html"),
        Good(_page("<p>By <a rel=author href=/ana>Ana Petrova</a></p>"), form="html"),
        Good(
            f"{_NOTE}{_TEXT}\nBy the time it came, two hundred people stood there.\n",
            form="markdown",
        ),
        Good(f"Ferry returns to its old route\n\nBy Ana Petrova\n\n{_TEXT}"),
    ),
)
