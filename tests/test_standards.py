"""Stories in JSON against the standard that they claim, and against schemas of users."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from linter.expressions import Pattern, PatternSet
from linter.json_tree import scan
from linter.standards.claim import claimed
from linter.standards.schema import LoadedSchema, SchemaError, shipped_schema
from linter.standards.user import load_user_schema
from linter.standards.validate import Violation, violations

FOLDER = Path(__file__).parent.parent / "schemas" / "standards"
SCHEMAS = sorted(FOLDER.glob("*.schema.json"))
MOMENT = "2026-03-04T09:30:00Z"

NINJS_1 = {"uri": "urn:x:1", "headline": "Ferry resumes", "byline": "Mara Oduya"}
NINJS_2 = {"uri": "urn:x:2", "versioncreated": MOMENT, "headlines": [{"value": "Ferry resumes"}]}
NINJS_3 = {"uri": "urn:x:3", "versionCreated": MOMENT, "headlines": [{"value": "Ferry resumes"}]}
ANS = {"type": "story", "version": "0.10.11", "headlines": {"basic": "Ferry resumes"}}
ARTICLE = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry resumes"}
SOUND = {
    "ninjs-1.6": NINJS_1,
    "ninjs-2.2": NINJS_2,
    "ninjs-3.1": NINJS_3,
    "ans-0.10.11": ANS,
    "newsarticle": ARTICLE,
}


def found(document: Any, schema: str | LoadedSchema) -> list[Violation]:
    text = document if isinstance(document, str) else json.dumps(document, ensure_ascii=False)
    tree = scan(text)
    return list(violations(tree, tree.root, schema))


def marked(document: Any, schema: str | LoadedSchema) -> list[tuple[str, str, str]]:
    """Return the text, the pointer and the message of each violation."""
    text = document if isinstance(document, str) else json.dumps(document, ensure_ascii=False)
    return [(v.span.of(text), v.pointer, v.message) for v in found(text, schema)]


def claim(document: Any) -> str | None:
    return claimed(scan(json.dumps(document)))


# ---- the schemas themselves


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.name)
def test_a_schema_is_valid_and_names_its_version_and_source(path: Path) -> None:
    schema = json.loads(path.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == "newslint:standards/" + path.name.removesuffix(".schema.json")
    assert schema["title"]
    assert "Source" in schema["description"]
    assert any(word in schema["description"] for word in ("version ", "release ", "RFC "))


def expressions(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value.get("patternProperties", ())
        if isinstance(value.get("pattern"), str):
            yield value["pattern"]
        for inner in value.values():
            yield from expressions(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from expressions(inner)


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.name)
def test_every_pattern_is_one_that_re2_reads(path: Path) -> None:
    for expression in expressions(json.loads(path.read_text(encoding="utf-8"))):
        Pattern(expression)


@pytest.mark.parametrize("name", SOUND)
def test_a_sound_story_claims_its_standard_and_fits_it(name: str) -> None:
    assert claim(SOUND[name]) == name
    assert found(SOUND[name], name) == []


def test_what_google_recommends_is_listed_and_not_required() -> None:
    assert shipped_schema("newsarticle").recommended == (
        "headline",
        "image",
        "datePublished",
        "dateModified",
        "author",
    )
    assert found({}, "newsarticle") == []


def test_an_unknown_standard_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        found({}, "ninjs-9.9")


# ---- what an object claims


@pytest.mark.parametrize(
    ("document", "name"),
    [
        ({"uri": "a", "$standard": {"name": "ninjs", "version": "1.3"}}, "ninjs-1.6"),
        ({"uri": "a", "standard": {"version": "2.0-dev"}}, "ninjs-2.2"),
        ({"standard": {"schema": "http://x.example/ninjs-schema_3.0.json"}}, "ninjs-3.1"),
        ({"$standard": "http://x.example/std/ninjs-schema_1.3.json"}, "ninjs-1.6"),
        ({"$schema": "https://x.example/ans/0.10.11/story.json"}, "ans-0.10.11"),
        ({"uri": "a", "headline_main": "x"}, "ninjs-1.6"),
        ({"uri": "a", "body_text": "x"}, "ninjs-1.6"),
        ({"versioncreated": MOMENT, "bodies": []}, "ninjs-2.2"),
        ({"versionCreated": MOMENT, "bodies": []}, "ninjs-3.1"),
        ({"type": "story", "version": "0.10.5", "content_elements": []}, "ans-0.10.11"),
        ({"@context": ["https://schema.org/"], "@type": ["BlogPosting"]}, "newsarticle"),
        ({"@context": {"@vocab": "http://schema.org/"}, "@type": "Article"}, "newsarticle"),
        ({"@context": "http://www.schema.org", "@type": "schema:NewsArticle"}, "newsarticle"),
    ],
)
def test_a_story_claims_a_standard(document: Any, name: str) -> None:
    assert claim(document) == name


@pytest.mark.parametrize(
    "document",
    [
        {"title": "Ferry resumes", "text": "It sails.", "date": "2026-03-04"},
        {"uri": "a", "title": "x"},
        {"uri": "a", "byline": "x", "$standard": {"name": "ninjs", "version": "1.9"}},
        {"uri": "a", "versionCreated": MOMENT, "standard": {"name": "TTNINJS", "version": "3.0"}},
        {"uri": "a", "byline": "x", "standard": {"version": "²"}},
        {"type": "story", "version": "0.8.2", "content_elements": []},
        {"type": "image", "version": "0.10.11", "headlines": {"basic": "x"}},
        {"@context": "https://schema.org", "@type": "Recipe"},
        {"@context": "https://schema.org.example", "@type": "NewsArticle"},
        {"@type": "NewsArticle"},
        [],
        "ninjs",
        None,
    ],
)
def test_what_claims_nothing_that_can_be_checked(document: Any) -> None:
    assert claim(document) is None


def test_an_item_of_a_graph_has_the_context_of_the_whole() -> None:
    text = json.dumps({"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle"}]})
    tree = scan(text)
    item = tree.find("/@graph/0")
    assert item is not None
    assert claimed(tree, item) == "newsarticle"
    assert claimed(tree) is None


def test_a_violation_within_an_envelope_has_the_pointer_of_the_whole() -> None:
    tree = scan('{"items": [{"uri": "urn:x", "byline": 3}]}')
    item = tree.find("/items/0")
    assert item is not None
    assert [v.pointer for v in violations(tree, item, "ninjs-1.6")] == ["/items/0/byline"]


# ---- where and how a violation is reported


CASES = [
    (
        "ninjs-1.6",
        {**NINJS_1, "byLine": "x"},
        ('"byLine"', "/byLine", "“byLine” is no key of ninjs 1.6; did you mean “byline”?"),
    ),
    (
        "ninjs-1.6",
        {"byline": "x"},
        ("{", "/uri", "The story lacks “uri”, which ninjs 1.6 requires; add it."),
    ),
    (
        "ninjs-1.6",
        {**NINJS_1, "pubstatus": "cancelled"},
        (
            '"cancelled"',
            "/pubstatus",
            "“cancelled” is no value of “pubstatus” in ninjs 1.6; did you mean “canceled”?",
        ),
    ),
    (
        "ninjs-1.6",
        {**NINJS_1, "version": 1.2},
        (
            "1.2",
            "/version",
            "“version” is the number 1.2, where ninjs 1.6 has text; put it in quotation marks.",
        ),
    ),
    (
        "ninjs-1.6",
        {**NINJS_1, "expires": "Last Tuesday"},
        (
            '"Last Tuesday"',
            "/expires",
            "“Last Tuesday” in “expires” is not a date and time with its zone, such as"
            " “2026-01-21T09:30:00Z”; correct it.",
        ),
    ),
    (
        "ninjs-1.6",
        {**NINJS_1, "rightsinfo": {"linkedrights": "urn:a", "encodedrights": "b"}},
        (
            '{"linkedrights": "urn:a", "encodedrights": "b"}',
            "/rightsinfo",
            "“encodedrights” and “linkedrights” of “rightsinfo” stand side by side, where"
            " ninjs 1.6 has one of them; keep one.",
        ),
    ),
    (
        "ninjs-1.6",
        {**NINJS_1, "person": [{"contactinfo": [{"role": "office"}]}]},
        (
            "{",
            "/person/0/contactinfo/0",
            "An item of “contactinfo” lacks “value” or “address”, one of which ninjs 1.6"
            " requires; add one.",
        ),
    ),
    (
        "ninjs-1.6",
        {**NINJS_1, "associations": {"photo": {"headline_main": "x"}}},
        ("{", "/associations/photo/uri", "“photo” lacks “uri”, which ninjs 1.6 requires; add it."),
    ),
    (
        "ninjs-2.2",
        {**NINJS_2, "headlines": [{"role": "main"}]},
        (
            "{",
            "/headlines/0/value",
            "An item of “headlines” lacks “value”, which ninjs 2.2 requires; add it.",
        ),
    ),
    (
        "ninjs-2.2",
        {**NINJS_2, "versionCreated": MOMENT},
        (
            '"versionCreated"',
            "/versionCreated",
            "“versionCreated” is no key of ninjs 2.2; did you mean “versioncreated”?",
        ),
    ),
    (
        "ninjs-2.2",
        {**NINJS_2, "places": [{"geojson": {"type": "Point", "coordinates": [4.5, "51"]}}]},
        (
            '"51"',
            "/places/0/geojson/coordinates/1",
            "An item of “coordinates” is the text “51”, where ninjs 2.2 has a number; write"
            " a number.",
        ),
    ),
    (
        "ninjs-3.1",
        {**NINJS_3, "urgency": 11},
        (
            "11",
            "/urgency",
            "“urgency” is 11, more than 9, the most that ninjs 3.1 allows; lower it.",
        ),
    ),
    (
        "ninjs-3.1",
        {**NINJS_3, "people": [{"nmae": "Mara"}]},
        (
            '"nmae"',
            "/people/0/nmae",
            "“nmae” is no key of “people” in ninjs 3.1; did you mean “name”?",
        ),
    ),
    (
        "ninjs-3.1",
        {**NINJS_3, "eventDetails": {"dates": {"expectedStartDate": "2026-13"}}},
        (
            '"2026-13"',
            "/eventDetails/dates/expectedStartDate",
            "“2026-13” in “expectedStartDate” has not the form that ninjs 3.1 asks for; write a"
            " year, a month, a day or a full date and time, such as “2026-01-21”.",
        ),
    ),
    (
        "ans-0.10.11",
        {**ANS, "content_elements": [{"type": "text"}]},
        (
            "{",
            "/content_elements/0/content",
            "An item of “content_elements” lacks “content”, which ANS 0.10.11 requires; add it.",
        ),
    ),
    (
        "ans-0.10.11",
        {**ANS, "distributor": {"mode": "custom", "category": "wire"}},
        (
            '"wire"',
            "/distributor/category",
            "“wire” is no value of “category” in ANS 0.10.11; did you mean “wires”?",
        ),
    ),
    (
        "ans-0.10.11",
        {**ANS, "promo_items": {"basic": {"type": "raw_html"}}},
        (
            "{",
            "/promo_items/basic/content",
            "“basic” lacks “content”, which ANS 0.10.11 requires; add it.",
        ),
    ),
    (
        "ans-0.10.11",
        {**ANS, "address": {"extended_address": "Floor 2"}},
        (
            "{",
            "/address/street_address",
            "“address” lacks “street_address”, which ANS 0.10.11 requires; add it.",
        ),
    ),
    (
        "ans-0.10.11",
        {
            **ANS,
            "content_elements": [
                {"type": "custom_embed", "embed": {"id": "1", "url": "x", "config": {"type": 1}}}
            ],
        },
        (
            '"type"',
            "/content_elements/0/embed/config/type",
            "“type” is no key of “config” in ANS 0.10.11; remove it.",
        ),
    ),
    (
        "newsarticle",
        {**ARTICLE, "datePublished": "Jan 5, 2026"},
        (
            '"Jan 5, 2026"',
            "/datePublished",
            "“Jan 5, 2026” in “datePublished” has not the form that schema.org NewsArticle asks"
            " for; write an ISO 8601 date, with the time and zone if they are known, such as"
            " “2026-01-21T09:30:00+01:00”.",
        ),
    ),
    (
        "newsarticle",
        {**ARTICLE, "author": [{"@type": "Person", "name": 5}]},
        (
            "5",
            "/author/0/name",
            "“name” is the number 5, where schema.org NewsArticle has text, an object or a list;"
            " write text, an object or a list.",
        ),
    ),
    (
        "newsarticle",
        {**ARTICLE, "wordCount": 12.5},
        (
            "12.5",
            "/wordCount",
            "“wordCount” is the number 12.5, where schema.org NewsArticle has a whole number or"
            " text; write a whole number or text.",
        ),
    ),
]


@pytest.mark.parametrize(("name", "document", "expected"), CASES)
def test_a_violation_is_marked_and_explained(
    name: str, document: Any, expected: tuple[str, str, str]
) -> None:
    assert marked(document, name) == [expected]


def test_the_key_is_marked_and_not_its_value() -> None:
    text = '{"uri": "urn:x",\n  "b\\u0079Line": "byLine"}'
    [violation] = found(text, "ninjs-1.6")
    assert violation.span.of(text) == '"b\\u0079Line"'
    assert violation.pointer == "/byLine"


def test_the_missing_part_is_reported_on_the_bracket_of_its_own_object() -> None:
    text = '{"uri": "urn:x", "headlines": [{"value": "a"}, {"role": "b"}]}'
    [violation] = found(text, "ninjs-2.2")
    assert violation.span.start == text.index('{"role"')
    assert len(violation.span) == 1


def test_violations_come_in_the_order_of_the_text() -> None:
    document = {"versionCreated": "x", "uri": 3, "urgency": "y", "zzz": 1, "by": None}
    starts = [violation.span.start for violation in found(document, "ninjs-3.1")]
    assert starts == sorted(starts)
    assert len(starts) == 5


def test_a_wrong_format_can_be_told_from_the_rest() -> None:
    keywords = [v.keyword for v in found({"uri": "no uri", "urgency": "x"}, "ninjs-1.6")]
    assert keywords == ["format", "type"]


@pytest.mark.parametrize(
    "value",
    ["2026", "2026-03", "2026-03-04", "2026-03-04T09:30", MOMENT, "2026-03-04T09:30:00.5+0100"],
)
def test_dates_of_an_article_may_be_short(value: str) -> None:
    assert found({**ARTICLE, "datePublished": value}, "newsarticle") == []


@pytest.mark.parametrize("value", [MOMENT, "2024-02-29t00:00:00.123+01:00", "2016-12-31T23:59:60Z"])
def test_a_moment_of_ninjs(value: str) -> None:
    assert found({**NINJS_1, "versioncreated": value}, "ninjs-1.6") == []


@pytest.mark.parametrize(
    "value",
    ["2026-02-29T00:00:00Z", "2026-03-04", "2026-03-04T09:30:00", "2026-03-04 09:30:00Z", ""],
)
def test_no_moment_of_ninjs(value: str) -> None:
    assert [v.keyword for v in found({**NINJS_1, "expires": value}, "ninjs-1.6")] == ["format"]


@pytest.mark.parametrize(
    "extra",
    [
        {"author": "Mara Oduya"},
        {"author": {"@type": "Person", "name": "Mara Oduya", "url": "https://n.example/mara"}},
        {"author": [{"@id": "#mara"}, "Ines Valk"], "image": ["a.jpg", {"url": "b.jpg"}]},
        {"headline": {"@value": "Fähre fährt", "@language": "de"}, "wordCount": "640"},
        {"publisher": {"@type": "NewsMediaOrganization", "logo": {"url": "x"}}, "own": {"key": 1}},
        {"isAccessibleForFree": "False", "mainEntityOfPage": {"@id": "https://n.example/a"}},
    ],
)
def test_the_forms_that_json_ld_allows(extra: Any) -> None:
    assert found({**ARTICLE, **extra}, "newsarticle") == []


def test_an_element_of_a_type_of_its_own_is_left_alone() -> None:
    poll = {"type": "poll", "question": "Yes?", "options": [1, 2]}
    assert found({**ANS, "content_elements": [poll]}, "ans-0.10.11") == []


# ---- hostile input


def test_many_violations_are_cut_off() -> None:
    document = {"uri": "urn:x", **{f"key{n}": n for n in range(5000)}}
    reported = found(document, "ninjs-1.6")
    assert len(reported) == 101
    assert reported[-1].message.startswith("4900 more places do not fit ninjs 1.6")


@pytest.mark.parametrize("name", SOUND)
@pytest.mark.parametrize(
    ("front", "back"),
    [
        ('{"associations":{"a":', "}}"),
        ('{"associations":[', "]}"),
        ('{"type":"story","version":"0.10.11","promo_items":{"basic":', "}}"),
        ('{"type":"element_group","content_elements":[', "]}"),
        ('{"author":', "}"),
        ("[", "]"),
    ],
)
def test_deep_nesting_ends_in_time(name: str, front: str, back: str) -> None:
    times = 250 // (front.count("{") + front.count("["))
    began = time.perf_counter()
    found(front * times + "1" + back * times, name)
    assert time.perf_counter() - began < 5


def test_what_nests_too_deep_to_be_judged_is_said(tmp_path: Path) -> None:
    file = schema_file(tmp_path, {"allOf": [{"items": {"anyOf": [{"$ref": "#"}]}}]})
    [violation] = found("[" * 250 + "]" * 250, load_user_schema(str(file)))
    assert violation.message == (
        "The story nests too deep or is too large for own.json; simplify it."
    )


def test_a_schema_that_branches_without_end_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from linter.standards import applied

    monkeypatch.setattr(applied, "_MOST_STEPS", 2_000)
    again = {"properties": {"a": {"$ref": "#"}}}
    file = schema_file(tmp_path, {"allOf": [again, again, again, again]})
    text = '{"a":' * 30 + "1" + "}" * 30
    assert [v.keyword for v in found(text, load_user_schema(str(file)))] == ["halted"]


def test_a_long_key_is_cut_in_the_message() -> None:
    [violation] = found({"uri": "urn:x", "k" * 100_000: 1}, "ninjs-1.6")
    assert len(violation.message) < 120


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                "uri headlines basic type version content_elements by author @type associations $x"
                " person renditions a image promo_items credits datePublished".split()
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@settings(max_examples=300, deadline=None)
@given(JSON, st.sampled_from(sorted(SOUND)))
def test_any_json_is_judged_as_the_library_judges_it(value: Any, name: str) -> None:
    text = json.dumps(value)
    tree = scan(text)
    claimed(tree)
    reported = list(violations(tree, tree.root, name))
    for violation in reported:
        assert violation.span.end <= len(text)
        assert violation.message.endswith((".", "?"))
    shapes = any(violation.keyword != "format" for violation in reported)
    assert shapes == (not LIBRARY[name].is_valid(value))


def library(name: str) -> Draft202012Validator:
    from referencing import Registry, Resource

    texts = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in SCHEMAS}
    registry: Registry[Any] = Registry().with_resources(
        (schema["$id"], Resource.from_contents(schema)) for schema in texts.values()
    )
    return Draft202012Validator(texts[f"{name}.schema.json"], registry=registry)


LIBRARY = {name: library(name) for name in SOUND}


# ---- schemas of users


def schema_file(folder: Path, schema: Any, name: str = "own.json") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(schema if isinstance(schema, str) else json.dumps(schema), encoding="utf-8")
    return path


def refused(path: Path) -> str:
    with pytest.raises(SchemaError) as raised:
        load_user_schema(str(path))
    return str(raised.value)


DRAFTS = [
    "http://json-schema.org/draft-04/schema#",
    "http://json-schema.org/draft-06/schema#",
    "http://json-schema.org/draft-07/schema#",
    "https://json-schema.org/draft/2019-09/schema",
    "https://json-schema.org/draft/2020-12/schema",
]


@pytest.mark.parametrize("draft", DRAFTS)
def test_a_schema_of_any_draft_with_references_within_it(tmp_path: Path, draft: str) -> None:
    schema = {
        "$schema": draft,
        "type": "object",
        "properties": {"desk": {"$ref": "#/definitions/a~1b"}, "id": {"type": "string"}},
        "required": ["desk"],
        "additionalProperties": False,
        "definitions": {"a/b": {"enum": ["city", "sports"]}},
    }
    loaded = load_user_schema(str(schema_file(tmp_path, schema)))
    assert marked({"desk": "sport", "dsek": 1, "id": 5}, loaded) == [
        ('"sport"', "/desk", "“sport” is no value of “desk” in own.json; did you mean “sports”?"),
        ('"dsek"', "/dsek", "“dsek” is no key of own.json; did you mean “desk”?"),
        (
            "5",
            "/id",
            "“id” is the number 5, where own.json has text; put it in quotation marks.",
        ),
    ]


def test_references_to_files_by_path_and_by_identity(tmp_path: Path) -> None:
    here = "http://news.example/schemas/"
    schema = {
        "$schema": DRAFTS[0],
        "id": here + "story.json",
        "properties": {
            "by": {"$ref": here + "parts/author.json"},
            "on": {"$ref": "parts/day.json#/definitions/day"},
        },
    }
    author = {"id": here + "parts/author.json#", "$schema": DRAFTS[0], "required": ["name"]}
    day = {"definitions": {"day": {"type": "string", "format": "date"}}}
    schema_file(tmp_path, author, "elsewhere/author.json")
    schema_file(tmp_path, day, "parts/day.json")
    schema_file(tmp_path, "{ no json", "parts/broken.json")
    loaded = load_user_schema(str(schema_file(tmp_path, schema)))
    assert [v.pointer for v in found({"by": {}, "on": "2026-02-30"}, loaded)] == ["/by/name", "/on"]


def test_a_schema_may_refer_to_itself_and_to_ours(tmp_path: Path) -> None:
    schema = {
        "$id": "http://news.example/house.json#",
        "$ref": "newslint:standards/ninjs-2.2",
        "properties": {"byline": {"$ref": "#/$defs/name"}},
        "$defs": {"name": {"$anchor": "n", "minLength": 3}, "other": {"$ref": "#n"}},
    }
    loaded = load_user_schema(str(schema_file(tmp_path, schema)))
    pointers = [v.pointer for v in found({**NINJS_2, "byline": "x", "title": 4}, loaded)]
    assert pointers == ["/byline", "/byline", "/title"]


def test_unevaluated_keys_and_items(tmp_path: Path) -> None:
    schema = {
        "allOf": [{"properties": {"a": True}}, {"patternProperties": {"^x-": True}}],
        "if": {"properties": {"kind": {"const": "long"}}, "required": ["kind"]},
        "then": {"properties": {"words": {"type": "integer"}}},
        "dependentSchemas": {"a": {"properties": {"b": True}}},
        "unevaluatedProperties": False,
    }
    loaded = load_user_schema(str(schema_file(tmp_path, schema)))
    assert found({"kind": "long", "words": 3, "a": 1, "b": 2, "x-c": 4}, loaded) == []
    wrong = found({"kind": "short", "words": 3, "b": 2}, loaded)
    assert [v.pointer for v in wrong] == ["/kind", "/words", "/b"]
    rows = {"prefixItems": [True], "contains": {"const": 5}, "unevaluatedItems": False}
    loaded = load_user_schema(str(schema_file(tmp_path, rows)))
    assert [v.pointer for v in found([1, 5, 2], loaded)] == ["/2"]


@pytest.mark.parametrize(
    ("schema", "value", "message"),
    [
        ({"enum": ["a", 1, None]}, "zzz", "“zzz” is no value of own.json; write “a”, 1 or null."),
        (
            {"enum": [*range(20)]},
            "zzz",
            "“zzz” is no value of own.json; write one of those that are listed there.",
        ),
        (False, {}, "The story may not be what it is by own.json; remove or change it."),
        ({"anyOf": [False, False]}, 1, "The story does not fit what own.json says by “anyOf”;"),
        ({"not": {"type": "string"}}, "x", "The story may not be what it is by own.json;"),
        ({"items": {"minLength": 3}}, ["xy"], "An item has 2 characters, fewer than the 3 of"),
        ({"maxItems": 1}, [1, 2], "The story has 2 items, more than the 1 of own.json; remove"),
        ({"uniqueItems": True}, [{"a": 1}, {"a": 1}], "The story says the same twice; leave"),
        ({"contains": {"const": 1}}, [2], "The story has no item of the kind that own.json"),
        ({"propertyNames": {"maxLength": 2}}, {"abc": 1}, "“abc” is no key of own.json; remove"),
        ({"multipleOf": 0.5}, 0.7, "The story is 0.7, where own.json asks for a multiple of 0.5;"),
        ({"oneOf": [{"minimum": 1}, {"minimum": 2}]}, 3, "The story fits more than one of the"),
        ({"dependentRequired": {"a": ["b"]}}, {"a": 1}, "The story lacks “b”, which own.json"),
        ({"format": "email"}, "a@ b", "“a@ b” is not an e-mail address; correct it."),
    ],
)
def test_the_sentences_of_other_keywords(
    tmp_path: Path, schema: Any, value: Any, message: str
) -> None:
    loaded = load_user_schema(str(schema_file(tmp_path, schema)))
    [violation] = found(json.dumps(value), loaded)
    assert violation.message.startswith(message)


@pytest.mark.parametrize("number", ["1e999", "9" * 4000])
def test_numbers_beyond_measure(tmp_path: Path, number: str) -> None:
    file = schema_file(tmp_path, {"multipleOf": 0.5, "maximum": 5, "type": "integer"})
    for violation in found(number, load_user_schema(str(file))):
        assert len(violation.message) < 200


def test_geojson_is_built_in(tmp_path: Path) -> None:
    schema = {"properties": {"at": {"$ref": "https://geojson.org/schema/GeoJSON.json#"}}}
    loaded = load_user_schema(str(schema_file(tmp_path, schema)))
    assert [v.pointer for v in found({"at": {"type": "Pont"}}, loaded)] == ["/at/type"]


@pytest.mark.parametrize(
    ("schema", "sentence"),
    [
        (
            {"properties": {"a": {"$ref": "http://x.example/b.json"}}},
            "own.json: /properties/a: “http://x.example/b.json” is not read, because newslint"
            " reads no schema over a network; save it beside this one, with that as its “$id”.",
        ),
        (
            {"$ref": "gone.json"},
            "own.json: There is no file “gone.json”; name one beside or below this schema.",
        ),
        (
            {"$ref": "../outside.json"},
            "own.json: “outside.json” leads outside the folder of the schema; copy the file"
            " into it.",
        ),
        (
            {"$ref": "file:///x/part%00.json"},
            "own.json: “part.json” leads outside the folder of the schema; copy the file into it.",
        ),
        (
            {"$ref": "#/$defs/none"},
            "own.json: “#/$defs/none” leads nowhere, as there is no “$defs”; correct it.",
        ),
        (
            {"$ref": "#name"},
            "own.json: “#name” names no part of the schema; write “#/…”.",
        ),
        (
            {"pattern": "(?=a)b"},
            "own.json: The pattern “(?=a)b” is not one that RE2 reads (invalid perl operator:"
            " (?=); simplify it.",
        ),
        (
            {"$schema": "http://json-schema.org/draft-03/schema#"},
            "own.json: /$schema: “http://json-schema.org/draft-03/schema#” is no dialect that"
            " newslint reads; it reads draft-04 to 2020-12.",
        ),
        (
            {"$dynamicRef": "#a"},
            "own.json: “$dynamicRef” is not supported; write “$ref”.",
        ),
        (
            {"type": "text"},
            "own.json: /type: This is no JSON Schema ('text' is not valid under any of the given"
            " schemas); correct it.",
        ),
        (
            '{"type": "object",\n}',
            "own.json: The file is no JSON in line 1: A comma stands before “}”. Correct it.",
        ),
    ],
)
def test_a_schema_that_cannot_be_used_is_refused_with_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, schema: Any, sentence: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert refused(schema_file(tmp_path, schema)) == sentence


def test_a_file_that_is_not_there_or_no_text(tmp_path: Path) -> None:
    assert refused(tmp_path / "none.json").endswith("correct the path.")
    (tmp_path / "bytes.json").write_bytes(b'{"title": "\xff"}')
    assert refused(tmp_path / "bytes.json").endswith("The file is not UTF-8; convert it.")


def test_a_link_does_not_lead_out_of_the_folder(tmp_path: Path) -> None:
    schema_file(tmp_path, {"type": "object"}, "secret/part.json")
    (tmp_path / "own").mkdir()
    try:
        (tmp_path / "own" / "part.json").symlink_to(tmp_path / "secret" / "part.json")
    except OSError:
        pytest.skip("this system makes no links")
    path = schema_file(tmp_path / "own", {"$ref": "part.json"})
    assert "leads outside the folder of the schema" in refused(path)


def test_a_part_of_another_draft_is_refused(tmp_path: Path) -> None:
    schema_file(tmp_path, {"$schema": DRAFTS[2]}, "part.json")
    path = schema_file(tmp_path, {"$schema": DRAFTS[4], "$ref": "part.json"})
    assert refused(path).endswith(
        "part.json: This is of draft-07, but is referred to from 2020-12; write both in one."
    )


def test_a_schema_that_nests_without_end_is_refused(tmp_path: Path) -> None:
    deep = '{"not":' * 250 + "{}" + "}" * 250
    assert refused(schema_file(tmp_path, deep)).endswith("The schema nests too deep; flatten it.")


# ---- start-up


def test_nothing_heavy_is_imported_before_something_is_judged() -> None:
    code = (
        "import sys; from linter.json_tree import scan\n"
        "from linter.standards import claim, schema, user, validate\n"
        'tree = scan(\'{"uri": "a", "byline": "b"}\'); assert claim.claimed(tree)\n'
        "heavy = {'jsonschema', 'referencing', 're2', 'urllib.parse'} & sys.modules.keys()\n"
        "assert not heavy, heavy\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=FOLDER.parent.parent)


def test_half_a_character_breaks_no_pattern() -> None:
    assert [(span.start, span.end) for span in Pattern("a").spans("\ud800a")] == [(1, 2)]
    assert PatternSet([".*a"], whole=True).matching("\ud800a") == {0}
    assert found({"uri": "a", "\ud800": 1}, "ninjs-1.6")
