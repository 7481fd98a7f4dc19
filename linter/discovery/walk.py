"""What lies below the folders that were named, and what of it is left out."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import pairwise
from typing import NoReturn

from linter.discovery.names import (
    UsageError,
    has_known_suffix,
    is_never_entered,
    is_no_story,
    shown_path,
    unreadable_path,
)
from linter.ignore_patterns import IgnorePatterns, real_name
from linter.readers.reading import SUFFIXES
from linter.suggest import listed


class Walk:
    """The files found so far, by their real path, so that each counts once."""

    def __init__(self, exclude: IgnorePatterns | None, beside: frozenset[str]) -> None:
        self.files: dict[str, str] = {}
        self.named: set[str] = set()
        self.met = 0
        self.skipped = 0
        self.errors: list[UsageError] = []
        self._exclude = exclude
        self._beside = beside

    def file(self, path: str, real: str) -> None:
        """Take a file; of several names for it, its own counts, else the first that was met."""
        self.met += 1
        if real in self._beside:
            return
        rival = self.files.get(real)
        own = rival is not None and os.path.abspath(path) == real
        if rival is None or own:
            self.files[real] = path

    def met_by_name(self, path: str, any_suffix: bool) -> None:
        """Take a file that was named, unless a walk would leave it out."""
        if self._exclude and self._exclude.verdict(real_name(path), folder=False):
            return
        if any(is_never_entered(name) for name in shown_path(path).split("/")):
            return
        if any_suffix or has_known_suffix(path):
            self._unless_no_story(path, os.path.realpath(path))
        else:
            self.skipped += 1

    def _unless_no_story(self, path: str, real: str) -> None:
        if is_no_story(os.path.basename(path)):
            self.skipped += 1
        else:
            self.file(path, real)

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
            self.errors.append(unreadable_path(path, error))
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
            self.errors.append(unreadable_path(path, error))
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
                if not is_never_entered(name) and not self._is_left_out(inner, True, patterns):
                    yield entry.path, inner, patterns
            elif has_known_suffix(name) and os.path.isfile(entry.path):
                if self._is_left_out(inner, False, patterns):
                    continue
                own = os.path.realpath(inner) if entry.is_symlink() else inner
                self._unless_no_story(entry.path, own)
