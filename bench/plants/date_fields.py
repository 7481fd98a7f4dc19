"""Faults of the family dates that stand in the fields beside a story."""

from __future__ import annotations

import json
from datetime import timedelta
from random import Random

from linter import Document
from linter.readers import read_text
from plants.dates import day_of
from plants.media import page, paragraphs
from plants.story import Plant, Story


def _with_dates(story: Story, published: str, changed: str, random: Random) -> Document:
    """Return the story with these dates beside it, as a page or as data gives them."""
    way = random.randrange(4)
    text = "\n\n".join(story.paragraphs)
    if way == 0:
        linked = {"@type": "NewsArticle", "headline": story.headline, "datePublished": published}
        linked |= {"dateModified": changed} if changed else {}
        script = f'<script type="application/ld+json">{json.dumps(linked)}</script>'
        return page(story, *paragraphs(story), script)
    if way == 1:
        metas = [f'<meta property="article:published_time" content="{published}">']
        if changed:
            metas.append(f'<meta property="article:modified_time" content="{changed}">')
        source = (
            f"<html><head><title>x</title>{''.join(metas)}</head><body><h1>Ferry returns</h1>"
            f"{''.join(paragraphs(story))}</body></html>"
        )
        return read_text("story.html", source)
    if way == 2:
        fields = {"headline": story.headline, "published": published, "text": text}
        fields |= {"updated": changed} if changed else {}
        return read_text("story.json", json.dumps(fields))
    lines = [f"title: {json.dumps(story.headline)}", f"date: {published}"]
    lines += [f"updated: {changed}"] if changed else []
    return read_text("story.md", "---\n" + "\n".join(lines) + f"\n---\n\n{text}\n")


def _unlike_iso(story: Story, random: Random) -> Document | None:
    day = day_of(story)
    if day is None:
        return None
    forms = ("%b. %d, %Y", "%d %B %Y", "%m/%d/%Y", "%a, %d %b %Y 10:30:00 GMT", "%B %d, %Y 9:15 AM")
    return _with_dates(story, day.strftime(random.choice(forms)), "", random)


_EMPTY = (
    "1970-01-01T00:00:00Z",
    "1969-12-31T19:00:00-05:00",
    "0001-01-01T00:00:00Z",
    "1900-01-01",
    "2000-01-01T00:00:00Z",
    "0000-00-00 00:00:00",
    "2031-05-04T10:00:00Z",
)


def _empty(story: Story, random: Random) -> Document:
    return _with_dates(story, random.choice(_EMPTY), "", random)


def _changed_first(story: Story, random: Random) -> Document | None:
    day = day_of(story)
    if day is None:
        return None
    before = day - timedelta(days=random.choice((2, 9, 40, 365, 1500)))
    return _with_dates(story, f"{day}T10:30:00Z", f"{before}T08:00:00Z", random)


PLANTS: dict[str, Plant] = {
    "date-not-iso8601": _unlike_iso,
    "epoch-or-placeholder-date": _empty,
    "updated-before-published": _changed_first,
}
