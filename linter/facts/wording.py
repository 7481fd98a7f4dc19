"""What a form found: which series, in which words, and how surely it is the number of the whole."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from linter.facts.lead import Lead
from linter.facts.names import Mention, Nearness, Sentence
from linter.facts.series import Series
from linter.language.expression import compiled
from linter.language.numbers import Number


class Strength(IntEnum):
    """How surely a wording gives the number of the whole."""

    DOUBTFUL = 0
    """"A 28-member EU delegation", "28 members in favor": maybe no total."""
    LOOSE = 1
    """"The 28 EU leaders", "the EU, in which 28 nations trade": number and body hang together, but
    not so that all must be meant."""
    BARE = 2
    """"28 EU members": some of them, if not all."""
    DEFINITE = 3
    """"The 28 EU members", "the bloc's 28 members": all, or those that were named before."""
    EVERY = 4
    """"All 28 EU members", "the EU's 28 members": all, unless some were named just before."""
    WHOLE = 5
    """"The 28-nation EU", "the EU has 28 members": all."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A form that fits: the series, the unit counted, and the offset where the words end.

    `adjective`: the number is joined to the unit before the name. `clause`: the body is meant by
    a clause ("that use the euro"). `exclusion`: one is left out. `present` and `past`: the verb
    of the form says when.
    """

    series: Series
    unit: str
    end: int
    strength: Strength
    adjective: bool = False
    clause: bool = False
    exclusion: bool = False
    present: bool = False
    past: bool = False

    @property
    def people(self) -> bool:
        """Whether persons or offices are counted."""
        return self.unit in self.series.people


Form = Callable[[Sentence, Number, Lead], Wording | None]
# What may stand between a number and its unit, or a number and the name.
BETWEEN = compiled(
    r"\s+(?:(?:(?P<other>other|remaining)|current|existing|present|full|sovereign|individual|"
    r"independent)\s+)?",
    re.IGNORECASE,
)
# "NATO's six members of the board".
NOT_ALL_MEMBERS = compiled(r"\s+(?:of|on)\b")
ACRONYM = compiled(r"\s\((?:the )?[A-Z][A-Za-z.]{1,7}\)")
# What a body is, behind its name: "the NATO alliance"; "the EU group" is a part of it.
HEAD = compiled(r"\s(?:alliance|bloc|cartel|area|zone|community|union)\b")
# Words that may stand before a name or epithet: "the 17-nation common-currency eurozone".
_MODIFIER = compiled(
    r"(?:military|western|defen[cs]e|security|trade|trading|political|economic|regional|oil|"
    r"European|Europe['’]s|transatlantic|trans-Atlantic|global|powerful|wealthy|rich|common|currency|"
    r"\w+-(?:based|led|backed|dominated|currency|free|strong|Atlantic|wide)),?\s+",
    re.IGNORECASE,
)
_MOST_MODIFIERS = 2
# What follows a name when it is no part of a longer one: "the EU agreed", not "the EU delegation".
# Of verbs only the common ones and those in -ed can be told from nouns.
_AFTER_NAME = compiled(
    r"$|['’]s\b|\s*[^\w\s'’-]|\s+(?:and|or|but|that|which|who|to|is|as|was|are|were|has|had|have|"
    r"in|on|for|from|with|by|at|of|will|would|could|should|may|might|must|can|cannot|said|says|"
    r"after|before|since|when|while|because|if|than|into|over|against|about|not|also|now|today|"
    r"it|he|she|they|this|so|under|during|without|within|through|between|per|until|unless|"
    r"although|though|where|whose|meets|met|wants|needs|does|did|do|be|being|been|"
    r"began|step|adopt|agree|approve|decide|hold|take|make|give|go|come|impose|lift|remain|become|"
    r"became|becomes|took|made|gave|came|went|held|left|sent|faces|put|puts|let|got|kept|grew|fell|"
    r"rose|ran|saw|paid|spent|lost|won|opens|begins|seeks|agrees|accepts|adopts|allows|approves|"
    r"believes|considers|decides|expects|imposes|includes|insists|keeps|lacks|opposes|requires|"
    r"remains|tries|urges|represents|consists|continues|depends|gives|goes|makes|takes|"
    r"last|next|only|still|just|both|all|[a-z]{3,}ed)\b"
)


def named_at(sentence: Sentence, start: int) -> Mention | None:
    """Return the name that stands at `start`, or there after a modifier or two."""
    for _ in range(_MOST_MODIFIERS + 1):
        if mention := sentence.starting.get(start):
            return mention
        modifier = _MODIFIER.match(sentence.text, start)
        if not modifier:
            return None
        start = modifier.end()
    return None


def ends_name(text: str, end: int) -> bool:
    """Return whether a name that ends at `end` is not the beginning of a longer one."""
    return bool(_AFTER_NAME.match(text, end))


_OF_WHOLE = {
    Nearness.NAMED: Strength.WHOLE,
    Nearness.NEAR: Strength.DEFINITE,
    Nearness.FAR: Strength.DOUBTFUL,
}


def of_whole(meant: Nearness) -> Strength:
    """Return the strength of a form that speaks of the whole, by its name or by an epithet."""
    return _OF_WHOLE[meant]


# No pattern for what stands before a number matches more than this, in code points.
_LONGEST = 120


def before_number(
    pattern: re.Pattern[str], sentence: Sentence, before: Lead
) -> re.Match[str] | None:
    """Return the match of a pattern that ends where the words before the number begin."""
    start = max(sentence.span.start, before.stop - _LONGEST)
    return pattern.search(sentence.text, start, before.stop)
