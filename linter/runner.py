"""Many stories through the engine to the reports of a run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from linter.article import Article
from linter.discovery import Story, UsageError
from linter.document import Document
from linter.engine import Engine, problems
from linter.finding import Finding, Severity
from linter.fingerprint import fingerprints
from linter.readers import Reading, read_file
from linter.readers.reading import NO_STORY, no_story
from linter.report import READING_RULES, SUPPRESSION_RULES, Report, RuleInfo
from linter.rule import AnyRule
from linter.span import Span
from linter.structure import read_article


def rule_infos(rules: Iterable[AnyRule]) -> dict[str, RuleInfo]:
    """Return what readers of findings must know: of `rules`, and of faults beside them."""
    infos = {
        rule.id: RuleInfo(rule.id, rule.family, rule.summary, rule.doc.strip(), rule.severity)
        for rule in rules
    }
    return {**READING_RULES, **SUPPRESSION_RULES, **infos}


def read_stories(story: Story, reading: Reading) -> Iterator[Document]:
    """Yield the documents in a file; UsageError if the system does not let it be read."""
    try:
        with open(story.path, "rb") as file:
            yield from read_file(story.shown, file, reading)
    except OSError as error:
        raise UsageError(f"“{story.shown}” cannot be read ({error.strerror}).") from None
    except Exception as error:  # one story must not take down the run of a thousand
        yield Document(story.shown, "", problems=(_failure(story.shown, error),))


def is_story(document: Document) -> bool:
    """Return whether a document is one at all: a sound file that holds none is not."""
    return not any(problem.rule == NO_STORY for problem in document.problems)


def lint_documents(
    documents: Iterable[Document], lint: Callable[[Document], Report]
) -> Iterator[Report]:
    """Yield what `lint` says of each document, whatever fails in one of them."""
    for document in documents:
        try:
            report = lint(document)
        except Exception as error:  # one story must not take down the run of a thousand
            report = Report(document, (*problems(document), _failure(document.path, error)))
        yield _lean(report)


def lint_document(
    engine: Engine, document: Document, as_of: date, story_date: date | None = None
) -> Report:
    """Return the report of a document, judged on the day `as_of`.

    `story_date` dates a story that does not say itself when it is of.
    """
    if not document.blocks:
        return Report(document, problems(document))
    article = read_article(document, as_of, story_date)
    if not document.certain and not is_told_apart(article):
        document = no_story(document.path, document.source, _NOT_TOLD_APART)
        return Report(document, problems(document))
    return engine.lint(document, article)


_NOT_TOLD_APART = (
    "The text has no front matter, dateline, byline or date, so it is taken for no story; give it "
    "one, or leave the file out."
)


def is_told_apart(article: Article) -> bool:
    """Return whether something says that a text is a story, and not a README."""
    return bool(article.dateline or article.authors or article.sure_date)


def _failure(path: str, error: Exception) -> Finding:
    name = type(error).__name__
    message = f"newslint failed on this story ({name}: {error}); please report it."
    return Finding(
        "rule-failed",
        Severity.ERROR,
        message,
        Span(0, 0),
        "",
        fingerprint=fingerprints("rule-failed", path, "", name, Span(0, 0)).whole,
    )


def _lean(report: Report) -> Report:
    """Return the report without what no reporter reads, so that a large archive fits in memory."""
    found = report.findings or report.known or report.suppressed
    source = report.document.source if found else ""
    return replace(report, document=replace(report.document, source=source, blocks=()))
