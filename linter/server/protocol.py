"""The messages of the protocol, each led to who can answer it."""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from collections.abc import Sequence

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from linter import __version__
from linter.server import actions
from linter.server.actions import Asked, code_actions
from linter.server.desk import Desk
from linter.server.errands import Errands, takes_versions
from linter.server.folders import lint_folder
from linter.server.hover import hover
from linter.server.sessions import Options
from linter.server.symbols import flat, symbols

# All that a config may name. The server looks at the files that count by itself, too.
_WATCHED = "**/*.{yaml,yml,toml,json,jsonl}"


class NewslintServer(LanguageServer):
    """A server of the protocol; texts come whole, since stories are short.

    What pygls makes of parts of a text takes other characters than line ends for such.
    """

    def __init__(self, options: Options) -> None:
        super().__init__("newslint", __version__, types.TextDocumentSyncKind.Full)
        self.desk = Desk(self, options)
        self.errands = Errands(self.desk)
        self.ended_in_order = False
        self.tasks: set[asyncio.Task[None]] = set()
        _add_life(self)
        _add_texts(self)
        _add_answers(self)
        _add_commands(self)

    def start_task(self, task: asyncio.Task[None]) -> None:
        """Keep a task until it is done, which nobody else would."""
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)


def serve(options: Options) -> bool:
    """Answer on standard input and output until the client is done; return if it ended in order.

    Whatever else is written to standard output goes to standard error, for it would be taken for
    a message.
    """
    logging.getLogger("pygls").setLevel(logging.CRITICAL)
    messages = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    server = NewslintServer(options)
    try:
        server.start_io(sys.stdin.buffer, messages)
    finally:
        server.desk.close()
    return server.ended_in_order


def _add_life(server: NewslintServer) -> None:
    desk = server.desk

    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        desk.begin()

    @server.feature(types.INITIALIZED)
    async def initialized(params: types.InitializedParams) -> None:
        server.start_task(asyncio.ensure_future(desk.watch()))
        told = server.client_capabilities.workspace
        if told and (files := told.did_change_watched_files) and files.dynamic_registration:
            await server.client_register_capability_async(_watching())
        if desk.options.whole:
            server.start_task(asyncio.ensure_future(lint_folder(desk)))

    @server.feature(types.SHUTDOWN)
    def shutdown(params: None) -> None:
        server.ended_in_order = True
        for task in server.tasks:
            task.cancel()

    @server.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    def folders(params: types.DidChangeWorkspaceFoldersParams) -> None:
        desk.set_roots()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def watched(params: types.DidChangeWatchedFilesParams) -> None:
        await desk.look_again()

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    def configured(params: types.DidChangeConfigurationParams) -> None:
        """Take note of settings of the editor, of which there are none."""


def _watching() -> types.RegistrationParams:
    options = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(_WATCHED)])
    method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
    return types.RegistrationParams([types.Registration("newslint-files", method, options)])


def _add_texts(server: NewslintServer) -> None:
    desk = server.desk

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        desk.judge(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: types.DidChangeTextDocumentParams) -> None:
        desk.changed(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def saved(params: types.DidSaveTextDocumentParams) -> None:
        desk.judge(params.text_document.uri)
        await desk.look_again()

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        desk.closed(params.text_document.uri)


def _add_answers(server: NewslintServer) -> None:
    desk = server.desk
    kinds = types.CodeActionOptions(code_action_kinds=list(actions.KINDS))

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, kinds)
    async def offered(params: types.CodeActionParams) -> list[types.CodeAction]:
        analysis = (await desk.judged(params.text_document.uri)).analysis
        if analysis is None:
            return []
        context = params.context
        span = analysis.places.span(params.range)
        versioned = takes_versions(server.client_capabilities)
        asked = Asked(span, context.only, context.diagnostics, versioned)
        return await desk.work(lambda: list(code_actions(analysis, asked)))

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hovered(params: types.HoverParams) -> types.Hover | None:
        analysis = (await desk.judged(params.text_document.uri)).analysis
        if analysis is None:
            return None
        offset = analysis.places.offset(params.position)
        shown = await desk.work(hover, analysis, offset)
        if shown is None:
            return None
        content = types.MarkupContent(types.MarkupKind.Markdown, shown[0])
        return types.Hover(content, analysis.places.range(shown[1]))

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    async def outlined(
        params: types.DocumentSymbolParams,
    ) -> Sequence[types.DocumentSymbol] | Sequence[types.SymbolInformation]:
        uri = params.text_document.uri
        analysis = (await desk.judged(uri)).analysis
        parts = await desk.work(symbols, analysis) if analysis else []
        told = server.client_capabilities.text_document
        nested = told and told.document_symbol
        if nested and nested.hierarchical_document_symbol_support:
            return parts
        return list(flat(uri, parts))


def _add_commands(server: NewslintServer) -> None:
    errands = server.errands

    @server.command(actions.SUPPRESS)
    async def suppress(uri: str, rule: str, fingerprint: str, where: str) -> None:
        await errands.suppress(uri, rule, fingerprint, where)

    @server.command(actions.ALLOW)
    async def allow(uri: str, word: str, kind: str) -> None:
        await errands.allow(uri, word, kind)

    @server.command(actions.OPEN_PAGE)
    async def open_page(uri: str, rule: str) -> None:
        await errands.open_page(uri, rule)

    @server.command(actions.LINT_FOLDER)
    async def lint(*uris: str) -> None:
        await lint_folder(server.desk, *uris[:1])
