"""Signs of a post inside a paragraph."""

from __future__ import annotations

import pytest

from linter.language.posts import has_signs_of_post


@pytest.mark.parametrize(
    "text",
    [
        "The ferry is late again #riverton",
        "Thanks to @rivertonferry for the boat",
        "The ferry is late pic.twitter.com/AbC",
    ],
)
def test_names_tags_and_short_addresses_are_signs(text: str) -> None:
    assert has_signs_of_post(text)


@pytest.mark.parametrize(
    "text",
    [
        "Write to ana@example.com about boat #5 or see example.com/#top.",
        "The ferry is late. " * 30 + "#riverton",
    ],
)
def test_addresses_numbers_and_long_paragraphs_are_none(text: str) -> None:
    assert not has_signs_of_post(text)
