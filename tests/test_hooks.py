"""The hooks with real pre-commit: `try-repo`, and installed in a repository of stories."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from archive import write_archive

ROOT = Path(__file__).parent.parent
PRE_COMMIT = [sys.executable, "-m", "pre_commit"]
CLEAN = "Pier opens\n\nBy Ann Poe\n\nThe pier is open again after a winter of repairs.\n"
FAULTY = (
    CLEAN + "\nThe envoy held talks with senior Iraqi and officials at the old pier on Monday.\n"
)
WIDGET = CLEAN + "\nTrending Stories\n"


def run(*command: str, cwd: Path, home: Path) -> subprocess.CompletedProcess[str]:
    """Run a command apart from the settings and the repository of whoever runs the tests."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    names = ("AUTHOR", "COMMITTER")
    who = {f"GIT_{name}_NAME": "A" for name in names} | {
        f"GIT_{name}_EMAIL": "a@b" for name in names
    }
    environment = {**kept, **who, "PRE_COMMIT_HOME": str(home), "GIT_CONFIG_GLOBAL": os.devnull}
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def hook_repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a git repository with newslint as it is in this checkout, committed."""
    folder = tmp_path_factory.mktemp("newslint")
    for name in ("linter", "schemas"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in (
        "pyproject.toml",
        "README.md",
        "LICENSE",
        "hatch_build.py",
        ".pre-commit-hooks.yaml",
    ):
        shutil.copy(ROOT / name, folder / name)
    home = tmp_path_factory.mktemp("none")
    for command in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "-m", "newslint"]):
        assert run("git", *command, cwd=folder, home=home).returncode == 0
    return folder


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where pre-commit keeps its environments; made once for all tests here."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture
def desk(tmp_path: Path, home: Path) -> Path:
    """Return a repository of stories, without any config."""
    run("git", "init", "--quiet", cwd=tmp_path, home=home)
    (tmp_path / "stories").mkdir()
    (tmp_path / "README.md").write_text("# Stories\n\nThey lie in stories/.\n", encoding="utf-8")
    (tmp_path / "package.json").write_text("{}\n", encoding="utf-8")
    return tmp_path


def add(desk: Path, home: Path, name: str, text: str) -> None:
    (desk / name).write_text(text, encoding="utf-8")
    run("git", "add", "--all", cwd=desk, home=home)


def skip_without_network(output: str) -> None:
    """Skip where the hook's environment cannot be made; CI has a network, so there it fails."""
    offline = ("ConnectionError", "NewConnectionError", "Temporary failure in name resolution")
    if not os.environ.get("CI") and any(sign in output for sign in offline):
        pytest.skip("pre-commit installs newslint with pip, which needs a package index")


def test_try_repo_stops_a_bad_story_and_lets_a_good_one_pass(
    desk: Path, home: Path, hook_repository: Path
) -> None:
    command = [*PRE_COMMIT, "try-repo", str(hook_repository), "newslint", "--all-files"]
    add(desk, home, "stories/pier.txt", CLEAN)
    good = run(*command, cwd=desk, home=home)
    skip_without_network(good.stdout + good.stderr)
    assert good.returncode == 0, good.stdout + good.stderr
    add(desk, home, "stories/talks.txt", FAULTY)
    bad = run(*command, cwd=desk, home=home)
    assert bad.returncode == 1
    assert "stories/talks.txt:7:34: error: “Iraqi and officials” lacks a word" in bad.stdout
    assert "pier.txt" not in bad.stdout
    assert "README.md" not in bad.stdout


def install(desk: Path, home: Path, hook_repository: Path, *hooks: dict[str, object]) -> None:
    revision = run("git", "rev-parse", "HEAD", cwd=hook_repository, home=home).stdout.strip()
    repository = {"repo": str(hook_repository), "rev": revision, "hooks": list(hooks)}
    config = desk / ".pre-commit-config.yaml"
    config.write_text(yaml.safe_dump({"repos": [repository]}), encoding="utf-8")
    done = run(*PRE_COMMIT, "install", cwd=desk, home=home)
    assert done.returncode == 0, done.stdout + done.stderr


def test_an_installed_hook_stops_the_commit_of_a_bad_story(
    desk: Path, home: Path, hook_repository: Path
) -> None:
    hook: dict[str, object] = {
        "id": "newslint",
        "files": "^stories/",
        "args": ["--fail-on", "warning"],
    }
    install(desk, home, hook_repository, hook)
    add(desk, home, "stories/widget.txt", WIDGET)
    add(desk, home, "notes.txt", WIDGET)
    bad = run("git", "commit", "-m", "A story", cwd=desk, home=home)
    skip_without_network(bad.stdout + bad.stderr)
    assert bad.returncode == 1
    assert "stories/widget.txt:7:1: warning: “Trending Stories”" in bad.stdout + bad.stderr
    assert "notes.txt" not in bad.stdout + bad.stderr
    add(desk, home, "stories/widget.txt", CLEAN)
    good = run("git", "commit", "-m", "A story", cwd=desk, home=home)
    assert good.returncode == 0, good.stdout + good.stderr


def test_the_hook_that_mends_changes_the_file_and_fails_once(
    desk: Path, home: Path, hook_repository: Path
) -> None:
    install(desk, home, hook_repository, {"id": "newslint-fix"})
    (desk / "newslint.yaml").write_text("settings: {no-end-newline: note}\n", encoding="utf-8")
    add(desk, home, "stories/pier.txt", CLEAN.rstrip("\n"))
    first = run("git", "commit", "-m", "A story", cwd=desk, home=home)
    skip_without_network(first.stdout + first.stderr)
    assert first.returncode == 1
    assert "files were modified by this hook" in first.stdout + first.stderr
    assert (desk / "stories/pier.txt").read_text(encoding="utf-8") == CLEAN
    run("git", "add", "--all", cwd=desk, home=home)
    second = run("git", "commit", "-m", "A story", cwd=desk, home=home)
    assert second.returncode == 0, second.stdout + second.stderr


def test_excluded_files_stay_out_when_pre_commit_names_them(
    desk: Path, home: Path, hook_repository: Path
) -> None:
    install(desk, home, hook_repository, {"id": "newslint"})
    (desk / "newslint.yaml").write_text("exclude: [drafts/]\n", encoding="utf-8")
    (desk / "drafts").mkdir()
    add(desk, home, "drafts/talks.txt", FAULTY)
    done = run("git", "commit", "-m", "A draft", cwd=desk, home=home)
    skip_without_network(done.stdout + done.stderr)
    assert done.returncode == 0, done.stdout + done.stderr


FERRY = """---
title: Town buys a ferry
author: Ann Poe
date: 3 May 2019
---

The town has bought a ferry, the mayor said on Monday.

Trending Stories

The envoy held talks with senior Iraqi and officials at the old pier on Monday.
"""
COMMENT = "<!-- newslint: ignore trending-block the name of the ferry's own magazine -->\n"


def test_a_first_day_on_an_archive_through_the_hook(
    desk: Path, home: Path, hook_repository: Path
) -> None:
    write_archive(desk / "stories", 200)
    wrote = run(
        *(sys.executable, "-m", "linter", "stories", "--write-baseline", "known.jsonl"),
        cwd=desk,
        home=home,
    )
    assert wrote.returncode == 0, wrote.stderr
    (desk / "newslint.yaml").write_text("baseline: known.jsonl\nfail-on: warning\n")
    install(desk, home, hook_repository, {"id": "newslint-fix", "files": "^stories/"})
    add(desk, home, "notes.md", "# Notes\n")
    commit = ("git", "commit", "-m", "Stories")
    clean = run(*commit, cwd=desk, home=home)
    skip_without_network(clean.stdout + clean.stderr)
    assert clean.returncode == 0, clean.stdout + clean.stderr

    add(desk, home, "stories/ferry.md", FERRY)
    bad = run(*commit, cwd=desk, home=home)
    found = [line for line in (bad.stdout + bad.stderr).splitlines() if line.startswith("stories/")]
    assert bad.returncode == 1
    assert [line.split("[")[-1] for line in found] == ["trending-block]", "missing-conjunct]"]
    mended = (desk / "stories/ferry.md").read_text(encoding="utf-8")
    assert "date: 2019-05-03" in mended

    mended = mended.replace("Trending", f"{COMMENT}Trending").replace("Iraqi and", "Iraqi")
    add(desk, home, "stories/ferry.md", mended)
    done = run(*commit, cwd=desk, home=home)
    assert done.returncode == 0, done.stdout + done.stderr
