"""What follows a word that needs “of”: a plural, or a noun phrase that is no clause."""

from __future__ import annotations

from linter.language.words import Word
from linter.rule import Sentence
from linter.rules.grammar._followers import AFTER_NAME, AFTER_NOUN, BODIES, HUNDREDS
from linter.rules.grammar._gaps import PREPOSITIONS, SMALL

_KINDS_OF = frozenset(
    "new old young black white poor small large private public local state military "
    "undocumented unauthorized low-income".split()
)
_LIKE_ADJECTIVES = ("an", "al", "ic", "ive", "ous", "ese", "ish", "ant", "ble")
_NO_PLURALS = frozenset(
    "always perhaps overseas besides towards sometimes afterwards upwards downtown outdoors "
    "indoors ours theirs yours its does has was goes says makes means takes comes lies".split()
)
NO_NOUNS = ("ly", "ing", "ed", "ward", "wards", "er")
TIMES = frozenset(
    "day week month year hour minute lot bit little while yesterday today tomorrow tonight last "
    "next late later earlier early back almost anyway alone abroad home nearby elsewhere monday "
    "tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december thereof themselves himself herself itself".split()
)
SMALL_OR_TIME = (
    SMALL
    | TIMES
    | frozenset(
        "very pretty quite almost instead lest thanks across around along behind beyond near "
        "outside inside since besides except".split()
    )
)


def closes(sentence: Sentence, at: int) -> bool:
    """Return whether a noun phrase with “the” follows and no clause: “members the Senate, …”."""
    tokens = sentence.words
    if at + 2 >= len(tokens) or tokens[at + 1].text not in ("the", "his", "her", "its", "their"):
        return False
    last = at + 2
    if tokens[last].text[0].isupper():
        while last + 1 < len(tokens) and tokens[last + 1].text[0].isupper():
            if not sentence.text[tokens[last].span.end : tokens[last + 1].span.start].isspace():
                break
            last += 1
        while last + 1 < len(tokens) and tokens[last + 1].text in BODIES:
            last += 1
    elif tokens[last].lower in ("next", "same", "last", "following", "whole"):
        return False
    gap_end = tokens[last + 1].span.start if last + 1 < len(tokens) else len(sentence.text)
    gap = sentence.text[tokens[last].span.end : gap_end].strip()
    if gap:
        return gap[0] in ",.;:?!—–"
    name = tokens[at + 2].text[0].isupper()
    return tokens[last + 1].lower in (AFTER_NOUN | AFTER_NAME if name else AFTER_NOUN)


_SO_MANY = frozenset("few several two three four five six seven eight nine ten".split())


def counts(tokens: list[Word], at: int) -> bool:
    """Return whether a plural follows “thousands” and no verb: “thousands texts were sent”."""
    before = tokens[at - 1].lower if at else ""
    if before[:1].isdigit() or before in _SO_MANY:
        return False  # “1.1 billions works”, “a few thousands barrels”: the plural is too much
    after = tokens[at + 1]
    then = tokens[at + 2].lower if at + 2 < len(tokens) else ""
    if after.lower == "other" or (after.lower in _KINDS_OF and is_plural(then)):
        return True
    name = after.text[0].isupper()
    if (name or after.lower.endswith(_LIKE_ADJECTIVES)) and is_plural(then):
        return after.lower not in SMALL_OR_TIME and not after.lower.endswith("ly")
    if not is_plural(after.lower) or not after.text.isalpha():
        return False
    many = before == "of" and at > 1 and tokens[at - 2].lower in HUNDREDS
    loose = before in PREPOSITIONS - {"into", "with", "for", "from", "to"}
    return name or many or not (loose or before.endswith("ing"))


def is_many(tokens: list[Word], at: int, key: str) -> bool:
    """Return whether a plural follows within four words, and no small word before it."""
    verb = key in ("a series", "a number") and tokens[at + 1].lower.endswith(NO_NOUNS)
    more = key in ("a number", "a variety")
    for here in range(at + 1, min(at + 5, len(tokens))):
        word = tokens[here].lower
        if here == at + 1 and tokens[here].text != word:
            return False
        if is_plural(word) and word.replace("-", "").isalpha():
            return here == at + 1 or not verb
        if (word in SMALL_OR_TIME and not (more and word == "more")) or not word.replace(
            "-", ""
        ).isalpha():
            return False
    return False


def is_plural(word: str) -> bool:
    plain = word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return (plain and word not in SMALL_OR_TIME | _NO_PLURALS) or word in (
        "people",
        "women",
        "men",
        "children",
    )
