"""What the README shows is what newslint says; `make docs` writes these parts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from generate import ROOT, parts

README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", parts())
def test_a_generated_part_is_current(name: str) -> None:
    match = re.search(rf"<!-- {name} -->\n(.*?)<!-- /{name} -->", README, re.DOTALL)
    assert match is not None
    assert match[1] == parts()[name], "run `make docs`"


def test_the_python_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    exec(code, {})
    assert "trending-block Trending Stories" in capsys.readouterr().out


def test_the_config_example_is_valid(tmp_path: Path) -> None:
    from linter.config import activate, load_config
    from linter.rules import discover

    (config,) = [c for c in re.findall(r"```yaml\n(.*?)```", README, re.DOTALL) if "profile" in c]
    path = tmp_path / "newslint.yaml"
    path.write_text(config, encoding="utf-8")
    assert activate(load_config(str(path)), discover())
