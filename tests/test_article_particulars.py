"""Words of scripts without spaces, what short and undated stories show, and the quick judgement."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import LEAD, NEXT, article

from linter.article import Article
from linter.article_schema.definitions import Definition
from linter.article_schema.form import article_form
from linter.article_schema.node import Node, Schema
from linter.article_schema.quick import fits
from linter.article_schema.validator import validator_of, violations
from linter.document import Kind
from linter.language.words import count_words
from linter.readers import read
from linter.structure import read_article

DAY = date(2026, 11, 23)
HEADLINE = "Ferry returns to its old route"
THAI = "บริษัทเรือข้ามฟากกล่าวเมื่อวันจันทร์ว่าเรือได้กลับไปใช้เส้นทางเดิมแล้วและจะจอดที่ท่าเรือทั้งสองแห่ง"


def read_bytes(name: str, text: str) -> Article:
    return read_article(read(name, text.encode()), DAY)


class TestWords:
    @pytest.mark.parametrize(
        ("text", "count"),
        [
            ("The ferry is back.", 4),
            ("The ferry — late again — is “back”.", 8),
            ("フェリーが戻る", 4),
            ("渡轮恢复原有航线。", 4),
            ("渡轮 Riverton Star 恢复航线", 5),
            ("บริษัทเรือข้ามฟาก", 4),
            ("페리가 옛 항로로 돌아왔다", 4),
            ("", 0),
        ],
    )
    def test_are_counted_by_signs_where_no_spaces_stand(self, text: str, count: int) -> None:
        assert count_words(text) == count

    def test_of_a_story_without_spaces(self) -> None:
        story = article("渡轮恢复原有航线", "渡轮公司星期一表示，渡轮已经恢复原有的航线。" * 9)
        assert 80 < story.words < 100

    def test_a_paragraph_without_spaces_is_no_heading(self) -> None:
        story = read_bytes("story.html", f"<h1>เรือกลับมาแล้ว</h1><p>{THAI * 2}</p><p>{THAI * 2}</p>")
        assert [block.kind for block in story.blocks][-1] is Kind.PARAGRAPH


class TestGenre:
    @pytest.mark.parametrize(
        ("lines", "genre"),
        [
            ((HEADLINE, LEAD), None),
            (("Ferry on film: how the video came about", LEAD), None),
            (("Crew is seen in a video", LEAD), None),
            (("Live music on the ferry", LEAD), None),
            (("WATCH: Ferry returns", LEAD), "video"),
            (("Ferry returns – in pictures", LEAD), "gallery"),
            (("Ferry returns [VIDEO]", LEAD), "video"),
            ((HEADLINE, "APNewsAlert", LEAD), "alert"),
            (("URGENT", HEADLINE, LEAD), "alert"),
        ],
    )
    def test_by_label(self, lines: tuple[str, ...], genre: str | None) -> None:
        assert article_form(article(*lines))["genre"] == genre

    @pytest.mark.parametrize(
        ("fields", "genre"),
        [
            ({"url": "https://riverton.example/videos/2020/ferry"}, "video"),
            ({"url": "https://riverton.example/news/live-music"}, None),
            ({"url": "https://riverton.example/news/live/7"}, "live"),
            ({"url": "https://[broken"}, None),
            ({"type": "picture"}, "gallery"),
            ({"type": "text"}, None),
        ],
    )
    def test_by_address_and_data(self, fields: dict[str, str], genre: str | None) -> None:
        data = {"headline": HEADLINE, "body": LEAD, **fields}
        story = read_bytes("story.json", json.dumps(data))
        assert article_form(story)["genre"] == genre


class TestRowsAndDates:
    def test_rows_of_figures(self) -> None:
        lines = (
            "Share 31 cents vs 44 cents",
            "Net 5.7 million vs 8.1 million",
            "Year",
            "Pay May 5",
        )
        form = article_form(article("Riverton Ferries result", *lines))
        assert [row["text"] for row in form["rows"]] == list(lines)

    def test_headings_are_no_rows(self) -> None:
        lines = (
            HEADLINE,
            LEAD,
            "The first 12 days",
            NEXT,
            "What comes next",
            NEXT,
            "The crew",
            NEXT,
        )
        assert article_form(article(*lines))["rows"] == []
        page = read_bytes(
            "story.html", f"<h1>Best 5</h1><h2>1 Sea</h2><h2>2 Pier</h2><p>{LEAD}</p>"
        )
        assert article_form(page)["rows"] == []

    @pytest.mark.parametrize(
        "line",
        [
            "Ana Petrova | 03/04/19 3:44am",
            "10.15.15",
            "Riverton, 3. März 2019",
            "19 November 2019 • 1:16pm",
            "Mis à jour le 12 déc. 2019 à 14h",
            "2019年2月27日 09:43",
            "Thu 3 Jan 2019 02.00 EST Last modified on Wed 16 Jan 2019 06.16 EST",
            "This appears in the December 02, 2019 issue of the Riverton Herald.",
        ],
    )
    def test_a_date_in_a_short_line(self, line: str) -> None:
        assert article_form(article(HEADLINE, line, LEAD, NEXT))["dates"]

    @pytest.mark.parametrize(
        "line", ["Call 555-1234", "Score: 3-2", "From 2015 to 2019", "1/2 cup"]
    )
    def test_other_numbers(self, line: str) -> None:
        assert article_form(article(HEADLINE, line, LEAD, NEXT))["dates"] == []

    def test_a_date_in_a_long_paragraph_is_of_something_else(self) -> None:
        text = f"{LEAD} The old pier burned down on March 4, 1987, and nobody was hurt. " * 2
        assert article_form(article(HEADLINE, LEAD, NEXT, text))["dates"] == []

    def test_the_month_in_an_address(self) -> None:
        data = {"headline": HEADLINE, "body": LEAD, "url": "https://riverton.example/2019/03/ferry"}
        assert article_form(read_bytes("story.json", json.dumps(data)))["dates"] == ["/2019/03/"]

    def test_a_page_is_told_by_what_its_head_declares(self) -> None:
        source = f'<meta property="og:title" content="Ferry"><h1>Ferry</h1><p>{LEAD}</p>'
        story = replace(read_bytes("story.html", f"<html>{source}</html>"), path="-")
        assert article_form(story)["page"] is True
        assert article_form(article(HEADLINE, LEAD))["page"] is False


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 4) | st.sampled_from(["", "a", "ab", "abc"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("xyz"), inner),
    max_leaves=6,
)
TYPES = st.sampled_from(["string", "object", "array", "integer", "number", "boolean", "null"])


def _schemas(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.fixed_dictionaries(
        {},
        optional={
            "type": TYPES | st.lists(TYPES, min_size=1, max_size=3, unique=True),
            "required": st.lists(st.sampled_from("xyz"), max_size=2, unique=True),
            "properties": st.dictionaries(st.sampled_from("xyz"), inner, max_size=2),
            "minimum": st.integers(-1, 3),
            "maximum": st.integers(-1, 3),
            "minItems": st.integers(0, 2),
            "maxItems": st.integers(0, 2),
            "minLength": st.integers(0, 2),
            "const": VALUES,
            "enum": st.lists(VALUES, min_size=1, max_size=2),
            "if": inner,
            "then": inner,
            "else": inner,
            "anyOf": st.lists(inner, min_size=1, max_size=2),
            "allOf": st.lists(inner, min_size=1, max_size=2),
            "not": inner,
            "title": st.just("said"),
        },
    )


SCHEMAS = st.recursive(st.booleans() | _schemas(st.booleans()), _schemas, max_leaves=5)


class TestQuickJudgement:
    @settings(max_examples=400, deadline=None)
    @given(SCHEMAS, VALUES)
    def test_says_what_the_validator_says_or_nothing(self, schema: Any, value: Any) -> None:
        settled = fits(schema, value)
        node = Node("house.schema.json", "", schema, "/$defs/0")
        if isinstance(schema, bool):
            assert settled is schema
        elif settled is not None:
            validator = validator_of(Definition(node, schema), Schema())
            assert settled is (not list(violations(validator, value)))

    def test_most_stories_are_settled(self) -> None:
        asked = {
            "if": {"properties": {"words": {"minimum": 1}, "genre": {"type": "null"}}},
            "then": {"properties": {"words": {"minimum": 5}}, "required": ["headline"]},
        }
        assert fits(asked, article_form(article(HEADLINE, LEAD, NEXT))) is True
        assert fits(asked, article_form(article(LEAD, NEXT))) is False
        assert fits({"pattern": "a+"}, "aa") is None
