"""Faults of the family boilerplate."""

from __future__ import annotations

from plants.story import Plant, last_line, line

PLANTS: dict[str, Plant] = {
    "archive-notice": line(
        "This is an archived article and the information in the article may be outdated.",
        "This story is more than 5 years old.",
    ),
    "trending-block": last_line("Trending Stories", "Most Read", "You May Also Like"),
}
