"""The texts that an editor holds, and the one worker that judges them.

The newest version of a text wins: what was asked for an older one is dropped, from the queue if it
has not begun, and else when it is done. Everything about stories and configs happens in the worker,
because the engine is made for one thread.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path

from linter.server.board import Board
from linter.server.diagnostics import Shown, diagnostics
from linter.server.pages import Pages
from linter.server.sessions import Made, Options, Sessions
from linter.server.stories import Analysis, Text, analyse, analyse_file
from linter.server.unfinished import line_in_work, waits

_PAUSE = 0.15  # seconds without a key stroke before a text is judged
_MOMENT = 2.0  # seconds after which what is being written is judged as if it were done
_LOOKS = 2.0  # seconds between two looks at the files of configs

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Judged:
    """A text as it was judged; `analysis` is None where no sound config was ever there."""

    made: Made
    analysis: Analysis | None
    found: list[types.Diagnostic]


@dataclass(frozen=True, slots=True)
class _Job:
    version: int | None
    outcome: asyncio.Future[Judged]


class Desk:
    """All that the server keeps in mind between two messages."""

    def __init__(self, server: LanguageServer, options: Options) -> None:
        self.server = server
        self.options = options
        self.pages = Pages()
        self.board = Board(server)
        self._start = os.getcwd()
        self.sessions = Sessions(options, (), self._start)
        self.shown = Shown()
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="newslint")
        self._jobs: dict[str, _Job] = {}
        self._waiting: dict[str, asyncio.Task[Any]] = {}
        self._before: dict[str, str] = {}
        self._linted: set[str] = set()

    @property
    def encoding(self) -> str:
        """How positions count columns, as was agreed on with the client."""
        return self.server.workspace.position_encoding or types.PositionEncodingKind.Utf16

    def begin(self) -> None:
        """Take over what the client has said of itself and of its folders."""
        self.shown = Shown.by(self.server.client_capabilities)
        self.set_roots()

    def set_roots(self) -> None:
        """Take the folders of the workspace as they are now."""
        workspace = self.server.workspace
        uris = list(workspace.folders) or [workspace.root_uri]
        roots = [path for uri in uris if uri and (path := to_fs_path(uri))]
        self.sessions = Sessions(self.options, roots, self._start)

    async def work(self, function: Callable[..., R], *arguments: Any) -> R:
        """Return what `function` does in the worker."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._worker, function, *arguments)

    # Texts

    def text(self, uri: str) -> Text:
        """Return a text as the editor now holds it."""
        held = self.server.workspace.get_text_document(uri)
        return Text(uri, to_fs_path(uri) or None, held.language_id or "", held.version, held.source)

    def is_open(self, uri: str) -> bool:
        """Return whether the editor holds the text."""
        return any(held.uri == uri for held in self._held())

    def _held(self) -> list[Any]:
        return list(self.server.workspace.text_documents.values())

    def open_uris(self) -> dict[str, str]:
        """Return how the editor calls the files that it holds, by their real paths."""
        found = ((to_fs_path(held.uri), held.uri) for held in self._held())
        return {os.path.realpath(path): uri for path, uri in found if path}

    def changed(self, uri: str) -> None:
        """Judge a text as soon as nobody has typed for a moment; what is being written later."""
        new = self.text(uri).text
        line = line_in_work(self._before.get(uri, new), new)
        self._before[uri] = new
        self._judge_soon(uri, _PAUSE, line)

    def judge(self, uri: str) -> None:
        """Judge a text now."""
        self._before[uri] = self.text(uri).text
        self._judge_soon(uri, 0, None)

    def _judge_soon(self, uri: str, pause: float, line: int | None) -> None:
        self._drop(uri)
        self._waiting[uri] = asyncio.ensure_future(self._settle(uri, pause, line))

    def _drop(self, uri: str) -> None:
        if waiting := self._waiting.pop(uri, None):
            waiting.cancel()
        if job := self._jobs.pop(uri, None):
            job.outcome.cancel()

    async def _settle(self, uri: str, pause: float, line: int | None) -> None:
        await asyncio.sleep(pause)
        try:
            judged = await self.judged(uri)
        except Exception as error:  # of newslint itself; the next version may do better
            self.log(f"newslint failed on {uri} ({type(error).__name__}: {error}).")
            return
        version = self.server.workspace.get_text_document(uri).version
        done = [one for one in judged.found if line is None or not waits(one, line)]
        self.board.tell(uri, done, version)
        self.board.blame(uri, judged.made.faults, self.open_uris())
        if len(done) < len(judged.found):
            await asyncio.sleep(_MOMENT)
            self.board.tell(uri, judged.found, version)

    async def judged(self, uri: str) -> Judged:
        """Return the newest version of a text as it is judged, at once."""
        while True:
            outcome = self._job(uri).outcome
            try:
                return await asyncio.shield(outcome)
            except asyncio.CancelledError:
                task = asyncio.current_task()
                if task is None or task.cancelling():  # who asked has lost interest
                    raise

    def _job(self, uri: str) -> _Job:
        text = self.text(uri)
        job = self._jobs.get(uri)
        if job is None or job.version != text.version or job.outcome.cancelled():
            outcome = asyncio.get_running_loop().run_in_executor(self._worker, self._judge, text)
            job = self._jobs[uri] = _Job(text.version, outcome)
        return job

    def _judge(self, text: Text) -> Judged:
        made = self.sessions.of(text.path)
        if made.session is None:
            return Judged(made, None, [])
        return self._with_diagnostics(made, analyse(text, made.session, self.encoding))

    def _with_diagnostics(self, made: Made, analysis: Analysis) -> Judged:
        return Judged(made, analysis, diagnostics(analysis, self.pages, self.shown))

    def closed(self, uri: str) -> None:
        """Show nothing more of a text, or what is in its file if the folder was linted."""
        self._drop(uri)
        self._before.pop(uri, None)
        path = to_fs_path(uri)
        self.board.forget(uri, self.open_uris())
        if path and os.path.realpath(path) in self._linted:
            self._waiting[uri] = asyncio.ensure_future(self.lint_file(path))

    # Files that no editor holds

    async def lint_file(self, path: str) -> int:
        """Show what is found in a file, unless the editor holds it; return how much that is."""
        real = os.path.realpath(path)
        self._linted.add(real)
        uri = from_fs_path(path)
        if uri is None or real in self.open_uris():
            return 0
        judged = await self.work(self._judge_file, uri, path)
        if real not in self.open_uris():
            self.board.tell(uri, judged.found)
            self.board.blame(uri, judged.made.faults, self.open_uris())
        return len(judged.found)

    def _judge_file(self, uri: str, path: str) -> Judged:
        made = self.sessions.of(path)
        if made.session is None:
            return Judged(made, None, [])
        try:
            analysis = analyse_file(uri, path, made.session, self.encoding)
        except OSError:
            return Judged(made, None, [])
        return self._with_diagnostics(made, analysis)

    # Configs

    async def watch(self) -> None:
        """Look at the files of configs from time to time, as not every editor watches files."""
        while True:
            await asyncio.sleep(_LOOKS)
            try:
                await self.look_again()
            except Exception as error:  # a file may be mended by the next look
                self.log(f"The config could not be read ({type(error).__name__}: {error}).")

    async def look_again(self) -> None:
        """Judge again what has another config now."""
        changed = False
        for uri, job in list(self._jobs.items()):
            outcome = job.outcome
            if not outcome.done() or outcome.cancelled() or outcome.exception():
                continue
            old = outcome.result().made
            new = await self.work(self.sessions.of, to_fs_path(uri))
            if (new.session, new.faults) != (old.session, old.faults) and self.is_open(uri):
                changed = True
                self.judge(uri)
        for path in sorted(self._linted) if changed else ():
            await self.lint_file(path)

    def log(self, message: str) -> None:
        """Note for who reads the log of the server."""
        self.server.window_log_message(types.LogMessageParams(types.MessageType.Error, message))

    def close(self) -> None:
        """End the worker, and leave nothing behind."""
        self._worker.shutdown(wait=True, cancel_futures=True)
        self.pages.close()
