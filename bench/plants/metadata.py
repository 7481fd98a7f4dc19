"""Faults of the family metadata: what a page or a file says of the story beside its text."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from random import Random

from linter import Document
from linter.readers import read_text
from plants.dates import day_of
from plants.media import paragraphs
from plants.story import Plant, Story

_TIME = "T10:30:00Z"
_IMAGE = "https://media.herald.example/2021/05/bridge.jpg"


def _linked(story: Story) -> dict[str, object]:
    """Return JSON-LD of the story in which nothing is wrong."""
    day = str(day_of(story) or story.day)
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.headline,
        "datePublished": f"{day}{_TIME}",
        "dateModified": f"{day}{_TIME}",
        "author": {"@type": "Person", "name": "Ana Petrova"},
        "image": _IMAGE,
        "publisher": {"@type": "Organization", "name": "Riverton Herald"},
    }


def _page(story: Story, script: str, head: str = "", shown: str | None = None) -> Document:
    """Return the story as a page with this JSON-LD, these elements in its head, this headline."""
    source = (
        f"<html><head><title>{story.headline}</title>{head}"
        f'<script type="application/ld+json">{script}</script></head><body><article>'
        f"<h1>{shown or story.headline}</h1>{''.join(paragraphs(story))}</article></body></html>"
    )
    return read_text("story.html", source)


def _no_json(story: Story, random: Random) -> Document:
    script = json.dumps(_linked(story), indent=2)
    broken = (
        script.removesuffix("\n}") + ",\n}",
        script.replace('",\n  "author', '"\n  "author', 1),
        script.replace("Riverton Herald", "Riverton\nHerald", 1),
        script.replace('"', "&quot;"),
        script.replace('"', "'"),
        script[: random.randrange(60, len(script) - 5)],
        f"<!-- {script} -->"[5:],
        script.replace("Ana Petrova", 'Ana "Annie" Petrova'),
        script + script,
        script.replace("{", "", 1),
    )
    return _page(story, random.choice(broken))


def _lacking(story: Story, random: Random) -> Document:
    linked = _linked(story)
    keys = ("author", "image", "dateModified", "datePublished")
    for key in random.sample(keys, random.randrange(1, 4)):
        del linked[key]
    data: object = linked
    if random.random() < 0.3:
        data = {"@context": "https://schema.org", "@graph": [{"@type": "WebSite"}, linked]}
    return _page(story, json.dumps(data))


def _wrong_kind(story: Story, random: Random) -> Document:
    person = {"@type": "Person", "name": "By Ana Petrova"}
    wrong: tuple[dict[str, object], ...] = (
        {"author": person},
        {"author": [person, {"@type": "Person", "name": "Lee Moss"}]},
        {"author": "by Ana Petrova"},
        {"image": ""},
        {"image": {"@type": "ImageObject", "url": ""}},
        {"image": None},
        {"publisher": {"@type": "Organization"}},
        {"publisher": {"@type": "Organization", "name": ""}},
        {"wordCount": "412"},
        {"datePublished": 1579602600},
        {"headline": [story.headline]},
        {"@type": "newsArticle"},
        {"@type": "Newsarticle"},
        {"dateModified": None},
    )
    return _page(story, json.dumps(_linked(story) | random.choice(wrong)))


def _other_date(story: Story, random: Random) -> Document | None:
    day = day_of(story)
    if day is None:
        return None
    other = day + timedelta(days=random.choice((-900, -365, -30, -3, 3, 14, 365)))
    metas = (
        f'<meta property="article:published_time" content="{other}{_TIME}">',
        f'<meta name="date" content="{other}">',
        f'<meta itemprop="datePublished" content="{other}{_TIME}">',
    )
    if random.random() < 0.25:
        line = f"Published {other:%B} {other.day}, {other.year}"
        shown = Story(story.headline, story.day, story.authors, (line, *story.paragraphs))
        return _page(shown, json.dumps(_linked(story)))
    return _page(story, json.dumps(_linked(story)), random.choice(metas))


def _other_headline(story: Story, random: Random) -> Document | None:
    """A number that one headline still has as it was."""
    old, new = random.choice(((3, 5), (12, 15), (40, 44), (110, 140), (7, 9)))
    told = (
        f"{old} killed in fire on ferry near Riverton",
        f"Storm leaves {old} dead on the coast, officials say",
        f"{old} arrested after protest at the port of Riverton",
        f"Mayor asks for ${old} million to mend the Riverton bridge",
    )
    before = random.choice(told)
    now = re.sub(rf"\b{old}\b", str(new), before)
    if random.random() < 0.3:
        before = f"{before} | Riverton Herald"
    shown = Story(now, story.day, story.authors, story.paragraphs)
    head = f'<meta property="og:title" content="{before}">'
    linked = _linked(shown)
    if random.random() < 0.5:
        head, linked["headline"] = "", before
    return _page(shown, json.dumps(linked), head)


def _elsewhere(story: Story, random: Random) -> Document:
    site = "https://www.herald.example"
    own = f"{site}/news/2021/{random.choice(('ferry-returns', 'bridge-opens', 'mayor-resigns'))}"
    other = random.choice((f"{site}/", f"{site}/news", f"{site}/sports/2019/cup-final", "/"))
    head = f'<link rel="canonical" href="{other}"><meta property="og:url" content="{own}">'
    return _page(story, json.dumps(_linked(story)), head)


def _ninjs(story: Story, **fields: object) -> Document:
    day = str(day_of(story) or "2020-01-21")
    data: dict[str, object] = {
        "uri": "urn:herald:4711",
        "headline": story.headline,
        "versioncreated": f"{day}{_TIME}",
        "pubstatus": "usable",
        "body_text": "\n\n".join(story.paragraphs),
    }
    return read_text("story.json", json.dumps(data | fields, indent=1))


def _recalled(story: Story, random: Random) -> Document:
    if random.random() < 0.5:
        return _ninjs(story, pubstatus=random.choice(("canceled", "withheld", "stat:canceled")))
    return _ninjs(story, embargoed=f"20{random.randrange(27, 35)}-03-05T08:00:00Z")


def _off_standard(story: Story, random: Random) -> Document:
    standard = {"name": "ninjs", "version": random.choice(("1.3", "1.4", "1.6"))}
    wrong: tuple[dict[str, object], ...] = (
        {"pubstatus": "published"},
        {"byLine": "Ana Petrova"},
        {"versioncreated": "Jan. 21, 2020"},
        {"uri": 4711},
        {"urgency": "high"},
        {"keywords": "ferry"},
        {"place": {"name": "Riverton"}},
        {"wordcount": "four hundred"},
    )
    return _ninjs(story, **{"$standard": standard}, **random.choice(wrong))


PLANTS: dict[str, Plant] = {
    "canonical-mismatch": _elsewhere,
    "date-mismatch": _other_date,
    "headline-mismatch": _other_headline,
    "jsonld-invalid": _no_json,
    "jsonld-missing-recommended": _lacking,
    "jsonld-wrong-type": _wrong_kind,
    "pubstatus-conflict": _recalled,
    "standard-violation": _off_standard,
}
