"""What the names of files say: which are read, which are no stories, and how they are shown."""

from __future__ import annotations

import os

from linter.readers.reading import SUFFIXES
from linter.suggest import listed

_NO_FOLDERS = frozenset({"node_modules", "venv"})
_NO_STORIES = frozenset(
    {
        "ads.txt",
        "changelog.txt",
        "cmakelists.txt",
        "composer.json",
        "humans.txt",
        "license.txt",
        "llms.txt",
        "manifest.json",
        "package-lock.json",
        "package.json",
        "pom.xml",
        "readme.txt",
        "robots.txt",
        "sitemap.xml",
        "tsconfig.json",
    }
)


class UsageError(Exception):
    """A request cannot be followed; the message says why, and what to ask instead."""


def shown_path(path: str) -> str:
    """Return `path` as reports show it: relative to the working directory if below it, with "/"."""
    absolute = os.path.abspath(path)
    below = os.getcwd().rstrip(os.sep) + os.sep
    return absolute.removeprefix(below).replace(os.sep, "/")


def unreadable_path(path: str, error: OSError) -> UsageError:
    """Return the error about a path that the system does not let be read."""
    return UsageError(f"“{shown_path(path)}” cannot be read ({error.strerror}).")


def is_never_entered(name: str) -> bool:
    """Return whether a walk passes over everything called `name`."""
    return name.startswith(".") or name in _NO_FOLDERS


def has_known_suffix(name: str) -> bool:
    """Return whether files called `name` are read."""
    return os.path.splitext(name)[1].lower() in SUFFIXES


def check_suffix(name: str) -> None:
    """Raise UsageError if files called `name` are not read."""
    if has_known_suffix(name):
        return
    suffix = os.path.splitext(name)[1]
    readable = listed(f"“{known}”" for known in sorted(SUFFIXES))
    what = f"the suffix “{suffix}”" if suffix else "no suffix"
    raise UsageError(
        f"“{name}” has {what}, and only {readable} are read; "
        "say with “--input-format” what it holds."
    )


def is_no_story(name: str) -> bool:
    """Return whether files called `name` are known to be none."""
    name = name.lower()
    return name in _NO_STORIES or name.startswith("requirements")
