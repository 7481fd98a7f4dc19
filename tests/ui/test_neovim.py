"""Neovim, with the LSP client that it comes with: what a writer sees, and what an action does."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pygls", reason="needs the server: pip install 'newslint[server]'")
NVIM = shutil.which("nvim")
if NVIM is None:
    pytest.skip("needs Neovim: sh tests/ui/install.sh", allow_module_level=True)

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SEEDS = ROOT / "seeds"
REMOVED = "\n\nTrending Stories"


def neovim(folder: Path, name: str, rule: str, title: str) -> dict[str, Any]:
    """Return what Neovim saw of a file before and after the action that begins with `title`."""
    out = folder.parent / "seen.json"
    asked = {
        "file": str(folder / name),
        "folder": str(folder),
        "rule": rule,
        "title": title,
        "out": str(out),
        "command": [sys.executable, "-m", "linter", "server", "--as-of", "2026-11-23"],
    }
    home = folder.parent / "home"
    home.mkdir()
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "NEWSLINT_ASKED": json.dumps(asked),
        "HOME": str(home),
        "XDG_STATE_HOME": str(home),
        "XDG_CACHE_HOME": str(home),
    }
    command = [str(NVIM), "--headless", "--clean", "-n", "-S", str(HERE / "neovim.lua")]
    done = subprocess.run(
        command, env=environment, capture_output=True, timeout=120, check=False, cwd=folder
    )
    assert out.is_file(), done.stderr.decode()
    seen: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    assert "problem" not in seen, (seen, done.stderr.decode())
    return seen


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "stories"
    made.mkdir()
    return made


def words(seen: dict[str, Any]) -> dict[str, str]:
    return {one["rule"]: one["words"] for one in seen["diagnostics"]}


@pytest.mark.parametrize("mark", ["", "🚢 “é” "])
def test_a_seed_is_shown_at_the_right_columns_and_mended(folder: Path, mark: str) -> None:
    text = (SEEDS / "nato-iraq-training.txt").read_text(encoding="utf-8")
    text = text.replace("the 29 NATO member", f"the {mark}29 NATO member")
    (folder / "story.txt").write_text(text, encoding="utf-8")
    seen = neovim(folder, "story.txt", "trending-block", "Remove it (trending-block)")
    found = words(seen)
    assert found["missing-conjunct"] == "Iraqi and officials"
    assert found["stale-count"] == "29 NATO member countries"
    assert found["copyright-year-mismatch"] == "2021"
    assert found["trending-block"] == "Trending Stories"
    assert "Remove it (trending-block)" in seen["titles"]
    assert "trending-block" not in {one["rule"] for one in seen["left"]}
    assert text.strip().endswith(REMOVED)
    assert seen["text"].rstrip("\n") == text.strip().removesuffix(REMOVED)
    assert text.splitlines()[0] in seen["symbols"][0]


def test_a_finding_is_suppressed_by_a_command(folder: Path) -> None:
    text = (SEEDS / "lighthouse-museum.md").read_text(encoding="utf-8")
    (folder / "story.md").write_text(text, encoding="utf-8")
    title = "Suppress missing-conjunct here"
    seen = neovim(folder, "story.md", "missing-conjunct", title)
    assert words(seen)["missing-conjunct"].split() == ["Danish", "and", "officials"]
    comment = "<!-- newslint: ignore missing-conjunct: seen and kept on 2026-11-23 -->\n"
    assert seen["text"].replace(comment, "") == text
    assert seen["text"].count(comment) == 1


def test_the_settings_in_the_documentation_work(folder: Path) -> None:
    page = (ROOT / "docs" / "editors.md").read_text(encoding="utf-8")
    (settings,) = [
        text for text in re.findall(r"```lua\n(.*?)```", page, re.DOTALL) if "start_client" in text
    ]
    (folder.parent / "init.lua").write_text(settings, encoding="utf-8")
    program = folder.parent / "newslint"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m linter "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    story = folder / "story.txt"
    shutil.copy(SEEDS / "nato-iraq-training.txt", story)
    out = folder.parent / "rules"
    wait = "vim.wait(30000, function() return #vim.diagnostic.get(0) > 0 end, 20)"
    write = f"vim.fn.writefile({{tostring(#vim.diagnostic.get(0))}}, '{out}')"
    command = [str(NVIM), "--headless", "-n", "-u", str(folder.parent / "init.lua"), str(story)]
    path = f"{folder.parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        [*command, "-c", f"lua {wait} {write}", "-c", "qa!"],
        env={**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "XDG_STATE_HOME": str(folder)},
        capture_output=True,
        timeout=120,
        check=False,
        cwd=folder,
    )
    assert out.is_file(), done.stderr.decode()
    assert int(out.read_text(encoding="utf-8")) > 0
