"""Truth of positions: what a finding points at is what it speaks of, in every form."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markup import (
    HEADLINE,
    WORDS,
    Write,
    as_shown,
    plain,
    write_html,
    write_json,
    write_markdown,
    write_page,
    write_text_json,
)

from linter.api import lint_document
from linter.document import Block, Document, Kind
from linter.readers import Form, Reading, read_stories, read_text
from linter.span import Edit, Span

FORMS: dict[str, tuple[Form, Write]] = {
    "html": (Form.HTML, write_html),
    "page": (Form.HTML, write_page),
    "markdown": (Form.MARKDOWN, write_markdown),
    "json": (Form.JSON, write_json),
    "row": (Form.JSON, write_text_json),
}
TEXTS = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(
        lambda words: f"The council said on Monday that {' '.join(words)} would open in spring."
    ),
    min_size=1,
    max_size=4,
)
SEEDS = st.integers(0, 2**32 - 1)


def read(form: str, source: str) -> Document:
    return read_text("story", source, Reading(FORMS[form][0]))


def body(document: Document) -> list[Block]:
    """Return the text of a story without its headline, which some forms hold twice."""
    text = [b for b in document.blocks if b.kind not in (Kind.META, Kind.HEADLINE)]
    return [block for block in text if block.text != HEADLINE]


def written(form: str, paragraphs: list[str], seed: int) -> str:
    if form == "row":  # a text with tags in it is HTML
        paragraphs[:] = [text.replace("<b>", "b") for text in paragraphs]
    return FORMS[form][1](Random(seed), paragraphs)


def applied(source: str, edit: Edit) -> str:
    return source[: edit.span.start] + edit.text + source[edit.span.end :]


def edges(block: Block) -> set[int]:
    """Return where in the text of a block mark-up stands."""
    found, offset = set(), 0
    for left, right in pairwise(block.view.pieces):
        offset += len(left.text)
        if left.source.end != right.source.start:
            found.add(offset)
    return found


@pytest.mark.parametrize("form", FORMS)
@given(paragraphs=TEXTS, seed=SEEDS)
def test_a_story_reads_as_it_was_written(form: str, paragraphs: list[str], seed: int) -> None:
    document = read(form, written(form, paragraphs, seed))
    assert document.problems == ()
    assert [plain(block.text) for block in body(document)] == [plain(text) for text in paragraphs]
    headlines = [b.text for b in document.blocks if b.kind is Kind.HEADLINE]
    assert headlines == [HEADLINE]


@pytest.mark.parametrize("form", FORMS)
@given(paragraphs=TEXTS, seed=SEEDS, data=st.data())
def test_the_source_of_a_span_says_what_the_span_does(
    form: str, paragraphs: list[str], seed: int, data: st.DataObject
) -> None:
    source = written(form, paragraphs, seed)
    for block in body(read(form, source)):
        for piece in block.content.pieces:
            assert not piece.exact or piece.source.of(source) == piece.text
        start = data.draw(st.integers(0, len(block.text) - 1))
        span = Span(start, data.draw(st.integers(start + 1, len(block.text))))
        found = as_shown(block.view.source(span).of(source), form)
        assert plain(span.of(block.text)) in found


@pytest.mark.parametrize("form", FORMS)
@given(
    paragraphs=TEXTS,
    seed=SEEDS,
    new=st.sampled_from(["", "x", "30", "AT&T", "5 < 6", 'a "b"', "“c”", "😀", "*d*", "\\", "e_f"]),
    data=st.data(),
)
def test_an_edit_read_again_is_exactly_that_change(
    form: str, paragraphs: list[str], seed: int, new: str, data: st.DataObject
) -> None:
    source = written(form, paragraphs, seed)
    blocks = body(read(form, source))
    number = data.draw(st.integers(0, len(blocks) - 1))
    text = blocks[number].text
    # Within the text, so that no white space comes to its edge, where no form shows it.
    start = data.draw(st.integers(1, len(text) - 1))
    end = data.draw(st.integers(start, len(text) - 1))
    wanted = text[:start] + new + text[end:]
    if plain(wanted) != wanted:
        return
    if form == "markdown" and {start, end} & edges(blocks[number]):
        return  # whether a mark is one of emphasis depends on what stands beside it
    edit = blocks[number].view.edit(Span(start, end), new)
    if edit is None or len(wanted.split()) < 8:  # a few words are no story
        return
    texts = [block.text for block in blocks]
    texts[number] = wanted
    assert [block.text for block in body(read(form, applied(source, edit)))] == texts


@given(stories=st.lists(TEXTS, min_size=1, max_size=3), seed=SEEDS, data=st.data())
def test_html_in_json_on_a_line_is_changed_in_its_own_file(
    stories: list[list[str]], seed: int, data: st.DataObject
) -> None:
    rows = [" ".join(written("json", story, seed).split("\n")) for story in stories]
    end = data.draw(st.sampled_from(["\n", "\r\n", "\n\n"]))
    source = data.draw(st.sampled_from(["", "\ufeff"])) + end.join(rows) + end
    documents = list(read_stories("rows.jsonl", source.encode("utf-8", "surrogatepass")))
    source = source.removeprefix("\ufeff")
    assert [document.lines.first_line for document in documents] == [
        source[: document.origin].count("\n") + 1 for document in documents
    ]
    number = data.draw(st.integers(0, len(stories) - 1))
    document = documents[number]
    block = data.draw(st.sampled_from(body(document)))
    place = block.view.source(block.span).shift(document.origin)
    assert plain(block.text) in as_shown(place.of(source), "json")
    edit = block.view.edit(Span(0, 3), "A & B")
    if edit is None:
        return
    changed = applied(source, Edit(edit.span.shift(document.origin), edit.text))
    again = list(read_stories("rows.jsonl", changed.encode("utf-8", "surrogatepass")))
    texts = [[one.text for one in body(other)] for other in documents]
    texts[number] = ["A & B" + one.text[3:] if one is block else one.text for one in body(document)]
    assert [[one.text for one in body(other)] for other in again] == texts


@pytest.mark.parametrize("form", FORMS)
@given(paragraphs=TEXTS, seed=SEEDS, number=st.integers(0, 3))
def test_a_block_that_is_removed_leaves_the_others(
    form: str, paragraphs: list[str], seed: int, number: int
) -> None:
    source = written(form, paragraphs, seed)
    blocks = body(read(form, source))
    block = blocks[number % len(blocks)]
    if block.extent is None or len(blocks) == 1:
        return
    changed = read(form, applied(source, Edit(block.extent, "")))
    assert [one.text for one in body(changed)] == [b.text for b in blocks if b is not block]


@pytest.mark.parametrize("form", FORMS)
@given(paragraphs=TEXTS, seed=SEEDS)
def test_findings_point_at_what_they_speak_of(form: str, paragraphs: list[str], seed: int) -> None:
    faults = ["Trending Stories", "Talks with senior Iraqi and officials went on for days."]
    source = written(form, [*paragraphs, *faults], seed)
    report = lint_document(read(form, source), select=["trending-block", "missing-conjunct"])
    shown = {finding.rule: finding.span.of(source) for finding in report.findings}
    assert as_shown(shown["trending-block"], form) == "Trending Stories"
    assert as_shown(shown["missing-conjunct"], form) == "Iraqi and officials"
