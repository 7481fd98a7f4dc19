"""The page around a picture in the examples of rules about pictures."""

from __future__ import annotations


def page(picture: str) -> str:
    """Return a page of a story that holds `picture`."""
    return (
        "<h1>Ferry returns to its old route</h1>\n<p>The ferry is back on its old route.</p>\n"
        f"{picture}\n<p>It calls at both islands, the company said on Monday.</p>\n"
    )
