"""Paths as a user names them to the files that are stories.

A named file is taken as it is; a folder is walked. Nothing is read here.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from linter.discovery.names import UsageError, check_suffix, shown_path, unreadable_path
from linter.discovery.walk import Walk
from linter.ignore_patterns import IgnorePatterns
from linter.suggest import did_you_mean

__all__ = ["Found", "Story", "UsageError", "check_suffix", "discover", "shown_path"]

_NAMES_COMPARED = 2000  # of a folder, when a name in it may be misspelt


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


def discover(
    paths: Iterable[str],
    *,
    exclude: IgnorePatterns | None = None,
    any_suffix: bool = False,
    force_exclude: bool = False,
    beside: Iterable[str] = (),
) -> Found:
    """Return the stories at `paths`, each once.

    `exclude` leaves files and folders out of a walk; with `force_exclude` a file that is named is
    treated as if a walk had met it. `any_suffix` takes named files whatever they are called.
    `beside` are files that are known to be none, such as the baseline.
    """
    walk = Walk(exclude, frozenset(map(os.path.realpath, beside)))
    for path in paths:
        try:
            if os.path.isdir(path):
                walk.folder(path)
            else:
                _check_exists(path)
                if force_exclude:
                    walk.met_by_name(path, any_suffix)
                    continue
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
        raise unreadable_path(path, error) from None
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
