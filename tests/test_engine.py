"""What the engine does with hits: severity, quotations, fixes, order, and rules that break."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from stories import LEAD, NEXT, article, document

from linter.article import Article
from linter.document import Block, Kind
from linter.engine import Engine
from linter.finding import Finding, Severity
from linter.rule import Active, AnyRule, Hit, NoOptions, Quoted, Rule, Sentence, Unit
from linter.span import Edit, Span

HEAD = "Riverton council approves plan for new pier"


def rule(**changes: Any) -> AnyRule:
    """Return a rule that finds the word “pier” in a block and would call it a quay."""

    def check(block: Block, options: NoOptions) -> Iterator[Hit]:
        at = block.text.find("pier")
        if at >= 0:
            yield Hit(Span(at, at + 4), "A pier.", "quay")

    made: AnyRule = Rule(
        unit=Unit.BLOCK,
        severity=Severity.ERROR,
        check=check,
        examples=(),
        since="0.1.0",
        id="pier",
        kinds=frozenset({Kind.PARAGRAPH}),
    )
    return replace(made, **changes)


def lint(*lines: str, rules: tuple[AnyRule, ...]) -> tuple[Finding, ...]:
    active = [Active(one, one.severity, one.options()) for one in rules]
    return Engine(active).lint(document(HEAD, *lines), article(HEAD, *lines)).findings


def test_a_finding_points_into_the_source() -> None:
    (finding,) = lint(LEAD, rules=(rule(),))
    source = document(HEAD, LEAD).source
    assert finding.span.of(source) == "pier"
    assert finding.at == "/line[3]"
    assert finding.fix is not None
    assert finding.fix.edits == (Edit(finding.span, "quay"),)


def test_only_the_kinds_a_rule_reads_are_read() -> None:
    assert lint(LEAD, rules=(rule(kinds=frozenset({Kind.QUOTE})),)) == ()


def test_a_sentence_rule_counts_in_its_sentence() -> None:
    def check(sentence: Sentence, options: NoOptions) -> Iterator[Hit]:
        yield Hit(Span(0, 1), sentence.text)

    found = lint("One is short. Two is not so.", rules=(rule(unit=Unit.SENTENCE, check=check),))
    assert [finding.message for finding in found] == ["One is short.", "Two is not so."]
    source = document(HEAD, "One is short. Two is not so.").source
    assert [finding.span.of(source) for finding in found] == ["O", "T"]


@pytest.mark.parametrize(
    ("quoted", "severity"), [(Quoted.REPORT, Severity.ERROR), (Quoted.SOFTEN, Severity.NOTE)]
)
def test_a_quotation_softens_and_is_never_fixed(quoted: Quoted, severity: Severity) -> None:
    (finding,) = lint("She said: “It is a good pier, and we waited.”", rules=(rule(quoted=quoted),))
    assert finding.severity is severity
    assert finding.fix is None


def test_damaged_encoding_is_fixed_in_a_quotation_too() -> None:
    line = "She said: “It is a good pier, and we waited.”"
    (finding,) = lint(line, rules=(rule(family="encoding"),))
    assert finding.fix is not None


@pytest.mark.parametrize(
    ("line", "fixed"),
    [
        ("She said: “We waited.” The pier is new.", True),
        ("She said: “We waited for long. The pier is new.", False),
        ("The pier, “new and good”, is open.", True),
        ("“The pier.” It is open.", False),
        ("He said: ‘The pier is new’ and left.", False),
    ],
)
def test_what_is_inside_a_quotation(line: str, fixed: bool) -> None:
    (finding,) = lint(line, rules=(rule(),))
    assert (finding.fix is not None) is fixed


@pytest.mark.parametrize(
    ("line", "fixed"),
    [
        ("The mayor of the town said after the long debate: “We waited”", True),
        ("The mayor of the town said after the long debate: “We waited", False),
        ("The mayor of the town said after the long debate: ‘We waited’", True),
        ("The mayor of the town said after the long debate: “We ‘waited’", False),
    ],
)
def test_a_mark_goes_behind_a_quotation_that_is_closed(line: str, fixed: bool) -> None:
    def check(block: Block, options: NoOptions) -> Iterator[Hit]:
        if "waited" in block.text:
            yield Hit(block.span, "No full stop.", block.text + ".")

    (finding,) = lint(LEAD, line, LEAD, rules=(rule(check=check, kinds=frozenset(Kind)),))
    assert (finding.fix is not None) is fixed


def test_a_line_end_behind_an_open_quotation_is_none_of_its_words() -> None:
    def check(block: Block, options: NoOptions) -> Iterator[Hit]:
        if "waited" in block.text:
            yield Hit(block.span, "No line end.", block.text + "\n")

    line = "The mayor of the town said after the long debate: “We waited"
    (finding,) = lint(LEAD, line, rules=(rule(check=check, kinds=frozenset(Kind)),))
    assert finding.fix is not None


def test_a_block_in_a_quotation_can_be_removed() -> None:
    def check(block: Block, options: NoOptions) -> Iterator[Hit]:
        if block.text.startswith("“"):
            yield Hit(block.span, "A leftover.", remove=True)

    line = "“We waited for the pier,” the mayor of the town said after the debate."
    (finding,) = lint(LEAD, line, rules=(rule(check=check),))
    assert finding.fix is not None


def test_a_quotation_silences_a_rule_that_skips_them() -> None:
    line = "She said: “It is a good pier, and we waited.”"
    assert lint(line, rules=(rule(quoted=Quoted.SKIP),)) == ()


def test_sic_cancels() -> None:
    line = "The letter called it a pier [sic] and a disgrace to the town of Riverton."
    assert lint(line, rules=(rule(quoted=Quoted.SOFTEN),)) == ()


def test_a_hit_may_be_worth_less_than_its_rule() -> None:
    def check(block: Block, options: NoOptions) -> Iterator[Hit]:
        yield Hit(Span(0, 3), "Perhaps.", at_most=Severity.NOTE)

    (finding,) = lint(LEAD, rules=(rule(check=check),))
    assert finding.severity is Severity.NOTE


def test_on_the_same_span_the_more_severe_wins() -> None:
    found = lint(LEAD, rules=(rule(), rule(id="quay", severity=Severity.NOTE)))
    assert [finding.rule for finding in found] == ["pier"]


def test_what_is_missing_there_is_another_matter() -> None:
    def check(block: Block, options: NoOptions) -> Iterator[Hit]:
        at = block.text.find("pier")
        yield Hit(Span(at, at + 4), "Something is missing here.", missing=True)

    found = lint(LEAD, rules=(rule(), rule(id="quay", severity=Severity.NOTE, check=check)))
    assert [finding.rule for finding in found] == ["pier", "quay"]


def test_findings_may_nest_and_the_outer_comes_first() -> None:
    def check(block: Block, options: NoOptions) -> Iterator[Hit]:
        at = block.text.find("new pier")
        yield Hit(Span(at, at + 8), "All of it.")

    found = lint(LEAD, rules=(rule(), rule(id="quay", check=check)))
    assert [finding.rule for finding in found] == ["quay", "pier"]


def test_an_edit_is_as_small_as_can_be() -> None:
    def check(block: Block, options: NoOptions) -> Iterator[Hit]:
        yield Hit(Span(0, 3), "A mark is missing.", "The,")

    (finding,) = lint(LEAD, rules=(rule(check=check),))
    assert finding.fix is not None
    assert finding.fix.edits[0].text == ","
    assert len(finding.fix.edits[0].span) == 0


def test_a_rule_that_breaks_does_not_hide_the_others() -> None:
    def check(block: Block, options: NoOptions) -> Iterator[Hit]:
        raise KeyError("pier")

    found = lint(LEAD, NEXT, rules=(rule(), rule(id="broken", check=check)))
    assert {finding.rule for finding in found} == {"rule-failed", "pier"}
    failed = next(finding for finding in found if finding.rule == "rule-failed")
    assert "“broken”" in failed.message


def test_an_article_rule_must_say_where() -> None:
    def check(story: Article, options: NoOptions) -> Iterator[Hit]:
        yield Hit(Span(0, 1), "Somewhere.")

    (finding,) = lint(LEAD, rules=(rule(unit=Unit.ARTICLE, check=check),))
    assert finding.rule == "rule-failed"


def test_a_fingerprint_stays_when_text_moves_or_a_message_changes() -> None:
    (before,) = lint(LEAD, rules=(rule(),))
    (after,) = lint(NEXT.replace("pier", "quay"), LEAD, rules=(rule(),))
    assert before.span != after.span
    assert before.fingerprint == after.fingerprint


def test_a_fingerprint_changes_with_the_words_around() -> None:
    (one,) = lint(LEAD, rules=(rule(),))
    (other,) = lint(LEAD.replace("new", "old"), rules=(rule(),))
    assert one.fingerprint != other.fingerprint
