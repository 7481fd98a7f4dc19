"""Places in the units that an editor has asked for: bytes, units of UTF-16, code points."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("lsprotocol", reason="needs the server: pip install 'newslint[server]'")

from lsprotocol import types

from linter.server.positions import Places
from linter.span import Span

WIDTHS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}
TEXTS = st.text(st.sampled_from("ab é“€𝔸🚢\n\r\u2028\x85\x0b\ud800"), max_size=40)


def units(text: str, encoding: str) -> int:
    codec, width = WIDTHS[encoding]
    return len(text.encode(codec, "surrogatepass")) // width


@pytest.mark.parametrize("encoding", WIDTHS)
@given(text=TEXTS, data=st.data())
def test_a_position_is_what_the_bytes_in_front_of_it_say(
    encoding: str, text: str, data: st.DataObject
) -> None:
    offset = data.draw(st.integers(0, len(text)))
    found = Places(text, encoding).position(offset)
    before = re.split(r"\r\n|\r|\n", text[:offset])
    if text[offset - 1 : offset + 1] == "\r\n":  # between the two characters of one line end
        before = [*before[:-2], before[-2] + "\r"]
    assert found == types.Position(len(before) - 1, units(before[-1], encoding))


@pytest.mark.parametrize("encoding", WIDTHS)
@given(text=TEXTS, data=st.data())
def test_a_position_leads_back_to_its_offset(encoding: str, text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    places = Places(text, encoding)
    between = text[offset - 1 : offset + 1] == "\r\n"
    assert places.offset(places.position(offset)) == offset - between


@pytest.mark.parametrize("encoding", WIDTHS)
def test_a_position_that_is_none_is_the_nearest(encoding: str) -> None:
    places = Places("🚢 sails\nhome", encoding)
    assert places.offset(types.Position(0, 99)) == 7
    assert places.offset(types.Position(9, 0)) == 12
    if encoding != "utf-32":
        assert places.offset(types.Position(0, 1)) == 0  # in the middle of the ship
    backwards = types.Range(types.Position(1, 4), types.Position(1, 0))
    assert places.span(backwards) == Span(8, 12)
