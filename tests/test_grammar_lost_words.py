"""The tables behind the rules about lost words, and the triggers made of them."""

from __future__ import annotations

from collections import Counter

import pytest

from linter.expressions import Pattern
from linter.rules.grammar import missing_follower
from linter.rules.grammar._base_verbs import (
    BASE_VERBS,
    LIKE_NOUNS,
    LIKE_PARTICIPLES,
    OFTEN_NOUNS,
)
from linter.rules.grammar._followers import MANY, NARROW, WIDE, followers
from linter.rules.grammar._gaps import SMALL

TRIGGER = Pattern(missing_follower.RULE.trigger)


def test_a_word_stands_in_one_table_once() -> None:
    entries = Counter(
        word for table in (WIDE, MANY, NARROW) for line in table.values() for word in line.split()
    )
    twice = [word for word, count in entries.items() if count > 1]
    assert not twice


def test_a_follower_is_a_small_word() -> None:
    assert {*WIDE, *MANY, *NARROW} <= SMALL


def test_the_kinds_of_base_verbs_are_kinds_of_base_verbs() -> None:
    assert LIKE_NOUNS | LIKE_PARTICIPLES <= BASE_VERBS
    assert not OFTEN_NOUNS & BASE_VERBS


@pytest.mark.parametrize("word", sorted(followers(WIDE) | followers(MANY) | followers(NARROW)))
def test_the_trigger_wants_another_word_than_the_follower(word: str) -> None:
    follower = (followers(WIDE) | followers(MANY) | followers(NARROW))[word]
    trigger = TRIGGER
    assert not list(trigger.spans(f"Xx {word} {follower}"))
    assert list(trigger.spans(f"Xx {word} {follower}x"))
    assert list(trigger.spans(f"Xx {word} the"))
