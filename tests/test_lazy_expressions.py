"""Expressions that are compiled when they are first used."""

from __future__ import annotations

import re

import pytest

from linter.language.expression import compiled


def test_an_expression_does_what_a_pattern_does() -> None:
    lazy, plain = compiled(r"(?P<day>\d+) (may)", re.IGNORECASE), re.compile(r"(?P<day>\d+) (may)")
    text = "on 4 may, and on 12 may"
    assert [m.span() for m in lazy.finditer(text)] == [m.span() for m in plain.finditer(text)]
    assert lazy.sub("x", "1 MAY") == "x"
    assert lazy.pattern == plain.pattern
    assert lazy.fullmatch("4 May") is not None


def test_nothing_is_compiled_before_it_is_used() -> None:
    broken = compiled("(")
    with pytest.raises(re.error):
        broken.search("a")
