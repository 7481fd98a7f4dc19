"""The laws of MappedText, on maps such as readers make them."""

from __future__ import annotations

import html

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from linter.document import view
from linter.mapped import MappedText, Piece
from linter.span import Edit, Span

# What a reader may meet: plain runs, entities (one character for many), tags (no text, a gap) and
# soft hyphens (no text, but no gap either).
PARTS = st.lists(
    st.one_of(
        st.text(alphabet="abc é😀", min_size=1, max_size=5).map(lambda t: ("run", t, t)),
        st.sampled_from([("entity", "&amp;", "&"), ("entity", "&eacute;", "é")]),
        st.sampled_from([("tag", "<b>", ""), ("tag", "</i>", "")]),
        st.just(("hyphen", "&shy;", "")),
    ),
    max_size=8,
)


def build(parts: list[tuple[str, str, str]]) -> tuple[str, MappedText]:
    source, pieces = "", []
    for kind, written, text in parts:
        span = Span(len(source), len(source) + len(written))
        source += written
        if kind != "tag":
            pieces.append(Piece(text, span, exact=kind == "run"))
    return source, MappedText(pieces, encode=html.escape)


def read(source: str) -> str:
    """Read the small mark-up of these tests: the opposite of writing it."""
    for tag in ("<b>", "</i>", "&shy;"):
        source = source.replace(tag, "")
    return html.unescape(source)


@st.composite
def maps_with_spans(draw: st.DrawFn) -> tuple[str, MappedText, Span]:
    source, mapped = build(draw(PARTS))
    start = draw(st.integers(0, len(mapped.text)))
    return source, mapped, Span(start, draw(st.integers(start, len(mapped.text))))


@given(maps_with_spans())
def test_reading_the_source_span_again_gives_at_least_the_text(
    case: tuple[str, MappedText, Span],
) -> None:
    source, mapped, span = case
    assert span.of(mapped.text) in read(mapped.source(span).of(source))


@given(maps_with_spans())
def test_each_character_has_a_source_of_its_own(case: tuple[str, MappedText, Span]) -> None:
    source, mapped, _ = case
    for offset, character in enumerate(mapped.text):
        assert read(mapped.source(Span(offset, offset + 1)).of(source)) == character


@given(maps_with_spans(), st.text(alphabet="xy<&", max_size=3))
def test_an_edit_changes_exactly_what_it_says(case: tuple[str, MappedText, Span], new: str) -> None:
    source, mapped, span = case
    edit = mapped.edit(span, new)
    if edit is None:
        return
    changed = source[: edit.span.start] + edit.text + source[edit.span.end :]
    assert read(changed) == mapped.text[: span.start] + new + mapped.text[span.end :]


@given(maps_with_spans())
def test_a_slice_keeps_the_places_of_its_characters(case: tuple[str, MappedText, Span]) -> None:
    _, mapped, span = case
    cut = mapped.slice(span)
    assert cut.text == span.of(mapped.text)
    for offset in range(len(cut.text)):
        here = Span(offset, offset + 1)
        assert cut.source(here) == mapped.source(here.shift(span.start))


@given(maps_with_spans())
def test_maps_compose(case: tuple[str, MappedText, Span]) -> None:
    source, mapped, _ = case
    inner = MappedText(
        Piece(c.upper(), Span(i, i + 1), exact=c == c.upper() and len(c.upper()) == 1)
        for i, c in enumerate(mapped.text)
    )
    both = mapped.then(inner)
    assert both.text == inner.text
    for offset, character in enumerate(both.text):
        found = read(both.source(Span(offset, offset + 1)).of(source))
        assert character in found.upper()


@given(maps_with_spans(), st.lists(st.integers(1, 3)))
def test_a_copy_of_the_whole_changes_like_the_whole(
    case: tuple[str, MappedText, Span], lengths: list[int]
) -> None:
    _, mapped, span = case
    assume(mapped.text)
    copied, at = [], 0
    for length in [*lengths, len(mapped.text)]:
        cut = Span(at, min(at + length, len(mapped.text)))
        copied.append(Piece(cut.of(mapped.text), cut))
        at = cut.end
    assert mapped.then(MappedText(copied)).edit(span, "x") == mapped.edit(span, "x")


def test_a_change_across_a_soft_hyphen_between_two_pieces_takes_it_along() -> None:
    _, outer = build([("run", "mili", "mili"), ("hyphen", "&shy;", ""), ("run", "tary", "tary")])
    both = outer.then(MappedText([Piece("mili", Span(0, 4)), Piece("TARY", Span(4, 8), False)]))
    assert both.edit(Span(0, 8), "army") == Edit(Span(0, 13), "army")


def test_a_change_across_a_tag_is_refused() -> None:
    _, mapped = build([("run", "mili", "mili"), ("tag", "<b>", ""), ("run", "tary", "tary")])
    assert mapped.edit(Span(0, 8), "army") is None
    assert mapped.edit(Span(4, 8), "a") == Edit(Span(7, 11), "a")


def test_a_change_across_a_soft_hyphen_takes_it_along() -> None:
    _, mapped = build([("run", "mili", "mili"), ("hyphen", "&shy;", ""), ("run", "tary", "tary")])
    assert mapped.edit(Span(0, 8), "army") == Edit(Span(0, 13), "army")


def test_part_of_what_one_entity_decodes_to_cannot_change() -> None:
    mapped = MappedText([Piece("...", Span(0, 8), exact=False)])
    assert mapped.source(Span(1, 2)) == Span(0, 8)
    assert mapped.edit(Span(1, 2), "") is None
    assert mapped.edit(Span(1, 1), "x") is None
    assert mapped.edit(Span(0, 3), "…") == Edit(Span(0, 8), "…")


def test_an_insertion_stands_behind_the_word_before_it() -> None:
    _, mapped = build([("run", "IS", "IS"), ("tag", "</i>", ""), ("run", " b", " b")])
    assert mapped.edit(Span(2, 2), ".") == Edit(Span(2, 2), ".")


def test_an_edit_is_encoded_for_its_source() -> None:
    _, mapped = build([("run", "AT", "AT")])
    assert mapped.edit(Span(2, 2), "&T") == Edit(Span(2, 2), "&amp;T")


def test_pieces_out_of_order_are_refused() -> None:
    with pytest.raises(ValueError, match="out of order"):
        MappedText([Piece("b", Span(3, 4)), Piece("a", Span(0, 1))])
    with pytest.raises(ValueError, match="as long as its source"):
        Piece("ab", Span(0, 1))


def test_two_characters_of_one_source_stay_one_piece() -> None:
    """A view that changes one of them splits the piece; neither has a source of its own."""
    mapped = MappedText([Piece("\u205f\u200a", Span(0, 12), exact=False), Piece("b", Span(12, 13))])
    seen = view(mapped)
    assert seen.text == "  b"
    assert seen.source(Span(1, 2)) == Span(0, 12)
    assert seen.edit(Span(0, 1), "x") is None


def test_a_fixed_piece_is_not_replaced() -> None:
    mapped = MappedText(
        [Piece("a", Span(0, 1)), Piece(" ", Span(1, 5), False, True), Piece("b", Span(5, 6))]
    )
    assert mapped.edit(Span(0, 3), "x") is None
    assert mapped.edit(Span(2, 3), "x") == Edit(Span(5, 6), "x")
    assert mapped.edit(Span(2, 2), "x") == Edit(Span(5, 5), "x")
    outer = MappedText([Piece("012345", Span(10, 16))])
    assert outer.then(mapped).edit(Span(0, 2), "x") is None
