"""Who wrote, who took the picture, who owns it: lines in the text, and names that are missing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

from linter import Document
from plants.story import Plant, Story, last_line, line

_LONG = 300  # words


def _unsigned(story: Story, random: Random) -> Document | None:
    """Take the authors away from a long story that names nobody in its text either."""
    short = [text for text in story.paragraphs if len(text.split()) < 12]
    end = story.paragraphs[-1]
    signed = any(word in end for word in ("Follow", "@", "writer", "author", "Report", "contribut"))
    words = sum(len(text.split()) for text in story.paragraphs)
    if short or signed or words < _LONG:
        return None
    return replace(story, authors=None).document()


def _owned(years: Callable[[int], int]) -> Plant:
    """Return the plant that puts a copyright line under a story; `years` gives it its year."""
    lines = (
        "Copyright {} Riverton Herald. All rights reserved.",
        "© {} Coastal Press",
        "© Copyright {} Riverton Media Group. All Rights Reserved.",
        "(c) {} Example Wire. This material may not be published, rewritten or redistributed.",
        "Copyright © {} Riverton Herald, Inc.",
        "© {} Public Radio Riverton. All rights reserved.",
    )

    def plant(story: Story, random: Random) -> Document | None:
        if not story.day[:4].isdigit() or "/" in story.day:
            return None
        notice = random.choice(lines).format(years(int(story.day[:4])))
        return last_line(notice)(story, random)

    return plant


PLANTS: dict[str, Plant] = {
    "caption-in-body": line(
        "Voters line up outside a school in Dayton, Ohio, Tuesday, Nov. 4, 2014. "
        "(AP Photo/Jo Example)",
        "A woman walks past a closed shop in Lyon, France, March 17, 2020. REUTERS/Jo Example",
        "FILE - In this May 2, 2018, file photo, Mayor Ana Petrova speaks in Riverton. "
        "(Jo Example/Riverton Herald via AP, File)",
        "Supporters wave flags at a rally in Tulsa. (Photo by Jo Example/Getty Images)",
        "Firefighters work at the scene of a blaze in Riverton on Sunday. Photograph: Jo "
        "Example/AFP/Getty Images",
        "Sen. Ana Petrova leaves a meeting at the Capitol on July 9, 2019. Jo Example/AP",
        "Ana Petrova poses with her medal in Lyon. Credit: Jo Example/Reuters",
    ),
    "copyright-line-in-body": _owned(lambda year: year),
    "copyright-year-mismatch": _owned(lambda year: year + 3),
    "missing-byline": _unsigned,
    "photo-credit-inline": line(
        "(AP Photo/Jo Example)",
        "Photo: Jo Example",
        "(Photo by Jo Example/Getty Images)",
        "The mayor speaks to voters on Monday. (Jo Example/Riverton Herald via AP)",
        "Photo credit: Jo Example",
        "Photograph: Jo Example/AFP/Getty Images",
        "(Jo Example / Los Angeles Times)",
        "Image: Jo Example/Reuters",
        "Photo courtesy of Jo Example",
    ),
}
