"""Skipping rules that cannot hit must change nothing but the time it takes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from linter.engine import Engine
from linter.examples import story_of
from linter.readers import read
from linter.rule import EXAMPLE_AS_OF, Active
from linter.rules import discover
from linter.scan import Scanner
from linter.structure import read_article

RULES = discover()
SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
STORIES = [path.read_text(encoding="utf-8") for path in SEEDS] + [
    story_of(example).source for rule in RULES for example in rule.examples
]


def test_findings_are_the_same_with_and_without_triggers() -> None:
    with_triggers = Engine([Active(rule, rule.severity, rule.options()) for rule in RULES])
    bare = [replace(rule, trigger="") for rule in RULES]
    without = Engine([Active(rule, rule.severity, rule.options()) for rule in bare])
    for story in STORIES:
        document = read("story.txt", story.encode())
        article = read_article(document, EXAMPLE_AS_OF)
        assert with_triggers.lint(document, article) == without.lint(document, article)


@pytest.mark.parametrize("text", ["", "\0", "\ufffd", "é😀", "and officials"])
def test_any_text_can_be_scanned(text: str) -> None:
    assert set(Scanner(RULES).triggered(text)) <= set(range(len(RULES)))
