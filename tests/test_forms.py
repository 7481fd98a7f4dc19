"""The forms of YAML rules: what each finds, and where it keeps silent."""

from __future__ import annotations

from typing import Any

import pytest
from stories import LEAD, NEXT, article, document

from linter.engine import Engine
from linter.finding import Finding
from linter.patterns import RuleDataError, build_rule
from linter.patterns.forms import recased
from linter.rule import Active, AnyRule

HEAD = "Riverton council approves the plan"
BASE = {"doc": "A word.", "severity": "note", "examples": []}


def rule(form: str, **data: Any) -> AnyRule:
    return build_rule("a-rule", "house", {**BASE, "message": "“{found}”.", "form": form, **data})


def lint(made: AnyRule, *lines: str) -> tuple[Finding, ...]:
    engine = Engine([Active(made, made.severity, made.options())])
    return engine.lint(document(HEAD, *lines), article(HEAD, *lines)).findings


def found(made: AnyRule, *lines: str) -> list[str]:
    source = document(HEAD, *lines).source
    return [finding.span.of(source) for finding in lint(made, *lines)]


class TestExistence:
    def test_finds_whole_words_in_any_case(self) -> None:
        made = rule("existence", words=["pier", "long debate"])
        line = "A Pier is no piercing. It was a LONG  debate about the pier, after all."
        assert found(made, line) == ["Pier", "LONG  debate", "pier"]

    def test_knows_the_edges_of_words_with_accents(self) -> None:
        made = rule("existence", words=["caf"])
        assert found(made, "They met in a café, and it was not the first café of the town.") == []

    def test_takes_a_pattern_as_it_is(self) -> None:
        made = rule("existence", pattern=r"pier\w*")
        assert found(made, "The piercing of the Pier and of the piers took them a week.") == [
            "piercing",
            "piers",
        ]

    def test_excuses_what_is_part_of_an_exception(self) -> None:
        made = rule("existence", words=["pier"], unless=["wedding pier"])
        assert found(made, "The wedding pier is not the pier that was closed on Monday.") == [
            "pier"
        ]

    def test_may_ask_for_other_words_in_the_block(self) -> None:
        made = rule("existence", words=["pier"], **{"all-of": ["council"]})
        assert found(made, LEAD, NEXT) == ["pier"]

    def test_may_look_at_short_blocks_only(self) -> None:
        made = rule("existence", words=["pier"], **{"max-words": 8})
        assert found(made, LEAD, "The pier is closed.") == ["pier"]

    def test_reads_headlines_too_if_it_does_not_say(self) -> None:
        made = rule("existence", words=["riverton"])
        assert found(made, "The mayor of Riverton spoke.") == ["Riverton", "Riverton"]
        made = rule("existence", words=["riverton"], kinds=["paragraph"])
        assert found(made, "The mayor of Riverton spoke.") == ["Riverton"]

    def test_straight_and_curly_marks_are_the_same(self) -> None:
        made = rule("existence", words=['don\'t say "pier"'])
        assert found(made, "We don’t say “pier” here, said the mayor.") == ["don’t say “pier”"]

    def test_special_characters_are_themselves(self) -> None:
        made = rule("existence", words=["$5 (five)"])
        assert found(made, "It was $5 (five) and not $5 five that they asked for.") == ["$5 (five)"]


class TestSubstitution:
    def test_keeps_the_case_of_what_it_replaces(self) -> None:
        made = rule("substitution", swap={"claimed that": "said that"})
        (finding,) = lint(made, "Claimed that is what they wrote, and nobody laughed at it.")
        assert finding.fix is not None
        assert finding.fix.title == "Replace “Claimed that” by “Said that”."

    @pytest.mark.parametrize(
        ("found", "becomes", "result"),
        [
            ("kiev", "Kyiv", "Kyiv"),
            ("KIEV", "Kyiv", "KYIV"),
            ("Adviser", "advisor", "Advisor"),
            ("adviser", "advisor", "advisor"),
            ("A", "an", "An"),
        ],
    )
    def test_recased(self, found: str, becomes: str, result: str) -> None:
        assert recased(found, becomes) == result

    def test_says_nothing_where_nothing_would_change(self) -> None:
        assert found(rule("substitution", swap={"Kyiv": "Kyiv"}), "It was in Kyiv on Monday.") == []


class TestConsistency:
    MADE = rule("consistency", either={"adviser": "advisor"}, kinds=["paragraph"])

    def test_marks_the_rarer(self) -> None:
        line = "The adviser left. Another advisor stayed, and so did the other adviser."
        assert found(self.MADE, line) == ["advisor"]

    def test_marks_the_second_of_two(self) -> None:
        assert found(self.MADE, "An advisor is not an adviser, said the council on Monday.") == [
            "advisor"
        ]

    def test_one_spelling_is_fine(self) -> None:
        assert found(self.MADE, "An adviser is an adviser, said the council on Monday.") == []

    def test_looks_at_the_whole_story(self) -> None:
        assert found(self.MADE, "The adviser left on Monday.", "An advisor came on Tuesday.") == [
            "advisor"
        ]


class TestLimit:
    def test_at_most_so_many_words(self) -> None:
        made = rule("limit", of="words", max=4, kinds=["headline"], message="{count} over {limit}.")
        (finding,) = lint(made, LEAD)
        assert finding.message == "5 over 4."

    def test_at_least_so_many_sentences(self) -> None:
        made = rule("limit", of="sentences", min=2)
        assert found(made, LEAD, "It is one. It is two, said the mayor of Riverton.") == [LEAD]

    def test_at_most_so_many_matches(self) -> None:
        made = rule("limit", of="matches", words=["pier"], max=1)
        twice = "The pier is a pier, said the mayor of Riverton on Monday."
        assert found(made, LEAD, twice) == [twice]


class TestLine:
    def test_is_a_whole_line(self) -> None:
        made = rule("line", lines=["More from the harbor desk"])
        assert found(made, LEAD, "MORE  from the harbor desk", NEXT) == [
            "MORE  from the harbor desk"
        ]
        assert found(made, "There is more from the harbor desk every Monday, he said.") == []

    def test_may_be_a_pattern_from_end_to_end(self) -> None:
        made = rule("line", patterns=["more from the .* desk"])
        assert found(made, LEAD, "More from the harbor desk", NEXT) == ["More from the harbor desk"]

    def test_may_count_only_near_the_ends(self) -> None:
        made = rule("line", lines=["More from us"], within=2)
        assert found(made, LEAD, LEAD, "More from us", LEAD, LEAD) == []
        assert found(made, LEAD, LEAD, "More from us") == ["More from us"]


@pytest.mark.parametrize(
    ("data", "key", "sentence"),
    [
        ({"form": "existence", "pattern": "a(b"}, "pattern", "The pattern is not valid RE2"),
        ({"form": "line", "patterns": ["a(b"]}, "patterns", "The pattern is not valid RE2"),
        (
            {"form": "limit", "of": "words", "max": 3, "message": "{becomes}."},
            "message",
            "There is no “{becomes}” here; there is {count}, {found}, {limit}.",
        ),
    ],
)
def test_what_no_schema_sees_is_refused(data: dict[str, Any], key: str, sentence: str) -> None:
    with pytest.raises(RuleDataError, match=sentence.replace("{", r"\{")) as error:
        build_rule("a-rule", "house", {**BASE, "message": "“{found}”.", **data})
    assert error.value.key == key


def test_text_of_a_story_is_no_placeholder() -> None:
    made = rule("existence", pattern=r"\{count\}", message="“{found}” it is.")
    (finding,) = lint(made, "They wrote {count} into the paper on Monday, and it was printed.")
    assert finding.message == "“{count}” it is."
