"""Faults of the family grammar in marks, articles and single phrases."""

from __future__ import annotations

import re
from random import Random

from linter import Document
from plants.story import Plant, Story, replaced


def _sentence(*sentences: str) -> Plant:
    """Return the plant that puts one of `sentences` at the end of a paragraph."""

    def plant(story: Story, random: Random) -> Document:
        places = [n for n, text in enumerate(story.paragraphs) if text.endswith(".")]
        number = random.choice(places or [len(story.paragraphs) - 1])
        text = f"{story.paragraphs[number]} {random.choice(sentences)}"
        return story.with_paragraph(number, text).document()

    return plant


def _lost_parenthesis(story: Story, random: Random) -> Document | None:
    """An aside that has lost one of its two marks."""
    places = [
        (number, match)
        for number, text in enumerate(story.paragraphs)
        for match in re.finditer(r"(?<=[a-z]) (?=(?:in|at|for) [a-z])", text)
        if "(" not in text and ")" not in text
    ]
    if not places:
        return None
    number, match = random.choice(places)
    text = story.paragraphs[number]
    aside = random.choice((" (as of May ", " the first in years) "))
    return story.with_paragraph(
        number, text[: match.start()] + aside + text[match.end() :]
    ).document()


PLANTS: dict[str, Plant] = {
    "missing-space": replaced(r"(?<=[a-z]{3})([.,]) (?=[A-Z][a-z]{2,})", r"\1"),
    "article-before-wrong-sound": _sentence(
        "It was a unexpected move.",
        "He waited a hour.",
        "An hospital took them in.",
        "She is a MP.",
        "It was an university town.",
        "A FBI agent was there.",
        "They paid a $80 fine.",
        "He is an European.",
        "It is an big town.",
        "It was a honest mistake.",
        "She met a 11-year-old boy.",
        "They hired a architect.",
    ),
    "commonly-confused": _sentence(
        "He could of known.",
        "It was signed in the Untied States.",
        "The storm wrecked havoc on the coast.",
        "It is taken for granite there.",
        "The rule goes into affect in May.",
        "She works for a pubic school.",
        "He stood trail in June.",
        "There was a security breech.",
        "He would rather stay then go, more then half said.",
        "The bill was singed into law.",
        "It was lead by his brother, and he has lead to trouble.",
        "They are waiting with baited breath.",
    ),
    "leftover-edit-mark": _sentence(
        "The price was TK.",
        "It cost $XX million.",
        "XX people came.",
        "[INSERT QUOTE HERE]",
        "He is [AGE].",
        "The office opened in ??? and closed soon.",
        "Lorem ipsum dolor sit amet.",
        "The mayor, TKTK, was there.",
        "(CQ)",
        "[TK name of spokesman]",
        "<insert link>",
        "QUOTE TO COME.",
    ),
    "unclosed-parenthesis": _lost_parenthesis,
    "lowercase-sentence-start": replaced(
        r"(?<=[a-z]{4}\. )(The|He|She|It|But|In|They|And|That|This) ",
        r"the ",
    ),
}
