"""Writes an archive that has what old archives have: many faults that nobody will mend."""

from __future__ import annotations

import json
import random
from html import escape
from pathlib import Path

_PEOPLE = ("Ann Poe", "Mara Lind", "Idris Cole", "Jo Tanaka")
_PLACES = ("Northby", "Port Ellen", "Riverton", "Saltmarsh")
_THINGS = ("the pier", "the old mill", "the night bus", "the town library")
_FAULTS = (
    "Trending Stories",
    "This is an archived article and the information in the article may be outdated.",
    "The envoy held talks with senior Iraqi and officials on the future of {thing} on Monday.",
    "A card on the wall of the hall says that NATO has 29 member countries, the mayor said.",
    "After a long evening in the hall the council agreed that {thing} would stay as it",
    "Copyright 2011 The Riverton Post. All rights reserved.",
)


def paragraphs(number: int) -> list[str]:
    """Return the text of the story `number`; two in three have a fault."""
    some = random.Random(number)
    thing, place = some.choice(_THINGS), some.choice(_PLACES)
    text = [
        f"The council of {place} voted on Monday to keep {thing} open for another year.",
        f"“We have heard what people say about {thing},” the mayor said after the vote.",
        f"Work on {thing} begins in spring, and the money for it comes from the county.",
    ]
    if number % 3:
        fault = _FAULTS[some.randrange(len(_FAULTS))].format(thing=thing)
        text.insert(1 if fault.startswith("This is") else len(text), fault)
    return text


def write_archive(folder: Path, number: int) -> None:
    """Write `number` stories of the year 2018 below `folder`, in four forms."""
    for one in range(number):
        day = f"2018-{one % 12 + 1:02}-{one % 28 + 1:02}"
        suffix, write = _FORMS[one % len(_FORMS)]
        path = folder / day[:7] / f"story-{one:03}{suffix}"
        path.parent.mkdir(parents=True, exist_ok=True)
        title, author = f"Council keeps its word, part {one}", _PEOPLE[one % len(_PEOPLE)]
        path.write_text(write(title, author, day, paragraphs(one)), encoding="utf-8")


def _text(title: str, author: str, day: str, text: list[str]) -> str:
    return "\n\n".join([title, f"By {author}", f"Published: {day}", *text]) + "\n"


def _html(title: str, author: str, day: str, text: list[str]) -> str:
    body = "\n".join(f"<p>{escape(one)}</p>" for one in text)
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<title>{title}</title>\n'
        f'<meta property="article:published_time" content="{day}T09:00:00Z">\n'
        f'<meta name="author" content="{author}">\n</head>\n'
        f"<body>\n<article>\n<h1>{title}</h1>\n{body}\n</article>\n</body>\n</html>\n"
    )


def _markdown(title: str, author: str, day: str, text: list[str]) -> str:
    head = f'---\ntitle: "{title}"\nauthor: {author}\ndate: {day}\n---\n\n'
    return head + "\n\n".join(text) + "\n"


def _json(title: str, author: str, day: str, text: list[str]) -> str:
    story = {"title": title, "authors": [author], "date": day, "text": "\n\n".join(text)}
    return json.dumps(story, indent=2, ensure_ascii=False) + "\n"


_FORMS = ((".txt", _text), (".html", _html), (".md", _markdown), (".json", _json))
