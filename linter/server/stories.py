"""A text in an editor as newslint sees it: its stories, and what was found in each."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from linter.article import Article
from linter.discovery.names import shown_path
from linter.discovery.walk import Walk
from linter.document import Block, Document
from linter.finding import Finding
from linter.readers import (
    MAX_BYTES,
    SUFFIXES,
    Form,
    Reading,
    form_of,
    read_stories,
    read_text,
    too_large,
)
from linter.readers.decode import NotTextError, decode
from linter.report import Report
from linter.runner import is_story, lint_documents
from linter.server.positions import Places
from linter.server.sessions import Session
from linter.span import Edit, Span
from linter.structure import read_article

_MARK = "\ufeff"
_LARGEST = 4 * MAX_BYTES  # of a file that no editor holds
_UNSAVED = ("untitled:", "file:")  # a buffer without a name is a file without a path
_LANGUAGES = {
    "plaintext": Form.TEXT,
    "text": Form.TEXT,
    "html": Form.HTML,
    "markdown": Form.MARKDOWN,
    "json": Form.JSON,
    "jsonl": Form.JSONL,
    "jsonlines": Form.JSONL,
    "xml": Form.XML,
}
"""What editors call the forms; the suffix of a file counts more."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text as an editor holds it, saved or not.

    `path` is None for one that was never saved. `language` is what the editor takes it for.
    """

    uri: str
    path: str | None
    language: str
    version: int | None
    text: str

    @property
    def name(self) -> str:
        """The path, or what stands for it."""
        return self.path or self.uri.rpartition(":")[2] or "untitled"

    @property
    def form(self) -> Form | None:
        """The form of the text, None where neither suffix nor editor says that it is a story."""
        if self.path is None and not self.uri.startswith(_UNSAVED):
            return None  # an old version, a remote file: what an editor shows beside the texts
        suffix = os.path.splitext(self.name)[1].lower()
        return SUFFIXES.get(suffix) or _LANGUAGES.get(self.language)


@dataclass(frozen=True, eq=False)
class Story:
    """One story of a text, and what was found in it; its own offsets count from `start`."""

    document: Document
    report: Report
    start: int
    session: Session

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings that count."""
        return self.report.findings

    @cached_property
    def article(self) -> Article:
        """The story as newslint understands it."""
        return read_article(self.document, self.session.setup.as_of, None)

    def block_of(self, finding: Finding) -> Block | None:
        """Return the block that a finding is in, None for one that is in no text."""
        blocks = [block for block in self.article.blocks if block.at == finding.at]
        start = Span(finding.span.start, finding.span.start)
        around = (one for one in blocks if one.view.source(one.span).covers(start))
        return next(around, None) or next(iter(blocks), None)

    def here(self, span: Span) -> Span:
        """Return where `span` of the story is in the text."""
        return span.shift(self.start)

    def within(self, span: Span) -> Span | None:
        """Return which part of the story a span of the text meets, None if it meets none."""
        start, end = self.start, self.start + len(self.document.source)
        if span.end < start or span.start > end:
            return None
        low = max(span.start, start) - start
        return Span(low, max(min(span.end, end) - start, low))


@dataclass(frozen=True, slots=True, eq=False)
class Analysis:
    """What was found in one version of a text; `stories` are empty if it is none."""

    text: Text
    session: Session
    places: Places
    stories: tuple[Story, ...] = ()

    def at(self, span: Span) -> Iterator[tuple[Story, Finding]]:
        """Yield the findings that a span of the text touches, each with its story."""
        for story in self.stories:
            part = story.within(span)
            if part is None:
                continue
            for finding in story.findings:
                if finding.span.start <= part.end and part.start <= finding.span.end:
                    yield story, finding

    def edited(self, story: Story, edits: tuple[Edit, ...]) -> list[Edit]:
        """Return edits of a story as edits of the text."""
        return [Edit(story.here(edit.span), edit.text) for edit in edits]


def analyse(text: Text, session: Session, encoding: str) -> Analysis:
    """Return what newslint finds in a text that a config does not leave out.

    The working directory is that of the session.
    """
    places = Places(text.text, encoding)
    if not text.text.strip() or not is_read(text, session):
        return Analysis(text, session, places)
    mark = len(_MARK) if text.text.startswith(_MARK) else 0
    stories = _stories(_documents(text, session, mark), session, mark)
    return Analysis(text, session, places, tuple(stories))


def analyse_file(uri: str, path: str, session: Session, encoding: str) -> Analysis:
    """Return what newslint finds in a file that no editor holds. Raises OSError."""
    with open(path, "rb") as file:
        data = file.read(_LARGEST)
    text = Text(uri, path, "", None, "")
    reading = reading_of(text, session)
    try:
        source = decode(data, form_of(path, reading)).text
    except NotTextError as error:
        source = error.source
    text = replace(text, text=source)
    stories = _stories(read_stories(shown_path(path), data, reading), session, 0)
    return Analysis(text, session, Places(source, encoding), tuple(stories))


def _stories(documents: Iterable[Document], session: Session, mark: int) -> Iterator[Story]:
    for document in documents:
        (report,) = lint_documents([document], session.setup.look)
        if is_story(document) and is_story(report.document):
            yield Story(document, report, document.origin + mark, session)


def words_at(block: Block, span: Span) -> str:
    """Return what a reader sees of a block at `span` of the source: no mark-up, no escapes."""
    words = ""
    for piece in block.view.pieces:
        if piece.exact:
            start = max(span.start - piece.source.start, 0)
            words += piece.text[start : max(span.end - piece.source.start, start)]
        elif span.covers(piece.source):
            words += piece.text
    return words


def is_read(text: Text, session: Session) -> bool:
    """Return whether a run over the folder would read the file: what it excludes is no story."""
    if text.form is None:
        return False
    if text.path is None:
        return True
    baseline = session.setup.baseline_path
    beside = frozenset([os.path.realpath(baseline)] if baseline else ())
    walk = Walk(session.setup.config.exclude, beside)
    walk.met_by_name(text.path, any_suffix=True)
    return bool(walk.files)


def reading_of(text: Text, session: Session) -> Reading:
    """Return how the text is read."""
    reading = session.setup.config.of(text.name).reading
    return replace(reading, form=text.form)


def _documents(text: Text, session: Session, mark: int) -> Iterator[Document]:
    reading, source = reading_of(text, session), text.text[mark:]
    name = shown_path(text.path) if text.path else text.name
    if form_of(name, reading) is Form.JSONL:
        yield from read_stories(name, source.encode("utf-8", "replace"), reading)
    elif len(source) > MAX_BYTES:
        yield too_large(name)
    else:
        yield read_text(name, source, reading)
