"""What a directive asks for, read word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from linter.document import Directive
from linter.span import Span


class Verb(StrEnum):
    """What can be asked for."""

    IGNORE = "ignore"
    """Silence rules in one block."""
    DISABLE = "disable"
    """Silence rules from here on."""
    ENABLE = "enable"
    """End what was disabled."""
    IGNORE_FILE = "ignore-file"
    """Silence rules in the whole file."""


@dataclass(frozen=True, slots=True)
class Name:
    """A word of a directive, and where in its text it stands."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Command:
    """A directive as it was understood.

    `word` is its first word, and `verb` what that means, None if nothing. `names` are the rules it
    is about, whether they exist or not. `reason` is "" where none is given.
    """

    directive: Directive
    word: Name
    verb: Verb | None
    names: tuple[Name, ...]
    reason: str


_WORD = re.compile(r"\S*")
_NAME = re.compile(r"\s*((?!-)[^\s,:–—]+)")  # behind a dash or a colon begins the reason
_COMMA = re.compile(r"\s*,")
_MARKS = " ,:-–—"  # between the rules and the reason


def read_command(directive: Directive) -> Command:
    """Return what `directive` asks for, right or wrong."""
    text = directive.text
    first = _WORD.match(text)
    assert first is not None
    verb = Verb(first[0].lower()) if first[0].lower() in set(Verb) else None
    names, at = _names(text, first.end())
    reason = " ".join(text[at:].split()).lstrip(_MARKS)
    return Command(directive, Name(first[0], Span(*first.span())), verb, names, reason)


def _names(text: str, at: int) -> tuple[tuple[Name, ...], int]:
    """Return the words from `at` on that commas join, and where they end."""
    found: list[Name] = []
    while match := _NAME.match(text, at):
        found.append(Name(match[1], Span(*match.span(1))))
        at = match.end()
        comma = _COMMA.match(text, at)
        if comma is None:
            break
        at = comma.end()
    return tuple(found), at
