"""Spans and lines: half-open, in code points, and never negative."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.span import LineIndex, Position, Span


def test_a_span_is_half_open() -> None:
    assert Span(2, 5).of("abcdefg") == "cde"
    assert len(Span(2, 5)) == 3


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_an_impossible_span_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_spans_that_touch_do_not_overlap() -> None:
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 4).overlaps(Span(3, 5))
    assert Span(0, 5).covers(Span(3, 5))


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_lines_end_at_lf_crlf_and_cr(newline: str) -> None:
    index = LineIndex(f"one{newline}two")
    assert len(index) == 2
    assert index.position(3 + len(newline)) == Position(2, 1)
    assert index.line(1) == Span(0, 3)


@pytest.mark.parametrize("mark", ["\u2028", "\u2029", "\x0b", "\x0c", "\x85", "\x1c"])
def test_lines_end_nowhere_else(mark: str) -> None:
    assert len(LineIndex(f"one{mark}two")) == 1


def test_a_column_counts_code_points() -> None:
    assert LineIndex("a😀b").position(2) == Position(1, 3)


def test_the_end_of_the_text_is_a_place() -> None:
    assert LineIndex("one\n").position(4) == Position(2, 1)
    with pytest.raises(ValueError, match="outside"):
        LineIndex("one").position(4)


@given(st.text(alphabet="ab\r\n\u2028😀"))
def test_every_offset_leads_to_a_line_that_holds_it(text: str) -> None:
    index = LineIndex(text)
    for offset in range(len(text) + 1):
        position = index.position(offset)
        line = index.line(position.line)
        assert line.start + position.column - 1 == offset
