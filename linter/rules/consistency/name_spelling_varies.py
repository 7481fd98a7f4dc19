"""A person's name is spelled in two ways in one story.

“Jens Stoltenberg” in the lead and “Stoltenburg” further down: one of the two is a slip, and readers
who search for the name find half of the story. The rarer spelling is reported; look up which is
right. A spelling counts as a slip only if the same first name stands in front of it, or if it
stands alone where the other has been introduced. Where both stand there equally often, it is the
one that only ever “said” something and never had a first name. Two people with similar names, each
with a first name of their own, are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import Article
from linter.document import Block
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Unit
from linter.rules.consistency._names import KINDS, Names, alike, is_first_name, read_names
from linter.span import Span

_SHORTEST = 6  # letters of a name; among shorter ones, many differ by one letter
_SAYS = ("said", "told", "wrote", "added", "says")
_STEM = 4  # letters that words of one stem share at least
# What makes another word of the same stem: a plural, a people, a party, a faith.
_ENDINGS = frozenset(
    "s es i is an ans ian ians ic ics ist ists ism ese ish ia a o x y as os xs ies iers mas ity ed"
    " ing land lands n ns crat crats cy t ts".split()
) | {""}
# Nothing has both: “Graves” and “Gravs”.
_NO_PAIRS = frozenset((frozenset(("s", "es")), frozenset(("s", "ts"))))


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Compare every name that stands once with those that have been introduced."""
    blocks = article.of_kind(*KINDS)
    counts, pairs = alike(blocks)
    doubtful = [
        (slip, name)
        for slip, name in pairs
        if len(name) >= _SHORTEST
        and (counts[slip] < counts[name] or _only_speaks(slip, counts[slip], blocks))
        and not _is_derived(slip, name)
    ]
    if not doubtful:
        return
    names = read_names(blocks)
    known = [name for name in names.firsts if _is_introduced(names, name)]
    for slip in dict.fromkeys(slip for slip, _ in doubtful):
        if slip.lower() in names.common or names.things[slip]:
            continue
        for name in known:
            if (slip, name) in doubtful and _is_slip(names, slip, name):
                for block, start in names.places[slip]:
                    message = (
                        f"“{slip}” is “{name}” elsewhere in the story; find out which is right."
                    )
                    yield Hit(Span(start, start + len(slip)), message, block=block)
                break


def _only_speaks(name: str, times: int, blocks: tuple[Block, ...]) -> bool:
    """Return whether all that the story tells of somebody is that he or she said something."""
    says = [f"{name} {verb}" for verb in _SAYS] + [f"{verb} {name}" for verb in _SAYS]
    told = 0
    for block in blocks:
        if name in block.text:
            told += sum(block.text.count(one) for one in says)
    return told >= times


def _is_introduced(names: Names, name: str) -> bool:
    firsts = names.firsts[name]
    return (
        name.lower() not in names.common
        and names.things[name] * 3 <= len(names.places[name])
        and any(is_first_name(first) for first in firsts)
    )


def _is_slip(names: Names, slip: str, name: str) -> bool:
    firsts = {first for first in names.firsts[slip] if is_first_name(first)}
    shared = firsts & {first for first in names.firsts[name] if is_first_name(first)}
    return bool(shared) or not (names.firsts[slip] or slip in names.leading)


def _is_derived(one: str, other: str) -> bool:
    """Return whether both are one stem with an ending of its own: “Democrats”, “Democratic”."""
    shared = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    shared = min(len(one), len(other)) if shared is None else shared
    return any(
        one[at:] in _ENDINGS
        and other[at:] in _ENDINGS
        and frozenset((one[at:], other[at:])) not in _NO_PAIRS
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
        Bad(f"{_FIRST}“It took us four years,” ⟦Oldenberg⟧ said. He thanked the town.\n"),
        Good(f"{_FIRST}“It took four years,” Karl Oldenberg said. Oldenberg is the mayor.\n"),
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
