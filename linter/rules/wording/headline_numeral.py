"""A number in the headline is written as a word.

Agencies in the United States put figures in headlines, “4 boats lost at sea”, whatever the text
below does: they are shorter, and the eye finds them. Turned off by default, for desks of that
style. Numbers from two to ninety-nine are reported; “one” is too often a pronoun.

Left alone are quotations, ordinals, and numbers that are part of a name or a phrase: “Final Four”,
“Big Ten”, “Seven Sisters”, “two-thirds”, “on all fours”. A headline in which every word has a
capital hides names, so there a number counts only in front of what is counted in news.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from linter.document import Block, Kind
from linter.finding import Severity
from linter.language.numbers import Number, numbers
from linter.language.words import Word, words
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Unit

_LEAST, _MOST = 2, 99
_COUNTED = frozenset(
    "more dead killed injured wounded hurt missing arrested charged people men women children "
    "boys girls kids others suspects officers soldiers troops workers students teachers victims "
    "states cities countries nations counties schools hospitals candidates lawmakers senators "
    "officials members players teams games goals points runs times days weeks months years hours "
    "minutes seconds decades things reasons ways takeaways questions charts lessons tips facts "
    "counts charges cases deaths bodies shots cars planes boats ships homes houses bills firms "
    "companies jobs votes seats percent million billion trillion men's women's new other top key "
    "big former american americans".split()
)
_BEFORE_NAMES = frozenset(
    "final big group power gang sweet elite top fab fantastic chapter".split()
)
_NO_COUNT = frozenset(
    "thirds fifths sevenths eighths tenths corners seasons nations sisters stages strikes".split()
)


def _is_titled(found: list[Word]) -> bool:
    """Return whether all longer words of a headline have capitals."""
    long = [word.text for word in found if len(word.text) > 3]
    return all(not word[0].islower() for word in long)


def _counts(number: Number, before: Word | None, after: Word | None, titled: bool) -> bool:
    if after is None or after.span.start > number.span.end + 1:
        return False
    if before is not None and before.lower in _BEFORE_NAMES:
        return False
    if after.lower in _NO_COUNT:
        return False
    return after.lower in _COUNTED if titled else after.text[0].islower()


def check(block: Block, options: NoOptions) -> Iterator[Hit]:
    """Report each number in words that counts something."""
    text, found = block.text, words(block.text)
    titled, starts = _is_titled(found), [word.span.start for word in found]
    for number in numbers(text):
        written = number.span.of(text)
        if not number.words or number.ordinal or not _LEAST <= number.value <= _MOST:
            continue
        if "dozen" in written.lower() or "score" in written.lower():
            continue
        first, behind = bisect_left(starts, number.span.start), bisect_left(starts, number.span.end)
        before = found[first - 1] if first else None
        after = found[behind] if behind < len(found) else None
        if _counts(number, before, after, titled):
            message = f"“{written}” is a word in the headline; write “{number.value}”."
            yield Hit(number.span, message, str(number.value))


_BODY = (
    "\n\nThe boats were lost in a storm on Monday, the harbor master said, and none came back.\n"
)

RULE = Rule(
    unit=Unit.BLOCK,
    severity=Severity.NOTE,
    check=check,
    kinds=frozenset({Kind.HEADLINE}),
    trigger=r"(?i:\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty)\b)",
    quoted=Quoted.SKIP,
    on=False,
    since="0.1.0",
    examples=(
        Bad(f"⟦Four⟧ boats lost at sea{_BODY}", becomes=f"4 boats lost at sea{_BODY}"),
        Bad(
            f"Storm kills ⟦twenty-one⟧ sailors near Riverton{_BODY}",
            becomes=f"Storm kills 21 sailors near Riverton{_BODY}",
        ),
        Bad(
            f"Storm Leaves ⟦Nine⟧ Dead and Boats Lost Near Riverton{_BODY}",
            becomes=f"Storm Leaves 9 Dead and Boats Lost Near Riverton{_BODY}",
        ),
        Good(f"4 boats lost at sea{_BODY}"),
        Good(f"Riverton reaches Final Four after storm at sea{_BODY}"),
        Good(f"One boat after the other lost at sea{_BODY}"),
        Good(f"The Seven Sisters of Riverton Lost at Sea in Storm{_BODY}"),
        Good(f"Two-thirds of all boats lost, and two thirds of the crew{_BODY}"),
        Good(f"“Four boats are lost,” says master of Riverton harbor{_BODY}"),
        Good(
            "Boats lost at sea\n\nFour boats were lost in a storm on Monday, the harbor master "
            "said.\n"
        ),
    ),
)
