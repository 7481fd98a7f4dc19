"""Front matter: what a Markdown file declares in front of its text, in YAML or TOML."""

from __future__ import annotations

import re
from dataclasses import dataclass

from linter.document import Block
from linter.finding import Finding, Severity
from linter.readers.markdown.fields import Entry, InvalidError, field_blocks
from linter.span import Span

MAX_LENGTH = 100_000
"""Code points of front matter; what is longer is data, and is not read."""

_FENCE = re.compile(r"(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_LANGUAGES = {"---": "YAML", "+++": "TOML"}
_CLOSE = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.M),
    "+++": re.compile(r"^\+\+\+[ \t]*(?:\r\n|\n|\r|\Z)", re.M),
}
# What front matter begins with; a line of dashes over prose is a rule.
_BEGINS = {
    "---": re.compile(r"(?:\s|#[^\r\n]*[\r\n])*(?:\{|[\"']?[\w.-]+[\"']?[ \t]*:(?:\s|\Z))"),
    "+++": re.compile(r"(?:\s|#[^\r\n]*[\r\n])*(?:\[|[\"']?[\w.-]+[\"']?[ \t]*=)"),
}
_BLANK = re.compile(r"(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The declared fields, what is wrong with them, and where the text begins behind them."""

    fields: list[Block]
    problems: tuple[Finding, ...]
    end: int


def read_front_matter(source: str) -> FrontMatter:
    """Return the front matter that `source` begins with; its text can be read in any case."""
    fence = _FENCE.match(source)
    if fence is None:
        return FrontMatter([], (), 0)
    mark = fence[1]
    close = _CLOSE[mark].search(source, fence.end())
    if close and close.start() == fence.end():
        return FrontMatter([], (), close.end())
    if not _BEGINS[mark].match(source, fence.end()):
        return FrontMatter([], (), 0)
    if close is None:
        return _unended(source, mark, fence.end())
    inner = Span(fence.end(), close.start())
    if len(inner) > MAX_LENGTH:
        message = "The front matter is too long to be read; move data out of it."
        return FrontMatter([], (_problem(source, inner.start, message),), close.end())
    fields, problems = _fields(source, inner, mark)
    return FrontMatter(fields, problems, close.end())


def _unended(source: str, mark: str, start: int) -> FrontMatter:
    """Return front matter that nothing closes: it goes on to the first blank line."""
    blank = _BLANK.search(source, start)
    end = min(blank.start() if blank else len(source), start + MAX_LENGTH)
    fields, problems = _fields(source, Span(start, end), mark)
    message = f"The front matter has no end; close it with “{mark}” on a line of its own."
    return FrontMatter(fields, (_problem(source, 0, message), *problems), end)


def _fields(source: str, span: Span, mark: str) -> tuple[list[Block], tuple[Finding, ...]]:
    # Each parser is loaded only for a file that needs it.
    if mark == "---":
        from linter.readers.markdown.yaml_fields import read_yaml as read
    else:
        from linter.readers.markdown.toml_fields import read_toml as read
    entries: list[Entry] = []
    problems: tuple[Finding, ...] = ()
    try:
        for entry in read(source, span):
            entries.append(entry)  # noqa: PERF402 - what was read before a fault is kept
    except InvalidError as error:
        if entries and _is_cut_off(source, entries[-1], error.at):
            entries.pop()
        reason = str(error)
        message = (
            f"The front matter is not valid {_LANGUAGES[mark]} ({reason[:1].lower()}{reason[1:]}), "
            "so not all of its fields were read; repair it."
        )
        problems = (_problem(source, error.at, message),)
    return list(field_blocks(source, entries)), problems


def _is_cut_off(source: str, entry: Entry, at: int) -> bool:
    """Return whether reading failed at `at` on the entry's line, as in “title: Rain: floods”."""
    end = entry.text.source(Span(0, len(entry.text))).end
    return not re.search(r"[\r\n]", source[end:at])


def _problem(source: str, at: int, message: str) -> Finding:
    at = min(at, len(source))
    span = Span(at, min(at + 1, len(source)))
    return Finding("front-matter-invalid", Severity.WARNING, message, span, "")
