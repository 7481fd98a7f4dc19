"""The page about editors: its settings can be read, and it names what the server understands."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "editors.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize("text", blocks("json"))
def test_settings_in_json_start_the_server(text: str) -> None:
    assert json.loads(text)
    assert re.search(r'"newslint"[^}]*"server"', text)


@pytest.mark.parametrize("text", blocks("toml"))
def test_settings_in_toml_can_be_read(text: str) -> None:
    assert tomllib.loads(text)


def test_every_option_of_the_server_is_named() -> None:
    command = [sys.executable, "-m", "linter", "server", "--help"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
    options = set(re.findall(r"--[a-z-]+", done.stdout)) - {"--help", "--stdio"}
    assert options == set(re.findall(r"\| `(--[a-z-]+)", PAGE))


def test_every_command_of_the_server_is_named() -> None:
    pytest.importorskip("pygls", reason="needs the server: pip install 'newslint[server]'")
    from linter.server import actions

    commands = {actions.SUPPRESS, actions.ALLOW, actions.OPEN_PAGE, actions.LINT_FOLDER}
    assert {
        name for name in re.findall(r"`(newslint\.\w+)`", PAGE) if "yaml" not in name
    } == commands
    assert f"`{actions.FIX_ALL}`" in PAGE
