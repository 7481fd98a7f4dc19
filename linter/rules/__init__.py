"""All rules: one file each, in a folder for each family, found by being there.

A Python file holds `RULE`; a YAML file is one rule as `linter.patterns` reads it. The file name is
the rule's id (`stale_count.py` is `stale-count`), the folder its family, and the docstring or
`doc` its page. The definitions of `schemas/article.schema.json` are rules, too, of the family
`schema`.
"""

from __future__ import annotations

import functools
import os
from dataclasses import replace
from importlib import import_module

from linter.article_schema import shipped_rules
from linter.rule import AnyRule

_HERE = os.path.dirname(os.path.abspath(__file__))


def _load(family: str, file: str) -> AnyRule:
    stem, suffix = os.path.splitext(file)
    rule_id = stem.replace("_", "-")
    if suffix == ".yaml":
        from linter.data import load
        from linter.patterns import build_rule

        return build_rule(rule_id, family, load(os.path.join(_HERE, family, file)))
    module = import_module(f"linter.rules.{family}.{stem}")
    rule: AnyRule = replace(module.RULE, id=rule_id, family=family, doc=module.__doc__ or "")
    return rule


@functools.cache
def discover() -> tuple[AnyRule, ...]:
    """Return every shipped rule, in order of id."""
    found: list[AnyRule] = list(shipped_rules())
    with os.scandir(_HERE) as entries:
        families = [e.name for e in entries if e.is_dir() and e.name[0] not in "_."]
    for family in families:
        files = os.listdir(os.path.join(_HERE, family))
        rules = (f for f in files if f.endswith((".py", ".yaml")) and f[0] != "_")
        found.extend(_load(family, file) for file in rules)
    return tuple(sorted(found, key=lambda rule: rule.id))
