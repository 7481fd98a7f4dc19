"""Rules that a house writes in YAML: found, checked with the line of every fault, and built."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence

from linter.article_schema.keywords import RESERVED
from linter.config.checked import check
from linter.config.paths import files_named
from linter.config.settings import Config
from linter.config.values import ConfigError, Value, plain
from linter.config.yaml_file import read_yaml
from linter.patterns import RuleDataError, build_rule
from linter.rule import AnyRule

FAMILY = "house"
"""The family of every rule that does not ship with newslint."""

_NAME = re.compile(r"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*")


def read_rule(path: str) -> AnyRule:
    """Return the rule in the YAML file at `path`; ConfigError names file, line and key.

    The file name is the rule's id.
    """
    name = rule_name(path)
    value = read_yaml(path)
    check(value, "rule")
    said = value.mapping()
    try:
        return build_rule(name, FAMILY, plain(value))
    except RuleDataError as error:
        raise said.get(error.key, value).error(str(error)) from None


def rule_name(path: str) -> str:
    """Return the id of the rule in the file at `path`; ConfigError if it cannot be one."""
    shown = os.path.relpath(path).replace(os.sep, "/")
    stem, suffix = os.path.splitext(os.path.basename(path))
    if suffix not in (".yaml", ".yml"):
        raise ConfigError(f"{shown}: A rule file ends in .yaml; this one ends in “{suffix}”.")
    if not _NAME.fullmatch(stem):
        raise ConfigError(
            f"{shown}: The file name is the rule's name, and “{stem}” is none; use small letters, "
            "digits and hyphens."
        )
    return stem.replace("_", "-")


def rule_paths(config: Config) -> list[tuple[str, Value]]:
    """Return the rule files that `config` names, with what named each; each file once."""
    return files_named(config.rule_files, config.folder)


def house_rules(config: Config, shipped: Sequence[AnyRule]) -> tuple[AnyRule, ...]:
    """Return the rules in the files that `config` names; ConfigError if one takes a name twice."""
    taken = {rule.id: "newslint itself" for rule in shipped}
    reserved = RESERVED | {rule.family for rule in shipped}
    rules = []
    for path, pattern in rule_paths(config):
        rule = read_rule(path)
        if rule.id in reserved:
            raise pattern.error(f"“{rule.id}” is a name of newslint's own; rename “{path}”.")
        if rule.id in taken:
            raise pattern.error(
                f"There is a rule “{rule.id}” already, in {taken[rule.id]}; rename “{path}”."
            )
        taken[rule.id] = f"“{os.path.relpath(path)}”"
        rules.append(rule)
    return tuple(rules)
