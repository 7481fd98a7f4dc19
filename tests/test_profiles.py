"""Profiles say what is true, and do what they say."""

from __future__ import annotations

import pytest
from profile_pages import changes, pages

from linter.config import activate, load_config, profile_names
from linter.config.profiles import DEFAULT_PROFILE, PROFILE_KEYS, profile_content
from linter.engine import Engine
from linter.readers import read_text
from linter.rule import EXAMPLE_AS_OF
from linter.rules import discover
from linter.structure import read_article

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


def test_the_american_profile_finds_what_agencies_write_otherwise() -> None:
    assert _found("ap-style", _MIXED) == {
        "acronym-periods": "US",
        "clock-time-form": "10am",
        "courtesy-titles": "Mr. Lee",
        "date-style": "January 21",
        "headline-numeral": "Nine",
        "number-style": "fifteen",
        "oxford-comma": "salt, and",
        "percent-sign": "5 percent",
        "title-capitals": "Director",
        "us-state-abbreviation": "NV",
    }


def test_the_british_profile_finds_what_british_papers_write_otherwise() -> None:
    assert _found("uk-style", _MIXED.replace("US", "U.S.")) == {
        "acronym-periods": "U.S.",
        "date-style": "January 21",
        "number-style": "fifteen",
    }


def test_without_a_style_nobody_is_held_to_one() -> None:
    on = {rule.id for rule in RULES.values() if rule.family == "wording" and rule.on}
    assert on == {"us-uk-mix"}


def _found(profile: str, story: str) -> dict[str, str]:
    """Return what each rule of style finds in `story`, by the rule."""
    active = activate(load_config(None, profile=profile), discover())
    style = [one for one in active if one.rule.family == "wording"]
    document = read_text("story", story)
    report = Engine(style).lint(document, read_article(document, EXAMPLE_AS_OF))
    assert len({one.rule for one in report.findings}) == len(report.findings)
    return {one.rule: one.span.of(story) for one in report.findings}


_MIXED = """Nine boats lost at sea off Riverton

RIVERTON — The US navy said on January 21 that the boats had sunk at 10am, off the coast.

In the town of Riverton fifteen families wait for news, and nobody has any.

Two advisers of Mr. Lee were aboard, and rents for boats rose 5 percent. 40 boats are still at sea.

The boats had come from Reno, NV, with bread, fish, salt, and oil for two more advisors.

Ann Roe, Director of the harbor office, said that the search would go on all night.
"""


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
