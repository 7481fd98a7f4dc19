"""Each seed in five forms: the same findings, each pointing at the right characters of its own."""

from __future__ import annotations

import html
import json
import re
from datetime import date
from pathlib import Path

import pytest
from markup import as_shown

from linter.api import lint_document
from linter.readers import Form, Reading, read_text

ROOT = Path(__file__).parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
SNAPSHOT = Path(__file__).parent / "snapshots" / "five_forms.json"
AS_OF = date(2026, 11, 23)


def lines_of(seed: Path) -> list[str]:
    return [line for line in seed.read_text(encoding="utf-8").splitlines() if line.strip()]


def as_text(lines: list[str]) -> str:
    return "\n\n".join(lines) + "\n"


def as_html(lines: list[str]) -> str:
    story = "\n".join(f"<p>{html.escape(line)}</p>" for line in lines[1:])
    return f"<article>\n<h1>{html.escape(lines[0])}</h1>\n{story}\n</article>\n"


def as_markdown(lines: list[str]) -> str:
    escaped = [re.sub(r"([\\`*_\[\]<&#])", r"\\\1", line) for line in lines]
    return "\n\n".join([f"# {escaped[0]}", *escaped[1:]]) + "\n"


def as_json(lines: list[str]) -> str:
    body = "".join(f"<p>{html.escape(line)}</p>\n" for line in lines[1:])
    return json.dumps({"headline": lines[0], "body_html": body}, indent=2)


def as_row(lines: list[str]) -> str:
    return json.dumps({"title": lines[0], "text": "\n\n".join(lines[1:])}, ensure_ascii=False)


FORMS = {
    "text": (Form.TEXT, as_text),
    "html": (Form.HTML, as_html),
    "markdown": (Form.MARKDOWN, as_markdown),
    "json": (Form.JSON, as_json),
    "row": (Form.JSONL, as_row),
}


def findings(lines: list[str], form: str) -> list[list[str]]:
    """Return what is found in a story in this form: rule, severity, words and message."""
    kind, write = FORMS[form]
    source = write(lines)
    kind = Form.JSON if kind is Form.JSONL else kind
    report = lint_document(read_text("story", source, Reading(kind)), as_of=AS_OF)
    return [
        [one.rule, str(one.severity), as_shown(one.span.of(source), form), one.message]
        for one in report.findings
    ]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_a_seed_has_the_same_findings_in_every_form(seed: Path, form: str) -> None:
    expected = json.loads(SNAPSHOT.read_text(encoding="utf-8"))[seed.stem]
    assert findings(lines_of(seed), form) == expected
