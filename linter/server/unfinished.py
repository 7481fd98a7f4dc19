"""What a sentence lacks while somebody is still writing it; that is no fault yet.

A diagnostic of such a rule waits if it is in the line at whose end the last change was made. It is
shown as soon as the writer goes on elsewhere, saves, or stops for a moment.
"""

from __future__ import annotations

from collections.abc import Callable

from lsprotocol import types

from linter.span import LineIndex

_RULES = frozenset(
    {
        "missing-terminal-period",
        "truncated-body",
        "unbalanced-double-quotes",
        "unclosed-multi-paragraph-quote",
        "unclosed-parenthesis",
    }
)


def line_in_work(old: str, new: str) -> int | None:
    """Return the number, from 0, of the line at whose end `new` was changed; None for elsewhere."""
    if old == new:
        return None
    least = min(len(old), len(new))
    start = _longest(least, lambda size: old[:size] == new[:size])
    behind = _longest(least - start, lambda size: old[len(old) - size :] == new[len(new) - size :])
    change = len(new) - behind
    lines = LineIndex(new)
    number = lines.position(change).line
    line = lines.line(number)
    is_at_end = not new[change : max(change, line.end)].strip()
    return number - 1 if is_at_end and line.of(new).strip() else None


def _longest(limit: int, fits: Callable[[int], bool]) -> int:
    """Return the largest size up to `limit` that fits, as all smaller ones do."""
    low = 0
    while low < limit:
        middle = (low + limit + 1) // 2
        if fits(middle):
            low = middle
        else:
            limit = middle - 1
    return low


def waits(diagnostic: types.Diagnostic, line: int) -> bool:
    """Return whether a diagnostic waits until the line that is in work is done."""
    return diagnostic.code in _RULES and diagnostic.range.start.line == line
