"""JSON with positions: the same values as json.loads, and the place of each."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.json_tree import (
    MAX_DEPTH,
    MAX_ESCAPES,
    MAX_VALUES,
    JsonError,
    JsonLimitError,
    JsonValue,
    encode_string,
    pointer_step,
    scan,
)
from linter.span import Span

TEXTS = st.text(st.characters() | st.sampled_from('"\\\n\t/é\U0001f4f0\ud800'), max_size=20)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)


def failure(text: str) -> tuple[str, str]:
    with pytest.raises(JsonError) as caught:
        scan(text)
    return caught.value.message, caught.value.span.of(text)


def values(value: JsonValue, pointer: str = "") -> list[tuple[str, JsonValue]]:
    found = [(pointer, value)]
    if isinstance(value.data, dict):
        for key, inner in value.data.items():
            found += values(inner, pointer + pointer_step(key))
    elif isinstance(value.data, list):
        for index, inner in enumerate(value.data):
            found += values(inner, pointer + pointer_step(index))
    return found


@settings(max_examples=300)
@given(VALUES, st.booleans(), st.sampled_from([None, 0, 2]))
def test_every_value_knows_its_place(data: object, ascii_only: bool, indent: int | None) -> None:
    text = json.dumps(data, ensure_ascii=ascii_only, indent=indent)
    tree = scan(text)
    assert tree.root.plain == json.loads(text)
    for pointer, value in values(tree.root):
        assert json.loads(value.span.of(text)) == value.plain
        assert tree.find(pointer) is value
        assert tree.pointer(value.span) == pointer
        for key, span in value.keys.items():
            assert json.loads(span.of(text)) == key
            assert tree.pointer(span) == pointer + pointer_step(key)
        if isinstance(value.data, str):
            assert tree.string(value).text == value.data


@settings(max_examples=300)
@given(st.text(st.sampled_from('{}[]",:\\ntrue1.-e \n\x00é/u0dD8'), max_size=30))
def test_it_is_json_where_python_says_so(text: str) -> None:
    try:
        expected = json.loads(text)
    except ValueError:
        with pytest.raises(JsonError) as caught:
            scan(text)
        assert caught.value.span.end <= len(text)
    else:
        assert scan(text).root.plain == expected


@given(TEXTS)
def test_encoding_a_string_keeps_what_it_says(text: str) -> None:
    encoded = encode_string(text)
    encoded.encode("utf-8")
    assert json.loads(f'"{encoded}"') == text


@pytest.mark.parametrize(
    ("text", "message", "at"),
    [
        ('{"a": 1,}', "A comma stands before “}”.", ","),
        ("[1 2]", "A comma or “]” is missing.", "2"),
        ('{"a" 1}', "The key “a” is not followed by a colon.", "1"),
        ("{a: 1}", "A key is missing or lacks its quotation marks.", "a"),
        ('{"a": nul}', "“nul” is no JSON value.", "n"),
        ("[NaN]", "“NaN” is no JSON value.", "N"),
        ("[1", "“]” is missing at the end.", ""),
        ('{"a":', "The JSON ends too early.", ""),
        ('["a', "A string has no end.", '"'),
        ('["a\nb"]', "A string holds a raw line end or another control character.", "\n"),
        ("{} x", "Something follows the end of the JSON value.", "x"),
        ("[" + "1" * 5000 + "]", "A number is too long.", "1"),
    ],
)
def test_an_error_names_its_place(text: str, message: str, at: str) -> None:
    assert failure(text) == (message, at)


def test_a_long_key_is_cut_in_the_message() -> None:
    message, _ = failure('{"' + "k" * 5000 + '" 1}')
    assert message == f"The key “{'k' * 40}…” is not followed by a colon."


@pytest.mark.parametrize(
    "text",
    ["[" * 10_000_000, '{"a":' * (MAX_DEPTH + 1), "[" + "0," * MAX_VALUES + "0]"],
    ids=["arrays", "objects", "values"],
)
def test_there_is_a_limit(text: str) -> None:
    with pytest.raises(JsonLimitError):
        scan(text)


def test_there_is_a_limit_of_escapes() -> None:
    with pytest.raises(JsonLimitError):
        scan('"' + "\\n" * (MAX_ESCAPES + 1) + '"')


def test_the_deepest_text_that_is_read() -> None:
    tree = scan("[" * MAX_DEPTH + "]" * MAX_DEPTH)
    assert len(str(tree.root.plain)) == 2 * MAX_DEPTH


def test_repeated_keys_are_remembered_and_the_last_counts() -> None:
    text = '{"a": 1, "b": {"c": 2, "c": 3}, "a": 4}'
    tree = scan(text)
    assert tree.root.plain == {"a": 4, "b": {"c": 3}}
    assert [tree.pointer(span) for span in tree.repeated] == ["/b/c", "/a"]


def test_a_pointer_leads_to_a_value_or_to_none() -> None:
    tree = scan('{"a/b": {"m~n": [1, {"x": "y"}]}}')
    found = tree.find("/a~1b/m~0n/1/x")
    assert found is not None
    assert found.data == "y"
    for nowhere in ("/a", "/a~1b/m~0n/2", "/a~1b/m~0n/01", "/a~1b/m~0n/-", "/a~1b/m~0n/0/x"):
        assert tree.find(nowhere) is None
    assert tree.find("/a~1b/m~0n/" + "9" * 5000) is None


def test_an_escape_is_one_piece_of_its_string() -> None:
    text = r'["a\u00e9\ud83d\udcf0\n\ud800b"]'
    tree = scan(text)
    content = tree.string(tree.root.data[0])
    assert content.text == "aé\U0001f4f0\n\ud800b"
    assert content.source(Span(2, 3)).of(text) == r"\ud83d\udcf0"
    assert content.source(Span(5, 6)).of(text) == "b"
