"""`python -m linter` is `newslint`."""

import sys

from linter.cli import run

sys.exit(run())
