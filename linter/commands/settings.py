"""`newslint config`: what holds, and who said so."""

from __future__ import annotations

import os
from argparse import Namespace

from linter import console
from linter.commands import DONE
from linter.config import find_config, load_config
from linter.config.known import known_rules
from linter.discovery import UsageError, shown_path
from linter.rules import discover


def show_settings(asked: Namespace) -> int:
    """Show every value that holds here, or for the story `asked.show`, with the place that set it.

    `asked.config` names a config file; without it the nearest one counts.
    """
    from linter.config import account

    if asked.config and not os.path.isfile(asked.config):
        raise UsageError(f"--config: There is no file “{asked.config}”.")
    if asked.show and not os.path.isfile(asked.show):
        raise UsageError(f"--show: There is no file “{asked.show}”.")
    config = load_config(asked.config or find_config("."), profile=asked.profile)
    story = shown_path(asked.show) if asked.show else None
    said = account.account(config, known_rules(config, discover()), story)
    console.write(account.as_json(said) if asked.format == "json" else account.as_text(said))
    return DONE
