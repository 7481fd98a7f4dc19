"""Numbers in text: what counts as one, what it is worth, where it stands."""

from __future__ import annotations

import pytest

from linter.language.numbers import numbers

VALUES = {
    "29": 29,
    "1,199": 1199,
    "1\u202f199": 1199,
    "twenty-nine": 29,
    "Twenty\u2011nine": 29,
    "twenty nine": 29,
    "nineteen": 19,
    "forty": 40,
    "one hundred and ninety-three": 193,
    "a hundred": 100,
    "nine hundred ninety-nine": 999,
    "two dozen": 24,
    "a dozen": 12,
    "half a dozen": 6,
    "half-dozen": 6,
    "three score": 60,
}
ORDINALS = {"31st": 31, "thirty-first": 31, "twelfth": 12, "twentieth": 20, "2nd": 2}
SILENT = [
    "$29",
    "29%",
    "29 %",
    "2.9",
    "27-28",
    "27\u201328",
    "14-0",
    "2020-01-21",
    "10:30",
    "1/4",
    "G7",
    "B52s",
    "two-thirds",
    "one quarter",
    "someone",
    "weighty",
    "f\u0131ve",
    "\u0664\u0662nd",
]


@pytest.mark.parametrize(("phrase", "value"), VALUES.items())
def test_cardinals(phrase: str, value: int) -> None:
    text = f"Of {phrase} states, none left."
    (number,) = numbers(text)
    assert (number.value, number.ordinal) == (value, False)
    assert number.span.of(text) == phrase


@pytest.mark.parametrize(("phrase", "value"), ORDINALS.items())
def test_ordinals(phrase: str, value: int) -> None:
    text = f"The {phrase} state joined."
    (number,) = numbers(text)
    assert (number.value, number.ordinal) == (value, True)
    assert number.span.of(text) == phrase


@pytest.mark.parametrize("phrase", SILENT)
def test_parts_of_something_longer_are_no_numbers(phrase: str) -> None:
    assert not list(numbers(f"They said {phrase} of it."))


@pytest.mark.parametrize("phrase", ["29-member", "twenty-nine-member", "29\u2011member"])
def test_a_unit_may_be_joined(phrase: str) -> None:
    (number,) = numbers(f"The {phrase} group met.")
    assert number.value == 29


def test_order_of_place() -> None:
    assert [number.value for number in numbers("Of 29, twelve voted; 3 left.")] == [29, 12, 3]
