"""Where deletions are unsafe, no fix that takes text away is a safe one."""

from __future__ import annotations

from datetime import date

from linter.config import activate, load_config
from linter.engine import Engine
from linter.finding import Finding
from linter.readers import read_text
from linter.rules import discover
from linter.structure import read_article

STORY = """\
Council approves plan

This article is more than 2 years old

RIVERTON, May 4, 2026 (AP) - The council approved the plan on Monday after a long debate.
"""


def findings(*, deletions_safe: bool) -> dict[str, Finding]:
    engine = Engine(activate(load_config(None), discover()), deletions_safe=deletions_safe)
    document = read_text("story.txt", STORY)
    report = engine.lint(document, read_article(document, date(2026, 11, 23)))
    return {finding.rule: finding for finding in report.findings}


def test_a_removal_is_unsafe_where_the_config_says_so() -> None:
    before = findings(deletions_safe=True)["archive-notice"].fix
    after = findings(deletions_safe=False)["archive-notice"].fix
    assert before is not None
    assert after is not None
    assert before.edits == after.edits
    assert (before.safe, after.safe) == (True, False)
