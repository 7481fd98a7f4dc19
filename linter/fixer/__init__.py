"""Fixes in stories: made in rounds, and only where the story, read again, is as it should be."""

from __future__ import annotations

from linter.fixer.fixed import Change, Dropped, Fixed
from linter.fixer.rounds import ROUNDS, fix_document

__all__ = ["ROUNDS", "Change", "Dropped", "Fixed", "fix_document"]
