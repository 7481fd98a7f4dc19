"""All stories of a folder, with progress and a way to stop."""

from __future__ import annotations

import os
import uuid

from lsprotocol import types
from pygls.uris import from_fs_path, to_fs_path

from linter.discovery import UsageError, discover
from linter.server.desk import Desk
from linter.server.sessions import Made
from linter.suggest import counted

_ANY = "story.txt"  # a file that need not be there: whatever config counts for it is the folder's


async def lint_folder(desk: Desk, uri: str | None = None) -> None:
    """Show what is found in all stories of the folder of the workspace that holds a text.

    Without one, of all its folders.
    """
    path = to_fs_path(uri) if uri else None
    roots = [desk.sessions.root_of(path)] if path else list(desk.sessions.roots)
    files: list[str] = []
    for root in roots:
        made, found_there = await desk.work(_files, desk, root)
        desk.board.blame(str(from_fs_path(root)), made.faults, desk.open_uris())
        files += found_there
    progress = await _begin(desk, len(files))
    found = done = 0
    for path in files:
        if progress.is_cancelled:
            break
        progress.report(done, len(files))
        found += await desk.lint_file(path)
        done += 1
    said = f"{counted(found, 'finding', 'findings')} in {counted(done, 'story', 'stories')}"
    progress.end(f"stopped; {said} so far." if progress.is_cancelled else f"{said}.")


def _files(desk: Desk, root: str) -> tuple[Made, list[str]]:
    """Return what a folder is judged by, and its stories; the worker stands there then."""
    made = desk.sessions.of(os.path.join(root, _ANY))
    if made.session is None:
        return made, []
    setup = made.session.setup
    beside = [setup.baseline_path] if setup.baseline_path else []
    try:
        found = discover([root], exclude=setup.config.exclude, beside=beside)
    except UsageError:
        return made, []
    return made, [story.path for story in found.stories]


class _Progress:
    """What the client is told of the work; nothing, if it cannot show that."""

    def __init__(self, desk: Desk, token: str | None) -> None:
        self._desk = desk
        self._token = token
        self._percent = -1

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody has asked to stop."""
        tokens = self._desk.server.work_done_progress.tokens
        return self._token in tokens and tokens[self._token].cancelled()

    def begin(self, total: int) -> None:
        """Say that the work begins."""
        if self._token is not None:
            said = types.WorkDoneProgressBegin(
                "newslint", cancellable=True, message=f"0 of {total}", percentage=0
            )
            self._desk.server.work_done_progress.begin(self._token, said)

    def report(self, done: int, total: int) -> None:
        """Say how far the work is, at every hundredth."""
        percent = 100 * done // total
        if self._token is None or percent == self._percent:
            return
        self._percent = percent
        said = types.WorkDoneProgressReport(
            cancellable=True, message=f"{done} of {total}", percentage=percent
        )
        self._desk.server.work_done_progress.report(self._token, said)

    def end(self, message: str) -> None:
        """Say what has come of it."""
        server = self._desk.server
        if self._token is None:
            said = types.ShowMessageParams(types.MessageType.Info, f"newslint: {message}")
            server.window_show_message(said)
            return
        server.work_done_progress.end(self._token, types.WorkDoneProgressEnd(message=message))
        server.work_done_progress.tokens.pop(self._token, None)


async def _begin(desk: Desk, total: int) -> _Progress:
    window = desk.server.client_capabilities.window
    token = None
    if window and window.work_done_progress:
        token = str(uuid.uuid4())
        await desk.server.work_done_progress.create_async(token)
    progress = _Progress(desk, token)
    progress.begin(total)
    return progress
