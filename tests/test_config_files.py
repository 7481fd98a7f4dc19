"""Where a config comes from: the nearest file, a pyproject.toml, and files that extend others."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.config import Config, ConfigError, activate, find_config, load_config
from linter.config.house_rules import rule_paths
from linter.config.known import known_rules
from linter.config.toml_file import read_toml
from linter.config.values import Value, plain
from linter.finding import Severity
from linter.rules import discover
from linter.rules.punctuation.missing_terminal_period import Options


@pytest.fixture(autouse=True)
def _in_tmp_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(name: str, text: str) -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return name


def refusal(name: str = "newslint.yaml") -> str:
    with pytest.raises(ConfigError) as caught:
        load_config(name)
    return str(caught.value)


# pyproject.toml


def test_a_table_in_pyproject_is_a_config() -> None:
    write("pyproject.toml", '[tool.newslint]\nprofile = "archive"\n')
    found = find_config(".")
    assert found is not None
    assert load_config(found).profile == "archive"


def test_a_yaml_file_beside_it_wins() -> None:
    write("pyproject.toml", '[tool.newslint]\nprofile = "archive"\n')
    write("newslint.yaml", "")
    assert find_config(".") == str(Path("newslint.yaml").absolute())


@pytest.mark.parametrize(
    "text",
    [
        '[project]\ndependencies = ["newslint"]\n',
        "# [tool.newslint]\n[tool.ruff]\n",
        'text = """\n[tool.newslint]\n"""\n',
        "[tool.newslinter]\n",
        "newslint = [broken\n",
    ],
)
def test_a_pyproject_without_the_table_is_passed_over(text: str) -> None:
    write("newslint.yaml", "")
    write("desk/pyproject.toml", text)
    assert find_config("desk") == str(Path("newslint.yaml").absolute())


def test_a_pyproject_in_another_encoding_is_passed_over() -> None:
    Path("pyproject.toml").write_bytes(b"[tool.newslint]\nprofile = 'caf\xe9'\n")
    assert find_config(".") is None


def test_naming_a_pyproject_without_the_table_is_an_error() -> None:
    write("pyproject.toml", "[project]\n")
    message = "pyproject.toml: There is no table [tool.newslint] here; add it."
    assert refusal("pyproject.toml") == message


PYPROJECT = """\
[project]
name = "gazette"

[tool.newslint]
ignore = [
    "missing-byline",  # a comment with ] and "
    'stale-count',
]
settings.wrong-count = "warning"
settings."missing-terminal-period" = {severity = "note", options.min-words = 12}

[[tool.newslint.overrides]]
files = ["sports/**"]

[tool.newslint.overrides.settings]
wrong-count = "off"

[[tool.newslint.overrides]]
files = '''opinion/**'''
language = "en-GB"

[tool.other]
ignore = 1
"""


def places(value: Value) -> dict[str, Any]:
    """Return the scalars in `value` with where they were said."""
    if isinstance(value.data, dict):
        return {k: v for one in value.data.values() for k, v in places(one).items()}
    if isinstance(value.data, list):
        return {k: v for one in value.data for k, v in places(one).items()}
    return {f"{value.data}": value.where}


def test_every_value_in_pyproject_knows_its_line_and_key() -> None:
    value = read_toml(write("pyproject.toml", PYPROJECT))
    assert value is not None
    assert plain(value) == tomllib.loads(PYPROJECT)["tool"]["newslint"]
    assert places(value) == {
        "missing-byline": "pyproject.toml:6: ignore",
        "stale-count": "pyproject.toml:7: ignore",
        "warning": "pyproject.toml:9: settings.wrong-count",
        "note": "pyproject.toml:10: settings.missing-terminal-period.severity",
        "12": "pyproject.toml:10: settings.missing-terminal-period.options.min-words",
        "sports/**": "pyproject.toml:13: overrides.files",
        "off": "pyproject.toml:16: overrides.settings.wrong-count",
        "opinion/**": "pyproject.toml:19: overrides.files",
        "en-GB": "pyproject.toml:20: overrides.language",
    }


def test_a_pyproject_with_line_ends_of_windows() -> None:
    Path("pyproject.toml").write_bytes(PYPROJECT.replace("\n", "\r\n").encode())
    value = read_toml("pyproject.toml")
    assert value is not None
    assert places(value)["en-GB"] == "pyproject.toml:20: overrides.language"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            '[tool.newslint]\nselct = "all"\n',
            "pyproject.toml:2: selct: There is no key “selct”; did you mean “select”?",
        ),
        (
            "[tool]\n\nnewslint = {fail-on = 'fatal'}\n",
            "pyproject.toml:3: fail-on: This must be error, warning, note or never, and is "
            "“fatal”.",
        ),
        (
            "[tool.newslint.settings.stale-count]\nlevel = 1\n",
            "pyproject.toml:2: settings.stale-count.level: There is no key “level”; there are "
            "severity and options.",
        ),
        (
            "tool.newslint.language = 2020-01-21\n",
            "pyproject.toml:1: language: “2020-01-21” is no tag of a language; write one such as "
            "en-GB.",
        ),
        (
            '[tool.newslint]\nselect = ["all"\nignore = 1\n',
            "pyproject.toml:3: The file is not valid TOML: Unclosed array.",
        ),
        (
            "[tool.newslint]\nselect = " + "[" * 30 + "]" * 30,
            "pyproject.toml:2: The file nests deeper than any config does.",
        ),
        (
            "[tool.newslint]\nselect = " + "[" * 9999,
            "pyproject.toml: The file is not valid TOML: it nests too deeply.",
        ),
        (
            "[tool.newslint]\n" + "a." * 200_000 + "a = 1",
            "pyproject.toml:2: The file is not valid TOML: a key nests too deeply.",
        ),
        ("[tool]\nnewslint = 5\n", "pyproject.toml:2: This must be keys with values, and is the "
         "number 5."),
    ],
)  # fmt: skip
def test_what_is_wrong_in_pyproject_is_named_with_its_place(text: str, message: str) -> None:
    assert refusal(write("pyproject.toml", text)) == message


def test_deep_lists_of_other_tools_are_no_matter() -> None:
    text = f"[tool.other]\na = {'[' * 100}{{b = 'c'}}{']' * 100}\n[tool.newslint]\npreview = true\n"
    assert load_config(write("pyproject.toml", text)).preview


KEYS = st.sampled_from(["a", "b-c", '"d e"', "'f.g'", '"\\u0068"', "1"])
SCALARS = st.sampled_from(
    [
        *("1", "-0.5", "true", "2020-01-21T10:00:00Z", "1979-05-27 07:32:00", '"x # ] , ="'),
        *("'y\\'", '"\\"]"', '"""\nlong " "" [tool.newslint]\n"""', "'''it''s\n'''", '""""q""""'),
    ]
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: "[\n# ]\n" + " ,\n".join(items) + "\n]"),
        st.dictionaries(KEYS, inner, max_size=2).map(
            lambda pairs: "{" + ", ".join(f"{k} = {v}" for k, v in pairs.items()) + "}"
        ),
    ),
    max_leaves=5,
)
HEADERS = st.sampled_from(
    [
        *("[tool.newslint]", "[ tool . 'newslint' . x ]", "[[tool.newslint.many]]", "[other]"),
        *("[[tool.newslint.many.inner]]", "[tool.newslint.many.table] # [x]", "[[other.more]]"),
    ]
)
STATEMENTS = st.one_of(
    HEADERS,
    st.tuples(st.lists(KEYS, min_size=1, max_size=3), VALUES).map(
        lambda pair: f"{' . '.join(pair[0])} = {pair[1]}"
    ),
)


@given(st.lists(STATEMENTS, max_size=8))
@settings(max_examples=300)
def test_a_table_is_read_as_tomllib_reads_it(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str]
) -> None:
    text = "\n".join(["[tool.newslint]", *lines])
    try:
        data = tomllib.loads(text)["tool"]["newslint"]
    except tomllib.TOMLDecodeError:
        return
    path = tmp_path_factory.mktemp("toml", numbered=True) / "pyproject.toml"
    path.write_text(text, encoding="utf-8")
    value = read_toml(str(path))
    assert value is not None
    assert list(plain(value)) == list(data)
    _same_lines(value, text.splitlines())


def _same_lines(value: Value, lines: list[str]) -> None:
    """Assert that each key stands on the line that it is said to stand on."""
    for name, inner in value.data.items() if isinstance(value.data, dict) else ():
        line = int(inner.where.split(": ")[0].rpartition(":")[2])
        written = {"d e": "d e", "f.g": "f.g", "h": "\\u0068"}.get(name, name)
        assert written in lines[line - 1]
        _same_lines(inner, lines)


# extends


def test_a_file_comes_on_top_of_what_it_extends() -> None:
    write(
        "house.yaml",
        "profile: archive\nfail-on: warning\nignore: missing-byline\nlanguage: en-GB\n"
        "fields: {body: /text, headline: /head}\n"
        "settings:\n"
        "  wrong-count: {severity: warning}\n"
        "  missing-terminal-period: {severity: note, options: {min-words: 12}}\n",
    )
    write(
        "newslint.yaml",
        "extends: house.yaml\nfail-on: note\nignore: stale-count\nfields: {body: /content}\n"
        "settings: {missing-terminal-period: error}\n",
    )
    config = load_config("newslint.yaml")
    assert config.profile == "archive"
    assert config.fail_on is Severity.NOTE
    assert config.reading.language == "en-GB"
    assert config.reading.fields == {"body": ("/content",), "headline": ("/head",)}
    active = {one.rule.id: one for one in activate(config, discover())}
    assert active["wrong-count"].severity is Severity.WARNING
    assert active["missing-terminal-period"].severity is Severity.ERROR
    assert active["missing-terminal-period"].options == Options(min_words=12)
    assert not {"missing-byline", "stale-count"} & set(active)


def test_of_several_that_are_extended_the_last_wins_and_each_counts_once() -> None:
    write("base.yaml", "fail-on: never\nexclude: [a/]\n")
    write("one.yaml", "extends: base.yaml\nfail-on: warning\n")
    write("two.yaml", "extends: base.yaml\n")
    write("newslint.yaml", "extends: [one.yaml, two.yaml]\n")
    config = load_config("newslint.yaml")
    assert config.fail_on is Severity.WARNING
    names = [source.name for source in config.sources[1:-1]]
    assert names == ["base.yaml", "one.yaml", "two.yaml", "newslint.yaml"]


def test_a_pyproject_extends_yaml_and_the_other_way_round() -> None:
    write("house.yaml", "fail-on: warning\n")
    write("pyproject.toml", '[tool.newslint]\nextends = "house.yaml"\n')
    write("desk/newslint.yaml", "extends: ../pyproject.toml\n")
    assert load_config("desk/newslint.yaml").fail_on is Severity.WARNING


@pytest.mark.parametrize(
    ("files", "message"),
    [
        (
            {"newslint.yaml": "fail-on: note\nextends: hose.yaml"},
            "newslint.yaml:2: extends: There is no file “hose.yaml”; the path counts from here.",
        ),
        (
            {"newslint.yaml": "extends: newslint.yaml"},
            "newslint.yaml:1: extends: “newslint.yaml” extends this file in turn; leave one of "
            "them out.",
        ),
        (
            {"newslint.yaml": "extends: a/b.yaml", "a/b.yaml": "\nextends: [../newslint.yaml]"},
            "a/b.yaml:2: extends: “../newslint.yaml” extends this file in turn; leave one of them "
            "out.",
        ),
        (
            {"newslint.yaml": "extends: a/b.yaml", "a/b.yaml": "selct: all"},
            "a/b.yaml:1: selct: There is no key “selct”; did you mean “select”?",
        ),
        (
            {"newslint.yaml": "extends: pyproject.toml", "pyproject.toml": "[project]"},
            "pyproject.toml: There is no table [tool.newslint] here; add it.",
        ),
        (
            {"newslint.yaml": "extends: 0.yaml", "20.yaml": ""}
            | {f"{n}.yaml": f"extends: {n + 1}.yaml" for n in range(20)},
            "14.yaml:1: extends: More than 16 files extend one another; join some of them.",
        ),
    ],
)
def test_what_is_wrong_with_extends(files: dict[str, str], message: str) -> None:
    for name, text in files.items():
        write(name, text)
    assert refusal() == message


def test_files_that_extend_each_other_crosswise_are_read_once_each() -> None:
    write("20.yaml", "")
    for number in range(14):
        write(f"{number}.yaml", f"extends: [{number + 1}.yaml, {number + 1}.yaml, 20.yaml]")
    write("14.yaml", "")
    assert len(load_config("0.yaml").sources) == 18


# Paths in a file that is extended


def test_files_of_the_house_lie_beside_the_config_that_names_them() -> None:
    write("shared [x]/rules/one.yaml", "")
    write(
        "shared [x]/base.yaml", "rules: rules/*.yaml\nbaseline: known.jsonl\nignore-file: i.yaml\n"
    )
    write("rules/two.yaml", "")
    write(
        "newslint.yaml",
        "extends: 'shared [x]/base.yaml'\nrules: rules/*.yaml\nignore-file: j.yaml\n",
    )
    config = load_config("newslint.yaml")
    found = [Path(path).relative_to(Path.cwd()).as_posix() for path, _ in rule_paths(config)]
    assert found == ["shared [x]/rules/one.yaml", "rules/two.yaml"]
    assert config.baseline is not None
    shared = Path("shared [x]").absolute()
    assert Path(config.folder, config.baseline.text()) == shared / "known.jsonl"
    assert config.baseline.where == "shared [x]/base.yaml:2: baseline"
    assert config.ignore_file is not None
    assert config.ignore_file.text() == "j.yaml"


def test_an_article_schema_lies_beside_the_config_that_names_it() -> None:
    write("shared/base.yaml", "article-schema: house.schema.json\n")
    write("newslint.yaml", "extends: shared/base.yaml\n")
    with pytest.raises(ConfigError, match=r"^shared/base\.yaml:1: article-schema: There is no"):
        known_rules(load_config("newslint.yaml"), ())


def excluded(config: Config, path: str) -> bool | None:
    assert config.exclude is not None
    return config.exclude.verdict(str(Path(path).absolute()), folder=False)


def test_patterns_of_a_preset_count_from_the_folder_of_who_extends_it() -> None:
    write("shared/base.yaml", "exclude: /drafts/\noverrides: [{files: /wire/, select: all}]\n")
    write("newslint.yaml", "extends: shared/base.yaml\nexclude: '*.tmp.txt'\n")
    config = load_config("newslint.yaml")
    assert excluded(config, "drafts/a.txt")
    assert excluded(config, "x/a.tmp.txt")
    assert not excluded(config, "shared/drafts/a.txt")
    assert config.of("wire/a.txt") is not config


def test_patterns_of_a_file_above_count_from_its_own_folder() -> None:
    write("newslint.yaml", "exclude: /sports/old/\noverrides: [{files: /sports/, select: all}]\n")
    write("sports/newslint.yaml", "extends: ../newslint.yaml\nexclude: '!old/kept.txt'\n")
    config = load_config("sports/newslint.yaml")
    assert excluded(config, "sports/old/a.txt")
    assert not excluded(config, "sports/old/kept.txt")
    assert config.of("sports/a.txt") is not config
    assert config.of("a.txt") is config
