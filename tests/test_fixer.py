"""Stories are fixed in rounds, and only where the story, read again, is as it should be."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markup import HEADLINE
from test_positions import FORMS, SEEDS, TEXTS, body, written

from linter.document import Block, Document
from linter.finding import Finding, Fix, Severity
from linter.fixer import Fixed, fix_document
from linter.fixer.choice import Chosen, together
from linter.fixer.edits import Shift, collide, differences, revised
from linter.readers import Form, Reading, read_text
from linter.report import Report
from linter.span import Edit, Span

Find = Callable[[Document], list[Finding]]


def finding(
    rule: str, block: Block, span: Span, edit: Edit | None, *, safe: bool = True
) -> Finding:
    fix = Fix(f"Mend {rule}.", (edit,), safe) if edit else None
    return Finding(rule, Severity.WARNING, "…", block.view.source(span), block.at, fix)


def swap(pattern: str, becomes: str, *, safe: bool = True) -> Find:
    """Return a rule that wants `becomes` where `pattern` matches."""

    def find(document: Document) -> list[Finding]:
        return [
            finding(pattern, block, span, block.view.edit(span, match.expand(becomes)), safe=safe)
            for block in document.blocks
            for match in re.finditer(pattern, block.text)
            for span in [Span(*match.span())]
        ]

    return find


def remove(words: str, *, safe: bool = True) -> Find:
    """Return a rule that wants blocks that begin with `words` to go."""

    def find(document: Document) -> list[Finding]:
        return [
            finding("remove", block, block.span, Edit(block.extent, ""), safe=safe)
            for block in document.blocks
            if block.text.startswith(words) and block.extent is not None
        ]

    return find


def fixed(
    source: str,
    *rules: Find,
    form: str = "text",
    unsafe: bool = False,
    holds: Callable[[str], bool] = lambda text: True,
) -> Fixed:
    reading = Reading(Form(form))

    def read_again(text: str) -> Document:
        return read_text("story", text, reading)

    def lint(document: Document) -> Report:
        found = [one for rule in rules for one in rule(document)]
        return Report(document, tuple(found), date(2020, 1, 21))

    done = fix_document(
        read_again(source),
        lint,
        read_again,
        unsafe=unsafe,
        holds=holds,
    )
    assert revised(source, done.edits).text == done.source
    assert done.report.document.source == done.source
    return done


STORY = "Pier opens\n\nThe new pier opened on Monday.\n\nThe crowd was large.\n"


def test_a_story_without_faults_stays_as_it_is() -> None:
    done = fixed(STORY, swap("quay", "pier"))
    assert (done.source, done.changes, done.edits, done.stopped) == (STORY, (), (), None)


def test_a_change_says_what_was_done_where() -> None:
    done = fixed(STORY, swap("Monday", "Tuesday"))
    assert done.source == STORY.replace("Monday", "Tuesday")
    (change,) = done.changes
    assert (change.rule, change.title, change.safe) == ("Monday", "Mend Monday.", True)
    assert (change.at, change.line, change.column) == ("/line[3]", 3, 24)
    assert (change.before, change.after) == ("Monday", "Tuesday")
    assert change.span.of(STORY) == "Monday"


def test_what_is_left_is_reported_in_places_of_the_new_text() -> None:
    done = fixed(STORY, swap("Monday", "on a Tuesday"), swap("large", "small", safe=False))
    (left,) = done.report.findings
    assert left.span.of(done.source) == "large"


def test_unsafe_fixes_are_made_when_asked_for() -> None:
    rule = swap("large", "small", safe=False)
    assert fixed(STORY, rule).source == STORY
    assert fixed(STORY, rule, unsafe=True).source == STORY.replace("large", "small")


def test_a_block_is_removed_and_the_others_stay() -> None:
    story = STORY.replace("\nThe crowd", "\nTrending Stories\n\nThe crowd")
    done = fixed(story, remove("Trending"))
    assert done.source == STORY
    (change,) = done.changes
    assert (change.before, change.after) == ("\nTrending Stories\n", "")


def test_a_fix_that_collides_waits_for_the_next_round() -> None:
    done = fixed(STORY, swap("new pier", "pier"), swap("pier opened", "pier was opened"))
    assert "The pier was opened on" in done.source
    assert [change.rule for change in done.changes] == ["new pier", "pier opened"]
    assert [change.column for change in done.changes] == [
        5,
        5,
    ]  # “pier” is new, and stands for “new pier”


def test_places_of_later_rounds_are_those_of_the_original() -> None:
    rules = (swap("(?<=opens)$", " at last"), swap("(?<=at last)$", "!"))
    done = fixed(STORY, *rules, swap("opened on(?= Tues)", "began on"), swap("Monday", "Tuesday"))
    assert done.source.startswith("Pier opens at last!\n\nThe new pier began on Tuesday.")
    places = {change.rule: (change.line, change.column) for change in done.changes}
    assert places["(?<=at last)$"] == (1, 11)
    assert places["opened on(?= Tues)"] == (3, 14)


def test_adjacent_fixes_go_together() -> None:
    done = fixed("Pier opens\n\nab ab ab\n", swap("a(?=b)", "c"), swap("(?<=a)b|(?<=c)b", "d"))
    assert done.source == "Pier opens\n\ncd cd cd\n"


def test_fixes_that_undo_each_other_are_not_made() -> None:
    done = fixed(
        STORY, swap("Monday", "Tuesday"), swap("Tuesday", "Monday"), swap("large", "small")
    )
    assert done.stopped == "The fixes undo each other, so newslint stopped."
    assert done.source == STORY.replace("Monday", "Tuesday").replace("large", "small")
    again = fixed(
        done.source, swap("Monday", "Tuesday"), swap("Tuesday", "Monday"), swap("large", "small")
    )
    assert again.source == done.source
    assert again.changes == ()


def test_fixes_without_end_are_stopped() -> None:
    done = fixed(STORY, swap("large", "very large"))
    assert done.stopped == "The fixes came to no end in 10 rounds, so newslint stopped."
    assert done.source.count("very") == 10
    assert len(done.changes) == 10


def test_what_the_encoding_cannot_hold_is_left_out() -> None:
    done = fixed(
        STORY, swap("crowd", "“"), swap("large", "big"), holds=lambda text: "“" not in text
    )
    assert done.source == STORY.replace("large", "big")
    (dropped,) = done.dropped
    assert dropped.reason == "The encoding of the file does not have all of its characters."
    assert (dropped.rule, dropped.line) == ("crowd", 5)


MARKDOWN = "# Pier opens\n\nThe *new* pier opened on Monday.\n\nThe crowd was large.\n"


def test_an_edit_that_would_undo_emphasis_is_left_out() -> None:
    # “*new *” is no emphasis: the marks would be shown.
    done = fixed(MARKDOWN, swap(r"(?<=new)(?= pier)", " "), swap("large", "small"), form="markdown")
    assert done.source == MARKDOWN.replace("large", "small")
    (dropped,) = done.dropped
    assert dropped.reason.startswith("Read again, ")


def test_an_edit_that_breaks_front_matter_is_left_out() -> None:
    story = f"---\ntitle: Pier opens\ndate: 2020-01-21\n---\n\n{MARKDOWN}"

    def find(document: Document) -> list[Finding]:
        (block,) = [one for one in document.blocks if one.at == "/title"]
        at = block.content.source(Span(0, 4))
        return (
            [finding("raw", block, block.span, Edit(at, "Pier: it"))]
            if at.of(document.source) == "Pier"
            else []
        )

    done = fixed(story, find, swap("large", "small"), form="markdown")
    assert done.source == story.replace("large", "small")
    assert len(done.dropped) == 1


def test_an_edit_that_makes_mark_up_is_left_out() -> None:
    def find(document: Document) -> list[Finding]:
        return [
            finding("raw", block, block.span, Edit(block.view.source(Span(4, 4)), "<b>"))
            for block in document.blocks
            if block.text.startswith("The crowd")
        ]

    story = "<h1>Pier opens</h1>\n<p>The pier opened on Monday.</p>\n<p>The crowd was large.</p>\n"
    done = fixed(story, find, form="html")
    assert done.source == story
    assert done.dropped[0].reason == ("Read again, the words would not read as they are meant to.")


def test_a_removal_that_would_take_more_along_is_left_out() -> None:
    def find(document: Document) -> list[Finding]:
        start = document.source.index("The new")
        (block,) = [one for one in document.blocks if one.text.startswith("The new")]
        return [finding("raw", block, block.span, Edit(Span(start, len(STORY)), ""))]

    assert fixed(STORY, find).source == STORY


def test_data_that_is_mended_may_say_more_than_before() -> None:
    data = '{"@context": "https://schema.org", "@type": "article", "datePublished": "2020-01-21"}'
    page = (
        f'<html><head><script type="application/ld+json">{data}</script></head><body><article>'
        "<h1>Pier opens</h1><p>The new pier opened on Monday.</p></article></body></html>"
    )

    def find(document: Document) -> list[Finding]:
        (record,) = document.records
        at = document.source.find('"article"')
        edit = Edit(Span(at + 1, at + 2), "A")
        return [finding("type", record.block, record.block.span, edit)] if at >= 0 else []

    done = fixed(page, find, form="html")
    assert done.source == page.replace('"article"', '"Article"')
    assert done.dropped == ()


def test_data_that_would_be_broken_is_left_as_it_is() -> None:
    page = (
        '<html><head><script type="application/ld+json">{"@context": "https://schema.org", '
        '"@type": "Article", "name": "x"}</script></head><body><article>'
        "<h1>Pier opens</h1><p>The new pier opened on Monday.</p></article></body></html>"
    )

    def find(document: Document) -> list[Finding]:
        (record,) = document.records
        at = document.source.find('"x"')
        return [finding("raw", record.block, record.block.span, Edit(Span(at, at + 1), "("))]

    done = fixed(page, find, form="html")
    assert done.source == page
    assert done.dropped[0].reason == "Read again, the story could not be read any more as it was."


def test_the_last_of_a_story_is_not_removed() -> None:
    done = fixed("Trending Stories\n", remove("Trending"))
    assert done.source == "Trending Stories\n"
    assert done.dropped[0].reason == "Read again, the story could not be read any more as it was."


def test_one_bad_fix_among_many_costs_only_itself() -> None:
    words = " ".join(f"word{number}" for number in range(60))
    story = f"# Pier opens\n\nThe *new* pier {words} opened.\n"
    rules = (swap(r"word(\d+)", r"item\1"), swap("(?<=new)(?= pier)", " "))
    done = fixed(story, *rules, form="markdown")
    assert done.source == story.replace("word", "item")
    assert len(done.changes) == 60
    assert len(done.dropped) == 1


def test_a_fix_stands_aside_for_one_that_it_hid() -> None:
    # The first would undo the emphasis, and the second waits for it.
    rules = (swap("(?<=new)(?= pier)", " "), swap("new(?= pier)", "old"))
    done = fixed(MARKDOWN, *rules, form="markdown")
    assert "*old*" in done.source


def test_two_items_of_a_list_in_json_go() -> None:
    leftovers = '"Trending Stories", "Trending Now"'
    story = f'{{"headline": "Pier opens", "text": ["The pier is new.", {leftovers}]}}'
    done = fixed(story, remove("Trending"), form="json")
    assert done.source == '{"headline": "Pier opens", "text": ["The pier is new."]}'


def test_the_lines_of_a_file_end_as_they_did() -> None:
    story = STORY.replace("\n", "\r\n").rstrip()
    done = fixed(story, swap(r"(?<=large\.)$", "\n"))
    assert done.stopped is not None or done.source == story + "\r\n"
    assert done.source.startswith(story + "\r\n")


def test_what_collides() -> None:
    def edit(start: int, end: int) -> Edit:
        return Edit(Span(start, end), "x")

    assert collide(edit(2, 4), edit(3, 5))
    assert collide(edit(2, 2), edit(2, 2))
    assert collide(edit(2, 4), edit(3, 3))
    assert not collide(edit(2, 4), edit(4, 5))
    assert not collide(edit(2, 4), edit(4, 4))
    assert not collide(edit(2, 2), edit(2, 4))


@given(data=st.data())
def test_revisions_follow_each_other(data: st.DataObject) -> None:
    source = "abcdefghijklmnop"
    text = revised(source, ())
    for _ in range(data.draw(st.integers(1, 4))):
        edits: list[Edit] = []
        at = 0
        while at < len(text) and len(edits) < 4:
            start = data.draw(st.integers(at, len(text)))
            end = data.draw(st.integers(start, min(start + 4, len(text))))
            edits.append(Edit(Span(start, end), data.draw(st.sampled_from(["", "X", "YZ"]))))
            at = end + 1
        step = revised(text.text, edits)
        shift = Shift(edits)
        for edit, span in zip(edits, shift.spans, strict=True):
            assert span.of(step.text) == edit.text
        for offset in range(len(text)):
            if not any(edit.span.start <= offset < edit.span.end for edit in edits):
                assert step.text[shift.place(offset)] == text.text[offset]
        text = text.then(step)
        assert text.text == step.text
    again = revised(source, differences(text, len(source)))
    assert again.text == text.text
    for offset in range(len(text)):
        place = text.source(Span(offset, offset + 1))
        assert not len(place) or place.of(source) == text.text[offset]


@pytest.mark.parametrize("form", FORMS)
@given(paragraphs=TEXTS, seed=SEEDS)
def test_in_every_form_exactly_the_faults_are_mended(
    form: str, paragraphs: list[str], seed: int
) -> None:
    leftover = "Trending Stories"
    source = written(form, [*paragraphs, leftover, "The pier was closed on Tuesday."], seed)
    swaps = {"Monday": "a “day” & <hour>", r"spring\.$": "*soon*."}
    rules = (*(swap(pattern, becomes) for pattern, becomes in swaps.items()), remove(leftover))
    kind = FORMS[form][0].value
    old = read_text("story", source, Reading(FORMS[form][0]))
    done = fixed(source, *rules, form=kind)
    wanted = []
    for block in body(old):
        text = block.text
        for pattern, becomes in swaps.items():
            text = re.sub(pattern, becomes, text)
        if block.text != leftover or block.extent is None:
            wanted.append(text)
    assert done.dropped == ()
    assert [block.text for block in body(done.report.document)] == wanted
    assert done.report.document.blocks[0].text == HEADLINE
    assert done.stopped is None
    assert not [one for one in done.report.findings if one.fix]


def test_ten_thousand_fixes_are_found_to_go_together_in_no_time() -> None:
    one = finding("a", read_text("a.txt", "x", Reading()).blocks[0], Span(0, 1), None)
    found = [
        Chosen(one, Fix("…", (edit,), True), (edit,))
        for edit in (Edit(Span(at, at + 2), "y") for at in range(0, 30_000, 3))
    ]
    start = time.perf_counter()
    assert list(together(found)) == found
    assert time.perf_counter() - start < 1


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 4)), max_size=12))
def test_fixes_that_go_together_are_those_that_collide_with_none_before(
    places: list[tuple[int, int]],
) -> None:
    one = finding("a", read_text("a.txt", "x", Reading()).blocks[0], Span(0, 1), None)
    edits = sorted(Edit(Span(start, start + length), "y") for start, length in places)
    made: list[Edit] = []
    for edit in edits:
        if not any(collide(edit, other) for other in made):
            made.append(edit)
    found = together(Chosen(one, Fix("…", (edit,), True), (edit,)) for edit in edits)
    assert [one.edits[0] for one in found] == made
