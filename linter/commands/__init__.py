"""What each command does with what it was asked; each returns the exit code."""

from __future__ import annotations

DONE, FOUND, FAILED = 0, 1, 2
"""Exit codes: nothing that fails the run; findings that do; the work could not be done."""

STDIN = "-"
"""What stands for standard input where a path is asked for."""
