"""Faults of the family punctuation."""

from __future__ import annotations

import re
from random import Random

from linter import Document
from plants.story import Plant, Story, replaced

_QUOTED = re.compile(r"“[^“”]{12,160}”|\"[^\"“”]{12,160}\"")


def _quotes_first(paragraphs: tuple[str, ...]) -> bool:
    return bool(paragraphs) and paragraphs[0][:1] in '“"'


def _in_quotation(pattern: re.Pattern[str], group: str) -> Plant:
    """Return the plant that takes the opening or closing mark off one quotation of a paragraph.

    Not off its end where the next paragraph opens with a quotation: there it would be right.
    """

    def plant(story: Story, random: Random) -> Document | None:
        places = [
            (number, match)
            for number, text in enumerate(story.paragraphs)
            for match in pattern.finditer(text)
            if match.end() < len(text) or not _quotes_first(story.paragraphs[number + 1 :])
        ]
        if not places:
            return None
        number, match = random.choice(places)
        text = story.paragraphs[number]
        at = match.start() if group == "opening" else match.end() - 1
        return story.with_paragraph(number, text[:at] + text[at + 1 :]).document()

    return plant


def _other_mark(story: Story, random: Random) -> Document | None:
    """A quotation in marks of the other kind than the rest of the story."""
    places = [
        (number, match)
        for number, text in enumerate(story.paragraphs)
        for match in _QUOTED.finditer(text)
    ]
    if len(places) < 2:
        return None
    number, match = random.choice(places)
    words = match[0][1:-1]
    becomes = f'"{words}"' if match[0][0] == "“" else f"“{words}”"
    text = story.paragraphs[number]
    return story.with_paragraph(
        number, text[: match.start()] + becomes + text[match.end() :]
    ).document()


def _turned(story: Story, random: Random) -> Document | None:
    """A curly mark that points the wrong way."""
    places = [
        (number, match)
        for number, text in enumerate(story.paragraphs)
        for match in re.finditer(r"“(?=[A-Z])[^“”]{8,160}”", text)
    ]
    if not places:
        return None
    number, match = random.choice(places)
    text, at = story.paragraphs[number], match.start()
    return story.with_paragraph(number, text[:at] + "”" + text[at + 1 :]).document()


def _open_for_long(story: Story, random: Random) -> Document | None:
    """A quotation of two paragraphs whose last one is not closed."""
    paragraphs = story.paragraphs
    places = [n for n in range(2, len(paragraphs)) if not re.match('\\W*[“"]', paragraphs[n])]
    if not places:
        return None
    at = random.choice(places)
    first = "The harbor master said: “We have looked at every pier. None of them will do."
    second = "“So we begin again in spring, with fewer boats and the same river."
    return story.with_line(at, first).with_line(at + 1, second).document()


def _in_one_quotation(story: Story, random: Random, pattern: str, becomes: str) -> Document | None:
    """Return the story with `pattern`, inside or at the end of a quotation, made into `becomes`."""
    places = [
        (number, match)
        for number, text in enumerate(story.paragraphs)
        for match in re.finditer(pattern, text)
    ]
    if not places:
        return None
    number, match = random.choice(places)
    text = story.paragraphs[number]
    return story.with_paragraph(
        number, text[: match.start()] + match.expand(becomes) + text[match.end() :]
    ).document()


def _nested(story: Story, random: Random) -> Document | None:
    """Double marks inside double marks."""
    pattern = r"“([^“”]{10,80}) (\w+ \w+) ([^“”]{10,80})”"
    return _in_one_quotation(story, random, pattern, r"“\1 “\2” \3”")


def _outside(story: Story, random: Random) -> Document | None:
    """A comma or period that has changed places with the closing mark."""
    return _in_one_quotation(story, random, r"(?<=[a-z])([.,])([”\"])(?=\s|$)", r"\2\1")


def _ellipses(story: Story, random: Random) -> Document:
    """Two forms of the ellipsis in one paragraph."""
    line = "The pier . . . is closed, the mayor said... No date was given."
    return story.with_line(random.randrange(2, len(story.paragraphs)), line).document()


def _apostrophe(story: Story, random: Random) -> Document | None:
    """An apostrophe of the other kind than the rest of the story."""
    places = [
        (number, match)
        for number, text in enumerate(story.paragraphs)
        for match in re.finditer(r"[a-z]['’][a-z]", text)
    ]
    if len(places) < 2:
        return None
    number, match = random.choice(places)
    text, at = story.paragraphs[number], match.start() + 1
    other = "'" if text[at] == "’" else "’"
    return story.with_paragraph(number, text[:at] + other + text[at + 1 :]).document()


def _unended(story: Story, random: Random) -> Document | None:
    """A paragraph of several sentences whose last one has lost its period."""
    places = [
        number
        for number, text in enumerate(story.paragraphs)
        if re.search(r"[a-z]{3}\. [A-Z][^.]{50,}[a-z]{3}\.$", text) and not re.search('["“”]', text)
    ]
    if not places:
        return None
    number = random.choice(places)
    return story.with_paragraph(number, story.paragraphs[number][:-1]).document()


_DASH = r"(?: – | ?— ?)"
_REPLACED_DASH = replaced(rf"(?<=[a-z]){_DASH}(?=[a-z])", " -- ")


def _missed_dash(story: Story, random: Random) -> Document | None:
    """Write one dash of several as two hyphens."""
    several = len(re.findall(_DASH, "\n".join(story.paragraphs))) > 1
    return _REPLACED_DASH(story, random) if several else None


PLANTS: dict[str, Plant] = {
    "unbalanced-double-quotes": _in_quotation(_QUOTED, "closing"),
    "unclosed-multi-paragraph-quote": _open_for_long,
    "quote-wrong-way": _turned,
    "mixed-quote-style": _other_mark,
    "scare-straight-apostrophe": _apostrophe,
    "space-before-punctuation": replaced(r"(?<=[a-z])([,.])(?= [A-Za-z])", r" \1"),
    "double-punctuation": replaced(r"(?<=[a-z]{3})([,.])(?= [A-Za-z]|$)", r"\1\1"),
    "dash-form": _missed_dash,
    "missing-terminal-period": _unended,
    "nested-quote-style": _nested,
    "punctuation-outside-quote": _outside,
    "ellipsis-form": _ellipses,
}
