"""What stories are judged by as files of the house come, break, are mended and go."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("lsprotocol", reason="needs the server: pip install 'newslint[server]'")

from linter.server.sessions import Made, Options, Sessions


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)  # and back again, wherever the sessions go
    (tmp_path / "wire").mkdir()
    return tmp_path


def places(made: Made, house: Path) -> list[tuple[str, int]]:
    return [
        (Path(fault.path).relative_to(house).as_posix() if fault.path else "", fault.line)
        for fault in made.faults
    ]


STEPS = [
    ("pyproject.toml", "[project]\nname = 'x'\n", None),
    ("pyproject.toml", "[tool.newslint]\nprofile = 'liv'\n", ("pyproject.toml", 1)),
    ("pyproject.toml", "[tool.newslint]\nprofile =\n", ("pyproject.toml", 1)),
    ("newslint.yaml", "rules: [house-*.yaml]\n", ("newslint.yaml", 0)),
    ("house-x.yaml", "doc: x\nform: existenc\n", ("house-x.yaml", 1)),
    ("newslint.yaml", "\nextends: base.yml\n", ("newslint.yaml", 1)),
    ("base.yml", "profile: live\n\nfoo: 1\n", ("base.yml", 2)),
    ("base.yml", "profile: live\n", None),
    ("newslint.yaml", "facts: facts.yaml\n", ("newslint.yaml", 0)),
    ("facts.yaml", "\ncount: []\n", ("facts.yaml", 1)),
    ("newslint.yaml", "baseline: known.jsonl\n", ("newslint.yaml", 0)),
    ("known.jsonl", "\n{}\n", ("known.jsonl", 1)),
    ("newslint.yaml", "article-schema: a.json\n", ("newslint.yaml", 0)),
    ("a.json", '{"$schema": 3,\n', ("a.json", 1)),
    ("newslint.yaml", "profile: archive\n", None),
    ("newslint-ignore.yaml", "- rule: x\n  fils: y\n", ("newslint-ignore.yaml", 1)),
]


def test_a_fault_has_its_place_and_goes_when_it_is_mended(house: Path) -> None:
    sessions = Sessions(Options(), [str(house)], str(house))
    story = str(house / "wire/story.txt")
    for name, text, place in STEPS:
        (house / name).write_text(text, encoding="utf-8")
        made = sessions.of(story)
        assert places(made, house) == ([place] if place else []), (name, text)
    assert made.session is not None
    assert made.session.setup.config.profile == "archive"  # the last sound one


def test_nothing_is_made_again_while_nothing_changes(house: Path) -> None:
    (house / "newslint.yaml").write_text("profile: live\n", encoding="utf-8")
    sessions = Sessions(Options(), [str(house)], str(house))
    first = sessions.of(str(house / "a.txt"))
    assert sessions.of(str(house / "wire/b.txt")) is first
    (house / "newslint.yaml").unlink()
    assert sessions.of(str(house / "a.txt")).session is not first.session


def test_a_config_that_is_named_counts_for_all_stories(house: Path) -> None:
    (house / "wire/newslint.yaml").write_text("profile: live\n", encoding="utf-8")
    (house / "desk.yaml").write_text("profile: archive\n", encoding="utf-8")
    sessions = Sessions(Options(config=str(house / "desk.yaml")), [str(house)], str(house))
    made = sessions.of(str(house / "wire/b.txt"))
    assert made.session is not None
    assert made.session.setup.config.profile == "archive"


def test_a_config_under_a_name_that_is_not_read_is_said(house: Path) -> None:
    (house / "newslint.yml").write_text("profile: live\n", encoding="utf-8")
    made = Sessions(Options(), [str(house)], str(house)).of(str(house / "a.txt"))
    assert [fault.message for fault in made.faults] == [
        "“newslint.yml” is not read; rename it “newslint.yaml”."
    ]
