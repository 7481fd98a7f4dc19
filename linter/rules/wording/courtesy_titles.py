"""A courtesy title stands in front of a name.

Many houses, agencies in the United States among them, write “Lee” where others write “Mr. Lee” or
“Ms. Lee”. Turned off by default, for desks of the first kind. The first title is reported, once in
a story, and the fix takes all of them out; see whether somebody else in the story has that name.

Left alone are quotations, couples and families of whom two are told apart by their titles (“Mr. Lee
… Mrs. Lee”), names of shows and competitions (“Mr. Olympia”), and forms of address such as “Mr.
President”.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from linter.article import Article
from linter.document import Block
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Change, Good, Hit, NoOptions, Rule, Unit
from linter.rules.wording._copy import own_matches
from linter.span import Span

_TITLE = compiled(
    r"(?<![\w-])(?P<title>Mr|Mrs|Ms|Messrs)\b\.? (?P<name>[A-Z]\w*(?:[’'-][A-Z]\w*)*)"
    r"(?P<rest>(?: [A-Z][\w.-]*)*)"
)
_COUPLE = compiled(r"\bM(?:r|rs|s)\.? (?:and|or|&) $")
_NO_NAMES = frozenset(
    "President Speaker Chairman Chairwoman Chair Chancellor Secretary Mayor Ambassador Justice "
    "Prime Vice Olympia Universe World America Right Wrong Big Wonderful Nice Marvelous Potato "
    "Magoo Bean Doubtfire Dalloway Darcy Fox Robot Peanut Peanuts Met Clean Fantastic Incredible "
    "Claus Marvel Basketball Football Baseball Hockey Irrelevant Saturday Monopoly Miniver Popper "
    "Congeniality Butterworth Rogers Spock Perfect Supreme Miyagi Burns Smith-Goes Freeze Peabody "
    "Toad".split()
)
Place = tuple[Block, "re.Match[str]"]


def _places(article: Article) -> Iterator[Place]:
    found: list[Place] = []
    titles: defaultdict[str, set[str]] = defaultdict(set)
    for block, match in own_matches(article, _TITLE):
        before = block.text[max(0, match.start() - 12) : match.start()]
        if match["name"] in _NO_NAMES or _COUPLE.search(before):
            continue
        found.append((block, match))
        for name in _names(match):
            titles[name].add("Mr" if match["title"] == "Mr" else "Mrs")
    for block, match in found:
        if all(len(titles[name]) == 1 for name in _names(match)):
            yield block, match


def _names(match: re.Match[str]) -> set[str]:
    """Return the first and the last of the names behind a title; either may be the surname."""
    words = [match["name"], *match["rest"].split()]
    return {words[0], words[-1]}


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report the first title that is no part of a name, and take out all."""
    places = list(_places(article))
    if not places:
        return
    changes = [
        Change(block, Span(match.start(), match.start("name")), "") for block, match in places
    ]
    block, match = places[0]
    span = Span(match.start(), match.start("name") - 1)
    times = "" if len(places) == 1 else f" in {len(places)} places"
    name = match["name"]
    whole = Span(match.start(), match.end("name"))
    message = f"“{span.of(block.text)}” stands in front of a name{times}; leave it out."
    yield Hit(whole, message, name, block=block, also=tuple(changes[1:]))


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    trigger=r"\bM(?:r|rs|s|essrs)\b\.? [A-Z]",
    check=check,
    on=False,
    since="0.1.0",
    examples=(
        Bad(
            "⟦Mr. Lee⟧ built the boat. It was sold by Mr. Lee in spring.",
            becomes="Lee built the boat. It was sold by Lee in spring.",
        ),
        Bad("The boat was sold by ⟦Ms. Roe⟧.", becomes="The boat was sold by Roe."),
        Bad(
            "The boat was sold by ⟦Mr Petrov⟧’s wife.",
            becomes="The boat was sold by Petrov’s wife.",
        ),
        Bad(
            "The boat was sold by ⟦Mrs. Ann⟧ Lee, of Riverton.",
            becomes="The boat was sold by Ann Lee, of Riverton.",
        ),
        Good("Lee built the boat, and it was sold by Ann Roe in spring."),
        Good("“Mr. Lee built the boat,” she said."),
        Good("Mr. Lee built the boat, and Mrs. Lee sold it to Mr. and Mrs. Roe."),
        Good("She was in the film of Mrs. Doubtfire, and met Mr. Universe on board."),
        Good("MR. LEE BUILT THE BOAT, and Mrs. was all that was left of the sign."),
    ),
)
