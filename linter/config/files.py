"""Config files: the nearest one, and those that it extends."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from linter.config.layers import Source
from linter.config.values import ConfigError, Value, refuse_unknown

FILE_NAME = "newslint.yaml"
PROJECT_FILE = "pyproject.toml"
_MISNAMED = ("newslint.yml", ".newslint.yaml", ".newslint.yml", "newslint.toml", ".newslint.toml")
IGNORE_FILE = "newslint-ignore.yaml"
_MISNAMED_IGNORE = ("newslint-ignore.yml", ".newslint-ignore.yaml", ".newslint-ignore.yml")
_DEEPEST = 16  # files that extend one another

KEYS = (
    "extends",
    "profile",
    "select",
    "ignore",
    "settings",
    "preview",
    "rules",
    "article-schema",
    "facts",
    "facts-max-age",
    "fail-on",
    "exclude",
    "overrides",
    "allow",
    "html",
    "fields",
    "language",
    "deletions",
    "baseline",
    "ignore-file",
)


def find_config(folder: str) -> str | None:
    """Return the path of the nearest config file from `folder` upwards, or None.

    A `pyproject.toml` is one if it holds a table `[tool.newslint]`. ConfigError for a config that
    is there under a name that is not read.
    """
    for one in _upwards(folder):
        if path := _named(one, FILE_NAME, _MISNAMED):
            return path
        path = os.path.join(one, PROJECT_FILE)
        if os.path.isfile(path) and _is_config(path):
            return path
    return None


def find_ignore_file(folder: str) -> str | None:
    """Return the path of the nearest ignore file from `folder` upwards, or None.

    ConfigError for one that is there under a name that is not read.
    """
    found = (_named(one, IGNORE_FILE, _MISNAMED_IGNORE) for one in _upwards(folder))
    return next(filter(None, found), None)


def _upwards(folder: str) -> Iterator[str]:
    """Yield a folder and all that it is in."""
    folder = os.path.abspath(folder)
    while True:
        yield folder
        above = os.path.dirname(folder)
        if above == folder:
            return
        folder = above


def _named(folder: str, name: str, misnamed: Iterable[str]) -> str | None:
    """Return the path of the file `name` in a folder; ConfigError for one of the other names."""
    path = os.path.join(folder, name)
    if os.path.isfile(path):
        return path
    for other in misnamed:
        if os.path.isfile(os.path.join(folder, other)):
            raise ConfigError(f"“{other}” is not read; rename it “{name}”.")
    return None


def _is_config(path: str) -> bool:
    from linter.config.toml_file import read_toml  # most folders have no such file

    return read_toml(path) is not None


def read_files(path: str) -> tuple[Source, ...]:
    """Return what the config file at `path` says, and below it what the files say it extends.

    A file counts once, where it is named first.
    """
    return tuple(_Reader(path).read())


class _Reader:
    def __init__(self, path: str) -> None:
        self._path = os.path.abspath(path)
        self._top = os.path.realpath(os.path.dirname(self._path))
        self._open: list[str] = []  # files of which one extends the next
        self._done: set[str] = set()

    def read(self) -> list[Source]:
        return self._sources(self._path)

    def _sources(self, path: str) -> list[Source]:
        said = _said(path)
        self._open.append(os.path.realpath(path))
        found: list[Source] = []
        for name in said["extends"].texts() if "extends" in said else ():
            below = os.path.join(os.path.dirname(path), name.text())
            self._refuse(name, below)
            if os.path.realpath(below) not in self._done:
                found += self._sources(os.path.abspath(below))
        self._done.add(self._open.pop())
        folder = os.path.dirname(path)
        return [*found, Source(_shown(path), said, folder, self._root(folder))]

    def _refuse(self, name: Value, path: str) -> None:
        if not os.path.isfile(path):
            raise name.error(f"There is no file “{name.data}”; the path counts from here.")
        if os.path.realpath(path) in self._open:
            raise name.error(f"“{name.data}” extends this file in turn; leave one of them out.")
        if len(self._open) == _DEEPEST:
            raise name.error(f"More than {_DEEPEST} files extend one another; join some of them.")

    def _root(self, folder: str) -> str:
        """Return the folder from which the patterns of a file in `folder` count.

        A preset that lies elsewhere speaks of the files of who extends it.
        """
        folder = os.path.realpath(folder)  # stories are known by where they lie, not by links
        return folder if _holds(folder, self._top) else self._top


def _holds(folder: str, other: str) -> bool:
    return (other + os.sep).startswith(folder.rstrip(os.sep) + os.sep)


def _said(path: str) -> dict[str, Value]:
    if path.endswith(".toml"):
        from linter.config.toml_file import read_toml

        value = read_toml(path)
        if value is None:
            raise ConfigError(f"{_shown(path)}: There is no table [tool.newslint] here; add it.")
    else:
        from linter.config.yaml_file import read_yaml  # YAML costs more than linting a story

        value = read_yaml(path)
    refuse_unknown(value.mapping(), KEYS)
    return value.mapping()


def _shown(path: str) -> str:
    return os.path.relpath(path).replace(os.sep, "/")
