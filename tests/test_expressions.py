"""RE2 gives the same places as Python's own expressions, in code points."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from linter.expressions import Pattern

TEXTS = st.text(alphabet="ab é“”€\U0001f600\ud800\n", max_size=40)


@given(TEXTS)
def test_places_are_code_points(text: str) -> None:
    for expression in ("a", "é+", "[“”]b", "€|\U0001f600", "b.", "(?:ab)+"):
        # A lone surrogate is one character that no letter matches.
        sound = text.replace("\ud800", "?")
        expected = [match.span() for match in re.finditer(expression, sound)]
        assert [(span.start, span.end) for span in Pattern(expression).spans(text)] == expected


@given(TEXTS)
def test_a_match_of_nothing_lies_between_code_points(text: str) -> None:
    for span in Pattern("x?").spans(text):
        assert 0 <= span.start == span.end <= len(text)
