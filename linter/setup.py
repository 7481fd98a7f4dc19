"""How the stories of a run are judged: by which rules, and against what was said of them before."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from linter.config import Config, activate, suppression_severities
from linter.document import Document
from linter.engine import Engine
from linter.report import Report
from linter.rule import AnyRule
from linter.runner import lint_document

if TYPE_CHECKING:  # most runs have none of them
    from linter.baseline import Baseline
    from linter.changed_lines import ChangedLines
    from linter.suppress.ignore_file import IgnoreFile


@dataclass(slots=True)
class Setup:
    """All that was said of how to lint.

    `rules` are all that are known. `baseline_path` is the file of the baseline, whether or not it
    is there yet.
    """

    config: Config
    rules: tuple[AnyRule, ...]
    as_of: date
    story_date: date | None = None
    ignore_file: IgnoreFile | None = None
    baseline: Baseline | None = None
    baseline_path: str | None = None
    changed: ChangedLines | None = None
    _engines: dict[int, Engine] = field(default_factory=dict)

    def engine(self, path: str) -> Engine:
        """Return the rules for the story at `path`, as the overrides have them."""
        config = self.config.of(path)
        engine = self._engines.get(id(config))
        if engine is None:
            engine = self._engines[id(config)] = Engine(
                activate(config, self.rules),
                config.allowed,
                deletions_safe=config.deletions_safe,
                known=frozenset(rule.id for rule in self.rules),
                hygiene=suppression_severities(config),
            )
        return engine

    def lint(self, document: Document) -> Report:
        """Return the report of a document, with what is silenced or known apart; note what was met.

        Each document of a run is given to this once.
        """
        return self.settle(self.judge(document))

    def look(self, document: Document) -> Report:
        """Return what `lint` returns, and note nothing; a document may be looked at often."""
        report = self.judge(document)
        if self.baseline is not None:
            report = self.baseline.look(report)
        return self.changed.apply(report) if self.changed else report

    def judge(self, document: Document) -> Report:
        """Return the report of a document, with what is silenced apart; `settle` does the rest."""
        path = document.path
        report = lint_document(self.engine(path), document, self.as_of, self.story_date)
        return self.ignore_file.apply(report, path, self.as_of) if self.ignore_file else report

    def settle(self, report: Report) -> Report:
        """Return a report without what is known, and on changed lines only where that was asked."""
        if self.baseline is not None:
            report = self.baseline.apply(report)
        return self.changed.apply(report) if self.changed else report
