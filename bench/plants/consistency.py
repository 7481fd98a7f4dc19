"""Faults of the family consistency: what does not agree within one story."""

from __future__ import annotations

import re
from collections import Counter
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


PLANTS: dict[str, Plant] = {
    "bad-thousands": replaced(
        r"(?<![\d,.])(\d{1,3}),(\d\d)(\d)(?![\d,])", r"\1,\2\g<3>0", r"\1,\2"
    ),
    "currency-duplicate": replaced(r"(\$\d[\d.,]* (?:million|billion))\b", r"\1 dollars"),
    "first-name-varies": _misnamed,
    "name-spelling-varies": _misspelled,
    "range-reversed": line(
        "She led the council in 2014-2011 and then moved to the coast.",
        "The figures for the years 2008–1998 were not given.",
        "The war (1918-1914) is the subject of a show in the town hall.",
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
