"""The page about Python: its examples run, and it names everything that is public."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

import linter
from linter import lint
from linter.baseline import Baseline

PAGE = Path(__file__).parent.parent / "docs" / "python.md"
FERRY = """Ferry returns

RIVERTON, March 4, 2016 — NATO has 29 member countries, a card on the ferry says.

Trending Stories
"""
PIER = "---\ntitle: Pier opens\nauthor: Ann Poe\ndate: 2021-05-03\n---\n\nThe pier is open.\n"


@pytest.fixture
def _stories(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("stories").mkdir()
    Path("stories/ferry.txt").write_text(FERRY, encoding="utf-8")
    Path("stories/pier.md").write_text(PIER, encoding="utf-8")
    baseline = Baseline()
    for report in lint("stories").reports:
        baseline.apply(report)
    lines = "\n".join(baseline.lines(add=True, prune=False))
    Path("known.jsonl").write_text(lines, encoding="utf-8")


@pytest.mark.usefixtures("_stories")
def test_the_examples_run() -> None:
    text = PAGE.read_text(encoding="utf-8").replace("```", "")
    example = doctest.DocTestParser().get_doctest(text, {}, "python.md", str(PAGE), 0)
    runner = doctest.DocTestRunner(verbose=False)
    result = runner.run(example)
    assert result.failed == 0
    assert result.attempted > 20


def test_the_page_names_what_is_public_and_nothing_else() -> None:
    table = PAGE.read_text(encoding="utf-8").partition("## Names")[2]
    rows = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    named = {name for row in rows for name in re.findall(r"`(\w+)`", row)}
    assert named == set(linter.__all__)
