"""What ships fits its schema, and every schema is one and can be read by a person."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from linter.article_schema.form import article_form
from linter.data import load
from linter.expressions import Pattern
from linter.readers import read
from linter.span import Span
from linter.structure import read_article
from linter.structure.known_lines import known_lines

ROOT = Path(__file__).parent.parent
SCHEMAS = sorted((ROOT / "schemas").glob("*.schema.json"))
YAML_RULES = sorted((ROOT / "linter" / "rules").rglob("*.yaml"))
PROFILES = sorted((ROOT / "linter" / "profiles").glob("*.yaml"))
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
BOILERPLATE = ROOT / "linter" / "facts" / "boilerplate.yaml"


def schema(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text())
    return loaded


def problems(name: str, data: object) -> list[str]:
    return [error.message for error in Draft202012Validator(schema(name)).iter_errors(data)]


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.name)
def test_a_schema_is_valid_and_says_what_it_is(path: Path) -> None:
    loaded = json.loads(path.read_text())
    Draft202012Validator.check_schema(loaded)
    assert loaded["title"]
    assert loaded["description"]


@pytest.mark.parametrize("path", YAML_RULES, ids=lambda path: path.stem)
def test_a_yaml_rule_fits_its_schema(path: Path) -> None:
    assert problems("rule", load(str(path))) == []


@pytest.mark.parametrize("path", YAML_RULES, ids=lambda path: path.stem)
def test_a_yaml_rule_names_a_class_that_exists(path: Path) -> None:
    known = {entry["id"] for entry in load(str(BOILERPLATE))["classes"]}
    assert load(str(path)).get("class") in {None, *known}


def test_the_boilerplate_lines_fit_their_schema() -> None:
    assert problems("boilerplate", load(str(BOILERPLATE))) == []


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_the_form_of_every_seed_fits_the_article_schema(path: Path) -> None:
    document = read(path.name, path.read_bytes())
    form = article_form(read_article(document, date(2026, 11, 23)))
    described = {key: value for key, value in schema("article").items() if key != "allOf"}
    assert [error.message for error in Draft202012Validator(described).iter_errors(form)] == []
    assert set(form) == set(described["properties"])


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.stem)
def test_a_profile_is_a_config_with_a_page(path: Path) -> None:
    profile = load(str(path))
    assert profile.pop("doc")
    assert problems("config", profile) == []


def patterns() -> Iterator[tuple[str, str]]:
    for entry in load(str(BOILERPLATE))["classes"]:
        for expression in entry.get("patterns", ()):
            yield entry["id"], expression


@pytest.mark.parametrize(("known", "expression"), list(patterns()))
def test_a_boilerplate_pattern_does_not_match_everything(known: str, expression: str) -> None:
    prose = "the council approved the plan for a new pier on monday after a long debate"
    assert Span(0, len(prose)) not in Pattern(expression).spans(prose)


def test_every_boilerplate_line_is_found_in_its_own_class() -> None:
    for entry in load(str(BOILERPLATE))["classes"]:
        for line in entry.get("lines", ()):
            found = known_lines().find(line)
            assert found is not None
            assert found.id == entry["id"], line
