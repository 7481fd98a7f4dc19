"""Faults of the family encoding."""

from __future__ import annotations

import re
from random import Random

from linter import Document
from plants.story import Plant, Story, replaced

_APOSTROPHE = r"(\w)['’](s|t)\b"
# Where print breaks a word: between two consonants with vowels on both sides, but not inside “pr”,
# “ch” or “st”, which belong to the second syllable.
_LONG_WORD = re.compile(r"\b[a-z]{8,}\b")
_BREAK = re.compile(
    r"(?<=[a-z][aeiou][bcdfglmnprst])(?=[bcdfghlmnprstv][aeiou][a-z])"
    r"(?<![bcdfgpt](?=[lr]))(?<![cgpst](?=h))(?<!s(?=[cpt]))"
)


def either(*plants: Plant) -> Plant:
    """Return the plant that does what one of `plants` does."""

    def plant(story: Story, random: Random) -> Document | None:
        for chosen in random.sample(plants, len(plants)):
            document = chosen(story, random)
            if document is not None:
                return document
        return None

    return plant


def headline(pattern: str, replacement: str) -> Plant:
    """Return the plant that replaces the first match of `pattern` in the headline."""

    def plant(story: Story, random: Random) -> Document | None:
        changed, count = re.subn(pattern, replacement, story.headline, count=1)
        if not count:
            return None
        return Story(changed, story.day, story.authors, story.paragraphs).document()

    return plant


def broken_word(story: Story, random: Random) -> Document | None:
    """Break one long word as print does, and leave a space behind the hyphen."""
    places = [
        (number, match, cut.start())
        for number, text in enumerate(story.paragraphs)
        for match in _LONG_WORD.finditer(text)
        for cut in _BREAK.finditer(match.group())
    ]
    if not places:
        return None
    number, match, cut = random.choice(places)
    text, at = story.paragraphs[number], match.start() + cut
    return story.with_paragraph(number, text[:at] + "- " + text[at:]).document()


PLANTS: dict[str, Plant] = {
    "mojibake": either(
        replaced(_APOSTROPHE, r"\1â€™\2", "\\1â\x80\x99\\2", r"\1Ã¢â‚¬â„¢\2", r"\1‚Äô\2"),
        replaced(r"([a-z])e([a-z])", r"\1Ã©\2", r"\1Ã¨\2", r"\1√©\2"),
        replaced(r"([a-z]), ([a-z])", r"\1 â€” \2", r"\1 â€“ \2", r"\1,Â \2", "\\1,Â\xa0 \\2"),
        replaced(r"\b(the) ([a-z]+)", r"\1 â€œ\2â€", r"\1 â€˜\2â€™"),
        replaced(r"\$(\d)", r"Â£\1", r"â‚¬\1"),
        headline(r"([a-z])e([a-z])", r"\1Ã©\2"),
    ),
    "replacement-character": either(
        replaced(_APOSTROPHE, "\\1\ufffd\\2", "\\1\ufffd\ufffd\ufffd\\2"),
        replaced(r"([a-z])[aeiou]([a-z])", "\\1\ufffd\\2"),
        headline(r"([a-z])[aeiou]([a-z])", "\\1\ufffd\\2"),
    ),
    "double-encoded-entity": either(
        replaced(r"([a-z]) and ([a-z])", r"\1 &amp;amp; \2"),
        replaced(_APOSTROPHE, r"\1&amp;#8217;\2", r"\1&amp;rsquo;\2", r"\1&amp;#039;\2"),
        headline(r"([a-z]) ([a-z])", r"\1&amp;nbsp;\2"),
    ),
    "raw-entity-in-text": either(
        replaced(r"([a-z]) and ([a-z])", r"\1 &amp; \2", r"\1 &#38; \2"),
        replaced(_APOSTROPHE, r"\1&#8217;\2", r"\1&rsquo;\2", r"\1&#x27;\2"),
        replaced(r"\b(the) ([a-z]+)", r"\1 &quot;\2&quot;", r"\1 &ldquo;\2&rdquo;", r"\1&nbsp;\2"),
        headline(r"([a-z]) ([a-z])", r"\1&nbsp;\2"),
    ),
    "zero-width": either(
        replaced(r"([a-z]{3})([a-z]{3})", "\\1\u200b\\2", "\\1\u2060\\2", "\\1\ufeff\\2"),
        replaced(r"([a-z]) ([a-z])", "\\1 \u200b\\2", "\\1\u200b \\2", "\\1 \u200e\\2"),
        headline(r"([a-z]{2})([a-z]{2})", "\\1\u200b\\2"),
    ),
    "soft-hyphen": either(
        replaced(r"([a-z]{3})([a-z]{3})", "\\1\xad\\2", "\\1\xad \\2"),
        headline(r"([a-z]{2})([a-z]{2})", "\\1\xad\\2"),
    ),
    "odd-space": either(
        replaced(
            r"([a-z]{4}) ([a-z])", "\\1\xa0\\2", "\\1 \xa0\\2", "\\1\u2003\\2", "\\1\u202f\\2"
        ),
        replaced(r"([a-z])\. ([A-Z])", "\\1.\xa0\\2", "\\1. \xa0\\2"),
        replaced(r"([a-z]{4}) ([a-z])", "\\1\t\\2"),
    ),
    "multiple-spaces": either(
        replaced(r"([a-z],?) ([a-z])", r"\1  \2", r"\1   \2"),
        headline(r"([a-z]) ([A-Za-z])", r"\1  \2"),
    ),
    "bidi-or-control": either(
        replaced(_APOSTROPHE, "\\1\x92\\2", "\\1\x19\\2"),
        replaced(r"\b(the) ([a-z]+)", "\\1 \x93\\2\x94", "\\1 \u202e\\2", "\\1 \u2066\\2"),
        replaced(r"([a-z]) ([a-z])", "\\1 \x96 \\2", "\\1\x0b\\2", "\\1 \x07\\2"),
    ),
    "ligature-or-fullwidth": either(
        replaced("ffi", "ﬃ"),
        replaced("fi", "ﬁ"),
        replaced("fl", "ﬂ"),
        replaced(r"\bU\.?S\.?\b", "ＵＳ"),
    ),
    "homoglyph-mix": either(
        replaced(r"\b([A-Z][a-z]*)a([a-z]{2,})", "\\1\u0430\\2"),
        replaced(r"\b([A-Z][a-z]*)o([a-z]{2,})", "\\1\u03bf\\2"),
        replaced(r"\bA([a-z]{3,})", "\u0391\\1"),
        replaced(r"\bC([a-z]{3,})", "\u0421\\1"),
    ),
    "not-nfc": either(
        replaced(r"([a-z])e([a-z])", "\\1e\u0301\\2", "\\1e\u0300\\2"),
        replaced(r"([a-z])[ou]([a-z])", "\\1o\u0308\\2", "\\1u\u0308\\2"),
    ),
    "hyphen-line-break": broken_word,
}
