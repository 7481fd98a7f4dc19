"""Article schemas: the form and the way back to the story, sentences, rules, refused schemas."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from stories import AS_OF, LEAD, NEXT, article, document, row

from linter.article import Article
from linter.article_schema import (
    ArticleSchemaError,
    house_rules,
    shipped_rules,
)
from linter.article_schema.check import check_node, check_schema
from linter.article_schema.definitions import definitions
from linter.article_schema.fields import FIELDS
from linter.article_schema.form import ArticleForm, article_form
from linter.article_schema.form import Path as FormPath
from linter.article_schema.load import shipped_schema
from linter.config import Config
from linter.config.known import known_rules
from linter.config.values import Value
from linter.engine import Engine
from linter.finding import Severity
from linter.readers import read
from linter.rule import Active, AnyRule, Bad, Good, Hit
from linter.rules import discover
from linter.schema_files import schema_names, schema_text
from linter.structure import read_article

HEADLINE = "Ferry returns to its old route"
STORY = (
    HEADLINE,
    "By Ana Petrova",
    "Published January 21, 2020, updated January 22, 2020",
    f"RIVERTON (AP) — {LEAD}",
    NEXT,
    "FILE - In this May 2, 2018 file photo, the Riverton ferry leaves its pier. "
    "(Lee Example/Riverton Herald via AP)",
    "Copyright 2020 Riverton Herald. All rights reserved.",
)

Json = dict[str, Any]


def has(**fields: Any) -> Json:
    """Return the schema of something whose fields are as these schemas say."""
    return {"properties": {name.rstrip("_"): value for name, value in fields.items()}}


def named(rule: str = "odd-story", **said: Any) -> Json:
    """Return an `x-newslint` with the keys that a rule needs."""
    return {"x-newslint": {"rule": rule, "severity": "warning", "message": "It is odd.", **said}}


def write(folder: Path, schema: Any, name: str = "house.schema.json") -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(schema if isinstance(schema, str) else json.dumps(schema), encoding="utf-8")
    return str(path)


def hits(rules: tuple[AnyRule, ...], story: Article) -> list[Hit]:
    return [hit for rule in rules for hit in rule.check(story, rule.options())]


def judged(folder: Path, schema: Any, *lines: str) -> list[Hit]:
    """Return the hits of one definition of a house in a story, by default a sound one."""
    return hits(house_rules(write(folder, {"allOf": [schema]})), article(*(lines or STORY)))


class TestForm:
    def test_of_a_story_with_everything(self) -> None:
        form = article_form(article(*STORY))
        assert form["path"] == "story.txt"
        assert form["headline"] == {"text": HEADLINE, "words": 6, "characters": 30}
        assert form["deck"] is None
        assert form["bylines"] == ["Ana Petrova"]
        assert form["dateline"] == {"place": "RIVERTON", "agency": "AP", "date": None}
        assert form["story_date"] == {
            "value": "2020-01-21",
            "confidence": "stated",
            "from": "time stamp",
        }
        assert (form["published"], form["updated"]) == ("2020-01-21", "2020-01-22")
        assert (form["as_of"], form["age_days"]) == ("2026-11-23", 2498)
        assert form["words"] == 32
        assert form["body"][1] == {"kind": "paragraph", "text": NEXT, "words": 14}
        assert [item["text"] for item in form["captions"]] == [STORY[5]]
        assert form["rights"] == [{"text": STORY[6], "words": 7}]
        assert form["credits"] == form["notices"] == form["labels"] == form["corrections"] == []

    def test_of_a_story_with_nothing_but_text(self) -> None:
        form = article_form(article(LEAD, NEXT))
        missing = ("headline", "deck", "dateline", "story_date", "published", "updated", "age_days")
        assert [form[name] for name in missing] == [None] * len(missing)

    def test_a_declared_date_is_the_date_of_publication(self) -> None:
        form = article_form(row(title=HEADLINE, text=LEAD, date="2020-01-21"))
        assert form["published"] == "2020-01-21"
        assert form["story_date"]["confidence"] == "declared"

    def test_a_date_from_outside_dates_the_story_but_not_its_publication(self) -> None:
        form = article_form(article(HEADLINE, LEAD, NEXT, story_date=AS_OF))
        assert form["story_date"]["value"] == "2026-11-23"
        assert (form["published"], form["age_days"]) == (None, 0)

    def test_the_last_of_several_updates_counts(self) -> None:
        stamps = ("Updated January 24, 2020", "Updated January 22, 2020")
        assert article_form(article(HEADLINE, *stamps, LEAD, NEXT))["updated"] == "2020-01-24"

    @pytest.mark.parametrize("lines", [STORY, (LEAD, NEXT), (HEADLINE, LEAD)])
    def test_fits_its_description_by_any_validator(self, lines: tuple[str, ...]) -> None:
        described = json.loads(schema_text("article"))["properties"]
        form = article_form(article(*lines))
        assert list(form) == list(described)
        assert not list(Draft202012Validator({"properties": described}).iter_errors(form))

    def test_has_exactly_the_parts_that_sentences_can_name(self) -> None:
        parts = set(parts_of(article_form(article(*STORY))))
        described = set(parts_of(json.loads(schema_text("article")), schema=True))
        assert parts <= set(FIELDS)
        assert described == set(FIELDS)


def parts_of(value: Any, at: tuple[str, ...] = (), schema: bool = False) -> Any:
    """Yield the paths of all parts of a form, or of those that a schema describes."""
    yield at
    if schema:
        for name, inner in value.get("properties", {}).items():
            yield from parts_of(inner, (*at, name), schema=True)
        if "items" in value:
            yield from parts_of(value["items"], (*at, "*"), schema=True)
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from parts_of(inner, (*at, name))
    elif isinstance(value, list):
        for inner in value:
            yield from parts_of(inner, (*at, "*"))


PLACES: dict[FormPath, tuple[str, bool]] = {
    ("headline",): (HEADLINE, False),
    ("headline", "words"): (HEADLINE, False),
    ("headline", "text"): (HEADLINE, False),
    ("deck",): (HEADLINE, True),
    ("deck", "words"): (HEADLINE, True),
    ("bylines", 0): ("Ana Petrova", False),
    ("bylines",): ("Ana Petrova", True),
    ("dateline",): ("RIVERTON (AP) — ", False),
    ("dateline", "agency"): ("RIVERTON (AP) — ", False),
    ("dateline", "date"): ("RIVERTON (AP) — ", True),
    ("story_date", "value"): ("January 21, 2020", False),
    ("age_days",): ("January 21, 2020", False),
    ("published",): ("January 21, 2020", False),
    ("updated",): ("January 22, 2020", False),
    ("body", 1): (NEXT, False),
    ("body", 1, "words"): (NEXT, False),
    ("body", 9): (STORY[3], True),
    ("body",): (STORY[3], True),
    ("words",): (STORY[3], True),
    ("captions", 0, "text"): (STORY[5], False),
    ("credits",): (HEADLINE, True),
    ("rights", 0): (STORY[6], False),
    ("as_of",): (HEADLINE, True),
    (): (HEADLINE, True),
}


class TestPlaces:
    @pytest.mark.parametrize("path", PLACES)
    def test_a_part_is_found_again(self, path: FormPath) -> None:
        place = ArticleForm(article(*STORY)).place(path)
        assert place is not None
        assert (place.span.of(place.block.text), place.missing) == PLACES[path]

    def test_an_author_in_a_field_is_found_there(self) -> None:
        form = ArticleForm(row(title=HEADLINE, text=LEAD, authors=["Ana Petrova", "Lars Holm"]))
        place = form.place(("bylines", 0))
        assert place is not None
        assert place.block.at == "/authors"

    def test_a_story_without_a_block_has_no_place(self) -> None:
        empty = read_article(read("story.txt", b"\n"), AS_OF)
        assert ArticleForm(empty).place(("headline",)) is None
        assert hits(shipped_rules(), empty) == []


AP = "The agency in the dateline is “AP”; the schema "
LINE = f"The headline is “{HEADLINE}”; the schema "
SENTENCES = [
    (has(headline=has(words={"maximum": 3})), "The headline has 6 words; the schema allows 3."),
    (
        has(headline=has(words={"minimum": 9})),
        "The headline has 6 words; the schema requires at least 9.",
    ),
    (
        has(headline=has(characters={"exclusiveMaximum": 30})),
        "The headline has 30 characters; the schema requires less than 30.",
    ),
    (
        has(words={"exclusiveMinimum": 50}),
        "The body has 32 words; the schema requires more than 50.",
    ),
    (has(age_days={"maximum": 30}), "The story is 2498 days old; the schema allows 30."),
    (
        has(headline=has(text={"maxLength": 20})),
        "The headline has 30 characters; the schema allows 20.",
    ),
    (
        has(headline=has(text={"minLength": 40})),
        "The headline has 30 characters; the schema requires at least 40.",
    ),
    ({"required": ["deck"]}, "The story has no deck; the schema requires one."),
    (
        has(dateline={"required": ["date"]}),
        "The dateline has no date; the schema requires one.",
    ),
    (
        {"dependentRequired": {"headline": ["deck"]}},
        "The story has no deck; the schema requires one.",
    ),
    (has(deck={"type": "object"}), "The story has no deck; the schema requires one."),
    (has(headline={"type": "null"}), "The story has a headline; the schema allows none."),
    ({"required": ["credits"]}, "The story has no credit; the schema requires one."),
    (has(captions=False), "The story has captions; the schema allows none."),
    (has(headline=False), "The story has a headline; the schema allows none."),
    ({"not": {"required": ["updated"]}}, "The story has an update date; the schema allows none."),
    (
        has(headline=has(text={"type": "number"})),
        f"The headline is text, “{HEADLINE}”; the schema requires a number.",
    ),
    (has(bylines={"minItems": 2}), "The story has 1 byline; the schema requires at least 2."),
    (has(credits={"minItems": 1}), "The story has no credits; the schema requires at least 1."),
    (has(captions={"maxItems": 0}), "The story has 1 caption; the schema allows 0."),
    (
        has(headline=has(text={"pattern": "^[a-z]"})),
        LINE + "requires a match for “^[a-z]”.",
    ),
    (
        has(headline=has(text={"pattern": "^[a-z]", "title": "small letters"})),
        LINE + "requires “small letters”.",
    ),
    (
        has(headline=has(text={"not": {"pattern": "(?i)RETURNS"}})),
        LINE + "does not allow “(?i)RETURNS” in it.",
    ),
    (has(dateline=has(agency={"not": {"const": "AP"}})), AP + "rules that out."),
    (
        has(dateline=has(agency={"enum": ["AFP", "Reuters"]})),
        AP + "requires “AFP” or “Reuters”.",
    ),
    (has(dateline=has(agency={"const": "AFP"})), AP + "requires “AFP”."),
    (
        has(dateline=has(agency={"format": "email"})),
        AP + "requires an e-mail address.",
    ),
    (
        has(bylines={"contains": {"const": "Lars Holm"}}),
        "No byline is “Lars Holm”; the schema requires at least 1.",
    ),
    (
        has(captions={"contains": has(text={"pattern": "Herald"}), "minContains": 2}),
        "Too few captions have “Herald” in them; the schema requires at least 2.",
    ),
    (
        has(captions={"contains": {"title": "a file photo"}, "maxContains": 0, "minContains": 0}),
        "Too many captions are “a file photo”; the schema allows 0.",
    ),
    (
        {"if": {"required": ["dateline"]}, "then": {"required": ["deck"]}},
        "The story has no deck; the schema requires one for such a story.",
    ),
    (
        {"oneOf": [{"required": ["headline"]}, {"required": ["bylines"]}]},
        "The story is of more than one kind; the schema allows only one of them.",
    ),
    (has(words={"multipleOf": 7}), "The body is “32”; the schema asks for “multipleOf”: 7."),
]


class TestSentences:
    @pytest.mark.parametrize(("schema", "sentence"), SENTENCES, ids=[s for _, s in SENTENCES])
    def test_a_violation_in_an_editors_words(
        self, schema: Json, sentence: str, tmp_path: Path
    ) -> None:
        (hit,) = judged(tmp_path, schema)
        assert hit.message == sentence

    def test_the_nearest_branch_speaks(self, tmp_path: Path) -> None:
        near = has(headline=has(words={"maximum": 5}))
        far = {"required": ["deck"], **has(words={"minimum": 900})}
        for keyword in ("anyOf", "oneOf"):
            (hit,) = judged(tmp_path, {keyword: [far, near, {"type": "string"}]})
            assert hit.message == "The headline has 6 words; the schema allows 5."

    def test_the_same_line_twice_is_reported_as_such(self, tmp_path: Path) -> None:
        lines = (HEADLINE, "Copyright 2020 Herald.", LEAD, "Copyright 2020 Herald.")
        (hit,) = judged(tmp_path, has(rights={"uniqueItems": True}), *lines)
        assert hit.message.startswith("The rights lines say the same thing twice; the schema")

    def test_a_part_that_is_null_or_empty_counts_as_missing(self, tmp_path: Path) -> None:
        assert judged(tmp_path, has(deck=False, credits=False)) == []
        assert judged(tmp_path, {"anyOf": [{"required": ["deck"]}, has(deck=False)]}) == []
        assert judged(tmp_path, {"dependentSchemas": {"deck": False}}) == []
        assert judged(tmp_path, {"dependentRequired": {"deck": ["labels"]}}) == []

    def test_a_branch_that_allows_nothing_is_none(self, tmp_path: Path) -> None:
        (hit,) = judged(tmp_path, {"anyOf": [{"required": ["deck"]}, False]})
        assert hit.message == "The story has no deck; the schema requires one."

    def test_an_unwanted_pattern_is_marked_where_it_stands(self, tmp_path: Path) -> None:
        schema = has(body={"items": has(text={"not": {"pattern": "new pier|ice"}})})
        found = judged(tmp_path, schema)
        assert [h.span.of(h.block.text) for h in found if h.block] == ["new pier", "ice"]


class TestRules:
    def test_a_definition_that_says_so_is_a_rule(self, tmp_path: Path) -> None:
        examples = [{"bad": f"⟦{HEADLINE}⟧\n"}, {"good": f"{LEAD}\n", "date": "2020-01-21"}]
        definition = {
            "title": "A headline is too long",
            "description": "It is cut on the front page.",
            **has(headline=has(words={"maximum": 3})),
            **named("long-headline", message="{words} words; cut to {limit}.", examples=examples),
        }
        house = {"allOf": [{"$ref": "#/$defs/a"}], "$defs": {"a": definition}}
        rule, plain = house_rules(write(tmp_path, house))
        assert (rule.id, rule.family, rule.severity) == ("long-headline", "schema", 2)
        assert rule.doc == "A headline is too long.\n\nIt is cut on the front page.\n"
        assert [type(example) for example in rule.examples] == [Bad, Good]
        assert (rule.on, rule.preview, plain.id) == (True, False, "schema-violation")
        (hit,) = hits((rule, plain), article(*STORY))
        assert hit.message == "6 words; cut to 3."
        assert hit.evidence == "article schema house.schema.json, /$defs/a"

    def test_placeholders_take_the_values_of_the_violation(self, tmp_path: Path) -> None:
        message = "{field}: {found}, {limit}, {words}, {characters}."
        schema = has(headline=has(text={"maxLength": 9}), deck={"type": "object"})
        found = judged(tmp_path, {**schema, **named(message=message)})
        assert [hit.message for hit in found] == [
            f"the headline: {HEADLINE}, 9, 6, 30.",
            "the deck: nothing, object, 0, 0.",
        ]

    def test_a_definition_speaks_once_for_each_place(self, tmp_path: Path) -> None:
        schema = {"required": ["deck"], **has(deck={"type": "object"}, age_days={"maximum": 1})}
        assert len(judged(tmp_path, schema)) == 2

    def test_what_stands_beside_the_list_is_plain(self, tmp_path: Path) -> None:
        house = {"allOf": [{"required": ["bylines"], **named()}], "required": ["deck"]}
        named_rule, plain = house_rules(write(tmp_path, house))
        assert hits((named_rule,), article(*STORY)) == []
        assert len(hits((plain,), article(*STORY))) == 1

    @pytest.mark.parametrize(("part", "field"), [("dateline", "agency"), ("deck", "text")])
    def test_a_part_that_is_missing_holds_nothing_forbidden(
        self, tmp_path: Path, part: str, field: str
    ) -> None:
        forbidden = has(**{part: {"not": {"required": [field]}}})
        assert judged(tmp_path, {**forbidden, **named()}, "Pier", LEAD) == []

    def test_only_what_the_house_adds_is_returned(self, tmp_path: Path) -> None:
        path = write(tmp_path, {"allOf": [{"$ref": "newslint:article"}]})
        (plain,) = house_rules(path)
        assert hits((plain,), article(LEAD)) == []

    def test_a_house_may_take_over_a_shipped_rule(self, tmp_path: Path) -> None:
        short = {**has(words={"minimum": 9}), **named("short-body", severity="error")}
        path = write(tmp_path, {"allOf": [{"$ref": "newslint:article"}, short]})
        rule = house_rules(path, taken=[rule.id for rule in discover()])[1]
        assert (rule.id, rule.severity) == ("short-body", Severity.ERROR)
        config = Config(folder=str(tmp_path), article_schema=Value(path, "newslint.yaml:1"))
        rules = known_rules(config, discover())
        assert [rule.id for rule in rules] == sorted(
            ["schema-violation", *(rule.id for rule in discover())]
        )
        assert {rule.id: rule.severity for rule in rules}["short-body"] is Severity.ERROR

    def test_a_schema_in_yaml_is_the_same(self, tmp_path: Path) -> None:
        text = (
            "allOf:\n- properties: {headline: {properties: {words: {maximum: 3}}}}\n"
            "  x-newslint:\n    rule: long-headline\n    severity: note\n    on: false\n"
            "    message: 'Cut it to {limit}.'\n    since: '1'\n"
        )
        rule = house_rules(write(tmp_path, text, "house.schema.yaml"))[0]
        assert (rule.id, rule.on, rule.since) == ("long-headline", False, "1")

    def test_findings_of_a_missing_part_stand_beside_others(self, tmp_path: Path) -> None:
        long = {**has(headline=has(words={"maximum": 3})), **named("long-headline")}
        path = write(tmp_path, {"allOf": [long, {"required": ["deck"]}]})
        rules = [Active(rule, rule.severity, rule.options()) for rule in house_rules(path)]
        found = Engine(rules).lint(document(*STORY), article(*STORY)).findings
        assert [finding.rule for finding in found] == ["long-headline", "schema-violation"]

    def test_the_shipped_rules_are_the_definitions_of_the_shipped_schema(self) -> None:
        schema = shipped_schema()
        for node in schema.nodes.values():
            check_node(node)
        check_schema(schema)
        said = [one.said["rule"] for one in definitions(schema) if one.said]
        assert [rule.id for rule in shipped_rules()] == said
        on = {rule.id for rule in shipped_rules() if rule.default == "on"}
        assert on == {"missing-headline", "empty-body"}

    def test_a_run_that_needs_no_schema_does_not_pay_for_one(self) -> None:
        code = "import sys, linter.rules; linter.rules.discover(); print(*sys.modules)"
        done = subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)},
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        heavy = {"jsonschema", "referencing", "linter.article_schema.validator"}
        assert not heavy.intersection(done.stdout.split())


BROKEN: dict[str, tuple[Any, str]] = {
    "not an object": ([], "house.schema.json: A schema is an object"),
    "not JSON": ('{"allOf":\n[}', "house.schema.json:2: The file is not valid JSON: Expecting"),
    "a key twice": ('{"type": "object", "type": "null"}', "The key “type” stands twice"),
    "no number": ('{"maximum": NaN}', "“NaN” is no number"),
    "too deep": ("[" * 100_000, "deep"),
    "another draft": (
        {"$schema": "http://json-schema.org/draft-07/schema#"},
        "/$schema: newslint reads JSON Schema 2020-12 only",
    ),
    "not 2020-12": (
        {"allOf": [has(words={"minimum": "50"})]},
        "/allOf/0/properties/words/minimum: This is not JSON Schema 2020-12: '50' is not of type",
    ),
    "unknown keyword": (
        {"allOf": [{"requires": ["deck"]}]},
        "/allOf/0/requires: JSON Schema has no keyword “requires”; did you mean “required”?",
    ),
    "unknown field": (
        {"allOf": [has(headlin={})]},
        "/allOf/0/properties: There is no “headlin” in the story; did you mean “headline”?",
    ),
    "unknown field of a part": (
        {"allOf": [{"$ref": "#/$defs/a"}], "$defs": {"a": has(body={"items": has(length={})})}},
        "There is no “length” in the paragraph; there are kind, text and words.",
    ),
    "field of a text": (
        {"allOf": [has(bylines={"items": {"required": ["name"]}})]},
        "The byline has no parts, so that there is no “name” in it.",
    ),
    "foreign keyword": (
        {"unevaluatedProperties": False},
        "/unevaluatedProperties: newslint does not read “unevaluatedProperties” here; write",
    ),
    "unknown format": (
        {"allOf": [has(published={"format": "datum"})]},
        "newslint does not check the format “datum”; use “date”, “date-time”",
    ),
    "look-around": (
        {"allOf": [has(path={"pattern": "(?=a)b"})]},
        "/allOf/0/properties/path/pattern: RE2 does not read the pattern “(?=a)b”",
    ),
    "bad pattern of fields": (
        {"allOf": [{"patternProperties": {"a(": True}}]},
        "/allOf/0/patternProperties/a(: RE2 does not read the pattern “a(”",
    ),
    "half a character": (
        {"allOf": [has(path={"pattern": "\ud800"})]},
        "The pattern holds half of a surrogate pair",
    ),
    "no keys": ({"allOf": [{"x-newslint": "a"}]}, "/allOf/0/x-newslint: This must be keys"),
    "unknown key": (
        {"allOf": [named(mesage="a")]},
        "/allOf/0/x-newslint/mesage: There is no key “mesage”; did you mean “message”?",
    ),
    "wrong type": ({"allOf": [named(on="no")]}, "/allOf/0/x-newslint/on: This must be true or"),
    "no message": (
        {"allOf": [{"x-newslint": {"rule": "a", "severity": "note"}}]},
        "/allOf/0/x-newslint: The key “message” is missing",
    ),
    "bad severity": (
        {"allOf": [named(severity="warn")]},
        "x-newslint/severity: This must be error, warning or note, and is “warn”; did you mean",
    ),
    "bad name": ({"allOf": [named("Long Headline")]}, "“Long Headline” is no name of a rule"),
    "reserved name": ({"allOf": [named("rule-failed")]}, "“rule-failed” is a name of newslint's"),
    "placeholder": (
        {"allOf": [named(message="{fund}")]},
        "/x-newslint/message: There is no placeholder {fund}; there are {field}",
    ),
    "bad example": (
        {"allOf": [named(examples=[{"bad": "a", "good": "b"}])]},
        "/allOf/0/x-newslint/examples/0: An example is",
    ),
    "bad date": (
        {"allOf": [named(examples=[{"bad": "a", "date": "today"}])]},
        "/x-newslint/examples/0/date: A date is written like",
    ),
    "a name twice": (
        {"allOf": [named(), {"$ref": "#/$defs/a"}], "$defs": {"a": named()}},
        "house.schema.json: /$defs/a/x-newslint/rule: The rule “odd-story” is also that of",
    ),
    "a name of newslint's": (
        {"allOf": [named("stale-count")]},
        "/allOf/0/x-newslint/rule: There is a rule “stale-count” already; choose another name.",
    ),
    "a rule that nobody names": (
        {"$defs": {"a": named()}},
        "/$defs/a/x-newslint: No “allOf” at the top leads to this rule, so that it never runs",
    ),
    "a circle": (
        {"allOf": [{"$ref": "#/$defs/a"}], "$defs": {"a": {"not": {"$ref": "#/$defs/a"}}}},
        "/$defs/a: This schema refers back to itself",
    ),
    "too much": (
        {
            "allOf": [{"$ref": "#/$defs/0"}],
            "$defs": {
                **{str(n): {"anyOf": [{"$ref": f"#/$defs/{n + 1}"}] * 2} for n in range(30)},
                "30": {},
            },
        },
        "References unfold this to more than 10000 schemas.",
    ),
    "too far": (
        {
            "allOf": [{"$ref": "#/$defs/0"}],
            "$defs": {
                **{str(n): {"$ref": f"#/$defs/{n + 1}"} for n in range(200)},
                "200": {},
            },
        },
        "More than 64 schemas lie within each other here.",
    ),
}


class TestBrokenSchemas:
    @pytest.mark.parametrize("name", BROKEN)
    def test_the_error_names_file_place_and_reason(self, name: str, tmp_path: Path) -> None:
        schema, sentence = BROKEN[name]
        with pytest.raises(ArticleSchemaError) as error:
            house_rules(write(tmp_path, schema), taken=[rule.id for rule in discover()])
        assert "house.schema.json" in str(error.value)
        assert sentence in str(error.value)

    def test_yaml_has_no_aliases(self, tmp_path: Path) -> None:
        with pytest.raises(ArticleSchemaError, match=r"yaml:1: Anchors, aliases and tags"):
            house_rules(write(tmp_path, "allOf: &a []\nanyOf: *a\n", "house.yaml"))

    def test_a_file_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(ArticleSchemaError, match=r"none\.json: There is no such file"):
            house_rules(str(tmp_path / "none.json"))

    def test_a_file_that_is_not_text(self, tmp_path: Path) -> None:
        (tmp_path / "house.json").write_bytes(b"\xff\xfe")
        with pytest.raises(ArticleSchemaError, match="not UTF-8"):
            house_rules(str(tmp_path / "house.json"))


REFUSED = {
    "https://example.com/a.json": "reads no schema over a network",
    "http://example.com/a.json#/$defs/a": "reads no schema over a network",
    "//example.com/a.json": "reads no schema over a network",
    "file:///etc/hostname": "reads no schema over a network",
    "/etc/hostname": "is no path; write it relative to this file",
    "../outside.json": "leads outside the folder of the config",
    "%2e%2e/outside.json": "leads outside the folder of the config",
    "link.json": "leads outside the folder of the config",
    "none.json": "There is no file “none.json” beside this one",
    "newslint:artcle": "There is no shipped schema “newslint:artcle”; did you mean “newslint:art",
    "#name": "“#name” is no JSON pointer",
    "#/$defs/b": "There is no schema at “/$defs/b”",
    "#/title": "There is no schema at “/title”",
    "newslint:article#/$defs/shortbody": "did you mean “/$defs/short-body”?",
}


class TestReferences:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        folder = tmp_path / "config"
        folder.mkdir()
        write(tmp_path, {"required": ["deck"]}, "outside.json")
        (folder / "link.json").symlink_to(tmp_path / "outside.json")
        return folder

    @pytest.mark.parametrize("reference", REFUSED)
    def test_what_lies_elsewhere_is_refused(self, reference: str, folder: Path) -> None:
        house = {"title": "House", "allOf": [{"$ref": reference}], "$defs": {"a": {}}}
        with pytest.raises(ArticleSchemaError) as error:
            house_rules(write(folder, house))
        assert "house.schema.json: /allOf/0/$ref: " in str(error.value)
        assert REFUSED[reference] in str(error.value)

    def test_a_schema_outside_the_folder_of_the_config_is_refused(self, folder: Path) -> None:
        with pytest.raises(ArticleSchemaError, match="lies outside"):
            house_rules(str(folder.parent / "outside.json"), str(folder))

    def test_files_in_the_folder_are_read_from_where_they_are_named(self, folder: Path) -> None:
        write(folder, {"$defs": {"a b/c": {"required": ["deck"]}}}, "common.json")
        write(folder, {"allOf": [{"$ref": "../common.json#/$defs/a%20b~1c"}]}, "desk/wire.json")
        path = write(folder, {"allOf": [{"$ref": "wire.json"}]}, "desk/house.json")
        (hit,) = hits(house_rules(path, str(folder)), article(*STORY))
        assert hit.message == "The story has no deck; the schema requires one."
        with pytest.raises(
            ArticleSchemaError, match=r"desk/wire\.json: /allOf/0/\$ref: “\.\./comm"
        ):
            house_rules(path)

    def test_files_may_name_each_other(self, folder: Path) -> None:
        write(folder, {"$defs": {"b": {"$ref": "house.schema.json#/$defs/c"}}}, "other.json")
        house = {
            "$id": "https://herald.example/house.schema.json",
            "allOf": [{"$ref": "other.json#/$defs/b"}],
            "$defs": {"c": {"required": ["deck"]}},
        }
        assert len(hits(house_rules(write(folder, house)), article(*STORY))) == 1

    def test_a_reference_within_data_is_data(self, folder: Path) -> None:
        house = {"allOf": [has(path={"const": {"$ref": "https://example.com"}})]}
        assert len(hits(house_rules(write(folder, house)), article(*STORY))) == 1

    def test_a_shipped_definition_can_be_given_another_message(self, folder: Path) -> None:
        short = {"$ref": "newslint:article#/$defs/short-body", **named("short-body")}
        rule = house_rules(write(folder, {"allOf": [short]}))[1]
        assert [hit.message for hit in hits((rule,), article(*STORY))] == ["It is odd."]


class TestHostileText:
    def test_a_pattern_takes_linear_time(self, tmp_path: Path) -> None:
        schema = has(headline=has(text={"not": {"pattern": "(a+)+$"}}), path={"pattern": "(a*)*t$"})
        start = time.perf_counter()
        assert judged(tmp_path, schema, "a" * 20_000 + "!", LEAD, NEXT) == []
        assert time.perf_counter() - start < 2

    def test_fields_by_pattern_are_matched_by_re2(self, tmp_path: Path) -> None:
        schema = {"patternProperties": {"^(?:a+)+x": False, "^dec": {"type": "object"}}}
        (hit,) = judged(tmp_path, {**schema, "additionalProperties": True})
        assert hit.message == "The story has no deck; the schema requires one."

    def test_the_words_of_a_story_are_no_placeholders(self, tmp_path: Path) -> None:
        schema = has(headline=has(text={"maxLength": 5}))
        message = "“{found}” is over {limit}."
        lines = ("Ferry {limit} {0.__class__} %s", LEAD, NEXT)
        (hit,) = judged(tmp_path, {**schema, **named(message=message)}, *lines)
        assert hit.message == "“Ferry {limit} {0.__class__} %s” is over 5."

    def test_lone_surrogates_reach_no_pattern(self, tmp_path: Path) -> None:
        story = replace(row(title="Ferry \ud800 returns", text=LEAD), path="story\udcff.txt")
        schema = {"allOf": [has(path={"pattern": "z"}, headline=has(text={"pattern": "z"}))]}
        assert len(hits(house_rules(write(tmp_path, schema)), story)) == 2

    def test_many_blocks_take_linear_time(self, tmp_path: Path) -> None:
        lines = [HEADLINE, *(f"By Ana Petrova{'x' * (n % 9)}" for n in range(4000)), LEAD, NEXT]
        lines += [f"The pier number {number} was closed." for number in range(4000)]
        schema = has(
            body={"uniqueItems": True, "items": has(words={"minimum": 7})},
            bylines={"items": {"pattern": "x$"}},
        )
        rules = house_rules(write(tmp_path, {"allOf": [schema]}))
        story = article(*lines)
        start = time.perf_counter()
        assert len(hits(rules, story)) > 4000
        assert time.perf_counter() - start < 10

    def test_a_long_value_is_cut_in_a_message(self, tmp_path: Path) -> None:
        schema = has(body={"items": has(text={"pattern": "^Q"})})
        (hit,) = judged(tmp_path, schema, HEADLINE, "The pier is long. " * 5000)
        assert len(hit.message) < 160
        assert " …" in hit.message


class TestSchemaFiles:
    def test_every_shipped_schema_has_a_name(self) -> None:
        assert {"article", "rule", "report"} <= set(schema_names())
        for name in schema_names():
            assert json.loads(schema_text(name))["$id"] == f"newslint:{name}"

    def test_a_name_leads_nowhere_else(self) -> None:
        with pytest.raises(KeyError):
            schema_text("../pyproject")
