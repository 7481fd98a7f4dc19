"""Writes the parts of README.md that are made from newslint itself: `make docs`."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent


def _output() -> str:
    command = [sys.executable, "-m", "linter", "seeds/nato-iraq-training.txt"]
    options = ["--as-of", "2026-11-23", "--format", "concise", "--isolated"]
    done = subprocess.run(
        [*command, *options],
        cwd=ROOT,
        env=os.environ,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return f"```text\n{done.stdout}```\n"


def _rules() -> str:
    from linter.rules import discover

    rows = ["| rule | severity | default | what it finds |", "| --- | --- | --- | --- |"]
    rows += [
        f"| `{rule.id}` | {rule.severity} | {'on' if rule.on else 'off'} | {rule.summary} |"
        for rule in discover()
    ]
    return "\n".join(rows) + "\n"


@cache
def parts() -> dict[str, str]:
    """Return each generated part of the README by the name in its markers."""
    return {"output": _output(), "rules": _rules()}


def main() -> None:
    """Write the parts into README.md."""
    path = ROOT / "README.md"
    page = path.read_text(encoding="utf-8")
    for name, text in parts().items():
        start, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
        page = re.sub(
            f"{start}.*?{end}", lambda _, new=start + text + end: new, page, flags=re.DOTALL
        )
    path.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
