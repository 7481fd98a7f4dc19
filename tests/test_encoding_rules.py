"""What examples cannot show of the rules about odd characters: forms, repairs, cost."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from datetime import date
from itertools import pairwise

import ftfy.bad_codecs  # noqa: F401 - it knows “sloppy” Windows-1252
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter import Document, Finding, fix
from linter.document import Kind
from linter.engine import Engine
from linter.readers import read
from linter.rule import Active
from linter.rules import discover
from linter.rules.encoding._mojibake import garbled
from linter.rules.encoding._places import words_with
from linter.span import Span
from linter.structure import read_article

AS_OF = date(2026, 11, 23)
RULES = [rule for rule in discover() if rule.family == "encoding"]
ENGINE = Engine([Active(rule, rule.severity, rule.options()) for rule in RULES])


def lint(document: Document) -> tuple[Finding, ...]:
    return ENGINE.lint(document, read_article(document, AS_OF)).findings


def found(name: str, text: str) -> list[tuple[str, str]]:
    document = read(name, text.encode())
    return [(one.rule, one.span.of(document.source)) for one in lint(document)]


def fixed(form: str, text: str) -> str:
    return fix(text, form=form, select=["encoding"], as_of=AS_OF).source


def repaired(text: str) -> str:
    out, at = "", 0
    for one in garbled(text):
        out += text[at : one.span.start] + (one.becomes or "")
        at = one.span.end
    return out + text[at:]


class TestOnceAStory:
    TEXT = "Ferry leaves\n\nThe mili\xadtary ferry was com\xadplete.\n\nNo\xadbody was on board.\n"

    def test_a_fault_in_many_places_is_one_finding_with_a_fix_for_all(self) -> None:
        document = read("a.txt", self.TEXT.encode())
        (finding,) = lint(document)
        assert finding.rule == "soft-hyphen"
        assert finding.span.of(document.source) == "mili\xadtary"
        assert finding.fix is not None
        assert len(finding.fix.edits) == 3
        assert finding.fix.title.endswith("and 2 more like it.")

    def test_all_places_are_mended_at_once(self) -> None:
        assert fixed("text", self.TEXT) == self.TEXT.replace("\xad", "")

    def test_what_cannot_be_changed_in_one_place_is_mended_in_the_others(self) -> None:
        page = (
            "<html lang=en><article><h1>Ferry leaves the pier</h1><p>The mili<b>&shy;t</b>ary "
            "ferry was com&shy;plete and left at noon.</p></article></html>"
        )
        assert "was complete and" in fixed("html", page)


class TestForms:
    def test_headlines_captions_and_fields_are_read(self) -> None:
        page = (
            '<html lang=en><head><meta name="description" content="It didnâ€™t sing."></head>'
            "<article><h1>Ferry didnâ€™t leave the pier</h1><p>The ferry left at noon, and the "
            "crew sang all the way.</p><figure><img src=a.jpg><figcaption>The crew didnâ€™t sing."
            "</figcaption></figure></article></html>"
        )
        document = read("a.html", page.encode())
        places = {one.kind for one in lint(document) if one.rule == "mojibake"}
        assert {Kind.HEADLINE, Kind.CAPTION, Kind.META} <= places

    def test_a_repair_is_written_as_the_form_needs_it(self) -> None:
        story = {"headline": "B&amp;amp;B &amp;quot;closed&amp;quot;", "body": "It was late."}
        mended = json.loads(fixed("json", json.dumps(story)))
        assert mended["headline"] == 'B&B "closed"'

    def test_a_page_keeps_the_escapes_that_it_needs(self) -> None:
        page = (
            "<article><h1>Ferry leaves the pier</h1><p>The B&amp;amp;B was &amp;lt;closed.</p>"
            "</article>"
        )
        assert "The B&amp;B was" in fixed("html", page)

    @pytest.mark.parametrize("name", ["a.txt", "a.md"])
    def test_references_are_right_in_markdown_only(self, name: str) -> None:
        rules = {rule for rule, _ in found(name, "# Ferry\n\nRIVERTON — It didn&#8217;t leave.\n")}
        assert rules == ({"raw-entity-in-text"} if name == "a.txt" else set())


MARKS = "’‘“”–—…é è ü ñ ç É Ö ß £ € ©"
WRONG = ["latin-1", "sloppy-windows-1252", "macroman", "cp437"]


class TestMojibake:
    @pytest.mark.parametrize("encoding", WRONG)
    @settings(max_examples=100, deadline=None)
    @given(text=st.lists(st.sampled_from(["ferry", "noon", *"’“”–—éüñ€"]), min_size=1, max_size=9))
    def test_a_wrong_decoding_is_undone(self, encoding: str, text: list[str]) -> None:
        right = "The crew " + "e".join(text) + " left."
        assert repaired(right.encode().decode(encoding)) == right

    @settings(max_examples=100, deadline=None)
    @given(text=st.lists(st.sampled_from(["ferry", *"’“”–—éüñ"]), min_size=1, max_size=9))
    def test_two_wrong_decodings_are_undone(self, text: list[str]) -> None:
        right = "The crew " + "e".join(text) + " left."
        once = right.encode().decode("sloppy-windows-1252")
        assert repaired(once.encode().decode("sloppy-windows-1252")) == right

    @settings(max_examples=300, deadline=None)
    @given(text=st.text(alphabet="aeo ,." + MARKS, max_size=30))
    def test_what_is_found_lies_apart_and_in_order(self, text: str) -> None:
        spans = [one.span for one in garbled(text)]
        assert spans == sorted(spans)
        assert all(not left.overlaps(right) for left, right in pairwise(spans))

    @pytest.mark.parametrize(
        "text",
        [
            "A embarcação não partiu: «AMANHû, “IRMÔ, “NAÇÃO”, À SOMBRA, ÂNGELO… e É!",
            "Là-bas, «l’été à Orléans…», dit-elle – ça coûte 5 € (£4) à l’hôtel ‘Château’.",
            "Con phà rời bến lúc trưa; thủy thủ đoàn hát “Đêm…” – ông Trần Văn Ấm nói.",
            "Barca a plecat la prânz; „Vâlcea”, „Ștefan”, ‘în’ – „tâmpită”.",
            "Færjen forlod Århus kl. 12 – »på en ø«, sagde Åse. Ångström: 5 Å. Ærø…",
            "Feribot öğlen kalktı; “Şişli”, “İzmir”… ‘çağ’ – ÇAĞ’da.",
            "Die Fähre fuhr ab: „Ärger“, »Größe«, ‚über‘ – ÄÖÜ… §5, 3°, ½, ±2.",
            "Паром отплыл в полдень – «Ура…», “да”. В ‘Риге’.",
            "Το πλοίο έφυγε το μεσημέρι – «Ναι…», “όχι”. Γ’ Λυκείου.",
            "Prom odpłynął w południe – „Łódź”, „źle…”, ‘Ślązak’ – Żółć™.",
        ],
    )
    def test_other_languages_are_left_alone(self, text: str) -> None:
        assert not list(garbled(text))

    def test_ftfy_is_not_loaded_for_a_sound_story(self) -> None:
        code = (
            "import sys; from linter import lint_text; "
            "lint_text('Ferry leaves\\n\\nJosé’s café didn’t open – “late…”, he said.\\n'); "
            "sys.exit('ftfy' in sys.modules)"
        )
        assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_very_long_word_is_shown_in_parts() -> None:
    text = "a" * 1000 + "\u200b" + "b" * 1000
    (span,) = words_with(re.compile("\u200b"), text)
    assert span.covers(Span(1000, 1001))
    assert len(span) < 100


@pytest.mark.parametrize(
    "unit",
    [
        "a\u200b",
        "a\xad",
        "a\xa0",
        "a  ",
        "â€™",
        "ab\x92",
        "&amp;",
        "e\u0301",
        "ﬃ",
        "Ｎ",
        "aа",
        "\u2066",
    ],
)
def test_many_faults_take_time_in_proportion(unit: str) -> None:
    def seconds(times: int) -> float:
        document = read("a.txt", f"Ferry leaves\n\nz{unit * times}z\n".encode())
        article = read_article(document, AS_OF)
        start = time.process_time()
        ENGINE.lint(document, article)
        return time.process_time() - start

    seconds(100)
    assert seconds(4000) < 20 * seconds(1000) + 0.5
