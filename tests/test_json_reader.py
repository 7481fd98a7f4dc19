"""JSON stories: which keys are which part, and that each character knows its place."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.document import Block, Document, Field, Kind
from linter.json_tree import MAX_DEPTH
from linter.readers import Reading, read, read_row, read_stories
from linter.readers.json import read as read_json
from linter.span import Span

TEXT = "The council approved the pier on Monday."
MORE = "Work begins in spring, the mayor said."


def story(data: object, reading: Reading = Reading(), indent: int | None = 1) -> Document:  # noqa: B008
    document = read("story.json", json.dumps(data, indent=indent).encode(), reading)
    for block in document.blocks:
        for piece in block.content.pieces:
            assert not piece.exact or piece.source.of(document.source) == piece.text
    return document


def fields(document: Document) -> list[tuple[str, str, str]]:
    return [(str(b.field), b.at, b.text) for b in document.blocks if b.field]


def body(document: Document) -> list[tuple[str, str, str]]:
    return [(str(b.kind), b.at, b.text) for b in document.blocks if not b.field]


def removed(document: Document, block: Block) -> object:
    assert block.extent is not None
    source = document.source
    return json.loads(source[: block.extent.start] + source[block.extent.end :])


def refusal(document: Document) -> str:
    assert document.blocks == ()
    assert [problem.rule for problem in document.problems] == ["no-story"]
    return document.problems[0].message


def test_ninjs_1() -> None:
    document = story(
        {
            "uri": "http://wire.example/1",
            "headline": "Pier approved",
            "headline_short": "Pier",
            "description_text": "A long debate",
            "description_creditline": "Harbor Wire/Ana Petrova",
            "byline": "Ana Petrova",
            "located": "Harbor City",
            "firstcreated": "2024-03-04T08:00:00Z",
            "versioncreated": "2024-03-04T09:00:00Z",
            "embargoed": "2024-03-04T10:00:00Z",
            "pubstatus": "usable",
            "copyrightnotice": "© 2024 Harbor Wire",
            "copyrightholder": "Harbor Wire",
            "language": "en-GB",
            "ednote": "Adds the vote.",
            "body_text": "left out",
            "body_xhtml": f"<p>{TEXT}</p>\n<p>Smith &amp; <b>Sons</b></p>",
        }
    )
    assert fields(document) == [
        ("headline", "/headline", "Pier approved"),
        ("headline", "/headline_short", "Pier"),
        ("deck", "/description_text", "A long debate"),
        ("author", "/byline", "Ana Petrova"),
        ("dateline", "/located", "Harbor City"),
        ("published", "/firstcreated", "2024-03-04T08:00:00Z"),
        ("modified", "/versioncreated", "2024-03-04T09:00:00Z"),
        ("embargo", "/embargoed", "2024-03-04T10:00:00Z"),
        ("status", "/pubstatus", "usable"),
        ("rights", "/copyrightnotice", "© 2024 Harbor Wire"),
        ("rights", "/copyrightholder", "Harbor Wire"),
        ("language", "/language", "en-GB"),
        ("identifier", "/uri", "http://wire.example/1"),
    ]
    assert body(document) == [
        ("meta", "/ednote", "Adds the vote."),
        ("credit", "/description_creditline", "Harbor Wire/Ana Petrova"),
        ("paragraph", "/body_xhtml/p[1]", TEXT),
        ("paragraph", "/body_xhtml/p[2]", "Smith & Sons"),
    ]
    assert [b.kind for b in document.blocks[:2]] == [Kind.HEADLINE, Kind.META]
    assert document.identity == "http://wire.example/1"
    assert document.language == "en-GB"
    assert document.records[0].standard == "ninjs-1.6"
    assert document.records[0].block.text == document.source
    last = document.blocks[-1]
    edit = last.view.edit(Span(6, 7), '"&"')
    assert last.content.source(Span(6, 7)).of(document.source) == "&amp;"
    assert edit is not None
    assert edit.text == r"\"&amp;\""


def test_a_picture_has_a_caption() -> None:
    picture = {"uri": "x:1", "type": "picture", "headline_main": "Pier", "description_text": "B"}
    assert ("caption", "/description_text", "B") in body(story(picture))


@pytest.mark.parametrize(
    ("created", "content_type"),
    [("versioncreated", "contenttype"), ("versionCreated", "contentType")],
)
def test_ninjs_2_and_3(created: str, content_type: str) -> None:
    document = story(
        {
            "uri": "urn:wire:1",
            created: "2024-03-04T09:00:00Z",
            "by": "Ana Petrova",
            "headlines": [
                {"role": "short", "value": "Pier"},
                {"role": "main", "value": "Pier approved", content_type: "text/plain"},
            ],
            "descriptions": [{"role": "caption", "value": "The pier."}],
            "bodies": [
                {"role": "text", content_type: "text/plain", "value": "left out"},
                {"role": "rich", content_type: "text/html", "value": f"<p>{TEXT}</p>"},
            ],
            "altids": [{"role": "x", "value": "A1"}],
        }
    )
    assert fields(document)[:2] == [
        ("headline", "/headlines/1/value", "Pier approved"),
        ("headline", "/headlines/0/value", "Pier"),
    ]
    assert [b.kind for b in document.blocks if b.field is Field.HEADLINE] == ["headline", "meta"]
    assert body(document) == [
        ("caption", "/descriptions/0/value", "The pier."),
        ("paragraph", "/bodies/1/value/p[1]", TEXT),
    ]
    assert document.identity == "urn:wire:1"


ANS = {
    "type": "story",
    "version": "0.10.11",
    "_id": "ABC",
    "canonical_url": "/news/pier",
    "headlines": {"basic": "Pier approved", "web": "Council approves pier"},
    "subheadlines": {"basic": "A long debate"},
    "credits": {"by": [{"name": "Ana Petrova"}, {"name": "Bo Li"}]},
    "taxonomy": {"primary_section": {"name": "News"}},
    "publish_date": "2024-03-05T08:00:00Z",
    "display_date": "2024-03-04T08:00:00Z",
    "content_elements": [
        {"type": "text", "content": TEXT},
        {"type": "image", "caption": "The pier", "credits": {"by": [{"name": "Cy Roe"}]}},
        {"type": "header", "level": 2, "content": "What comes next"},
        {"type": "interstitial_link", "content": "Read more"},
        {"type": "list", "items": [{"type": "text", "content": c} for c in ("One", "Two")]},
        {
            "type": "quote",
            "content_elements": [{"type": "text", "content": "It is good."}],
            "citation": {"type": "text", "content": "The mayor"},
        },
        {"type": "raw_html", "content": "<p>A</p><p>B</p>"},
        {"type": "correction", "text": "An earlier version was wrong."},
    ],
}


def test_ans() -> None:
    document = story(ANS)
    assert fields(document) == [
        ("headline", "/headlines/basic", "Pier approved"),
        ("headline", "/headlines/web", "Council approves pier"),
        ("deck", "/subheadlines/basic", "A long debate"),
        ("author", "/credits/by/0/name", "Ana Petrova"),
        ("author", "/credits/by/1/name", "Bo Li"),
        ("published", "/display_date", "2024-03-04T08:00:00Z"),
        ("published", "/publish_date", "2024-03-05T08:00:00Z"),
        ("url", "/canonical_url", "/news/pier"),
        ("identifier", "/_id", "ABC"),
        ("section", "/taxonomy/primary_section/name", "News"),
    ]
    assert body(document) == [
        ("paragraph", "/content_elements/0/content", TEXT),
        ("caption", "/content_elements/1/caption", "The pier"),
        ("credit", "/content_elements/1/credits/by/0/name", "Cy Roe"),
        ("heading", "/content_elements/2/content", "What comes next"),
        ("list-item", "/content_elements/4/items/0/content", "One"),
        ("list-item", "/content_elements/4/items/1/content", "Two"),
        ("quote", "/content_elements/5/content_elements/0/content", "It is good."),
        ("quote", "/content_elements/5/citation/content", "The mayor"),
        ("paragraph", "/content_elements/6/content/p[1]", "A"),
        ("paragraph", "/content_elements/6/content/p[2]", "B"),
        ("correction", "/content_elements/7/text", "An earlier version was wrong."),
    ]
    assert document.identity == "ABC"
    assert [record.standard for record in document.records] == ["ans-0.10.11"]


def test_an_element_goes_with_its_comma() -> None:
    document = story(ANS)
    elements = ANS["content_elements"]
    assert isinstance(elements, list)
    by_at = {block.at: block for block in document.blocks}
    for index, key in ((0, "content"), (2, "content"), (7, "text")):
        left = removed(document, by_at[f"/content_elements/{index}/{key}"])
        assert left == {**ANS, "content_elements": elements[:index] + elements[index + 1 :]}
    left = removed(document, by_at["/content_elements/6/content/p[1]"])
    assert isinstance(left, dict)
    assert left["content_elements"][6]["content"] == "<p>B</p>"


def test_news_article() -> None:
    article = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Pier approved",
        "alternativeHeadline": "A long debate",
        "author": [{"@type": "Person", "name": "Ana Petrova"}, "Bo Li"],
        "datePublished": "2024-03-04",
        "copyrightHolder": {"name": "Harbor Wire"},
        "copyrightYear": 2024,
        "mainEntityOfPage": {"@id": "https://wire.example/1"},
        "articleBody": f"{TEXT}\n\n{MORE}",
    }
    document = story({"@graph": [{"@type": "Organization", "name": "Wire"}, article]})
    assert fields(document) == [
        ("headline", "/@graph/1/headline", "Pier approved"),
        ("deck", "/@graph/1/alternativeHeadline", "A long debate"),
        ("author", "/@graph/1/author/0/name", "Ana Petrova"),
        ("author", "/@graph/1/author/1", "Bo Li"),
        ("published", "/@graph/1/datePublished", "2024-03-04"),
        ("rights", "/@graph/1/copyrightHolder/name", "Harbor Wire"),
        ("rights", "/@graph/1/copyrightYear", "2024"),
        ("url", "/@graph/1/mainEntityOfPage/@id", "https://wire.example/1"),
    ]
    assert body(document) == [
        ("paragraph", "/@graph/1/articleBody/line[1]", TEXT),
        ("paragraph", "/@graph/1/articleBody/line[3]", MORE),
    ]
    record = document.records[0]
    assert record.standard == "newsarticle"
    assert record.tree is not None
    assert record.block.at == "/@graph/1"
    assert record.tree.text == record.block.content.text
    assert record.tree.root.plain == article


def test_an_item_of_a_media_api() -> None:
    item = {
        "uri": "https://api.example/1",
        "headline": "Pier approved",
        "title": "BC-Pier",
        "bylines": [{"by": "By ANA PETROVA", "title": "Reporter"}],
        "versioncreated": "2024-03-04T09:00:00Z",
        "datelinelocation": {"city": "Harbor City"},
        "body_nitf": f"<block><p>{TEXT}</p></block>",
    }
    document = story({"data": {"item": item}})
    assert [text for _, _, text in fields(document)][:3] == [
        "Pier approved", "By ANA PETROVA", "Harbor City",
    ]  # fmt: skip
    assert [text for _, _, text in body(document)] == [TEXT]


@pytest.mark.parametrize(
    "envelope",
    [
        lambda one: {"item": one},
        lambda one: {"data": {"item": one}},
        lambda one: {"items": [one]},
        lambda one: {"type": "results", "content_elements": [one]},
        lambda one: {"@graph": [one, {"@type": "WebPage", "name": "Wire"}]},
        lambda one: [one],
    ],
)
def test_an_envelope_is_looked_into(envelope: object) -> None:
    assert callable(envelope)
    assert story(envelope(ANS)).blocks[0].text == "Pier approved"
    row = {"title": "Pier", "text": TEXT}
    assert [b.text for b in story(envelope(row)).blocks] == ["Pier", TEXT]


def test_several_stories_are_for_jsonl() -> None:
    row = {"title": "Pier", "text": TEXT}
    for many in ([row, row], {"items": [row, row]}):
        assert "one story a line" in refusal(story(many))


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"title": "Pier", "maintext": TEXT, "date_publish": "2024"}, ["Pier", "2024", TEXT]),
        ({"Headline": "Pier", "Body": TEXT, "Date": None}, ["Pier", TEXT]),
        ({"text": f"{TEXT} {MORE}", "title": ""}, [f"{TEXT} {MORE}"]),
        ({"title": {"rendered": "P"}, "content": {"rendered": f"<p>{TEXT}</p>"}}, ["P", TEXT]),
        ({"title": "Pier", "paragraphs": [], "text": [TEXT, MORE]}, ["Pier", TEXT, MORE]),
        (
            {"title": "P", "body": {"summary": [], "sections": [
                {"headline": ["Next"], "paragraphs": [TEXT, MORE]}]}},
            ["P", "Next", TEXT, MORE],
        ),
        ({"title": "Pier", "excerpt": "A", "text": TEXT, "raw_text": "x"}, ["Pier", "A", TEXT]),
        ({"headline": "橋", "text": "市議会は月曜日に橋の建設を承認した。"}, None),
    ],
)  # fmt: skip
def test_rows(row: dict[str, object], expected: list[str] | None) -> None:
    texts = [block.text for block in story(row).blocks]
    assert texts == (expected or list(row.values()))


def test_a_row_reads_like_a_row_in_memory() -> None:
    row = {"title": "Pier", "date": "2024-03-04", "authors": "Ana", "text": f"{TEXT}\n{MORE}\n"}
    expected = [(b.kind, b.at, b.text, b.field) for b in read_row(row).blocks]
    blocks = sorted(
        story(row).blocks, key=lambda b: [f.at for f in read_row(row).blocks].index(b.at)
    )
    assert [(b.kind, b.at, b.text, b.field) for b in blocks] == expected


@pytest.mark.parametrize(
    "data",
    [
        {"name": "pier", "version": "1.0.0", "description": TEXT, "scripts": {"test": "x"}},
        {"compilerOptions": {"strict": True}, "include": ["src"]},
        {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": TEXT, "type": "object",
         "description": TEXT, "properties": {"text": {"type": "string", "description": TEXT}}},
        {"type": "FeatureCollection", "features": [{"properties": {"title": TEXT, "text": TEXT}}]},
        {"lockfileVersion": 3, "packages": {"": {"name": "pier"}}},
        {"title": "Settings", "text": "Save"}, {"title": "Pier"}, {}, [], [1], "text", 7, None,
    ],
)  # fmt: skip
def test_other_json_is_no_story(data: object) -> None:
    assert "“headline”" in refusal(story(data))


def test_a_headline_without_text_is_a_story_where_a_standard_is_claimed() -> None:
    ans = {**ANS, "content_elements": []}
    assert story(ans).blocks[0].text == "Pier approved"


def test_the_fields_of_the_user_overrule_the_map() -> None:
    data = {"title": "Slug", "t": {"a/b": "Pier"}, "text": "x", "who": [{"n": "Ana"}, {"n": "Bo"}],
            "parts": [{"p": TEXT}, {"p": f"<p>{MORE}</p>"}], "date": "2024"}  # fmt: skip
    reading = Reading(
        fields={
            "headline": ("/nowhere", "/t/a~1b"),
            "author": ("/who/*/n",),
            "body": ("/parts/*/p",),
            "caption": (),
        }
    )
    document = story(data, reading)
    assert [(b.at, b.text) for b in document.blocks] == [
        ("/t/a~1b", "Pier"),
        ("/who/0/n", "Ana"),
        ("/who/1/n", "Bo"),
        ("/date", "2024"),
        ("/parts/0/p/line[1]", TEXT),
        ("/parts/1/p/p[1]", MORE),
    ]


def test_markdown_only_where_it_is_declared() -> None:
    marked = {"title": "Pier", "markdown": f"## Next\n\n{TEXT}"}
    assert [b.kind for b in story(marked).blocks][1:] == [Kind.HEADING, Kind.PARAGRAPH]
    plain = {"title": "Pier", "text": f"## Next\n\n{TEXT}"}
    assert [b.text for b in story(plain).blocks][1:] == ["## Next", TEXT]


def test_one_leftover_tag_is_no_html() -> None:
    assert story({"title": "P", "text": f"{TEXT}</a>"}).blocks[1].text == f"{TEXT}</a>"
    two_lines = story({"title": "P", "text": f"<b>{TEXT}</b>\n{MORE}"})
    assert [block.text for block in two_lines.blocks] == ["P", f"<b>{TEXT}</b>", MORE]


def test_html_without_an_element_around_it() -> None:
    document = story({"title": "P", "text": f"{TEXT}<br>{MORE}"})
    assert document.blocks[1].text == f"{TEXT} {MORE}"
    elements = [{"type": "text", "content": "Smith &amp; <b>Sons</b> won."}, {"type": "divider"}]
    document = story({**ANS, "content_elements": elements})
    assert document.blocks[-1].text == "Smith & Sons won."
    left = removed(document, document.blocks[-1])
    assert isinstance(left, dict)
    assert left["content_elements"] == [{"type": "divider"}]


def test_escapes_lead_back_to_their_source() -> None:
    source = (
        r'{"title": "Caf\u00e9", "text": "One two three \ud83d\udcf0.\n\u0022Four\" five\/six"}'
    )
    document = read_json("a.json", source, Reading())
    headline, first, second = document.blocks
    assert (headline.text, first.text) == ("Café", "One two three \U0001f4f0.")
    assert second.text == '"Four" five/six'
    assert headline.view.source(Span(3, 4)).of(source) == r"\u00e9"
    assert first.view.source(Span(14, 15)).of(source) == r"\ud83d\udcf0"
    assert second.view.source(Span(5, 6)).of(source) == r"\""
    assert first.extent is not None
    assert first.extent.of(source) == r"One two three \ud83d\udcf0.\n"


def test_a_repeated_key_is_reported_and_the_last_is_read() -> None:
    source = '{"title": "A", "title": "B", "text": "One two three", "o": {"x": 1, "x": 2}}'
    document = read_json("a.json", source, Reading())
    twice = "The key “{}” stands twice in one object; keep one."
    assert document.blocks[0].text == "B"
    assert [(p.rule, p.span.of(source), p.at, p.message) for p in document.problems] == [
        ("repeated-key", '"title"', "/title", twice.format("title")),
        ("repeated-key", '"x"', "/o/x", twice.format("x")),
    ]
    many = '{"text": "One two three four five six seven eight"' + ', "k": 1' * 100 + "}"
    assert len(read_json("a.json", many, Reading()).problems) == 20


def test_what_is_no_json_is_reported_at_its_place() -> None:
    document = read("story.json", b'{"title": "A",}')
    assert document.blocks == ()
    (problem,) = document.problems
    assert (problem.rule, problem.span) == ("unreadable-file", Span(13, 14))
    expected = "The JSON cannot be read: a comma stands before “}”; correct it at this place."
    assert problem.message == expected


def test_html_beyond_reading_is_reported_at_its_string() -> None:
    document = story({"title": "Pier", "body_html": f"<p>{TEXT}</p>" + "<div>" * 2000})
    (problem,) = document.problems
    assert problem.rule == "unreadable-file"
    assert problem.message.endswith("in “/body_html”; repair it or leave it out.")
    assert problem.span.of(document.source) == "<"


def test_jsonl() -> None:
    good = json.dumps({"title": "Pier", "text": TEXT}).encode()
    deep = b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1)
    lines = b"\xef\xbb\xbf" + b"\r\n".join([good, b"", b'{"title": }', deep, b"{}", good]) + b"\r\n"
    documents = list(read_stories("stories.jsonl", lines))
    assert [document.first_line for document in documents] == [1, 3, 4, 5, 6]
    found = [[b.text for b in d.blocks] or d.problems[0].rule for d in documents]
    texts = ["Pier", TEXT]
    assert found == [texts, "unreadable-file", "unreadable-file", "no-story", texts]
    text = lines.decode("utf-8-sig")
    for document in documents:
        assert text[document.origin :].startswith(document.source)
    assert "leave it out" in documents[2].problems[0].message
    assert documents[1].lines.position(documents[1].problems[0].span.start).line == 3


CHARACTERS = st.characters(codec="utf-8", exclude_characters="<\x00") | st.sampled_from(
    '\n\n"\\\t\r/é\u00a0\u00ad\u2028\U0001f4f0'
)
TEXTS = st.text(CHARACTERS, max_size=30)


@settings(max_examples=300)
@given(TEXTS, TEXTS, st.booleans(), st.sampled_from([None, 2]), st.data())
def test_a_change_is_exactly_that_change(
    title: str, text: str, ascii_only: bool, indent: int | None, data: st.DataObject
) -> None:
    row = {"title": f"Pier {title}", "text": f"One two three.\nFour five six.\n{text}"}
    source = json.dumps(row, ensure_ascii=ascii_only, indent=indent)
    document = read_json("a.json", source, Reading())
    block = data.draw(st.sampled_from(document.blocks))
    for piece in block.view.pieces:
        assert not piece.exact or piece.source.of(source) == piece.text
    start = data.draw(st.integers(0, len(block.text)))
    end = data.draw(st.integers(start, len(block.text)))
    edit = block.view.edit(Span(start, end), 'X"\\Y')
    if edit is None:
        return
    changed = source[: edit.span.start] + edit.text + source[edit.span.end :]
    again = read_json("a.json", changed, Reading())
    expected = block.text[:start] + 'X"\\Y' + block.text[end:]
    assert [b.text for b in again.blocks] == [
        expected if b is block else b.text for b in document.blocks
    ]


KEYS = st.sampled_from(
    "title headline headlines basic text body bodies value role main content_elements type quote "
    "image list items content credits by name data item @graph @type NewsArticle versioncreated "
    "html <p>a</p> author date One two three four five".split()
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | KEYS | st.just(TEXT),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=6),
    max_leaves=25,
)


@settings(max_examples=300)
@given(JSON)
def test_no_json_raises(data: object) -> None:
    document = story(data)
    assert document.blocks or document.problems
    assert sum(block.kind is Kind.HEADLINE for block in document.blocks) <= 1
    for block in document.blocks:
        if block.extent is not None:
            removed(document, block)


@settings(max_examples=300)
@given(
    st.binary(max_size=60)
    | st.text(st.sampled_from('{}[]",:\\un01a \n'), max_size=40).map(str.encode)
)
def test_no_bytes_raise(data: bytes) -> None:
    for name in ("a.json", "a.jsonl"):
        assert list(read_stories(name, data))


def test_a_row_whose_text_is_empty_is_a_story_that_lacks_its_text() -> None:
    document = read("row.json", b'{"headline": "Ferry returns", "text": ""}')
    assert [block.kind for block in document.blocks] == [Kind.HEADLINE]
    assert not document.problems
