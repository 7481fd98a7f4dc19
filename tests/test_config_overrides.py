"""What holds for some stories only, by where their files lie."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from linter.config import Config, ConfigError, activate, load_config
from linter.finding import Severity
from linter.rules import discover


@pytest.fixture(autouse=True)
def _in_tmp_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def config_of(text: str, **command_line: object) -> Config:
    Path("newslint.yaml").write_text(text, encoding="utf-8")
    return load_config("newslint.yaml", **command_line)  # type: ignore[arg-type]


def severities(config: Config) -> dict[str, Severity]:
    return {one.rule.id: one.severity for one in activate(config, discover())}


def refusal(text: str) -> str:
    with pytest.raises(ConfigError) as caught:
        activate(config_of(text), discover())
    return str(caught.value)


DESKS = """\
settings:
  stale-count: warning
  wrong-count: warning
fields: {body: /text}
allow: {names: [Kraków]}
overrides:
  - files: [sports/**, "*.brief.txt"]
    ignore: missing-byline
    settings: {wrong-count: note}
    language: en-US
    fields: {headline: /head}
    allow: {names: [Arsenal], terms: [own goal]}
  - files: sports/archive/
    profile: archive
    settings: {wrong-count: error}
"""


def test_an_override_says_what_holds_for_the_files_it_names() -> None:
    config = config_of(DESKS)
    sports = config.of("sports/today.txt")
    assert severities(config)["wrong-count"] is Severity.WARNING
    assert severities(sports)["wrong-count"] is Severity.NOTE
    assert "missing-byline" in severities(config)
    assert "missing-byline" not in severities(sports)
    assert sports.reading.language == "en-US"
    assert sports.reading.fields == {"body": ("/text",), "headline": ("/head",)}
    assert sports.allowed.names == ("Kraków", "Arsenal")
    assert sports.allowed.terms == ("own goal",)
    assert config.of("politics/x.brief.txt") is sports


def test_a_later_override_wins_and_a_profile_lies_below_them_all() -> None:
    old = config_of(DESKS).of("sports/archive/2019/x.txt")
    assert severities(old)["wrong-count"] is Severity.ERROR
    assert severities(old)["stale-count"] is Severity.WARNING
    assert old.profile == "archive"
    assert not old.deletions_safe
    assert "missing-byline" not in severities(old)


def test_the_profile_of_an_override_takes_the_place_of_the_other() -> None:
    text = "profile: draft\noverrides: [{files: old/, profile: archive}]"
    config = config_of(text)
    assert "missing-byline" not in severities(config)
    assert "missing-byline" in severities(config.of("old/x.txt"))


def test_the_command_line_wins_over_an_override() -> None:
    text = "overrides: [{files: old/, profile: archive, select: [stale-count]}]"
    config = config_of(text, profile="draft", select=["wrong-count"])
    assert severities(config.of("old/x.txt")) == {"wrong-count": Severity.ERROR}
    assert config.of("old/x.txt").profile == "draft"


def test_stories_of_the_same_overrides_share_one_config() -> None:
    config = config_of(DESKS)
    assert config.of("news/x.txt") is config
    assert config.of("sports/x.txt") is config.of(str(Path("sports/deep/y.txt").absolute()))
    assert config.of("sports/x.txt") is not config.of("sports/archive/x.txt")
    assert config.of("sports/x.txt").of("news/x.txt") is config.of("sports/x.txt")
    assert load_config(None).of("sports/x.txt").overrides == ()


def test_patterns_count_from_the_folder_of_the_config(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "overrides: [{files: /news.txt, select: [stale-count]}]"
    config = config_of(text)
    Path("desk").mkdir()
    monkeypatch.chdir("desk")
    assert config.of("../news.txt") is not config
    assert config.of("news.txt") is config
    assert config.of("/elsewhere/news.txt") is config


def test_a_pattern_can_take_files_out_again() -> None:
    config = config_of("overrides: [{files: ['wire/', '!keep.txt'], select: [stale-count]}]")
    assert config.of("wire/a.txt") is not config
    assert config.of("wire/keep.txt") is config


def test_an_override_may_leave_no_rule_to_run() -> None:
    config = config_of("overrides: [{files: raw/, ignore: all}]")
    assert severities(config)
    assert severities(config.of("raw/x.txt")) == {}


def test_the_run_itself_needs_a_rule_all_the_same() -> None:
    text = "ignore: all\noverrides: [{files: raw/, settings: {stale-count: note}}]"
    assert refusal(text) == "No rule is left to run; select more, or ignore less."


ERRORS = {
    "no list": (
        "overrides: {files: a}",
        "newslint.yaml:1: overrides: This must be a list, each item with “files” and what holds "
        "there.",
    ),
    "no keys": (
        "overrides: [a]",
        "newslint.yaml:1: overrides: This must be keys with values, and is “a”.",
    ),
    "no files": (
        "overrides:\n  - select: all",
        "newslint.yaml:2: overrides: There is no “files”; say which stories this is about.",
    ),
    "empty files": (
        "overrides:\n  - files: []\n    select: all",
        "newslint.yaml:2: overrides.files: This is an empty list; name the files, or remove the "
        "override.",
    ),
    "nothing said": (
        "overrides:\n  - files: a",
        "newslint.yaml:2: overrides: This override says nothing; add “profile”, “select”, "
        "“ignore”, “settings”, “allow”, “html”, “fields”, “language” or “deletions”.",
    ),
    "key of a run": (
        "overrides:\n  - files: a\n    fail-on: note",
        "newslint.yaml:3: overrides.fail-on: “fail-on” holds for a whole run; it cannot stand in "
        "an override.",
    ),
    "unknown key": (
        "overrides:\n  - files: a\n    setings: {}",
        "newslint.yaml:3: overrides.setings: There is no key “setings”; did you mean “settings”?",
    ),
    "pattern": (
        "overrides:\n  - files: ['!']\n    select: all",
        "newslint.yaml:2: overrides.files: “!” is no pattern of paths; write it as in .gitignore.",
    ),
    "unknown rule": (
        "overrides:\n  - files: a\n    ignore: [stale-cuont]",
        "newslint.yaml:3: overrides.ignore: “stale-cuont” is no rule, family or pattern of rules; "
        "did you mean “stale-count”?",
    ),
    "unknown profile": (
        "overrides:\n  - files: a\n    profile: arhive",
        "newslint.yaml:3: overrides.profile: There is no profile “arhive”; did you mean “archive”?",
    ),
    "unknown option": (
        "overrides:\n  - files: a\n    settings:\n      missing-byline: {options: {min-word: 9}}",
        "newslint.yaml:4: overrides.settings.missing-byline.options.min-word: The rule "
        "“missing-byline” has no option “min-word”; did you mean “min-words”?",
    ),
    "preview": (
        "overrides:\n  - files: a\n    settings: {canonical-mismatch: error}",
        "newslint.yaml:3: overrides.settings.canonical-mismatch: The rule “canonical-mismatch” is "
        "a preview; add --preview, or “preview: true” to the config, to run it.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ERRORS)
def test_what_is_wrong_is_said_before_a_story_is_read(name: str) -> None:
    text, message = ERRORS[name]
    assert refusal(text) == message


def test_links_on_the_way_to_config_or_story_change_nothing() -> None:
    for name in ("house/sports", "house/drafts"):
        Path(name).mkdir(parents=True)
    Path("house/newslint.yaml").write_text(
        "exclude: [drafts/]\noverrides: [{files: [sports/**], language: de}]\n", encoding="utf-8"
    )
    Path("link").symlink_to("house", target_is_directory=True)
    Path("games").symlink_to("house/sports", target_is_directory=True)
    for path in ("house/newslint.yaml", "link/newslint.yaml"):
        config = load_config(path)
        for story in ("house/sports/a.txt", "link/sports/a.txt", "games/a.txt"):
            assert config.of(story).reading.language == "de", (path, story)
        assert config.exclude
        drafts = os.path.realpath("house/drafts")
        assert config.exclude.verdict(drafts, folder=True)
