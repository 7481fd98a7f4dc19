"""A person's first name is spelled in two ways in one story.

“Michael Oldenburg” in the lead and “Micheal Oldenburg” in the caption are one man with a slip. The
rarer of two spellings that differ by a letter is reported; look up which is right. Short names, and
first names that differ by more, are left alone: they may be of two people of one family.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import Article
from linter.document import Block
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Unit
from linter.rules.consistency._names import (
    KINDS,
    alike,
    distance,
    is_first_name,
    is_name,
    read_names,
)
from linter.span import Span

_SHORTEST = 5  # letters; “Jon” and “Jan” are two names
_SURNAME = compiled(r" ([^\W\d_]+)(?: ([A-Z][^\W\d_]+))?")
# One letter apart, and two names.
_TWO_NAMES = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "Maria/Marie Julia/Julie Julian/Julien Daniel/Danielle Denis/Denise Andre/Andrea "
        "Christina/Christine Patrice/Patrick Martin/Martina Robert/Roberta Carol/Carole "
        "Carla/Carlo Stefan/Stefano Emily/Emilie Marian/Marion Francis/Frances Louis/Louise "
        "Simon/Simone Angel/Angela Clara/Clare Diana/Diane Janet/Jane Jean/Jeanne Gabriel/Gabriele "
        "Mario/Maria Danny/Denny Terry/Jerry Harry/Barry Larry/Harry Garry/Larry Bobby/Robby "
        "Betty/Netty Jenny/Penny Jimmy/Timmy Tommy/Jimmy Alexander/Alexandra Alexandre/Alexander"
    ).split()
)


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Compare the first names in front of one surname."""
    blocks = article.of_kind(*KINDS)
    if not any(_may_vary(one) and _is_near(one, other) for one, other in alike(blocks)[1]):
        return
    names = read_names(blocks)
    for surname, counts in names.firsts.items():
        firsts = sorted(first for first in counts if _may_vary(first))
        often = {first: (counts[first], len(names.places[first]), first) for first in firsts}
        for slip in firsts:
            name = next((one for one in firsts if _is_slip(slip, one, often)), None)
            if name is None or slip.lower() in names.common:
                continue
            behind = {_behind(block, start + len(name)) for block, start in names.places[name]}
            for block, start in names.places[slip]:
                found = _behind(block, start + len(slip))
                one = not found[1] or not behind.isdisjoint((found, (surname, "")))
                if one and found[0] == surname:
                    message = (
                        f"“{slip} {surname}” is “{name} {surname}” elsewhere in the story; "
                        "find out which is right."
                    )
                    yield Hit(Span(start, start + len(slip)), message, block=block)


def _behind(block: Block, end: int) -> tuple[str, str]:
    """Return the surname behind a first name, and what is a name itself behind that, if anything.

    “Mohammad Javad Azari” and “Mohammed Javad Zarif” are two men.
    """
    match = _SURNAME.match(block.text, end)
    return (match[1], match[2] or "") if match else ("", "")


def _may_vary(word: str) -> bool:
    return len(word) >= _SHORTEST and is_name(word) and is_first_name(word)


def _is_slip(slip: str, name: str, often: dict[str, tuple[int, int, str]]) -> bool:
    """Return whether `slip` is `name`, mistyped: it stands less often, here or in all."""
    return often[slip] < often[name] and _is_near(slip, name)


def _is_near(slip: str, name: str) -> bool:
    """Return whether two names are one but for a letter within."""
    if slip[0] != name[0] or slip[-1] != name[-1] or frozenset((slip, name)) in _TWO_NAMES:
        return False
    return distance(slip, name, 1) == 1


_FIRST = "Michael Oldenburg, the harbor master, opened the new pier on Monday.\n\n"
_NEXT = "The town had asked Michael Oldenburg to do so, and many came to see it.\n\n"

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    quoted=Quoted.SKIP,
    since="0.1.0",
    examples=(
        Bad(f"{_FIRST}{_NEXT}⟦Micheal⟧ Oldenburg has been harbor master for four years.\n"),
        Bad(f"{_FIRST}{_NEXT}A plaque shows the name of ⟦Michel⟧ Oldenburg.\n"),
        Bad(f"{_FIRST}{_NEXT}The plaque with the name of ⟦Michhael⟧ Oldenburg is of stone.\n"),
        Good(f"{_FIRST}{_NEXT}Mr. Oldenburg has been harbor master for four years.\n"),
        Good(f"{_FIRST}{_NEXT}His sister, Michaela Oldenburg, was in the crowd.\n"),
        Good(f"{_FIRST}{_NEXT}His brother, Robert Oldenburg, was in the crowd.\n"),
        Good(
            "Michael Oldenburg Larsen opened the pier, and Micheal Oldenburg Petersen came to see "
            "it.\n\nThe town had asked Michael Oldenburg Larsen to do so.\n"
        ),
        Good(f"{_FIRST}{_NEXT}Friends call him Mike Oldenburg.\n"),
    ),
)
