"""A title in the plural before several names: “Presidents Biden and Macron”.

Only what is beyond doubt is read: each name is that of a holder of one office with that title, and
no two are of the same office, as they are where a story looks back.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.facts.bearers import NAME, holder
from linter.facts.directory import Bearer, Directory
from linter.facts.qualifiers import before_title
from linter.language.expression import compiled
from linter.span import Span

_FIRST = compiled(" ")
_NEXT = compiled(r",? and |, ")
_MOST = 5


def joint(
    text: str, title: Span, key: str, known: Directory
) -> Iterator[tuple[Bearer, Span, Span]]:
    """Yield who is named behind the plural of the title `key`, the name, and all of the words."""
    found = _listed(text, title.end, key, known)
    before = before_title(text, title, known)
    apart = len({bearer.office.id for bearer, _ in found}) == len(found) > 1
    if apart and before is not None and not before.qualifier:
        whole = Span(title.start, found[-1][1].end)
        yield from ((bearer, name, whole) for bearer, name in found)


def _listed(text: str, at: int, key: str, known: Directory) -> list[tuple[Bearer, Span]]:
    """Return the names of “A, B and C” behind `at`; none if the list is not all of holders."""
    found: list[tuple[Bearer, Span]] = []
    step = _FIRST.match(text, at)
    while step and len(found) < _MOST:
        match = NAME.match(text, step.end())
        one = holder(text, match, key, known, None) if match else None
        if one is None:
            return []
        found.append(one)
        if "and" in step.group():
            return found
        step = _NEXT.match(text, one[1].end)
    return []
