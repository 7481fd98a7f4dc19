"""The stories that a command was asked for."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace

from linter.commands import STDIN
from linter.config import Config
from linter.discovery import Story, UsageError, check_suffix, discover, shown_path
from linter.document import Document
from linter.readers import Form, Reading, read_file
from linter.runner import read_stories


def is_stdin(asked: Namespace) -> bool:
    """Return whether a story is to be read from standard input; then it is the only one."""
    paths = asked.paths
    if STDIN not in paths:
        if asked.stdin_filename:
            raise UsageError("--stdin-filename names what is read from “-”; add “-” as the path.")
        return False
    if len(paths) > 1:
        raise UsageError("“-” reads one story from standard input; leave the other paths out.")
    return True


def reading_of(asked: Namespace, config: Config, path: str, *, named: bool = True) -> Reading:
    """Return how the story at `path` is read: as the config says, in the form asked for.

    What a folder holds, and nobody has `named`, is read by its suffix.
    """
    form = Form(asked.input_format) if asked.input_format and named else None
    return replace(config.of(path).reading, form=form)


def stdin_name(asked: Namespace) -> str:
    """Return what reports call the story on standard input."""
    name = asked.stdin_filename
    if name and not asked.input_format:
        check_suffix(name)
    return shown_path(name) if name else "stdin"


def read_stdin(asked: Namespace, config: Config) -> Iterator[Document]:
    """Yield what is on standard input, under the name it was given."""
    name = stdin_name(asked)
    yield from read_file(name, sys.stdin.buffer, reading_of(asked, config, name))


def read_one(asked: Namespace, config: Config) -> Iterator[Document]:
    """Yield the stories in the one file that was asked for."""
    if os.path.isdir(asked.file):
        raise UsageError(f"“{asked.file}” is a folder; name one file.")
    found = discover([asked.file], any_suffix=asked.input_format is not None)
    for error in found.errors:
        raise error
    story = Story(shown_path(asked.file), asked.file)
    yield from read_stories(story, reading_of(asked, config, asked.file))
