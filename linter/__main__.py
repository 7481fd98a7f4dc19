"""The program: `newslint`, which is also `python -m linter`."""

import gc
import sys

# Objects that come into being before garbage is looked for; Python's own figure is 700. Loading
# makes hardly any garbage, and to look for it takes a tenth of a short run. The trees of pages are
# garbage in circles, so it is not switched off.
_PACE = 50_000


def main() -> int:
    """Do what the arguments of the process ask for, and return the exit code."""
    gc.set_threshold(_PACE)
    from linter.cli import run

    return run()


if __name__ == "__main__":
    sys.exit(main())
