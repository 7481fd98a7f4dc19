"""The log of what was changed where, in JSON lines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from linter.fixer.fixed import Change


def entries(path: str, changes: Iterable[Change], *, words: bool = True) -> Iterator[str]:
    """Yield a line for each change in the file at `path`; without `words`, none of the story."""
    for change in changes:
        entry: dict[str, object] = {
            "path": path,
            "rule": change.rule,
            "safe": change.safe,
            "at": change.at if words else None,
            "line": change.line,
            "column": change.column,
            "title": change.title if words else None,
            "before": change.before if words else None,
            "after": change.after if words else None,
        }
        yield json.dumps({name: value for name, value in entry.items() if value is not None})
