"""Paths as a user names them to the files that are stories.

A named file is taken as it is; a folder is walked. Nothing is read here.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import NoReturn

from linter.ignore_patterns import IgnorePatterns
from linter.readers.reading import SUFFIXES
from linter.suggest import did_you_mean, listed

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
_NAMES_COMPARED = 2000  # of a folder, when a name in it may be misspelt


class UsageError(Exception):
    """A request cannot be followed; the message says why, and what to ask instead."""


@dataclass(frozen=True, slots=True, order=True)
class Story:
    """A file to lint: as reports call it, and as the system does.

    `named` means that the user named the file itself, not just a folder that it is in.
    """

    shown: str
    path: str
    named: bool = True


@dataclass(frozen=True, slots=True)
class Found:
    """What `discover` found.

    `stories` are in order of the shown path. `skipped` counts files of a known suffix that are no
    stories, such as `requirements.txt`. `errors` are about paths that cannot be followed.
    """

    stories: tuple[Story, ...]
    skipped: int
    errors: tuple[UsageError, ...]


def shown_path(path: str) -> str:
    """Return `path` as reports show it: relative to the working directory if below it, with "/"."""
    absolute = os.path.abspath(path)
    below = os.getcwd().rstrip(os.sep) + os.sep
    return absolute.removeprefix(below).replace(os.sep, "/")


def _unreadable(path: str, error: OSError) -> UsageError:
    return UsageError(f"“{shown_path(path)}” cannot be read ({error.strerror}).")


def check_suffix(name: str) -> None:
    """Raise UsageError if files called `name` are not read."""
    suffix = os.path.splitext(name)[1]
    if suffix.lower() in SUFFIXES:
        return
    readable = listed(f"“{known}”" for known in sorted(SUFFIXES))
    what = f"the suffix “{suffix}”" if suffix else "no suffix"
    raise UsageError(
        f"“{name}” has {what}, and only {readable} are read; "
        "say with “--input-format” what it holds."
    )


def discover(
    paths: Iterable[str], *, exclude: IgnorePatterns | None = None, any_suffix: bool = False
) -> Found:
    """Return the stories at `paths`, each once.

    `exclude` leaves files and folders out of a walk. `any_suffix` takes named files whatever they
    are called.
    """
    walk = _Walk(exclude)
    for path in paths:
        try:
            if os.path.isdir(path):
                walk.folder(path)
            else:
                _check_exists(path)
                if not any_suffix:
                    check_suffix(path)
                real = os.path.realpath(path)
                walk.file(path, real)
                walk.named.add(real)
        except UsageError as error:
            walk.errors.append(error)
    stories = (
        Story(shown_path(path), path, real in walk.named) for real, path in walk.files.items()
    )
    return Found(tuple(sorted(stories)), walk.skipped, tuple(walk.errors))


def _check_exists(path: str) -> None:
    try:
        os.stat(path)
    except FileNotFoundError:
        pass
    except OSError as error:
        raise _unreadable(path, error) from None
    except ValueError:  # a NUL in the name
        raise UsageError(f"“{path}” is no name of a file.") from None
    else:
        return
    if os.path.islink(path):
        raise UsageError(f"“{path}” is a link to “{os.readlink(path)}”, which does not exist.")
    if "*" in path or "?" in path:
        raise UsageError(f"“{path}” does not exist; leave patterns to the shell, or name a folder.")
    folder, name = os.path.split(path.rstrip(os.sep))
    if folder and not os.path.isdir(folder):
        raise UsageError(f"“{path}” does not exist, and neither does the folder “{folder}”.")
    near = did_you_mean(name, _names_in(folder or "."))
    raise UsageError(f"“{path}” does not exist{near}")


def _names_in(folder: str) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            return [entry.name for entry in islice(entries, _NAMES_COMPARED)]
    except OSError:
        return []


class _Walk:
    """The files found so far, by their real path, so that each counts once."""

    def __init__(self, exclude: IgnorePatterns | None) -> None:
        self.files: dict[str, str] = {}
        self.named: set[str] = set()
        self.met = 0
        self.skipped = 0
        self.errors: list[UsageError] = []
        self._exclude = exclude

    def file(self, path: str, real: str) -> None:
        """Take a file; of several names for it, its own counts, else the first that was met."""
        self.met += 1
        rival = self.files.get(real)
        own = rival is not None and os.path.abspath(path) == real
        if rival is None or own:
            self.files[real] = path

    def folder(self, path: str) -> None:
        """Take the stories below a folder that was named."""
        before = self.met, self.skipped, len(self.errors)
        root = os.path.realpath(path)
        todo = [(path, root, self._patterns_above(root))]
        while todo:
            shown, real, patterns = todo.pop()
            todo.extend(self._enter(shown, real, patterns))
        if (self.met, len(self.errors)) == (before[0], before[2]):
            self._refuse_empty(path, self.skipped - before[1])

    def _refuse_empty(self, path: str, skipped: int) -> NoReturn:
        readable = listed((f"“{known}”" for known in sorted(SUFFIXES)), "or")
        but = f" but {skipped} that is known to be none" if skipped == 1 else ""
        but = f" but {skipped} that are known to be none" if skipped > 1 else but
        raise UsageError(
            f"The folder “{path}” holds no story: no file in {readable} that is not ignored{but}."
        )

    def _patterns_above(self, root: str) -> tuple[IgnorePatterns, ...]:
        """Return what ignore files of the repository around `root` say, outermost first.

        Nothing, if they ignore `root` itself: somebody who names a folder wants what is in it.
        """
        above: list[str] = []
        folder = root
        while not os.path.lexists(os.path.join(folder, ".git")):
            folder, last = os.path.dirname(folder), folder
            if folder == last:
                return ()
            above.insert(0, folder)
        patterns: tuple[IgnorePatterns, ...] = ()
        for folder, inner in pairwise([*above, root]):
            patterns = self._with_own(folder, patterns)
            if self._is_ignored(inner, True, patterns):
                return ()
        return patterns

    def _with_own(
        self, folder: str, patterns: tuple[IgnorePatterns, ...]
    ) -> tuple[IgnorePatterns, ...]:
        path = os.path.join(folder, ".gitignore")
        try:
            return (*patterns, IgnorePatterns.read(path)) if os.path.isfile(path) else patterns
        except OSError as error:
            self.errors.append(_unreadable(path, error))
            return patterns

    def _is_ignored(self, path: str, folder: bool, patterns: tuple[IgnorePatterns, ...]) -> bool:
        for one in reversed(patterns):  # the innermost file that says something decides
            verdict = one.verdict(path, folder=folder)
            if verdict is not None:
                return verdict
        return False

    def _is_left_out(self, path: str, folder: bool, patterns: tuple[IgnorePatterns, ...]) -> bool:
        if self._exclude and self._exclude.verdict(path, folder=folder):
            return True
        return self._is_ignored(path, folder, patterns)

    def _enter(
        self, path: str, real: str, patterns: tuple[IgnorePatterns, ...]
    ) -> Iterator[tuple[str, str, tuple[IgnorePatterns, ...]]]:
        """Take the files of one folder, and yield the folders in it that are to be walked."""
        try:
            with os.scandir(path) as entries:
                found = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            self.errors.append(_unreadable(path, error))
            return
        if any(entry.name == ".gitignore" for entry in found):
            patterns = self._with_own(real, patterns)
        for entry in found:
            name, inner = entry.name, os.path.join(real, entry.name)
            if name.startswith("."):
                continue
            # A linked folder is not entered: what it holds is found where it lies, and it may
            # lead back up.
            if entry.is_dir(follow_symlinks=False):
                if name not in _NO_FOLDERS and not self._is_left_out(inner, True, patterns):
                    yield entry.path, inner, patterns
            elif os.path.splitext(name)[1].lower() in SUFFIXES and os.path.isfile(entry.path):
                if self._is_left_out(inner, False, patterns):
                    continue
                if _is_no_story(name):
                    self.skipped += 1
                else:
                    self.file(entry.path, os.path.realpath(inner) if entry.is_symlink() else inner)


def _is_no_story(name: str) -> bool:
    name = name.lower()
    return name in _NO_STORIES or name.startswith("requirements")
