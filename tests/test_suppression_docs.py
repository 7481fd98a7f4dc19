"""The page about suppression: its examples do what it says."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from linter.api import lint_text
from linter.data import parse
from linter.report import SUPPRESSION_RULES
from linter.schema_files import schema_text
from linter.suppress.commands import Verb
from linter.suppress.hygiene import HYGIENE
from linter.suppress.ignore_file import IgnoreFile

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "suppression.md").read_text(encoding="utf-8")
AS_OF = date(2026, 11, 23)


def example(form: str) -> str:
    """Return the one example on the page that is in this form."""
    (text,) = re.findall(rf"```{form}\n(.*?)```", PAGE, re.DOTALL)
    assert isinstance(text, str)
    return text


@pytest.mark.parametrize(("form", "silenced"), [("markdown", 1), ("html", 3)])
def test_a_story_on_the_page_is_silent_because_of_its_comments(form: str, silenced: int) -> None:
    text = example(form)
    report = lint_text(text, form=form, as_of=AS_OF)
    assert report.findings == ()
    assert len(report.suppressed) == silenced
    assert all(one.reason for one in report.suppressed)
    bare = lint_text(re.sub(r"<!--.*?-->", "", text), form=form, as_of=AS_OF)
    assert len(bare.findings) == silenced


def test_each_entry_on_the_page_silences_the_story_on_the_page(tmp_path: Path) -> None:
    report = lint_text(example("json"), path="wire/4711.json", as_of=AS_OF)
    (finding,) = report.findings
    entries = re.split(r"\n\n", example("yaml").strip())
    assert len(entries) == 4
    path = tmp_path / "newslint-ignore.yaml"
    for entry in entries:
        path.write_text(entry + "\n", encoding="utf-8")
        file = IgnoreFile.read(str(path))
        applied = file.apply(report, str(tmp_path / "wire" / "4711.json"), AS_OF)
        assert applied.findings == (), f"{entry} ({finding.fingerprint})"
        assert file.report(report.ran, HYGIENE, [str(tmp_path)], AS_OF) is None


def test_the_entries_on_the_page_fit_the_schema() -> None:
    validator = Draft202012Validator(json.loads(schema_text("ignore")))
    assert list(validator.iter_errors(parse(example("yaml").encode()))) == []


def test_the_page_names_everything() -> None:
    keys = json.loads(schema_text("ignore"))["$defs"]["entry"]["properties"]
    for word in (*keys, *SUPPRESSION_RULES, *(f"newslint: {verb}" for verb in Verb)):
        assert f"`{word}`" in PAGE or f"`<!-- {word} " in PAGE, word
