"""Faults of the families rights and dates that stand on lines of their own."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from linter import Document
from plants.story import Plant, Story, last_line, line


def _twice(story: Story, random: Random) -> Document:
    notice = random.choice(
        ["Copyright {} Example Wire", "© {} Riverton Herald. All rights reserved."]
    )
    notice = notice.format(story.day[:4])
    return replace(story, paragraphs=(*story.paragraphs, notice, notice)).document()


def _claimed(story: Story, random: Random) -> Document:
    agency = random.choice(["AP", "Reuters", "AFP"])
    first = f"BRUSSELS ({agency}) — {story.paragraphs[0]}"
    notice = f"Copyright {story.day[:4]} Riverton Herald"
    return replace(story, paragraphs=(first, *story.paragraphs[1:], notice)).document()


PLANTS: dict[str, Plant] = {
    "duplicate-rights-notice": _twice,
    "malformed-copyright": last_line(
        "© Copyright . All rights reserved.",
        "Copyright 20XX Riverton Herald",
        "© [year] Coastal Press",
    ),
    "rights-holder-conflict": _claimed,
    "timestamp-in-body": line(
        "Updated: Jan. 21, 2020 / 10:12 AM",
        "Published 4:02 PM EST Jan 21, 2020",
        "Last modified on 21 January 2020",
        "Posted: Tuesday, January 21, 2020",
    ),
}
