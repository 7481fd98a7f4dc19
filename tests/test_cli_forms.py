"""The command line on stories as they really come: HTML, Markdown, JSON, JSONL, XML."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

import pytest

from linter.cli import run

FAULT = "Talks with senior Iraqi and officials went on for days, the envoy said on Monday."
SOUND = "The ferry went back to its old route on Monday, the company said."


class Outcome(NamedTuple):
    code: int
    out: str
    err: str


class Newslint(Protocol):
    def __call__(self, *arguments: str) -> Outcome: ...


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)


@pytest.fixture
def newslint(capsys: pytest.CaptureFixture[str]) -> Newslint:
    def call(*arguments: str) -> Outcome:
        code = run([*arguments, "--select", "missing-conjunct"])
        return Outcome(code, *capsys.readouterr())

    return call


def write(name: str, text: str) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")


def places(out: str) -> list[str]:
    """Return path, line and column of each finding."""
    return [line.rpartition(": error")[0] for line in out.splitlines()]


NITF = f"""<?xml version="1.0"?>
<nitf><body><body.head><hedline><hl1>Ferry returns</hl1></hedline></body.head>
<body.content><p>{FAULT}</p></body.content></body></nitf>
"""
FILES = {
    "a.html": f"<html><body><h1>Ferry returns</h1>\n<p>{FAULT}</p></body></html>",
    "b.md": f"---\ntitle: Ferry returns\n---\n\n{FAULT}\n",
    "c.json": json.dumps({"headline": "Ferry returns", "body_html": f"<p>{FAULT}</p>"}),
    "d.jsonl": json.dumps({"title": "x", "text": SOUND})
    + "\n\n"
    + json.dumps({"title": "Ferry returns", "text": FAULT})
    + "\n",
    "e.xml": NITF,
    "f.txt": f"Ferry returns\n\n{FAULT}\n",
}
PLACES = ["a.html:2:22", "b.md:5:19", "c.json:1:66", "d.jsonl:3:55", "e.xml:3:36", "f.txt:3:19"]


def test_every_form_of_a_folder_is_read(newslint: Newslint) -> None:
    for name, text in FILES.items():
        write(f"stories/{name}", text)
    outcome = newslint("stories")
    assert (outcome.code, outcome.err) == (1, "")
    assert places(outcome.out) == [f"stories/{place}" for place in PLACES]


def test_offsets_of_a_row_are_offsets_in_the_file(newslint: Newslint) -> None:
    write("d.jsonl", FILES["d.jsonl"])
    newslint("d.jsonl", "--format", "json=report.json")
    (found,) = json.loads(Path("report.json").read_text())["findings"]
    start, end = found["range"]["start"]["offset"], found["range"]["end"]["offset"]
    assert FILES["d.jsonl"][start:end] == "Iraqi and officials"
    assert found["at"] == "/text/line[1]"


def test_a_bad_line_is_a_finding_and_the_rest_go_on(newslint: Newslint) -> None:
    write("d.jsonl", '{"title": }\n' + FILES["d.jsonl"])
    outcome = newslint("d.jsonl")
    assert outcome.out.splitlines()[0].startswith("d.jsonl:1:11: error: The JSON cannot be read")
    assert len(places(outcome.out)) == 2


def test_what_is_no_story_is_passed_over_in_a_folder(newslint: Newslint) -> None:
    write("README.md", "# How to use this\n\nRun the command, and read what it says.\n")
    write("data.json", '{"name": "ferry", "version": 1}')
    write("feed.xml", "<rss><channel><title>News</title></channel></rss>")
    write("rows.jsonl", '{"id": 1}\n{"id": 2}\n')
    write("f.txt", FILES["f.txt"])
    outcome = newslint(".")
    assert places(outcome.out) == ["f.txt:3:19"]
    assert outcome.err == "newslint: skipped 4 files that are no story.\n"


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("README.md", "# How to\n\nRun the command.\n", "The text has no front matter, dateline"),
        ("data.json", '{"name": "ferry"}', "The JSON holds no text of a story"),
        ("feed.xml", "<rss></rss>", "“rss”"),
        ("nav.html", "<html><body><nav><a href=/>Home</a></nav></body></html>", "holds no text"),
    ],
)
def test_what_is_no_story_is_a_finding_if_it_was_named(
    newslint: Newslint, name: str, text: str, message: str
) -> None:
    write(name, text)
    outcome = newslint(name)
    assert outcome.code == 1
    assert message in outcome.out
    assert outcome.out.rstrip().endswith("[no-story]")


def test_markdown_with_a_dateline_is_a_story_without_front_matter(newslint: Newslint) -> None:
    write("story.md", f"# Ferry returns\n\nRIVERTON (AP) — {FAULT}\n")
    assert places(newslint("story.md").out) == ["story.md:3:35"]


def test_the_form_of_standard_input_is_named_or_said(
    newslint: Newslint, monkeypatch: pytest.MonkeyPatch
) -> None:
    for arguments in (("--input-format", "html"), ("--stdin-filename", "a.html")):
        stdin = io.TextIOWrapper(io.BytesIO(FILES["a.html"].encode()))
        monkeypatch.setattr(sys, "stdin", stdin)
        name = "a.html" if "a.html" in arguments else "stdin"
        assert places(newslint("-", *arguments).out) == [f"{name}:2:22"]


def test_the_config_says_where_stories_are(newslint: Newslint) -> None:
    write("newslint.yaml", "html: {content: div.x}\nfields: {body: /a/*/b, headline: /h}\n")
    write("a.html", f"<html><body><p>{FAULT}</p><div class=x><p>{SOUND}</p></div></body></html>")
    write("c.json", json.dumps({"h": "Ferry returns", "a": [{"b": SOUND}, {"b": FAULT}]}))
    assert len(places(newslint("a.html", "c.json").out)) == 1


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ("html: {content: 'div['}", "“div[” is no CSS selector; write one such as div.story."),
        ("html: {contents: div}", "There is no key “contents”; did you mean “content”?"),
        (
            "html: {content: 'p::before'}",
            "“p::before” is no CSS selector; write one such as div.story.",
        ),
        (
            "html: {content: 'p:contains(x)'}",
            "“p:contains(x)” is no CSS selector; write one such as div.story.",
        ),
        ("fields: {bodi: /a}", "There is no key “bodi”; did you mean “body”?"),
        (
            "fields: {body: a}",
            "“a” is no JSON pointer; begin it with a slash, as in /content/text.",
        ),
    ],
)
def test_a_config_that_cannot_be_followed(newslint: Newslint, config: str, message: str) -> None:
    write("newslint.yaml", config)
    write("f.txt", FILES["f.txt"])
    outcome = newslint("f.txt")
    assert outcome.code == 2
    assert outcome.err.rstrip().endswith(message)


def lint(capsys: pytest.CaptureFixture[str], *arguments: str) -> Sequence[str]:
    run(list(arguments))
    return capsys.readouterr().out.splitlines()


def test_a_story_in_another_language_has_no_findings_about_english(
    capsys: pytest.CaptureFixture[str],
) -> None:
    german = "Die Fähre fährt seit Montag wieder auf ihrer alten Strecke, sagte die Reederei"
    write("a.txt", f"Die Fähre ist zurück\n\n{german}\n\n{german} und die Stadt.\n")
    assert lint(capsys, "a.txt", "-q") == []


def test_a_schema_of_the_users_is_what_stories_must_fit(
    capsys: pytest.CaptureFixture[str],
) -> None:
    write("desk.json", '{"required": ["desk"], "properties": {"title": {"maxLength": 5}}}')
    write("story.json", json.dumps({"title": "Ferry returns", "text": SOUND}))
    out = lint(capsys, "story.json", "--schema", "desk.json", "--select", "standard-violation")
    assert [line.split(" ")[0] for line in out] == ["story.json:1:1:", "story.json:1:11:"]
    assert all(line.endswith("[standard-violation]") for line in out)


def test_a_file_with_stories_and_other_rows_is_not_overwritten(newslint: Newslint) -> None:
    write("rows.jsonl", FILES["d.jsonl"] + '{"id": 1}\n')
    before = Path("rows.jsonl").read_text()
    outcome = newslint(".", "--format", "json=rows.jsonl")
    assert outcome.code == 2
    assert Path("rows.jsonl").read_text() == before


def test_front_matter_that_cannot_be_read_does_not_make_a_story_vanish(newslint: Newslint) -> None:
    write("b.md", f"---\ntitle: Ferry: returns\ndate: 2020-01-21\n---\n\n{FAULT}\n")
    out = newslint("b.md").out
    assert "[front-matter-invalid]" in out
    assert "[missing-conjunct]" in out


@pytest.mark.parametrize("charset", ["undefined", "unicode_escape", "punycode", "no-such"])
def test_an_encoding_that_the_web_does_not_know_is_none(newslint: Newslint, charset: str) -> None:
    page = f'<meta charset="{charset}"><h1>Ferry</h1><p>Caf\xe9s. \\u003cb {FAULT}</p>'
    Path("a.html").write_bytes(page.encode("latin-1"))
    out = newslint("a.html").out
    assert "[wrong-encoding]" in out
    assert "[missing-conjunct]" in out


def test_marks_and_lines_that_are_too_long_do_not_shift_the_lines_behind(
    newslint: Newslint, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("linter.readers.MAX_BYTES", 400)
    row = json.dumps({"title": "Ferry returns", "text": FAULT}) + "\n"
    long = json.dumps({"text": "é\u2028" * 300}, ensure_ascii=False) + "\n"
    source = row + "\ufeff" + row + long + row
    write("d.jsonl", "\ufeff" + source)
    newslint("d.jsonl", "--format", "json=report.json")
    rows = json.loads(Path("report.json").read_text())["findings"]
    found = [one["range"] for one in rows if one["rule"] == "missing-conjunct"]
    assert [one["start"]["line"] for one in found] == [1, 2, 4]
    for one in found:
        words = source[one["start"]["offset"] : one["end"]["offset"]]
        assert words == "Iraqi and officials"


def test_a_schema_that_nothing_fits_is_followed(capsys: pytest.CaptureFixture[str]) -> None:
    write("desk.json", '{"properties": {"status": {"enum": []}}}')
    write("story.json", json.dumps({"title": "Ferry returns", "text": SOUND, "status": "x"}))
    (line,) = lint(capsys, "story.json", "--schema", "desk.json", "-q")
    assert line.endswith("[standard-violation]")


def test_a_reader_that_fails_does_not_take_down_the_run(
    newslint: Newslint, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("linter.readers.html.Page", broken)
    write("a.html", FILES["a.html"])
    write("f.txt", FILES["f.txt"])
    outcome = newslint(".")
    assert outcome.code == 2
    assert [line.rpartition(" ")[2] for line in outcome.out.splitlines()] == [
        "[rule-failed]",
        "[missing-conjunct]",
    ]


def test_a_form_that_is_asked_for_is_that_of_named_files_only(newslint: Newslint) -> None:
    write("more/page.html", "<h1>Pier opens</h1><p>The pier is open.</p>")
    write("more/pier.txt", "Pier opens\n\nThe pier is open.\n")
    assert newslint("more", "--input-format", "jsonl").code == 0


def test_a_line_that_is_no_story_is_reported_beside_those_that_are(newslint: Newslint) -> None:
    story = '{"title": "Pier opens", "text": "The pier is open again."}'
    write("more/rows.jsonl", f'{{"a": 1}}\n{story}\n{{"b": 2}}\n')
    write("more/none.jsonl", '{"a": 1}\n{"b": 2}\n')
    outcome = newslint("more")
    lines = [line.partition(": error")[0] for line in outcome.out.splitlines()]
    assert lines == ["more/rows.jsonl:1:1", "more/rows.jsonl:3:1"]
    assert "skipped 1 file" in outcome.err


def test_a_story_on_standard_input_follows_the_exclusions_if_forced(
    newslint: Newslint, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("newslint.yaml", "exclude: [drafts/]\n")
    given = ["-", "--stdin-filename", "drafts/pier.txt"]
    for forced, found in ([], 1), (["--force-exclude"], 0):
        stdin = io.TextIOWrapper(io.BytesIO(f"Talks go on\n\n{FAULT}\n".encode()))
        monkeypatch.setattr(sys, "stdin", stdin)
        assert newslint(*given, *forced).code == found
