"""What Python programs call: one story in, its report out.

The report of a story depends on what is passed here alone: no config file is looked for, and
`as_of` should be given where results must be the same tomorrow.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache

from linter import __version__
from linter.article import Article
from linter.baseline import Baseline
from linter.config import Config, load_config
from linter.config.known import known_rules
from linter.discovery import Story, discover
from linter.document import Document
from linter.engine import Engine, problems
from linter.facts.series import facts_as_of
from linter.fixer import Fixed, fix_document
from linter.readers import Form, Reading, read_row, read_text
from linter.report import Report, Run
from linter.rules import discover as discover_rules
from linter.runner import is_story, lint_documents, read_stories, rule_infos
from linter.setup import Setup
from linter.structure import read_article


@cache
def _config(profile: str | None, select: tuple[str, ...], ignore: tuple[str, ...]) -> Config:
    return load_config(None, profile=profile, select=select, ignore=ignore)


@cache
def _engine(profile: str | None, select: tuple[str, ...], ignore: tuple[str, ...]) -> Engine:
    return Setup(_config(profile, select, ignore), discover_rules(), date.today()).engine("")


def lint(
    *paths: str | os.PathLike[str],
    config: str | os.PathLike[str] | None = None,
    baseline: str | os.PathLike[str] | None = None,
    as_of: date | None = None,
    story_date: date | None = None,
    profile: str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    preview: bool = False,
) -> Run:
    """Return what the command line would report of these files and folders.

    `config` and `baseline` are files; neither is looked for. Findings of the baseline are in
    `Report.known`. Raises UsageError for a path that cannot be followed, ConfigError for a config
    and BaselineError for a baseline that cannot be used.
    """
    settings = load_config(
        os.fspath(config) if config else None,
        profile=profile,
        select=select,
        ignore=ignore,
        preview=preview,
    )
    rules = known_rules(settings, discover_rules())
    setup = Setup(settings, rules, as_of or date.today(), story_date)
    if baseline is not None:
        setup.baseline = Baseline.read(os.fspath(baseline))
    found = discover([os.fspath(path) for path in paths], exclude=settings.exclude)
    for error in found.errors:
        raise error
    documents = (one for story in found.stories for one in _documents(story, setup))
    return Run(
        tuple(lint_documents(documents, setup.lint)),
        rule_infos(rules),
        __version__,
        facts_as_of(),
        setup.as_of,
        settings.profile,
        found.skipped,
        baseline=baseline is not None,
        facts=settings.facts.files,
    )


def _documents(story: Story, setup: Setup) -> Iterator[Document]:
    for document in read_stories(story, setup.config.of(story.path).reading):
        if story.named or is_story(document):
            yield document


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
    rules, others = tuple(select), tuple(ignore)
    document = read_text(path, text, _reading(form, _config(profile, rules, others)))
    return lint_document(
        document,
        as_of=as_of,
        story_date=story_date,
        profile=profile,
        select=rules,
        ignore=others,
    )


def _reading(form: str | None, config: Config) -> Reading:
    return replace(config.reading, form=Form(form) if form else None)


def fix(
    text: str,
    *,
    path: str = "",
    form: str | None = None,
    as_of: date | None = None,
    story_date: date | None = None,
    profile: str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    unsafe: bool = False,
) -> Fixed:
    r"""Return a story with its faults mended, what was changed where, and the report of the rest.

        >>> story = '{"headline": "Ferry back", "text": "It runs again.", "date": "3 May 2021"}'
        >>> fixed = fix(story, form="json")
        >>> fixed.source
        '{"headline": "Ferry back", "text": "It runs again.", "date": "2021-05-03"}'
        >>> [(change.rule, change.before, change.after) for change in fixed.changes]
        [('date-not-iso8601', '3 May 2021', '2021-05-03')]

    Only safe fixes are made unless `unsafe`, and in a profile for archives none that takes text
    away. Every fix is read again, and left out if it does anything else than it is meant to. See
    `lint_text` for the rest.
    """
    day, rules, others = as_of or date.today(), tuple(select), tuple(ignore)
    config = _config(profile, rules, others)
    reading = _reading(form, config)

    def lint(document: Document) -> Report:
        return lint_document(
            document,
            as_of=day,
            story_date=story_date,
            profile=profile,
            select=rules,
            ignore=others,
        )

    return fix_document(
        read_text(path, text, reading),
        lint,
        lambda new: read_text(path, new, reading),
        unsafe=unsafe,
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
    """Return the findings in a row of a data set: {"title", "text", "date", "authors", "url"}.

    The row's own headline, date, authors and URL count. Offsets below the length of the row's
    `text` are offsets in it; `at` says which field a finding is in ("/text/line[3]", "/title").
    Raises ValueError for a row without text. See `lint_document` for the rest.
    """
    return lint_document(
        read_row(row, path), as_of=as_of, profile=profile, select=select, ignore=ignore
    )
