"""Rules written in YAML, and the patterns they are made of."""

from __future__ import annotations

from linter.expressions import Pattern, PatternError, PatternSet, pattern
from linter.patterns.yaml_rules import RuleDataError, build_rule

__all__ = ["Pattern", "PatternError", "PatternSet", "RuleDataError", "build_rule", "pattern"]
