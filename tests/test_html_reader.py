"""HTML: what a page says, where each character of it stands, and what it declares."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.document import Block, Document, Field, Kind
from linter.readers import Form, Reading, read_text
from linter.readers.html import read_fragment
from linter.span import Edit, Span

HTML = Reading(Form.HTML)


def read(source: str) -> Document:
    return read_text("page.html", source)


def texts(source: str) -> list[str]:
    return [block.content.text for block in read_fragment(source)]


def only(source: str) -> Block:
    (block,) = read_fragment(source)
    return block


def shown(block: Block, source: str, words: str) -> str:
    """Return what stands in the source where `words` stand in the block."""
    start = block.text.index(words)
    return block.view.source(Span(start, start + len(words))).of(source)


# Text


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>One two.</p>", ["One two."]),
        ("<p>One<p>Two", ["One", "Two"]),
        ("<ul><li>One<li>Two</ul>", ["One", "Two"]),
        ("One <b>two</b>.", ["One two."]),
        ("<p>One <b>two <i>three</b> four</i>.</p>", ["One two three four."]),
        ("<p> One\n\t two </p>", ["One two"]),
        ("<p>One<b> two</b> three</p>", ["One two three"]),
        ("<p>One <!-- two --> three</p>", ["One three"]),
        ("<p>One<br>two</p>", ["One two"]),
        ("<p>One<br><br/>two</p>", ["One", "two"]),
        ("<div>One<p>Two</p>Three</div>", ["One", "Two", "Three"]),
        ("<p>AT&amp;T &#8220;x&#x201D; caf&eacute;</p>", ["AT&T “x” café"]),
        ("<p>&copy2020 &notit; &amp &nosuch; a&b</p>", ["©2020 ¬it; & &nosuch; a&b"]),
        ("<p>5 < 6 > 4</p>", ["5 < 6 > 4"]),
        ("<p>One</p><script>x = '<p>no</p>';</script><style>p {}</style>", ["One"]),
        ("<p>One <span hidden>no</span><span style='display: none'>no</span>two</p>", ["One two"]),
        ("<p>One</p><pre>code</pre><button>Share</button>", ["One"]),
        ("<p>One</p><![CDATA[ two ]]><p>Three</p>", ["One", "Three"]),
        ("<p>One &# two &# three</p>", ["One &# two &# three"]),
        ("<p>\u00a0</p><p>\u00ad</p><p></p><p>One</p>", ["One"]),
        ("<P CLASS=x>One</P >", ["One"]),
    ],
)
def test_text_is_what_a_browser_shows(source: str, expected: list[str]) -> None:
    assert texts(source) == expected


def test_every_character_knows_its_place() -> None:
    source = "<p>The caf&eacute; of <em>senior</em>\n   Iraqi &amp; co.</p>"
    block = only(source)
    assert block.text == "The café of senior Iraqi & co."
    assert shown(block, source, "café") == "caf&eacute;"
    assert shown(block, source, "&") == "&amp;"
    assert shown(block, source, "senior Iraqi") == "senior</em>\n   Iraqi"


def test_a_change_is_written_for_html_and_refused_across_tags() -> None:
    source = "<p>The <b>29</b> NATO members&nbsp;met.</p>"
    block = only(source)
    start = block.text.index("29")
    assert block.view.edit(Span(start, start + 2), "5 < 6") == Edit(Span(10, 12), "5 &lt; 6")
    assert block.view.edit(Span(start, start + 5), "30 N") is None


def test_the_tag_of_a_line_break_is_never_taken_for_a_space() -> None:
    block = only("<p>One<br>two</p>")
    assert block.view.edit(Span(2, 5), "x") is None


@pytest.mark.parametrize(
    ("source", "extent"),
    [
        ("<p>One</p>\n  <p>Two</p>\n", "\n  <p>Two</p>"),
        ("<p>One</p><p>Two</p>", "<p>Two</p>"),
        ("<ul><li>One\n<li>Two\n</ul>", "<li>Two"),
        ("<p>One\n<p>Two", "<p>Two"),
    ],
)
def test_removing_a_block_takes_its_element(source: str, extent: str) -> None:
    block = read_fragment(source)[1]
    assert block.extent is not None
    taken = block.extent.of(source)
    assert taken.rstrip() == extent
    assert [b.text for b in read_fragment(source.replace(taken, ""))] == ["One"]


def test_what_holds_more_than_the_block_is_not_removed() -> None:
    outer, inner = read_fragment("<div>One<p>Two</p></div>")
    assert outer.extent is None
    assert inner.extent is not None


# Kinds


def test_mark_up_says_what_a_block_is() -> None:
    source = (
        "<h2>Head</h2><p>Text</p><ul><li>Item</li></ul><blockquote><p>Quote</p></blockquote>"
        "<figure><img src=a><figcaption>Caption <cite class=credit>AP</cite></figcaption></figure>"
        "<p class='byline'>By Ana Petrova</p><p>By <a rel=author href=x>Ana Petrova</a></p>"
        "<p>Posted on <span><time>March 4, 2019</time></span></p>"
        "<p>They came on <time>March 4, 2019</time> and left on the day after, by ferry.</p>"
    )
    blocks = [(block.kind, block.declared) for block in read_fragment(source)]
    assert blocks == [
        (Kind.HEADING, False),
        (Kind.PARAGRAPH, False),
        (Kind.LIST_ITEM, False),
        (Kind.QUOTE, False),
        (Kind.CAPTION, True),
        (Kind.BYLINE, True),
        (Kind.BYLINE, True),
        (Kind.TIMESTAMP, True),
        (Kind.PARAGRAPH, False),
    ]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("<p><img src=a> <sub>A ferry leaves the pier</sub></p>", Kind.CAPTION),
        ("<div><a href=b><img src=a></a><br><em>A ferry leaves</em></div>", Kind.CAPTION),
        ("<p><img src=a>The ferry left on Monday.</p>", Kind.PARAGRAPH),
        ("<p><img src=a> It was <em>late</em></p>", Kind.PARAGRAPH),
        ("<figure><img src=a><cite>Lee Example</cite></figure>", Kind.CAPTION),
    ],
)
def test_small_letters_under_a_picture_are_its_caption(source: str, kind: Kind) -> None:
    assert only(source).kind is kind


# What a page declares

PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head>
<title>Ferry returns | Riverton Herald</title>
<meta property="og:title" content="Ferry &amp; crew return">
<meta property='article:published_time' content='2020-01-21T10:00:00Z'>
<link rel="canonical" href="https://herald.example/ferry">
<script type="application/ld+json">
{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry \\u0026 crew return",
 "author": [{"@type": "Person", "name": "Ana Petrova"}], "dateModified": "2020-01-22"}
</script>
</head><body>
<nav><a href="/">Home</a></nav>
<article>
<h1>Ferry returns to its old route</h1>
<p class="byline">By Ana Petrova</p>
<div class="story-body">
<p>The ferry went back to its old route on Monday, the company said, after a long repair.</p>
<p>It will call at both islands until the harbor wall is repaired next spring, it added.</p>
</div></article>
<footer>Copyright 2024 Riverton Herald</footer></body></html>
"""


def test_a_page_is_its_article_and_what_it_declares() -> None:
    document = read(PAGE)
    assert (document.language, document.identity) == ("en-GB", "https://herald.example/ferry")
    assert [(b.kind, b.text) for b in document.blocks if b.kind is not Kind.META] == [
        (Kind.HEADLINE, "Ferry returns to its old route"),
        (Kind.BYLINE, "By Ana Petrova"),
        (
            Kind.PARAGRAPH,
            "The ferry went back to its old route on Monday, the company said, after a long "
            "repair.",
        ),
        (
            Kind.PARAGRAPH,
            "It will call at both islands until the harbor wall is repaired next spring, it added.",
        ),
    ]


def test_fields_have_places_best_source_first() -> None:
    document = read(PAGE)
    fields = [
        (block.field, block.at, block.view.source(block.span).of(PAGE))
        for block in document.blocks
        if block.field
    ]
    assert fields == [
        (Field.HEADLINE, "/script[1]/headline", "Ferry \\u0026 crew return"),
        (Field.AUTHOR, "/script[1]/author/0/name", "Ana Petrova"),
        (Field.MODIFIED, "/script[1]/dateModified", "2020-01-22"),
        (Field.HEADLINE, "/title", "Ferry returns | Riverton Herald"),
        (Field.HEADLINE, "/meta[og:title]", "Ferry &amp; crew return"),
        (Field.PUBLISHED, "/meta[article:published_time]", "2020-01-21T10:00:00Z"),
        (Field.URL, "/link[canonical]", "https://herald.example/ferry"),
    ]


def test_of_several_articles_in_json_ld_the_one_with_the_headline_counts() -> None:
    def article(title: str, day: str) -> str:
        return f'{{"@type": "NewsArticle", "headline": "{title}", "datePublished": "{day}"}}'

    data = article("Storm hits pier", "2021-06-10") + "," + article("Ferry returns", "2020-01-10")
    source = (
        f'<html><script type="application/ld+json">[{data}]</script>'
        "<body><h1>Ferry returns</h1><p>The ferry went back to its route on Monday.</p></body>"
    )
    days = [block.text for block in read(source).blocks if block.field is Field.PUBLISHED]
    assert days == ["2020-01-10"]


def test_json_ld_that_cannot_be_read_is_a_record_with_its_error() -> None:
    source = '<script type="application/ld+json">\n{"a": 1,}\n</script><p>Some text.</p>'
    (record,) = read(source).records
    assert record.tree is None
    assert record.error is not None
    at = record.block.content.source(record.error.span)
    assert at.of(source) == ","


def test_text_that_only_json_ld_holds_is_read_from_there() -> None:
    body = (
        "The ferry went back to its old route on Monday.\\nIt called at \\u201cboth\\u201d islands."
    )
    source = (
        '<html><head><script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "'
        + body
        + '"}</script></head><body><p>Subscribe</p></body></html>'
    )
    document = read(source)
    block = document.blocks[-1]
    assert block.text == "It called at “both” islands."
    assert block.at == "/script[1]/articleBody/line[2]"
    assert shown(block, source, "“both”") == "\\u201cboth\\u201d"


def test_a_declared_title_is_the_headline_where_the_text_has_none() -> None:
    source = "<html><head><title>Ferry returns</title></head><body><p>It sailed.</p></body></html>"
    headline = next(b for b in read(source).blocks if b.kind is Kind.HEADLINE)
    assert (headline.text, headline.at, headline.declared) == ("Ferry returns", "/title", True)


def test_a_page_without_text_is_no_story() -> None:
    (problem,) = read("<html><body><nav><a href=/>Home</a></nav></body></html>").problems
    assert problem.rule == "no-story"


def test_the_user_may_say_where_the_story_is() -> None:
    source = "<html><body><p>One.</p><div id=here><p>Two.</p></div></body></html>"
    document = read_text("a.html", source, Reading(content="#here"))
    assert [b.text for b in document.blocks if b.kind is Kind.PARAGRAPH] == ["Two."]


# Limits


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<a " * 20_000, "tags without an end"),
        ("<!--" * 200_000, "tags without an end"),
        ("<a b='" * 20_001, "tags without an end"),
        ("<a &#" * 5_000, "tags without an end"),
        ("<div>" * 1_000 + "x", "nests deeper than 256 levels"),
        ("<b>" * 100_000 + "x", "nests deeper than 256 levels"),
    ],
    ids=["tags", "comments", "quotes", "references", "blocks", "inline"],
)
def test_what_is_beyond_reading_is_a_finding_in_bounded_time(source: str, words: str) -> None:
    start = time.process_time()
    (problem,) = read(source).problems
    assert problem.rule == "unreadable-file"
    assert words in problem.message
    assert time.process_time() - start < 10  # the parser alone would take minutes


@pytest.mark.parametrize(
    "source",
    [
        "<p>One</p>" * 20_000,
        "<p>" + "<b>x</b> " * 20_000,
        "<p>One" * 20_000,
        "&amp;" * 100_000,
        "<br>" * 50_000 + "x",
        "<![x" * 1000 + ">x",
        "<body><div itemprop=articleBody><div>" + "<p>It left on Monday.</p>" * 4_000,
        f"<body><div class='{'xyz ' * 50_000}'>"
        + "<time itemprop=date datetime=2020>x</time>" * 2_000,
        "&# ;" * 5_000 + "<p>x",
        "<!A<![0",
        '?<br ">"',
        '><br/">"',
        "<p title='" + "x" * 100_000 + "'>One</p>",
        "<table><tr><td>" + "<tr><td>x" * 5_000,
    ],
)
def test_large_pages_are_read(source: str) -> None:
    assert read(source).blocks


@given(st.text(alphabet="<>/!-[]&#;=\"' abp\n\r\u00a0é😀", max_size=60))
def test_any_mark_up_is_read_and_keeps_its_places(source: str) -> None:
    for block in read(source).blocks:
        for piece in block.content.pieces:
            assert not piece.exact or piece.source.of(source) == piece.text


@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<div>",
                "</div>",
                "<b>",
                "</b>",
                "<br>",
                "<li>",
                "<ul>",
                "</ul>",
                "<table>",
                "<td>",
                "</table>",
                "<a href=x>",
                "</a>",
                "text ",
                "&amp;",
                "&",
                "<!-- c -->",
                "<script>",
                "</script>",
                "<h1>",
                "</h1>",
                "<svg>",
                "<p hidden>",
                "<nav>",
                "</nav>",
                "<html>",
                "<body>",
            ]
        ),
        max_size=30,
    )
)
def test_any_nesting_is_read_and_keeps_its_places(parts: list[str]) -> None:
    source = "".join(parts)
    for block in read(source).blocks:
        assert block.extent is None or block.extent.covers(
            block.content.source(Span(0, len(block.content)))
        )
        for piece in block.content.pieces:
            assert not piece.exact or piece.source.of(source) == piece.text
