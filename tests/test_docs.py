"""The documentation is what newslint says, and its examples run."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from generate import ROOT, stale
from jsonschema import Draft202012Validator

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_generated_file_is_current() -> None:
    assert [str(path.relative_to(ROOT)) for path in stale()] == [], "run `make docs`"


def test_the_python_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    exec(code, {})
    assert "trending-block Trending Stories" in capsys.readouterr().out


def configs() -> list[str]:
    """Return every example of a config in the README and in docs/config.md."""
    pages = [README, (ROOT / "docs" / "config.md").read_text(encoding="utf-8")]
    found = [text for page in pages for text in re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)]
    return [text for text in found if "profile:" in text]


@pytest.mark.parametrize("text", configs())
def test_a_config_example_is_valid(text: str, tmp_path: Path) -> None:
    from linter.config import activate, load_config
    from linter.data import parse
    from linter.rules import discover

    schema = json.loads((ROOT / "schemas" / "config.schema.json").read_text(encoding="utf-8"))
    assert list(Draft202012Validator(schema).iter_errors(parse(text.encode()))) == []
    path = tmp_path / "newslint.yaml"
    path.write_text(text, encoding="utf-8")
    assert activate(load_config(str(path)), discover())
