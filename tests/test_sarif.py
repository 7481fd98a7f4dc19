"""SARIF: what the standard asks for, what GitHub asks for, and places that are right."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import (
    INFO,
    OTHER,
    SNAPSHOTS,
    SOURCE,
    finding,
    printed,
    report_of,
    run_of,
    stored,
    suppressed,
)
from sarif import loader

from linter.finding import Fix, Severity
from linter.report import RuleInfo, Run
from linter.reporters import Look, reporter
from linter.reporters.line_hash import LineHashes
from linter.span import Edit, LineIndex, Position, Span

HOUSE = RuleInfo("house-rule", "house", "s" * 2000, "", Severity.ERROR)


def log(run: Run) -> Any:
    """Return the one run of the log."""
    data = json.loads(printed("sarif", run))
    assert (data["version"], len(data["runs"])) == ("2.1.0", 1)
    return data["runs"][0]


def results(run: Run) -> Any:
    return log(run)["results"]


def result(source: str, words: str, path: str = "story.txt", **more: Any) -> Any:
    (found,) = results(run_of(report_of(source, finding(source, words, **more), path=path)))
    return found


def location(found: Any) -> Any:
    return found["locations"][0]["physicalLocation"]


def strings(data: Any) -> Iterator[str]:
    """Yield every text in a document."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from strings(value)
    elif isinstance(data, list):
        for value in data:
            yield from strings(value)


# The log


@pytest.mark.parametrize("about", SNAPSHOTS)
def test_sarif_tools_reads_it(about: str, tmp_path: Path) -> None:
    run = SNAPSHOTS[about]()
    path = tmp_path / "report.sarif"
    path.write_text(stored("sarif", run), encoding="utf-8")
    read = loader.load_sarif_file(str(path))
    assert read.get_distinct_tool_names() == ["newslint"]
    findings = [(one.document.path, found) for one in run.reports for found in one.marked()]
    assert [record["Location"] for record in read.get_records()] == [
        name.replace(" ", "%20") for name, _ in findings
    ]
    counts = read.get_report().get_issue_type_histogram_for_severity
    severities = Counter(found.finding.severity for _, found in findings)
    for severity in Severity:
        assert sum(counts(str(severity)).values()) == severities[severity]


@pytest.mark.parametrize("about", SNAPSHOTS)
def test_github_gets_what_it_asks_for(about: str) -> None:
    found = log(SNAPSHOTS[about]())
    rules = found["tool"]["driver"]["rules"]
    for rule in rules:
        assert 0 < len(rule["shortDescription"]["text"]) <= 1024
        assert 0 < len(rule["fullDescription"]["text"]) <= 1024
        assert rule["help"]["text"]
        assert rule["help"]["markdown"]
        assert len(rule["name"]) <= 255
    for row in found["results"]:
        assert rules[row["ruleIndex"]]["id"] == row["ruleId"]
        assert row["level"] in ("error", "warning", "note")
        assert set(location(row)["region"]) >= {"startLine", "startColumn", "endLine", "endColumn"}
        assert row["partialFingerprints"]["primaryLocationLineHash"]
        uri = location(row)["artifactLocation"]["uri"]
        assert not uri.startswith("/")
        assert "\\" not in uri
    assert all(strings(found))


def test_the_run_says_by_what_it_was_judged() -> None:
    found = log(run_of(report_of(SOURCE), profile="archive"))
    assert found["columnKind"] == "unicodeCodePoints"
    assert found["invocations"] == [{"executionSuccessful": True}]
    assert found["tool"]["driver"]["semanticVersion"] == "0.1.0"
    assert found["properties"] == {
        "facts_as_of": "2026-06-30",
        "as_of": "2026-11-23",
        "profile": "archive",
    }


def test_what_could_not_be_done_is_told() -> None:
    assert log(run_of(failures=("“a.txt” does not exist.",)))["invocations"] == [
        {
            "executionSuccessful": False,
            "toolExecutionNotifications": [
                {"level": "error", "message": {"text": "“a.txt” does not exist."}}
            ],
        }
    ]


def test_a_rule_that_failed_is_no_success() -> None:
    failed = finding(SOURCE, "NATO", rule="rule-failed")
    run = run_of(report_of(SOURCE, failed))
    assert log(run)["invocations"] == [{"executionSuccessful": False}]


def test_each_result_stands_on_its_own_line() -> None:
    lines = list(reporter("sarif")(SNAPSHOTS["findings"](), Look()))
    assert sum('"ruleId"' in line for line in lines) == 4


# Rules


def test_a_rule_is_described() -> None:
    found = log(run_of(report_of(SOURCE, finding(SOURCE, "29", rule=OTHER.id))))
    assert found["tool"]["driver"]["rules"] == [
        {
            "id": "trending-block",
            "name": "TrendingBlock",
            "shortDescription": {"text": OTHER.summary},
            "fullDescription": {"text": OTHER.help},
            "help": {
                "text": OTHER.help,
                "markdown": f"{OTHER.help}\n\n"
                "`newslint explain trending-block` shows all of the rule.",
            },
            "defaultConfiguration": {"level": "warning"},
            "properties": {
                "family": "boilerplate",
                "tags": ["boilerplate"],
                "problem.severity": "warning",
            },
        }
    ]


def test_a_long_or_missing_text_of_a_rule_is_no_trouble() -> None:
    one = report_of(SOURCE, finding(SOURCE, "29", rule=HOUSE.id))
    found = log(replace(run_of(one), rules={HOUSE.id: HOUSE}, version="0.1.dev0"))
    assert "semanticVersion" not in found["tool"]["driver"]
    (rule,) = found["tool"]["driver"]["rules"]
    assert rule["shortDescription"]["text"] == "s" * 1023 + "…"
    assert rule["help"]["text"] == "s" * 2000


def test_only_rules_that_were_broken_are_described() -> None:
    found = log(SNAPSHOTS["findings"]())
    assert [rule["id"] for rule in found["tool"]["driver"]["rules"]] == [INFO.id, OTHER.id]


# Places


def test_a_region_says_everything() -> None:
    assert location(result("𝄞 a\r\nb 29 c", "29"))["region"] == {
        "startLine": 2,
        "startColumn": 3,
        "endLine": 2,
        "endColumn": 5,
        "charOffset": 7,
        "charLength": 2,
        "snippet": {"text": "29"},
    }


@given(st.text(min_size=1, max_size=60), st.data())
def test_a_region_leads_back_to_its_words(source: str, data: Any) -> None:
    start = data.draw(st.integers(0, len(source)))
    span = Span(start, data.draw(st.integers(start, len(source))))
    one = report_of(source, finding(source, "", span=span, message="A message."))
    region = location(results(run_of(one))[0])["region"]
    lines = LineIndex(source)
    assert lines.position(span.start) == Position(region["startLine"], region["startColumn"])
    assert lines.position(span.end) == Position(region["endLine"], region["endColumn"])
    at = region["charOffset"]
    words = source[at : at + region["charLength"]]
    assert words == span.of(source)
    assert region.get("snippet", {}).get("text", "") == words


def test_a_long_region_has_no_snippet() -> None:
    assert "snippet" not in location(result("x" * 1001, "x" * 1001))["region"]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("desk/story.txt", "desk/story.txt"),
        ("a b/100%.txt", "a%20b/100%25.txt"),
        ("é#?.txt", "%C3%A9%23%3F.txt"),
        ("a:b.txt", "a%3Ab.txt"),
        ("a\\b\n.txt", "a%5Cb%0A.txt"),
        ("\udce9.txt", "%E9.txt"),
        ("\ud800.txt", "%ED%A0%80.txt"),
        ("", "stdin"),
    ],
)
def test_a_relative_path_counts_from_the_root_of_the_sources(path: str, uri: str) -> None:
    assert location(result(SOURCE, "29", path))["artifactLocation"] == {
        "uri": uri,
        "uriBaseId": "%SRCROOT%",
    }


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("/news/a b.txt", "file:///news/a%20b.txt"),
        ("C:/news/a:b.txt", "file:///C:/news/a%3Ab.txt"),
        ("//server/news/é.txt", "file://server/news/%C3%A9.txt"),
    ],
)
def test_an_absolute_path_is_a_file_uri(path: str, uri: str) -> None:
    assert location(result(SOURCE, "29", path))["artifactLocation"] == {"uri": uri}


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_a_name_is_read_back_from_its_uri(name: str) -> None:
    uri = location(result(SOURCE, "29", f"desk/{name}"))["artifactLocation"]["uri"]
    assert uri.isascii()
    assert unquote_to_bytes(uri).decode() == f"desk/{name}"


# Messages, fixes, what else is known


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ("“{0}” and “{name}” and “{12}”", "“{{0}}” and “{name}” and “{{12}}”"),
        ("“[sic]” stays, [a](http://b) and [c](0) do not", None),
        ("a\u202eb\x1b[1m\n", "a\\u202eb\\x1b[1m\\n"),
    ],
)
def test_a_message_is_only_text(message: str, text: str | None) -> None:
    expected = text or "“[sic]” stays, \\[a](http://b) and \\[c](0) do not"
    assert result(SOURCE, "29", message=message)["message"] == {"text": expected}


def test_a_fix_replaces_inserts_and_removes() -> None:
    edits = (Edit(Span(0, 4), "Nato"), Edit(Span(10, 10), "!"), Edit(Span(11, 12), ""))
    fix = Fix("Do it.", edits, safe=False)
    (found,) = result(SOURCE, "29", fix=fix)["fixes"]
    assert found["description"] == {"text": "Do it."}
    assert found["properties"] == {"safe": False}
    (change,) = found["artifactChanges"]
    assert change["artifactLocation"] == {"uri": "story.txt", "uriBaseId": "%SRCROOT%"}
    text = SOURCE
    for replacement in reversed(change["replacements"]):
        at = replacement["deletedRegion"]["charOffset"]
        end = at + replacement["deletedRegion"]["charLength"]
        text = text[:at] + replacement.get("insertedContent", {"text": ""})["text"] + text[end:]
    assert text == "Nato meets!\nThe 29 members met.\n"
    assert "insertedContent" not in change["replacements"][2]


def test_part_and_evidence_are_properties_where_known() -> None:
    assert result(SOURCE, "29", evidence="a table")["properties"] == {
        "at": "/line[1]",
        "evidence": "a table",
    }
    assert "properties" not in result(SOURCE, "29", at="")


# Known and suppressed findings


def test_known_and_suppressed_results_say_so() -> None:
    found = results(SNAPSHOTS["states"]())
    assert [row.get("baselineState") for row in found] == [
        "new",
        "unchanged",
        "unchanged",
        None,
        None,
        "unchanged",
    ]
    assert [row["suppressions"] for row in found if row["suppressions"]] == [
        [
            {
                "kind": "inSource",
                "status": "accepted",
                "justification": "It is the name of a book.",
            }
        ],
        [{"kind": "external", "status": "accepted"}],
    ]


def test_nothing_is_said_of_states_where_there_are_none() -> None:
    (row,) = results(run_of(report_of(SOURCE, finding(SOURCE, "29"))))
    assert "baselineState" not in row
    assert "suppressions" not in row


def test_a_justification_is_only_text() -> None:
    one = replace(report_of(SOURCE), suppressed=(suppressed(finding(SOURCE, "29"), "a\u202eb\n"),))
    (row,) = results(run_of(one))
    assert row["suppressions"][0]["justification"] == "a\\u202eb\\n"


# Fingerprints


def test_equal_fingerprints_are_numbered() -> None:
    twice = report_of(SOURCE, finding(SOURCE, "29"), finding(SOURCE, "met"))
    rows = results(run_of(twice, report_of(SOURCE, finding(SOURCE, "29"))))
    same = "0" * 64
    assert [row["partialFingerprints"]["newslint/v1"] for row in rows] == [
        same,
        f"{same}:2",
        f"{same}:3",
    ]


def test_an_unknown_fingerprint_is_left_out() -> None:
    assert list(result(SOURCE, "29", fingerprint="")["partialFingerprints"]) == [
        "primaryLocationLineHash"
    ]


# Values of GitHub's algorithm, as a port of it to JavaScript computes them.
HASHES = {
    "Pier\n\n  The pier is open.\r\nPier 𝄞\n\nPier": [
        "34b03bdda00f9058:1",
        "9b59872b743dc602:1",
        "7bd06341cdcd0be0:1",
        "d5120eafc625f99:1",
        "c317bc70c1173aa5:1",
        "3a4e1645e93ae76f:1",
    ],
    "": ["c129715d7a2bc9a3:1"],
}


@pytest.mark.parametrize("source", HASHES)
def test_lines_have_the_hash_that_github_gives_them(source: str) -> None:
    hashes = LineHashes(source)
    assert [hashes.of(line) for line in range(1, len(LineIndex(source)) + 1)] == HASHES[source]


def test_equal_stretches_of_a_file_have_numbers() -> None:
    hashes = LineHashes(("x" * 120 + "\n") * 2)
    first, second = hashes.of(1), hashes.of(2)
    assert (first[:-2], first[-2:], second[-2:]) == (second[:-2], ":1", ":2")
