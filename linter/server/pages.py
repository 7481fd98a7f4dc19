"""The pages of rules as files that an editor can open: those of the house's own rules, too.

They are written when a rule is first met, to a folder that goes when the server ends.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator

from pygls.uris import from_fs_path

from linter.catalogue import page
from linter.server.sessions import Session


class Pages:
    """The pages written so far; `close` removes them."""

    def __init__(self) -> None:
        self._folder: str | None = None
        self._of: dict[tuple[Session, str], str | None] = {}
        self._written: dict[tuple[str, str], str] = {}

    def uri(self, session: Session, rule: str) -> str | None:
        """Return where the page of a rule is; None for a rule that nobody knows."""
        if (session, rule) not in self._of:
            text = as_markdown(session, rule)
            self._of[session, rule] = self._written_once(rule, text) if text else None
        return self._of[session, rule]

    def _written_once(self, rule: str, text: str) -> str:
        if (rule, text) not in self._written:
            self._written[rule, text] = self._write(rule, text)
        return self._written[rule, text]

    def _write(self, rule: str, text: str) -> str:
        if self._folder is None:
            self._folder = tempfile.mkdtemp(prefix="newslint-rules-")
        path = os.path.join(self._folder, f"{rule}.md")
        if os.path.exists(path):  # another rule of this name, in the config of another folder
            path = os.path.join(tempfile.mkdtemp(dir=self._folder), f"{rule}.md")
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        return str(from_fs_path(path))

    def close(self) -> None:
        """Remove the pages."""
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)


def as_markdown(session: Session, rule: str) -> str | None:
    """Return the page of a rule, as `newslint explain` shows it, in Markdown."""
    known = session.rules.get(rule) or session.infos.get(rule)
    if known is None:
        return None
    title, *rest = page(known)
    return "\n".join([f"# {title}", *_blocks(rest)]) + "\n"


def _blocks(lines: list[str]) -> Iterator[str]:
    """Yield the lines; what is indented, such as examples, is code in Markdown as it stands."""
    for before, line in zip(["", *lines], lines, strict=False):
        if line.startswith("    ") and before and not before.startswith("    "):
            yield ""
        yield line
