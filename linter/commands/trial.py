"""`newslint test`: the examples of rules, and what the rules would hit."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator
from datetime import date

from linter import console, rule_trial
from linter.commands import DONE, FAILED, FOUND
from linter.commands.show import rules_here
from linter.config import ConfigError
from linter.config.house_rules import read_rule
from linter.data import PACKAGE
from linter.discovery import UsageError, discover
from linter.document import Document
from linter.rule import AnyRule
from linter.rules import discover as discover_rules
from linter.runner import read_story
from linter.suggest import did_you_mean

_FILES = (".yaml", ".yml")


def _rule(name: str) -> AnyRule:
    """Return the rule in the file `name`, or the one that is called so."""
    if name.endswith(_FILES):
        return _of_file(name)
    known = {rule.id: rule for rule in rules_here()}
    if name not in known:
        end = did_you_mean(name, known)
        end = "; give a rule or a file that ends in .yaml." if end == "." else end
        raise UsageError(f"There is no rule “{name}”{end}")
    return known[name]


def _of_file(path: str) -> AnyRule:
    """Return the rule in a file; its name must be free, unless the file is newslint's own."""
    rule = read_rule(path)
    shipped = {one.id for one in discover_rules()}
    if rule.id in shipped and not os.path.abspath(path).startswith(PACKAGE + os.sep):
        raise ConfigError(f"{path}: newslint has a rule “{rule.id}” already; rename the file.")
    return rule


def _stories(folder: str) -> Iterator[Document]:
    found = discover([folder])
    for error in found.errors:
        raise error
    for story in found.stories:
        yield read_story(story)


def test(asked: Namespace) -> int:
    """Run the examples inside rules; with a corpus, show what each rule would hit in it."""
    code = DONE
    for name in asked.rules:
        try:
            rule = _rule(name)
        except ConfigError as error:  # one broken file must not hide the others
            console.complain(error)
            code = FAILED
            continue
        wrong = rule_trial.failures(rule)
        console.write(rule_trial.outcome(rule, wrong))
        if wrong and code == DONE:
            code = FOUND
        if asked.corpus:
            as_of = asked.as_of or date.today()
            console.write(rule_trial.hits(rule, _stories(asked.corpus), as_of))
    return code
