"""Lines that recur in the stories of a run become a rule, and the rule then finds them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from linter.cli import run
from linter.config.house_rules import read_rule
from linter.document import Document
from linter.readers import read
from linter.recurring import LineCounter, Recurring, rule_lines
from linter.report import Report
from linter.rule_trial import failures

PROMO = "More tales from our harbor desk!"
SERIES = "* A letter from the valley, every Monday *"
PLACES = (
    "Halden Larkmouth Riverton Orsa Tarn Whitby Elmstead Corran Brill Dunmore Fell Gorse".split()
)


def story(number: int, *lines: str) -> str:
    """Return a story whose own words stand in no other."""
    place = f"{PLACES[number % len(PLACES)]} {number}"
    paragraphs = [
        f"Council of {place} votes on pier {number}",
        f"The council of {place} voted {number} times on Monday on the pier of {place}.",
        f"It will cost ${number} million, the mayor of {place} told {number} of the shops there.",
        *lines,
        f"The people of {place} have waited for it {number} years, and {number} of them came.",
    ]
    return "\n\n".join(paragraphs) + "\n"


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the working directory: twelve stories, nine with a promotion, two with a series."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "stories").mkdir()
    (tmp_path / "house").mkdir()
    for number in range(12):
        lines = [PROMO] * (number < 9) + [SERIES] * (number < 2)
        (tmp_path / "stories" / f"{number:02}.txt").write_text(story(number, *lines), "utf-8")
    return tmp_path


def learn(*arguments: str, into: str = "house/our-lines.yaml") -> int:
    return run(["check", *arguments, "--learn-boilerplate", into, "--fail-on", "never"])


def test_what_recurs_becomes_a_rule_that_finds_it(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert learn("stories") == 0
    assert "wrote 1 line that recurs to “house/our-lines.yaml”" in capsys.readouterr().err
    text = (archive / "house" / "our-lines.yaml").read_text("utf-8")
    assert (
        "# in 9 stories: stories/00.txt, stories/01.txt, stories/02.txt\n"
        '- "more tales from our harbor desk"\n' in text
    )
    assert "letter from the valley" not in text  # two stories are no evidence
    assert run(["test", "house/our-lines.yaml"]) == 0

    (archive / "newslint.yaml").write_text("rules: [house/*.yaml]\n", "utf-8")
    capsys.readouterr()
    run(["stories", "--select", "our-lines", "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    found = [(one["path"], one["message"]) for one in report["findings"]]
    assert [path for path, _ in found] == [f"stories/{number:02}.txt" for number in range(9)]
    assert {said for _, said in found} == {f"“{PROMO}” stands in many of our stories; take it out."}

    assert learn("stories", into="house/again.yaml") == 0  # the rule reports them now
    assert not (archive / "house" / "again.yaml").exists()
    assert "no new line stands in 3 stories or more" in capsys.readouterr().err

    run(["fix", "stories", "--select", "our-lines", "--unsafe-fixes", "--fail-on", "never"])
    texts = [(archive / "stories" / f"{number:02}.txt").read_text("utf-8") for number in range(12)]
    assert not [text for text in texts if PROMO in text]
    assert texts[3] == story(3)


def test_rows_of_jsonl_are_stories_like_others(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [{"title": f"Pier {n}", "text": story(n, PROMO.upper())} for n in range(5)]
    (archive / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    assert learn("rows.jsonl") == 0
    text = (archive / "house" / "our-lines.yaml").read_text("utf-8")
    assert "# in 5 stories: rows.jsonl, rows.jsonl:2, rows.jsonl:3\n" in text


def test_what_newslint_knows_is_not_learned(archive: Path) -> None:
    for number in range(4):
        lines = ("Trending Stories", "Politics", "By Ana Petrova", "© 2020 Riverton Herald")
        (archive / "stories" / f"{number:02}.txt").write_text(story(number, *lines), "utf-8")
    for number in range(4, 12):
        (archive / "stories" / f"{number:02}.txt").write_text(story(number), "utf-8")
    assert learn("stories") == 0
    assert not (archive / "house" / "our-lines.yaml").exists()


def test_copies_of_a_story_are_no_evidence(archive: Path) -> None:
    for number in range(12):
        again = story(0) + f"\nThis is update {number} of the council of Halden on the pier.\n"
        (archive / "stories" / f"{number:02}.txt").write_text(again, "utf-8")
    assert learn("stories") == 0
    assert not (archive / "house" / "our-lines.yaml").exists()


@pytest.mark.parametrize(
    ("into", "said"),
    [
        ("house/old.yaml", "“house/old.yaml” is there already; name a new file."),
        ("house", "“house” is there already; name a new file."),
        ("house/lines.txt", "A rule file ends in .yaml"),
        ("house/Our Lines.yaml", "“Our Lines” is none"),
        ("none/lines.yaml", "cannot be written"),
    ],
)
def test_a_file_that_cannot_be_written_is_refused(
    archive: Path, capsys: pytest.CaptureFixture[str], into: str, said: str
) -> None:
    (archive / "house" / "old.yaml").write_text("# mine\n", "utf-8")
    assert learn("stories", into=into) == 2
    assert said in capsys.readouterr().err
    assert (archive / "house" / "old.yaml").read_text("utf-8") == "# mine\n"


def test_a_report_is_not_written_over_the_rule(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert learn("stories", "--format", "json=house/our-lines.yaml") == 2
    assert "“house/our-lines.yaml” is the rule that is learned" in capsys.readouterr().err


def test_nothing_is_written_if_a_story_could_not_be_read(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert learn("stories", "none.txt") == 2
    assert "because the run is not whole" in capsys.readouterr().err
    assert not (archive / "house" / "our-lines.yaml").exists()


def counted(texts: list[str], **limits: int) -> LineCounter:
    counter = LineCounter(**limits)
    for number, text in enumerate(texts):
        document: Document = read(f"{number}.txt", text.encode())
        counter.add(document, Report(document))
    return counter


def test_memory_is_bounded_and_frequent_lines_survive_that() -> None:
    texts = [story(number, *[PROMO] * (number % 5 == 0)) for number in range(400)]
    counter = counted(texts, once=60, kept=4)
    assert len(counter._once) <= 60
    (line,) = counter.recurring()
    assert (line.text, line.count) == ("more tales from our harbor desk", 80)


def test_of_many_lines_that_recur_the_frequent_ones_are_kept() -> None:
    texts = [
        story(number, PROMO, f"Our column number {number // 2} about the old river and the mill")
        for number in range(60)
    ]
    counter = counted(texts, kept=8)
    assert len(counter._kept) <= 8
    assert counter.recurring()[0].count == 60


def test_a_large_run_asks_for_one_story_in_a_thousand() -> None:
    counter = LineCounter()
    for stories, fewest in ((0, 3), (3000, 3), (3001, 4), (100_000, 100)):
        counter.stories = stories
        assert counter.fewest == fewest


def test_odd_words_and_paths_make_a_sound_file(tmp_path: Path) -> None:
    odd = [
        Recurring("yes", 9, ["a\nb: [.txt", "c\u2028.txt"]),
        Recurring("null and 4", 8, []),
        Recurring("l'école on air", 7, ["é.txt"]),
    ]
    path = tmp_path / "odd.yaml"
    path.write_text("\n".join(rule_lines(odd, 12, 3)) + "\n", "utf-8")
    assert failures(read_rule(str(path))) == []
