"""What stays the same about a finding when the text around it moves.

SHA-256 over the rule, the story, the part of the story and the words at fault with three words on
either side; never over a position or the wording of the message. The idea is that of
location-free ignore lists in prose checkers, with the story and the part added.
"""

from __future__ import annotations

import re
import unicodedata
from hashlib import sha256

from linter.span import Span

_WORDS = 3
_REACH = 120  # characters either side that are searched for those words
_INDEX = re.compile(r"\[\d+\]")


def _normal(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def fingerprint(rule: str, story: str, at: str, text: str, span: Span) -> str:
    """Return the fingerprint of a finding of `rule` at `span` of `text`, a block of `story`.

    `at` names the block; its indices do not count. Equal faults in equal surroundings share one.
    """
    before = text[max(0, span.start - _REACH) : span.start].split()[-_WORDS:]
    after = text[span.end : span.end + _REACH].split()[:_WORDS]
    parts = (
        rule,
        story,
        _INDEX.sub("", at),
        _normal(" ".join(before)),
        _normal(span.of(text)),
        _normal(" ".join(after)),
    )
    # Lengths keep ("ab", "c") and ("a", "bc") apart.
    joined = "".join(f"{len(part)}:{part}" for part in parts)
    return sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()
