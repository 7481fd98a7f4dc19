"""The wheel holds all it needs: it is built, unpacked elsewhere and run from another folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder into which a fresh wheel was unpacked."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked"


def run(unpacked: Path, tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "linter", *arguments],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(unpacked)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_it_lints_a_story(unpacked: Path, tmp_path: Path) -> None:
    story = (ROOT / "seeds" / "nato-iraq-training.txt").read_bytes()
    (tmp_path / "story.txt").write_bytes(story)
    done = run(unpacked, tmp_path, "story.txt", "--format", "json", "--profile", "archive")
    assert done.stderr == ""
    assert done.returncode == 1
    assert len(json.loads(done.stdout)["findings"]) == 12


def test_it_is_the_unpacked_package_that_runs(unpacked: Path, tmp_path: Path) -> None:
    code = "import linter; print(linter.__file__)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(unpacked)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert Path(done.stdout.strip()) == unpacked / "linter" / "__init__.py"


def test_every_yaml_file_has_its_prepared_copy(unpacked: Path) -> None:
    from linter.data import digest

    files = sorted((unpacked / "linter").rglob("*.yaml"))
    assert files
    for path in files:
        prepared = json.loads(path.with_suffix(".prepared.json").read_bytes())
        assert prepared["digest"] == digest(path.read_bytes())


def test_the_schemas_are_inside(unpacked: Path) -> None:
    shipped = {path.name for path in (unpacked / "linter" / "schemas").iterdir()}
    assert shipped == {path.name for path in (ROOT / "schemas").iterdir()}


def test_there_is_nothing_else_at_the_top(unpacked: Path) -> None:
    top = {path.name.split("-")[0] for path in unpacked.iterdir()}
    assert top == {"linter", "newslint"}
