"""The stories of `seeds/`: the first one exactly, all of them as a snapshot."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from linter import lint_text
from linter.finding import Finding, Severity

ROOT = Path(__file__).parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
SNAPSHOT = Path(__file__).parent / "snapshots" / "seeds.txt"
NATO = (ROOT / "seeds" / "nato-iraq-training.txt").read_text(encoding="utf-8")
AS_OF = date(2026, 11, 23)
CAPTION = "Tuesday, Jan. 21, 2020"


def lint(text: str, profile: str | None = None) -> dict[str, list[Finding]]:
    """Return the findings in `text` by rule."""
    found: dict[str, list[Finding]] = {}
    for finding in lint_text(text, as_of=AS_OF, profile=profile).findings:
        found.setdefault(finding.rule, []).append(finding)
    return found


def words(findings: list[Finding], text: str = NATO) -> list[str]:
    return [finding.span.of(text) for finding in findings]


def line_of(start: str) -> str:
    return next(line for line in NATO.splitlines() if line.startswith(start))


EXPECTED = {
    "section-label-in-body": ("World News", Severity.WARNING),
    "orphan-label": ("Jens Stoltenberg", Severity.WARNING),
    "caption-in-body": (line_of("NATO Secretary-General Jens"), Severity.NOTE),
    "photo-credit-inline": ("(AP Photo/Francisco Seco)", Severity.NOTE),
    "archive-notice": (line_of("This is an archived article"), Severity.WARNING),
    "missing-conjunct": ("Iraqi and officials", Severity.ERROR),
    "missing-terminal-period": ("IS", Severity.WARNING),
    "stale-count": ("29 NATO member countries", Severity.NOTE),
    "copyright-year-mismatch": ("2021", Severity.WARNING),
    "copyright-line-in-body": (line_of("Copyright 2021"), Severity.NOTE),
    "trending-block": ("Trending Stories", Severity.WARNING),
    "missing-byline": (line_of("NATO chief"), Severity.NOTE),
}


class TestNatoStory:
    def test_every_fault_is_found_and_nothing_else(self) -> None:
        found = lint(NATO)
        assert {rule: words(findings) for rule, findings in found.items()} == {
            rule: [text] for rule, (text, _) in EXPECTED.items()
        }

    @pytest.mark.parametrize("rule", EXPECTED)
    def test_severity(self, rule: str) -> None:
        assert lint(NATO)[rule][0].severity is EXPECTED[rule][1]

    def test_findings_come_in_order_of_place(self) -> None:
        starts = [f.span.start for f in lint_text(NATO, as_of=AS_OF).findings]
        assert starts == sorted(starts)

    def test_stale_count_names_both_numbers_and_how_far_it_knows(self) -> None:
        (finding,) = lint(NATO)["stale-count"]
        for part in ("29", "2020-01-21", "32", "2024-03-07", "2026-06-30"):
            assert part in finding.message
        assert finding.fix is None

    def test_stale_count_weighs_more_in_an_archive(self) -> None:
        assert lint(NATO, profile="archive")["stale-count"][0].severity is Severity.WARNING

    def test_the_missing_period_is_added_behind_its_word_and_never_safely(self) -> None:
        (finding,) = lint(NATO)["missing-terminal-period"]
        assert finding.fix is not None
        assert not finding.fix.safe
        (edit,) = finding.fix.edits
        assert (edit.span.start, edit.span.end, edit.text) == (finding.span.end,) * 2 + (".",)

    def test_the_end_of_the_file_is_minded_only_on_request(self) -> None:
        (finding,) = lint_text(NATO, as_of=AS_OF, select=["no-end-newline"]).findings
        assert finding.span.of(NATO) == "Trending Stories"
        assert finding.severity is Severity.NOTE

    @pytest.mark.parametrize(
        "quiet",
        ["President Donald Trump", "on Tuesday", "ISIS (Islamic", "2-3 years", "BRUSSELS (AP) —"],
    )
    def test_it_is_silent_about(self, quiet: str) -> None:
        start = NATO.index(quiet)
        inside = range(start, start + len(quiet))
        for finding in lint_text(NATO, as_of=AS_OF).findings:
            assert finding.span.start not in inside or finding.rule == "caption-in-body"


class TestWithOtherWords:
    @pytest.mark.parametrize(
        ("day", "right"), [("Wednesday, June 10, 2020", "30"), ("Thursday, Jan. 21, 2016", "28")]
    )
    def test_the_count_is_wrong_on_another_day(self, day: str, right: str) -> None:
        found = lint(NATO.replace(CAPTION, day))
        assert "stale-count" not in found
        (finding,) = found["wrong-count"]
        assert right in finding.message
        assert finding.severity is Severity.ERROR

    def test_a_story_without_a_date_claims_nothing_about_counts(self) -> None:
        found = lint(NATO.replace(CAPTION, "Tuesday"))
        assert not {"stale-count", "wrong-count", "copyright-year-mismatch"} & set(found)

    def test_the_copyright_year_is_right_in_its_own_year(self) -> None:
        found = lint(NATO.replace("Copyright 2021", "Copyright 2020"))
        assert "copyright-year-mismatch" not in found

    @pytest.mark.parametrize(
        ("said", "faulty"),
        [
            ("senior Iraqi and Jordanian officials", False),
            ("an Iraqi and officials from Paris", False),
            ("several Kurdish and commanders", True),
        ],
    )
    def test_a_conjunct_is_missing_only_where_one_is(self, said: str, faulty: bool) -> None:
        text = NATO.replace("senior Iraqi and officials", said)
        assert ("missing-conjunct" in lint(text)) is faulty

    def test_soldiers_are_not_members(self) -> None:
        found = lint(NATO.replace("29 NATO member countries", "29 NATO soldiers"))
        assert not {"stale-count", "wrong-count"} & set(found)

    def test_prose_about_an_archived_article_is_no_notice(self) -> None:
        notice = line_of("This is an archived article")
        prose = "An archived article on the ministry’s site may be outdated, a spokesman said."
        assert "archive-notice" not in lint(NATO.replace(notice, prose))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_a_seed_says_what_its_readme_says(path: Path) -> None:
    """The table in seeds/README.md lists how many findings each story has."""
    readme = (ROOT / "seeds" / "README.md").read_text(encoding="utf-8")
    row = next(line for line in readme.splitlines() if f"`{path.name}`" in line and "|" in line)
    count = int(row.split("|")[3])
    assert len(lint_text(path.read_text(encoding="utf-8"), as_of=AS_OF).findings) == count


def test_the_report_of_all_seeds_is_the_snapshot() -> None:
    """After a wanted change, `make snapshots` writes it anew: read the diff."""
    command = [sys.executable, "-m", "linter", "seeds", "--as-of", AS_OF.isoformat(), "--isolated"]
    done = subprocess.run(
        [*command, "--format", "full", "--color", "never"],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "100"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stderr == "newslint: skipped 1 file that is no story.\n"  # its README
    assert done.returncode == 1
    assert done.stdout == SNAPSHOT.read_text(encoding="utf-8")
