"""Commands that show something: a story, the rules, a rule, a schema, the version."""

from __future__ import annotations

import sys
from argparse import Namespace
from datetime import date

from linter import __version__, console
from linter.commands import DONE, FAILED, STDIN
from linter.commands.stories import is_stdin, read_one, read_stdin
from linter.config import find_config, load_config
from linter.config.known import known_rules
from linter.discovery import UsageError
from linter.facts.series import facts_as_of
from linter.report import READING_RULES, SUPPRESSION_RULES, RuleInfo
from linter.rule import AnyRule
from linter.rules import discover
from linter.structure import read_article
from linter.suggest import did_you_mean, listed

_WIDTH = 100  # columns where no terminal says
_UNLIMITED = 10_000  # columns: no line of a table is broken that another program reads


def rules_here() -> tuple[AnyRule, ...]:
    """Return the shipped rules and those that the config of this folder names."""
    return known_rules(load_config(find_config(".")), discover())


def parse(asked: Namespace) -> int:
    """Show a story as newslint sees it."""
    from linter import outline

    asked.paths = [asked.file]
    config = load_config(find_config("."))
    documents = read_stdin(asked, config) if is_stdin(asked) else read_one(asked, config)
    document = next(documents)
    if next(documents, None) is not None:
        console.note(f"{document.path} holds several stories; this is the first.")
    article = read_article(document, asked.as_of or date.today(), asked.story_date)
    if asked.format == "json":
        console.write(outline.as_json(document, article))
    elif asked.format == "form":
        console.write(outline.as_form(article))
    elif document.blocks:
        console.write(outline.as_text(document, article, console.columns(_WIDTH)))
    for problem in document.problems:
        console.complain(f"{document.path}: {problem.message}")
    return DONE if document.blocks else FAILED


def rules(asked: Namespace) -> int:
    """List the rules."""
    from linter import catalogue

    if asked.format == "json":
        console.write(catalogue.table_json(rules_here()))
    else:
        console.write(catalogue.table_text(rules_here(), console.columns(_UNLIMITED)))
    return DONE


def explain(asked: Namespace) -> int:
    """Show the page of one rule, or one finding of a report."""
    from linter import catalogue

    known: dict[str, AnyRule | RuleInfo] = {rule.id: rule for rule in rules_here()}
    known.update(READING_RULES)
    known.update(SUPPRESSION_RULES)
    if asked.finding:
        summaries = {id: rule.summary for id, rule in known.items()}
        return _explain_finding(asked.rule, asked.finding, summaries)
    if asked.rule not in known:
        end = did_you_mean(asked.rule, known, "; “newslint rules” lists them.")
        raise UsageError(f"There is no rule “{asked.rule}”{end}")
    console.write(catalogue.page(known[asked.rule]))
    return DONE


def _explain_finding(name: str, fingerprint: str, summaries: dict[str, str]) -> int:
    from linter import bug_report

    try:
        if name == STDIN:
            data = sys.stdin.buffer.read()
        else:
            with open(name, "rb") as file:
                data = file.read()
    except OSError as error:
        raise UsageError(f"“{name}” cannot be read ({error.strerror}).") from None
    report = bug_report.load(name, data)
    console.write(bug_report.pages(report, name, fingerprint, summaries))
    return DONE


def version() -> int:
    """Show the version, and up to when the shipped facts are known."""
    console.write([f"newslint {__version__} (facts as of {facts_as_of()})"])
    return DONE


def schema(asked: Namespace) -> int:
    """Print a JSON Schema, or the names of all."""
    from linter.schema_files import schema_names, schema_text

    names = schema_names()
    if asked.name is None:
        console.write(names)
        return DONE
    if asked.name not in names:
        end = did_you_mean(asked.name, names, f"; there are {listed(names)}.")
        raise UsageError(f"There is no schema “{asked.name}”{end}")
    console.write([schema_text(asked.name).rstrip("\n")])
    return DONE
