"""A word mixes Latin letters with Cyrillic or Greek ones that look the same.

“Rivеrton” with a Cyrillic “е” cannot be told from the true word by eye, but no search finds it. It
comes from a keyboard that was left in another layout, from text recognition, and from people who
want to get past a filter. The fix writes the word in the letters that most of it has; look at it
first, as names and formulas may mix scripts on purpose.

Only words are reported in which every foreign letter has a twin of the same look; “βHCG” and “ΔT”
are right.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Block
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.rules.encoding._places import ALL, name_of, shown, words_with

_MIXED = compiled(r"[A-Za-z][\u0370-\u04ff]|[\u0370-\u04ff][A-Za-z]")
_TO_LATIN = dict(zip("АВЕЅІЈКМНОРСТХаеорсухѕіј", "ABESIJKMHOPCTXaeopcyxsij", strict=True)) | dict(
    zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo", strict=True)
)
_TO_CYRILLIC = dict(zip("ABEKMHOPCTXaeopcyx", "АВЕКМНОРСТХаеорсух", strict=True))
_LATIN = compiled("[A-Za-z]")
_LEAST = 3  # letters of the script that the word is in


def _written(word: str, twins: dict[str, str]) -> str:
    return "".join(twins.get(letter, letter) for letter in word)


def _plain(word: str) -> str | None:
    """Return `word` in one script if all letters of the other have twins in it, else None."""
    latin = _LATIN.findall(word)
    foreign = [letter for letter in word if "\u0370" <= letter <= "\u04ff"]
    if len(latin) >= max(_LEAST, len(foreign)):
        return _written(word, _TO_LATIN) if set(foreign) <= _TO_LATIN.keys() else None
    cyrillic = all(letter >= "\u0400" for letter in foreign)
    if cyrillic and len(foreign) >= _LEAST and set(latin) <= _TO_CYRILLIC.keys():
        return _written(word, _TO_CYRILLIC)
    return None


def check(block: Block, options: NoOptions) -> Iterator[Hit]:
    """Report words of two scripts that look like words of one."""
    for span in words_with(_MIXED, block.text):
        word = span.of(block.text)
        plain = _plain(word)
        if plain is None:
            continue
        odd = next(old for old, new in zip(word, plain, strict=True) if old != new)
        message = (
            f"“{shown(word)}” mixes scripts: “{odd}” is a {name_of(odd)}; write “{shown(plain)}”."
        )
        yield Hit(span, message, plain)


RULE = Rule(
    unit=Unit.BLOCK,
    severity=Severity.WARNING,
    kinds=ALL,
    trigger=r"[\x{370}-\x{4FF}]",
    check=check,
    language=None,
    since="0.1.0",
    examples=(
        Bad("The ferry to ⟦Rivеrton⟧ left at noon.", becomes="The ferry to Riverton left at noon."),
        Bad("⟦Νorthport⟧ is closed until Monday.", becomes="Northport is closed until Monday."),
        Bad("The ⟦Неrald⟧ said so on Monday.", becomes="The Herald said so on Monday."),
        Bad("Паром ⟦oтплыл⟧ в полдень.", becomes="Паром отплыл в полдень."),
        Good("The ferry is called “Паром”, which is Russian, and the café “Νέα”."),
        Good("A change of ΔT in βHCG at 5 μm or 3 kΩ was found by αCD."),
        Good("The TЯUMP sticker on the Яiverton ferry was removed on Monday."),
    ),
)
