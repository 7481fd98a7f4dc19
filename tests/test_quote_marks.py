"""What each double quotation mark of a paragraph does, and which have no partner."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.language.quotations import quotations
from linter.language.quote_marks import Marks, double_marks


def _roles(marks: Marks) -> str:
    """Return the marks in order: ( opens, ) closes, and ! one without a partner."""
    alone = {mark.at for mark in (*marks.unopened, *marks.unclosed)}
    return "".join("!" if m.at in alone else "(" if m.opens else ")" for m in marks.all)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("“We sail,” he said. “Now.”", "()()"),
        ('“We sail," he said. "Now.”', "()()"),
        ("“We sail, he said.", "!"),
        ("We sail,” he said.", "!"),
        ("He said “we sail “now” or never”.", "(())"),
        ('He said "we sail "now" or never".', "(())"),
        ("”We sail,” he said.", "()"),
        ("“We sail,“ he said.", "()"),
        ("He said: ‘“We sail.” ’ “", "()!"),
        ("“He told me, ‘We sail.’ “", "()"),
        ("“We sail, he said. “Now.”", "!()"),
        ('The pipe is 6\'2" long, "they say".', "()"),
        ("\"We sail. \" 'Not now,' she told us. 'Never.' \"", "(()"),
        ('He called it "a wreck:"and left.', "()"),
        ("They have a “b“boys first” rule.", "!()"),
        ("“It never sails that way … “.", "()"),
        ("No marks at all.", ""),
    ],
)
def test_marks_open_and_close_by_what_stands_beside_them(text: str, roles: str) -> None:
    assert _roles(double_marks(text)) == roles


def test_paragraphs_that_were_joined_open_again_without_fault() -> None:
    marks = double_marks("“The river is high. “Nobody sails today.”")
    assert not marks.unclosed
    assert not marks.nested


def test_a_speaker_between_two_opening_marks_shows_that_one_is_missing() -> None:
    marks = double_marks("“The river is high, he said. “Nobody sails today.”")
    assert [mark.at for mark in marks.unclosed] == [0]


@pytest.mark.parametrize(
    "text",
    [
        "„So spricht man“, sagte er. “Yes,” she said.",
        "''The river is high,\" he said.",
        'A 5" pipe and a 7" one.',
        '<a href="x">The river</a>',
        "“”The river is high,” he said.",
        "“What we need “¦ is a boat,” he said.",
    ],
)
def test_what_may_be_something_else_is_doubtful(text: str) -> None:
    assert double_marks(text).doubtful


@pytest.mark.parametrize(
    ("text", "apostrophes"),
    [
        ("“I think we”re late,” she said.", [11]),
        ("The mayor”s boat is late.", [9]),
        ('The mayor"s boat is late.', [9]),
        ("He got all “A”s, and one “B”.", []),
        ("“We sail,” he said.", []),
    ],
)
def test_a_mark_that_stands_for_an_apostrophe_is_told_by_its_leaving_the_others_paired(
    text: str, apostrophes: list[int]
) -> None:
    marks = double_marks(text)
    assert list(marks.apostrophes) == apostrophes
    assert marks.are_paired


def test_wrong_way_marks_are_told_from_right_ones() -> None:
    marks = double_marks("”We sail,” he said. “Now,“ she said.")
    assert [mark.is_wrong_way for mark in marks.all] == [True, False, False, True]


@given(st.text(alphabet="ab A.,!?“”\"'‘’„ 12-—\n", max_size=60))
def test_every_mark_is_in_one_place(text: str) -> None:
    marks = double_marks(text)
    paired = [mark.at for pair in marks.pairs for mark in pair]
    alone = [mark.at for mark in (*marks.unopened, *marks.unclosed)]
    places = [mark.at for mark in marks.all]
    assert len(set(paired)) == len(paired)
    assert set(paired).isdisjoint(alone)
    assert set(paired) | set(alone) <= set(places)
    assert all(first.at < last.at for first, last in marks.pairs)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“We sail,“ he said, and left.", ["“We sail,“"]),
        ("”We sail,” he said, and left.", ["”We sail,”"]),
        ("„Wir fahren“, sagte er.", ["„Wir fahren“"]),
    ],
)
def test_marks_that_point_the_wrong_way_quote_all_the_same(text: str, quoted: list[str]) -> None:
    assert [span.of(text) for span in quotations(text)] == quoted
