"""Paths in a config: patterns of files, and files of the house."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Sequence

from linter.config.layers import Source, each
from linter.config.values import Value
from linter.ignore_patterns import IgnorePatterns


class _Several(IgnorePatterns):
    """Lists of patterns that speak of different folders; a later one wins."""

    def __init__(self, lists: Sequence[IgnorePatterns]) -> None:
        self._lists = lists

    def verdict(self, path: str, *, folder: bool) -> bool | None:
        answers = (one.verdict(path, folder=folder) for one in reversed(self._lists))
        return next((answer for answer in answers if answer is not None), None)


def read_patterns(patterns: Value, root: str) -> IgnorePatterns:
    """Return patterns written as in a .gitignore in `root`; ConfigError for what is none."""
    for pattern in patterns.texts():
        try:
            IgnorePatterns("", [pattern.text()])
        except ValueError:
            sentence = f"“{pattern.data}” is no pattern of paths; write it as in .gitignore."
            raise pattern.error(sentence) from None
    return IgnorePatterns(root, [pattern.text() for pattern in patterns.texts()])


def read_exclude(sources: Iterable[Source]) -> IgnorePatterns | None:
    """Return what a walk leaves out, by all sources together."""
    lists = [read_patterns(said, source.root) for source, said in each(tuple(sources), "exclude")]
    return _Several(lists) if len(lists) > 1 else next(iter(lists), None)


def rule_files(sources: Sequence[Source], folder: str) -> tuple[Value, ...]:
    """Return the patterns of the house's rule files; relative ones count from `folder`."""
    for _, rules in each(sources, "rules"):
        if isinstance(rules.data, dict):
            raise rules.error("This is a list of rule files; severities stand under “settings”.")
    return patterns_of_files(sources, "rules", folder)


def patterns_of_files(sources: Sequence[Source], key: str, folder: str) -> tuple[Value, ...]:
    """Return what all sources say under `key`; relative patterns count from `folder`."""
    return tuple(
        _moved(pattern, glob.escape(source.folder), source, folder)
        for source, patterns in each(sources, key)
        for pattern in patterns.texts()
    )


def files_named(
    patterns: Iterable[Value], folder: str, *, yet_to_come: bool = False
) -> list[tuple[str, Value]]:
    """Return the files that patterns name, with what named each first; ConfigError for none.

    With `yet_to_come` a plain path may name a file that somebody is about to write.
    """
    found: dict[str, Value] = {}
    for pattern in patterns:
        full = os.path.join(glob.escape(folder), pattern.text())
        paths = sorted(glob.glob(full, recursive=True))
        if not paths and yet_to_come and not glob.has_magic(pattern.text()):
            paths = [os.path.join(folder, pattern.text())]
        if not paths:
            raise pattern.error(f"No file is called “{pattern.data}”; the path counts from here.")
        for path in paths:
            found.setdefault(os.path.normpath(path), pattern)
    return list(found.items())


def named_file(sources: Sequence[Source], key: str, folder: str) -> Value | None:
    """Return the path that the highest source gives for `key`; a relative one is from `folder`."""
    said = list(each(sources, key))
    if not said:
        return None
    source, value = said[-1]
    value.text()
    return _moved(value, source.folder, source, folder)


def _moved(value: Value, start: str, source: Source, folder: str) -> Value:
    """Return a path as it is written, if its file lies in `folder`; else from the root on."""
    if source.folder == folder:
        return value
    return Value(os.path.join(start, value.text()), value.where)
