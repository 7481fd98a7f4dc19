"""Comments that silence a finding, put where they do just that.

Where a comment may stand depends on the form and on what is around it. So each likely place is
tried, and the story read and judged again: the first place counts at which the finding is silenced
and nothing else has changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from linter.document import Block
from linter.finding import Finding
from linter.fixer.edits import revised
from linter.readers import Form, read_text
from linter.report import Report
from linter.server.stories import Analysis, Story, reading_of
from linter.span import Edit, Span
from linter.suppress.commands import Verb

_FORMS = (Form.HTML, Form.MARKDOWN, Form.XML)


@dataclass(frozen=True, slots=True)
class Comment:
    """The edit of the text that puts a comment in, and where in its own text the reason stands."""

    edit: Edit
    reason: Span


def comment(
    analysis: Analysis, story: Story, finding: Finding, verb: Verb, reason: str
) -> Comment | None:
    """Return a comment that silences the finding; None where no place for one was found."""
    if analysis.text.form not in _FORMS:
        return None
    text = f"<!-- newslint: {verb} {finding.rule}: {reason} -->"
    for edit in _places(story, finding, verb, text):
        if _silences(analysis, story, finding, edit):
            start = edit.text.index(reason, edit.text.index(finding.rule) + len(finding.rule))
            whole = Edit(story.here(edit.span), edit.text)
            return Comment(whole, Span(start, start + len(reason)))
    return None


def _places(story: Story, finding: Finding, verb: Verb, text: str) -> Iterator[Edit]:
    """Yield where the comment may stand, best first."""
    source = story.document.source
    block = story.block_of(finding) if verb is Verb.IGNORE else _first(story)
    start = _start(block, source) if block else finding.span.start
    lines = story.document.lines
    line = lines.line(lines.position(start).line).start
    indent = source[line:start]
    stripped = source[line:].lstrip(" \t")
    for opening in dict.fromkeys((indent, source[line : len(source) - len(stripped)])):
        if not opening.strip():
            yield Edit(Span(line, line), f"{opening}{text}{_line_end(source)}")
    yield Edit(Span(start, start), text)
    if block is not None and verb is Verb.IGNORE:
        yield from _behind_first_word(block, text)
    if verb is Verb.IGNORE_FILE:
        end = len(source)
        gap = "" if source.endswith("\n") else _line_end(source)
        yield Edit(Span(end, end), f"{gap}{_line_end(source)}{text}{_line_end(source)}")


def _first(story: Story) -> Block | None:
    """Return the first block of the text itself, behind the fields that are declared above it."""
    return next((block for block in story.article.blocks if block.field is None), None)


def _start(block: Block, source: str) -> int:
    """Return where the block begins, with its mark-up if that is known."""
    start = block.view.source(block.span).start
    if block.extent is None or block.extent.start > start:
        return start
    extent = block.extent.of(source)
    return block.extent.start + len(extent) - len(extent.lstrip())


def _line_end(source: str) -> str:
    return "\r\n" if "\r\n" in source else "\n"


def _behind_first_word(block: Block, text: str) -> Iterator[Edit]:
    words = block.text.split(maxsplit=1)
    if words:
        first = len(block.text) - len(block.text.lstrip()) + len(words[0])
        at = block.view.source(Span(0, first)).end
        yield Edit(Span(at, at), f" {text}")


def _silences(analysis: Analysis, story: Story, finding: Finding, edit: Edit) -> bool:
    """Return whether the edit silences the finding, and others of its rule at most."""
    old = story.document
    source = revised(old.source, [edit]).text
    document = read_text(old.path, source, reading_of(analysis.text, story.session))
    new = story.session.setup.look(replace(document, first_line=old.first_line, origin=old.origin))
    before, after = _told(story.report), _told(new)
    gone = before - after
    others = [rule for rule, _ in gone if rule != finding.rule]
    return (finding.rule, finding.message) in gone and not after - before and not others


def _told(report: Report) -> Counter[tuple[str, str]]:
    return Counter((finding.rule, finding.message) for finding in report.findings)
