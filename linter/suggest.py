"""Parts of sentences: the nearest right word for a wrong one, lists, and counts."""

from __future__ import annotations

from collections.abc import Iterable

_PART = 4  # letters from which on a part of a name says which is meant


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """Return the one of `choices` that `word` was probably meant to be, or None."""
    import difflib  # only wrong words pay for it

    meant = word.lower().replace("_", "-")
    folded = {choice.lower().replace("_", "-"): choice for choice in choices}
    stem = meant.partition(".")[0]
    close = [  # “.txt” alone makes no two names alike
        name
        for name in difflib.get_close_matches(meant, folded)
        if difflib.get_close_matches(stem, [name.partition(".")[0]])
    ]
    if not close and len(meant) >= _PART:  # a part of a name, such as “byline”, is near it, too
        close = sorted((name for name in folded if stem and stem in name), key=len)
    return folded[close[0]] if close else None


def did_you_mean(word: str, choices: Iterable[str], otherwise: str = ".") -> str:
    """Return how a sentence about a wrong `word` ends: with the nearest of `choices`.

    It ends with `otherwise` where none is near.
    """
    choice = nearest(word, choices)
    return f"; did you mean “{choice}”?" if choice else otherwise


def listed(words: Iterable[str], last: str = "and") -> str:
    """Return `words` as a list in a sentence: "a, b and c"."""
    *head, tail = list(words) or ["nothing"]
    return f"{', '.join(head)} {last} {tail}" if head else tail


def counted(number: int, one: str, many: str) -> str:
    """Return `number` with its noun: “1 story”, “2 stories”."""
    return f"{number} {one if number == 1 else many}"
