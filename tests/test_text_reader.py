"""Plain text: what becomes a block, and that every character knows its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.document import Document
from linter.language.list_marks import BULLETS
from linter.readers import MAX_BYTES, read, read_row
from linter.span import Span

WRAPPED = """The council approved the plan for a new pier on Monday, after a
debate that lasted until midnight and drew more people than the
hall could hold, and sent the bill to the mayor.
"""
LIST = """- The council approved the plan for a new pier on Monday evening
- The mayor said that the work would begin when the ice is gone
- No date was given for the opening, and none was asked for then
"""


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def problem(data: bytes) -> str:
    document = read("story.txt", data)
    assert document.blocks == ()
    assert [p.rule for p in document.problems] == ["unreadable-file"]
    return document.problems[0].message


def test_every_line_is_a_block() -> None:
    document = read("story.txt", b"One\n\nTwo\nThree\n")
    assert texts(document) == ["One", "Two", "Three"]
    assert [block.at for block in document.blocks] == ["/line[1]", "/line[3]", "/line[4]"]


def test_a_hard_wrapped_paragraph_is_one_block() -> None:
    document = read("story.txt", WRAPPED.encode())
    assert len(document.blocks) == 1
    assert "after a debate" in document.blocks[0].text
    at = document.blocks[0].text.index("a debate")
    assert document.blocks[0].view.source(Span(at, at + 8)).of(WRAPPED) == "a\ndebate"


def test_two_lines_are_one_paragraph_if_the_second_goes_on_in_lower_case() -> None:
    source = "The council approved the plan for a new pier on Monday, after a\nlong debate.\n"
    assert len(read("story.txt", source.encode()).blocks) == 1
    assert len(read("story.txt", source.replace("long", "Long").encode()).blocks) == 2
    assert len(read("story.txt", b"He said:\nlong lines are good.\n").blocks) == 2


def test_list_items_of_like_length_stay_apart() -> None:
    assert len(read("story.txt", LIST.encode()).blocks) == 3


@pytest.mark.parametrize("bullet", BULLETS)
def test_list_items_that_are_wrapped_are_not_glued_to_each_other(bullet: str) -> None:
    source = "".join(f"{bullet} {line[2:]}and more of the same\n" for line in LIST.splitlines(True))
    assert len(texts(read("story.txt", source.encode()))) == 6


def test_white_space_around_a_line_is_not_its_text() -> None:
    document = read("story.txt", b"  One \t\r\n\tTwo\r\n")
    assert texts(document) == ["One", "Two"]
    assert document.blocks[1].content.source(Span(0, 3)) == Span(10, 13)


def test_odd_spaces_and_soft_hyphens_are_plain_to_rules() -> None:
    source = "Jan.\u00a021 mili\u00adtary\u2009base"
    block = read("story.txt", source.encode()).blocks[0]
    assert block.text == "Jan. 21 military base"
    assert block.content.text == source
    assert block.view.source(Span(8, 16)).of(source) == "mili\u00adtary"


def test_removing_a_block_leaves_one_blank_line() -> None:
    source = "One\n\nTwo\n\nThree\n"
    extents = [block.extent for block in read("story.txt", source.encode()).blocks]
    assert [extent.of(source) for extent in extents if extent] == ["One\n", "\nTwo\n", "\nThree\n"]


def test_an_edit_uses_the_line_ends_of_the_file() -> None:
    block = read("story.txt", b"One\r\nTwo").blocks[1]
    edit = block.view.edit(Span(3, 3), "\n")
    assert edit is not None
    assert edit.text == "\r\n"


def test_a_byte_order_mark_is_no_text() -> None:
    document = read("story.txt", b"\xef\xbb\xbfOne\n")
    assert document.source == "One\n"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "The file is empty; a story needs a headline and a paragraph."),
        (b" \n\t\n", "The file is empty; a story needs a headline and a paragraph."),
        (b"One\0two", "NUL byte"),
        (bytes(range(256)), "The file is not text; leave it out."),
        (b"caf\x81 closed", "The byte 0x81 is not UTF-8; convert the file to UTF-8."),
        ("caf\xe9 closed".encode() + b"\xe9", "The byte 0xe9 is not UTF-8; convert the file"),
        ("One\ud800".encode("utf-16", "surrogatepass"), "not UTF-16, as the file's mark says"),
        (b"a" * (MAX_BYTES + 1), "larger than 16 MB"),
    ],
    ids=["empty", "blank", "nul", "binary", "unassigned", "mixed", "bad utf-16", "too large"],
)
def test_what_cannot_be_read_is_a_finding(data: bytes, message: str) -> None:
    assert message in problem(data)


def test_the_place_of_a_bad_byte_is_known() -> None:
    document = read("story.txt", "é\nab".encode() + b"\xff")
    assert document.problems[0].span == Span(4, 5)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_says_the_encoding(encoding: str) -> None:
    document = read("story.txt", "Café “29”\n".encode(encoding))
    assert (document.source, document.problems) == ("Café “29”\n", ())


def test_what_is_no_utf_8_is_read_as_windows_1252_with_a_finding() -> None:
    document = read("story.txt", b"A caf\xe9 is \x93open\x94")
    assert texts(document) == ["A café is “open”"]
    (found,) = document.problems
    assert (found.rule, found.span) == ("wrong-encoding", Span(5, 6))
    assert found.message == (
        "The byte 0xe9 is not UTF-8, so the file was read as Windows-1252; convert it to UTF-8."
    )


def test_a_declared_encoding_is_believed_where_utf_8_does_not_fit() -> None:
    page = '<meta charset="iso-8859-2"><p>Łódź</p>'
    document = read("page.html", page.encode("iso-8859-2"))
    assert (document.source, document.problems) == (page, ())
    assert read("page.html", page.encode()).source == page


def test_offsets_of_a_row_are_offsets_of_its_text() -> None:
    document = read_row({"title": "Head", "text": "One\n\nTwo", "date": "2020-01-21"})
    assert [(b.kind, b.text, b.at) for b in document.blocks] == [
        ("headline", "Head", "/title"),
        ("meta", "2020-01-21", "/date"),
        ("paragraph", "One", "/text/line[1]"),
        ("paragraph", "Two", "/text/line[3]"),
    ]
    assert document.blocks[3].content.source(Span(0, 3)) == Span(5, 8)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"title": "Head"}, "the row has no “text”"),
        ({"text": "  "}, "the row has no “text”"),
        ({"text": "One", "title": 7}, "the field “title” of the row is not a string"),
    ],
)
def test_a_row_without_a_story_is_refused(row: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        read_row(row)


@given(st.text(alphabet=st.sampled_from("ab .\u00a0\u00ad\u2028😀\r\n\t-*")))
def test_every_character_of_every_block_is_found_in_the_source(source: str) -> None:
    document = read("story.txt", source.encode())
    for block in document.blocks:
        for offset, character in enumerate(block.content.text):
            written = block.content.source(Span(offset, offset + 1)).of(document.source)
            assert written == character or (character == " " and not written.strip())


@given(st.binary(max_size=200))
def test_no_bytes_crash_the_reader(data: bytes) -> None:
    document = read("story.txt", data)
    assert document.blocks or document.problems
    for problem in document.problems:
        assert problem.span.end <= len(document.source)


@pytest.mark.parametrize("story", ["\u00ad", "\u00ad\u2009\n", "\u00ad \u00ad"])
def test_soft_hyphens_alone_are_no_text(story: str) -> None:
    assert problem(story.encode()).startswith("The file is empty")


def test_soft_hyphens_at_the_ends_of_a_line_are_not_its_text() -> None:
    assert texts(read("story.txt", "\u00ad One\u00ad \u00ad\n".encode())) == ["One"]
