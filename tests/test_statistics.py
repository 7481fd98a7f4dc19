"""The table of `--statistics`."""

from __future__ import annotations

from runs import OTHER, SOURCE, finding, report_of, run_of

from linter.finding import Severity
from linter.reporters.statistics import table


def test_the_most_frequent_comes_first_and_columns_line_up() -> None:
    note = finding(SOURCE, "29", severity=Severity.NOTE)
    widget = finding(SOURCE, "met", rule=OTHER.id)
    one = report_of(SOURCE, *[note] * 10, widget)
    assert list(table(run_of(one, report_of(SOURCE, widget, finding(SOURCE, "29"))))) == [
        "rule            severity  count",
        "stale-count     note         10",
        "trending-block  warning       2",
        "stale-count     warning       1",
    ]


def test_equal_counts_are_in_order_of_the_rule() -> None:
    rows = report_of(SOURCE, finding(SOURCE, "met", rule=OTHER.id), finding(SOURCE, "29"))
    assert [line.split()[0] for line in table(run_of(rows))] == [
        "rule",
        "stale-count",
        "trending-block",
    ]


def test_there_is_no_table_without_findings() -> None:
    assert list(table(run_of(report_of(SOURCE)))) == []
