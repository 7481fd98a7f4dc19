"""What becomes of an action that somebody chose, where an edit alone would not do.

A text that the editor holds is changed by the editor, so that it can be undone; any other file is
written at once, because nobody would think of saving it.
"""

from __future__ import annotations

import os
from collections.abc import Callable

from lsprotocol import types
from pygls.uris import to_fs_path

from linter.config.files import FILE_NAME, IGNORE_FILE
from linter.finding import Finding
from linter.server.actions import HERE, workspace_edit
from linter.server.comments import Comment, comment
from linter.server.desk import Desk
from linter.server.house_files import RefusedError, pattern_of, with_allowed, with_entry
from linter.server.positions import Places
from linter.server.stories import Analysis, Story
from linter.span import Span
from linter.suppress.commands import Verb
from linter.writing import replace_file

_FINGERPRINT = 16  # characters of one in an ignore file


class Errands:
    """The commands of the server."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._server = desk.server

    async def suppress(self, uri: str, rule: str, fingerprint: str, where: str) -> None:
        """Silence a finding, `where` it is or in all of the article, with a reason to type over."""
        analysis = (await self._desk.judged(uri)).analysis
        found = _finding(analysis, rule, fingerprint) if analysis else None
        if analysis is None or found is None:
            self._say(f"“{rule}” finds nothing here any more.")
            return
        reason = f"seen and kept on {analysis.session.setup.as_of}"
        verb = Verb.IGNORE if where == HERE else Verb.IGNORE_FILE
        made = await self._desk.work(comment, analysis, *found, verb, reason)
        if made is not None:
            await self._comment(analysis, made)
            return
        path = _ignore_path(analysis)
        pattern = pattern_of(analysis.text.path or "", os.path.dirname(path))
        if analysis.text.path is None or pattern is None or self._desk.options.isolated:
            self._say(
                f"There is no place to suppress “{rule}”; save the story in the folder first."
            )
            return
        said = {"rule": rule, "files": pattern}
        if where == HERE:
            said["fingerprint"] = fingerprint[:_FINGERPRINT]
        name = os.path.basename(path)
        told = f"“{rule}” is suppressed in “{name}”: “{reason}”; give a better reason there."
        await self._write(path, lambda old: with_entry(old, name, **said, reason=reason), told)

    async def _comment(self, analysis: Analysis, made: Comment) -> None:
        versioned = takes_versions(self._server.client_capabilities)
        edit = workspace_edit(analysis, [made.edit], versioned)
        done = await self._server.workspace_apply_edit_async(types.ApplyWorkspaceEditParams(edit))
        if done.applied:
            text = analysis.text.text
            at = made.edit.span.start
            new = Places(text[:at] + made.edit.text + text[at:], self._desk.encoding)
            await self._show(analysis.text.uri, new.range(made.reason.shift(at)))

    async def allow(self, uri: str, word: str, kind: str) -> None:
        """Allow a name or a term in the config of a text."""
        session = (await self._desk.judged(uri)).made.session
        if session is None or self._desk.options.isolated:
            self._say("There is no config that could allow a word; mend or write one first.")
            return
        path = session.config or os.path.join(session.folder, FILE_NAME)
        name = os.path.basename(path)
        told = f"“{word}” is allowed in “{name}”."
        await self._write(path, lambda old: with_allowed(old, name, kind, word), told)

    async def open_page(self, uri: str, rule: str) -> None:
        """Show the page of a rule."""
        session = (await self._desk.judged(uri)).made.session
        if session is None:
            return
        page = await self._desk.work(self._desk.pages.uri, session, rule)
        if page and not await self._show(page):
            self._say(f"The page of “{rule}” is {to_fs_path(page)}.")

    async def _write(self, path: str, change: Callable[[str], str], told: str) -> None:
        """Change a file of the house, in the editor if that holds it, and say what was `told`."""
        uri = self._desk.open_uris().get(os.path.realpath(path))
        name = os.path.basename(path)
        try:
            old = self._desk.text(uri).text if uri else await self._desk.work(_read, path)
            new = change(old)
            if uri:
                await self._replace(uri, old, new)
                self._say(f"{told} Save that file.")
                return
            await self._desk.work(replace_file, path, new.encode())
        except RefusedError as error:
            self._say(str(error))
            return
        except (OSError, UnicodeError) as error:
            reason = getattr(error, "strerror", None) or error
            self._say(f"“{name}” cannot be written ({reason}).")
            return
        self._say(told)
        await self._desk.look_again()

    async def _replace(self, uri: str, old: str, new: str) -> None:
        whole = Places(old, self._desk.encoding).range(Span(0, len(old)))
        edit = types.WorkspaceEdit(changes={uri: [types.TextEdit(whole, new)]})
        await self._server.workspace_apply_edit_async(types.ApplyWorkspaceEditParams(edit))

    async def _show(self, uri: str, selection: types.Range | None = None) -> bool:
        """Show a text in the editor, if it can do that; return whether it did."""
        window = self._server.client_capabilities.window
        if not (window and window.show_document and window.show_document.support):
            return False
        params = types.ShowDocumentParams(uri, take_focus=True, selection=selection)
        return (await self._server.window_show_document_async(params)).success

    def _say(self, message: str) -> None:
        self._server.window_show_message(
            types.ShowMessageParams(types.MessageType.Info, f"newslint: {message}")
        )


def takes_versions(client: types.ClientCapabilities) -> bool:
    """Return whether a client takes edits of one version of a text."""
    told = client.workspace and client.workspace.workspace_edit
    return bool(told and told.document_changes)


def _finding(analysis: Analysis, rule: str, fingerprint: str) -> tuple[Story, Finding] | None:
    for story in analysis.stories:
        for finding in story.findings:
            if finding.rule == rule and finding.fingerprint == fingerprint:
                return story, finding
    return None


def _ignore_path(analysis: Analysis) -> str:
    """Return the ignore file that counts for a text, or where one would."""
    session = analysis.session
    if session.ignore_file:
        return session.ignore_file
    folder = os.path.dirname(session.config) if session.config else session.folder
    return os.path.join(folder, IGNORE_FILE)


def _read(path: str) -> str:
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            return file.read()
    except FileNotFoundError:
        return ""
