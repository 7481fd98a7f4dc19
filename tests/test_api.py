"""What Python programs call."""

from __future__ import annotations

import doctest
from datetime import date

import pytest

import linter

AS_OF = date(2026, 11, 23)
TEXT = (
    "Ferry returns to its old route\n\n"
    "The ferry went back to its old route on Monday, the company said.\n\n"
    "Copyright 2021 Riverton Herald. All rights reserved.\n\n"
    "Trending Stories\n"
)


def rules(report: linter.Report) -> list[str]:
    return [finding.rule for finding in report.findings]


def test_the_example_in_the_docstring_is_right() -> None:
    assert doctest.testmod(linter).failed == 0


@pytest.mark.parametrize("name", linter.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(linter, name)


def test_other_names_are_not() -> None:
    with pytest.raises(AttributeError, match="no attribute “lint_everything”"):
        _ = linter.lint_everything


def test_a_text_is_linted() -> None:
    assert rules(linter.lint_text(TEXT, as_of=AS_OF)) == [
        "copyright-line-in-body",
        "trending-block",
    ]


def test_a_row_is_judged_with_its_own_headline_date_and_authors() -> None:
    line = "Boat {} went back to its old route on Monday, the company said.\n\n"
    long = "".join(line.format(number) for number in range(2, 38))
    text = long + "Copyright 2021 Riverton Herald. All rights reserved."
    row = {"title": "Ferry returns", "text": text, "date": "2020-01-21", "authors": ["Ana Li"]}
    report = linter.lint_article(row, as_of=AS_OF)
    assert rules(report) == ["copyright-line-in-body", "copyright-year-mismatch"]
    year = report.findings[1]
    assert year.span.of(text) == "2021"
    assert year.at == "/text/line[73]"
    assert "missing-byline" in rules(linter.lint_article({**row, "authors": ""}, as_of=AS_OF))
    assert "copyright-year-mismatch" not in rules(linter.lint_article({**row, "date": None}))


@pytest.mark.parametrize("nothing", ["0001-01-01T00:00:00", "9999-12-31"])
def test_a_date_that_stands_for_no_date_is_none(nothing: str) -> None:
    text = "The ferry left on Monday.\n\nCopyright 2019 Riverton Herald. All rights reserved."
    row = {"title": "Ferry returns", "text": text, "date": nothing}
    assert rules(linter.lint_article(row, as_of=AS_OF)) == [
        "copyright-line-in-body",
        "epoch-or-placeholder-date",
    ]


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_do_no_harm(day: date) -> None:
    text = "Ferry returns\n\nAll 29 NATO members met on Monday, the envoy said.\n\n© 2019 Herald"
    assert "rule-failed" not in rules(linter.lint_text(text, as_of=AS_OF, story_date=day))
    assert "rule-failed" not in rules(linter.lint_text(text, as_of=day))


def test_rules_can_be_chosen() -> None:
    assert rules(linter.lint_text(TEXT, select=["trending-block"])) == ["trending-block"]
    assert rules(linter.lint_text(TEXT, ignore=["rights"])) == ["trending-block"]


def test_a_rule_that_does_not_exist_is_refused() -> None:
    with pytest.raises(linter.ConfigError, match="trending-block"):
        linter.lint_text(TEXT, select=["trending-blok"])


def test_what_cannot_be_read_is_reported() -> None:
    assert rules(linter.lint_text(" \n")) == ["unreadable-file"]
    assert rules(linter.lint_document(linter.read("a.txt", b"One\0two"))) == ["unreadable-file"]


def test_lone_surrogates_do_no_harm() -> None:
    found = rules(linter.lint_text("Pier opens\n\nOne \ud800 and two.\n\nTrending Stories\n"))
    assert found == ["replacement-character", "trending-block"]


def test_the_article_can_be_had_alone() -> None:
    article = linter.parse(linter.read("ferry.txt", TEXT.encode()), as_of=AS_OF)
    assert article.headline is not None
    assert article.headline.text == "Ferry returns to its old route"
