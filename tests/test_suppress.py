"""Comments that silence findings: where they hold, what is wrong with them, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import linter
from linter.document import Block, Document, Kind
from linter.engine import Engine
from linter.finding import Finding, Severity
from linter.readers import Form, Reading, read_text
from linter.report import Report, State
from linter.rule import Active, AnyRule, Hit, NoOptions, Rule, Unit
from linter.span import Span
from linter.structure import read_article
from linter.suppress.directives import MAX_NAMES, apply_directives
from linter.suppress.hygiene import HYGIENE

HEAD = "Riverton council approves plan"
AS_OF = date(2026, 11, 23)


def rule(word: str, **changes: Any) -> AnyRule:
    """Return a rule of the name of a word, which it finds wherever that stands."""

    def check(block: Block, options: NoOptions) -> Iterator[Hit]:
        at = block.text.find(word)
        while at >= 0:
            yield Hit(Span(at, at + len(word)), f"A {word}.")
            at = block.text.find(word, at + 1)

    made: AnyRule = Rule(
        unit=Unit.BLOCK,
        severity=Severity.WARNING,
        check=check,
        examples=(),
        since="0.1.0",
        id=word,
        kinds=frozenset(Kind),
        language=None,
    )
    return replace(made, **changes)


RULES = (rule("pier"), rule("quay"), rule("mole"))


def lint(source: str, form: str = "html", *rules: AnyRule, **said: Any) -> Report:
    """Return the report of a story; each rule finds the word that it is called."""
    document = read_text(f"story.{form}", source, Reading(Form(form)))
    active = [Active(one, one.severity, one.options()) for one in rules or RULES]
    return Engine(active, **said).lint(document, read_article(document, AS_OF))


def told(report: Report) -> list[str]:
    """Return the findings that count: the rule, and the words for which it was found."""
    return [f"{one.rule} {one.span.of(report.document.source)}" for one in report.findings]


def silenced(report: Report) -> list[tuple[str, int]]:
    """Return what was silenced: the rule, and the line."""
    lines = report.document.lines
    return [
        (one.finding.rule, lines.position(one.finding.span.start).line) for one in report.suppressed
    ]


def faults(report: Report) -> list[tuple[str, str]]:
    """Return what is wrong with the suppressions: the rule, and what is said."""
    return [(one.rule, one.message) for one in report.findings if one.rule in HYGIENE]


def comment(text: str) -> str:
    return f"<!-- newslint: {text} -->"


def story(*paragraphs: str) -> str:
    """Return a fragment of HTML with a part on each line; a part with a tag stands as it is."""
    parts = [one if "<" in one else f"<p>{one}</p>" for one in paragraphs]
    return "\n".join([f"<h1>{HEAD}</h1>", *parts]) + "\n"


class TestIgnore:
    def test_the_next_block(self) -> None:
        report = lint(story("A pier.", comment("ignore pier it is one"), "A pier.", "A pier."))
        assert silenced(report) == [("pier", 4)]
        assert told(report) == ["pier pier", "pier pier"]
        (one,) = report.suppressed
        assert (one.state, one.reason, one.in_source) == (State.SUPPRESSED, "it is one", True)

    def test_only_the_rules_it_names(self) -> None:
        report = lint(story(comment("ignore pier, quay two of them"), "A pier, a quay, a mole."))
        assert told(report) == ["mole mole"]
        assert silenced(report) == [("pier", 3), ("quay", 3)]

    @pytest.mark.parametrize(
        "paragraph",
        [
            "<p>A pier {} it is.</p>",
            "<p>A pier it is. {}</p>",
            "<p>A <b>pier</b>{}</p>",
            "<p>{}A pier it is.</p>",
            "<blockquote>A pier it is. {}</blockquote>",
            "<p>\n  A pier it is.\n  {}\n</p>",
        ],
    )
    def test_a_comment_inside_a_block_is_about_that_block(self, paragraph: str) -> None:
        inside = paragraph.format(comment("ignore pier why"))
        assert told(lint(story(inside, "A pier."))) == ["pier pier"]

    def test_a_comment_behind_a_block_is_about_the_next(self) -> None:
        source = f"<h1>{HEAD}</h1><p>A pier.</p>{comment('ignore pier why')}<p>A pier.</p>"
        report = lint(source)
        (one,) = report.suppressed
        assert one.finding.span.start == source.rindex("pier")

    def test_the_source_counts_and_not_the_page(self) -> None:
        source = story(comment("ignore pier why"), "<table><tr><td>x<td>y</table>", "A pier.")
        assert told(lint(source)) == []

    def test_what_is_missing_is_silenced_at_the_first_block(self) -> None:
        def check(article: Any, options: NoOptions) -> Iterator[Hit]:
            block = article.first_block
            yield Hit(block.span, "There is none.", block=block, missing=True)

        missing = rule("byline", unit=Unit.ARTICLE, check=check)
        source = comment("ignore byline it is an editorial") + story("A pier.")
        assert told(lint(source, "html", missing)) == []
        source = story("A pier.", comment("ignore-file byline it is an editorial"))
        assert told(lint(source, "html", missing)) == []

    def test_data_of_a_page_is_something_to_stand_in_front_of(self) -> None:
        data = '{"@type": "NewsArticle", "headline": "A pier", "url": "http://x/quay"}'
        script = f'<script type="application/ld+json">{data}</script>'
        note = comment("ignore pier, quay why")
        report = lint(f"<html><head>{note}{script}</head><body>{story('A pier.')}</body></html>")
        assert told(report) == ["pier pier"]
        assert len(report.suppressed) == 2


class TestRanges:
    def test_from_here_to_there(self) -> None:
        report = lint(
            story("A pier.", comment("disable pier why"), "A pier.", comment("enable"), "A pier.")
        )
        assert silenced(report) == [("pier", 4)]
        assert told(report) == ["pier pier", "pier pier"]

    def test_to_the_end_of_the_file(self) -> None:
        report = lint(story("A pier.", comment("disable pier why"), "A pier.", "A pier."))
        assert silenced(report) == [("pier", 4), ("pier", 5)]

    def test_each_rule_ends_by_itself(self) -> None:
        report = lint(
            story(
                comment("disable pier, quay why"),
                "A pier, a quay.",
                comment("enable pier"),
                "A pier, a quay.",
                comment("enable"),
                "A pier, a quay.",
            )
        )
        assert told(report) == ["pier pier", "pier pier", "quay quay"]

    def test_a_range_may_begin_and_end_within_a_block(self) -> None:
        inside = f"<p>pier {comment('disable pier why')} pier {comment('enable pier')} pier</p>"
        report = lint(story(inside))
        assert len(report.suppressed) == 1
        assert told(report) == ["pier pier", "pier pier"]


def test_the_whole_file() -> None:
    report = lint(story("A pier, a quay.", "A pier.", comment("ignore-file pier a story of piers")))
    assert told(report) == ["quay quay"]
    assert len(report.suppressed) == 2


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("ignore pier it is one", "it is one"),
        ("ignore pier: it is one", "it is one"),
        ("ignore pier – it is one", "it is one"),
        ("ignore pier — it is one", "it is one"),
        ("ignore pier - it is one", "it is one"),
        ("ignore pier -- it is one", "it is one"),
        ("ignore pier,quay it is one", "it is one"),
        ("ignore  pier , quay:\n  it\n  is one", "it is one"),
        ("ignore pier, quay because, well, it is", "because, well, it is"),
        ("ignore pier", None),
        ("ignore pier --", None),
    ],
)
def test_a_reason_is_what_follows(said: str, reason: str | None) -> None:
    report = lint(story(comment(said), "A pier."))
    assert report.suppressed[0].reason == reason


class TestFaults:
    @pytest.mark.parametrize(
        ("said", "message"),
        [
            (
                "ingore pier why",
                "“ingore” is nothing that newslint can be asked for; did you mean “ignore”?",
            ),
            (
                "silence pier",
                "“silence” is nothing that newslint can be asked for; there are “ignore”, "
                "“disable”, “enable” or “ignore-file”.",
            ),
            (
                "",
                "The comment asks for nothing; write “ignore”, “disable”, “enable” or "
                "“ignore-file” behind “newslint:”.",
            ),
            ("ignore", "“ignore” names no rule; name each rule by its id."),
            ("disable -- all of it", "“disable” names no rule; name each rule by its id."),
            ("ignore peir why", "There is no rule “peir”; did you mean “pier”?"),
            ("disable all why", "There is no rule “all”; name each rule by its id."),
            ("enable pier", "“pier” is not disabled here; remove the comment."),
            ("enable peir", "There is no rule “peir”; did you mean “pier”?"),
            ("enable", "Nothing is disabled here that could be enabled; remove the comment."),
            (
                "ignore-file wrong-encoding why",
                "“wrong-encoding” cannot be suppressed in the story; do it in "
                "“newslint-ignore.yaml”.",
            ),
            (
                "ignore unexplained-suppression why",
                "“unexplained-suppression” cannot be suppressed in the story; do it in "
                "“newslint-ignore.yaml”.",
            ),
            (
                "ignore-file rule-failed why",
                "“rule-failed” is a fault of newslint itself and cannot be suppressed; report it.",
            ),
        ],
    )
    def test_what_cannot_be_followed_is_said_and_silences_nothing(
        self, said: str, message: str
    ) -> None:
        report = lint(story(comment(said), "A pier."))
        assert faults(report) == [("invalid-suppression", message)]
        assert not report.suppressed
        assert told(report)[1] == "pier pier"

    def test_it_is_found_where_the_comment_stands(self) -> None:
        report = lint(story("One.", comment("ignore peir why")))
        (one,) = report.findings
        assert one.span.of(report.document.source) == comment("ignore peir why")
        assert (one.at, one.kind, one.severity) == ("", None, Severity.WARNING)
        assert one.fingerprint

    def test_a_wrong_name_leaves_the_right_ones_alone(self) -> None:
        report = lint(story(comment("ignore pier, quai why"), "A pier, a quay."))
        assert silenced(report) == [("pier", 3)]
        assert faults(report) == [
            ("invalid-suppression", "There is no rule “quai”; did you mean “quay”?")
        ]

    def test_a_range_of_a_wrong_name_is_one_fault(self) -> None:
        report = lint(story(comment("disable peir why"), "One.", comment("enable peir"), "Two."))
        assert len(faults(report)) == 1
        report = lint(story(comment("disable peir why"), "One.", comment("enable"), "Two."))
        assert len(faults(report)) == 1

    def test_no_reason(self) -> None:
        report = lint(story(comment("ignore pier, quay"), "A pier, a quay."))
        assert faults(report) == [
            (
                "unexplained-suppression",
                "No reason is given for suppressing “pier” and “quay”; say in a few words what is "
                "wrong about it here.",
            )
        ]
        assert len(report.suppressed) == 2

    @pytest.mark.parametrize(
        ("source", "message"),
        [
            (
                story(comment("ignore pier why"), "A quay.", "A pier."),
                "“pier” finds nothing in this block, so nothing is suppressed; remove the comment.",
            ),
            (
                story(comment("disable pier why"), "A quay.", comment("enable"), "A pier."),
                "“pier” finds nothing in this range, so nothing is suppressed; remove the comment.",
            ),
            (
                story(comment("ignore-file pier why"), "A quay."),
                "“pier” finds nothing in this file, so nothing is suppressed; remove the comment.",
            ),
            (
                story("A pier.", comment("ignore pier why")),
                "No block follows in which “pier” could be suppressed; remove the comment.",
            ),
            (
                story(comment("ignore quay, pier why"), "A quay."),
                "“pier” finds nothing in this block, so nothing is suppressed; take it out of the "
                "comment.",
            ),
        ],
    )
    def test_of_no_use(self, source: str, message: str) -> None:
        assert faults(lint(source)) == [("unused-suppression", message)]

    def test_what_is_of_no_use_needs_no_reason(self) -> None:
        report = lint(story(comment("ignore pier"), "A quay."))
        assert [name for name, _ in faults(report)] == ["unused-suppression"]

    def test_a_rule_that_did_not_run_says_nothing(self) -> None:
        source = story(comment("ignore pier why"), "A quay.")
        assert faults(lint(source, "html", rule("quay"), known={"pier", "quay"})) == []

    def test_nor_does_one_about_another_language(self) -> None:
        german = "Der Rat der Stadt hat am Montag nach langer Debatte den Plan gebilligt."
        source = story(comment("ignore pier why"), german, german)
        assert faults(lint(source, "html", rule("pier", language="en"))) == []

    def test_nor_does_one_that_failed(self) -> None:
        def check(block: Block, options: NoOptions) -> Iterator[Hit]:
            raise ZeroDivisionError
            yield

        source = story(comment("ignore pier why"), "A pier.")
        report = lint(source, "html", rule("pier", check=check))
        assert [one.rule for one in report.findings] == ["rule-failed"]
        assert "pier" not in report.ran

    def test_two_that_hold_for_one_finding_are_both_of_use(self) -> None:
        report = lint(
            story(comment("ignore-file pier all"), comment("ignore pier this one"), "A pier.")
        )
        assert faults(report) == []
        assert report.suppressed[0].reason == "this one"

    def test_severities_come_from_the_config(self) -> None:
        source = story(comment("ignore pier"), "A pier.", comment("ignore quay why"), "A pier.")
        report = lint(source, hygiene={"unexplained-suppression": Severity.ERROR})
        assert [one.severity for one in report.findings] == [Severity.ERROR, Severity.WARNING]
        assert [one.rule for one in report.findings] == ["unexplained-suppression", "pier"]

    def test_fingerprints_tell_names_apart_and_stay(self) -> None:
        def prints(source: str) -> set[str]:
            return {one.fingerprint for one in lint(source).findings if one.rule in HYGIENE}

        note = comment("ignore pier, quay why")
        assert len(prints(story(note, "One."))) == 2
        assert prints(story(note, "One.")) == prints(story("Two.", "Three.", note, "One."))

    def test_there_is_an_end_to_what_is_read(self) -> None:
        source = story(*[comment(f"ignore rule-{n} why") for n in range(MAX_NAMES + 2)], "A pier.")
        found = faults(lint(source))
        assert len(found) == MAX_NAMES + 1
        assert found[-1][1] == f"More than {MAX_NAMES} suppressions are not read; split the file."


def test_problems_of_reading_stay() -> None:
    problem = Finding("wrong-encoding", Severity.WARNING, "It is.", Span(0, 0), "")
    source = comment("ignore-file pier why") + story("A pier.")
    document = replace(read_text("story.html", source), problems=(problem,))
    report = Engine([]).lint(document, read_article(document, AS_OF))
    assert "wrong-encoding" in [one.rule for one in report.findings]


def test_the_rules_that_ran_are_named_once_for_all_stories() -> None:
    active = [Active(one, one.severity, one.options()) for one in RULES]
    engine = Engine(active)
    documents = [read_text("a.html", story(text)) for text in ("One.", "Two.")]
    first, second = (engine.lint(one, read_article(one, AS_OF)).ran for one in documents)
    assert first == {"pier", "quay", "mole"}
    assert first is second


def test_a_report_without_directives_is_as_it_was() -> None:
    report = lint(story("A pier."))
    document = Document("story.html", report.document.source)
    article = read_article(document, AS_OF)
    bare = replace(report, document=document)
    assert apply_directives(bare, article, {"pier"}, HYGIENE) == bare


NOTE = comment("ignore pier why")


class TestForms:
    """Where comments are found, and where none is."""

    def test_a_page_outside_the_story(self) -> None:
        source = (
            f"<html><body><nav>{comment('disable pier why')}<a href=/>Home</a></nav><article>"
            f"{story('A pier in the bay, and much to say of it.', 'Another pier.')}</article>"
            "</body></html>"
        )
        assert told(lint(source)) == []

    def test_a_comment_is_nothing_to_the_page(self) -> None:
        parts = ("<p><img src=a.jpg>{}<em>A pier in the bay.</em></p>", "<p>One {}and two.</p>")
        for part in parts:
            plain, noted = (lint(story(part.format(said), "Two.")) for said in ("", NOTE))
            assert [(one.kind, one.text, one.at) for one in noted.document.blocks] == [
                (one.kind, one.text, one.at) for one in plain.document.blocks
            ]

    def test_markdown(self) -> None:
        source = (
            f"# {HEAD}\n\n{NOTE}\n\nA pier.\n\nA pier {NOTE} it is.\n\n"
            f"> {NOTE}\n> A pier.\n\n- A pier. {NOTE}\n- A pier.\n"
        )
        report = lint(source, "markdown")
        assert [line for _, line in silenced(report)] == [5, 7, 10, 12]
        assert told(report) == ["pier pier"]

    def test_markdown_over_lines(self) -> None:
        source = f"# {HEAD}\n\n<!-- newslint: ignore pier\n  it is\n  one -->\nA pier.\n"
        report = lint(source, "markdown")
        assert report.suppressed[0].reason == "it is one"

    def test_html_in_markdown(self) -> None:
        source = f"# {HEAD}\n\nAé.\n\n<div>\n<p>A pier.</p>\n{NOTE}\n<p>A pier.</p>\n</div>\n"
        assert silenced(lint(source, "markdown")) == [("pier", 8)]

    @pytest.mark.parametrize("indent", [None, 2])
    def test_html_in_json(self, indent: int | None) -> None:
        body = f"<p>“A” pier.</p>\n{comment('ignore pier “so” it is')}<p>A pier.</p>"
        data = {"headline": HEAD, "body_html": body, "slug": "pier"}
        source = json.dumps(data, indent=indent)
        report = lint(source, "json")
        (one,) = report.suppressed
        assert one.finding.span.start == source.index("A pier.</p>") + 2
        assert one.reason == "“so” it is"
        (directive,) = report.document.directives
        assert source[directive.span.start :].startswith("<!-- newslint")
        assert source[: directive.span.end].endswith("-->")

    def test_markdown_in_json(self) -> None:
        body = f"A “pier”.\n\n{NOTE}\nA pier.\n"
        report = lint(json.dumps({"headline": HEAD, "body": {"markdown": body}}, indent=1), "json")
        (one,) = report.suppressed
        assert one.finding.span.start == report.document.source.rindex("pier")

    def test_elements_in_json(self) -> None:
        elements = [
            {"type": "text", "content": f"A pier. {NOTE}"},
            {"type": "text", "content": "A pier."},
            {"type": "header", "content": f"{NOTE}A pier"},
        ]
        source = json.dumps({"headlines": {"basic": HEAD}, "content_elements": elements}, indent=1)
        report = lint(source, "json")
        assert len(report.suppressed) == 2
        assert told(report) == ["pier pier"]

    def test_nitf(self) -> None:
        source = (
            f"<nitf><head><title>{HEAD}</title></head><body><body.content><p>A pier.</p>\n{NOTE}\n"
            f"<p>A pier.</p>\n<p>A pier {NOTE} it is.</p></body.content></body></nitf>"
        )
        report = lint(source, "xml")
        assert silenced(report) == [("pier", 3), ("pier", 4)]

    @pytest.mark.parametrize(
        ("form", "source"),
        [
            ("html", story(f"<pre>{NOTE}</pre>", "A pier.")),
            ("html", story(f"<p><code>{NOTE}</code></p>", "A pier.")),
            ("html", story(f"<script>x = '{NOTE}'</script>", "A pier.")),
            ("html", story(f'<p title="{NOTE}">A pier.</p>')),
            ("html", story(f"<![CDATA[ {NOTE} ]]>", "A pier.")),
            ("html", story(f"<p>&lt;{NOTE[1:-1]}&gt;</p>", "A pier.")),
            ("html", story("<!-- newslint: ignore pier why", "A pier.")),
            ("html", story("<!-- not newslint: ignore pier why -->", "A pier.")),
            ("markdown", f"# {HEAD}\n\n`{NOTE}`\n\nA pier.\n"),
            ("markdown", f"# {HEAD}\n\n```\n{NOTE}\n```\n\nA pier.\n"),
            ("markdown", f"# {HEAD}\n\n    {NOTE}\n\nA pier.\n"),
            ("markdown", f"# {HEAD}\n\n<pre>\n{NOTE}\n\n{NOTE}\n</pre>\n\nA pier.\n"),
            ("markdown", f"# {HEAD}\n\n\\{NOTE}\n\nA pier.\n"),
            ("text", f"{HEAD}\n\n{NOTE}\n\nA pier.\n"),
            ("json", json.dumps({"headline": HEAD, "text": f"One.\n{NOTE}\nA pier."})),
            (
                "xml",
                f"<nitf><head><title>{HEAD}</title></head><body><body.content>"
                f"<p><![CDATA[{NOTE}]]></p><p>A pier.</p></body.content></body></nitf>",
            ),
        ],
    )
    def test_what_is_shown_or_said_otherwise_is_no_comment(self, form: str, source: str) -> None:
        report = lint(source, form)
        assert report.document.directives == ()
        assert not report.suppressed


WORDS = st.sampled_from(["pier", "quay", "mole", "café", "“so”", "😀", "it", "was", "a&b", "1<2"])
TEXTS = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)


def written(form: str, paragraphs: list[str], note: str, number: int, inside: bool) -> str:
    """Return a story with a comment in front of, or inside, one of its paragraphs."""

    def paragraph(index: int, text: str) -> str:
        if form == "markdown":
            shown = text.replace("&", "\\&").replace("<", "\\<")
        else:
            shown = text.replace("&", "&amp;").replace("<", "&lt;")
        mine = note if index == number else ""
        front, within = ("", mine) if inside else (mine, "")
        if form == "markdown":
            return (front + "\n" if front else "") + f"So{within} it is: {shown}."
        return f"{front}<p>So{within} it is: {shown}.</p>"

    parts = [paragraph(index, text) for index, text in enumerate(paragraphs)]
    if form == "markdown":
        return "\n\n".join([f"# {HEAD}", *parts]) + "\n"
    body = "\n".join(parts)
    if form == "json":
        return json.dumps({"headline": HEAD, "body_html": body, "copyrightnotice": "A pier"})
    page = f"<h1>{HEAD}</h1>\n{body}"
    return f"<html><body><article>{page}</article></body></html>" if form == "page" else page


@given(
    st.sampled_from(["html", "page", "markdown", "json"]),
    st.lists(TEXTS, min_size=1, max_size=5),
    st.integers(0, 4),
    st.booleans(),
)
def test_exactly_one_rule_in_exactly_one_block(
    form: str, paragraphs: list[str], number: int, inside: bool
) -> None:
    number %= len(paragraphs)
    kind = {"page": "html"}.get(form, form)
    plain = lint(written(form, paragraphs, "", number, inside), kind)
    noted = lint(written(form, paragraphs, NOTE, number, inside), kind, hygiene={})

    def blocks(report: Report) -> list[tuple[str, str]]:
        return [(str(block.kind), block.text) for block in report.document.blocks]

    def lines(report: Report, found: list[Finding]) -> list[tuple[str, int, str, str]]:
        """Return the findings, each with how many paragraphs stand before its end."""
        source = report.document.source
        return [
            (one.rule, source.count("So", 0, one.span.end), one.message, one.fingerprint)
            for one in found
        ]

    assert blocks(noted) == blocks(plain)
    everything = lines(plain, list(plain.findings))
    mine = [one for one in everything if one[0] == "pier" and one[1] == number + 1]
    if form == "json":  # the rights line stands behind the last paragraph, and is another block
        mine = mine[: paragraphs[number].split().count("pier")]
    assert lines(noted, [one.finding for one in noted.suppressed]) == mine
    for one in mine:
        everything.remove(one)
    assert lines(noted, list(noted.findings)) == everything


@pytest.mark.parametrize(
    "comment",
    [
        "newslint: ignore trending-block it is a name",
        "newslint ignore trending-block it is a name",
        "Newslint: IGNORE trending-block it is a name",
        "NEWSLINT:ignore trending-block it is a name",
    ],
)
def test_what_was_plainly_meant_is_understood(comment: str) -> None:
    report = linter.lint_text(
        f"# Ferry\n\nIt is back.\n\n<!-- {comment} -->\nMost Read\n", form="markdown"
    )
    assert [one.finding.rule for one in report.suppressed] == ["trending-block"]
    assert not report.findings


def test_a_comment_about_newslint_is_none_to_it() -> None:
    report = linter.lint_text(
        "# Ferry\n\n<!-- newslint is run nightly -->\nIt is back.\n", form="markdown"
    )
    assert not report.findings


TWICE = (
    "# Ferry\n\nIt is back.\n\n<!-- newslint: ignore {} it is a name -->\n"
    "Copyright 2021 Riverton Herald\n"
)


def engine_on_one_span(*rules: str) -> Engine:
    """Return an engine whose rules all hit the whole of each paragraph that is a rights line."""

    def check(block: Block, options: object) -> Iterator[Hit]:
        if "Copyright" in block.text:
            yield Hit(block.span, "Found.")

    severities = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
    active = []
    for severity, name in zip(severities, rules, strict=False):
        rule = Rule(Unit.BLOCK, severity, check, (), "0.1.0", name, kinds=frozenset(Kind))
        active.append(Active(rule, severity, NoOptions()))
    return Engine(active)


@pytest.mark.parametrize(
    ("silenced", "left"),
    [
        ("aa", ["bb"]),
        ("bb", ["aa"]),
        ("aa, bb", ["cc"]),
        ("aa, bb, cc", []),
    ],
)
def test_what_another_finding_spoke_for_speaks_for_itself(silenced: str, left: list[str]) -> None:
    engine = engine_on_one_span("aa", "bb", "cc")
    document = read_text("ferry.md", TWICE.format(silenced))
    report = engine.lint(document, read_article(document, AS_OF))
    assert [finding.rule for finding in report.findings] == left
    assert [one.finding.rule for one in report.suppressed] == silenced.split(", ")
