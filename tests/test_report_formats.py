"""Formats for other programs, read back by others; no format says what it must not."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pyromark
import pytest
from format_page import PAGE, filled
from hypothesis import given
from hypothesis import strategies as st
from junitparser import Error, Failure, JUnitXml, Skipped
from runs import SNAPSHOTS, SOURCE, finding, printed, report_of, run_of, stored, suppressed

from linter.document import Document
from linter.finding import Finding, Fix, Severity
from linter.report import Marked, Report, Run, State
from linter.reporters import FORMATS, Look
from linter.reporters.escape import cut, escape
from linter.reporters.markdown import code
from linter.reporters.wordless import without_words
from linter.reporters.xml import attributes, text
from linter.span import Edit, LineIndex, Span

SCHEMA = json.loads(
    (Path(__file__).parents[1] / "schemas/report.schema.json").read_text(encoding="utf-8")
)
NOTHING = run_of()
STATES = SNAPSHOTS["states"]()
FAILED = run_of(failures=("“none.txt” does not exist.",))


def of(source: str, *findings: Finding, path: str = "story.txt") -> Run:
    return run_of(report_of(source, *findings, path=path))


def one_of_many(source: str, first_line: int) -> Report:
    """Return the report of a row that stands on a line of a file of rows."""
    document = Document("rows.jsonl", source, first_line=first_line, origin=100)
    return Report(document, (finding(source, "29"),))


# The page about the formats


def test_the_examples_on_the_page_are_what_newslint_writes() -> None:
    """After a wanted change, `python tests/write_snapshots.py` writes them anew."""
    page = PAGE.read_text(encoding="utf-8")
    assert filled(page) == page


def test_the_page_names_every_format_and_shows_it() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `(\w+)` ", page, re.MULTILINE)) == set(FORMATS)
    assert {asked.split()[0] for asked in re.findall(r"<!-- example: (.*?) -->", page)} == set(
        FORMATS
    )


# jsonl


def parsed_lines(run: Run) -> list[Any]:
    """Return the parsed lines, each of which must be valid against the schema."""
    lines = [json.loads(line) for line in printed("jsonl", run).split("\n")]
    validator = jsonschema.Draft202012Validator({**SCHEMA["$defs"]["line"], **_defs()})
    for line in lines:
        validator.validate(line)
    return lines


def _defs() -> dict[str, Any]:
    return {"$defs": SCHEMA["$defs"], "properties": SCHEMA["properties"]}


@pytest.mark.parametrize("about", SNAPSHOTS)
def test_jsonl_says_what_json_says(about: str) -> None:
    run = SNAPSHOTS[about]()
    document = json.loads(printed("json", run))
    header, *findings, last = parsed_lines(run)
    assert header == {"type": "header", "schema_version": 1, "tool": document["tool"]}
    assert findings == [{"type": "finding", **row} for row in document["findings"]]
    assert last == {
        "type": "summary",
        "failures": document["failures"],
        "summary": document["summary"],
    }


def test_jsonl_of_nothing_has_two_lines() -> None:
    assert [line["type"] for line in parsed_lines(NOTHING)] == ["header", "summary"]


# gitlab


def issues(run: Run) -> Any:
    return json.loads(printed("gitlab", run))


def test_gitlab_gets_what_it_asks_for() -> None:
    found = finding(SOURCE, "meets\n\nThe", severity=Severity.ERROR)
    assert issues(of(SOURCE, found, path="desk/a b.txt")) == [
        {
            "description": found.message.replace("\n", "\\n"),
            "check_name": "stale-count",
            "fingerprint": "0" * 64,
            "severity": "major",
            "location": {"path": "desk/a b.txt", "lines": {"begin": 1, "end": 3}},
        }
    ]


@pytest.mark.parametrize(
    ("severity", "name"),
    [(Severity.ERROR, "major"), (Severity.WARNING, "minor"), (Severity.NOTE, "info")],
)
def test_gitlab_has_names_of_its_own_for_severities(severity: Severity, name: str) -> None:
    (issue,) = issues(of(SOURCE, finding(SOURCE, "29", severity=severity)))
    assert issue["severity"] == name


@pytest.mark.parametrize("run", [NOTHING, FAILED, of(SOURCE)], ids=["nothing", "failed", "clean"])
def test_gitlab_gets_an_empty_list_where_nothing_was_found(run: Run) -> None:
    assert issues(run) == []


def test_no_two_issues_share_a_fingerprint() -> None:
    same = [finding(SOURCE, "29") for _ in range(3)]
    nameless = [finding(SOURCE, "met", fingerprint="") for _ in range(2)]
    found = [issue["fingerprint"] for issue in issues(of(SOURCE, *same, *nameless))]
    assert found[0] == "0" * 64
    assert len(set(found)) == 5
    assert all(re.fullmatch("[0-9a-f]{64}", one) for one in found)


def test_gitlab_gets_known_findings_because_the_target_branch_has_them() -> None:
    assert [issue["location"]["lines"]["begin"] for issue in issues(STATES)] == [3, 3, 4, 3]
    assert "Trending" not in printed("gitlab", STATES)


# junit


def suites(run: Run) -> list[Any]:
    """Return the suites as junitparser reads them; their counts must be right."""
    read = JUnitXml.fromstring(printed("junit", run).encode())
    said = [(one.name, one.tests, one.failures, one.errors, one.skipped) for one in read]
    total = (read.tests, read.failures, read.errors, read.skipped)
    read.update_statistics()
    for one in read:
        one.update_statistics()
    assert total == (read.tests, read.failures, read.errors, read.skipped)
    assert said == [(one.name, one.tests, one.failures, one.errors, one.skipped) for one in read]
    return list(read)


@pytest.mark.parametrize("about", SNAPSHOTS)
def test_junitparser_reads_it(about: str) -> None:
    run = SNAPSHOTS[about]()
    names = [one.document.path for one in run.reports] + ["newslint"] * bool(run.failures)
    assert [suite.name for suite in suites(run)] == names


def test_a_rule_in_a_story_is_a_case() -> None:
    found = [
        finding(SOURCE, "29", severity=Severity.NOTE),
        finding(SOURCE, "met", severity=Severity.ERROR),
        finding(SOURCE, "NATO", rule="trending-block"),
    ]
    (suite,) = suites(of(SOURCE, *found))
    first, second = list(suite)
    assert (first.name, first.classname) == ("stale-count", "story.txt")
    (failure,) = first.result
    assert isinstance(failure, Failure)
    assert (failure.message, failure.type) == ("2 findings", "error")
    assert failure.text == (
        "\nstory.txt:3:5: note: “29” has changed; give the new count."
        "\nstory.txt:3:16: error: “met” has changed; give the new count.\n"
    )
    assert second.result[0].message == "“NATO” has changed; give the new count."


def test_a_clean_story_is_a_case_that_passes() -> None:
    (suite,) = suites(of(SOURCE))
    (case,) = list(suite)
    assert (case.name, case.classname, case.result) == ("no findings", "story.txt", [])


def test_known_and_suppressed_findings_are_skipped() -> None:
    first, second = suites(STATES)
    failed, skipped = list(first)
    assert isinstance(failed.result[0], Failure)
    assert "3:19: known note: “the council”" in failed.result[0].text
    assert isinstance(skipped.result[0], Skipped)
    assert skipped.result[0].message == "1 suppressed"
    assert skipped.result[0].text.endswith("remove it. (It is the name of a book.)\n")
    assert [case.result[0].message for case in second] == ["1 suppressed", "1 known"]


def test_what_could_not_be_done_is_an_error() -> None:
    (suite,) = suites(FAILED)
    (case,) = list(suite)
    assert isinstance(case.result[0], Error)
    assert case.result[0].message == "“none.txt” does not exist."
    ((broken,),) = suites(of(SOURCE, finding(SOURCE, "29", rule="rule-failed")))
    assert isinstance(broken.result[0], Error)


def test_stories_of_one_file_are_told_apart() -> None:
    run = run_of(one_of_many("29 a", 1), one_of_many("29 b", 7))
    assert [suite.name for suite in suites(run)] == ["rows.jsonl", "rows.jsonl:7"]
    (case,) = suites(run)[1]
    assert "\nrows.jsonl:7:1: " in case.result[0].text


def test_junit_of_nothing_is_a_document() -> None:
    assert suites(NOTHING) == []


# checkstyle


def errors(run: Run) -> list[tuple[str, list[dict[str, str]]]]:
    root = ElementTree.fromstring(printed("checkstyle", run))
    assert (root.tag, root.attrib) == ("checkstyle", {"version": "4.3"})
    return [(file.attrib["name"], [error.attrib for error in file]) for file in root]


SUPPRESSED = State.SUPPRESSED


def marked(run: Run) -> list[Marked]:
    return [one for report in run.reports for one in report.marked()]


def test_checkstyle_says_where_and_what() -> None:
    assert errors(of(SOURCE, finding(SOURCE, "29 members", severity=Severity.NOTE))) == [
        (
            "story.txt",
            [
                {
                    "line": "3",
                    "column": "5",
                    "severity": "info",
                    "message": "“29 members” has changed; give the new count.",
                    "source": "newslint.stale-count",
                }
            ],
        )
    ]


def test_checkstyle_names_a_file_once_and_only_with_findings() -> None:
    run = run_of(one_of_many("29 a", 1), one_of_many("29 b", 7), report_of(SOURCE, path="clean"))
    ((name, found),) = errors(run)
    assert name == "rows.jsonl"
    assert [error["line"] for error in found] == ["1", "7"]


def test_checkstyle_marks_known_findings_and_leaves_suppressed_ones_out() -> None:
    found = [error for _, of_file in errors(STATES) for error in of_file]
    known = [one.state is State.KNOWN for one in marked(STATES) if one.state is not SUPPRESSED]
    assert [error["severity"] == "ignore" for error in found] == known
    assert set(known) == {True, False}


@pytest.mark.parametrize("run", [NOTHING, FAILED, of(SOURCE)], ids=["nothing", "failed", "clean"])
def test_checkstyle_is_a_document_where_nothing_was_found(run: Run) -> None:
    assert errors(run) == []


# XML


@given(st.text())
def test_text_in_xml_is_read_back_with_what_is_forbidden_written_out(words: str) -> None:
    visible = escape(words).replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff")
    assert text(words).isascii()
    element = ElementTree.fromstring(f"<a{attributes(b=words)}>{text(words)}</a>")
    assert element.attrib == {"b": visible}
    assert (element.text or "") == visible


# rdjson


def diagnostics(run: Run) -> Any:
    document = json.loads(printed("rdjson", run))
    assert document["source"] == {"name": "newslint"}
    return document["diagnostics"]


def test_reviewdog_gets_what_it_asks_for() -> None:
    fix = Fix("Do it.", (Edit(Span(16, 18), "32"),), safe=False)
    assert diagnostics(of(SOURCE, finding(SOURCE, "29 members", fix=fix))) == [
        {
            "message": "“29 members” has changed; give the new count.",
            "location": {
                "path": "story.txt",
                "range": {"start": {"line": 3, "column": 5}, "end": {"line": 3, "column": 15}},
            },
            "severity": "WARNING",
            "code": {"value": "stale-count"},
            "suggestions": [
                {
                    "range": {"start": {"line": 3, "column": 5}, "end": {"line": 3, "column": 7}},
                    "text": "32",
                }
            ],
        }
    ]


def test_columns_are_bytes_as_in_the_example_of_the_format() -> None:
    (found,) = diagnostics(of("a𐐀b\n", finding("a𐐀b\n", "b")))
    assert found["location"]["range"]["start"] == {"line": 1, "column": 6}


LINES = st.text(st.sampled_from("ab é東𐐀\u0301\n\r"), max_size=40)


def at_bytes(source: str, place: dict[str, int]) -> int:
    """Return the offset in bytes that a place of the format means."""
    start = LineIndex(source).line(place["line"]).start
    return len(source[:start].encode()) + place["column"] - 1


@given(st.lists(LINES, min_size=1, max_size=80), st.data())
def test_a_range_leads_back_to_its_words(parts: list[str], data: Any) -> None:
    source = "".join(parts) * data.draw(st.sampled_from([1, 50]))
    start = data.draw(st.integers(0, len(source)))
    span = Span(start, data.draw(st.integers(start, len(source))))
    (found,) = diagnostics(of(source, finding(source, "", span=span, message="A message.")))
    ends = found["location"]["range"]
    words = source.encode()[at_bytes(source, ends["start"]) : at_bytes(source, ends["end"])]
    assert words == span.of(source).encode()


def test_the_edits_of_a_fix_are_one_suggestion() -> None:
    source = "Café: 29 and 30 men\nare here\n"
    edits = (Edit(Span(13, 15), "33"), Edit(Span(6, 8), "32"), Edit(Span(29, 29), "."))
    found = finding(source, "29", fix=Fix("Do it.", edits, safe=True))
    (suggestion,) = diagnostics(of(source, found))[0]["suggestions"]
    ends = suggestion["range"]
    start, end = at_bytes(source, ends["start"]), at_bytes(source, ends["end"])
    data = source.encode()
    fixed = data[:start] + suggestion["text"].encode() + data[end:]
    assert fixed.decode() == "Café: 32 and 33 men\nare here\n."


@pytest.mark.parametrize(
    ("severity", "name"),
    [(Severity.ERROR, "ERROR"), (Severity.WARNING, "WARNING"), (Severity.NOTE, "INFO")],
)
def test_reviewdog_has_names_of_its_own_for_severities(severity: Severity, name: str) -> None:
    (found,) = diagnostics(of(SOURCE, finding(SOURCE, "29", severity=severity)))
    assert found["severity"] == name


def test_reviewdog_gets_new_findings_only() -> None:
    assert [found["message"][:12] for found in diagnostics(STATES)] == ["“29 members”"]
    assert diagnostics(NOTHING) == diagnostics(FAILED) == []


# markdown

TRICKS = (
    "``` `a` [a](http://b) <b>@you</b> <!-- http://c.example www.d.example a@b.example #1 GH-1 "
    "| **e** _f_ ![g](h) \\` &lt; :smile: ~~i~~ $j$"
)
SKELETON = re.compile(r"<code>.*?</code>", re.DOTALL)


def html(run: Run) -> str:
    options = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_GFM
    return pyromark.html(printed("markdown", run), options=options)


def test_markdown_counts_and_lists_the_worst_first() -> None:
    run = of(SOURCE, finding(SOURCE, "29"), finding(SOURCE, "met", severity=Severity.ERROR))
    lines = printed("markdown", run).split("\n")
    assert lines[:3] == ["## newslint", "", "2 findings in 1 story: 1 error, 1 warning."]
    assert lines[-2:] == [
        "- error `story.txt:3:16` `“met” has changed; give the new count.` (`stale-count`)",
        "- warning `story.txt:3:5` `“29” has changed; give the new count.` (`stale-count`)",
    ]
    assert "| `stale-count` | 1 | 1 | 0 |" in lines


def test_markdown_says_that_nothing_was_found_and_what_could_not_be_done() -> None:
    assert printed("markdown", of(SOURCE)) == "## newslint\n\nNo findings in 1 story."
    assert printed("markdown", FAILED).endswith("\n- `“none.txt” does not exist.`")


@pytest.mark.parametrize("tricks", [TRICKS, "`", "``", " ", "", "a`", "`a", "\\", "|", "\n- b"])
def test_words_are_no_markdown_wherever_they_stand(tricks: str) -> None:
    def page(words: str) -> str:
        found = finding(SOURCE, "29", message=words)
        run = of(SOURCE, found, path=words)
        return SKELETON.sub("<code/>", html(replace(run, failures=(words,))))

    assert page(tricks) == page("plain")


@given(st.text())
def test_code_is_one_span_that_says_what_was_given(words: str) -> None:
    shown = pyromark.html(f"- {code(words)} end")
    found = re.fullmatch(r"<ul>\n<li><code>(.*)</code> end</li>\n</ul>\n", shown, re.DOTALL)
    assert found
    said = unescape(found[1])
    assert said == cut(words, 400) or (said[0] + said[-1], said[1:-1].strip()) == ("“”", "")


def test_a_page_has_an_end_and_says_how_much_more_there_is() -> None:
    wild = "`\u0301" * 5000
    found = [finding(SOURCE, "29", message=wild) for _ in range(2000)]
    run = replace(of(SOURCE, *found, path=wild), failures=(wild,) * 500)
    page = printed("markdown", run)
    assert len(page.encode()) < 2**20
    assert page.endswith("\n\n… and 1900 more.")
    assert "\n… and 400 more.\n" in page


def test_a_page_stays_below_what_github_takes_whatever_the_words() -> None:
    for wild in ("\U000e0041" * 5000, "東" * 5000, "`" * 5000, "\u0301" * 5000):
        found = [finding(SOURCE, "29", message=wild)] * 101
        page = printed("markdown", replace(of(SOURCE, *found, path=wild), failures=(wild,) * 101))
        assert len(page.encode()) < 2**20


# Reports without words

SECRET = "Zorblat"
WORDY = f"{SECRET}one meets\n\nThe {SECRET}two {SECRET}three met.\n"


def wordy(**more: Any) -> Finding:
    """Return a finding that says a word of the story wherever it can."""
    return finding(
        WORDY,
        f"{SECRET}two",
        evidence=f"{SECRET}four",
        fix=Fix(f"Write {SECRET}five.", (Edit(Span(0, 4), f"{SECRET}six"),), safe=True),
        at=f"/{SECRET}seven is a key/0",
        **more,
    )


def secretive(*, excerpts: bool) -> Run:
    noted = suppressed(wordy(), f"{SECRET}eight is a name.", in_source=True)
    one = replace(report_of(WORDY, wordy()), known=(wordy(),), suppressed=(noted,))
    return run_of(one, baseline=True, excerpts=excerpts)


@pytest.mark.parametrize("name", FORMATS)
def test_no_format_has_words_of_a_story_if_it_may_not(name: str) -> None:
    look = Look(known=True)
    assert SECRET in printed(name, secretive(excerpts=True), look)
    told = printed(name, secretive(excerpts=False), look)
    assert SECRET.casefold() not in told.casefold()
    assert "A count has changed." in told


def test_what_is_no_word_of_the_story_stays() -> None:
    found = suppressed(finding(SOURCE, "29"), "Agreed with the desk.")
    one = replace(report_of(SOURCE, finding(SOURCE, "29")), suppressed=(found,))
    run = without_words(run_of(one, failures=("“none.txt” does not exist.",), excerpts=False))
    ((told,), (silenced,)) = run.reports[0].findings, run.reports[0].suppressed
    assert (told.at, told.span, told.fingerprint) == ("/line[1]", Span(16, 18), "0" * 64)
    assert silenced.reason == "Agreed with the desk."
    assert run.failures == ("“none.txt” does not exist.",)


@pytest.mark.parametrize(
    ("at", "told"),
    [
        ("", ""),
        ("/body_html/p[2]", "/body_html/p[2]"),
        ("/@graph/0/og:title", "/@graph/0/og:title"),
        ("/The mayor resigns/text", "/…/text"),
        ("/Bürgermeister/a~1b", "/…/…"),
        ("/" + "a" * 41, "/…"),
    ],
)
def test_names_of_fields_stay_and_keys_that_are_sentences_go(at: str, told: str) -> None:
    run = without_words(of(SOURCE, finding(SOURCE, "29", at=at)))
    assert run.reports[0].findings[0].at == told


def test_the_hash_of_the_line_stays_for_github() -> None:
    def hashes(*, excerpts: bool) -> list[str]:
        (run,) = json.loads(printed("sarif", secretive(excerpts=excerpts)))["runs"]
        return [row["partialFingerprints"]["primaryLocationLineHash"] for row in run["results"]]

    assert hashes(excerpts=False) == hashes(excerpts=True)


# Every format


@pytest.mark.parametrize("run", [NOTHING, FAILED, of(SOURCE)], ids=["nothing", "failed", "clean"])
@pytest.mark.parametrize("name", ["json", "sarif", "gitlab", "rdjson"])
def test_json_formats_are_json_whatever_happens(name: str, run: Run) -> None:
    json.loads(stored(name, run))
