"""One finding of a JSON report, in a form to paste into a report of a bug."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from linter import __version__
from linter.discovery import UsageError
from linter.reporters.escape import escape

_SCHEMA_VERSION = 1
_SHORTEST = 8  # characters of a fingerprint
_LABEL = 12  # columns
_WRITE_ONE = "write one with “newslint … --format json”."


def load(name: str, data: bytes) -> dict[str, Any]:
    """Return the JSON report in `data`, the content of the file `name`.

    Raises UsageError if it is none. Every finding is then known to have what `pages` shows.
    """
    try:
        report = json.loads(data)
    except (ValueError, RecursionError):
        raise UsageError(f"“{name}” is not JSON; {_WRITE_ONE}") from None
    try:
        if report["tool"]["name"] != "newslint":
            raise ValueError
        version = report["schema_version"]
        if version == _SCHEMA_VERSION:
            for row in report["findings"]:
                list(_page(row, report["tool"], ""))
    except (AttributeError, KeyError, TypeError, ValueError):
        raise UsageError(f"“{name}” is not a report of newslint; {_WRITE_ONE}") from None
    if version != _SCHEMA_VERSION:
        raise UsageError(
            f"“{name}” is a report of schema version {version}, and only {_SCHEMA_VERSION} is "
            "read; use the newslint that wrote it."
        )
    checked: dict[str, Any] = report
    return checked


def pages(
    report: Mapping[str, Any], name: str, asked: str, summaries: Mapping[str, str]
) -> Iterator[str]:
    """Yield the lines that show the finding whose fingerprint begins with `asked`.

    Findings that share a fingerprint are all shown. `name` is that of the report, `summaries` says
    what the rules find. Raises UsageError if nothing, or more than one fingerprint, is meant.
    """
    prefix = asked.strip().lower()
    if len(prefix) < _SHORTEST:
        raise UsageError(
            f"“{asked}” is too short for a fingerprint; give at least its first "
            f"{_SHORTEST} characters."
        )
    rows = [row for row in report["findings"] if row["fingerprint"].startswith(prefix)]
    if not rows:
        raise UsageError(
            f"“{name}” has no finding with the fingerprint “{asked}”; "
            "copy it from “fingerprint” in the report."
        )
    fingerprints = {row["fingerprint"] for row in rows}
    if len(fingerprints) > 1:
        raise UsageError(
            f"{len(fingerprints)} fingerprints in “{name}” begin with “{asked}”; "
            "give more characters."
        )
    unknown = "not a rule of this newslint"
    for number, row in enumerate(rows):
        if number:
            yield ""
        yield from _page(row, report["tool"], summaries.get(row["rule"], unknown))


def _page(row: Mapping[str, Any], tool: Mapping[str, Any], summary: str) -> Iterator[str]:
    place = row["range"]
    start, end = place["start"], place["end"]
    yield _line("rule", f"{_text(row, 'rule')} ({_text(row, 'family')})")
    yield _line("finds", summary)
    yield _line("severity", _text(row, "severity"))
    yield _line("message", _text(row, "message"))
    yield _line("path", _text(row, "path"))
    yield _line(
        "place",
        f"{start['line']}:{start['column']} to {end['line']}:{end['column']}, "
        f"offsets {start['offset']} to {end['offset']}",
    )
    if part := _text(row, "at"):
        yield _line("part", f"{part} ({_text(row, 'kind')})" if row["kind"] else part)
    if row["excerpt"] is not None and (excerpt := _text(row, "excerpt")):
        yield _line("excerpt", f"“{excerpt}”")
    if row["evidence"] is not None:
        yield _line("evidence", _text(row, "evidence"))
    if row["story_date"] is not None:
        yield _line("story date", _text(row, "story_date"))
    if row["fix"] is not None:
        how = "safe" if row["fix"]["safe"] else "possible"
        yield _line("fix", f"{_text(row['fix'], 'title')} ({how})")
        for edit in row["fix"]["edits"]:
            yield _line(
                "edit", f"offsets {edit['start']} to {edit['end']} → “{_text(edit, 'text')}”"
            )
    if row.get("state", "new") != "new":
        yield _line("state", _text(row, "state"))
    yield _line("fingerprint", _text(row, "fingerprint"))
    own = "".join(f" and {name}" for name in tool.get("facts", ()))
    yield _line(
        "newslint",
        f"{tool['version']}, facts as of {tool['facts_as_of']}{own}, judged on {tool['as_of']}, "
        f"profile {tool['profile']}",
    )
    if tool["version"] != __version__:
        yield _line("shown by", f"newslint {__version__}")


def _text(row: Mapping[str, Any], key: str) -> str:
    value = row[key]
    if not isinstance(value, str):
        raise TypeError(key)
    return value


def _line(label: str, text: str) -> str:
    return f"{label:<{_LABEL}} {escape(text)}"
