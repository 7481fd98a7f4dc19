"""What the server adds to a house's files: read again as meant, with all else as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("pygls", reason="needs the server: pip install 'newslint[server]'")

from linter.config import load_config
from linter.server.faults import fault_of
from linter.server.house_files import RefusedError, pattern_of, with_allowed, with_entry
from linter.suppress.ignore_file import IgnoreFile

ENTRY = {"rule": "stale-count", "files": "/a b.txt", "reason": "it is what the card says"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# ours\n",
        "- rule: dash-form\n  story: x\n",
        "  - rule: dash-form # why\n    story: x",
        "- {rule: dash-form, story: x}\n",
    ],
)
def test_an_entry_is_added_behind_what_is_there(text: str, tmp_path: Path) -> None:
    path = tmp_path / "newslint-ignore.yaml"
    new = with_entry(text, path.name, **ENTRY)
    assert new.startswith(text)
    path.write_text(new, encoding="utf-8")
    assert IgnoreFile.read(str(path))
    assert '"/a b.txt"' in new


@pytest.mark.parametrize("text", ["[{rule: dash-form, story: x}]\n", "rule: x\n", "- [\n"])
def test_a_file_that_cannot_be_added_to_is_left_alone(text: str) -> None:
    with pytest.raises(RefusedError, match="newslint-ignore"):
        with_entry(text, "newslint-ignore.yaml", **ENTRY)


CONFIGS = [
    "",
    "profile: live\n",
    "profile: live",
    "allow:\n",
    "allow: {}\n",
    "allow: {terms: [op-ed]}\n",
    "allow:\n  terms: [op-ed]\n",
    "allow:\n  names:\n",
    "allow:\n  names: []\n",
    "allow:\n  names: Ana Li\n",
    "allow:\n  names: [Ana Li]  # hers\nprofile: live\n",
    "allow:\n  names:\n  - Ana Li # hers\n  - Bo\nprofile: live\n",
    "allow:\n    names:\n        - Ana Li\n",
]


@pytest.mark.parametrize("text", CONFIGS)
def test_a_name_is_added_to_a_config(text: str, tmp_path: Path) -> None:
    path = tmp_path / "newslint.yaml"
    new = with_allowed(text, path.name, "names", "Procter “and” Gamble: #1")
    path.write_text(new, encoding="utf-8")
    config = load_config(str(path))
    assert "Procter “and” Gamble: #1" in config.allowed.names
    assert ("Ana Li" in config.allowed.names) == ("Ana Li" in text)
    assert config.allowed.terms == (("op-ed",) if "op-ed" in text else ())
    assert config.profile == ("live" if "live" in text else "default")
    assert ("# hers" in new) == ("# hers" in text)


TABLES = [
    "[tool.newslint]\n",
    "[tool.newslint]\nprofile = 'live'\n[tool.other]\nnames = ['x']\n",
    "[tool.newslint]\nallow.names = ['Ana Li']\n",
    "[tool.newslint]\nallow = {names = []}\n",
    "[tool.newslint]\nallow.terms = ['op-ed']\n",
    "[tool.newslint.allow]\nterms = ['op-ed']\n",
    "[project]\nname = 'x'\n[tool.newslint.allow]\nnames = [\n  'Ana Li',\n]\n",
]


@pytest.mark.parametrize("text", TABLES)
def test_a_name_is_added_to_a_table(text: str, tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text(with_allowed(text, path.name, "names", "Bo “X”"), encoding="utf-8")
    config = load_config(str(path))
    assert "Bo “X”" in config.allowed.names
    assert ("Ana Li" in config.allowed.names) == ("Ana Li" in text)
    assert config.allowed.terms == (("op-ed",) if "op-ed" in text else ())


@pytest.mark.parametrize("text", ["a: [\n", "- a\n", "allow: [x]\n", "allow: {names: [Bo]}\n"])
def test_a_config_that_is_wrong_or_has_the_name_is_left_alone(text: str) -> None:
    with pytest.raises(RefusedError, match=r"newslint\.yaml"):
        with_allowed(text, "newslint.yaml", "names", "Bo")


def test_a_pattern_names_one_file_only(tmp_path: Path) -> None:
    story = tmp_path / "wire" / "[new]*.json"
    assert pattern_of(str(story), str(tmp_path)) == "/wire/\\[new\\]\\*.json"
    assert pattern_of("/elsewhere/a.json", str(tmp_path)) is None


def test_a_fault_has_the_line_that_a_message_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a: b.yaml").write_text("x", encoding="utf-8")
    found = fault_of(ValueError("a: b.yaml:7: settings: This is wrong."), None)
    assert (found.path, found.line) == (str(tmp_path / "a: b.yaml"), 6)
    assert found.message == "settings: This is wrong."
    nowhere = fault_of(ValueError("No rule is left to run."), "/x/newslint.yaml")
    assert (nowhere.path, nowhere.line) == ("/x/newslint.yaml", 0)
