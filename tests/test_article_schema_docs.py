"""The schemas in docs/article-schema.md do what the page says."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from stories import LEAD, NEXT, article, document

from linter.article_schema import house_rules
from linter.article_schema.fields import fields_of
from linter.engine import Engine
from linter.finding import Finding
from linter.rule import Active
from linter.schema_files import schema_text

PAGE = (Path(__file__).parent.parent / "docs" / "article-schema.md").read_text(encoding="utf-8")
SCHEMAS: list[dict[str, Any]] = [
    json.loads(text) for text in re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)
]
HEADLINE = "Ferry returns to its old route"
LONG = "Ferry returns to its old route after the fire that closed both piers"
AP = "By Lars Holm, Associated Press"

CASES = {
    "long headline": (0, (LONG, LEAD, NEXT), "The headline has 13 words; cut it to 12."),
    "short headline": (0, (HEADLINE, LEAD, NEXT), None),
    "no headline": (0, (LEAD, NEXT), None),
    "wire without dateline": (1, (HEADLINE, AP, LEAD, NEXT), "A story of the AP opens with"),
    "wire without agency": (
        1,
        (HEADLINE, AP, f"RIVERTON — {LEAD}", NEXT),
        "A story of the AP opens with",
    ),
    "wire with dateline": (1, (HEADLINE, AP, f"RIVERTON (AP) — {LEAD}", NEXT), None),
    "no wire": (1, (HEADLINE, "By Ana Petrova", LEAD, NEXT), None),
    "old": (2, (HEADLINE, "Published Jan. 21, 2020", LEAD, NEXT), "The story is over 30 days"),
    "old and updated": (
        2,
        (HEADLINE, "Published Jan. 21, 2020", "Updated Nov. 20, 2026", LEAD, NEXT),
        None,
    ),
    "new": (2, (HEADLINE, "Published Nov. 20, 2026", LEAD, NEXT), None),
    "without a date": (2, (HEADLINE, LEAD, NEXT), None),
}
LIVE = "news/live/story.txt"


def findings(
    schema: dict[str, Any], lines: tuple[str, ...], folder: Path, story: str = LIVE
) -> list[Finding]:
    path = folder / "house.schema.json"
    path.write_text(json.dumps(schema), encoding="utf-8")
    rules = house_rules(str(path))
    engine = Engine([Active(rule, rule.severity, rule.options()) for rule in rules])
    return list(engine.lint(document(*lines), replace(article(*lines), path=story)).findings)


def test_the_page_has_three_examples() -> None:
    assert len(SCHEMAS) == 3


@pytest.mark.parametrize("name", CASES)
def test_an_example_runs(name: str, tmp_path: Path) -> None:
    number, lines, message = CASES[name]
    found = findings(SCHEMAS[number], lines, tmp_path)
    if message is None:
        assert found == []
        return
    (finding,) = found
    assert finding.message.startswith(message)
    (definition,) = SCHEMAS[number]["$defs"].values()
    assert finding.rule == definition["x-newslint"]["rule"]


def test_the_last_example_is_about_one_folder(tmp_path: Path) -> None:
    number, lines, _ = CASES["old"]
    assert findings(SCHEMAS[number], lines, tmp_path, "live/story.txt")
    assert not findings(SCHEMAS[number], lines, tmp_path, "delivery/story.txt")


@pytest.mark.parametrize("name", fields_of(()))
def test_every_field_is_on_the_page(name: str) -> None:
    table = PAGE[PAGE.index("## What a schema can speak about") :]
    assert f"`{name}`" in table


def test_the_shipped_schema_describes_every_field() -> None:
    assert tuple(json.loads(schema_text("article"))["properties"]) == fields_of(())
