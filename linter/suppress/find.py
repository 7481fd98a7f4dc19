"""Where the ignore file lies."""

from __future__ import annotations

import os

from linter.config.values import ConfigError

FILE_NAME = "newslint-ignore.yaml"
_MISNAMED = ("newslint-ignore.yml", ".newslint-ignore.yaml", ".newslint-ignore.yml")


def find_ignore_file(folder: str) -> str | None:
    """Return the path of the nearest ignore file from `folder` upwards, or None.

    ConfigError for one that is there under a name that is not read.
    """
    folder = os.path.abspath(folder)
    while True:
        path = os.path.join(folder, FILE_NAME)
        if os.path.isfile(path):
            return path
        for name in _MISNAMED:
            if os.path.isfile(os.path.join(folder, name)):
                raise ConfigError(f"“{name}” is not read; rename it “{FILE_NAME}”.")
        above_it = os.path.dirname(folder)
        if above_it == folder:
            return None
        folder = above_it
