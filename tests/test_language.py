"""Sentences, words, quotations and dates of news English."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.language.dates import full_dates, parse_date
from linter.language.quotations import quotations
from linter.language.sentences import sentences
from linter.language.words import words


@pytest.mark.parametrize(
    "text",
    [
        "He met Sen. Ana Petrova. | She left.",
        "He left on Jan. 21, 2020. | She stayed.",
        "They live in the U.S. | The others do not.",
        "The U.S. President spoke. | He was brief.",
        "He came at 5 p.m. Tuesday. | It rained.",
        "“We go,” she said. | “We go now.” | He stayed.",
        "Is it over? | Yes! | It is … | Perhaps.",
        "J. R. Petrova of Example Inc. said so. | It is true.",
        "The price rose 3.5 percent. | It fell 2.",
        "‘It is done.’ | She closed the door.",
        "No end here",
    ],
)
def test_sentences_end_where_a_reader_would_say(text: str) -> None:
    plain = text.replace(" |", "")
    assert [span.of(plain) for span in sentences(plain)] == text.split(" | ")


@given(st.text(alphabet="aB. !?”“)\n…'"))
def test_sentences_cover_every_word_once(text: str) -> None:
    spans = sentences(text)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    covered = "".join(span.of(text) for span in spans)
    assert covered.replace(" ", "").replace("\n", "") == text.replace(" ", "").replace("\n", "")


def test_words_keep_their_hyphens_apostrophes_and_places() -> None:
    text = "It’s a well-known U.S. firm, AT&T."
    assert [word.text for word in words(text)] == ["It’s", "a", "well-known", "U.S", "firm", "AT&T"]
    assert all(word.span.of(text) == word.text for word in words(text))


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“We go,” she said. “Now.”", ["“We go,”", "“Now.”"]),
        ('"We go," she said.', ['"We go,"']),
        ("“We go on for ever", ["“We go on for ever"]),
        ("‘We’ll go,’ she said.", ["‘We’ll go,’"]),
        ("‘It’s my members’ day,’ she said.", ["‘It’s my members’ day,’"]),
        ("It was ‘fun’ for the workers’ union.", ["‘fun’"]),
        ("In the ’90s it’s all rock ’n’ roll.", []),
        ("He is 6'2\" tall.", []),
        ("“He said ‘no’ to me,” she said.", ["“He said ‘no’ to me,”"]),
        ("Nothing is quoted here.", []),
    ],
)
def test_quotations_are_found_with_their_marks(text: str, quoted: list[str]) -> None:
    assert [span.of(text) for span in quotations(text)] == quoted


@pytest.mark.parametrize(
    "text",
    [
        "Jan. 21, 2020",
        "January 21, 2020",
        "January 21st, 2020",
        "21 January 2020",
        "21st of January 2020",
        "2020-01-21",
        "21/1/2020",
        "1/21/2020",
        "21-JAN-2020",
    ],
)
def test_a_full_date_is_read_in_any_form(text: str) -> None:
    sentence = f"It was signed on {text} in Riverton."
    (span, value), *rest = full_dates(sentence)
    assert (span.of(sentence), value, rest) == (text, date(2020, 1, 21), [])


@pytest.mark.parametrize("text", ["Feb. 30, 2020", "3/4/2020", "May 2020", "in 2020", "Jan. 21"])
def test_what_is_no_sure_full_date_is_passed_over(text: str) -> None:
    assert list(full_dates(text)) == []


def test_a_date_field_may_have_a_time() -> None:
    assert parse_date("2020-01-21T10:00:00Z") == date(2020, 1, 21)
    assert parse_date("20200121") == date(2020, 1, 21)
    assert parse_date("soon") is None
