"""NITF and NewsML-G2: what becomes a block, that each character knows its place, hostile XML."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from linter.document import Block, Document
from linter.readers import Reading, read
from linter.readers.xml import read as read_xml
from linter.readers.xml.tree import MAX_DEPTH, MAX_ELEMENTS, MAX_RUNS
from linter.span import Edit, Span

NITF = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
<nitf xml:lang="en-GB">
  <head>
    <title>Harbour bridge shut</title>
    <docdata management-status="usable">
      <doc-id id-string="bridge-7"/>
      <urgency ed-urg="4"/>
      <date.issue norm="20200121T103000Z"/>
      <date.release norm='20200121T110000Z'/>
      <date.expire norm="20200201"/>
      <doc.copyright year="2020" holder="Lowland &amp; Sons"/>
    </docdata>
    <pubdata position.section="Regional"/>
  </head>
  <body>
    <body.head>
      <hedline><hl1>Tarrow shuts its caf\u00e9 bridge</hl1>
        <hl2>Ferries will run until May</hl2></hedline>
      <note noteclass="editorsnote">Updates with ferries.</note>
      <rights>Not for broadcast.</rights>
      <byline>By <person>Ana Petrova</person><byttl>Staff writer</byttl></byline>
      <distributor>Lowland Press</distributor>
      <dateline><location>TARROW</location>,
        <story.date norm="20200120">Jan. 20</story.date></dateline>
      <abstract><p>The bridge is old.</p></abstract>
    </body.head>
    <body.content>
      <p lede="true">The <em>old</em> bridge &amp; its
         caf&#233; closed.</p>
      <p>Nobody was hurt &#x2014; so far.</p>
      <hl2>What comes next</hl2>
      <ul><li>Ferries</li><li>Buses</li></ul>
      <bq><block><p>\u201cIt held.\u201d</p></block><credit>Oda Lund</credit></bq>
      <table><tr><td>1</td></tr></table>
      <pre>  raw  </pre>
      <media media-type="image">
        <media-reference source="x.jpg">x.jpg</media-reference>
        <media-caption><p>The bridge on Monday.</p></media-caption>
        <media-producer>Ivo Brand</media-producer>
      </media>
    </body.content>
    <body.end><tagline>Reporting by Ivo Brand</tagline>
      <bibliography>File 7</bibliography></body.end>
  </body>
</nitf>
"""

G2 = """<?xml version="1.0"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:news:7" xml:lang="en">
  <rightsInfo>
    <copyrightHolder literal="Lowland"><name>Lowland Press</name></copyrightHolder>
    <copyrightNotice>(c) 2020 Lowland Press</copyrightNotice>
    <usageTerms>No archive use.</usageTerms>
  </rightsInfo>
  <itemMeta>
    <versionCreated>2020-01-22T08:00:00Z</versionCreated>
    <firstCreated>2020-01-20T08:00:00Z</firstCreated>
    <embargoed>2020-01-21T10:00:00Z</embargoed>
    <pubStatus qcode="stat:usable"/>
  </itemMeta>
  <contentMeta>
    <contentCreated>2020-01-21T09:30:00Z</contentCreated>
    <contentModified>2020-01-21T09:45:00Z</contentModified>
    <located qcode="city:1"><name>Tarrow</name></located>
    <creator literal="Ivo Brand"/>
    <by>By Ana Petrova</by>
    <headline>Tarrow shuts its bridge</headline>
    <slugline>BRIDGE</slugline>
    <description>Ferries will run.</description>
    <language tag="en-GB"/>
  </contentMeta>
  <contentSet>CONTENT</contentSet>
</newsItem>
"""
XHTML = """<inlineXML contenttype="application/xhtml+xml">
<x:html xmlns:x="http://www.w3.org/1999/xhtml"><x:head><x:title>No</x:title></x:head><x:body>
  <x:p>One<x:br/>two.</x:p>
  <x:h2>Next</x:h2>
  <x:div>Loose <x:b>text</x:b><x:blockquote><x:p>Said.</x:p></x:blockquote></x:div>
  <x:figure><x:img src="a.jpg" alt="A &quot;big&quot; bridge"/>
    <x:figcaption>The bridge</x:figcaption></x:figure>
</x:body></x:html></inlineXML>"""


def story(source: str) -> Document:
    return read("story.xml", source.encode("utf-8", "surrogatepass"))


def rows(document: Document) -> list[tuple[str, str | None, str]]:
    return [(str(b.kind), b.field and str(b.field), b.text) for b in document.blocks]


def paragraphs(inner: str) -> tuple[Block, ...]:
    return story(f"<nitf><body><body.content>{inner}</body.content></body></nitf>").blocks


def apply(source: str, edit: Edit) -> str:
    return source[: edit.span.start] + edit.text + source[edit.span.end :]


def check_spans(document: Document) -> None:
    for block in document.blocks:
        for piece in block.content.pieces:
            assert not piece.exact or piece.source.of(document.source) == piece.text


def problem(source: str) -> tuple[str, str, str]:
    document = story(source)
    assert document.blocks == ()
    (found,) = document.problems
    return found.rule, found.message, found.span.of(document.source)


def test_a_nitf_document() -> None:
    document = story(NITF)
    assert rows(document) == [
        ("meta", "language", "en-GB"),
        ("meta", "headline", "Harbour bridge shut"),
        ("meta", "identifier", "bridge-7"),
        ("meta", "published", "20200121T103000Z"),
        ("meta", "published", "20200121T110000Z"),
        ("meta", None, "20200201"),
        ("meta", "status", "usable"),
        ("meta", None, "4"),
        ("meta", "rights", "2020"),
        ("meta", "rights", "Lowland & Sons"),
        ("meta", "section", "Regional"),
        ("headline", None, "Tarrow shuts its caf\u00e9 bridge"),
        ("deck", None, "Ferries will run until May"),
        ("notice", None, "Updates with ferries."),
        ("rights", None, "Not for broadcast."),
        ("byline", None, "By Ana Petrova"),
        ("meta", None, "Staff writer"),
        ("meta", None, "Lowland Press"),
        ("meta", "dateline", "TARROW, Jan. 20"),
        ("deck", None, "The bridge is old."),
        ("paragraph", None, "The old bridge & its caf\u00e9 closed."),
        ("paragraph", None, "Nobody was hurt \u2014 so far."),
        ("heading", None, "What comes next"),
        ("list-item", None, "Ferries"),
        ("list-item", None, "Buses"),
        ("quote", None, "\u201cIt held.\u201d"),
        ("credit", None, "Oda Lund"),
        ("caption", None, "The bridge on Monday."),
        ("credit", None, "Ivo Brand"),
        ("paragraph", None, "Reporting by Ivo Brand"),
        ("meta", None, "File 7"),
    ]
    assert (document.identity, document.language) == ("bridge-7", "en-GB")
    check_spans(document)


def test_blocks_say_where_they_are() -> None:
    by_text = {block.text: block.at for block in story(NITF).blocks}
    assert by_text["bridge-7"] == "/nitf/head/docdata/doc-id/@id-string"
    assert by_text["Nobody was hurt \u2014 so far."] == "/nitf/body/body.content/p[2]"
    assert by_text["Buses"] == "/nitf/body/body.content/ul/li[2]"
    assert by_text["The bridge on Monday."].endswith("/media/media-caption/p[1]")


def test_positions_hold_behind_characters_of_several_bytes() -> None:
    block = next(block for block in story(NITF).blocks if block.text.startswith("The old"))
    at = block.text.index("& its caf")
    assert block.view.source(Span(at, at + 10)).of(NITF) == "&amp; its\n         caf&#233;"
    edit = block.view.edit(Span(at + 6, at + 10), "A<B")
    assert edit == Edit(Span(NITF.index("caf&#233;"), NITF.index("caf&#233;") + 9), "A&lt;B")
    assert block.view.edit(Span(0, 8), "x") is None  # across a tag


def test_a_nitf_story_without_better_is_dated_by_its_dateline() -> None:
    source = NITF.replace("date.issue", "x").replace("date.release", "x")
    found = [b for b in story(source).blocks if b.field == "published"]
    assert [(b.text, b.at.rpartition("/")[2]) for b in found] == [("20200120", "@norm")]


def test_the_title_is_the_headline_where_the_text_has_none() -> None:
    source = "<nitf><head><title>Old bridge</title></head><body><p>It held.</p></body></nitf>"
    (headline, _) = story(source).blocks
    assert (headline.kind, headline.field, headline.declared) == ("headline", "headline", True)


def test_a_newsml_item() -> None:
    document = story(G2.replace("CONTENT", XHTML))
    assert rows(document) == [
        ("meta", "identifier", "urn:news:7"),
        ("meta", "language", "en"),
        ("headline", "headline", "Tarrow shuts its bridge"),
        ("meta", "deck", "Ferries will run."),
        ("meta", None, "BRIDGE"),
        ("meta", "author", "Ana Petrova"),
        ("meta", "published", "2020-01-21T09:30:00Z"),
        ("meta", "modified", "2020-01-21T09:45:00Z"),
        ("meta", "modified", "2020-01-22T08:00:00Z"),
        ("meta", "embargo", "2020-01-21T10:00:00Z"),
        ("meta", "rights", "(c) 2020 Lowland Press"),
        ("meta", "rights", "No archive use."),
        ("meta", "author", "Ivo Brand"),
        ("meta", "dateline", "Tarrow"),
        ("meta", "rights", "Lowland Press"),
        ("meta", "status", "stat:usable"),
        ("meta", "language", "en-GB"),
        ("paragraph", None, "One two."),
        ("heading", None, "Next"),
        ("paragraph", None, "Loose text"),
        ("quote", None, "Said."),
        ("caption", None, "The bridge"),
        ("caption", None, 'A "big" bridge'),
    ]
    assert (document.identity, document.language) == ("urn:news:7", "en-GB")
    check_spans(document)


def test_the_headline_of_the_text_comes_before_the_declared_one() -> None:
    nitf = "<nitf><body><hedline><hl1>Shut</hl1></hedline><p>A.</p></body></nitf>"
    document = story(G2.replace("CONTENT", f"<inlineXML>{nitf}</inlineXML>"))
    assert [b.text for b in document.blocks if b.kind == "headline"] == ["Shut"]


def test_an_item_is_dated_by_its_first_version_if_by_nothing_better() -> None:
    source = G2.replace("contentCreated", "x").replace("CONTENT", XHTML)
    assert [b.text for b in story(source).blocks if b.field == "published"] == [
        "2020-01-20T08:00:00Z"
    ]


@pytest.mark.parametrize(
    "inner",
    ["One &amp; only.\n\nTwo.", "<![CDATA[One & only.\n\nTwo.]]>", " One &amp; only.\r\rTwo."],
)
def test_plain_text_in_an_item_is_split_into_lines(inner: str) -> None:
    source = G2.replace("CONTENT", f'<inlineData contenttype="text/plain">\n{inner}\n</inlineData>')
    one, two = story(source).blocks[-2:]
    assert (one.text, two.text) == ("One & only.", "Two.")
    assert two.at == "/newsItem/contentSet/inlineData/line[3]"
    edit = one.view.edit(Span(4, 5), "&")
    assert edit is not None
    assert apply(source, edit) == source
    assert two.extent is not None
    assert story(apply(source, Edit(two.extent, ""))).blocks[-1].text == "One & only."


@pytest.mark.parametrize(
    ("inner", "edited"),
    [
        ("&lt;p&gt;One &amp;amp; only.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;", "One &amp;lt; only."),
        ("<![CDATA[<p>One &amp; only.</p><p>Two.</p>]]>", "One &lt; only."),
    ],
)
def test_html_as_text_in_an_item_is_read_as_html(inner: str, edited: str) -> None:
    source = G2.replace("CONTENT", f'<inlineData contenttype="text/html">{inner}</inlineData>')
    document = story(source)
    one, two = document.blocks[-2:]
    assert (one.text, two.text) == ("One & only.", "Two.")
    assert one.at.startswith("/newsItem/contentSet/inlineData/")
    edit = one.view.edit(Span(4, 5), "<")
    assert edit is not None
    assert edited in apply(source, edit)
    check_spans(document)


@pytest.mark.parametrize("mark", ["&lt;a ", "&lt;div&gt;", "&lt;!--", "&lt;p&gt;&amp;#xa0;\n"])
def test_hostile_html_in_an_item_ends_in_a_document(mark: str) -> None:
    source = G2.replace(
        "CONTENT", f'<inlineData contenttype="text/html">{mark * 5000}</inlineData>'
    )
    document = story(source)
    assert document.blocks or document.problems
    check_spans(document)


def test_of_a_message_the_first_item_with_text_is_read() -> None:
    item = G2.partition("\n")[2]
    picture = item.replace("CONTENT", '<remoteContent href="a.jpg"/>')
    text = item.replace("CONTENT", "<inlineData>It held.</inlineData>")
    message = (
        '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/>'
        f"<itemSet>{picture}{text}{text}</itemSet></newsMessage>"
    )
    document = story(message)
    assert [b.text for b in document.blocks].count("It held.") == 1
    assert (
        document.blocks[-1].at == "/newsMessage/itemSet/newsItem[2]/contentSet/inlineData/line[1]"
    )


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("<rss><channel/></rss>", "its root is “rss”; leave it out."),
        (f"<{'a' * 999}/>", f"“{'a' * 40}”"),
        ("<newsItem><p>A</p></newsItem>", "neither NewsML-G2 nor NITF"),
        (G2.replace("CONTENT", ""), "carries no text of a story"),
        (G2.replace("newsItem", "packageItem"), "carries no text of a story"),
        ("<nitf><body/></nitf>", "The NITF document holds no text"),
    ],
)
def test_what_is_no_story_is_said(source: str, message: str) -> None:
    rule, found, _ = problem(source)
    assert rule == "no-story"
    assert message in found


@pytest.mark.parametrize(
    ("source", "message", "place"),
    [
        ("<nitf>\u00e9<b></nitf>", "The XML is not well formed here (mismatched tag)", "n"),
        ("<nitf>\u00e9 a & b</nitf>", "not well-formed (invalid token)", " "),
        ("<nitf>\u00e9&nbsp;</nitf>", "XML has no “&nbsp;”; write the character itself.", "&nbsp;"),
        ("<nitf>", "no element found", ""),
        ("plain", "syntax error", "p"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "The DOCTYPE declares things of its own", "["),
        ('<!DOCTYPE a SYSTEM "x" [%b;]><a/>', "The DOCTYPE declares things of its own", "["),
        ('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', "not expanded", "["),
        ("<a>" * 333_333, f"The XML nests deeper than {MAX_DEPTH} levels", "<a>"),
        ("<a>" + "<b/>" * MAX_ELEMENTS + "</a>", "more than 100000 elements", "<b/>"),
        ("<a>" + "b\n" * (MAX_RUNS + 1) + "</a>", "more than 500000 line ends", "\n"),
    ],
    ids=[
        "tag",
        "mark",
        "name",
        "end",
        "text",
        "entity",
        "parameter",
        "external",
        "deep",
        "many",
        "runs",
    ],
)
def test_what_cannot_be_read_is_a_finding(source: str, message: str, place: str) -> None:
    rule, found, where = problem(source)
    assert rule == "unreadable-file"
    assert message in found
    assert where == place


def test_entities_that_expand_into_each_other_are_never_expanded() -> None:
    names = "abcdefghij"
    inner = "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise(names))
    source = f'<!DOCTYPE nitf [<!ENTITY a "ha">{inner}]><nitf><p>&j;</p></nitf>'
    assert problem(source)[0] == "unreadable-file"


def test_entities_of_a_dtd_that_is_not_read_are_known_by_name() -> None:
    source = (
        '<!DOCTYPE nitf SYSTEM "n.dtd"><nitf><body><p>caf&eacute; &xyzzy; end</p></body></nitf>'
    )
    (block,) = story(source).blocks
    assert block.text == "caf\u00e9 &xyzzy; end"


def test_the_deepest_story_is_read() -> None:
    levels = MAX_DEPTH - 3
    source = "<nitf><body>" + "<div>" * levels + "<p>A.</p>" + "</div>" * levels + "</body></nitf>"
    (block,) = story(source).blocks
    assert block.text == "A."
    assert block.at.endswith("/div/p[1]")


def test_lone_surrogates_are_read() -> None:
    source = "<nitf><body><p>a\ud800b</p></body></nitf>"
    (block,) = read_xml("story.xml", source, Reading()).blocks
    assert block.content.text == "a\ud800b"
    assert block.text == "a\ufffdb"


def test_an_encoding_that_is_declared_is_past_when_the_text_is_decoded() -> None:
    source = '<?xml version="1.0" encoding="iso-8859-1"?><nitf><body><p>caf\u00e9</p></body></nitf>'
    for data in (source.encode(), source.encode("latin-1")):
        assert [b.text for b in read("a.xml", data).blocks] == ["caf\u00e9"]


def test_cdata_is_copied_and_nothing_in_it_is_escaped() -> None:
    source = "<nitf><body><p> <![CDATA[A & <b>]]> </p></body></nitf>"
    (block,) = story(source).blocks
    assert block.text == "A & <b>"
    assert block.view.source(Span(2, 3)).of(source) == "&"
    edit = block.view.edit(Span(2, 3), "]]>&")
    assert edit is not None
    assert story(apply(source, edit)).blocks[0].text == "A ]]>& <b>"


def test_text_that_is_partly_cdata_stays_well_formed() -> None:
    source = "<nitf><body><p>A<![CDATA[ & B]]>C</p></body></nitf>"
    (block,) = story(source).blocks
    assert block.text == "A & BC"
    edit = block.view.edit(Span(2, 3), "and")
    assert edit is not None
    assert story(apply(source, edit)).blocks[0].text == "A and BC"
    edit = block.view.edit(Span(2, 3), "]]>")
    assert edit is not None
    assert not story(apply(source, edit)).problems
    assert block.view.edit(Span(0, 2), "x") is None  # across the edge of the section


@pytest.mark.parametrize("quote", ["'", '"'])
def test_in_an_attribute_the_quotation_mark_is_escaped(quote: str) -> None:
    source = (
        f"<nitf><head><docdata><doc.copyright\n holder = {quote}A\n&#233;{quote}/></docdata></head>"
    )
    source += "<body><p>B</p></body></nitf>"
    holder = story(source).blocks[0]
    assert (holder.text, holder.extent) == ("A \u00e9", None)
    edit = holder.view.edit(Span(0, 1), "<&'\"")
    assert edit is not None
    assert story(apply(source, edit)).blocks[0].text == "<&'\" \u00e9"


def test_removing_a_block_takes_its_tags_and_its_line() -> None:
    source = NITF
    for text in ("What comes next", "Ferries", "Staff writer"):
        block = next(b for b in story(source).blocks if b.text == text)
        assert block.extent is not None
        source = apply(source, Edit(block.extent, ""))
    assert (
        "\n      <p>Nobody was hurt &#x2014; so far.</p>\n      <ul><li>Buses</li></ul>\n" in source
    )
    assert "<person>Ana Petrova</person></byline>" in source
    assert len(story(source).blocks) == len(story(NITF).blocks) - 3


def test_every_element_that_is_one_block_can_be_removed() -> None:
    for block in story(NITF).blocks:
        beside_a_title = block.kind == "byline"  # in one element with a <byttl>
        assert (block.extent is None) == ("/@" in block.at or beside_a_title)
        if block.extent:
            after = story(apply(NITF, Edit(block.extent, "")))
            assert len(after.blocks) == len(story(NITF).blocks) - 1


TEXTS = st.text(alphabet="abc .,]\u00e9\U0001f600\n\t\u00a0", min_size=1, max_size=6)
MARKUP = [
    *"&amp; &lt; &gt; &#233; &#x2014; &#32; <br/> <!--x<y--> <em/> <pre>x</pre>".split(),
    "<?p q&?>",
]
INLINE = st.recursive(
    TEXTS | st.sampled_from(MARKUP),
    lambda inner: st.lists(inner, max_size=4).map(lambda parts: f"<em>{''.join(parts)}</em>"),
    max_leaves=8,
)
SECTIONS = st.lists(TEXTS.map(lambda text: f"<![CDATA[{text}&<]]>"), min_size=1, max_size=3)
PARAGRAPHS = st.lists(INLINE, max_size=6).map("".join) | SECTIONS.map("".join)


@given(PARAGRAPHS, st.data(), st.text(alphabet="xy<&>]\"'", max_size=4))
def test_an_edit_changes_exactly_what_it_says(inner: str, data: st.DataObject, new: str) -> None:
    source = f"<nitf><body><body.content><p>{inner}</p></body.content></body></nitf>"
    document = story(source)
    check_spans(document)
    assume(document.blocks)
    (block,) = document.blocks
    text, view = block.text, block.view
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    # White space on both sides of a tag shows as one space, and one side alone can change.
    on_both_sides = text[start : start + 1] == " " and (
        start
        and view.source(Span(start - 1, start)).end < view.source(Span(start, start + 1)).start
    )
    edit = view.edit(span, new)
    if edit is None or on_both_sides:
        return
    changed = story(apply(source, edit))
    assert all(found.rule == "no-story" for found in changed.problems)
    expected = text[: span.start] + new + text[span.end :]
    assert " ".join(block.text for block in changed.blocks).split() == expected.split()


@given(st.binary(max_size=200))
def test_no_bytes_crash_the_reader(data: bytes) -> None:
    document = read("story.xml", data)
    assert document.blocks or document.problems


@given(st.text(alphabet="<>/a &;\"'=![]-?pnitf\n", max_size=60))
def test_no_markup_crashes_the_reader(inner: str) -> None:
    for source in (inner, f"<nitf><body>{inner}</body></nitf>"):
        document = story(source)
        check_spans(document)
        assert document.blocks or document.problems
