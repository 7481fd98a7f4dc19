"""A clean story, and what the plants of all families need to put a fault into it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from linter import Document
from linter.readers import read_row


@dataclass(frozen=True)
class Story:
    """A published story in which the default profile finds nothing; a plant gives a changed one."""

    headline: str
    day: str
    authors: object
    paragraphs: tuple[str, ...]

    def document(self) -> Document:
        """Return the story as newslint reads it."""
        text = "\n\n".join(self.paragraphs)
        row = {"title": self.headline, "text": text, "date": self.day, "authors": self.authors}
        return read_row(row, "planted")

    def with_paragraph(self, number: int, text: str) -> Story:
        """Return the story with another text for paragraph `number`."""
        rest = self.paragraphs
        return replace(self, paragraphs=(*rest[:number], text, *rest[number + 1 :]))

    def with_line(self, number: int, line: str) -> Story:
        """Return the story with one line more, before paragraph `number`."""
        rest = self.paragraphs
        return replace(self, paragraphs=(*rest[:number], line, *rest[number:]))


Plant = Callable[[Story, Random], Document | None]
"""Puts one fault into a story; None where the story has no place for it."""


def line(*lines: str) -> Plant:
    """Return the plant that puts one of `lines` between two paragraphs."""

    def plant(story: Story, random: Random) -> Document:
        at = random.randrange(2, len(story.paragraphs))
        return story.with_line(at, random.choice(lines)).document()

    return plant


def last_line(*lines: str) -> Plant:
    """Return the plant that puts one of `lines` under the story."""

    def plant(story: Story, random: Random) -> Document:
        return story.with_line(len(story.paragraphs), random.choice(lines)).document()

    return plant


def replaced(pattern: str, *replacements: str) -> Plant:
    """Return the plant that replaces one match of `pattern`, anywhere outside quotations.

    A replacement is a template for `re.Match.expand`.
    """
    compiled = re.compile(pattern)

    def plant(story: Story, random: Random) -> Document | None:
        places = [
            (number, match)
            for number, text in enumerate(story.paragraphs)
            if not re.search('["“”]', text)
            for match in compiled.finditer(text)
        ]
        if not places:
            return None
        number, match = random.choice(places)
        text = story.paragraphs[number]
        becomes = match.expand(random.choice(replacements))
        return story.with_paragraph(
            number, text[: match.start()] + becomes + text[match.end() :]
        ).document()

    return plant
