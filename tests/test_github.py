"""Workflow commands, read back as GitHub's runner reads them."""

from __future__ import annotations

import pytest
from runs import SOURCE, finding, printed, report_of, run_of

from linter.finding import Severity
from linter.report import Run


def parsed(line: str) -> tuple[str, dict[str, str], str]:
    """Return command, properties and data of a line, by the runner's steps."""
    assert line.startswith("::")
    head, data = line[2:].split("::", 1)
    command, _, rest = head.partition(" ")
    properties = dict(pair.split("=", 1) for pair in rest.split(",") if pair)
    marks = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}
    for mark, character in marks.items():
        properties = {name: value.replace(mark, character) for name, value in properties.items()}
    return command, properties, data.replace("%25", "%")


def commands(run: Run) -> list[tuple[str, dict[str, str], str]]:
    return [parsed(line) for line in printed("github", run).splitlines()]


def many(severities: dict[Severity, int]) -> Run:
    """Return a run with so many findings of each severity, notes first."""
    return run_of(
        report_of(
            SOURCE,
            *(
                finding(SOURCE, "29", severity=severity)
                for severity in sorted(severities)
                for _ in range(severities[severity])
            ),
        )
    )


def levels(run: Run) -> list[str]:
    return [command for command, _, _ in commands(run)]


def test_a_command_says_where_and_what() -> None:
    (found,) = commands(run_of(report_of(SOURCE, finding(SOURCE, "29 members"))))
    assert found == (
        "warning",
        {
            "file": "story.txt",
            "line": "3",
            "col": "5",
            "endLine": "3",
            "endColumn": "15",
            "title": "stale-count",
        },
        "“29 members” has changed; give the new count.",
    )


def test_there_are_no_columns_over_several_lines_because_github_refuses_them() -> None:
    ((_, properties, _),) = commands(run_of(report_of(SOURCE, finding(SOURCE, "meets\n\nThe"))))
    assert properties == {
        "file": "story.txt",
        "line": "1",
        "endLine": "3",
        "title": "stale-count",
    }


@pytest.mark.parametrize("path", ["a,b:c=d%25/e.txt", "100%.txt", "::x", "é 東.txt"])
def test_a_path_is_read_back_as_it_is(path: str) -> None:
    ((_, properties, _),) = commands(run_of(report_of(SOURCE, finding(SOURCE, "29"), path=path)))
    assert properties["file"] == path


@pytest.mark.parametrize("message", ["100% :: of, them: 5%0A", "%25", "::error::"])
def test_a_message_is_read_back_as_it_is(message: str) -> None:
    run = run_of(report_of(SOURCE, finding(SOURCE, "29", message=message)))
    ((_, _, data),) = commands(run)
    assert data == message


def test_line_ends_and_direction_marks_are_visible() -> None:
    found = finding(SOURCE, "29", message="a\r\nb\u202ec")
    ((_, _, data),) = commands(run_of(report_of(SOURCE, found)))
    assert data == "a\\r\\nb\\u202ec"


def test_errors_come_first() -> None:
    run = many({Severity.NOTE: 1, Severity.WARNING: 1, Severity.ERROR: 2})
    assert levels(run) == ["error", "error", "warning", "notice"]


def test_ten_of_each_need_no_last_line() -> None:
    run = many(dict.fromkeys(Severity, 10))
    assert levels(run) == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10


def test_the_last_line_counts_what_is_left_out() -> None:
    run = many({Severity.NOTE: 11, Severity.WARNING: 10, Severity.ERROR: 12})
    assert levels(run) == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10
    assert commands(run)[-1] == (
        "notice",
        {},
        "… and 4 more: 2 errors, 2 notes. GitHub shows 10 of each kind; “--format concise” lists "
        "all.",
    )


def test_nothing_is_said_of_a_clean_run() -> None:
    assert printed("github", run_of(report_of(SOURCE))) == ""
