"""Which stories an entry of an ignore file could be about, and whether a run has met them all."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator, Sequence

from linter.suppress.entries import Entry

_WILD = re.compile(r"[*?\[\\]")


def plain_name(pattern: str) -> str | None:
    """Return the one path that `pattern` names, a file or a folder; None if it may name more.

    As in a `.gitignore`, a name without a slash in front of it or in it may be in any folder.
    """
    if _WILD.search(pattern) or pattern.startswith(("!", "#")) or pattern != pattern.strip():
        return None
    name = pattern.strip("/")
    return name if name and "/" in pattern.rstrip("/") else None


def names_of(entry: Entry) -> list[str] | None:
    """Return the paths that the entry names; None if it may be about others, too."""
    names = [plain_name(pattern) for pattern in entry.files]
    return [name for name in names if name] if names and None not in names else None


def above(relative: str) -> Iterator[str]:
    """Yield `relative`, a path with "/", and the folders above it."""
    while relative:
        yield relative
        relative = relative.rpartition("/")[0]


def was_met_whole(
    entry: Entry,
    root: str,
    linted: Collection[str],
    stories: Collection[str],
    walked: Sequence[str],
) -> bool:
    """Return whether every story that `entry` could be about was linted.

    `root` is the folder of the ignore file, `linted` the files that were, relative to it, `stories`
    what the stories call themselves, and `walked` the folders that were looked through.
    """
    if entry.story is not None and entry.story in stories:
        return True
    if entry.files:
        patterns = [pattern for pattern in entry.files if not pattern.startswith("!")]
        return all(
            plain_name(pattern) in linted or _lies_in(_base(pattern, root), walked)
            for pattern in patterns
        )
    return entry.story is None and _lies_in(root, walked)


def _base(pattern: str, root: str) -> str:
    """Return the folder in which lies all that `pattern` can name."""
    name = plain_name(pattern)
    if name is not None:
        path = os.path.join(root, *name.split("/"))
        return path if os.path.isdir(path) else os.path.dirname(path)
    if "/" not in pattern.rstrip("/"):
        return root
    steps = []
    for step in pattern.lstrip("/").split("/")[:-1]:
        if _WILD.search(step):
            break
        steps.append(step)
    return os.path.join(root, *steps)


def _lies_in(folder: str, walked: Sequence[str]) -> bool:
    return any(f"{folder}{os.sep}".startswith(one.rstrip(os.sep) + os.sep) for one in walked)
