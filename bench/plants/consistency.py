"""What does not agree within one story: the family consistency, and sums of the family facts."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from random import Random

from linter import Document
from plants.story import Plant, Story, line, replaced

_FULL = re.compile(
    r"\b(?:James|John|Robert|Michael|William|David|Richard|Joseph|Thomas|Charles|Daniel|Matthew|Mark|"
    r"Paul|Steven?|Andrew|Kevin|Brian|George|Timothy|Jeff|Scott|Eric|Mike|Jim|Tom|Joe|Bill|Chris|Peter|"
    r"Mary|Patricia|Jennifer|Linda|Elizabeth|Susan|Sarah|Karen|Nancy|Lisa|Margaret|Emily|Amy|Laura|"
    r"Hillary|Anna|Kate|Rachel|Maria|Donald|Barack|Mitch|Bernie) ([A-Z][a-z]{5,})\b"
)


def _misspelled(story: Story, random: Random) -> Document | None:
    """Drop or swap a letter in the last place of a surname that stands there at least thrice."""
    text = "\n".join(story.paragraphs)
    names = Counter(match[1] for match in _FULL.finditer(text))
    often = sorted(name for name in names if len(re.findall(rf"\b{name}\b", text)) > 2)
    for name in random.sample(often, len(often)):
        for number in reversed(range(len(story.paragraphs))):
            paragraph = story.paragraphs[number]
            said = re.search(
                rf"(?<![\w-] )(?:Mr\. |Ms\. )?\b{name}\b(?= (?:said|told|has|was))", paragraph
            )
            if said is None or re.search('["“”]', paragraph):
                continue
            at = random.randrange(2, len(name) - 1)
            wrong = name[:at] + name[at + 1 :]
            if wrong == name:
                continue
            end = said.end()
            changed = paragraph[: end - len(name)] + wrong + paragraph[end:]
            return story.with_paragraph(number, changed).document()
    return None


def _misnamed(story: Story, random: Random) -> Document | None:
    """Swap two letters in the first name of somebody who is named in full twice."""
    text = "\n".join(story.paragraphs)
    names = Counter(match.group() for match in _FULL.finditer(text))
    often = sorted(name for name, count in names.items() if count > 1 and name.index(" ") > 4)
    for name in random.sample(often, len(often)):
        for number in reversed(range(len(story.paragraphs))):
            paragraph = story.paragraphs[number]
            start = paragraph.find(name)
            first = name.partition(" ")[0]
            at = random.randrange(1, len(first) - 2)
            wrong = first[:at] + first[at + 1] + first[at] + first[at + 2 :]
            if start < 0 or wrong == first or re.search('["“”]', paragraph):
                continue
            changed = paragraph[:start] + wrong + paragraph[start + len(first) :]
            return story.with_paragraph(number, changed).document()
    return None


# A headline of yesterday with {old}, and the lead of today with {new}.
_EVENTS = (
    ("{old} killed in ferry fire", "At least {new} people were killed when a ferry caught fire."),
    ("Train crash kills {old}", "A train left its tracks on Monday, killing {new} people."),
    ("{old} dead after floods", "The floods have left {new} dead, the government said on Monday."),
    ("Death toll in mine rises to {old}", "The death toll of the blast has climbed to {new}."),
    (
        "{old} hurt as stand collapses",
        "A stand collapsed and {new} people were injured, police said.",
    ),
    (
        "Police arrest {old} at march",
        "Police said that they had arrested {new} people at the march.",
    ),
    ("{old} indicted in bank fraud", "A grand jury has indicted {new} people on charges of fraud."),
    ("Mill to cut {old} jobs", "The mill said on Monday that it would cut {new} jobs."),
    (
        "Quake wounds {old} in hills",
        "Some buildings fell and {new} people were wounded in the hills.",
    ),
    ("City sells port for ${old} million", "The port was sold for ${new} million, the city said."),
    ("Council backs ${old} million tunnel", "The council agreed to build a ${new} million tunnel."),
)


def _forgotten_headline(story: Story, random: Random) -> Document:
    """Put a headline on the story that the first lines of its text have left behind."""
    headline, lead = random.choice(_EVENTS)
    text = "\n".join(story.paragraphs)
    numbers = [number for number in range(11, 98) if str(number) not in text]
    old = random.choice(numbers)
    new = old + random.choice((1, 2, 3, 5, 8))
    if headline.startswith("City"):
        new = old * 10
    told = story.with_line(random.randrange(2), lead.format(new=new))
    return replace(told, headline=headline.format(old=old)).document()


PLANTS: dict[str, Plant] = {
    "bad-thousands": replaced(
        r"(?<![\d,.])(\d{1,3}),(\d\d)(\d)(?![\d,])", r"\1,\2\g<3>0", r"\1,\2"
    ),
    "currency-duplicate": replaced(r"(\$\d[\d.,]* (?:million|billion))\b", r"\1 dollars"),
    "first-name-varies": _misnamed,
    "name-spelling-varies": _misspelled,
    "number-repeats-differ": _forgotten_headline,
    "percent-over-100-share": line(
        "In the poll, 47 percent said yes, 38 percent said no and 25 percent were undecided.",
        "Some 58% of voters approve of the plan and 49% disapprove, the survey said.",
        "The survey said that 120 percent of respondents had heard of the plan.",
        "Sixty percent support the bill and 55 percent oppose it, the pollster said.",
        "He claimed that 105% of the residents had signed.",
        "The motion was backed by a show of hands: 63 percent were for it and 47 percent against.",
        "About 130 percent of registered voters cast a ballot in that town.",
    ),
    "range-reversed": line(
        "She led the council in 2014-2011 and then moved to the coast.",
        "The figures for the years 2008–1998 were not given.",
        "The war (1918-1914) is the subject of a show in the town hall.",
    ),
    "sum-mismatch": line(
        "Seven people were killed in the crash: three women and five men.",
        "The panel of nine judges (five women and three men) will meet in May.",
        "She is survived by five children: two sons and two daughters.",
        "The 10-member committee — six Republicans and five Democrats — votes on Friday.",
        "The police arrested 12 people, seven men and four women, at the bridge.",
        "He has six grandchildren, four grandsons and three granddaughters.",
        "Rescuers pulled out 15 people, including nine women and eight men.",
        "The bus carried 20 passengers - 12 adults and nine children - from the coast.",
    ),
    "unit-mismatch": line(
        "The road is 12 miles (29 kilometers) long, according to the state.",
        "Some 3,000 acres (2,214 hectares) have burned since Monday.",
        "The tower is 90 meters (195 feet) high and can be seen from the sea.",
        "It was 12 degrees Celsius (74 degrees Fahrenheit) at noon on Monday.",
        "The shipment weighed 50 pounds (33 kilograms), the agents said.",
        "Gusts of 80 mph (159 kph) were measured at the airport.",
    ),
}
