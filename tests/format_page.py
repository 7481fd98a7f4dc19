"""Fills the examples of docs/formats.md with what newslint writes.

`<!-- example: FORMAT WORDS -->` stands before a block. The words `known` and `no-excerpts` are the
flags of that name; any other is the part that is shown: of JSON a path (`findings/0`), of other
formats numbers of lines.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

from runs import OTHER, finding, printed, report_of, run_of

from linter.finding import Fix, Severity
from linter.report import RuleInfo, Run
from linter.reporters import Look
from linter.span import Edit, Span

PAGE = Path(__file__).parents[1] / "docs" / "formats.md"
STORY = """Riverton council approves plan for new pier

RIVERTON — The council approved the plan for a new pier on Monday, after a long debate

Trending Stories
"""
_PERIOD = RuleInfo(
    "missing-terminal-period",
    "punctuation",
    "A paragraph ends without a period.",
    "A paragraph ends without a period.",
    Severity.WARNING,
)
_EXAMPLE = re.compile(r"(<!-- example: (.*?) -->\n(`{3,})\w+\n).*?(\3\n)", re.DOTALL)
_FLAGS = ("known", "no-excerpts")


def _run() -> Run:
    """Return a run over the story of the page: one finding is new, the other known."""
    start = STORY.index("\n\nTrending")
    new = finding(
        STORY,
        "Trending Stories",
        rule=OTHER.id,
        message="“Trending Stories” is the title of a page widget; remove it.",
        fix=Fix("Remove the line.", (Edit(Span(start + 1, len(STORY)), ""),), safe=True),
        at="/line[5]",
        fingerprint="9c1e" * 16,
    )
    known = finding(
        STORY,
        "debate",
        rule=_PERIOD.id,
        message="The paragraph ends with “debate” and no period; add one, or what was cut off.",
        at="/line[3]",
        fingerprint="4f70" * 16,
    )
    one = replace(report_of(STORY, new, path="desk/pier.txt"), known=(known,), story_date=None)
    run = run_of(one, baseline=True)
    return replace(run, rules={**run.rules, _PERIOD.id: _PERIOD})


def example(asked: str) -> str:
    """Return what stands in the block of an example."""
    name, *words = asked.split()
    run = replace(_run(), excerpts="no-excerpts" not in words)
    text = printed(name, run, Look(known="known" in words))
    parts = [word for word in words if word not in _FLAGS]
    if not parts:
        return text + "\n"
    if parts[0].lstrip("-").isdecimal():
        lines = text.split("\n")
        return "".join(lines[int(part)] + "\n" for part in parts)
    data = json.loads(text)
    for key in parts[0].split("/"):
        data = data[int(key)] if isinstance(data, list) else data[key]
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def filled(page: str) -> str:
    """Return the page with its examples made anew."""
    return _EXAMPLE.sub(lambda match: match[1] + example(match[2]) + match[4], page)
