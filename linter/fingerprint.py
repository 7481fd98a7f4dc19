"""What stays the same about a finding when the text around it moves.

SHA-256 over the rule, the story, the part of the story and the words at fault with three words on
either side; never over a position or the wording of the message. The idea is that of
location-free ignore lists in prose checkers, with the story and the part added. Two more, with the
words of one side alone, know a finding again whose neighbour was changed.
"""

from __future__ import annotations

import re
import unicodedata
from hashlib import sha256
from typing import NamedTuple

from linter.span import Span

_WORDS = 3
_REACH = 120  # characters either side that are searched for those words
_INDEX = re.compile(r"\[\d+\]")
_LEFT, _RIGHT = "left", "right"  # so that a side is never taken for the whole, or for the other


class Fingerprints(NamedTuple):
    """The fingerprint of a finding, and those of its left and of its right side alone.

    A side without words has none: "" is equal to nothing.
    """

    whole: str
    sides: tuple[str, str]


def _normal(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def fingerprints(
    rule: str, story: str, at: str, text: str, span: Span, *, missing: bool = False
) -> Fingerprints:
    """Return the fingerprints of a finding of `rule` at `span` of `text`, a block of `story`.

    `at` names the block; its indices do not count. Equal faults in equal surroundings share one.
    What is `missing` from the story as a whole is reported on a block that it has nothing to do
    with, so the words of that block do not count.
    """
    if missing and len(span) == len(text):
        text, span = "", Span(0, 0)
    before = _normal(" ".join(text[max(0, span.start - _REACH) : span.start].split()[-_WORDS:]))
    after = _normal(" ".join(text[span.end : span.end + _REACH].split()[:_WORDS]))
    place = (rule, story, _INDEX.sub("", at))
    found = _normal(span.of(text))
    return Fingerprints(
        _digest(*place, before, found, after),
        (
            _digest(_LEFT, *place, before, found) if before else "",
            _digest(_RIGHT, *place, found, after) if after else "",
        ),
    )


def _digest(*parts: str) -> str:
    # Lengths keep ("ab", "c") and ("a", "bc") apart.
    joined = "".join(f"{len(part)}:{part}" for part in parts)
    return sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()
