"""What the command line and the files of a house say of how to lint."""

from __future__ import annotations

import os
from argparse import Namespace
from datetime import date
from typing import TYPE_CHECKING

from linter.config import Config, activate, find_config, load_config
from linter.config.files import find_ignore_file
from linter.config.known import known_rules
from linter.discovery import UsageError
from linter.rule import AnyRule
from linter.setup import Setup

if TYPE_CHECKING:
    from linter.suppress.ignore_file import IgnoreFile


def set_up(asked: Namespace, as_of: date, rules: tuple[AnyRule, ...]) -> Setup:
    """Return how to lint, as the command line and the config say.

    Raises ConfigError and UsageError.
    """
    config = _config(asked)
    setup = Setup(config, known_rules(config, rules), as_of, asked.story_date)
    if asked.schema:
        setup.rules = _with_schema(setup.rules, asked.schema)
    activate(config, setup.rules)  # says what is wrong with the selection before a story is read
    setup.ignore_file = _ignore_file(asked, config)
    _add_baseline(asked, setup)
    if asked.diff_base:
        from linter.changed_lines import changed_lines  # few ask git

        setup.changed = changed_lines(asked.diff_base)
    return setup


def _config(asked: Namespace) -> Config:
    path = asked.config or (None if asked.isolated else find_config("."))
    if asked.config and os.path.isdir(asked.config):
        raise UsageError(f"--config: “{asked.config}” is a folder; name the file in it.")
    if asked.config and not os.path.exists(asked.config):
        raise UsageError(f"--config: There is no file “{asked.config}”.")
    return load_config(
        path,
        profile=asked.profile,
        select=asked.select or (),
        ignore=asked.ignore or (),
        preview=asked.preview,
        fail_on=asked.fail_on,
    )


def _ignore_file(asked: Namespace, config: Config) -> IgnoreFile | None:
    if asked.isolated:
        return None
    path = _ignore_path(config)
    if path is None:
        return None
    from linter.suppress.ignore_file import IgnoreFile  # most runs have none

    return IgnoreFile.read(path)


def _ignore_path(config: Config) -> str | None:
    if config.ignore_file is not None:
        path = os.path.join(config.folder, config.ignore_file.text())
        if not os.path.isfile(path):
            raise config.ignore_file.error(f"There is no file “{config.ignore_file.data}”.")
        return path
    return find_ignore_file(".")


def _add_baseline(asked: Namespace, setup: Setup) -> None:
    """Read the baseline that was named; one that is to be written need not be there yet."""
    said = setup.config.baseline
    configured = None
    if said is not None:
        configured = os.path.normpath(os.path.join(setup.config.folder, said.text()))
    path = asked.baseline or asked.write_baseline or configured
    setup.baseline_path = asked.write_baseline or path
    if asked.prune_baseline and path is None:
        raise UsageError("--prune-baseline: There is no baseline; name it with --baseline.")
    if asked.write_baseline and asked.diff_base:
        raise UsageError(
            "--write-baseline: A baseline of changed lines would lack the others; leave out "
            "--diff-base."
        )
    if path is None:
        return
    from linter.baseline import Baseline, BaselineError  # most runs have none

    if path == asked.write_baseline and _is_to_come(path):
        setup.baseline = Baseline()
        return
    into = setup.baseline_path
    try:
        setup.baseline = Baseline.read(path)
        if into is not None and into != path and not _is_to_come(into):
            Baseline.read(into)  # nothing but a baseline is written over
    except BaselineError as error:
        raise UsageError(f"{error}") from None


def _is_to_come(path: str) -> bool:
    """Return whether there is no file yet at `path`, or one with nothing in it."""
    return not os.path.lexists(path) or (os.path.isfile(path) and not os.path.getsize(path))


def _with_schema(rules: tuple[AnyRule, ...], path: str) -> tuple[AnyRule, ...]:
    """Return the rules; the one about standards holds stories to the schema at `path` instead."""
    from linter.rules.metadata import standard_violation
    from linter.standards.schema import SchemaError
    from linter.standards.user import load_user_schema

    if not os.path.isfile(path):
        raise UsageError(f"--schema: There is no file “{path}”.")
    try:
        schema = load_user_schema(path)
    except SchemaError as error:
        raise UsageError(f"--schema: {error}") from None
    return tuple(
        standard_violation.against(rule, schema) if rule.id == "standard-violation" else rule
        for rule in rules
    )
