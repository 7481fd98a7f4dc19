"""Faults of the family structure."""

from __future__ import annotations

import json
import re
import textwrap
from dataclasses import replace
from random import Random

from linter import Document
from linter.readers import read
from plants.story import Plant, Story

_SMALL = re.compile(r"(?<=[a-z]) (?:of|the|to|in|and|a|for|with) ")


def _truncated(story: Story, random: Random) -> Document | None:
    """As a news service, a feed, a paywall and a broken paste leave a story."""
    way = random.randrange(4)
    if way == 0:
        start = " ".join(story.paragraphs)[:200].rstrip()
        return replace(
            story, paragraphs=(f"{start}… [+{random.randrange(900, 9000)} chars]",)
        ).document()
    if way == 1:
        words = story.paragraphs[0].split()[:30]
        return replace(
            story, paragraphs=(" ".join(words).rstrip('.,”"') + random.choice(("...", "…")),)
        ).document()
    if way == 2:
        link = random.choice(
            (
                "Continue reading",
                "Read more",
                "Read the full story",
                "Subscribe to continue reading",
            )
        )
        return replace(story, paragraphs=(story.paragraphs[0], link)).document()
    for number in range(len(story.paragraphs) - 2, 2, -1):
        text = story.paragraphs[number]
        places = [match.end() for match in _SMALL.finditer(text) if match.start() > 60]
        if places and not re.search('["“”]', text):
            cut = text[: random.choice(places)].rstrip()
            return replace(story, paragraphs=(*story.paragraphs[:number], cut)).document()
    return None


def _twice(story: Story, random: Random) -> Document | None:
    """One paragraph again, somewhere below."""
    numbers = [
        n
        for n, text in enumerate(story.paragraphs[:-1])
        if len(text.split()) > 15 and text.endswith(".")
    ]
    if not numbers:
        return None
    number = random.choice(numbers)
    at = random.randrange(number + 1, len(story.paragraphs) + 1)
    return story.with_line(at, story.paragraphs[number]).document()


def _headline_again(story: Story, random: Random) -> Document:
    return story.with_line(0, random.choice((story.headline, story.headline.upper()))).document()


def _suffix(story: Story, random: Random) -> Document:
    ends = (
        " - BBC News",
        " | Reuters",
        " : NPR",
        " | The Guardian",
        " - The New York Times",
        " | Fox News",
        " - CNNPolitics",
        " | CBC News",
        " (KSNV)",
        " - Los Angeles Times",
        " | World news | The Guardian",
        " – Al Jazeera English",
        " | Daily Mail Online",
        " - ABC News",
        " | AP News",
    )
    return replace(story, headline=story.headline + random.choice(ends)).document()


def _markup(story: Story, random: Random) -> Document:
    number = random.randrange(1, len(story.paragraphs))
    text = story.paragraphs[number]
    words = text.split()
    middle = len(words) // 2
    before, after = " ".join(words[:middle]), " ".join(words[middle:])
    changed = random.choice(
        (
            f"{before}<br>{after}",
            f"{before}<br /> {after}",
            f"<p>{text}</p>",
            f"{before} <b>{after}</b>",
            f'[caption id="attachment_1204" align="alignleft" width="300"] {text} [/caption]',
            f"{text} [/vc_column_text][/vc_column]",
            f"{text} {{{{ related_links }}}}",
            f"{text} <!-- /wp:paragraph -->",
            f'{before} <a href="https://riverton.example/a">{after}</a>',
            f'{text} [gallery ids="12,14"]',
            f"{text} %%adslot%%",
            f"<div class='x'>{text}",
            f"{text}&nbsp;</span>",
            f"{before} <strong>{after}</strong>",
            f"{text} [embed]https://riverton.example/v[/embed]",
        )
    )
    return story.with_paragraph(number, changed).document()


_SECOND = (
    "City council members in {} voted on Tuesday to keep the library open through the winter.",
    "Two members were absent, and one left before the vote was called, the clerk said.",
    "The mayor said the money would come from a fund for roads, and that it would be paid back.",
)


def _glued(story: Story, random: Random) -> Document:
    """Another story under this one, as a page that goes on scrolling has it."""
    place = random.choice(("Springfield", "Dayton", "Tulsa", "Portsmouth"))
    second = [_SECOND[0].format(place), *_SECOND[1:]]
    agency = random.choice(("AP", "Reuters", "AFP"))
    if random.random() < 0.5:
        second[0] = f"{place.upper()} ({agency}) — {second[0]}"
    else:
        second = [f"{place} council votes to keep library open", "By Dana Wells", *second]
    return replace(story, paragraphs=(*story.paragraphs, *second)).document()


def _pull_quote(story: Story, random: Random) -> Document | None:
    for number, text in enumerate(story.paragraphs):
        match = re.search(r"[“\"]([A-Z][^“”\"]{60,180})[,.][”\"]", text)
        if match and number > 1:
            return story.with_line(number - 1, f"“{match[1]}”").document()
    return None


def _period(story: Story, random: Random) -> Document | None:
    if re.search(r"[.?!…\"”’']", story.headline[-14:]):
        return None
    return replace(story, headline=story.headline + ".").document()


def _capitals(story: Story, random: Random) -> Document:
    return replace(story, headline=story.headline.upper()).document()


def _wall(story: Story, random: Random) -> Document | None:
    text = " ".join(story.paragraphs)
    if len(text.split()) <= 260 or text[0] in '“"':
        return None
    return replace(story, paragraphs=(text,)).document()


def _json(story: Story, **fields: object) -> Document:
    """Return the story as an object of JSON, with `fields` in it or in place of its own."""
    body = "\n\n".join(story.paragraphs)
    data = {"headline": story.headline, "date": story.day, "body": body, **fields}
    kept = {key: value for key, value in data.items() if value is not None}
    return read("story.json", json.dumps(kept).encode())


def _no_headline(story: Story, random: Random) -> Document:
    """As a row with an empty title, as a text, and as data without the field."""
    way = random.randrange(3)
    if way == 0:
        return replace(story, headline="").document()
    if way == 1:
        return read("story.txt", "\n\n".join(story.paragraphs).encode())
    return _json(story, headline=None)


def _no_body(story: Story, random: Random) -> Document:
    """What is left of a page whose text was loaded later, or stood behind a paywall."""
    left: tuple[tuple[str, ...], ...] = (
        ("Subscribe to continue reading",),
        ("Advertisement", "Share on Facebook", "Share on Twitter"),
        ("A man walks past the town hall on Monday. (Dana Wells/Springfield Courier via AP)",),
        ("By Dana Wells", "Updated 5:12 PM ET, Tue March 3, 2020", "Read more"),
        ("Copyright 2020 Springfield Courier. All rights reserved.",),
        ("Sign up for our newsletter", "Most Read", "Council votes to keep library open"),
    )
    return replace(story, paragraphs=random.choice(left)).document()


def _short(story: Story, random: Random) -> Document | None:
    """The teaser of a story, or its first sentence."""
    first = story.paragraphs[0]
    if len(first.split()) > 45 or not first.endswith("."):
        return None
    left = random.choice(
        (
            (first,),
            (first, "Advertisement"),
            ("By Dana Wells", first),
            (first, "Share on Facebook"),
        )
    )
    return replace(story, paragraphs=left).document()


def _undated(story: Story, random: Random) -> Document | None:
    """A story whose date was in a field that is gone, if its text gives none."""
    if re.search(r"(?:19|20)\d\d", " ".join((story.headline, *story.paragraphs))):
        return None
    if random.random() < 0.5:
        return _json(story, date=None)
    text = "\n\n".join((story.headline, *story.paragraphs))
    return read("story.txt", text.encode())


def _other_language(story: Story, random: Random) -> Document | None:
    """A story that says what the template of the site says."""
    tag = random.choice(("de", "fr-FR", "es", "pt-BR", "nl", "it-IT", "sv"))
    if sum(len(text.split()) for text in story.paragraphs) < 120:
        return None
    if random.random() < 0.5:
        return _json(story, language=tag)
    parts = "".join(f"<p>{text}</p>\n" for text in story.paragraphs)
    source = (
        f'<html><head><title>{story.headline}</title><meta property="og:locale" '
        f'content="{tag.replace("-", "_")}"></head><body><h1>{story.headline}</h1>\n{parts}</body>'
    )
    return read("story.html", source.encode())


def _long_headline(story: Story, random: Random) -> Document:
    more = ", officials say, as neighboring towns wait for word on what the next weeks will bring "
    more += "to schools, shops and hospitals in the north of the country"
    return replace(story, headline=story.headline + more).document()


def _wrapped(story: Story, random: Random) -> Document:
    """Text as e-mail has it."""
    width = random.randrange(60, 78)
    lines = (textwrap.fill(text, width) for text in story.paragraphs)
    return read("story.txt", "\n\n".join((story.headline, *lines)).encode())


PLANTS: dict[str, Plant] = {
    "all-caps-headline": _capitals,
    "duplicate-paragraph": _twice,
    "duplicate-pull-quote": _pull_quote,
    "empty-body": _no_body,
    "hard-wrapped-lines": _wrapped,
    "headline-final-period": _period,
    "headline-repeated-in-body": _headline_again,
    "headline-site-suffix": _suffix,
    "headline-too-long": _long_headline,
    "leftover-markup": _markup,
    "missing-dateline-date": _undated,
    "missing-headline": _no_headline,
    "multiple-articles": _glued,
    "short-body": _short,
    "truncated-body": _truncated,
    "unknown-language": _other_language,
    "wall-of-text": _wall,
}
