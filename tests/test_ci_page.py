"""The page about CI: its YAML is YAML, and its commands do what they say."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

PAGE = (Path(__file__).parent.parent / "docs" / "ci.md").read_text(encoding="utf-8")
CLEAN = "Pier opens\n\nBy Ann Poe\n\nThe pier is open again after a winter of repairs.\n"
FAULTY = CLEAN + "\nThe envoy held talks with senior Iraqi and officials at the old pier.\n"


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


def commands() -> list[str]:
    """Return every call of newslint in a recipe for a build server."""
    found = []
    for block in (*blocks("yaml"), *blocks("groovy")):
        for line in block.splitlines():
            call = re.search(r"newslint (?:stories|archive)/ [^']*", line)
            if call:
                found.append(call.group())
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a repository with a good story, and a bad one that its branch adds."""
    for name in ("stories", "archive"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "pier.txt").write_text(CLEAN, encoding="utf-8")
    for line in (
        "git init --quiet",
        "git add --all",
        "git -c user.name=A -c user.email=a@b commit --quiet -m Stories",
        "git update-ref refs/remotes/origin/main HEAD",
    ):
        assert shell(line, tmp_path).returncode == 0
    (tmp_path / "stories" / "talks.txt").write_text(FAULTY, encoding="utf-8")
    return tmp_path


def shell(script: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a script as a build server does."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT")}
    path = os.pathsep.join([os.path.dirname(sys.executable), os.environ["PATH"]])
    environment = {**kept, "PATH": path, "GITHUB_BASE_REF": "main"}
    return subprocess.run(
        ["sh", "-c", script],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("text", blocks("yaml"))
def test_a_recipe_is_yaml(text: str) -> None:
    assert yaml.safe_load(text)


@pytest.mark.parametrize("command", commands())
def test_a_command_of_a_recipe_finds_the_fault_and_leaves_its_reports(
    command: str, folder: Path
) -> None:
    outcome = shell(command, folder)
    assert outcome.returncode == 1, outcome.stderr
    assert "stories/talks.txt" in outcome.stdout
    for name in re.findall(r"--format \w+=(\S+)", command):
        assert "talks.txt" in (folder / name).read_text(encoding="utf-8")


def test_there_are_recipes_for_three_build_servers() -> None:
    assert len(commands()) == 3


def test_the_one_line_fails_for_a_fault(folder: Path) -> None:
    (first, *_) = blocks("sh")
    assert shell(first, folder).returncode == 1
    (folder / "stories" / "talks.txt").unlink()
    assert shell(first, folder).returncode == 0


def test_a_pull_request_is_about_its_own_lines(folder: Path) -> None:
    (script,) = (block for block in blocks("sh") if "--diff-base" in block)
    (folder / "stories" / "pier.txt").write_text(FAULTY, encoding="utf-8")
    shell("git add --all && git -c user.name=A -c user.email=a@b commit -qm More", folder)
    assert shell(script, folder).stdout.count("missing-conjunct") == 2
    shell("git update-ref refs/remotes/origin/main HEAD", folder)
    assert shell(script, folder).returncode == 0


def test_the_nightly_run_keeps_its_report(folder: Path) -> None:
    (script,) = (block for block in blocks("sh") if "archive/" in block)
    assert shell(script, folder).returncode == 0
    lines = (folder / "findings.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(lines[-1])["summary"]["stories"] == 1


@pytest.mark.parametrize(
    ("missing", "code", "said"),
    [("none", 0, "The stories have faults."), ("talks", 0, "No faults."), ("all", 2, "could not")],
)
def test_the_exit_code_is_told_apart(missing: str, code: int, said: str, folder: Path) -> None:
    (script,) = (block for block in blocks("sh") if "case" in block)
    names = {"none": [], "talks": ["talks.txt"], "all": ["talks.txt", "pier.txt"]}
    for name in names[missing]:
        (folder / "stories" / name).unlink()
    outcome = shell(script, folder)
    assert outcome.returncode == code
    assert said in outcome.stdout + outcome.stderr
