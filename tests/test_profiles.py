"""Profiles say what is true, and do what they say."""

from __future__ import annotations

import pytest
from profile_pages import changes, pages

from linter.config import activate, load_config, profile_names
from linter.config.profiles import DEFAULT_PROFILE, PROFILE_KEYS, profile_content
from linter.rules import discover

NAMES = [name for name in profile_names() if name != DEFAULT_PROFILE]
RULES = {rule.id: rule for rule in discover()}


@pytest.mark.parametrize("name", NAMES)
def test_a_profile_says_for_whom_it_is_and_nothing_that_a_profile_may_not(name: str) -> None:
    content = profile_content(name)
    assert content["doc"].startswith("For ")
    assert set(content) <= {"doc", *PROFILE_KEYS}


@pytest.mark.parametrize("name", NAMES)
def test_whatever_a_profile_names_is_changed_by_it(name: str) -> None:
    content = profile_content(name)
    named = {*content.get("ignore", ()), *content.get("settings", {})}
    assert {rule for rule, _, _ in changes(name)} == named


@pytest.mark.parametrize("name", NAMES)
def test_a_profile_turns_on_no_preview(name: str) -> None:
    active = activate(load_config(None, profile=name), discover())
    assert not [one.rule.id for one in active if one.rule.preview]


@pytest.mark.parametrize("name", NAMES)
def test_what_is_marked_as_code_in_a_page_exists(name: str) -> None:
    words = profile_content(name)["doc"].split("`")[1::2]
    assert set(words) <= set(RULES)


def test_profiles_name_no_rule_that_is_an_error() -> None:
    for name in NAMES:
        assert not [rule for rule, before, _ in changes(name) if before == "error"]


def test_language_and_deletions_of_profiles() -> None:
    configs = {name: load_config(None, profile=name) for name in NAMES}
    languages = {name: config.reading.language for name, config in configs.items()}
    assert {name: tag for name, tag in languages.items() if tag} == {
        "ap-style": "en-US",
        "uk-style": "en-GB",
    }
    assert [name for name in NAMES if not configs[name].deletions_safe] == ["archive"]


def test_every_profile_has_a_page_with_a_table_of_what_changes() -> None:
    made = pages()
    assert set(made) == {"index.md", *(f"{name}.md" for name in NAMES)}
    for name in NAMES:
        assert "## What changes\n\n| " in made[f"{name}.md"]
        assert f"[`{name}`]({name}.md)" in made["index.md"]
    assert "| [`stale-count`](../rules/stale-count.md) | note | warning |" in made["archive.md"]
    assert "| [`missing-byline`](../rules/missing-byline.md) | note | off |" in made["draft.md"]
