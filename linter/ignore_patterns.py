"""Patterns of paths, with the meaning they have in a `.gitignore` file."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Any

_BOM = "\ufeff"


def real_name(path: str) -> str:
    """Return `path` with the links of its folder resolved, but not a link that it is itself."""
    folder, name = os.path.split(os.path.abspath(path))
    return os.path.join(os.path.realpath(folder), name)


class IgnorePatterns:
    """The patterns of one list, which speak of what lies below the folder `root`.

    `strict` raises ValueError for a line that is no pattern; without it such a line counts for
    nothing, as it does for git.
    """

    def __init__(self, root: str, lines: Iterable[str], *, strict: bool = True) -> None:
        from pathspec import GitIgnoreSpec  # most runs meet no such list

        self._root = root.rstrip(os.sep) + os.sep
        kept = list(lines)
        if strict and any(line.startswith(("./", "../")) for line in kept):
            raise ValueError("a pattern begins with a dot, and so names nothing")
        if not strict:
            kept = [line for line in kept if _is_pattern(line)]
        self._spec: Any = GitIgnoreSpec.from_lines(kept)

    @classmethod
    def read(cls, path: str) -> IgnorePatterns:
        """Return the patterns in the `.gitignore` file at `path`."""
        with open(path, encoding="utf-8", errors="replace", newline="") as file:
            lines = file.read().removeprefix(_BOM).split("\n")
        return cls(os.path.dirname(path), (line.removesuffix("\r") for line in lines), strict=False)

    def verdict(self, path: str, *, folder: bool) -> bool | None:
        """Return True to ignore a `real_name`, False to keep it, None if nothing is said of it."""
        if not path.startswith(self._root):
            return None
        relative = path[len(self._root) :].replace(os.sep, "/")
        # RE2, which pathspec matches with, refuses the surrogates of names that are not UTF-8.
        relative = relative.encode("utf-8", "replace").decode()
        answer: bool | None = self._spec.check_file(relative + "/" if folder else relative).include
        return answer


def _is_pattern(line: str) -> bool:
    from pathspec import GitIgnoreSpec

    try:
        GitIgnoreSpec.from_lines([line])
    except ValueError:
        return False
    return True
