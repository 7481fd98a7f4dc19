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


HOUSE_RULE = """doc: |
  Something is called more unique than it can be.

  What is unique cannot be very unique.
form: existence
words: [very unique]
severity: warning
message: "“{found}” cannot be; say “unique”."
examples:
- bad: The pier is a ⟦very unique⟧ building in the town.
- good: The pier is a unique building in the town.
"""
HOUSE_SCHEMA = {
    "allOf": [{"$ref": "newslint:article"}, {"$ref": "#/$defs/short-headline"}],
    "$defs": {
        "short-headline": {
            "title": "A headline has at most three words",
            "x-newslint": {
                "rule": "house-headline",
                "severity": "error",
                "message": "The headline has too many words; {limit} are enough.",
            },
            "properties": {"headline": {"properties": {"words": {"maximum": 3}}}},
        }
    },
}


def test_a_house_of_its_own_works_with_it(unpacked: Path, tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "very-unique.yaml").write_text(HOUSE_RULE, encoding="utf-8")
    (tmp_path / "house.schema.json").write_text(json.dumps(HOUSE_SCHEMA), encoding="utf-8")
    config = "rules: [house/*.yaml]\narticle-schema: house.schema.json\n"
    (tmp_path / "newslint.yaml").write_text(config, encoding="utf-8")
    story = "Pier opens in Riverton\n\nIt is a very unique pier, the mayor said on Monday.\n"
    (tmp_path / "story.txt").write_text(story, encoding="utf-8")

    done = run(
        unpacked, tmp_path, "story.txt", "--format", "sarif=out.sarif", "--format", "concise"
    )
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "story.txt:1:1: error: The headline has too many words; 3 are enough. [house-headline]",
        "story.txt:3:9: warning: “very unique” cannot be; say “unique”. [very-unique]",
    ]
    sarif = json.loads((tmp_path / "out.sarif").read_text(encoding="utf-8"))
    assert len(sarif["runs"][0]["results"]) == 2

    tried = run(unpacked, tmp_path, "test", "very-unique", "--corpus", ".")
    assert "very-unique: 1 hit in 1 of 1 story." in tried.stdout
    assert "more unique than it can be" in run(unpacked, tmp_path, "explain", "very-unique").stdout


def test_it_prints_its_schemas(unpacked: Path, tmp_path: Path) -> None:
    for name in run(unpacked, tmp_path, "schema").stdout.split():
        assert json.loads(run(unpacked, tmp_path, "schema", name).stdout)["title"]
