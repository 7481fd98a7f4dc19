"""What the rules of consistency share: names that are alike, and numbers with what they count."""

from __future__ import annotations

from itertools import permutations
from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.document import Block, Kind
from linter.mapped import MappedText
from linter.rules.consistency._names import alike, distance
from linter.rules.consistency._tolls import tolls
from linter.span import Span


def _block(text: str) -> Block:
    return Block(Kind.PARAGRAPH, MappedText.copy(text, Span(0, len(text))), "p1")


_WORDS = st.lists(
    st.builds(
        lambda first, rest: first + rest, st.sampled_from("MN"), st.text("aeilnrt", max_size=11)
    ),
    max_size=12,
)


class TestAlike:
    @settings(max_examples=200, deadline=None)
    @given(_WORDS)
    def test_finds_the_pairs_that_comparing_each_with_each_finds(self, words: list[str]) -> None:
        _, pairs = alike((_block(" ".join(words)),))
        long = {word for word in words if len(word) > 4}
        assert set(pairs) == {
            (one, other)
            for one, other in permutations(long, 2)
            if one[0] == other[0]
            and distance(one, other) <= (2 if min(len(one), len(other)) > 8 else 1)
        }

    def test_counts_a_name_in_all_blocks(self) -> None:
        counts, _ = alike((_block("Oldenburg came."), _block("“Yes,” Oldenburg said.")))
        assert counts["Oldenburg"] == 2


class TestTolls:
    @pytest.mark.parametrize(
        ("text", "told", "noun", "value"),
        [
            ("14 people were killed", "killed", (), 14),
            ("Fire kills fourteen on ferry", "killed", (), 14),
            ("the death toll rose to 1,400", "killed", (), 1400),
            ("killing 14 Afghan soldiers and a boy", "killed", ("afghan", "soldier"), 14),
            ("There were 14 arrests", "arrested", (), 14),
            ("It cuts 300 jobs", "jobs cut", ("job",), 300),
        ],
    )
    def test_reads_what_a_number_counts(
        self, text: str, told: str, noun: tuple[str, ...], value: int
    ) -> None:
        (toll,) = tolls(text)
        assert (toll.told, toll.noun, toll.value) == (told, noun, value)

    @pytest.mark.parametrize(
        "text",
        [
            "He was killed 14 years ago",
            "Two more people were killed",
            "14 of them were arrested",
            "It killed 14 million trees",
            "He was arrested on May 14 in Riverton",
        ],
    )
    def test_reads_no_other_number(self, text: str) -> None:
        assert not list(tolls(text))

    @pytest.mark.parametrize(
        ("text", "bounds"),
        [
            ("14 dead", (14, 14)),
            ("at least 14 dead", (14, inf)),
            ("no more than 14 dead", (0, 14)),
            ("1,200 dead", (1150, 1250)),
            ("nearly 200 dead", (170, 230)),
        ],
    )
    def test_says_between_what_the_number_lies(
        self, text: str, bounds: tuple[float, float]
    ) -> None:
        (toll,) = tolls(text)
        assert (toll.least, toll.most) == pytest.approx(bounds)
