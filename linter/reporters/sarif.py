"""For code scanning: SARIF 2.1.0, as the standard says and as GitHub asks for.

Each result stands on a line of its own, and only ASCII is written. Offsets, lines and columns count
code points (`columnKind`). A file below the working directory has a URI relative to `%SRCROOT%`,
which is right for GitHub if newslint runs at the root of the repository. Only rules that were
broken, in order of their ids, are described. What is not known, such as the precision of a rule,
is left out.

Where findings were compared with a baseline, a known one is “unchanged”. A suppressed one says how
it was suppressed; as the standard asks for, all others then say that they are not. A suppressed
finding was compared with nothing and has no baseline state.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from linter.finding import Finding, Fix
from linter.report import Marked, RuleInfo, Run, State
from linter.reporters import Look
from linter.reporters.escape import escape
from linter.reporters.json import dump, joined, judged_by, sound
from linter.reporters.line_hash import LineHashes
from linter.span import LineIndex, Span

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_DESCRIPTION = 1024  # characters: GitHub takes no more
_SNIPPET = 1000  # characters; a longer region has none
_NAMELESS = "stdin"  # as the command line calls a story without a file
_SEMANTIC = re.compile(r"\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?")
_DRIVE = re.compile(r"[A-Za-z]:/")
_PLACEHOLDER = re.compile(r"\{(\d+)\}")
_LINK = re.compile(r"\[(?=[^\[\]]*\]\()")
_PROBLEM = {"error": "error", "warning": "warning", "note": "recommendation"}
_BASELINE = {State.NEW: "new", State.KNOWN: "unchanged"}


def report(run: Run, look: Look) -> Iterator[str]:
    """Yield the lines of the log; it has no look."""
    broken = sorted({marked.finding.rule for one in run.reports for marked in one.marked()})
    yield "{"
    yield f'"$schema": {dump(_SCHEMA)},'
    yield '"version": "2.1.0",'
    yield '"runs": [{'
    yield f'"tool": {dump(_tool(run, broken))},'
    yield f'"invocations": {dump([_invocation(run, broken)])},'
    yield '"columnKind": "unicodeCodePoints",'
    yield f'"properties": {dump(judged_by(run))},'
    yield '"results": ['
    yield from joined(map(dump, _results(run, broken)))
    yield "]"
    yield "}]"
    yield "}"


def _tool(run: Run, broken: list[str]) -> dict[str, Any]:
    driver: dict[str, Any] = {"name": "newslint", "version": run.version}
    if _SEMANTIC.fullmatch(run.version):
        driver["semanticVersion"] = run.version
    driver["rules"] = [_rule(run.rules[id]) for id in broken]
    return {"driver": driver}


def _rule(info: RuleInfo) -> dict[str, Any]:
    summary = info.summary or info.id
    page = info.help or summary
    level = str(info.severity)
    return {
        "id": info.id,
        "name": "".join(word.capitalize() for word in info.id.split("-")),
        "shortDescription": {"text": _cut(summary)},
        "fullDescription": {"text": _cut(page)},
        "help": {
            "text": page,
            "markdown": f"{page}\n\n`newslint explain {info.id}` shows all of the rule.",
        },
        "defaultConfiguration": {"level": level},
        "properties": {
            "family": info.family,
            "tags": [info.family],
            "problem.severity": _PROBLEM[level],
        },
    }


def _cut(text: str) -> str:
    if len(text) <= _DESCRIPTION:
        return text
    return text[: _DESCRIPTION - 1].rstrip() + "…"


def _invocation(run: Run, broken: list[str]) -> dict[str, Any]:
    """Say whether everything could be done, and what could not."""
    told: dict[str, Any] = {
        "executionSuccessful": not run.failures and "rule-failed" not in broken,
    }
    if run.failures:
        told["toolExecutionNotifications"] = [
            {"level": "error", "message": _message(text)} for text in run.failures
        ]
    return told


def _results(run: Run, broken: list[str]) -> Iterator[dict[str, Any]]:
    numbers = {id: number for number, id in enumerate(broken)}
    seen: Counter[str] = Counter()
    any_suppressed = any(one.suppressed for one in run.reports)
    for one in run.reports:
        found = list(one.marked())
        if not found:
            continue
        lines = one.document.lines
        hashes = LineHashes(lines.text, lines.first_line)
        artifact = _artifact(one.document.path)
        for marked in found:
            finding = marked.finding
            result = _result(finding, lines, artifact, snippets=run.excerpts)
            result["ruleIndex"] = numbers[finding.rule]
            line = lines.position(finding.span.start).line
            result["partialFingerprints"] = {"primaryLocationLineHash": hashes.of(line)}
            if finding.fingerprint:
                seen[finding.fingerprint] += 1
                result["partialFingerprints"]["newslint/v1"] = _numbered(
                    finding.fingerprint, seen[finding.fingerprint]
                )
            if run.baseline and marked.state in _BASELINE:
                result["baselineState"] = _BASELINE[marked.state]
            if any_suppressed:
                result["suppressions"] = _suppressions(marked)
            yield result


def _suppressions(marked: Marked) -> list[dict[str, str]]:
    if marked.state is not State.SUPPRESSED:
        return []
    told = {"kind": "inSource" if marked.in_source else "external", "status": "accepted"}
    if marked.reason:
        told["justification"] = escape(marked.reason)
    return [told]


def _numbered(fingerprint: str, number: int) -> str:
    """Return a fingerprint that no other result has; the first keeps it as other formats say it."""
    return fingerprint if number == 1 else f"{fingerprint}:{number}"


def _result(
    finding: Finding, lines: LineIndex, artifact: dict[str, str], *, snippets: bool
) -> dict[str, Any]:
    region = _region(finding.span, lines)
    snippet = finding.span.of(lines.text)
    if snippets and 0 < len(snippet) <= _SNIPPET:
        region["snippet"] = {"text": sound(snippet)}
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": str(finding.severity),
        "message": _message(finding.message or finding.rule),
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
    }
    if finding.fix:
        result["fixes"] = [_fix(finding.fix, lines, artifact)]
    known = {"at": finding.at, "evidence": finding.evidence}
    properties = {name: sound(text) for name, text in known.items() if text}
    if properties:
        result["properties"] = properties
    return result


def _message(text: str) -> dict[str, str]:
    """Return `text` as a message in which words of a story are neither placeholder nor link."""
    plain = _PLACEHOLDER.sub(r"{{\1}}", escape(text))
    return {"text": _LINK.sub(r"\\[", plain)}


def _region(span: Span, lines: LineIndex) -> dict[str, Any]:
    start, end = lines.position(span.start), lines.position(span.end)
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "charOffset": lines.origin + span.start,
        "charLength": len(span),
    }


def _fix(fix: Fix, lines: LineIndex, artifact: dict[str, str]) -> dict[str, Any]:
    replacements = []
    for edit in fix.edits:
        replacement: dict[str, Any] = {"deletedRegion": _region(edit.span, lines)}
        if edit.text:
            replacement["insertedContent"] = {"text": sound(edit.text)}
        replacements.append(replacement)
    told: dict[str, Any] = {"description": _message(fix.title)} if fix.title else {}
    told["artifactChanges"] = [{"artifactLocation": artifact, "replacements": replacements}]
    told["properties"] = {"safe": fix.safe}
    return told


def _artifact(path: str) -> dict[str, str]:
    """Return where the file of `path` is: its name percent-encoded, as the bytes that it has."""
    try:
        name = (path or _NAMELESS).encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # a surrogate that stands for no byte, as Windows allows in names
        name = path.encode("utf-8", "surrogatepass")
    if _DRIVE.match(path):
        return {"uri": "file:///" + path[:2] + quote(name[2:])}
    if path.startswith("//"):
        return {"uri": "file:" + quote(name)}
    if path.startswith("/"):
        return {"uri": "file://" + quote(name)}
    return {"uri": quote(name), "uriBaseId": "%SRCROOT%"}
