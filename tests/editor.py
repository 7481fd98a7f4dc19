"""A small editor: pygls' client, which speaks with a real server in a process of its own.

Everything a test asks for waits until the server has answered; no test minds how long that takes.
"""

from __future__ import annotations

import asyncio
import os
import sys
import threading
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Any, TypeVar

import pytest

pytest.importorskip("pygls", reason="needs the language server: pip install 'newslint[server]'")

from cattrs import Converter
from lsprotocol import types
from pygls.lsp.client import LanguageClient
from pygls.protocol import default_converter
from pygls.uris import from_fs_path

ROOT = Path(__file__).parents[1]
AS_OF = "2026-11-23"
PATIENCE = 60  # seconds, until which a server that says nothing is taken for dead
LANGUAGES = {".txt": "plaintext", ".md": "markdown", ".html": "html", ".json": "json"}

R = TypeVar("R")


def capabilities(
    encodings: Sequence[str] | None = None, *, plain: bool = False
) -> types.ClientCapabilities:
    """Return what a modern editor can do, or a `plain` one."""
    if plain:
        return types.ClientCapabilities()
    support = types.ClientDiagnosticsTagOptions([types.DiagnosticTag.Unnecessary])
    return types.ClientCapabilities(
        general=types.GeneralClientCapabilities(position_encodings=encodings),
        text_document=types.TextDocumentClientCapabilities(
            publish_diagnostics=types.PublishDiagnosticsClientCapabilities(
                related_information=True, tag_support=support, code_description_support=True
            ),
            document_symbol=types.DocumentSymbolClientCapabilities(
                hierarchical_document_symbol_support=True
            ),
        ),
        window=types.WindowClientCapabilities(
            work_done_progress=True,
            show_document=types.ShowDocumentClientCapabilities(True),
        ),
        workspace=types.WorkspaceClientCapabilities(
            apply_edit=True,
            workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True),
            did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(True),
        ),
    )


def uri_of(path: Path | str) -> str:
    """Return the URI of a file."""
    return str(from_fs_path(str(path)))


def apply(text: str, edits: Sequence[types.TextEdit], encoding: str = "utf-16") -> str:
    """Return `text` after edits, which count in `encoding`; by hand, without newslint's help."""
    codec = {"utf-8": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}[encoding]
    width = {"utf-8": 1, "utf-16": 2, "utf-32": 4}[encoding]
    lines = text.splitlines(keepends=True) or [""]

    def offset(place: types.Position) -> int:
        before = sum(map(len, lines[: place.line]))
        if place.line >= len(lines):
            return before
        part = lines[place.line].encode(codec)[: place.character * width]
        return before + len(part.decode(codec))

    for edit in sorted(edits, key=lambda one: offset(one.range.start), reverse=True):
        text = text[: offset(edit.range.start)] + edit.new_text + text[offset(edit.range.end) :]
    return text


def _converter() -> Converter:
    """Return pygls' converter, which by itself takes an action with a command for a command."""
    made = default_converter()

    def action(data: Any, _: type) -> types.Command | types.CodeAction:
        is_command = isinstance(data.get("command"), str)
        return made.structure(data, types.Command if is_command else types.CodeAction)

    made.register_structure_hook(types.Command | types.CodeAction, action)
    return made


class Editor:
    """An editor with one server; use it in a `with` statement."""

    def __init__(
        self,
        folder: Path,
        *arguments: str,
        can: types.ClientCapabilities | None = None,
        cancels: bool = False,
    ) -> None:
        self.folder = folder
        self.client = LanguageClient("editor", "1", converter_factory=_converter)
        self.found: dict[str, types.PublishDiagnosticsParams] = {}
        self.told: list[types.PublishDiagnosticsParams] = []
        self.messages: list[str] = []
        self.shown: list[types.ShowDocumentParams] = []
        self.progress: list[Any] = []
        self.registered: list[types.Registration] = []
        self.texts: dict[str, str] = {}
        self.versions: dict[str, int] = {}
        self.encoding = "utf-16"
        self._arguments = arguments
        self._can = can or capabilities()
        self._cancels = cancels
        self._loop = asyncio.new_event_loop()
        self._news = asyncio.Condition()
        self._listen()
        self._obey()

    def __enter__(self) -> Editor:
        threading.Thread(target=self._loop.run_forever, daemon=True).start()
        self._do(self._start())
        return self

    def __exit__(self, *_: object) -> None:
        self._do(self._stop())
        self._loop.call_soon_threadsafe(self._loop.stop)

    def _do(self, work: Coroutine[Any, Any, R]) -> R:
        done: Future[R] = asyncio.run_coroutine_threadsafe(work, self._loop)
        return done.result(PATIENCE)

    async def _note(self, change: Callable[[], None]) -> None:
        async with self._news:
            change()
            self._news.notify_all()

    def _listen(self) -> None:
        """Keep what the server says."""
        client, note = self.client, self._note

        @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        async def published(params: types.PublishDiagnosticsParams) -> None:
            self.told.append(params)
            await note(lambda: self.found.update({params.uri: params}))

        @client.feature(types.WINDOW_SHOW_MESSAGE)
        async def said(params: types.ShowMessageParams) -> None:
            await note(lambda: self.messages.append(params.message))

        @client.feature(types.WINDOW_LOG_MESSAGE)
        async def logged(params: types.LogMessageParams) -> None:
            await note(lambda: self.messages.append(params.message))

        @client.feature(types.PROGRESS)
        async def told(params: types.ProgressParams) -> None:
            kind = params.value["kind"] if isinstance(params.value, dict) else params.value.kind
            if self._cancels and kind == "report":
                stop = types.WorkDoneProgressCancelParams(params.token)
                client.window_work_done_progress_cancel(stop)
            await note(lambda: self.progress.append(params.value))

    def _obey(self) -> None:
        """Do what the server asks for."""
        client, note = self.client, self._note

        @client.feature(types.WINDOW_SHOW_DOCUMENT)
        async def show(params: types.ShowDocumentParams) -> types.ShowDocumentResult:
            await note(lambda: self.shown.append(params))
            return types.ShowDocumentResult(True)

        @client.feature(types.WINDOW_WORK_DONE_PROGRESS_CREATE)
        def created(params: types.WorkDoneProgressCreateParams) -> None:
            pass

        @client.feature(types.WORKSPACE_APPLY_EDIT)
        def applied(params: types.ApplyWorkspaceEditParams) -> types.ApplyWorkspaceEditResult:
            self.take(params.edit)
            return types.ApplyWorkspaceEditResult(True)

        @client.feature(types.CLIENT_REGISTER_CAPABILITY)
        async def registered(params: types.RegistrationParams) -> None:
            await note(lambda: self.registered.extend(params.registrations))

    async def _start(self) -> None:
        command = [sys.executable, "-m", "linter", "server", "--as-of", AS_OF, *self._arguments]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        await self.client.start_io(*command, cwd=self.folder, env=environment)
        folder = types.WorkspaceFolder(uri_of(self.folder), self.folder.name)
        asked = types.InitializeParams(self._can, workspace_folders=[folder], root_uri=folder.uri)
        self.answer = await self.client.initialize_async(asked)
        self.encoding = self.answer.capabilities.position_encoding or "utf-16"
        self.client.initialized(types.InitializedParams())

    async def _stop(self) -> None:
        await self.client.shutdown_async(None)
        self.client.exit(None)
        await self.client.stop()

    def ask(self, request: Callable[[], Awaitable[R]]) -> R:
        """Return what the server answers."""

        async def asked() -> R:
            return await request()

        return self._do(asked())

    def wait(self, until: Callable[[], Any]) -> Any:
        """Return what `until` gives, as soon as that is something."""

        async def waited() -> Any:
            async with self._news:
                await self._news.wait_for(lambda: bool(until()))
                return until()

        return self._do(waited())

    # What a writer does

    def open(self, name: str, text: str | None = None, language: str | None = None) -> str:
        """Open a file of the folder, with `text` that is not saved if it is given."""
        path = self.folder / name
        uri = name if name.startswith("untitled:") else uri_of(path)
        said = path.read_text(encoding="utf-8") if text is None else text
        known = language or LANGUAGES.get(path.suffix, "yaml")
        self.texts[uri], self.versions[uri] = said, 1
        self.told = [one for one in self.told if one.uri != uri]
        item = types.TextDocumentItem(uri, known, 1, said)
        self._tell(
            lambda: self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        )
        return uri

    def type(self, uri: str, text: str) -> None:
        """Make `text` of what is open, as key strokes do."""
        self.versions[uri] += 1
        self.texts[uri] = text
        self._tell(lambda: self._send(uri))

    def _tell(self, message: Callable[[], None]) -> None:
        async def told() -> None:
            message()

        self._do(told())

    def _send(self, uri: str) -> None:
        document = types.VersionedTextDocumentIdentifier(self.versions[uri], uri)
        change = types.TextDocumentContentChangeWholeDocument(self.texts[uri])
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))

    def take(self, edit: types.WorkspaceEdit) -> None:
        """Apply an edit that the server asks for; of another version it may not be."""
        for one in edit.document_changes or ():
            assert isinstance(one, types.TextDocumentEdit)
            uri = one.text_document.uri
            assert one.text_document.version == self.versions[uri]
            self._revise(uri, one.edits)
        for uri, changes in (edit.changes or {}).items():
            self._revise(uri, changes)

    def _revise(self, uri: str, edits: Sequence[Any]) -> None:
        self.texts[uri] = apply(self.texts[uri], edits, self.encoding)
        self.versions[uri] += 1
        self._send(uri)

    def close(self, uri: str) -> None:
        """Close what is open."""
        item = types.TextDocumentIdentifier(uri)
        self._tell(
            lambda: self.client.text_document_did_close(types.DidCloseTextDocumentParams(item))
        )

    def report_change(self, path: Path) -> None:
        """Say that a file has changed."""
        change = types.FileEvent(uri_of(path), types.FileChangeType.Changed)
        said = types.DidChangeWatchedFilesParams([change])
        self._tell(lambda: self.client.workspace_did_change_watched_files(said))

    def diagnostics(self, uri: str) -> list[types.Diagnostic]:
        """Return what the server says first of the newest version."""

        def first() -> types.PublishDiagnosticsParams | None:
            return next((one for one in self.told if is_newest(one)), None)

        def is_newest(told: types.PublishDiagnosticsParams) -> bool:
            return (told.uri, told.version) == (uri, self.versions[uri])

        return list(self.wait(first).diagnostics)

    def rules(self, uri: str) -> list[str]:
        """Return the rules that the newest version breaks."""
        return [str(one.code) for one in self.diagnostics(uri)]

    def actions(
        self, uri: str, place: types.Range, only: Sequence[str] | None = None
    ) -> list[types.CodeAction]:
        """Return what the server offers at a place."""
        shown = self.found[uri].diagnostics if uri in self.found else []
        context = types.CodeActionContext(shown, only)
        asked = types.CodeActionParams(types.TextDocumentIdentifier(uri), place, context)
        answer = self.ask(lambda: self.client.text_document_code_action_async(asked))
        return [one for one in answer or () if isinstance(one, types.CodeAction)]

    def choose(self, action: types.CodeAction) -> None:
        """Do what an action says."""
        if action.edit:
            edit = action.edit

            async def taken() -> None:
                self.take(edit)

            self._do(taken())
        if action.command:
            command = types.ExecuteCommandParams(action.command.command, action.command.arguments)
            self.ask(lambda: self.client.workspace_execute_command_async(command))
