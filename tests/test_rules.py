"""Every example of every rule, and what every rule must be like."""

from __future__ import annotations

import re

import pytest

from linter.examples import options_of, problem_with
from linter.rule import AnyRule, Bad, Good
from linter.rules import discover

RULES = discover()


CASES = [
    pytest.param(rule, example, id=f"{rule.id}-{number}")
    for rule in RULES
    for number, example in enumerate(rule.examples, 1)
]


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_example_does_what_it_says(rule: AnyRule, example: Good) -> None:
    assert problem_with(rule, example) is None


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
class TestContract:
    def test_page_opens_with_one_short_sentence(self, rule: AnyRule) -> None:
        assert re.fullmatch(r"[A-Z].{9,78}\.", rule.summary)

    def test_page_says_more_than_its_summary(self, rule: AnyRule) -> None:
        assert len(rule.doc.strip().splitlines()) > 3

    def test_name_is_kebab_case_and_no_remedy(self, rule: AnyRule) -> None:
        assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", rule.id)
        assert not rule.id.startswith(("avoid-", "disallow-", "use-", "fix-", "prefer-"))

    def test_has_at_least_three_bad_and_three_good_examples(self, rule: AnyRule) -> None:
        bad = [example for example in rule.examples if isinstance(example, Bad)]
        assert len(bad) >= 3
        assert len(rule.examples) - len(bad) >= 3

    def test_every_bad_example_marks_a_span(self, rule: AnyRule) -> None:
        for example in rule.examples:
            assert isinstance(example, Bad) == ("⟦" in example.text)

    def test_options_of_examples_exist(self, rule: AnyRule) -> None:
        for example in rule.examples:
            assert options_of(rule, example)


def test_ids_are_unique() -> None:
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))
