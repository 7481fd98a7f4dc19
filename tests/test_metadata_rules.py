"""How much the rules about declared fields make of what they find, and where they report it."""

from __future__ import annotations

from datetime import date

import pytest

from linter import Finding
from linter.engine import Engine
from linter.finding import Severity
from linter.readers import Form, Reading, read_text
from linter.rule import Active
from linter.rules import discover
from linter.structure import read_article

RULES = {rule.id: rule for rule in discover()}
PAGE = (
    "<html><head>{}</head><body><h1>{}</h1><p>The ferry went back to its old route on Monday, the "
    "company said.</p></body></html>"
)
LINKED = '<script type="application/ld+json">{}</script>'


def findings(rule: str, source: str, as_of: date = date(2026, 11, 23)) -> list[Finding]:
    document = read_text("page.html", source, Reading(Form.HTML))
    active = Active(RULES[rule], RULES[rule].severity, RULES[rule].options())
    return list(Engine([active]).lint(document, read_article(document, as_of)).findings)


def severity(rule: str, head: str, headline: str = "Ferry returns") -> Severity:
    (found,) = findings(rule, PAGE.format(head, headline))
    return found.severity


def dates(published: str, modified: str) -> str:
    return LINKED.format(
        f'{{"@type": "NewsArticle", "datePublished": "{published}", "dateModified": "{modified}"}}'
    )


def test_a_change_shortly_before_publication_is_a_note() -> None:
    rule = "updated-before-published"
    assert severity(rule, dates("2020-03-05T08:00:00Z", "2020-03-04T21:00:00Z")) is Severity.NOTE
    assert severity(rule, dates("2020-03-05T08:00:00Z", "2020-01-04T21:00:00Z")) is Severity.ERROR


def test_one_wrong_change_is_reported_once() -> None:
    twice = dates("2020-03-05T08:00:00Z", "2019-03-05T08:00:00Z") * 2
    assert len(findings("updated-before-published", PAGE.format(twice, "Ferry returns"))) == 1


def test_a_time_without_a_zone_is_a_note() -> None:
    meta = '<meta property="article:published_time" content="{}">'
    assert severity("date-not-iso8601", meta.format("2020-01-21T10:30:00")) is Severity.NOTE
    assert severity("date-not-iso8601", meta.format("Jan. 21, 2020")) is Severity.WARNING


def test_a_date_ahead_is_a_warning_and_an_empty_one_an_error() -> None:
    meta = '<meta property="article:published_time" content="{}">'
    rule = "epoch-or-placeholder-date"
    assert severity(rule, meta.format("2027-03-05T08:00:00Z")) is Severity.WARNING
    assert severity(rule, meta.format("1970-01-01T00:00:00Z")) is Severity.ERROR


def test_only_another_number_in_the_same_words_is_a_warning() -> None:
    title, shown = "<title>{}</title>", "Fire on ferry kills 15"
    rule = "headline-mismatch"
    assert severity(rule, title.format("Fire on ferry kills 12"), shown) is Severity.WARNING
    also = '<meta property="og:title" content="Fire on ferry kills 15">'
    head = also + title.format("What 12 witnesses saw on the boat")
    assert severity(rule, head, shown) is Severity.NOTE


@pytest.mark.parametrize("title", ["Fire on ferry kills 15, in 2019", "Fire on 2nd ferry kills 15"])
def test_a_number_more_is_no_other_number(title: str) -> None:
    page = PAGE.format(f"<title>{title}</title>", "Fire on ferry kills 15")
    assert findings("headline-mismatch", page) == []


def test_cdata_around_json_ld_is_a_note() -> None:
    assert severity("jsonld-invalid", LINKED.format("<![CDATA[{}]]>")) is Severity.NOTE
    assert severity("jsonld-invalid", LINKED.format('{"headline": "Ferry",}')) is Severity.ERROR


def test_json_ld_that_ends_too_early_is_reported_at_its_last_character() -> None:
    page = PAGE.format(LINKED.format('{"headline": "Ferry"'), "Ferry returns")
    (found,) = findings("jsonld-invalid", page)
    assert found.span.end == page.index("</script>")
    assert len(found.span) == 1


def test_several_missing_parts_are_one_finding() -> None:
    page = PAGE.format(
        "<title>Ferry</title>" + LINKED.format('{"@type": "NewsArticle", "headline": "Ferry"}'),
        "Ferry returns",
    )
    (found,) = findings("jsonld-missing-recommended", page)
    assert found.message == (
        "The article in JSON-LD lacks “image”, “datePublished”, “dateModified” and “author”; "
        "add them."
    )
    assert found.severity is Severity.NOTE


def test_an_embargo_is_over_on_its_day() -> None:
    source = '{{"uri": "a", "headline": "Ferry returns", "embargoed": "{}", "versioncreated": "x"}}'
    document = read_text("story.json", source.format("2020-01-21T08:00:00Z"), Reading(Form.JSON))
    rule = RULES["pubstatus-conflict"]
    engine = Engine([Active(rule, rule.severity, rule.options())])

    def found(as_of: date) -> int:
        return len(engine.lint(document, read_article(document, as_of)).findings)

    assert found(date(2020, 1, 20)) == 1
    assert found(date(2020, 1, 21)) == 0
    assert found(date(2020, 1, 22)) == 0
