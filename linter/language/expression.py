"""Expressions that are compiled when they are first used.

A run loads all rules, and most stories need few of their expressions. Compiling them all would take
longer than reading a story.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Expression:
    """Stands for a `re.Pattern`, which takes its place method by method."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, found)
        return found


def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return the pattern that `re.compile` would, compiled when it is first asked for something."""
    return cast("re.Pattern[str]", _Expression(source, flags))
