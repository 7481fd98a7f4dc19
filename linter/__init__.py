"""newslint, a content-quality linter for news articles.

    >>> from linter import lint_text
    >>> report = lint_text("Ferry returns\\n\\nThe ferry is back.\\n\\nTrending Stories\\n")
    >>> [finding.rule for finding in report.findings]
    ['trending-block']

The public names are loaded when they are first asked for, because a hook that lints one file should
not wait for what it does not use.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # for type checkers, which do not see what is loaded when asked for
    from linter.api import fix, lint, lint_article, lint_document, lint_text, parse
    from linter.article import Article
    from linter.baseline import BaselineError
    from linter.config import ConfigError
    from linter.discovery import UsageError
    from linter.document import Block, Document, Kind
    from linter.finding import Finding, Fix, Severity
    from linter.fixer import Change, Fixed
    from linter.readers import read, read_row
    from linter.report import Marked, Report, Run, State
    from linter.span import Edit, LineIndex, Span

__version__ = "0.1.0"

_HOMES = {
    "Article": "article",
    "BaselineError": "baseline",
    "Block": "document",
    "Change": "fixer",
    "ConfigError": "config",
    "Document": "document",
    "Edit": "span",
    "Finding": "finding",
    "Fix": "finding",
    "Fixed": "fixer",
    "Kind": "document",
    "LineIndex": "span",
    "Marked": "report",
    "Report": "report",
    "Run": "report",
    "Severity": "finding",
    "Span": "span",
    "State": "report",
    "UsageError": "discovery",
    "fix": "api",
    "lint": "api",
    "lint_article": "api",
    "lint_document": "api",
    "lint_text": "api",
    "parse": "api",
    "read": "readers",
    "read_row": "readers",
}

__all__ = [
    "Article",
    "BaselineError",
    "Block",
    "Change",
    "ConfigError",
    "Document",
    "Edit",
    "Finding",
    "Fix",
    "Fixed",
    "Kind",
    "LineIndex",
    "Marked",
    "Report",
    "Run",
    "Severity",
    "Span",
    "State",
    "UsageError",
    "__version__",
    "fix",
    "lint",
    "lint_article",
    "lint_document",
    "lint_text",
    "parse",
    "read",
    "read_row",
]


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module “linter” has no attribute “{name}”")
    return getattr(import_module(f"linter.{home}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
