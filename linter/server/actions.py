"""What an editor offers at a place: fixes, and ways to say that newslint is wrong there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lsprotocol import types

from linter.document import Kind
from linter.finding import Finding
from linter.reporters.escape import cut
from linter.server.diagnostics import SOURCE
from linter.server.fixes import fix_all, fix_one, has_safe_fix
from linter.server.stories import Analysis, Story, words_at
from linter.span import Edit, Span
from linter.suppress.hygiene import FAILED

FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.newslint"
FOLDER = f"{types.CodeActionKind.Source.value}.newslint.folder"
FIX = types.CodeActionKind.QuickFix.value
KINDS = (FIX, FIX_ALL, FOLDER)

SUPPRESS, ALLOW = "newslint.suppress", "newslint.allow"
OPEN_PAGE, LINT_FOLDER = "newslint.openPage", "newslint.lintFolder"

HERE, ARTICLE = "here", "article"

_TITLE = 70  # columns
_LONGEST = 60  # characters of a name or a term
_MOST = 20  # findings at one place for which anything is offered
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Asked:
    """A place of the text, the kinds that are wanted (None for all), what the editor shows there.

    `versioned` says whether the editor takes edits of one version of a text.
    """

    span: Span
    only: Sequence[str] | None
    shown: Sequence[types.Diagnostic]
    versioned: bool

    def wants(self, kind: str) -> bool:
        """Return whether an action of this kind is wanted."""
        return self.only is None or any(f"{kind}.".startswith(one + ".") for one in self.only)


def code_actions(analysis: Analysis, asked: Asked) -> Iterator[types.CodeAction]:
    """Yield what can be done, the fixes first."""
    if asked.wants(FIX):
        found = list(analysis.at(asked.span))[:_MOST]
        for story, finding in found:
            yield from _fixes(analysis, story, finding, asked)
        titles = set()
        for story, finding in found:
            for action in _others(analysis, story, finding, asked):
                if action.title not in titles:
                    titles.add(action.title)
                    yield action
    if asked.wants(FIX_ALL) and any(has_safe_fix(story.findings) for story in analysis.stories):
        edits = fix_all(analysis)
        if edits:
            edit = workspace_edit(analysis, edits, asked.versioned)
            yield types.CodeAction("Fix all that is safe to fix", FIX_ALL, edit=edit)
    if asked.wants(FOLDER) and analysis.text.path:
        title = "Lint all stories of the folder"
        command = types.Command(title, LINT_FOLDER, arguments=[analysis.text.uri])
        yield types.CodeAction(title, FOLDER, command=command)


def _fixes(
    analysis: Analysis, story: Story, finding: Finding, asked: Asked
) -> Iterator[types.CodeAction]:
    if finding.fix is None:
        return
    edits = fix_one(analysis, story, finding)
    if not edits:
        return
    title = f"{cut(finding.fix.title.removesuffix('.'), _TITLE)} ({finding.rule})"
    if not finding.fix.safe:
        title = f"{title[:-1]}; may change what the story says)"
    yield types.CodeAction(
        title,
        FIX,
        _told(analysis, story, finding, asked),
        is_preferred=finding.fix.safe or None,
        edit=workspace_edit(analysis, edits, asked.versioned),
    )


def _others(
    analysis: Analysis, story: Story, finding: Finding, asked: Asked
) -> Iterator[types.CodeAction]:
    rule, uri = finding.rule, analysis.text.uri
    told = _told(analysis, story, finding, asked)

    def action(title: str, command: str, *arguments: str) -> types.CodeAction:
        run = types.Command(title, command, arguments=[uri, *arguments])
        return types.CodeAction(title, FIX, told, command=run)

    if rule != FAILED:
        for where, said in ((HERE, "here"), (ARTICLE, "in this article")):
            yield action(f"Suppress {rule} {said}", SUPPRESS, rule, finding.fingerprint, where)
    word = _allowable(analysis, story, finding, asked.span)
    if word:
        kind = "terms" if word == word.lower() else "names"
        yield action(f"Allow “{word}” as a {kind[:-1]}", ALLOW, word, kind)
    if rule in story.session.infos:
        yield action(f"Open the page of {rule}", OPEN_PAGE, rule)


def _allowable(analysis: Analysis, story: Story, finding: Finding, span: Span) -> str | None:
    """Return the words that may be a name of the house: those selected, else those at fault."""
    block = story.block_of(finding)
    if finding.missing or block is None or block.kind is Kind.META:
        return None
    place = story.here(finding.span)
    chosen = span if span.covers(place) and len(span) > 1 else place
    word = words_at(block, chosen.shift(-story.start)).strip()
    return word if 1 < len(word) <= _LONGEST and _WORD.search(word) else None


def _told(
    analysis: Analysis, story: Story, finding: Finding, asked: Asked
) -> list[types.Diagnostic] | None:
    """Return the diagnostic that the editor shows for a finding."""
    place = analysis.places.range(story.here(finding.span))
    return [
        one
        for one in asked.shown
        if one.source == SOURCE and one.code == finding.rule and one.range == place
    ] or None


def workspace_edit(
    analysis: Analysis, edits: Iterable[Edit], versioned: bool
) -> types.WorkspaceEdit:
    """Return edits of a text as the protocol has them."""
    text = analysis.text
    changes = [types.TextEdit(analysis.places.range(edit.span), edit.text) for edit in edits]
    if not versioned:
        return types.WorkspaceEdit(changes={text.uri: changes})
    document = types.OptionalVersionedTextDocumentIdentifier(text.uri, text.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, changes)])
