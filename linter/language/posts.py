"""Signs that a paragraph is a post from a social network, which its author wrote as it stands.

Structure labels the posts whose signature it knows. Here speak the marks inside: “@name”, “#tag”,
the short addresses that such networks put in. Only in a short paragraph, since a reporter may name
a user or a tag, too.
"""

from __future__ import annotations

import re

_SIGN = re.compile(r"(?<![\w.&/])[@#][A-Za-z_]\w{2,}|\bpic\.twitter\.com/|\bt\.co/")

_LONGEST = 500  # characters, with the signature


def has_signs_of_post(text: str) -> bool:
    """Return whether `text` is short and has a user name, a tag or an address of a network."""
    if len(text) > _LONGEST or not (
        "@" in text or "#" in text or "t.co/" in text or "pic." in text
    ):
        return False
    return bool(_SIGN.search(text))
