"""The language that a user names is that of stories which declare none."""

from __future__ import annotations

import json
from datetime import date

import pytest

from linter.readers import Reading, read, read_stories
from linter.structure import read_article

BRITISH = Reading(language="en-GB")
ENGLISH = "The council said on Monday that it had approved the plan for the new pier of the town."
GERMAN = (
    "Der Rat der Stadt hat am Montag den Plan für die neue Brücke mit großer Mehrheit gebilligt."
)


def page(text: str, lang: str) -> bytes:
    tag = f' lang="{lang}"' if lang else ""
    return (
        f"<html{tag}><head><title>Pier</title></head><body><article><h1>Pier</h1><p>{text}</p>"
        "</article></body></html>"
    ).encode()


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        (ENGLISH, "", "en-GB"),
        (ENGLISH, "en-US", "en-US"),
        (ENGLISH, "en", "en"),
        (ENGLISH, "x-default", "en-GB"),
        (GERMAN, "", "de"),
    ],
)
def test_a_declared_language_wins_and_so_does_a_text_in_another(
    text: str, lang: str, expected: str
) -> None:
    document = read("pier.html", page(text, lang), BRITISH)
    assert read_article(document, date(2026, 11, 23)).language == expected


def test_every_form_of_story_takes_it() -> None:
    row = json.dumps({"title": "Pier", "text": ENGLISH})
    said = json.dumps({"title": "Pier", "text": ENGLISH, "language": "en-US"})
    assert read("pier.txt", f"Pier\n\n{ENGLISH}\n".encode(), BRITISH).language == "en-GB"
    assert read("pier.json", row.encode(), BRITISH).language == "en-GB"
    rows = read_stories("pier.jsonl", f"{row}\n{said}\n".encode(), BRITISH)
    assert [document.language for document in rows] == ["en-GB", "en-US"]


def test_nothing_is_declared_where_nobody_says_so() -> None:
    assert read("pier.txt", f"Pier\n\n{ENGLISH}\n".encode()).language is None
