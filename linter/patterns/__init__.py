"""Rules written in YAML, and the patterns they are made of."""

from __future__ import annotations

from linter.patterns.yaml_rules import RuleDataError, build_rule

__all__ = ["RuleDataError", "build_rule"]
