"""The steps of CONTRIBUTING.md work as written, in a copy of the project."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
STEPS = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
EXAMPLE = textwrap.dedent(
    re.findall(r"<!-- example -->\n\s*```yaml\n(.*?)```", STEPS, re.DOTALL)[0].rstrip(" ")
)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the project with the rule of step 1 in it."""
    folder = tmp_path_factory.mktemp("copy")
    for name in ("linter", "schemas", "docs", "seeds"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("README.md", "ARCHITECTURE.md"):
        shutil.copy(ROOT / name, folder)
    rule = folder / "linter" / "rules" / "structure" / "placeholder.yaml"
    rule.write_text(EXAMPLE, encoding="utf-8")
    return folder


def run(copy: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *command],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("named", ["placeholder", "linter/rules/structure/placeholder.yaml"])
def test_step_2_runs_the_examples(copy: Path, named: str) -> None:
    done = run(copy, "-m", "linter", "test", named)
    assert (done.stderr, done.returncode) == ("", 0)
    assert done.stdout == "placeholder: 6 examples, all right.\n"


def test_step_3_writes_the_page(copy: Path) -> None:
    done = run(copy, "docs/generate.py")
    assert (done.stderr, done.returncode) == ("", 0)
    page = (copy / "docs" / "rules" / "placeholder.md").read_text(encoding="utf-8")
    assert "<mark>TBA</mark>" in page
    index = (copy / "docs" / "rules" / "index.md").read_text(encoding="utf-8")
    assert "[`placeholder`](placeholder.md)" in index
    assert "placeholder" in (copy / "schemas" / "config.schema.json").read_text(encoding="utf-8")


def test_the_rule_works_like_all_others(copy: Path) -> None:
    story = "Pier opens\n\nThe mayor said TBA on Monday.\n"
    (copy / "story.txt").write_text(story, encoding="utf-8")
    quiet = run(copy, "-m", "linter", "story.txt", "--isolated")
    assert "[placeholder]" not in quiet.stdout
    done = run(copy, "-m", "linter", "story.txt", "--isolated", "--preview")
    assert "“TBA” is still to be filled in. [placeholder]" in done.stdout


def test_every_make_target_that_is_named_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"`make ([a-z]+)`", STEPS):
        assert f"\n{target}:" in makefile
