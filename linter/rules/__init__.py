"""All rules: one file each, in a folder for each family, found by being there.

A Python file holds `RULE`; a YAML file is one rule as `linter.patterns` reads it. The file name is
the rule's id (`stale_count.py` is `stale-count`), the folder its family, and the docstring or
`doc` its page.
"""

from __future__ import annotations

import functools
import os
from dataclasses import replace
from importlib import import_module

from linter.rule import AnyRule

_HERE = os.path.dirname(os.path.abspath(__file__))


def _load(family: str, file: str) -> AnyRule:
    stem, suffix = os.path.splitext(file)
    rule_id = stem.replace("_", "-")
    if suffix == ".yaml":
        from pathlib import Path

        from linter.data import load
        from linter.patterns import build_rule

        return build_rule(rule_id, family, load(Path(_HERE, family, file)))
    module = import_module(f"linter.rules.{family}.{stem}")
    rule: AnyRule = replace(module.RULE, id=rule_id, family=family, doc=module.__doc__ or "")
    return rule


@functools.cache
def discover() -> tuple[AnyRule, ...]:
    """Return every shipped rule, in order of id."""
    found = []
    with os.scandir(_HERE) as families:
        for family in families:
            if not family.is_dir() or family.name.startswith(("_", ".")):
                continue
            for file in os.listdir(family.path):
                if file.endswith((".py", ".yaml")) and not file.startswith("_"):
                    found.append(_load(family.name, file))
    return tuple(sorted(found, key=lambda rule: rule.id))
