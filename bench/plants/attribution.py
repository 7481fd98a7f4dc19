"""Faults of the family attribution: what is said of who wrote, and what is left of the newsroom."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

from linter import Document
from plants.story import Plant, Story, last_line, line

_NAME = r"(?:(?:Mr|Ms|Mrs|Sen|Rep)\. )?[A-Z][a-z]+(?: [A-Z][a-z]+)?"
_SAID = re.compile(
    rf"(?P<mark>\w,[”\"]) (?:(?P<front>{_NAME}) (?:said|told reporters|wrote)"
    rf"|said (?P<behind>{_NAME}))\.(?=$| [“\"])"
)


def _first_line(*lines: str) -> Plant:
    def plant(story: Story, random: Random) -> Document:
        return story.with_line(0, random.choice(lines)).document()

    return plant


def _dateline(*datelines: str) -> Plant:
    def plant(story: Story, random: Random) -> Document:
        first = f"{random.choice(datelines)}{story.paragraphs[0]}"
        return story.with_paragraph(0, first).document()

    return plant


def _signed(*authors: str) -> Plant:
    def plant(story: Story, random: Random) -> Document:
        return replace(story, authors=random.choice(authors)).document()

    return plant


def _unsaid(story: Story, random: Random) -> Document | None:
    """Take “said” away between a quotation and the one who said it."""
    places = [
        (number, match)
        for number, text in enumerate(story.paragraphs)
        for match in _SAID.finditer(text)
    ]
    if not places:
        return None
    number, match = random.choice(places)
    text = story.paragraphs[number]
    name = match["front"] or match["behind"]
    changed = f"{text[: match.start()]}{match['mark']} {name}.{text[match.end() :]}"
    return story.with_paragraph(number, changed).document()


PLANTS: dict[str, Plant] = {
    "ai-residue": line(
        "As an AI language model, I do not have access to the final vote count.",
        "Here is a revised version of the article with a clearer lead:",
        "Certainly! Here's a news story about the vote in 300 words.",
        "The decision was welcomed by [Insert name], who has led the group since 2011.",
        "I'm sorry, but I can't assist with that request.",
        "As of my last knowledge update, the bill had not been signed.",
    ),
    "byline-in-body": _first_line(
        "By Ana Petrova", "By ANA PETROVA and LEE EXAMPLE", "Ana Petrova, Staff Writer"
    ),
    "byline-junk": _signed(
        "admin",
        "Ana Petrova, Jan. 21, 2020",
        "https://example.org/staff/petrova",
        "View all posts by Ana Petrova",
        "Ana PetrovaLee Example",
        "null",
        "newsdesk@example.org",
    ),
    "contributor-line": last_line(
        "Ana Petrova in Lisbon contributed to this report.",
        "(Reporting by Ana Petrova; Editing by Lee Example)",
        "Associated Press writer Ana Petrova contributed to this story.",
        "Additional reporting by Lee Example",
        "This article is based in part on wire service reports.",
    ),
    "correction-notice": last_line(
        "Correction: An earlier version of this story misspelled the name of the mayor.",
        "Editor's note: This story was first published on Monday.",
        "This article has been updated to correct the number of votes.",
        "CLARIFICATION: The company says that it has not sold its shares.",
        "Update: This post has been updated with a statement from the company.",
    ),
    "dateline-format": _dateline(
        "LISBON (AP) -- ", "LISBON, Portugal (AP)_ ", "RIVERTON - ", "Lisbon (AP) — "
    ),
    "kill-or-withhold-marker": _first_line(
        "EDS: UPDATES with reaction.",
        "EMBARGOED UNTIL 12:01 A.M. EDT",
        "NOT FOR PUBLICATION",
        "ATTENTION EDITORS - This story replaces the one sent earlier",
        "BC-US--Harbor Vote, 2nd Ld-Writethru",
    ),
    "press-release-marker": _first_line("FOR IMMEDIATE RELEASE", "FOR IMMEDIATE RELEASE: March 4"),
    "say-verb-chain": _unsaid,
}
