"""Short ways to build stories in tests."""

from __future__ import annotations

from datetime import date

from linter.article import Article
from linter.document import Document
from linter.readers import read, read_row
from linter.structure import read_article

AS_OF = date(2026, 11, 23)

LEAD = "The council approved the plan for a new pier on Monday, after a long debate."
NEXT = "Work on the pier will begin when the ice is gone, the mayor said."


def document(*lines: str) -> Document:
    """Return the plain-text story with these lines, a blank line between each two."""
    return read("story.txt", ("\n\n".join(lines) + "\n").encode())


def article(*lines: str, story_date: date | None = None) -> Article:
    """Return the article of the story with these lines."""
    return read_article(document(*lines), AS_OF, story_date)


def row(**fields: object) -> Article:
    """Return the article of a data set's row."""
    return read_article(read_row(fields), AS_OF)


def kinds(story: Article) -> list[str]:
    """Return the kind of each block, with its class behind a colon if it is a known line."""
    return [f"{b.kind}:{b.label}" if b.label else str(b.kind) for b in story.blocks]
