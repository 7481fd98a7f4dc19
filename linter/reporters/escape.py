"""Text of stories is hostile: nothing in it may move the cursor, hide or turn text around."""

from __future__ import annotations

import re
import unicodedata

# Controls, line and paragraph separators, everything that sets direction or is invisible, and
# surrogates. The joiners U+200C and U+200D stay: Persian and emoji are written with them. “##[”
# begins an old command of GitHub Actions, wherever it stands in a line.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]|(?<=#)#(?=\\[)"
)
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def _escaped(match: re.Match[str]) -> str:
    character = match.group()
    code = ord(character)
    if character in _SHORT:
        return _SHORT[character]
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def escape(text: str) -> str:
    """Return `text` with every character that is not plainly visible written as `\\u202e`."""
    return _UNSAFE.sub(_escaped, text)


def is_command(line: str) -> bool:
    """Return whether GitHub Actions takes `line` of a log for a command, and not for text."""
    return line.lstrip().startswith("::")


def escape_path(path: str) -> str:
    """Return `path`, escaped, to stand first on a line; “./” keeps it from being a command."""
    shown = escape(path)
    return f"./{shown}" if is_command(shown) else shown


def cells(character: str) -> int:
    """Return how many columns of a terminal the escaped form of `character` takes: 0, 1, 2 or more.

    An East Asian wide character takes two, a combining mark none.
    """
    if character.isascii():
        return 1 if character.isprintable() else len(escape(character))
    if _UNSAFE.match(character):
        return len(escape(character))
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def width(text: str) -> int:
    """Return how many columns of a terminal the escaped form of `text` takes."""
    return sum(map(cells, text))


def fits(text: str, limit: int) -> bool:
    """Return whether `width(text)` is at most `limit`, without reading all of a long text."""
    taken = 0
    for character in text:
        taken += cells(character)
        if taken > limit:
            return False
    return True


def cut(text: str, limit: int) -> str:
    """Return `text`, escaped, and cut with an ellipsis to at most `limit` columns."""
    taken = kept = 0
    for index, character in enumerate(text, 1):
        taken += cells(character)
        if taken > limit:
            return escape(text[:kept]) + "…"
        if taken < limit:  # an ellipsis would still fit behind this
            kept = index
    return escape(text)
