"""`newslint test`: the examples of rules, and what the rules would hit."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator, Sequence
from datetime import date

from linter import console, rule_trial
from linter.commands import DONE, FAILED, FOUND
from linter.config import Config, ConfigError, find_config, load_config
from linter.config.activation import settled
from linter.config.house_rules import read_rule
from linter.config.known import known_rules
from linter.data import PACKAGE
from linter.discovery import UsageError, discover
from linter.document import Document
from linter.rule import AnyRule
from linter.rules import discover as discover_rules
from linter.runner import is_story, read_stories
from linter.suggest import did_you_mean

_FILES = (".yaml", ".yml")


def _rules(names: Sequence[str], config: Config) -> Iterator[AnyRule | ConfigError]:
    """Yield the rule in each file, or that is called so; or why there is none."""
    known: dict[str, AnyRule] = {}
    for name in names:
        try:
            if name.endswith(_FILES):
                yield _of_file(name)
                continue
            known = known or {one.id: one for one in known_rules(config, discover_rules())}
        except ConfigError as error:  # one broken file must not hide the others
            yield error
            continue
        if name not in known:
            end = did_you_mean(name, known, "; give a rule or a file that ends in .yaml.")
            raise UsageError(f"There is no rule “{name}”{end}")
        yield known[name]


def _of_file(path: str) -> AnyRule:
    """Return the rule in a file; its name must be free, unless the file is newslint's own."""
    rule = read_rule(path)
    shipped = {one.id for one in discover_rules()}
    if rule.id in shipped and not os.path.abspath(path).startswith(PACKAGE + os.sep):
        raise ConfigError(f"{path}: newslint has a rule “{rule.id}” already; rename the file.")
    return rule


def _stories(folder: str, config: Config) -> Iterator[Document]:
    found = discover([folder], exclude=config.exclude)
    for error in found.errors:
        raise error
    for story in found.stories:
        yield from filter(is_story, read_stories(story, config.reading))


def test(asked: Namespace) -> int:
    """Run the examples inside rules; with a corpus, show what each rule would hit in it."""
    config = load_config(find_config("."))
    code = DONE
    sound = []
    for rule in _rules(asked.rules, config):
        if isinstance(rule, ConfigError):
            console.complain(rule)
            code = FAILED
            continue
        sound.append(settled(rule, config))
        wrong = rule_trial.failures(rule)
        console.write(rule_trial.outcome(rule, wrong))
        if wrong and code == DONE:
            code = FOUND
    if asked.corpus and sound:
        as_of = asked.as_of or date.today()
        console.write(rule_trial.hits(sound, _stories(asked.corpus, config), as_of))
    return code
