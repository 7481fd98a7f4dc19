"""`newslint server`: a language server for editors."""

from __future__ import annotations

import os
from argparse import Namespace

from linter.commands import DONE, FOUND
from linter.discovery import UsageError


def serve(asked: Namespace) -> int:
    """Speak with an editor until it is done; the exit code is 1 if it went away without a word."""
    if asked.config and not os.path.isfile(asked.config):
        raise UsageError(f"--config: There is no file “{asked.config}”.")
    try:
        from linter.server import protocol
        from linter.server.sessions import Options
    except ImportError as error:
        raise UsageError(
            f"The language server needs pygls 2; install newslint[server] ({error})."
        ) from None
    options = Options(
        os.path.abspath(asked.config) if asked.config else None,
        asked.isolated,
        asked.profile,
        asked.preview,
        asked.as_of,
        asked.workspace,
    )
    return DONE if protocol.serve(options) else FOUND
