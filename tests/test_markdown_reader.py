"""Markdown: what becomes a block, that every character knows its place, that changes fit in."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.document import Block, Document, Field, Kind
from linter.readers.markdown import LimitError, read, read_blocks
from linter.readers.reading import Reading
from linter.span import Span

STORY = """\
---
title: Harbour opens
author:
  - name: Ann Lee
  - Bob Roe
date: 2020-01-21
lang: en-GB
url: https://example.org/harbour
---

The *old* harbour opened
on Monday.

## What comes next

> It was time.
> We waited.

- boats
- cranes

![The quay at dawn](quay.jpg "Photo: Ann Lee")
"""


def story(source: str) -> Document:
    document = read("story.md", source, Reading())
    for block in document.blocks:
        check_places(source, block)
    return document


def texts(source: str) -> list[str]:
    return [block.text for block in story(source).blocks]


def kinds(source: str) -> list[tuple[str, str]]:
    return [(str(block.kind), block.text) for block in story(source).blocks]


def field(source: str, name: Field) -> list[str]:
    return [block.text for block in story(source).blocks if block.field is name]


def check_places(source: str, block: Block) -> None:
    for piece in block.content.pieces:
        if piece.exact:
            assert piece.source.of(source) == piece.text
    if block.extent:
        assert block.extent.covers(block.content.source(Span(0, len(block.content))))


def written(source: str, block: Block, text: str) -> str:
    """Return how `text`, which stands in `block`, is written in the source."""
    at = block.text.index(text)
    return block.view.source(Span(at, at + len(text))).of(source)


def changed(source: str, block: Block, old: str, new: str) -> str:
    at = block.text.index(old)
    edit = block.view.edit(Span(at, at + len(old)), new)
    assert edit is not None
    return source[: edit.span.start] + edit.text + source[edit.span.end :]


def test_a_story() -> None:
    document = story(STORY)
    assert [(str(b.kind), b.text, b.at) for b in document.blocks] == [
        ("headline", "Harbour opens", "/title"),
        ("meta", "Ann Lee", "/author/0/name"),
        ("meta", "Bob Roe", "/author/1"),
        ("meta", "2020-01-21", "/date"),
        ("meta", "en-GB", "/lang"),
        ("meta", "https://example.org/harbour", "/url"),
        ("paragraph", "The old harbour opened on Monday.", "/p[1]"),
        ("heading", "What comes next", "/h2[1]"),
        ("quote", "It was time. We waited.", "/blockquote[1]"),
        ("list-item", "boats", "/li[1]"),
        ("list-item", "cranes", "/li[2]"),
        ("caption", "The quay at dawn", "/img[1]"),
        ("caption", "Photo: Ann Lee", "/img[2]"),
    ]
    assert document.identity == "https://example.org/harbour"
    assert document.language == "en-GB"
    assert document.final_newline is True
    assert document.problems == ()


def test_places_count_code_points() -> None:
    source = "😀 Café *naïve 😀* plan\n"
    (block,) = story(source).blocks
    assert block.text == "😀 Café naïve 😀 plan"
    assert block.content.source(Span(7, 12)).of(source) == "naïve"
    assert written(source, block, "plan") == "plan"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("a **bold** and _soft_ ~~word~~", "a bold and soft word"),
        ("a [link *x*](to_b 'title') [ref] <http://a_b.c>\n\n[ref]: /x", "a link x ref http://a_b.c"),
        ("5 \\* 3 \\\\ 2 &eacute; &#x41;", "5 * 3 \\ 2 é A"),
        ("the `x_y` of `` ` `` it", "the x_y of ` it"),
        ("one\n  two  \nthree\\\nfour", "one two three four"),
        ("a<br>b <b>c</b><!-- no --> d", "a b c d"),
        ("a  b\tc *d * e", "a b c *d * e"),
        ("before ![alt](u) after", "before after"),
        ("from $5-$10 -- \"so\" he said...", "from $5-$10 -- \"so\" he said..."),
        ("a note[^1] here\n\n[^1]: ", "a note here"),
    ],
)  # fmt: skip
def test_only_what_is_shown_is_text(source: str, text: str) -> None:
    assert texts(source) == [text]


@pytest.mark.parametrize(
    "source",
    [
        "```\ncode\n```",
        "    code",
        "| a | b |\n|---|---|\n| c | d |",
        "<!-- comment -->",
        "$$\nx^2\n$$",
        '{{< figure src="a_b.jpg" caption="x" >}}',
        "{{% notice %}}",
        "{% include a_b.html %}",
        '[caption id="x"]<img src="a"/> By the sea[/caption]',
        "{% comment %}\nold\n{% endcomment %}",
        "{: .lead}",
        "![](a.jpg)",
        "---",
        "[ref]: /x",
    ],
)
def test_what_is_no_prose_is_no_block(source: str) -> None:
    assert texts(f"One.\n\n{source}\n\nTwo.\n") == ["One.", "Two."]
    document = story(source + "\n")
    assert [problem.rule for problem in document.problems] == ["no-story"]


def test_a_shortcode_within_a_paragraph_leaves_one_space() -> None:
    source = "See {{< ref *a* >}} it, *{{<b>}} or* not.\n"
    assert texts(source) == ["See it, or not."]


def test_where_escapes_entities_code_and_breaks_are_written() -> None:
    source = "> one\\* `c d` &amp;\n> *two*\n"
    (block,) = story(source).blocks
    assert block.text == "one* c d & two"
    assert written(source, block, "*") == "\\*"
    assert written(source, block, "c") == "`c d`"
    assert written(source, block, "&") == "&amp;"
    assert written(source, block, " two") == "\n> *two"


def test_headings() -> None:
    assert kinds("# One #\n\nTwo\n===\n\nThree\n---\n\nText.\n") == [
        ("headline", "One"),
        ("heading", "Two"),
        ("heading", "Three"),
        ("paragraph", "Text."),
    ]


def test_one_headline_of_field_and_heading() -> None:
    first = story("---\ntitle: A\n---\n![x](y)\n\n# A {#id}\n\nText.\n").blocks
    assert [(b.kind, b.text) for b in first if b.text == "A"] == [
        (Kind.META, "A"),
        (Kind.HEADLINE, "A"),
    ]
    later = story("---\ntitle: A\n---\nText.\n\n# B\n").blocks
    assert [b.kind for b in later] == [Kind.HEADLINE, Kind.PARAGRAPH, Kind.HEADING]
    assert later[0].field is Field.HEADLINE
    assert kinds("By Ann Lee\n\n# B\n")[1] == ("headline", "B")


def test_lists_and_quotations() -> None:
    source = "- one\n\n  more\n  - two\n    > three\n- [x] four\n\n> - five\n>\n> six\n"
    assert kinds(source) == [
        ("list-item", "one"),
        ("list-item", "more"),
        ("list-item", "two"),
        ("quote", "three"),
        ("list-item", "four"),
        ("list-item", "five"),
        ("quote", "six"),
    ]
    assert kinds("> [!NOTE]\n> Mind it.\n") == [("quote", "Mind it.")]


def test_captions() -> None:
    source = '[![A *calm* sea](a.jpg "By \\"Ann\\"")](b)\n![Two](c)\n\nText.\n'
    captions = [b for b in story(source).blocks if b.kind is Kind.CAPTION]
    assert [b.text for b in captions] == ["A calm sea", 'By "Ann"', "Two"]
    assert all(b.declared and b.extent is None for b in captions)
    assert written(source, captions[1], 'By "Ann"') == 'By \\"Ann\\"'


def test_raw_html_is_read_as_html() -> None:
    source = "One.\n\n<div>\n<p>Two &amp; three</p>\n</div>\n\nFour.\n"
    document = story(source)
    assert [b.text for b in document.blocks] == ["One.", "Two & three", "Four."]
    assert document.blocks[1].at.startswith("/html[1]/")
    assert written(source, document.blocks[1], "&") == "&amp;"


def test_blocks_of_a_text_within_another_file() -> None:
    blocks = read_blocks("# One\n\n---\ntitle: x\n---\n")
    assert [(b.kind, b.text, b.at) for b in blocks] == [
        (Kind.HEADING, "One", "/h1[1]"),
        (Kind.HEADING, "title: x", "/h2[1]"),
    ]


@pytest.mark.parametrize(
    ("value", "text", "place"),
    [
        ("Plain: no", None, None),
        ("Plain 😀 text  # comment", "Plain 😀 text", "Plain 😀 text"),
        ("'It''s'", "It's", "It''s"),
        ('"A \\"b\\" \\u00e9\\U0001F600"', 'A "b" é😀', 'A \\"b\\" \\u00e9\\U0001F600'),
        (">\n  A long\n  title", "A long title", "A long\n  title"),
        ("|\n  A long\n  title", "A long title", "A long\n  title"),
        ("A long\n  title", "A long title", "A long\n  title"),
        ('"A long\n  title"', "A long title", "A long\n  title"),
        ("&x !!str Anchored", "Anchored", "Anchored"),
        ("2020", "2020", "2020"),
        ("null", None, None),
        ('""', None, None),
    ],
)
def test_places_of_yaml_scalars(value: str, text: str | None, place: str | None) -> None:
    source = f"---\nx: 😀\nTitle: {value}\n---\n\nText.\n"
    found = [b for b in story(source).blocks if b.field is Field.HEADLINE]
    assert [b.text for b in found] == ([text] if text else [])
    for block in found:
        assert written(source, block, block.text) == place


@pytest.mark.parametrize(
    ("lines", "name", "expected"),
    [
        ("author: Ann Lee", Field.AUTHOR, ["Ann Lee"]),
        ("AUTHORS: [Ann Lee, 'Bob Roe']", Field.AUTHOR, ["Ann Lee", "Bob Roe"]),
        ("author: {name: Ann Lee, email: a@b.c}", Field.AUTHOR, ["Ann Lee"]),
        ("byline:\n- {name: Ann Lee}", Field.AUTHOR, ["Ann Lee"]),
        ("subtitle: More", Field.DECK, ["More"]),
        ("publishDate: 2020-01-21T10:00:00Z", Field.PUBLISHED, ["2020-01-21T10:00:00Z"]),
        ("last_modified_at: 2020-01-22", Field.MODIFIED, ["2020-01-22"]),
        ("license: CC BY", Field.RIGHTS, ["CC BY"]),
        ("draft: true", Field.STATUS, ["draft"]),
        ("draft: false", Field.STATUS, []),
        ("guid: 17", Field.IDENTIFIER, ["17"]),
        ("categories: x\ncategory: News", Field.SECTION, ["News"]),
        ("slug: a-b", Field.URL, []),
        ("x: &a [b, *a]\ntitle: *a\ndeck: D", Field.DECK, ["D"]),
    ],
)
def test_fields_of_yaml(lines: str, name: Field, expected: list[str]) -> None:
    assert field(f"---\r\n{lines}\r\n---\r\nText.\r\n", name) == expected


def test_toml() -> None:
    source = """\
+++
title = "A \\"b\\" \\u00e9 😀" # why
'authors' = ["Ann Lee", # one
  'Bob Roe']
date = 2020-01-21T10:00:00Z
x = \"\"\"
summary = "no"
\"\"\"
draft = true
[params]
description = "no"
+++
Text.
"""
    document = story(source)
    assert document.problems == ()
    assert [(b.text, b.at) for b in document.blocks] == [
        ('A "b" é 😀', "/title"),
        ("Ann Lee", "/authors/0"),
        ("Bob Roe", "/authors/1"),
        ("2020-01-21T10:00:00Z", "/date"),
        ("draft", "/draft"),
        ("Text.", "/p[1]"),
    ]
    assert written(source, document.blocks[0], '"b" é') == '\\"b\\" \\u00e9'


@pytest.mark.parametrize(
    ("source", "place", "words"),
    [
        ("---\ntitle: A: b\n---\nText.\n", ":", "not valid YAML"),
        ("---\ndeck: A\ntitle: [\n---\nText.\n", "", "not valid YAML"),
        ("---\ntitle: a\u0007\n---\nText.\n", "\u0007", "not valid YAML"),
        ("+++\ntitle = A\n+++\nText.\n", "A", "not valid TOML"),
        ("---\ntitle: A\n\nText.\n", "-", "has no end"),
    ],
)
def test_the_text_behind_bad_front_matter_is_read(source: str, place: str, words: str) -> None:
    document = story(source)
    (problem,) = document.problems
    assert problem.rule == "front-matter-invalid"
    assert words in problem.message
    assert problem.span.of(source) == place or not place
    assert document.blocks[-1].text == "Text."


def test_a_rule_above_prose_is_no_front_matter() -> None:
    assert texts("---\nSome prose.\n\n---\nMore.\n") == ["Some prose.", "More."]
    assert texts("---\n---\nMore.\n") == ["More."]


def test_removing_a_block_leaves_one_blank_line() -> None:
    source = "---\ntitle: A\n---\n\nOne\n\nTwo\nlines\n\n- a\n- b\n\n> q\n>\n> r\n"
    found = {b.text: b.extent.of(source) for b in story(source).blocks if b.extent}
    assert found == {
        "One": "\nOne\n",
        "Two lines": "\nTwo\nlines\n",
        "a": "- a\n",
        "b": "- b\n",
        "q": "\n> q\n",
        "r": ">\n> r\n",
    }


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("One\n# Two\nThree\n", "Two"),  # One and Three would be one paragraph
        ("- a\n  - b\n", "a"),  # b would go, too
        ("- - a\n", "a"),
        ("- x\n\nTwo\n\n    code\n", "Two"),  # the code would go to the item
    ],
)
def test_a_block_that_others_lean_on_cannot_be_removed(source: str, text: str) -> None:
    assert [b.extent for b in story(source).blocks if b.text == text] == [None]


@pytest.mark.parametrize(
    "new",
    ["a*b*", "x_y_z", "[x](y)", "`c`", "<b>", "&amp;", "a\\b", "~~s~~", "# no", "> no", "1. no"],
)  # fmt: skip
def test_inserted_text_is_no_markup(new: str) -> None:
    source = "One two three\n"
    assert texts(changed(source, story(source).blocks[0], "two", new)) == [f"One {new} three"]
    assert texts(changed(source, story(source).blocks[0], "One", new)) == [f"{new} two three"]


@pytest.mark.parametrize(
    "new", ["“so”", "it’s", "a – b — c", "U.S.", "R&B", "co-op", "$5-$10", "-", "1986."]
)
def test_plain_prose_is_not_escaped(new: str) -> None:
    source = "One two three\n"
    assert changed(source, story(source).blocks[0], "two", new) == f"One {new} three\n"


def test_a_change_across_markup_or_within_code_is_refused() -> None:
    source = "One *two* `three four`\n"
    (block,) = story(source).blocks
    assert block.view.edit(Span(0, 7), "x") is None
    assert block.view.edit(Span(8, 13), "x") is None
    assert block.view.edit(Span(8, 18), "x") is None
    assert changed(source, block, "two", "x") == "One *x* `three four`\n"


def test_a_space_that_stands_for_another_one_is_kept() -> None:
    source = "One ![two](u) three\n"
    (block,) = story(source).blocks
    assert block.text == "One three"
    assert block.view.edit(Span(0, 4), "") is None
    assert changed(source, block, "One", "1") == "1 ![two](u) three\n"


def test_a_change_in_yaml_is_quoted_as_its_place_is() -> None:
    source = "---\ntitle: 'A b'\ndeck: \"A b\"\n---\nText.\n"
    title, deck = story(source).blocks[:2]
    assert "'A it''s'" in changed(source, title, "b", "it's")
    assert '"A \\"c\\""' in changed(source, deck, "b", '"c"')


def test_line_ends_of_the_file() -> None:
    for newline in ("\n", "\r\n", "\r"):
        source = STORY.replace("\n", newline)
        document = story(source)
        assert [b.text for b in document.blocks] == texts(STORY)
        edit = document.blocks[6].view.edit(Span(0, 3), "a\nb")
        assert edit is not None
        assert edit.text == f"a{newline}b"


MANY = 20_000


@pytest.mark.parametrize(
    "source",
    [
        "[" * MANY, "![" * MANY, "*" * MANY, "*a " * MANY, "**a_ " * MANY, "`" * MANY, "`a" * MANY,
        "<" * MANY, "<a " * MANY, "<!--" * MANY, "&" * MANY, "[a](" * MANY, "[^1]" * MANY,
        "{{< " * MANY, "{% " * MANY, "{:" * MANY, "[caption " * MANY, "\\" * MANY, "| a" * MANY,
        "a\n" * MANY, "\n" * MANY + "a", "---\na: " + "[" * MANY + "\n---\nText.",
        "---\na: &a [x]\nb: " + "[" + "*a, " * MANY + "x]\n---\nText.",
        "+++\na = " + "[" * MANY + "\n+++\nText.", "+++\n" + "a." * MANY + "a = 1\n+++\nText.",
        "---\n" + "a: b\n" * MANY + "---\nText.", "---\na: b\n" + "c" * MANY,
    ],
    ids=lambda source: source[:12],
)  # fmt: skip
def test_hostile_text_ends_soon(source: str) -> None:
    began = time.process_time()
    document = story(source)
    assert time.process_time() - began < 10
    assert document.blocks or document.problems


@pytest.mark.parametrize("source", [">" * 100_000 + " a", "> " * 100_000, "- " * 100_000 + "a"])
def test_what_nests_too_deeply_is_not_read(source: str) -> None:
    document = story(source)
    assert document.blocks == ()
    assert document.problems[0].rule == "unreadable-file"
    assert "deeper than 256 levels" in document.problems[0].message
    with pytest.raises(LimitError):
        read_blocks(source)


WORDS = st.sampled_from(
    "boat sea naïve Zürich 😀 𝒜bc l’eau U.S. $5 “so” 1986 co-op said, x".split()
)
INLINE = st.one_of(
    WORDS,
    st.sampled_from(["&eacute;", "&amp;", "\\*", "\\_", "\\\\", "`a_b`", "`` ` ``", "<b>", "</b>"]),
    st.lists(WORDS, min_size=1, max_size=3).map(" ".join).flatmap(
        lambda text: st.sampled_from(
            [f"*{text}*", f"**{text}**", f"_{text}_", f"[{text}](a_b)", f"~~{text}~~"]
        )
    ),
    st.sampled_from(["![alt](u)", "{{< x >}}", "mili\u00adtary", "no\u00a0break", "[^1]", "<br>"]),
)  # fmt: skip


@st.composite
def stories(draw: st.DrawFn) -> str:
    parts = []
    for _ in range(draw(st.integers(1, 4))):
        between = draw(st.sampled_from([" ", "  ", "\n"]))
        text = draw(WORDS) + " " + between.join(draw(st.lists(INLINE, min_size=1, max_size=6)))
        first, rest = draw(
            st.sampled_from([("", ""), ("> ", "> "), ("- ", "  "), ("1. ", "   "), ("## ", None)])
        )
        text = text.replace("\n", " " if rest is None else "\n" + rest)
        parts.append(first + text)
    return "\n\n".join(parts) + "\n"


@dataclass(frozen=True)
class Change:
    source: str
    number: int
    span: Span
    new: str


@st.composite
def changes(draw: st.DrawFn) -> Change:
    source = draw(stories())
    blocks = read_blocks(source)
    number = draw(st.integers(0, len(blocks) - 1))
    words = [match.span() for match in re.finditer(r"\S+", blocks[number].text)]
    first = draw(st.integers(0, len(words) - 1))
    last = draw(st.integers(first, min(first + 2, len(words) - 1)))
    new = draw(st.sampled_from(["Wort", "two words", "*x_y* [z] `c` <b>", "Rhône’s", "R&amp;B"]))
    return Change(source, number, Span(words[first][0], words[last][1]), new)


@settings(max_examples=300, deadline=None)
@given(stories())
def test_every_character_is_found_in_the_source(source: str) -> None:
    decoded = {"&eacute;": "é", "&amp;": "&", "\\*": "*", "\\_": "_", "\\\\": "\\", "\u00ad": ""}
    for block in story(source).blocks:
        for piece in block.content.pieces:
            raw = piece.source.of(source)
            if piece.exact:
                assert raw == piece.text
            elif piece.text == " ":
                assert re.fullmatch(r"(?:\s|>|<br>)+", raw)
            else:
                assert piece.text == decoded.get(raw, raw.strip("` ") or "`")


@settings(max_examples=500, deadline=None)
@given(changes())
def test_a_change_of_words_changes_nothing_else(change: Change) -> None:
    blocks = read_blocks(change.source)
    block = blocks[change.number]
    edit = block.view.edit(change.span, change.new)
    if edit is None:
        return
    source = change.source[: edit.span.start] + edit.text + change.source[edit.span.end :]
    expected = [b.text for b in blocks]
    text = block.text[: change.span.start] + change.new + block.text[change.span.end :]
    expected[change.number] = text
    assert [b.text for b in read_blocks(source)] == expected


@settings(max_examples=300, deadline=None)
@given(stories())
def test_a_block_that_is_removed_takes_nothing_else_along(source: str) -> None:
    blocks = read_blocks(source)
    for block in blocks:
        if block.extent:
            rest = source[: block.extent.start] + source[block.extent.end :]
            assert [b.text for b in read_blocks(rest)] == [b.text for b in blocks if b is not block]


MARKS = "** * _ ` [ ](u) ![ <b> <!-- &amp; \\ > - 1. # {{< >}} {% %} [^1] | $$ ~~ a: é 😀 word <p>"
BREAKS = [" ", "    ", "\t", "\n", "\n\n", "\r\n", "---\n", "+++\n", "```\n", "\ud83d", "\0"]
SNIPPETS = st.sampled_from([*MARKS.split(), *BREAKS])


@settings(max_examples=500, deadline=None)
@given(st.one_of(st.text(), st.lists(SNIPPETS).map("".join)))
def test_no_text_crashes_the_reader(source: str) -> None:
    document = story(source)
    assert document.blocks or document.problems
    for problem in document.problems:
        assert problem.span.end <= len(source)
