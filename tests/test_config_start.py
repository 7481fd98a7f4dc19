"""A run without a config file loads nothing that only configs need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from linter.data import PACKAGE

HEAVY = "yaml tomllib pathspec difflib linter.config.yaml_file linter.config.account".split()
CODE = f"""\
import sys
from linter.config import find_config, load_config
load_config(find_config(".")).of("story.txt")
print(*sorted({set(HEAVY)} & set(sys.modules)))
"""


def test_no_config_costs_nothing(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'gazette'\n")
    done = subprocess.run(
        [sys.executable, "-c", CODE],
        capture_output=True,
        cwd=tmp_path,
        env={"PYTHONPATH": str(Path(PACKAGE).parent)},
        check=True,
        text=True,
    )
    assert done.stdout.split() == []
