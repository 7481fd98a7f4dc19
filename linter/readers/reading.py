"""How a file is to be read, and what readers say when they cannot."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from linter.document import Block, Directive, Document, Link
from linter.finding import Finding, Severity
from linter.span import Span


class Form(StrEnum):
    """The forms in which stories come."""

    TEXT = "text"
    HTML = "html"
    MARKDOWN = "markdown"
    JSON = "json"
    JSONL = "jsonl"
    XML = "xml"
    """NewsML-G2 or NITF; the root element says which."""


SUFFIXES = {
    ".txt": Form.TEXT,
    ".text": Form.TEXT,
    ".html": Form.HTML,
    ".htm": Form.HTML,
    ".xhtml": Form.HTML,
    ".md": Form.MARKDOWN,
    ".markdown": Form.MARKDOWN,
    ".json": Form.JSON,
    ".jsonl": Form.JSONL,
    ".ndjson": Form.JSONL,
    ".xml": Form.XML,
    ".nitf": Form.XML,
}
"""The file name endings that newslint reads."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a user has said of the form of the stories; all of it may be left out.

    `form` overrules the suffix. `content` is a CSS selector for the part of a page that holds the
    story. `fields` says where in a JSON story its parts are: names of fields ("headline", "body"),
    each with the JSON pointers to look at, in which `*` stands for every item of an array.
    `language` is the tag of the language of a story that declares none.
    """

    form: Form | None = None
    content: str | None = None
    fields: Mapping[str, tuple[str, ...]] | None = None
    language: str | None = None


def form_of(path: str, reading: Reading) -> Form:
    """Return the form of the file called `path`; a name without a known suffix is plain text."""
    if reading.form:
        return reading.form
    name = path.lower()
    return next((form for end, form in SUFFIXES.items() if name.endswith(end)), Form.TEXT)


@dataclass(frozen=True, slots=True)
class Fragment:
    """A text that is part of a file, as it was read; spans count in the text."""

    blocks: list[Block]
    directives: tuple[Directive, ...] = ()
    links: tuple[Link, ...] = ()


_COMMENT = ("<!--", "-->")
# The colon is easily left out, and then only a known word tells it from other comments.
_ADDRESSED = re.compile(r"newslint(?::|\s+(?=(?:ignore|disable|enable|ignore-file)\b))\s*", re.I)


def directive_in(comment: str, span: Span) -> Directive | None:
    """Return what the `comment` at `span` says to newslint; None if it speaks to somebody else."""
    start, end = _COMMENT
    if not comment.endswith(end):
        return None
    text = comment.removeprefix(start).removesuffix(end).strip()
    addressed = _ADDRESSED.match(text)
    return Directive(span, text[addressed.end() :]) if addressed else None


NO_STORY = "no-story"
"""The problem of a file that is sound, but holds no story."""


def unreadable(path: str, source: str, span: Span, message: str) -> Document:
    """Return the document of a file in which reading failed at `span` of `source`."""
    problem = Finding("unreadable-file", Severity.ERROR, message, span, "")
    return Document(path, source, problems=(problem,))


def no_story(path: str, source: str, message: str) -> Document:
    """Return the document of a file that is sound, but no story.

    It is reported only for a file that was named itself; in a folder it is passed over.
    """
    problem = Finding(NO_STORY, Severity.ERROR, message, Span(0, 0), "")
    return Document(path, source, problems=(problem,))
