"""Links and images: what a story points at, where each of them stands, and what fixes do to it."""

from __future__ import annotations

import html
import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.api import lint_document
from linter.document import Document, Link, LinkKind
from linter.engine import Engine
from linter.mapped import MappedText
from linter.readers import read_text
from linter.rule import Active
from linter.rules.media.tracking_params import RULE as TRACKING
from linter.rules.media.tracking_params import cuts
from linter.span import Span
from linter.structure import read_article

LINES = "<p>The ferry went back to its old route on Monday, the company said, after a month.</p>\n"


def written(text: MappedText, document: Document) -> str:
    """Return what stands in the source for `text`."""
    return text.source(Span(0, len(text))).of(document.source)


def seen(document: Document) -> list[tuple[str, str, str | None]]:
    return [
        (str(link.kind), link.url.text, None if link.text is None else link.text.text)
        for link in document.links
    ]


def fragment(source: str) -> list[tuple[str, str, str | None]]:
    return seen(read_text("story.html", source))


# HTML


def test_links_images_and_embeds_are_known_in_order() -> None:
    document = read_text(
        "story.html",
        '<p>One <a href="/a?x=1&amp;y=2">two <b>three</b></a>.</p>'
        "<figure><img src=p.jpg alt='A &quot;pier&quot;'><figcaption>Four</figcaption></figure>"
        '<iframe src="https://video.example/1"></iframe><a href="/b"><img src="q.jpg"></a>',
    )
    assert seen(document) == [
        ("link", "/a?x=1&y=2", "two three"),
        ("image", "p.jpg", 'A "pier"'),
        ("embed", "https://video.example/1", None),
        ("link", "/b", None),
        ("image", "q.jpg", None),
    ]
    link, image, *_ = document.links
    assert [one.at for one in document.links] == [
        "/a[1]",
        "/img[1]",
        "/iframe[1]",
        "/a[2]",
        "/img[2]",
    ]
    assert link.span.of(document.source) == '<a href="/a?x=1&amp;y=2">'
    assert written(link.url, document) == "/a?x=1&amp;y=2"
    assert image.captioned
    assert image.text is not None
    assert written(image.text, document) == "A &quot;pier&quot;"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>a<img src=x alt></p>", [("image", "x", "")]),
        ("<p>a<img src=x alt=''></p>", [("image", "x", "")]),
        ("<p>a<img src=x></p>", [("image", "x", None)]),
        ("<p>a<img alt=b></p>", [("image", "", "b")]),
        ("<p>a<img src=x data-src=y></p>", [("image", "y", None)]),
        ('<p>a<img class="l"alt=""src="x"></p>', [("image", "x", "")]),
        ("<p>a<img src=x><noscript><img src=y></noscript></p>", [("image", "x", None)]),
        ("<p>a<span style='display:none'><img src=x></span></p>", []),
        ("<p>a <a href=x>b</p><p>c <a href=y>d</a></p>", [("link", "x", "b"), ("link", "y", "d")]),
        ("<p>a <a name=x>b</a> <a href=''>c</a></p>", [("link", "", "c")]),
        ("<p>a <a href=x></a> <a href=y> </a></p>", [("link", "y", None)]),
    ],
)
def test_what_counts_as_a_link(source: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert fragment(source) == expected


def test_an_empty_address_has_a_place() -> None:
    document = read_text("story.html", '<p>one <a href="">two</a></p>')
    (link,) = document.links
    assert link.url.source(Span(0, 0)).start == document.source.index('""') + 1


def test_only_what_stands_in_the_story_counts() -> None:
    page = (
        '<html><body><div><img src="logo.png"><a href="/home">Home</a></div>'
        '<nav><ul><li><a href="/x">World</a></li></ul></nav>'
        f'<article><h1>Ferry returns</h1>{LINES * 4}<figure><img src="in.jpg"></figure>'
        f'<p>It said <a href="/in">so</a> on Monday, and again on Tuesday, it was told.</p>'
        '<aside><h3>Related</h3><ul><li><a href="/r1"><img src="r.jpg">Other story</a></li>'
        '<li><a href="/r2">One more story</a></li></ul></aside></article>'
        '<footer><a href="/imprint">Imprint</a><img src="foot.png"></footer></body></html>'
    )
    assert fragment(page) == [("image", "in.jpg", None), ("link", "/in", "so")]


@pytest.mark.parametrize(
    "tag",
    [
        '<img src="x" width="1" height="1">',
        '<img src="x" role="presentation">',
        '<img src="x" aria-hidden="true">',
        '<span aria-hidden="true"><img src="x"></span>',
    ],
)
def test_decoration_is_told_from_pictures(tag: str) -> None:
    (image,) = read_text("story.html", f"<p>one {tag}</p>").links
    assert image.decorative
    (other,) = read_text("story.html", '<p>one <img src="x" width="10"></p>').links
    assert not other.decorative


# Markdown


MARKDOWN = """# Ferry returns

See [the *new* tables](https://a.example/?x=1&amp;y=2 "Tables"), [the report][Report] and [][report]
or <https://b.example/?q=1>, [one](<a b.html>), [two](/a\\_b(c)), ![A pier](pier.jpg "Pier").

> Text with <a href="/raw?a=1&amp;b=2">raw *words*</a> and <img src="raw.jpg">.

<figure><img src="block.jpg" alt="&amp;"></figure>

[report]: https://c.example/r?d=4 "The report"
"""


def test_links_of_markdown_know_their_destinations() -> None:
    document = read_text("story.md", MARKDOWN)
    assert [(written(link.url, document), link.url.text) for link in document.links] == [
        ("https://a.example/?x=1&amp;y=2", "https://a.example/?x=1&y=2"),
        ("https://c.example/r?d=4", "https://c.example/r?d=4"),
        ("https://c.example/r?d=4", "https://c.example/r?d=4"),
        ("https://b.example/?q=1", "https://b.example/?q=1"),
        ("a b.html", "a b.html"),
        ("/a\\_b(c)", "/a_b(c)"),
        ("pier.jpg", "pier.jpg"),
        ("/raw?a=1&amp;b=2", "/raw?a=1&b=2"),
        ("raw.jpg", "raw.jpg"),
        ("block.jpg", "block.jpg"),
    ]
    assert [text for _, _, text in seen(document)] == [
        "the new tables",
        "the report",
        None,
        "https://b.example/?q=1",
        "one",
        "two",
        "A pier",
        "raw words",
        None,
        "&",
    ]


# JSON


@pytest.mark.parametrize("ascii_only", [True, False])
def test_links_in_json_lead_through_its_escapes(ascii_only: bool) -> None:
    body = '<p>Über “the ferry” <a href="https://a.example/é?a=1&amp;b=2">says</a> it. </p>' + LINES
    said = {"headline": "Ferry returns to its route", "body_html": body}
    document = read_text("story.json", json.dumps(said, ensure_ascii=ascii_only))
    (link,) = document.links
    assert link.at == "/body_html/a[1]"
    assert json.loads(f'"{written(link.url, document)}"') == "https://a.example/é?a=1&amp;b=2"
    assert json.loads(f'"{link.span.of(document.source)}"').startswith("<a href=")


# Any text


URLS = st.text(alphabet="ab/?=&#;:.%é😀()_-", min_size=1, max_size=30)
WORDS = st.text(alphabet="ab é&<\"'", min_size=1, max_size=20).filter(str.strip)


@given(URLS, WORDS, st.booleans())
def test_any_address_in_html_and_json_knows_its_place(url: str, words: str, as_json: bool) -> None:
    address, said = html.escape(url), html.escape(words)
    source = f'<p>é <a href="{address}">{said}</a> <img alt="{said}" src="{address}"></p>'
    if as_json:
        story = {"headline": "Ferry returns to its route", "body_html": source + LINES}
        document = read_text("story.json", json.dumps(story))
    else:
        document = read_text("story.html", source)
    assert [link.kind for link in document.links] == [LinkKind.LINK, LinkKind.IMAGE]
    for link in document.links:
        raw = written(link.url, document)
        assert html.unescape(json.loads(f'"{raw}"') if as_json else raw) == url == link.url.text
        for offset in range(len(url)):
            letter = link.url.source(Span(offset, offset + 1)).of(document.source)
            letter = json.loads(f'"{letter}"') if as_json else letter
            assert url[offset] in html.unescape(letter)


@given(st.text(alphabet="[]()!<>\\ \n`*a:\"'&é{%}", max_size=60))
def test_any_markdown_is_read_with_links_in_their_places(source: str) -> None:
    document = read_text("story.md", f"Ferry\n\n{source}\n\n[a]: /x\n")
    spans = [link.span for link in document.links]
    assert spans == sorted(spans)
    for link in document.links:
        assert "<" in link.span.of(document.source) or "[" in link.span.of(document.source)
        link.url.source(Span(0, len(link.url)))


@pytest.mark.parametrize("after", ["", LINES])
def test_a_comment_above_a_picture_speaks_of_it(after: str) -> None:
    page = f"{LINES}<!-- newslint: ignore missing-alt -- an ornament --><img src=a.jpg>{after}"
    report = lint_document(read_text("story.html", page))
    assert not {"missing-alt", "unused-suppression"} & {one.rule for one in report.findings}


# What becomes of addresses


def fixed(path: str, source: str) -> str:
    document = read_text(path, source)
    article = read_article(document, date(2026, 11, 23))
    active = Active(TRACKING, TRACKING.severity, TRACKING.options())
    report = Engine([active]).lint(document, article)
    edits = [edit for one in report.findings if one.fix for edit in one.fix.edits]
    for edit in sorted(edits, reverse=True):
        source = source[: edit.span.start] + edit.text + source[edit.span.end :]
    return source


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("?utm_source=a", ""),
        ("?utm_source=a&utm_medium=b#top", "#top"),
        ("?id=1&utm_source=a", "?id=1"),
        ("?utm_source=a&id=1", "?id=1"),
        ("?id=1&fbclid=a&page=2", "?id=1&page=2"),
        ("?gclid=a&id=1&utm_x=b", "?id=1"),
        ("?gclid=a&id=1&utm_x=b&page=2&mc_cid=c", "?id=1&page=2"),
        ("?&gclid=a", ""),
        ("?id=1", "?id=1"),
        ("?utm_source=a&X-Amz-Signature=b", "?utm_source=a&X-Amz-Signature=b"),
        ("?utm_source=a&token=b", "?utm_source=a&token=b"),
        ("?to=https://x.example/?utm_source=a", "?to=https://x.example/?utm_source=a"),
    ],
)
def test_what_is_cut_leaves_a_whole_address(query: str, left: str) -> None:
    url, clean = f"https://a.example/b{query}", f"https://a.example/b{left}"
    story = f'<p>The <a href="{{}}">ferry</a> is back.</p>\n{LINES}'
    assert fixed("a.html", story.format(html.escape(url))) == story.format(html.escape(clean))
    assert fixed("a.html", story.format(url)) == story.format(clean)
    text = "# Ferry returns\n\nThe [ferry]({}) is back, it said.\n"
    assert fixed("a.md", text.format(url)) == text.format(clean)
    assert fixed("a.md", text.format(html.escape(url))) == text.format(html.escape(clean))
    said = {"headline": "Ferry returns to its route", "body_html": story.format(html.escape(url))}
    after = json.loads(fixed("a.json", json.dumps(said)))
    assert after["body_html"] == story.format(html.escape(clean))


@given(st.lists(st.sampled_from(["utm_a=1", "id=2", "", "fbclid", "x", "gclid=a%26b"]), max_size=7))
def test_cuts_keep_every_other_parameter(parameters: list[str]) -> None:
    url = "https://a.example/?" + "&".join(parameters)
    left, at = "", 0
    for span in cuts(url):
        left, at = left + url[at : span.start], span.end
    left += url[at:]
    kept = [one for one in parameters if one in ("id=2", "x")]
    assert [one for one in left.partition("?")[2].split("&") if one] == (
        kept if left != url else [one for one in parameters if one]
    )
    assert not left.endswith(("&", "?")) or left == url or not parameters[-1]
    assert not cuts(left)


def test_a_reference_that_two_links_share_is_reported_once() -> None:
    source = (
        "# Ferry returns\n\nThe [ferry][f] is back, [it][f] said.\n\n"
        "[f]: https://a.example/?utm_source=x\n"
    )
    assert fixed("a.md", source) == source.replace("?utm_source=x", "")


def test_a_link_is_one_of_the_outer_source_after_composition() -> None:
    inner = read_text("story.html", '<p>a <a href="b">c</a></p>').links[0]
    outer = MappedText.copy("..." + '<p>a <a href="b">c</a></p>', Span(3, 29))
    link: Link = inner.within(outer, "/body")
    assert (link.at, link.span, link.url.source(Span(0, 1))) == (
        "/body/a[1]",
        Span(8, 20),
        Span(17, 18),
    )
