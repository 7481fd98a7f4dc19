"""One search over all paragraphs of a story: asking for each by itself costs more than it finds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.expressions import Pattern
from linter.span import Span


def found_in(pattern: Pattern, paragraphs: Sequence[str]) -> Iterator[tuple[int, Span]]:
    """Yield the number of a paragraph and the place in it for each match, in order.

    `pattern` must not match line ends, which is what paragraphs are joined by.
    """
    number, start = 0, 0
    for span in pattern.spans("\n".join(paragraphs)):
        while span.start > start + len(paragraphs[number]):
            start += len(paragraphs[number]) + 1
            number += 1
        yield number, Span(span.start - start, span.end - start)
