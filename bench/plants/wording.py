"""Faults of the family wording: two ways of writing in one story, and what houses do not write."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from linter import Document
from plants.story import Plant, Story, line

# Quotations, tables of figures, and what may be quoted because it stands behind a colon.
_OTHERS = re.compile('["“”‘’(]| vs[. ]|:$')


def _also(pattern: str, change: Callable[[re.Match[str]], str], least: int = 2) -> Plant:
    """Return the plant that writes one of `least` or more like things otherwise."""
    compiled = re.compile(pattern)

    def plant(story: Story, random: Random) -> Document | None:
        places = [
            (number, match)
            for number, text in enumerate(story.paragraphs)
            if not _OTHERS.search(text)
            for match in compiled.finditer(text)
        ]
        if len(places) < least:
            return None
        number, match = random.choice(places)
        text = story.paragraphs[number]
        changed = text[: match.start()] + change(match) + text[match.end() :]
        return story.with_paragraph(number, changed).document()

    return plant


def _percent(match: re.Match[str]) -> str:
    return f"{match[1]}%" if "p" in match[2] else f"{match[1]} percent"


def _acronym(match: re.Match[str]) -> str:
    name = match.group()
    return name.replace(".", "") if "." in name else ".".join(name) + "."


def _clock(match: re.Match[str]) -> str:
    half = match[2].replace(".", "").lower()
    return match[1] + (half if "." in match[2] else f" {half[0]}.m.")


def _two_lines(*pairs: tuple[str, str]) -> Plant:
    """Return the plant that puts both lines of a pair into the story, far from each other."""

    def plant(story: Story, random: Random) -> Document:
        first, second = random.choice(pairs)
        at = random.randrange(2, len(story.paragraphs))
        return story.with_line(at, first).with_line(len(story.paragraphs) + 1, second).document()

    return plant


def _headline(story: Story, random: Random) -> Document:
    """A headline that begins with a number in words."""
    number = random.choice(("Two", "Three", "Five", "Seven", "Eleven", "Twenty"))
    what = random.choice(("people held after", "towns cut off by", "boats lost in", "men hurt in"))
    where = random.choice(("storm on the coast", "night of fires", "strike at the harbor"))
    return Story(f"{number} {what} {where}", story.day, story.authors, story.paragraphs).document()


PLANTS: dict[str, Plant] = {
    "percent-sign": _also(
        r"(?<![\w.,/$(+-])(\d+(?:\.\d+)?)(%| percent| per cent)(?=[ .,])", _percent, 3
    ),
    "acronym-periods": _also(
        r"\b(?:U\.S\.|U\.N\.|U\.K\.)(?= [a-z])|\b(?:US|UN|UK)(?= [a-z])", _acronym, 3
    ),
    "clock-time-form": _two_lines(
        (
            "The hall opens at 9 a.m. and closes at 5 p.m.",
            "Doors open again at 7pm for the concert.",
        ),
        (
            "Trains left at 6:15am, and the last one at 11:40pm.",
            "Buses run until 10:30 p.m. tonight.",
        ),
        ("They met at 8 AM and talked until 2 PM on both days.", "The talks end at noon or 1 p.m."),
    ),
    "date-style": _two_lines(
        ("The office closed on Jan. 12 and opened again on Feb. 3.", "It closes on February 20."),
        ("The trial began on 4 October and ended on 11 October.", "He was freed on October 30."),
        ("She wrote on November 2 and again on December 9.", "No answer came until Dec. 18."),
    ),
    "word-form-varies": _two_lines(
        ("Nobody had told the advisers about the plan.", "One of the advisors had left already."),
        (
            "The county pays for health care in its jails.",
            "It spends a third of that on healthcare.",
        ),
        ("She sent the email on a Friday.", "No e-mail came back, and nobody called."),
        ("Protesters stood at the gate all night.", "The protestors went home at dawn."),
        ("The ceasefire held for two days.", "Both sides broke the cease-fire on the third."),
        ("He ran for re-election in the spring.", "His reelection was never in doubt."),
    ),
    "us-uk-mix": _two_lines(
        ("The harbour was closed for the night.", "The harbor opened again at dawn."),
        ("The neighbours had heard nothing.", "They met at a community center near the river."),
        ("The town will organise a feast.", "It had never tried to organize one before."),
        ("She wore a grey coat and a hat.", "The gray of the sky did not change all day."),
        ("It was an honour to be asked, he wrote.", "The defense of the town was left to others."),
        ("The council criticised the plan.", "It was criticized by the state, too."),
    ),
    "us-state-abbreviation": line(
        "The company moved its office to Boise, ID, in the spring of that year.",
        "Her family came from Tulsa, OK, and his from a village near the sea.",
        "A driver from Toledo, OH, was the first to see the smoke.",
        "The plant in Macon, GA, will close at the end of the year.",
        "They stopped in Fargo, ND, and again in Billings, MT, on their way.",
    ),
    "courtesy-titles": line(
        "The plan was not new to Mr. Okafor, who had drawn the first one.",
        "Ms. Lindqvist declined to say when the office would open again.",
        "It was left to Mrs. Duarte to close the meeting.",
        "Mr Haddad said the road would be open by winter.",
    ),
    "headline-numeral": _headline,
    "sentence-starts-with-figure": line(
        "The hall was full. 250 people had come to hear the plan, and more stood outside.",
        "12 of the houses on the street will be torn down before winter comes.",
        "The vote was close. 51 percent of the members were for the plan in the end.",
        "3 workers were hurt when the roof of the old station fell in on Friday.",
    ),
    "number-style": line(
        "The storm damaged the homes of 6 people and closed the road for a day.",
        "At least fourteen houses on the street will be torn down before winter.",
        "The plan was signed by twenty-six mayors and read aloud in the hall.",
        "The office has 4 employees now, and had more when it opened.",
    ),
    "title-capitals": line(
        "Maria Duarte, Director of the county library, said the roof would be mended.",
        "The letter was signed by Omar Haddad, President of the club, and two others.",
        "Ingrid Lindqvist, Executive Director at the shelter, asked for blankets and food.",
        "Samuel Okafor, Chairman of the water board, said that the wells were dry.",
    ),
    "oxford-comma": _two_lines(
        (
            "They sold bread, milk, eggs and cheese. The room was small, dark and cold.",
            "The soup was thick, hot, and salty.",
        ),
        (
            "He grew corn, beans, squash, and melons. The house was old, empty, and dark.",
            "The water was cold, clear and deep.",
        ),
    ),
    "loaded-said-verb": line(
        "The owner claimed that nobody had told him of the leak.",
        "“We knew about the leak for a week,” she admitted.",
        "The company boasted that its new plant was the largest in the land.",
        "“This is the best plan there is,” he bragged to the council.",
    ),
    "cliche": line(
        "Whether the plan will work remains to be seen.",
        "Only time will tell if the road is open by winter.",
        "At the end of the day, the council has to pay for the road.",
        "The new bridge could be a game changer for the town.",
        "Last but not least, the hall will get a new roof.",
    ),
    "weasel-superlative": line(
        "The house is very unique, and so is its garden.",
        "The fire completely destroyed the old station and two shops.",
        "It is the most unique building on the street, the guide says.",
    ),
    "profanity": line(
        "The road is full of shit, and nobody has cleaned it since the spring.",
        "Nobody told the fucking council about the leak until it was too late.",
        "It was all bullshit, as the council found out a week later.",
    ),
    "emoji-in-copy": line(
        "The hall is open again 🎉 and everybody is welcome.",
        "🚨 The road is closed until Friday, the county said.",
        "The team won in the last minute 🏆 and went on to the final.",
    ),
    "ambiguous-numeric-date": line(
        "The permit was issued on 03/04/2018 and never renewed.",
        "The plan was first shown to the council on 6/5/2017, in a closed meeting.",
        "The road has been closed since 09.10.2019, the county said.",
    ),
}
