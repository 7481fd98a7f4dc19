"""What Python programs call: one story in, its report out.

The report of a story depends on what is passed here alone: no config file is looked for, and
`as_of` should be given where results must be the same tomorrow.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache

from linter.article import Article
from linter.config import activate, load_config
from linter.document import Document
from linter.engine import Engine, problems
from linter.readers import Form, Reading, read_row, read_text
from linter.report import Report
from linter.rules import discover
from linter.structure import read_article


@cache
def _engine(profile: str | None, select: tuple[str, ...], ignore: tuple[str, ...]) -> Engine:
    config = load_config(None, profile=profile, select=select, ignore=ignore)
    return Engine(activate(config, discover()))


def lint_document(
    document: Document,
    *,
    as_of: date | None = None,
    story_date: date | None = None,
    profile: str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> Report:
    """Return the findings in a story that was read with `read` or `read_row`.

    `as_of` is the day on which staleness is judged (today, if not given), `story_date` the date of
    a story that does not say itself. `select` and `ignore` name rules, families or globs, and
    `profile` a preset. Raises ConfigError for a rule or profile that does not exist.
    """
    if not document.blocks:
        return Report(document, problems(document))
    engine = _engine(profile, tuple(select), tuple(ignore))
    return engine.lint(document, parse(document, as_of=as_of, story_date=story_date))


def parse(
    document: Document, *, as_of: date | None = None, story_date: date | None = None
) -> Article:
    """Return the article in a document: which part is what, by whom, of what day."""
    return read_article(document, as_of or date.today(), story_date)


def lint_text(
    text: str,
    *,
    path: str = "",
    form: str | None = None,
    as_of: date | None = None,
    story_date: date | None = None,
    profile: str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> Report:
    """Return the findings in a story.

    `form` is "text", "html", "markdown", "json" or "xml"; without it the suffix of `path`, which is
    else only a name, says the form, and a text without either is plain. See `lint_document`.
    """
    document = read_text(path, text, Reading(Form(form) if form else None))
    return lint_document(
        document,
        as_of=as_of,
        story_date=story_date,
        profile=profile,
        select=select,
        ignore=ignore,
    )


def lint_article(
    row: Mapping[str, object],
    *,
    path: str = "",
    as_of: date | None = None,
    profile: str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> Report:
    """Return the findings in a row of a data set: {"title", "text", "date", "authors"}.

    The row's own headline, date and authors count. Offsets below the length of the row's `text` are
    offsets in it; `at` says which field a finding is in ("/text/line[3]", "/title"). Raises
    ValueError for a row without text. See `lint_document` for the rest.
    """
    return lint_document(
        read_row(row, path), as_of=as_of, profile=profile, select=select, ignore=ignore
    )
