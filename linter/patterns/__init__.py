"""Patterns on RE2, and rules written in YAML."""

from __future__ import annotations

from linter.patterns.expressions import Pattern, PatternError, PatternSet, pattern
from linter.patterns.yaml_rules import RuleDataError, build_rule

__all__ = ["Pattern", "PatternError", "PatternSet", "RuleDataError", "build_rule", "pattern"]
