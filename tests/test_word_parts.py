"""What is surely one word, broken at the end of a line of print."""

from __future__ import annotations

import pytest

from linter.rules.encoding._word_parts import is_broken


@pytest.mark.parametrize(
    "text",
    [
        "mili- tary",
        "govern- ment",
        "impor- tant",
        "dif- ferent",
        "contem- poraneous",
        "partisans- hip",
        "Com- passionate",
        "announ- cement",
    ],
)
def test_parts_that_are_no_words_show_a_break(text: str) -> None:
    first, _, second = text.partition("- ")
    assert is_broken(first, second)


@pytest.mark.parametrize(
    "text",
    [
        "two- and",
        "dis- and",
        "large- scale",
        "politically- minded",
        "self- interest",
        "president- who",
        "tax- related",
        "state- owned",
        "color- coded",
        "attorney- general",
        "well- financed",
        "record- breaking",
    ],
)
def test_two_words_are_left_alone(text: str) -> None:
    first, _, second = text.partition("- ")
    assert not is_broken(first, second)
