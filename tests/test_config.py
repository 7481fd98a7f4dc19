"""Config files: found, checked and merged; every error names file, line, key and the right word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

import pytest

from linter.config import (
    Config,
    ConfigError,
    activate,
    find_config,
    load_config,
    profile_names,
    suppression_severities,
)
from linter.config.options import option_infos
from linter.document import Block
from linter.finding import Severity
from linter.rule import Active, AnyRule, Hit, NoOptions, Rule, Unit


class Case(StrEnum):
    UPPER = "upper"
    LOWER = "lower"


@dataclass(frozen=True, slots=True)
class Options:
    max_words: Annotated[int, "Words a headline may have."] = 12
    share: Annotated[float, "The share of capitals."] = 0.5
    strict: Annotated[bool, "Whether to count articles."] = False
    places: Annotated[tuple[str, ...], "Places that need no country."] = ("LONDON",)
    mark: Annotated[Literal["dash", "colon"], "The mark behind it."] = "dash"
    case: Annotated[Case, "How it is written."] = Case.UPPER
    agency: Annotated[str | None, "The house's own agency."] = None

    def __post_init__(self) -> None:
        if self.max_words < 1:
            raise ValueError("“max-words” must be at least 1.")


def check(block: Block, options: object) -> Iterator[Hit]:
    yield from ()


def rule(name: str, family: str, options: type = NoOptions, **more: bool) -> AnyRule:
    return Rule(
        id=name,
        family=family,
        doc="What it is.",
        unit=Unit.BLOCK,
        severity=Severity.WARNING,
        check=check,
        examples=(),
        since="0.1.0",
        options=options,
        **more,  # type: ignore[arg-type]
    )


RULES = (
    rule("headline-length", "headlines", Options),
    rule("missing-byline", "structure"),
    rule("missing-headline", "structure"),
    rule("no-end-newline", "structure", on=False),
    rule("stale-count", "facts"),
    rule("wrong-weekday", "facts", preview=True),
)
BY_DEFAULT = {"headline-length", "missing-byline", "missing-headline", "stale-count"}


def config_of(folder: Path, text: str) -> str:
    path = folder / "newslint.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def active_under(config: Config, *others: AnyRule) -> dict[str, Active]:
    return {one.rule.id: one for one in activate(config, (*RULES, *others))}


def running(folder: Path, text: str = "", **command_line: object) -> set[str]:
    config = load_config(config_of(folder, text), **command_line)  # type: ignore[arg-type]
    return set(active_under(config))


def refusal(folder: Path, text: str, **command_line: object) -> str:
    """Return the message of the error that a config raises."""
    with pytest.raises(ConfigError) as caught:
        running(folder, text, **command_line)
    return str(caught.value)


@pytest.fixture(autouse=True)
def _in_tmp_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


# Where it is found


def test_the_nearest_file_upwards_is_used(tmp_path: Path) -> None:
    desk = tmp_path / "desk" / "sports"
    desk.mkdir(parents=True)
    outer = config_of(tmp_path, "")
    assert find_config(str(desk)) == outer
    inner = config_of(tmp_path / "desk", "")
    assert find_config(str(desk)) == inner


def test_a_folder_of_that_name_is_no_config(tmp_path: Path) -> None:
    (tmp_path / "newslint.yaml").mkdir()
    assert find_config(str(tmp_path)) is None


def test_no_config_is_a_good_config() -> None:
    assert set(active_under(load_config())) == BY_DEFAULT


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "settings:\n", "\ufeffselect: all\n"])
def test_an_empty_or_commented_file_is_a_good_config(tmp_path: Path, text: str) -> None:
    assert running(tmp_path, text) >= BY_DEFAULT


# Which rules run


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("select: [stale-count]", {"stale-count"}),
        ("select: missing-byline", {"missing-byline"}),
        ("select: [facts]", {"stale-count"}),
        ("select: ['missing-*']", {"missing-byline", "missing-headline"}),
        ("select: all", BY_DEFAULT | {"no-end-newline"}),
        ("select: [no-end-newline]", {"no-end-newline"}),
        ("ignore: [structure]", {"headline-length", "stale-count"}),
        ("select: all\nignore: ['*-*-*', structure]", {"headline-length", "stale-count"}),
        ("settings: {stale-count: off}", BY_DEFAULT - {"stale-count"}),
        ("settings: {no-end-newline: note}", BY_DEFAULT | {"no-end-newline"}),
        ("select: [facts]\nsettings: {no-end-newline: note}", {"stale-count"}),
        (
            "select: all\nsettings: {stale-count: off}",
            {*BY_DEFAULT, "no-end-newline"} - {"stale-count"},
        ),
    ],
)
def test_selection(tmp_path: Path, text: str, expected: set[str]) -> None:
    assert running(tmp_path, text) == expected


def test_select_on_the_command_line_replaces_that_of_the_file(tmp_path: Path) -> None:
    assert running(tmp_path, "select: [facts]", select=["structure"]) == {
        "missing-byline",
        "missing-headline",
        "no-end-newline",
    }


def test_ignore_on_the_command_line_adds_to_that_of_the_file(tmp_path: Path) -> None:
    found = running(tmp_path, "ignore: [facts]", ignore=["structure"])
    assert found == {"headline-length"}


def test_a_rule_named_on_the_command_line_runs_although_the_file_turns_it_off(
    tmp_path: Path,
) -> None:
    off = "settings: {stale-count: off}"
    assert running(tmp_path, off, select=["stale-count"]) == {"stale-count"}
    assert "stale-count" not in running(tmp_path, off, select=["all"])


def test_ignore_wins_over_select_in_one_place(tmp_path: Path) -> None:
    assert "stale-count" not in running(tmp_path, select=["all"], ignore=["stale-count"])


def test_previews_run_only_when_asked_for(tmp_path: Path) -> None:
    assert "wrong-weekday" not in running(tmp_path, select=["all"])
    assert "wrong-weekday" in running(tmp_path, preview=True)


def test_naming_a_preview_without_asking_for_previews_is_an_error(tmp_path: Path) -> None:
    assert refusal(tmp_path, "", select=["wrong-weekday"]) == (
        "--select: The rule “wrong-weekday” is a preview; add --preview, or “preview: "
        "true” to the config, to run it."
    )


def test_a_selection_that_leaves_nothing_is_an_error(tmp_path: Path) -> None:
    assert refusal(tmp_path, "", select=["facts"], ignore=["stale-count"]) == (
        "No rule is left to run; select more, or ignore less."
    )


# Severity, profile, fail-on


def test_severity_from_the_file(tmp_path: Path) -> None:
    config = load_config(config_of(tmp_path, "settings: {stale-count: error}"))
    assert active_under(config)["stale-count"].severity is Severity.ERROR


def test_a_profile_lies_below_the_file(tmp_path: Path) -> None:
    path = config_of(tmp_path, "profile: archive\nsettings: {stale-count: note}")
    others = [rule(name, "schema") for name in ("missing-dateline-date", "short-body")]
    assert active_under(load_config(path), *others)["stale-count"].severity is Severity.NOTE
    config = load_config(None, profile="archive")
    assert config.profile == "archive"
    assert active_under(config, *others)["stale-count"].severity is Severity.WARNING


def test_profile_on_the_command_line_replaces_that_of_the_file(tmp_path: Path) -> None:
    path = config_of(tmp_path, "profile: archive")
    assert load_config(path, profile="default").profile == "default"


def test_profiles_are_those_shipped_and_the_default() -> None:
    assert profile_names()[0] == "default"
    assert set(profile_names()) == set(
        "default draft live archive dataset ap-style uk-style google".split()
    )


@pytest.mark.parametrize(
    ("word", "expected"),
    [("error", Severity.ERROR), ("note", Severity.NOTE), ("never", None)],
)
def test_fail_on(tmp_path: Path, word: str, expected: Severity | None) -> None:
    assert load_config(config_of(tmp_path, f"fail-on: {word}")).fail_on is expected
    assert load_config(None, fail_on=word).fail_on is expected


# Suppressions


def test_faults_of_suppressions_have_severities_of_their_own(tmp_path: Path) -> None:
    text = "settings: {unexplained-suppression: error}\nignore: [unused-suppression]"
    found = suppression_severities(load_config(config_of(tmp_path, text), select=["stale-count"]))
    assert found == {
        "invalid-suppression": Severity.WARNING,
        "expired-suppression": Severity.WARNING,
        "unexplained-suppression": Severity.ERROR,
    }


@pytest.mark.parametrize("word", ["suppression", "*-suppression", "*"])
def test_all_faults_of_suppressions_can_be_turned_off_at_once(word: str) -> None:
    assert suppression_severities(load_config(None, ignore=[word])) == {}


def test_all_rules_are_not_the_faults_of_suppressions() -> None:
    assert len(suppression_severities(load_config(None, ignore=["all"]))) == 4


def test_a_severity_above_turns_a_fault_of_suppressions_on_again(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_text("ignore: suppression")
    text = "extends: base.yaml\nsettings: {unused-suppression: note}"
    config = load_config(config_of(tmp_path, text))
    assert suppression_severities(config) == {"unused-suppression": Severity.NOTE}


# Other keys


def test_language_and_deletions(tmp_path: Path) -> None:
    config = load_config(config_of(tmp_path, "language: en-gb\ndeletions: unsafe"))
    assert config.reading.language == "en-GB"
    assert not config.deletions_safe
    assert load_config(None).deletions_safe
    assert load_config(None).reading.language is None


# Options


def options_under(folder: Path, lines: str) -> Options:
    text = f"settings:\n  headline-length:\n    options: {{{lines}}}\n"
    options = active_under(load_config(config_of(folder, text)))["headline-length"].options
    assert isinstance(options, Options)
    return options


def test_options_of_every_type(tmp_path: Path) -> None:
    said = "max-words: 9, share: 1, strict: true, places: [PARIS], mark: colon, case: lower"
    assert options_under(tmp_path, said + ", agency: AP") == Options(
        9, 1.0, True, ("PARIS",), "colon", Case.LOWER, "AP"
    )


def test_an_option_left_empty_where_that_is_allowed(tmp_path: Path) -> None:
    assert options_under(tmp_path, "agency: ").agency is None


def test_setting_options_alone_changes_neither_severity_nor_selection(tmp_path: Path) -> None:
    path = config_of(tmp_path, "settings: {headline-length: {options: {max-words: 9}}}")
    active = active_under(load_config(path))
    assert set(active) == BY_DEFAULT
    assert active["headline-length"].severity is Severity.WARNING


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("max-words: true", "This must be a whole number, and is “true”."),
        ("max-words: 9.5", "This must be a whole number, and is the number 9.5."),
        ("max-words: many", "This must be a whole number, and is “many”."),
        ("max-words: [9]", "This must be a whole number, and is a list."),
        ("strict: 1", "This must be true or false, and is the number 1."),
        ("strict: yes", "This must be true or false, and is “yes”."),
        ("agency: 5", "This must be text, and is the number 5."),
        ("places: PARIS", "This must be a list, each item text, and is “PARIS”."),
        ("mark: comma", "This must be “dash” or “colon”, and is “comma”."),
        ("case: title", "This must be “upper” or “lower”, and is “title”."),
        ("max-words: 0", "“max-words” must be at least 1."),
    ],
)
def test_an_option_of_the_wrong_type(tmp_path: Path, said: str, message: str) -> None:
    key = said.partition(":")[0]
    with pytest.raises(ConfigError) as caught:
        options_under(tmp_path, said)
    where = f"newslint.yaml:3: settings.headline-length.options.{key}: "
    assert str(caught.value) == where + message


def test_what_a_rule_says_of_its_options() -> None:
    first, *_, last = option_infos(Options)
    assert (first.name, first.kind, first.meaning) == (
        "max-words",
        "a whole number",
        "Words a headline may have.",
    )
    assert (first.default, last.kind) == (12, "text or empty")


# Errors

ERRORS = {
    "family": (
        "settings: {facts: error}",
        "newslint.yaml:1: settings.facts: “facts” is a family; name its rules: stale-count "
        "and wrong-weekday.",
    ),
    "preview that is no flag": (
        "preview: sometimes",
        "newslint.yaml:1: preview: This must be true or false, and is “sometimes”.",
    ),
    "severity of a preview": (
        "settings: {wrong-weekday: error}",
        "newslint.yaml:1: settings.wrong-weekday: The rule “wrong-weekday” is a preview; add "
        "--preview, or “preview: true” to the config, to run it.",
    ),
    "tab": (
        "settings:\n\tstale-count: error",
        "newslint.yaml:2: The line is indented with a tab; use spaces.",
    ),
    "unknown key": (
        "profile: archive\nselct: all",
        "newslint.yaml:2: selct: There is no key “selct”; did you mean “select”?",
    ),
    "unknown key, nothing near": (
        "colour: red",
        "newslint.yaml:1: colour: There is no key “colour”; there are extends, profile, select, "
        "ignore, settings, preview, rules, article-schema, facts, facts-max-age, fail-on, exclude, "
        "overrides, allow, html, fields, language, deletions, baseline and ignore-file.",
    ),
    "unknown rule": (
        "settings:\n  stale-cuont: error",
        "newslint.yaml:2: settings.stale-cuont: There is no rule “stale-cuont”; "
        "did you mean “stale-count”?",
    ),
    "unknown selection": (
        "select:\n  - facts\n  - structrue",
        "newslint.yaml:3: select: “structrue” is no rule, family or pattern of rules; "
        "did you mean “structure”?",
    ),
    "pattern that matches nothing": (
        "ignore: ['zz-*']",
        "newslint.yaml:1: ignore: “zz-*” is no rule, family or pattern of rules; "
        "“newslint rules” lists them.",
    ),
    "rule that cannot be turned off": (
        "ignore: [unreadable-file]",
        "newslint.yaml:1: ignore: “unreadable-file” is always reported; it can be neither "
        "selected nor ignored.",
    ),
    "unknown option": (
        "settings:\n  headline-length:\n    options:\n      max_word: 9",
        "newslint.yaml:4: settings.headline-length.options.max_word: The rule “headline-length” "
        "has no option “max_word”; did you mean “max-words”?",
    ),
    "option of a rule without options": (
        "settings: {stale-count: {options: {days: 9}}}",
        "newslint.yaml:1: settings.stale-count.options.days: The rule “stale-count” has no "
        "options; remove the key.",
    ),
    "unknown key of a rule": (
        "settings: {stale-count: {level: error}}",
        "newslint.yaml:1: settings.stale-count.level: There is no key “level”; there are severity "
        "and options.",
    ),
    "severity misspelt": (
        "settings: {stale-count: eror}",
        "newslint.yaml:1: settings.stale-count: This must be error, warning, note or off, and is "
        "“eror”; did you mean “error”?",
    ),
    "severity as a bool": (
        "settings: {stale-count: false}",
        "newslint.yaml:1: settings.stale-count: This must be error, warning, note, off, or the "
        "keys severity and options, and is “false”.",
    ),
    "settings as a list": (
        "settings: [stale-count]",
        "newslint.yaml:1: settings: This must be keys with values, and is a list.",
    ),
    "rules with severities": (
        "rules: {stale-count: error}",
        "newslint.yaml:1: rules: This is a list of rule files; severities stand under “settings”.",
    ),
    "select with a number": (
        "select: [5]",
        "newslint.yaml:1: select: This must be a word, and is the number 5.",
    ),
    "unknown profile": (
        "profile: arhive",
        "newslint.yaml:1: profile: There is no profile “arhive”; did you mean “archive”?",
    ),
    "unknown fail-on": (
        "fail-on: fatal",
        "newslint.yaml:1: fail-on: This must be error, warning, note or never, and is “fatal”.",
    ),
    "duplicate key": (
        "select: all\nignore: [facts]\nselect: [facts]",
        "newslint.yaml:3: select: The key stands here twice, first on line 1.",
    ),
    "broken YAML": (
        "select: [facts\nignore: all",
        "newslint.yaml:2: The file is not valid YAML: while parsing a flow sequence, "
        "did not find expected ',' or ']'.",
    ),
    "two documents": (
        "select: all\n---\nselect: all",
        "newslint.yaml:2: The file is not valid YAML: expected a single document in the "
        "stream, but found another document.",
    ),
    "control character": (
        "select: \x07",
        "newslint.yaml: The file is not valid YAML: a character is not allowed.",
    ),
    "no keys at all": (
        "just words",
        "newslint.yaml: This must be keys with values, and is “just words”.",
    ),
    "alias": (
        "select: &a [facts]\nignore: *a",
        "newslint.yaml:1: Anchors and aliases are not read; write the value out, or put what "
        "begins with * or & in quotation marks.",
    ),
    "tag": (
        "select: !!python/name:os.system x",
        "newslint.yaml:1: The tag “tag:yaml.org,2002:python/name:os.system” is not read; "
        "leave it out.",
    ),
    "deep nesting": (
        "select: " + "[" * 500 + "]" * 500,
        "newslint.yaml:1: The file nests deeper than any config does.",
    ),
    "key that is a list": ("[a, b]: c", "newslint.yaml:1: A key must be a single word."),
    "suppressions under select": (
        "select: [unused-suppression]",
        "newslint.yaml:1: select: “unused-suppression” is about suppressions and needs no "
        "selecting; set its severity under “settings”.",
    ),
    "options of suppressions": (
        "settings: {unused-suppression: {options: {days: 9}}}",
        "newslint.yaml:1: settings.unused-suppression.options.days: The rule “unused-suppression” "
        "has no options; remove the key.",
    ),
    "language": (
        "language: british",
        "newslint.yaml:1: language: “british” is no tag of a language; write one such as en-GB.",
    ),
    "deletions": (
        "deletions: false",
        "newslint.yaml:1: deletions: This must be safe or unsafe, and is “false”.",
    ),
    "baseline": (
        "baseline: [a]",
        "newslint.yaml:1: baseline: This must be a word, and is a list.",
    ),
    "allow as a list": (
        "allow: [Kraków]",
        "newslint.yaml:1: allow: This must be keys with values, and is a list.",
    ),
    "unknown kind of words": (
        "allow: {name: [Kraków]}",
        "newslint.yaml:1: allow.name: There is no key “name”; did you mean “names”?",
    ),
    "blank name": (
        "allow:\n  names:\n    - Kraków\n    - ' '",
        "newslint.yaml:4: allow.names: This is blank; write a name or a term, or leave it out.",
    ),
    "pattern of paths": (
        "exclude: ['drafts/', '!']",
        "newslint.yaml:1: exclude: “!” is no pattern of paths; write it as in .gitignore.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ERRORS)
def test_what_is_wrong_is_named_with_its_place(tmp_path: Path, name: str) -> None:
    text, message = ERRORS[name]
    assert refusal(tmp_path, text) == message


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "newslint.yaml").write_bytes(b"select: caf\xe9")
    with pytest.raises(ConfigError, match=r"newslint\.yaml: The file is not UTF-8; convert it"):
        load_config(str(tmp_path / "newslint.yaml"))


def test_a_config_above_is_named_as_seen_from_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config_of(tmp_path, "selct: all")
    (tmp_path / "sports").mkdir()
    monkeypatch.chdir(tmp_path / "sports")
    with pytest.raises(ConfigError, match=r"^\.\./newslint\.yaml:1: selct:"):
        load_config(find_config("."))
