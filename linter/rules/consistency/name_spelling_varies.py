"""A person's name is spelled in two ways in one story.

“Jens Stoltenberg” in the lead and “Stoltenburg” further down: one of the two is a slip, and readers
who search for the name find half of the story. The rarer spelling is reported; look up which is
right. A spelling counts as a slip only if the same first name stands in front of it, or if it
stands alone where the other has been introduced. Two people with similar names, each with a first
name of their own, are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import Article
from linter.document import Kind
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Unit
from linter.rules.consistency._names import Names, distance, is_first_name, read_names
from linter.span import Span

_KINDS = (
    Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.HEADLINE, Kind.DECK, Kind.HEADING, Kind.CAPTION
)  # fmt: skip
_SHORTEST = 6  # letters of a name; among shorter ones, many differ by one letter
_STEM = 4  # letters that words of one stem share at least
_LONG = 9  # letters from which on two may differ
# What makes another word of the same stem: a plural, a people, a party, a faith.
_ENDINGS = frozenset(
    "s es i is an ans ian ians ic ics ist ists ism ese ish ia a o x y as os xs ies iers mas ity ed"
    " ing land lands n ns crat crats cy t ts".split()
) | {""}


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Compare every name that stands once with those that have been introduced."""
    names = read_names(article.of_kind(*_KINDS))
    known = [name for name in names.firsts if _is_introduced(names, name)]
    for slip in names.places:
        if len(slip) < _SHORTEST - 1 or slip.lower() in names.common or names.things[slip]:
            continue
        for name in known:
            if _is_slip(names, slip, name):
                for block, start in names.places[slip]:
                    message = (
                        f"“{slip}” is “{name}” elsewhere in the story; find out which is right."
                    )
                    yield Hit(Span(start, start + len(slip)), message, block=block)
                break


def _is_introduced(names: Names, name: str) -> bool:
    firsts = names.firsts[name]
    return (
        len(name) >= _SHORTEST
        and len(names.places[name]) > 1
        and name.lower() not in names.common
        and names.things[name] * 3 <= len(names.places[name])
        and any(is_first_name(first) for first in firsts)
    )


def _is_slip(names: Names, slip: str, name: str) -> bool:
    if slip == name or slip[0] != name[0] or len(names.places[slip]) >= len(names.places[name]):
        return False
    most = 2 if min(len(slip), len(name)) >= _LONG else 1
    if distance(slip, name, most) > most or _is_derived(slip, name):
        return False
    firsts = {first for first in names.firsts[slip] if is_first_name(first)}
    shared = firsts & {first for first in names.firsts[name] if is_first_name(first)}
    return bool(shared) or not (names.firsts[slip] or slip in names.leading)


def _is_derived(one: str, other: str) -> bool:
    """Return whether both are one stem with an ending of its own: “Democrats”, “Democratic”."""
    shared = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    shared = min(len(one), len(other)) if shared is None else shared
    return any(
        one[at:] in _ENDINGS and other[at:] in _ENDINGS
        for at in range(max(_STEM, shared - 2), shared + 1)
    )


_FIRST = "The harbor master, Jens Oldenburg, opened the new pier on Monday.\n\n"
_SAID = "“It took us four years,” Oldenburg said. He thanked the town, which paid for it.\n\n"

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    quoted=Quoted.SKIP,
    since="0.1.0",
    examples=(
        Bad(f"{_FIRST}{_SAID}The ferry will be back in May, ⟦Oldenberg⟧ said.\n"),
        Bad(f"{_FIRST}{_SAID}A plaque shows the name of Jens ⟦Oldenbrug⟧.\n"),
        Bad(f"Jens ⟦Oldenborg⟧ opens pier\n\n{_FIRST}{_SAID}"),
        Good(f"{_FIRST}{_SAID}The ferry will be back in May, Oldenburg’s office said.\n"),
        Good(f"{_FIRST}{_SAID}His predecessor, Karl Oldenberg, did not come.\n"),
        Good(f"{_FIRST}{_SAID}The Oldenburgs have lived on the island for 200 years.\n"),
        Good(
            "The envoy came from Israel on Monday. Israel has sent him before, and many Israelis "
            "know him.\n\nHe spoke with Israeli and Iraqi officials, his office said.\n"
        ),
        Good(
            "Senate Democrats met on Monday. Democratic leaders said that the Democrats would vote "
            "on the bill this week.\n\nSome Senate Democrats were absent.\n"
        ),
    ),
)
