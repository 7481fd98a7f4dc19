"""Reports: what people read, what programs read, and that hostile text stays inert in both."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import SNAPSHOTS, SOURCE, finding, printed, report_of, run_of, stored, suppressed

from linter.finding import Finding, Fix, Severity
from linter.report import Run
from linter.reporters import FORMATS, Look, reporter
from linter.reporters.escape import cut, escape, width
from linter.reporters.excerpt import excerpt
from linter.span import Edit, LineIndex, Span

SCHEMA = json.loads(
    (Path(__file__).parents[1] / "schemas/report.schema.json").read_text(encoding="utf-8")
)
ONE = run_of(report_of(SOURCE, finding(SOURCE, "29 members")))
CLEAN = run_of(report_of(SOURCE))
NOTHING = run_of()
STATES = SNAPSHOTS["states"]()


# Every format


@pytest.mark.parametrize("about", SNAPSHOTS)
@pytest.mark.parametrize("name", FORMATS)
def test_a_report_is_its_snapshot(name: str, about: str) -> None:
    """After a wanted change, `python tests/write_snapshots.py` writes them anew: read the diff."""
    path = Path(__file__).parent / "snapshots" / f"{about}.{name}"
    assert stored(name, SNAPSHOTS[about]()) == path.read_text(encoding="utf-8")


# concise


def test_concise_is_one_line_a_finding() -> None:
    assert printed("concise", ONE) == (
        "story.txt:3:5: warning: “29 members” has changed; give the new count. [stale-count]"
    )


def test_concise_says_nothing_of_a_clean_run() -> None:
    assert printed("concise", CLEAN) == ""


# full


def test_full_shows_the_line_and_marks_the_words() -> None:
    assert printed("full", ONE) == (
        "story.txt\n"
        "\n"
        "  3:5  warning: “29 members” has changed; give the new count. [stale-count]\n"
        "    The 29 members met.\n"
        "        ^^^^^^^^^^\n"
        "\n"
        "1 finding in 1 story: 1 warning."
    )


def test_full_shows_evidence_and_fix() -> None:
    fix = Fix("Replace “29” by “32”.", (Edit(Span(16, 18), "32"),), safe=False)
    found = finding(SOURCE, "29 members", evidence="32 since 2024-03-07", fix=fix)
    text = printed("full", run_of(report_of(SOURCE, found)))
    assert "    evidence: 32 since 2024-03-07\n" in text
    assert "    possible fix: Replace “29” by “32”.\n" in text


def test_full_calls_a_safe_fix_a_fix() -> None:
    fix = Fix("Remove it.", (Edit(Span(0, 4), ""),), safe=True)
    text = printed("full", run_of(report_of(SOURCE, finding(SOURCE, "NATO", fix=fix))))
    assert "    fix: Remove it.\n" in text


@pytest.mark.parametrize(
    ("severities", "stories", "line"),
    [
        ("", 1, "No findings in 1 story."),
        ("", 3, "No findings in 3 stories."),
        ("e", 1, "1 finding in 1 story: 1 error."),
        ("nnwwe", 2, "5 findings in 2 stories: 1 error, 2 warnings, 2 notes."),
    ],
)
def test_full_ends_with_the_counts(severities: str, stories: int, line: str) -> None:
    kinds = {"e": Severity.ERROR, "w": Severity.WARNING, "n": Severity.NOTE}
    findings = [finding(SOURCE, "29", severity=kinds[letter]) for letter in severities]
    reports = [report_of(SOURCE, *findings)] + [report_of(SOURCE)] * (stories - 1)
    assert printed("full", run_of(*reports)).splitlines()[-1] == line


def test_full_leaves_the_counts_out_when_asked_and_when_nothing_was_read() -> None:
    assert printed("full", CLEAN, Look(summary=False)) == ""
    assert printed("full", NOTHING) == ""


def test_a_finding_about_a_whole_file_has_no_excerpt() -> None:
    whole = Finding("unreadable-file", Severity.ERROR, "The file is empty.", Span(0, 0), "")
    assert printed("full", run_of(report_of("", whole))).splitlines()[2:4] == [
        "  1:1  error: The file is empty. [unreadable-file]",
        "",
    ]


def test_color_only_when_asked_for() -> None:
    for name in FORMATS:
        assert "\x1b" not in printed(name, ONE)
    assert "\x1b[1;33mwarning:\x1b[0m" in printed("full", ONE, Look(color=True))
    assert "\x1b[1;33mwarning:\x1b[0m" in printed("concise", ONE, Look(color=True))
    assert "\x1b" not in printed("json", ONE, Look(color=True))


# Known and suppressed findings


def test_known_and_suppressed_findings_are_only_counted() -> None:
    text = printed("full", STATES)
    assert "known note" not in text
    assert "Trending" not in text
    assert text.endswith("\n\n1 finding in 2 stories: 1 error; 3 known, 2 suppressed.")
    assert printed("concise", STATES).count("\n") == 0


def test_known_findings_are_listed_and_called_so_if_asked_for() -> None:
    look = Look(known=True)
    text = printed("full", STATES, look)
    assert "  3:5  error: “29 members” has" in text
    assert "  3:19  known note: “the council” has" in text
    assert "story.txt\n\n  3:16  known warning: “met” has" in text
    assert "Trending" not in text
    assert [line.split(" “")[0] for line in printed("concise", STATES, look).splitlines()] == [
        "desk/pier opening.txt:3:5: error:",
        "desk/pier opening.txt:3:19: known note:",
        "desk/pier opening.txt:4:1: known warning:",
        "story.txt:3:16: known warning:",
    ]


@pytest.mark.parametrize(
    ("known", "silenced", "line"),
    [
        (2, 0, "No new findings in 1 story; 2 known."),
        (0, 1, "No findings in 1 story; 1 suppressed."),
        (1, 1, "No new findings in 1 story; 1 known, 1 suppressed."),
    ],
)
def test_full_says_what_else_there_is_where_nothing_is_new(
    known: int, silenced: int, line: str
) -> None:
    found = finding(SOURCE, "29")
    one = replace(
        report_of(SOURCE), known=(found,) * known, suppressed=(suppressed(found),) * silenced
    )
    assert printed("full", run_of(one)) == line


def test_json_says_of_every_finding_what_it_is() -> None:
    report = document(STATES)
    assert [(row["state"], row["suppression"]) for row in report["findings"]] == [
        ("new", None),
        ("known", None),
        ("known", None),
        ("suppressed", {"reason": "It is the name of a book.", "in_source": True}),
        ("suppressed", {"reason": None, "in_source": False}),
        ("known", None),
    ]
    assert report["summary"] == {
        "stories": 2,
        "skipped": 0,
        "findings": 1,
        "errors": 1,
        "warnings": 0,
        "notes": 0,
        "known": 3,
        "suppressed": 2,
    }


# The excerpt


def excerpt_of(source: str, words: str, limit: int = 40) -> tuple[str, str] | None:
    start = source.index(words)
    return excerpt(LineIndex(source), Span(start, start + len(words)), limit)


def test_a_long_line_is_cut_around_the_span() -> None:
    line = "a" * 100 + " 29 members " + "b" * 100
    assert excerpt_of(line, "29 members") == (
        "…aaaaaaaaaaaaa 29 members bbbbbbbbbbbbb…",
        "               ^^^^^^^^^^",
    )


def test_a_long_line_is_not_cut_at_an_end_that_fits() -> None:
    assert excerpt_of("29 members " + "b" * 100, "29") == (
        "29 members bbbbbbbbbbbbbbbbbbbbbbbbbbb…",
        "^^",
    )
    assert excerpt_of("a" * 100 + " 29", "29") == ("…" + "a" * 35 + " 29", " " * 37 + "^^")


def test_a_span_wider_than_the_room_is_marked_as_far_as_shown() -> None:
    assert excerpt_of("x" * 100, "x" * 100, 20) == ("x" * 18 + "…", "^" * 18)


def test_a_span_over_several_lines_is_marked_to_the_end_of_the_first() -> None:
    assert excerpt_of("one two\nthree", "two\nthree") == ("one two", "    ^^^")


def test_an_empty_span_has_one_mark() -> None:
    assert excerpt(LineIndex("one"), Span(3, 3), 40) == ("one", "   ^")


def test_a_blank_line_has_no_excerpt() -> None:
    assert excerpt(LineIndex("one\n\n"), Span(4, 4), 40) is None


def test_marks_stand_under_wide_and_combining_characters() -> None:
    assert excerpt_of("東京 29", "29") == ("東京 29", "     ^^")
    assert excerpt_of("cafe\u0301 29", "29") == ("cafe\u0301 29", "     ^^")
    assert excerpt_of("a 東京", "東京") == ("a 東京", "  ^^^^")


def test_marks_stand_under_what_is_shown_of_a_control_character() -> None:
    assert excerpt_of("a\x1bb 29", "29") == ("a\\x1bb 29", "       ^^")


@given(st.text(min_size=1, max_size=80), st.data())
def test_an_excerpt_fits_its_room_and_its_marks_fit_under_it(text: str, data: Any) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shown = excerpt(LineIndex(text), Span(start, end), 30)
    if shown:
        line, marks = shown
        assert width(line) <= 30
        assert marks.strip() == "^" * len(marks.strip())
        assert 1 <= len(marks) <= width(line) + 1


def test_an_excerpt_that_starts_with_a_mark_keeps_its_letter_and_its_room() -> None:
    text = "ab\u094d" + "c" * 40
    shown = excerpt(LineIndex(text), Span(2, len(text)), 10)
    assert shown == ("…b\u094dccccccc…", "  ^^^^^^^")
    before = excerpt(LineIndex(text), Span(3, len(text)), 10)
    assert before == ("…cccccccc…", " ^^^^^^^^")


# Hostile text

HOSTILE = [
    *(chr(code) for code in range(0x20)),
    *(chr(code) for code in range(0x7F, 0xA0)),
    *"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\u2028\u2029",
    "\ud800",
    "\udfff",
    "\u200b",
    "\ufeff",
    "\U000e0041",
]


@pytest.mark.parametrize("character", HOSTILE, ids=ascii)
@pytest.mark.parametrize("name", FORMATS)
def test_hostile_characters_are_inert_wherever_they_stand(name: str, character: str) -> None:
    source = f"Title {character} end"
    found = finding(
        source,
        source,
        message=f"Message {character}.",
        evidence=f"Evidence {character}.",
        fix=Fix(f"Fix {character}.", (Edit(Span(0, 1), character),), True),
        at=f"/{character}",
    )
    run = run_of(report_of(source, found, path=f"a{character}b.txt"))
    for line in reporter(name)(run, Look()):
        assert character not in line
        line.encode()


EVERYTHING = (
    "::add-mask::x%0A::error::y ##[add-mask]z </script><script>alert(1)</script> {0} [a](http://b) "
    "a,b:c;d=e" + "".join(HOSTILE)
)


@pytest.mark.parametrize("name", FORMATS)
def test_a_story_full_of_tricks_is_only_text(name: str) -> None:
    source = f"{EVERYTHING}\nsecond line\n"
    found = finding(
        source,
        source,
        message=EVERYTHING,
        evidence=EVERYTHING,
        fix=Fix(EVERYTHING, (Edit(Span(0, 9), EVERYTHING),), True),
        at=f"/{EVERYTHING}",
    )
    report = printed(
        name, run_of(report_of(source, found, path=EVERYTHING), failures=(EVERYTHING,))
    )
    report.encode()
    assert not set(report) & (set(HOSTILE) - {"\n"})
    for line in report.split("\n"):
        assert "##[" not in line
        if name != "github":
            assert not line.lstrip().startswith("::")
    if name in ("json", "sarif", "gitlab", "rdjson", "jsonl"):
        assert report.isascii()
        assert "<" not in report
        for part in report.split("\n") if name == "jsonl" else [report]:
            json.loads(part)
    if name in ("junit", "checkstyle"):
        assert report.isascii()
        ElementTree.fromstring(report)
    if name == "github":
        (line,) = report.split("\n")
        assert re.fullmatch(r"::warning [^:]*::(?:[^%]|%25)*", line)


@pytest.mark.parametrize("name", ["full", "concise"])
def test_a_path_stays_a_path_where_it_would_be_a_command(name: str) -> None:
    run = run_of(report_of(SOURCE, finding(SOURCE, "29"), path="::stop-commands::x"))
    assert printed(name, run).startswith("./::stop-commands::x")


def test_a_line_that_would_be_a_command_has_a_bar_before_it() -> None:
    source = "  ::add-mask::29\n"
    lines = printed("full", run_of(report_of(source, finding(source, "29")))).splitlines()
    assert lines[3:5] == ["  |   ::add-mask::29", "                  ^^"]


@given(st.text())
def test_escaped_text_has_nothing_that_moves_the_cursor_or_turns_text(text: str) -> None:
    shown = escape(text)
    assert not {unicodedata.category(character) for character in shown} & {"Cc", "Cs", "Zl", "Zp"}
    turning = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    assert not {unicodedata.bidirectional(character) for character in shown} & turning


def test_escaped_text_can_be_read() -> None:
    assert escape("a\x1b[31m\u202eb\n\U000e0041é東") == "a\\x1b[31m\\u202eb\\n\\U000e0041é東"


def test_joiners_of_persian_and_emoji_stay() -> None:
    assert escape("می\u200cخواهم 👩\u200d🚀") == "می\u200cخواهم 👩\u200d🚀"


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("abc", 3, "abc"),
        ("abcd", 3, "ab…"),
        ("東京都", 5, "東京…"),
        ("a\x1bb", 4, "a…"),
        ("", 0, ""),
    ],
)
def test_text_is_cut_to_columns(text: str, limit: int, expected: str) -> None:
    assert cut(text, limit) == expected


# json


def document(run: Run) -> Any:
    """Return the parsed JSON report, which must be valid against the schema."""
    data = json.loads(printed("json", run))
    jsonschema.Draft202012Validator(SCHEMA).validate(data)
    return data


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    "run",
    [NOTHING, CLEAN, ONE, STATES, replace(STATES, excerpts=False)],
    ids=["nothing", "clean", "one", "states", "wordless"],
)
def test_json_is_valid_against_its_schema(run: Run) -> None:
    document(run)


def test_json_says_everything() -> None:
    fix = Fix("Replace “29” by “32”.", (Edit(Span(16, 18), "32"),), safe=False)
    found = finding(SOURCE, "29 members", evidence="32 since 2024-03-07", fix=fix)
    assert document(run_of(report_of(SOURCE, found), report_of(SOURCE), skipped=2)) == {
        "schema_version": 1,
        "tool": {
            "name": "newslint",
            "version": "0.1.0",
            "facts_as_of": "2026-06-30",
            "as_of": "2026-11-23",
            "profile": "default",
        },
        "findings": [
            {
                "rule": "stale-count",
                "family": "facts",
                "severity": "warning",
                "state": "new",
                "suppression": None,
                "message": "“29 members” has changed; give the new count.",
                "path": "story.txt",
                "at": "/line[1]",
                "range": {
                    "start": {"line": 3, "column": 5, "offset": 16},
                    "end": {"line": 3, "column": 15, "offset": 26},
                },
                "excerpt": "29 members",
                "evidence": "32 since 2024-03-07",
                "fix": {
                    "title": "Replace “29” by “32”.",
                    "safe": False,
                    "edits": [{"start": 16, "end": 18, "text": "32"}],
                },
                "fingerprint": "0" * 64,
                "kind": "paragraph",
                "story_date": "2020-01-21",
            }
        ],
        "failures": [],
        "summary": {
            "stories": 2,
            "skipped": 2,
            "findings": 1,
            "errors": 0,
            "warnings": 1,
            "notes": 0,
            "known": 0,
            "suppressed": 0,
        },
    }


def test_json_has_one_line_a_finding() -> None:
    two = [finding(SOURCE, "29"), finding(SOURCE, "met")]
    lines = printed("json", run_of(report_of(SOURCE, *two))).splitlines()
    assert sum('"rule"' in line for line in lines) == 2


def test_json_counts_in_code_points() -> None:
    source = "𝄞 29\n"
    (row,) = document(run_of(report_of(source, finding(source, "29"))))["findings"]
    assert row["range"]["start"] == {"line": 1, "column": 3, "offset": 2}


def test_json_cuts_the_excerpt_to_200_characters() -> None:
    source = "x" * 500
    (row,) = document(run_of(report_of(source, finding(source, source))))["findings"]
    assert row["excerpt"] == "x" * 200


def test_json_is_ascii_and_sound_where_a_path_is_not() -> None:
    run = run_of(report_of(SOURCE, finding(SOURCE, "29"), path="caf\udce9.txt"))
    assert printed("json", run).isascii()
    assert document(run)["findings"][0]["path"] == "caf\ufffd.txt"
