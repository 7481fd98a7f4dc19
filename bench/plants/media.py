"""Faults of the family media: links and pictures of a page, and posts without their frame."""

from __future__ import annotations

import html
from random import Random

from linter import Document
from linter.readers import read
from plants.story import Plant, Story, line


def page(story: Story, *parts: str) -> Document:
    """Return the story as a page whose text is the HTML in `parts`."""
    text = "\n".join(parts)
    source = (
        f"<html><head><title>{html.escape(story.headline)}</title></head><body><article>\n"
        f"<h1>{html.escape(story.headline)}</h1>\n{text}\n</article></body></html>\n"
    )
    return read("story.html", source.encode())


def paragraphs(story: Story) -> list[str]:
    """Return the paragraphs as HTML."""
    return [f"<p>{html.escape(text, quote=False)}</p>" for text in story.paragraphs]


def between(*pictures: str) -> Plant:
    """Return the plant that puts one of these pieces of HTML between two paragraphs."""

    def plant(story: Story, random: Random) -> Document:
        parts = paragraphs(story)
        parts.insert(random.randrange(2, len(parts)), random.choice(pictures))
        return page(story, *parts)

    return plant


def twice(*pictures: str) -> Plant:
    """Return the plant that shows one of the pictures at the top and once more in the text."""

    def plant(story: Story, random: Random) -> Document:
        parts = paragraphs(story)
        picture = random.choice(pictures)
        parts.insert(random.randrange(2, len(parts)), picture)
        return page(story, picture, *parts)

    return plant


def linked(*hrefs: str) -> Plant:
    """Return the plant that makes some words of a paragraph a link with one of `hrefs`."""

    def plant(story: Story, random: Random) -> Document:
        parts = paragraphs(story)
        at = random.randrange(len(parts))
        words = parts[at].removeprefix("<p>").removesuffix("</p>").split(" ")
        first = random.randrange(len(words))
        last = min(first + random.randrange(1, 4), len(words))
        href = random.choice(hrefs)
        words[first] = f'<a href="{href}">{words[first]}'
        words[last - 1] += "</a>"
        parts[at] = f"<p>{' '.join(words)}</p>"
        return page(story, *parts)

    return plant


def behind(*sentences: str) -> Plant:
    """Return the plant that puts one of these sentences of HTML at the end of a paragraph."""

    def plant(story: Story, random: Random) -> Document:
        parts = paragraphs(story)
        at = random.randrange(len(parts))
        parts[at] = f"{parts[at].removesuffix('</p>')} {random.choice(sentences)}</p>"
        return page(story, *parts)

    return plant


_PHOTO = "https://media.herald.example/2021/05/bridge-opening.jpg"

PLANTS: dict[str, Plant] = {
    "bare-url": behind(
        "The full report is available online at https://www.herald.example/reports/2021/full.pdf.",
        "Residents can sign up for the next meeting (https://herald.example/signup).",
    ),
    "broken-anchor": linked("#", "", "javascript:void(0)", "javascript:;", "http://"),
    "duplicate-image": twice(
        f'<figure><img src="{_PHOTO}" alt="People on a bridge"></figure>',
        f'<p><img class="wide" src="{_PHOTO}" width="640" alt="People on a bridge"></p>',
    ),
    "filename-alt": between(
        f'<img src="{_PHOTO}" alt="bridge-opening.jpg">',
        '<img src="/files/DSC_0192.JPG" alt="DSC_0192">',
        f'<figure><img src="{_PHOTO}" alt="A bridge"><figcaption>IMG_4411.jpeg</figcaption>'
        "</figure>",
    ),
    "generic-link-text": behind(
        '<a href="https://herald.example/report">Click here</a> to see the report.',
        'The report can be found <a href="https://herald.example/report">here</a>.',
        'For the dates of all meetings, see <a href="/dates">this page</a>.',
    ),
    "http-image": between(
        f'<img src="{_PHOTO.replace("https", "http")}" alt="People on a bridge">',
        '<iframe src="http://maps.herald.example/bridge" title="Map"></iframe>',
    ),
    "media-without-caption": between(
        f'<figure><img src="{_PHOTO}" alt="People on a bridge"></figure>',
        f'<figure><a href="/large"><img src="{_PHOTO}" alt="People"></a><figcaption></figcaption>'
        "</figure>",
    ),
    "missing-alt": between(
        f'<img src="{_PHOTO}">',
        f'<p><img class="alignleft" width="300" src="{_PHOTO}" /></p>',
        f'<figure><a href="/large"><img src="{_PHOTO}" title="Bridge"></a>'
        "<figcaption>People cross the bridge on its first day.</figcaption></figure>",
        f'<div class="picture"><img src="/grey.gif" data-src="{_PHOTO}"></div>',
    ),
    "orphan-embed": line(
        "We are so proud of our team tonight! pic.twitter.com/Qx81LmZp0a",
        "Roads are icy, please stay at home. — City of Marlow (@MarlowCity) December 12, 2016",
        "So many people came to see the bridge! pic.twitter.com/Kd92nsA1xx — Jo Ray (@joray_7) "
        "Aug 3, 2018",
        "View this post on Instagram",
        "Last walk over the old bridge. A post shared by Jo Ray (@jo.ray) on Feb 2, 2018 at "
        "9:15am PST",
        "—Jo Ray (@joray_7) June 30, 2020",
    ),
    "tracking-params": linked(
        "https://www.herald.example/a/b.html?utm_source=twitter&amp;utm_medium=social",
        "https://www.herald.example/a?id=4411&utm_campaign=weekly&page=2",
        "https://herald.example/?p=12&amp;fbclid=IwAR3xYz-12_Ab",
        "https://video.example/p/Bxyz/?igshid=1abc2def",
        "https://shop.example/item?gclid=EAIaIQobChMI#details",
        "https://herald.example/post?mc_cid=ab12cd34ef&amp;mc_eid=0011223344",
    ),
}
