"""Who is named behind a title, of those who have held an office of that title."""

from __future__ import annotations

import re

from linter.facts.directory import Bearer, Directory
from linter.facts.offices import name_key
from linter.facts.qualifiers import CALENDAR, POSSESSIVE
from linter.language.expression import compiled
from linter.span import Span

# Names after a title: no second mention is shorter than this.
_SHORTEST = 2
_MOST_TOKENS = 6
PARTICLES = tuple(
    "de da do dos del della di la le van von der den bin bint arap al el ul te".split()
)
_PARTICLE = rf"(?:{'|'.join(PARTICLES)})"
TOKEN = (
    rf"(?:(?:[A-Z]\.)+|(?:(?:al|el)-)?[^\W\d_a-z][\w]*(?:[’'-][^\W\d_]+)*|{_PARTICLE}(?= [^\W\d_]))"
)
NAME = compiled(rf"{TOKEN}(?: {TOKEN}){{0,{_MOST_TOKENS}}}")


def may_name(match: re.Match[str], known: Directory) -> bool:
    """Return whether any word of the name at `match` is one of a holder's."""
    words = match.group().split(" ")
    return any(name_key(POSSESSIVE.sub("", word)) in known.words for word in words)


def holder(
    text: str, match: re.Match[str], key: str, known: Directory, offices: set[str] | None
) -> tuple[Bearer, Span] | None:
    """Return who is named at `match`, of those who have held an office of the title `key`.

    `offices` are the ids of those that can be meant, None for all.
    """
    tokens = _tokens(match)
    titled = {office.id for office in known.by_title[key]}
    for number in range(len(tokens), 0, -1):
        end = tokens[number - 1].end
        written = [POSSESSIVE.sub("", token.of(text)) for token in tokens[:number]]
        spoken = name_key(" ".join(written))
        fits = [b for b in known.bearers.get(spoken, ()) if b.office.id in titled]
        if not fits and number > _SHORTEST:
            inner = (one for one in written[1:-1] if not one.endswith("."))
            spoken = name_key(" ".join([written[0], *inner, written[-1]]))
            fits = [b for b in known.bearers.get(spoken, ()) if b.office.id in titled]
        if offices is not None:
            fits = [bearer for bearer in fits if bearer.office.id in offices]
        if len(fits) != 1:
            if fits:
                return None
            continue
        behind = tokens[number].of(text) if number < len(tokens) else ""
        if behind in ("Jr", "Sr", "III") or (
            behind and not fits[0].full and behind not in CALENDAR
        ):
            return None
        if text[end - 2 : end] in ("'s", "’s"):
            end -= 2
        return fits[0], Span(match.start(), end)
    return None


def _tokens(match: re.Match[str]) -> list[Span]:
    """Return the tokens of a name, up to one that owns what follows."""
    tokens, at = [], match.start()
    for word in match.group().split(" "):
        tokens.append(Span(at, at + len(word)))
        at += len(word) + 1
        if POSSESSIVE.search(word):
            break
    return tokens
