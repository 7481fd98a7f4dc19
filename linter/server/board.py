"""The diagnostics that an editor is told: those of stories, and those of configs beside them."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Mapping

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path

from linter.finding import Severity
from linter.server.diagnostics import of_config
from linter.server.faults import Fault


class Board:
    """What has been told so far; what did not change is not told again, and what is gone is."""

    def __init__(self, server: LanguageServer) -> None:
        self._server = server
        self._stories: dict[str, list[types.Diagnostic]] = {}
        self._configs: dict[str, list[types.Diagnostic]] = {}
        self._faults: dict[str, tuple[Fault, ...]] = {}
        self._said: set[Fault] = set()

    def tell(self, uri: str, found: list[types.Diagnostic], version: int | None = None) -> None:
        """Show what was found in a text, or in a version of it."""
        self._stories[uri] = found
        self._send(uri, version)

    def forget(self, uri: str, open_uris: Mapping[str, str]) -> None:
        """Show nothing more of a text."""
        self.blame(uri, (), open_uris)
        if self._stories.pop(uri, None):
            self._send(uri, None)

    def _send(self, uri: str, version: int | None) -> None:
        found = [*self._stories.get(uri, ()), *self._configs.get(uri, ())]
        self._server.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri, found, version)
        )

    def blame(self, uri: str, faults: tuple[Fault, ...], open_uris: Mapping[str, str]) -> None:
        """Show what is wrong with the config of the text at `uri`.

        `open_uris` says how the editor calls the files that it holds, by their real paths.
        """
        if faults:
            self._faults[uri] = faults
        elif self._faults.pop(uri, None) is None:
            return  # as nearly always
        self._show(open_uris)

    def _show(self, open_uris: Mapping[str, str]) -> None:
        every = dict.fromkeys(fault for faults in self._faults.values() for fault in faults)
        self._announce(every)
        by_path: defaultdict[str, list[Fault]] = defaultdict(list)
        for fault in every:
            if fault.path is not None:
                by_path[fault.path].append(fault)
        encoding = self._server.workspace.position_encoding or types.PositionEncodingKind.Utf16
        now = {}
        for path, faults in by_path.items():
            uri = open_uris.get(os.path.realpath(path)) or from_fs_path(path) or ""
            text = _text(path)
            now[uri] = [of_config(fault, text, encoding) for fault in faults]
        before, self._configs = self._configs, now
        for uri in {**before, **now}:
            if before.get(uri) != now.get(uri):
                self._send(uri, None)

    def _announce(self, faults: Iterable[Fault]) -> None:
        """Say once what keeps stories from being judged as their config says."""
        wrong = {fault for fault in faults if fault.severity is Severity.ERROR and not fault.rule}
        for fault in wrong - self._said:
            name = f"{os.path.basename(fault.path)}:{fault.line + 1}: " if fault.path else ""
            self._server.window_show_message(
                types.ShowMessageParams(types.MessageType.Error, f"newslint: {name}{fault.message}")
            )
        self._said = wrong


def _text(path: str) -> str:
    try:
        with open(path, encoding="utf-8", errors="replace", newline="") as file:
            return file.read()
    except OSError:
        return ""
